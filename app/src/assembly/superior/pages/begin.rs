//! The beginning of a document: a draft, also for an occasion of the catalogue or about a record; one that was sent on paper.

use super::view::said;
use crate::assembly::superior::actions::upward::{self, Beginning, Past};
use crate::assembly::superior::actions::{NUMBER, TITLE, WHOLE, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids;
use crate::foundation::linked;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/upward/new",
            get(|app, visit| ask(app, visit, false)).merge(post(|app, post| put(app, post, false))),
        )
        .route(
            "/upward/register",
            get(|app, visit| ask(app, visit, true)).merge(post(|app, post| put(app, post, true))),
        )
}

/// Names of the fields that a document is written with.
pub(super) const FIELDS: [&str; 6] = ["kind", "also", "title", "addressee", "mark", "content"];

/// A link as a field holds it: `proposal:01ABC...`; none where it is empty.
pub(super) fn link_of(text: &str) -> Outcome<Option<(String, i64)>> {
    if text.is_empty() {
        return Ok(None);
    }
    let parts = text.split_once(':').and_then(|(kind, id)| Some((kind.to_owned(), ids::read(id)?)));
    parts.map(Some).ok_or_else(|| Problem::invalid("link", "form-choose"))
}

/// What it is besides; nothing where it was left empty.
fn also(key: &str) -> Outcome<Option<Kind>> {
    if key.is_empty() { Ok(None) } else { chosen("also", key).map(Some) }
}

/// What was typed, of a draft and of a document that is written anew.
pub(super) fn beginning(fields: &Fields) -> Outcome<Beginning> {
    let item = fields.parsed::<ItemId>("item").map(|item| (item, fields.get("occasion").to_owned()));
    Ok(Beginning {
        kind: chosen("kind", fields.get("kind"))?,
        also: also(fields.get("also"))?,
        title: fields.get("title").to_owned(),
        content: fields.get("content").to_owned(),
        addressee: fields.get("addressee").to_owned(),
        mark: fields.get("mark").to_owned(),
        link: link_of(fields.get("link"))?,
        item,
    })
}

/// The fields that a document is written with; what stands in them where nothing was typed.
pub(super) fn fields(page: &Page, make: &FormMaker<'_>, now: Option<&Upward>) -> Vec<Asked> {
    let kinds = Kind::all().iter().map(|kind| {
        let hint = page.t(&format!("superior-kind-hint-{}", kind.key()));
        Choice { hint, ..Choice::new(kind.key(), said(page, "superior-kind-", *kind)) }
    });
    let mut also = vec![Choice::new("", page.t("superior-also-none"))];
    let besides = [Kind::Report, Kind::Outcome];
    also.extend(besides.map(|kind| Choice::new(kind.key(), said(page, "superior-kind-", kind))));
    let marks = Mark::all().iter().map(|mark| Choice::new(mark.key(), said(page, "superior-mark-", *mark)));
    let or = |text: &str| text.to_owned();
    let kind = make.field("kind", "superior-col-kind").or(now.map_or("", |u| u.kind.key()));
    let besides = make.field("also", "superior-also").or(now.map_or(or(""), |u| u.also.clone()));
    let title = make.field("title", "superior-col-title").or(now.map_or(or(""), |u| u.title.clone()));
    let addressee = make.field("addressee", "superior-col-addressee");
    let mark = make.field("mark", "superior-col-mark").or(now.map_or("", |u| u.mark.key()));
    let content = make.field("content", "superior-content").or(now.map_or(or(""), |u| u.content.clone()));
    vec![
        Asked::Radios(kind.required().options(kinds)),
        Asked::Select(besides.options(also)),
        Asked::Text(title.max(TITLE).required()),
        Asked::Text(addressee.or(now.map_or(or(""), |u| u.addressee.clone())).max(TITLE).required()),
        Asked::Radios(mark.required().options(marks)),
        Asked::Area(content.rows(14).max(WHOLE)),
    ]
}

async fn ask(State(app): State<App>, visit: Visit, past: bool) -> Outcome<Response> {
    let (mut fields, kept_at) = opened(&app, &visit).await?;
    if kept_at.is_none() && fields.has("item") {
        prefill(&app, &visit, &mut fields).await?;
    }
    page(&app, &visit, past, (&fields, &[], kept_at), StatusCode::OK).await
}

