//! A report is pasted or handed over, its figures opened, bound, given a source, let go; it is compared anew; it goes out as files.

use super::{REPORT, at, made};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Read, Sql};
use office_documents::order;
use office_documents::plain_text::docx_text;

async fn count(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap()
}

#[tokio::test]
async fn a_figure_is_opened_bound_given_a_source_and_let_go() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = made(&office.post("/report-checks/new", &REPORT).await);
        let path = format!("/report-checks/{id}");
        let page = office.get(&path).await;
        assert!(page.says("向州委报送请示报告") && page.says("相符") && page.says("不符"), "{}", page.text);
        let wrong = at(REPORT[1].1, "25件");
        let open = office.get(&format!("{path}?at={wrong}&verdict=differs")).await;
        assert!(open.says("记录为24件") && open.says("就是这一项") && open.says("看名单"), "{}", open.text);
        // Another choice: requests of the same year.
        let figure = format!("{path}/figures/{wrong}");
        let choose = office.get(&format!("{figure}/choose")).await;
        assert!(choose.says("superior/request") && choose.says("2025-01-01..2025-12-31"), "{}", choose.text);
        let not = [("figure", "superior/request"), ("period", "sitting:1")];
        let refused = office.post(&format!("{figure}/choose"), &not).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("不能按这一期间统计"), "{}", refused.text);
        let bound = [("figure", "superior/request"), ("period", "2025-01-01..2025-12-31")];
        let done = office.post(&format!("{figure}/choose"), &bound).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let open = office.follow(done).await;
        assert!(open.says("已认定为") && open.says("记录为6件"), "{}", open.text);
        // Bound by one click to the proposal.
        let text =
            open.text.split("name=\"question\" value=\"").nth(1).and_then(|t| t.split('"').next()).unwrap();
        let done = office.post(&format!("{figure}/bind"), &[("question", text)]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(count(&world, "select count(*) from report_check_mark").await, 1);
        assert_eq!(office.post(&format!("{figure}/bind"), &[("question", "a/b/c")]).await.status, 422);
        // A source of its own takes its place.
        assert_eq!(office.post(&format!("{figure}/source"), &[("source", " ")]).await.status, 422);
        let done = office.post(&format!("{figure}/source"), &[("source", "州委办督查通报第3期")]).await;
        let open = office.follow(done).await;
        assert!(open.says("已注来源") && open.says("州委办督查通报第3期"), "{}", open.text);
        assert_eq!(count(&world, "select cast(sum(asserted) as bigint) from report_check").await, 1);
        let done = office.post(&format!("{figure}/undo"), &[]).await;
        let open = office.follow(done).await;
        assert!(open.says("记录为24件"), "{}", open.text);
        assert_eq!(count(&world, "select count(*) from report_check_mark").await, 0);
        assert_eq!(
            count(&world, "select count(*) from event where kind = 'report_check' and action <> 'make'")
                .await,
            4
        );
        let done = office.post(&format!("{path}/again"), &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let list = office.get("/report-checks").await;
        assert!(list.says(REPORT[0].1), "{}", list.text);
        let body = world.timer().await.body;
        let mut db = world.app.db.read().await.unwrap();
        assert_eq!(super::super::store::contradictions(&mut db, body).await.unwrap(), [] as [String; 0]);
    }
}

#[tokio::test]
async fn a_report_is_handed_over_as_a_file_and_goes_out_with_comments() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let fields = [("title", "年度报告"), ("text", ""), ("period", "2025-01-01..2025-12-31")];
        let file = |name: &'static str, content: &'static [u8]| [("file", name, content)];
        let text = REPORT[1].1.as_bytes();
        let done = office.post_files("/report-checks/new", &fields, &file("报告.txt", text)).await;
        let id = made(&done);
        let docx = office.get(&format!("/report-checks/{id}/comments.docx")).await;
        assert_eq!(docx.status, 200);
        assert_eq!(order::check(&docx.bytes), []);
        assert!(docx_text(&docx.bytes).unwrap().contains("向州委报送请示报告25件"));
        let csv = office.get(&format!("/report-checks/{id}/figures.csv")).await;
        assert!(csv.says("25件") && csv.says("不符") && csv.says("24件"), "{}", csv.text);
        assert_eq!(office.get(&format!("/report-checks/{id}/figures.xlsx")).await.status, 200);
        // What went out comes in again.
        let again = [("file", "带批注.docx", docx.bytes.as_slice())];
        let done = office.post_files("/report-checks/new", &fields, &again).await;
        let page = office.follow(done).await;
        assert!(page.says("向州委报送请示报告"), "{}", page.text);
        for (name, content, said) in [
            ("报告.pdf", b"%PDF-1.4".as_slice(), "TXT, DOCX"),
            ("报告.docx", b"PK\x03\x04 nothing", "文件打不开"),
            ("报告.txt", b"", "请填写"),
        ] {
            let refused = office.post_files("/report-checks/new", &fields, &[("file", name, content)]).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.says(said), "{name}: {}", refused.text);
        }
        let large = vec![b'a'; (2 << 20) + 1];
        let refused = office.post_files("/report-checks/new", &fields, &[("file", "大.txt", &large)]).await;
        assert!(refused.status == 422 && refused.says("超过2 MB"), "{}", refused.status);
        let nothing = [("title", ""), ("text", " "), ("period", "")];
        assert_eq!(office.post("/report-checks/new", &nothing).await.status, 422);
    }
}

