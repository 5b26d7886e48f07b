//! Terms and sessions, the end of a term, sectors.

use super::record::span;
use super::{ConfirmPage, FormPage, LineCell, ListPage, Typed, beginning, kept_note, primary};
use crate::assembly::people::actions::{SEE_PEOPLE, need, see, terms as actions};
use crate::assembly::people::front;
use crate::assembly::people::records::forms::{SectorForm, SittingForm, TermForm};
use crate::assembly::people::records::{SectorId, Sitting, SittingId, Term, TermId};
use crate::foundation::acting::{Acting, Role, local};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use fluent_bundle::FluentValue;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people/terms", get(list))
        .route("/people/terms/new", get(blank_term).merge(post(add_term)))
        .route("/people/terms/{id}/edit", get(edit_term).merge(post(change_term)))
        .route("/people/terms/{id}/close", get(ask_close).merge(post(close)))
        .route("/people/terms/{id}/sittings/new", get(blank_sitting).merge(post(add_sitting)))
        .route("/people/terms/{id}/sittings/{sitting}/edit", get(edit_sitting).merge(post(change_sitting)))
        .route("/people/sectors", get(sectors))
        .route("/people/sectors/new", get(blank_sector).merge(post(add_sector)))
        .route("/people/sectors/{id}", get(edit_sector).merge(post(change_sector)))
}

fn office(by: &Acting) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-term")
}

struct TermBlock {
    id: TermId,
    name: String,
    span: String,
    open: bool,
    sittings: Vec<Vec<LineCell>>,
}

#[derive(Template)]
#[template(path = "assembly/people/templates/terms.html")]
struct TermsPage {
    page: Page,
    offset: String,
    may_write: bool,
    heads: Vec<String>,
    terms: Vec<TermBlock>,
    history: Vec<TimelineEntry>,
}

/// `UTC+08:00`.
fn said_offset(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let known = front::sittings(&app, by.body).await?;
    let mut history = Vec::new();
    let mut db = app.db.read().await?;
    for term in &known.terms {
        history.extend(events::history(&mut db, by.body, "term", term.id.0).await?);
    }
    for sitting in &known.list {
        history.extend(events::history(&mut db, by.body, "sitting", sitting.id.0).await?);
    }
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-terms-title");
    let writes = by.is(Role::OfficeOfficer);
    let heads =
        ["sitting", "sitting-year", "sitting-days", "sitting-window", "sitting-cut-off", "sitting-prefix"];
    let block = |term: &Term| {
        let sittings = known.list.iter().rev().filter(|s| s.term == term.id);
        let closed = term.closed_at.map(|at| page.ts("people-term-closed", page.day_of(at)));
        TermBlock {
            id: term.id,
            name: term.name(page.language).to_owned(),
            span: closed.unwrap_or_else(|| span(&page, &term.starts_on, Some(&term.ends_on))),
            open: term.closed_at.is_none(),
            sittings: sittings.map(|s| sitting_line(&page, s, writes && term.closed_at.is_none())).collect(),
        }
    };
    html(&TermsPage {
        offset: said_offset(known.utc_offset_minutes),
        may_write: writes,
        heads: heads.iter().map(|w| page.t(&format!("people-{w}"))).collect(),
        terms: known.terms.iter().rev().map(block).collect(),
        history: timeline(&page, &history),
        page,
    })
}

fn sitting_line(page: &Page, s: &Sitting, writes: bool) -> Vec<LineCell> {
    let said = |n: i64| FluentValue::from(page.numeral(n));
    let name = page.say("people-sitting-name", &[("term", said(s.term_number)), ("number", said(s.number))]);
    let edit = format!("/people/terms/{}/sittings/{}/edit", s.term, s.id);
    vec![
        if writes { LineCell::link(edit, name) } else { LineCell::text(name) },
        LineCell::text(s.year.to_string()),
        LineCell::text(span(page, &s.opens_on, Some(&s.closes_on))),
        LineCell::text(page.moment(s.window_opens_at)),
        LineCell::text(page.moment(s.cut_off_at)),
        LineCell::text(s.prefix.as_str()),
    ]
}

