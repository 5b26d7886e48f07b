//! Statements about organisations that propose together.

use crate::assembly::proposals::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, OrgId};

crate::statements! {
    PARTNERS = "select q.org, coalesce((select n.name from org_name n where n.org = q.org and n.from_on <= $2 \
        order by n.from_on desc limit 1), ''), q.state, q.answered_at, coalesce((select a.name from account a \
        where a.id = q.answered_by), ''), q.answered_by, q.text_digest, q.remark from partner q where q.proposal = $1 \
        order by q.position, q.id";
    ASK = "insert into partner (id, proposal, org, position, state, asked_at, text_digest, remark) \
        values ($1,$2,$3,$4,'asked',$5,'','') on conflict (proposal, org) do update set state = 'asked', \
        asked_at = excluded.asked_at, answered_at = null, answered_by = null, text_digest = '', remark = ''";
    DROP = "delete from partner where proposal = $1 and org = $2";
    ANSWER = "update partner set state = $3, answered_at = $4, answered_by = $5, text_digest = $6, remark = $7 \
        where proposal = $1 and org = $2";
}

/// The organisations that take part besides the proposal's own, in order, with their names of a day.
pub async fn of(db: &mut dyn Read, id: ProposalId, today: &str) -> Outcome<Vec<Partner>> {
    let rows = db.rows(PARTNERS, crate::args![id, today]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Partner {
                org: r.take()?,
                name: r.take()?,
                state: r.take()?,
                answered_at: r.take()?,
                answered_by: r.take()?,
                account: r.take()?,
                text_digest: r.take()?,
                remark: r.take()?,
            })
        })
        .collect()
}

/// Asks an organisation, or asks it anew.
pub async fn ask(tx: &mut Tx, by: &Acting, id: ProposalId, org: OrgId, position: i64) -> Outcome<()> {
    tx.run(ASK, crate::args![by.new_id(), id, org, position, by.now]).await.map(|_| ())
}

/// Takes an organisation off.
pub async fn take_off(tx: &mut Tx, id: ProposalId, org: OrgId) -> Outcome<()> {
    tx.run(DROP, crate::args![id, org]).await.map(|_| ())
}

/// Notes what an organisation answered, and who answered for it.
pub async fn answer(
    tx: &mut Tx,
    (id, org): (ProposalId, OrgId),
    (state, who, now): (PartnerState, AccountId, i64),
    (digest, remark): (&str, &str),
) -> Outcome<()> {
    tx.run(ANSWER, crate::args![id, org, state, now, who, digest, remark]).await.map(|_| ())
}
