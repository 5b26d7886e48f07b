//! What of an answer from elsewhere somebody reads. Whoever answered says what of it may be published; here that mark says what one
//! reads who only reads along. The office, those who decide, and those who put the matter read all of it. It is printed in no public
//! book, stands on no public page, and goes on to no other installation.

use super::format::ResultText;
use super::store::{self, Outside};
use crate::assembly::handling::Publication;
use crate::assembly::proposals::records::Shown;
use crate::assembly::proposals::workflow::Standing;
use crate::foundation::acting::Acting;
use crate::foundation::db;
use crate::foundation::errors::{Outcome, Problem};

/// An answer from elsewhere as somebody may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The answer; what may not be read of it is empty.
    pub answer: Outside,
    /// Its text.
    pub text: ResultText,
    /// Whether something was left out.
    pub partly: bool,
}

/// Whether somebody reads all of what was answered to a proposal, whatever its mark.
fn takes_part(by: &Acting, shown: &Shown) -> bool {
    // Who is only asked to sign and has not answered puts nothing yet.
    shown.standings(by).iter().any(|standing| *standing != Standing::Invited)
}

fn as_read(all: bool, mut answer: Outside) -> Answered {
    let mut text: ResultText = serde_json::from_str(&answer.content).unwrap_or_default();
    let whole = all || answer.publication == Publication::Full;
    if !whole {
        let summary = match answer.publication {
            Publication::Summary => std::mem::take(&mut text.summary),
            _ => String::new(),
        };
        text = ResultText { summary, ..ResultText::default() };
        answer.content.clear();
        for piece in [&mut answer.number, &mut answer.class, &mut answer.file_name, &mut answer.file_digest] {
            piece.clear();
        }
        answer.file_size = 0;
        answer.answered_on = None;
    }
    Answered { answer, text, partly: !whole }
}

/// What was answered elsewhere to a proposal, as somebody reads it.
pub async fn outside(db: &mut dyn db::Read, by: &Acting, shown: &Shown) -> Outcome<Vec<Answered>> {
    let all = takes_part(by, shown);
    let found = store::outside(db, shown.proposal.id).await?;
    Ok(found.into_iter().map(|one| as_read(all, one)).collect())
}

/// The answer with its letter; not found where it has none, or none that he may read.
pub async fn outside_file(db: &mut dyn db::Read, by: &Acting, shown: &Shown, id: i64) -> Outcome<Outside> {
    let found = outside(db, by, shown).await?.into_iter().map(|read| read.answer);
    let mut found = found.filter(|one| one.id == id && !one.file_name.is_empty());
    found.next().ok_or(Problem::NotFound)
}
