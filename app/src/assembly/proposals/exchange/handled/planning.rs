//! What would become of every row of a table of a past year: entered for a proposal that is there, entered with a new one, left, or
//! refused; with every doubt at its cell. Nothing is written.

use super::super::plan::{Mark, Verdict};
use super::super::reading::worded;
use super::super::store;
use super::reading::Handled;
use crate::assembly::handling::{self, MatterId, Part};
use crate::assembly::people::{self, Sitting};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::records::*;
use crate::foundation::acting::{Acting, local};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use office_documents::handling_in::{Field, HandlingIn, Problem as Doubt, ProblemKind, Record};
use office_documents::proposals_in::ProposalNumber;

/// What the importer decides.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Session; of the year of the table where none.
    pub sitting: Option<SittingId>,
    /// Login or name of the proposer of proposals that are not there; somebody without sign-in is entered for them where empty.
    pub proposer: String,
    /// Whether units that are not known are entered.
    pub create_orgs: bool,
    /// Whether what can be entered is entered where something is refused.
    pub skip_refused: bool,
    /// Whether a file that was imported before may be imported again.
    pub again: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Row of the sheet.
    pub row: usize,
    /// Further rows of it.
    pub more_rows: Vec<usize>,
    /// What becomes of it; `New` also where the proposal is there and only its handling is entered.
    pub verdict: Verdict,
    /// Number as written.
    pub number: String,
    /// Number as it is kept.
    pub sequence: Option<i64>,
    /// The proposal, where it is there.
    pub proposal: Option<ProposalId>,
    /// Its title, or the one of the table; empty where neither says one.
    pub title: String,
    /// Units by name, with what is known of them.
    pub units: Vec<(String, Option<OrgId>, Part)>,
    /// Doubts, and why it cannot be entered.
    pub marks: Vec<Mark>,
}

impl Row {
    fn mark(&mut self, verdict: Verdict, cell: &str, said: Complaint) {
        self.verdict = self.verdict.max(verdict);
        self.marks.push(Mark { verdict, cell: cell.to_owned(), said });
    }

    /// Whether it will be entered.
    pub fn is_taken(&self) -> bool {
        matches!(self.verdict, Verdict::New | Verdict::Unsure)
    }
}

/// The plan of an import.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Session.
    pub sitting: Sitting,
    /// Proposer of proposals that are not there, where one was named.
    pub proposer: Option<AccountId>,
    /// Rows.
    pub rows: Vec<Row>,
    /// What concerns the whole file.
    pub notes: Vec<Mark>,
    /// Why nothing can be entered.
    pub blocked: Vec<Complaint>,
    skip_refused: bool,
}

impl Planned {
    /// Whether the import cannot be carried out.
    pub fn stops(&self) -> bool {
        !self.blocked.is_empty() || (self.count(Verdict::Refused) > 0 && !self.skip_refused)
    }

    /// How many rows have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.rows.iter().filter(|row| row.verdict == verdict).count()
    }

    /// Units that will be entered, each once.
    pub fn orgs_made(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, known, _) in self.rows.iter().filter(|row| row.is_taken()).flat_map(|row| &row.units) {
            if known.is_none() && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }
}

fn year_of(table: &HandlingIn) -> Option<i64> {
    let day = table.records.iter().find_map(|r| r.assigned.as_deref().or(r.replied.as_deref()))?;
    day.get(..4)?.parse().ok()
}

/// Parts of the units of a row: one alone; else those said to lead lead, or the first where nothing is said.
fn parts_of(record: &Record) -> Vec<(String, Part)> {
    let n = record.handlers.len();
    let leads = record.leads.unwrap_or(1).clamp(1, n.max(1));
    let part = |at: usize| match (n, leads) {
        (1, _) => Part::Sole,
        (_, leads) if leads == n || (at < leads && leads > 1) => Part::Separate,
        _ if at < leads => Part::Lead,
        _ => Part::Co,
    };
    record.handlers.iter().cloned().enumerate().map(|(at, name)| (name, part(at))).collect()
}

