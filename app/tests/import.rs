//! Import of lists into a body where nobody is known yet, on both databases: by the verbs, by the pages, by the command.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod fresh;
mod import {
    pub mod bodies;
    pub mod browsing;
    mod taking_back;
}

use axum::http::StatusCode;
use fresh::Folder;
use import::bodies::{BODY, DAY, NOW, count, office, on_both, person, seed};
use import::browsing::{ask, confirming, get, signed_in, upload};
use serde_json::Value;
use std::process::{Command, Stdio};
use yizheng::args;
use yizheng::assembly::people::{self, TermId};
use yizheng::assembly::proposals::actions::drafting::{self, Text};
use yizheng::assembly::proposals::actions::registering::As;
use yizheng::assembly::proposals::actions::{signing, submitting};
use yizheng::assembly::proposals::exchange::{
    self, Hints, Options, Plan, Source, Summary, Trouble, Verdict, plan, read, read_bounded,
};
use yizheng::assembly::proposals::records::{Content, Kind};
use yizheng::assembly::proposals::store::{self, parts};
use yizheng::assembly::proposals::workflow::State;
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Db, Read};
use yizheng::foundation::ids::AccountId;
use yizheng::foundation::words::Lang;
use yizheng::foundation::{dialect, events};
use yizheng::house;

const S2: &[u8] = include_bytes!(
    "../../instruments/office_documents/tests/data/s2_proposal_assignment_merged_category.xlsx"
);
const S2_READ: &str =
    include_str!("../../instruments/office_documents/tests/data/s2_proposal_assignment_merged_category.json");
const S4: &[u8] =
    include_bytes!("../../instruments/office_documents/tests/data/s4_handling_tick_matrix.xlsx");
const S4_READ: &str =
    include_str!("../../instruments/office_documents/tests/data/s4_handling_tick_matrix.json");
const S6: &[u8] =
    include_bytes!("../../instruments/office_documents/tests/data/s6_duty_record_text_numbers.xlsx");
const S6_READ: &str =
    include_str!("../../instruments/office_documents/tests/data/s6_duty_record_text_numbers.json");
const TITLES: &[u8] = include_bytes!("data/proposal_titles.jsonl");

async fn source(name: &str, bytes: &[u8]) -> Source {
    read_bounded(name, bytes.to_vec(), Hints::default()).await.unwrap().unwrap()
}

async fn planned(app: &App, source: &Source, options: &Options) -> Plan {
    let by = office(app).await;
    plan(&mut app.db.read().await.unwrap(), &by, source, options).await.unwrap()
}

async fn imported(app: &App, source: &Source, options: &Options) -> Result<Summary, Plan> {
    let by = office(app).await;
    let mut tx = app.db.begin().await.unwrap();
    let done = exchange::import(&mut tx, &by, source, options).await.unwrap();
    if done.is_ok() {
        tx.commit().await.unwrap();
    }
    done
}

/// Cells with a doubt or a refusal, in the order of the list.
fn cells(plan: &Plan, verdict: Verdict) -> Vec<(String, String)> {
    let marks = plan.records.iter().flat_map(|record| &record.marks);
    marks.filter(|m| m.verdict == verdict).map(|m| (m.cell.clone(), m.said.key.clone())).collect()
}

