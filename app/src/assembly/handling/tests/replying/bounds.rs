//! Of replies: what is sent is bounded and done once; who has read is noted of him alone.

use super::{CHIEF, LIAISON, STRANGER, Stage, number, stage};
use crate::assembly::handling::actions::contacts;
use crate::assembly::handling::actions::replying::{Input, link};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment;
use crate::assembly::handling::workflow::reply::Action;
use crate::demo::people;
use crate::demo::testing::worlds;
use serde_json::json;

#[tokio::test]
async fn what_is_chosen_in_a_reply_is_chosen_once() {
    for world in worlds().await {
        let s = stage(world).await;
        let id = s.written().await;
        let liaison = s.world.api(LIAISON).await;
        let path = format!("/api/replies/{id}/steps");
        let item = json!({ "item": s.items[0].to_string(), "adoption": "full", "answer": "年内完成。" });
        for text in
            [json!({ "items": [item, item] }), json!({ "class": "A".repeat(5_000) }), json!({ "class": "Z" })]
        {
            let answer = liaison.post(&path, &json!({ "action": "edit", "text": text })).await;
            assert_eq!(answer.status, 422, "{}", answer.text);
        }
        s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
        let office = s.world.api(people::OFFICER).await;
        for checks in [json!(["format", "format"]), json!(["nonsense"]), json!(vec!["items"; 900])] {
            let answer = office.post(&path, &json!({ "action": "pass", "checks": checks })).await;
            assert_eq!(answer.status, 422, "{}", answer.text);
        }
        let passed = office.post(&path, &json!({ "action": "pass", "checks": ["format", "items"] })).await;
        assert_eq!(passed.status, 200, "{}", passed.text);
    }
}

#[tokio::test]
async fn a_document_is_put_in_place_once_by_a_form_that_is_sent_twice() {
    for world in worlds().await {
        let s = stage(world).await;
        let id = s.begun().await;
        let mut liaison = s.world.client(LIAISON).await;
        let put = format!("{}/file", link(id));
        let (fields, files) = ([("_once", "file-twice")], [("file", "答复.pdf", &b"%PDF-1.7 x"[..])]);
        let edits = "select count(*) from event where kind = 'reply' and action = 'edit' and subject = \
            (select max(id) from reply)";
        for _ in 0..2 {
            let taken = liaison.post_files(&put, &fields, &files).await;
            assert_eq!((taken.status, taken.location), (303, link(id)));
            assert_eq!(number(&s.world, edits).await, 1);
        }
        let mut stranger = s.world.client(STRANGER).await;
        assert_eq!(stranger.post_files(&put, &[], &files).await.status, 404);
    }
}

async fn delivered(s: &Stage) -> String {
    let id = s.written().await;
    s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
    s.act(people::OFFICER, id, Action::Pass, Input::default()).await.unwrap();
    link(id)
}

#[tokio::test]
async fn only_the_proposer_who_looks_has_read() {
    for world in worlds().await {
        let s = stage(world).await;
        let reply = delivered(&s).await;
        let read =
            "select count(*) from delivery where read_at is not null and reply = (select max(id) from reply)";
        for login in [LIAISON, CHIEF, people::OFFICER, people::ASSIGNING_OFFICER, people::HEAD] {
            let mut other = s.world.client(login).await;
            assert_eq!(other.get(&reply).await.status, 200, "{login}");
            assert_eq!(other.get(&format!("{reply}/letter")).await.status, 200, "{login}");
            assert_eq!(number(&s.world, read).await, 0, "{login}");
        }
        let mut member = s.world.client(people::MEMBER).await;
        let ahead =
            [("sec-purpose", "prefetch"), ("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")];
        for said in ahead {
            assert_eq!(member.ask_as("GET", &reply, said).await.status, 200);
            assert_eq!(number(&s.world, read).await, 0, "{said:?}");
        }
        assert_eq!(member.ask_as("HEAD", &reply, ("accept", "*/*")).await.status, 200);
        let api = s.world.api(people::MEMBER).await;
        assert_eq!(api.get(&format!("/api{reply}")).await.status, 200);
        assert_eq!(number(&s.world, read).await, 0);
        assert_eq!(member.get(&reply).await.status, 200);
        assert_eq!(number(&s.world, read).await, 1);
    }
}

#[tokio::test]
async fn a_word_on_a_talk_is_given_once_under_a_key() {
    for world in worlds().await {
        let s = stage(world).await;
        s.begun().await;
        let talk = contacts::Input {
            held_on: "2026-05-19".to_owned(),
            way: "phone".to_owned(),
            for_unit: "社区科".to_owned(),
            points: "沟通了进度。".to_owned(),
            ..contacts::Input::default()
        };
        s.assign(LIAISON, s.lead, assignment::Action::RecordContact, talk).await.unwrap();
        let id = ContactId(number(&s.world, "select max(id) from contact_record").await);
        let path = format!("/api/contacts/{id}/answer");
        let body = json!({ "answer": "confirmed" });
        let member = s.world.api(people::MEMBER).await;
        for _ in 0..2 {
            assert_eq!(member.post_once(&path, "word", &body).await.status, 200);
        }
        assert_eq!(member.post(&path, &body).await.status, 409);
        let events = "select count(*) from event where kind = 'contact' and subject = (select max(id) from contact_record)";
        assert_eq!(number(&s.world, events).await, 1);
        // A member who was not there is told that there is nothing, whatever he sends.
        let other = s.world.api(people::INVITED).await;
        for body in [body, json!({ "answer": "nonsense" })] {
            assert_eq!(other.post(&path, &body).await.status, 404);
        }
    }
}
