//! Which column holds which field, by its heading and where that leaves a doubt by what stands in it.

use crate::listed::forms::{Form, Holds};
use crate::listed::{Column, Kind, Problem, ProblemKind, Reading, cells, lexicon, names};
use crate::tables::grid::Grid;
use crate::tables::heading::{self, Heading, Meaning};
use crate::tables::rows::{Tick, tick};
use crate::tables::text;

/// Rows below the heading by which a column is judged.
const JUDGED: usize = 2_000;

/// The columns of a table.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Columns that hold a field.
    pub plain: Vec<(usize, &'static str, Holds)>,
    /// Columns to be ticked: column, field, what a tick says.
    pub ticks: Vec<(usize, &'static str, String)>,
}

impl Columns {
    /// The column of a field.
    pub fn one(&self, field: &str) -> Option<usize> {
        self.plain.iter().find(|(_, of, _)| *of == field).map(|(column, ..)| *column)
    }

    /// Columns whose empty cells say what stands above: those of a field nobody is without, and those that group rows.
    pub fn carried(&self, form: &Form, grid: &Grid<'_>, last: usize) -> Vec<(usize, &'static str)> {
        let name = self.one("name").unwrap_or(0);
        let found = form.carried.iter().filter_map(|field| {
            let column = self.one(field)?;
            let always = matches!(*field, "sector" | "kind");
            (always || column < name && groups(grid, last, column)).then_some((column, *field))
        });
        found.collect()
    }

    /// Where each field stands; of several columns the first.
    pub fn places(&self) -> Vec<(&'static str, usize)> {
        let plain = self.plain.iter().map(|(column, field, _)| (*field, *column));
        let mut found: Vec<(&'static str, usize)> = Vec::new();
        for (field, column) in plain.chain(self.ticks.iter().map(|(column, field, _)| (*field, *column))) {
            if !found.iter().any(|(known, _)| *known == field) {
                found.push((field, column));
            }
        }
        found
    }

    /// How each column was read.
    pub fn told(&self, grid: &Grid<'_>, heading: &Heading<&'static str>) -> Vec<Column> {
        let one = |column: &heading::Column<&'static str>| {
            let own = column.heading.rsplit('/').next().unwrap_or_default();
            let serial = counts_rows(own);
            let plain = self.plain.iter().find(|(at, ..)| *at == column.column);
            let reading = match (column.meaning, plain) {
                (Meaning::Refused, _) => Reading::Refused,
                (_, Some((_, field, _))) => Reading::Field(field, serial && *field == "no"),
                (Meaning::Known("no"), None) if serial => Reading::Field("no", true),
                _ => match self.ticks.iter().find(|(at, ..)| *at == column.column) {
                    Some((_, field, _)) => Reading::Tick(field),
                    None => Reading::Unknown,
                },
            };
            let label = (heading.first..=heading.last).rev().map(|row| grid.words(row, column.column));
            let label = label.map(|words| text::tidy(&words)).find(|words| !words.is_empty());
            Column { column: column.column, heading: label.unwrap_or_else(|| own.to_owned()), reading }
        };
        heading.columns.iter().map(one).collect()
    }

    /// Whether the table has the field at all.
    pub fn has(&self, field: &str) -> bool {
        let paired = matches!(field, "due" | "attended")
            && self.plain.iter().any(|(_, _, h)| matches!(h, Holds::Pair(_)));
        paired || self.one(field).is_some() || self.ticks.iter().any(|(_, of, _)| *of == field)
    }
}

/// Whether a heading only counts rows.
fn counts_rows(heading: &str) -> bool {
    let own = heading.rsplit('/').next().unwrap_or_default();
    lexicon::SERIALS_ONLY.contains(&text::key(own).as_str())
}

/// A heading without the marks that stick to it.
fn bare(heading: &str) -> String {
    text::fold(heading).trim_matches(lexicon::HEADING_EDGES).to_owned()
}

/// Whether a column only says something where it changes: one name in a cell, most cells empty, none merged.
fn groups(grid: &Grid<'_>, last: usize, column: usize) -> bool {
    let merged = grid.sheet.merges.iter().any(|m| {
        m.first_row > last && m.last_row > m.first_row && (m.first_column..=m.last_column).contains(&column)
    });
    let rows = last + 1..grid.height.min(last + 1 + JUDGED);
    let cells: Vec<String> = rows.map(|row| grid.words(row, column)).collect();
    let said: Vec<&String> = cells.iter().filter(|words| !cells::is_nothing(words)).collect();
    !merged && said.iter().all(|words| names::bodies(words).len() == 1) && said.len() * 2 <= cells.len()
}

/// Sorts the columns; every one that is not read is a problem.
pub(super) fn of(
    (kind, keyed): (Kind, bool),
    form: &Form,
    grid: &Grid<'_>,
    found: &Heading<&'static str>,
    problems: &mut Vec<Problem>,
) -> Columns {
    let mut sorting = Sorting { kind, form, grid, last: found.last, columns: Columns::default(), problems };
    let mut named: Vec<&heading::Column<&'static str>> = Vec::new();
    let numbers = |c: &&heading::Column<&'static str>| c.meaning == Meaning::Known("no") && c.tick.is_none();
    let own = keyed && found.columns.iter().filter(numbers).any(|c| !counts_rows(&c.heading));
    for column in &found.columns {
        if own && numbers(&column) && counts_rows(&column.heading) {
            continue;
        }
        match (column.meaning, &column.tick) {
            (Meaning::Refused, _) => {
                let text = format!(
                    "column {} is not read: it names what is not kept about a person",
                    column.heading
                );
                sorting.say(column, ("", ProblemKind::ColumnRefused), text);
            }
            (Meaning::Known(field), Some(label)) => {
                sorting.columns.ticks.push((column.column, field, text::field(label)));
            }
            (Meaning::Known(_), None) => named.push(column),
            (Meaning::Unknown, _) => sorting.unknown(column),
        }
        if grid.sheet.hidden_columns.contains(&column.column) && column.meaning != Meaning::Refused {
            sorting.say(
                column,
                ("", ProblemKind::NotShown),
                "the column is not shown in the sheet".to_owned(),
            );
        }
    }
    sorting.settle(named);
    sorting.columns
}

struct Sorting<'a> {
    kind: Kind,
    form: &'a Form,
    grid: &'a Grid<'a>,
    last: usize,
    columns: Columns,
    problems: &'a mut Vec<Problem>,
}

