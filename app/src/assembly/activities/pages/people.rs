//! Who is on the list: at the desk with boxes to tick, as a sheet to be signed, as a workbook; and inviting.

use super::show::Reading;
use super::view::{Counter, part_mark, said, when};
use crate::assembly::activities::actions::attending;
use crate::assembly::activities::actions::steps::{self, Input};
use crate::assembly::activities::actions::{SENTENCE, link, part_link};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::attending as sql;
use crate::assembly::activities::workflow::activity::{Action, State};
use crate::assembly::activities::workflow::attendance::State as PartState;
use crate::assembly::people::{self, Member, OrgKind};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, Post, Said};
use crate::foundation::ids::AccountId;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as From};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/people", get(list).merge(post(arrive)))
        .route("/activities/{id}/sheet", get(sheet))
        .route("/activities/{id}/invite", get(ask_invite).merge(post(invite)))
}

/// Somebody on the list, as he is drawn.
pub(super) struct Row {
    pub account: String,
    pub name: String,
    pub href: String,
    pub origin: String,
    pub mark: &'static str,
    pub state: String,
    pub arrived: String,
    pub left: String,
    pub note: String,
    pub there: bool,
}

/// Everybody on the list, by name.
pub(super) async fn rows(app: &App, page: &Page, r: &Reading) -> Outcome<Vec<Row>> {
    let mut db = app.db.read().await?;
    let all = sql::of(&mut db, r.a.id).await?;
    let ids: Vec<AccountId> = all.iter().map(|p| p.account).collect();
    let names = people::account_names(&mut db, r.by.body, &ids).await?;
    drop(db);
    let clock = |at: Option<i64>| at.map(|at| page.clock(at)).unwrap_or_default();
    let row = |p: &Attendance| Row {
        account: p.account.to_string(),
        name: names.get(&p.account).cloned().unwrap_or_default(),
        href: part_link(p),
        origin: said(page, "activities-origin-", p.origin),
        mark: part_mark(p.state),
        state: said(page, "attendance-state-", p.state),
        arrived: clock(p.arrived_at),
        left: clock(p.left_at),
        note: p.leave_reason.clone(),
        there: p.was_there(),
    };
    let mut rows: Vec<(String, Row)> = all
        .iter()
        .map(|p| {
            let row = row(p);
            (crate::foundation::order::order_key(&row.name), row)
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/people.html")]
struct PeoplePage {
    page: Page,
    of: (String, String),
    when: String,
    counters: Vec<Counter>,
    rows: Vec<Row>,
    ticks: bool,
    invites: bool,
    xlsx: String,
}

/// Refuses whoever does not see who is on the list.
pub(super) fn sees(r: &Reading) -> Outcome<()> {
    if hats::sees_list(&r.by) { Ok(()) } else { Err(Problem::NotFound) }
}

async fn list(From(app): From<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    sees(&r)?;
    let chosen: Option<PartState> = visit.asked().named("state")?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("activities-people");
    let base = format!("{}/people", link(r.a.id));
    let counter = |(state, n): &(PartState, i64)| Counter {
        href: format!("{base}?state={state}"),
        n: *n,
        label: said(&page, "attendance-state-", *state),
        current: chosen == Some(*state),
        kind: "",
    };
    let mut rows = rows(&app, &page, &r).await?;
    if let Some(state) = chosen {
        let word = said(&page, "attendance-state-", state);
        rows.retain(|row| row.state == word);
    }
    let open = matches!(r.a.state, State::UnderWay | State::Held);
    let ticks = hats::keeps(&r.by) && open && rows.iter().any(|row| !row.there);
    html(&PeoplePage {
        of: r.of(),
        when: when(&page, &r.a),
        counters: r.counts.iter().map(counter).collect(),
        rows,
        ticks,
        invites: steps::allowed(&r.by, &r.a, r.own.is_some()).contains(&Action::Invite),
        xlsx: format!("{base}.xlsx"),
        page,
    })
}

/// Those who were ticked at the desk have come.
async fn arrive(From(app): From<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(&[], &["who"])?;
    let who: Option<Vec<AccountId>> = post.fields.all("who").iter().map(|id| id.parse().ok()).collect();
    let who = who.ok_or_else(|| Problem::Malformed("who".to_owned()))?;
    let sheet = post.visit.page(&app, "").await?.t("activities-from-sheet");
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let came = attending::arrive_all(&mut tx, &by, id, (&who, &sheet)).await?;
    let said = Said::new("activities-said-came").with("n", came);
    post.done(&app, tx, &format!("{}/people", link(id)), said).await
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/sheet.html")]
struct SheetPage {
    page: Page,
    of: (String, String),
    when: String,
    place: String,
    rows: Vec<Row>,
    blank: Vec<usize>,
}

/// A sheet to be printed and signed, with some lines left for those who come without an invitation.
async fn sheet(From(app): From<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    sees(&r)?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("activities-sheet-title", &r.a.title);
    let rows = rows(&app, &page, &r).await?;
    html(&SheetPage {
        of: r.of(),
        when: when(&page, &r.a),
        place: super::view::place(&page, &r.a),
        rows,
        blank: (1..=8).collect(),
        page,
    })
}

async fn ask_invite(From(app): From<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    invite_page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn invite_page(
    app: &App,
    visit: &Visit,
    id: ActivityId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    steps::row(&r.by, &r.a, r.own.is_some(), Action::Invite)?;
    let page = visit.page(app, "").await?;
    let fields = typed.0.clone();
    draw(page, typed, status, |page, make| {
        let today = r.by.today().to_string();
        let mut groups = vec![
            Choice::new("all", page.t("activities-all-members")),
            Choice::new("standing", page.t("activities-standing-members")),
        ];
        let kinds = |kind: OrgKind| matches!(kind, OrgKind::Committee | OrgKind::Group);
        let orgs = r.orgs.list.iter().filter(|o| kinds(o.kind) && o.exists(&today));
        groups.extend(orgs.map(|o| Choice::new(o.id, o.name(&today, page.language))));
        Ask {
            what: vec![page.t("activities-invite-what")],
            inputs: vec![
                Asked::Checks(
                    make.field("groups", "activities-groups").several(&fields.all("groups"), groups),
                ),
                Asked::Area(make.field("names", "activities-names").rows(5).max(SENTENCE)),
            ],
            ..Ask::new(page.t("activity-action-invite"), r.of(), page.t("activity-do-invite"))
        }
    })
}

/// The people who are meant by groups and names; complains of each name that nobody or more than one has.
async fn meant(
    app: &App,
    by: &crate::foundation::acting::Acting,
    fields: &Fields,
) -> Outcome<Vec<AccountId>> {
    let Some(term) = people::current_term(app, by.body, by.today()).await? else {
        return Err(Problem::invalid("groups", "activities-whom"));
    };
    let mut db = app.db.read().await?;
    let members = people::members_of_term(&mut db, by.body, term).await?;
    let persons = people::persons(&mut db, by.body, term).await?;
    drop(db);
    let today = by.today().to_string();
    let seated =
        |m: &Member| m.from_on <= today && m.until_on.as_deref().is_none_or(|until| today.as_str() <= until);
    let groups = fields.all("groups");
    let of_group = |m: &Member| {
        let in_org = |org: Option<crate::foundation::ids::OrgId>| {
            org.is_some_and(|org| groups.contains(&org.to_string().as_str()))
        };
        groups.contains(&"all")
            || (groups.contains(&"standing") && m.standing)
            || in_org(m.committee)
            || in_org(m.group)
    };
    let mut found: Vec<AccountId> =
        members.iter().filter(|m| seated(m) && of_group(m)).map(|m| m.id).collect();
    let mut wrong = Vec::new();
    let names = fields.get("names");
    let separator =
        |c: char| c.is_whitespace() || [',', ';', '\u{3001}', '\u{ff0c}', '\u{ff1b}'].contains(&c);
    for name in names.split(separator).filter(|name| !name.is_empty()) {
        let mut known: Vec<_> = persons.iter().filter(|p| p.name == name || p.login == name).collect();
        if known.len() > 1 {
            known.retain(|p| p.seated);
        }
        match known.as_slice() {
            [one] => found.push(one.id),
            [] => wrong.push(Complaint::new("names", "activities-name-unknown").with("x", name)),
            _ => wrong.push(Complaint::new("names", "activities-name-twice").with("x", name)),
        }
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

async fn invite(From(app): From<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(&["names"], &["groups"])?;
    let r = Reading::new(&app, &post.visit, id).await?;
    steps::row(&by, &r.a, r.own.is_some(), Action::Invite)?;
    let meant = meant(&app, &by, &post.fields).await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match meant {
        Ok(people) => {
            let input = Input { people, ..Input::default() };
            steps::perform(&mut tx, &by, id, Action::Invite, &input).await
        }
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => post.done(&app, tx, &link(id), Said::new("activity-said-invite")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            invite_page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
