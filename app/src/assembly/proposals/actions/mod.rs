//! The verbs: every write of the room. One verb, one transaction, one event. No SQL, no HTTP.

pub mod attaching;
pub mod dispatch;
pub mod drafting;
pub mod handing;
pub mod joining;
pub mod merging;
pub mod registering;
pub mod reviewing;
pub mod signing;
pub mod submitting;
pub mod timing;
pub mod withdrawing;

use super::records::*;
use super::store;
use super::workflow::{Action, Standing, State, WORKFLOW};
use crate::assembly::people;
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::db::{Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::{Name, Step, To};
use serde_json::{Value, json};

/// Kind under which the room's events are kept.
pub const KIND: &str = "proposal";

/// A proposal that a person is about to act on: seen by him, allowed to him.
pub(super) struct Case {
    /// As he sees it.
    pub shown: Shown,
    /// The row of the table.
    pub step: &'static Step<State, Action, Standing>,
    /// The standing by which he acts.
    pub standing: Standing,
}

impl Case {
    /// The proposal before the act.
    pub fn before(&self) -> &Proposal {
        &self.shown.proposal
    }

    /// A copy to be changed, already in the state the act leads to.
    pub fn after(&self, by: &Acting) -> Proposal {
        let mut after = self.shown.proposal.clone();
        if let To::State(state) = self.step.to {
            after.state = state;
        }
        after.version += 1;
        after.changed_at = by.now;
        after
    }
}

/// Finds the proposal as the person sees it and the row of the table by which he may act; `version` is the one his page
/// showed, where it matters that nothing changed since.
pub(super) async fn case(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    version: Option<i64>,
) -> Outcome<Case> {
    dialect::hold(tx, "proposal", id.0).await?;
    let shown = store::find(tx, by, id).await?.ok_or(Problem::NotFound)?;
    let standings = shown.standings(by);
    let state = shown.proposal.state;
    let on = |key: &str| by.on(key);
    let step = WORKFLOW
        .check(Some(state), action, &standings, &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, state, action))?;
    if version.is_some_and(|seen| seen != shown.proposal.version) {
        return Err(somebody_was_first(tx, by, id).await);
    }
    if let Some(other) = step.not_the_same_as
        && did_last(tx, by, id, other).await? == Some(by.account)
    {
        return Err(Problem::Invalid(vec![
            crate::foundation::errors::Complaint::new("", "case-not-the-same-person")
                .with("what", WORKFLOW.name.to_owned() + "-action-" + other.key()),
        ]));
    }
    let standing = step.who.iter().copied().find(|who| standings.contains(who)).unwrap_or(Standing::Timer);
    Ok(Case { shown, step, standing })
}

/// Who did an act last on a proposal.
async fn did_last(
    db: &mut dyn Read,
    by: &Acting,
    id: ProposalId,
    action: Action,
) -> Outcome<Option<AccountId>> {
    let history = events::history(db, by.body, KIND, id.0).await?;
    Ok(history.iter().rev().find(|e| e.action == action.key()).map(|e| e.actor))
}

/// The conflict that names who was first.
async fn somebody_was_first(db: &mut dyn Read, by: &Acting, id: ProposalId) -> Problem {
    events::beaten(db, by, (KIND, id.0), |last| format!("{}-action-{}", WORKFLOW.name, last.action)).await
}

/// Writes the changed proposal and its event. The loser of a race learns who was first.
pub(super) async fn write(
    tx: &mut Tx,
    by: &Acting,
    case: &Case,
    after: &Proposal,
    detail: Value,
) -> Outcome<()> {
    if !store::save(tx, case.before(), after).await? {
        return Err(somebody_was_first(tx, by, after.id).await);
    }
    event(tx, by, after, case.step.action, case.standing, case.before().state.key(), detail).await
}

/// Appends the event of an act.
pub(super) async fn event(
    tx: &mut Tx,
    by: &Acting,
    after: &Proposal,
    action: Action,
    standing: Standing,
    from: &str,
    detail: Value,
) -> Outcome<()> {
    let mut by = by.clone();
    if matches!(standing, Standing::Drafter | Standing::SealHolder) {
        by.acting_for = after.org;
    }
    let event = NewEvent {
        kind: KIND,
        subject: after.id.0,
        standing: standing.key(),
        action: action.key(),
        from,
        to: after.state.key(),
        detail,
    };
    events::record(tx, &by, event).await.map(|_| ())
}

