//! How a past year was handled is brought in: a heading that nobody knows is told, the table is looked at, entered and taken back, at
//! a desk with scripts; on a phone without them a row in doubt is left and the rest entered.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use crate::desk::Desk;
use crate::place::serve;
use crate::support::{self, Options};
use std::path::PathBuf;
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::acting::secret;
use yizheng::foundation::db::Read;
use yizheng::foundation::ids;

/// A session, and the numbers of two of its proposals that nobody handles yet.
async fn waiting(world: &World) -> (String, Vec<i64>) {
    let waits = "from proposal p join matter m on m.id = p.id where m.state = 'waiting' and p.number is not null and not exists \
        (select 1 from assignment a where a.matter = m.id)";
    let last = format!("and p.sitting = (select max(p.sitting) {waits}) order by p.id limit 2");
    let mut db = world.app.db.read().await.unwrap();
    let sitting = db.number(format!("select p.sitting {waits} {last}").into(), vec![]).await.unwrap();
    let rows = db.rows(format!("select p.number {waits} {last}").into(), vec![]).await.unwrap();
    (ids::write(sitting), rows.into_iter().map(|row| row.only().unwrap()).collect())
}

/// A file with these lines.
struct Table(PathBuf);

impl Table {
    fn of(lines: &str) -> Table {
        let file = std::env::temp_dir().join(format!("yizheng-past-{}.csv", secret()));
        std::fs::write(&file, lines).unwrap();
        Table(file)
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The office looks at a table.
async fn shown(d: &Desk<'_>, table: &Table, sitting: &str) {
    d.sits(people::OFFICER, "/proposals/import").await;
    d.press("导入往年办理情况").await;
    d.looks().await;
    d.browser.upload("[name=file]", &table.0).await;
    d.set("sitting", sitting).await;
    d.press("查看结果").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_past_year_is_brought_in_and_taken_back() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let (sitting, numbers) = waiting(&world).await;
    let (first, second) = (numbers[0], numbers[1]);

    let d = Desk::at_site(&site, Options::desk()).await;
    let table = Table::of(&format!(
        "提案号,经办处,交办日期,答复日期,办理结果,委员意见\n{first},州民政局,2026-3-2,2026-4-20,A,满意\n{second},州民政局,2026-3-2,,,\n"
    ));
    shown(&d, &table, &sitting).await;
    d.browser.wait_text("不认识的列").await;
    d.browser.select("main input[value=经办处] + select", "承办单位").await;
    d.looks().await;
    d.press("记住并重新读取").await;
    d.browser.wait_text("委员意见：满意").await;
    d.looks().await;
    d.press("导入 2 件").await;
    d.browser.wait_text("可以撤销").await;
    d.looks().await;
    d.press("撤销这次导入").await;
    d.press("撤销 2 条").await;
    d.browser.wait_text("已撤销 2 条。").await;

    // The heading is known by now, on every other desk of the house too.
    let p = Desk::at_site(&site, Options::phone().without_javascript()).await;
    let table = Table::of(&format!(
        "提案号,经办处,交办日期,答复日期,办理结果,委员意见\n{first},州民政局,2026-3-2,2026-4-20,A,满意\n{second},查无此局,2026-3-2,,B,\n"
    ));
    shown(&p, &table, &sitting).await;
    p.browser.wait_text("查无此局").await;
    p.looks().await;
    p.browser.click("main [name=skip_refused]").await;
    p.press("重新查看").await;
    p.press("导入 1 件").await;
    p.browser.wait_text("可以撤销").await;
    p.looks().await;
}