#[tokio::test]
async fn a_workbook_comes_into_an_empty_body() {
    on_both(|app| async move {
        let list = source("交办表.xlsx", S2).await;
        let options = Options::new(As::Filed);
        let seen = planned(&app, &list, &options).await;
        assert_eq!(seen.records.len(), 7);
        assert_eq!(seen.count(Verdict::Refused), 0, "{:?}", cells(&seen, Verdict::Refused));
        let doubts = cells(&seen, Verdict::Unsure);
        for cell in ["F4", "F5", "H6", "D6", "B8"] {
            assert!(doubts.iter().any(|(at, _)| at == cell), "{cell} in {doubts:?}");
        }
        assert!(seen.people_made().contains(&"委员丙丁") && seen.orgs_made().contains(&"民盟市委"));
        assert_eq!(count(&app, "select count(*) from account").await, 0, "a plan writes nothing");

        let done = imported(&app, &list, &options).await.unwrap();
        assert_eq!(done.proposals.len(), 7);
        let states: Vec<State> = done.proposals.iter().map(|p| p.state).collect();
        assert_eq!(states.iter().filter(|s| **s == State::Filed).count(), 6);
        assert_eq!(done.proposals[5].state, State::Submitted, "the joined one waits for the committee");
        assert_eq!(done.proposals[0].case_no, "0001");
        let mut db = app.db.read().await.unwrap();
        let units = parts::units(&mut db, done.proposals[0].id).await.unwrap();
        let units: Vec<_> = units.iter().map(|u| (u.name.as_str(), u.role.as_str())).collect();
        let kept = [("市发改委", "lead"), ("市住建局", "co"), ("市自然资源局", "co"), ("供电公司", "co")];
        assert_eq!(units, kept);
        let first = store::load(&mut db, BODY, done.proposals[0].id).await.unwrap().unwrap();
        assert_eq!((first.kind, first.signer_count, first.number), (Kind::Joint, 3, Some(1)));
        assert_eq!(first.category.map(|c| c.0), Some(80));
        assert_eq!(first.window.to_string(), "session");
        assert_eq!(first.filed_at.map(|at| at / DAY), Some(NOW / DAY - 9));
        let history = events::history(&mut db, BODY, "proposal", done.proposals[5].id.0).await.unwrap();
        assert_eq!(history[0].text("merged_into"), "5");
        assert_eq!(history[0].text("number"), "5-1");
        drop(db);
        assert_eq!(count(&app, "select count(*) from org").await, 3);
        assert_eq!(count(&app, "select count(*) from account where password_hash is not null").await, 0);
        assert_eq!(count(&app, "select count(*) from bulk_import where records = 7").await, 1);
        let tallied = "select cast(sum(n) as bigint) from tally where sitting = 72";
        assert_eq!(count(&app, tallied).await, 7);
    })
    .await;
}

