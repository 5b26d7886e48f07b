//! One document counts once, whatever followed it; each trap of the demo year with the reason beside the number.

use super::{document, done};
use crate::assembly::superior::figures::{Shelf, counted, days, left_out, tasks};
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::lists;
use crate::demo::people;
use crate::demo::testing::{self, World};

async fn counts(world: &World, year: i64) -> [usize; 4] {
    let by = world.timer().await;
    let (from, until) = days(year);
    let mut db = world.app.db.read().await.unwrap();
    let all = lists::sent(&mut db, by.body, (&from, &until)).await.unwrap();
    let of = |kind| counted(&all, Some(kind)).len();
    [counted(&all, None).len(), of(Kind::Request), of(Kind::Report), of(Kind::Outcome)]
}

#[tokio::test]
async fn the_demo_year_counts_twenty_four_documents_and_says_why_not_more() {
    for world in testing::worlds().await {
        assert_eq!(counts(&world, 2025).await, [24, 6, 13, 5]);
        assert_eq!(
            counts(&world, 2026).await,
            [3, 1, 1, 1],
            "signed in 2025 and sent in 2026 counts in 2026"
        );
        let mut head = world.client(people::HEAD).await;
        let page = head.get("/upward/figures?year=2025").await;
        assert_eq!(page.status, 200);
        for said in [
            "后补送附件1次，同一文件不另计。",
            "后重报1次，同一文件不另计。",
            "后换版1次，同一文件不另计。",
            "按报告计一件；同时属成果报送，不另计。",
        ] {
            assert!(page.says(said), "{said}: {}", page.text);
        }
        let again = head.get("/upward/figures?year=2025&show=again").await;
        for said in [
            "补送的附件属于原文件，不另计。",
            "同一文件再次报送，不另计。",
            "新版替换原文件，不另计。",
            "已撤回，不计。",
            "与另一件为同一文件，已并入，不另计。",
        ] {
            assert!(again.says(said), "{said}: {}", again.text);
        }
        // An annex that followed in the next year is no document of that year.
        let next = head.get("/upward/figures?year=2026&show=again").await;
        assert!(next.says("第四次会议以来提案办理情况"), "{}", next.text);
        let results = head.get("/upward/figures?year=2025&show=result").await;
        assert!(!results.says("冬季供热"), "a result that was sent as a report is one report");
        let reports = head.get("/upward/figures.csv?year=2025&show=report").await;
        assert!(reports.says("冬季供热") && reports.says("不另计"), "{}", reports.text);
        let part = head.get("/upward/figures?from=2025-07-01&until=2025-07-31").await;
        assert!(part.says("清单（2）"), "{}", part.text);
        assert!(head.get("/upward/figures?from=2025-07-01&until=2025-06-01").await.says("请填起止日期"));
        let api = world.api(people::HEAD).await.get("/api/upward-figures?year=2025").await.json();
        let count = |kind: &str| api[kind].as_array().unwrap().len();
        assert_eq!((count("request"), count("report"), count("result")), (6, 13, 5));
        let member = world.api(people::MEMBER).await;
        assert_eq!(member.get("/api/upward-figures?year=2025").await.status, 404);
    }
}

#[tokio::test]
async fn what_is_sent_again_stays_one_document_and_two_records_become_one() {
    for world in testing::worlds().await {
        let before = counts(&world, 2026).await;
        let found = document(&world, "普惠托育").await;
        let path = format!("/upward/{}/steps/send_again", found.id);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let bare =
            [("what", "version"), ("day", "2026-05-20"), ("number", ""), ("text", "改数"), ("content", "")];
        assert_eq!(office.post(&path, &bare).await.status, 422, "a new version has a text");
        let early =
            [("what", "annex"), ("day", "2026-03-01"), ("number", ""), ("text", "补表"), ("content", "")];
        assert_eq!(office.post(&path, &early).await.status, 422, "nothing follows before the first");
        let annex =
            [("what", "annex"), ("day", "2026-05-20"), ("number", ""), ("text", "补表"), ("content", "")];
        done(&mut office, &path, &annex).await;
        assert_eq!(counts(&world, 2026).await, before, "an annex is no document");
        // The same was registered by another officer under another number.
        let twin = [
            ("kind", "result"),
            ("also", ""),
            ("title", "关于发展普惠托育协商成果的报送"),
            ("addressee", "州委"),
            ("mark", "none"),
            ("content", ""),
            ("number", "云溪协办〔2026〕3号"),
            ("sent_on", "2026-03-30"),
            ("signer_name", "贺清如"),
        ];
        let mut officer = world.client(people::OFFICER).await;
        let made = super::made(&officer.post("/upward/register", &twin).await);
        assert_eq!(counts(&world, 2026).await[3], before[3] + 1);
        let id = found.id.to_string();
        let joined = [("same_as", id.as_str()), ("what", "resend"), ("text", "纸质件另号")];
        done(&mut officer, &format!("/upward/{made}/steps/join"), &joined).await;
        assert_eq!(counts(&world, 2026).await, before, "two records are one document");
        let page = officer.get(&format!("/upward/{made}")).await;
        assert!(page.says("与下件为同一文件") && page.says("已并入，不另计"), "{}", page.text);
        let lead = officer.get(&format!("/upward/{}", found.id)).await;
        assert!(lead.says("云溪协办〔2026〕3号") && lead.says("并入的登记"), "{}", lead.text);
        assert_eq!(super::contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn tasks_are_counted_given_done_and_late_each_by_its_own_day() {
    for world in testing::worlds().await {
        let by = world.timer().await;
        let always = ("2000-01-01", "9999-12-31");
        let mut db = world.app.db.read().await.unwrap();
        let all = lists::tasks(&mut db, by.body, always).await.unwrap();
        drop(db);
        let of = |year: i64| {
            let (from, until) = days(year);
            Shelf::all().iter().map(|s| tasks(&all, *s, (&from, &until)).len()).collect::<Vec<_>>()
        };
        use crate::foundation::workflow::Name;
        assert_eq!((of(2025), of(2026)), (vec![2, 2, 1], vec![3, 0, 1]));
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        let late = chair.get("/upward/figures?year=2026&show=late").await;
        assert!(late.says("了解用人单位办托意愿") && late.says("按逾期起始日计入"), "{}", late.text);
        let mut db = world.app.db.read().await.unwrap();
        let sent = lists::sent(&mut db, by.body, ("2025-01-01", "2025-12-31")).await.unwrap();
        assert_eq!(left_out(&sent).len(), 2, "one withdrawn, one joined");
    }
}
