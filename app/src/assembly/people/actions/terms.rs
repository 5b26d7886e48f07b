//! Terms, sessions and sectors; the end of a term; what the clock does each day about seats.

use super::accounts::let_go;
use super::members::{follow_seat, tell_role};
use super::{SEE_PEOPLE, need, somebody_was_first, tell_history, tell_person};
use crate::assembly::people::records::forms::{SectorForm, SittingForm, TermForm};
use crate::assembly::people::records::{Closing, SectorId, Sitting, SittingId, Term, TermId};
use crate::assembly::people::store::{orgs, rights, terms as store};
use crate::foundation::acting::{Acting, Role, local_date};
use crate::foundation::app::App;
use crate::foundation::db::{Read, Stale, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::room::NewBody;
use crate::foundation::store as house_store;
use serde_json::json;

/// Setting: how long those who leave with a term may read what they wrote.
pub const DRAFTS_READABLE: &str = "people.drafts_readable";

/// What a new body begins with at the first run: its term and session, and the roles of its administrators, which nobody else
/// could grant yet.
pub async fn found(tx: &mut Tx, by: &Acting, new: &NewBody) -> Outcome<()> {
    let (term, sitting) = (TermId(by.new_id()), SittingId(by.new_id()));
    let (from, until) = new.term_days;
    let form = TermForm { number: new.term, starts_on: from.to_string(), ends_on: until.to_string() };
    store::add_term(tx, by, term, &form).await?;
    let (opens, closes) = new.sitting_days;
    let form = SittingForm {
        term,
        number: new.sitting,
        year: i64::from(opens.year()),
        opens_on: opens.to_string(),
        closes_on: closes.to_string(),
        window_opens_at: new.window_opens_at,
        cut_off_at: new.cut_off_at,
        prefix: format!("{:02}{:02}", new.term, new.sitting),
    };
    store::add_sitting(tx, by, sitting, &form).await?;
    for (id, name, role) in &new.administrators {
        rights::grant(tx, by, *id, *role).await?;
        let detail = json!({ "x_word": format!("role-{role}"), "y": name });
        tell_history(tx, by, ("role", id.0), "grant", detail).await?;
    }
    Ok(())
}

/// Enters a term.
pub async fn add_term(tx: &mut Tx, by: &Acting, form: &TermForm) -> Outcome<TermId> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-term")?;
    let id = TermId(by.new_id());
    if !store::add_term(tx, by, id, form).await? {
        return Err(Problem::invalid("number", "people-wrong-term-taken"));
    }
    let detail = json!({ "x": form.number, "y": form.starts_on });
    tell_history(tx, by, ("term", id.0), "create", detail).await?;
    tx.outdates(Stale::Procedure);
    Ok(id)
}

async fn find_term(db: &mut dyn Read, by: &Acting, id: TermId) -> Outcome<Term> {
    store::terms(db, by.body).await?.into_iter().find(|t| t.id == id).ok_or(Problem::NotFound)
}

/// Changes number or days of a term that is not closed.
pub async fn change_term(tx: &mut Tx, by: &Acting, id: TermId, form: &TermForm) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-term")?;
    let old = find_term(tx, by, id).await?;
    if store::terms(tx, by.body).await?.iter().any(|t| t.id != id && t.number == form.number) {
        return Err(Problem::invalid("number", "people-wrong-term-taken"));
    }
    if !store::change_term(tx, by.body, id, form).await? {
        return Err(somebody_was_first(tx, by, "term", id.0).await);
    }
    let span = |from: &str, to: &str| format!("{from} – {to}");
    let detail =
        json!({ "x": span(&old.starts_on, &old.ends_on), "y": span(&form.starts_on, &form.ends_on) });
    tell_history(tx, by, ("term", id.0), "change", detail).await?;
    tx.outdates(Stale::Procedure);
    Ok(())
}

/// Windows of two sessions may not overlap, else an instant would belong to both.
async fn windows_apart(tx: &mut Tx, by: &Acting, but: Option<SittingId>, form: &SittingForm) -> Outcome<()> {
    let all = store::sittings(tx, by.body).await?;
    let others: Vec<&Sitting> = all.iter().filter(|s| Some(s.id) != but).collect();
    let crossed =
        |s: &&&Sitting| s.window_opens_at <= form.cut_off_at && form.window_opens_at <= s.cut_off_at;
    if others.iter().find(crossed).is_some() {
        return Err(Problem::invalid("window_opens_at", "people-wrong-window"));
    }
    if others.iter().any(|s| s.term == form.term && s.number == form.number) {
        return Err(Problem::invalid("number", "people-wrong-sitting-taken"));
    }
    Ok(())
}

/// Enters a session.
pub async fn add_sitting(tx: &mut Tx, by: &Acting, form: &SittingForm) -> Outcome<SittingId> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-term")?;
    let term = find_term(tx, by, form.term).await?;
    if term.closed_at.is_some() {
        return Err(Problem::invalid("number", "people-wrong-no-term"));
    }
    windows_apart(tx, by, None, form).await?;
    let id = SittingId(by.new_id());
    if !store::add_sitting(tx, by, id, form).await? {
        return Err(Problem::invalid("number", "people-wrong-sitting-taken"));
    }
    let detail = json!({ "x": form.number, "y": form.opens_on, "cut_off_at": form.cut_off_at });
    tell_history(tx, by, ("sitting", id.0), "create", detail).await?;
    tx.outdates(Stale::Procedure);
    Ok(id)
}

