//! Writing a proposal: a new one, a draft, a returned one, a correction by the office. Everything typed is kept on the server
//! while it is typed; buttons that add or move suggestions work without a script.

use super::show::{Paper, paper};
use super::view;
use crate::assembly::proposals::actions::drafting::{self, Text};
use crate::assembly::proposals::actions::{link, reviewing};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, lists, parts};
use crate::assembly::proposals::workflow::{Action, State, WORKFLOW};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const SINGLE: &[&str] = &[
    "version",
    "who",
    "title",
    "situation",
    "analysis",
    "research",
    "category",
    "source",
    "unit_1",
    "unit_2",
    "unit_3",
    "publish_wish",
    "publish_reason",
    "contact_phone",
    "contact_email",
    "contact_hours",
    "reason",
];
const SEVERAL: &[&str] = &["suggestion", "urgent"];
/// Most suggestions of one proposal.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "assembly/proposals/templates/write.html")]
struct WritePage {
    page: Page,
    lead: String,
    errors: Vec<ErrorItem>,
    kept: String,
    kept_note: String,
    version: i64,
    who: Option<Field>,
    title: Field,
    situation: Field,
    analysis: Field,
    suggestions_head: Field,
    suggestions: Vec<Field>,
    blank: Field,
    research: Field,
    category: Field,
    units: Vec<Field>,
    source: Field,
    publish_wish: Field,
    publish_reason: Field,
    urgent: Field,
    contact: Vec<Field>,
    reason: Option<Field>,
    most: usize,
    correcting: bool,
    returned: bool,
    return_reason: String,
    papers: Vec<(Paper, String)>,
    files_action: String,
    file: Field,
    back: String,
    likes: Vec<view::LikeView>,
    total: String,
}

/// What is being written.
enum Matter {
    New,
    Known(Box<Proposal>),
}

/// The empty page, or what was autosaved of it.
pub async fn new(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    may_write(&by)?;
    let kept = visit.kept(&app).await?;
    let (fields, at) = kept.map_or((blank_fields(&visit), None), |k| (k.fields, Some((k.at, k.waiting))));
    form(&app, &visit, &by, Matter::New, (&fields, &[], at), StatusCode::OK).await
}

fn may_write(by: &Acting) -> Outcome<()> {
    if by.is(Role::Member) || !by.delegations.is_empty() {
        return Ok(());
    }
    Err(Problem::NotYours { action: "case-action-create".to_owned() })
}

fn blank_fields(visit: &Visit) -> Fields {
    let mut fields = Fields::default();
    if let Some(who) = visit.asked().0.into_iter().find(|(name, _)| name == "who") {
        fields.set("who", who.1);
    }
    fields
}

