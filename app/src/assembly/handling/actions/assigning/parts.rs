//! Units as they are named for a matter: read from what was typed, brought into parts that go together.

use crate::assembly::handling::records::*;
use crate::assembly::handling::store::assigning::Unit;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::OrgId;

/// The most characters of a unit as it is typed.
const TYPED: usize = 200;

/// A unit as somebody named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Field that it was typed in: complaints name it.
    pub field: String,
    /// Code, name or id; several apart by commas.
    pub typed: String,
    /// Its part.
    pub part: Part,
}

impl Named {
    /// One that the API or another program names.
    pub fn new(field: &str, typed: &str, part: Part) -> Self {
        Self { field: field.to_owned(), typed: typed.to_owned(), part }
    }
}

/// The fields of a form by which units are named: the one that answers, co-handlers, those that answer each for itself, those
/// that only read. A unit that answers with no co-handler beside it does so alone.
pub fn named(main: &str, co: &str, separate: &str, reads: &str) -> Vec<Named> {
    let first = if co.trim().is_empty() { Part::Sole } else { Part::Lead };
    [
        ("main", main, first),
        ("co", co, Part::Co),
        ("separate", separate, Part::Separate),
        ("ref", reads, Part::Ref),
    ]
    .into_iter()
    .filter(|(_, typed, _)| !typed.trim().is_empty())
    .map(|(field, typed, part)| Named::new(field, typed, part))
    .collect()
}

/// A unit that is known, with its part and the field it was named in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The unit.
    pub unit: OrgId,
    /// Its part.
    pub part: Part,
    /// Field.
    pub field: String,
}

fn apart(c: char) -> bool {
    matches!(c, ',' | ';' | '\n' | '\u{3001}' | '\u{ff0c}' | '\u{ff1b}')
}

fn called<'a>(units: &'a [Unit], text: &str, day: &str) -> Option<&'a Unit> {
    units.iter().find(|unit| unit.exists(day) && unit.is_called(text))
}

/// The units that were named, or what is wrong with the names.
pub(super) fn read(units: &[Unit], named: &[Named], day: &str) -> Outcome<Vec<Placed>> {
    let (mut found, mut wrong): (Vec<Placed>, Vec<Complaint>) = (Vec::new(), Vec::new());
    for one in named {
        if one.typed.chars().count() > TYPED {
            wrong.push(
                Complaint::new(&one.field, "form-too-long")
                    .with("max", TYPED)
                    .with("now", one.typed.chars().count()),
            );
            continue;
        }
        for piece in one.typed.split(apart).map(str::trim).filter(|piece| !piece.is_empty()) {
            let pieces = match called(units, piece, day) {
                Some(_) => vec![piece],
                None => piece.split_whitespace().collect(),
            };
            for name in pieces {
                match called(units, name, day) {
                    None => wrong.push(Complaint::new(&one.field, "assigning-unit-unknown").with("x", name)),
                    Some(unit) if found.iter().any(|known| known.unit == unit.id) => {
                        wrong
                            .push(Complaint::new(&one.field, "assigning-unit-twice").with("x", unit.short()));
                    }
                    Some(unit) => {
                        found.push(Placed { unit: unit.id, part: one.part, field: one.field.clone() });
                    }
                }
            }
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(Problem::Invalid(wrong)) }
}

/// Brings new units and those in force into parts that go together: one alone; or one that leads with co-handlers; or several
/// that answer each for itself; besides, any that only read. Answers the part of whoever was alone and is so no longer.
pub(super) fn fit(new: &mut [Placed], live: &[Assignment]) -> Outcome<Option<Part>> {
    let has = |part: Part, new: &[Placed]| {
        new.iter().any(|p| p.part == part) || live.iter().any(|a| a.part == part)
    };
    let alone = if has(Part::Co, new) {
        Some(Part::Lead)
    } else if has(Part::Separate, new) {
        Some(Part::Separate)
    } else {
        None
    };
    if let Some(part) = alone {
        new.iter_mut().filter(|p| p.part == Part::Sole).for_each(|p| p.part = part);
    }
    let recast = alone.filter(|_| live.iter().any(|a| a.part == Part::Sole));
    let mut parts: Vec<Part> = new.iter().map(|p| p.part).collect();
    parts.extend(live.iter().map(|a| if a.part == Part::Sole { recast.unwrap_or(a.part) } else { a.part }));
    let count = |part: Part| parts.iter().filter(|p| **p == part).count();
    let (heads, separate, co) =
        (count(Part::Sole) + count(Part::Lead), count(Part::Separate), count(Part::Co));
    let field = |part: Part| {
        new.iter()
            .rev()
            .find(|p| p.part == part)
            .or(new.last())
            .map_or("main", |p| p.field.as_str())
            .to_owned()
    };
    let mut wrong = Vec::new();
    for one in new.iter().filter(|p| live.iter().any(|a| a.unit == p.unit)) {
        wrong.push(Complaint::new(&one.field, "assigning-unit-has-it"));
    }
    if heads + separate + co == 0 {
        wrong.push(Complaint::new("main", "assigning-unit-needed"));
    } else if heads > 1 {
        wrong.push(Complaint::new(&field(Part::Lead), "assigning-one-lead"));
    } else if heads > 0 && separate > 0 {
        wrong.push(Complaint::new(&field(Part::Separate), "assigning-lead-and-separate"));
    } else if co > 0 && heads == 0 {
        wrong.push(Complaint::new(&field(Part::Co), "assigning-co-needs-lead"));
    } else if separate == 1 && live.is_empty() {
        wrong.push(Complaint::new(&field(Part::Separate), "assigning-two-separate"));
    }
    if wrong.is_empty() { Ok(recast) } else { Err(Problem::Invalid(wrong)) }
}
