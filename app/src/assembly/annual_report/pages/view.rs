//! What pages of the room share: facts, marks of states, the text of a report with its figures, tables and charts.

use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::counting::Whole;
use crate::assembly::annual_report::papers::{self, Grid, Names, Numbering};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::text::{self, Piece};
use crate::assembly::annual_report::workflow::State;
use crate::foundation::app::App;
use crate::foundation::pages::Page;
use crate::foundation::workflow::Name;
use std::collections::BTreeSet;

/// A line of facts.
pub(super) struct Fact {
    pub term: String,
    pub text: String,
}

impl Fact {
    pub fn new(page: &Page, word: &str, text: impl Into<String>) -> Self {
        Self { term: page.t(word), text: text.into() }
    }
}

/// Something a person may do.
pub(super) struct Offer {
    pub href: String,
    pub label: String,
    /// Whether it is what the page waits for, where it comes first.
    pub primary: bool,
    pub danger: bool,
}

/// A key of a list, said.
pub(super) fn said<N: Name>(page: &Page, family: &str, name: N) -> String {
    page.t(&format!("{family}{}", name.key()))
}

/// A mark of a state, in the look.
pub(super) fn mark(state: State) -> &'static str {
    match state {
        State::Drafting => "open",
        State::Group => "work",
        State::Chair | State::Standing => "part",
        State::Plenary => "wait",
        State::Adopted | State::Published => "done",
        State::Withdrawn => "stop",
    }
}

/// A piece of a line: words, or a figure with its page.
pub(super) struct Run {
    pub text: String,
    /// Page of the figure; empty: words.
    pub href: String,
    /// `differs`, `none` or nothing.
    pub kind: &'static str,
}

/// A bar of a chart.
pub(super) struct Bar {
    pub href: String,
    pub label: String,
    pub n: i64,
    pub text: String,
    pub note: String,
    pub quiet: bool,
}

/// A table or chart, as it is drawn.
pub(super) struct Drawn {
    pub href: String,
    pub title: String,
    pub base: String,
    pub most: i64,
    pub bars: Vec<Bar>,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub export: String,
    pub chart: bool,
}

/// A part as it is drawn.
pub(super) struct PartView {
    pub id: String,
    pub level: i64,
    /// The number of a heading.
    pub number: String,
    pub lines: Vec<Vec<Run>>,
    pub drawn: Vec<Drawn>,
    /// The page on which it is written; empty: not by this person, or not now.
    pub edit: String,
    /// The page of its comments; empty: none are written here.
    pub comments: String,
    /// Its comments that wait.
    pub open: i64,
}

/// How a report's text is drawn for somebody.
pub(super) struct Drawing<'a> {
    pub app: &'a App,
    pub page: &'a Page,
    pub whole: &'a Whole,
    pub names: &'a Names,
    /// Figures that are not any more what was frozen.
    pub moved: &'a BTreeSet<i64>,
    /// Whether figures lead to their pages.
    pub linked: bool,
}

impl Drawing<'_> {
    fn figure(&self, number: i64) -> Run {
        let Some(counted) = self.whole.figure(number) else {
            return Run { text: text::marker(number), href: String::new(), kind: "none" };
        };
        let href = format!("{}/figures/{number}", link(self.whole.report.id));
        let kind = match (counted.is_whole(), self.moved.contains(&number)) {
            (false, _) => "none",
            (true, true) => "differs",
            (true, false) => "",
        };
        Run { text: counted.printed.clone(), href: if self.linked { href } else { String::new() }, kind }
    }

    fn lines(&self, content: &str) -> (Vec<Vec<Run>>, Vec<i64>) {
        let (mut lines, mut drawn) = (vec![Vec::new()], Vec::new());
        let words = |text: &str| Run { text: text.to_owned(), href: String::new(), kind: "" };
        for piece in text::pieces(content) {
            match piece {
                Piece::Text(text) => {
                    for (at, line) in text.split('\n').enumerate() {
                        if at > 0 {
                            lines.push(Vec::new());
                        }
                        if let Some(last) = lines.last_mut().filter(|_| !line.is_empty()) {
                            last.push(words(line));
                        }
                    }
                }
                Piece::Figure(number) if self.whole.figure(number).is_some_and(|c| c.figure.is_drawn()) => {
                    drawn.push(number);
                }
                Piece::Figure(number) => {
                    if let Some(last) = lines.last_mut() {
                        last.push(self.figure(number));
                    }
                }
            }
        }
        lines.retain(|line| !line.is_empty());
        (lines, drawn)
    }

    fn grid(&self, number: i64, grid: Grid) -> Drawn {
        let href = format!("{}/figures/{number}", link(self.whole.report.id));
        let most = grid.numbers.iter().flat_map(|(n, before)| [*n, before.unwrap_or(0)]).max().unwrap_or(0);
        let bar = |label: String, n: i64, quiet: bool| Bar {
            href: href.clone(),
            label,
            n,
            text: n.to_string(),
            note: String::new(),
            quiet,
        };
        let mut bars = Vec::new();
        for ([what, ..], (n, before)) in grid.rows.iter().zip(&grid.numbers) {
            bars.push(bar(what.clone(), *n, false));
            bars.extend(before.map(|n| bar(self.page.ts("report-bar-before", what), n, true)));
        }
        Drawn {
            title: grid.title,
            base: format!("{}, {}", grid.heads[1], grid.heads[2]),
            most,
            bars,
            head: grid.heads.to_vec(),
            rows: grid.rows.into_iter().map(Vec::from).collect(),
            export: if self.linked { format!("{href}.xlsx") } else { String::new() },
            chart: grid.chart && self.linked,
            href: if self.linked { href } else { String::new() },
        }
    }

    /// The parts in their order.
    pub fn parts(&self) -> Vec<PartView> {
        let mut numbering = Numbering::default();
        let lang = self.page.language;
        let view = |part: &Part| {
            let (lines, drawn) = self.lines(&part.content);
            let grids = drawn.into_iter().filter_map(|number| {
                let grid = papers::grid(self.app, lang, self.whole, (number, self.names))?;
                Some(self.grid(number, grid))
            });
            PartView {
                id: part.id.to_string(),
                level: part.level,
                number: numbering.next(self.app, part.level),
                lines,
                drawn: grids.collect(),
                edit: String::new(),
                comments: String::new(),
                open: 0,
            }
        };
        self.whole.parts.iter().map(view).collect()
    }
}