async fn blank_term(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let (fields, kept) = beginning(&app, &visit, Fields::default()).await?;
    term_form(&app, &visit, Typed { fields: &fields, wrong: &[], kept }, "people-term-new").await
}

async fn term_form(app: &App, visit: &Visit, typed: Typed<'_>, title: &str) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t(title);
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let fields = vec![
        maker.field("number", "people-term-number").kind("number").required(),
        maker.field("starts_on", "people-term-starts_on").kind("date").required(),
        maker.field("ends_on", "people-term-ends_on").kind("date").required(),
    ];
    let mut form = FormPage::new(page, &maker, fields, "people-term-save", "/people/terms");
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

async fn add_term(State(app): State<App>, post: Post) -> Outcome<Response> {
    save_term(&app, &post, None).await
}

async fn change_term(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let id = path_id(&id)?;
    save_term(&app, &post, Some(id)).await
}

async fn save_term(app: &App, post: &Post, id: Option<TermId>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    office(&by)?;
    post.fields.only(TermForm::FIELDS, &[])?;
    let mut tx = match post.begin(app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match (TermForm::read(&post.fields), id) {
        (Ok(form), Some(id)) => actions::change_term(&mut tx, &by, id, &form).await,
        (Ok(form), None) => actions::add_term(&mut tx, &by, &form).await.map(|_| ()),
        (Err(problem), _) => Err(problem),
    };
    match result {
        Ok(()) => post.done(app, tx, "/people/terms", Said::new("people-term-saved")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let title = if id.is_some() { "people-term-edit" } else { "people-term-new" };
            term_form(app, &post.visit, Typed { fields: &post.fields, wrong: &wrong, kept: None }, title)
                .await
        }
        Err(other) => Err(other),
    }
}

async fn find_term(app: &App, by: &Acting, id: &str) -> Outcome<Term> {
    let id: TermId = path_id(id)?;
    front::sittings(app, by.body).await?.term(id).cloned().ok_or(Problem::NotFound)
}

async fn edit_term(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let term = find_term(&app, &by, &id).await?;
    let mut record = Fields::default();
    record.set("number", term.number.to_string());
    record.set("starts_on", term.starts_on);
    record.set("ends_on", term.ends_on);
    let (fields, kept) = beginning(&app, &visit, record).await?;
    term_form(&app, &visit, Typed { fields: &fields, wrong: &[], kept }, "people-term-edit").await
}

async fn ask_close(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: TermId = path_id(&id)?;
    let (term, closing) = actions::preview_close(&mut app.db.read().await?, &by, id).await?;
    if term.closed_at.is_some() {
        return Err(Problem::NotFound);
    }
    let name = find_term(&app, &by, &id.to_string()).await?.name(by.lang).to_owned();
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("people-close-title", name);
    let until = page.day(&closing.until);
    html(&ConfirmPage {
        lines: vec![
            page.tn("people-close-seats", closing.seats),
            page.tn("people-close-roles", closing.roles),
            page.tn("people-close-delegations", closing.delegations),
            page.ts("people-close-drafts", &until),
            page.txy("people-close-accounts", closing.accounts.to_string(), &until),
            page.t("people-close-final"),
        ],
        action: visit.path.clone(),
        hidden: Vec::new(),
        submit: page.t("people-term-close"),
        back: "/people/terms".to_owned(),
        page,
    })
}

async fn close(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let closing = actions::close_term(&mut tx, &by, path_id(&id)?).await?;
    post.done(&app, tx, "/people/terms", Said::new("people-closed").with("x", closing.seats)).await
}

async fn blank_sitting(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let term = find_term(&app, &by, &id).await?;
    let (fields, kept) = beginning(&app, &visit, Fields::default()).await?;
    sitting_form(&app, &visit, &term, Typed { fields: &fields, wrong: &[], kept }, "people-sitting-new").await
}

async fn sitting_form(
    app: &App,
    visit: &Visit,
    term: &Term,
    typed: Typed<'_>,
    title: &str,
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t(title);
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let offset = said_offset(page.utc_offset_minutes);
    let with_offset = |mut field: crate::foundation::forms::Field| {
        field.hint = maker_page.ts("people-sitting-offset", &offset);
        field.kind("datetime-local").required()
    };
    let fields = vec![
        maker.field("number", "people-sitting-number").kind("number").required(),
        maker.field("year", "people-sitting-year").kind("number").required(),
        maker.field("opens_on", "people-sitting-opens_on").kind("date").required(),
        maker.field("closes_on", "people-sitting-closes_on").kind("date").required(),
        with_offset(maker.field("window_opens_at", "people-sitting-window")),
        with_offset(maker.field("cut_off_at", "people-sitting-cut-off")),
        maker.field("prefix", "people-sitting-prefix"),
    ];
    let mut form = FormPage::new(page, &maker, fields, "people-sitting-save", "/people/terms");
    form.lead = term.name(maker_page.language).to_owned();
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

/// An instant as an input takes it, on the body's clock.
fn typed_moment(ms: i64, utc_offset_minutes: i64) -> String {
    let at = local(ms, utc_offset_minutes);
    format!("{}T{:02}:{:02}", at.date(), at.hour(), at.minute())
}

async fn edit_sitting(
    State(app): State<App>,
    visit: Visit,
    Path((id, sitting)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let term = find_term(&app, &by, &id).await?;
    let sitting: SittingId = path_id(&sitting)?;
    let known = front::sittings(&app, by.body).await?;
    let s = known.find(sitting).filter(|s| s.term == term.id).ok_or(Problem::NotFound)?;
    let offset = by.procedure.utc_offset_minutes;
    let mut record = Fields::default();
    record.set("number", s.number.to_string());
    record.set("year", s.year.to_string());
    record.set("opens_on", s.opens_on.as_str());
    record.set("closes_on", s.closes_on.as_str());
    record.set("window_opens_at", typed_moment(s.window_opens_at, offset));
    record.set("cut_off_at", typed_moment(s.cut_off_at, offset));
    record.set("prefix", s.prefix.as_str());
    let (fields, kept) = beginning(&app, &visit, record).await?;
    sitting_form(&app, &visit, &term, Typed { fields: &fields, wrong: &[], kept }, "people-sitting-edit")
        .await
}

async fn add_sitting(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    save_sitting(&app, &post, &id, None).await
}

async fn change_sitting(
    State(app): State<App>,
    Path((id, sitting)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let sitting = path_id(&sitting)?;
    save_sitting(&app, &post, &id, Some(sitting)).await
}

async fn save_sitting(app: &App, post: &Post, term: &str, id: Option<SittingId>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    office(&by)?;
    post.fields.only(SittingForm::FIELDS, &[])?;
    let term = find_term(app, &by, term).await?;
    let mut tx = match post.begin(app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let form = SittingForm::read(&post.fields, term.id, by.procedure.utc_offset_minutes);
    let result = match (form, id) {
        (Ok(form), Some(id)) => actions::change_sitting(&mut tx, &by, id, &form).await,
        (Ok(form), None) => actions::add_sitting(&mut tx, &by, &form).await.map(|_| ()),
        (Err(problem), _) => Err(problem),
    };
    match result {
        Ok(()) => post.done(app, tx, "/people/terms", Said::new("people-sitting-saved")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let title = if id.is_some() { "people-sitting-edit" } else { "people-sitting-new" };
            let typed = Typed { fields: &post.fields, wrong: &wrong, kept: None };
            sitting_form(app, &post.visit, &term, typed, title).await
        }
        Err(other) => Err(other),
    }
}

async fn sectors(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let known = front::sectors(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-sectors-title");
    let mut list = ListPage::new(page, "people-sectors");
    list.lead = list.page.t("people-sectors-lead");
    list.count = list.page.tn("people-sectors-count", known.list.len() as i64);
    let heads = ["name", "name_en", "code", "sensitive", "until_on"];
    list.heads = heads.iter().map(|w| list.page.t(&format!("people-sector-{w}"))).collect();
    let writes = by.is(Role::OfficeOfficer);
    let line = |s: &super::super::records::Sector| {
        let sensitive = if s.sensitive { list.page.t("people-sector-sensitive-yes") } else { String::new() };
        vec![
            if writes {
                LineCell::link(format!("/people/sectors/{}", s.id), &s.name)
            } else {
                LineCell::text(&s.name)
            },
            LineCell::text(&s.name_en),
            LineCell::text(&s.code),
            LineCell::text(sensitive),
            LineCell::text(super::maybe_day(&list.page, s.until_on.as_deref())),
        ]
    };
    list.rows = known.list.iter().map(line).collect();
    if writes {
        list.acts.push(primary("/people/sectors/new", list.page.t("people-sector-new")));
    }
    html(&list)
}

async fn blank_sector(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-sector")?;
    let (fields, kept) = beginning(&app, &visit, Fields::default()).await?;
    sector_form(&app, &visit, Typed { fields: &fields, wrong: &[], kept }, "people-sector-new").await
}

async fn sector_form(app: &App, visit: &Visit, typed: Typed<'_>, title: &str) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t(title);
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let marked = typed.fields.get("sensitive");
    let fields = vec![
        maker.field("name", "people-sector-name").required(),
        maker.field("name_en", "people-sector-name_en"),
        maker.field("code", "people-sector-code").required(),
        maker.field("position", "people-sector-position").kind("number").required(),
        maker
            .field("sensitive", "people-sector-sensitive")
            .kind("checks")
            .several(&[marked], [Choice::new("1", maker_page.t("people-sector-sensitive-yes"))]),
        maker.field("until_on", "people-sector-until_on").kind("date"),
    ];
    let mut form = FormPage::new(page, &maker, fields, "people-sector-save", "/people/sectors");
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

async fn edit_sector(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-sector")?;
    let id: SectorId = path_id(&id)?;
    let known = front::sectors(&app, by.body).await?;
    let s = known.find(id).ok_or(Problem::NotFound)?;
    let mut record = Fields::default();
    record.set("code", s.code.as_str());
    record.set("name", s.name.as_str());
    record.set("name_en", s.name_en.as_str());
    record.set("sensitive", if s.sensitive { "1" } else { "" });
    record.set("position", s.position.to_string());
    record.set("until_on", s.until_on.clone().unwrap_or_default());
    let (fields, kept) = beginning(&app, &visit, record).await?;
    sector_form(&app, &visit, Typed { fields: &fields, wrong: &[], kept }, "people-sector-edit").await
}

async fn add_sector(State(app): State<App>, post: Post) -> Outcome<Response> {
    save_sector(&app, &post, None).await
}

async fn change_sector(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let id = path_id(&id)?;
    save_sector(&app, &post, Some(id)).await
}

async fn save_sector(app: &App, post: &Post, id: Option<SectorId>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-sector")?;
    post.fields.only(SectorForm::FIELDS, &[])?;
    let mut tx = match post.begin(app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match SectorForm::read(&post.fields) {
        Ok(form) => actions::save_sector(&mut tx, &by, id, &form).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(_) => {
            let said = Said::new("people-sector-saved").with("x", post.fields.get("name"));
            post.done(app, tx, "/people/sectors", said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let title = if id.is_some() { "people-sector-edit" } else { "people-sector-new" };
            sector_form(app, &post.visit, Typed { fields: &post.fields, wrong: &wrong, kept: None }, title)
                .await
        }
        Err(other) => Err(other),
    }
}
