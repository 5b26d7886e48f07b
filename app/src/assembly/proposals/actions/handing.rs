//! What the room tells `handling`: a filed proposal is a matter that may be given to units; its text, category or proposers
//! changed; it was withdrawn. Handling tells back only where the matter stands.

use crate::assembly::handling::{self, MatterId, MatterState, NewMatter, NewPerson, Part, Voice};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, partners, parts};
use crate::foundation::acting::{Acting, local_date};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};

/// Kind of matter under which proposals are registered.
pub const KIND: &str = "proposal";

/// Registers a proposal that was just filed.
pub async fn register(tx: &mut Tx, by: &Acting, p: &Proposal) -> Outcome<()> {
    let filed = p.filed_at.unwrap_or(by.now);
    let part = |role: &str| if role == "co" { Part::Co } else { Part::Lead };
    let units = parts::units(tx, p.id).await?;
    let new = NewMatter {
        id: p.id.0,
        kind: KIND,
        sitting: p.sitting.map(|s| s.0),
        number: p.case_no.clone(),
        title: p.title.clone(),
        category: p.category.map(|c| c.0),
        urgent: p.urgent,
        opened_on: local_date(filed, by.procedure.utc_offset_minutes).to_string(),
        publish_wish: p.publish_wish.to_string(),
        suggestions: parts::suggestions(tx, p.id).await?,
        persons: persons(tx, by, p).await?,
        units: units.into_iter().map(|u| (u.org, u.name, part(&u.role))).collect(),
        imported_from: p.imported_from.clone(),
    };
    handling::register(tx, by, new).await.map(|_| ())
}

/// Those who put it: the first proposer and who signed, or the organisation and those that joined it; then those of the cases joined to it.
async fn persons(tx: &mut Tx, by: &Acting, p: &Proposal) -> Outcome<Vec<NewPerson>> {
    let mut found = own(tx, by, p, false).await?;
    for child in store::joined_to(tx, by.body, p.id).await? {
        found.extend(own(tx, by, &child, true).await?);
    }
    Ok(found)
}

async fn own(db: &mut dyn Read, by: &Acting, p: &Proposal, joined: bool) -> Outcome<Vec<NewPerson>> {
    let voice = |voice: Voice| if joined { Voice::Joined } else { voice };
    if let Some(org) = p.org {
        let sealed = |account, org| NewPerson { account, org: Some(org), voice: voice(Voice::Organisation) };
        let mut found = vec![sealed(p.proposer, org)];
        if p.kind == Kind::OrgJoint {
            let agreed = partners::of(db, p.id, &by.today().to_string()).await?;
            let agreed = agreed.iter().filter(|q| q.state == PartnerState::Agreed);
            found.extend(agreed.filter_map(|q| Some(sealed(q.account?, q.org))));
        }
        return Ok(found);
    }
    let mut found = vec![NewPerson { account: p.proposer, org: None, voice: voice(Voice::First) }];
    if p.kind == Kind::Joint {
        let signed = parts::signatures(db, p.id).await?;
        let signed = signed.into_iter().filter(|s| s.state == SignatureState::Signed);
        found.extend(signed.map(|s| NewPerson {
            account: s.account,
            org: None,
            voice: voice(Voice::CoSigner),
        }));
    }
    Ok(found)
}

/// Somebody was joined to a case, or taken out of it again. Nothing where the lead is not filed yet: filing tells all.
pub async fn joined(tx: &mut Tx, by: &Acting, lead: &Proposal) -> Outcome<()> {
    if handling::state_of(tx, by.body, lead.id.0).await?.is_none() {
        return Ok(());
    }
    let persons = persons(tx, by, lead).await?;
    handling::set_persons(tx, by, MatterId(lead.id.0), &persons).await
}

/// A case is taken out of its lead only before the lead was given to units (rule page 1.13, row 12).
pub async fn need_not_given(db: &mut dyn Read, by: &Acting, lead: ProposalId) -> Outcome<()> {
    match handling::state_of(db, by.body, lead.0).await? {
        None | Some(MatterState::Waiting | MatterState::Assigning | MatterState::Withdrawn) => Ok(()),
        Some(_) => Err(Problem::invalid("", "merging-lead-given")),
    }
}

/// The text or the category of a filed proposal changed.
pub async fn changed(tx: &mut Tx, by: &Acting, p: &Proposal, suggestions: Option<&[String]>) -> Outcome<()> {
    if handling::state_of(tx, by.body, p.id.0).await?.is_none() {
        return Ok(());
    }
    let category = p.category.map(|c| c.0);
    handling::update(tx, by, MatterId(p.id.0), (&p.title, category, suggestions)).await
}

/// A filed proposal was withdrawn with consent: units are told and released.
pub async fn withdrawn(tx: &mut Tx, by: &Acting, p: &Proposal, reason: &str) -> Outcome<()> {
    if handling::state_of(tx, by.body, p.id.0).await?.is_none() {
        return Ok(());
    }
    handling::withdraw(tx, by, MatterId(p.id.0), reason).await
}
