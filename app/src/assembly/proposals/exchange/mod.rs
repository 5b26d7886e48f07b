//! Import of proposals from a list: read by content, planned record by record with a verdict and the cells it rests on, then
//! carried out in one transaction or not at all. No HTTP here, and no SQL outside `store.rs`.

mod carrying_out;
pub mod handled;
mod json_lines;
mod lexicon;
pub mod papers;
mod plan;
mod planning;
mod reading;
pub mod sheet;
pub mod store;
#[cfg(test)]
mod tests;
pub mod undoing;

pub use carrying_out::{Imported, Summary, carry_out, import, result};
pub use office_documents::proposals_in::Hints;
pub use plan::{Mark, Named, Options, Plan, Planned, Verdict, Who};
pub use reading::{Extra, Found, Shape, Source, Trouble, read, read_bounded};

use super::actions::registering::As;
use super::records::of_roles;
use super::workflow::{Action, WORKFLOW};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use office_documents::proposals_in::Field;

/// The most records of one list; a longer one is cut in two by its owner.
pub const RECORDS: usize = 5_000;

/// The fields that a heading which no reader knows may be said to mean.
pub fn fields() -> impl Iterator<Item = &'static str> {
    Field::CHOSEN.into_iter().map(Field::key)
}

/// The act of the machine by which a list is entered in a state.
pub fn action_of(begins: As) -> Action {
    match begins {
        As::Draft => Action::Register,
        As::Submitted => Action::RegisterSubmitted,
        As::Filed => Action::RegisterFiled,
    }
}

/// Key of a beginning, as forms and the command write it.
pub fn begins_key(begins: As) -> &'static str {
    match begins {
        As::Draft => "draft",
        As::Submitted => "submitted",
        As::Filed => "filed",
    }
}

/// Reads that key.
pub fn begins_of(key: &str) -> Option<As> {
    [As::Draft, As::Submitted, As::Filed].into_iter().find(|begins| begins_key(*begins) == key)
}

/// Whether the person may import: the machine's table says who registers.
pub fn may(by: &Acting, begins: As) -> Outcome<()> {
    let action = action_of(begins);
    WORKFLOW
        .check(None, action, &of_roles(by), &|key| by.on(key))
        .map(|_| ())
        .map_err(|_| Problem::NotYours { action: format!("case-action-{action}") })
}

/// Plans the import of a list that was read: what would be done with every record and cell. Nothing is written.
pub async fn plan(db: &mut dyn Read, by: &Acting, source: &Source, options: &Options) -> Outcome<Plan> {
    may(by, options.begins)?;
    let ground = store::ground(db, by, source, options.sitting).await?;
    planning::plan(by, source, options, ground)
}
