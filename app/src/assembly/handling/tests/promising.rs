//! Promises, closing, the desks of the office, and what the public reads.

use super::stage::{CHIEF, LIAISON, NUMBER, PROMISE, number, stage};
use crate::assembly::handling::actions::promising::Input;
use crate::assembly::handling::actions::{closing, promising};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::follow_up::Shelf;
use crate::assembly::handling::workflow::matter;
use crate::assembly::handling::workflow::promise::{Action, State};
use crate::demo::people;
use crate::demo::testing::worlds;
use crate::foundation::events;
use crate::foundation::workflow::Name;

const DAY: i64 = 86_400_000;

fn text(text: &str) -> Input {
    Input { text: text.to_owned(), ..Input::default() }
}

#[tokio::test]
async fn a_promise_runs_late_is_disputed_changed_broken_handed_over_and_taken_up() {
    for world in worlds().await {
        let stage = stage(world).await;
        let timer = stage.world.timer().await;
        let office = stage.world.acting(people::OFFICER).await;
        let unit = stage.world.acting(LIAISON).await;
        let member = stage.world.acting(people::MEMBER).await;
        let stranger = stage.world.acting(people::COSIGNER).await;
        stage.world.pass(30 * DAY);
        assert_eq!(stage.keep(&timer, Action::RunLate, &text("")).await.unwrap().state, State::Late);
        let other = stage.keep(&stranger, Action::Claim, &text("已建成")).await;
        assert!(matches!(other.unwrap_err().status(), 403 | 404));
        assert_eq!(stage.keep(&member, Action::Claim, &text("已建成")).await.unwrap_err().status(), 403);
        stage.keep(&unit, Action::Claim, &text("已建成")).await.unwrap();
        stage.keep(&member, Action::Dispute, &text("还没有开工")).await.unwrap();
        let asked = Input {
            content: "明年六月建成".to_owned(),
            due_on: "2027-06-30".to_owned(),
            ..text("资金下达较晚")
        };
        stage.keep(&unit, Action::AskChange, &asked).await.unwrap();
        let twice = stage.keep(&unit, Action::AskChange, &asked).await;
        assert_eq!(twice.unwrap_err().status(), 422);
        assert_eq!(stage.keep(&unit, Action::GrantChange, &text("")).await.unwrap_err().status(), 403);
        let changed = stage.keep(&office, Action::GrantChange, &text("")).await.unwrap();
        assert_eq!((changed.content.as_str(), changed.due_on.as_str()), ("明年六月建成", "2027-06-30"));
        assert_eq!((changed.first_due_on.as_str(), changed.changed), ("2026-06-10", 1));
        let mut db = stage.world.app.db.read().await.unwrap();
        let history = events::history(&mut db, office.body, "promise", stage.promise.0).await.unwrap();
        drop(db);
        let granted = history.iter().find(|e| e.action == "grant_change").unwrap().detail();
        assert_eq!(granted["old"], serde_json::json!([PROMISE, "2026-06-10"]));
        stage.keep(&office, Action::HandOver, &text("")).await.unwrap();
        assert_eq!(stage.keep(&office, Action::TakeUp, &text("")).await.unwrap().state, State::Open);
        stage.keep(&timer, Action::RunLate, &text("")).await.unwrap();
        assert_eq!(stage.keep(&unit, Action::Break, &text("未落实")).await.unwrap_err().status(), 403);
        assert_eq!(stage.keep(&office, Action::Break, &text("未落实")).await.unwrap().state, State::Broken);
        let over = stage.keep(&office, Action::TakeUp, &text("")).await;
        assert_eq!(over.unwrap_err().status(), 409);
    }
}

