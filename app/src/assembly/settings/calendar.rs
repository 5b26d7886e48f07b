//! The working calendar of a body: what a faulty file is told, the overlay as a form writes it, which days a change touches.
//! What a day is and how days are counted is known to the instrument `working_days`.

use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::Fields;
use serde_json::json;
use std::collections::BTreeSet;
use time::Date;
use working_days::{Calendar, CalendarError, DayKind, Overlay};

/// The four lists of an overlay, by the names of their fields.
pub const LISTS: [&str; 4] = ["add_off", "remove_off", "add_work", "remove_work"];
/// The most characters of the label.
const LABEL: usize = 40;

/// The complaint that names the entry to correct. A list that is a field of the form gets it at that field.
pub fn complaint(field: &str, error: &CalendarError) -> Complaint {
    let at = |list: &str| if LISTS.contains(&list) { list.to_owned() } else { field.to_owned() };
    match error {
        CalendarError::Unreadable { line, column, reason } => {
            Complaint::new(field, "settings-calendar-unreadable")
                .with("line", line)
                .with("column", column)
                .with("x", reason)
        }
        CalendarError::Year { year } => Complaint::new(field, "settings-calendar-year").with("n", year),
        CalendarError::TooMany { count } => {
            Complaint::new(field, "settings-calendar-too-many").with("n", count)
        }
        CalendarError::NotADate { list, entry } => {
            Complaint::new(&at(list), "settings-calendar-not-a-date").with("x", entry).with("list", list)
        }
        CalendarError::OutsideYear { list, date, year } => {
            Complaint::new(&at(list), "settings-calendar-outside").with("x", date).with("n", year)
        }
        CalendarError::Twice { list, date } => {
            Complaint::new(&at(list), "settings-calendar-twice").with("x", date).with("list", list)
        }
        CalendarError::InBoth { date, first, second } => {
            Complaint::new(&at(first), "settings-calendar-in-both")
                .with("x", date)
                .with("first", first)
                .with("second", second)
        }
        CalendarError::WorkOnWeekday { date } => {
            Complaint::new(field, "settings-calendar-weekday").with("x", date)
        }
    }
}

/// The overlay as the form wrote it: a label and four lists, one date a line.
pub fn overlay(fields: &Fields) -> Outcome<Overlay> {
    let lines = |name: &str| -> Vec<&str> {
        fields.get(name).lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    };
    let label = fields.get("label");
    let mut wrong = Vec::new();
    let length = label.chars().count();
    if length > LABEL {
        wrong.push(Complaint::new("label", "form-too-long").with("max", LABEL).with("now", length));
    }
    if length == 0 && LISTS.iter().any(|list| !lines(list).is_empty()) {
        wrong.push(Complaint::new("label", "form-needed"));
    }
    let mut content = json!({ "label": label });
    for list in LISTS {
        content[list] = json!(lines(list));
    }
    match Overlay::parse(&content.to_string()) {
        Ok(overlay) if wrong.is_empty() => Ok(overlay),
        Ok(_) => Err(Problem::Invalid(wrong)),
        Err(error) => {
            wrong.push(complaint("", &error));
            Err(Problem::Invalid(wrong))
        }
    }
}

/// An overlay put into the fields of the form.
pub fn fill(overlay: &Overlay, fields: &mut Fields) {
    fields.set("label", overlay.label.as_str());
    for (list, dates) in lists(overlay) {
        let lines: Vec<String> = dates.iter().map(Date::to_string).collect();
        fields.set(list, lines.join("\n"));
    }
}

fn lists(overlay: &Overlay) -> [(&'static str, &BTreeSet<Date>); 4] {
    [
        ("add_off", &overlay.add_off),
        ("remove_off", &overlay.remove_off),
        ("add_work", &overlay.add_work),
        ("remove_work", &overlay.remove_work),
    ]
}

/// One day that another overlay makes something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The day.
    pub date: Date,
    /// What it is now.
    pub before: DayKind,
    /// What it would be.
    pub after: DayKind,
}

/// Which days change when `new` takes the place of `old` over the same tables.
pub fn changes(tables: &Calendar, old: &Overlay, new: &Overlay) -> Vec<Change> {
    let before = tables.with_overlay(old.clone());
    let after = tables.with_overlay(new.clone());
    let named: BTreeSet<Date> =
        [old, new].iter().flat_map(|o| lists(o)).flat_map(|(_, dates)| dates.iter().copied()).collect();
    named
        .into_iter()
        .map(|date| Change { date, before: before.day_kind(date), after: after.day_kind(date) })
        .filter(|change| change.before != change.after)
        .collect()
}

/// Name of a kind of day: the ending of its words.
pub fn kind_name(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Working => "working",
        DayKind::MadeUp => "made-up",
        DayKind::Weekend => "weekend",
        DayKind::Holiday => "holiday",
        DayKind::LocalOff => "local-off",
        DayKind::LocalWork => "local-work",
    }
}
