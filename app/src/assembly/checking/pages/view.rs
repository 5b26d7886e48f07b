//! What pages of the room share: names and marks of verdicts, places in addresses.

use crate::assembly::checking::records::*;
use crate::foundation::pages::Page;
use std::ops::Range;

/// A figure: the count of a list.
pub(super) struct Counter {
    pub href: String,
    pub n: i64,
    pub label: String,
    pub current: bool,
    pub kind: &'static str,
}

/// A place as it stands in an address: `12-15`.
pub(super) fn place(span: &Range<usize>) -> String {
    format!("{}-{}", span.start, span.end)
}

/// Reads it back.
pub(super) fn span(text: &str) -> Option<Range<usize>> {
    let (start, end) = text.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start < end).then_some(start..end)
}

/// The mark of a verdict's state.
pub(super) fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Matches => "done",
        Verdict::Differs => "differs",
        Verdict::NoRecord => "none",
        Verdict::Uncheckable => "part",
        Verdict::Asserted => "open",
    }
}

/// The class of a figure in the text.
pub(super) fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Matches | Verdict::Asserted => "fact",
        Verdict::Differs => "fact fact--differs",
        Verdict::NoRecord | Verdict::Uncheckable => "fact fact--none",
    }
}

/// A verdict, said.
pub(super) fn said(page: &Page, verdict: Verdict) -> String {
    page.t(&format!("checking-verdict-{verdict}"))
}
