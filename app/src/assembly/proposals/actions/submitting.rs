//! Submitting and submitting again. The instant of the first submission decides the window; later ones keep it.

use super::{Case, Tell, case, settled, tell, tell_accounts, write};
use crate::assembly::people;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::{Action, Standing};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use serde_json::json;

/// What is wrong with the text, measured by the body's rules; nothing when it may be submitted.
pub fn complaints(by: &Acting, p: &Proposal, suggestions: &[String]) -> Vec<Complaint> {
    let mut wrong = Vec::new();
    let title = p.title.chars().count();
    if title < 5 {
        wrong.push(Complaint::new("title", "form-too-short").with("min", 5).with("now", title));
    } else if title > 60 {
        wrong.push(Complaint::new("title", "form-too-long").with("max", 60).with("now", title));
    }
    for (field, text) in [("situation", &p.situation), ("analysis", &p.analysis)] {
        if text.is_empty() {
            wrong.push(Complaint::new(field, "form-needed"));
        }
    }
    if suggestions.is_empty() {
        wrong.push(Complaint::new("suggestion-1", "proposals-suggestion-needed"));
    }
    for (index, text) in suggestions.iter().enumerate() {
        let (field, now) = (format!("suggestion-{}", index + 1), text.chars().count());
        if now < 20 {
            wrong.push(Complaint::new(&field, "proposals-suggestion-short").with("min", 20).with("now", now));
        } else if now > 800 {
            wrong.push(Complaint::new(&field, "form-too-long").with("max", 800).with("now", now));
        }
    }
    let content = Content {
        situation: p.situation.clone(),
        analysis: p.analysis.clone(),
        research: String::new(),
        suggestions: suggestions.to_vec(),
    };
    let (now, max) = (length_of(&content), by.procedure.whole("proposal.max_chars", by.today()));
    if now as i64 > max {
        wrong.push(Complaint::new("situation", "proposals-too-long").with("max", max).with("now", now));
    }
    if by.on("proposal.research_required") && p.research.is_empty() {
        wrong.push(Complaint::new("research", "proposals-research-needed"));
    }
    if p.publish_wish == PublishWish::No && p.publish_reason.is_empty() {
        wrong.push(Complaint::new("publish_reason", "proposals-publish-reason-needed"));
    }
    wrong
}

/// Submits. Those who have not signed are dropped and told; a joint proposal needs its number of signatures.
pub async fn submit(tx: &mut Tx, by: &Acting, id: ProposalId, version: Option<i64>) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Submit, version).await?;
    let mut after = case.after(by);
    let suggestions = check(tx, by, &after).await?;
    let sitting = people::sitting_at(tx, by.body, by.now)
        .await?
        .ok_or_else(|| Problem::invalid("", "proposals-no-session"))?;
    let window = Window::of(&sitting, by.now);
    check_window(by, &after, window)?;
    check_quota(tx, by, &after, sitting.id).await?;
    after.sitting = Some(sitting.id);
    after.window = window;
    after.first_submitted_at = Some(by.now);
    after.serial = Some(store::next_number(tx, by.body, 0, "serial").await?);
    after.text_version = 1;
    set_review_due(by, &mut after, &sitting);
    hand_in(tx, by, &case, (after, suggestions), "proposals-notice-submitted").await
}

/// Submits again after a return; window, session and serial stay those of the first submission.
pub async fn resubmit(tx: &mut Tx, by: &Acting, id: ProposalId, version: Option<i64>) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Resubmit, version).await?;
    let mut after = case.after(by);
    let suggestions = check(tx, by, &after).await?;
    after.text_version += 1;
    after.return_due = None;
    if let Some(sitting) = after.sitting
        && let Some(sitting) = people::sitting_of(tx, by.body, sitting).await?
    {
        set_review_due(by, &mut after, &sitting);
    }
    hand_in(tx, by, &case, (after, suggestions), "proposals-notice-resubmitted").await
}

