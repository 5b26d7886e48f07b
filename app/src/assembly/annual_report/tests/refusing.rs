//! What is refused, with what to do, and changes nothing.

use super::{FIGURE, HEAD, begun, done, paragraph, shown, with};
use crate::demo::people;
use crate::demo::testing;

#[tokio::test]
async fn a_wrong_form_comes_back_with_everything_that_was_typed() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let wrong = with(
            &HEAD,
            &[("title", "短"), ("period", "days"), ("from", "2025-05-01"), ("until", "2025-01-01")],
        );
        let answer = office.post("/reports/new", &wrong).await;
        assert_eq!(answer.status, 422, "{}", answer.text);
        assert!(answer.says("2025-05-01") && answer.says("止不早于起"), "{}", answer.text);
        let report = begun(&mut office).await;
        let early = office.post(&format!("{report}/steps/submit"), &[]).await;
        assert_eq!(early.status, 422, "{}", early.text);
        let part = paragraph(&mut office, &report, "共{{7}}件。").await;
        assert!(shown(&mut office, &report).await.says("没有对应的数字"));
        let broken = office.post(&format!("{report}/steps/submit"), &[]).await;
        assert_eq!(broken.status, 422, "{}", broken.text);
        assert!(broken.says("标记 7"), "{}", broken.text);
        let empty = office.post(&part, &[("level", "0"), ("content", " "), ("seen", "1")]).await;
        assert_eq!(empty.status, 422, "{}", empty.text);
        let session = world.acting(people::OFFICER).await;
        let sittings = crate::assembly::people::sittings(&world.app, session.body).await.unwrap();
        let period = format!("sitting:{}", sittings.list[0].id.0);
        let basis =
            office.post(&format!("{report}/figures/new"), &with(&FIGURE, &[("period", &period)])).await;
        assert_eq!(basis.status, 422, "{}", basis.text);
        assert!(basis.says("不按这种时段统计"), "{}", basis.text);
    }
}

#[tokio::test]
async fn a_table_is_bound_and_drawn_and_who_sends_back_says_why() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let report = begun(&mut office).await;
        let part = paragraph(&mut office, &report, "情况见下表。").await;
        let id = part.rsplit('/').next().unwrap();
        for shape in ["table", "chart"] {
            let fields = [
                ("title", "请示报告情况"),
                ("shape", shape),
                ("period", "2025-01-01..2025-12-31"),
                ("from", ""),
                ("until", ""),
                ("part", id),
                ("rows", "superior/all"),
                ("rows", "superior/report"),
            ];
            done(&mut office, &format!("{report}/tables/new"), &fields).await;
        }
        let page = shown(&mut office, &report).await;
        assert!(
            page.says("请示报告情况") && page.says("上期") && page.says("class=\"bars\""),
            "{}",
            page.text
        );
        let figure = shown(&mut office, &format!("{report}/figures/1?list=1")).await;
        assert!(figure.says("2024年"), "{}", figure.text);
        done(&mut office, &format!("{report}/steps/submit"), &[]).await;
        let silent = office.post(&format!("{report}/steps/send_back"), &[("text", "")]).await;
        assert_eq!(silent.status, 422, "{}", silent.text);
        done(&mut office, &format!("{report}/steps/send_back"), &[("text", "第一部分太长。")]).await;
        assert!(shown(&mut office, &report).await.says("第一部分太长。"));
    }
}

#[tokio::test]
async fn who_may_not_read_the_records_binds_no_names_of_them() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let report = begun(&mut office).await;
        let reviewer = world.acting(people::REVIEWER).await.account.to_string();
        done(&mut office, &format!("{report}/steps/authors"), &[("authors", reviewer.as_str())]).await;
        let mut author = world.client(people::REVIEWER).await;
        let quick = format!("{report}/figures/quick");
        assert_eq!(author.post(&quick, &FIGURE).await.status, 200, "a number tells nobody a title");
        let names = with(&FIGURE, &[("shape", "names"), ("names", "0")]);
        let refused = author.post(&quick, &names).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert!(refused.text.contains("无权查看") && !refused.text.contains("printed"), "{}", refused.text);
        assert_eq!(author.post(&format!("{report}/figures/new"), &names).await.status, 422);
        assert_eq!(office.post(&quick, &names).await.status, 200);
    }
}
