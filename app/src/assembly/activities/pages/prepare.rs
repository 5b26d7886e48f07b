//! An activity is prepared, and changed while it lies ahead.

use super::view::choices;
use crate::assembly::activities::actions::preparing::{self, NewActivity, When};
use crate::assembly::activities::actions::steps::{self, Input};
use crate::assembly::activities::actions::{self, SENTENCE, TITLE, WHOLE, link};
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::activity::Action;
use crate::assembly::activities::{hats, store};
use crate::assembly::people::{self, OrgKind, Orgs};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/new", get(ask_new).merge(post(create)))
        .route("/activities/{id}/edit", get(ask_edit).merge(post(edit)))
}

const SINGLE: &[&str] = &[
    "version",
    "title",
    "own_host",
    "starts_on",
    "starts_time",
    "ends_on",
    "ends_time",
    "place_kind",
    "place",
    "mode",
    "shown",
    "agenda",
    "speakers",
    "places",
    "sign_up_until",
    "programme",
];

/// When something is, read from a form.
pub(super) fn when(fields: &Fields) -> When {
    let text = |name: &str| fields.get(name).to_owned();
    When {
        starts_on: text("starts_on"),
        starts_time: text("starts_time"),
        ends_on: text("ends_on"),
        ends_time: text("ends_time"),
    }
}

/// The fields of when something is.
pub(super) fn when_fields(make: &FormMaker<'_>) -> Vec<Asked> {
    let field = |name: &str, word: &str, kind| Asked::Text(make.field(name, word).kind(kind));
    vec![
        Asked::Text(make.field("starts_on", "activities-starts-on").kind("date").required()),
        Asked::Text(make.field("starts_time", "activities-starts-time").kind("time").required()),
        field("ends_on", "activities-ends-on", "date"),
        Asked::Text(make.field("ends_time", "activities-ends-time").kind("time").required()),
    ]
}

fn new_activity(fields: &Fields) -> Outcome<NewActivity> {
    let text = |name: &str| fields.get(name).to_owned();
    let choose = |name: &str| Problem::invalid(name, "form-choose");
    let ids = |name: &str| fields.all(name).into_iter().filter(|v| !v.is_empty());
    let kinds: Option<Vec<KindId>> = ids("kinds").map(|id| id.parse().ok()).collect();
    let hosts: Option<Vec<_>> = ids("hosts").map(|id| id.parse().ok()).collect();
    let places = fields.get("places");
    let places = if places.is_empty() { Some(0) } else { places.parse().ok() };
    let programme = match fields.get("programme") {
        "" => None,
        id => Some(id.parse().map_err(|_| choose("programme"))?),
    };
    Ok(NewActivity {
        title: text("title"),
        kinds: kinds.ok_or_else(|| choose("kinds"))?,
        own_host: fields.get("own_host") == "yes",
        hosts: hosts.ok_or_else(|| choose("hosts"))?,
        when: when(fields),
        place_kind: fields.named("place_kind")?.unwrap_or(PlaceKind::Hall),
        place: text("place"),
        mode: fields.named("mode")?.unwrap_or(Mode::OnSite),
        shown: fields.named("shown")?.unwrap_or(Shown::Invited),
        agenda: text("agenda"),
        speakers: text("speakers"),
        places: places.ok_or_else(|| Problem::invalid("places", "activities-number"))?,
        sign_up_until: text("sign_up_until"),
        programme,
    })
}

/// What stands in the form of an activity that is there.
fn fields_of(a: &Activity, kinds: &[KindId], hosts: &[store::OrgOf]) -> Fields {
    let mut fields = Fields::default();
    for kind in kinds {
        fields.add("kinds", kind.to_string());
    }
    for (org, _, _) in hosts.iter().filter(|(_, part, _)| *part == OrgPart::Host) {
        fields.add("hosts", org.to_string());
    }
    let texts = [
        ("title", a.title.clone()),
        ("own_host", if a.own_host { "yes".to_owned() } else { String::new() }),
        ("starts_on", a.starts_on.clone()),
        ("starts_time", a.starts_time.clone()),
        ("ends_on", a.ends_on.clone()),
        ("ends_time", a.ends_time.clone()),
        ("place_kind", a.place_kind.to_string()),
        ("place", a.place.clone()),
        ("mode", a.mode.to_string()),
        ("shown", a.shown.to_string()),
        ("agenda", a.agenda.clone()),
        ("speakers", a.speakers.clone()),
        ("places", if a.places > 0 { a.places.to_string() } else { String::new() }),
        ("sign_up_until", a.sign_up_until.clone().unwrap_or_default()),
        ("programme", a.programme.map(|p| p.to_string()).unwrap_or_default()),
    ];
    for (name, value) in texts {
        fields.add(name, value);
    }
    fields
}

/// What the form chooses from.
struct Offered {
    kinds: Vec<Kind>,
    orgs: Arc<Orgs>,
    programmes: Vec<Programme>,
    today: String,
}

