//! The figures of the demo year, and each trap with its reason beside the number.

use super::{activity, kind};
use crate::assembly::activities::actions::kinds::{self, NewKind};
use crate::assembly::activities::figures::{Measure, Why, days, lines, sum};
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, lists};
use crate::demo::people;
use crate::demo::testing::{self, World};

async fn counted(world: &World, year: i64) -> (Vec<Kind>, Vec<lists::Counted>) {
    let by = world.timer().await;
    let (from, until) = days(year);
    let mut db = world.app.db.read().await.unwrap();
    let kinds = store::kinds(&mut db, by.body).await.unwrap();
    (kinds, lists::counted(&mut db, by.body, (&from, &until)).await.unwrap())
}

async fn count(world: &World, year: i64, code: &str) -> i64 {
    let (kinds, all) = counted(world, year).await;
    let measure = match code {
        "activities" | "people" | "joint" | "audience" => Measure::from_key(code).unwrap(),
        code => Measure::Kind(kinds.iter().find(|k| k.code == code).unwrap().id),
    };
    sum(&lines(&all, &kinds, measure))
}

async fn change(world: &World, code: &str, with: impl Fn(&mut NewKind)) {
    let by = world.acting(people::OFFICE_OFFICER).await;
    let k = kind(world, code).await;
    let mut new = NewKind {
        name: k.name.clone(),
        name_en: k.name_en.clone(),
        unit: k.unit,
        day_rule: k.day_rule,
        two_kinds: k.two_kinds,
        joint: k.joint,
        leave_by: k.leave_by,
        parts: Vec::new(),
        until_on: String::new(),
    };
    with(&mut new);
    let mut tx = world.app.db.begin().await.unwrap();
    kinds::change(&mut tx, &by, (k.id, None), &new).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_year_has_twelve_five_and_six_study_sessions_and_more_than_fifty_joint_activities() {
    for world in testing::worlds().await {
        let mut found = Vec::new();
        for code in ["centre", "standing", "chair", "seminar"] {
            found.push(count(&world, 2025, code).await);
        }
        assert_eq!(found, [12, 5, 6, 1]);
        let joint = count(&world, 2025, "joint").await;
        assert!((51..60).contains(&joint), "{joint}");
        // Each activity once: the sum over kinds is one more, for the sitting of two kinds.
        let (kinds, all) = counted(&world, 2025).await;
        let by_kind: i64 = kinds.iter().map(|k| sum(&lines(&all, &kinds, Measure::Kind(k.id)))).sum();
        assert_eq!(by_kind, count(&world, 2025, "activities").await + 1);
        let mut member = world.client(people::MEMBER).await;
        let page = member.get("/activities/figures?year=2025").await;
        assert!(page.says("理论学习中心组学习（场次）") && page.says("按活动首日归入时段"), "{}", page.text);
        let api = world.api(people::MEMBER).await.get("/api/activity-figures?year=2025").await.json();
        assert_eq!(api["joint"], joint);
    }
}

#[tokio::test]
async fn a_sitting_of_two_kinds_counts_as_its_kinds_say_and_says_so() {
    for world in testing::worlds().await {
        let (centre, chair) = (kind(&world, "centre").await, kind(&world, "chair").await);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let path = format!("/activities/figures?year=2025&of={}", chair.id);
        let page = office.get(&path).await;
        assert!(page.says("同时属于“理论学习中心组学习”，各类分别计。"), "{}", page.text);
        change(&world, "chair", |new| new.two_kinds = TwoKinds::First).await;
        assert_eq!((count(&world, 2025, "chair").await, count(&world, 2025, "centre").await), (5, 12));
        let page = office.get(&path).await;
        assert!(page.says("已计入“理论学习中心组学习”，本类不重复计。"), "{}", page.text);
        let page = office.get(&format!("/activities/figures?year=2025&of={}", centre.id)).await;
        assert!(page.says("同时属于“主席会议集体学习”"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_seminar_of_three_days_counts_once_or_three_times_as_its_kind_says() {
    for world in testing::worlds().await {
        let seminar = kind(&world, "seminar").await;
        let path = format!("/activities/figures?year=2025&of={}", seminar.id);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        assert!(office.get(&path).await.says("连续3天，按一次计。"));
        change(&world, "seminar", |new| new.day_rule = DayRule::PerDay).await;
        assert_eq!(count(&world, 2025, "seminar").await, 3);
        assert!(office.get(&path).await.says("连续3天，每天计一次。"));
    }
}

#[tokio::test]
async fn what_was_cancelled_does_not_count_and_what_was_put_off_counts_when_it_was_held() {
    for world in testing::worlds().await {
        assert_eq!(activity(&world, "城市绿道").await.state.to_string(), "cancelled");
        let (kinds, all) = counted(&world, 2025).await;
        let found = lines(&all, &kinds, Measure::Kind(kind(&world, "inspection").await.id));
        let cancelled = found.iter().find(|l| l.of.activity.title.contains("城市绿道")).unwrap();
        assert_eq!((cancelled.n, cancelled.why.as_slice()), (0, [Why::Cancelled].as_slice()));
        assert!(!all.iter().any(|of| of.activity.title.contains("冷链物流")), "it was held in 2026");
        let (kinds, all) = counted(&world, 2026).await;
        let found = lines(&all, &kinds, Measure::Joint);
        let moved = found.iter().find(|l| l.of.activity.title.contains("冷链物流")).unwrap();
        assert_eq!((moved.n, moved.why.as_slice()), (1, [Why::Moved("2025-12-18".to_owned())].as_slice()));
        // An activity of a joint kind that no organisation joined stands in the list and counts nothing.
        let (kinds, all) = counted(&world, 2025).await;
        let found = lines(&all, &kinds, Measure::Joint);
        let alone = found.iter().find(|l| l.of.activity.title.contains("乡村道路")).unwrap();
        assert_eq!((alone.n, alone.why.as_slice()), (0, [Why::NoOrganisation].as_slice()));
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let page = office.get("/activities/figures?year=2026&of=joint").await;
        assert!(page.says("延期后按实际举行日计。"), "{}", page.text);
        let file = office.get("/activities/figures.csv?year=2026&of=joint").await;
        assert!(file.status == 200 && file.says("延期后按实际举行日计。"), "{}", file.text);
    }
}

#[tokio::test]
async fn a_member_sees_what_is_due_of_him_and_how_many_he_attended() {
    for world in testing::worlds().await {
        let mut member = world.client(people::MEMBER).await;
        let page = member.get("/activities/mine?year=2025").await;
        // Five study sessions, the joint ones with people, the seminar and the trip.
        assert!(page.says("2025年应参加13次，实到13次"), "{}", page.text);
        assert!(page.says("社区托育服务调研") && page.says("正在进行") && page.says("怎样写好一件提案"));
        let mut convener = world.client(people::CONVENER).await;
        let page = convener.get("/activities/mine?year=2025").await;
        assert!(page.says("应参加7次，实到6次"), "{}", page.text);
    }
}
