//! A key proposal from its nomination to the end of its supervision; the leaders' desk.

use super::stage::{LIAISON, Stage, stage};
use crate::assembly::handling::actions::supervising::{self, Input};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::supervision::{Action, State};
use crate::demo::people;
use crate::demo::testing::worlds;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;

fn text(text: &str) -> Input {
    Input { text: text.to_owned(), ..Input::default() }
}

async fn name(stage: &Stage, login: &str) -> Outcome<Supervision> {
    let by = stage.world.acting(login).await;
    let mut tx = stage.world.app.db.begin().await.unwrap();
    let done = supervising::nominate(&mut tx, &by, stage.matter, &text("群众关注，久拖未决")).await;
    if done.is_ok() {
        tx.commit().await.unwrap();
    }
    done
}

async fn take(
    stage: &Stage,
    login: &str,
    id: SupervisionId,
    action: Action,
    input: Input,
) -> Outcome<Supervision> {
    let by = stage.world.acting(login).await;
    let mut tx = stage.world.app.db.begin().await.unwrap();
    let done = supervising::perform(&mut tx, &by, id, action, &input).await;
    if done.is_ok() {
        tx.commit().await.unwrap();
    }
    done
}

async fn refused(stage: &Stage, login: &str, id: SupervisionId, action: Action, input: Input) -> u16 {
    take(stage, login, id, action, input).await.unwrap_err().status()
}

#[tokio::test]
async fn a_key_proposal_is_named_decided_led_planned_carried_out_and_closed() {
    for world in worlds().await {
        let stage = stage(world).await;
        assert_eq!(name(&stage, people::MEMBER).await.unwrap_err().status(), 403);
        let s = name(&stage, people::OFFICER).await.unwrap();
        assert_eq!(name(&stage, people::HEAD).await.unwrap_err().status(), 422);
        let id = s.id;
        assert_eq!(refused(&stage, people::MEMBER, id, Action::Shortlist, text("")).await, 404);
        assert_eq!(refused(&stage, people::OFFICER, id, Action::Shortlist, text("")).await, 403);
        assert_eq!(refused(&stage, people::CHAIR_MEMBER, id, Action::Decide, text("")).await, 409);
        take(&stage, people::HEAD, id, Action::Shortlist, text("")).await.unwrap();
        let tier = Input { tier: Some(Tier::Joint), ..Input::default() };
        take(&stage, people::CHAIR_MEMBER, id, Action::Decide, tier).await.unwrap();
        assert_eq!(stage.file().await.matter.key_level, "joint");
        let member = stage.world.acting(people::MEMBER).await;
        let chair = stage.world.acting(people::CHAIR_MEMBER).await;
        let lead = |who| Input { leader: Some(who), ..Input::default() };
        assert_eq!(refused(&stage, people::OFFICER, id, Action::NameLeader, lead(member.account)).await, 422);
        take(&stage, people::OFFICER, id, Action::NameLeader, lead(chair.account)).await.unwrap();
        take(&stage, people::OFFICER, id, Action::Plan, text("调研、座谈、回访")).await.unwrap();
        assert_eq!(refused(&stage, people::OFFICER, id, Action::ApprovePlan, text("")).await, 403);
        take(&stage, people::CHAIR_MEMBER, id, Action::ReturnPlan, text("增加走访")).await.unwrap();
        take(&stage, people::OFFICER, id, Action::Plan, text("调研、座谈、走访")).await.unwrap();
        take(&stage, people::CHAIR_MEMBER, id, Action::ApprovePlan, text("")).await.unwrap();
        assert_eq!(refused(&stage, people::OFFICER, id, Action::Report, text("报告")).await, 422);
        let visit = Input {
            held_on: chair.today().to_string(),
            way: "visit".to_owned(),
            with_proposer: true,
            ..text("现场查看，进度正常")
        };
        take(&stage, people::OFFICER, id, Action::RecordAct, visit).await.unwrap();
        take(&stage, people::OFFICER, id, Action::Report, text("督办报告全文")).await.unwrap();
        let file = stage.file().await;
        let unit = file.assignments[0].unit;
        let task = |unit: OrgId| Input {
            unit: Some(unit),
            due_on: chair.today().to_string(),
            ..text("年底前完成验收")
        };
        assert_eq!(refused(&stage, people::OFFICER, id, Action::AddTask, task(OrgId(1))).await, 422);
        take(&stage, people::OFFICER, id, Action::AddTask, task(unit)).await.unwrap();
        assert_eq!(refused(&stage, people::OFFICER, id, Action::Close, text("")).await, 422);
        pages(&stage, id).await;
        let mut db = stage.world.app.db.read().await.unwrap();
        let open = crate::assembly::handling::store::supervising::tasks(&mut db, id).await.unwrap();
        drop(db);
        let done = Input { task: Some(open[0].id), ..text("已验收") };
        take(&stage, people::OFFICER, id, Action::FinishTask, done).await.unwrap();
        let s = take(&stage, people::CHAIR_MEMBER, id, Action::Close, text("")).await.unwrap();
        assert_eq!(s.state, State::Closed);
        name(&stage, people::HEAD).await.unwrap();
    }
}

