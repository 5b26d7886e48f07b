//! The main job, by people in a real browser: an empty installation is set up, real lists are imported, and one proposal of the
//! list goes from its draft through co-signing, review and filing. Once with scripts at a desk, once without on a phone.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use crate::place::{Place, picture};
use crate::support::{self, Browser, Options};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use yizheng::args;
use yizheng::assembly::entrance;
use yizheng::demo::testing;
use yizheng::foundation::acting::Role;
use yizheng::foundation::db::{Read, Stale};

/// 2026-01-12 10:00 in China: between the opening of the window and the session.
const NOW: i64 = 1_768_183_200_000;

impl Place {
    /// An active account with a role, as the administrators of a real body would make it.
    async fn staff(&self, login: &str, name: &str, role: Role) {
        let mut db = self.app.db.read().await.unwrap();
        let body = yizheng::foundation::procedure_store::bodies(&mut db).await.unwrap()[0];
        drop(db);
        let by = self.app.timer(body).await.unwrap();
        let mut tx = self.app.db.begin().await.unwrap();
        let new = entrance::NewAccount {
            login: login.to_owned(),
            name: name.to_owned(),
            phone: String::new(),
            email: String::new(),
            employer: String::new(),
            post: String::new(),
            member_no: None,
            lang: String::new(),
            sort_key: String::new(),
        };
        let account = entrance::create_account(&mut tx, &by, new).await.unwrap();
        let activate = "update account set state = 'active' where id = $1";
        tx.run(activate.into(), args![account]).await.unwrap();
        let grant = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)";
        tx.run(grant.into(), args![by.new_id(), body, account, role, by.now]).await.unwrap();
        tx.outdates(Stale::People);
        tx.commit().await.unwrap();
    }

    /// The login of the person of this name.
    async fn login_of(&self, name: &str) -> String {
        let mut db = self.app.db.read().await.unwrap();
        let row = db.row("select login from account where name = $1".into(), args![name]).await.unwrap();
        row.unwrap().only().unwrap()
    }
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The first run: one form, three links.
async fn set_up(place: &Place, options: &Options) {
    let link = entrance::make_setup_link(&place.app).await.unwrap().unwrap();
    let path = link.split_once("/setup/").unwrap().1.to_owned();
    for lang in ["en", "zh-CN"] {
        let browser = Browser::open(options.clone().lang(lang)).await;
        browser.goto(&format!("{}/setup/{path}", place.site)).await;
        browser.assert_accessible().await;
        picture(&browser, "setup", "desk", lang).await;
    }
    let browser = Browser::open(options.clone()).await;
    browser.goto(&format!("{}/setup/{path}", place.site)).await;
    for (name, value) in [
        ("name", "政协云溪州委员会"),
        ("short_name", "州政协"),
        ("term", "12"),
        ("sitting", "5"),
        ("system_name", "钟一诺"),
        ("system_login", "zhong"),
        ("security_name", "范守真"),
        ("security_login", "fan"),
        ("auditor_name", "汤见微"),
        ("auditor_login", "tang"),
    ] {
        browser.fill(&format!("[name={name}]"), value).await;
    }
    for (name, value) in [
        ("term_from", "2022-01-01"),
        ("term_until", "2026-12-31"),
        ("opens_on", "2026-01-20"),
        ("closes_on", "2026-01-24"),
        ("cut_off", "2026-01-22T18:00"),
    ] {
        let set = "const [name, value] = arguments; document.querySelector(`[name=${name}]`).value = value;";
        browser.run(set, vec![name.into(), value.into()]).await;
    }
    browser.click("main button.btn--primary").await;
    browser.wait_text("钟一诺").await;
    assert!(browser.text().await.matches("/link/").count() >= 3, "three one-time links are shown");
}

/// A list is imported by page: looked at first, then confirmed.
async fn import(place: &Place, options: &Options, file: &Path, fill: &[(&str, &str)]) {
    let browser = place.sign_in(options, "shen").await;
    browser.goto(&format!("{}/proposals/import", place.site)).await;
    browser.upload("[name=file]", file).await;
    for (css, value) in fill {
        browser.fill(css, value).await;
    }
    browser.click("main button.btn--primary").await;
    browser.wait_for("table").await;
    if options.javascript {
        browser.assert_accessible().await;
    }
    browser.click("main button.btn--primary").await;
    browser.wait_for("main h1").await;
}

