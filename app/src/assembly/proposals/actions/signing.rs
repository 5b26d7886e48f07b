//! Co-signing with a clock: everybody signs himself, the very text that stands there; who has not signed in time is told.

use super::{Tell, case, settled, tell, tell_accounts, write};
use crate::assembly::people;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::{Action, Standing, State};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::notices;
use serde_json::json;

/// Asks members to sign until a moment; from a draft it goes into signing, else further ones are asked.
pub async fn invite(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    invited: &[AccountId],
    until: i64,
) -> Outcome<Proposal> {
    let shown = store::find(tx, by, id).await?.ok_or(Problem::NotFound)?;
    let action = if shown.proposal.state == State::Draft { Action::Invite } else { Action::InviteMore };
    let case = case(tx, by, id, action, None).await?;
    let before = case.before();
    if before.kind != Kind::Joint {
        return Err(Problem::invalid("invited", "signing-not-joint"));
    }
    check_title(before)?;
    check_until(by, until)?;
    let now_asked = check_invited(tx, by, before, invited).await?;
    let first = parts::signatures(tx, id).await?.len() as i64 + 1;
    for (index, account) in now_asked.iter().enumerate() {
        parts::invite(tx, by, id, *account, first + index as i64).await?;
    }
    let mut after = case.after(by);
    after.signing_until = Some(until);
    write(tx, by, &case, &after, json!({ "invited": now_asked.len(), "until": until })).await?;
    let told = Tell {
        standings: &[],
        word: "signing-notice-invited",
        asks: true,
        due_on: Some(
            crate::foundation::acting::local_date(until, by.procedure.utc_offset_minutes).to_string(),
        ),
        more: json!({}),
    };
    tell_accounts(tx, by, &after, &now_asked, told).await?;
    Ok(after)
}

fn check_title(p: &Proposal) -> Outcome<()> {
    if p.title.is_empty() { Err(Problem::invalid("", "signing-text-first")) } else { Ok(()) }
}

fn check_until(by: &Acting, until: i64) -> Outcome<()> {
    if until <= by.now {
        return Err(Problem::invalid("until", "signing-until-past"));
    }
    if until > by.now + 60 * 86_400_000 {
        return Err(Problem::invalid("until", "signing-until-far"));
    }
    Ok(())
}

/// Those of the list who can be asked now: seated members, not the proposer, not already signed.
async fn check_invited(
    tx: &mut Tx,
    by: &Acting,
    p: &Proposal,
    invited: &[AccountId],
) -> Outcome<Vec<AccountId>> {
    let known = parts::signatures(tx, p.id).await?;
    let mut asked: Vec<AccountId> = Vec::new();
    for account in invited {
        let has = |state| known.iter().any(|s| s.account == *account && s.state == state);
        if *account == p.proposer
            || asked.contains(account)
            || has(SignatureState::Signed)
            || has(SignatureState::Invited)
        {
            continue;
        }
        if !people::is_seated(tx, by.body, *account, by.today()).await? {
            return Err(Problem::invalid("invited", "signing-not-a-member"));
        }
        asked.push(*account);
    }
    if asked.is_empty() {
        return Err(Problem::invalid("invited", "signing-nobody"));
    }
    let most = by.procedure.whole("proposal.cosigners_max", by.today());
    let active = known.iter().filter(|s| matches!(s.state, SignatureState::Signed | SignatureState::Invited));
    let total = 1 + active.count() as i64 + asked.len() as i64;
    if most > 0 && total > most {
        return Err(Problem::Invalid(vec![Complaint::new("invited", "signing-too-many").with("max", most)]));
    }
    Ok(asked)
}

/// Signs: the text with this digest, as it was shown. Another text means it was changed meanwhile.
pub async fn sign(tx: &mut Tx, by: &Acting, id: ProposalId, digest: Option<&str>) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Sign, None).await?;
    let before = case.before();
    if before.signing_until.is_some_and(|until| by.now > until) {
        return Err(Problem::invalid("", "signing-over"));
    }
    if digest.is_some_and(|shown| shown != before.text_digest) {
        return Err(Problem::invalid("", "signing-text-changed"));
    }
    let change = (SignatureState::Invited, SignatureState::Signed);
    if !parts::answer(tx, id, by.account, change, (by.now, &before.text_digest, "")).await? {
        return Err(Problem::invalid("", "signing-not-asked"));
    }
    let mut after = case.after(by);
    after.signer_count = 1 + parts::count_signed(tx, id).await?;
    write(tx, by, &case, &after, json!({ "text": before.text_digest })).await?;
    notices::settled_for(tx, by, by.account, &super::link(id)).await?;
    tell(tx, by, &after, told("signing-notice-signed")).await?;
    Ok(after)
}

/// Declines to sign, with or without a remark.
pub async fn decline(tx: &mut Tx, by: &Acting, id: ProposalId, remark: &str) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Decline, None).await?;
    let remark: String = remark.trim().chars().take(500).collect();
    let change = (SignatureState::Invited, SignatureState::Declined);
    if !parts::answer(tx, id, by.account, change, (by.now, "", &remark)).await? {
        return Err(Problem::invalid("", "signing-not-asked"));
    }
    let after = case.after(by);
    write(tx, by, &case, &after, json!({})).await?;
    notices::settled_for(tx, by, by.account, &super::link(id)).await?;
    tell(tx, by, &after, told("signing-notice-declined")).await?;
    Ok(after)
}

/// Takes one's signature back before it is submitted.
pub async fn unsign(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Unsign, None).await?;
    let change = (SignatureState::Signed, SignatureState::Declined);
    if !parts::answer(tx, id, by.account, change, (by.now, "", "")).await? {
        return Err(Problem::invalid("", "signing-not-asked"));
    }
    let mut after = case.after(by);
    after.signer_count = 1 + parts::count_signed(tx, id).await?;
    write(tx, by, &case, &after, json!({})).await?;
    tell(tx, by, &after, told("signing-notice-unsigned")).await?;
    Ok(after)
}

fn told(word: &str) -> Tell<'_> {
    Tell { standings: &[Standing::FirstProposer], word, asks: false, due_on: None, more: json!({}) }
}

/// Takes it back from signing in order to change it. Open invitations end; signatures hold until the text changes.
pub async fn recall(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Recall, None).await?;
    let mut after = case.after(by);
    let told = Tell {
        standings: &[Standing::Invited, Standing::CoSigner],
        word: "signing-notice-recalled",
        asks: false,
        due_on: None,
        more: json!({}),
    };
    tell(tx, by, &after, told).await?;
    parts::all_from(tx, id, SignatureState::Invited, SignatureState::Expired).await?;
    settled(tx, by, id).await?;
    after.signing_until = None;
    write(tx, by, &case, &after, json!({})).await?;
    Ok(after)
}

/// The clock: the time for signing is over; open invitations end, the first proposer is told how it stands.
pub async fn expire(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::ExpireSigning, None).await?;
    let ended = parts::all_from(tx, id, SignatureState::Invited, SignatureState::Expired).await?;
    let mut after = case.after(by);
    after.signing_until = None;
    after.signer_count = 1 + parts::count_signed(tx, id).await?;
    write(tx, by, &case, &after, json!({ "ended": ended })).await?;
    settled(tx, by, id).await?;
    let told = Tell {
        standings: &[Standing::FirstProposer],
        word: "signing-notice-over",
        asks: true,
        due_on: None,
        more: json!({ "signed": after.signer_count, "ended": ended }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}
