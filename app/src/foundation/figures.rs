//! A figure is a list of records with a period. What a room can be asked to count, it offers here by name; the answer is the list
//! behind the number, each line with why it counts as it does. `house.rs` lists the rooms that count; who writes a report, or checks
//! one, reads them here and knows no room.

use super::acting::{Acting, parse_date};
use super::app::App;
use super::errors::Outcome;
use super::matters::Told;
use super::workflow::Name;

crate::names!(
    /// By what a figure takes its records.
    Basis {
        /// Days from one to another, both counted: a calendar year, or from session to session.
        Days = "days",
        /// A session: what belongs to it, whenever it came.
        Sitting = "sitting",
    }
);

/// The period of a question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Period {
    /// From a day to a day, ISO, both counted.
    Days(String, String),
    /// A session's id.
    Sitting(i64),
}

impl Period {
    /// A calendar year.
    pub fn year(year: i64) -> Self {
        Self::Days(format!("{year:04}-01-01"), format!("{year:04}-12-31"))
    }

    /// Its basis.
    pub fn basis(&self) -> Basis {
        match self {
            Self::Days(..) => Basis::Days,
            Self::Sitting(_) => Basis::Sitting,
        }
    }

    /// As it stands in an address and in a row: `2026-01-01..2026-12-31`, `sitting:17`.
    pub fn key(&self) -> String {
        match self {
            Self::Days(from, until) => format!("{from}..{until}"),
            Self::Sitting(id) => format!("{}:{id}", Basis::Sitting.key()),
        }
    }

    /// Reads it back; none where it is no period or ends before it begins.
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some((from, until)) = key.split_once("..") {
            let (from, until) = (parse_date(from)?, parse_date(until)?);
            return (from <= until).then(|| Self::Days(from.to_string(), until.to_string()));
        }
        let id = key.strip_prefix(Basis::Sitting.key())?.strip_prefix(':')?.parse().ok()?;
        (id > 0).then_some(Self::Sitting(id))
    }
}

/// What a room can be asked, as a body has it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its key within the room.
    pub key: String,
    /// What is counted, in the language of who asks.
    pub name: String,
    /// The units in which a report counts it, the usual one first, in the language of the body's reports.
    pub units: Vec<String>,
    /// How a report names it: each an alternative, all of whose words stand in the clause. Words of the body's reports.
    pub said: Vec<Vec<String>>,
    /// By what it can be asked, the usual one first.
    pub bases: Vec<Basis>,
    /// Key of the offer of the same room that it is a part of, where a share of it is usual; or empty.
    pub whole: &'static str,
}

/// The records behind a figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The rule by which is counted, a sentence in the language of who asks.
    pub rule: String,
    /// Its lines in their order. Those with 0 are there to say why they do not count.
    pub lines: Vec<Line>,
    /// The page of the room that shows the same, or empty.
    pub href: String,
}

impl Answer {
    /// The number.
    pub fn n(&self) -> i64 {
        self.lines.iter().map(|line| line.n).sum()
    }
}

/// A line of the list behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What kind of record, as its room calls it.
    pub kind: String,
    /// The record.
    pub id: i64,
    /// For how much it counts.
    pub n: i64,
    /// Its day, ISO; or empty.
    pub day: String,
    /// Why it counts so, where somebody may wonder; sentences in the language of who asks.
    pub why: Vec<String>,
}

/// A record of a line, as somebody may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What kind of record.
    pub kind: String,
    /// The record.
    pub id: i64,
    /// Its number, or empty.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
}

/// A record of a line: what kind, as its room calls it, and which.
pub type RecordOf = (String, i64);

/// What a room tells of its figures. Whoever asks may count everything of his body; which records are behind it he is told by
/// [`Counts::named`] within what he may read.
pub struct Counts {
    /// The room: first part of a figure's key.
    pub room: &'static str,
    /// What it can be asked, in its order.
    pub offered: fn(App, Acting) -> Told<Vec<Offer>>,
    /// The list behind an offer of a key in a period; none where there is no such offer, or not by this basis.
    pub ask: fn(App, Acting, String, Period) -> Told<Option<Answer>>,
    /// Of some records (kind, id) those that a person may know of, by name.
    pub named: fn(App, Acting, Vec<RecordOf>) -> Told<Vec<Named>>,
}

/// A question: a room, the key of its offer, a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    /// The room.
    pub room: String,
    /// The offer's key.
    pub key: String,
    /// The period.
    pub period: Period,
}

impl Question {
    /// As it stands in an address and in a row: `activities/joint/2026-01-01..2026-12-31`.
    pub fn text(&self) -> String {
        format!("{}/{}/{}", self.room, self.key, self.period.key())
    }

    /// Reads it back.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '/');
        let (room, key, period) = (parts.next()?, parts.next()?, parts.next()?);
        let named = !room.is_empty() && !key.is_empty();
        let period = Period::from_key(period).filter(|_| named)?;
        Some(Self { room: room.to_owned(), key: key.to_owned(), period })
    }
}

/// The rooms that count, as the house lists them.
fn of(app: &App, room: &str) -> Option<&'static Counts> {
    app.counts.iter().copied().find(|counts| counts.room == room)
}

/// Everything that can be asked: the room with each offer, in the house's order.
///
/// # Errors
/// Those of the database.
pub async fn offered(app: &App, by: &Acting) -> Outcome<Vec<(&'static str, Offer)>> {
    let mut all = Vec::new();
    for counts in app.counts {
        let offers = (counts.offered)(app.clone(), by.clone()).await?;
        all.extend(offers.into_iter().map(|offer| (counts.room, offer)));
    }
    Ok(all)
}

/// The list behind a question; none where nobody can be asked so (any more).
///
/// # Errors
/// Those of the database.
pub async fn ask(app: &App, by: &Acting, question: &Question) -> Outcome<Option<Answer>> {
    match of(app, &question.room) {
        Some(counts) => {
            (counts.ask)(app.clone(), by.clone(), question.key.clone(), question.period.clone()).await
        }
        None => Ok(None),
    }
}

/// Of some records of a room's lines those that a person may know of.
///
/// # Errors
/// Those of the database.
pub async fn named(app: &App, by: &Acting, room: &str, records: Vec<RecordOf>) -> Outcome<Vec<Named>> {
    match of(app, room) {
        Some(counts) => (counts.named)(app.clone(), by.clone(), records).await,
        None => Ok(Vec::new()),
    }
}

/// A words' text of alternatives, `joint activity|activity organisation`: alternatives by `|`, words of each by spaces.
pub fn said(text: &str) -> Vec<Vec<String>> {
    let words = |one: &str| one.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    text.split('|').map(words).filter(|words| !words.is_empty()).collect()
}

/// A words' text of units, the usual one first, by `|`.
pub fn units(text: &str) -> Vec<String> {
    text.split('|').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_read_back_as_it_was_written() {
        for period in [Period::year(2026), Period::Sitting(17)] {
            let question = Question { room: "activities".to_owned(), key: "joint".to_owned(), period };
            assert_eq!(Question::from_text(&question.text()), Some(question));
        }
        for wrong in
            ["", "a/b", "a/b/c", "a//2026-01-01..2026-12-31", "a/b/2026-12-31..2026-01-01", "a/b/sitting:0"]
        {
            assert_eq!(Question::from_text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn alternatives_are_words_each() {
        assert_eq!(said("a b| c |"), vec![vec!["a".to_owned(), "b".to_owned()], vec!["c".to_owned()]]);
    }
}
