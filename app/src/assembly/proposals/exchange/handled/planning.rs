//! What would become of every row of a table of a past year: entered for a proposal that is there, entered with a new one, left, or
//! refused; with every doubt at its cell. Nothing is written.

use super::super::plan::{Mark, Verdict};
use super::super::store;
use super::reading::Handled;
use super::rows::{self, Doubts, said};
use crate::assembly::handling::Part;
use crate::assembly::people::{self, Sitting};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::records::*;
use crate::foundation::acting::{Acting, local};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use office_documents::handling_in::{HandlingIn, Problem as Doubt, ProblemKind};

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
    pub(super) fn mark(&mut self, verdict: Verdict, cell: &str, said: Complaint) {
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

/// What would become of every row. Nothing is written.
pub async fn plan(db: &mut dyn Read, by: &Acting, source: &Handled, options: &Options) -> Outcome<Planned> {
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
    if sitting.closes_on > by.today().to_string() {
        blocked.push(Complaint::new("sitting", "import-handled-coming"));
    }
    let doubts = Doubts::of(&source.table);
    let mut rows = Vec::new();
    for record in &source.table.records {
        rows.push(rows::row(db, by, (record, &sitting), (&doubts, options)).await?);
    }
    rows::twice(&mut rows);
    let notes = notes(source, &doubts);
    Ok(Planned { sitting, proposer, rows, notes, blocked, skip_refused: options.skip_refused })
}

/// Why nothing at all can be entered.
async fn blocked(
    db: &mut dyn Read,
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
    db: &mut dyn Read,
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

/// What concerns the whole file; a column that was said to be left out needs no telling.
fn notes(source: &Handled, doubts: &Doubts<'_>) -> Vec<Mark> {
    let left = |doubt: &Doubt| {
        let heading = doubt.value.rsplit('/').next().unwrap_or_default();
        let decided = [Some(people::COLUMN_LEFT_OUT), Some(people::COLUMN_OURS)];
        doubt.kind == ProblemKind::ColumnIgnored && decided.contains(&source.choice(heading))
    };
    let doubts = source.table.problems.iter().filter(|doubt| doubts.of_file(doubt) && !left(doubt));
    let mark = |doubt: &Doubt| Mark {
        verdict: if doubt.kind == ProblemKind::ColumnRefused { Verdict::Refused } else { Verdict::Unsure },
        cell: doubt.cell.clone(),
        said: said(doubt),
    };
    doubts.map(mark).collect()
}
