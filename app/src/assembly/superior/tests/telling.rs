//! A request goes up, is answered with an instruction, becomes a task that is late, pressed for, done, confirmed and reported back.

use super::{DAY, DRAFT, account, contradictions, document, done, made, task};
use crate::assembly::superior::actions::ticking;
use crate::assembly::superior::workflow::{task as machine, upward};
use crate::demo::people;
use crate::demo::testing::{self, Client, World};

/// Drafted, signed by another, sent with the next number; gives the id.
pub(super) async fn sent(world: &World, office: &mut Client, fields: &[(&str, &str)]) -> String {
    let id = made(&office.post("/upward/new", fields).await);
    let step = |action: &str| format!("/upward/{id}/steps/{action}");
    let signer = account(world, people::CHAIR_MEMBER).await;
    done(office, &step("ask_signing"), &[("signer", &signer)]).await;
    let mut chair = world.client(people::CHAIR_MEMBER).await;
    done(&mut chair, &step("sign"), &[]).await;
    done(office, &step("send"), &[("number", ""), ("day", "2026-05-20")]).await;
    id
}

/// The first id that follows a piece of an address on a page.
pub(super) fn id_after(text: &str, piece: &str) -> String {
    let rest = text.split(piece).nth(1).unwrap_or_default();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[tokio::test]
async fn a_request_is_signed_by_another_sent_with_the_next_number_and_answered() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        let id = made(&office.post("/upward/new", &DRAFT).await);
        let page = format!("/upward/{id}");
        assert_eq!(chair.get(&page).await.status, 404, "a draft is the office's");
        let step = |action: &str| format!("{page}/steps/{action}");
        let own = account(&world, people::OFFICE_OFFICER).await;
        let wrong = office.post(&step("ask_signing"), &[("signer", &own)]).await;
        assert_eq!(wrong.status, 422, "an officer is no signer");
        let signer = account(&world, people::CHAIR_MEMBER).await;
        done(&mut office, &step("ask_signing"), &[("signer", &signer)]).await;
        assert!(chair.get("/inbox").await.says("请签发《关于开展夏季走访活动的请示》"));
        assert_eq!(office.post(&step("sign"), &[]).await.status, 403, "the office does not sign");
        assert_eq!(chair.post(&step("return"), &[("text", "")]).await.status, 422);
        done(&mut chair, &step("return"), &[("text", "时间写具体些")]).await;
        assert!(office.get("/inbox").await.says("退回修改：时间写具体些"));
        let mut fields = DRAFT.to_vec();
        fields[5] = ("content", "拟于七月上旬开展夏季走访活动。\n妥否，请批示。");
        done(&mut office, &step("edit"), &fields).await;
        done(&mut office, &step("ask_signing"), &[("signer", &signer)]).await;
        assert!(chair.get(&step("sign")).await.says("七月上旬"), "one signs what one reads");
        done(&mut chair, &step("sign"), &[]).await;
        let early = office.post(&step("answer"), &[]).await;
        assert_eq!(early.status, 409, "nothing comes back on what was not sent");
        done(&mut office, &step("send"), &[("number", ""), ("day", "2026-05-20")]).await;
        let shown = office.get(&page).await;
        assert!(shown.says("云溪协〔2026〕") && shown.says("按首次报送日期计一件"), "{}", shown.text);
        let taken = document(&world, "普惠托育").await.number;
        let second = made(&office.post("/upward/new", &DRAFT).await);
        done(&mut office, &format!("/upward/{second}/steps/ask_signing"), &[("signer", &signer)]).await;
        done(&mut chair, &format!("/upward/{second}/steps/sign"), &[]).await;
        let path = format!("/upward/{second}/steps/send");
        let twice = office.post(&path, &[("number", &taken), ("day", "2026-05-20")]).await;
        assert!(twice.status == 422 && twice.says("这个文号已用于"), "{}", twice.text);
        let docx = office.get(&format!("{page}/document.docx")).await;
        assert_eq!(docx.status, 200);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn an_instruction_becomes_a_task_that_is_late_pressed_done_and_reported_back() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = sent(&world, &mut office, &DRAFT).await;
        let page = format!("/upward/{id}");
        let answer = [
            ("answer", "instruction"),
            ("answered_by", "州委分管负责同志"),
            ("day", "2026-05-20"),
            ("number", ""),
            ("text", "请先摸清需要走访的困难家庭，情况报来。"),
        ];
        done(&mut office, &format!("{page}/steps/answer"), &answer).await;
        let shown = office.get(&page).await;
        let answer = id_after(&shown.text, "/tasks/new?answer=");
        let form = office.get(&format!("/tasks/new?answer={answer}")).await;
        assert!(form.says("请先摸清需要走访的困难家庭") && form.says("按设置计算为"), "{}", form.text);
        let unit = world.acting(people::UNIT_LIAISON).await.delegations[0].org.to_string();
        let given = [
            ("answer", answer.as_str()),
            ("title", "摸清需要走访的家庭"),
            ("content", "按街道汇总。"),
            ("org", unit.as_str()),
            ("due_on", ""),
        ];
        let task_id = made(&office.post("/tasks/new", &given).await);
        let link = format!("/tasks/{task_id}");
        let step = |action: &str| format!("{link}/steps/{action}");
        let early = office.post(&format!("{page}/steps/close"), &[]).await;
        assert!(early.status == 422 && early.says("还有任务没有办结"), "{}", early.text);
        let mut liaison = world.client(people::UNIT_LIAISON).await;
        assert!(liaison.get("/inbox").await.says("请办理任务“摸清需要走访的家庭”"));
        let desk = liaison.get("/tasks").await;
        assert!(desk.says("摸清需要走访的家庭") && !desk.says("充电设施"), "its own only: {}", desk.text);
        assert!(
            liaison.get("/unit").await.says("请办理任务“摸清需要走访的家庭”"),
            "it stands on the unit's desk"
        );
        assert_eq!(liaison.get(&page).await.status, 404, "the document is not the unit's");
        // Ten working days after 20 May 2026; the page draws the count.
        let shown = liaison.get(&link).await;
        assert!(shown.says("6月3日") && shown.says("10个工作日"), "{}", shown.text);
        done(&mut liaison, &step("accept"), &[]).await;
        late(&world, &link).await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        done(&mut office, &step("press"), &[("text", "州委等着情况。")]).await;
        let mut liaison = world.client(people::UNIT_LIAISON).await;
        let inbox = liaison.get("/inbox").await;
        assert!(inbox.says("州委等着情况。"), "{}", inbox.text);
        assert_eq!(liaison.post(&step("submit"), &[("text", "")]).await.status, 422);
        done(&mut liaison, &step("submit"), &[("text", "共一百二十户，已按街道汇总。")]).await;
        let found = task(&world, "摸清需要走访的家庭").await;
        assert_eq!((found.late_on.as_str(), found.due_on.as_str()), ("2026-06-04", "2026-06-03"));
        reported(&world, &task_id).await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        done(&mut office, &format!("{page}/steps/close"), &[]).await;
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

/// The clock records the lateness once, on the day after the date.
async fn late(world: &World, link: &str) {
    let body = world.timer().await.body;
    for (days, times) in [(9, 0), (5, 0), (1, 1), (1, 1)] {
        world.pass(days * DAY);
        ticking::tick(&world.app, body).await.unwrap();
        let page = world.client(people::OFFICE_OFFICER).await.get(link).await;
        assert_eq!(page.text.matches("已过，没有结果").count(), times, "{}", page.text);
    }
    let mut liaison = world.client(people::UNIT_LIAISON).await;
    let inbox = liaison.get("/inbox").await;
    assert!(inbox.says("任务“摸清需要走访的家庭”已逾期") && inbox.says("将于"), "{}", inbox.text);
    let page = liaison.get(link).await;
    assert!(page.says("逾期2个工作日") || page.says("逾期1个工作日"), "{}", page.text);
}

/// Confirmed by another than who handed it in, and reported by a document about it.
async fn reported(world: &World, id: &str) {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    done(&mut office, &format!("/tasks/{id}/steps/confirm"), &[]).await;
    let link = format!("task:{id}");
    let page = office.get(&format!("/tasks/{id}")).await;
    assert!(page.says("起草办理情况报告") && page.says(&format!("link={link}")), "{}", page.text);
    let mut fields = DRAFT.to_vec();
    fields[0] = ("kind", "report");
    fields[2] = ("title", "关于摸清走访家庭情况的报告");
    fields.push(("link", &link));
    let form = office.get(&format!("/upward/new?kind=report&link={link}")).await;
    assert!(form.says("关联：摸清需要走访的家庭"), "{}", form.text);
    let report = made(&office.post("/upward/new", &fields).await);
    let step = |action: &str| format!("/upward/{report}/steps/{action}");
    let signer = account(world, people::CHAIR_MEMBER).await;
    done(&mut office, &step("ask_signing"), &[("signer", &signer)]).await;
    done(&mut world.client(people::CHAIR_MEMBER).await, &step("sign"), &[]).await;
    done(&mut office, &step("send"), &[("number", ""), ("day", "2026-06-05")]).await;
    let back = office.post(&step("withdraw"), &[("text", "不报了")]).await;
    assert!(back.status == 422 && back.says("有任务由这一件报告办理情况"), "{}", back.text);
    let found = task(world, "摸清需要走访的家庭").await;
    assert_eq!(found.state, machine::State::Reported, "the report that is about it reports it back");
    assert!(office.get(&format!("/tasks/{id}")).await.says("关于摸清走访家庭情况的报告"));
}

#[tokio::test]
async fn the_demo_year_tells_of_a_task_that_was_late_and_reported() {
    for world in testing::worlds().await {
        let found = task(&world, "适老化").await;
        assert_eq!((found.state, found.late_on.as_str()), (machine::State::Reported, "2025-05-21"));
        let of = document(&world, "适老化改造列为").await;
        assert_eq!((of.state, of.answers, of.tasks), (upward::State::Closed, 2, 1));
        let mut drafter = world.client(people::DRAFTER).await;
        let page = drafter.get(&format!("/tasks/{}", found.id)).await;
        assert!(page.says("催办") && page.says("没有结果") && page.says("已报告"), "{}", page.text);
        assert!(drafter.get("/tasks?show=done").await.says("适老化"));
        let csv = drafter.get("/tasks.csv?show=done").await;
        assert!(csv.says("适老化") && !csv.says("农贸市场"), "{}", csv.text);
        let mut member = world.client(people::MEMBER).await;
        for path in ["/upward", "/tasks", "/upward/figures", "/upward/missing"] {
            assert_eq!(member.get(path).await.status, 404, "{path}");
        }
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn whoever_handed_a_result_in_does_not_confirm_it_and_another_date_keeps_the_former() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let given = [
            ("title", "整理年度会议档案"),
            ("content", "按目录整理。"),
            ("org", ""),
            ("due_on", ""),
            ("source_title", "关于整理档案的通知"),
            ("number", "云溪办发〔2026〕30号"),
            ("source_from", "州委办公室"),
            ("source_on", "2026-05-19"),
        ];
        let id = made(&office.post("/tasks/new", &given).await);
        let step = |action: &str| format!("/tasks/{id}/steps/{action}");
        let past = office.post(&step("set_due"), &[("due_on", "2026-05-01"), ("text", "早些")]).await;
        assert!(past.status == 422 && past.says("期限不能早于今天"), "{}", past.text);
        done(&mut office, &step("set_due"), &[("due_on", "2026-05-29"), ("text", "会议提前")]).await;
        let page = office.get(&format!("/tasks/{id}")).await;
        assert!(page.says("已替换") && page.says("会议提前"), "{}", page.text);
        done(&mut office, &step("submit"), &[("text", "已整理。")]).await;
        let own = office.post(&step("confirm"), &[]).await;
        assert!(own.status == 422 && own.says("这一步要由另一位同志办理"), "{}", own.text);
        let mut officer = world.client(people::OFFICER).await;
        done(&mut officer, &step("send_back"), &[("text", "缺目录"), ("due_on", "")]).await;
        done(&mut office, &step("submit"), &[("text", "已补目录。")]).await;
        done(&mut officer, &step("confirm"), &[]).await;
        done(&mut officer, &step("finish"), &[("text", "内部事务。")]).await;
        assert_eq!(officer.post(&step("cancel"), &[("text", "晚了")]).await.status, 409);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}
