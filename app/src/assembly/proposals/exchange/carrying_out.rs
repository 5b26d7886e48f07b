//! Carrying a plan out: people, organisations, proposals, the note of the import and its event, all in one transaction.

use super::plan::{Options, Plan, Planned, Verdict, Which, Who};
use super::reading::Source;
use super::{begins_key, store};
use crate::assembly::people::{self, ImportKind, ImportPiece, NewImport, OrgKind};
use crate::assembly::proposals::actions::registering::{self, As, Entry};
use crate::assembly::proposals::records::ProposalId;
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::Name;
use serde_json::{Value, json};
use std::collections::HashMap;

/// One proposal of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Its id.
    pub id: ProposalId,
    /// Title; empty when it is a draft that its proposer has changed since.
    pub title: String,
    /// Case number, or empty.
    pub case_no: String,
    /// State.
    pub state: State,
    /// Co-signers of the list whom the proposer of a draft may invite.
    pub co_signers: Vec<String>,
}

/// What an import made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The note of the import.
    pub id: i64,
    /// Name of the file.
    pub file_name: String,
    /// The proposals.
    pub proposals: Vec<Imported>,
    /// Left because they were there.
    pub same: i64,
    /// Left because they were refused.
    pub refused: i64,
    /// People entered.
    pub people: i64,
    /// Organisations entered.
    pub orgs: i64,
}

/// Plans and carries out in one transaction, so that nothing can come between. Two imports of a body never run at once.
/// The plan comes back instead when it cannot be carried out as the options say.
pub async fn import(
    tx: &mut Tx,
    by: &Acting,
    source: &Source,
    options: &Options,
) -> Outcome<Result<Summary, Plan>> {
    dialect::hold(tx, "body", by.body.0).await?;
    let plan = super::plan(tx, by, source, options).await?;
    if cannot(&plan).is_some() {
        return Ok(Err(plan));
    }
    carry_out(tx, by, &plan).await.map(Ok)
}

fn cannot(plan: &Plan) -> Option<Vec<Complaint>> {
    if !plan.blocked.is_empty() {
        return Some(plan.blocked.clone());
    }
    let refused = plan.count(Verdict::Refused);
    (refused > 0 && !plan.options.skip_refused)
        .then(|| vec![Complaint::new("skip_refused", "import-some-refused").with("n", refused)])
}

/// Carries a plan out. Nothing is entered when anything is refused, unless the options leave that out.
pub async fn carry_out(tx: &mut Tx, by: &Acting, plan: &Plan) -> Outcome<Summary> {
    super::may(by, plan.options.begins)?;
    if let Some(wrong) = cannot(plan) {
        return Err(Problem::Invalid(wrong));
    }
    let mut made = Made { plan, people: HashMap::new(), orgs: HashMap::new(), drafts: Vec::new() };
    let mut proposals = Vec::new();
    for planned in plan.taken() {
        proposals.push(made.proposal(tx, by, planned).await?);
    }
    let (name, digest) = (plan.file_name.as_str(), plan.digest.as_str());
    let new = NewImport {
        kind: ImportKind::Proposals,
        file_name: name,
        digest,
        sitting: Some(plan.sitting.id.0),
        made: proposals.len() as i64,
        changed: 0,
        same: plan.count(Verdict::Same) as i64,
        refused: plan.count(Verdict::Refused) as i64,
    };
    let id = people::note_import(tx, by, &new, made.pieces(&proposals)).await?;
    let summary = Summary {
        id,
        file_name: plan.file_name.clone(),
        same: plan.count(Verdict::Same) as i64,
        refused: plan.count(Verdict::Refused) as i64,
        people: made.people.len() as i64,
        orgs: made.orgs.len() as i64,
        proposals,
    };
    let detail = json!({
        "x": plan.file_name, "digest": digest, "as": begins_key(plan.options.begins), "n": summary.proposals.len(),
        "same": summary.same, "refused": summary.refused, "people": summary.people, "orgs": summary.orgs,
    });
    let event = NewEvent {
        kind: people::IMPORT,
        subject: id,
        standing: "proposal_office",
        action: "import",
        from: "",
        to: "",
        detail,
    };
    events::record(tx, by, event).await?;
    made.tell(tx, by).await?;
    Ok(summary)
}

/// What was made so far.
struct Made<'a> {
    plan: &'a Plan,
    people: HashMap<usize, AccountId>,
    orgs: HashMap<usize, OrgId>,
    /// Proposers with an account, each with his number of drafts.
    drafts: Vec<(AccountId, i64)>,
}

