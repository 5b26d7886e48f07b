//! Steps of a matter and of its assignments: what will happen, what it needs, one button.

use super::{fields, memory};
use crate::assembly::handling::actions::assigning::{
    ACTIONS, MATTER_ACTIONS, name_of, perform, perform_matter,
};
use crate::assembly::handling::actions::{Dossier, dossier, link};
use crate::assembly::handling::hats;
use crate::assembly::handling::pages::step::{self, Ask, Input, PaperView};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::assigning::{self as wishes, Unit};
use crate::assembly::handling::store::{self as records};
use crate::assembly::handling::workflow::{assignment, matter};
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Fields, Post, Said};
use crate::foundation::ids::OrgId;
use crate::foundation::matters;
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    let mut routes = Router::new();
    for action in ACTIONS.iter().copied() {
        let what = Act::Assignment(action);
        routes = routes.route(&format!("/assignments/{{id}}/steps/{action}"), step_of(what));
    }
    for action in MATTER_ACTIONS.iter().copied() {
        let what = Act::Matter(action);
        routes = routes.route(&format!("/matters/{{id}}/steps/{action}"), step_of(what));
    }
    routes
}

fn step_of(act: Act) -> axum::routing::MethodRouter<App> {
    get(move |State(app): State<App>, visit: Visit, Path(id): Path<String>| async move {
        let (fields, kept_at) = step::opened(&app, &visit).await?;
        form(&app, &visit, (&id, act), (&fields, &[], kept_at), StatusCode::OK).await
    })
    .merge(post(move |State(app): State<App>, Path(id): Path<String>, post: Post| async move {
        done(app, id, act, post).await
    }))
}

/// A step of one of the two machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Of a matter.
    Matter(matter::Action),
    /// Of an assignment.
    Assignment(assignment::Action),
}

impl Act {
    fn machine(self) -> &'static str {
        match self {
            Self::Matter(_) => "matter",
            Self::Assignment(_) => "assignment",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Matter(action) => action.key(),
            Self::Assignment(action) => action.key(),
        }
    }

    fn word(self, what: &str) -> String {
        format!("{}-{what}-{}", self.machine(), self.key())
    }
}

