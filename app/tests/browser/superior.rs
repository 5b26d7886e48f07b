//! A request goes upward, is answered with an instruction that becomes a task, is late, pressed for, done and reported back. By links and
//! buttons, the office at a desk, the leader and the unit on a phone, with scripts and without.

use crate::desk::Desk;
use crate::place::serve;
use crate::support::{self, Options};
use yizheng::assembly::superior::actions::ticking;
use yizheng::demo::people;
use yizheng::demo::testing::World;

const TITLE: &str = "关于开展夏季走访活动的请示";
const REPORT: &str = "关于摸清走访家庭情况的报告";
const DAY: i64 = 86_400_000;

/// The office drafts it and asks for the signature; gives the page of the document.
async fn drafted(d: &Desk<'_>, kind: &str, title: &str) -> String {
    d.chooses("kind", kind).await;
    d.fill("title", title).await;
    d.fill("addressee", "州委").await;
    d.chooses("mark", "none").await;
    d.fill("content", "机密★1年\n拟于七月开展夏季走访活动。").await;
    d.does("国家秘密标志").await;
    assert!(d.browser.value("main [name=content]").await.contains("夏季走访"), "what was typed stays");
    d.fill("content", "拟于七月开展夏季走访活动。").await;
    d.does("草稿已保存。").await;
    let page = d.at().await;
    d.press("送签").await;
    d.browser.select("main [name=signer]", "宋怀谷").await;
    d.does("已送签。").await;
    page
}

/// The leader signs on his phone, the office sends it.
async fn sent((d, p): (&Desk<'_>, &Desk<'_>), page: &str) {
    p.sits(people::CHAIR_MEMBER, page).await;
    p.looks().await;
    p.press("签发").await;
    p.does("已签发。").await;
    d.sits(people::OFFICE_OFFICER, page).await;
    d.press("编号报送").await;
    d.does("已报送。").await;
    d.browser.wait_text("按首次报送日期计一件").await;
}

/// An instruction comes back and is given to a unit as a task; gives the page of the task.
async fn given(d: &Desk<'_>, page: &str) -> String {
    d.press("登记批复或批示").await;
    d.chooses("answer", "instruction").await;
    d.fill("answered_by", "州委分管负责同志").await;
    d.fill("text", "请先摸清需要走访的家庭，情况报来。").await;
    d.does("已登记。").await;
    d.looks().await;
    d.browser.click("main #answers a[href*='/tasks/new']").await;
    d.fill("title", "摸清需要走访的家庭").await;
    d.fill("content", "按街道汇总。").await;
    d.browser.select("main [name=org]", "云溪州民政局").await;
    d.does("任务已交办。").await;
    d.browser.wait_text("6月3日").await;
    let task = d.at().await;
    assert_ne!(task, page);
    task
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instruction_becomes_a_task_that_is_late_pressed_done_and_reported() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let d = Desk::at_site(&site, Options::desk()).await;
    let p = Desk::at_site(&site, Options::phone()).await;
    d.sits(people::OFFICE_OFFICER, "/upward").await;
    d.press("起草上行文").await;
    let page = drafted(&d, "request", TITLE).await;
    sent((&d, &p), &page).await;
    let task = given(&d, &page).await;
    p.sits(people::UNIT_LIAISON, "/tasks").await;
    p.press("摸清需要走访的家庭").await;
    p.looks().await;
    p.press("签收").await;
    p.does("已签收。").await;
    // Fifteen days later the date has passed.
    let body = world.timer().await.body;
    world.pass(15 * DAY);
    ticking::tick(&world.app, body).await.expect("the clock");
    d.sits(people::OFFICE_OFFICER, "/tasks?show=late").await;
    d.press("摸清需要走访的家庭").await;
    d.browser.wait_text("已过，没有结果").await;
    d.press("催办").await;
    d.fill("text", "州委等着情况。").await;
    d.does("已催办。").await;
    p.sits(people::UNIT_LIAISON, "/inbox").await;
    p.browser.wait_text("州委等着情况。").await;
    p.browser.goto(&format!("{site}{task}")).await;
    p.press("报送结果").await;
    p.fill("text", "共一百二十户，已按街道汇总。").await;
    p.does("结果已报送。").await;
    p.looks().await;
    d.sits(people::OFFICE_OFFICER, &task).await;
    d.press("确认结果").await;
    d.does("结果已确认。").await;
    d.press("起草办理情况报告").await;
    d.browser.wait_text("关联：摸清需要走访的家庭").await;
    let report = drafted(&d, "report", REPORT).await;
    sent((&d, &p), &report).await;
    d.browser.goto(&format!("{site}{task}")).await;
    d.browser.wait_text("已报告").await;
    d.looks().await;
    d.browser.goto(&format!("{site}/upward/figures?show=late")).await;
    d.browser.wait_text("摸清需要走访的家庭").await;
    d.looks().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_document_is_drafted_and_a_task_handed_in_without_scripts() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let p = Desk::at_site(&site, Options::phone().without_javascript()).await;
    p.sits(people::OFFICE_OFFICER, "/upward/new").await;
    drafted(&p, "request", TITLE).await;
    p.sits(people::UNIT_LIAISON, "/tasks").await;
    p.press("提供社区老年食堂运行情况").await;
    p.press("报送结果").await;
    p.fill("text", "共八十六个食堂。").await;
    p.does("结果已报送。").await;
}
