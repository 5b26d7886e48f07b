//! Names in a cell: one person with a space within, several persons, remarks in brackets behind a name.

use super::lexicon;
use crate::tables::text::{self, Part};

/// A name with the remarks that stood in brackets behind it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub name: String,
    pub remarks: Vec<String>,
}

/// What a cell of names says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub all: Vec<Named>,
    /// It says that there are more.
    pub more: bool,
}

/// What a remark at a name is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// What must not be kept about a person.
    Refused,
    /// Something of no use here.
    Dropped,
    /// What the person is in the assembly.
    Role,
    /// What became of the seat.
    Status,
    /// Something else.
    Unknown,
}

/// Reads a cell; `spaces` says that a space may part persons.
pub(super) fn read(words: &str, spaces: bool) -> Names {
    let mut names = Names::default();
    let folded = text::fold(words);
    for part in text::parts(&folded) {
        match part {
            Part::Plain(plain) => {
                for piece in plain.split(lexicon::SEPARATORS) {
                    let open = piece.len() == plain.len();
                    for name in people(piece, spaces || !open) {
                        names.more |= name.1;
                        if !name.0.is_empty() {
                            names.all.push(Named { name: name.0, remarks: Vec::new() });
                        }
                    }
                }
            }
            Part::Bracketed(inner, _) => {
                let remarks =
                    inner.split(lexicon::SEPARATORS).map(text::tidy).filter(|remark| !remark.is_empty());
                if let Some(last) = names.all.last_mut() {
                    last.remarks.extend(remarks);
                }
            }
        }
    }
    // A line broken within a name leaves a single sign.
    let broken = names.all.iter().any(|named| named.name.chars().count() == 1);
    if broken {
        let name: String = names.all.iter().map(|named| named.name.as_str()).collect();
        let remarks = names.all.iter().flat_map(|named| named.remarks.clone()).collect();
        names.all = vec![Named { name, remarks }];
    }
    names
}

/// The names of a piece without a separator, with whether it says that there are more.
fn people(piece: &str, spaces: bool) -> Vec<(String, bool)> {
    let tokens: Vec<&str> = piece.split_whitespace().collect();
    let cjk = |token: &&str| token.chars().all(|c| !c.is_ascii()) && (2..=4).contains(&token.chars().count());
    let several = spaces && tokens.len() > 1 && tokens.iter().all(cjk);
    let all = if several {
        tokens.iter().map(|token| (*token).to_owned()).collect()
    } else {
        vec![text::tidy(piece)]
    };
    all.into_iter()
        .map(|name| bare(&name))
        .filter(|(name, _)| !lexicon::NOTHING.contains(&name.as_str()))
        .collect()
}

/// A name without 等3人 behind it and marks around it.
fn bare(name: &str) -> (String, bool) {
    let edges = |c: char| lexicon::NAME_EDGES.contains(&c) || lexicon::HEADING_EDGES.contains(&c);
    let name = name.trim_matches(edges);
    for word in lexicon::AND_MORE {
        if let Some((before, after)) = name.split_once(word) {
            let count = text::strip_end(after, lexicon::PEOPLE_OR_PIECES).unwrap_or(after);
            if before.chars().count() >= 2 && (count.is_empty() || text::number(count).is_some()) {
                return (before.to_owned(), true);
            }
        }
    }
    (name.to_owned(), false)
}

/// What a remark is about.
pub(super) fn mark(remark: &str) -> Mark {
    let key = text::key(remark);
    if text::is_refused(remark) {
        Mark::Refused
    } else if lexicon::DROPPED_MARKS.contains(&key.as_str()) {
        Mark::Dropped
    } else if lexicon::ROLES.contains(&key.as_str()) {
        Mark::Role
    } else if lexicon::STATUSES.iter().any(|word| key.starts_with(word)) {
        Mark::Status
    } else {
        Mark::Unknown
    }
}

/// Committees in a cell, each with the remarks behind it. A sign within a name, as in 人口、资源、环境委员会, parts nothing.
pub(super) fn bodies(words: &str) -> Vec<Named> {
    let folded = text::fold(words);
    let mut found: Vec<Named> = Vec::new();
    for part in text::parts(&folded) {
        match part {
            Part::Plain(plain) => {
                for name in split_bodies(&plain) {
                    found.push(Named { name, remarks: Vec::new() });
                }
            }
            Part::Bracketed(inner, _) => {
                if let Some(last) = found.last_mut() {
                    last.remarks
                        .extend(inner.split(lexicon::SEPARATORS).map(text::tidy).filter(|r| !r.is_empty()));
                }
            }
        }
    }
    found
}

/// Whether the name of a committee may go on in the next line of its cell: it does not hold a whole one, nor what somebody is in it.
fn may_go_on(piece: &str) -> bool {
    let whole = lexicon::COMMITTEE_ENDS.iter().chain(lexicon::ROLES).any(|word| piece.contains(word));
    piece.chars().count() > 2 && !whole
}

/// A committee without the number it has in a list of its cell: `1.经济委员会`.
fn unnumbered(piece: &str) -> &str {
    let rest = piece.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = rest.trim_start_matches(lexicon::ENUMERATION).trim_start();
    let numbered = rest.len() < piece.len() && (name.len() < rest.len() || name.is_empty());
    if numbered { name } else { piece }
}

fn split_bodies(plain: &str) -> Vec<String> {
    let pieces: Vec<(String, char)> = plain
        .split_inclusive(|c: char| lexicon::SEPARATORS.contains(&c) || c.is_whitespace())
        .map(|piece| {
            let sign = piece.chars().last().filter(|c| lexicon::SEPARATORS.contains(c)).unwrap_or('\0');
            let tidy = text::tidy(piece);
            (unnumbered(tidy.trim_matches(|c| lexicon::SEPARATORS.contains(&c))).to_owned(), sign)
        })
        .filter(|(piece, _)| !lexicon::NOTHING.contains(&piece.as_str()))
        .collect();
    let ends = |piece: &str| lexicon::COMMITTEE_ENDS.iter().any(|end| piece.ends_with(end));
    let named = pieces.iter().any(|(piece, _)| ends(piece));
    let mut found: Vec<String> = Vec::new();
    let mut open = String::new();
    for (at, (piece, sign)) in pieces.iter().enumerate() {
        open.push_str(piece);
        let ends_only = |(next, _): &(String, char)| lexicon::COMMITTEE_ENDS.contains(&next.as_str());
        let broken = *sign == '\n' && (may_go_on(piece) || pieces.get(at + 1).is_some_and(ends_only));
        if !named || ends(piece) || !(broken || lexicon::WITHIN_NAMES.contains(sign)) {
            found.push(std::mem::take(&mut open));
        } else if *sign != '\0' && *sign != '\n' {
            open.push_str(lexicon::LIST_SIGN);
        }
    }
    if !open.is_empty() {
        found.push(open.trim_end_matches(lexicon::LIST_SIGN).to_owned());
    }
    found
}