async fn done(app: App, id: String, act: Act, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let input = fields::read(&post.fields)?;
    if post.fields.has("_take") && names_units(act) {
        let mut with = post.fields.clone();
        with.set("main", post.fields.get("_take"));
        return form(&app, &post.visit, (&id, act), (&with, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match act {
        Act::Matter(action) => {
            perform_matter(&mut tx, &by, path_id(&id)?, action, &input).await.map(|matter| matter.id)
        }
        Act::Assignment(action) => {
            perform(&mut tx, &by, path_id(&id)?, action, &input).await.map(|own| own.matter)
        }
    };
    match result {
        Ok(matter) => {
            let next = next(act, matter);
            post.done(&app, tx, &next, Said::new(&act.word("said"))).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, (&id, act), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Where one goes on: at the desk one came from, or to the matter.
fn next(act: Act, matter: MatterId) -> String {
    use assignment::Action as A;
    match act {
        Act::Matter(matter::Action::HandOver) => "/assigning".to_owned(),
        Act::Assignment(A::GrantReturn | A::DenyReturn | A::Escalate) => "/assigning?list=returns".to_owned(),
        Act::Assignment(A::GrantExtension | A::DenyExtension) => "/assigning?list=extensions".to_owned(),
        _ => link(matter),
    }
}

/// Everything that the page of a step shows.
pub(super) struct Scene {
    pub by: Acting,
    pub file: Dossier,
    pub own: Option<Assignment>,
    pub units: Vec<Unit>,
    pub prepared: Option<Refusal>,
    pub asked: Option<Refusal>,
    pub extension: Option<Extension>,
    pub refusals: Vec<Refusal>,
    pub choices: Vec<UnitChoice>,
    /// Whether something was typed already: nothing is put into fields then.
    pub fields_given: bool,
}

impl Scene {
    /// The assignment; of a step of a matter any, which is never asked for.
    pub fn own(&self) -> &Assignment {
        self.own.as_ref().unwrap_or(&self.file.assignments[0])
    }

    /// Units that may be named: code and name.
    pub fn known(&self) -> Vec<(String, String)> {
        let day = self.by.today().to_string();
        let open = self.units.iter().filter(|unit| unit.exists(&day));
        open.map(|unit| (unit.code.clone(), unit.short().to_owned())).collect()
    }

    /// The unit that the wish proposes, as it is written in a field.
    pub fn proposed_unit(&self) -> String {
        let wish = self.asked.as_ref().or(self.prepared.as_ref());
        wish.and_then(|wish| wish.proposed_unit).map(|unit| name_of(&self.units, unit)).unwrap_or_default()
    }

    /// Names of units that were proposed for these parts, or else suggested; only where none has the matter yet.
    pub fn chosen(&self, parts: &[Part]) -> Vec<String> {
        if self.file.live().next().is_some() {
            return Vec::new();
        }
        let proposed = self.choices.iter().any(|c| c.stage == Stage::Proposed);
        let stage = if proposed { Stage::Proposed } else { Stage::Suggested };
        let fits = |c: &&UnitChoice| c.stage == stage && c.unit.is_some() && parts.contains(&c.part);
        self.choices
            .iter()
            .filter(fits)
            .map(|c| name_of(&self.units, c.unit.unwrap_or(crate::foundation::ids::OrgId(0))))
            .collect()
    }
}

async fn scene(app: &App, by: Acting, id: &str, (act, fields): (Act, &Fields)) -> Outcome<Scene> {
    let units = wishes::units_of(&*people::orgs(app, by.body).await?);
    let mut db = app.db.read().await?;
    let (matter, own) = match act {
        Act::Matter(_) => (path_id(id)?, None),
        Act::Assignment(_) => {
            let own = records::assignment(&mut db, by.body, path_id(id)?).await?.ok_or(Problem::NotFound)?;
            (own.matter, Some(own))
        }
    };
    let file = dossier(&mut db, &by, matter).await?;
    let on = |key: &str| by.on(key);
    match (act, &own) {
        (Act::Matter(action), _) => {
            let standings = hats::standings::<matter::Standing>(&file.hats(&by));
            let state = file.matter.state;
            matter::WORKFLOW
                .check(Some(state), action, &standings, &on)
                .map_err(|refusal| matter::WORKFLOW.refuse(refusal, state, action))?;
        }
        (Act::Assignment(action), Some(own)) => {
            let standings = hats::standings::<assignment::Standing>(&file.hats_of(&by, own));
            assignment::WORKFLOW
                .check(Some(own.state), action, &standings, &on)
                .map_err(|refusal| assignment::WORKFLOW.refuse(refusal, own.state, action))?;
        }
        _ => return Err(Problem::NotFound),
    }
    let (mut prepared, mut asked, mut extension) = (None, None, None);
    if let Some(own) = &own {
        prepared = wishes::refusal_in(&mut db, by.body, own.id, WishState::Prepared).await?;
        asked = wishes::refusal_in(&mut db, by.body, own.id, WishState::Asked).await?;
        extension = wishes::extension_in(&mut db, by.body, own.id, WishState::Asked).await?;
    }
    let refusals = wishes::refusals(&mut db, by.body, matter).await?;
    let choices = records::choices(&mut db, matter).await?;
    let fields_given = fields.has("main") || fields.has("ground");
    Ok(Scene { by, file, own, units, prepared, asked, extension, refusals, choices, fields_given })
}

async fn form(
    app: &App,
    visit: &Visit,
    (id, act): (&str, Act),
    (fields, wrong, kept_at): (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let scene = scene(app, by.clone(), id, (act, fields)).await?;
    let page = visit.page(app, "").await?;
    let paper = match matters::kind(app, &scene.file.matter.kind) {
        Some(kind) => Some((kind.paper)(app.clone(), by.clone(), scene.file.matter.id.0).await?),
        None => None,
    };
    let paper = paper.map(|paper| step::paper_view(&page, &scene.file.matter.title, &paper));
    let said = remembered(app, &page, &scene, act).await?;
    step::draw(page, (fields, wrong, kept_at), status, move |page, make| {
        let mut inputs = said;
        inputs.extend(match act {
            Act::Matter(action) => fields::of_matter(page, make, &scene, action),
            Act::Assignment(action) => fields::of_assignment(page, make, &scene, action),
        });
        ask(page, &scene, act, (inputs, paper))
    })
}

/// What is remembered where somebody chooses units.
async fn remembered(app: &App, page: &Page, scene: &Scene, act: Act) -> Outcome<Vec<Input>> {
    use assignment::Action as A;
    use matter::Action as M;
    let choosing = matches!(
        act,
        Act::Matter(M::ProposeUnits | M::HandOver | M::AddUnit)
            | Act::Assignment(A::GrantReturn | A::DenyReturn | A::Escalate | A::Revoke)
    );
    if !choosing || !hats::reads_all(&scene.by) {
        return Ok(Vec::new());
    }
    let like = memory::of(app, &scene.by, page, (&scene.file.matter, &scene.units)).await?;
    let back = memory::gave_back(&scene.file.assignments, &scene.refusals);
    let asked: Vec<_> = scene.asked.iter().filter_map(|wish| wish.proposed_unit).collect();
    let mut said = memory::warnings(page, &scene.units, (&back, &like), &asked);
    said.extend(like.iter().map(|one| page.ts("assigning-memory-like", one.text.as_str())));
    let mut inputs: Vec<Input> = said.into_iter().map(Input::Say).collect();
    if names_units(act) {
        inputs.extend(suggestions(page, scene, &memory::suggested(&back, &like)));
    }
    Ok(inputs)
}

/// Whether the form of a step has the field `main`, of the unit that answers.
fn names_units(act: Act) -> bool {
    use assignment::Action as A;
    use matter::Action as M;
    matches!(
        act,
        Act::Matter(M::ProposeUnits | M::HandOver | M::AddUnit) | Act::Assignment(A::GrantReturn | A::Revoke)
    )
}

/// Units that took like matters, each with its reason and a button that writes it into the form. Nothing is chosen by itself.
fn suggestions(page: &Page, scene: &Scene, units: &[(OrgId, Vec<String>)]) -> Vec<Input> {
    let today = scene.by.today().to_string();
    let one = |(unit, because): &(OrgId, Vec<String>)| {
        let known = scene.units.iter().find(|known| known.id == *unit && known.exists(&today))?;
        let reason = because.join(&page.t("list-semicolon"));
        let text = page.txy("assigning-suggested-unit", known.short(), reason);
        Some(Input::Take(text, known.short().to_owned(), page.ts("assigning-suggested-take", known.short())))
    };
    units.iter().filter_map(one).collect()
}

fn ask(page: &Page, scene: &Scene, act: Act, (inputs, paper): (Vec<Input>, Option<PaperView>)) -> Ask {
    let matter = &scene.file.matter;
    let mut what = vec![page.t(&act.word("what"))];
    if let Some(own) = &scene.own {
        what.push(standing(page, scene, own));
        if let Some(wish) = scene.asked.as_ref().or(scene.prepared.as_ref()) {
            let ground = page.t(&format!("assigning-ground-{}", wish.ground));
            what.push(page.txy("assigning-wish-return", ground, &wish.reason));
            let better = scene.proposed_unit();
            if !better.is_empty() {
                what.push(page.ts("assigning-wish-unit", better));
            }
        }
        if let Some(wish) = &scene.extension {
            what.push(page.txy("assigning-wish-time", page.day(&wish.asked_due), &wish.reason));
        }
    }
    use assignment::Action as A;
    let danger = matches!(act, Act::Assignment(A::Revoke | A::PassOn));
    Ask {
        title: page.t(&format!("{}-action-{}", act.machine(), act.key())),
        matter: format!("{} {}", matter.number, matter.title),
        back: link(matter.id),
        what,
        inputs,
        version: scene.own.as_ref().map_or(matter.version, |own| own.version),
        danger,
        label: page.t(&act.word("do")),
        paper,
    }
}

/// Who has it in which part, and until when.
fn standing(page: &Page, scene: &Scene, own: &Assignment) -> String {
    let unit = name_of(&scene.units, own.unit);
    let part = page.t(&format!("part-{}", own.part));
    let due =
        own.reply_due.as_deref().or(own.opinion_due.as_deref()).map(|day| page.day(day)).unwrap_or_default();
    page.txy("assigning-who-until", page.txy("handling-of-unit", unit, part), due)
}
