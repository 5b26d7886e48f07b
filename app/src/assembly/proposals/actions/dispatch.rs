//! One door to every verb: an action by its name with whatever it needs. Pages and API go through it, so that both answer alike.

use super::drafting::{self, Text};
use super::reviewing::{self, Opinion};
use super::{case, joining as together, merging, signing, submitting, withdrawing};
use crate::assembly::proposals::records::{CategoryId, Kind, Proposal, ProposalId};
use crate::assembly::proposals::store;
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};

/// Everything that a step may need; each action reads what is its own and leaves the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepInput {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Reason, remark or answer.
    pub reason: String,
    /// Category.
    pub category: Option<CategoryId>,
    /// Code of the ground for not filing.
    pub ground: String,
    /// Addressee of a conversion.
    pub addressee: String,
    /// Lead case of a merger.
    pub lead: Option<ProposalId>,
    /// Members asked to sign.
    pub invited: Vec<AccountId>,
    /// Organisations asked to propose together.
    pub orgs: Vec<OrgId>,
    /// Until when they may sign, milliseconds UTC.
    pub until: Option<i64>,
    /// Digest of the text that was shown for signing.
    pub digest: Option<String>,
    /// Opinion of a level of review.
    pub opinion: String,
    /// Checks that hold.
    pub checks: Vec<String>,
    /// What the opinion proposes: an action's key.
    pub proposed: String,
    /// Kind, where a person turns an individual proposal into a joint one or back.
    pub kind: Option<Kind>,
    /// The whole text, of an edit or a correction.
    pub text: Option<Text>,
}

impl StepInput {
    fn opinion(&self) -> Opinion {
        Opinion {
            checks: self.checks.clone(),
            opinion: self.opinion.clone(),
            proposed: self.proposed.clone(),
        }
    }

    fn text(&self) -> Outcome<&Text> {
        self.text.as_ref().ok_or_else(|| Problem::invalid("text", "form-needed"))
    }
}

/// Performs an action on a proposal.
///
/// # Errors
/// As the table says: not found, not yours, not from here, somebody was first, or what is still to change.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    input: &StepInput,
) -> Outcome<Proposal> {
    use Action as A;
    match action {
        A::Create
        | A::Register
        | A::RegisterSubmitted
        | A::RegisterFiled
        | A::Recount
        | A::ExpireSigning
        | A::SettleMerge => {
            // They begin a matter or belong to the clock: the table refuses them here for every person.
            case(tx, by, id, action, input.version).await?;
            Err(Problem::NotYours { action: format!("case-action-{action}") })
        }
        A::Edit | A::Discard | A::Restore | A::Submit | A::Resubmit => {
            writing(tx, by, id, action, input).await
        }
        A::Invite | A::InviteMore | A::Sign | A::Decline | A::Unsign | A::Recall => {
            case(tx, by, id, action, input.version).await?;
            co_signing(tx, by, id, action, input).await
        }
        A::AskToJoin | A::Join | A::DeclineJoining => {
            case(tx, by, id, action, input.version).await?;
            match action {
                A::AskToJoin => together::ask(tx, by, id, &input.orgs).await,
                A::Join => together::join(tx, by, id, input.digest.as_deref()).await,
                _ => together::decline(tx, by, id, &input.reason).await,
            }
        }
        A::ProposeMerge | A::AgreeToMerge | A::ObjectToMerge | A::CancelMerge | A::Merge | A::Unmerge => {
            // Two cases are held: whoever joins comes one after the other, so that no two wait for each other.
            dialect::hold(tx, "body", by.body.0).await?;
            case(tx, by, id, action, input.version).await?;
            joining(tx, by, id, action, input).await
        }
        A::Withdraw | A::AskWithdrawal | A::ConsentWithdrawal | A::RefuseWithdrawal => {
            case(tx, by, id, action, input.version).await?;
            taking_back(tx, by, id, action, input).await
        }
        A::Review | A::Approve | A::Recategorise => {
            case(tx, by, id, action, input.version).await?;
            judging(tx, by, id, action, input).await
        }
        A::SendBack
        | A::Accept
        | A::File
        | A::ConvertToOpinion
        | A::ConvertToSocialOpinion
        | A::DeclineToFile
        | A::Correct => judging(tx, by, id, action, input).await,
    }
}

