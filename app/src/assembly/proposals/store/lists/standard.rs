//! Counts of the standard tables of a session that the tally does not keep, and who took part in which proposal.

use crate::assembly::people::TermId;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::State;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::statements! {
    WISHES = "select publish_wish, state, count(*) from proposal where body = $1 and sitting = $2 group by publish_wish, state";
    BY_ORG = "select org, state, count(*) from proposal where body = $1 and sitting = $2 and org is not null group by org, state";
    FIRST = "select proposer, kind, coalesce(category, 0), state, count(*) from proposal where body = $1 and sitting = $2 and \
        org is null group by proposer, kind, coalesce(category, 0), state";
    SIGNED = "select s.account, coalesce(p.category, 0), count(*) from proposal p cross join signature s where p.body = $1 and \
        p.sitting = $2 and s.proposal = p.id and s.state = 'signed' and s.account <> p.proposer group by s.account, \
        coalesce(p.category, 0)";
    /// Ordered by the member and then by the proposal, so that a page begins after the last row of the one before.
    DUTIES = "select x.account, x.part, x.id, x.case_no, x.title, x.kind, x.state, coalesce(x.category, 0) from (\
        select p.proposer as account, 'first' as part, p.id, p.case_no, p.title, p.kind, p.state, p.category from proposal p \
        where p.body = $1 and p.sitting = $2 and p.org is null union all \
        select s.account as account, 'signed' as part, p.id, p.case_no, p.title, p.kind, p.state, p.category from proposal p \
        cross join signature s where p.body = $1 and p.sitting = $2 and s.proposal = p.id and s.state = 'signed' and \
        s.account <> p.proposer) x join seat t on t.account = x.account and t.term = $3 where (x.account > $4 or \
        (x.account = $4 and x.id > $5)) order by x.account, x.id limit $6";
}

/// Proposals of a session by wish about publication and state.
pub async fn wishes(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
) -> Outcome<Vec<(PublishWish, State, i64)>> {
    let rows = db.rows(WISHES, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Proposals of organisations by organisation and state.
pub async fn by_org(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
) -> Outcome<Vec<(OrgId, State, i64)>> {
    let rows = db.rows(BY_ORG, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Proposals of members: first proposer, kind, category (0: none), state, how many.
pub async fn first(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
) -> Outcome<Vec<(AccountId, Kind, i64, State, i64)>> {
    let rows = db.rows(FIRST, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// Proposals that somebody signed without being the first: who, category (0: none), how many.
pub async fn signed(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
) -> Outcome<Vec<(AccountId, i64, i64)>> {
    let rows = db.rows(SIGNED, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// A member's part in a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The member.
    pub account: AccountId,
    /// `first` or `signed`.
    pub part: String,
    /// The proposal.
    pub id: ProposalId,
    /// Case number, or empty.
    pub case_no: String,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: Kind,
    /// State.
    pub state: State,
    /// Category, 0: none.
    pub category: CategoryId,
}

/// What members of a term did, by member; after a member and a proposal, at most so many.
pub async fn duties(
    db: &mut dyn Read,
    body: BodyId,
    (sitting, term): (SittingId, TermId),
    (after, limit): ((i64, i64), i64),
) -> Outcome<Vec<Duty>> {
    let rows = db.rows(DUTIES, crate::args![body, sitting, term, after.0, after.1, limit]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Duty {
                account: r.take()?,
                part: r.take()?,
                id: r.take()?,
                case_no: r.take()?,
                title: r.take()?,
                kind: r.take()?,
                state: r.take()?,
                category: r.take()?,
            })
        })
        .collect()
}
