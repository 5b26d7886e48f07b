//! The catalogue of matters that must be requested or reported: what makes each due, and what is missing today. Only occasions that the
//! program can see: issued rules, sessions that ended, days in the year.

use super::{SENTENCE, TITLE, event, length};
use crate::assembly::people;
use crate::assembly::rulebook;
use crate::assembly::superior::records::*;
use crate::assembly::superior::{hats, store};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::Checks;
use crate::foundation::procedure::parse_period;
use crate::foundation::words::Lang;
use serde_json::json;
use time::{Date, Duration};

/// Kind of the events of a matter of the catalogue.
pub const KIND: &str = "superior_item";
/// The most matters of a catalogue.
const ITEMS: usize = 200;
/// So many days before its day a yearly matter is shown.
const AHEAD: i64 = 60;

/// A matter to be entered.
#[derive(Debug, Clone)]
pub struct NewItem {
    /// What it is called.
    pub title: String,
    /// What is to be sent.
    pub kind: Kind,
    /// What makes it due.
    pub occasion_kind: OccasionKind,
    /// The day in the year, `MM-DD`.
    pub month_day: String,
    /// How long after the occasion.
    pub period: String,
    /// To whom.
    pub addressee: String,
    /// A remark.
    pub note: String,
}

fn on_day(year: i32, month_day: &str) -> Option<Date> {
    parse_date(&format!("{year:04}-{month_day}"))
}

fn check(new: &NewItem) -> Outcome<()> {
    let mut checks = Checks::default();
    length(&mut checks, "title", &new.title, (2, TITLE));
    length(&mut checks, "addressee", &new.addressee, (2, TITLE));
    length(&mut checks, "note", &new.note, (0, SENTENCE));
    if new.occasion_kind == OccasionKind::Yearly {
        // A year that is no leap year has every day that a body may mean.
        checks.need(on_day(2025, new.month_day.trim()).is_some(), "month_day", "superior-month-day");
    } else {
        let period = parse_period(new.period.trim());
        checks.need(period.is_some_and(|p| p.length <= 366), "period", "superior-period");
    }
    checks.end()
}

fn put(item: &mut Item, new: &NewItem) {
    let yearly = new.occasion_kind == OccasionKind::Yearly;
    item.title = new.title.trim().to_owned();
    (item.kind, item.occasion_kind) = (new.kind, new.occasion_kind);
    item.month_day = if yearly { new.month_day.trim().to_owned() } else { String::new() };
    item.period = if yearly { String::new() } else { new.period.trim().to_owned() };
    item.addressee = new.addressee.trim().to_owned();
    item.note = new.note.trim().to_owned();
}

