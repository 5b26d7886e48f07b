//! Choosing what a figure counts and how it is printed: the form, the same within the page of a paragraph for a script, and a figure that
//! is bound otherwise.

use super::periods;
use super::show::Reading;
use super::view::said;
use crate::assembly::annual_report::actions::binding::{self, Binding, UNIT};
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store::figures as sql;
use crate::assembly::annual_report::text;
use crate::assembly::annual_report::workflow::Action;
use crate::assembly::people::Sittings;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::figures::{self, Offer, Period, Question};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::json;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{id}/figures/new", get(ask).merge(post(put)))
        .route("/reports/{id}/figures/quick", post(quick))
        .route("/reports/{id}/figures/{number}/change", get(ask_change).merge(post(put_change)))
}

/// What can be asked, and when.
pub(super) struct Around {
    pub offers: Vec<(&'static str, Offer)>,
    pub sittings: Arc<Sittings>,
    pub period: Period,
}

impl Around {
    /// For a report.
    pub async fn new(app: &App, r: &Reading) -> Outcome<Self> {
        let offers = figures::offered(app, &r.by).await?;
        let sittings = counting::sittings(app, &r.by).await?;
        Ok(Self { offers, sittings, period: r.report.period()? })
    }

    /// The offer of a room and a key, as a field holds it: `activities/joint`.
    pub fn offer(&self, value: &str) -> Option<&(&'static str, Offer)> {
        self.offers.iter().find(|(room, offer)| value == format!("{room}/{}", offer.key))
    }

    /// The question of an offer in a period; refuses a period by which it cannot be asked.
    pub fn question(&self, field: &str, value: &str, period: &Period) -> Outcome<Question> {
        let (room, offer) = self.offer(value).ok_or_else(|| Problem::invalid(field, "form-choose"))?;
        if !offer.bases.contains(&period.basis()) {
            let wrong = Complaint::new("period", "report-basis-wrong").with("x", &offer.name);
            return Err(Problem::Invalid(vec![wrong]));
        }
        Ok(Question { room: (*room).to_owned(), key: offer.key.clone(), period: period.clone() })
    }

    /// The offers to choose from.
    pub fn choices(&self) -> Vec<Choice> {
        let choice =
            |(room, offer): &(&str, Offer)| Choice::new(format!("{room}/{}", offer.key), offer.name.clone());
        self.offers.iter().map(choice).collect()
    }
}

/// Names of the fields of a figure.
pub(super) const FIELDS: [&str; 12] = [
    "part", "version", "offer", "period", "from", "until", "shape", "whole", "style", "unit", "numerals",
    "names",
];

/// Shapes that stand within a line.
const SHAPES: [Shape; 3] = [Shape::Count, Shape::Share, Shape::Names];

fn offer_of(text: &str) -> String {
    Question::from_text(text).map(|q| format!("{}/{}", q.room, q.key)).unwrap_or_default()
}

/// The fields of a figure; what stands in them where nothing was typed.
pub(super) fn inputs(page: &Page, make: &FormMaker<'_>, around: &Around, now: Option<&Figure>) -> Vec<Asked> {
    let mut first = vec![Choice::new("", page.t("report-choose-offer"))];
    first.extend(around.choices());
    let mut wholes = vec![Choice::new("", page.t("report-no-whole"))];
    wholes.extend(around.choices());
    let shapes = SHAPES.map(|shape| Choice::new(shape.key(), said(page, "report-shape-", shape)));
    let styles =
        Style::all().iter().map(|style| Choice::new(style.key(), said(page, "report-style-", *style)));
    let period = now.and_then(|f| Question::from_text(&f.question)).map(|q| q.period);
    let offer =
        make.field("offer", "report-offer").or(now.map(|f| offer_of(&f.question)).unwrap_or_default());
    let whole = make.field("whole", "report-whole").or(now.map(|f| offer_of(&f.whole)).unwrap_or_default());
    let shape = make.field("shape", "report-shape").or(now.map_or(Shape::Count, |f| f.shape));
    let style = make.field("style", "report-style").or(now.map_or(Style::Exact, |f| f.style));
    let numerals = make.field("numerals", "report-in-numerals");
    let typed =
        if numerals.value.is_empty() && now.is_some_and(|f| f.numerals) { "1" } else { &numerals.value };
    let yes = [Choice::new("1", page.t("report-in-numerals-yes"))];
    let checked = numerals.clone().several(&[typed], yes);
    let unit = make.field("unit", "report-unit").or(now.map_or("", |f| f.unit.as_str()));
    let names = make.field("names", "report-names").kind("number");
    let mut all = vec![Asked::Select(offer.required().options(first))];
    all.extend(periods::fields(page, make, &around.sittings, period.as_ref().or(Some(&around.period))));
    all.extend([
        Asked::Radios(style.options(styles)),
        Asked::Text(unit.max(UNIT)),
        Asked::Radios(shape.options(shapes)),
        Asked::Select(whole.options(wholes)),
        Asked::Text(names.or(now.map_or(3, |f| f.names))),
        Asked::Checks(checked),
    ]);
    all
}

/// What was chosen. Without a unit the usual one of the offer is taken; a dash means none.
fn binding(fields: &Fields, around: &Around) -> Outcome<Binding> {
    let period = periods::chosen(fields)?;
    let shape = if fields.has("shape") { chosen("shape", fields.get("shape"))? } else { Shape::Count };
    let style = if fields.has("style") { chosen("style", fields.get("style"))? } else { Style::Exact };
    let question = around.question("offer", fields.get("offer"), &period)?;
    let whole = match shape {
        Shape::Share => {
            let usual =
                around.offer(fields.get("offer")).map(|(room, offer)| format!("{room}/{}", offer.whole));
            let named = fields.get("whole");
            let value = if named.is_empty() { usual.unwrap_or_default() } else { named.to_owned() };
            around.question("whole", &value, &period)?.text()
        }
        _ => String::new(),
    };
    let usual = around.offer(fields.get("offer")).and_then(|(_, offer)| offer.units.first().cloned());
    let unit = match fields.get("unit").trim() {
        "" => usual.unwrap_or_default(),
        "-" => String::new(),
        unit => unit.to_owned(),
    };
    Ok(Binding {
        shape,
        question: question.text(),
        whole,
        style,
        unit,
        numerals: fields.get("numerals") == "1",
        names: fields.parsed("names").unwrap_or(0),
        ..Binding::default()
    })
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&id, None), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, now): (&str, Option<&Figure>),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    r.refuse(Action::Write)?;
    let around = Around::new(app, &r).await?;
    let page = visit.page(app, "").await?;
    let part = typed.0.get("part").to_owned();
    draw(page, typed, status, |page, make| {
        let mut all = inputs(page, make, &around, now);
        if !part.is_empty() {
            all.push(Asked::Hidden("part", part));
        }
        let word = if now.is_some() { "report-figure-change" } else { "report-figure-new" };
        Ask {
            what: vec![page.t("report-figure-what")],
            inputs: all,
            version: now.map_or(0, |figure| figure.version),
            ..Ask::new(page.t(word), r.of(), page.t("report-figure-bind"))
        }
    })
}