/// The page of a proposal.
pub fn link(id: ProposalId) -> String {
    format!("/proposals/{id}")
}

/// Accounts behind standings towards a proposal.
pub(super) async fn people(
    db: &mut dyn Read,
    by: &Acting,
    p: &Proposal,
    standings: &[Standing],
) -> Outcome<Vec<AccountId>> {
    let mut found = Vec::new();
    let asks = standings.iter().any(|s| matches!(s, Standing::CoSigner | Standing::Invited));
    let signatures = if asks { store::parts::signatures(db, p.id).await? } else { Vec::new() };
    let signed = |state: SignatureState| {
        signatures.iter().filter(move |s| s.state == state).map(|s| s.account).collect::<Vec<_>>()
    };
    for standing in standings {
        match standing {
            Standing::FirstProposer if p.org.is_none() => found.push(p.proposer),
            Standing::CoSigner => found.extend(signed(SignatureState::Signed)),
            Standing::Invited => found.extend(signed(SignatureState::Invited)),
            Standing::SealHolder | Standing::Drafter => {
                if let Some(org) = p.org {
                    let power = if *standing == Standing::SealHolder { Power::Seal } else { Power::Draft };
                    found.extend(people::delegates(db, p.body, org, power, by.today()).await?);
                }
            }
            Standing::Partner => found.extend(joining::sealing(db, by, p).await?),
            Standing::ProposalOffice => {
                found.extend(people::holders(db, p.body, Role::ProposalOfficer).await?)
            }
            Standing::Reviewer => found.extend(people::holders(db, p.body, Role::Reviewer).await?),
            Standing::ReviewCommittee => {
                found.extend(people::holders(db, p.body, Role::CommitteeHead).await?)
            }
            Standing::ChairMeeting => found.extend(people::holders(db, p.body, Role::ChairMember).await?),
            Standing::FirstProposer | Standing::Timer => {}
        }
    }
    Ok(found)
}

/// Something to tell about a proposal.
pub(super) struct Tell<'a> {
    /// Whom.
    pub standings: &'a [Standing],
    /// Key of the sentence; it has the title as `title`.
    pub word: &'a str,
    /// Whether a hand is asked for.
    pub asks: bool,
    /// Date by which.
    pub due_on: Option<String>,
    /// More arguments.
    pub more: Value,
}

/// Tells those standings.
pub(super) async fn tell(tx: &mut Tx, by: &Acting, p: &Proposal, told: Tell<'_>) -> Outcome<()> {
    let accounts = people(tx, by, p, told.standings).await?;
    tell_accounts(tx, by, p, &accounts, told).await
}

/// Tells these persons.
pub(super) async fn tell_accounts(
    tx: &mut Tx,
    by: &Acting,
    p: &Proposal,
    accounts: &[AccountId],
    told: Tell<'_>,
) -> Outcome<()> {
    let mut args = json!({ "title": p.title, "number": p.case_no, "who": by.name });
    if let (Some(args), Some(more)) = (args.as_object_mut(), told.more.as_object()) {
        args.extend(more.clone());
    }
    let link = link(p.id);
    let notice = NewNotice { word: told.word, args, link: &link, asks: told.asks, due_on: told.due_on };
    notices::tell_all(tx, by, accounts, &notice).await
}

/// What was asked on the page of this proposal is done.
pub(super) async fn settled(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<()> {
    notices::settled(tx, by, &link(id)).await
}

/// A reason that must be given: trimmed, 2 to 1000 characters.
pub(super) fn reason(text: &str) -> Outcome<String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Problem::invalid("reason", "form-needed")),
        1 => Err(Problem::invalid("reason", "case-reason-short")),
        n if n > 1000 => Err(Problem::Invalid(vec![
            crate::foundation::errors::Complaint::new("reason", "form-too-long")
                .with("max", 1000)
                .with("now", n),
        ])),
        _ => Ok(text.to_owned()),
    }
}

/// A case that others are joined to, or about to be, is not ended or returned under them.
pub(super) async fn need_alone(tx: &mut Tx, id: ProposalId) -> Outcome<()> {
    if store::parts::led_by(tx, id).await? > 0 {
        return Err(Problem::invalid("", "withdrawing-leads-others"));
    }
    Ok(())
}
