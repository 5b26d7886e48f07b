//! The commands, run as people run them: as processes.

mod commands {
    pub mod installation;
    pub mod processes;
}
mod fresh;

use anyhow::Context;
use commands::installation::{NOW, seed};
use commands::processes::{fails, serve, succeeds, yizheng};
use fresh::{Folder, Schema};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use yizheng::foundation::db::Db;
use yizheng::foundation::dialect;
use yizheng::foundation::files::Files;
use yizheng::house;

/// The manifest of a backup.
fn manifest(file: &Path) -> anyhow::Result<serde_json::Value> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file)?)?;
    let mut text = String::new();
    zip.by_name("manifest.json")?.read_to_string(&mut text)?;
    Ok(serde_json::from_str(&text)?)
}

/// Rows and digest of each table.
fn tables(manifest: &serde_json::Value) -> BTreeMap<String, (i64, String)> {
    let list = manifest["tables"].as_array().cloned().unwrap_or_default();
    list.iter()
        .map(|t| {
            let name = t["name"].as_str().unwrap_or_default().to_owned();
            (name, (t["rows"].as_i64().unwrap_or(-1), t["sha256"].as_str().unwrap_or_default().to_owned()))
        })
        .collect()
}

#[tokio::test]
async fn a_backup_comes_back_as_it_was() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let (first, second) = (place.join("first"), place.join("second"));
    let digest = seed(&first).await?;
    succeeds(yizheng(&first).arg("backup").arg(place.join("1.zip")))?;
    fails(yizheng(&first).arg("backup").arg(place.join("1.zip")), "exists already")?;
    let said =
        succeeds(yizheng(&first).args(["restore"]).arg(place.join("1.zip")).arg("--into").arg(&second))?;
    assert!(said.contains("ok    history: 30 events"), "{said}");
    assert!(said.contains("ok    files: 1 files"), "{said}");
    succeeds(yizheng(&second).arg("backup").arg(place.join("2.zip")))?;
    let (one, two) = (manifest(&place.join("1.zip"))?, manifest(&place.join("2.zip"))?);
    assert_eq!(tables(&one), tables(&two));
    assert_eq!(one["files"], two["files"]);
    assert_eq!(one["files"][0]["digest"].as_str(), Some(digest.as_str()));
    assert_eq!(tables(&one).get("tally").map(|t| t.0), Some(450));
    assert_eq!(tables(&one).get("kept_form").map(|t| t.0), Some(1));
    assert_eq!(one["left_out"].as_array().map(Vec::len), Some(7));
    let bytes = std::fs::read(place.join("1.zip"))?;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes))?;
    for index in 0..zip.len() {
        let mut content = Vec::new();
        zip.by_index(index)?.read_to_end(&mut content)?;
        let content = String::from_utf8_lossy(&content).into_owned();
        for secret in ["secret-login", "secret-once", "secret-link"] {
            assert!(!content.contains(secret), "{secret}");
        }
    }
    fails(
        yizheng(&first).arg("restore").arg(place.join("1.zip")).arg("--into").arg(&second),
        "is not empty",
    )?;
    Ok(())
}

#[tokio::test]
async fn a_backup_moves_to_postgres_and_back() -> anyhow::Result<()> {
    let Some(schema) = Schema::new().await? else { return Ok(()) };
    let place = Folder::new()?;
    let (first, second, third) = (place.join("first"), place.join("second"), place.join("third"));
    seed(&first).await?;
    succeeds(yizheng(&first).arg("backup").arg(place.join("1.zip")))?;
    let to_postgres = || {
        let mut command = yizheng(&first);
        command.arg("restore").arg(place.join("1.zip")).arg("--into").arg(&second);
        command.arg("--database").arg(&schema.url);
        command
    };
    let said = succeeds(&mut to_postgres())?;
    assert!(said.contains("30 events, every chain whole"), "{said}");
    std::fs::remove_dir_all(second.join("files"))?;
    fails(&mut to_postgres(), "the database is not empty")?;
    std::fs::write(second.join("yizheng.toml"), format!("database = \"{}\"\n", schema.url))?;
    let said =
        fails(yizheng(&second).arg("backup").arg(place.join("lost.zip")), "damaged files are not in it")?;
    assert!(place.join("lost.zip").exists(), "a backup without the lost file is better than none: {said}");
    Files::new(&second.join("files")).put(b"a paper of the assembly").await?;
    succeeds(yizheng(&second).arg("backup").arg(place.join("2.zip")))?;
    succeeds(yizheng(&third).arg("restore").arg(place.join("2.zip")))?;
    succeeds(yizheng(&third).arg("backup").arg(place.join("3.zip")))?;
    let [one, two, three] = ["1.zip", "2.zip", "3.zip"].map(|name| manifest(&place.join(name)));
    let (one, two, three) = (one?, two?, three?);
    assert_eq!(two["engine"], "postgres");
    assert_eq!(tables(&one), tables(&two));
    assert_eq!(tables(&one), tables(&three));
    assert_eq!(one["files"], three["files"]);
    // References are enforced again after they were deferred.
    let db = Db::postgres(&schema.url).await?;
    let mut tx = db.begin().await?;
    let orphan = tx.run("delete from category where id = 32".into(), vec![]).await;
    assert!(orphan.is_err(), "a parent cannot go while its child is there");
    drop(tx);
    db.close().await;
    schema.drop().await
}

