//! Nothing typed is ever lost: autosave, an ended session, a double click.

use crate::place::serve;
use crate::support::{self, Browser, Options};
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::db::Read;

const TITLE: &str = "关于为社区菜场增设歇脚座椅的提案";
const HOUR: i64 = 3_600_000;

async fn drafts(world: &World) -> i64 {
    let mut db = world.app.db.read().await.expect("a connection");
    let count = "select count(*) from proposal where title = $1";
    db.number(count.into(), yizheng::args![TITLE]).await.expect("a count")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_comes_back_after_a_reload() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let b = Browser::open(Options::phone()).await;
    b.goto(&format!("{site}/demo/as/{}?next=/proposals/new", people::MEMBER)).await;
    b.fill("[name=title]", TITLE).await;
    b.click("[name=situation]").await;
    b.wait_text("已自动保存").await;
    b.reload().await;
    assert_eq!(b.value("[name=title]").await, TITLE);
    b.wait_text("自动保存的内容").await;
    assert_eq!(drafts(&world).await, 0, "an autosave is no proposal yet");
}

/// The session ends while somebody writes; after signing in again the filled form is back, and sending it makes one draft.
async fn an_ended_session(options: Options) {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let b = Browser::open(options).await;
    b.goto(&format!("{site}/demo/as/{}?next=/proposals/new", people::MEMBER)).await;
    b.fill("[name=title]", TITLE).await;
    b.fill("[name=situation]", "菜场里老人买菜要站两个小时。").await;
    world.pass(13 * HOUR);
    b.click("[name=_then][value=stay]").await;
    b.wait_for("[name=password]").await;
    b.wait_text("您写的还在").await;
    assert_eq!(drafts(&world).await, 0);
    b.goto(&format!("{site}/demo/as/{}?next=/proposals/new", people::BYSTANDER)).await;
    assert_eq!(b.value("[name=title]").await, "", "what waits is for its own account only");
    b.goto(&format!("{site}/demo/as/{}?next=/proposals/new", people::MEMBER)).await;
    assert_eq!(b.value("[name=title]").await, TITLE);
    assert_eq!(b.value("[name=situation]").await, "菜场里老人买菜要站两个小时。");
    b.click("[name=_then][value=stay]").await;
    b.wait_text("已保存").await;
    assert_eq!(drafts(&world).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ended_session_loses_nothing_with_scripts() {
    an_ended_session(Options::phone()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ended_session_loses_nothing_without_scripts() {
    an_ended_session(Options::desk().without_javascript()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_double_click_and_going_back_make_one_record() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let b = Browser::open(Options::desk().without_javascript()).await;
    b.goto(&format!("{site}/demo/as/{}?next=/proposals/new", people::MEMBER)).await;
    b.fill("[name=title]", TITLE).await;
    b.run("const b = document.querySelector('[name=_then][value=stay]'); b.click(); b.click();", vec![])
        .await;
    b.wait_text("已保存").await;
    assert_eq!(drafts(&world).await, 1);
    b.back().await;
    b.wait_for("[name=_then][value=stay]").await;
    b.click("[name=_then][value=stay]").await;
    b.wait_for("[name=title]").await;
    assert_eq!(drafts(&world).await, 1, "the same form sent again after Back is the same record");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_characters_are_kept_and_refused_with_what_to_do() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let b = Browser::open(Options::phone()).await;
    b.goto(&format!("{site}/demo/as/{}?next=/proposals/new", people::MEMBER)).await;
    let long = "多".repeat(10_000);
    b.fill("[name=title]", TITLE).await;
    b.fill("[name=situation]", &long).await;
    b.fill("[name=analysis]", "难在没有地方。").await;
    b.fill("[name=suggestion]", "由州市场监管局牵头，在每个菜场设不少于十把座椅。").await;
    b.click("[name=_then][value=submit]").await;
    b.wait_text("合计最多 1500 字").await;
    b.click("main form button.btn--primary").await;
    b.wait_text("合计最多 1500 字").await;
    assert_eq!(drafts(&world).await, 1);
    let mut db = world.app.db.read().await.expect("a connection");
    let row = db.row("select situation from proposal where title = $1".into(), yizheng::args![TITLE]).await;
    let kept: String = row.expect("a row").expect("the draft").only().expect("a text");
    assert_eq!(kept, long);
}
