//! What forms offer to choose from: members, units, categories, grounds.

use super::{CATEGORIES, LOCAL_GROUNDS};
use crate::assembly::proposals::records::*;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

/// A member who may be asked to sign: id, name, post.
pub type Candidate = (AccountId, String, String);

/// Statements of the pickers.
pub mod candidate {
    crate::statements! {
        MEMBERS = "select distinct a.id, a.name, a.post, a.sort_key from account a join seat s on s.account = a.id \
            join term t on t.id = s.term where a.body = $1 and a.state <> 'disabled' and a.name like $2 and \
            t.closed_at is null and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3) \
            order by a.sort_key, a.id limit 400";
        UNITS = "select o.id, n.name from org o join org_name n on n.org = o.id where o.body = $1 and o.kind = 'unit' and \
            (o.until_on is null or o.until_on >= $2) and n.from_on = (select max(m.from_on) from org_name m where \
            m.org = o.id and m.from_on <= $2) order by o.position, o.id";
    }
}

/// Seated members by a piece of their name, or all of them.
pub async fn candidates(
    db: &mut impl Read,
    body: BodyId,
    text: &str,
    today: &str,
) -> Outcome<Vec<Candidate>> {
    let like = format!("%{}%", text.replace(['%', '_'], ""));
    let rows = db.rows(candidate::MEMBERS, crate::args![body, like, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Handling units by a piece of their name: id and name.
pub async fn unit_candidates(db: &mut impl Read, body: BodyId, today: &str) -> Outcome<Vec<(OrgId, String)>> {
    let rows = db.rows(candidate::UNITS, crate::args![body, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}

/// A category of the dated tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Stable code.
    pub code: String,
    /// Name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Parent, for the second level.
    pub parent: Option<CategoryId>,
    /// Last day, or empty.
    pub until: String,
}

/// All categories of a body, each parent before its children.
pub async fn categories(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Category>> {
    let rows = db.rows(CATEGORIES, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Category {
                id: r.take()?,
                code: r.take()?,
                name: r.take()?,
                name_en: r.take()?,
                parent: r.take()?,
                until: r.take()?,
            })
        })
        .collect()
}

/// Local grounds for not filing that are open on a day: code, name, English name.
pub async fn local_grounds(
    db: &mut impl Read,
    body: BodyId,
    today: &str,
) -> Outcome<Vec<(String, String, String)>> {
    let rows = db.rows(LOCAL_GROUNDS, crate::args![body, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}
