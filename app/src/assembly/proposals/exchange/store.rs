//! Statements of the import: what is known before it, and what it left behind.

use super::reading::Source;
use crate::assembly::people::{self, Import, NamedOrg, NamedPerson};
use crate::assembly::proposals::records::{ProposalId, Sitting, SittingId, Window};
use crate::assembly::proposals::workflow::State;
use crate::assembly::settings::{self, Category};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};

crate::statements! {
    TITLES = "select title, proposer, org from proposal where body = $1 and (sitting = $2 or (sitting is null and \
        imported_from <> '')) and state <> 'discarded'";
    NUMBERS = "select window_kind, number from proposal where body = $1 and sitting = $2 and number is not null";
    MADE_PROPOSALS = "select p.id, p.state, p.version, p.title, p.case_no, e.detail from proposal p join event e on \
        e.kind = 'proposal' and e.subject = p.id and e.seq = 1 where p.body = $1 and p.created_at = $2 and \
        p.imported_from = $3 and e.actor = $4 order by +p.id";
    NUMBERED = "select id, title from proposal where body = $1 and sitting = $2 and number = $3 and state <> 'discarded' \
        order by window_kind desc, id limit 2";
}

/// A proposal of the session: title, proposer, organisation.
pub(super) type Title = (String, AccountId, Option<OrgId>);

/// An earlier import of the same file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub id: i64,
    pub at: i64,
    pub who: String,
    pub file_name: String,
}

/// What is known before an import.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub sitting: Sitting,
    pub people: Vec<NamedPerson>,
    pub seats: bool,
    pub orgs: Vec<NamedOrg>,
    pub categories: Vec<Category>,
    pub titles: Vec<Title>,
    pub numbers: Vec<(Window, i64)>,
    pub seen: Option<Seen>,
}

/// Reads what is known before an import.
pub(super) async fn ground(
    db: &mut dyn Read,
    by: &Acting,
    source: &Source,
    sitting: Option<SittingId>,
) -> Outcome<Ground> {
    let sitting = match sitting {
        Some(id) => people::sitting_of(db, by.body, id).await?,
        None => people::sitting_at(db, by.body, by.now).await?,
    };
    let sitting = sitting.ok_or_else(|| Problem::invalid("sitting", "import-no-session"))?;
    let persons = people::persons(db, by.body, sitting.term).await?;
    let orgs = people::org_names(db, by.body, by.today()).await?;
    let categories = settings::open_categories(db, by.body, by.today()).await?;
    let titles = db.rows(TITLES, crate::args![by.body, sitting.id]).await?;
    let titles = titles.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?)));
    let titles = titles.collect::<Outcome<_>>()?;
    let numbers = db.rows(NUMBERS, crate::args![by.body, sitting.id]).await?;
    let numbers = numbers.into_iter().map(|mut r| Ok((r.take()?, r.take()?)));
    let numbers = numbers.collect::<Outcome<_>>()?;
    let seats = people::has_seats(db, by.body).await?;
    let seen = seen(db, by, &source.digest).await?;
    Ok(Ground { sitting, people: persons, seats, orgs, categories, titles, numbers, seen })
}

async fn seen(db: &mut dyn Read, by: &Acting, digest: &str) -> Outcome<Option<Seen>> {
    let seen = people::import_seen(db, by, digest).await?;
    Ok(seen.map(|seen| Seen { id: seen.id, at: seen.at, who: seen.who, file_name: seen.file_name }))
}

/// A proposal that an import made: id, state, version, title, case number, what the history says of the list.
pub(super) type MadeProposal = (ProposalId, State, i64, String, String, String);

/// The proposals of an import.
pub(super) async fn made_proposals(
    db: &mut dyn Read,
    by: &Acting,
    made: &Import,
) -> Outcome<Vec<MadeProposal>> {
    let args = crate::args![by.body, made.at, &made.file_name, made.by];
    let rows = db.rows(MADE_PROPOSALS, args).await?;
    rows.into_iter()
        .map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?, r.take()?)))
        .collect()
}

/// The proposals of a session that have a number, with their titles: one of the session itself before one submitted between sessions.
pub(super) async fn numbered(
    db: &mut dyn Read,
    by: &Acting,
    sitting: SittingId,
    number: i64,
) -> Outcome<Vec<(ProposalId, String)>> {
    let rows = db.rows(NUMBERED, crate::args![by.body, sitting, number]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}

/// When a file was imported before, by whom, under which name.
pub(super) async fn seen_before(
    db: &mut dyn Read,
    by: &Acting,
    digest: &str,
) -> Outcome<Option<(i64, String, String)>> {
    Ok(seen(db, by, digest).await?.map(|seen| (seen.at, seen.who, seen.file_name)))
}