#[tokio::test]
async fn titles_come_in_and_only_once() {
    on_both(|app| async move {
        let list = source("titles.jsonl", TITLES).await;
        let mut options = Options::new(As::Draft);
        let without = planned(&app, &list, &options).await;
        assert_eq!(without.count(Verdict::Refused), 170, "somebody must stand behind them");
        options.proposer = "往届提案".to_owned();
        let done = imported(&app, &list, &options).await.unwrap();
        assert_eq!((done.proposals.len(), done.people), (170, 1));
        assert_eq!(count(&app, "select count(*) from suggested_unit where role = 'lead'").await, 110);
        assert_eq!(
            count(&app, "select count(*) from seat").await,
            0,
            "no member is made of a name for a list"
        );
        assert_eq!(count(&app, "select count(*) from proposal where state = 'draft'").await, 170);

        let again = imported(&app, &list, &options).await.unwrap_err();
        assert_eq!(again.blocked[0].key, "import-seen");
        assert!(again.blocked[0].args.iter().any(|(_, value)| value == "titles.jsonl"));
        options.again = true;
        let again = imported(&app, &list, &options).await.unwrap();
        assert_eq!((again.proposals.len(), again.same), (0, 170));
        // The same list under another name and with one more line: only that line is new.
        let mut longer = TITLES.to_vec();
        longer.extend_from_slice("{\"title\": \"关于增设社区阅览室的提案\"}\n".as_bytes());
        options.again = false;
        let more = imported(&app, &source("more.jsonl", &longer).await, &options).await.unwrap();
        assert_eq!((more.proposals.len(), more.same), (1, 170));
        assert_eq!(count(&app, "select count(*) from proposal").await, 171);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_half_done_when_a_record_is_refused() {
    on_both(|app| async move {
        let csv = "编号,案由,提案人,主办单位\n1,关于甲的提案,张三,市教育局\n1,关于乙的提案,李四,市教育局\n,关于丙的提案,王五,市教育局\n";
        let list = source("a.csv", csv.as_bytes()).await;
        let mut options = Options::new(As::Filed);
        let refused = imported(&app, &list, &options).await.unwrap_err();
        let why = cells(&refused, Verdict::Refused);
        let expected = [("A3", "import-number-taken"), ("A4", "import-number-needed")];
        assert_eq!(why, expected.map(|(cell, key)| (cell.to_owned(), key.to_owned())));
        for table in ["account", "seat", "org", "proposal", "event", "bulk_import", "number_series"] {
            assert_eq!(count(&app, &format!("select count(*) from {table}")).await, 0, "{table}");
        }
        options.skip_refused = true;
        let done = imported(&app, &list, &options).await.unwrap();
        assert_eq!((done.proposals.len(), done.refused, done.people), (1, 2, 1));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_kept_about_a_person_is_named_and_nowhere_stored() {
    on_both(|app| async move {
        let csv = "编号,案由,提案人,民族,政治面貌\n1,关于甲的提案,张三,某某族,某某党员\n";
        let list = source("a.csv", csv.as_bytes()).await;
        let seen = planned(&app, &list, &Options::new(As::Draft)).await;
        let named: Vec<_> = seen.notes.iter().map(|n| (n.cell.as_str(), n.said.key.as_str())).collect();
        assert_eq!(named, [("D1", "import-problem-column_refused"), ("E1", "import-problem-column_refused")]);
        imported(&app, &list, &Options::new(As::Draft)).await.unwrap();
        let lines = r#"{"title":"关于乙的提案","first":"李四","ethnicity":"某某族","religion":"x"}"#;
        let list = source("b.jsonl", lines.as_bytes()).await;
        let seen = planned(&app, &list, &Options::new(As::Draft)).await;
        assert_eq!(seen.notes.len(), 2);
        assert!(seen.notes.iter().all(|note| note.said.key == "import-problem-column_refused"));
        let stored = "select count(*) from event where detail like '%某某%'";
        assert_eq!(count(&app, stored).await, 0);
        for (table, columns) in dialect::tables(&app.db).await.unwrap() {
            for column in columns {
                for word in ["religion", "ethnic", "creed", "nationality", "party_of"] {
                    assert!(!column.contains(word), "{table}.{column}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn names_that_may_be_two_people_are_told() {
    on_both(|app| async move {
        let mut tx = app.db.begin().await.unwrap();
        for (id, login, name) in [(501_i64, "a", "张三"), (502, "b", "张三"), (503, "c", "李四")] {
            let sql = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, \
                text_size, state, totp_last_step, created_at, version) \
                values ($1,7,$2,$3,$3,'','','','','zh-CN','','','active',0,0,1)";
            tx.run(sql.into(), args![id, login, name]).await.unwrap();
        }
        let seat = "insert into seat (id, body, term, account, standing, from_on) values (601,7,71,503,0,'2022-01-01')";
        tx.run(seat.into(), vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let csv = "案由,提案人,类别\n关于甲的提案,张三,教育\n关于乙的提案,李四,军事\n关于丙的提案,王五,教育\n关于丁的提案,民盟市委,教育\n";
        let list = source("a.csv", csv.as_bytes()).await;
        let mut options = Options::new(As::Draft);
        let seen = planned(&app, &list, &options).await;
        assert_eq!(options_of(&seen), (false, false), "a body with members enters nobody by itself");
        let refused: Vec<_> = cells(&seen, Verdict::Refused).into_iter().map(|(cell, key)| cell + " " + &key).collect();
        assert_eq!(refused, ["B2 import-homonym", "B4 import-person-unknown", "B5 import-org-unknown"]);
        let doubts = cells(&seen, Verdict::Unsure);
        assert_eq!(doubts, [("C3".to_owned(), "import-category-unknown".to_owned())]);
        options.proposer = "c".to_owned();
        let seen = planned(&app, &list, &options).await;
        assert!(cells(&seen, Verdict::Unsure).contains(&("B2".to_owned(), "import-homonym-default".to_owned())));
    })
    .await;
}

fn options_of(plan: &Plan) -> (bool, bool) {
    (plan.options.create_people == Some(true), plan.options.create_orgs == Some(true))
}

#[tokio::test]
async fn an_imported_draft_is_its_proposers_to_finish() {
    on_both(|app| async move {
        let lines = r#"{"title":"关于增设社区阅览室的提案","first":"委员甲","co_signers":["委员乙"],"situation":"没有。"}"#;
        let done = imported(&app, &source("a.jsonl", lines.as_bytes()).await, &Options::new(As::Draft)).await;
        let made = &done.unwrap().proposals[0];
        assert_eq!(made.co_signers, ["委员乙"]);
        let (first, second) = (named(&app, "委员甲").await, named(&app, "委员乙").await);
        let mut tx = app.db.begin().await.unwrap();
        let (by, other) = (person(&app, first).await, person(&app, second).await);
        assert!(parts::signatures(&mut tx, made.id).await.unwrap().is_empty(), "nobody signs for another");
        let suggestion = "请在每个社区设一间阅览室，周末也开放，图书由市图书馆定期更换。".to_owned();
        let content = Content {
            situation: "全市四十个社区只有六个有阅览室。".to_owned(),
            analysis: "场地有，书和人手不够。".to_owned(),
            suggestions: vec![suggestion],
            research: String::new(),
        };
        let text = Text { title: "关于增设社区阅览室的提案".to_owned(), content, ..Text::default() };
        drafting::edit(&mut tx, &by, made.id, None, (Kind::Joint, &text)).await.unwrap();
        signing::invite(&mut tx, &by, made.id, &[second], NOW + DAY).await.unwrap();
        signing::sign(&mut tx, &other, made.id, None).await.unwrap();
        let handed_in = submitting::submit(&mut tx, &by, made.id, None).await.unwrap();
        assert_eq!((handed_in.state, handed_in.signer_count), (State::Submitted, 2));
        assert_eq!(handed_in.imported_from, "a.jsonl");
        let history = events::history(&mut tx, BODY, "proposal", made.id.0).await.unwrap();
        assert!(events::verify(BODY, &history).is_ok());
        assert_eq!(history[0].detail()["co_signers"][0], "委员乙");
        tx.commit().await.unwrap();
    })
    .await;
}

async fn named(app: &App, name: &str) -> AccountId {
    let mut db = app.db.read().await.unwrap();
    let all = people::persons(&mut db, BODY, TermId(0)).await.unwrap();
    all.iter().find(|person| person.name == name).unwrap().id
}

#[test]
fn what_cannot_be_read_says_where() {
    let trouble = |bytes: &[u8]| read(bytes, &Hints::default()).unwrap_err();
    assert_eq!(trouble(b" \n"), Trouble::Empty);
    assert_eq!(
        trouble(b"{\"title\":\"a\"}\n{\"title\": oh}\n").complaint(),
        yizheng::foundation::errors::Complaint::new("file", "import-trouble-line")
            .with("line", 2)
            .with("byte", 25)
    );
    assert_eq!(trouble(b"{\"title\":[1]}"), Trouble::Value { line: 1, field: "title".to_owned() });
    let key = |bytes: &[u8]| trouble(bytes).complaint().key;
    for broken in [&S2[..3000], b"PK\x03\x04rubbish"] {
        assert!(key(broken).starts_with("import-read-"));
    }
    assert_eq!(key("案由,提案人\n\"关于".as_bytes()), "import-read-unclosed_quote");
    assert_eq!(key(b"a\0b"), "import-read-unknown_encoding");
    let huge = vec![b'a'; 20 * 1024 * 1024 + 1];
    assert_eq!(key(&huge), "import-read-too_large");
    let mut huge = b"{\"title\":\"".to_vec();
    huge.resize(20 * 1024 * 1024 + 1, b'a');
    assert_eq!(key(&huge), "import-read-too_large");
    let many = "{\"title\":\"a\"}\n".repeat(exchange::RECORDS + 1);
    assert_eq!(trouble(many.as_bytes()), Trouble::TooMany(exchange::RECORDS + 1));
}

/// Every kind of doubt and every reason of a reader has its sentence in both languages.
#[tokio::test]
async fn every_doubt_has_its_sentence() {
    let problems = include_str!("../../instruments/office_documents/src/proposals_in/problems.rs");
    let errors = include_str!("../../instruments/office_documents/src/workbook/error.rs");
    let notices = include_str!("../../instruments/office_documents/src/workbook.rs");
    let sets = [
        ("import-problem-", problems, "pub enum ProblemKind {"),
        ("import-read-", errors, "pub enum ReadError {"),
        ("import-notice-", notices, "pub enum Notice {"),
    ];
    let words = yizheng::foundation::words::Words::load(&house::words()).unwrap();
    for (prefix, text, head) in sets {
        let body = text.split_once(head).unwrap().1.split_once("\n}").unwrap().0;
        let names =
            body.lines().filter(|l| l.starts_with("    ") && l.chars().nth(4).unwrap().is_ascii_uppercase());
        let names: Vec<String> = names.map(snake).collect();
        assert!(names.len() >= 2);
        for name in names {
            for lang in [Lang::Zh, Lang::En] {
                assert!(words.has(lang, &format!("{prefix}{name}")), "{prefix}{name} {lang:?}");
            }
        }
    }
}

fn snake(line: &str) -> String {
    let mut out = String::new();
    for c in line.trim().chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

#[tokio::test]
async fn the_pages_show_before_they_do() {
    on_both(|app| async move {
        let officer = signed_in(&app, 901, "proposal_officer").await;
        let member = signed_in(&app, 902, "member").await;
        let reviewer = signed_in(&app, 903, "reviewer").await;
        assert_eq!(ask(&app, get("/proposals/import", &member)).await.0, StatusCode::NOT_FOUND);
        assert_eq!(ask(&app, get("/proposals/import", &reviewer)).await.0, StatusCode::FORBIDDEN);
        let (status, page, _) = ask(&app, get("/proposals/import", &officer)).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        assert_eq!(page.matches("<h1").count(), 1);
        let fields = [("as", "filed"), ("sitting", ""), ("proposer", ""), ("received", "")];
        let (status, page, _) = ask(&app, upload(&officer, ("bad.xlsx", b"PK\x03\x04no"), &fields)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("role=\"alert\""), "{page}");
        let (status, page, _) = ask(&app, upload(&officer, ("list.xlsx", S2), &fields)).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        for said in ["F4", "H6", "Import 7 proposals", "unsure", "委员丙丁"] {
            assert!(page.contains(said), "{said} in {page}");
        }
        assert_eq!(count(&app, "select count(*) from proposal").await, 0);
        let (status, page, to) = ask(&app, confirming(&page, &officer)).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let (status, page, _) = ask(&app, get(&to, &officer)).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("关于解决停车难问题的建议") || page.contains("解决停车难问题"), "{page}");
        assert_eq!(count(&app, "select count(*) from proposal").await, 7);
        let (status, page, _) = ask(&app, upload(&officer, ("list.xlsx", S2), &fields)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("2023-01-16"), "{page}");
        assert_eq!(ask(&app, get(&to, &reviewer)).await.0, StatusCode::FORBIDDEN);
    })
    .await;
}

fn yizheng(data: &std::path::Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
    command.env_remove("YIZHENG_DATA").env_remove("YIZHENG_DATABASE");
    command.arg("--data").arg(data).stdin(Stdio::null());
    command
}

/// The contract for scripts: five kinds, each with what its reader makes of a workbook, without any installation.
#[tokio::test]
async fn every_kind_of_table_is_shown_as_json() {
    let folder = Folder::new().unwrap();
    let show = |kind: &str, bytes: &[u8], more: &[&str]| {
        let file = folder.join("table");
        std::fs::write(&file, bytes).unwrap();
        let output =
            yizheng(&folder.join("none")).args(["import", kind]).arg(&file).args(more).output().unwrap();
        let told = serde_json::from_slice::<Value>(&output.stdout).unwrap_or_default();
        (output.status.success(), told, String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let plain = |mut table: Value| {
        for record in table["records"].as_array_mut().unwrap() {
            let fields = record.as_object_mut().unwrap();
            let said = fields.get("error").is_some() || fields.get("warn").is_some();
            fields.retain(|name, _| !said || name != "error" && name != "warn");
        }
        table
    };
    let shown = ["--preview", "--json"];
    for (kind, bytes, expected) in
        [("proposals", S2, S2_READ), ("handling", S4, S4_READ), ("duty", S6, S6_READ)]
    {
        let (ended, told, _) = show(kind, bytes, &shown);
        let (told, expected) = (plain(told), plain(serde_json::from_str(expected).unwrap()));
        assert!(ended && told["problems"].is_array(), "{kind}");
        for part in
            ["header_rows", "data_rows", "skip_rows", "records", "totals_row", "totals_agree", "checks"]
        {
            assert_eq!(told[part], expected[part], "{kind} {part}");
        }
    }
    let members = "序号,姓名,界别,民族,任委员时间\n1,林 晓雯,经济界,某族,2022年1月\n";
    let (ended, told, _) = show("members", members.as_bytes(), &shown);
    let expected =
        serde_json::json!({ "no": 1, "name": "林晓雯", "sector": "经济界", "member_since": "2022-01" });
    assert!(ended && told["records"] == serde_json::json!([expected]), "{told}");
    assert_eq!(told["problems"][0]["kind"], "column_refused");
    assert!(!told.to_string().contains("某族"));
    let (ended, told, _) = show("units", "单位名称,简称\n市发展和改革委员会,市发改委\n".as_bytes(), &shown);
    assert!(ended && told["records"][0]["short_name"] == "市发改委", "{told}");
    let (ended, _, said) = show("duty", members.as_bytes(), &[]);
    assert!(!ended && said.contains("only --preview exists"), "{said}");
    let (ended, _, said) = show("duty", b"PK\x03\x04nothing", &shown);
    assert!(!ended && !said.contains("panicked"), "{said}");
}

#[tokio::test]
async fn the_command_shows_and_enters() {
    let folder = Folder::new().unwrap();
    let file = folder.join("list.xlsx");
    std::fs::write(&file, S2).unwrap();
    // Without any installation: what was read, as described.
    let read = yizheng(&folder.join("none"))
        .args(["import", "proposals"])
        .arg(&file)
        .args(["--preview", "--json"])
        .output();
    let read: Value = serde_json::from_slice(&read.unwrap().stdout).unwrap();
    let expected: Value = serde_json::from_str(S2_READ).unwrap();
    for part in ["header_rows", "data_rows", "skip_rows"] {
        assert_eq!(read[part], expected[part]);
    }
    assert_eq!(read["records"].as_array().unwrap().len(), 7);
    assert!(read["problems"].is_array());

    let data = folder.join("data");
    std::fs::create_dir(&data).unwrap();
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    seed(&db).await;
    db.close().await;
    let run = |more: &[&str]| {
        let output = yizheng(&data).args(["import", "proposals"]).arg(&file).args(more).output().unwrap();
        let said =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (output.status.code(), said)
    };
    let (code, said) = run(&["--preview"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("F4") && said.contains("unsure"), "{said}");
    let lock =
        std::fs::File::options().create(true).truncate(false).write(true).open(data.join("lock")).unwrap();
    lock.lock().unwrap();
    let (code, said) = run(&["--yes"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("another yizheng is running"), "{said}");
    lock.unlock().unwrap();
    let (code, said) = run(&["--as", "submitted"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("--yes"), "{said}");
    let enter = ["--as", "submitted", "--session", "2", "--yes"];
    let output =
        yizheng(&data).args(["import", "proposals"]).arg(&file).args(enter).arg("--json").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let made: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(made["proposals"].as_array().unwrap().len(), 7);
    let (code, said) = run(&enter);
    assert_eq!(code, Some(1));
    assert!(said.contains("was imported on"), "{said}");
    let (code, _) = run(&["--by", "nobody", "--yes"]);
    assert_eq!(code, Some(1));
    let db = Db::sqlite(&data.join("yizheng.sqlite")).await.unwrap();
    let mut reader = db.read().await.unwrap();
    let states = reader.number("select count(*) from proposal where state = 'submitted'".into(), vec![]);
    assert_eq!(states.await.unwrap(), 7);
    drop(reader);
    db.close().await;
}
