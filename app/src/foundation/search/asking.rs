//! A question and its answer: hits within what a person may read, how many there are, and of what.

use super::{Kind, store};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::{Engine, Read};
use crate::foundation::errors::Outcome;
use chinese_text::tokens::Literal;

/// Hits are counted up to so many; beyond, there are more.
pub const COUNTED: i64 = 1_000;
/// Hits are put in the order of their worth up to so many.
pub const RANKED: i64 = 5_000;

/// One thing asked of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// This text stands anywhere.
    Text(Literal),
    /// It stands in the title.
    Title(Literal),
    /// It stands in the names of those who put it.
    By(Literal),
    /// A piece of the public number.
    Number(String),
    /// One of these kinds.
    Kinds(Vec<String>),
    /// One of these states of a kind.
    States(Vec<(String, String)>),
    /// One of these sessions.
    Sittings(Vec<i64>),
    /// One of these categories.
    Categories(Vec<i64>),
    /// One of these units has it.
    Units(Vec<i64>),
    /// Its date lies from a moment on and before another, milliseconds UTC.
    Days {
        /// From.
        from: i64,
        /// Before.
        until: i64,
    },
}

/// A question: every clause must hold; of a clause one test, or its opposite where `true` stands before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// The clauses.
    pub clauses: Vec<Vec<(bool, Test)>>,
}

/// In which order hits come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By date.
    #[default]
    Newest,
    /// By what they are worth: words in the title, then how often they stand in the text; then by date.
    Relevance,
}

/// The place of a hit in the list: where the next page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// What it is worth; 0 in the order of dates.
    pub score: i64,
    /// Its document.
    pub id: i64,
}

/// A document found.
#[derive(Clone)]
pub struct Hit {
    /// Its place.
    pub place: Place,
    /// What it is.
    pub kind: &'static Kind,
    /// The record.
    pub record: i64,
    /// The page on which this person reads it.
    pub link: String,
    /// Units that have it, as far as he is told.
    pub units: Vec<i64>,
    /// Session, or 0.
    pub sitting: i64,
    /// Category, or 0.
    pub category: i64,
    /// State.
    pub state: String,
    /// Public number, or empty.
    pub number: String,
    /// Its date, milliseconds UTC.
    pub at: i64,
    /// Title.
    pub title: String,
    /// Those who put it.
    pub names: Vec<String>,
    /// The text.
    pub content: String,
}

/// So many hits have these qualities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Kind.
    pub kind: String,
    /// Session, or 0.
    pub sitting: i64,
    /// Category, or 0.
    pub category: i64,
    /// State.
    pub state: String,
    /// Units.
    pub units: Vec<i64>,
    /// How many.
    pub n: i64,
}

/// How many hits there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// Exactly, or the limit where there are more.
    pub n: i64,
    /// Whether there are more.
    pub more: bool,
    /// Of what they are; where there are more, the newest of them.
    pub tally: Vec<Tally>,
}

/// Who asks, about what.
pub(super) struct Viewer<'a> {
    /// The person.
    pub by: &'a Acting,
    /// The kinds.
    pub kinds: &'a [&'static Kind],
}

/// How many there are and of what, with a page of hits after a place.
pub async fn page(
    app: &App,
    db: &mut dyn Read,
    by: &Acting,
    (ask, order, after, limit): (&Ask, Order, Option<Place>, i64),
) -> Outcome<(Counted, Vec<Hit>, Order)> {
    if order == Order::Newest && after.is_none() {
        let (engine, viewer) = viewer(app, by)?;
        let (tally, hits) = store::first(db, engine, &viewer, (ask, COUNTED + 1, limit)).await?;
        return Ok((counted(tally), hits, order));
    }
    let counted = count(app, db, by, ask).await?;
    let (hits, order) = hits(app, db, by, (ask, order, after, limit)).await?;
    Ok((counted, hits, order))
}

/// The steps by which SQLite answers a first page.
#[cfg(test)]
pub(crate) async fn plan(app: &App, by: &Acting, ask: &Ask) -> Outcome<Vec<String>> {
    let (engine, viewer) = viewer(app, by)?;
    let (sql, args) = store::first_text(engine, &viewer, (ask, COUNTED + 1, 26));
    let steps = app.db.read().await?.rows(format!("explain query plan {sql}").into(), args).await?;
    let step = |mut row: crate::foundation::db::Row| {
        let (_step, _parent, _unused): (i64, i64, i64) = (row.take()?, row.take()?, row.take()?);
        row.take()
    };
    steps.into_iter().map(step).collect()
}

/// How many there are, and of what.
pub async fn count(app: &App, db: &mut dyn Read, by: &Acting, ask: &Ask) -> Outcome<Counted> {
    let (engine, viewer) = viewer(app, by)?;
    Ok(counted(store::tally(db, engine, &viewer, (ask, COUNTED + 1)).await?))
}

fn counted(mut tally: Vec<Tally>) -> Counted {
    tally.sort_by(|a, b| (&a.kind, a.sitting, &a.state).cmp(&(&b.kind, b.sitting, &b.state)));
    let n: i64 = tally.iter().map(|t| t.n).sum();
    Counted { n: n.min(COUNTED), more: n > COUNTED, tally }
}

fn viewer<'a>(app: &App, by: &'a Acting) -> Outcome<(Engine, Viewer<'a>)> {
    Ok((app.db.engine(), Viewer { by, kinds: app.db.kinds()? }))
}

/// A page of hits after a place, and the order they are in: too many are not put in order of their worth.
pub async fn hits(
    app: &App,
    db: &mut dyn Read,
    by: &Acting,
    (ask, order, after, limit): (&Ask, Order, Option<Place>, i64),
) -> Outcome<(Vec<Hit>, Order)> {
    let (engine, viewer) = viewer(app, by)?;
    let order = match order {
        Order::Relevance if store::at_most(db, engine, &viewer, (ask, RANKED + 1)).await? > RANKED => {
            Order::Newest
        }
        other => other,
    };
    Ok((store::hits(db, engine, &viewer, (ask, order, after, limit)).await?, order))
}

/// Kind and record of the newest hits, as one word each: what a saved search remembers.
pub async fn newest(
    app: &App,
    db: &mut dyn Read,
    by: &Acting,
    (ask, limit): (&Ask, i64),
) -> Outcome<Vec<String>> {
    let (engine, viewer) = viewer(app, by)?;
    store::newest(db, engine, &viewer, (ask, limit)).await
}
