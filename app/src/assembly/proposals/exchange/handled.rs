//! Import of a table that says how the proposals of a past year were handled: proposals that are not there are entered as filed,
//! and `handling` enters units, replies, classes and judgements. Planned first, then one transaction; a row that was entered
//! before is left.

use super::store;
use crate::assembly::handling::{self, MatterId, Part, PastHandling, PastReply, Verdict};
use crate::assembly::people::{self, ImportKind, ImportPiece, NewImport, OrgKind, Sitting};
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::registering::{self, As, Entry};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store as proposal_sql;
use crate::foundation::acting::{Acting, parse_date, start_of_day};
use crate::foundation::db::{Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::files::digest_of;
use crate::foundation::ids::{AccountId, OrgId};
use office_documents::handling_in::{self, HandlingIn, Hints, Record};
use office_documents::proposals_in::ProposalNumber;
use office_documents::workbook::{self, Limits, ReadError};
use serde_json::json;

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Handled {
    /// Its name.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// What was read.
    pub table: HandlingIn,
}

/// Reads an upload: the sheet with most records.
///
/// # Errors
/// Says what was refused of the file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Handled, ReadError> {
    let book = workbook::open_either(bytes, &Limits::default())?;
    let tables = book.sheets.iter().rev().map(|sheet| handling_in::read(sheet, &Hints::default()));
    let table = tables.max_by_key(|table| table.records.len()).ok_or(ReadError::NoSheets)?;
    Ok(Handled { file_name: name.to_owned(), digest: digest_of(bytes), table })
}

/// What the importer decides.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Session; of the year of the table where none.
    pub sitting: Option<SittingId>,
    /// Proposer of proposals that are not there; somebody without sign-in is entered for them where none.
    pub proposer: Option<AccountId>,
    /// Whether units that are not known are entered.
    pub create_orgs: bool,
    /// Whether a file that was imported before may be imported again.
    pub again: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Row of the sheet.
    pub row: usize,
    /// Number.
    pub number: Option<i64>,
    /// The proposal, where it is there.
    pub proposal: Option<ProposalId>,
    /// Units by name, with what is known of them.
    pub units: Vec<(String, Option<OrgId>, Part)>,
    /// Why it cannot be entered.
    pub refused: Vec<Complaint>,
}

/// The plan of an import.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Session.
    pub sitting: Sitting,
    /// Rows.
    pub rows: Vec<Row>,
    /// Why nothing can be entered.
    pub blocked: Vec<Complaint>,
}

impl Planned {
    /// Whether the import can be carried out.
    pub fn stops(&self) -> bool {
        !self.blocked.is_empty() || self.rows.iter().any(|row| !row.refused.is_empty())
    }
}

/// What an import made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// The note of the import.
    pub id: i64,
    /// Rows entered.
    pub entered: i64,
    /// Rows left because they were there.
    pub same: i64,
    /// Proposals entered for them.
    pub proposals: i64,
    /// Units entered.
    pub orgs: i64,
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
    super::may(by, As::Filed)?;
    let sitting = match (options.sitting, year_of(&source.table)) {
        (Some(id), _) => people::sitting_of(db, by.body, id).await?,
        (None, Some(year)) => {
            people::sittings_by_window(db, by.body).await?.into_iter().find(|s| s.year == year)
        }
        (None, None) => None,
    };
    let sitting = sitting.ok_or_else(|| Problem::invalid("sitting", "import-no-session"))?;
    let mut blocked = Vec::new();
    if source.table.records.is_empty() {
        blocked.push(Complaint::new("file", "import-trouble-empty"));
    }
    if source.table.totals_agree == Some(false) {
        blocked.push(Complaint::new("file", "import-handling-totals"));
    }
    if let Some((at, who, name)) = store::seen_before(db, by, &source.digest).await?
        && !options.again
    {
        let when = crate::foundation::acting::local(at, by.procedure.utc_offset_minutes).date();
        let seen = Complaint::new("again", "import-seen").with("when", when).with("who", who).with("x", name);
        blocked.push(seen);
    }
    let mut rows = Vec::new();
    for record in &source.table.records {
        rows.push(row(db, by, (record, &sitting), options).await?);
    }
    Ok(Planned { sitting, rows, blocked })
}