#[tokio::test]
async fn a_flipped_byte_in_a_backup_is_refused_by_name() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let first = place.join("first");
    seed(&first).await?;
    let whole = place.join("whole.zip");
    succeeds(yizheng(&first).arg("backup").arg(&whole))?;
    let bytes = std::fs::read(&whole)?;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone()))?;
    let mut entries = Vec::new();
    for index in 0..zip.len() {
        let entry = zip.by_index(index)?;
        if entry.size() > 0 {
            let start = entry.data_start().context("start")?;
            entries.push((entry.name()?.into_owned(), start + entry.compressed_size() / 2));
        }
    }
    assert!(entries.len() > 8, "{entries:?}");
    for (name, at) in entries {
        let mut flipped = bytes.clone();
        *flipped.get_mut(at as usize).context("position")? ^= 0x10;
        let (file, into) = (place.join("flipped.zip"), place.join("into"));
        std::fs::write(&file, flipped)?;
        fails(yizheng(&first).arg("restore").arg(&file).arg("--into").arg(&into), &name)?;
        assert!(!into.exists(), "nothing is begun with a damaged backup");
    }
    std::fs::write(place.join("short.zip"), &bytes[..bytes.len() / 2])?;
    fails(yizheng(&place.join("x")).arg("restore").arg(place.join("short.zip")), "is not a whole backup")?;
    Ok(())
}

#[tokio::test]
async fn doctor_finds_a_changed_event_and_a_changed_file() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    let digest = seed(&data).await?;
    let said = succeeds(yizheng(&data).arg("doctor"))?;
    assert!(!said.contains("fail"), "{said}");
    let json = yizheng(&data).args(["doctor", "--json"]).output()?;
    let findings: Vec<serde_json::Value> = serde_json::from_slice(&json.stdout)?;
    assert!(findings.iter().any(|f| f["check"] == "history" && f["state"] == "ok"), "{findings:?}");

    let file = data.join("files").join(&digest[..2]).join(&digest);
    let mut content = std::fs::read(&file)?;
    content[3] ^= 1;
    std::fs::write(&file, &content)?;
    fails(yizheng(&data).arg("doctor"), &format!("fail  files: file {digest} is not as stored"))?;
    content[3] ^= 1;
    std::fs::write(&file, &content)?;
    succeeds(yizheng(&data).arg("doctor"))?;

    for change in [
        "update event set detail = replace(detail, 'because 4', 'because 5') where detail like '%because 4%'",
        "update event set actor = actor + 1 where seq = 2 and subject = 3 and kind = 'account'",
        "delete from event where seq = 2 and subject = 1 and kind = 'proposal'",
        "update event set body = 8 where seq = 3 and subject = 2 and kind = 'account'",
    ] {
        let copy = place.join("copy.sqlite");
        std::fs::copy(data.join("yizheng.sqlite"), &copy)?;
        let db = Db::sqlite(&data.join("yizheng.sqlite")).await?;
        let mut tx = db.begin().await?;
        assert_eq!(tx.run(change.into(), vec![]).await?, 1, "{change}");
        tx.commit().await?;
        db.close().await;
        fails(yizheng(&data).arg("doctor"), "fail  history:")?;
        std::fs::copy(&copy, data.join("yizheng.sqlite"))?;
    }
    succeeds(yizheng(&data).arg("doctor"))?;
    Ok(())
}

