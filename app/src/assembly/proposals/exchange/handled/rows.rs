//! What would become of one row: the proposal it is of, its units, what is doubtful about it.

use super::super::plan::Verdict;
use super::super::reading::worded;
use super::super::store;
use super::planning::{Options, Row};
use crate::assembly::handling::{self, MatterId, MatterState, Part};
use crate::assembly::people::{self, Sitting};
use crate::assembly::proposals::titles::formula;
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::ids::OrgId;
use office_documents::handling_in::{self, Field, HandlingIn, Problem as Doubt, ProblemKind, Record};
use office_documents::proposals_in::ProposalNumber;
use std::collections::{HashMap, HashSet};

/// The longest title of a proposal.
const TITLE: usize = 200;

/// What the reader was not sure of, by its row.
pub(super) struct Doubts<'a> {
    by_row: HashMap<usize, Vec<&'a Doubt>>,
    /// Rows of records.
    rows: HashSet<usize>,
    /// Whether any row names a unit: else there is no column of them, and no cell to look at.
    named: bool,
}

impl<'a> Doubts<'a> {
    pub(super) fn of(table: &'a HandlingIn) -> Self {
        let mut by_row: HashMap<usize, Vec<&Doubt>> = HashMap::new();
        for doubt in table.problems.iter().filter(|doubt| !of_all(doubt)) {
            by_row.entry(doubt.row).or_default().push(doubt);
        }
        let rows =
            table.records.iter().flat_map(|r| std::iter::once(r.row).chain(r.more_rows.iter().copied()));
        let named = table.records.iter().any(|record| !record.handlers.is_empty());
        Self { by_row, rows: rows.collect(), named }
    }

    /// Whether a doubt concerns the whole file, or a row that became no record.
    pub(super) fn of_file(&self, doubt: &Doubt) -> bool {
        of_all(doubt) || !self.rows.contains(&doubt.row)
    }

    fn on<'b>(&'b self, record: &'b Record) -> impl Iterator<Item = &'a Doubt> + 'b {
        let rows = std::iter::once(&record.row).chain(&record.more_rows);
        rows.filter_map(|row| self.by_row.get(row)).flatten().copied()
    }

    /// The cell in which something is missing.
    fn missing(&self, record: &Record, field: Field) -> String {
        let mut own = self.on(record).filter(|doubt| doubt.field == field && asked_below(doubt));
        own.next().map(|doubt| doubt.cell.clone()).unwrap_or_default()
    }
}

/// Whether a doubt concerns the whole file by its kind.
fn of_all(doubt: &Doubt) -> bool {
    matches!(
        doubt.kind,
        ProblemKind::ColumnRefused
            | ProblemKind::ColumnIgnored
            | ProblemKind::TotalDisagrees { .. }
            | ProblemKind::RowRepeated { .. }
            | ProblemKind::HeadingMissing
    )
}

/// Doubts about what a row must have: it is refused for them with a sentence that says what to do.
fn asked_below(doubt: &Doubt) -> bool {
    matches!(doubt.kind, ProblemKind::Missing | ProblemKind::NumberUnclear)
}

/// The sentence of a doubt.
pub(super) fn said(doubt: &Doubt) -> Complaint {
    worded("import-handled-problem-", &serde_json::to_value(doubt).unwrap_or_default())
}

/// What would become of a row.
pub(super) async fn row(
    db: &mut dyn Read,
    by: &Acting,
    (record, sitting): (&Record, &Sitting),
    (doubts, options): (&Doubts<'_>, &Options),
) -> Outcome<Row> {
    let sequence = match &record.number {
        Some(ProposalNumber::Plain(n)) => i64::try_from(*n).ok(),
        _ => None,
    };
    let there = match sequence {
        Some(number) => store::numbered(db, by, sitting.id, number).await?,
        None => Vec::new(),
    };
    // Of two, the one whose title the table tells.
    let told = record.title.as_deref().unwrap_or_default();
    let first = there.iter().find(|(_, title)| same_title(title, told)).or_else(|| there.first());
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
        proposal: first.map(|(id, _)| *id),
        title: first.map(|(_, title)| title.clone()).or_else(|| record.title.clone()).unwrap_or_default(),
        units: Vec::new(),
        marks: Vec::new(),
    };
    if let Some(id) = row.proposal {
        if handling::is_given(db, by, MatterId(id.0)).await? {
            row.mark(Verdict::Same, "", Complaint::new("", "import-handled-same"));
            return Ok(row);
        }
        let state = handling::state_of(db, by.body, id.0).await?;
        if state.is_none_or(|state| state == MatterState::Withdrawn) {
            row.mark(Verdict::Refused, "", Complaint::new("number", "import-handled-withdrawn"));
        }
        found(&mut row, record, there.len());
    }
    read(&mut row, record, doubts);
    units(db, by, &mut row, (record, options)).await?;
    Ok(row)
}