#[tokio::test]
async fn a_check_is_deleted_for_good_and_the_list_goes_on_page_by_page() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut head = world.client(people::HEAD).await;
        let before = count(&world, "select count(*) from report_check").await;
        let id = made(&office.post("/report-checks/new", &REPORT).await);
        let path = format!("/report-checks/{id}");
        let figure = format!("{path}/figures/{}", at(REPORT[1].1, "25件"));
        assert_eq!(office.post(&format!("{figure}/source"), &[("source", "通报")]).await.status, 303);
        let form = office.get(&format!("{path}/remove")).await;
        assert!(form.says(REPORT[0].1) && form.says("不能恢复"), "{}", form.text);
        // Who saw an earlier state of it is told, and nothing is lost.
        let stale = office.post(&format!("{path}/remove"), &[("version", "1")]).await;
        assert_eq!(stale.status, 409, "{}", stale.text);
        let done = office.post(&format!("{path}/remove"), &[("version", "2")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(office.get(&path).await.status, 404);
        assert_eq!(count(&world, "select count(*) from report_check").await, before);
        assert_eq!(count(&world, "select count(*) from event where action = 'remove'").await, 1);
        // Thirty of one person: two pages, and another's list holds none of them.
        let mut ids = Vec::new();
        for _ in 0..30 {
            ids.push(made(&head.post("/report-checks/new", &REPORT).await));
        }
        let first = head.get("/report-checks").await;
        assert!(first.says("共30份") && first.says(&ids[29]) && !first.says(&ids[4]), "{}", first.text);
        let second = head.get(&format!("/report-checks?after={}", ids[5])).await;
        assert!(second.says(&ids[4]) && second.says(&ids[0]) && !second.says(&ids[6]), "{}", second.text);
        let api = world.api(people::HEAD).await;
        let rest = api.get(&format!("/api/report-checks?after={}", ids[5])).await;
        assert_eq!(rest.json().as_array().map(Vec::len), Some(5), "{}", rest.text);
        assert!(!world.client(people::CHAIR_MEMBER).await.get("/report-checks").await.says(&ids[29]));
    }
}

#[tokio::test]
async fn a_text_of_too_many_figures_is_refused_and_kept_in_the_form() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let text = "收到提案3件。".repeat(10_001);
        let fields = [("title", "很长"), ("text", text.as_str()), ("period", "2025-01-01..2025-12-31")];
        let refused = office.post("/report-checks/new", &fields).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("超过10000个") && refused.says("收到提案3件"), "{}", &refused.text[..2_000]);
    }
}

#[tokio::test]
async fn a_program_asks_and_nothing_is_kept() {
    for world in testing::worlds().await {
        let office = world.api(people::OFFICE_OFFICER).await;
        let before = count(&world, "select count(*) from report_check").await;
        let report = serde_json::json!({ "text": REPORT[1].1, "period": "2025-01-01..2025-12-31" });
        let answer = office.post("/api/report-checks/examine", &report).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let all = answer.json();
        let differs = all.as_array().unwrap().iter().find(|f| f["verdict"] == "differs").unwrap();
        assert_eq!((&differs["printed"], &differs["record"]), (&"25件".into(), &"24件".into()), "{differs}");
        assert_eq!(count(&world, "select count(*) from report_check").await, before);
        let no_period = serde_json::json!({ "text": "收到提案3件。", "period": "x" });
        assert_eq!(office.post("/api/report-checks/examine", &no_period).await.status, 422);
    }
}

#[tokio::test]
async fn another_room_asks_at_the_front_door() {
    use crate::assembly::checking::{Verdict, examine, text_of};
    use crate::foundation::figures::{Period, Question};
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICE_OFFICER).await;
        let question =
            Question { room: "superior".to_owned(), key: "request".to_owned(), period: Period::year(2025) };
        let text = "上报文件6件，另有7件。";
        let known = [(4..6, question.clone())];
        let found = examine(&world.app, &by, text, &Period::year(2026), &known).await.unwrap();
        assert!(found[0].bound && found[0].verdict == Verdict::Matches, "{found:?}");
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = made(&office.post("/report-checks/new", &REPORT).await);
        let span = at(REPORT[1].1, "25件");
        let path = format!("/report-checks/{id}/figures/{span}/bind");
        assert_eq!(office.post(&path, &[("question", &question.text())]).await.status, 303);
        let (text, period, bound) = text_of(&world.app, &by, id.parse().unwrap()).await.unwrap();
        assert_eq!((text.as_str(), period), (REPORT[1].1, Some(Period::year(2025))));
        assert_eq!(bound.len(), 1);
        assert_eq!(bound[0].1, question);
    }
}