impl Offered {
    async fn read(app: &App, by: &crate::foundation::acting::Acting) -> Outcome<Self> {
        let orgs = people::orgs(app, by.body).await?;
        let mut db = app.db.read().await?;
        let kinds = store::kinds(&mut db, by.body).await?;
        let programmes = store::programmes(&mut db, by.body).await?;
        Ok(Self { kinds, orgs, programmes, today: by.today().to_string() })
    }

    fn hosts(&self, page: &Page) -> Vec<Choice> {
        let hosts = self.orgs.list.iter().filter(|o| o.kind != OrgKind::Unit && o.kind != OrgKind::Sector);
        let open = hosts.filter(|o| o.exists(&self.today));
        open.map(|o| Choice::new(o.id, o.name(&self.today, page.language))).collect()
    }
}

fn inputs(page: &Page, make: &FormMaker<'_>, (fields, offered): (&Fields, &Offered)) -> Vec<Asked> {
    let kinds = offered.kinds.iter().filter(|k| k.open_on(&offered.today));
    let kinds = kinds.map(|k| Choice::new(k.id, k.said(page.language)));
    let own = Choice::new("yes", page.t("activities-own-host"));
    let mut programmes = vec![Choice::new("", page.t("activities-no-programme"))];
    programmes.extend(offered.programmes.iter().map(|p| Choice::new(p.id, &p.title)));
    let mut all = vec![
        Asked::Text(make.field("title", "activities-col-title").max(TITLE).required()),
        Asked::Checks(
            make.field("kinds", "activities-kinds-field").required().several(&fields.all("kinds"), kinds),
        ),
        Asked::Checks(
            make.field("own_host", "activities-own-host-field").several(&fields.all("own_host"), [own]),
        ),
        Asked::Checks(
            make.field("hosts", "activities-hosts-field").several(&fields.all("hosts"), offered.hosts(page)),
        ),
    ];
    all.extend(when_fields(make));
    let radio = |name: &str, word: &str, or: &str, options: Vec<Choice>| {
        Asked::Radios(make.field(name, word).or(or).options(options))
    };
    all.extend([
        Asked::Select(make.field("place_kind", "activities-place-kind").or("hall").options(choices::<
            PlaceKind,
        >(
            page,
            "activities-place-",
        ))),
        Asked::Text(make.field("place", "activities-col-place").max(TITLE)),
        radio("mode", "activities-mode", "on_site", choices::<Mode>(page, "activities-mode-")),
        radio("shown", "activities-shown", "invited", choices::<Shown>(page, "activities-shown-")),
        Asked::Area(make.field("agenda", "activities-agenda").rows(8).max(WHOLE)),
        Asked::Area(make.field("speakers", "activities-speakers").rows(2).max(SENTENCE)),
        Asked::Text(make.field("places", "activities-places").kind("number")),
        Asked::Text(make.field("sign_up_until", "activities-sign-up-last").kind("date")),
        Asked::Select(make.field("programme", "activities-programme").options(programmes)),
    ]);
    all
}

async fn ask_new(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, None, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn ask_edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let (activity, own) = actions::readable(&mut db, &by, id).await?;
    steps::row(&by, &activity, own.is_some(), Action::Edit)?;
    let kinds = store::kinds_of(&mut db, id).await?;
    let orgs = store::orgs_of(&mut db, id).await?;
    drop(db);
    let (typed, kept_at) = opened(&app, &visit).await?;
    let fields = if kept_at.is_some() { typed } else { fields_of(&activity, &kinds, &orgs) };
    page(&app, &visit, Some(&activity), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    of: Option<&Activity>,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "activity-action-create")?;
    let offered = Offered::read(app, &by).await?;
    let page = visit.page(app, "").await?;
    let fields = typed.0.clone();
    draw(page, typed, status, |page, make| {
        let (word, back) = match of {
            Some(a) => ("activity-action-edit", (link(a.id), a.title.clone())),
            None => ("activity-action-create", ("/activities".to_owned(), page.t("activities-title"))),
        };
        let label = if of.is_some() { "activity-do-edit" } else { "activities-save" };
        Ask {
            what: if offered.kinds.is_empty() { vec![page.t("activities-kinds-first")] } else { Vec::new() },
            inputs: inputs(page, make, (&fields, &offered)),
            version: of.map_or(0, |a| a.version),
            ..Ask::new(page.t(word), back, page.t(label))
        }
    })
}

async fn create(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(SINGLE, &["kinds", "hosts"])?;
    hats::keeper(&by, "activity-action-create")?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match new_activity(&post.fields) {
        Ok(new) => preparing::create(&mut tx, &by, &new).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(a) => post.done(&app, tx, &link(a.id), Said::new("activity-said-create")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, None, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn edit(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(SINGLE, &["kinds", "hosts"])?;
    let (activity, own) = actions::readable(&mut app.db.read().await?, &by, id).await?;
    steps::row(&by, &activity, own.is_some(), Action::Edit)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match new_activity(&post.fields) {
        Ok(new) => {
            let version = post.fields.parsed("version");
            let input = Input { version, new: Some(new), ..Input::default() };
            steps::perform(&mut tx, &by, id, Action::Edit, &input).await
        }
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => post.done(&app, tx, &link(id), Said::new("activity-said-edit")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, Some(&activity), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