/// What would become of every row. Nothing is written.
pub async fn plan(db: &mut impl Read, by: &Acting, source: &Handled, options: &Options) -> Outcome<Planned> {
    super::super::may(by, As::Filed)?;
    let sitting = match (options.sitting, year_of(&source.table)) {
        (Some(id), _) => people::sitting_of(db, by.body, id).await?,
        (None, Some(year)) => {
            people::sittings_by_window(db, by.body).await?.into_iter().find(|s| s.year == year)
        }
        (None, None) => None,
    };
    let sitting = sitting.ok_or_else(|| Problem::invalid("sitting", "import-handled-no-session"))?;
    let mut blocked = blocked(db, by, source, options).await?;
    let proposer = match named(db, by, &sitting, options.proposer.trim()).await? {
        Ok(proposer) => proposer,
        Err(complaint) => {
            blocked.push(complaint);
            None
        }
    };
    let mut rows = Vec::new();
    for record in &source.table.records {
        rows.push(row(db, by, (record, &sitting), (source, options)).await?);
    }
    let notes = notes(source);
    Ok(Planned { sitting, proposer, rows, notes, blocked, skip_refused: options.skip_refused })
}

/// Why nothing at all can be entered.
async fn blocked(
    db: &mut impl Read,
    by: &Acting,
    source: &Handled,
    options: &Options,
) -> Outcome<Vec<Complaint>> {
    let mut blocked = Vec::new();
    if source.table.problems.iter().any(|doubt| doubt.kind == ProblemKind::HeadingMissing) {
        blocked.push(Complaint::new("file", "import-handled-problem-heading_missing"));
    } else if source.table.records.is_empty() {
        blocked.push(Complaint::new("file", "import-trouble-empty"));
    }
    if source.table.totals_agree == Some(false) {
        blocked.push(Complaint::new("file", "import-handling-totals"));
    }
    if let Some((at, who, name)) = store::seen_before(db, by, &source.digest).await?
        && !options.again
    {
        let at = local(at, by.procedure.utc_offset_minutes);
        let when = format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute());
        let seen = Complaint::new("again", "import-seen").with("when", when).with("who", who).with("x", name);
        blocked.push(seen);
    }
    Ok(blocked)
}

/// Whom a login or a name means; nobody where it is empty.
async fn named(
    db: &mut impl Read,
    by: &Acting,
    sitting: &Sitting,
    name: &str,
) -> Outcome<Result<Option<AccountId>, Complaint>> {
    if name.is_empty() {
        return Ok(Ok(None));
    }
    let persons = people::persons(db, by.body, sitting.term).await?;
    let logged = persons.iter().find(|person| person.login == name);
    let mut called = persons.iter().filter(|person| person.name == name);
    Ok(match (logged, called.next(), called.next()) {
        (Some(person), ..) | (None, Some(person), None) => Ok(Some(person.id)),
        (None, None, _) => Err(Complaint::new("proposer", "import-handled-proposer-unknown").with("x", name)),
        _ => Err(Complaint::new("proposer", "import-proposer-several").with("x", name)),
    })
}

