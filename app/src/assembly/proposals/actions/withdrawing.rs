//! Taking a proposal back: free before filing, with the office's consent after it.

use super::{Tell, case, handing, need_alone, reason, settled, tell, write};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::parts;
use crate::assembly::proposals::workflow::{Action, Standing};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use serde_json::json;

const OWNERS: &[Standing] = &[Standing::FirstProposer, Standing::SealHolder];

/// Withdraws before filing.
pub async fn withdraw(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    text: &str,
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Withdraw, version).await?;
    let text = reason(text)?;
    need_alone(tx, id).await?;
    if let Some(merger) = parts::merger_of(tx, id).await? {
        parts::set_merger(tx, merger.id, MergerState::Cancelled, Some(by.now)).await?;
    }
    let mut after = case.after(by);
    after.outcome_reason.clone_from(&text);
    after.decided_at = Some(by.now);
    write(tx, by, &case, &after, json!({ "x": text })).await?;
    settled(tx, by, id).await?;
    let told = Tell {
        standings: &[Standing::ProposalOffice, Standing::CoSigner],
        word: "withdrawing-notice-withdrawn",
        asks: false,
        due_on: None,
        more: json!({ "reason": text }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// Asks to withdraw a filed proposal.
pub async fn ask(tx: &mut Tx, by: &Acting, id: ProposalId, text: &str) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::AskWithdrawal, None).await?;
    let text = reason(text)?;
    if case.before().withdrawal_asked_at.is_some() {
        return Err(Problem::invalid("", "withdrawing-asked-before"));
    }
    need_alone(tx, id).await?;
    let mut after = case.after(by);
    after.withdrawal_asked_at = Some(by.now);
    write(tx, by, &case, &after, json!({ "x": text })).await?;
    let told = Tell {
        standings: &[Standing::ProposalOffice],
        word: "withdrawing-notice-asked",
        asks: true,
        due_on: None,
        more: json!({ "reason": text }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// The office consents: the number stays used, the gap is explained by this event.
pub async fn consent(tx: &mut Tx, by: &Acting, id: ProposalId, text: &str) -> Outcome<Proposal> {
    answer(tx, by, id, Action::ConsentWithdrawal, text).await
}

/// The office does not consent, with a reason.
pub async fn refuse(tx: &mut Tx, by: &Acting, id: ProposalId, text: &str) -> Outcome<Proposal> {
    reason(text)?;
    answer(tx, by, id, Action::RefuseWithdrawal, text).await
}

async fn answer(tx: &mut Tx, by: &Acting, id: ProposalId, action: Action, text: &str) -> Outcome<Proposal> {
    let case = case(tx, by, id, action, None).await?;
    if case.before().withdrawal_asked_at.is_none() {
        return Err(Problem::invalid("", "withdrawing-not-asked"));
    }
    let consents = action == Action::ConsentWithdrawal;
    if consents {
        need_alone(tx, id).await?;
    }
    let text: String = text.trim().chars().take(1000).collect();
    let mut after = case.after(by);
    after.withdrawal_asked_at = None;
    if consents {
        after.outcome_reason.clone_from(&text);
        after.decided_at = Some(by.now);
    }
    write(tx, by, &case, &after, json!({ "x": text })).await?;
    if consents {
        handing::withdrawn(tx, by, &after, &text).await?;
    }
    settled(tx, by, id).await?;
    let word = if consents { "withdrawing-notice-consented" } else { "withdrawing-notice-refused" };
    let told = Tell { standings: OWNERS, word, asks: false, due_on: None, more: json!({ "reason": text }) };
    tell(tx, by, &after, told).await?;
    Ok(after)
}
