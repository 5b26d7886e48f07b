//! What the index of like proposals is filled with, and like proposals as a person may see them.

use super::narrowing::marks;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{viewer, visible};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

/// Proposals read at once.
pub const AT_ONCE: i64 = 256;
/// Places for ids in a composed statement; fewer are filled up, so that one text is prepared.
const PLACES: usize = 32;

/// A proposal as the index takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The proposal.
    pub id: ProposalId,
    /// Where it stands.
    pub state: State,
    /// Its title.
    pub title: String,
    /// The first lines of its situation.
    pub first_lines: String,
}

/// A like proposal as a person may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
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
    /// Category.
    pub category: Option<CategoryId>,
}

crate::statements! {
    SOURCES = "select p.id, p.state, p.title, substr(p.situation, 1, 400) from proposal p where p.body = $1 and p.id > $2 \
        and p.state not in ('draft', 'cosigning', 'discarded') order by p.id limit $3";
    TAKEN_PART = "select p.id from proposal p where +p.body = $1 and p.proposer = $2 and p.org is null \
        union select s.proposal from signature s where s.account = $2 and s.state in ('invited', 'signed', 'void') \
        union select p.id from delegation d join proposal p on p.org = d.org where +p.body = $1 and d.account = $2 and \
        d.revoked_at is null and d.from_on <= $3 and (d.until_on is null or d.until_on >= $3) \
        union select q.proposal from delegation d join partner q on q.org = d.org where d.account = $2 and \
        d.revoked_at is null and d.from_on <= $3 and (d.until_on is null or d.until_on >= $3)";
}

fn source(mut r: Row) -> Outcome<Source> {
    Ok(Source { id: r.take()?, state: r.take()?, title: r.take()?, first_lines: r.take()? })
}

/// What was handed in, in the order of ids, after one.
pub async fn sources(db: &mut dyn Read, body: BodyId, after: ProposalId) -> Outcome<Vec<Source>> {
    db.rows(SOURCES, crate::args![body, after, AT_ONCE]).await?.into_iter().map(source).collect()
}

/// The text that reads these proposals for the index.
pub fn sources_sql(args: &mut Vec<Arg>, ids: &[i64]) -> Sql {
    let list = filled(args, ids);
    format!("select p.id, p.state, p.title, substr(p.situation, 1, 400) from proposal p where p.body = $1 and p.id in ({list})")
        .into()
}

/// The text that reads these proposals as a person may see them.
pub fn seen_sql(args: &mut Vec<Arg>, ids: &[i64]) -> Sql {
    let list = filled(args, ids);
    format!(
        "select p.id, p.title, p.case_no, p.state, a.name, p.first_submitted_at, p.category from proposal p \
         join account a on a.id = p.proposer where p.id in ({list}) and p.state not in ('draft', 'cosigning', 'discarded') \
         and {}",
        visible!()
    )
    .into()
}

fn filled(args: &mut Vec<Arg>, ids: &[i64]) -> String {
    let last = ids.last().copied().unwrap_or_default();
    let padded = ids.iter().copied().chain(std::iter::repeat(last)).take(PLACES.max(ids.len()));
    marks(args, padded.map(Arg::from))
}

/// These proposals for the index, whatever their state.
pub async fn sources_of(db: &mut dyn Read, body: BodyId, ids: &[i64]) -> Outcome<Vec<Source>> {
    let mut found = Vec::new();
    for some in ids.chunks(PLACES) {
        let mut args = crate::args![body];
        let sql = sources_sql(&mut args, some);
        for row in db.rows(sql, args).await? {
            found.push(source(row)?);
        }
    }
    Ok(found)
}

/// Proposals that a person may know of because he or an organisation he acts for takes part; perhaps more than he may see.
pub async fn taken_part(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<i64>> {
    let rows = db.rows(TAKEN_PART, crate::args![by.body, by.account, by.today().to_string()]).await?;
    rows.into_iter().map(|r| r.only()).collect()
}

/// Those of these proposals that were handed in and that the person may see, in the order asked.
pub async fn seen(db: &mut dyn Read, by: &Acting, ids: &[i64]) -> Outcome<Vec<Known>> {
    let mut found = Vec::new();
    for some in ids.chunks(PLACES) {
        let mut args = viewer(by);
        let sql = seen_sql(&mut args, some);
        for mut r in db.rows(sql, args).await? {
            found.push(Known {
                id: r.take()?,
                title: r.take()?,
                case_no: r.take()?,
                state: r.take()?,
                proposer_name: r.take()?,
                submitted_at: r.take()?,
                category: r.take()?,
            });
        }
    }
    found.sort_by_key(|known| ids.iter().position(|id| *id == known.id.0));
    Ok(found)
}