impl Sorting<'_> {
    fn say(
        &mut self,
        column: &heading::Column<&'static str>,
        what: (&'static str, ProblemKind),
        text: String,
    ) {
        self.problems.push(Problem::at((self.last, column.column), what, &column.heading, text));
    }

    fn add(&mut self, column: usize, field: &'static str) {
        if let Some((_, holds)) = self.form.fields.iter().find(|(name, _)| *name == field) {
            self.columns.plain.push((column, field, *holds));
        }
    }

    /// Values of a column, those that say nothing left out.
    fn values(&self, column: usize) -> Vec<String> {
        let rows = self.last + 1..self.grid.height.min(self.last + 1 + JUDGED);
        let keys = rows.map(|row| text::key(&self.grid.words(row, column)));
        keys.filter(|key| !lexicon::NOTHING.contains(&key.as_str())).collect()
    }

    /// A column with no known heading: a committee or a sector to be ticked, or nothing that is read.
    fn unknown(&mut self, column: &heading::Column<&'static str>) {
        let label = text::field(column.heading.rsplit('/').next().unwrap_or_default());
        let ends = |words: &[&str]| words.iter().any(|word| label.ends_with(word));
        let field = match self.kind {
            Kind::Members if ends(lexicon::COMMITTEE_ENDS) => Some("committees"),
            Kind::Members if ends(lexicon::SECTOR_ENDS) => Some("sector"),
            _ => None,
        };
        let ticked = |row: usize| tick(self.grid.value(row, column.column), |_| false);
        let ticks = field.is_some() && {
            let rows = self.last + 1..self.grid.height.min(self.last + 1 + JUDGED);
            // A figure in the row of totals is no tick; most must be.
            let all: Vec<Tick> = rows.map(ticked).collect();
            let (yes, other) = (
                all.iter().filter(|t| **t == Tick::Yes).count(),
                all.iter().filter(|t| **t == Tick::Else).count(),
            );
            yes > 0 && other <= yes
        };
        if let Some(field) = field.filter(|_| ticks) {
            self.columns.ticks.push((column.column, field, label));
            return;
        }
        let serial = lexicon::SERIALS.contains(&text::key(&column.heading).as_str());
        if !(self.kind == Kind::Duty && serial) {
            self.say(
                column,
                ("", ProblemKind::ColumnIgnored),
                format!("column {} is not read", column.heading),
            );
        }
    }

    /// Gives each field its column where several claim it.
    fn settle(&mut self, named: Vec<&heading::Column<&'static str>>) {
        for column in named {
            let Meaning::Known(field) = column.meaning else { continue };
            let field = if self.kind == Kind::Members { self.post_or_role(column, field) } else { field };
            // A column that only asks whether somebody belongs to the standing committee is one to be ticked.
            if field == "role"
                && lexicon::STANDING_HEADINGS.contains(&text::key(&bare(&column.heading)).as_str())
            {
                self.columns.ticks.push((column.column, field, lexicon::STANDING.to_owned()));
                continue;
            }
            let list = self.form.fields.iter().any(|(name, holds)| *name == field && *holds == Holds::Names);
            match self.columns.one(field) {
                // Of two columns for what was attended, the plainer heading gives way.
                Some(other) if field == "attended" && self.is_meetings(other) => {
                    self.columns.plain.retain(|(at, ..)| *at != other);
                    let text = "the column is not read: another says what was attended".to_owned();
                    let words = self.grid.words(self.last, other);
                    let what = ("", ProblemKind::ColumnIgnored);
                    self.problems.push(Problem::at((self.last, other), what, &words, text));
                    self.add(column.column, field);
                }
                Some(_) if !list => {
                    let text = format!("column {} is not read: another stands for {field}", column.heading);
                    self.say(column, ("", ProblemKind::ColumnIgnored), text);
                }
                _ => self.add(column.column, field),
            }
        }
    }

    fn is_meetings(&self, column: usize) -> bool {
        lexicon::MEETINGS.contains(&text::key(&self.grid.words(self.last, column)).as_str())
    }

    /// A post in a person's own place of work, or a role in the assembly: a heading of two signs may mean either.
    fn post_or_role(&mut self, column: &heading::Column<&'static str>, field: &'static str) -> &'static str {
        if field != "post" && field != "role" {
            return field;
        }
        let values = self.values(column.column);
        let roles = values.iter().filter(|value| lexicon::ROLES.contains(&value.as_str())).count();
        let mostly = !values.is_empty() && roles * 10 >= values.len() * 8;
        let own = text::key(&column.heading);
        let bare = lexicon::BARE_POSTS.contains(&own.as_str());
        if field == "post"
            && bare
            && (mostly || self.columns.one("post").is_some())
            && self.columns.one("role").is_none()
        {
            let text = format!(
                "column {} was taken for the role in the assembly by what stands in it",
                column.heading
            );
            self.say(column, ("role", ProblemKind::ColumnAssumed), text);
            return "role";
        }
        field
    }
}
