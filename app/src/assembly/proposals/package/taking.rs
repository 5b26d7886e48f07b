//! Taking a package in: planned again and done in one transaction. Proposals are entered with their origin; results are noted
//! beside the proposals they answer.

use super::format::{FileRef, ProposalLine, ResultLine};
use super::planning::{Act, Entering, Options, Plan, Verdict, Which, Who, plan};
use super::reading::{Holds, Package};
use super::store::{self, Note, Outside, Passed};
use crate::assembly::people;
use crate::assembly::proposals::actions::registering::{self, As, Entry};
use crate::assembly::proposals::actions::{attaching, handing};
use crate::assembly::proposals::records::{Kind, PartnerState, Proposal, ProposalId};
use crate::assembly::proposals::store as cases;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::store as house;
use serde_json::json;
use std::collections::HashMap;

/// What was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Records taken.
    pub taken: usize,
    /// Here already.
    pub same: usize,
    /// Here already, changed at their maker since.
    pub changed: usize,
    /// Refused.
    pub refused: usize,
}

/// Plans and takes in one transaction, so that nothing can come between; the plan comes back where nothing can be taken at all.
/// Two imports of a body never run at once.
pub async fn take(
    tx: &mut Tx,
    by: &Acting,
    package: &Package,
    options: Options,
) -> Outcome<Result<Taken, Plan>> {
    cases::raise_number(tx, by.body, 0, "import", 0).await?;
    let plan = plan(tx, by, package, options).await?;
    if !plan.blocked.is_empty() || plan.taken() == 0 {
        return Ok(Err(plan));
    }
    let note = note(by, package, &plan);
    store::add(tx, &note).await?;
    let mut taking =
        Taking { package, note: &note, plan: &plan, people: HashMap::new(), orgs: HashMap::new() };
    for planned in plan.records.iter().filter(|planned| planned.is_taken()) {
        match (&planned.act, &package.holds) {
            (Act::Enter(entering), Holds::Proposals(all)) => {
                taking.enter(tx, by, entering, &all[planned.index]).await?;
            }
            (Act::Note(proposal), Holds::Results(all)) => {
                taking.result(tx, by, *proposal, &all[planned.index]).await?;
            }
            _ => return Err(Problem::broken("a record of a package that is taken and not planned")),
        }
    }
    let taken = Taken {
        taken: plan.taken(),
        same: plan.count(Verdict::Same),
        changed: plan.count(Verdict::Changed),
        refused: plan.count(Verdict::Refused),
    };
    let event = NewEvent {
        kind: super::KIND,
        subject: note.id,
        standing: "proposal_office",
        action: if plan.results { "results_in" } else { "in" },
        from: "",
        to: "",
        detail: json!({
            "x": note.file_name, "y": note.other_name, "n": taken.taken, "digest": note.digest,
            "same": taken.same, "changed": taken.changed, "refused": taken.refused,
        }),
    };
    events::record(tx, by, event).await?;
    Ok(Ok(taken))
}

fn note(by: &Acting, package: &Package, plan: &Plan) -> Note {
    let from = &package.manifest.from;
    let short = |text: &str, most: usize| text.chars().filter(|c| !c.is_control()).take(most).collect();
    Note {
        id: by.new_id(),
        body: by.body,
        way: if plan.results { "results_in" } else { "in" }.to_owned(),
        mark: short(&package.manifest.id, 60),
        digest: package.digest.clone(),
        file_name: short(&package.file_name, 120),
        other: from.id.clone(),
        other_name: short(&from.name, 120),
        records: plan.taken() as i64,
        made_at: by.now,
        made_by: by.account,
    }
}

struct Taking<'a> {
    package: &'a Package,
    note: &'a Note,
    plan: &'a Plan,
    people: HashMap<String, AccountId>,
    orgs: HashMap<String, OrgId>,
}

