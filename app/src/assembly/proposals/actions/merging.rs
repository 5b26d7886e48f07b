//! Joining like proposals with consent and undo. The originals stay citable, nobody's signature is moved, every proposer
//! keeps his right to a reply and to judge it.

use super::{Tell, case, handing, people, reason, settled, tell, tell_accounts, write};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::{Action, Standing, State};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::notices;
use serde_json::json;

const PROPOSERS: &[Standing] = &[Standing::FirstProposer, Standing::SealHolder, Standing::CoSigner];
const COMMITTEE: &[Standing] = &[Standing::ReviewCommittee];

/// The lead case, if it may lead: filed or under review, not itself joined or about to be, not this one.
async fn lead_case(tx: &mut Tx, by: &Acting, child: ProposalId, lead: ProposalId) -> Outcome<Proposal> {
    dialect::hold(tx, "proposal", lead.0).await?;
    let found = store::load(tx, by.body, lead)
        .await?
        .ok_or_else(|| Problem::invalid("lead", "merging-lead-unknown"))?;
    let fits = matches!(found.state, State::Filed | State::UnderReview);
    if lead == child || !fits || found.withdrawal_asked_at.is_some() {
        return Err(Problem::invalid("lead", "merging-lead-not-now"));
    }
    if parts::merger_of(tx, lead).await?.is_some() {
        return Err(Problem::invalid("lead", "merging-lead-joined"));
    }
    Ok(found)
}

/// Proposes to join a proposal to a lead case and asks its proposers as the body's setting says.
pub async fn propose(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (lead, text): (ProposalId, &str),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::ProposeMerge, version).await?;
    let text = reason(text)?;
    if parts::merger_of(tx, id).await?.is_some() {
        return Err(Problem::invalid("", "merging-first-end-it"));
    }
    if parts::led_by(tx, id).await? > 0 {
        return Err(Problem::invalid("", "merging-leads-others"));
    }
    let lead = lead_case(tx, by, id, lead).await?;
    let consent = by.procedure.text("merge.consent", by.today()).to_owned();
    let until = (consent == "inform").then(|| by.procedure.due("merge.days", by.today())).flatten();
    let merger = Merger {
        id: MergerId(by.new_id()),
        child: id,
        lead: lead.id,
        state: if consent == "none" { MergerState::Ready } else { MergerState::Asked },
        consent,
        reason: text.clone(),
        proposed_at: by.now,
        objection_until: until.map(|due| due.date.to_string()),
        ended_at: None,
    };
    parts::add_merger(tx, by, &merger).await?;
    let after = case.after(by);
    let proposers = people(tx, by, &after, PROPOSERS).await?;
    for account in &proposers {
        parts::ask_merger(tx, by, merger.id, *account).await?;
    }
    let detail = json!({ "x": lead.title, "lead": lead.id.to_string(), "until": merger.objection_until });
    write(tx, by, &case, &after, detail).await?;
    settled(tx, by, id).await?;
    let told = Tell {
        standings: &[],
        word: "merging-notice-asked",
        asks: merger.state == MergerState::Asked,
        due_on: merger.objection_until.clone(),
        more: json!({ "lead": lead.title, "reason": text }),
    };
    tell_accounts(tx, by, &after, &proposers, told).await?;
    Ok(after)
}

async fn open_merger(tx: &mut Tx, id: ProposalId) -> Outcome<Merger> {
    match parts::merger_of(tx, id).await? {
        Some(merger) if merger.state != MergerState::Done => Ok(merger),
        _ => Err(Problem::invalid("", "merging-none-open")),
    }
}

/// A proposer agrees. When all have, the merger is ready.
pub async fn agree(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::AgreeToMerge, None).await?;
    let merger = open_merger(tx, id).await?;
    if !parts::answer_merger(tx, by, merger.id, "agree", "").await? {
        return Err(Problem::invalid("", "merging-not-asked"));
    }
    let answers = parts::merger_answers(tx, merger.id).await?;
    let all = answers.iter().all(|a| a.answer == "agree");
    if all && merger.state == MergerState::Asked {
        parts::set_merger(tx, merger.id, MergerState::Ready, None).await?;
    }
    let after = case.after(by);
    write(tx, by, &case, &after, json!({})).await?;
    notices::settled_for(tx, by, by.account, &super::link(id)).await?;
    if all {
        let told = Tell {
            standings: COMMITTEE,
            word: "merging-notice-ready",
            asks: true,
            due_on: None,
            more: json!({}),
        };
        tell(tx, by, &after, told).await?;
    }
    Ok(after)
}