/// The suggestions, when everything may be submitted as it is.
async fn check(tx: &mut Tx, by: &Acting, p: &Proposal) -> Outcome<Vec<String>> {
    let suggestions = parts::suggestions(tx, p.id).await?;
    let mut wrong = complaints(by, p, &suggestions);
    if p.kind == Kind::Joint {
        let signed = 1 + parts::count_signed(tx, p.id).await?;
        let least = by.procedure.whole("proposal.cosigners_min", by.today());
        if signed < least {
            wrong.push(Complaint::new("", "signing-too-few").with("min", least).with("now", signed));
        }
    }
    wrong.extend(super::joining::complaints(tx, by, p).await?);
    if wrong.is_empty() { Ok(suggestions) } else { Err(Problem::Invalid(wrong)) }
}

/// Sectors and groups propose during a session, unless the body lets sectors do so all year.
fn check_window(by: &Acting, p: &Proposal, window: Window) -> Outcome<()> {
    let exempt = p.kind == Kind::Sector && by.on("proposal.sector_outside_session");
    if p.kind.is_of_session() && window == Window::Ordinary && !exempt {
        return Err(Problem::invalid("", "proposals-only-in-session"));
    }
    Ok(())
}

async fn check_quota(tx: &mut Tx, by: &Acting, p: &Proposal, sitting: SittingId) -> Outcome<()> {
    let quota = by.procedure.whole("proposal.quota", by.today());
    if quota == 0 || p.org.is_some() {
        return Ok(());
    }
    let before = store::submitted_by(tx, by.body, p.proposer, sitting).await?;
    if before >= quota {
        return Err(Problem::Invalid(vec![Complaint::new("", "proposals-quota").with("max", quota)]));
    }
    Ok(())
}

/// Ordinary proposals are decided within a period from submission; those of a session before it closes, unless that has passed.
pub(super) fn set_review_due(by: &Acting, p: &mut Proposal, sitting: &Sitting) {
    let today = by.today();
    let closes = crate::foundation::acting::parse_date(&sitting.closes_on);
    if p.window == Window::Session
        && let Some(closes) = closes
        && closes >= today
    {
        p.review_due = Some(closes.to_string());
        p.review_due_provisional = false;
        return;
    }
    if let Some(due) = by.procedure.due("review.days_ordinary", today) {
        p.review_due = Some(due.date.to_string());
        p.review_due_provisional = due.provisional;
    }
}

async fn hand_in(
    tx: &mut Tx,
    by: &Acting,
    case: &Case,
    (mut after, suggestions): (Proposal, Vec<String>),
    word: &str,
) -> Outcome<Proposal> {
    let id = after.id;
    let asked = parts::signatures(tx, id).await?;
    let of = |states: &[SignatureState]| -> Vec<_> {
        asked.iter().filter(|s| states.contains(&s.state)).map(|s| s.account).collect()
    };
    let dropped = of(&[SignatureState::Invited, SignatureState::Void]);
    let signed = of(&[SignatureState::Signed]);
    settled(tx, by, id).await?;
    if !dropped.is_empty() {
        for from in [SignatureState::Invited, SignatureState::Void] {
            parts::all_from(tx, id, from, SignatureState::Dropped).await?;
        }
    }
    after.submitted_at = Some(by.now);
    after.signing_until = None;
    after.signer_count = super::drafting::signers(tx, &after).await?;
    let content = Content {
        situation: after.situation.clone(),
        analysis: after.analysis.clone(),
        research: after.research.clone(),
        suggestions,
    };
    let version = TextVersion {
        number: after.text_version,
        title: after.title.clone(),
        content,
        made_at: by.now,
        made_by: by.account,
        reason: String::new(),
    };
    parts::add_version(tx, by, id, &version).await?;
    let detail = json!({
        "serial": after.serial, "text": after.text_digest, "version": after.text_version,
        "dropped": dropped.len(), "due": after.review_due,
    });
    write(tx, by, case, &after, detail).await?;
    let due_on = after.review_due.clone();
    let office = [Standing::ProposalOffice];
    tell(tx, by, &after, Tell { standings: &office, word, asks: true, due_on, more: json!({}) }).await?;
    let told = |word| Tell { standings: &[], word, asks: false, due_on: None, more: json!({}) };
    tell_accounts(tx, by, &after, &dropped, told("signing-notice-dropped")).await?;
    tell_accounts(tx, by, &after, &signed, told("proposals-notice-yours-submitted")).await?;
    let partners = super::joining::sealing(tx, by, &after).await?;
    tell_accounts(tx, by, &after, &partners, told("proposals-notice-yours-submitted")).await?;
    Ok(after)
}