async fn row(
    db: &mut impl Read,
    by: &Acting,
    (record, sitting): (&Record, &Sitting),
    options: &Options,
) -> Outcome<Row> {
    let mut refused = Vec::new();
    let number = match &record.number {
        Some(ProposalNumber::Plain(n)) => i64::try_from(*n).ok(),
        _ => None,
    };
    let proposal = match number {
        Some(number) => store::numbered(db, by, sitting.id, number).await?,
        None => None,
    };
    if number.is_none() {
        refused.push(Complaint::new("number", "import-number-needed"));
    }
    if record.handlers.is_empty() {
        refused.push(Complaint::new("units", "import-handling-no-unit"));
    }
    let mut units = Vec::new();
    for (name, part) in parts_of(record) {
        let found = people::orgs_named(db, by.body, &name).await?;
        if found.len() != 1 && !(found.is_empty() && options.create_orgs) {
            refused.push(Complaint::new("units", "import-handling-unit-unknown").with("x", &name));
        }
        units.push((name, found.first().copied().filter(|_| found.len() == 1), part));
    }
    Ok(Row { row: record.row, number, proposal, units, refused })
}

/// Plans and carries out in one transaction; the plan comes back where it cannot be carried out.
pub async fn import(
    tx: &mut Tx,
    by: &Acting,
    source: &Handled,
    options: &Options,
) -> Outcome<Result<Summary, Planned>> {
    dialect::hold(tx, "body", by.body.0).await?;
    let planned = plan(tx, by, source, options).await?;
    if planned.stops() {
        return Ok(Err(planned));
    }
    let mut done = Summary::default();
    let mut made = Made { orgs: Vec::new(), proposer: options.proposer, person: None };
    let mut pieces = Vec::new();
    for (row, record) in planned.rows.iter().zip(&source.table.records) {
        let mut units = Vec::new();
        for (name, known, part) in &row.units {
            units.push((made.unit(tx, by, &source.file_name, (name, *known)).await?, *part));
        }
        let (id, title, new) = match row.proposal {
            Some(id) => (id, title_of(tx, by, id).await?, false),
            None => {
                done.proposals += 1;
                let p = made.proposal(tx, by, (source, &planned.sitting), (row, record)).await?;
                (p.id, p.title, true)
            }
        };
        let past = past(source, &planned.sitting, record, units);
        match handling::enter_past(tx, by, MatterId(id.0), &past).await? {
            Some(former) if new => {
                done.entered += 1;
                pieces.push(ImportPiece { former, ..ImportPiece::made("proposal", id.0, &title) });
            }
            Some(former) => {
                done.entered += 1;
                pieces.push(ImportPiece::changed("matter", id.0, &title, former));
            }
            None => done.same += 1,
        }
    }
    done.orgs = made.orgs.len() as i64;
    pieces.extend(made.pieces(&source.file_name));
    let new = NewImport {
        kind: ImportKind::Handling,
        file_name: &source.file_name,
        digest: &source.digest,
        sitting: Some(planned.sitting.id.0),
        made: done.proposals,
        changed: done.entered - done.proposals,
        same: done.same,
        refused: 0,
    };
    done.id = people::note_import(tx, by, &new, pieces).await?;
    tell(tx, by, source, &done).await?;
    Ok(Ok(done))
}

/// The event of the import.
async fn tell(tx: &mut Tx, by: &Acting, source: &Handled, done: &Summary) -> Outcome<()> {
    let detail = json!({
        "x": source.file_name, "digest": source.digest, "as": "handled", "n": done.entered, "same": done.same,
        "refused": 0, "people": 0, "orgs": done.orgs,
    });
    let event = NewEvent {
        kind: people::IMPORT,
        subject: done.id,
        standing: "proposal_office",
        action: "import",
        from: "",
        to: "",
        detail,
    };
    events::record(tx, by, event).await.map(|_| ())
}

