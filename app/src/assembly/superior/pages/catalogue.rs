//! The catalogue of matters that must be requested or reported, and what is missing of it today, each with a link that begins the draft.

use super::view::{day, said, tabs};
use crate::assembly::superior::actions::catalogue::{self as verbs, NewItem, Occasion, Stand};
use crate::assembly::superior::actions::upward::{self, Input};
use crate::assembly::superior::actions::{SENTENCE, TITLE, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::{catalogue as sql, lists};
use crate::assembly::superior::workflow::upward::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/upward/missing", get(missing))
        .route("/upward/missing/name", get(ask_name).merge(post(name)))
        .route("/upward/catalogue", get(list))
        .route("/upward/catalogue/new", get(ask_new).merge(post(add)))
        .route("/upward/catalogue/{id}", get(ask_change).merge(post(change)))
        .route("/upward/catalogue/{id}/retire", get(ask_retire).merge(post(retire)))
}

/// An occasion as it is drawn.
struct OccasionView {
    title: String,
    name: String,
    on: String,
    due: String,
    mark: &'static str,
    stand: String,
    document: Option<(String, String)>,
    begin: String,
    naming: String,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/missing.html")]
struct MissingPage {
    page: Page,
    tabs: Vec<NavLink>,
    head: String,
    open: Vec<OccasionView>,
    done: Vec<OccasionView>,
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn occasion(page: &Page, o: &Occasion) -> OccasionView {
    let name = match o.item.occasion_kind {
        OccasionKind::SessionEnded => {
            let (term, session) = o.name.split_once('-').unwrap_or((&o.name, ""));
            page.txy("superior-occasion-session", term, session)
        }
        OccasionKind::Yearly => page.ts("superior-occasion-year", &o.name),
        OccasionKind::RuleNew | OccasionKind::RuleRevised => page.ts("superior-occasion-rule", &o.name),
    };
    let (mark, word) = match o.stand {
        Stand::Done => ("done", "superior-stand-done"),
        Stand::DoneLate => ("part", "superior-stand-done-late"),
        Stand::Prepared => ("work", "superior-stand-prepared"),
        Stand::Coming => ("open", "superior-stand-coming"),
        Stand::Missing => ("differs", "superior-stand-missing"),
    };
    let query = format!("item={}&occasion={}", o.item.id, encoded(&o.key));
    let nothing = matches!(o.stand, Stand::Coming | Stand::Missing);
    OccasionView {
        title: o.item.title.clone(),
        name,
        on: day(page, &o.on),
        due: day(page, &o.due_on),
        mark,
        stand: page.t(word),
        document: o.document.as_ref().map(|(id, title)| (upward_link(*id), title.clone())),
        begin: if nothing { format!("/upward/new?{query}") } else { String::new() },
        naming: if nothing { format!("/upward/missing/name?{query}") } else { String::new() },
    }
}

async fn missing(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::keeper(&by, "superior-action-item")?;
    let all = verbs::occasions(&mut app.db.read().await?, &by).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("superior-missing-title");
    let sent = |o: &&Occasion| matches!(o.stand, Stand::Done | Stand::DoneLate);
    let wanting = all.iter().filter(|o| o.stand == Stand::Missing).count() as i64;
    html(&MissingPage {
        tabs: tabs(&page, &by),
        head: page.tn("superior-missing-count", wanting),
        open: all.iter().filter(|o| !sent(o)).map(|o| occasion(&page, o)).collect(),
        done: all.iter().rev().filter(sent).map(|o| occasion(&page, o)).collect(),
        page,
    })
}

/// The occasion that an address or a form names.
async fn asked(app: &App, visit: &Visit, fields: &Fields) -> Outcome<Occasion> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "superior-action-item")?;
    let all = verbs::occasions(&mut app.db.read().await?, &by).await?;
    let (item, key) = (fields.parsed::<ItemId>("item"), fields.get("occasion"));
    all.into_iter().find(|o| Some(o.item.id) == item && o.key == key).ok_or(Problem::NotFound)
}

async fn ask_name(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let fields = visit.asked();
    name_page(&app, &visit, (&fields, &[], None), StatusCode::OK).await
}

