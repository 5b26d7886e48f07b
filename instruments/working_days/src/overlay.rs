//! What a region or an office changes in the nation's calendar, and how its file is read.
//! An overlay belongs to an office, never to persons, and knows no reason beyond the label the office chose.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::year::{self, CalendarError};

/// Days that differ from the calendar beneath (legal base: art. 4 of the national holiday rule, under which
/// regions give further days by their own notice).
///
/// An overlay is open-ended: it may name days of any year, also of a year the nation's table is missing for.
/// A date stands in one list only; [`Overlay::parse`] and deserialisation refuse anything else. In an overlay
/// built by hand that breaks this, `remove_off`, `remove_work`, `add_off`, `add_work` apply in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "OverlayFile", into = "OverlayFile")]
pub struct Overlay {
    /// The words shown for its days, such as "regional public holiday".
    pub label: String,
    /// Further days off.
    pub add_off: BTreeSet<Date>,
    /// Days off beneath that are not taken over; without effect on a day that is not off.
    pub remove_off: BTreeSet<Date>,
    /// Further days worked, weekend days or days off beneath.
    pub add_work: BTreeSet<Date>,
    /// Worked weekend days beneath that are not taken over; without effect on any other day.
    pub remove_work: BTreeSet<Date>,
}

/// The file, before any date is looked at. A list left out is empty.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct OverlayFile {
    label: String,
    add_off: Vec<String>,
    remove_off: Vec<String>,
    add_work: Vec<String>,
    remove_work: Vec<String>,
}

impl Overlay {
    /// Reads `{"label": "...", "add_off": ["2023-04-21"], "remove_off": [], "add_work": [], "remove_work": []}`.
    ///
    /// # Errors
    /// Malformed JSON (with its line), an unknown field, an entry that is no date, a date twice in one list or
    /// in two lists.
    pub fn parse(json: &str) -> Result<Self, CalendarError> {
        // Not by way of `Deserialize for Overlay`, which would flatten the error into words.
        year::read::<OverlayFile>(json)?.try_into()
    }

    /// Whether any list names `date`; a due date whose counted days are not named is not changed.
    #[must_use]
    pub fn names(&self, date: Date) -> bool {
        self.lists().iter().any(|(_, dates)| dates.contains(&date))
    }

    /// The four lists with their names, in the order they apply.
    pub(crate) fn lists(&self) -> [(&'static str, &BTreeSet<Date>); 4] {
        [
            ("remove_off", &self.remove_off),
            ("remove_work", &self.remove_work),
            ("add_off", &self.add_off),
            ("add_work", &self.add_work),
        ]
    }
}

impl TryFrom<OverlayFile> for Overlay {
    type Error = CalendarError;

    fn try_from(file: OverlayFile) -> Result<Self, CalendarError> {
        let overlay = Self {
            label: file.label,
            add_off: year::dates("add_off", &file.add_off)?,
            remove_off: year::dates("remove_off", &file.remove_off)?,
            add_work: year::dates("add_work", &file.add_work)?,
            remove_work: year::dates("remove_work", &file.remove_work)?,
        };
        let lists = overlay.lists();
        for (place, (first, dates)) in lists.iter().enumerate() {
            for (second, others) in &lists[place + 1..] {
                if let Some(&date) = dates.intersection(others).next() {
                    return Err(CalendarError::InBoth { date, first, second });
                }
            }
        }
        Ok(overlay)
    }
}

impl From<Overlay> for OverlayFile {
    fn from(overlay: Overlay) -> Self {
        let texts = |dates: BTreeSet<Date>| dates.iter().map(Date::to_string).collect();
        Self {
            label: overlay.label,
            add_off: texts(overlay.add_off),
            remove_off: texts(overlay.remove_off),
            add_work: texts(overlay.add_work),
            remove_work: texts(overlay.remove_work),
        }
    }
}
