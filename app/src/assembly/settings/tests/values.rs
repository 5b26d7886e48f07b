//! Stories of settings: who reads, who sets, what is refused, what the history tells.

use super::super::records::NewValue;
use super::super::{actions, make_defaults};
use super::support::{BODY, DAY, FRIDAY, houses};
use crate::foundation::acting::{Role, parse_date};
use crate::foundation::db::Stale;
use crate::foundation::errors::Problem;
use crate::foundation::events;

#[tokio::test]
async fn the_list_shows_values_defaults_and_rules_to_those_who_keep_the_procedure() {
    for house in houses().await {
        for role in [Role::ProposalOfficer, Role::OfficeOfficer, Role::CommitteeHead, Role::ChairMember] {
            let page = house.browser(role).await.get("/settings").await;
            page.is(200).has("探针篇幅").has("1500").has("默认").has("15 个工作日").has("regulation");
            page.lacks("⟦settings").lacks("⟦look").lacks("⟦form");
        }
        let reader = house.browser(Role::ChairMember).await;
        reader.get("/settings/probe.size").await.is(200).lacks("从这天起执行").has("没有改动过");
        for role in [Role::Member, Role::SystemAdministrator, Role::Auditor, Role::Reviewer] {
            let browser = house.browser(role).await;
            browser.get("/settings").await.is(403).has("查看规则与设置");
            browser.get("/settings/probe.size").await.is(403);
        }
        house.browser(Role::OfficeOfficer).await.get("/settings/probe.unknown").await.is(404);
    }
}

#[tokio::test]
async fn a_value_is_set_from_a_day_on_and_the_past_keeps_the_earlier_one() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let form = office.get("/settings/probe.size").await;
        form.is(200).whole().has("value=\"1500\"").has("100 到 5000").has("value=\"2026-04-24\"");
        let sent = [("value", "2500"), ("from", "2026-05-01"), ("rule", "提案工作条例第十六条")];
        let answer = office.post("/settings/probe.size", &sent).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/settings/probe.size"));
        let page = office.get("/settings/probe.size").await;
        page.has("尚未生效")
            .has("5月1日起改为：2500")
            .has("提案工作条例第十六条")
            .has("某office_officer")
            .has("撤回");
        let procedure = house.app.procedure(BODY).await.unwrap();
        let on = |day| procedure.whole("probe.size", parse_date(day).unwrap());
        assert_eq!((on("2026-04-30"), on("2026-05-01")), (1500, 2500));
        let mut db = house.app.db.read().await.unwrap();
        let values = super::super::store::values_of(&mut db, BODY, "probe.size").await.unwrap();
        let history = events::history(&mut db, BODY, "setting", values[0].id.0).await.unwrap();
        assert_eq!((history.len(), history[0].action.as_str()), (1, "set"));
        assert_eq!((history[0].text("before"), history[0].text("value")), ("1500".into(), "2500".into()));
        assert_eq!(history[0].standing, "office_officer");
        house.pass(7 * DAY);
        house.browser(Role::OfficeOfficer).await.get("/settings").await.has("2500");
    }
}

