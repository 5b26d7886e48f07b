//! Numbers of proposals: `第００５号`, `5-1`, `第十二号`, and remarks that one went into another.

use super::ProposalNumber;
use super::lexicon;
use crate::civil;
use crate::tables::text::{self, Part};
use crate::workbook::CellValue;

/// A number and how sure it is.
#[derive(Debug, PartialEq)]
pub(super) struct Numbered {
    pub number: ProposalNumber,
    /// For `5-1`: the 5.
    pub parent: Option<u64>,
    pub doubt: Option<Doubt>,
}

/// Why a number is not sure.
#[derive(Debug, PartialEq)]
pub(super) enum Doubt {
    Unclear,
    WasDate,
}

/// Reads a number cell; `None` if it is empty.
pub(super) fn read(value: &CellValue) -> Option<Numbered> {
    if let CellValue::Date(iso) = value {
        // A spreadsheet takes the typed 5-1 for the first of May.
        let (_, month, day) = civil::from_iso(iso.get(..10)?)?;
        let number = ProposalNumber::Text(format!("{month}-{day}"));
        return Some(Numbered { number, parent: Some(month.into()), doubt: Some(Doubt::WasDate) });
    }
    let words = crate::tables::grid::words(value);
    let key = text::key(&words);
    if key.is_empty() || lexicon::NOTHING.contains(&key.as_str()) {
        return None;
    }
    let bare = undress(&key);
    if let Some(number) = text::number(bare) {
        return Some(Numbered { number: ProposalNumber::Plain(number), parent: None, doubt: None });
    }
    if let Some((parent, child, written)) = pair(bare) {
        // 2023-015 is a year and a number, not the fifteenth part of case 2023; it keeps its zeros. So does 1-001, of a session and
        // a number: nothing has hundreds of parts.
        let year = (1949..2200).contains(&parent);
        if year || written.1.len() > 2 {
            let number = ProposalNumber::Text(format!("{}-{}", written.0, written.1));
            return Some(Numbered { number, parent: None, doubt: year.then_some(Doubt::Unclear) });
        }
        let number = ProposalNumber::Text(format!("{parent}-{child}"));
        return Some(Numbered { number, parent: Some(parent), doubt: None });
    }
    Some(Numbered {
        number: ProposalNumber::Text(text::tidy(&words)),
        parent: None,
        doubt: Some(Doubt::Unclear),
    })
}

/// The number without what is said around it.
fn undress(key: &str) -> &str {
    let after = key.rfind(lexicon::ORDINAL).map_or(key, |at| &key[at + lexicon::ORDINAL.len_utf8()..]);
    let bare = text::strip_start(after, lexicon::NUMBER_WORDS).unwrap_or(after);
    bare.split_once(lexicon::NUMBER_END)
        .filter(|(_, rest)| rest.is_empty())
        .map_or(bare, |(number, _)| number)
}

/// Both parts of a number, and both as they are written in digits.
fn pair(bare: &str) -> Option<(u64, u64, (String, String))> {
    let (parent, child) = bare.split_once(lexicon::PART_SIGNS)?;
    let parent = parent.strip_suffix(lexicon::NUMBER_END).unwrap_or(parent);
    let (first, second) = (text::number(parent)?, text::number(child)?);
    let digits = |written: &str, number: u64| match written.bytes().all(|b| b.is_ascii_digit()) {
        true => written.to_owned(),
        false => number.to_string(),
    };
    Some((first, second, (digits(parent, first), digits(child, second))))
}

/// A title without remarks on merging, and the number they name.
pub(super) fn unmerge(title: &str) -> (String, Option<u64>) {
    let mut target = None;
    let mut kept = String::new();
    // Brackets are looked for in the folded text; it has as many signs as the tidy one.
    let tidy = text::tidy(title);
    let folded: String = tidy.chars().map(text::fold_char).collect();
    let mut rest = tidy.chars();
    for part in text::parts(&folded) {
        let (length, merged) = match &part {
            Part::Plain(plain) => (plain.chars().count(), None),
            Part::Bracketed(inner, whole) => (whole.chars().count(), mention(inner)),
        };
        let original: String = rest.by_ref().take(length).collect();
        match merged {
            Some(number) => target = Some(number),
            None => kept.push_str(&original),
        }
    }
    let (open, close) = lexicon::TITLE_QUOTES;
    let inner = kept.trim().strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let whole = inner.filter(|inner| !inner.contains([open, close]));
    (whole.unwrap_or(kept.trim()).to_owned(), target)
}

/// The number named in a remark such as `并入第005号`.
pub(super) fn mention(remark: &str) -> Option<u64> {
    let key = text::key(remark);
    let (_, after) = key.split_once(lexicon::MERGED_INTO)?;
    text::first_number(after).or_else(|| text::number(undress(after)))
}

/// Whether a remark says that a proposal went into another.
pub(super) fn says_merged(remark: &str) -> bool {
    let key = text::key(remark);
    lexicon::MERGED.iter().any(|mark| key.starts_with(mark))
}
