//! Imports taken back, and tables of members entered by the command.

use super::bodies::{count, on_both, seed};
use super::browsing::{ask, confirming, get, signed_in, upload};
use crate::fresh::Folder;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use std::process::{Command, Stdio};
use yizheng::foundation::db::{Db, Read};
use yizheng::foundation::words::{Lang, Words};
use yizheng::house;

const S2: &[u8] = include_bytes!(
    "../../../instruments/office_documents/tests/data/s2_proposal_assignment_merged_category.xlsx"
);

fn post(path: &str, cookie: &str) -> Request<Body> {
    Request::post(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::empty())
        .unwrap()
}

#[tokio::test]
async fn a_list_of_proposals_is_taken_back_but_for_what_was_touched() {
    on_both(|app| async move {
        let officer = signed_in(&app, 901, "proposal_officer").await;
        let reviewer = signed_in(&app, 903, "reviewer").await;
        let accounts = count(&app, "select count(*) from account").await;
        let fields = [("as", "filed"), ("sitting", ""), ("proposer", ""), ("received", "")];
        let (_, page, _) = ask(&app, upload(&officer, ("list.xlsx", S2), &fields)).await;
        let (status, page, made) = ask(&app, confirming(&page, &officer)).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let record = made.replace("/proposals/import/", "/imports/");
        let undo = format!("{made}/undo");
        let (_, page, _) = ask(&app, get(&made, &officer)).await;
        assert!(page.contains(&record), "{page}");
        let (status, page, _) = ask(&app, get(&record, &officer)).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        assert!(page.contains(&undo) && page.contains("Can be taken back"), "{page}");
        for path in [&record, &undo] {
            assert_eq!(ask(&app, get(path, &reviewer)).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(ask(&app, post(&undo, &reviewer)).await.0, StatusCode::NOT_FOUND);
        // Somebody has worked with one of them.
        let mut tx = app.db.begin().await.unwrap();
        let sql = "insert into event (id, body, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, \
            to_state, detail, prev_hash, hash) select 1, e.body, e.kind, e.subject, e.seq + 1, e.at, e.actor, e.actor_name, e.acted_for, \
            e.standing, 'edit', e.from_state, e.to_state, e.detail, e.hash, 'x' from event e join proposal p on p.id = e.subject \
            where e.kind = 'proposal' and p.number = 1";
        tx.run(sql.into(), vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let (status, page, _) = ask(&app, get(&undo, &officer)).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        assert!(page.contains("Touched since") && page.contains("What is kept"), "{page}");
        let (status, page, to) = ask(&app, post(&undo, &officer)).await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, record.as_str()), "{page}");
        assert_eq!(count(&app, "select count(*) from proposal").await, 1);
        assert_eq!(count(&app, "select count(*) from matter").await, 1, "the matters go with them");
        assert_eq!(count(&app, "select cast(sum(n) as bigint) from tally where sitting = 72").await, 1);
        assert_eq!(
            count(&app, "select cast(sum(n) as bigint) from handling_tally where measure = 'matter' and sitting = 72").await,
            1
        );
        assert_eq!(count(&app, "select count(*) from search_doc where kind = 'proposal'").await, 1);
        assert!(count(&app, "select count(*) from account").await > accounts, "those whom the kept one names stay");
        assert_eq!(count(&app, "select count(*) from event where kind = 'proposal' and action = 'undo_import'").await, 6);
        assert_eq!(count(&app, "select count(*) from bulk_import where undone_at is null").await, 1);
        assert_eq!(ask(&app, post(&undo, &officer)).await.0, StatusCode::CONFLICT);
        let (_, page, _) = ask(&app, get(&record, &officer)).await;
        assert!(page.contains("Taken back") && page.contains("Touched since"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_list_taken_back_whole_leaves_nobody_behind_and_can_come_again() {
    on_both(|app| async move {
        let officer = signed_in(&app, 901, "proposal_officer").await;
        let before = count(&app, "select count(*) from account").await;
        for begins in ["draft", "submitted", "filed"] {
            let fields = [
                ("as", begins),
                ("sitting", ""),
                ("proposer", ""),
                ("received", ""),
                ("create_people", "on"),
                ("create_orgs", "on"),
                ("chosen", "on"),
            ];
            let (_, page, _) = ask(&app, upload(&officer, ("list.xlsx", S2), &fields)).await;
            let (status, page, made) = ask(&app, confirming(&page, &officer)).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{begins}: {page}");
            assert_eq!(ask(&app, post(&format!("{made}/undo"), &officer)).await.0, StatusCode::SEE_OTHER);
            for table in ["proposal", "matter", "suggestion", "signature", "seat", "suggested_unit"] {
                assert_eq!(
                    count(&app, &format!("select count(*) from {table}")).await,
                    0,
                    "{begins} {table}"
                );
            }
            assert_eq!(count(&app, "select count(*) from account").await, before, "{begins}");
            assert_eq!(count(&app, "select cast(coalesce(sum(n), 0) as bigint) from tally").await, 0);
            assert_eq!(count(&app, "select count(*) from bulk_import where undone_at is null").await, 0);
        }
    })
    .await;
}

/// Every kind of doubt of the readers of members and units has its sentence in both languages.
#[test]
fn every_doubt_about_members_and_units_has_its_sentence() {
    let problems = include_str!("../../../instruments/office_documents/src/listed/problems.rs");
    let words = Words::load(&house::words()).unwrap();
    let body = problems.split_once("pub enum ProblemKind {").unwrap().1.split_once("\n}").unwrap().0;
    let names: Vec<&str> = body
        .lines()
        .filter(|l| l.starts_with("    ") && l.chars().nth(4).unwrap().is_ascii_uppercase())
        .collect();
    assert!(names.len() > 20);
    for name in names {
        let key = format!("people-import-problem-{}", crate::snake(name));
        for lang in [Lang::Zh, Lang::En] {
            assert!(words.has(lang, &key), "{key} {lang:?}");
        }
    }
}

/// What the command says of a table, and how it ends.
fn told(folder: &Folder, (kind, text): (&str, &str), more: &[&str]) -> (Option<i32>, String) {
    let file = folder.join("table.csv");
    std::fs::write(&file, text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
    command.env_remove("YIZHENG_DATA").env_remove("YIZHENG_DATABASE").stdin(Stdio::null());
    command.arg("--data").arg(folder.join("data")).args(["import", kind]).arg(&file).args(more);
    let output = command.output().unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.code(), said)
}

#[tokio::test]
async fn the_command_reads_a_list_of_proposals_as_the_body_has_said() {
    let folder = Folder::new().unwrap();
    let data = folder.join("data");
    std::fs::create_dir(&data).unwrap();
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    seed(&db).await;
    db.close().await;
    let list = "编号,题由,提案人\n1,关于增设社区阅览室的提案,张三\n";
    let (code, said) = told(&folder, ("proposals", list), &["--yes"]);
    assert!(code == Some(1) && said.contains("refused"), "{said}");
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let sql = "insert into import_column (id, body, kind, heading, field, chosen_at, chosen_by) \
        values (1, 7, 'proposals', '题由', 'title', 0, 0)";
    tx.run(sql.into(), vec![]).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    let (code, said) = told(&folder, ("proposals", list), &["--yes"]);
    assert_eq!(code, Some(0), "{said}");
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    let mut reader = db.read().await.unwrap();
    let made = "select count(*) from proposal where title = '关于增设社区阅览室的提案'";
    assert_eq!(reader.number(made.into(), vec![]).await.unwrap(), 1);
    drop(reader);
    db.close().await;
}

#[tokio::test]
async fn the_command_enters_members_and_units_once() {
    let folder = Folder::new().unwrap();
    let data = folder.join("data");
    std::fs::create_dir(&data).unwrap();
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    seed(&db).await;
    db.close().await;
    let run = |kind: &str, text: &str, more: &[&str]| told(&folder, (kind, text), more);
    let roll = "委员证号,姓名,单位,职务\n1001,张三,甲厂,厂长\n1002,李四,乙厂,工程师\n";
    let (code, said) = run("members", roll, &["--preview"]);
    assert!(code == Some(0) && said.contains("New: 2"), "{said}");
    let (code, said) = run("members", roll, &[]);
    assert!(code == Some(1) && said.contains("--yes"), "{said}");
    let (code, said) = run("members", roll, &["--yes"]);
    assert!(code == Some(0) && said.contains("2 entered"), "{said}");
    let (code, said) = run("members", roll, &["--yes"]);
    assert!(code == Some(0) && said.contains("nothing to write") && said.contains("Same: 2"), "{said}");
    let changed = roll.replace("工程师", "总工程师");
    let (code, said) = run("members", &changed, &["--yes"]);
    assert!(
        code == Some(0) && said.contains("工程师 -> 总工程师") && said.contains("nothing to write"),
        "{said}"
    );
    let (code, said) = run("members", &changed, &["--take-changes", "--yes"]);
    assert!(code == Some(0) && said.contains("1 changed"), "{said}");
    let (code, said) = run("units", "单位名称,简称,类别\n市教育局,教育局,政府\n", &["--yes"]);
    assert!(code == Some(0) && said.contains("1 entered"), "{said}");
    let (code, said) = run("members", roll, &["--by", "nobody", "--yes"]);
    assert!(code == Some(1) && said.contains("nobody"), "{said}");
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    let mut reader = db.read().await.unwrap();
    for (sql, n) in [
        ("select count(*) from seat", 2),
        ("select count(*) from account where post = '总工程师'", 1),
        ("select count(*) from org where unit_kind = 'government'", 1),
        ("select count(*) from bulk_import", 3),
    ] {
        assert_eq!(reader.number(sql.into(), vec![]).await.unwrap(), n, "{sql}");
    }
    drop(reader);
    db.close().await;
}
