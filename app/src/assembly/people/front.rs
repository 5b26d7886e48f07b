//! What other rooms ask: sessions and windows, sectors, organisations, names, members, holders of roles, delegates.

use super::records::{
    Member, NamedOrg, NamedPerson, OrgKind, Orgs, Seat, Seated, SectorSeats, Sectors, Sitting, SittingId,
    Sittings, Term, TermId,
};
use super::store::{self, accounts::MembersAsked};
use crate::foundation::acting::{Power, Role};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::lists::EXPORT_ROWS;
use crate::foundation::store as house_store;
use crate::foundation::words::{Lang, Words, numeral};
use fluent_bundle::FluentValue;
use std::collections::HashMap;
use std::sync::Arc;
use time::Date;

/// Terms with their names, and sessions.
pub async fn sittings(app: &App, body: BodyId) -> Outcome<Arc<Sittings>> {
    app.shelf(body, move |app: App| async move {
        let offset = app.procedure(body).await?.utc_offset_minutes;
        let mut db = app.db.read_aside().await?;
        let terms = store::terms::terms(&mut db, body).await?;
        let list = store::terms::sittings(&mut db, body).await?;
        drop(db);
        Ok(Sittings {
            terms: terms.into_iter().map(|t| named_term(&app.words, t)).collect(),
            list,
            utc_offset_minutes: offset,
        })
    })
    .await
}

fn named_term(words: &Words, mut term: Term) -> Term {
    let say = |lang: Lang| {
        let digits = words.t(lang, "numeral-digits");
        words.say(lang, "people-term-name", &[("term", FluentValue::from(numeral(term.number, &digits)))])
    };
    (term.zh, term.en) = (say(Lang::Zh), say(Lang::En));
    term
}

/// The term of a day.
pub async fn current_term(app: &App, body: BodyId, day: Date) -> Outcome<Option<TermId>> {
    Ok(sittings(app, body).await?.current_term(day).map(|t| t.id))
}