#[tokio::test]
async fn bytes_flipped_in_the_history_on_disk_are_found() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    seed(&data).await?;
    let file = data.join("yizheng.sqlite");
    let sound = std::fs::read(&file)?;
    for n in [0, 7, 13, 29] {
        // The page that a row was moved from keeps its old bytes; both are changed, since only the present one counts.
        let needle = format!("because {n}\"");
        let places: Vec<usize> = (0..sound.len() - needle.len())
            .filter(|at| sound[*at..].starts_with(needle.as_bytes()))
            .collect();
        assert!(!places.is_empty());
        let mut flipped = sound.clone();
        places.iter().for_each(|at| flipped[at + 1] ^= 1);
        std::fs::write(&file, flipped)?;
        fails(yizheng(&data).arg("doctor"), "fail  history:")?;
    }
    Ok(())
}

#[tokio::test]
async fn a_backup_of_an_earlier_schema_is_brought_up_to_date() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    std::fs::create_dir(&data)?;
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await?;
    dialect::migrate(&db, &house::MIGRATIONS[..2], NOW).await?;
    let mut tx = db.begin().await?;
    let job = "insert into job_run (name, last_on, last_at, note) values ('digest','2026-05-20',1,'')";
    tx.run(job.into(), vec![]).await?;
    tx.commit().await?;
    db.close().await;
    succeeds(yizheng(&data).arg("backup").arg(place.join("old.zip")))?;
    assert_eq!(manifest(&place.join("old.zip"))?["schema"], 2);
    fails(yizheng(&data).arg("doctor"), "steps behind this program")?;
    fails(yizheng(&data).args(["serve", "--port", "0", "--no-migrate"]), "run: yizheng migrate")?;
    let said = succeeds(yizheng(&place.join("new")).arg("restore").arg(place.join("old.zip")))?;
    assert!(said.contains(&format!("ok    schema: step {}", house::last_step())), "{said}");
    let said = succeeds(yizheng(&data).arg("migrate"))?;
    assert!(said.contains(&format!("{} steps taken", house::MIGRATIONS.len() - 2)), "{said}");
    succeeds(yizheng(&data).arg("doctor"))?;
    Ok(())
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    seed(&data).await?;
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await?;
    let mut tx = db.begin().await?;
    let step = "insert into schema_step (number, name, digest, at) values (999,'later','x',1)";
    tx.run(step.into(), vec![]).await?;
    tx.commit().await?;
    db.close().await;
    let backup = place.join("b.zip").display().to_string();
    for command in [["serve", "--port", "0"].as_slice(), &["migrate"], &["backup", &backup], &["doctor"]] {
        fails(yizheng(&data).args(command), "newer version of this program")?;
    }
    Ok(())
}

#[tokio::test]
async fn serve_takes_a_folder_alone_and_ends_in_good_order() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    let server = serve(yizheng(&data).args(["serve", "--port", "0"]))?;
    assert!(server.lines[0].contains("serves http://127.0.0.1:"), "{:?}", server.lines);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&data)?.permissions().mode() & 0o777, 0o700);
    }
    assert!(server.get("/healthz")?.ends_with("ok"));
    fails(yizheng(&data).args(["serve", "--port", "0"]), "another yizheng is running")?;
    let port = server.host().rsplit(':').next().unwrap_or_default().to_owned();
    fails(yizheng(&place.join("other")).args(["serve", "--port", &port]), "is taken by another program")?;
    fails(yizheng(&place.join("other")).args(["demo", "--port", &port]), "yizheng demo --port")?;
    succeeds(yizheng(&data).arg("backup").arg(place.join("while-serving.zip")))?;
    fails(yizheng(&data).arg("migrate"), "another yizheng is running")?;
    // Somebody keeps a connection open and says nothing: the end does not wait for him long.
    let _idle = TcpStream::connect(server.host())?;
    let (sound, took, rest) = server.stop()?;
    assert!(sound && rest.contains("stopped"), "{rest}");
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(!data.join("yizheng.sqlite-wal").exists(), "the log is written back");
    succeeds(yizheng(&data).arg("migrate"))?;
    succeeds(yizheng(&data).arg("doctor"))?;
    Ok(())
}

#[tokio::test]
async fn serve_refuses_what_is_unsafe() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    fails(yizheng(&data).args(["serve", "--listen", "0.0.0.0:0"]), "allow_plain_http = true")?;
    fails(yizheng(&data).args(["serve", "--listen", "[::]:0"]), "allow_plain_http = true")?;
    fails(yizheng(&data).args(["serve", "--listen", "nonsense"]), "is not an address with a port")?;
    fails(yizheng(&data).arg("doctor"), "there is no installation in")?;
    assert!(!data.exists(), "nothing was made by a refusal");
    let allowed = serve(
        yizheng(&data).args(["serve", "--listen", "0.0.0.0:0"]).env("YIZHENG_ALLOW_PLAIN_HTTP", "true"),
    )?;
    assert!(allowed.stop()?.0);
    std::fs::write(data.join("yizheng.toml"), "listne = \"127.0.0.1:1\"\n")?;
    fails(yizheng(&data).arg("serve"), "listne")?;
    Ok(())
}

