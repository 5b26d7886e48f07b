//! Statements that take out a proposal which a list entered by mistake, with all rows that belong to it alone.

use super::{PROPOSALS, place, recount_gone};
use crate::assembly::proposals::records::Proposal;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::search::Touched;

crate::statements! {
    GONE_SUGGESTIONS = "delete from suggestion where proposal = $1";
    GONE_UNITS = "delete from suggested_unit where proposal = $1";
    GONE_SIGNATURES = "delete from signature where proposal = $1";
    GONE_VERSIONS = "delete from text_version where proposal = $1";
    GONE_GRAMS = "delete from title_gram where proposal = $1";
    GONE = "delete from proposal where body = $1 and id = $2 and version = $3";
}

/// Takes a proposal out at its version, and out of the figures.
pub async fn erase(tx: &mut Tx, p: &Proposal) -> Outcome<()> {
    for sql in [GONE_SUGGESTIONS, GONE_UNITS, GONE_SIGNATURES, GONE_VERSIONS, GONE_GRAMS] {
        tx.run(sql, crate::args![p.id]).await?;
    }
    if tx.run(GONE, crate::args![p.body, p.id, p.version]).await? == 0 {
        return Err(crate::foundation::errors::Problem::NotFound);
    }
    tx.touches(Touched::Record(PROPOSALS, p.id.0));
    recount_gone(tx, p.body, place(p)).await
}
