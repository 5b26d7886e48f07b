//! A rule is brought in from a document, revised with a comparison by article, asked about, reviewed, decided and issued; the setting
//! that rests on it is set by the new version. By links and buttons, at a desk and on a phone, with scripts and without.

use crate::desk::Desk;
use crate::place::serve;
use crate::support::{self, Options};
use std::path::PathBuf;
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::acting::secret;

const TITLE: &str = "政协云溪州委员会档案管理办法";
const OLD: &str = "政协云溪州委员会档案管理办法\n第一条　为加强档案管理，制定本办法。\n第二条　档案由办公室统一保管，保管期限按国家规定执行。\n第三条　本办法自印发之日起施行。";
const NEW: &str = "政协云溪州委员会档案管理办法\n第一条　为加强档案管理，制定本办法。\n第二条　电子档案应当同步归档，每年核对一次。\n第三条　档案由办公室统一保管，保管期限按国家规定执行，到期鉴定。\n第四条　本办法自印发之日起施行。";

/// A document with the text, as an office program would hold it.
fn document() -> PathBuf {
    use office_documents::official::{Block, Document, Layout, write};
    let mut lines = OLD.lines();
    let title = lines.next().unwrap_or_default();
    let blocks = lines.map(Block::paragraph).collect();
    let bytes = write(&Document { blocks, ..Document::new(Layout::Form, title) }).expect("a document");
    let file = std::env::temp_dir().join(format!("yizheng-rule-{}.docx", secret()));
    std::fs::write(&file, bytes).expect("a file");
    file
}

/// The office brings the rule in; gives the page of the rule.
async fn imported(d: &Desk<'_>) -> String {
    d.sits(people::OFFICE_OFFICER, "/rules").await;
    d.press("导入制度").await;
    let file = document();
    d.browser.upload("[name=file]", &file).await;
    d.press("识别条文").await;
    d.browser.wait_text("识别出3条，从第一条到第三条").await;
    assert_eq!(d.browser.value("main [name=title]").await, TITLE);
    d.browser.select("main [name=level]", "机关内部制度").await;
    d.browser.select("main [name=competent]", "主席会议").await;
    d.browser.select("main [name=form]", "办法").await;
    d.browser.click("[name=kind][value=new]").await;
    d.set("issued_on", "2023-04-12").await;
    // Something is missing: it is said, and nothing that was typed is gone.
    d.set("in_force_on", "").await;
    d.browser.run("document.querySelector('main form').noValidate = true", vec![]).await;
    d.press("核对无误，入库").await;
    d.browser.wait_for("#wrong").await;
    assert!(d.browser.value("main [name=text]").await.contains("保管期限按国家规定执行"));
    d.set("in_force_on", "2023-04-12").await;
    d.press("核对无误，入库").await;
    d.browser.wait_text("制度已入库。").await;
    let _ = std::fs::remove_file(file);
    d.at().await
}