/// A proposer objects with a reason; the merger cannot be decided, only dropped or proposed anew.
pub async fn object(tx: &mut Tx, by: &Acting, id: ProposalId, text: &str) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::ObjectToMerge, None).await?;
    let text = reason(text)?;
    let merger = open_merger(tx, id).await?;
    if !parts::answer_merger(tx, by, merger.id, "object", &text).await? {
        return Err(Problem::invalid("", "merging-not-asked"));
    }
    parts::set_merger(tx, merger.id, MergerState::Objected, None).await?;
    let after = case.after(by);
    write(tx, by, &case, &after, json!({ "x": text })).await?;
    notices::settled_for(tx, by, by.account, &super::link(id)).await?;
    let told = Tell {
        standings: COMMITTEE,
        word: "merging-notice-objected",
        asks: true,
        due_on: None,
        more: json!({ "reason": text }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// The clock: the time for objections is over and nobody objected.
pub async fn settle(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::SettleMerge, None).await?;
    let merger = open_merger(tx, id).await?;
    parts::silence(tx, merger.id, by.now).await?;
    parts::set_merger(tx, merger.id, MergerState::Ready, None).await?;
    let after = case.after(by);
    write(tx, by, &case, &after, json!({})).await?;
    settled(tx, by, id).await?;
    let told = Tell {
        standings: COMMITTEE,
        word: "merging-notice-ready",
        asks: true,
        due_on: None,
        more: json!({}),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// Drops a proposed merger.
pub async fn cancel(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::CancelMerge, None).await?;
    let merger = open_merger(tx, id).await?;
    parts::set_merger(tx, merger.id, MergerState::Cancelled, Some(by.now)).await?;
    let after = case.after(by);
    write(tx, by, &case, &after, json!({})).await?;
    settled(tx, by, id).await?;
    tell_proposers(tx, by, &after, "merging-notice-cancelled").await?;
    Ok(after)
}

async fn tell_proposers(tx: &mut Tx, by: &Acting, p: &Proposal, word: &str) -> Outcome<()> {
    tell(tx, by, p, Tell { standings: PROPOSERS, word, asks: false, due_on: None, more: json!({}) }).await
}

/// Joins it: state and lead change, nothing of the text or the signatures.
pub async fn merge(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Merge, None).await?;
    let merger = open_merger(tx, id).await?;
    if merger.state != MergerState::Ready {
        let word = match merger.state {
            MergerState::Objected => "merging-objected",
            _ => "merging-not-yet",
        };
        return Err(Problem::invalid("", word));
    }
    dialect::hold(tx, "proposal", merger.lead.0).await?;
    let lead = store::load(tx, by.body, merger.lead).await?.ok_or(Problem::NotFound)?;
    if !matches!(lead.state, State::Filed | State::UnderReview) {
        return Err(Problem::invalid("", "merging-lead-not-now"));
    }
    parts::set_merger(tx, merger.id, MergerState::Done, Some(by.now)).await?;
    let mut after = case.after(by);
    after.merged_into = Some(lead.id);
    after.decided_at = Some(by.now);
    let detail = json!({ "x": lead.title, "lead": lead.id.to_string() });
    write(tx, by, &case, &after, detail).await?;
    handing::joined(tx, by, &lead).await?;
    settled(tx, by, id).await?;
    let more = json!({ "lead": lead.title });
    let told = Tell {
        standings: PROPOSERS,
        word: "merging-notice-merged",
        asks: false,
        due_on: None,
        more: more.clone(),
    };
    tell(tx, by, &after, told).await?;
    let leading = people(tx, by, &lead, PROPOSERS).await?;
    let told = Tell {
        standings: &[],
        word: "merging-notice-joined",
        asks: false,
        due_on: None,
        more: json!({ "other": after.title }),
    };
    tell_accounts(tx, by, &lead, &leading, told).await?;
    Ok(after)
}

/// Undoes the merger: the proposal is under review again, as it was.
pub async fn unmerge(tx: &mut Tx, by: &Acting, id: ProposalId, text: &str) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Unmerge, None).await?;
    let text = reason(text)?;
    if let Some(merger) = parts::merger_of(tx, id).await? {
        parts::set_merger(tx, merger.id, MergerState::Undone, Some(by.now)).await?;
    }
    let lead = match case.before().merged_into {
        Some(lead) => {
            handing::need_not_given(tx, by, lead).await?;
            store::load(tx, by.body, lead).await?
        }
        None => None,
    };
    let mut after = case.after(by);
    after.merged_into = None;
    after.decided_at = None;
    write(tx, by, &case, &after, json!({ "x": text })).await?;
    if let Some(lead) = lead {
        handing::joined(tx, by, &lead).await?;
    }
    let told = Tell {
        standings: PROPOSERS,
        word: "merging-notice-undone",
        asks: false,
        due_on: None,
        more: json!({ "reason": text }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}
