//! What was in force on a day; new, revised and repealed counted apart, each trap with the reason beside the number.

use super::{rule, versions};
use crate::assembly::rulebook::figures::{days, of_kind};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::lists;
use crate::demo::people;
use crate::demo::testing;

async fn counts(world: &testing::World, year: i64) -> [usize; 3] {
    let by = world.timer().await;
    let (from, until) = days(year);
    let mut db = world.app.db.read().await.unwrap();
    let all = lists::issued(&mut db, by.body, (&from, &until)).await.unwrap();
    [Kind::New, Kind::Revised, Kind::Repealed].map(|kind| of_kind(&all, kind).len())
}

#[tokio::test]
async fn a_year_counts_seven_revised_and_neither_the_new_nor_the_repealed_among_them() {
    for world in testing::worlds().await {
        assert_eq!(counts(&world, 2025).await, [1, 7, 1]);
        // Adopted in the last days of 2025, issued in 2026: it counts in 2026.
        assert_eq!(counts(&world, 2026).await, [0, 1, 0]);
        // A superior's regulation of 2024 is kept and enters no figure.
        assert_eq!(counts(&world, 2024).await, [0, 0, 0]);
        let mut member = world.client(people::MEMBER).await;
        let page = member.get("/rules/figures?year=2025").await;
        assert_eq!(page.status, 200);
        assert!(
            page.says("首次制定，单列，不计入修订。") && page.says("废止，单列，不计入修订。"),
            "{}",
            page.text
        );
        assert!(page.says("一次修订计一项") && page.says("kind=revised"));
        let revised = member.get("/rules/figures?year=2025&kind=revised").await;
        assert!(revised.says("共7项") && !revised.says("民主监督工作办法"), "{}", revised.text);
        let next = member.get("/rules/figures?year=2026&kind=revised").await;
        assert!(next.says("反映社情民意信息工作办法") && next.says("按印发日期计入本年"));
        let csv = member.get("/rules/figures.csv?year=2025&kind=repealed").await;
        assert!(csv.says("对口联系工作暂行办法") && !csv.says("提案工作条例"), "{}", csv.text);
        // The same figures for programs, each with the versions behind it.
        let api = world.api(people::MEMBER).await.get("/api/rule-figures?year=2025").await.json();
        let count = |kind: &str| api[kind].as_array().unwrap().len();
        assert_eq!((count("new"), count("revised"), count("repealed")), (1, 7, 1));
        let system = world.api(people::SYSTEM_ADMINISTRATOR).await;
        assert_eq!(system.get("/api/rule-figures?year=2025").await.status, 404);
    }
}

#[tokio::test]
async fn a_day_shows_the_rulebook_as_it_stood() {
    for world in testing::worlds().await {
        let liaison = rule(&world, "对口联系").await;
        let proposals = rule(&world, "提案工作条例").await;
        let own = versions(&world, proposals.id).await;
        let seq = |day: &str| in_force(&own, day).map(|v| v.seq);
        // The revision was adopted in May and issued on 28 May, but came into force on 1 June.
        assert_eq!(
            (seq("2019-05-15"), seq("2019-05-16"), seq("2025-05-31"), seq("2025-06-01")),
            (None, Some(1), Some(1), Some(2))
        );
        let repealed = versions(&world, liaison.id).await;
        let in_force_on = |day: &str| in_force(&repealed, day).is_some();
        assert_eq!((in_force_on("2025-10-31"), in_force_on("2025-11-01")), (true, false));
        let mut member = world.client(people::MEMBER).await;
        let then = member.get("/rules?on=2024-05-01").await;
        assert!(
            then.status == 200 && then.says("对口联系工作暂行办法") && !then.says("民主监督工作办法"),
            "{}",
            then.text
        );
        assert!(then.says(&format!("/rules/{}/versions/{}", proposals.id, own[0].id)));
        let now = member.get("/rules?on=2026-05-01").await;
        assert!(!now.says("对口联系工作暂行办法") && now.says("民主监督工作办法"));
        let at = member.get(&format!("/rules/{}?on=2024-05-01", proposals.id)).await;
        assert!(at.says("前有效，已被后来的文本替代或废止") && !at.says("沟通不少于两次"), "{}", at.text);
        assert!(member.get(&format!("/rules/{}", proposals.id)).await.says("沟通不少于两次"));
        // By programs the same.
        let api = world.api(people::MEMBER).await;
        let all = api.get("/api/rules?on=2024-05-01").await.json();
        let found = all.as_array().unwrap().iter().find(|r| r["id"] == proposals.id.to_string()).unwrap();
        assert_eq!(found["in_force"], own[0].id.to_string());
        assert_eq!(api.get("/api/rules?on=2024-13-01").await.status, 422);
        let mut system = world.client(people::SYSTEM_ADMINISTRATOR).await;
        assert_eq!(system.get("/rules").await.status, 404);
        assert_eq!(world.guest().get("/rules").await.status, 303);
    }
}

#[tokio::test]
async fn a_rule_is_found_by_its_words_and_by_nobody_else() {
    for world in testing::worlds().await {
        let asked: String = form_urlencoded::byte_serialize("\"沟通不少于两次\"".as_bytes()).collect();
        let mut member = world.client(people::MEMBER).await;
        let hits = member.get(&format!("/search?q={asked}&kind=rule")).await;
        assert!(hits.says("提案工作条例") && hits.says("/rules/"), "{}", hits.text);
        let mut system = world.client(people::SYSTEM_ADMINISTRATOR).await;
        assert!(!system.get(&format!("/search?q={asked}")).await.says("提案工作条例"));
    }
}