async fn writing(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    input: &StepInput,
) -> Outcome<Proposal> {
    match action {
        Action::Edit => {
            case(tx, by, id, action, input.version).await?;
            let kind = match input.kind {
                Some(kind) => kind,
                None => store::find(tx, by, id).await?.ok_or(Problem::NotFound)?.proposal.kind,
            };
            drafting::edit(tx, by, id, input.version, (kind, input.text()?)).await
        }
        Action::Discard => {
            case(tx, by, id, action, input.version).await?;
            drafting::discard(tx, by, id).await
        }
        Action::Restore => {
            case(tx, by, id, action, input.version).await?;
            drafting::restore(tx, by, id).await
        }
        Action::Submit => submitting::submit(tx, by, id, input.version).await,
        _ => submitting::resubmit(tx, by, id, input.version).await,
    }
}

async fn co_signing(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    input: &StepInput,
) -> Outcome<Proposal> {
    match action {
        Action::Sign => signing::sign(tx, by, id, input.digest.as_deref()).await,
        Action::Decline => signing::decline(tx, by, id, &input.reason).await,
        Action::Unsign => signing::unsign(tx, by, id).await,
        Action::Recall => signing::recall(tx, by, id).await,
        _ => {
            let until = input.until.ok_or_else(|| Problem::invalid("until", "form-needed"))?;
            signing::invite(tx, by, id, &input.invited, until).await
        }
    }
}

async fn joining(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    input: &StepInput,
) -> Outcome<Proposal> {
    match action {
        Action::ProposeMerge => {
            let lead = input.lead.ok_or_else(|| Problem::invalid("lead", "form-choose"))?;
            merging::propose(tx, by, id, input.version, (lead, &input.reason)).await
        }
        Action::AgreeToMerge => merging::agree(tx, by, id).await,
        Action::ObjectToMerge => merging::object(tx, by, id, &input.reason).await,
        Action::CancelMerge => merging::cancel(tx, by, id).await,
        Action::Merge => merging::merge(tx, by, id).await,
        _ => merging::unmerge(tx, by, id, &input.reason).await,
    }
}

async fn taking_back(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    input: &StepInput,
) -> Outcome<Proposal> {
    match action {
        Action::Withdraw => withdrawing::withdraw(tx, by, id, input.version, &input.reason).await,
        Action::AskWithdrawal => withdrawing::ask(tx, by, id, &input.reason).await,
        Action::ConsentWithdrawal => withdrawing::consent(tx, by, id, &input.reason).await,
        _ => withdrawing::refuse(tx, by, id, &input.reason).await,
    }
}

async fn judging(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    action: Action,
    input: &StepInput,
) -> Outcome<Proposal> {
    let seen = input.version;
    match action {
        Action::Accept => reviewing::accept(tx, by, id, seen, (&input.opinion(), input.category)).await,
        Action::Review => reviewing::review(tx, by, id, &input.opinion()).await,
        Action::Approve => reviewing::approve(tx, by, id, &input.opinion()).await,
        Action::SendBack => reviewing::send_back(tx, by, id, seen, &input.reason).await,
        Action::File => reviewing::file(tx, by, id, seen, (input.category, &input.opinion())).await,
        Action::DeclineToFile => {
            reviewing::decline_to_file(tx, by, id, seen, (&input.ground, &input.reason)).await
        }
        Action::Recategorise => {
            let category = input.category.ok_or_else(|| Problem::invalid("category", "form-choose"))?;
            reviewing::recategorise(tx, by, id, category).await
        }
        Action::Correct => reviewing::correct(tx, by, id, seen, (input.text()?, &input.reason)).await,
        _ => reviewing::convert(tx, by, id, seen, (action, &input.addressee, &input.reason)).await,
    }
}
