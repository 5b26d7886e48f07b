//! Proposals with a like title, by the pairs of characters that titles share.

use super::narrowing::marks;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{viewer, visible};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Sql};
use crate::foundation::errors::Outcome;

/// A proposal with a like title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Like {
    /// The proposal.
    pub id: ProposalId,
    /// Its title.
    pub title: String,
    /// Case number, or empty.
    pub case_no: String,
    /// State.
    pub state: State,
    /// First proposer.
    pub proposer_name: String,
    /// First submitted.
    pub submitted_at: Option<i64>,
    /// Pairs of characters shared.
    pub shared: i64,
}

/// The text of the search for like titles with so many pairs.
pub fn like_sql(pairs: usize, args: &mut Vec<Arg>, grams: &[String]) -> Sql {
    let list = marks(args, grams.iter().take(pairs).map(|g| Arg::from(g.as_str())));
    format!(
        "{}{list}{}",
        "select p.id, p.title, p.case_no, p.state, a.name, p.first_submitted_at, x.n from \
         (select g.proposal, count(*) as n from title_gram g where g.gram in (",
        concat!(
            ") group by g.proposal having count(*) >= 2 order by count(*) desc, g.proposal desc limit 40) x \
             join proposal p on p.id = x.proposal join account a on a.id = p.proposer where ",
            visible!(),
            " and p.state not in ('draft', 'cosigning', 'discarded') order by x.n desc, p.id desc"
        )
    )
    .into()
}

/// Proposals whose titles share pairs of characters with these, most first; only what the viewer may see.
pub async fn like(db: &mut impl Read, by: &Acting, grams: &[String], but: ProposalId) -> Outcome<Vec<Like>> {
    if grams.is_empty() {
        return Ok(Vec::new());
    }
    let mut args = viewer(by);
    let sql = like_sql(40, &mut args, grams);
    let mut found = Vec::new();
    for mut r in db.rows(sql, args).await? {
        let like = Like {
            id: r.take()?,
            title: r.take()?,
            case_no: r.take()?,
            state: r.take()?,
            proposer_name: r.take()?,
            submitted_at: r.take()?,
            shared: r.take()?,
        };
        if like.id != but {
            found.push(like);
        }
    }
    Ok(found)
}
