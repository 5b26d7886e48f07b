//! The assignment meeting on one screen: every matter that waits, with its suggested and proposed units beside the fields for
//! the decided ones, one due date for all. A row that is left empty stays for another time; what is wrong is said at its row.

use super::{desk, memory};
use crate::assembly::handling::actions::assigning::{
    MOST, MeetingInput, MeetingRow, hold, name_of, named, row_field,
};
use crate::assembly::handling::actions::link;
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::assigning::{self as wishes, Unit};
use crate::assembly::handling::store::desk::{After, Narrow, waiting};
use crate::assembly::people;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::lists::Address;
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::HashSet;

/// Matters on one screen.
const ROWS: i64 = 30;
/// Fields of a row; each stands once a matter.
const OF_ROW: &[&str] = &["main", "co", "separate", "ref", "version"];
/// Fields of the meeting.
const SINGLE: &[&str] = &["title", "held_on", "place", "reply_due", "opinion_due"];

pub(super) fn routes() -> Router<App> {
    Router::new().route("/assigning/meeting", get(show).merge(post(act)))
}

/// A matter on the screen.
struct RowView {
    id: String,
    href: String,
    number: String,
    title: String,
    urgent: bool,
    version: i64,
    suggested: String,
    proposed: String,
    memory: Vec<String>,
    /// Main, co, separate, for information.
    inputs: Vec<Field>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/assigning_meeting.html")]
struct MeetingPage {
    page: Page,
    heads: Vec<Field>,
    rows: Vec<RowView>,
    known: Vec<(String, String)>,
    errors: Vec<ErrorItem>,
    kept: String,
    more: String,
    total: i64,
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    may(&by)?;
    let kept = visit.kept(&app).await?.filter(|_| visit.query.is_empty());
    let (fields, at) = kept.map_or((Fields::default(), None), |kept| (kept.fields, Some(kept.at)));
    draw(&app, &visit, (&fields, &[], at), StatusCode::OK).await
}

fn may(by: &Acting) -> Outcome<()> {
    desk::at_desk(by)?;
    if by.is(Role::AssigningOfficer) && hats::of_roles(by).contains(&hats::Hat::Assigner) {
        return Ok(());
    }
    Err(Problem::NotYours { action: "matter-action-hand_over".to_owned() })
}

async fn act(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    may(&by)?;
    let input = read(&post.fields)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match hold(&mut tx, &by, &input).await {
        Ok(batch) => {
            let said = Said::new("assigning-meeting-said").with("n", input.rows.len());
            post.done(&app, tx, &format!("/assigning/batches/{}", batch.id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw(&app, &post.visit, (&post.fields, &wrong, None), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// The matters whose rows were sent, in their order.
fn matters_of(fields: &Fields) -> Outcome<Vec<MatterId>> {
    let id = |text: &str| text.parse().map_err(|_| Problem::Malformed("matter".to_owned()));
    fields.all("matter").into_iter().map(id).collect()
}

/// What was typed; a row without any unit is left out.
fn read(fields: &Fields) -> Outcome<MeetingInput> {
    let matters = matters_of(fields)?;
    let mut single: Vec<String> = SINGLE.iter().map(|name| (*name).to_owned()).collect();
    for matter in &matters {
        single.extend(OF_ROW.iter().map(|name| row_field(name, *matter)));
    }
    fields.only(&single.iter().map(String::as_str).collect::<Vec<_>>(), &["matter"])?;
    let text = |name: &str| fields.get(name).to_owned();
    let row = |matter: MatterId| {
        let of = |name: &str| fields.get(&row_field(name, matter)).to_owned();
        MeetingRow {
            matter,
            version: fields.parsed(&row_field("version", matter)),
            units: named(&of("main"), &of("co"), &of("separate"), &of("ref")),
            note: String::new(),
        }
    };
    Ok(MeetingInput {
        title: text("title"),
        held_on: text("held_on"),
        place: text("place"),
        reply_due: text("reply_due"),
        opinion_due: text("opinion_due"),
        rows: matters.into_iter().map(row).filter(|row| !row.units.is_empty()).collect(),
    })
}

async fn draw(
    app: &App,
    visit: &Visit,
    (fields, wrong, kept_at): (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("assigning-meeting-title");
    let units = wishes::units_of(&*people::orgs(app, by.body).await?);
    let address = Address::new("/assigning/meeting", &visit.query);
    let (matters, choices, more) = matters(app, &by, (&address, fields)).await?;
    let sent = !matters_of(fields)?.is_empty();
    let make = FormMaker::new(&page, fields, wrong);
    let mut rows = Vec::new();
    for (matter, choices) in matters.iter().zip(choices) {
        let like = memory::of(app, &by, &page, (matter, &units)).await?;
        rows.push(row(&page, &make, &units, (matter, &choices), (like, sent)));
    }
    let today = by.today().to_string();
    let known = units.iter().filter(|unit| unit.exists(&today));
    let screen = MeetingPage {
        heads: heads(&page, &make, &today),
        known: known.map(|unit| (unit.code.clone(), unit.short().to_owned())).collect(),
        errors: make.errors(),
        kept: kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default(),
        more,
        total: rows.len() as i64,
        rows,
        page,
    };
    html_with(status, &screen)
}

fn heads(page: &Page, make: &FormMaker<'_>, today: &str) -> Vec<Field> {
    vec![
        make.field("title", "assigning-meeting-name")
            .required()
            .max(200)
            .or(page.t("assigning-meeting-usual")),
        make.field("held_on", "assigning-meeting-day").kind("date").required().or(today),
        make.field("place", "assigning-meeting-place").max(200),
        make.field("reply_due", "assigning-reply-due").kind("date"),
        make.field("opinion_due", "assigning-opinion-due").kind("date"),
    ]
}

type Shown = (Vec<Matter>, Vec<Vec<UnitChoice>>, String);

/// The matters of the screen: those that were sent, as many as one meeting may hand over, else those that wait, a screen at a
/// time.
async fn matters(app: &App, by: &Acting, (address, fields): (&Address, &Fields)) -> Outcome<Shown> {
    let mut db = app.db.read().await?;
    let mut sent = matters_of(fields)?;
    let mut seen = HashSet::new();
    sent.retain(|id| seen.len() < MOST && seen.insert(*id));
    let mut more = String::new();
    let mut found = Vec::new();
    if sent.is_empty() {
        let id = |name: &str| crate::foundation::ids::read(address.chosen.get(name)).unwrap_or_default();
        let narrow = Narrow { unit: 0, category: id("category"), sitting: id("sitting") };
        let after = address.chosen.get("after").rsplit_once('~');
        let after: After = after
            .and_then(|(key, id)| Some((key.to_owned(), crate::foundation::ids::read(id)?)))
            .unwrap_or_default();
        found = waiting(&mut db, by.body, narrow, (&after, ROWS + 1)).await?;
        if found.len() as i64 > ROWS {
            found.truncate(ROWS as usize);
            more = found.last().map(|m| address.after(&format!("{}~{}", m.number, m.id))).unwrap_or_default();
        }
    } else {
        for id in sent {
            found.push(store::find(&mut db, by, id).await?.ok_or(Problem::NotFound)?);
        }
    }
    let mut choices = Vec::new();
    for matter in &found {
        choices.push(store::choices(&mut db, matter.id).await?);
    }
    Ok((found, choices, more))
}

fn row(
    page: &Page,
    make: &FormMaker<'_>,
    units: &[Unit],
    (matter, choices): (&Matter, &[UnitChoice]),
    (like, sent): (Vec<memory::Remembered>, bool),
) -> RowView {
    let name = |c: &UnitChoice| c.unit.map_or_else(|| c.name.clone(), |unit| name_of(units, unit));
    let said = |stage: Stage| {
        let of_stage = choices.iter().filter(|c| c.stage == stage);
        let one = |c: &UnitChoice| page.txy("handling-of-unit", name(c), page.t(&format!("part-{}", c.part)));
        of_stage.map(one).collect::<Vec<_>>().join(&page.t("list-comma"))
    };
    let proposed = |parts: &[Part]| {
        let fits =
            |c: &&UnitChoice| c.stage == Stage::Proposed && c.unit.is_some() && parts.contains(&c.part);
        let names: Vec<String> = choices.iter().filter(fits).map(name).collect();
        if sent { String::new() } else { names.join(&page.t("list-comma")) }
    };
    let input = |field: &str, parts: &[Part]| {
        make.field(&row_field(field, matter.id), &format!("assigning-{field}")).or(proposed(parts))
    };
    let asked: Vec<_> = choices.iter().filter_map(|c| c.unit).collect();
    let mut memory = memory::warnings(page, units, (&[], &like), &asked);
    memory.extend(like.into_iter().take(2).map(|one| page.ts("assigning-memory-like", one.text)));
    RowView {
        id: matter.id.to_string(),
        href: link(matter.id),
        number: matter.number.clone(),
        title: matter.title.clone(),
        urgent: matter.urgent,
        version: matter.version,
        suggested: said(Stage::Suggested),
        proposed: said(Stage::Proposed),
        memory,
        inputs: vec![
            input("main", &[Part::Sole, Part::Lead]),
            input("co", &[Part::Co]),
            input("separate", &[Part::Separate]),
            input("ref", &[Part::Ref]),
        ],
    }
}