/// Enters a matter; it holds for occasions from a day on.
pub async fn add(tx: &mut Tx, by: &Acting, new: &NewItem, from: Date) -> Outcome<Item> {
    hats::keeper(by, "superior-action-item")?;
    check(new)?;
    if store::catalogue::items(tx, by.body).await?.len() >= ITEMS {
        return Err(Problem::invalid("", "superior-too-many-items"));
    }
    let mut item = Item {
        id: ItemId(by.new_id()),
        body: by.body,
        title: String::new(),
        kind: new.kind,
        occasion_kind: new.occasion_kind,
        month_day: String::new(),
        period: String::new(),
        addressee: String::new(),
        note: String::new(),
        valid_from: from.to_string(),
        retired_on: String::new(),
        version: 1,
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    put(&mut item, new);
    item.insert(tx).await?;
    let acted = (hats::standing(by), "add", "", "");
    event(tx, by, (KIND, item.id.0), acted, json!({ "x": item.title })).await?;
    Ok(item)
}

async fn known(tx: &mut Tx, by: &Acting, id: ItemId, seen: Option<i64>) -> Outcome<Item> {
    hats::keeper(by, "superior-action-item")?;
    let item = store::catalogue::item(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    if seen.is_some_and(|seen| seen != item.version) {
        return Err(beaten(tx, by, id).await);
    }
    Ok(item)
}

async fn beaten(tx: &mut Tx, by: &Acting, id: ItemId) -> Problem {
    events::beaten(tx, by, (KIND, id.0), |last| format!("superior-item-action-{}", last.action)).await
}

async fn saved(tx: &mut Tx, by: &Acting, mut item: Item, action: &str) -> Outcome<()> {
    item.version += 1;
    item.changed_at = by.now;
    if !item.save(tx).await? {
        return Err(beaten(tx, by, item.id).await);
    }
    let acted = (hats::standing(by), action, "", "");
    event(tx, by, (KIND, item.id.0), acted, json!({ "x": item.title })).await
}

/// Changes a matter.
pub async fn change(tx: &mut Tx, by: &Acting, id: ItemId, seen: Option<i64>, new: &NewItem) -> Outcome<()> {
    let mut item = known(tx, by, id, seen).await?;
    check(new)?;
    put(&mut item, new);
    saved(tx, by, item, "change").await
}

/// Ends a matter: what happens from today on makes it due no more.
pub async fn retire(tx: &mut Tx, by: &Acting, id: ItemId, seen: Option<i64>) -> Outcome<()> {
    let mut item = known(tx, by, id, seen).await?;
    if !item.retired_on.is_empty() {
        return Err(Problem::NotFromHere {
            machine: "superior-item",
            action: "retire".to_owned(),
            state: "retired".to_owned(),
            possible: Vec::new(),
        });
    }
    item.retired_on = by.today().to_string();
    saved(tx, by, item, "retire").await
}

/// What a new body begins with.
const SEEDS: [(&str, Kind, OccasionKind, &str, &str); 5] = [
    ("plan", Kind::Request, OccasionKind::Yearly, "02-28", ""),
    ("year", Kind::Report, OccasionKind::Yearly, "12-20", ""),
    ("proposals", Kind::Report, OccasionKind::SessionEnded, "", "10 m"),
    ("rule-new", Kind::Report, OccasionKind::RuleNew, "", "10 wd"),
    ("rule-revised", Kind::Report, OccasionKind::RuleRevised, "", "10 wd"),
];

/// Enters what a new body begins with.
pub async fn found(app: &App, tx: &mut Tx, by: &Acting) -> Outcome<()> {
    let office = Acting { timer: true, ..by.clone() };
    for (key, kind, occasion_kind, month_day, period) in SEEDS {
        let new = NewItem {
            title: app.words.t(Lang::Zh, &format!("superior-seed-{key}")).into_owned(),
            kind,
            occasion_kind,
            month_day: month_day.to_owned(),
            period: period.to_owned(),
            addressee: app.words.t(Lang::Zh, "superior-seed-addressee").into_owned(),
            note: String::new(),
        };
        add(tx, &office, &new, by.today()).await?;
    }
    Ok(())
}

/// How it stands with an occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Sent in time.
    Done,
    /// Sent after its day.
    DoneLate,
    /// A document is being prepared.
    Prepared,
    /// Nothing yet, and there is time.
    Coming,
    /// Nothing, and its day has passed.
    Missing,
}

/// An occasion on which something must be requested or reported.
#[derive(Debug, Clone)]
pub struct Occasion {
    /// The matter.
    pub item: Item,
    /// Key of the occasion: a version of a rule, a session, a year.
    pub key: String,
    /// What it is: the title of a rule; term and session; a year.
    pub name: String,
    /// When it was.
    pub on: String,
    /// By when.
    pub due_on: String,
    /// How it stands.
    pub stand: Stand,
    /// The document that answers to it.
    pub document: Option<(UpwardId, String)>,
}

fn due_after(by: &Acting, on: &str, period: &str) -> String {
    let counted = parse_date(on)
        .zip(parse_period(period))
        .and_then(|(start, period)| working_days::due(&by.procedure.calendar, start, &period).ok());
    counted.map(|due| due.date.to_string()).unwrap_or_default()
}

/// What happened that makes an item due: key, name, day, due.
type Happened = (String, String, String, String);

struct Seen {
    issued: Vec<rulebook::Issued>,
    sessions: Vec<(String, String, String)>,
}

fn happened(by: &Acting, item: &Item, seen: &Seen) -> Vec<Happened> {
    let today = by.today();
    let after = |key: String, name: String, on: &str| {
        let due = due_after(by, on, &item.period);
        (key, name, on.to_owned(), due)
    };
    let rules = |kind: rulebook::VersionKind| {
        let of_kind = seen.issued.iter().filter(move |i| i.version.kind == kind);
        of_kind
            .map(|i| after(i.version.id.to_string(), i.title.clone(), &i.version.issued_on))
            .collect::<Vec<_>>()
    };
    let all = match item.occasion_kind {
        OccasionKind::RuleNew => rules(rulebook::VersionKind::New),
        OccasionKind::RuleRevised => rules(rulebook::VersionKind::Revised),
        OccasionKind::SessionEnded => {
            let ended = seen.sessions.iter().filter(|(_, _, closes)| *closes < today.to_string());
            ended.map(|(key, name, closes)| after(key.clone(), name.clone(), closes)).collect()
        }
        OccasionKind::Yearly => {
            let days = [today.year() - 1, today.year()].into_iter().filter_map(|year| {
                let day = on_day(year, &item.month_day)?;
                (day - today <= Duration::days(AHEAD)).then(|| (year.to_string(), day.to_string()))
            });
            days.map(|(year, day)| (year.clone(), year, day.clone(), day)).collect()
        }
    };
    let holds = |on: &str| {
        on >= item.valid_from.as_str() && (item.retired_on.is_empty() || on < item.retired_on.as_str())
    };
    all.into_iter().filter(|(_, _, on, _)| holds(on)).collect()
}

/// Every occasion of the last year and this one, the earliest due first: what was sent, what is prepared, what is missing.
pub async fn occasions(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<Occasion>> {
    let today = by.today();
    let from = format!("{:04}-01-01", today.year() - 1);
    let items = store::catalogue::items(db, by.body).await?;
    let documents = store::catalogue::answering(db, by.body).await?;
    let issued = rulebook::issued(db, by.body, (&from, &today.to_string())).await?;
    let sittings = people::sittings_by_window(db, by.body).await?;
    let session =
        |s: people::Sitting| (s.id.to_string(), format!("{}-{}", s.term_number, s.number), s.closes_on);
    let seen = Seen {
        issued,
        sessions: sittings.into_iter().map(session).filter(|(_, _, closes)| *closes >= from).collect(),
    };
    let mut all = Vec::new();
    for item in items {
        for (key, name, on, due_on) in happened(by, &item, &seen) {
            let own = documents.iter().filter(|d| d.item == item.id && d.occasion == key);
            let best = own.clone().find(|d| !d.sent_on.is_empty()).or_else(|| own.clone().next());
            let stand = match best {
                Some(d) if !d.sent_on.is_empty() && d.sent_on <= due_on => Stand::Done,
                Some(d) if !d.sent_on.is_empty() => Stand::DoneLate,
                Some(_) => Stand::Prepared,
                None if due_on < today.to_string() => Stand::Missing,
                None => Stand::Coming,
            };
            let document = best.map(|d| (d.id, d.title.clone()));
            all.push(Occasion { item: item.clone(), key, name, on, due_on, stand, document });
        }
    }
    all.sort_by(|a, b| a.due_on.cmp(&b.due_on).then(a.item.id.cmp(&b.item.id)));
    Ok(all)
}