async fn pages(stage: &Stage, id: SupervisionId) {
    let page = supervising::link(id);
    for login in [people::OFFICER, people::CHAIR_MEMBER, people::HEAD, people::MEMBER, LIAISON] {
        let mut client = stage.world.client(login).await;
        let seen = client.get(&page).await;
        assert!(seen.status == 200 && seen.says("年底前完成验收"), "{login} {}", seen.text);
        assert!(client.get(&format!("/matters/{}", stage.matter)).await.says(&page), "{login}");
    }
    let mut office = stage.world.client(people::OFFICER).await;
    for step in ["add_task", "finish_task"] {
        assert_eq!(office.get(&format!("{page}/steps/{step}")).await.status, 200, "{step}");
    }
    let wrong = office.post(&format!("{page}/steps/add_task"), &[("text", "补充材料")]).await;
    assert!(wrong.status == 422 && wrong.says("补充材料"), "{}", wrong.text);
    let mut chair = stage.world.client(people::CHAIR_MEMBER).await;
    let desk = chair.get("/key").await;
    assert!(desk.status == 200 && desk.says(&page), "{}", desk.text);
    let mut member = stage.world.client(people::MEMBER).await;
    assert_eq!(member.get("/key").await.status, 403);
}

#[tokio::test]
async fn an_award_is_named_counted_publicised_and_given() {
    for world in worlds().await {
        let stage = stage(world).await;
        let number = stage.file().await.matter.number;
        let mut office = stage.world.client(people::OFFICER).await;
        assert_eq!(office.post("/awards/new", &[("number", ""), ("text", "办得好")]).await.status, 422);
        let sent = office.post("/awards/new", &[("number", number.as_str()), ("text", "建议具体可行")]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let list = office.get("/awards").await;
        assert!(list.status == 200 && list.says("建议具体可行"), "{}", list.text);
        let before = list.text.split("/steps/count").next().unwrap();
        let at = before.rsplit('"').next().unwrap().to_owned();
        assert_eq!(office.post(&format!("{at}/steps/award"), &[]).await.status, 409);
        assert_eq!(office.get(&format!("{at}/steps/count")).await.status, 200);
        assert_eq!(office.post(&format!("{at}/steps/count"), &[("votes", "-1")]).await.status, 422);
        assert_eq!(office.post(&format!("{at}/steps/count"), &[("votes", "17")]).await.status, 303);
        let until = (stage.world.acting(people::OFFICER).await.today() + time::Duration::days(7)).to_string();
        let shown = office.post(&format!("{at}/steps/publicise"), &[("until", until.as_str())]).await;
        assert_eq!(shown.status, 303, "{}", shown.text);
        assert_eq!(office.post(&format!("{at}/steps/award"), &[]).await.status, 422);
        stage.world.pass(9 * 86_400_000);
        let mut office = stage.world.client(people::OFFICER).await;
        assert_eq!(office.post(&format!("{at}/steps/award"), &[]).await.status, 303);
        assert!(office.get("/awards.csv").await.says("已表彰"));
        let mut member = stage.world.client(people::MEMBER).await;
        assert_eq!(member.get("/awards").await.status, 403);
        assert_eq!(member.post("/awards/new", &[("number", "1"), ("text", "理由")]).await.status, 403);
    }
}
