//! Like proposals: which ones, why, what was answered to them, and what follows from them as a suggestion. One question, asked
//! while somebody writes, at review, and when a matter is given to units. Nobody is shown what he may not see.
//!
//! - `shelf`: the index of a body, in memory, kept up

mod shelf;

use super::records::*;
use super::store::lists::likeness::{self, Known};
use super::workflow::State;
use crate::assembly::handling::{self, Past};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, OrgId};
use chinese_text::similar::{Entry, Like, Shared, votes};
use std::collections::HashSet;

pub use shelf::ready;

/// Like proposals that are looked at for suggestions, and those of them that may be shown.
const LOOKED_AT: usize = 24;
const SHOWN: usize = 12;
/// How alike a proposal must be to be shown.
const ALIKE: f32 = 0.25;
/// Characters of the first lines that stand for a title where there is none.
const INSTEAD: usize = 60;
/// Suggestions of one kind.
const SUGGESTED: usize = 3;
/// What must speak for a suggestion, of all that speaks for any.
const SHARE: f32 = 0.2;

/// What is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// A title, as far as it is written.
    pub title: &'a str,
    /// First lines.
    pub body: &'a str,
    /// The proposal itself, which is never like itself.
    pub but: Option<ProposalId>,
}

/// A like proposal.
#[derive(Debug, Clone)]
pub struct Alike {
    /// As the person may see it.
    pub known: Known,
    /// How alike, 0 to 1.
    pub score: f32,
    /// What both share, the most telling first; places in the first title and in its own.
    pub shared: Vec<Shared>,
    /// What became of it, where it was given to units and the person may read it.
    pub past: Option<Past>,
}

/// Something that like proposals have, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested<T> {
    /// What is suggested.
    pub what: T,
    /// Titles of those that speak for it, the likest first.
    pub because: Vec<String>,
}

/// The answer.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The text that stood for the title.
    pub title: String,
    /// Like proposals, the likest first.
    pub like: Vec<Alike>,
    /// Categories of like ones.
    pub categories: Vec<Suggested<CategoryId>>,
    /// Units that answered like ones.
    pub units: Vec<Suggested<OrgId>>,
}

/// Like proposals that the person may see.
pub async fn find(app: &App, db: &mut dyn Read, by: &Acting, asked: Asked<'_>) -> Outcome<Found> {
    let title = title_of(&asked);
    if title.is_empty() {
        return Ok(Found::default());
    }
    let shelf = shelf::ready(app, by).await?;
    let reads_all = reads_all(by);
    let filed = sees_filed(by);
    let own: HashSet<i64> =
        if reads_all { HashSet::new() } else { likeness::taken_part(db, by).await?.into_iter().collect() };
    let may = |id: i64, state: State| {
        let sees = reads_all || (filed && matches!(state, State::Filed | State::Merged)) || own.contains(&id);
        sees && asked.but != Some(ProposalId(id))
    };
    let entry = Entry { title: &title, body: asked.body, labels: &[] };
    let mut ranked = shelf.like(entry, LOOKED_AT, may)?;
    ranked.retain(|one| one.score >= ALIKE);
    // The index says which are like; what the person may see, and how it stands now, the database says.
    let keys: Vec<i64> = ranked.iter().map(|one| one.key).collect();
    let seen = likeness::seen(db, by, &keys).await?;
    ranked.retain(|one| seen.iter().any(|known| known.id.0 == one.key));
    let handled: Vec<i64> = seen.iter().filter(|k| k.state == State::Filed).map(|k| k.id.0).collect();
    let past = handling::past(db, by, &handled[..handled.len().min(SHOWN)]).await?;
    let (categories, units) = suggestions(&ranked, &seen, &past);
    let mut like = Vec::new();
    for (known, one) in seen.into_iter().zip(&ranked).take(SHOWN) {
        let shared = shelf.shared(&title, &known.title)?;
        let past = past.iter().find(|past| past.matter.0 == known.id.0).cloned();
        like.push(Alike { known, score: one.score, shared, past });
    }
    Ok(Found { title, like, categories, units })
}

fn title_of(asked: &Asked<'_>) -> String {
    match asked.title.trim() {
        "" => asked.body.trim().chars().take(INSTEAD).take_while(|c| *c != '\n').collect(),
        title => title.to_owned(),
    }
}

type Suggestions = (Vec<Suggested<CategoryId>>, Vec<Suggested<OrgId>>);

/// What like proposals have in common: their categories, the units that answered them.
fn suggestions(ranked: &[Like], seen: &[Known], past: &[Past]) -> Suggestions {
    let known = |key: i64| seen.iter().find(|known| known.id.0 == key);
    let title = |one: &Like| known(one.key).map(|known| known.title.clone());
    let categories = votes(
        ranked,
        |key| known(key).and_then(|k| k.category).map(|c| ids::write(c.0)).into_iter().collect(),
        SUGGESTED,
    );
    let of = |key: i64| past.iter().find(|past| past.matter.0 == key);
    let units = votes(
        ranked,
        |key| of(key).map(|p| p.units.iter().map(|u| ids::write(u.0)).collect()).unwrap_or_default(),
        SUGGESTED,
    );
    let read = |list: Vec<chinese_text::similar::Suggestion>| {
        let told = list.into_iter().filter(|one| one.share >= SHARE);
        told.filter_map(|one| {
            Some((ids::read(&one.label)?, one.because.iter().filter_map(title).collect::<Vec<_>>()))
        })
        .collect::<Vec<_>>()
    };
    (
        read(categories)
            .into_iter()
            .map(|(id, because)| Suggested { what: CategoryId(id), because })
            .collect(),
        read(units).into_iter().map(|(id, because)| Suggested { what: OrgId(id), because }).collect(),
    )
}
