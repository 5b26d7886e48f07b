//! Judgements: only the proposer gives one; the office copies paper with its scan, and he can contest it; silence is none.

use super::stage::{CHIEF, LIAISON, PROMISE, Stage, stage};
use crate::assembly::handling::actions::judging::{self, Input};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::feedback::{Action, State};
use crate::assembly::handling::workflow::{assignment, matter};
use crate::demo::people;
use crate::demo::testing::worlds;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;

const DAY: i64 = 86_400_000;
const PDF: &[u8] = b"%PDF-1.7\nscan";

fn says(result: Verdict) -> Input {
    Input {
        attitude: Some(Verdict::Satisfied),
        result: Some(result),
        text: "措施还不够具体".to_owned(),
        contacted: vec!["phone".to_owned()],
        again: true,
        ..Input::default()
    }
}

fn refused<T: std::fmt::Debug>(done: Outcome<T>) -> (u16, String) {
    let problem = done.unwrap_err();
    let word = match &problem {
        Problem::Invalid(wrong) => wrong[0].key.clone(),
        other => other.name().to_owned(),
    };
    (problem.status(), word)
}

/// Everybody who might want to speak for a proposer.
const OTHERS: &[&str] = &[
    LIAISON,
    CHIEF,
    people::COSIGNER,
    people::ORGANISATION,
    people::OFFICER,
    people::SECOND_OFFICER,
    people::ASSIGNING_OFFICER,
    people::REVIEWER,
    people::HEAD,
    people::CHAIR_MEMBER,
    people::OFFICE_OFFICER,
    people::SYSTEM_ADMINISTRATOR,
    people::SECURITY_ADMINISTRATOR,
    people::AUDITOR,
];

async fn nobody_else(stage: &Stage) {
    let scan = Some(("a.pdf".to_owned(), "0".repeat(64), 9));
    let input = Input { scan, ..says(Verdict::Satisfied) };
    for login in OTHERS {
        for action in Action::all() {
            let of_office =
                matches!(action, Action::Transcribe | Action::Uphold | Action::Settle | Action::Reject);
            let office = matches!(*login, people::OFFICER | people::SECOND_OFFICER);
            if of_office && office {
                continue;
            }
            let (status, word) = refused(stage.judge(login, *action, &input).await);
            assert!(matches!(status, 403 | 404), "{login} {action}: {status} {word}");
        }
    }
}

#[tokio::test]
async fn nobody_answers_for_a_proposer() {
    for world in worlds().await {
        let stage = stage(world).await;
        nobody_else(&stage).await;
        let judged = stage.judge(people::MEMBER, Action::Answer, &says(Verdict::Basically)).await.unwrap();
        assert_eq!((judged.state, judged.origin), (State::Answered, Origin::Own));
        nobody_else(&stage).await;
        // The machine itself names nobody but the one asked, the office for paper, and the clock.
        use crate::assembly::handling::workflow::feedback::{Standing, WORKFLOW};
        for row in WORKFLOW.rows {
            let speaks = matches!(row.action, Action::Answer | Action::Amend | Action::Contest);
            assert_eq!(speaks, row.who == [Standing::Judge], "{}", row.action);
            if row.action == Action::Transcribe {
                assert!(row.who == [Standing::Office] && row.needs.contains(&"scan"));
            }
        }
        let file = stage.file().await;
        let own = file.assignment(stage.assignment).unwrap();
        assert_eq!((own.judged.as_str(), own.judged_origin.as_str()), ("basically", "self"));
        assert_eq!(file.matter.state, matter::State::Tracking);
    }
}

