//! Somebody's part in an activity: where he stands, what is decided on his leave, what is put right, and how it came about.

use super::own::input;
use super::show::key;
use super::view::{Fact, Offer, choices, part_mark, said, when};
use crate::assembly::activities::actions::{PART, SENTENCE, attending, link, part_link};
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::activity;
use crate::assembly::activities::workflow::attendance::{Action, State as Stand};
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/people/{part}", get(show))
        .route("/activities/{id}/people/{part}/steps/{action}", get(ask).merge(post(act)))
}

/// Somebody's part with what its pages show.
struct Reading {
    by: Acting,
    a: Activity,
    kind: Kind,
    part: Attendance,
    name: String,
}

impl Reading {
    async fn new(app: &App, visit: &Visit, (id, part): (&str, &str)) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let (id, part): (ActivityId, AttendanceId) = (path_id(id)?, path_id(part)?);
        let mut db = app.db.read().await?;
        let (a, kind, part) = attending::find(&mut db, &by, part).await?;
        if a.id != id {
            return Err(Problem::NotFound);
        }
        let names = people::account_names(&mut db, by.body, &[part.account]).await?;
        let name = names.get(&part.account).cloned().unwrap_or_default();
        Ok(Self { by, a, kind, part, name })
    }

    fn allowed(&self) -> Vec<Action> {
        attending::allowed(&self.by, (&self.a, &self.kind), self.part.account, Some(&self.part))
    }
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/part.html")]
struct PartPage {
    page: Page,
    of: (String, String),
    mark: &'static str,
    state: String,
    facts: Vec<Fact>,
    offers: Vec<Offer>,
    timeline: Vec<TimelineEntry>,
}

fn facts(page: &Page, r: &Reading) -> Vec<Fact> {
    let p = &r.part;
    let moment = |at: Option<i64>| at.map(|at| page.moment(at)).unwrap_or_default();
    let how = if p.how == How::None { String::new() } else { said(page, "activities-how-", p.how) };
    vec![
        Fact::new(page, "activities-col-when", when(page, &r.a)),
        Fact::new(page, "activities-col-origin", said(page, "activities-origin-", p.origin)),
        Fact::new(page, "activities-col-arrived", moment(p.arrived_at)),
        Fact::new(page, "activities-how", how),
        Fact::new(page, "activities-col-left", moment(p.left_at)),
        Fact::new(
            page,
            "activities-leave-kind",
            p.leave_kind.map(|kind| said(page, "activities-leave-", kind)).unwrap_or_default(),
        ),
        Fact::new(page, "activities-leave-reason", p.leave_reason.clone()),
        Fact::new(page, "activities-answer", p.answer.clone()),
    ]
}

fn offers(page: &Page, r: &Reading) -> Vec<Offer> {
    let own = r.part.account == r.by.account;
    // What he does for himself stands on the page of the activity.
    let here = |action: &&Action| {
        let himself = matches!(action, Action::SignUp | Action::Queue | Action::Withdraw | Action::TakeBack);
        let door = own && matches!(action, Action::Arrive | Action::ArriveLate | Action::AskLeave);
        // While people arrive they arrive; what was missed is put right afterwards.
        let missed = r.a.state == activity::State::UnderWay
            && !r.part.was_there()
            && r.part.state != Stand::Absent
            && matches!(action, Action::SetPresent | Action::SetLate | Action::SetLeft);
        !himself && !door && !missed
    };
    let offer = |action: &Action| Offer {
        href: format!("{}/steps/{action}", part_link(&r.part)),
        label: page.t(&format!("attendance-do-{action}")),
        danger: matches!(action, Action::Refuse | Action::Uninvite),
    };
    r.allowed().iter().filter(here).map(offer).collect()
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((id, part)): Path<(String, String)>,
) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, (&id, &part)).await?;
    let mut db = app.db.read().await?;
    let history = events::history(&mut db, r.by.body, PART, r.part.id.0).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&r.name);
    html(&PartPage {
        of: (link(r.a.id), r.a.title.clone()),
        mark: part_mark(r.part.state),
        state: said(&page, "attendance-state-", r.part.state),
        facts: facts(&page, &r),
        offers: offers(&page, &r),
        timeline: timeline(&page, &history),
        page,
    })
}

type Place = (String, String, String);

async fn ask(State(app): State<App>, visit: Visit, Path(at): Path<Place>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, &at, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, part, action): &Place,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, (id, part)).await?;
    let action: Action = key(action)?;
    attending::row(&r.by, (&r.a, &r.kind), (r.part.account, Some(&r.part)), action)?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let what = format!("attendance-what-{action}");
        Ask {
            what: if page.has(&what) { vec![page.t(&what)] } else { Vec::new() },
            inputs: inputs(page, make, action),
            version: r.part.version,
            danger: action == Action::Refuse,
            ..Ask::new(
                page.txy("activities-part-title", page.t(&format!("attendance-action-{action}")), &r.name),
                (part_link(&r.part), r.name.clone()),
                page.t(&format!("attendance-do-{action}")),
            )
        }
    })
}

fn inputs(page: &Page, make: &FormMaker<'_>, action: Action) -> Vec<Asked> {
    let text = |word: &str| make.field("text", word).rows(4).max(SENTENCE);
    match action {
        Action::AskLeave => {
            let kind = make.field("leave_kind", "activities-leave-kind").required();
            vec![
                Asked::Radios(kind.options(choices::<LeaveKind>(page, "activities-leave-"))),
                Asked::Area(text("activities-leave-reason").required()),
            ]
        }
        Action::Grant | Action::Forward => vec![Asked::Area(text("activities-answer"))],
        Action::Refuse
        | Action::SetPresent
        | Action::SetLate
        | Action::SetLeft
        | Action::SetAbsent
        | Action::SetLeave => vec![Asked::Area(text("activities-why").required())],
        _ => Vec::new(),
    }
}

async fn act(State(app): State<App>, Path(at): Path<Place>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["version", "text", "leave_kind"], &[])?;
    let action: Action = key(&at.2)?;
    let r = Reading::new(&app, &post.visit, (&at.0, &at.1)).await?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let of = (r.a.id, r.part.account);
    match attending::perform(&mut tx, &by, of, action, &input(&post.fields)).await {
        Ok(_) => {
            let said = Said::new(&format!("attendance-said-{action}"));
            post.done(&app, tx, &part_link(&r.part), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, &at, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
