//! What people of the world do to proposals, one deed one verb, and the doing.

use super::frame::Frame;
use crate::assembly::proposals::actions::drafting::{self, Text};
use crate::assembly::proposals::actions::reviewing::{self, Opinion};
use crate::assembly::proposals::actions::{merging, signing, submitting, withdrawing};
use crate::assembly::proposals::records::{CategoryId, Kind, Proposal, ProposalId};
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};

/// One deed.
#[derive(Debug, Clone)]
pub enum Deed {
    Create(Kind, Option<OrgId>, Box<Text>),
    Edit(Kind, Box<Text>),
    Discard,
    Invite(Vec<AccountId>, i64),
    Sign,
    Decline(String),
    Expire,
    Submit,
    SendBack(String),
    Resubmit,
    Accept(Opinion),
    Review(Opinion),
    File(Opinion),
    ProposeMerge(usize, String),
    Agree,
    Object(String),
    Settle,
    Merge,
    Unmerge(String),
    Convert(Action, String, String),
    DeclineToFile(String, String),
    Withdraw(String),
    AskWithdrawal(String),
    Consent,
    Refuse(String),
    Correct(Box<Text>, String),
    Recategorise(CategoryId),
}

/// A deed with its moment, its doer (nobody: the timer) and the case it is done to.
#[derive(Debug, Clone)]
pub struct Step {
    /// Milliseconds UTC.
    pub at: i64,
    /// Case within the session.
    pub case: usize,
    /// Index of the person.
    pub who: Option<usize>,
    /// What.
    pub deed: Deed,
}

/// Does the deeds of a session in the order of time.
pub async fn run(tx: &mut Tx, frame: &Frame, mut steps: Vec<Step>, cases: usize) -> anyhow::Result<()> {
    steps.sort_by_key(|step| step.at);
    let mut ids: Vec<Option<ProposalId>> = vec![None; cases];
    for step in steps {
        let by = frame.acting(step.who, step.at);
        let name = format!("{:?}", step.deed).chars().take(60).collect::<String>();
        let done = match (step.deed, ids[step.case]) {
            (Deed::Create(kind, org, text), _) => drafting::create(tx, &by, kind, org, &text).await,
            (Deed::ProposeMerge(lead, why), Some(id)) => match ids[lead] {
                Some(lead) => merging::propose(tx, &by, id, None, (lead, &why)).await,
                None => Err(Problem::NotFound),
            },
            (deed, Some(id)) => one(tx, &by, id, deed).await,
            (_, None) => Err(Problem::NotFound),
        };
        let who = step.who.map_or("timer", |who| frame.people[who].login.as_str());
        let p = done.map_err(|e| anyhow::anyhow!("case {} at {}: {who}: {name}: {e}", step.case, step.at))?;
        ids[step.case] = Some(p.id);
    }
    Ok(())
}

async fn one(tx: &mut Tx, by: &Acting, id: ProposalId, deed: Deed) -> Outcome<Proposal> {
    match deed {
        Deed::Edit(kind, text) => drafting::edit(tx, by, id, None, (kind, &text)).await,
        Deed::Discard => drafting::discard(tx, by, id).await,
        Deed::Invite(accounts, until) => signing::invite(tx, by, id, &accounts, until).await,
        Deed::Sign => signing::sign(tx, by, id, None).await,
        Deed::Decline(remark) => signing::decline(tx, by, id, &remark).await,
        Deed::Expire => signing::expire(tx, by, id).await,
        Deed::Submit => submitting::submit(tx, by, id, None).await,
        Deed::SendBack(why) => reviewing::send_back(tx, by, id, None, &why).await,
        Deed::Resubmit => submitting::resubmit(tx, by, id, None).await,
        Deed::Accept(opinion) => reviewing::accept(tx, by, id, None, (&opinion, None)).await,
        Deed::Review(opinion) => reviewing::review(tx, by, id, &opinion).await,
        Deed::File(opinion) => reviewing::file(tx, by, id, None, (None, &opinion)).await,
        Deed::Agree => merging::agree(tx, by, id).await,
        Deed::Object(why) => merging::object(tx, by, id, &why).await,
        Deed::Settle => merging::settle(tx, by, id).await,
        Deed::Merge => merging::merge(tx, by, id).await,
        Deed::Unmerge(why) => merging::unmerge(tx, by, id, &why).await,
        Deed::Convert(action, to, why) => reviewing::convert(tx, by, id, None, (action, &to, &why)).await,
        Deed::DeclineToFile(ground, why) => {
            reviewing::decline_to_file(tx, by, id, None, (&ground, &why)).await
        }
        Deed::Withdraw(why) => withdrawing::withdraw(tx, by, id, None, &why).await,
        Deed::AskWithdrawal(why) => withdrawing::ask(tx, by, id, &why).await,
        Deed::Consent => withdrawing::consent(tx, by, id, "").await,
        Deed::Refuse(why) => withdrawing::refuse(tx, by, id, &why).await,
        Deed::Correct(text, why) => reviewing::correct(tx, by, id, None, (&text, &why)).await,
        Deed::Recategorise(category) => reviewing::recategorise(tx, by, id, category).await,
        Deed::Create(..) | Deed::ProposeMerge(..) => Err(Problem::NotFound),
    }
}