/// Begins the draft, or changes the rows of suggestions and shows the form again.
pub async fn create(FromState(app): FromState<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    may_write(&by)?;
    post.fields.only(SINGLE, SEVERAL)?;
    if let Some(moved) = rows_moved(&post.fields) {
        return form(&app, &post.visit, &by, Matter::New, (&moved, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let text = read_text(&mut tx, &by, &post.fields).await?;
    let (kind, org) = who(&by, &post.fields);
    match drafting::create(&mut tx, &by, kind, org, &text).await {
        Ok(p) => {
            let (next, said) = onward(&post.fields, &p);
            post.done(&app, tx, &next, said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, &by, Matter::New, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Where the pressed button leads.
fn onward(fields: &Fields, p: &Proposal) -> (String, Said) {
    match fields.get("_then") {
        "submit" => {
            let step = if p.state == State::Returned { Action::Resubmit } else { Action::Submit };
            (format!("/proposals/{}/steps/{step}", p.id), Said::nothing())
        }
        "invite" => {
            let step = if p.state == State::Draft { Action::Invite } else { Action::InviteMore };
            (format!("/proposals/{}/steps/{step}", p.id), Said::nothing())
        }
        _ => (format!("/proposals/{}/edit", p.id), Said::new("proposals-said-saved")),
    }
}

/// The choice of who proposes: a kind of one's own, or `org:kind:id`.
fn who(by: &Acting, fields: &Fields) -> (Kind, Option<OrgId>) {
    let chosen = fields.get("who");
    if let Some((kind, org)) = chosen.split_once(':')
        && let (Some(kind), Ok(org)) = (Kind::from_key(kind), org.parse())
    {
        return (kind, Some(org));
    }
    match Kind::from_key(chosen) {
        Some(kind) => (kind, None),
        None if by.is(Role::Member) => (Kind::Individual, None),
        None => (Kind::OrgJoint, by.delegations.first().map(|d| d.org)),
    }
}

/// A draft, a returned proposal, or the office's correction.
pub async fn edit(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let p = allowed(&app, &by, id, action_of(&visit)).await?;
    let kept = visit.kept(&app).await?;
    let (fields, at) = match kept {
        Some(kept) => (kept.fields, Some((kept.at, kept.waiting))),
        None => (fields_of(&app, &p).await?, None),
    };
    form(&app, &visit, &by, Matter::Known(Box::new(p)), (&fields, &[], at), StatusCode::OK).await
}

fn action_of(visit: &Visit) -> Action {
    if visit.path.ends_with("/correct") { Action::Correct } else { Action::Edit }
}

async fn allowed(app: &App, by: &Acting, id: ProposalId, action: Action) -> Outcome<Proposal> {
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, by, id).await?.ok_or(Problem::NotFound)?;
    let state = shown.proposal.state;
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(state), action, &standings(by, &shown.proposal, shown.my_signature), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, state, action))?;
    Ok(shown.proposal)
}

async fn fields_of(app: &App, p: &Proposal) -> Outcome<Fields> {
    let mut db = app.db.read().await?;
    let mut fields = Fields::default();
    let who = match p.org {
        Some(org) => format!("{}:{org}", p.kind),
        None => p.kind.to_string(),
    };
    for (name, value) in [
        ("who", who.as_str()),
        ("title", &p.title),
        ("situation", &p.situation),
        ("analysis", &p.analysis),
        ("research", &p.research),
        ("source", p.source.key()),
        ("publish_wish", p.publish_wish.key()),
        ("publish_reason", &p.publish_reason),
        ("contact_phone", &p.contact_phone),
        ("contact_email", &p.contact_email),
        ("contact_hours", &p.contact_hours),
    ] {
        fields.set(name, value);
    }
    if let Some(category) = p.category {
        fields.set("category", category.to_string());
    }
    if p.urgent {
        fields.set("urgent", "yes");
    }
    for suggestion in parts::suggestions(&mut db, p.id).await? {
        fields.add("suggestion", suggestion);
    }
    for (index, unit) in parts::units(&mut db, p.id).await?.iter().take(3).enumerate() {
        fields.set(&format!("unit_{}", index + 1), &unit.name);
    }
    Ok(fields)
}

/// Saves the draft, the returned proposal, or the correction.
pub async fn save(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let action = action_of(&post.visit);
    let before = allowed(&app, &by, id, action).await?;
    post.fields.only(SINGLE, SEVERAL)?;
    if let Some(moved) = rows_moved(&post.fields) {
        let matter = Matter::Known(Box::new(before));
        return form(&app, &post.visit, &by, matter, (&moved, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let mut text = read_text(&mut tx, &by, &post.fields).await?;
    keep_further_units(&mut tx, id, &mut text).await?;
    let version = post.fields.parsed("version");
    let result = if action == Action::Correct {
        reviewing::correct(&mut tx, &by, id, version, (&text, post.fields.get("reason"))).await
    } else {
        let kind = if before.org.is_some() { before.kind } else { who(&by, &post.fields).0 };
        drafting::edit(&mut tx, &by, id, version, (kind, &text)).await
    };
    match result {
        Ok(p) => {
            let (next, said) = match action {
                Action::Correct => (link(id), Said::new("case-said-correct")),
                _ => onward(&post.fields, &p),
            };
            post.done(&app, tx, &next, said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let matter = Matter::Known(Box::new(before));
            form(&app, &post.visit, &by, matter, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// The form has three places for units; a list may have brought more, and they stay.
async fn keep_further_units(
    tx: &mut crate::foundation::db::Tx,
    id: ProposalId,
    text: &mut Text,
) -> Outcome<()> {
    let known = parts::units(tx, id).await?;
    text.units.extend(known.into_iter().skip(3));
    Ok(())
}

/// The rows of suggestions after a button without a script: one more, one less, one up or down.
fn rows_moved(fields: &Fields) -> Option<Fields> {
    let nth = |name: &str| fields.parsed::<usize>(name).filter(|n| *n >= 1).map(|n| n - 1);
    let mut rows: Vec<String> = fields.all("suggestion").into_iter().map(str::to_owned).collect();
    if fields.has("_add") {
        rows.push(String::new());
    } else if let Some(n) = nth("_remove") {
        if n < rows.len() {
            rows.remove(n);
        }
    } else if let Some(n) = nth("_up") {
        if n > 0 && n < rows.len() {
            rows.swap(n, n - 1);
        }
    } else if let Some(n) = nth("_down") {
        if n + 1 < rows.len() {
            rows.swap(n, n + 1);
        }
    } else {
        return None;
    }
    let mut moved = fields.clone();
    moved.0.retain(|(name, _)| name != "suggestion" && !name.starts_with('_'));
    for row in rows.into_iter().take(MOST) {
        moved.add("suggestion", row);
    }
    Some(moved)
}

async fn read_text(tx: &mut crate::foundation::db::Tx, by: &Acting, fields: &Fields) -> Outcome<Text> {
    let mut units = Vec::new();
    for name in ["unit_1", "unit_2", "unit_3"] {
        let named = fields.get(name);
        if named.is_empty() {
            continue;
        }
        let found = store::orgs_named(tx, by.body, named).await?;
        let org = match found.as_slice() {
            [(org, _)] => Some(*org),
            _ => None,
        };
        let role = if units.is_empty() { "lead" } else { "co" };
        units.push(SuggestedUnit { org, name: named.chars().take(80).collect(), role: role.to_owned() });
    }
    let suggestions = fields.all("suggestion").into_iter().filter(|s| !s.is_empty()).map(str::to_owned);
    Ok(Text {
        title: fields.get("title").to_owned(),
        content: Content {
            situation: fields.get("situation").to_owned(),
            analysis: fields.get("analysis").to_owned(),
            research: fields.get("research").to_owned(),
            suggestions: suggestions.collect(),
        },
        source: Source::from_key(fields.get("source")),
        publish_wish: PublishWish::from_key(fields.get("publish_wish")),
        publish_reason: fields.get("publish_reason").to_owned(),
        urgent: fields.has("urgent"),
        category: fields.parsed("category"),
        contact_phone: fields.get("contact_phone").to_owned(),
        contact_email: fields.get("contact_email").to_owned(),
        contact_hours: fields.get("contact_hours").to_owned(),
        units,
        previous: None,
    })
}

type Typed<'a> = (&'a Fields, &'a [Complaint], Option<(i64, bool)>);

async fn form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    matter: Matter,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let names = view::names(app, by.body).await?;
    let mut db = app.db.read().await?;
    let units = lists::unit_candidates(&mut db, by.body, &by.today().to_string()).await?;
    let title = typed.0.get("title");
    let known = match &matter {
        Matter::New => ProposalId(0),
        Matter::Known(p) => p.id,
    };
    let likes = lists::like(&mut db, by, &crate::assembly::proposals::titles::grams(title), known).await?;
    let files = match &matter {
        Matter::Known(p) => parts::attachments(&mut db, p.id).await?,
        Matter::New => Vec::new(),
    };
    drop(db);
    let mut page = visit.page(app, "").await?;
    let correcting = action_of(visit) == Action::Correct;
    page.title = page.t(if correcting { "case-action-correct" } else { "proposals-write" });
    let likes = view::likes(&page, title, &likes);
    let parts = (names, units, likes, files);
    html_with(status, &compose(page, by, matter, typed, parts, correcting))
}

type Around = (std::sync::Arc<view::Names>, Vec<(OrgId, String)>, Vec<view::LikeView>, Vec<Attachment>);

fn compose(
    page: Page,
    by: &Acting,
    matter: Matter,
    (fields, wrong, kept_at): Typed<'_>,
    (names, units, likes, files): Around,
    correcting: bool,
) -> WritePage {
    let make = FormMaker::new(&page, fields, wrong);
    let known = match matter {
        Matter::New => None,
        Matter::Known(p) => Some(*p),
    };
    let returned = known.as_ref().is_some_and(|p| p.state == State::Returned);
    let max = by.procedure.whole("proposal.max_chars", by.today());
    let (kept, kept_note) = match kept_at {
        Some((at, waiting)) => {
            let word = if waiting { "form-waited" } else { "form-kept-found" };
            (page.ts("form-kept", page.clock(at)), page.ts(word, page.moment(at)))
        }
        None => (String::new(), String::new()),
    };
    WritePage {
        lead: page.t(if correcting { "proposals-correct-lead" } else { "proposals-write-lead" }),
        errors: make.errors(),
        kept,
        kept_note,
        version: known.as_ref().map_or(0, |p| p.version),
        who: if correcting || known.as_ref().is_some_and(|p| p.org.is_some()) {
            None
        } else {
            Some(who_field(&page, by, &make, known.is_some()))
        },
        title: make.field("title", "proposals-field-title").required().max(60),
        situation: make.field("situation", "proposals-situation").required().rows(5),
        analysis: make.field("analysis", "proposals-analysis").required().rows(5),
        suggestions_head: head(&page, &make, wrong),
        suggestions: rows(&page, fields, wrong),
        blank: Field { name: "suggestion".to_owned(), rows: 3, max: 800, kind: "text", ..Field::default() },
        research: make.field("research", "proposals-research").rows(2).max(2000),
        category: make.field("category", "proposals-category").options(names.choices(&page)),
        units: unit_fields(&page, &make, &units),
        source: make
            .field("source", "proposals-source")
            .or("own")
            .options(Source::all().iter().map(|s| Choice::new(s, page.t(&format!("source-{s}"))))),
        publish_wish: make
            .field("publish_wish", "proposals-publish")
            .or("full")
            .options(PublishWish::all().iter().map(|w| Choice::new(w, page.t(&format!("publish-{w}"))))),
        publish_reason: make.field("publish_reason", "proposals-publish-reason").max(500),
        urgent: make
            .field("urgent", "proposals-urgent-head")
            .several(&fields.all("urgent"), [Choice::new("yes", page.t("proposals-urgent-yes"))]),
        contact: vec![
            make.field("contact_phone", "proposals-contact-phone").kind("tel").autocomplete("tel").max(60),
            make.field("contact_email", "proposals-contact-email")
                .kind("email")
                .autocomplete("email")
                .max(120),
            make.field("contact_hours", "proposals-contact-hours").max(120),
        ],
        reason: correcting.then(|| make.field("reason", "case-reason-correct").required().rows(3).max(1000)),
        most: MOST,
        correcting,
        returned,
        return_reason: known
            .as_ref()
            .filter(|_| returned)
            .map(|p| p.outcome_reason.clone())
            .unwrap_or_default(),
        papers: known
            .as_ref()
            .map(|p| {
                let remove = |a: &Attachment| format!("/proposals/{}/files/{}/remove", p.id, a.id);
                files.iter().map(|a| (paper(&page, p.id, a), remove(a))).collect()
            })
            .unwrap_or_default(),
        files_action: known
            .as_ref()
            .filter(|_| !correcting)
            .map(|p| format!("/proposals/{}/files", p.id))
            .unwrap_or_default(),
        file: make.field("file", "proposals-file"),
        back: known.as_ref().map_or_else(|| "/proposals/mine".to_owned(), |p| link(p.id)),
        likes,
        total: page.tn("proposals-total", max),
        page,
    }
}

/// Who proposes: the person alone or with others, or an organisation he writes for.
fn who_field(page: &Page, by: &Acting, make: &FormMaker<'_>, known: bool) -> Field {
    let allowed = by.procedure.several("proposal.kinds", by.today());
    let mut options = Vec::new();
    if by.is(Role::Member) {
        for kind in [Kind::Individual, Kind::Joint] {
            let hint = page.t(&format!("kind-{kind}-hint"));
            options.push(Choice { hint, ..Choice::new(kind, page.t(&format!("kind-{kind}"))) });
        }
    }
    if !known {
        for delegation in by.delegations.iter() {
            if let Some(kind) = Kind::from_key(&delegation.kind).filter(|k| allowed.contains(&k.key())) {
                let hint = page.t(&format!("kind-{kind}"));
                options.push(Choice {
                    hint,
                    ..Choice::new(format!("{kind}:{}", delegation.org), &delegation.org_name)
                });
            }
        }
    }
    let first = options.first().map(|o| o.value.clone()).unwrap_or_default();
    make.field("who", "proposals-who").or(first).options(options)
}

fn head(page: &Page, make: &FormMaker<'_>, wrong: &[Complaint]) -> Field {
    let mut head = make.field("suggestions", "proposals-suggestions").required();
    if let Some(c) = wrong.iter().find(|c| c.field == "suggestion") {
        head.error = page.complaint(c);
    }
    head
}

fn rows(page: &Page, fields: &Fields, wrong: &[Complaint]) -> Vec<Field> {
    let mut values: Vec<&str> = fields.all("suggestion");
    if values.is_empty() {
        values.push("");
    }
    let row = |(index, value): (usize, &&str)| {
        let name = format!("suggestion-{}", index + 1);
        let error = wrong.iter().find(|c| c.field == name).map(|c| page.complaint(c)).unwrap_or_default();
        Field {
            name: "suggestion".to_owned(),
            value: (*value).to_owned(),
            error,
            rows: 3,
            max: 800,
            kind: "text",
            ..Field::default()
        }
    };
    values.iter().enumerate().map(row).collect()
}

fn unit_fields(page: &Page, make: &FormMaker<'_>, units: &[(OrgId, String)]) -> Vec<Field> {
    let field = |n: usize| {
        let asked = make
            .field(&format!("unit_{n}"), if n == 1 { "proposals-unit-lead" } else { "proposals-unit-co" });
        let unknown = !asked.value.is_empty() && !units.iter().any(|(_, name)| *name == asked.value);
        let own = unknown.then(|| Choice::new(&asked.value, &asked.value));
        let none = Choice::new("", page.t("proposals-unit-none"));
        let known = units.iter().map(|(_, name)| Choice::new(name, name));
        let options: Vec<Choice> = std::iter::once(none).chain(own).chain(known).collect();
        asked.options(options)
    };
    (1..=3).map(field).collect()
}

/// Begins a new draft from an earlier proposal of one's own.
pub async fn copy(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let copy = drafting::copy(&mut tx, &by, id).await?;
    post.done(&app, tx, &format!("/proposals/{}/edit", copy.id), Said::new("proposals-said-copied")).await
}

/// Attaches a file.
pub async fn attach(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let before = allowed(&app, &by, id, Action::Edit).await?;
    let edit_page = format!("/proposals/{id}/edit");
    let result = match post.files.first() {
        None => Err(Problem::invalid("file", "proposals-file-none")),
        Some(file) => {
            let digest = app.files.put(&file.content).await?;
            let mut tx = app.db.begin().await?;
            match drafting::attach(&mut tx, &by, id, (&file.name, &digest), &file.content).await {
                Ok(_) => tx.commit().await,
                Err(error) => Err(error),
            }
        }
    };
    match result {
        Ok(()) => {
            Ok((Said::new("proposals-said-attached").cookie(&app), Redirect::to(&edit_page)).into_response())
        }
        Err(Problem::Invalid(wrong)) => {
            let fields = fields_of(&app, &before).await?;
            let mut visit = post.visit.clone();
            visit.path = edit_page;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &visit, &by, Matter::Known(Box::new(before)), (&fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Takes a file off.
pub async fn detach(
    FromState(app): FromState<App>,
    Path((id, file)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, file): (ProposalId, AttachmentId) = (path_id(&id)?, path_id(&file)?);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    drafting::detach(&mut tx, &by, id, file).await?;
    post.done(&app, tx, &format!("/proposals/{id}/edit"), Said::new("proposals-said-detached")).await
}

/// Hands a file out, to those who see the proposal.
pub async fn fetch(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, file): (ProposalId, AttachmentId) = (path_id(&id)?, path_id(&file)?);
    let mut db = app.db.read().await?;
    store::find(&mut db, &by, id).await?.ok_or(Problem::NotFound)?;
    let found = parts::attachments(&mut db, id).await?.into_iter().find(|a| a.id == file);
    drop(db);
    let attachment = found.ok_or(Problem::NotFound)?;
    let content = app.files.get(&attachment.digest).await?;
    use axum::http::header;
    let headers = [
        (header::CONTENT_TYPE, attachment.media.clone()),
        (header::CONTENT_DISPOSITION, crate::foundation::lists::attachment(&attachment.name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}