#[tokio::test]
async fn what_is_out_of_range_is_refused_with_what_is_allowed_and_everything_typed_is_kept() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let sent = [("value", "9"), ("from", "2026-04-23"), ("rule", "某规定")];
        let page = office.post("/settings/probe.size", &sent).await;
        page.is(422).whole().has("100 到 5000 之间").has("今天或以后").has("某规定").has("value=\"9\"");
        let page = office.post("/settings/probe.size", &[("value", "900"), ("from", "bald")]).await;
        page.is(422).has("2026-05-20 这样").has("请填写，不能空着").has("value=\"bald\"");
        for (name, fields, status) in [
            ("probe.gate", vec![("value", "on")], 303),
            ("probe.gate", vec![("value", "maybe")], 422),
            ("probe.mode", vec![("value", "fast")], 303),
            ("probe.mode", vec![("value", "")], 422),
            ("probe.kinds", vec![("value", "a"), ("value", "c")], 303),
            ("probe.kinds", vec![("value", "a"), ("value", "x")], 422),
            ("probe.days", vec![("length", "3"), ("unit", "m")], 303),
            ("probe.days", vec![("length", "121"), ("unit", "m")], 422),
            ("probe.days", vec![("length", "401"), ("unit", "wd")], 422),
            ("probe.days", vec![("length", "0"), ("unit", "wd")], 422),
            ("probe.days", vec![("length", "5"), ("unit", "w")], 422),
            ("probe.note", vec![("value", "二十字以内")], 303),
            ("probe.note", vec![("value", "一二三四五六七八九十一二三四五六七八九十一")], 422),
            ("probe.number_template", vec![("value", "第{seq:03}号")], 303),
            ("probe.number_template", vec![("value", "第{nummer}号")], 422),
        ] {
            let mut sent = fields.clone();
            sent.extend([("from", "2026-04-24"), ("rule", "某规定第一条")]);
            let path = format!("/settings/{name}");
            office.post(&path, &sent).await.is(status).whole();
            office.get(&path).await.is(200);
        }
        let procedure = house.app.procedure(BODY).await.unwrap();
        let today = parse_date("2026-04-24").unwrap();
        assert!(procedure.on("probe.gate", today));
        assert_eq!(procedure.several("probe.kinds", today), ["a", "c"]);
        assert_eq!(procedure.text("probe.days", today), "3 m");
        office.post("/settings/probe.size", &[("strange", "1")]).await.is(400);
    }
}

#[tokio::test]
async fn readers_cannot_set_and_a_second_writer_is_told_who_was_first() {
    for house in houses().await {
        let sent = [("value", "700"), ("from", "2026-04-24"), ("rule", "某规定")];
        for role in [Role::CommitteeHead, Role::ChairMember, Role::Member, Role::SystemAdministrator] {
            house.browser(role).await.post("/settings/probe.size", &sent).await.is(403);
        }
        let by = house.acting(Role::ProposalOfficer).await;
        let new = NewValue {
            name: "probe.size",
            value: "700",
            from: "2026-04-24",
            rule: "某规定",
            seen: "",
            cites: "",
        };
        let mut tx = house.app.db.begin().await.unwrap();
        let first = actions::set(&mut tx, &by, &new).await.unwrap();
        tx.commit().await.unwrap();
        house.pass(1000);
        let office = house.browser(Role::OfficeOfficer).await;
        let mut late = sent.to_vec();
        let seen = first.to_string();
        late.push(("seen", &seen));
        office.post("/settings/probe.size", &late).await.is(303);
        let page = office.post("/settings/probe.size", &late).await;
        page.is(409).has("某office_officer").has("修改这一项");
    }
}

#[tokio::test]
async fn a_value_can_be_withdrawn_only_before_it_comes_into_force() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let mut by = house.acting(Role::OfficeOfficer).await;
        let new = NewValue {
            name: "probe.size",
            value: "700",
            from: "2026-05-01",
            rule: "某规定",
            seen: "",
            cites: "",
        };
        let mut tx = house.app.db.begin().await.unwrap();
        let id = actions::set(&mut tx, &by, &new).await.unwrap();
        tx.commit().await.unwrap();
        let path = format!("/settings/probe.size/withdraw/{id}");
        house.browser(Role::ChairMember).await.get(&path).await.is(403);
        office.get(&format!("/settings/probe.gate/withdraw/{id}")).await.is(404);
        office.get(&path).await.is(200).whole().has("探针篇幅").has("700").has("5月1日");
        by.now = FRIDAY + 7 * DAY;
        let mut tx = house.app.db.begin().await.unwrap();
        let late = actions::withdraw(&mut tx, &by, id).await;
        assert!(matches!(late, Err(Problem::Invalid(_))), "in force on the day itself");
        drop(tx);
        let answer = office.post(&path, &[]).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/settings/probe.size"));
        office.get("/settings/probe.size").await.has("已撤回").has("700").has("1500");
        office.post(&path, &[]).await.is(404);
        let mut db = house.app.db.read().await.unwrap();
        let history = events::history(&mut db, BODY, "setting", id.0).await.unwrap();
        assert_eq!(history.iter().map(|e| e.action.as_str()).collect::<Vec<_>>(), ["set", "withdraw"]);
    }
}