/// Doubts whether the proposal that has the number is the one the table means.
fn found(row: &mut Row, record: &Record, having: usize) {
    match &record.title {
        Some(told) if same_title(&row.title, told) => {}
        Some(told) => {
            let said = Complaint::new("title", "import-handled-title-differs").with("x", told);
            row.mark(Verdict::Unsure, "", said);
        }
        None if having > 1 => {
            row.mark(Verdict::Unsure, "", Complaint::new("number", "import-handled-two-windows"));
        }
        None => {}
    }
}

/// Whether two titles are of one matter: without the set phrases around it one stands in the other.
fn same_title(own: &str, told: &str) -> bool {
    let bare = |title: &str| formula(title).1.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (own, told) = (bare(own), bare(told));
    !own.is_empty() && !told.is_empty() && (own.contains(&told) || told.contains(&own))
}

/// What the reader was not sure of, and what a row must have.
fn read(row: &mut Row, record: &Record, doubts: &Doubts<'_>) {
    for doubt in doubts.on(record).filter(|doubt| !asked_below(doubt)) {
        // Two proposals cannot have one number.
        let twice = matches!(doubt.kind, ProblemKind::NumberTwice { .. });
        row.mark(if twice { Verdict::Refused } else { Verdict::Unsure }, &doubt.cell, said(doubt));
    }
    for opinion in [&record.feedback, &record.second_feedback].into_iter().flatten() {
        if handling_in::opinion(opinion).is_none() {
            row.mark(Verdict::Unsure, "", Complaint::new("", "import-handled-opinion").with("x", opinion));
        }
    }
    if row.sequence.is_none() {
        let said = Complaint::new("number", "import-number-needed");
        row.mark(Verdict::Refused, &doubts.missing(record, Field::Number), said);
    }
    if row.proposal.is_none() && row.title.chars().count() > TITLE {
        row.mark(Verdict::Refused, "", Complaint::new("title", "import-text-long").with("max", TITLE));
    }
    if record.handlers.is_empty() {
        let cell = if doubts.named { doubts.missing(record, Field::Handlers) } else { String::new() };
        row.mark(Verdict::Refused, &cell, Complaint::new("units", "import-handling-no-unit"));
    }
}

/// The units of a row, each once, with their parts: one alone; else those said to lead lead, or the first where nothing is said.
async fn units(
    db: &mut dyn Read,
    by: &Acting,
    row: &mut Row,
    (record, options): (&Record, &Options),
) -> Outcome<()> {
    let stated = record.leads.unwrap_or(1);
    let mut kept: Vec<(String, Option<OrgId>)> = Vec::new();
    let mut leads = 0;
    for (at, name) in record.handlers.iter().enumerate() {
        let found = people::orgs_named(db, by.body, name).await?;
        let known = found.first().copied().filter(|_| found.len() == 1);
        if kept.iter().any(|(said, id)| said == name || (known.is_some() && *id == known)) {
            row.mark(
                Verdict::Unsure,
                "",
                Complaint::new("units", "import-handled-unit-twice").with("x", name),
            );
            continue;
        }
        if found.len() > 1 {
            row.mark(Verdict::Refused, "", Complaint::new("units", "import-org-several").with("x", name));
        } else if found.is_empty() && !options.create_orgs {
            let said = Complaint::new("units", "import-handling-unit-unknown").with("x", name);
            row.mark(Verdict::Refused, "", said);
        }
        leads += usize::from(at < stated);
        kept.push((name.clone(), known));
    }
    let n = kept.len();
    let leads = leads.clamp(1, n.max(1));
    let part = |at: usize| match (n, leads) {
        (1, _) => Part::Sole,
        (_, leads) if leads == n || (at < leads && leads > 1) => Part::Separate,
        _ if at < leads => Part::Lead,
        _ => Part::Co,
    };
    row.units = kept.into_iter().enumerate().map(|(at, (name, known))| (name, known, part(at))).collect();
    Ok(())
}

/// Two proposals cannot have one number, nor one proposal two rows; tables side by side are read apart, so their reader does not see it.
pub(super) fn twice(rows: &mut [Row]) {
    let mut seen: HashMap<i64, usize> = HashMap::new();
    for row in rows.iter_mut().filter(|row| row.verdict != Verdict::Same) {
        let Some(number) = row.sequence else { continue };
        let Some(before) = seen.get(&number).copied() else {
            seen.insert(number, row.row);
            continue;
        };
        let said = Complaint::new("number", "import-handled-problem-number_twice").with("row", before);
        if row.marks.iter().all(|mark| mark.said.key != said.key) {
            row.mark(Verdict::Refused, "", said);
        }
    }
}
