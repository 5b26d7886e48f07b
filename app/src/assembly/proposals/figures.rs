//! The figures of a session. A figure is a number together with the list it counts; what is received must be the sum of what
//! became of it, and both sides are counted from different sources.

use super::filters::{Known, kinds, told_singly};
use super::records::{Sitting, SittingId, Window};
use super::store::desk;
use super::store::lists::{Entry, Filter, by_sector, participants, tally_of};
use super::workflow::State;
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;

/// What became of what was received: key of its word, and the states it counts. Every state after submission is in exactly one.
pub const PARTS: &[(&str, &[State])] = &[
    ("pending", &[State::Submitted, State::UnderReview]),
    ("filed", &[State::Filed]),
    ("merged", &[State::Merged]),
    ("converted_opinion", &[State::ConvertedOpinion]),
    ("converted_social_opinion", &[State::ConvertedSocialOpinion]),
    ("returned", &[State::Returned]),
    ("not_filed", &[State::NotFiled]),
    ("withdrawn", &[State::Withdrawn]),
];
/// Place of the filed ones in [`PARTS`].
pub const FILED: usize = 1;

/// A number and the list that it counts.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The number.
    pub n: i64,
    /// The list.
    pub filter: Filter,
}

/// What a line is called: a word's key, or a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Key of a word.
    Word(String),
    /// A name as it stands.
    Name(String),
}

/// One line of a table: received, and what became of it.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is.
    pub label: Label,
    /// A subtotal or total.
    pub sum: bool,
    /// Received.
    pub received: Figure,
    /// The parts, in the order of [`PARTS`].
    pub parts: Vec<Figure>,
}

impl Line {
    /// The filed ones.
    pub fn filed(&self) -> i64 {
        self.parts.get(FILED).map_or(0, |f| f.n)
    }

    /// All figures of the line.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        std::iter::once(&self.received).chain(&self.parts)
    }
}

/// A table of lines.
#[derive(Debug, Clone)]
pub struct Table {
    /// Key: its word is `proposals-figures-by-<key>`.
    pub key: &'static str,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// Proposals by the seat of their first proposer. Small and marked groups are one sum that leads nowhere.
#[derive(Debug, Clone)]
pub struct BySector {
    /// Sectors that may be told singly.
    pub lines: Vec<Line>,
    /// How many sectors are summed, and their sums: received and the parts.
    pub rest: Option<(usize, Vec<i64>)>,
    /// Seats below which a sector is not told singly.
    pub smallest: i64,
}

/// The figures of a session.
#[derive(Debug, Clone)]
pub struct Statistics {
    /// The session.
    pub sitting: Sitting,
    /// Received, counted from the records themselves.
    pub received: i64,
    /// The same from the tally, with its parts.
    pub whole: Line,
    /// By kind, window, category.
    pub tables: Vec<Table>,
    /// By sector.
    pub by_sector: BySector,
    /// Seated members, and how many of them proposed or signed.
    pub participation: (i64, i64),
    /// The session before, where there is one.
    pub previous: Option<(Sitting, Line)>,
}

impl Statistics {
    /// The sum of what became of it.
    pub fn sum(&self) -> i64 {
        self.whole.parts.iter().map(|f| f.n).sum()
    }

    /// Whether both sides agree.
    pub fn agrees(&self) -> bool {
        self.received == self.sum()
    }

