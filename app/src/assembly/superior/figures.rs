//! The figures of the room, each the count of a list: documents by the day of their first sending, one document once whatever followed
//! it; tasks given, done and late, each by its own day.

use super::records::*;
use super::store::lists::Line;
use super::workflow::task::State;

/// First and last day of a year.
pub fn days(year: i64) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}

/// Documents that count, of one kind or of all. What is besides another kind is counted by what it is, not by what it is besides.
pub fn counted(all: &[Line], kind: Option<Kind>) -> Vec<&Line> {
    all.iter().filter(|line| line.counts() && kind.is_none_or(|kind| line.kind == kind)).collect()
}

/// Documents sent in the period that do not count: withdrawn, or the same as another.
pub fn left_out(all: &[Line]) -> Vec<&Line> {
    all.iter().filter(|line| !line.counts()).collect()
}

crate::names!(
    /// Which tasks are counted.
    Shelf {
        /// Given in the period.
        Given = "given",
        /// Whose result came in the period and was confirmed.
        Done = "done",
        /// Late for the first time in the period.
        Late = "late",
    }
);

/// Tasks of a shelf between two days.
pub fn tasks<'a>(all: &'a [Task], shelf: Shelf, (from, until): (&str, &str)) -> Vec<&'a Task> {
    let within = |day: &str| !day.is_empty() && day >= from && day <= until;
    let done = |task: &Task| matches!(task.state, State::Confirmed | State::Reported | State::Finished);
    let takes = |task: &&Task| match shelf {
        Shelf::Given => within(&task.given_on) && task.state != State::Cancelled,
        Shelf::Done => within(&task.result_on) && done(task),
        Shelf::Late => within(&task.late_on) && task.state != State::Cancelled,
    };
    all.iter().filter(takes).collect()
}