/// Begun, written, compared, and asked about; gives the page of the project.
async fn asked(d: &Desk<'_>) -> String {
    d.press("启动修订").await;
    d.fill("text", "电子档案增多，办法没有规定。").await;
    d.does("项目已启动。").await;
    let project = d.at().await;
    d.press("写文本").await;
    assert!(d.browser.value("main [name=draft]").await.contains("第二条　档案由办公室统一保管"));
    d.fill("draft", NEW).await;
    d.press("重新识别").await;
    d.browser.wait_text("识别出4条，从第一条到第四条").await;
    d.press("保存文本").await;
    d.browser.wait_text("文本已保存。").await;
    d.press("条文对照").await;
    // The second article is new; what was the second is the third now, and was changed.
    d.browser.wait_text("电子档案应当同步归档").await;
    let table = d.browser.text_of("main table").await;
    assert!(table.contains("新增") && table.contains("条号变动") && table.contains("到期鉴定"), "{table}");
    d.looks().await;
    d.goes(&project).await;
    d.press("开始征求意见").await;
    d.set("until", "2026-05-27").await;
    d.does("已发出征求意见。").await;
    project
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
    if !scripts {
        return without(&d).await;
    }
    let rule = imported(&d).await;
    let project = asked(&d).await;
    p.sits(people::CHAIR_MEMBER, "/inbox").await;
    p.browser.wait_text(&format!("请对《{TITLE}》提意见")).await;
    p.goes(&project).await;
    p.looks().await;
    p.browser.click("main section.actions a.btn--primary").await;
    p.fill("text", "核对改为每半年一次。").await;
    p.does("意见已提交。").await;
    p.browser.wait_text("核对改为每半年一次").await;
    d.goes(&project).await;
    d.press("结束征求意见").await;
    d.does("征求意见已结束。").await;
    d.press("送合法性审核").await;
    d.does("还有意见没有答复").await;
    d.goes(&project).await;
    d.browser.click("main #remarks a[href*='steps/answer']").await;
    d.browser.click("[name=taken][value=no]").await;
    d.fill("text", "每年核对已够。").await;
    d.does("已答复。").await;
    d.press("送合法性审核").await;
    d.does("已送审。").await;
    d.sits(people::HEAD, &project).await;
    d.press("审核通过").await;
    d.fill("text", "与上位规定一致。").await;
    d.does("审核通过，提请会议。").await;
    d.sits(people::OFFICE_OFFICER, &project).await;
    d.press("登记会议通过").await;
    d.fill("meeting", "第十二届主席会议第四十次会议").await;
    d.does("会议决定已登记。").await;
    d.press("印发").await;
    d.fill("document_number", "云溪协办发〔2026〕11号").await;
    d.does("已印发。").await;
    d.looks().await;
    p.sits(people::MEMBER, &rule).await;
    p.browser.wait_text("第2版（修订）").await;
    p.browser.wait_text("电子档案应当同步归档").await;
    p.looks().await;
    p.goes("/rules/figures?kind=revised").await;
    p.browser.wait_text(TITLE).await;
    p.goes("/rules?on=2024-05-01").await;
    p.browser.wait_text(TITLE).await;
    cited(&d, &rule).await;
}

/// A setting is set by the version, and the rule says so.
async fn cited(d: &Desk<'_>, rule: &str) {
    d.goes("/settings/proposal.max_chars").await;
    d.fill("value", "1800").await;
    d.set("from", "2026-05-21").await;
    d.fill("rule", "第三条").await;
    let choose = "const [title] = arguments; const list = document.querySelector('main [name=cites]');
        list.value = [...list.options].find(o => o.textContent.includes(title)).value;";
    d.browser.run(choose, vec![TITLE.into()]).await;
    d.browser.click("main form.form .btn--primary").await;
    d.browser.wait_text(&format!("《{TITLE}》")).await;
    d.goes(rule).await;
    d.browser.wait_text("以本制度为依据的设置").await;
    d.looks().await;
}

/// Without scripts: a member reads, compares and follows an article; the office begins a project.
async fn without(d: &Desk<'_>) {
    d.sits(people::MEMBER, "/rules").await;
    d.browser.fill("main [name=q]", "提案工作条例").await;
    d.browser.click("main form.filters .btn").await;
    d.browser.click("main td.table__main a").await;
    d.browser.wait_text("现行有效").await;
    let rule = d.at().await;
    d.goes(&format!("{rule}/compare")).await;
    // On a phone the columns stand one below the other, each under its name.
    d.browser.wait_text("新增，按上级指引说明理由。").await;
    d.sits(people::OFFICE_OFFICER, &format!("{rule}/revise")).await;
    d.fill("text", "没有脚本也能启动。").await;
    d.does("项目已启动。").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rule_is_imported_revised_and_cited() {
    story(Options::desk(), Options::phone()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rule_is_read_and_a_project_begun_without_scripts() {
    story(Options::phone().without_javascript(), Options::phone().without_javascript()).await;
}
