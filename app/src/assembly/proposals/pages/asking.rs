//! Whom a step asks: members to sign, organisations to propose together.

use super::show::Reading;
use crate::assembly::people::Seated;
use crate::assembly::proposals::records::*;
use crate::foundation::forms::{Choice, Field, Fields, FormMaker};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::pages::Page;

/// Members to ask: those picked already stay picked while others are looked for.
pub(super) fn invited(
    page: &Page,
    make: &FormMaker<'_>,
    fields: &Fields,
    r: &Reading,
    members: &[Seated],
) -> Field {
    let picked: Vec<AccountId> = fields.all("invited").into_iter().filter_map(|a| a.parse().ok()).collect();
    let asked = |account: AccountId| {
        r.signatures
            .iter()
            .find(|s| s.account == account)
            .filter(|s| matches!(s.state, SignatureState::Signed | SignatureState::Invited))
    };
    let searching = !fields.get("q").is_empty();
    let mut options: Vec<Choice> = Vec::new();
    for (account, name, post) in members {
        if *account == r.shown.proposal.proposer {
            continue;
        }
        let chosen = picked.contains(account);
        let mut choice = Choice { hint: post.clone(), chosen, ..Choice::new(account, name) };
        if let Some(signature) = asked(*account) {
            choice.disabled = true;
            choice.hint = page.t(&format!("signature-{}", signature.state));
        }
        options.push(choice);
    }
    let found: Vec<String> = members.iter().map(|(a, _, _)| a.to_string()).collect();
    for account in picked.iter().filter(|a| !found.contains(&a.to_string())) {
        let name = fields.all("found").into_iter().find_map(|pair| {
            pair.split_once('|').filter(|(id, _)| *id == account.to_string()).map(|(_, n)| n.to_owned())
        });
        let label = name.unwrap_or_else(|| page.t("signing-picked"));
        options.insert(0, Choice { chosen: true, ..Choice::new(account, label) });
    }
    options.sort_by_key(|o| !o.chosen);
    if !searching {
        options.truncate(picked.len() + 400);
    }
    let mut field = make.field("invited", "signing-invited").required();
    field.options = options;
    field
}

/// Organisations to propose together with: those that take part are picked, one that declined is not.
pub(super) fn partners(
    page: &Page,
    make: &FormMaker<'_>,
    fields: &Fields,
    r: &Reading,
    orgs: &[(OrgId, String)],
) -> Field {
    let picked = fields.all("orgs");
    let option = |(org, name): &(OrgId, String)| {
        let taking_part = r.partners.iter().find(|q| q.org == *org);
        let mut choice = Choice::new(org, name);
        choice.hint = taking_part.map(|q| page.t(&format!("partner-{}", q.state))).unwrap_or_default();
        choice.chosen = if picked.is_empty() {
            taking_part.is_some_and(|q| q.state != PartnerState::Declined)
        } else {
            picked.contains(&choice.value.as_str())
        };
        choice
    };
    let own = r.shown.proposal.org;
    let mut field = make.field("orgs", "joining-orgs").required();
    field.options = orgs.iter().filter(|(org, _)| Some(*org) != own).map(option).collect();
    field
}
