//! Damaged workbooks at the pages that take a table, as a person of the office would upload them: looked at, and entered where a page
//! offers it. Never an answer of 500 or above, whatever stands in them. The slow test does it ten thousand times.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

#[path = "../../instruments/office_documents/tests/damage/mod.rs"]
mod damage;

use damage::{Chance, SEEDS, bytes_changed, words_changed, xml_bent};
use office_documents::table_out::{Cell, Column, Kind, Sheet, xlsx};
use std::collections::BTreeMap;
use yizheng::demo::people;
use yizheng::demo::testing::{Answer, World};
use yizheng::foundation::db::Read;
use yizheng::foundation::ids;

type Said = &'static [(&'static str, &'static str)];

/// Tables for pages that none of the seeds fits, after those of the seeds.
const TABLES: [&str; 4] = [
    "姓名,界别,专门委员会,职务,手机,备注\n田野秋,教育界,提案委员会,委员,13800000001,\n祁连川,农业界,,常委,13800000002,补选\n",
    "序号,文件标题,文种,文号,报送时间,主送机关,签发人\n1,关于召开会议的请示,请示,云旧〔2023〕1号,2023-01-08,州委,宋怀谷\n\
     2,关于年度工作的报告,报告,云旧〔2023〕2号,2023-12-20,,宋怀谷\n",
    "序号,活动名称,类型,时间,地点,主办单位,参加委员\n1,城乡供水调研,调研,2024-03-05,南屏县,本会,周映岚、何砚\n\
     2,节水调研,调研,2024-04-18,礼堂,,周映岚\n",
    "提案号,案由,承办单位,交办日期,答复日期,办理结果,委员意见\n990001,关于修渠的提案,州民政局,2026-3-2,2026-4-20,A,满意\n\
     990002,关于植树的提案,州民政局,2026-3-2,,,\n",
];

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
    (
        people::OFFICER,
        "/proposals/import/handling",
        &[1, 6],
        &[("skip_refused", "on"), ("create_orgs", "on"), ("again", "on")],
    ),
    (people::OFFICE_OFFICER, "/people/import/members", &[3], &[("skip_refused", "on")]),
    (people::OFFICE_OFFICER, "/people/import/units", &[0, 1], &[("skip_refused", "on")]),
    (people::OFFICE_OFFICER, "/activities/import", &[5], &[]),
    (people::OFFICE_OFFICER, "/upward/import", &[4], &[("addressee", "州委"), ("signer_name", "宋怀谷")]),
];

/// A table of text as a workbook.
fn workbook(table: &str) -> Vec<u8> {
    let mut rows = table.lines().map(|line| line.split(',').map(str::to_owned));
    let heading = rows.next().unwrap();
    let columns = heading.map(|title| Column { title, width_chars: 12, kind: Kind::Text }).collect();
    let rows = rows.map(|row| row.map(Cell::Text).collect()).collect();
    xlsx("表", &[], &[Sheet { name: "表".to_owned(), columns, rows }]).unwrap()
}

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

/// For each page: uploaded, shown as a plan, entered.
type Counts = BTreeMap<&'static str, [u64; 3]>;

/// So many turns from one on, in a world of their own.
async fn uploaded(first: u64, times: u64, counts: &mut Counts) {
    let world = World::sqlite().await;
    let last = "select max(sitting) from proposal";
    let sitting = world.app.db.read().await.unwrap().number(last.into(), Vec::new()).await.unwrap();
    let sitting = ids::write(sitting);
    let mut seeds: Vec<Vec<u8>> = SEEDS.iter().map(|seed| seed.to_vec()).collect();
    seeds.extend(TABLES.iter().map(|table| workbook(table)));
    let mut people = BTreeMap::new();
    for (login, path, ..) in PAGES {
        let person = people.entry(login).or_insert(world.client(login).await);
        assert_eq!(person.get(path).await.status, 200, "{login} uploads at {path}");
    }
    for turn in first..first + times {
        let mut chance = Chance::of(turn);
        let (login, path, fit, said) = PAGES[turn as usize % PAGES.len()];
        let count = counts.entry(path).or_default();
        let seed = &seeds[fit[chance.below(fit.len())]];
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
        count[0] += 1;
        count[1] += u64::from(seen.status == 200);
        let confirm = format!("{path}/confirm");
        let Some(fields) = hidden(&seen.text, &confirm) else { continue };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let done = person.post(&confirm, &fields).await;
        fine(&done, turn, &confirm);
        count[2] += u64::from(done.status == 303);
    }
}

/// Files that are all refused at the door of a page would try nothing behind it.
fn told(counts: &Counts) {
    for (path, [times, looked, entered]) in counts {
        println!("{path}: {times} uploaded, {looked} shown as plans, {entered} entered");
    }
    for (path, [_, looked, entered]) in counts {
        assert!(*looked > 0 && *entered > 0, "{path}: {looked} were plans, {entered} entered");
    }
}

/// What one world takes before it says that somebody uploads too much.
const AT_ONCE: u64 = 120;

#[tokio::test]
async fn a_hundred_damaged_workbooks_at_the_pages_break_nothing() {
    let mut counts = Counts::new();
    uploaded(0, AT_ONCE, &mut counts).await;
    told(&counts);
}

#[tokio::test]
#[ignore = "slow: ten thousand, as asked for"]
async fn ten_thousand_damaged_workbooks_at_the_pages_break_nothing() {
    let mut counts = Counts::new();
    for world in 0..10_000_u64.div_ceil(AT_ONCE) {
        uploaded(world * AT_ONCE, AT_ONCE, &mut counts).await;
    }
    told(&counts);
}
