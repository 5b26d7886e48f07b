//! Import of a table that says how the proposals of a past year were handled: proposals that are not there are entered as filed,
//! and `handling` enters units, replies, classes and judgements. Planned first, then one transaction; a row that was entered
//! before is left.
//!
//! - `reading`: from bytes to records
//! - `planning`: what would become of every row; `rows`: of one
//! - `sheet`: rows in doubt as a table to be corrected

mod planning;
mod reading;
mod rows;
pub mod sheet;

pub use planning::{Options, Planned, Row, plan};
pub use reading::{Handled, fields, read, read_bounded};

use super::plan::Verdict as Outlook;
use crate::assembly::handling::{self, MatterId, Part, PastHandling, PastReply, Verdict};
use crate::assembly::people::{self, ImportKind, ImportPiece, NewImport, OrgKind, Sitting};
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::registering::{self, As, Entry};
use crate::assembly::proposals::records::*;
use crate::foundation::acting::{Acting, parse_date, start_of_day};
use crate::foundation::db::Tx;
use crate::foundation::dialect;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use office_documents::handling_in::{self, Opinion, Record};
use serde_json::json;

/// What an import made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// The note of the import.
    pub id: i64,
    /// Rows entered.
    pub entered: i64,
    /// Rows left because they were there.
    pub same: i64,
    /// Rows left because they cannot be entered.
    pub refused: i64,
    /// Proposals entered for them.
    pub proposals: i64,
    /// Units entered.
    pub orgs: i64,
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
    let mut done = Summary { refused: planned.count(Outlook::Refused) as i64, ..Summary::default() };
    let mut made = Made { orgs: Vec::new(), proposer: planned.proposer, person: None };
    let mut pieces = Vec::new();
    for (row, record) in planned.rows.iter().zip(&source.table.records) {
        match row.verdict {
            Outlook::Refused => continue,
            Outlook::Same => {
                done.same += 1;
                continue;
            }
            Outlook::New | Outlook::Unsure => {}
        }
        let mut units = Vec::new();
        for (name, known, part) in &row.units {
            units.push((made.unit(tx, by, &source.file_name, (name, *known)).await?, *part));
        }
        let (id, title, new) = match row.proposal {
            Some(id) => (id, row.title.clone(), false),
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
        refused: done.refused,
    };
    done.id = people::note_import(tx, by, &new, pieces).await?;
    tell(tx, by, source, &done).await?;
    Ok(Ok(done))
}

/// The event of the import.
async fn tell(tx: &mut Tx, by: &Acting, source: &Handled, done: &Summary) -> Outcome<()> {
    let detail = json!({
        "x": source.file_name, "digest": source.digest, "as": "handled", "n": done.entered, "same": done.same,
        "refused": done.refused, "people": 0, "orgs": done.orgs,
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

fn verdict(said: Option<&str>) -> Option<Verdict> {
    Some(match handling_in::opinion(said?)? {
        Opinion::Satisfied => Verdict::Satisfied,
        Opinion::Basically => Verdict::Basically,
        Opinion::Not => Verdict::Not,
    })
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
        let title = match row.title.as_str() {
            "" => format!("{} {}", source.file_name, row.number),
            title => title.to_owned(),
        };
        let entry = Entry {
            kind: Kind::Individual,
            proposer,
            org: None,
            signers: Vec::new(),
            text: Text { title, ..Text::default() },
            number: row.sequence,
            at: received,
            filed_at: Some(at),
            file: source.file_name.clone(),
            detail: json!({ "row": record.row }),
        };
        registering::register(tx, by, (As::Filed, sitting), &entry).await
    }
}
