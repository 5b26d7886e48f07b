//! What an import of members or units would do: every record with its cells, each with its verdict and its place in the file.

use super::reading::Source;
use super::record::Seen;
use crate::foundation::errors::Complaint;
use crate::foundation::files::digest_of;
use crate::foundation::forms::Fields;
use crate::foundation::workflow::Name;
use std::collections::BTreeSet;

crate::names!(
    /// What a table is about.
    ListKind {
        /// Members.
        Members = "members",
        /// Handling units.
        Units = "units",
    }
);

crate::names!(
    /// What becomes of a cell, and of a record by its gravest cell.
    Verdict {
        /// It is there already as it stands in the table.
        Same = "same",
        /// It is entered.
        New = "new",
        /// It is there and says something else; it is written where that is ticked.
        Changed = "changed",
        /// There is a doubt, told beside it.
        Unsure = "unsure",
        /// It cannot be taken.
        Refused = "refused",
    }
);

impl Verdict {
    /// The keys of all verdicts.
    pub fn keys() -> Vec<&'static str> {
        Self::all().iter().map(|verdict| verdict.key()).collect()
    }
}

/// A doubt or a refusal with its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Verdict.
    pub verdict: Verdict,
    /// Sheet and cell, such as `B7`; empty where it is about the whole record.
    pub place: String,
    /// The sentence.
    pub said: Complaint,
}

/// What concerns the whole file: columns that are not taken, sheets that were not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Sheet and cell.
    pub place: String,
    /// The sentence.
    pub said: Complaint,
}

/// One cell of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellPlan {
    /// Field of the table.
    pub field: &'static str,
    /// Field of the form it is written to; empty where it is written nowhere.
    pub target: &'static str,
    /// The cell, such as `B7`; empty where it stands above the row.
    pub place: String,
    /// What stands in it.
    pub said: String,
    /// What stands in the record now, for a reader.
    pub old: String,
    /// What would be written.
    pub value: String,
    /// Verdict.
    pub verdict: Verdict,
    /// Whether it would change the record once ticked.
    pub changes: bool,
    /// Doubts and refusals about it.
    pub why: Vec<Complaint>,
}

impl CellPlan {
    /// Raises the verdict and says why.
    pub fn doubt(&mut self, verdict: Verdict, said: Complaint) {
        self.verdict = self.verdict.max(verdict);
        self.why.push(said);
    }
}

/// What is done with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Entered with these fields.
    Enter(Fields),
    /// It is there: its id and these fields as they stand.
    Known(i64, Fields),
    /// Left out: who is meant cannot be told.
    Leave,
}

/// One record and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place among the records of the file, from zero.
    pub at: usize,
    /// Sheet; empty for CSV.
    pub sheet: String,
    /// Row of the sheet, from one.
    pub row: usize,
    /// Name.
    pub name: String,
    /// What is done.
    pub act: Act,
    /// Its cells in the order of the fields.
    pub cells: Vec<CellPlan>,
    /// Doubts and refusals about the whole record.
    pub marks: Vec<Mark>,
}

impl Row {
    /// The gravest verdict.
    pub fn verdict(&self) -> Verdict {
        let own = match self.act {
            Act::Enter(_) => Verdict::New,
            Act::Known(..) => Verdict::Same,
            Act::Leave => Verdict::Unsure,
        };
        let cells = self.cells.iter().map(|cell| cell.verdict);
        cells.chain(self.marks.iter().map(|mark| mark.verdict)).fold(own, Verdict::max)
    }

    /// Whether something of it would be written: an entry, or a change that is ticked.
    pub fn enters(&self) -> bool {
        matches!(self.act, Act::Enter(_)) && self.verdict() != Verdict::Refused
    }

    /// The key by which a change is ticked: it holds what is shown, so that nothing else is written than what was seen.
    pub fn tick(&self, cell: &CellPlan) -> String {
        let shown = digest_of(format!("{}\0{}\0{}", self.name, cell.old, cell.value).as_bytes());
        format!("{}.{}.{}", self.at, cell.field, &shown[..8])
    }
}

/// What the importer decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Changes that are written.
    pub ticked: BTreeSet<String>,
    /// Whether all changes without a refusal are written.
    pub all: bool,
    /// Whether what can be taken is taken where something is refused.
    pub skip_refused: bool,
}

/// The whole plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What the table is about.
    pub kind: ListKind,
    /// Name of the file.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// The options.
    pub options: Options,
    /// The records.
    pub rows: Vec<Row>,
    /// What concerns the whole file.
    pub notes: Vec<Note>,
    /// Headings that nobody knows and that could be given a meaning.
    pub unknown: Vec<String>,
    /// An earlier import of this very file.
    pub seen: Option<Seen>,
}

impl Plan {
    pub(super) fn new(source: &Source, options: Options, rows: Vec<Row>, seen: Option<Seen>) -> Self {
        Self {
            kind: source.kind,
            file_name: source.file_name.clone(),
            digest: source.digest.clone(),
            options,
            notes: source.notes(),
            unknown: source.unknown(),
            rows,
            seen,
        }
    }

    /// How many records have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.rows.iter().filter(|row| row.verdict() == verdict).count()
    }

    /// How many cells have a verdict.
    pub fn cells(&self, verdict: Verdict) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.verdict == verdict).count()
    }

    /// The changes of a record that are written.
    pub fn taken<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a CellPlan> {
        let known = matches!(row.act, Act::Known(..));
        row.cells.iter().filter(move |cell| known && cell.changes && self.is_ticked(row, cell))
    }

    /// Whether a change is to be written.
    pub fn is_ticked(&self, row: &Row, cell: &CellPlan) -> bool {
        let may = cell.changes && cell.verdict != Verdict::Refused;
        may && (self.options.all && cell.verdict == Verdict::Changed
            || self.options.ticked.contains(&row.tick(cell)))
    }

    /// How many records are entered, how many are changed.
    pub fn written(&self) -> (usize, usize) {
        let entered = self.rows.iter().filter(|row| row.enters()).count();
        let changed = self.rows.iter().filter(|row| self.taken(row).next().is_some()).count();
        (entered, changed)
    }

    /// Why it cannot be carried out as the options say.
    pub fn stops(&self) -> Vec<Complaint> {
        let refused = self.count(Verdict::Refused);
        if self.rows.is_empty() {
            return vec![Complaint::new("file", "people-import-nothing-read")];
        }
        if refused > 0 && !self.options.skip_refused {
            return vec![Complaint::new("skip_refused", "people-import-some-refused").with("n", refused)];
        }
        Vec::new()
    }
}
