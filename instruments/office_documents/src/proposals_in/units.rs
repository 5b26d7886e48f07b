//! Handling units in one cell: lists, `A会同B`, `主办:A 会办:B`, `A牵头,B配合`, `A;B(分别办理)`.

use super::lexicon::{self, HandlingMode};
use crate::tables::text::{self, Part};

/// What a cell says about handling.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Units {
    pub lead: Vec<String>,
    pub co: Vec<String>,
    pub mode: Option<HandlingMode>,
    /// The word by which one unit joins another.
    pub joined_by: Option<&'static str>,
    /// Leading units were parted by the sign that leaves open how they handle.
    pub open_separator: bool,
    /// Every unit stood under a label or mark.
    pub labelled: bool,
    /// The cell says the proposal was merged, and perhaps into which.
    pub merged: Option<Option<u64>>,
}

/// The side a phrase speaks of.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Lead,
    Co,
}

/// Reads a cell; units without a label belong to the side of the column.
pub(crate) fn read(words: &str, joining_column: bool) -> Units {
    let mut units = Units::default();
    let folded = text::fold(words);
    if super::numbers::says_merged(&folded) {
        units.merged = Some(super::numbers::mention(&folded));
        return units;
    }
    let default = if joining_column { Side::Co } else { Side::Lead };
    for (label, phrase) in phrases(&folded) {
        if label == Some((Side::Lead, true)) {
            units.mode = Some(HandlingMode::Separate);
        }
        units.labelled |= label.is_some();
        let side = label.map_or(default, |(side, _)| side);
        phrase_units(&mut units, &phrase, side);
    }
    units
}

/// The text cut before each label; the flag says that the units handle separately.
fn phrases(folded: &str) -> Vec<(Option<(Side, bool)>, String)> {
    let labels = [
        (lexicon::SEPARATE_LABELS, (Side::Lead, true)),
        (lexicon::LEAD_LABELS, (Side::Lead, false)),
        (lexicon::CO_LABELS, (Side::Co, false)),
    ];
    let mut found = vec![(None, String::new())];
    let mut rest = folded;
    while let Some(sign) = rest.chars().next() {
        let hit = labels.iter().find_map(|(words, side)| {
            words.iter().find_map(|word| rest.strip_prefix(word)).map(|after| (*side, after))
        });
        if let Some((side, after)) = hit {
            found.push((Some(side), String::new()));
            rest = after;
        } else {
            if let Some((_, phrase)) = found.last_mut() {
                phrase.push(sign);
            }
            rest = &rest[sign.len_utf8()..];
        }
    }
    found.retain(|(_, phrase)| !phrase.trim().is_empty());
    found
}

/// Units of one phrase, with marks in brackets applied to the unit before them.
fn phrase_units(units: &mut Units, phrase: &str, side: Side) {
    let mut plain = String::new();
    let mut marked: Vec<(String, Side)> = Vec::new();
    let mut bracketed = false;
    for part in text::parts(phrase) {
        match part {
            Part::Plain(words) => plain.push_str(&words),
            Part::Bracketed(inner, whole) => {
                let mark = mark_side(&inner);
                if let Some(mode) = mode_of(&inner).filter(|_| mark.is_none()) {
                    units.mode = Some(mode);
                    plain.push('\n');
                } else if let Some(mark) = mark {
                    (units.labelled, bracketed) = (true, true);
                    let names = text::names(&plain, true);
                    let (last, before) = match names.split_last() {
                        Some((last, before)) => (last.clone(), before.to_vec()),
                        None => {
                            plain.clear();
                            continue;
                        }
                    };
                    open_separator(units, &plain, side);
                    marked.extend(before.into_iter().map(|name| (name, side)));
                    marked.push((last, mark));
                    plain.clear();
                } else {
                    plain.push_str(&whole);
                }
            }
        }
    }
    open_separator(units, &plain, side);
    let joined = lexicon::JOINS.iter().find_map(|word| plain.split_once(word).map(|cut| (cut, *word)));
    match joined {
        // 联合 within a name (工商业联合会) is not the word between two units.
        Some(((before, after), word)) if side == Side::Lead && both_units(before, after) => {
            units.joined_by = Some(word);
            marked.extend(text::names(before, true).into_iter().map(|name| (name, Side::Lead)));
            marked.extend(text::names(after, true).into_iter().map(|name| (name, Side::Co)));
        }
        _ => marked.extend(text::names(&plain, true).into_iter().map(|name| (name, side))),
    }
    // A牵头,B、C配合: what stands behind the one that leads by its own word joins it.
    let separate = |name: &str| text::strip_end(name, lexicon::SEPARATE).is_some();
    let joins = !bracketed && !marked.iter().any(|(name, _)| separate(name));
    let mut led = false;
    for (name, mut side) in marked {
        if led && side == Side::Lead && !leads(&name) {
            side = Side::Co;
        }
        led |= joins && leads(&name);
        place(units, &name, side);
    }
}

/// Whether a unit is said to lead by a word behind its name.
fn leads(name: &str) -> bool {
    text::strip_end(name, lexicon::LEAD_ENDS).is_some()
}

fn open_separator(units: &mut Units, plain: &str, side: Side) {
    if side == Side::Lead && plain.trim_matches(lexicon::OPEN_SEPARATOR).contains(lexicon::OPEN_SEPARATOR) {
        units.open_separator = true;
    }
}

fn both_units(before: &str, after: &str) -> bool {
    let length = |words: &str| words.trim().chars().count();
    length(before) >= 2 && length(after) >= 2 && !after.starts_with(lexicon::NOT_AFTER_JOIN)
}

fn mark_side(inner: &str) -> Option<Side> {
    if lexicon::LEAD_MARKS.contains(&inner) {
        Some(Side::Lead)
    } else if lexicon::CO_MARKS.contains(&inner) {
        Some(Side::Co)
    } else {
        None
    }
}

/// Puts a unit on its side, once the words of the phrase are off its name.
fn place(units: &mut Units, name: &str, side: Side) {
    let mut side = side;
    let mut bare = text::strip_start(name, lexicon::PHRASE_STARTS).unwrap_or(name);
    if let Some(rest) = text::strip_end(bare, lexicon::SEPARATE) {
        units.mode = Some(HandlingMode::Separate);
        bare = rest;
    } else if let Some(rest) = text::strip_end(bare, lexicon::LEAD_ENDS) {
        (bare, side, units.labelled) = (rest, Side::Lead, true);
    } else if let Some(rest) = text::strip_end(bare, lexicon::CO_ENDS) {
        (bare, side, units.labelled) = (rest, Side::Co, true);
    } else if let Some(rest) = text::strip_end(bare, lexicon::PHRASE_ENDS) {
        bare = rest;
    }
    if bare.is_empty() || lexicon::NOTHING.contains(&bare) {
        return;
    }
    match side {
        Side::Lead => units.lead.push(bare.to_owned()),
        Side::Co => units.co.push(bare.to_owned()),
    }
}

/// The way of handling a text names.
pub(crate) fn mode_of(words: &str) -> Option<HandlingMode> {
    let key = text::key(words);
    let holds = |words: &[&str]| words.iter().any(|word| key.contains(word));
    if holds(lexicon::SEPARATE) {
        Some(HandlingMode::Separate)
    } else if holds(lexicon::LEAD_AND_JOIN) {
        Some(HandlingMode::LeadAndJoin)
    } else if holds(lexicon::SINGLE) {
        Some(HandlingMode::Single)
    } else {
        None
    }
}
