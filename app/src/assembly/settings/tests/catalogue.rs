//! Stories of categories and grounds: a tree that is only ever ended, never cut.

use super::super::{NATIONAL_GROUNDS, categories, default_categories, grounds, make_defaults};
use super::support::{BODY, DAY, House, houses};
use crate::foundation::acting::Role;
use crate::foundation::events;
use crate::foundation::words::Lang;

async fn with_defaults(house: &House) {
    let by = house.app.timer(BODY).await.unwrap();
    let mut tx = house.app.db.begin().await.unwrap();
    make_defaults(&mut tx, &by, &house.app.words).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_new_body_gets_the_default_categories_in_both_languages() {
    for house in houses().await {
        with_defaults(&house).await;
        let all = categories(&house.app, BODY).await.unwrap();
        assert_eq!(all.0.len(), default_categories().len());
        assert_eq!(
            all.tree().iter().map(|b| b.head.code.as_str()).collect::<Vec<_>>(),
            ["economy", "politics", "culture", "society", "ecology", "other"]
        );
        assert!(all.0.iter().all(|c| !c.name.contains('\u{27e6}') && !c.name_en.contains('\u{27e6}')));
        let health = all.by_code("health").unwrap();
        assert_eq!((health.said(Lang::Zh), health.said(Lang::En)), ("医疗卫生", "Health"));
        assert_eq!(all.head_of(health.id).map(|c| c.code.as_str()), Some("society"));
        let page = house.browser(Role::ChairMember).await.get("/settings/categories").await;
        page.is(200).whole().has("经济建设").has("health").lacks("加一个分类");
    }
}

#[tokio::test]
async fn a_category_is_added_renamed_and_ended_and_its_code_stays() {
    for house in houses().await {
        with_defaults(&house).await;
        let office = house.browser(Role::OfficeOfficer).await;
        let society = categories(&house.app, BODY).await.unwrap().by_code("society").unwrap().id;
        let parent = society.to_string();
        let sent = [
            ("code", "elderly"),
            ("name", "养老服务"),
            ("name_en", "Old age"),
            ("from", "2026-05-01"),
            ("parent", parent.as_str()),
        ];
        office.post("/settings/categories", &sent).await.is(303);
        let page = office.post("/settings/categories", &sent).await;
        page.is(422).whole().has("已经有了").has("value=\"养老服务\"");
        let all = categories(&house.app, BODY).await.unwrap();
        let elderly = all.by_code("elderly").unwrap().clone();
        assert_eq!(elderly.parent, Some(society));
        assert!(!elderly.open_on("2026-04-30") && elderly.open_on("2026-05-01"));
        let third =
            [("code", "x"), ("name", "x"), ("from", "2026-05-01"), ("parent", &elderly.id.to_string())];
        office.post("/settings/categories", &third).await.is(422).has("请选一项");
        let bad = [("code", "养老"), ("name", ""), ("from", "2026-01-01"), ("parent", "")];
        office
            .post("/settings/categories", &bad)
            .await
            .is(422)
            .has("只能用字母")
            .has("不能空着")
            .has("今天或以后");
        let path = format!("/settings/categories/{}", elderly.id);
        office.get(&path).await.is(200).whole().has("value=\"养老服务\"").has("编码 elderly 不变");
        office.post(&path, &[("name", ""), ("name_en", "Care")]).await.is(422).has("value=\"Care\"");
        office.post(&path, &[("name", "养老托育"), ("name_en", "Care")]).await.is(303);
        let all = categories(&house.app, BODY).await.unwrap();
        assert_eq!(all.by_code("elderly").map(|c| c.name.as_str()), Some("养老托育"));
        let above = format!("/settings/categories/{society}/end");
        office.get(&above).await.is(200).whole().has("社会建设");
        office.post(&above, &[("until", "2026-06-30")]).await.is(422).has("请先截止下级").has("2026-06-30");
        office.post(&format!("{path}/end"), &[("until", "2026-04-25")]).await.is(422).has("不能早于");
        office.post(&format!("{path}/end"), &[("until", "2026-06-30")]).await.is(303);
        office.post(&format!("{path}/end"), &[("until", "2026-07-30")]).await.is(422).has("已经截止过了");
        let all = categories(&house.app, BODY).await.unwrap();
        assert!(all.open_on("2026-06-30").iter().any(|c| c.code == "elderly"));
        assert!(all.open_on("2026-07-01").iter().all(|c| c.code != "elderly"));
        let history =
            events::history(&mut house.app.db.read().await.unwrap(), BODY, "category", elderly.id.0)
                .await
                .unwrap();
        assert_eq!(history.iter().map(|e| e.action.as_str()).collect::<Vec<_>>(), ["add", "rename", "end"]);
    }
}

#[tokio::test]
async fn a_body_adds_its_own_grounds_to_the_national_ones() {
    for house in houses().await {
        let office = house.browser(Role::ProposalOfficer).await;
        let page = office.get("/settings/grounds").await;
        page.is(200).whole().has("全国通行").lacks("截止</a>");
        for code in NATIONAL_GROUNDS {
            page.has(code);
        }
        let sent = [
            ("code", "L01"),
            ("name", "超出本级职权"),
            ("name_en", "Beyond our powers"),
            ("from", "2026-04-24"),
        ];
        office.post("/settings/grounds", &sent).await.is(303);
        let taken = [("code", "N07"), ("name", "x"), ("from", "2026-04-24")];
        office.post("/settings/grounds", &taken).await.is(422).has("已经有了");
        let all = grounds(&house.app, BODY).await.unwrap();
        assert_eq!(all.open_on("2026-04-24").len(), 11);
        let own = all.by_code("L01").unwrap().clone();
        assert_eq!(own.said(&house.app.words, Lang::En), "Beyond our powers");
        assert_eq!(all.by_code("N10").unwrap().said(&house.app.words, Lang::Zh), "内容空泛，没有具体建议");
        let path = format!("/settings/grounds/{}/end", own.id.unwrap());
        office.get(&path).await.is(200).whole().has("超出本级职权");
        office.post(&path, &[("until", "2026-04-24")]).await.is(303);
        office.get("/settings/grounds").await.whole();
        house.pass(DAY);
        house.browser(Role::ProposalOfficer).await.get("/settings/grounds").await.has("停用");
        assert_eq!(grounds(&house.app, BODY).await.unwrap().open_on("2026-04-25").len(), 10);
        for role in [Role::ChairMember, Role::Member] {
            let other = house.browser(role).await;
            other.post("/settings/grounds", &sent).await.is(403);
            other.get(&path).await.is(403);
        }
    }
}
