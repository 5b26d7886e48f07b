//! Statements about units, wishes to give back or for more time, and assignment meetings.

use crate::assembly::handling::records::*;
use crate::assembly::people;
use crate::foundation::db::{Read, Record};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

crate::statements! {
    REFUSALS = crate::select!(Refusal as "r", "from refusal r join assignment a on a.id = r.assignment \
        where +r.body = $1 and a.matter = $2 order by r.id");
    REFUSAL_IN = crate::select!(Refusal as "r", "from refusal r where r.body = $1 and r.assignment = $2 and r.state = $3 \
        order by r.id desc limit 1");
    DENIED_BEFORE = "select count(*) from refusal r join assignment a on a.id = r.assignment where +r.body = $1 \
        and a.matter = $2 and a.unit = $3 and r.state = 'denied'";
    EXTENSIONS = crate::select!(Extension as "x", "from extension x join assignment a on a.id = x.assignment \
        where +x.body = $1 and a.matter = $2 order by x.id");
    EXTENSION_IN = crate::select!(Extension as "x", "from extension x where x.body = $1 and x.assignment = $2 \
        and x.state = $3 order by x.id desc limit 1");
    BATCH = crate::select!(Batch as "b", "from handling_batch b where b.body = $1 and b.id = $2");
    BATCHES = crate::select!(Batch as "b", "from handling_batch b where b.body = $1 order by b.id desc limit 50");
    OF_BATCH = crate::select!(Assignment as "a", "from assignment a where +a.body = $1 and a.batch = $2 order by a.id");
}

/// A unit as it may be named: by code, or by any of its names so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its id.
    pub id: OrgId,
    /// Short code.
    pub code: String,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub until_on: Option<String>,
    /// Full, short and English names, the latest last.
    pub names: Vec<[String; 3]>,
}

impl Unit {
    /// The short name, as lists write it.
    pub fn short(&self) -> &str {
        match self.names.last() {
            Some([full, short, _]) if short.is_empty() => full,
            Some([_, short, _]) => short,
            None => &self.code,
        }
    }

    /// Whether it exists on a day.
    pub fn exists(&self, day: &str) -> bool {
        self.from_on.as_str() <= day && self.until_on.as_deref().is_none_or(|until| day <= until)
    }

    /// Whether a text is its id, its code or a name of it.
    pub fn is_called(&self, text: &str) -> bool {
        self.code.eq_ignore_ascii_case(text)
            || self.id.to_string() == text
            || self.names.iter().flatten().any(|name| !name.is_empty() && name.eq_ignore_ascii_case(text))
    }
}

/// Every unit of the body with its names, ended ones too, in their order.
pub async fn units(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Unit>> {
    Ok(units_of(&people::orgs_now(db, body).await?))
}

/// The units among the organisations of the body.
pub fn units_of(orgs: &people::Orgs) -> Vec<Unit> {
    let unit = |org: &people::Org| Unit {
        id: org.id,
        code: org.code.clone(),
        from_on: org.from_on.clone(),
        until_on: org.until_on.clone(),
        names: org.names.iter().map(|n| [n.name.clone(), n.short_name.clone(), n.name_en.clone()]).collect(),
    };
    orgs.list.iter().filter(|org| org.kind == people::OrgKind::Unit).map(unit).collect()
}

/// Wishes to give back, of all assignments of a matter, in their order.
pub async fn refusals(db: &mut dyn Read, body: BodyId, matter: MatterId) -> Outcome<Vec<Refusal>> {
    Refusal::all(db, REFUSALS, crate::args![body, matter]).await
}

/// The latest wish of an assignment to be given back that stands so.
pub async fn refusal_in(
    db: &mut dyn Read,
    body: BodyId,
    assignment: AssignmentId,
    state: WishState,
) -> Outcome<Option<Refusal>> {
    Refusal::one(db, REFUSAL_IN, crate::args![body, assignment, state]).await
}

/// How often a unit was denied to give this matter back.
pub async fn denied_before(db: &mut dyn Read, body: BodyId, matter: MatterId, unit: OrgId) -> Outcome<i64> {
    match db.row(DENIED_BEFORE, crate::args![body, matter, unit]).await? {
        Some(row) => row.only(),
        None => Ok(0),
    }
}

/// Wishes for more time, of all assignments of a matter, in their order.
pub async fn extensions(db: &mut dyn Read, body: BodyId, matter: MatterId) -> Outcome<Vec<Extension>> {
    Extension::all(db, EXTENSIONS, crate::args![body, matter]).await
}

/// The latest wish of an assignment for more time that stands so.
pub async fn extension_in(
    db: &mut dyn Read,
    body: BodyId,
    assignment: AssignmentId,
    state: WishState,
) -> Outcome<Option<Extension>> {
    Extension::one(db, EXTENSION_IN, crate::args![body, assignment, state]).await
}

/// An assignment meeting of the body.
pub async fn batch(db: &mut dyn Read, body: BodyId, id: BatchId) -> Outcome<Option<Batch>> {
    Batch::one(db, BATCH, crate::args![body, id]).await
}

/// The last fifty assignment meetings, the latest first.
pub async fn batches(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Batch>> {
    Batch::all(db, BATCHES, crate::args![body]).await
}

/// What was handed over at a meeting, in order.
pub async fn of_batch(db: &mut dyn Read, body: BodyId, id: BatchId) -> Outcome<Vec<Assignment>> {
    Assignment::all(db, OF_BATCH, crate::args![body, id]).await
}
