//! What a page of a reply shows: the reply with its matter, what belongs to it, and what may be done.

use crate::assembly::handling::actions::replying::{self as verbs, Check, Parts};
use crate::assembly::handling::actions::{Dossier, allowed, dossier};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::reply::{Action, WORKFLOW};
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::matters::{Paper, kind};
use std::collections::HashMap;

/// A reply as a person may read it.
pub struct Reading {
    /// The matter's file.
    pub file: Dossier,
    /// The assignment that is answered.
    pub own: Assignment,
    /// The reply.
    pub reply: Reply,
    /// What belongs to it.
    pub parts: Parts,
    /// To whom it was delivered.
    pub deliveries: Vec<Delivery>,
    /// What may be done, in the order of the table.
    pub actions: Vec<Action>,
    /// Whether the person is of the unit that answers.
    pub is_unit: bool,
    /// Whether he audits.
    pub is_office: bool,
    /// Text of the matter, as it is printed.
    pub paper: Paper,
    /// Key of the word that names the matter's kind.
    pub kind_word: &'static str,
    /// Names of persons.
    pub names: HashMap<AccountId, String>,
    /// Full names of the units and organisations in it.
    pub orgs: HashMap<OrgId, String>,
}

impl Reading {
    /// Whether the person may do this now.
    pub fn may(&self, action: Action) -> bool {
        self.actions.contains(&action)
    }

    /// What a signature needs.
    pub fn checks(&self, by: &Acting) -> Vec<Check> {
        verbs::checks(by, &self.file, &self.own, &self.reply, &self.parts)
    }

    /// Name of a unit or organisation.
    pub fn org(&self, id: OrgId) -> String {
        self.orgs.get(&id).cloned().unwrap_or_default()
    }

    /// Name of a person.
    pub fn name(&self, id: AccountId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    /// Name of one of those who put the matter: of the organisation where one speaks.
    pub fn proposer(&self, account: AccountId, org: Option<OrgId>) -> String {
        org.map_or_else(|| self.name(account), |org| self.org(org))
    }
}

/// Reads a reply; not found where the person may not see it.
pub async fn read(app: &App, by: &Acting, id: ReplyId) -> Outcome<Reading> {
    let mut db = app.db.read().await?;
    let found = store::reply(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(&mut db, by, found.matter).await?;
    let reply = file.reply(id)?.clone();
    let own = file.assignment(reply.assignment)?.clone();
    if !verbs::sees(by, &file, &own, &reply) {
        return Err(Problem::NotFound);
    }
    let hats = file.reply_hats(by, &own);
    let parts = verbs::parts(&mut db, &reply).await?;
    let deliveries = store::replying::deliveries(&mut db, id).await?;
    let mut accounts: Vec<AccountId> = file.persons.iter().map(|p| p.account).collect();
    accounts.extend(reply.signed_by);
    accounts.push(reply.drafted_by);
    accounts.extend(reply.audited_by);
    let names = people::account_names(&mut db, by.body, &accounts).await?;
    drop(db);
    let known = people::orgs(app, by.body).await?;
    let day = reply.delivered_on.clone().unwrap_or_else(|| by.today().to_string());
    let mut orgs = HashMap::new();
    let units = file.assignments.iter().map(|a| a.unit).chain(file.persons.iter().filter_map(|p| p.org));
    for org in units {
        orgs.insert(org, known.name(org, &day, by.lang));
    }
    let kind = kind(app, &file.matter.kind).ok_or_else(|| Problem::broken("unknown kind of matter"))?;
    let paper = (kind.paper)(app.clone(), by.clone(), file.matter.id.0).await?;
    let actions = allowed(&WORKFLOW, by, reply.state, &hats);
    Ok(Reading {
        is_unit: by.delegation(own.unit).is_some(),
        is_office: hats.contains(&Hat::Office) || hats.contains(&Hat::Assigner),
        actions,
        parts,
        deliveries,
        paper,
        kind_word: kind.word,
        names,
        orgs,
        file,
        own,
        reply,
    })
}
