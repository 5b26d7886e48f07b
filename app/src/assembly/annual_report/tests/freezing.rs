//! A report is frozen and goes to the plenary; a record changes, and exactly the figures that count it move.

use super::{FIGURE, begun, contradictions, done, forgotten, paragraph, report, shown, with};
use crate::assembly::annual_report::store::figures as sql;
use crate::assembly::annual_report::{freezing, printed};
use crate::demo::people;
use crate::demo::testing;
use crate::foundation::db::Sql;
use std::collections::BTreeSet;

#[tokio::test]
async fn a_frozen_report_goes_to_the_plenary_and_is_read_by_everybody() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        let path = begun(&mut office).await;
        let part = paragraph(&mut office, &path, "全年请示报告{{}}。").await;
        let id = part.rsplit('/').next().unwrap().to_owned();
        done(&mut office, &format!("{path}/figures/new"), &with(&FIGURE, &[("part", &id)])).await;
        done(&mut office, &format!("{path}/steps/submit"), &[]).await;
        done(&mut office, &format!("{path}/steps/to_chair"), &[]).await;
        done(&mut chair, &format!("{path}/steps/to_standing"), &[]).await;
        let early = chair.post(&format!("{path}/steps/to_plenary"), &[]).await;
        assert_eq!(early.status, 422, "{}", early.text);
        done(&mut office, &format!("{path}/steps/freeze"), &[]).await;
        assert!(shown(&mut office, &format!("{path}/changes")).await.says("没有变化"));
        forgotten(&world).await;
        let page = shown(&mut chair, &path).await;
        assert!(
            page.says("24次") && page.says("1 个数字的记录变了") && page.says("fact--differs"),
            "{}",
            page.text
        );
        let changes = shown(&mut chair, &format!("{path}/changes")).await;
        assert!(changes.says("定稿时 24，现在 25") && changes.says("新增 1 条"), "{}", changes.text);
        assert!(changes.says("关于秋季调研情况的报告"), "{}", changes.text);
        // Freed with a reason it follows the records again; frozen anew it is what they are now.
        done(&mut office, &format!("{path}/steps/unfreeze"), &[("text", "补登了一份报告。")]).await;
        assert!(shown(&mut office, &path).await.says("25次"));
        done(&mut office, &format!("{path}/steps/freeze"), &[]).await;
        done(&mut chair, &format!("{path}/steps/to_plenary"), &[]).await;
        let votes = [("for", "100"), ("against", "60"), ("abstained", "50"), ("day", "2026-05-20")];
        assert_eq!(chair.post(&format!("{path}/steps/adopt"), &votes).await.status, 422);
        let votes = [("for", "200"), ("against", "1"), ("abstained", "0"), ("day", "2026-05-20")];
        done(&mut chair, &format!("{path}/steps/adopt"), &votes).await;
        let public = path.replace("/reports", "/public/reports");
        assert_eq!(world.guest().get(&public).await.status, 404);
        done(&mut office, &format!("{path}/steps/publish"), &[]).await;
        let page = world.guest().get(&public).await;
        assert_eq!(page.status, 200);
        assert!(page.says("全年请示报告25次。") && !page.says("/figures/"), "{}", page.text);
        assert!(world.guest().get("/public/reports").await.says(&public));
        assert_eq!(contradictions(&world).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn exactly_the_figures_of_a_changed_record_move() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICE_OFFICER).await;
        let of = report(&world, "常务委员会2025年工作报告").await;
        let frozen = sql::frozen(&mut world.app.db.read().await.unwrap(), of.id).await.unwrap();
        let none = freezing::since(&world.app, &by, &frozen).await.unwrap();
        assert!(none.is_empty(), "{none:?}");
        forgotten(&world).await;
        let moved = freezing::since(&world.app, &by, &frozen).await.unwrap();
        let asked: BTreeSet<String> = moved.iter().map(|m| m.question.text()).collect();
        let year = "2025-01-01..2025-12-31";
        let expected = [format!("superior/all/{year}"), format!("superior/report/{year}")];
        assert_eq!(asked, BTreeSet::from(expected));
        assert!(moved.iter().all(|m| m.came.len() == 1 && m.went.is_empty() && m.otherwise.is_empty()));
        // The text is what it was.
        let parts = printed(&world.app, &by, of.id).await.unwrap();
        assert!(parts.iter().any(|part| part.text.contains("全年向州委请示报告和报送成果24次")));
    }
}

#[tokio::test]
async fn doctor_finds_a_frozen_list_that_was_touched_and_a_marker_of_no_figure() {
    for world in testing::worlds().await {
        assert_eq!(contradictions(&world).await, Vec::<String>::new());
        let mut tx = world.app.db.begin().await.unwrap();
        let sql = "update report_frozen set n = n + 1 where number = 1";
        tx.run(Sql::Fixed(sql), Vec::new()).await.unwrap();
        let sql =
            "update report_part set content = '共{{999}}件' where id = (select min(id) from report_part)";
        tx.run(Sql::Fixed(sql), Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        let found = contradictions(&world).await;
        assert!(found.iter().any(|line| line.contains("the frozen list of figure 1")), "{found:?}");
        assert!(found.iter().any(|line| line.contains("names figure 999")), "{found:?}");
    }
}
