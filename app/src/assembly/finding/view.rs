//! What the page and the API show of hits: pieces of text with what was found in them, facets with their counts.

use super::known::Known;
use crate::assembly::settings::CategoryId;
use crate::foundation::ids::{self, OrgId};
use crate::foundation::lists::Address;
use crate::foundation::pages::Page;
use crate::foundation::search::{Counted, Hit};
use chinese_text::highlight::{highlight, snippet};
use chinese_text::query::Query;
use std::collections::BTreeMap;
use std::ops::Range;

/// Characters of a piece of text.
const PIECE: usize = 120;
/// Values of a facet that are shown.
const VALUES: usize = 8;

/// A run of text, marked or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub marked: bool,
}

/// A hit, as shown.
pub(super) struct HitView {
    pub href: String,
    pub kind: String,
    pub title: Vec<Run>,
    pub meta: String,
    pub names: Vec<Run>,
    pub piece: Vec<Run>,
}

/// A value of a facet: the link chooses it.
pub(super) struct ValueView {
    pub href: String,
    pub label: String,
    pub n: i64,
}

/// A facet.
pub(super) struct FacetView {
    pub head: String,
    pub values: Vec<ValueView>,
}

/// A text in runs, from one byte to another.
fn runs(text: &str, shown: Range<usize>, marks: &[Range<usize>]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = shown.start;
    let mut push = |range: Range<usize>, marked: bool| {
        let text: String = text[range].chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        if !text.is_empty() {
            found.push(Run { text, marked });
        }
    };
    for mark in marks.iter().filter(|m| m.start >= shown.start && m.end <= shown.end) {
        if mark.start >= at {
            push(at..mark.start, false);
            push(mark.clone(), true);
            at = mark.end;
        }
    }
    push(at..shown.end, false);
    found
}

/// A whole text with what was found in it.
pub(super) fn marked(text: &str, query: &Query) -> Vec<Run> {
    runs(text, 0..text.len(), &highlight(text, query))
}

/// The piece of a text that is worth showing.
pub(super) fn piece(text: &str, query: &Query) -> Vec<Run> {
    let snippet = snippet(text, &highlight(text, query), PIECE);
    let shown = snippet.shown.clone();
    let mut found = runs(text, shown.clone(), &snippet.marked);
    let more = |found: &mut Vec<Run>, at: usize| {
        found.insert(at, Run { text: "\u{2026}".to_owned(), marked: false });
    };
    if shown.start > 0 {
        more(&mut found, 0);
    }
    if shown.end < text.len() {
        let end = found.len();
        more(&mut found, end);
    }
    found
}

/// A hit.
pub(super) fn hit(page: &Page, known: &Known, query: &Query, hit: &Hit) -> HitView {
    let mut meta = vec![page.day_of(hit.at)];
    meta.push(hit.number.clone());
    meta.push(page.t(&(hit.kind.state)(&hit.state)));
    meta.push(known.category(hit.category, page.language));
    meta.extend(units(page, known, hit));
    meta.retain(|text| !text.is_empty());
    let names = hit.names.join(&page.t("list-comma"));
    HitView {
        href: hit.link.clone(),
        kind: page.t(hit.kind.word),
        title: if hit.title.is_empty() {
            vec![Run { text: page.t("finding-untitled"), marked: false }]
        } else {
            marked(&hit.title, query)
        },
        meta: meta.join(" \u{b7} "),
        names: marked(&names, query),
        piece: piece(&hit.content, query),
    }
}

/// The units of a hit, by name.
pub(super) fn units(page: &Page, known: &Known, hit: &Hit) -> Vec<String> {
    let day = page.today.to_string();
    hit.units.iter().map(|id| known.org(*id, (&day, page.language))).collect()
}

/// The facets of what was found. One value that is chosen already is shown among the chosen ones, not here.
pub(super) fn facets(page: &Page, known: &Known, address: &Address, counted: &Counted) -> Vec<FacetView> {
    let mut of: [BTreeMap<String, i64>; 5] = Default::default();
    for tally in &counted.tally {
        let id = |id: i64| if id == 0 { String::new() } else { ids::write(id) };
        let mut add = |at: usize, value: String| *of[at].entry(value).or_default() += tally.n;
        add(0, tally.kind.clone());
        add(1, id(tally.sitting));
        add(2, id(tally.category));
        add(3, format!("{}.{}", tally.kind, tally.state));
        for unit in &tally.units {
            add(4, id(*unit));
        }
    }
    let names = ["kind", "session", "category", "state", "unit"];
    let heads = [
        "finding-facet-kind",
        "finding-facet-session",
        "finding-facet-category",
        "finding-facet-state",
        "finding-facet-unit",
    ];
    let mut shown = Vec::new();
    for ((name, head), values) in names.into_iter().zip(heads).zip(of) {
        let mut values: Vec<(String, i64)> = values.into_iter().filter(|(v, _)| !v.is_empty()).collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        if address.chosen.has(name) || values.len() < 2 {
            continue;
        }
        let value = |(value, n): &(String, i64)| ValueView {
            href: address.with(name, value),
            label: label(page, known, name, value),
            n: *n,
        };
        let values: Vec<ValueView> = values.iter().take(VALUES).map(value).collect();
        shown.push(FacetView { head: page.t(head), values });
    }
    shown
}

/// The name of a value of a facet.
pub(super) fn label(page: &Page, known: &Known, name: &str, value: &str) -> String {
    let id = ids::read(value).unwrap_or(0);
    let lang = page.language;
    match name {
        "kind" => known.kind(value).map(|kind| page.t(kind.word)).unwrap_or_default(),
        "session" => known.sitting(id, lang),
        "category" => known.category(CategoryId(id).0, lang),
        "unit" => known.org(OrgId(id).0, (&page.today.to_string(), lang)),
        "state" => {
            let (kind, state) = value.split_once('.').unwrap_or_default();
            let known = known.kind(kind).filter(|kind| (kind.states)().contains(&state));
            known
                .map(|kind| page.txy("finding-state-of", page.t(kind.word), page.t(&(kind.state)(state))))
                .unwrap_or_default()
        }
        "from" => page.ts("finding-chosen-from", page.day(value)),
        "until" => page.ts("finding-chosen-until", page.day(value)),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_shows_what_was_found_and_that_there_is_more() {
        let text = format!("{}建议加装电梯{}", "甲".repeat(300), "乙".repeat(300));
        let query = Query::parse("加装电梯", &[]);
        let piece = piece(&text, &query);
        assert_eq!(
            piece.iter().filter(|run| run.marked).map(|run| run.text.as_str()).collect::<Vec<_>>(),
            ["加装电梯"]
        );
        assert_eq!(piece[0].text, "…");
        assert_eq!(piece[piece.len() - 1].text, "…");
        assert!(marked("", &query).is_empty());
    }
}