/// A draft for an occasion begins with what the catalogue says of it.
async fn prefill(app: &App, visit: &Visit, fields: &mut Fields) -> Outcome<()> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "upward-action-begin")?;
    let Some(id) = fields.parsed::<ItemId>("item") else { return Ok(()) };
    let item = store::catalogue::item(&mut app.db.read().await?, by.body, id).await?;
    let Some(item) = item else { return Ok(()) };
    let mut put = |name: &str, value: String| {
        if !fields.has(name) {
            fields.set(name, value);
        }
    };
    put("kind", item.kind.key().to_owned());
    put("title", item.title);
    put("addressee", item.addressee);
    Ok(())
}

async fn page(
    app: &App,
    visit: &Visit,
    past: bool,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let action = if past { "register" } else { "begin" };
    hats::keeper(&by, &format!("upward-action-{action}"))?;
    let about = about(app, visit, typed.0).await?;
    let page = visit.page(app, "").await?;
    let carried: Vec<(&'static str, String)> = ["link", "item", "occasion"]
        .into_iter()
        .map(|name| (name, typed.0.get(name).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    draw(page, typed, status, |page, make| {
        let mut inputs: Vec<Asked> =
            carried.into_iter().map(|(name, value)| Asked::Hidden(name, value)).collect();
        inputs.extend(about.map(|title| Asked::Say(page.ts("superior-about", title))));
        inputs.extend(fields(page, make, None));
        if past {
            inputs.push(Asked::Text(make.field("number", "superior-col-number").max(NUMBER).required()));
            inputs.push(Asked::Text(make.field("sent_on", "superior-col-sent").kind("date").required()));
            inputs.push(Asked::Text(make.field("signer_name", "superior-col-signer").max(40).required()));
        }
        let back = ("/upward".to_owned(), page.t("superior-title"));
        let label = page.t(&format!("upward-do-{action}"));
        Ask {
            what: vec![page.t("superior-secret-stays-out"), page.t(&format!("upward-what-{action}"))],
            inputs,
            ..Ask::new(page.t(&format!("upward-action-{action}")), back, label)
        }
    })
}

/// Title of the record that the document will be about, as this person may know it.
async fn about(app: &App, visit: &Visit, fields: &Fields) -> Outcome<Option<String>> {
    let by = visit.person(app).await?;
    let Ok(Some((kind, id))) = link_of(fields.get("link")) else { return Ok(None) };
    match linked::kind(app, &kind) {
        Some(kind) => (kind.title)(app.clone(), by, id).await,
        None => Ok(None),
    }
}

/// Refuses a link to a record that is none, or that this person may not know of.
pub(super) async fn known(app: &App, visit: &Visit, link: Option<&(String, i64)>) -> Outcome<()> {
    let Some((kind, id)) = link else { return Ok(()) };
    let by = visit.person(app).await?;
    let wrong = || Problem::invalid("link", "superior-link-unknown");
    let kind = linked::kind(app, kind).ok_or_else(wrong)?;
    (kind.title)(app.clone(), by, *id).await?.map(|_| ()).ok_or_else(wrong)
}

async fn put(State(app): State<App>, post: Post, past: bool) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let action = if past { "register" } else { "begin" };
    hats::keeper(&by, &format!("upward-action-{action}"))?;
    let more: &[&str] = if past { &["number", "sent_on", "signer_name"] } else { &[] };
    let names: Vec<&str> =
        FIELDS.into_iter().chain(["link", "item", "occasion"]).chain(more.iter().copied()).collect();
    post.fields.only(&names, &[])?;
    let said = async {
        let new = beginning(&post.fields)?;
        known(&app, &post.visit, new.link.as_ref()).await?;
        Ok::<_, Problem>(new)
    };
    let new = said.await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match new {
        Ok(new) if past => {
            let past = Past {
                signer_name: post.fields.get("signer_name").to_owned(),
                number: post.fields.get("number").to_owned(),
                sent_on: post.fields.get("sent_on").to_owned(),
            };
            upward::register(&mut tx, &by, &new, &past).await
        }
        Ok(new) => upward::begin(&mut tx, &by, &new).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(u) => {
            let said = Said::new(&format!("upward-said-{action}"));
            post.done(&app, tx, &upward_link(u.id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, past, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