async fn name_page(app: &App, visit: &Visit, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let o = asked(app, visit, typed.0).await?;
    let by = visit.person(app).await?;
    let since = (o.on.as_str(), "9999-12-31");
    let all = lists::choices(&mut app.db.read().await?, by.body, since, (Some(o.item.kind), None)).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let choice = |l: &lists::Line| {
            Choice::new(l.id, format!("{} {} {}", l.number, day(page, &l.sent_on), l.title))
        };
        let options = all.iter().map(choice);
        let view = occasion(page, &o);
        Ask {
            what: vec![page.t("superior-name-what"), format!("{} {}", view.title, view.name)],
            inputs: vec![
                Asked::Hidden("item", o.item.id.to_string()),
                Asked::Hidden("occasion", o.key.clone()),
                Asked::Select(make.field("document", "superior-document").required().options(options)),
            ],
            ..Ask::new(
                page.t("superior-name-title"),
                ("/upward/missing".to_owned(), page.t("superior-missing-title")),
                page.t("superior-name-do"),
            )
        }
    })
}

async fn name(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["item", "occasion", "document"], &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let o = asked(&app, &post.visit, &post.fields).await?;
    let done = match post.fields.parsed::<UpwardId>("document") {
        Some(id) => {
            let input = Input { item: Some((o.item.id, o.key.clone())), ..Input::default() };
            upward::perform(&mut tx, &by, id, Action::Link, &input).await.map(|_| ())
        }
        None => Err(Problem::invalid("document", "form-choose")),
    };
    match done {
        Ok(()) => post.done(&app, tx, "/upward/missing", Said::new("superior-said-name")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            name_page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// A matter of the catalogue as it is drawn.
struct ItemView {
    href: String,
    title: String,
    kind: String,
    when: String,
    addressee: String,
    note: String,
    retired: String,
    retire: String,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/catalogue.html")]
struct CataloguePage {
    page: Page,
    tabs: Vec<NavLink>,
    items: Vec<ItemView>,
}

fn item(page: &Page, i: &Item) -> ItemView {
    let link = format!("/upward/catalogue/{}", i.id);
    let when = if i.occasion_kind == OccasionKind::Yearly {
        // The day is shown as this year's.
        page.ts("superior-when-yearly", page.day(&format!("{}-{}", page.today.year(), i.month_day)))
    } else {
        let after = crate::assembly::settings::said_period(page, &i.period);
        page.txy("superior-when-after", said(page, "superior-occasion-kind-", i.occasion_kind), after)
    };
    let holds = i.retired_on.is_empty();
    ItemView {
        retire: if holds { format!("{link}/retire") } else { String::new() },
        href: if holds { link } else { String::new() },
        title: i.title.clone(),
        kind: said(page, "superior-kind-", i.kind),
        when,
        addressee: i.addressee.clone(),
        note: i.note.clone(),
        retired: if holds {
            String::new()
        } else {
            format!("{} {}", page.t("superior-item-state-retired"), day(page, &i.retired_on))
        },
    }
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::keeper(&by, "superior-action-item")?;
    let all = sql::items(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("superior-catalogue-title");
    html(&CataloguePage { tabs: tabs(&page, &by), items: all.iter().map(|i| item(&page, i)).collect(), page })
}

const FIELDS: [&str; 8] =
    ["version", "title", "kind", "occasion_kind", "month_day", "period", "addressee", "note"];

fn new_item(fields: &Fields) -> Outcome<NewItem> {
    let text = |name: &str| fields.get(name).to_owned();
    Ok(NewItem {
        title: text("title"),
        kind: chosen("kind", fields.get("kind"))?,
        occasion_kind: chosen("occasion_kind", fields.get("occasion_kind"))?,
        month_day: text("month_day"),
        period: text("period"),
        addressee: text("addressee"),
        note: text("note"),
    })
}

/// The item of a form: one that is changed, or none where one is entered.
async fn of(app: &App, visit: &Visit, id: Option<ItemId>) -> Outcome<Option<Item>> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "superior-action-item")?;
    let Some(id) = id else { return Ok(None) };
    let found = sql::item(&mut app.db.read().await?, by.body, id).await?.ok_or(Problem::NotFound)?;
    if found.retired_on.is_empty() { Ok(Some(found)) } else { Err(ended()) }
}

fn ended() -> Problem {
    Problem::NotFromHere {
        machine: "superior-item",
        action: "change".to_owned(),
        state: "retired".to_owned(),
        possible: Vec::new(),
    }
}

fn inputs(page: &Page, make: &FormMaker<'_>, now: Option<&Item>) -> Vec<Asked> {
    let or = |pick: fn(&Item) -> String| now.map(pick).unwrap_or_default();
    let kinds = Kind::all().iter().map(|k| Choice::new(k.key(), said(page, "superior-kind-", *k)));
    let occasions =
        OccasionKind::all().iter().map(|k| Choice::new(k.key(), said(page, "superior-occasion-kind-", *k)));
    let title = make.field("title", "superior-item-title").or(or(|i| i.title.clone()));
    let kind = make.field("kind", "superior-col-kind").or(or(|i| i.kind.key().to_owned()));
    let when = make.field("occasion_kind", "superior-item-when").or(or(|i| i.occasion_kind.key().to_owned()));
    let addressee = make.field("addressee", "superior-col-addressee").or(or(|i| i.addressee.clone()));
    let month_day = make.field("month_day", "superior-item-month-day").or(or(|i| i.month_day.clone()));
    let period = make.field("period", "superior-item-period").or(or(|i| i.period.clone()));
    let note = make.field("note", "superior-item-note").or(or(|i| i.note.clone()));
    vec![
        Asked::Text(title.max(TITLE).required()),
        Asked::Radios(kind.required().options(kinds)),
        Asked::Radios(when.required().options(occasions)),
        Asked::Text(month_day.max(5)),
        Asked::Text(period.max(12)),
        Asked::Text(addressee.max(TITLE).required()),
        Asked::Area(note.rows(3).max(SENTENCE)),
    ]
}

async fn item_page(
    app: &App,
    visit: &Visit,
    id: Option<ItemId>,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let now = of(app, visit, id).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let (word, label) = match now {
            Some(_) => ("superior-item-action-change", "superior-item-change-do"),
            None => ("superior-item-action-add", "superior-item-add-do"),
        };
        let back = ("/upward/catalogue".to_owned(), page.t("superior-catalogue-title"));
        Ask {
            what: vec![page.t("superior-item-what")],
            inputs: inputs(page, make, now.as_ref()),
            version: now.as_ref().map_or(0, |i| i.version),
            ..Ask::new(page.t(word), back, page.t(label))
        }
    })
}

async fn ask_new(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    item_page(&app, &visit, None, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn ask_change(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    item_page(&app, &visit, Some(path_id(&id)?), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn add(State(app): State<App>, post: Post) -> Outcome<Response> {
    put(&app, &post, None).await
}

async fn change(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    put(&app, &post, Some(path_id(&id)?)).await
}

async fn put(app: &App, post: &Post, id: Option<ItemId>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    post.fields.only(&FIELDS, &[])?;
    hats::keeper(&by, "superior-action-item")?;
    let mut tx = match begun(app, post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match (new_item(&post.fields), id) {
        (Ok(new), Some(id)) => verbs::change(&mut tx, &by, id, post.fields.parsed("version"), &new).await,
        (Ok(new), None) => verbs::add(&mut tx, &by, &new, by.today()).await.map(|_| ()),
        (Err(problem), _) => Err(problem),
    };
    match done {
        Ok(()) => post.done(app, tx, "/upward/catalogue", Said::new("superior-said-item")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            item_page(app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_retire(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let now = of(&app, &visit, Some(path_id(&id)?)).await?.ok_or(Problem::NotFound)?;
    let page = visit.page(&app, "").await?;
    draw(page, (&visit.asked(), &[], None), StatusCode::OK, |page, _| Ask {
        what: vec![page.t("superior-item-retire-what")],
        version: now.version,
        danger: true,
        ..Ask::new(
            page.ts("superior-item-retire-title", &now.title),
            ("/upward/catalogue".to_owned(), page.t("superior-catalogue-title")),
            page.t("superior-item-action-retire"),
        )
    })
}

async fn retire(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["version"], &[])?;
    let id: ItemId = path_id(&id)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    verbs::retire(&mut tx, &by, id, post.fields.parsed("version")).await?;
    post.done(&app, tx, "/upward/catalogue", Said::new("superior-said-retire")).await
}