/// One proposal of the list, from its proposer's hands to its number.
async fn take_through(place: &Place, desk: &Options, phone: &Options) {
    let title = "关于加快新能源汽车充电桩建设的提案";
    let first = place.login_of("委员甲").await;
    let second = place.login_of("委员乙").await;
    let b = place.sign_in(phone, &first).await;
    b.goto(&format!("{}/proposals/mine", place.site)).await;
    b.click("a.mine").await;
    b.wait_text("您现在可以").await;
    let address = b.url().await;
    b.goto(&format!("{address}/edit")).await;
    b.click("[name=who][value=joint]").await;
    b.fill("[name=situation]", "全市公共充电桩三百余个，老城区一处也没有，车主夜里到处找桩。").await;
    b.fill("[name=analysis]", "一是电力增容由小区自己出钱，二是地块权属不清，三是没有统一的规划。").await;
    b.fill("[name=suggestion]", "由市发改委牵头，在年内编制老城区充电设施布点规划并公布。").await;
    b.click("[name=_then][value=invite]").await;
    b.wait_for("[name=invited]").await;
    b.fill("main [name=q]", "委员乙").await;
    b.click("button[formmethod=get]").await;
    b.wait_for("[name=invited]").await;
    b.click("[name=invited]").await;
    b.click("main form button.btn--primary").await;
    b.wait_text("委员乙").await;

    let other = place.sign_in(phone, &second).await;
    other.goto(&format!("{}/proposals/mine", place.site)).await;
    other.click("main .task a.btn").await;
    other.wait_text("充电桩").await;
    other.goto(&format!("{}/steps/sign", other.url().await.split("/steps").next().unwrap())).await;
    other.click("main form button.btn--primary").await;
    other.wait_for("main h1").await;

    b.goto(&format!("{address}/steps/submit")).await;
    b.click("main form button.btn--primary").await;
    b.wait_for("main h1").await;

    for (login, step) in [("shen", "accept"), ("xue", "review"), ("wen", "file")] {
        place.now.fetch_add(60_000, Ordering::Relaxed);
        let o = place.sign_in(desk, login).await;
        o.goto(&format!("{address}/steps/{step}")).await;
        if step == "review" {
            o.fill("[name=opinion]", "有情况、有分析、有建议，同意立案。").await;
        }
        o.click("main form button.btn--primary").await;
        o.wait_text(title).await;
    }
    b.goto(&address).await;
    b.wait_text("第0001号").await;
    let b = place.sign_in(phone, &second).await;
    b.goto(&format!("{}/inbox", place.site)).await;
    b.wait_text("已立案").await;
}

async fn whole_story(cluster: Option<&str>, desk: Options, phone: Options) {
    if !support::available() {
        return;
    }
    let place = Place::empty(cluster, NOW).await;
    // The fields for dates have no keyboard form that both kinds of browser share; the first run is done with scripts.
    set_up(&place, &Options::desk()).await;
    place.staff("shen", "沈若溪", Role::ProposalOfficer).await;
    place.staff("xue", "薛令仪", Role::Reviewer).await;
    place.staff("wen", "闻修竹", Role::CommitteeHead).await;
    let workbook =
        data("../instruments/office_documents/tests/data/s2_proposal_assignment_merged_category.xlsx");
    import(&place, &desk, &workbook, &[]).await;
    import(&place, &desk, &data("tests/data/proposal_titles.jsonl"), &[("[name=proposer]", "委员己")]).await;
    take_through(&place, &desk, &phone).await;
    let mut db = place.app.db.read().await.unwrap();
    let all = db.number("select count(*) from proposal".into(), vec![]).await.unwrap();
    assert!(all >= 170, "{all} proposals came in");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_imported_and_one_proposal_is_filed_with_scripts() {
    whole_story(None, Options::desk(), Options::phone()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_imported_and_one_proposal_is_filed_without_scripts() {
    whole_story(None, Options::desk().without_javascript(), Options::phone().without_javascript()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_imported_and_one_proposal_is_filed_on_postgres() {
    match std::env::var(testing::POSTGRES) {
        Ok(url) => whole_story(Some(&url), Options::desk(), Options::phone()).await,
        Err(_) => println!("skipped: {} is unset", testing::POSTGRES),
    }
}