#[tokio::test]
async fn a_paper_sheet_needs_its_scan_is_marked_and_can_be_contested() {
    for world in worlds().await {
        let stage = stage(world).await;
        let done = stage.judge(people::OFFICER, Action::Transcribe, &says(Verdict::Satisfied)).await;
        assert_eq!(refused(done), (422, "feedback-scan-needed".to_owned()));
        let page = judging::link(stage.feedback);
        let step = format!("{page}/steps/transcribe");
        let fields = [("attitude", "satisfied"), ("result", "satisfied"), ("text", "")];
        let mut office = stage.world.client(people::OFFICER).await;
        assert_eq!(office.get(&step).await.status, 200);
        let wrong = office.post_files(&step, &fields, &[("scan", "a.pdf", b"MZ program")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.says("请选 PDF"), "{}", wrong.text);
        let sent = office.post_files(&step, &fields, &[("scan", "征询表.pdf", PDF)]).await;
        assert_eq!((sent.status, sent.location.as_str()), (303, page.as_str()));
        assert_eq!(stage.said().await.origin, Origin::Transcribed);
        assert_eq!(office.get(&format!("{page}/files/scan")).await.bytes, PDF);
        let mut unit = stage.world.client(CHIEF).await;
        assert_eq!(unit.get(&format!("{page}/files/scan")).await.status, 404);
        let mut member = stage.world.client(people::MEMBER).await;
        let seen = member.get(&page).await;
        assert!(seen.says("代录") && seen.says("steps/contest"), "{}", seen.text);
        assert_eq!(member.get(&format!("{page}/files/scan")).await.status, 200);
        let contested = member.post(&format!("{page}/steps/contest"), &[("text", "我没有交过表")]).await;
        assert_eq!(contested.status, 303);
        assert_eq!(stage.said().await.state, State::Contested);
        assert_eq!(stage.file().await.assignment(stage.assignment).unwrap().judged, "");
        let answer = [("attitude", "basically"), ("result", "not"), ("text", "没有落实")];
        let anew = member.post(&format!("{page}/steps/answer"), &answer).await;
        assert_eq!(anew.status, 303, "{}", anew.text);
        let said = stage.said().await;
        assert_eq!(
            (said.state, said.origin, said.result),
            (State::Answered, Origin::Own, Some(Verdict::Not))
        );
        // What is the person's own is no copy of anything.
        let done = stage.judge(people::MEMBER, Action::Contest, &says(Verdict::Not)).await;
        assert_eq!(refused(done), (422, "feedback-not-transcribed".to_owned()));
    }
}

#[tokio::test]
async fn a_unit_reads_nothing_before_all_are_in() {
    for world in worlds().await {
        let stage = stage(world).await;
        let page = judging::link(stage.feedback);
        let mut unit = stage.world.client(LIAISON).await;
        assert_eq!(unit.get(&page).await.status, 404);
        let mut stranger = stage.world.client(people::COSIGNER).await;
        assert_eq!(stranger.get(&page).await.status, 404);
        let mut member = stage.world.client(people::MEMBER).await;
        let asked = member.get(&page).await;
        assert!(asked.says("name=\"attitude\"") && asked.says("第 1 条的答复"), "{}", asked.text);
        let incomplete = member.post(&format!("{page}/steps/answer"), &[("text", "还没想好")]).await;
        assert_eq!(incomplete.status, 422);
        assert!(incomplete.says("还没想好"));
        let item = format!("item-{}", stage.items[0]);
        let answer =
            [("attitude", "satisfied"), ("result", "satisfied"), ("contacted", "visit"), (&item, "yes")];
        assert_eq!(member.post(&format!("{page}/steps/answer"), &answer).await.status, 303);
        let read = unit.get(&page).await;
        assert!(read.status == 200 && read.says("登门走访") && !read.says("name=\"attitude\""));
    }
}

#[tokio::test]
async fn silence_counts_as_none_and_can_still_be_broken() {
    for world in worlds().await {
        let stage = stage(world).await;
        stage.world.pass(40 * DAY);
        let timer = stage.world.timer().await;
        let mut tx = stage.world.app.db.begin().await.unwrap();
        judging::expire(&mut tx, &timer, stage.feedback).await.unwrap();
        tx.commit().await.unwrap();
        let f = stage.said().await;
        assert_eq!((f.state, f.origin, f.result), (State::Expired, Origin::None, None));
        let own = stage.file().await.assignment(stage.assignment).unwrap().clone();
        assert_eq!((own.judged.as_str(), own.judged_origin.as_str()), ("none", "none"));
        stage.judge(people::MEMBER, Action::Answer, &says(Verdict::Satisfied)).await.unwrap();
        let own = stage.file().await.assignment(stage.assignment).unwrap().clone();
        assert_eq!((own.judged.as_str(), own.judged_origin.as_str()), ("satisfied", "self"));
    }
}

#[tokio::test]
async fn an_answer_is_amended_once_and_in_time() {
    for world in worlds().await {
        let stage = stage(world).await;
        stage.judge(people::MEMBER, Action::Answer, &says(Verdict::Satisfied)).await.unwrap();
        stage.world.pass(20 * DAY);
        let late = stage.judge(people::MEMBER, Action::Amend, &says(Verdict::Not)).await;
        assert_eq!(refused(late), (422, "feedback-amend-late".to_owned()));
        stage.world.pass(-19 * DAY);
        let amended = stage.judge(people::MEMBER, Action::Amend, &says(Verdict::Not)).await.unwrap();
        assert_eq!((amended.state, amended.result), (State::Amended, Some(Verdict::Not)));
        let again = stage.judge(people::MEMBER, Action::Amend, &says(Verdict::Satisfied)).await;
        assert_eq!(refused(again).0, 409);
    }
}

#[tokio::test]
async fn it_is_handled_again_once() {
    for world in worlds().await {
        let mut stage = stage(world).await;
        let reason = Input { text: "请重新研究".to_owned(), ..Input::default() };
        let early = stage.judge(people::OFFICER, Action::Uphold, &reason).await;
        assert_eq!(refused(early).0, 409);
        stage.judge(people::MEMBER, Action::Answer, &says(Verdict::Not)).await.unwrap();
        stage.judge(people::OFFICER, Action::Uphold, &reason).await.unwrap();
        let file = stage.file().await;
        let own = file.assignment(stage.assignment).unwrap();
        assert_eq!((own.round, file.matter.state), (2, matter::State::Rehandling));
        assert_ne!(own.state, assignment::State::Done);
        stage.deliver(2).await;
        stage.judge(people::MEMBER, Action::Answer, &says(Verdict::Not)).await.unwrap();
        let more = stage.judge(people::OFFICER, Action::Uphold, &reason).await;
        assert_eq!(refused(more), (422, "feedback-no-round-left".to_owned()));
        stage.judge(people::OFFICER, Action::Settle, &reason).await.unwrap();
        assert_eq!(stage.said().await.state, State::Settled);
    }
}

#[tokio::test]
async fn a_member_finds_what_is_asked_and_what_was_answered() {
    for world in worlds().await {
        let stage = stage(world).await;
        let mut member = stage.world.client(people::MEMBER).await;
        let page = member.get("/answers").await;
        assert!(page.status == 200 && page.says(&judging::link(stage.feedback)), "{}", page.text);
        assert!(page.says("第 1 条的答复") && page.says(PROMISE));
        let api = stage.world.api(people::MEMBER).await;
        let path = format!("/api/feedback/{}/steps", stage.feedback);
        let body = serde_json::json!({ "action": "answer", "attitude": "satisfied", "result": "satisfied" });
        let done = api.post(&path, &body).await;
        assert_eq!((done.status, done.json()["state"].as_str()), (200, Some("answered")), "{}", done.text);
        let office = stage.world.api(people::OFFICER).await;
        assert_eq!(office.post(&path, &body).await.status, 403);
        let unit = stage.world.api(people::COSIGNER).await;
        assert_eq!(unit.post(&path, &body).await.status, 404);
    }
}