async fn row(
    db: &mut impl Read,
    by: &Acting,
    (record, sitting): (&Record, &Sitting),
    (source, options): (&Handled, &Options),
) -> Outcome<Row> {
    let sequence = match &record.number {
        Some(ProposalNumber::Plain(n)) => i64::try_from(*n).ok(),
        _ => None,
    };
    let there = match sequence {
        Some(number) => store::numbered(db, by, sitting.id, number).await?,
        None => None,
    };
    let mut row = Row {
        row: record.row,
        more_rows: record.more_rows.clone(),
        verdict: Verdict::New,
        number: match &record.number {
            Some(ProposalNumber::Plain(n)) => n.to_string(),
            Some(ProposalNumber::Text(text)) => text.clone(),
            None => String::new(),
        },
        sequence,
        proposal: there.as_ref().map(|(id, _)| *id),
        title: there.map(|(_, title)| title).or_else(|| record.title.clone()).unwrap_or_default(),
        units: Vec::new(),
        marks: Vec::new(),
    };
    if let Some(id) = row.proposal
        && handling::is_given(db, by, MatterId(id.0)).await?
    {
        row.mark(Verdict::Same, "", Complaint::new("", "import-handled-same"));
        return Ok(row);
    }
    doubts(source, &mut row);
    let cell = |field: Field| {
        let of_row = source.table.problems.iter().filter(|doubt| doubt.row == record.row);
        let mut own = of_row.filter(|doubt| doubt.field == field && asked_below(doubt));
        own.next().map(|doubt| doubt.cell.clone()).unwrap_or_default()
    };
    if sequence.is_none() {
        let said = Complaint::new("number", "import-number-needed");
        row.mark(Verdict::Refused, &cell(Field::Number), said);
    }
    if record.handlers.is_empty() {
        // Where no row names one there is no column of them, and no cell to look at.
        let named = source.table.records.iter().any(|record| !record.handlers.is_empty());
        let cell = if named { cell(Field::Handlers) } else { String::new() };
        row.mark(Verdict::Refused, &cell, Complaint::new("units", "import-handling-no-unit"));
    }
    for (name, part) in parts_of(record) {
        let found = people::orgs_named(db, by.body, &name).await?;
        if found.len() != 1 && !(found.is_empty() && options.create_orgs) {
            let said = Complaint::new("units", "import-handling-unit-unknown").with("x", &name);
            row.mark(Verdict::Refused, "", said);
        }
        row.units.push((name, found.first().copied().filter(|_| found.len() == 1), part));
    }
    Ok(row)
}

/// What the reader was not sure of in a row, at its cells.
fn doubts(source: &Handled, row: &mut Row) {
    let at = row.row;
    for doubt in source.table.problems.iter().filter(|doubt| doubt.row == at && !of_file(doubt)) {
        let verdict = match &doubt.kind {
            _ if asked_below(doubt) => continue,
            // Two proposals cannot have one number.
            ProblemKind::NumberTwice { .. } => Verdict::Refused,
            _ => Verdict::Unsure,
        };
        row.mark(verdict, &doubt.cell, said(doubt));
    }
}

/// Doubts about what a row must have: it is refused for them with a sentence that says what to do.
fn asked_below(doubt: &Doubt) -> bool {
    matches!(doubt.kind, ProblemKind::Missing | ProblemKind::NumberUnclear)
}

/// What concerns the whole file; a column that was said to be left out needs no telling.
fn notes(source: &Handled) -> Vec<Mark> {
    let left = |doubt: &Doubt| {
        let heading = doubt.value.rsplit('/').next().unwrap_or_default();
        let decided = [Some(people::COLUMN_LEFT_OUT), Some(people::COLUMN_OURS)];
        doubt.kind == ProblemKind::ColumnIgnored && decided.contains(&source.choice(heading))
    };
    let doubts = source.table.problems.iter().filter(|doubt| of_file(doubt) && !left(doubt));
    let mark = |doubt: &Doubt| Mark {
        verdict: if doubt.kind == ProblemKind::ColumnRefused { Verdict::Refused } else { Verdict::Unsure },
        cell: doubt.cell.clone(),
        said: said(doubt),
    };
    doubts.map(mark).collect()
}

/// Whether a doubt concerns the whole file and no record of its own.
fn of_file(doubt: &Doubt) -> bool {
    matches!(
        doubt.kind,
        ProblemKind::ColumnRefused
            | ProblemKind::ColumnIgnored
            | ProblemKind::TotalDisagrees { .. }
            | ProblemKind::RowRepeated { .. }
            | ProblemKind::HeadingMissing
    )
}

/// The sentence of a doubt.
fn said(doubt: &Doubt) -> Complaint {
    worded("import-handled-problem-", &serde_json::to_value(doubt).unwrap_or_default())
}