impl Taking<'_> {
    async fn person(&mut self, tx: &mut Tx, by: &Acting, who: &Who) -> Outcome<AccountId> {
        let name = match who {
            Who::Known(id) => return Ok(*id),
            Who::New(name) => name,
        };
        if let Some(id) = self.people.get(name) {
            return Ok(*id);
        }
        // Without a seat: whoever puts a matter elsewhere is no member here.
        let id = people::enter_person(tx, by, &self.note.file_name, (name, None)).await?;
        self.people.insert(name.clone(), id);
        Ok(id)
    }

    async fn org(&mut self, tx: &mut Tx, by: &Acting, which: &Which) -> Outcome<OrgId> {
        let (name, kind) = match which {
            Which::Known(id) => return Ok(*id),
            Which::New(name, kind) => (name, *kind),
        };
        let key = format!("{kind} {name}");
        if let Some(id) = self.orgs.get(&key) {
            return Ok(*id);
        }
        let id = people::enter_org(tx, by, &self.note.file_name, (name, kind)).await?;
        self.orgs.insert(key, id);
        Ok(id)
    }

    async fn enter(
        &mut self,
        tx: &mut Tx,
        by: &Acting,
        entering: &Entering,
        (line, digest): &(ProposalLine, String),
    ) -> Outcome<()> {
        let proposer = self.person(tx, by, &entering.first).await?;
        let org = match &entering.org {
            Some(which) => Some(self.org(tx, by, which).await?),
            None => None,
        };
        let mut signers = Vec::new();
        for who in &entering.others {
            let signer = self.person(tx, by, who).await?;
            if signer != proposer && !signers.contains(&signer) {
                signers.push(signer);
            }
        }
        let sitting =
            self.plan.sitting.as_ref().ok_or_else(|| Problem::broken("a plan without a session"))?;
        let entry = Entry {
            kind: entering.kind,
            proposer,
            org,
            signers,
            text: entering.text.clone(),
            number: entering.sequence,
            at: entering.at,
            filed_at: entering.filed_at,
            file: self.note.file_name.clone(),
            detail: json!({ "origin": self.note.other_name, "record": line.id }),
        };
        let p = registering::register(tx, by, (self.plan.begins, sitting), &entry).await?;
        self.partners(tx, by, &p, entering).await?;
        for file in &line.attachments {
            self.attach(tx, by, p.id, file).await?;
        }
        let passed = Passed {
            id: by.new_id(),
            body: by.body,
            origin: self.note.other.clone(),
            origin_name: self.note.other_name.clone(),
            record: line.id.clone(),
            proposal: p.id,
            digest: digest.clone(),
            package: self.note.id,
        };
        passed.insert(tx).await
    }

    /// Organisations that propose together agreed before it went out.
    async fn partners(&mut self, tx: &mut Tx, by: &Acting, p: &Proposal, entering: &Entering) -> Outcome<()> {
        if p.kind != Kind::OrgJoint || self.plan.begins == As::Draft {
            return Ok(());
        }
        for (position, which) in (1..).zip(&entering.partners) {
            let org = self.org(tx, by, which).await?;
            cases::partners::ask(tx, by, p.id, org, position).await?;
            let agreed = (PartnerState::Agreed, p.proposer, by.now);
            cases::partners::answer(tx, (p.id, org), agreed, (&p.text_digest, "")).await?;
        }
        // It was registered as a matter before they stood there.
        handing::joined(tx, by, p).await
    }

    async fn attach(&self, tx: &mut Tx, by: &Acting, id: ProposalId, file: &FileRef) -> Outcome<()> {
        match self.package.files.get(&file.sha256) {
            Some(Ok(judged)) => {
                attaching::keep(tx, by, id, (&file.name, &file.sha256), judged.clone()).await.map(|_| ())
            }
            _ => Err(Problem::broken("a file that was planned and is not there")),
        }
    }

    async fn result(
        &self,
        tx: &mut Tx,
        by: &Acting,
        proposal: ProposalId,
        (line, digest): &(ResultLine, String),
    ) -> Outcome<()> {
        let p = cases::load(tx, by.body, proposal).await?.ok_or(Problem::NotFound)?;
        let file =
            line.file.clone().unwrap_or(FileRef { name: String::new(), sha256: String::new(), bytes: 0 });
        let mut size = 0;
        if let Some(Ok(judged)) = self.package.files.get(&file.sha256) {
            size = judged.size();
            house::record_blob(tx, &file.sha256, size, by.now).await?;
        }
        let number = line.number.as_ref();
        let outside = Outside {
            id: by.new_id(),
            body: by.body,
            proposal,
            origin: self.note.other.clone(),
            origin_name: self.note.other_name.clone(),
            record: line.id.clone(),
            digest: digest.clone(),
            unit: line.unit.clone(),
            number: number
                .map(|n| format!("{}\u{3014}{}\u{3015}{}", n.word, n.year, n.serial))
                .unwrap_or_default(),
            class: line.class.clone(),
            answered_on: line.answered_on.clone(),
            content: serde_json::to_string(&line.text).map_err(Problem::broken)?,
            file_name: if size > 0 { attaching::short_name(&file.name) } else { String::new() },
            file_digest: if size > 0 { file.sha256 } else { String::new() },
            file_size: size,
            package: self.note.id,
            taken_at: by.now,
        };
        outside.insert(tx).await?;
        self.tell(tx, by, &p, &outside).await
    }

    /// The history of the proposal has it, and its first proposer is told.
    async fn tell(&self, tx: &mut Tx, by: &Acting, p: &Proposal, outside: &Outside) -> Outcome<()> {
        let state = p.state.to_string();
        let event = NewEvent {
            kind: crate::assembly::proposals::actions::KIND,
            subject: p.id.0,
            standing: "proposal_office",
            action: "outside_result",
            from: &state,
            to: &state,
            detail: json!({ "x": outside.unit, "y": outside.origin_name, "package": self.note.mark }),
        };
        events::record(tx, by, event).await?;
        let notice = NewNotice {
            word: "package-notice-result",
            args: json!({ "who": outside.unit, "title": p.title }),
            link: &format!("/proposals/{}", p.id),
            asks: false,
            due_on: None,
        };
        notices::tell(tx, by, p.proposer, &notice).await
    }
}