    /// Every figure with its list.
    pub fn figures(&self) -> Vec<&Figure> {
        let mut found: Vec<&Figure> = self.whole.figures().collect();
        found.extend(self.tables.iter().flat_map(|t| t.lines.iter().flat_map(Line::figures)));
        found.extend(self.by_sector.lines.iter().flat_map(Line::figures));
        found.extend(self.previous.iter().flat_map(|(_, line)| line.figures()));
        found
    }
}

/// Counts a session.
pub async fn statistics(
    db: &mut dyn Read,
    by: &Acting,
    known: &Known,
    sitting: SittingId,
) -> Outcome<Statistics> {
    let here = known.sitting(sitting).ok_or(Problem::NotFound)?.clone();
    let entries = tally_of(db, by.body, sitting).await?;
    let base = Filter { sitting: Some(sitting), ..Filter::default() };
    let whole = line(Label::Word("proposals-figures-all".to_owned()), true, &entries, base.clone());
    let tables = vec![
        by_kind(by, &entries, &base),
        by_window(&entries, &base),
        by_category(by, known, &entries, &base),
    ];
    let previous = match known.before(sitting) {
        Some(before) => {
            let entries = tally_of(db, by.body, before.id).await?;
            let base = Filter { sitting: Some(before.id), ..Filter::default() };
            let label = Label::Word("proposals-figures-before".to_owned());
            Some((before.clone(), line(label, false, &entries, base)))
        }
        None => None,
    };
    let seated = people::count_members(db, by.body, here.term).await?;
    let active = participants(db, by.body, sitting, here.term).await?;
    Ok(Statistics {
        received: desk::received(db, by.body, sitting).await?,
        whole,
        tables,
        by_sector: sector_lines(db, by, &here).await?,
        participation: (seated, active),
        previous,
        sitting: here,
    })
}

fn counts(filter: &Filter, entry: &Entry) -> bool {
    (filter.kinds.is_empty() || filter.kinds.contains(&entry.kind))
        && (filter.categories.is_empty() || filter.categories.contains(&entry.category))
        && filter.window.is_none_or(|w| w == entry.window)
}

fn line(label: Label, sum: bool, entries: &[Entry], filter: Filter) -> Line {
    let mine: Vec<&Entry> = entries.iter().filter(|e| counts(&filter, e)).collect();
    let parts = PARTS.iter().map(|(_, states)| Figure {
        n: mine.iter().filter(|e| states.contains(&e.state)).map(|e| e.n).sum(),
        filter: Filter { states: states.to_vec(), ..filter.clone() },
    });
    let parts = parts.collect();
    Line { label, sum, received: Figure { n: mine.iter().map(|e| e.n).sum(), filter: filter.clone() }, parts }
}

fn by_kind(by: &Acting, entries: &[Entry], base: &Filter) -> Table {
    let allowed = by.procedure.several("proposal.kinds", by.today());
    let mut lines = Vec::new();
    for collective in [false, true] {
        let all = kinds(collective);
        for kind in &all {
            let used = allowed.contains(&kind.key()) || entries.iter().any(|e| e.kind == *kind);
            if used {
                let filter = Filter { kinds: vec![*kind], ..base.clone() };
                lines.push(line(Label::Word(format!("kind-{kind}")), false, entries, filter));
            }
        }
        let word = if collective { "proposals-figures-collective" } else { "proposals-figures-member" };
        let filter = Filter { kinds: all, ..base.clone() };
        lines.push(line(Label::Word(word.to_owned()), true, entries, filter));
    }
    Table { key: "kind", lines }
}

fn by_window(entries: &[Entry], base: &Filter) -> Table {
    let lines = [Window::Session, Window::Ordinary].into_iter().map(|window| {
        let filter = Filter { window: Some(window), ..base.clone() };
        line(Label::Word(format!("window-{window}")), false, entries, filter)
    });
    Table { key: "window", lines: lines.collect() }
}

/// The highest level of the tree, each with everything below it; what has no category stands last.
fn by_category(by: &Acting, known: &Known, entries: &[Entry], base: &Filter) -> Table {
    let used = |ids: &[i64]| entries.iter().any(|e| ids.contains(&e.category) && e.n != 0);
    let today = by.today().to_string();
    let mut lines = Vec::new();
    for category in known.tree.categories.iter().filter(|c| c.parent.is_none()) {
        let ids = known.with_children(category.id);
        let open = category.open_on(&today);
        if open || used(&ids) {
            let label = Label::Name(category.said(by.lang).to_owned());
            lines.push(line(label, false, entries, Filter { categories: ids, ..base.clone() }));
        }
    }
    if used(&[0]) {
        let filter = Filter { categories: vec![0], ..base.clone() };
        lines.push(line(Label::Word("proposals-figures-no-category".to_owned()), false, entries, filter));
    }
    Table { key: "category", lines }
}

async fn sector_lines(db: &mut dyn Read, by: &Acting, sitting: &Sitting) -> Outcome<BySector> {
    let all = people::sector_seats(db, by.body, sitting.term).await?;
    let smallest = by.procedure.whole("statistics.smallest_group", by.today());
    let told = told_singly(&all, smallest);
    let counted = by_sector(db, by.body, sitting.id, sitting.term).await?;
    let mut lines = Vec::new();
    let mut rest = vec![0; PARTS.len() + 1];
    let mut summed = 0;
    for (id, name, name_en, _, seats) in &all {
        let of = |states: &[State]| -> i64 {
            counted.iter().filter(|(s, state, _)| s == id && states.contains(state)).map(|c| c.2).sum()
        };
        let parts: Vec<i64> = PARTS.iter().map(|(_, states)| of(states)).collect();
        if told.contains(id) {
            let filter = Filter {
                sitting: Some(sitting.id),
                sector: Some((*id, sitting.term.0)),
                ..Filter::default()
            };
            let figures = PARTS.iter().zip(&parts).map(|((_, states), n)| Figure {
                n: *n,
                filter: Filter { states: states.to_vec(), ..filter.clone() },
            });
            let figures = figures.collect();
            let received = Figure { n: parts.iter().sum(), filter: filter.clone() };
            let label = Label::Name(by.lang.of(name, name_en).to_owned());
            lines.push(Line { label, sum: false, received, parts: figures });
        } else if *seats > 0 {
            summed += 1;
            rest[0] += parts.iter().sum::<i64>();
            for (place, n) in rest.iter_mut().skip(1).zip(&parts) {
                *place += n;
            }
        }
    }
    Ok(BySector { lines, rest: (summed > 0).then_some((summed, rest)), smallest })
}