#[tokio::test]
async fn a_half_restored_folder_is_not_served() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    seed(&data).await?;
    std::fs::write(data.join("restoring"), "")?;
    for command in [["serve", "--port", "0"].as_slice(), &["doctor"], &["backup", "never.zip"]] {
        fails(yizheng(&data).args(command), "did not end")?;
    }
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn https_is_served_with_ones_own_certificate() -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    use std::sync::Arc;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio_rustls::TlsConnector;
    use tokio_rustls::rustls::pki_types::ServerName;
    use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto};
    let place = Folder::new()?;
    let data = place.join("data");
    std::fs::create_dir(&data)?;
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()])?;
    let (certificate, key) = (place.join("cert.pem"), place.join("key.pem"));
    std::fs::write(&certificate, made.cert.pem())?;
    std::fs::write(&key, made.signing_key.serialize_pem())?;
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644))?;
    let toml = format!("certificate = {certificate:?}\nkey = {key:?}\nlisten = \"localhost:0\"\n");
    std::fs::write(data.join("yizheng.toml"), toml)?;
    fails(yizheng(&data).arg("serve"), "chmod 600")?;
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600))?;
    let server = serve(yizheng(&data).arg("serve"))?;
    assert!(server.address.starts_with("https://"), "{}", server.address);

    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone())?;
    let client = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = tokio::net::TcpStream::connect(server.host()).await?;
    let mut stream =
        TlsConnector::from(Arc::new(client)).connect(ServerName::try_from("localhost")?, stream).await?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.to_ascii_lowercase().contains("strict-transport-security"), "{answer}");
    assert!(server.stop()?.0);
    Ok(())
}

#[tokio::test]
async fn the_demo_leaves_nothing_behind_unless_it_is_kept() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
    command
        .args(["demo", "--small", "--port", "0"])
        .env("TMPDIR", place.join(""))
        .env("YIZHENG_DATA", place.join("real"));
    let demo = serve(command.stdout(Stdio::piped()))?;
    assert!(demo.get("/healthz")?.ends_with("ok"));
    assert_eq!(std::fs::read_dir(place.join(""))?.count(), 1);
    assert!(!place.join("real").exists(), "the environment's folder is not the demo's");
    assert!(demo.stop()?.0);
    assert_eq!(std::fs::read_dir(place.join(""))?.count(), 0);
    let kept = place.join("kept");
    for _ in 0..2 {
        let demo = serve(yizheng(&kept).args(["demo", "--small", "--port", "0", "--today", "2026-06-01"]))?;
        assert!(demo.stop()?.0);
        assert!(kept.join("yizheng.sqlite").exists());
    }
    fails(yizheng(&kept).args(["serve", "--port", "0"]), "holds the demo")?;
    fails(yizheng(&kept).args(["demo", "--today", "tomorrow"]), "is not a date")?;
    Ok(())
}

#[tokio::test]
async fn a_calendar_year_is_imported_with_its_event() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let data = place.join("data");
    seed(&data).await?;
    let file = place.join("cn-2027.json");
    std::fs::write(&file, r#"{"calendar": "CN", "year": 2027, "off": ["2027-01-01"], "work": []}"#)?;
    let import = |body: &str| {
        let mut command = yizheng(&data);
        command.args(["calendar", "import"]).arg(&file).args(["--body", body]);
        command
    };
    let said = succeeds(&mut import("州政协"))?;
    assert!(said.contains("2027 is in the calendar"), "{said}");
    fails(&mut import("别处"), "no body is called that")?;
    std::fs::write(&file, "{}")?;
    fails(&mut import("州政协"), "cn-2027.json")?;
    let said = succeeds(yizheng(&data).arg("doctor"))?;
    assert!(said.contains("31 events"), "{said}");
    Ok(())
}

#[tokio::test]
async fn who_lost_his_way_in_gets_a_link_made_on_the_server() -> anyhow::Result<()> {
    let place = Folder::new()?;
    let folder = place.join("data");
    seed(&folder).await?;
    let said = succeeds(yizheng(&folder).args(["account", "link", "zhang", "--factor"]))?;
    assert!(said.contains("/link/"), "{said}");
    fails(yizheng(&folder).args(["account", "link", "nobody"]), "has no account nobody")?;
    Ok(())
}
