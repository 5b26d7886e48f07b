//! What is sent is bounded, is done once, tells a stranger nothing, and shows no more than is public.

use super::stage::{CHIEF, NUMBER, Stage, stage};
use crate::assembly::handling::actions::assigning::MOST;
use crate::assembly::handling::actions::registering::{NewMatter, register, update};
use crate::assembly::handling::actions::{closing, judging, promising};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::matter;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::errors::Outcome;
use serde_json::{Value, json};

async fn number(world: &World, sql: &'static str) -> i64 {
    super::stage::number(world, sql).await
}

#[tokio::test]
async fn what_is_chosen_in_a_judgement_is_chosen_once() {
    for world in worlds().await {
        let stage = stage(world).await;
        let member = stage.world.api(people::MEMBER).await;
        let path = format!("/api/feedback/{}/steps", stage.feedback);
        let with = |name: &str, value: Value| {
            let mut body = json!({ "action": "answer", "attitude": "satisfied", "result": "satisfied" });
            body[name] = value;
            body
        };
        let item = json!({ "item": stage.items[0].to_string(), "answered": "yes" });
        let too_much = [
            with("items", json!([item, item])),
            with("contacted", json!(["phone", "phone"])),
            with("contacted", json!(["pigeon"])),
        ];
        for body in too_much {
            let answer = member.post(&path, &body).await;
            assert_eq!(answer.status, 422, "{body}: {}", answer.text);
        }
        let mut body = with("items", json!([item]));
        body["contacted"] = json!(["phone", "visit"]);
        assert_eq!(member.post(&path, &body).await.status, 200);
        assert_eq!(stage.said().await.contacted, "phone,visit");
    }
}

#[tokio::test]
async fn a_stranger_learns_nothing_from_what_cannot_be_read() {
    let stage = stage(World::sqlite().await).await;
    let stranger = stage.world.api(people::SYSTEM_ADMINISTRATOR).await;
    let reply = stage.file().await.replies[0].id;
    let nonsense = json!({ "action": "nonsense" });
    let units = json!({ "action": "hand_over", "units": [{ "unit": "FG", "part": "nonsense" }] });
    let items = json!({ "action": "answer", "items": [{ "item": "nonsense", "answered": "yes" }] });
    let text = json!({ "action": "edit", "text": { "publication": "nonsense" } });
    let tried = [
        (format!("/api/matters/{}/steps", stage.matter), vec![&nonsense, &units]),
        (format!("/api/assignments/{}/steps", stage.assignment), vec![&nonsense, &units]),
        (format!("/api/replies/{reply}/steps"), vec![&nonsense, &text]),
        (format!("/api/feedback/{}/steps", stage.feedback), vec![&nonsense, &items]),
        (format!("/api/promises/{}/steps", stage.promise), vec![&nonsense]),
    ];
    let office = stage.world.api(people::OFFICER).await;
    for (path, bodies) in tried {
        for body in bodies {
            assert_eq!(stranger.post(&path, body).await.status, 404, "{path} {body}");
            let known = office.post(&path, body).await.status;
            assert!(matches!(known, 403 | 409 | 422), "{path} {body}: {known}");
        }
    }
    let path = format!("/api/matters/{}/supervisions", stage.matter);
    assert_eq!(stranger.post(&path, &json!({ "tier": "nonsense" })).await.status, 404);
    assert_eq!(office.post(&path, &json!({ "tier": "nonsense" })).await.status, 422);
}

#[tokio::test]
async fn promises_are_handed_over_once_by_a_form_that_is_sent_twice() {
    for world in worlds().await {
        let stage = stage(world).await;
        let mut office = stage.world.client(people::OFFICER).await;
        let form = [("_once", "hand-over-twice")];
        let first = office.post("/promises/hand-over", &form).await;
        assert_eq!((first.status, first.location.as_str()), (303, "/promises?state=handed_over"));
        let open = "select count(*) from promise where state in ('open', 'due_soon', 'late', 'disputed')";
        assert_eq!(number(&stage.world, open).await, 0);
        let by = stage.world.acting(people::OFFICER).await;
        let none = promising::Input::default();
        stage.keep(&by, crate::assembly::handling::workflow::promise::Action::TakeUp, &none).await.unwrap();
        let again = office.post("/promises/hand-over", &form).await;
        assert_eq!((again.status, &again.location), (303, &first.location));
        assert_eq!(number(&stage.world, open).await, 1, "the same form hands nothing over again");
        assert_eq!(office.post("/promises/hand-over", &[]).await.status, 303);
        assert_eq!(number(&stage.world, open).await, 0);
    }
}

#[tokio::test]
async fn the_screen_of_a_meeting_holds_as_many_matters_as_a_meeting() {
    let world = World::sqlite().await;
    let office = world.acting(people::ASSIGNING_OFFICER).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let mut fields: Vec<(String, String)> = Vec::new();
    for n in 0..=MOST {
        let new = NewMatter {
            id: office.new_id(),
            kind: "test",
            sitting: None,
            number: format!("98{n:04}"),
            title: "关于加强社区养老服务的建议".to_owned(),
            category: None,
            urgent: false,
            opened_on: "2026-05-06".to_owned(),
            publish_wish: "full".to_owned(),
            suggestions: Vec::new(),
            persons: Vec::new(),
            units: Vec::new(),
            imported_from: String::new(),
        };
        let id = register(&mut tx, &office, new).await.unwrap().id;
        fields.push(("matter".to_owned(), id.to_string()));
    }
    tx.commit().await.unwrap();
    // One that is named a second time is drawn once.
    fields.insert(1, fields[0].clone());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let mut client = world.client(people::ASSIGNING_OFFICER).await;
    let screen = client.post("/assigning/meeting", &fields).await;
    assert_eq!(screen.status, 422);
    assert_eq!(screen.text.matches("name=\"matter\"").count(), MOST);
}

