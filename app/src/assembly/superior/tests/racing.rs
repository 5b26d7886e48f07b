//! Two at one moment: what the one decides by where a document stands, the other does not change meanwhile.

use super::{DRAFT, contradictions, document, task, telling};
use crate::assembly::superior::actions::{tasks, upward};
use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::task::Action as Step;
use crate::assembly::superior::workflow::upward::Action;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Engine, Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use std::time::Duration;

/// What is done: a step on a document, a step on a task, a task given.
#[derive(Clone)]
enum Deed {
    Document(UpwardId, Action),
    Task(TaskId, Step, Option<UpwardId>),
    Give(AnswerId),
}

impl Deed {
    async fn begun(&self, world: &World) -> (Tx, Outcome<()>) {
        let by = world.acting(people::OFFICE_OFFICER).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let text = "按要求处理".to_owned();
        let done = match self {
            Self::Document(id, action) => {
                let input = upward::Input { text, ..upward::Input::default() };
                upward::perform(&mut tx, &by, *id, *action, &input).await.map(|_| ())
            }
            Self::Task(id, step, report) => {
                let input = tasks::Input { text, report: *report, ..tasks::Input::default() };
                tasks::perform(&mut tx, &by, *id, *step, &input).await.map(|_| ())
            }
            Self::Give(answer) => {
                let new = tasks::Giving {
                    from: tasks::Origin::Answer(*answer),
                    title: "补报情况".to_owned(),
                    content: "请补报。".to_owned(),
                    org: None,
                    due_on: String::new(),
                };
                tasks::give(&mut tx, &by, &new).await.map(|_| ())
            }
        };
        (tx, done)
    }
}

/// Until somebody waits in the database for what another one holds. On the embedded one the second waits before it begins, and there is
/// nothing to see.
async fn somebody_waits(world: &World) {
    if world.app.db.engine() != Engine::Postgres {
        return;
    }
    let waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    for _ in 0..2_000 {
        let found = world.app.db.read().await.unwrap().number(waiting.into(), vec![]).await.unwrap();
        if found > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("the second never waited for the first");
}

/// The second begins while the first has written and not committed; what becomes of the second.
async fn meet(world: &World, first: Deed, second: Deed) -> Outcome<()> {
    let (tx, done) = first.begun(world).await;
    done.unwrap();
    let late = async {
        let (tx, done) = second.begun(world).await;
        done?;
        tx.commit().await
    };
    let commit = async {
        somebody_waits(world).await;
        tx.commit().await.unwrap();
    };
    tokio::join!(late, commit).0
}

/// A task whose result is confirmed, and a document that was sent after it was given.
async fn confirmed(world: &World, title: &str) -> (TaskId, UpwardId) {
    let by = world.acting(people::OFFICE_OFFICER).await;
    let paper = ["关于报送情况的通知", "州协办〔2026〕9号", "州政协办公室", "2026-05-19"].map(str::to_owned);
    let new = tasks::Giving {
        from: tasks::Origin::Paper(paper),
        title: title.to_owned(),
        content: "请报情况。".to_owned(),
        org: None,
        due_on: String::new(),
    };
    let mut tx = world.app.db.begin().await.unwrap();
    let id = tasks::give(&mut tx, &by, &new).await.unwrap().id;
    tx.commit().await.unwrap();
    let other = world.acting(people::OFFICER).await;
    for (by, step) in [(&by, Step::Accept), (&by, Step::Submit), (&other, Step::Confirm)] {
        let input = tasks::Input { text: "已汇总".to_owned(), ..tasks::Input::default() };
        let mut tx = world.app.db.begin().await.unwrap();
        tasks::perform(&mut tx, by, id, step, &input).await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut fields = DRAFT.to_vec();
    let report = format!("关于{title}的报告");
    (fields[0], fields[2]) = (("kind", "report"), ("title", report.as_str()));
    let mut office = world.client(people::OFFICE_OFFICER).await;
    let sent = telling::sent(world, &mut office, &fields).await;
    (id, sent.parse().unwrap())
}

fn complains(outcome: &Outcome<()>, key: &str) -> bool {
    matches!(outcome, Err(Problem::Invalid(all)) if all.iter().any(|c| c.key == key))
}

#[tokio::test]
async fn a_document_is_not_withdrawn_while_it_reports_a_task_back() {
    for world in testing::worlds().await {
        let (one, report) = confirmed(&world, "摸底情况").await;
        let (back, off) =
            (Deed::Task(one, Step::ReportBack, Some(report)), Deed::Document(report, Action::Withdraw));
        let late = meet(&world, back, off).await;
        assert!(complains(&late, "superior-reports-a-task"), "{late:?}");
        assert_eq!(task(&world, "摸底情况").await.report, Some(report));
        let (two, report) = confirmed(&world, "走访情况").await;
        let (back, off) =
            (Deed::Task(two, Step::ReportBack, Some(report)), Deed::Document(report, Action::Withdraw));
        let late = meet(&world, off, back).await;
        assert!(complains(&late, "superior-report-not-sent"), "{late:?}");
        assert_eq!(task(&world, "走访情况").await.report, None);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn a_task_is_reported_back_or_ended_never_both() {
    for world in testing::worlds().await {
        for (title, back_first) in [("一次情况", true), ("二次情况", false)] {
            let (id, report) = confirmed(&world, title).await;
            let back = Deed::Task(id, Step::ReportBack, Some(report));
            let end = Deed::Task(id, Step::Finish, None);
            let (first, second) = if back_first { (back, end) } else { (end, back) };
            let late = meet(&world, first, second).await;
            assert!(matches!(late, Err(Problem::NotFromHere { .. })), "{late:?}");
            assert_eq!(task(&world, title).await.report, back_first.then_some(report));
        }
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn a_document_is_not_closed_while_a_task_comes_of_it() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for (title, gives_first) in [("关于甲事项的请示", true), ("关于乙事项的请示", false)]
        {
            let mut fields = DRAFT.to_vec();
            fields[2] = ("title", title);
            let id = telling::sent(&world, &mut office, &fields).await;
            let said = [
                ("answer", "instruction"),
                ("answered_by", "州委分管负责同志"),
                ("day", "2026-05-20"),
                ("number", ""),
                ("text", "请抓紧。"),
            ];
            super::done(&mut office, &format!("/upward/{id}/steps/answer"), &said).await;
            let shown = office.get(&format!("/upward/{id}")).await;
            let answer = telling::id_after(&shown.text, "/tasks/new?answer=");
            let id = document(&world, title).await.id;
            let (give, close) = (Deed::Give(answer.parse().unwrap()), Deed::Document(id, Action::Close));
            let (first, second) = if gives_first { (give, close) } else { (close, give) };
            let late = meet(&world, first, second).await;
            let said = if gives_first { "superior-tasks-open" } else { "superior-task-of-closed" };
            assert!(complains(&late, said), "{late:?}");
            let offered = office.get(&format!("/upward/{id}")).await.says("/tasks/new?answer=");
            assert_eq!(offered, gives_first, "nothing is offered on what is closed");
            let given = [
                ("answer", answer.as_str()),
                ("title", "再报"),
                ("content", "请再报。"),
                ("org", ""),
                ("due_on", ""),
            ];
            let typed = office.post("/tasks/new", &given).await;
            assert_eq!(typed.status, if gives_first { 303 } else { 422 }, "{}", typed.text);
        }
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}
