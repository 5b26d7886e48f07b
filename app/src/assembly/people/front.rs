//! What other rooms ask: sessions and windows, sectors, organisations, names, members, holders of roles, delegates.

use super::records::{
    Member, Orgs, PowerKey, Seat, Sectors, Sitting, Sittings, Term, TermId, WindowKind, numeral,
};
use super::store::{self, accounts::MembersAsked};
use crate::foundation::acting::Role;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::lists::EXPORT_ROWS;
use crate::foundation::words::{Lang, Words};
use fluent_bundle::FluentValue;
use std::collections::HashMap;
use std::sync::Arc;
use time::Date;

/// Terms and sessions with their names.
pub async fn sittings(app: &App, body: BodyId) -> Outcome<Arc<Sittings>> {
    app.shelf(body, move |app: App| async move {
        let offset = app.procedure(body).await?.utc_offset_minutes;
        let mut db = app.db.read_aside().await?;
        let terms = store::terms::terms(&mut db, body).await?;
        let list = store::terms::sittings(&mut db, body).await?;
        drop(db);
        Ok(Sittings {
            terms: terms.into_iter().map(|t| named_term(&app.words, t)).collect(),
            list: list.into_iter().map(|s| named(&app.words, s)).collect(),
            utc_offset_minutes: offset,
        })
    })
    .await
}

fn named(words: &Words, mut sitting: Sitting) -> Sitting {
    let say = |lang: Lang| {
        let digits = words.t(lang, "numeral-digits");
        let said = |n: i64| FluentValue::from(numeral(n, &digits));
        let args = [("term", said(sitting.term_number)), ("number", said(sitting.number))];
        words.say(lang, "people-sitting-name", &args)
    };
    (sitting.zh, sitting.en) = (say(Lang::Zh), say(Lang::En));
    sitting
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

/// rule page 1.3 for an instant of first submission: which window, and the session it is counted with.
pub async fn window(app: &App, body: BodyId, at: i64) -> Outcome<Option<(WindowKind, Sitting)>> {
    Ok(sittings(app, body).await?.window(at).map(|w| (w.kind, w.sitting.clone())))
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

/// Names of accounts of the body; ids of another body are left out.
pub async fn account_names(
    db: &mut impl Read,
    body: BodyId,
    ids: &[AccountId],
) -> Outcome<HashMap<AccountId, String>> {
    store::accounts::names(db, body, ids).await
}

/// Everybody with a seat in a term, by name.
pub async fn members_of_term(db: &mut impl Read, body: BodyId, term: TermId) -> Outcome<Vec<Member>> {
    let asked = MembersAsked { term: term.0, standing: -1, ..MembersAsked::default() };
    store::accounts::members(db, body, &asked, EXPORT_ROWS).await
}

/// Seats of a person, the latest term first.
pub async fn seats(db: &mut impl Read, body: BodyId, who: AccountId) -> Outcome<Vec<Seat>> {
    store::accounts::seats(db, body, who).await
}

/// Active accounts that hold a role.
pub async fn holders(db: &mut impl Read, body: BodyId, role: Role) -> Outcome<Vec<AccountId>> {
    store::rights::holders(db, body, role).await
}

/// Active accounts that may act for an organisation on a day; asked for drafting, those who seal are among them.
pub async fn delegates(
    db: &mut impl Read,
    body: BodyId,
    org: OrgId,
    power: PowerKey,
    day: Date,
) -> Outcome<Vec<AccountId>> {
    store::orgs::delegates(db, body, org, power, &day.to_string()).await
}

/// Members of the term on a day whose name holds a text, or whose number it is; whole names first.
pub async fn find_members(
    db: &mut impl Read,
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
    db: &mut impl Read,
    (body, term): (BodyId, TermId),
    org: OrgId,
    day: Date,
) -> Outcome<Vec<Member>> {
    store::accounts::convened(db, (body, term), org, &day.to_string()).await
}