#[tokio::test]
async fn an_autosaved_form_comes_back_and_can_be_forgotten() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let typed =
            [("_form", "/settings/probe.size"), ("value", "777"), ("rule", "写了一半"), ("seen", "old")];
        office.post("/keep", &typed).await.is(200);
        let page = office.get("/settings/probe.size").await;
        page.has("写了一半").has("value=\"777\"").has("自动保存").lacks("value=\"old\"");
        office.post("/keep/forget", &[("_page", "/settings/probe.size")]).await.is(303);
        office.get("/settings/probe.size").await.lacks("写了一半");
    }
}

#[tokio::test]
async fn the_api_lists_the_procedure_for_those_who_may_read_it() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let sent = [("value", "700"), ("from", "2026-04-24"), ("rule", "某规定")];
        office.post("/settings/probe.size", &sent).await.is(303);
        let token = house.token(Role::CommitteeHead).await;
        let answer = house.api("/api/settings", &token).await;
        let list: serde_json::Value = serde_json::from_str(&answer.is(200).text).unwrap();
        let size = list.as_array().unwrap().iter().find(|s| s["name"] == "probe.size").unwrap();
        assert_eq!((&size["value"], &size["since"]), (&"700".into(), &"2026-04-24".into()));
        assert_eq!((&size["rule"], &size["default"]), (&"某规定".into(), &"1500".into()));
        let gate = list.as_array().unwrap().iter().find(|s| s["name"] == "probe.gate").unwrap();
        assert_eq!((&gate["since"], &gate["kind"]), (&serde_json::Value::Null, &"switch".into()));
        house.api("/api/settings", &house.token(Role::Member).await).await.is(403);
        house.api("/api/settings", "nonsense").await.is(401);
    }
}

#[tokio::test]
async fn every_page_of_the_room_and_of_the_inbox_speaks_english_too() {
    for house in houses().await {
        let mut tx = house.app.db.begin().await.unwrap();
        tx.run("update account set lang = 'en'".into(), vec![]).await.unwrap();
        tx.outdates(Stale::People);
        let by = house.app.timer(BODY).await.unwrap();
        make_defaults(&mut tx, &by, &house.app.words).await.unwrap();
        tx.commit().await.unwrap();
        let office = house.browser(Role::OfficeOfficer).await;
        let sent = [("value", "700"), ("from", "2026-05-01"), ("rule", "Article 16")];
        office.post("/settings/probe.size", &sent).await.is(303);
        for (path, said) in [
            ("/settings", "From 1 May: 700"),
            ("/settings/probe.size", "not yet in force"),
            ("/settings/probe.days", "15 working days"),
            ("/settings/calendar", "worked weekend day"),
            ("/settings/calendar?year=2031", "No table for this year"),
            ("/settings/calendar/overlay", "Local days"),
            ("/settings/calendar/count?start=2026-04-24&length=15&unit=wd", "Due 19 May, Tuesday"),
            ("/settings/calendar/count?start=2026-04-24&length=1&unit=m", "1 month later"),
            ("/settings/categories", "Public affairs"),
            ("/settings/grounds", "It denounces somebody by name"),
            ("/inbox", "Nothing is asked of you"),
        ] {
            office.get(path).await.is(200).whole().has(said).has("lang=\"en\"");
        }
        office.post("/settings/probe.size", &[("value", "1")]).await.is(422).whole().has("from 100 to 5000");
        let keeper = house.browser(Role::SystemAdministrator).await;
        keeper.get("/inbox/mail").await.is(200).whole().has("No mail server is named");
    }
}
