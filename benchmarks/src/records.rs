//! Everything that stands in the file of one matter, written through the room's own records, with its events in the order of
//! time and its figures counted along.

use crate::frame::{DAY, Frame};
use std::collections::HashMap;
use yizheng::args;
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::{figures, store};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::{Record, Sql, Tx};
use yizheng::foundation::events::{self, NewEvent};
use yizheng::foundation::ids::{AccountId, BodyId, OrgId};

const ADD_NOTICE: Sql = Sql::Fixed(
    "insert into notice (id, body, account, at, word, args, link, asks, due_on, read_at, done_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
);

/// An event to come.
pub struct Happened {
    /// Who did it, when.
    pub by: Acting,
    /// Kind of record and record.
    pub subject: (&'static str, i64),
    /// Standing.
    pub standing: &'static str,
    /// Action.
    pub action: &'static str,
    /// State before and after.
    pub states: (String, String),
    /// The first text of its detail.
    pub x: String,
}

/// A notice to come.
pub struct Told {
    /// Whom.
    pub account: AccountId,
    /// When.
    pub at: i64,
    /// The sentence.
    pub word: &'static str,
    /// Page that it opens.
    pub link: String,
    /// Until when a hand is asked for.
    pub asks: Option<String>,
    /// When it was done.
    pub done_at: Option<i64>,
}

/// The records of a matter besides itself.
#[derive(Default)]
pub struct Records {
    pub persons: Vec<Person>,
    pub items: Vec<Item>,
    pub choices: Vec<UnitChoice>,
    pub assignments: Vec<Assignment>,
    pub refusals: Vec<Refusal>,
    pub extensions: Vec<Extension>,
    pub contacts: Vec<Contact>,
    pub contact_answers: Vec<ContactAnswer>,
    pub opinions: Vec<CoOpinion>,
    pub replies: Vec<Reply>,
    pub reply_items: Vec<ReplyItem>,
    pub reply_promises: Vec<ReplyPromise>,
    pub countersigns: Vec<Countersign>,
    pub deliveries: Vec<Delivery>,
    pub feedbacks: Vec<Feedback>,
    pub feedback_items: Vec<FeedbackItem>,
    pub promises: Vec<Promise>,
    pub dues: Vec<Due>,
    pub events: Vec<Happened>,
    pub told: Vec<Told>,
}

/// Figures counted so far: session, unit, measure.
#[derive(Default)]
pub struct Figures(HashMap<(i64, i64, String), i64>);

impl Figures {
    fn add(&mut self, sitting: Option<i64>, unit: Option<OrgId>, measures: Vec<(String, i64)>) {
        for (measure, n) in measures {
            *self.0.entry((sitting.unwrap_or(0), unit.map_or(0, |u| u.0), measure)).or_default() += n;
        }
    }

    /// Writes them down.
    pub async fn write(self, tx: &mut Tx, body: BodyId) -> anyhow::Result<()> {
        let moved: Vec<store::Moved> = self.0.into_iter().collect();
        for some in moved.chunks(100) {
            store::count(tx, body, some).await?;
        }
        Ok(())
    }
}

macro_rules! insert {
    ($records:expr, $tx:expr, $($list:ident),*) => {
        $(for record in &$records.$list { record.insert($tx).await?; })*
    };
}

/// Writes a matter with all that belongs to it; how many events it has.
pub async fn write(
    tx: &mut Tx,
    frame: &Frame,
    figures: &mut Figures,
    (matter, mut r): (&Matter, Records),
) -> anyhow::Result<usize> {
    matter.insert(tx).await?;
    insert!(
        r,
        tx,
        persons,
        items,
        choices,
        assignments,
        refusals,
        extensions,
        contacts,
        contact_answers,
        opinions
    );
    insert!(
        r,
        tx,
        replies,
        reply_items,
        reply_promises,
        countersigns,
        deliveries,
        feedbacks,
        feedback_items,
        promises,
        dues
    );
    figures.add(matter.sitting, None, figures::of_matter(matter));
    for a in &r.assignments {
        figures.add(a.sitting, Some(a.unit), figures::of_assignment(a));
    }
    for f in &r.feedbacks {
        figures.add(f.sitting, Some(f.unit), figures::of_feedback(f));
    }
    for p in &r.promises {
        figures.add(p.sitting, Some(p.unit), figures::of_promise(p));
    }
    r.events.sort_by_key(|e| e.by.now);
    for e in &r.events {
        let event = NewEvent {
            kind: e.subject.0,
            subject: e.subject.1,
            standing: e.standing,
            action: e.action,
            from: &e.states.0,
            to: &e.states.1,
            detail: serde_json::json!({ "x": e.x }),
        };
        events::record(tx, &e.by, event).await?;
    }
    for told in &r.told {
        notice(tx, frame, matter, told).await?;
    }
    Ok(r.events.len())
}

async fn notice(tx: &mut Tx, frame: &Frame, matter: &Matter, told: &Told) -> anyhow::Result<()> {
    let id = frame.acting(&frame.officer, told.at).new_id();
    let args =
        serde_json::json!({ "title": matter.title, "number": matter.number, "who": frame.officer.name });
    let old = told.at < frame.now - 20 * DAY;
    let read_at = told.done_at.or(old.then_some(told.at + DAY));
    let args = args![
        id,
        frame.body,
        told.account,
        told.at,
        told.word,
        args.to_string(),
        told.link.as_str(),
        told.asks.is_some(),
        told.asks.clone().filter(|day| !day.is_empty()),
        read_at,
        told.done_at
    ];
    tx.run(ADD_NOTICE, args).await?;
    Ok(())
}
