//! What the figures of reports are counted from: proposals of a session, or first submitted between two moments; who took part in them.

use crate::assembly::people::SittingId;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::State;
use crate::foundation::db::{Read, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    OF_SITTING = "select id, kind, state, window_kind, coalesce(category, 0), first_submitted_at from proposal where body = $1 \
        and sitting = $2 and first_submitted_at is not null order by id";
    BETWEEN = "select id, kind, state, window_kind, coalesce(category, 0), first_submitted_at from proposal where body = $1 \
        and first_submitted_at >= $2 and first_submitted_at <= $3 order by id";
    PART_OF_SITTING = "select p.proposer from proposal p where p.body = $1 and p.sitting = $2 and p.org is null union \
        select s.account from proposal p cross join signature s where p.body = $1 and p.sitting = $2 and s.proposal = p.id \
        and s.state = 'signed' order by 1";
    PART_BETWEEN = "select p.proposer from proposal p where p.body = $1 and p.first_submitted_at >= $2 \
        and p.first_submitted_at <= $3 and p.org is null union \
        select s.account from proposal p cross join signature s where p.body = $1 and p.first_submitted_at >= $2 \
        and p.first_submitted_at <= $3 and s.proposal = p.id and s.state = 'signed' order by 1";
}

/// By what proposals are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Those of a session.
    Sitting(SittingId),
    /// Those first submitted from a moment to a moment, milliseconds UTC.
    Between(i64, i64),
}

/// A proposal with what its figures are counted from.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The proposal.
    pub id: ProposalId,
    /// Who put it.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Session or ordinary.
    pub window: Window,
    /// Category, 0: none.
    pub category: i64,
    /// When it was first submitted.
    pub submitted_at: i64,
}

/// Everything received, in the order of the records.
pub async fn received(db: &mut dyn Read, body: BodyId, taken: Taken) -> Outcome<Vec<Counted>> {
    let rows = match taken {
        Taken::Sitting(id) => db.rows(OF_SITTING, crate::args![body, id]).await?,
        Taken::Between(from, until) => db.rows(BETWEEN, crate::args![body, from, until]).await?,
    };
    let one = |mut row: Row| {
        Ok(Counted {
            id: row.take()?,
            kind: row.take()?,
            state: row.take()?,
            window: row.take()?,
            category: row.take()?,
            submitted_at: row.take()?,
        })
    };
    rows.into_iter().map(one).collect()
}

/// Who proposed for himself or signed.
pub async fn participants(db: &mut dyn Read, body: BodyId, taken: Taken) -> Outcome<Vec<AccountId>> {
    let rows = match taken {
        Taken::Sitting(id) => db.rows(PART_OF_SITTING, crate::args![body, id]).await?,
        Taken::Between(from, until) => db.rows(PART_BETWEEN, crate::args![body, from, until]).await?,
    };
    rows.into_iter().map(Row::only).collect()
}
