//! Packages between two installations, by the command.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use std::path::{Path, PathBuf};
use std::process::Command;
use yizheng::args;
use yizheng::foundation::db::{Db, Read, Sql};
use yizheng::foundation::dialect;
use yizheng::house;

/// 2023-01-16 12:00 of the body: the session is over.
const NOW: i64 = 1_673_841_600_000;
const DAY: i64 = 86_400_000;
const LIST: &[u8] = include_bytes!(
    "../../instruments/office_documents/tests/data/s2_proposal_assignment_merged_category.xlsx"
);

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("yizheng-package-{}", std::process::id()));
        std::fs::create_dir(&folder).unwrap();
        Self(folder)
    }

    fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// An installation with one body, a session and some categories, and nobody in it.
async fn installation(data: &Path, (body, name): (i64, &str)) {
    std::fs::create_dir(data).unwrap();
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    dialect::migrate(&db, house::MIGRATIONS, NOW).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let sql = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
               values ($1, $2, $2, 'cppcc', 480, 'CN', $3)";
    tx.run(sql.into(), args![body, name, NOW]).await.unwrap();
    let sql = "insert into term (id, body, number, starts_on, ends_on) values (71, $1, 14, '2022-01-01', '2026-12-31')";
    tx.run(sql.into(), args![body]).await.unwrap();
    let sql = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
               values (72, $1, 71, 2, 2023, '2023-01-06', '2023-01-09', $2, $3, '')";
    tx.run(sql.into(), args![body, NOW - 60 * DAY, NOW - 9 * DAY]).await.unwrap();
    for (id, code, title) in [(80, "economic", "经济建设"), (81, "social", "社会建设")] {
        let sql = "insert into category (id, body, code, name, name_en, position, from_on) values ($1,$2,$3,$4,'',$1,'2020-01-01')";
        tx.run(sql.into(), args![id, body, code, title]).await.unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
}

/// Runs a command on a data folder: its code, and everything it said.
fn run(data: &Path, words: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
    let output = command.arg("--data").arg(data).args(words).env_remove("YIZHENG_DATA").output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (output.status.code(), said.concat())
}

async fn count(data: &Path, sql: &'static str) -> i64 {
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    let n = db.read().await.unwrap().number(Sql::from(sql), vec![]).await.unwrap();
    db.close().await;
    n
}

#[tokio::test]
async fn proposals_go_from_one_installation_into_another_by_the_command() {
    let folder = Folder::new();
    let (here, there) = (folder.join("here"), folder.join("there"));
    installation(&here, (7, "示例市政协")).await;
    installation(&there, (8, "示例市政府")).await;
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    std::fs::write(path("list.xlsx"), LIST).unwrap();
    let (code, said) =
        run(&here, &["import", "proposals", &path("list.xlsx"), "--as", "filed", "--session", "2", "--yes"]);
    assert_eq!(code, Some(0), "{said}");

    let out = ["package", "out", "--session", "2", "--out", &path("p.zip")];
    let (code, said) = run(&here, &out);
    assert!(code == Some(0) && said.contains("6 records"), "{said}");
    let (code, said) = run(&here, &out);
    assert!(code == Some(1) && said.contains("exists already"), "{said}");

    const CASES: &str = "select count(*) from proposal";
    let (code, said) = run(&there, &["package", "in", &path("p.zip"), "--preview"]);
    assert!(code == Some(0) && said.contains("示例市政协") && said.contains("New: "), "{said}");
    assert_eq!(count(&there, CASES).await, 0, "a preview writes nothing");
    let (code, said) = run(&there, &["package", "in", &path("p.zip")]);
    assert!(code == Some(1) && said.contains("--yes"), "{said}");
    let (code, said) = run(&there, &["package", "in", &path("p.zip"), "--yes"]);
    assert!(code == Some(0) && said.contains("taken in: 6"), "{said}");
    assert_eq!(count(&there, CASES).await, 6);
    assert_eq!(count(&there, "select count(*) from proposal where state = 'filed'").await, 6);
    assert_eq!(count(&there, "select count(*) from account where password_hash is not null").await, 0);
    let (code, said) = run(&there, &["package", "in", &path("p.zip"), "--yes"]);
    assert!(code == Some(0) && said.contains("Here already: 6"), "{said}");
    assert_eq!(count(&there, CASES).await, 6);

    let (code, said) = run(&here, &["package", "in", &path("p.zip"), "--yes"]);
    assert!(code == Some(1) && said.contains("made by this body itself"), "{said}");
    let (code, said) = run(&here, &["package", "results", "--out", &path("none.zip")]);
    assert!(code == Some(1) && said.contains("no proposals came in a package yet"), "{said}");
    let (code, said) = run(&there, &["package", "results", "--out", &path("r.zip")]);
    assert!(code == Some(0) && said.contains("0 records"), "{said}");
    let (code, said) = run(&here, &["package", "in", &path("r.zip"), "--yes"]);
    assert!(code == Some(0) && said.contains("示例市政府"), "{said}");

    let bytes = std::fs::read(path("p.zip")).unwrap();
    std::fs::write(path("half.zip"), &bytes[..bytes.len() / 2]).unwrap();
    let (code, said) = run(&there, &["package", "in", &path("half.zip"), "--yes"]);
    assert!(code == Some(1) && said.contains("Nothing was taken") && !said.contains("panicked"), "{said}");
}