/// Sessions, the latest window first; also inside a transaction.
pub async fn sittings_by_window(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Sitting>> {
    let mut list = store::terms::sittings(db, body).await?;
    list.sort_by_key(|s| std::cmp::Reverse((s.window_opens_at, s.id.0)));
    Ok(list)
}

/// The session with which a first submission at an instant is counted.
pub async fn sitting_at(db: &mut dyn Read, body: BodyId, at: i64) -> Outcome<Option<Sitting>> {
    store::terms::sitting_at(db, body, at).await
}

/// A session by its id.
pub async fn sitting_of(db: &mut dyn Read, body: BodyId, id: SittingId) -> Outcome<Option<Sitting>> {
    store::terms::sitting_of(db, body, id).await
}

/// Sectors in their order.
pub async fn sectors(app: &App, body: BodyId) -> Outcome<Arc<Sectors>> {
    app.shelf(body, move |app: App| async move {
        Ok(Sectors { list: store::terms::sectors(&mut app.db.read_aside().await?, body).await? })
    })
    .await
}

/// Organisations with their dated names.
pub async fn orgs(app: &App, body: BodyId) -> Outcome<Arc<Orgs>> {
    app.shelf(body, move |app: App| async move {
        Ok(Orgs { list: store::orgs::orgs(&mut app.db.read_aside().await?, body).await? })
    })
    .await
}

/// The same for a verb, as its own transaction sees them.
pub async fn orgs_now(db: &mut dyn Read, body: BodyId) -> Outcome<Orgs> {
    Ok(Orgs { list: store::orgs::orgs(db, body).await? })
}

/// Names of accounts of the body; ids of another body are left out.
pub async fn account_names(
    db: &mut dyn Read,
    body: BodyId,
    ids: &[AccountId],
) -> Outcome<HashMap<AccountId, String>> {
    store::accounts::names(db, body, ids).await
}

/// Everybody with a seat in a term, by name.
pub async fn members_of_term(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<Vec<Member>> {
    let asked = MembersAsked { term: term.0, standing: -1, ..MembersAsked::default() };
    store::accounts::members(db, body, &asked, EXPORT_ROWS).await
}

/// Seats of a person, the latest term first.
pub async fn seats(db: &mut dyn Read, body: BodyId, who: AccountId) -> Outcome<Vec<Seat>> {
    store::accounts::seats(db, body, who).await
}

/// Active accounts that hold a role.
pub async fn holders(db: &mut dyn Read, body: BodyId, role: Role) -> Outcome<Vec<AccountId>> {
    house_store::holders(db, body, role).await
}

/// Active accounts that may act for an organisation on a day; asked for drafting, those who seal are among them.
pub async fn delegates(
    db: &mut dyn Read,
    body: BodyId,
    org: OrgId,
    power: Power,
    day: Date,
) -> Outcome<Vec<AccountId>> {
    store::orgs::delegates(db, body, org, power, &day.to_string()).await
}

/// Members of the term on a day whose name holds a text, or whose number it is; whole names first.
pub async fn find_members(
    db: &mut dyn Read,
    (body, term): (BodyId, TermId),
    q: &str,
    day: Date,
    limit: i64,
) -> Outcome<Vec<Member>> {
    if q.trim().is_empty() {
        return Ok(Vec::new());
    }
    store::accounts::find_members(db, (body, term), q, &day.to_string(), limit).await
}

/// The members whom a sector organisation convenes on a day. Only for the sector's own convening list: the caller makes sure
/// that it is shown to the sector's delegates alone.
pub async fn convened(
    db: &mut dyn Read,
    (body, term): (BodyId, TermId),
    org: OrgId,
    day: Date,
) -> Outcome<Vec<Member>> {
    store::accounts::convened(db, (body, term), org, &day.to_string()).await
}

/// Whether a person has a seat on a day in a term that is not closed.
pub async fn is_seated(db: &mut dyn Read, body: BodyId, who: AccountId, day: Date) -> Outcome<bool> {
    store::accounts::is_seated(db, body, who, &day.to_string()).await
}

/// Persons with a seat on a day whose name holds a text; all of them where there is none.
pub async fn seated(db: &mut dyn Read, body: BodyId, text: &str, day: Date) -> Outcome<Vec<Seated>> {
    store::accounts::seated(db, body, text, &day.to_string()).await
}

/// How many persons have or had a seat in a term.
pub async fn count_members(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<i64> {
    store::accounts::count_of_term(db, body, term).await
}

/// Sectors in their order, each with the number of its seats in a term.
pub async fn sector_seats(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<Vec<SectorSeats>> {
    store::terms::sector_seats(db, body, term).await
}

/// What kind of organisation of the body an id is.
pub async fn org_kind(db: &mut dyn Read, body: BodyId, org: OrgId) -> Outcome<Option<OrgKind>> {
    store::orgs::kind_of(db, body, org).await
}

/// The organisations that have or had a name or short name, at most two: one is a match, two are a doubt.
pub async fn orgs_named(db: &mut dyn Read, body: BodyId, name: &str) -> Outcome<Vec<OrgId>> {
    store::orgs::named(db, body, name).await
}

/// Active accounts by which a name may be meant, with whether they have a seat in a term.
pub async fn persons(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<Vec<NamedPerson>> {
    store::accounts::persons(db, body, term).await
}

/// Whether anybody has or had a seat in the body.
pub async fn has_seats(db: &mut dyn Read, body: BodyId) -> Outcome<bool> {
    store::accounts::has_seats(db, body).await
}

/// Organisations of a day under each name they have or had.
pub async fn org_names(db: &mut dyn Read, body: BodyId, day: Date) -> Outcome<Vec<NamedOrg>> {
    store::orgs::all_names(db, body, &day.to_string()).await
}

/// Organisations of a day that may propose, by kind and place, each with its name of the day; also inside a transaction.
pub async fn proposing(db: &mut dyn Read, body: BodyId, day: Date) -> Outcome<Vec<(OrgId, String)>> {
    let day = day.to_string();
    let mut found = store::orgs::orgs(db, body).await?;
    found.retain(|o| o.kind != OrgKind::Unit && o.exists(&day));
    found.sort_by_key(|o| (o.kind.to_string(), o.position, o.id.0));
    Ok(found.iter().map(|o| (o.id, o.name(&day, Lang::Zh).to_owned())).collect())
}
