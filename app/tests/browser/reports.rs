//! A report is written with figures that are lists, goes its way and is frozen; a record is entered late, and exactly that figure moves. It
//! is put before the checker, and so is a text that somebody pastes. By links and buttons, the office at a desk, the leader on a phone, with
//! scripts and without.

use crate::desk::Desk;
use crate::place::serve;
use crate::support::{self, Options};
use yizheng::demo::people;
use yizheng::demo::testing::World;

const TITLE: &str = "关于请示报告工作的专题报告";
const DRAFT: &str = "请示报告工作小结（草稿）";
const WRONG: &str = "一、请示报告\n全年向州委报送请示报告26件，其中请示6件、报告14件、成果5件。";

/// A report of the year 2025 is begun; gives its page.
async fn begun(d: &Desk<'_>) -> String {
    d.sits(people::OFFICE_OFFICER, "/reports").await;
    d.press("起草").await;
    d.chooses("kind", "special").await;
    d.browser.select("main [name=period]", "2025年").await;
    d.fill("title", TITLE).await;
    d.does("报告已建立").await;
    d.at().await
}

/// A figure is bound from within the paragraph by a slash: found, printed as it will stand, put where the slash stood.
async fn by_slash(d: &Desk<'_>) {
    d.press("加一段").await;
    d.fill("content", "全年请示报告/").await;
    d.browser.wait_for("#figures-chooser[open]").await;
    d.looks().await;
    d.browser
        .run("document.querySelector('#figures-chooser [name=offer]').value = 'superior/all'", vec![])
        .await;
    d.browser.run("document.querySelector('#figures-chooser [name=unit]').value = '次'", vec![]).await;
    // Twice, as a hasty hand does: one figure.
    let twice = "const b = document.querySelector('#figures-chooser .btn--primary'); b.click(); b.click();";
    d.browser.run(twice, vec![]).await;
    d.browser
        .until("the marker stands in the text", async || {
            d.browser.value("main [name=content]").await.contains("{{1}}")
        })
        .await;
    assert_eq!(d.browser.value("main [name=content]").await, "全年请示报告{{1}}");
    d.press("保存").await;
    d.browser.wait_text("全年请示报告24次").await;
}

/// The same without scripts: by the button under the paragraph.
async fn by_form(d: &Desk<'_>) {
    d.press("加一段").await;
    d.fill("content", "全年请示报告").await;
    d.browser.click("main [name=then][value=figure]").await;
    d.browser.select("main [name=period]", "2025年").await;
    d.browser.click("main [name=offer] option[value='superior/all']").await;
    d.fill("unit", "次").await;
    d.does("{{1}}").await;
    d.press("保存").await;
    d.browser.wait_text("全年请示报告24次").await;
}

/// A document upward of that year is entered now.
async fn forgotten(world: &World) {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    let fields = [
        ("kind", "report"),
        ("also", ""),
        ("title", "关于秋季调研情况的报告"),
        ("addressee", "州委"),
        ("mark", "none"),
        ("content", ""),
        ("number", "云政协试〔2025〕99号"),
        ("sent_on", "2025-10-10"),
        ("signer_name", "宋怀谷"),
    ];
    assert_eq!(office.post("/upward/register", &fields).await.status, 303);
}

/// A pasted text: what is wrong is found, bound by one click, and the whole is put away.
async fn checked(d: &Desk<'_>) {
    d.sits(people::OFFICE_OFFICER, "/report-checks").await;
    d.press("核对一份报告").await;
    d.fill("text", WRONG).await;
    d.browser.select("main [name=period]", "2025年").await;
    // Without a name it is asked for, and the text is still there.
    if d.browser.value("main [name=title]").await.is_empty() {
        d.browser.run("document.querySelector('main form').noValidate = true", vec![]).await;
        d.browser.click("main form.form .btn--primary").await;
        d.browser.wait_for("#wrong").await;
        assert!(d.browser.value("main [name=text]").await.contains("其中请示6件"), "what was pasted stays");
    }
    d.fill("title", DRAFT).await;
    d.does("已核对。").await;
    d.looks().await;
    let page = d.at().await;
    d.browser.click_within("main .book", "26件").await;
    d.browser.wait_text("记录为25件").await;
    d.looks().await;
    // The first of what is proposed.
    let first = "document.querySelector(\"main form[action$='/bind'] button\").click()";
    d.browser.run(first, vec![]).await;
    d.browser.wait_text("已绑定").await;
    d.browser.back().await;
    d.goes(&page).await;
    d.press("删除这次核对").await;
    d.browser.wait_text(DRAFT).await;
    d.does("已删除。").await;
    d.goes(&page).await;
    d.browser.wait_for("[data-problem]").await;
}

async fn story(desk: Options, phone: Options) {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let scripts = desk.javascript;
    let d = Desk::at_site(&site, desk).await;
    let p = Desk::at_site(&site, phone).await;
    let report = begun(&d).await;
    if scripts {
        by_slash(&d).await
    } else {
        by_form(&d).await
    }
    // The figure opens its list.
    d.press("24次").await;
    d.browser.wait_text("清单共计 24").await;
    d.looks().await;
    d.goes(&report).await;
    d.steps("交起草组审改", "已交起草组").await;
    d.steps("提交主席会议", "已提交主席会议").await;
    p.sits(people::CHAIR_MEMBER, &report).await;
    p.looks().await;
    p.steps("同意，提交常委会会议", "已提交常委会会议").await;
    d.goes(&report).await;
    d.steps("数字定稿", "数字已定稿").await;
    // A record comes late: the text stays, and that figure is named.
    forgotten(&world).await;
    p.goes(&report).await;
    p.browser.wait_text("全年请示报告24次").await;
    p.looks().await;
    p.press("定稿以后有 1 个数字的记录变了").await;
    p.browser.wait_text("定稿时 24，现在 25").await;
    p.browser.wait_text("关于秋季调研情况的报告").await;
    p.looks().await;
    d.goes(&report).await;
    d.steps("核对数字", "不符").await;
    d.looks().await;
    checked(if scripts { &d } else { &p }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_is_written_frozen_and_checked() {
    story(Options::desk(), Options::phone()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_is_written_and_checked_without_scripts() {
    story(Options::phone().without_javascript(), Options::phone().without_javascript()).await;
}
