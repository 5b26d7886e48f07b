//! Who proposes: names in one cell, numbers of signers, persons to ask, and what kind of proposer a
//! name is.

use super::lexicon::{self, ProposerKind};
use crate::tables::text::{self, Part};

/// What a cell says about proposers.
#[derive(Debug, Default, PartialEq)]
pub(super) struct People {
    pub names: Vec<String>,
    pub contact: Option<String>,
    /// The number stated and the words that state it.
    pub stated: Option<(u64, String)>,
}

/// Reads a cell of names.
pub(super) fn read(words: &str) -> People {
    let mut people = People::default();
    let mut plain = String::new();
    for part in text::parts(&text::fold(words)) {
        match part {
            Part::Plain(words) => plain.push_str(&words),
            Part::Bracketed(inner, whole) => bracketed(&mut people, &mut plain, &inner, &whole),
        }
    }
    if let Some((before, after)) = lexicon::CONTACT.iter().find_map(|word| plain.split_once(word)) {
        let names = text::names(after.trim_start_matches([':', ' ']), false);
        people.contact = people.contact.or_else(|| names.first().cloned());
        plain = before.to_owned();
    }
    if let Some((start, end, number)) = signers(&plain) {
        people.stated = Some((number, plain[start..end].to_owned()));
        plain.replace_range(start..end, "\n");
    }
    people.names = text::names(&plain, false)
        .into_iter()
        .map(|name| name.strip_suffix(lexicon::AND_OTHERS).map(str::to_owned).unwrap_or(name))
        // A bracket that does not close.
        .map(|name| match name.split_once('(') {
            Some((person, remark)) if is_person(person) && pieces(remark).any(text::is_refused) => {
                person.to_owned()
            }
            _ => name,
        })
        .filter(|name| !name.is_empty())
        .collect();
    people
}

/// A bracketed remark is a contact, a number of signers, a mark, a list of names, or part of a name.
fn bracketed(people: &mut People, plain: &mut String, inner: &str, whole: &str) {
    if let Some(contact) = text::strip_start(inner, lexicon::CONTACT) {
        people.contact = text::names(contact, false).into_iter().next();
    } else if let Some((start, end, number)) = signers(inner) {
        people.stated = Some((number, inner[start..end].to_owned()));
        plain.push('\n');
    } else if lexicon::NAME_MARKS.contains(&inner) {
        plain.push('\n');
    } else if let Some(names) = text::strip_start(inner, lexicon::CO_SIGNER_LABELS) {
        plain.push('\n');
        plain.push_str(names);
    } else if is_person(plain) && pieces(inner).any(text::is_refused) {
        // What somebody believes, descends from or belongs to is not kept; further signers behind it are.
        plain.push('\n');
        let rest: Vec<&str> = pieces(inner).filter(|piece| !text::is_refused(piece)).collect();
        if let Some(first) =
            rest.first().and_then(|first| text::strip_start(first, lexicon::CO_SIGNER_LABELS))
        {
            plain.push_str(first);
            rest[1..].iter().for_each(|name| {
                plain.push('\n');
                plain.push_str(name);
            });
        }
    } else {
        plain.push_str(whole);
    }
}

/// Whether the last of these names is a person's.
fn is_person(names: &str) -> bool {
    let last = text::names(names, false).pop().unwrap_or_default();
    (2..=4).contains(&last.chars().count()) && kind_of(&last).0 == ProposerKind::Member
}

fn pieces(inner: &str) -> impl Iterator<Item = &str> {
    let parts = |c: char| lexicon::SEPARATORS.contains(&c) || c.is_whitespace() || c == lexicon::NAME_DOT;
    inner.split(parts).filter(|piece| !piece.is_empty())
}

/// Where a text states a number of signers (`等12人`, `共3名`), and the number.
fn signers(words: &str) -> Option<(usize, usize, u64)> {
    for before in lexicon::SIGNERS_BEFORE {
        for (start, _) in words.match_indices(before) {
            let rest = &words[start + before.len()..];
            let gap = rest.len() - rest.trim_start().len();
            let end = rest[gap..].find(lexicon::SIGNERS_AFTER_SIGNS).map(|at| at + gap);
            let Some(number) = end.and_then(|end| text::number(&rest[..end])) else { continue };
            let after = end.unwrap_or(rest.len());
            // 等12名委员: the word for member goes with the number.
            let tail = rest[after..].chars().next().map_or(0, char::len_utf8);
            let member = lexicon::MEMBER_STARTS.iter().find(|word| rest[after + tail..].starts_with(**word));
            let stop = start + before.len() + after + tail + member.map_or(0, |word| word.len());
            return Some((start, stop, number));
        }
    }
    None
}

/// What kind of proposer a column says it is.
pub(super) fn stated_kind(words: &str) -> Option<ProposerKind> {
    let key = text::key(words);
    lexicon::KIND_WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| key.contains(word)))
        .map(|(kind, _)| *kind)
}

/// What kind of proposer a name is, and whether that is a guess.
pub(super) fn kind_of(name: &str) -> (ProposerKind, bool) {
    let length = name.chars().count();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.starts_with(beginning));
    if starts(lexicon::MEMBER_STARTS) && length <= 6 {
        return (ProposerKind::Member, false);
    }
    if ends(lexicon::SECTOR_ENDS) || lexicon::SHORT_SECTORS.contains(&name) {
        return (ProposerKind::Sector, false);
    }
    if name.ends_with(lexicon::SECTOR_END) {
        return (ProposerKind::Sector, length < 5);
    }
    if starts(lexicon::BODY_STARTS) || lexicon::SHORT_BODIES.contains(&name) {
        return (ProposerKind::Collective, false);
    }
    let placed = starts(lexicon::PLACE_STARTS) && length >= 3;
    if ends(lexicon::BODY_ENDS) && (length >= 5 || placed) {
        return (ProposerKind::Collective, length < 5);
    }
    // Names of two to four Chinese signs, or longer with the dot of a transcribed name.
    let plain = (2..=4).contains(&length) || name.contains(lexicon::NAME_DOT);
    (ProposerKind::Member, !plain)
}
