//! One member's page.

use super::members::state_kind;
use super::{Fact, fact, maybe_day, primary, said};
use crate::assembly::entrance;
use crate::assembly::people::actions::{SEE_PEOPLE, see};
use crate::assembly::people::front;
use crate::assembly::people::pages::changes::{AskedChange, MOST, asked_changes};
use crate::assembly::people::records::{
    Account, AccountState, Delegated, Holding, Orgs, Seat, Sectors, Sittings,
};
use crate::assembly::people::store::{accounts as store, orgs, rights};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/people/{id}", get(show))
}

#[derive(Template)]
#[template(path = "assembly/people/templates/person.html")]
struct PersonPage {
    page: Page,
    state: String,
    state_kind: &'static str,
    acts: Vec<NavLink>,
    changes: Vec<AskedChange>,
    may_decide: bool,
    facts: Vec<Fact>,
    seat_heads: Vec<String>,
    seats: Vec<Vec<String>>,
    roles: String,
    delegations: Vec<String>,
    history: Vec<TimelineEntry>,
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let id: AccountId = path_id(&id)?;
    let (orgs_known, sectors) = (front::orgs(&app, by.body).await?, front::sectors(&app, by.body).await?);
    let sittings = front::sittings(&app, by.body).await?;
    let mut db = app.db.read().await?;
    let account = store::find(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let seats = store::seats(&mut db, by.body, id).await?;
    let held = rights::held_by(&mut db, by.body, id).await?;
    let delegated = orgs::delegated_to(&mut db, by.body, id).await?;
    let mut changes = entrance::changes_asked(&mut db, by.body, 0, MOST).await?;
    changes.retain(|c| c.account == id);
    let names = front::account_names(&mut db, by.body, &[id]).await?;
    let mut history = Vec::new();
    for kind in ["account", "role", "delegation"] {
        history.extend(events::history(&mut db, by.body, kind, id.0).await?);
    }
    drop(db);
    let page = visit.page(&app, account.name.clone()).await?;
    let full = by.is(Role::OfficeOfficer);
    html(&PersonPage {
        state: page.t(&format!("account-state-{}", account.state)),
        state_kind: state_kind(account.state),
        acts: acts(&page, &by, (&account, &held), &sittings),
        changes: asked_changes(&page, &changes, &names),
        may_decide: full && id != by.account,
        facts: facts(&page, &account),
        seat_heads: seat_heads(&page, full),
        seats: seats.iter().map(|s| seat_line(&page, s, full, (&sittings, &orgs_known, &sectors))).collect(),
        roles: said_roles(&page, &held),
        delegations: delegated.iter().map(|d| delegation_line(&page, d, &orgs_known)).collect(),
        history: timeline(&page, &history),
        page,
    })
}

fn acts(
    page: &Page,
    by: &Acting,
    (account, held): (&Account, &[Holding]),
    sittings: &Sittings,
) -> Vec<NavLink> {
    if !by.is(Role::OfficeOfficer) {
        return Vec::new();
    }
    let at = |tail: &str| format!("/people/{}/{tail}", account.id);
    let mut acts = Vec::new();
    if !held.iter().any(|h| Role::ADMINISTRATORS.contains(&h.role)) {
        acts.push(primary(&at("edit"), page.t("people-edit")));
        // Whoever goes on, or comes in with the next term, gets his seat before the present one is closed.
        let current = sittings.current_term(by.today()).map(|t| t.id);
        for term in sittings.terms.iter().filter(|t| t.closed_at.is_none() && Some(t.id) != current) {
            let label = page.ts("people-seat-in-term", term.name(page.language));
            acts.push(said(&at(&format!("edit?term={}", term.id)), label));
        }
    }
    if account.id != by.account && held.iter().all(|h| h.role == Role::Member) {
        if account.state != AccountState::Disabled {
            acts.push(said(&at("link?purpose=password"), page.t("people-link-password")));
            acts.push(said(&at("link?purpose=factor"), page.t("people-link-factor")));
            acts.push(said(&at("disable"), page.t("people-disable")));
        } else {
            acts.push(said(&at("enable"), page.t("people-enable")));
        }
    }
    acts
}

fn facts(page: &Page, a: &Account) -> Vec<Fact> {
    let no = a.member_no.clone().unwrap_or_default();
    let seen = a.seen_at.map(|at| page.day_of(at)).unwrap_or_default();
    vec![
        fact(page, "people-field-login", a.login.as_str()),
        fact(page, "people-field-member_no", no),
        fact(page, "people-field-phone", a.phone.as_str()),
        fact(page, "people-field-email", a.email.as_str()),
        fact(page, "people-field-employer", a.employer.as_str()),
        fact(page, "people-field-post", a.post.as_str()),
        fact(page, "people-field-created", page.day_of(a.created_at)),
        fact(page, "people-field-seen", seen),
    ]
}

fn seat_heads(page: &Page, full: bool) -> Vec<String> {
    let mut words = vec!["people-field-term"];
    if full {
        words.push("people-field-sector");
    }
    words.extend([
        "people-field-committee",
        "people-field-group",
        "people-field-standing",
        "people-field-span",
    ]);
    words.into_iter().map(|w| page.t(w)).collect()
}

/// The sector is shown to the office alone, which enters it.
fn seat_line(
    page: &Page,
    s: &Seat,
    full: bool,
    (sittings, orgs, sectors): (&Sittings, &Orgs, &Sectors),
) -> Vec<String> {
    let org = |id: Option<OrgId>| id.map(|id| orgs.name(id, &s.from_on, page.language)).unwrap_or_default();
    let mut line = vec![sittings.term(s.term).map(|t| t.name(page.language).to_owned()).unwrap_or_default()];
    if full {
        line.push(s.sector.and_then(|id| sectors.find(id)).map(|x| x.name.clone()).unwrap_or_default());
    }
    line.push(org(s.committee));
    line.push(org(s.group));
    line.push(if s.standing { page.t("people-standing-yes") } else { String::new() });
    line.push(span(page, &s.from_on, s.until_on.as_deref()));
    line
}

/// From a day to a day, or from a day on.
pub(super) fn span(page: &Page, from: &str, until: Option<&str>) -> String {
    match until {
        Some(_) => page.txy("people-span", page.day(from), maybe_day(page, until)),
        None => page.ts("people-span-open", page.day(from)),
    }
}

fn said_roles(page: &Page, held: &[Holding]) -> String {
    let names: Vec<String> = held.iter().map(|h| page.t(&format!("role-{}", h.role))).collect();
    if names.is_empty() { page.t("people-no-roles") } else { names.join(&page.t("list-comma")) }
}

fn delegation_line(page: &Page, d: &Delegated, orgs: &Orgs) -> String {
    let today = page.today.to_string();
    let org = orgs.name(d.org, &today, page.language);
    let what = page.txy("people-delegation-line", org, page.t(&format!("people-power-{}", d.power)));
    let when = if d.revoked_at.is_some() {
        page.t("people-revoked")
    } else {
        span(page, &d.from_on, d.until_on.as_deref())
    };
    page.txy("timeline-who", what, when)
}
