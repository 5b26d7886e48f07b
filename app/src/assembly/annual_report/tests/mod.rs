//! Stories of the room, in names of the demo world.

mod checked;
mod doors;
mod freezing;
mod refusing;
mod writing;

use super::records::*;
use super::store;
use crate::demo::people;
use crate::demo::testing::{Answer, Client, World};

/// What a report of the tests is called: its figures are those of a year that is over.
const HEAD: [(&str, &str); 5] = [
    ("kind", "special"),
    ("title", "关于请示报告工作的专题报告"),
    ("period", "2025-01-01..2025-12-31"),
    ("from", ""),
    ("until", ""),
];

/// The documents upward of that year, with a unit.
const FIGURE: [(&str, &str); 11] = [
    ("offer", "superior/all"),
    ("period", "2025-01-01..2025-12-31"),
    ("from", ""),
    ("until", ""),
    ("shape", "count"),
    ("whole", ""),
    ("style", "exact"),
    ("unit", "次"),
    ("names", "0"),
    ("part", ""),
    ("version", ""),
];

/// The same form with some fields otherwise.
fn with<'a>(fields: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let value =
        |name: &str, value: &'a str| other.iter().find(|(n, _)| *n == name).map_or(value, |(_, v)| *v);
    fields.iter().map(|(name, now)| (*name, value(name, now))).collect()
}

/// Does something on a page and must succeed; gives where it leads.
async fn done(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = client.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
    answer.location
}

/// A report that was begun, its address.
async fn begun(client: &mut Client) -> String {
    done(client, "/reports/new", &HEAD).await
}

/// A paragraph is added; the address of its page.
async fn paragraph(client: &mut Client, report: &str, text: &str) -> String {
    let place = done(client, &format!("{report}/parts/new"), &[("level", "0"), ("content", text)]).await;
    let part = place.rsplit_once("#part-").unwrap().1;
    format!("{report}/parts/{part}")
}

async fn shown(client: &mut Client, path: &str) -> Answer {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer
}

/// The report of the world whose title holds a text.
async fn report(world: &World, piece: &str) -> Report {
    let by = world.timer().await;
    let all = store::reports(&mut world.app.db.read().await.unwrap(), by.body).await.unwrap();
    all.into_iter().find(|report| report.title.contains(piece)).unwrap()
}

/// What `doctor` finds.
async fn contradictions(world: &World) -> Vec<String> {
    let body = world.timer().await.body;
    store::sound::contradictions(&mut world.app.db.read().await.unwrap(), body).await.unwrap()
}

/// A document upward that somebody forgot to register, of the year that is reported on.
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
    done(&mut office, "/upward/register", &fields).await;
}
