//! Organisations that propose together: each agrees by somebody who may seal for it, to the very text that stands there.

use super::{Case, Tell, case, tell, tell_accounts, write};
use crate::assembly::people;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::partners;
use crate::assembly::proposals::workflow::{Action, Standing};
use crate::foundation::acting::{Acting, Power};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices;
use serde_json::json;

/// Most organisations of one proposal besides its own.
const MOST: usize = 20;

/// Names the organisations that are to take part: new ones and those that declined are asked, those left out are taken off.
pub async fn ask(tx: &mut Tx, by: &Acting, id: ProposalId, orgs: &[OrgId]) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::AskToJoin, None).await?;
    let before = case.before();
    if before.kind != Kind::OrgJoint {
        return Err(Problem::invalid("orgs", "joining-not-together"));
    }
    let today = by.today().to_string();
    let known = people::proposing(tx, by.body, by.today()).await?;
    let mut wanted: Vec<OrgId> = Vec::new();
    for org in orgs {
        if Some(*org) == before.org || wanted.contains(org) {
            continue;
        }
        if !known.iter().any(|(candidate, _)| candidate == org) {
            return Err(Problem::invalid("orgs", "form-choose"));
        }
        if people::delegates(tx, by.body, *org, Power::Seal, by.today()).await?.is_empty() {
            let name = known.iter().find(|(o, _)| o == org).map(|(_, n)| n.clone()).unwrap_or_default();
            return Err(Problem::Invalid(vec![
                Complaint::new("orgs", "joining-nobody-seals").with("x", name),
            ]));
        }
        wanted.push(*org);
    }
    if wanted.is_empty() {
        return Err(Problem::invalid("orgs", "joining-none"));
    }
    if wanted.len() > MOST {
        return Err(Problem::Invalid(vec![Complaint::new("orgs", "joining-many").with("max", MOST)]));
    }
    let now = partners::of(tx, id, &today).await?;
    for gone in now.iter().filter(|p| !wanted.contains(&p.org)) {
        partners::take_off(tx, id, gone.org).await?;
    }
    let stays = |org: &OrgId| now.iter().any(|p| p.org == *org && p.state != PartnerState::Declined);
    let mut asked = Vec::new();
    for (position, org) in (1..).zip(&wanted).filter(|(_, org)| !stays(org)) {
        partners::ask(tx, by, id, *org, position).await?;
        asked.extend(people::delegates(tx, by.body, *org, Power::Seal, by.today()).await?);
    }
    let after = case.after(by);
    let detail = json!({ "orgs": wanted.iter().map(|o| o.to_string()).collect::<Vec<_>>() });
    write(tx, by, &case, &after, detail).await?;
    tell_accounts(tx, by, &after, &once(asked), asks("joining-notice-asked")).await?;
    Ok(after)
}

fn once(mut accounts: Vec<AccountId>) -> Vec<AccountId> {
    accounts.sort();
    accounts.dedup();
    accounts
}

fn asks(word: &str) -> Tell<'_> {
    Tell { standings: &[], word, asks: true, due_on: None, more: json!({}) }
}

/// Agrees for the organisations for which the person may seal: to the text with this digest, as it was shown.
pub async fn join(tx: &mut Tx, by: &Acting, id: ProposalId, digest: Option<&str>) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Join, None).await?;
    let text = case.before().text_digest.clone();
    if digest.is_some_and(|shown| shown != text) {
        return Err(Problem::invalid("", "signing-text-changed"));
    }
    answer(tx, by, case, (PartnerState::Agreed, &text, ""), "joining-notice-agreed").await
}

/// Declines for them; the reason is told.
pub async fn decline(tx: &mut Tx, by: &Acting, id: ProposalId, remark: &str) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::DeclineJoining, None).await?;
    let remark: String = remark.trim().chars().take(500).collect();
    answer(tx, by, case, (PartnerState::Declined, "", &remark), "joining-notice-declined").await
}

async fn answer(
    tx: &mut Tx,
    by: &Acting,
    case: Case,
    (state, text, remark): (PartnerState, &str, &str),
    word: &str,
) -> Outcome<Proposal> {
    let id = case.before().id;
    let seals = |org: OrgId| by.delegation(org).is_some_and(|d| d.power == Power::Seal);
    let all = partners::of(tx, id, &by.today().to_string()).await?;
    let mine: Vec<&Partner> = all.iter().filter(|p| seals(p.org) && p.state != state).collect();
    let Some(first) = mine.first() else { return Err(Problem::invalid("", "joining-answered")) };
    for partner in &mine {
        partners::answer(tx, (id, partner.org), (state, by.account, by.now), (text, remark)).await?;
    }
    let after = case.after(by);
    let names: Vec<&str> = mine.iter().map(|p| p.name.as_str()).collect();
    let names = names.join("\u{3001}");
    let acting = Acting { acting_for: Some(first.org), ..by.clone() };
    write(tx, &acting, &case, &after, json!({ "x": names, "text": text })).await?;
    notices::settled_for(tx, by, by.account, &super::link(id)).await?;
    let standings = [Standing::SealHolder, Standing::Drafter];
    let told = Tell { standings: &standings, word, asks: false, due_on: None, more: json!({ "org": names }) };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// The text changed: whoever agreed to another one is asked anew. How many.
pub(super) async fn ask_anew(tx: &mut Tx, by: &Acting, p: &Proposal) -> Outcome<usize> {
    if p.kind != Kind::OrgJoint {
        return Ok(0);
    }
    let today = by.today().to_string();
    let agreed = |q: &Partner| q.state == PartnerState::Agreed && q.text_digest != p.text_digest;
    let mut asked = Vec::new();
    let mut count = 0;
    for (position, partner) in (1..).zip(partners::of(tx, p.id, &today).await?) {
        if agreed(&partner) {
            partners::ask(tx, by, p.id, partner.org, position).await?;
            asked.extend(people::delegates(tx, by.body, partner.org, Power::Seal, by.today()).await?);
            count += 1;
        }
    }
    tell_accounts(tx, by, p, &once(asked), asks("joining-notice-changed")).await?;
    Ok(count)
}

/// What stands in the way of submitting together: no other organisation, or one that has not agreed to this text.
pub async fn complaints(db: &mut dyn Read, by: &Acting, p: &Proposal) -> Outcome<Vec<Complaint>> {
    if p.kind != Kind::OrgJoint {
        return Ok(Vec::new());
    }
    let all = partners::of(db, p.id, &by.today().to_string()).await?;
    Ok(missing(p, &all))
}

/// The same for organisations that were read already.
pub fn missing(p: &Proposal, all: &[Partner]) -> Vec<Complaint> {
    if p.kind != Kind::OrgJoint {
        return Vec::new();
    }
    if all.is_empty() {
        return vec![Complaint::new("", "joining-none")];
    }
    let agreed = |q: &&Partner| q.state == PartnerState::Agreed && q.text_digest == p.text_digest;
    all.iter()
        .filter(|q| !agreed(q))
        .map(|q| Complaint::new("", "joining-missing").with("x", &q.name))
        .collect()
}

/// Those who may seal for the organisations that take part.
pub(super) async fn sealing(db: &mut dyn Read, by: &Acting, p: &Proposal) -> Outcome<Vec<AccountId>> {
    let today = by.today().to_string();
    let mut found = Vec::new();
    if p.kind == Kind::OrgJoint {
        for partner in partners::of(db, p.id, &today).await? {
            found.extend(people::delegates(db, p.body, partner.org, Power::Seal, by.today()).await?);
        }
    }
    Ok(once(found))
}