async fn publish(stage: &Stage, title: &str) {
    let by = stage.world.acting(people::OFFICER).await;
    let mut tx = stage.world.app.db.begin().await.unwrap();
    update(&mut tx, &by, stage.matter, (title, None, None)).await.unwrap();
    let input = closing::Input { publication: Some(Publication::Full), ..closing::Input::default() };
    closing::perform(&mut tx, &by, stage.matter, matter::Action::Publish, &input).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_public_finds_what_it_is_shown() {
    for world in worlds().await {
        let stage = stage(world).await;
        publish(&stage, "关于加强社区养老服务（联系电话 13912345678）的建议").await;
        let mut guest = stage.world.guest();
        let page = format!("/public/{}", stage.matter);
        for (q, found) in
            [("社区养老", true), ("的建议", true), (NUMBER, true), ("13912345678", false), ("391234", false)]
        {
            let asked: String = form_urlencoded::byte_serialize(q.as_bytes()).collect();
            let list = guest.get(&format!("/public?q={asked}")).await;
            assert_eq!((list.status, list.says(&page)), (200, found), "{q}");
            assert!(!list.says("电话 139"), "{q}");
        }
    }
}

#[tokio::test]
async fn a_wish_for_silence_is_what_the_form_offers_first() {
    for (wish, offered) in [("full", "full"), ("no", "closed")] {
        let stage = stage(World::sqlite().await).await;
        let mut tx = stage.world.app.db.begin().await.unwrap();
        let set = "update matter set publish_wish = $2 where id = $1";
        tx.run(set.into(), crate::args![stage.matter, wish]).await.unwrap();
        tx.commit().await.unwrap();
        let mut office = stage.world.client(people::OFFICER).await;
        let form = office.get(&format!("/matters/{}/close-steps/publish", stage.matter)).await;
        assert_eq!(form.status, 200);
        let chosen = format!("value=\"{offered}\" checked");
        assert!(form.says(&chosen) && form.text.matches(" checked").count() == 1, "{wish}: {}", form.text);
    }
}

#[tokio::test]
async fn who_may_not_read_a_promise_is_told_that_there_is_none() {
    let stage = stage(World::sqlite().await).await;
    // A member knows of every filed matter, of what a promise says he is told nothing.
    let member = stage.world.acting(people::COSIGNER).await;
    let done: Outcome<Promise> = stage
        .keep(
            &member,
            crate::assembly::handling::workflow::promise::Action::Confirm,
            &promising::Input::default(),
        )
        .await;
    assert_eq!(done.unwrap_err().status(), 404);
    let api = stage.world.api(people::COSIGNER).await;
    let path = format!("/api/promises/{}/steps", stage.promise);
    assert_eq!(api.post(&path, &json!({ "action": "confirm" })).await.status, 404);
    let mut unit = stage.world.client(CHIEF).await;
    assert_eq!(unit.get(&judging::link(stage.feedback)).await.status, 404);
}

#[tokio::test]
async fn programs_name_key_proposals_and_count_awards() {
    for world in worlds().await {
        let stage = stage(world).await;
        let (office, unit) =
            (stage.world.api(people::OFFICER).await, stage.world.api(people::UNIT_HEAD).await);
        let path = format!("/api/matters/{}/supervisions", stage.matter);
        let body = json!({ "reason": "群众反映集中", "tier": "joint" });
        assert_eq!(unit.post(&path, &body).await.status, 404);
        let named = office.post_once(&path, "key", &body).await;
        assert_eq!((named.status, named.json()["tier"].as_str()), (201, Some("joint")), "{}", named.text);
        let again = office.post_once(&path, "key", &body).await;
        assert_eq!((again.status, &again.json()["id"]), (201, &named.json()["id"]));
        assert_eq!(office.post(&path, &body).await.status, 422, "one is open");

        let body = json!({ "number": NUMBER, "reason": "调研扎实" });
        assert_eq!(unit.post("/api/awards", &body).await.status, 403);
        let made = office.post_once("/api/awards", "award", &body).await;
        assert_eq!(made.status, 201, "{}", made.text);
        assert_eq!(office.post_once("/api/awards", "award", &body).await.json()["id"], made.json()["id"]);
        assert_eq!(office.post("/api/awards", &body).await.status, 422, "named already");
        let award = format!("/api/awards/{}", made.json()["id"].as_str().unwrap());
        let steps = format!("{award}/steps");
        let early = json!({ "action": "award" });
        assert_eq!(office.post(&steps, &early).await.status, 409);
        let counted = office.post(&steps, &json!({ "action": "count", "votes": 31 })).await;
        assert_eq!((counted.status, counted.json()["votes"].as_i64()), (200, Some(31)));
        let shown = office.post(&steps, &json!({ "action": "publicise", "until": "2026-05-30" })).await;
        assert_eq!(shown.json()["state"], "publicised", "{}", shown.text);
        assert_eq!(office.post(&steps, &early).await.status, 422, "objections may still come");
        stage.world.pass(20 * 86_400_000);
        assert_eq!(office.post(&steps, &early).await.json()["state"], "awarded");
        assert_eq!(office.get(&award).await.json()["allowed_actions"], json!([]));
        assert_eq!(unit.get(&award).await.status, 403);
        let events =
            "select count(*) from event where kind = 'award' and subject = (select max(id) from award)";
        assert_eq!(number(&stage.world, events).await, 4);
    }
}
