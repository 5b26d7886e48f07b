//! Every page that people meet, at a phone's and at a desk's width, in both languages: nothing for axe to find, no sideways
//! scrolling, no error in the console, and a picture for the handbook.

use crate::activities_pages;
use crate::checking_pages;
use crate::handling_pages;
use crate::place::{picture, serve};
use crate::reports_pages;
use crate::rules_pages;
use crate::superior_pages;
use crate::support::{self, Browser, Options};
use yizheng::demo::people;
use yizheng::demo::testing::{Client, World};

/// The first address on a page that begins with `/proposals/` and an id.
async fn first_proposal(client: &mut Client, path: &str) -> String {
    let page = client.open(path).await;
    let mut rest = page.text.as_str();
    while let Some(at) = rest.find("href=\"/proposals/") {
        rest = &rest[at + 6..];
        let end = rest.find('"').unwrap_or(0);
        let address = &rest[..end];
        let id = &address["/proposals/".len()..];
        if id.len() == 13 && id.chars().all(|c| c.is_ascii_alphanumeric()) {
            return address.to_owned();
        }
    }
    panic!("no proposal on {path}");
}

/// Name of the picture, who looks, and where.
pub type Looked = (&'static str, String, String);

async fn pages(world: &World) -> Vec<Looked> {
    let mut officer = world.client(people::OFFICER).await;
    let mut head = world.client(people::HEAD).await;
    let mut member = world.client(people::MEMBER).await;
    let mut invited = world.client(people::INVITED).await;
    let submitted = first_proposal(&mut officer, "/proposals?state=submitted").await;
    let under_review = first_proposal(&mut head, "/proposals?state=under_review").await;
    let own = first_proposal(&mut member, "/proposals/mine?show=decided").await;
    let draft = first_proposal(&mut member, "/proposals/mine?show=writing").await;
    let asked = first_proposal(&mut invited, "/proposals/mine?show=writing").await;
    let plain = |path: &str| path.to_owned();
    let list = [
        ("sign-in", "", plain("/sign-in")),
        ("demo", "", plain("/demo")),
        ("mine", people::MEMBER, plain("/proposals/mine")),
        ("write", people::MEMBER, plain("/proposals/new")),
        ("draft", people::MEMBER, draft),
        ("show", people::MEMBER, own),
        ("sign", people::INVITED, asked),
        ("me", people::MEMBER, plain("/me")),
        ("inbox", people::OFFICER, plain("/inbox")),
        ("desk", people::OFFICER, plain("/proposals")),
        ("record", people::OFFICER, submitted.clone()),
        ("review", people::OFFICER, format!("{submitted}/steps/accept")),
        ("return", people::OFFICER, format!("{submitted}/steps/send_back")),
        ("merge", people::HEAD, format!("{under_review}/steps/propose_merge")),
        ("statistics", people::OFFICER, plain("/proposals/statistics")),
        ("numbers", people::OFFICER, plain("/proposals/numbers")),
        ("import", people::OFFICER, plain("/proposals/import")),
        ("settings", people::OFFICER, plain("/settings")),
        ("calendar", people::OFFICER, plain("/settings/calendar")),
        // Care of the old, and what nobody wrote.
        ("search", people::OFFICER, plain("/search?q=%E5%85%BB%E8%80%81")),
        ("search-none", people::MEMBER, plain("/search?q=%22%E6%97%A0%E4%BA%BA%E5%86%99%E8%BF%87%22")),
        ("people", people::OFFICE_OFFICER, plain("/people")),
        ("orgs", people::OFFICE_OFFICER, plain("/people/orgs")),
        ("terms", people::OFFICE_OFFICER, plain("/people/terms")),
        ("accounts", people::SYSTEM_ADMINISTRATOR, plain("/people/accounts")),
        ("roles", people::SECURITY_ADMINISTRATOR, plain("/people/roles")),
        ("log", people::AUDITOR, plain("/log")),
    ];
    let own = list.into_iter().map(|(name, login, path)| (name, login.to_owned(), path));
    own.chain(handling_pages::pages(world).await)
        .chain(rules_pages::pages(world).await)
        .chain(superior_pages::pages(world).await)
        .chain(activities_pages::pages(world).await)
        .chain(checking_pages::pages(world).await)
        .chain(reports_pages::pages(world).await)
        .collect()
}

/// Which of the pages are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    /// Each at the width at which the one who looks mostly sits: members and guests on the phone, the others at the desk.
    Usual,
}

/// Whether somebody mostly sits at a phone.
fn on_the_phone(login: &str) -> bool {
    login.is_empty()
        || [people::MEMBER, people::COSIGNER, people::INVITED, people::BYSTANDER].contains(&login)
}

/// Looks at pages with one kind of browser and tells everything that is wrong at once.
async fn look(options: Options, lang: &'static str, which: Which) {
    if !support::available() {
        return;
    }
    let phone = options.is_phone();
    let size = if phone { "phone" } else { "desk" };
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let mut list = pages(&world).await;
    list.retain(|(_, login, _)| which == Which::All || on_the_phone(login) == phone);
    assert!(list.len() > 10, "{} pages", list.len());
    let mut wrong: Vec<String> = Vec::new();
    let mut signed = String::from("?");
    let browser = Browser::open(options.lang(lang)).await;
    browser.goto(&format!("{site}/sign-in")).await;
    for (name, login, path) in list {
        if login != signed {
            browser.forget_cookies().await;
            signed.clone_from(&login);
            if !login.is_empty() {
                browser.goto(&format!("{site}/demo/as/{login}?next=/me")).await;
                if lang == "en" {
                    browser.click_within("footer", "English").await;
                }
            }
        }
        browser.goto(&format!("{site}{path}")).await;
        for violation in browser.axe().await {
            wrong.push(format!("{name}: {violation:?}"));
        }
        if !browser.no_horizontal_scroll().await {
            wrong.push(format!("{name}: wider than the page: {:?}", browser.wider_than_the_page().await));
        }
        for error in browser.console_errors().await {
            wrong.push(format!("{name}: {error}"));
        }
        if browser.count("[data-problem]").await > 0 {
            wrong.push(format!("{name}: a page of trouble at {path}"));
        }
        if browser.text().await.contains('\u{27e6}') {
            wrong.push(format!("{name}: a word is missing"));
        }
        picture(&browser, name, size, lang).await;
    }
    assert!(wrong.is_empty(), "{size} {lang}:\n{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_at_the_desk_in_chinese() {
    look(Options::desk(), "zh-CN", Which::All).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_on_the_phone_in_chinese() {
    look(Options::phone(), "zh-CN", Which::All).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_of_the_desk_in_english() {
    look(Options::desk(), "en", Which::Usual).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_of_the_phone_in_english() {
    look(Options::phone(), "en", Which::Usual).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "every page at both widths in English; ./check --full"]
async fn every_page_at_both_widths_in_english() {
    look(Options::desk(), "en", Which::All).await;
    look(Options::phone(), "en", Which::All).await;
}