/// Changes a session; the event holds each day and instant as it was and as it is.
pub async fn change_sitting(tx: &mut Tx, by: &Acting, id: SittingId, form: &SittingForm) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-term")?;
    let all = store::sittings(tx, by.body).await?;
    let old = all.into_iter().find(|s| s.id == id && s.term == form.term).ok_or(Problem::NotFound)?;
    windows_apart(tx, by, Some(id), form).await?;
    store::change_sitting(tx, by.body, id, form).await?;
    let detail = json!({
        "x": format!("{} – {}", old.opens_on, old.closes_on), "y": format!("{} – {}", form.opens_on, form.closes_on),
        "old": { "number": old.number, "year": old.year, "window_opens_at": old.window_opens_at,
            "cut_off_at": old.cut_off_at, "prefix": old.prefix },
        "new": { "number": form.number, "year": form.year, "window_opens_at": form.window_opens_at,
            "cut_off_at": form.cut_off_at, "prefix": form.prefix },
    });
    tell_history(tx, by, ("sitting", id.0), "change", detail).await?;
    tx.outdates(Stale::Procedure);
    Ok(())
}

/// Enters or changes a sector.
pub async fn save_sector(
    tx: &mut Tx,
    by: &Acting,
    id: Option<SectorId>,
    form: &SectorForm,
) -> Outcome<SectorId> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-sector")?;
    if store::sector_code_taken(tx, by.body, &form.code, id).await? {
        return Err(Problem::invalid("code", "people-wrong-code-taken"));
    }
    let (saved, action) = match id {
        Some(id) => {
            if store::change_sector(tx, by.body, id, form).await? == 0 {
                return Err(Problem::NotFound);
            }
            (id, "change")
        }
        None => {
            let id = SectorId(by.new_id());
            store::add_sector(tx, by.body, id, form).await?;
            (id, "create")
        }
    };
    tell_history(tx, by, ("sector", saved.0), action, json!({ "x": form.name })).await?;
    tx.outdates(Stale::Procedure);
    Ok(saved)
}

/// What the end of a term would do today.
pub async fn preview_close(db: &mut dyn Read, by: &Acting, id: TermId) -> Outcome<(Term, Closing)> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-close")?;
    let term = find_term(db, by, id).await?;
    let today = by.today().to_string();
    let mut closing = store::count_seats(db, by.body, id, &today).await?;
    closing.until = readable_until(by);
    for who in store::leaving(db, by.body, id, &today).await? {
        let held = rights::held_by(db, by.body, who).await?;
        closing.roles += i64::from(held.iter().any(|h| h.role == Role::Member));
        closing.delegations += orgs::count_held(db, by.body, who, &today).await?;
        closing.accounts += i64::from(held.iter().all(|h| h.role == Role::Member));
    }
    Ok((term, closing))
}

fn readable_until(by: &Acting) -> String {
    let due = by.procedure.due(DRAFTS_READABLE, by.today());
    due.map_or_else(|| by.today(), |due| due.date).to_string()
}

/// Closes a term, in one transaction: its seats end today; who has no seat in another open term loses the role of a member and
/// his delegations, and may read what he wrote until the day that is told; then the clock keeps the account out.
pub async fn close_term(tx: &mut Tx, by: &Acting, id: TermId) -> Outcome<Closing> {
    let (term, mut closing) = preview_close(tx, by, id).await?;
    if !store::close_term(tx, by, id).await? {
        return Err(somebody_was_first(tx, by, "term", id.0).await);
    }
    let today = by.today().to_string();
    let leaving = store::leaving(tx, by.body, id, &today).await?;
    closing.seats = store::end_seats(tx, by.body, id, &today).await?;
    for who in leaving {
        leave(tx, by, who, &today, &closing.until).await?;
    }
    let detail = json!({ "x": term.number, "y": closing.seats, "roles": closing.roles,
        "delegations": closing.delegations, "accounts": closing.accounts, "until": closing.until });
    tell_history(tx, by, ("term", id.0), "close", detail).await?;
    tx.outdates(Stale::Procedure);
    tx.outdates(Stale::People);
    Ok(closing)
}

async fn leave(tx: &mut Tx, by: &Acting, who: AccountId, today: &str, until: &str) -> Outcome<()> {
    if rights::revoke(tx, by, who, Role::Member).await? {
        tell_role(tx, by, who, "revoke", Role::Member).await?;
    }
    let revoked = orgs::revoke_all(tx, by, who, today).await?;
    if revoked > 0 {
        tell_history(tx, by, ("delegation", who.0), "term_end", json!({ "x": revoked })).await?;
    }
    tell_person(tx, by, who, "people-notice-term-end", json!({ "x": until })).await
}

/// Once a day: roles of members whose seat has ended, accounts whose time to read is over.
pub async fn daily(app: App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    let today = by.today().to_string();
    let name = format!("people-seats-{body}");
    let mut db = app.db.read().await?;
    if house_store::job_last(&mut db, &name).await?.as_deref() == Some(today.as_str()) {
        return Ok(());
    }
    drop(db);
    let mut tx = app.db.begin().await?;
    for who in rights::members_without_seat(&mut tx, body, &today).await? {
        follow_seat(&mut tx, &by, who).await?;
    }
    let mut gone = 0;
    for term in store::terms(&mut tx, body).await? {
        let Some(closed_at) = term.closed_at else { continue };
        let closed_on = local_date(closed_at, by.procedure.utc_offset_minutes);
        let until = by.procedure.due(DRAFTS_READABLE, closed_on).map_or(closed_on, |due| due.date);
        if by.today() <= until {
            continue;
        }
        for who in store::left(&mut tx, body, term.id, &today).await? {
            let_go(&mut tx, &by, who).await?;
            gone += 1;
        }
    }
    house_store::job_done(&mut tx, &name, &today, by.now, &gone.to_string()).await?;
    tx.commit().await
}
