//! What each column of a list of proposals is about.

use super::lexicon;
use super::problems::{Field, Problem, ProblemKind};
use super::{Column, Reading};
use crate::tables::chosen;
use crate::tables::grid::Grid;
use crate::tables::heading::{self, Heading, Meaning, Speech};

/// The words of such a heading.
pub(super) const SPEECH: Speech<Field> = Speech {
    headings: lexicon::HEADINGS,
    parts: lexicon::HEADING_PARTS,
    keys: &[Field::Title, Field::Number],
    choices: &[Field::Category, Field::ProposerKind, Field::Mode, Field::FiledSaid],
    least: 2,
};

/// The heading of a list.
pub(super) struct Header {
    /// First row of the heading, from zero.
    pub first: usize,
    /// Last row of the heading.
    pub last: usize,
    /// What each column is about, in the order of the sheet.
    pub columns: Vec<(usize, Field)>,
    /// Columns to be ticked: what they are about, and what a tick says.
    pub ticks: Vec<(usize, Field, String)>,
}

impl Header {
    /// The columns of a field.
    pub fn of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.columns.iter().filter(move |(_, f)| *f == field).map(|(column, _)| *column)
    }

    /// The first column of a field.
    pub fn one(&self, field: Field) -> Option<usize> {
        self.of(field).next()
    }
}

/// Finds the heading.
pub(super) fn find(grid: &Grid<'_>) -> Option<Heading<Field>> {
    heading::find(grid, &SPEECH)
}

/// Which column is which; adds a problem for every column that is not read.
pub(super) fn columns(found: &Heading<Field>, problems: &mut Vec<Problem>) -> Header {
    let mut header = Header { first: found.first, last: found.last, columns: Vec::new(), ticks: Vec::new() };
    let lists = [Field::Proposer, Field::CoSigners, Field::Lead, Field::CoHandlers, Field::Handlers];
    for column in &found.columns {
        let (place, title) = ((found.last, column.column), column.heading.as_str());
        let unread = |kind, text: String| Problem::at(place, Field::Other, kind, title, text);
        match (column.meaning, &column.tick) {
            (Meaning::Refused, _) => {
                let text = format!("column {title} is not read: it names what is not kept about a person");
                problems.push(unread(ProblemKind::ColumnRefused, text));
            }
            (Meaning::Known(field), Some(tick)) => header.ticks.push((column.column, field, tick.clone())),
            (Meaning::Known(field), None) if lists.contains(&field) || header.one(field).is_none() => {
                header.columns.push((column.column, field));
            }
            _ => problems.push(unread(ProblemKind::ColumnIgnored, format!("column {title} is not read"))),
        }
    }
    header
}

/// How each column was read, by the lowest word of its heading as it stands in the sheet. In tables side by side every column is read
/// that is known.
pub(super) fn told(found: &Heading<Field>, sheet: &Grid<'_>, beside: bool) -> Vec<Column> {
    let header = columns(found, &mut Vec::new());
    let plain = |at: usize| header.columns.iter().any(|(column, _)| *column == at);
    let ticked = |at: usize| header.ticks.iter().any(|(column, ..)| *column == at);
    let one = |column: &heading::Column<Field>| {
        let at = column.column;
        let reading = match column.meaning {
            Meaning::Refused => Reading::Refused,
            Meaning::Known(field) if beside || plain(at) || ticked(at) => Reading::Field(field),
            _ => Reading::Unknown,
        };
        let own = chosen::lowest(sheet, (found.first, found.last), at);
        Column { column: at, heading: own, reading }
    };
    found.columns.iter().map(one).collect()
}