fn past(source: &Handled, sitting: &Sitting, record: &Record, units: Vec<(OrgId, Part)>) -> PastHandling {
    let mut replies = Vec::new();
    let first = PastReply { on: record.replied.clone(), verdict: verdict(record.feedback.as_deref()) };
    // A day that was not understood is still an answer where the class or the opinion says there was one.
    if record.replied.is_some() || record.result.is_some() || first.verdict.is_some() {
        replies.push(first);
    }
    if record.second_reply.is_some() && !replies.is_empty() {
        replies.push(PastReply {
            on: record.second_reply.clone(),
            verdict: verdict(record.second_feedback.as_deref()),
        });
    }
    let note = [record.note.as_deref(), record.error.as_deref()];
    PastHandling {
        units,
        given_on: record.assigned.clone().unwrap_or_else(|| sitting.closes_on.clone()),
        class: record.result.clone().unwrap_or_default(),
        replies,
        note: note.into_iter().flatten().collect::<Vec<_>>().join("; "),
        file: source.file_name.clone(),
        row: record.row,
    }
}

/// The reader gives opinions in one of three ways of saying; the longest is looked for first.
fn verdict(said: Option<&str>) -> Option<Verdict> {
    match said?.chars().count() {
        2 => Some(Verdict::Satisfied),
        3 => Some(Verdict::Not),
        4 => Some(Verdict::Basically),
        _ => None,
    }
}

async fn title_of(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<String> {
    let found = proposal_sql::load(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    Ok(found.title)
}

struct Made {
    orgs: Vec<(String, OrgId)>,
    proposer: Option<AccountId>,
    /// Somebody without sign-in who was entered as the proposer.
    person: Option<AccountId>,
}

impl Made {
    /// Whom the table entered besides, for taking it back.
    fn pieces(&self, file: &str) -> Vec<ImportPiece> {
        let person = self.person.iter().map(|id| ImportPiece::made("account", id.0, file));
        let orgs = self.orgs.iter().map(|(name, id)| ImportPiece::made("org", id.0, name));
        person.chain(orgs).collect()
    }

    async fn unit(
        &mut self,
        tx: &mut Tx,
        by: &Acting,
        file: &str,
        (name, known): (&str, Option<OrgId>),
    ) -> Outcome<OrgId> {
        if let Some(id) = known {
            return Ok(id);
        }
        if let Some((_, id)) = self.orgs.iter().find(|(made, _)| made == name) {
            return Ok(*id);
        }
        let id = people::enter_org(tx, by, file, (name, OrgKind::Unit)).await?;
        self.orgs.push((name.to_owned(), id));
        Ok(id)
    }

    async fn proposal(
        &mut self,
        tx: &mut Tx,
        by: &Acting,
        (source, sitting): (&Handled, &Sitting),
        (row, record): (&Row, &Record),
    ) -> Outcome<Proposal> {
        let proposer = match self.proposer {
            Some(id) => id,
            None => {
                let id = people::enter_person(tx, by, &source.file_name, (&source.file_name, None)).await?;
                *self.person.insert(id)
            }
        };
        self.proposer = Some(proposer);
        let day = parse_date(record.assigned.as_deref().unwrap_or(&sitting.opens_on));
        let at = day.map_or(by.now, |day| start_of_day(day, by.procedure.utc_offset_minutes));
        // Received within the session, filed when it was handed over at the latest.
        let received = at.min(sitting.cut_off_at).max(sitting.window_opens_at);
        let number = row.number.map(|n| n.to_string()).unwrap_or_default();
        let title = record.title.clone().unwrap_or_else(|| format!("{} {number}", source.file_name));
        let entry = Entry {
            kind: Kind::Individual,
            proposer,
            org: None,
            signers: Vec::new(),
            text: Text { title, ..Text::default() },
            number: row.number,
            at: received,
            filed_at: Some(at),
            file: source.file_name.clone(),
            detail: json!({ "row": record.row }),
        };
        registering::register(tx, by, (As::Filed, sitting), &entry).await
    }
}