/// What was chosen for a report that somebody may write.
async fn typed(app: &App, post: &Post, id: &str) -> Outcome<Binding> {
    post.fields.only(&FIELDS, &[])?;
    let r = Reading::new(app, &post.visit, id).await?;
    r.refuse(Action::Write)?;
    let new = binding(&post.fields, &Around::new(app, &r).await?)?;
    if new.shape == Shape::Names {
        names_are_known(app, &r.by, &new.question).await?;
    }
    Ok(new)
}

/// A report says names to everybody: only who may know all of them himself binds them.
async fn names_are_known(app: &App, by: &Acting, question: &str) -> Outcome<()> {
    let Some(question) = Question::from_text(question) else { return Ok(()) };
    let Some(answer) = figures::ask(app, by, &question).await? else { return Ok(()) };
    let counting = answer.lines.iter().filter(|line| line.n > 0);
    let records: Vec<_> = counting.map(|line| (line.kind.clone(), line.id)).collect();
    let n = records.len();
    let named = figures::named(app, by, &question.room, records).await?;
    if named.len() < n { Err(Problem::invalid("shape", "report-names-not-yours")) } else { Ok(()) }
}

async fn put(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let report: ReportId = path_id(&id)?;
    let typed = typed(&app, &post, &id).await;
    let part: Option<PartId> = post.fields.parsed("part");
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match typed {
        Ok(new) => binding::add(&mut tx, &by, report, (part, &new)).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(figure) => {
            let place = match part {
                Some(part) => format!("{}/parts/{part}", link(report)),
                None => format!("{}/figures/{}", link(report), figure.number),
            };
            post.done(&app, tx, &place, Said::new("report-said-figure")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&id, None), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// A figure bound from within the page of a paragraph: the marker, and how it is printed.
async fn quick(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let report: ReportId = path_id(&id)?;
    let done = async {
        let new = typed(&app, &post, &id).await?;
        let mut tx = app.db.begin().await?;
        let figure = binding::add(&mut tx, &by, report, (None, &new)).await?;
        tx.commit().await?;
        Ok::<_, Problem>(figure)
    };
    match done.await {
        Ok(figure) => {
            let counted = counting::ask(&app, &by, std::slice::from_ref(&figure)).await?;
            let printed = counted.first().map(|one| one.printed.clone()).unwrap_or_default();
            let said = json!({ "marker": text::marker(figure.number), "printed": printed });
            Ok(Json(said).into_response())
        }
        Err(Problem::Invalid(wrong)) => {
            let page = post.visit.page(&app, "").await?;
            let said: Vec<String> = wrong.iter().map(|complaint| page.complaint(complaint)).collect();
            Ok((AGAIN, Json(json!({ "said": said.join(" ") }))).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn figure_of(app: &App, visit: &Visit, (id, number): (&str, &str)) -> Outcome<Figure> {
    let r = Reading::new(app, visit, id).await?;
    r.refuse(Action::Write)?;
    let number: i64 = path_id(number)?;
    let found = sql::figure(&mut app.db.read().await?, r.report.id, number).await?;
    found.filter(|figure| !figure.is_drawn()).ok_or(Problem::NotFound)
}

async fn ask_change(
    State(app): State<App>,
    visit: Visit,
    Path((id, number)): Path<(String, String)>,
) -> Outcome<Response> {
    let figure = figure_of(&app, &visit, (&id, &number)).await?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&id, Some(&figure)), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn put_change(
    State(app): State<App>,
    Path((id, number)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let figure = figure_of(&app, &post.visit, (&id, &number)).await?;
    let report: ReportId = path_id(&id)?;
    let typed = typed(&app, &post, &id).await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match typed {
        Ok(new) => {
            let seen = post.fields.parsed("version");
            binding::change(&mut tx, &by, report, (figure.number, seen, &new)).await
        }
        Err(problem) => Err(problem),
    };
    match done {
        Ok(figure) => {
            let place = format!("{}/figures/{}", link(report), figure.number);
            post.done(&app, tx, &place, Said::new("report-said-figure")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&id, Some(&figure)), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
