//! At which cell a mark stands, and its sentence; what the reader of the file was not sure of.

use super::list::Planner;
use crate::assembly::people;
use crate::assembly::proposals::exchange::json_lines;
use crate::assembly::proposals::exchange::plan::{Mark, Planned, Verdict};
use crate::assembly::proposals::exchange::reading::{Shape, worded};
use crate::foundation::errors::Complaint;
use office_documents::proposals_in::{Field, Problem as Doubt, ProblemKind, ProposalNumber, Record};

impl Planner<'_> {
    pub(super) fn cell(&self, record: &Record, field: Field) -> String {
        let columns = &self.source.found.list.columns;
        let find = |field| columns.iter().find(|(f, _)| *f == field).map(|(_, letters)| letters.as_str());
        let other = match field {
            Field::Lead | Field::CoHandlers => find(Field::Handlers),
            Field::CoSigners => find(Field::Proposer),
            Field::Number => find(Field::Serial),
            Field::MergedInto => find(Field::Number),
            _ => None,
        };
        let letters = find(field).or(other).or(find(Field::Title)).unwrap_or("A");
        if self.source.found.shape == Shape::JsonLines {
            json_lines::cell(record.row, letters)
        } else {
            format!("{letters}{}", record.row)
        }
    }

    pub(super) fn doubt(&self, planned: &mut Planned, record: &Record, field: Field, said: Complaint) {
        planned.mark(Verdict::Unsure, self.cell(record, field), said);
    }

    pub(super) fn refuse(&self, planned: &mut Planned, record: &Record, field: Field, said: Complaint) {
        planned.mark(Verdict::Refused, self.cell(record, field), said);
    }

    /// What the reader was not sure of, at its cells.
    pub(super) fn doubts(&self, record: &Record, planned: &mut Planned) {
        let doubts = self.source.found.list.problems.iter();
        for doubt in doubts.filter(|d| d.row == record.row && !of_file(d)) {
            let verdict = match (&doubt.kind, doubt.field) {
                (ProblemKind::Missing, Field::Title) => Verdict::Refused,
                // Whether a proposer or a number is needed depends on the options: asked below.
                (ProblemKind::Missing, _) => continue,
                _ => Verdict::Unsure,
            };
            planned.mark(verdict, doubt.cell.clone(), said(doubt));
        }
    }

    /// What concerns the whole file.
    pub(super) fn notes(&self) -> Vec<Mark> {
        // A column that was said to be left out needs no telling.
        let left = |doubt: &Doubt| {
            let heading = doubt.value.rsplit('/').next().unwrap_or_default();
            let decided = [Some(people::COLUMN_LEFT_OUT), Some(people::COLUMN_OURS)];
            doubt.kind == ProblemKind::ColumnIgnored && decided.contains(&self.source.choice(heading))
        };
        let doubts = self.source.found.list.problems.iter().filter(|doubt| of_file(doubt) && !left(doubt));
        let mark = |doubt: &Doubt| Mark {
            verdict: if doubt.kind == ProblemKind::ColumnRefused {
                Verdict::Refused
            } else {
                Verdict::Unsure
            },
            cell: doubt.cell.clone(),
            said: said(doubt),
        };
        let mut notes: Vec<Mark> = doubts.map(mark).collect();
        for notice in &self.source.found.notices {
            let said = worded("import-notice-", &serde_json::to_value(notice).unwrap_or_default());
            notes.push(Mark { verdict: Verdict::Unsure, cell: String::new(), said });
        }
        let names_categories = self.source.found.list.records.iter().any(|r| r.category.is_some());
        if self.ground.categories.is_empty() && names_categories {
            let said = Complaint::new("", "import-no-categories");
            notes.push(Mark { verdict: Verdict::Unsure, cell: String::new(), said });
        }
        notes
    }
}

/// Whether a doubt concerns the whole file and no record of its own.
fn of_file(doubt: &Doubt) -> bool {
    matches!(
        doubt.kind,
        ProblemKind::ColumnRefused
            | ProblemKind::ColumnIgnored
            | ProblemKind::TotalDisagrees { .. }
            | ProblemKind::RowRepeated { .. }
            | ProblemKind::HeaderMissing
    )
}

/// The sentence of a doubt.
fn said(doubt: &Doubt) -> Complaint {
    worded("import-problem-", &serde_json::to_value(doubt).unwrap_or_default())
}

pub(super) fn written(number: &ProposalNumber) -> String {
    match number {
        ProposalNumber::Plain(number) => number.to_string(),
        ProposalNumber::Text(text) => text.clone(),
    }
}
