//! Stories of what is asked and told, and of saved views.

use crate::assembly::inbox::views;
use crate::assembly::settings::testing::{BODY, House, account, houses};
use crate::foundation::acting::Role;
use crate::foundation::lists::Address;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::pages::{Page, Visit};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::Request;
use serde_json::json;

pub async fn tell(house: &House, to: Role, x: &str, asks: bool, due_on: Option<&str>) {
    let by = house.app.timer(BODY).await.unwrap();
    let mut tx = house.app.db.begin().await.unwrap();
    let link = format!("/things/{x}");
    let notice = NewNotice {
        word: "probe-told",
        args: json!({ "x": x }),
        link: &link,
        asks,
        due_on: due_on.map(str::to_owned),
    };
    notices::tell(&mut tx, &by, account(to), &notice).await.unwrap();
    tx.commit().await.unwrap();
    house.pass(10);
}

#[tokio::test]
async fn the_inbox_shows_what_is_asked_first_with_how_far_off_it_is() {
    for house in houses().await {
        let member = house.browser(Role::Member).await;
        member.get("/inbox").await.is(200).whole().has("没有等您办的事").has("还没有通知").lacks("未读");
        for (x, due) in [
            ("later", "2026-05-19"),
            ("near", "2026-04-28"),
            ("today", "2026-04-24"),
            ("late", "2026-04-20"),
            ("rest", "2026-04-24"),
        ] {
            tell(&house, Role::Member, x, true, Some(due)).await;
        }
        tell(&house, Role::Member, "plain", false, None).await;
        let page = member.get("/inbox").await;
        page.is(200)
            .whole()
            .has("探针 later")
            .has("余 15 个工作日")
            .has("余 2 个工作日")
            .has("今天到期")
            .has("逾期 4 个工作日");
        page.has("请看").has("未读").has("ask__when--late").has("ask__when--soon").has("tabbar__count\">6<");
        let late = page.text.find("探针 late").unwrap();
        assert!(late < page.text.find("探针 later").unwrap() && late < page.text.find("探针 plain").unwrap());
        // Saturday: what was due on Friday is past, though no working day went by.
        house.pass(86_400_000);
        house.browser(Role::Member).await.get("/inbox").await.has("已过期限");
        house.browser(Role::OfficeOfficer).await.get("/inbox").await.lacks("探针");
    }
}

#[tokio::test]
async fn opening_marks_read_and_leads_to_the_page_and_nobody_opens_another_ones() {
    for house in houses().await {
        tell(&house, Role::Member, "first", false, None).await;
        tell(&house, Role::Member, "second", true, None).await;
        let member = house.browser(Role::Member).await;
        let page = member.get("/inbox").await;
        let link = page.text.split("href=\"/inbox/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("/inbox/{link}");
        house.browser(Role::OfficeOfficer).await.get(&path).await.is(404);
        let answer = member.get(&path).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/things/second"));
        member.get("/inbox").await.has("tabbar__count\">1<").has("探针 second");
        member.post("/inbox/read-all", &[]).await.is(303);
        member.get("/inbox").await.lacks("未读").lacks("tabbar__count").has("请您办的事").has("探针 second");
        let by = house.app.timer(BODY).await.unwrap();
        let mut tx = house.app.db.begin().await.unwrap();
        notices::settled(&mut tx, &by, "/things/second").await.unwrap();
        tx.commit().await.unwrap();
        member.get("/inbox").await.has("没有等您办的事").has("已办");
        member.get("/inbox/0000000000000").await.is(404);
        member.get("/inbox/nonsense").await.is(404);
    }
}

#[tokio::test]
async fn the_inbox_pages_by_key_and_the_api_reads_the_same() {
    for house in houses().await {
        for n in 0..30 {
            tell(&house, Role::Member, &format!("n{n:02}"), false, None).await;
        }
        tell(&house, Role::Member, "asked", true, Some("2026-05-19")).await;
        let member = house.browser(Role::Member).await;
        let page = member.get("/inbox").await;
        page.has("探针 n29").has("探针 n05").lacks("探针 n04").has("更早的通知");
        let next = page.text.split("href=\"/inbox?").nth(1).unwrap().split('"').next().unwrap().to_owned();
        member
            .get(&format!("/inbox?{next}"))
            .await
            .whole()
            .has("探针 n04")
            .has("探针 n00")
            .lacks("探针 n05")
            .lacks("更早的通知")
            .has("回到最新");
        let token = house.token(Role::Member).await;
        let answer = house.api("/api/inbox", &token).await;
        let read: serde_json::Value = serde_json::from_str(&answer.is(200).text).unwrap();
        assert_eq!((&read["unread"], &read["asked"][0]["due_on"]), (&json!(31), &json!("2026-05-19")));
        assert_eq!(read["told"].as_array().unwrap().len(), 25);
        let rest = house.api(&format!("/api/inbox?before={}", read["next"].as_str().unwrap()), &token).await;
        let rest: serde_json::Value = serde_json::from_str(&rest.text).unwrap();
        assert_eq!((rest["told"].as_array().unwrap().len(), &rest["next"]), (5, &json!(null)));
        assert_eq!(rest["told"][0]["text"], json!("探针 n04"));
        house.api("/api/inbox", "nonsense").await.is(401);
    }
}

#[derive(Template)]
#[template(source = "{% include \"assembly/inbox/templates/views.html\" %}", ext = "html")]
struct Partial {
    page: Page,
    address: Address,
    views: Vec<crate::assembly::inbox::View>,
}

async fn visit(house: &House, cookie: &str, path: &str) -> Visit {
    let request = Request::get(path).header("cookie", cookie).body(()).unwrap();
    Visit::from_request_parts(&mut request.into_parts().0, &house.app).await.unwrap()
}

#[tokio::test]
async fn a_view_of_any_list_is_kept_shown_and_dropped_by_its_owner_only() {
    for house in houses().await {
        let member = house.browser(Role::Member).await;
        let sent = [("list", "/things"), ("name", "在办"), ("query", "state=open&after=k&_once=1")];
        let answer = member.post("/views", &sent).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/things?state=open"));
        member
            .post("/views", &sent)
            .await
            .is(422)
            .whole()
            .has("已经用过")
            .has("value=\"在办\"")
            .has("state=open");
        member.post("/views", &[("list", "/things"), ("name", "")]).await.is(422).has("不能空着");
        for list in ["//evil.example", "https://evil.example", "/things?x=1", ""] {
            member.post("/views", &[("list", list), ("name", "x")]).await.is(400);
        }
        let visit = visit(&house, &member.cookie, "/things?state=open").await;
        let found = views(&house.app, &visit, "/things").await.unwrap();
        assert_eq!((found.len(), found[0].href.as_str(), found[0].current), (1, "/things?state=open", true));
        let partial = Partial {
            page: visit.page(&house.app, "").await.unwrap(),
            address: Address::new(&visit.path, &visit.query),
            views: found.clone(),
        };
        let drawn = partial.render().unwrap();
        assert!(
            drawn.contains("在办") && drawn.contains("aria-current") && !drawn.contains('\u{27e6}'),
            "{drawn}"
        );
        let path = format!("/views/{}/drop", found[0].id);
        house.browser(Role::OfficeOfficer).await.post(&path, &[]).await.is(303);
        assert_eq!(views(&house.app, &visit, "/things").await.unwrap().len(), 1, "another's view stays");
        let answer = member.post(&path, &[("back", "/things")]).await;
        assert_eq!(answer.location, "/things");
        assert!(views(&house.app, &visit, "/things").await.unwrap().is_empty());
    }
}
