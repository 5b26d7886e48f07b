//! The tally of a session, where it differs from the records, and the counts of members, sectors and numbers.

use super::{BY_SECTOR, GAPS, PARTICIPANTS, TALLY_ALL, TALLY_CHECK, TALLY_OF, TALLY_STATES};
use crate::assembly::people::TermId;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::State;
use crate::foundation::db::{Read, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::workflow::Name;

/// One count of the tally.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Session, 0 when none.
    pub sitting: i64,
    /// Session or ordinary.
    pub window: Window,
    /// Kind.
    pub kind: Kind,
    /// Category, 0 when none.
    pub category: i64,
    /// State.
    pub state: State,
    /// How many.
    pub n: i64,
}

fn entry(mut r: Row) -> Outcome<Entry> {
    Ok(Entry {
        sitting: r.take()?,
        window: r.take()?,
        kind: r.take()?,
        category: r.take()?,
        state: r.take()?,
        n: r.take()?,
    })
}

/// The tally of a session.
pub async fn tally_of(db: &mut dyn Read, body: BodyId, sitting: SittingId) -> Outcome<Vec<Entry>> {
    db.rows(TALLY_OF, crate::args![body, sitting]).await?.into_iter().map(entry).collect()
}

/// The tally of a session by state alone.
pub async fn tally_states(db: &mut dyn Read, body: BodyId, sitting: SittingId) -> Outcome<Vec<(State, i64)>> {
    let rows = db.rows(TALLY_STATES, crate::args![body, sitting]).await?;
    let mut found = Vec::new();
    for mut row in rows {
        let key: String = row.take()?;
        if let Some(state) = State::from_key(&key) {
            found.push((state, row.take()?));
        }
    }
    Ok(found)
}

/// Where tally and records differ; nothing when they agree. Read by `doctor`.
pub async fn tally_differences(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut counted = Vec::new();
    for row in db.rows(TALLY_CHECK, crate::args![body]).await? {
        counted.push(entry(row)?);
    }
    let mut kept = Vec::new();
    for row in db.rows(TALLY_ALL, crate::args![body]).await? {
        kept.push(entry(row)?);
    }
    counted.sort();
    kept.sort();
    let wrong =
        counted.iter().filter(|e| !kept.contains(e)).chain(kept.iter().filter(|e| !counted.contains(e)));
    Ok(wrong.map(|e| format!("tally of session {} {} {}: {}", e.sitting, e.kind, e.state, e.n)).collect())
}

/// How many members of a term proposed or signed in a session.
pub async fn participants(db: &mut dyn Read, body: BodyId, sitting: SittingId, term: TermId) -> Outcome<i64> {
    db.number(PARTICIPANTS, crate::args![body, sitting, term]).await
}

/// Individual and joint proposals of a session by the seat of their first proposer: sector, state, count.
pub async fn by_sector(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
    term: TermId,
) -> Outcome<Vec<(i64, State, i64)>> {
    let rows = db.rows(BY_SECTOR, crate::args![body, sitting, term]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Numbers given in a session and window, in order: number, case number, state, proposal.
pub async fn numbers(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
    window: Window,
) -> Outcome<Vec<(i64, String, State, ProposalId)>> {
    let rows = db.rows(GAPS, crate::args![body, sitting, window]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}
