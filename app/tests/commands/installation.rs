//! An installation to run the commands on.

use std::path::Path;
use yizheng::args;
use yizheng::config::Config;
use yizheng::foundation::acting::{Acting, Clock};
use yizheng::foundation::db::{Arg, Db, Tx};
use yizheng::foundation::dialect;
use yizheng::foundation::events::{self, NewEvent};
use yizheng::foundation::files::Files;
use yizheng::foundation::ids::BodyId;
use yizheng::house;

/// The clock when the installation was made.
pub const NOW: i64 = 1_779_240_000_000;

/// An installation with a body, people, history, a file, and rows of every difficult kind.
pub async fn seed(folder: &Path) -> anyhow::Result<String> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    let db = Db::sqlite(&folder.join("yizheng.sqlite")).await?;
    dialect::migrate(&db, house::MIGRATIONS, NOW).await?;
    let digest = Files::new(&folder.join("files")).put(b"a paper of the assembly").await?;
    let mut tx = db.begin().await?;
    body(&mut tx).await?;
    tallies(&mut tx).await?;
    waiting_and_secret(&mut tx).await?;
    tx.run(
        "insert into blob (digest, size, stored_at) values ($1, 23, $2)".into(),
        args![digest.as_str(), NOW],
    )
    .await?;
    tx.commit().await?;
    let app = house::build(Config::default(), db.clone(), folder, Clock::Machine(0), false)?;
    let by = app.timer(BodyId(7)).await?;
    history(&db, &by).await?;
    db.close().await;
    Ok(digest)
}

/// A body, its categories and one account.
async fn body(tx: &mut Tx) -> anyhow::Result<()> {
    tx.run(
        "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
         values ($1,$2,$3,$4,$5,$6,$7)"
            .into(),
        args![7_i64, "示例州政协", "州政协", "prefecture", 480_i64, "CN", NOW],
    )
    .await?;
    // The child's id comes before its parent's: references cannot be followed in the order of the rows.
    let categories = [(31_i64, "b", Arg::Int(32)), (32, "a", Arg::NoInt)];
    tx.run("pragma defer_foreign_keys = on".into(), vec![]).await?;
    for (id, code, parent) in categories {
        tx.run(
            "insert into category (id, body, code, name, name_en, parent, position, from_on, until_on) \
             values ($1,7,$2,$3,$4,$5,1,'2026-01-01',$6)"
                .into(),
            vec![id.into(), code.into(), "𠮷野 \"引号\"\n\t\\ é".into(), "".into(), parent, Arg::NoText],
        )
        .await?;
    }
    tx.run(
        "insert into account (id, body, login, name, sort_key, member_no, phone, email, employer, post, lang, theme, \
         text_size, state, password_hash, totp_secret, totp_confirmed_at, totp_last_step, created_at, disabled_at, version) \
         values ($1,7,'zhang','张','zhang',null,'','','','','zh','','','active','$argon2id$x',null,null,0,$2,null,1)"
            .into(),
        args![i64::MAX, NOW],
    )
    .await?;
    Ok(())
}

/// Counts that fill more than one page of a backup.
async fn tallies(tx: &mut Tx) -> anyhow::Result<()> {
    // More than one page, with a key whose order is not that of the columns.
    for n in 0..450_i64 {
        tx.run(
            "insert into tally (body, sitting, window_kind, kind, category, state, n) values (7,$1,$2,$3,$4,$5,$6)"
                .into(),
            args![
                n % 3,
                format!("w{}", n % 5),
                ["a", "B", "_", "字"][(n % 4) as usize],
                -n,
                format!("s{}", n % 7),
                // Nothing is counted: doctor holds tallies against the records.
                0_i64
            ],
        )
        .await?;
    }
    Ok(())
}

/// A form that waits, and the rows of secrets that no backup holds.
async fn waiting_and_secret(tx: &mut Tx) -> anyhow::Result<()> {
    for sql in [
        "insert into kept_form (account, form, content, kept_at, expires_at, waiting) values (1,'/a','x',1,9,0)",
        "insert into login (id, body, account, token_hash, created_at, seen_at, expires_at, agent, address) \
         values (1,7,9223372036854775807,'secret-login',1,1,1,'','')",
        "insert into once (account, once_key, digest, at, location) values (1,'secret-once','',1,'')",
        "insert into one_time_link (id, body, account, purpose, token_hash, created_at, created_by, expires_at) \
         values (1,7,1,'reset','secret-link',1,1,1)",
    ] {
        tx.run(sql.into(), vec![]).await?;
    }
    Ok(())
}

/// Thirty events of ten records.
async fn history(db: &Db, by: &Acting) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    for n in 0..30_i64 {
        let event = NewEvent {
            kind: if n % 2 == 0 { "proposal" } else { "account" },
            subject: n % 5,
            standing: "timer",
            action: "edit",
            from: "draft",
            to: "",
            detail: serde_json::json!({ "why": format!("because {n}") }),
        };
        events::record(&mut tx, by, event).await?;
    }
    tx.commit().await?;
    Ok(())
}