impl Made<'_> {
    async fn person(&mut self, tx: &mut Tx, by: &Acting, who: Who) -> Outcome<AccountId> {
        let at = match who {
            Who::Known(id) => return Ok(id),
            Who::New(at) => at,
        };
        if let Some(id) = self.people.get(&at) {
            return Ok(*id);
        }
        let term = self.plan.sitting.term;
        let person = &self.plan.people[at];
        let named = (person.name.as_str(), person.seat.then_some(term));
        let id = people::enter_person(tx, by, &self.plan.file_name, named).await?;
        self.people.insert(at, id);
        Ok(id)
    }

    async fn org(&mut self, tx: &mut Tx, by: &Acting, which: Which) -> Outcome<OrgId> {
        let at = match which {
            Which::Known(id) => return Ok(id),
            Which::New(at) => at,
        };
        if let Some(id) = self.orgs.get(&at) {
            return Ok(*id);
        }
        let org = &self.plan.orgs[at];
        let kind = OrgKind::from_key(&org.kind).ok_or_else(|| Problem::broken("a kind of organisation"))?;
        let id = people::enter_org(tx, by, &self.plan.file_name, (&org.name, kind)).await?;
        self.orgs.insert(at, id);
        Ok(id)
    }

    async fn proposal(&mut self, tx: &mut Tx, by: &Acting, planned: &Planned) -> Outcome<Imported> {
        let first = planned.first.ok_or_else(|| Problem::broken("a planned record without proposer"))?;
        let proposer = self.person(tx, by, first).await?;
        let org = match planned.org {
            Some(which) => Some(self.org(tx, by, which).await?),
            None => None,
        };
        let mut signers = Vec::new();
        for who in planned.co_signers.iter().filter_map(|named| named.who) {
            let signer = self.person(tx, by, who).await?;
            if signer != proposer && !signers.contains(&signer) {
                signers.push(signer);
            }
        }
        if planned.begins == As::Draft && org.is_none() && matches!(first, Who::Known(_)) {
            match self.drafts.iter_mut().find(|(who, _)| *who == proposer) {
                Some((_, n)) => *n += 1,
                None => self.drafts.push((proposer, 1)),
            }
        }
        let entry = Entry {
            kind: planned.kind,
            proposer,
            org,
            signers,
            text: planned.text.clone(),
            number: planned.sequence,
            at: planned.at,
            filed_at: planned.filed_at,
            file: self.plan.file_name.clone(),
            detail: planned.detail.clone(),
        };
        let p = registering::register(tx, by, (planned.begins, &self.plan.sitting), &entry).await?;
        Ok(Imported {
            id: p.id,
            title: p.title,
            case_no: p.case_no,
            state: p.state,
            co_signers: planned.co_signers.iter().map(|named| named.name.clone()).collect(),
        })
    }

    /// What the import made, for taking it back: the proposals before those whom they name.
    fn pieces(&self, proposals: &[Imported]) -> Vec<ImportPiece> {
        let mut all: Vec<ImportPiece> =
            proposals.iter().map(|p| ImportPiece::made("proposal", p.id.0, &p.title)).collect();
        for (at, id) in &self.people {
            all.push(ImportPiece::made("account", id.0, &self.plan.people[*at].name));
        }
        for (at, id) in &self.orgs {
            all.push(ImportPiece::made("org", id.0, &self.plan.orgs[*at].name));
        }
        all
    }

    /// A member learns of the drafts that lie ready for him, once.
    async fn tell(&self, tx: &mut Tx, by: &Acting) -> Outcome<()> {
        for (who, n) in &self.drafts {
            let args = json!({ "n": n, "who": by.name });
            let notice = NewNotice {
                word: "import-notice-drafts",
                args,
                link: "/proposals",
                asks: false,
                due_on: None,
            };
            notices::tell(tx, by, *who, &notice).await?;
        }
        Ok(())
    }
}

/// What an import made, for the person who made it.
pub async fn result(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Summary> {
    let made = people::find_import(db, by, id).await?;
    if made.by != by.account || made.kind != ImportKind::Proposals {
        return Err(Problem::NotFound);
    }
    let rows = store::made_proposals(db, by, &made).await?;
    let history = events::history(db, by.body, people::IMPORT, id).await?;
    let detail = history.first().map(|event| event.detail()).unwrap_or_default();
    let count = |name: &str| detail.get(name).and_then(Value::as_i64).unwrap_or(0);
    let proposals = rows.into_iter().map(|(id, state, version, title, case_no, detail)| {
        let written = matches!(state, State::Draft | State::CoSigning | State::Discarded) && version > 1;
        let detail: Value = serde_json::from_str(&detail).unwrap_or_default();
        let names = detail.get("co_signers").and_then(Value::as_array).cloned().unwrap_or_default();
        let co_signers = names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        Imported { id, title: if written { String::new() } else { title }, case_no, state, co_signers }
    });
    Ok(Summary {
        id,
        file_name: made.file_name,
        proposals: proposals.collect(),
        same: count("same"),
        refused: count("refused"),
        people: count("people"),
        orgs: count("orgs"),
    })
}