#[tokio::test]
async fn the_pages_of_a_promise_take_evidence_and_lead_to_the_end() {
    for world in worlds().await {
        let stage = stage(world).await;
        let page = promising::link(stage.promise);
        let mut unit = stage.world.client(CHIEF).await;
        let seen = unit.get(&page).await;
        assert!(seen.status == 200 && seen.says(PROMISE) && seen.says("steps/claim"), "{}", seen.text);
        let step = format!("{page}/steps/claim");
        assert_eq!(unit.get(&step).await.status, 200);
        assert_eq!(unit.post(&step, &[("text", "")]).await.status, 422);
        let png: &[u8] = b"\x89PNG\r\n";
        let sent = unit.post_files(&step, &[("text", "已投用")], &[("file", "照片.png", png)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let mut member = stage.world.client(people::MEMBER).await;
        assert_eq!(member.get(&format!("{page}/files/evidence")).await.bytes, png);
        assert!(member.get("/answers").await.says(&page));
        // Still asked for a judgement, and the promise open: not to be closed.
        let mut office = stage.world.client(people::OFFICER).await;
        let close = format!("/matters/{}/close-steps/close", stage.matter);
        assert_eq!(office.get(&close).await.status, 409);
        let judge = crate::assembly::handling::actions::judging::link(stage.feedback);
        let answer = [("attitude", "satisfied"), ("result", "satisfied")];
        assert_eq!(member.post(&format!("{judge}/steps/answer"), &answer).await.status, 303);
        assert_eq!(stage.file().await.matter.state, matter::State::Tracking);
        assert_eq!(office.post(&close, &[("text", "")]).await.status, 422);
        assert_eq!(member.post(&format!("{page}/steps/confirm"), &[]).await.status, 303);
        assert_eq!(stage.file().await.matter.state, matter::State::Judged);
        assert!(office.get("/follow-up.csv?show=close").await.says(NUMBER));
        assert_eq!(member.post(&close, &[("text", "")]).await.status, 403);
        assert_eq!(office.post(&close, &[("text", "")]).await.status, 303);
        assert_eq!(stage.file().await.matter.state, matter::State::Closed);
    }
}

#[tokio::test]
async fn the_office_finds_everything_that_waits() {
    for world in worlds().await {
        let stage = stage(world).await;
        let mut office = stage.world.client(people::OFFICER).await;
        for shelf in Shelf::all() {
            for path in [format!("/follow-up?show={shelf}"), format!("/follow-up.csv?show={shelf}")] {
                let page = office.get(&path).await;
                assert_eq!(page.status, 200, "{path} {}", page.text);
            }
        }
        let open = office.get("/follow-up.csv?show=judging").await;
        assert!(open.says(NUMBER), "{}", open.text);
        assert_eq!(office.get("/follow-up.xlsx").await.status, 200);
        let mut member = stage.world.client(people::MEMBER).await;
        assert_eq!(member.get("/follow-up").await.status, 403);
        for path in ["/promises", "/promises?due=month", "/promises?due=lookback", "/promises?state=kept"] {
            assert_eq!(office.get(path).await.status, 200, "{path}");
        }
        let listed = office.get("/promises.csv?due=month").await;
        assert!(listed.says(PROMISE), "{}", listed.text);
        assert!(!office.get("/promises.csv?due=late").await.says(PROMISE));
        assert!(office.get("/promises.csv").await.says(PROMISE));
        let open = "select count(*) from promise where state in ('open', 'due_soon', 'late', 'disputed')";
        let said = format!("移交 {} 项", number(&stage.world, open).await);
        let ask = office.get("/promises/hand-over").await;
        assert!(ask.status == 200 && ask.says(&said), "{said} {}", ask.text);
        assert_eq!(member.get("/promises/hand-over").await.status, 403);
        assert_eq!(member.post("/promises/hand-over", &[]).await.status, 403);
        assert_eq!(office.post("/promises/hand-over", &[]).await.status, 303);
        let p = stage.file().await.promises.remove(0);
        assert_eq!(p.state, State::HandedOver);
        let api = stage.world.api(people::OFFICER).await;
        let path = format!("/api/promises/{}/steps", stage.promise);
        let taken = api.post(&path, &serde_json::json!({ "action": "take_up" })).await;
        assert_eq!((taken.status, taken.json()["state"].as_str()), (200, Some("open")), "{}", taken.text);
    }
}

#[tokio::test]
async fn the_public_reads_what_was_published_and_no_number_of_anybody() {
    for world in worlds().await {
        let stage = stage(world).await;
        let path = format!("/public/{}", stage.matter);
        let mut guest = stage.world.guest();
        assert_eq!(guest.get("/public").await.status, 200);
        assert_eq!(guest.get(&path).await.status, 404);
        let office = stage.world.acting(people::OFFICER).await;
        let publish = |publication, ground: &str| closing::Input {
            publication: Some(publication),
            ground: ground.to_owned(),
            ..closing::Input::default()
        };
        for (publication, ground, status) in [
            (Publication::Full, "", 200),
            (Publication::Closed, "涉及个人隐私", 404),
            (Publication::Summary, "摘要即可", 200),
        ] {
            let mut tx = stage.world.app.db.begin().await.unwrap();
            let input = publish(publication, ground);
            closing::perform(&mut tx, &office, stage.matter, matter::Action::Publish, &input).await.unwrap();
            tx.commit().await.unwrap();
            let page = guest.get(&path).await;
            assert_eq!(page.status, status, "{publication}");
            if status == 200 {
                // In summary nothing of the texts is read, not even what the unit would publish in full.
                let whole = publication == Publication::Full;
                for text in ["第 1 条的答复", "增设助餐点", "［已隐去］"] {
                    assert_eq!(page.says(text), whole, "{publication}: {text} in {}", page.text);
                }
                assert!(!page.says("13912345678") && !page.says("office@example") && !page.says("7654321"));
                assert!(!page.says("/feedback/"));
            }
        }
        let title = stage.file().await.matter.title;
        let piece: String = title.chars().skip(2).take(4).collect();
        let query: String = form_urlencoded::byte_serialize(piece.as_bytes()).collect();
        assert!(guest.get(&format!("/public?q={query}")).await.says(&path));
        assert!(!guest.get("/public?q=%25").await.says(&path));
    }
}
