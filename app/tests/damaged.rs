//! Damaged workbooks at the pages that take a table, as a person of the office would upload them: looked at, and entered where a page
//! offers it. Never an answer of 500 or above, whatever stands in them. The slow test does it ten thousand times.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

#[path = "../../instruments/office_documents/tests/damage/mod.rs"]
mod damage;

use damage::{Chance, SEEDS, bytes_changed, words_changed, xml_bent};
use std::collections::BTreeMap;
use yizheng::demo::people;
use yizheng::demo::testing::{Answer, World};
use yizheng::foundation::db::Read;
use yizheng::foundation::ids;

type Said = &'static [(&'static str, &'static str)];

/// Who uploads, where, which of the seeds fit there, and with which options.
const PAGES: [(&str, &str, &[usize], Said); 7] = [
    (
        people::OFFICER,
        "/proposals/import",
        &[0, 1],
        &[("as", "filed"), ("skip_refused", "on"), ("create_people", "on")],
    ),
    (
        people::OFFICER,
        "/proposals/import",
        &[0],
        &[("as", "draft"), ("create_orgs", "on"), ("create_people", "on")],
    ),
    (people::OFFICER, "/proposals/import/handling", &[1], &[("skip_refused", "on"), ("create_orgs", "on")]),
    (people::OFFICE_OFFICER, "/people/import/members", &[2], &[("skip_refused", "on")]),
    (people::OFFICE_OFFICER, "/people/import/units", &[0, 1, 2], &[("skip_refused", "on")]),
    (people::OFFICE_OFFICER, "/activities/import", &[0, 1, 2], &[]),
    (people::OFFICE_OFFICER, "/upward/import", &[0, 1, 2], &[]),
];

/// Hidden fields of the form that posts to an address, as such or by a button; none where the page has no such form.
fn hidden(page: &str, action: &str) -> Option<Vec<(String, String)>> {
    let at = page.find(&format!("action=\"{action}\""))?;
    let form = page[page[..at].rfind("<form")?..].split("</form>").next()?;
    let value = |field: &str, name: &str| {
        Some(field.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.to_owned())
    };
    let fields = form.split("<input type=\"hidden\"").skip(1);
    Some(fields.filter_map(|field| Some((value(field, "name")?, value(field, "value")?))).collect())
}

fn fine(answer: &Answer, turn: u64, path: &str) {
    assert!(
        answer.status < 500 && answer.status != 429,
        "turn {turn} at {path}: {} {}",
        answer.status,
        answer.text
    );
}

/// So many turns from one on, in a world of their own; how many were shown as plans, and how many entered.
async fn uploaded(first: u64, times: u64) -> (u64, u64) {
    let world = World::sqlite().await;
    let last = "select max(sitting) from proposal";
    let sitting = world.app.db.read().await.unwrap().number(last.into(), Vec::new()).await.unwrap();
    let sitting = ids::write(sitting);
    let mut people = BTreeMap::new();
    for (login, path, ..) in PAGES {
        let person = people.entry(login).or_insert(world.client(login).await);
        assert_eq!(person.get(path).await.status, 200, "{login} uploads at {path}");
    }
    let (mut looked, mut entered) = (0_u64, 0_u64);
    for turn in first..first + times {
        let mut chance = Chance::of(turn);
        let (login, path, fit, said) = PAGES[turn as usize % PAGES.len()];
        let seed = SEEDS[fit[chance.below(fit.len())]];
        let content = match turn / PAGES.len() as u64 % 4 {
            0 => bytes_changed(&mut chance, seed),
            1 => xml_bent(&mut chance, seed),
            _ => words_changed(&mut chance, seed),
        };
        let mut more = said.to_vec();
        if path.starts_with("/proposals") {
            more.push(("sitting", sitting.as_str()));
        }
        let person = people.get_mut(login).unwrap();
        let seen = person.post_files(path, &more, &[("file", "表.xlsx", &content)]).await;
        fine(&seen, turn, path);
        looked += u64::from(seen.status == 200);
        let confirm = format!("{path}/confirm");
        let Some(fields) = hidden(&seen.text, &confirm) else { continue };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let done = person.post(&confirm, &fields).await;
        fine(&done, turn, &confirm);
        entered += u64::from(done.status == 303);
    }
    (looked, entered)
}

/// Files that are all refused at the door would try nothing behind it.
fn told(times: u64, (looked, entered): (u64, u64)) {
    println!("{times} uploaded, {looked} shown as plans, {entered} entered");
    assert!(looked * 12 > times && entered > 0, "only {looked} of {times} were plans, {entered} entered");
}

/// What one world takes before it says that somebody uploads too much.
const AT_ONCE: u64 = 120;

#[tokio::test]
async fn a_hundred_damaged_workbooks_at_the_pages_break_nothing() {
    told(AT_ONCE, uploaded(0, AT_ONCE).await);
}

#[tokio::test]
#[ignore = "slow: ten thousand, as asked for"]
async fn ten_thousand_damaged_workbooks_at_the_pages_break_nothing() {
    let (mut turn, mut all) = (0, (0, 0));
    while turn < 10_000 {
        let (looked, entered) = uploaded(turn, AT_ONCE).await;
        all = (all.0 + looked, all.1 + entered);
        turn += AT_ONCE;
    }
    told(turn, all);
}
