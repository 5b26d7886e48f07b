//! The editor: the form of the letter with fields in it, the suggestions one by one, promises as rows; beside it what still
//! stops the signature, the co-handlers' opinions, and the text of the matter. Everything typed is kept while it is typed.

use super::letter;
use super::reading::{Reading, read};
use super::typed::{self, MOST, fields_of, rows, rows_moved};
use crate::assembly::handling::actions::dossier;
use crate::assembly::handling::actions::replying::{self as verbs, Input, link, number_text, text_of};
use crate::assembly::handling::pages::step::{Ask, PaperView, draw, paper_view};
use crate::assembly::handling::pages::view::reply_mark;
use crate::assembly::handling::records::*;
use crate::assembly::handling::settings::classes;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::reply::{Action, State};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit, html_with};
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "assembly/handling/templates/replying_write.html")]
struct WritePage {
    page: Page,
    matter: String,
    back: String,
    state: String,
    mark: &'static str,
    note: String,
    errors: Vec<ErrorItem>,
    kept: String,
    version: i64,
    issuer: String,
    title: String,
    to: String,
    class: Field,
    opening: Field,
    items: Vec<ItemForm>,
    promises_error: String,
    promises: Vec<PromiseForm>,
    blank: PromiseForm,
    most: usize,
    closing: Field,
    contact_name: Field,
    contact_phone: Field,
    publication: Field,
    publication_ground: Field,
    summary: Field,
    missing_opinions: Option<Field>,
    checks: Vec<CheckView>,
    ready: bool,
    asks_countersign: bool,
    may_sign: bool,
    opinions: Vec<OpinionView>,
    words: Vec<(String, String)>,
    file: Field,
    file_action: String,
    file_now: Option<(String, String, String)>,
    acts: Vec<(String, String)>,
    paper: PaperView,
}

/// The answer to one suggestion as a form.
struct ItemForm {
    n: i64,
    asked: String,
    adoption: Field,
    answer: Field,
    done_by: Field,
}

/// A row of a promise.
struct PromiseForm {
    n: usize,
    content: Field,
    division: Field,
    due_on: Field,
}

/// One thing that a signature needs, as it is drawn.
pub(super) struct CheckView {
    pub stand: &'static str,
    pub text: String,
    pub why: String,
}

/// A co-handler's opinion beside the editor.
struct OpinionView {
    unit: String,
    meta: String,
    content: Vec<String>,
}

/// What a signature needs, fulfilled or not.
pub(super) fn check_views(page: &Page, by: &Acting, r: &Reading) -> Vec<CheckView> {
    let view = |c: verbs::Check| CheckView {
        stand: if c.wrong.is_empty() { "yes" } else { "no" },
        text: page.t(&format!("reply-need-{}", c.key)),
        why: c.wrong.iter().map(|w| page.complaint(w)).collect::<Vec<_>>().join(" "),
    };
    r.checks(by).into_iter().map(view).collect()
}

/// Asks before a reply is begun; one that is on its way is opened.
pub async fn ask(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: AssignmentId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let found = store::assignment(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(&mut db, &by, found.matter).await?;
    drop(db);
    if by.delegation(found.unit).is_none() {
        return Err(Problem::NotYours { action: format!("reply-action-{}", Action::Begin) });
    }
    if let Some(open) = file.replies.iter().find(|r| r.assignment == id && verbs::is_open(r)) {
        return Ok(Redirect::to(&link(open.id)).into_response());
    }
    let page = visit.page(&app, "").await?;
    let fields = Fields::default();
    draw(page, (&fields, &[], None), StatusCode::OK, |page, _| Ask {
        title: page.t("reply-action-begin"),
        matter: page.txy("handling-matter-line", &file.matter.number, &file.matter.title),
        back: crate::assembly::handling::actions::link(found.matter),
        what: vec![page.t("reply-what-begin")],
        inputs: Vec::new(),
        version: 0,
        danger: false,
        label: page.t("reply-do-begin"),
        paper: None,
    })
}

/// Begins the reply of an assignment and opens it; one that is on its way already is opened.
pub async fn begin(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: AssignmentId = path_id(&id)?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let reply = verbs::begin_reply(&mut tx, &by, id).await?;
    post.done(&app, tx, &link(reply.id), Said::nothing()).await
}

/// The editor of a reply that may be written on.
pub(super) async fn edit(app: &App, visit: &Visit, by: &Acting, r: Reading) -> Outcome<Response> {
    let (fields, kept_at) = match visit.kept(app).await? {
        Some(kept) => (kept.fields, Some(kept.at)),
        None => {
            let text = text_of(&mut app.db.read().await?, &r.reply).await?;
            (fields_of(&text, &r.file), None)
        }
    };
    form(app, visit, by, r, (&fields, &[], kept_at), StatusCode::OK).await
}

/// Saves what was written.
pub async fn save(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ReplyId = path_id(&id)?;
    let r = read(&app, &by, id).await?;
    typed::only(&post.fields, &r.file)?;
    if let Some(moved) = rows_moved(&post.fields).filter(|_| r.may(Action::Edit)) {
        return form(&app, &post.visit, &by, r, (&moved, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let input = Input {
        version: post.fields.parsed("version"),
        text: Some(typed::read(&post.fields, &r.file)),
        ..Input::default()
    };
    match verbs::perform(&mut tx, &by, id, Action::Edit, &input).await {
        Ok(_) => {
            let (next, said) = onward(id, post.fields.get("_then"));
            post.done(&app, tx, &next, said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, &by, r, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Where the pressed button leads.
fn onward(id: ReplyId, then: &str) -> (String, Said) {
    let page = link(id);
    match then {
        "sign" => (format!("{page}/steps/{}", Action::Sign), Said::nothing()),
        "countersign" => (format!("{page}/steps/{}", Action::AskCountersign), Said::nothing()),
        "letter" => (format!("{page}/letter"), Said::nothing()),
        _ => (page, Said::new("reply-said-edit")),
    }
}

/// What was typed, what is wrong with it, and since when it is kept.
pub(super) type Typed<'a> = (&'a Fields, &'a [Complaint], Option<i64>);

pub(super) async fn form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    r: Reading,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("reply-write");
    html_with(status, &compose(page, by, &r, typed))
}

fn compose(page: Page, by: &Acting, r: &Reading, (fields, wrong, kept_at): Typed<'_>) -> WritePage {
    let make = FormMaker::new(&page, fields, wrong);
    let reply = &r.reply;
    let leads = r.own.part == Part::Lead && r.file.live().any(|a| a.part == Part::Co);
    let checks = check_views(&page, by, r);
    let ready = checks.iter().all(|c| c.stand == "yes");
    let acts = [Action::Discard].into_iter().filter(|a| r.may(*a));
    let returned = reply.state == State::Returned;
    WritePage {
        matter: page.txy("handling-matter-line", &r.file.matter.number, &r.file.matter.title),
        back: crate::assembly::handling::actions::link(reply.matter),
        state: page.t(&format!("reply-state-{}", reply.state)),
        mark: reply_mark(reply.state),
        note: if returned {
            let due = reply.audit_due.as_ref().map(|d| page.day(d)).unwrap_or_default();
            page.txy("reply-returned-note", &reply.audit_note, due)
        } else {
            String::new()
        },
        errors: make.errors(),
        kept: kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default(),
        version: reply.version,
        issuer: r.org(r.own.unit),
        title: letter::title(&page, r),
        to: page.ts("reply-letter-to", letter::addressees(&page, r)),
        class: make.field("class", "reply-class").required().options(class_choices(&page, by)),
        opening: make.field("opening", "reply-opening").rows(5).max(verbs::ANSWER_CHARS),
        items: r.file.items.iter().map(|item| item_form(&page, &make, item)).collect(),
        promises_error: wrong
            .iter()
            .filter(|c| c.field == "promises")
            .map(|c| page.complaint(c))
            .collect::<Vec<_>>()
            .join(" "),
        promises: promise_rows(&page, fields, wrong),
        blank: promise_form(&page, 0, &[String::new(), String::new(), String::new()], &[]),
        most: MOST,
        closing: make.field("closing", "reply-closing").rows(3).max(verbs::ANSWER_CHARS),
        contact_name: make.field("contact_name", "reply-contact-name").max(60),
        contact_phone: make.field("contact_phone", "reply-contact-phone").kind("tel").max(60),
        publication: make.field("publication", "reply-publication").required().options(publications(&page)),
        publication_ground: make.field("publication_ground", "reply-publication-ground").max(1000),
        summary: make.field("summary", "reply-summary").rows(3).max(2000),
        missing_opinions: leads
            .then(|| make.field("missing_opinions", "reply-missing-opinions").rows(2).max(2000)),
        ready,
        checks,
        asks_countersign: leads && r.may(Action::AskCountersign),
        may_sign: r.may(Action::Sign) && reply.drafted_by != by.account,
        opinions: opinions(&page, r),
        words: super::show::countersign_words(&page, r),
        file: make.field("file", "reply-file"),
        file_action: format!("{}/file", link(reply.id)),
        file_now: (!reply.file_digest.is_empty()).then(|| {
            let href = format!("{}/file", link(reply.id));
            (href, reply.file_name.clone(), page.size(reply.file_size))
        }),
        acts: acts.map(|a| super::show::act(&page, reply.id, a)).collect(),
        paper: paper_view(&page, &r.file.matter.title, &r.paper),
        page,
    }
}

/// Classes of the body with what each asks for.
fn class_choices(page: &Page, by: &Acting) -> Vec<Choice> {
    let choice = |c: crate::assembly::handling::settings::Class| {
        let known = format!("reply-class-{}", c.letter.to_lowercase());
        let label = if page.has(&known) { page.t(&known) } else { page.ts("reply-letter-class", &c.letter) };
        let mut hints = Vec::new();
        if c.needs_promise {
            hints.push(page.t("reply-class-promise"));
        }
        if c.needs_reason {
            hints.push(page.t("reply-class-reason"));
        }
        Choice { hint: hints.join(" "), ..Choice::new(&c.letter, label) }
    };
    classes(by.procedure.text("reply.classes", by.today())).into_iter().map(choice).collect()
}

fn publications(page: &Page) -> Vec<Choice> {
    [Publication::Full, Publication::Summary, Publication::Closed]
        .map(|p| Choice::new(p, page.t(&format!("reply-publish-{p}"))))
        .to_vec()
}

fn item_form(page: &Page, make: &FormMaker<'_>, item: &Item) -> ItemForm {
    let n = item.position;
    let adoptions = [Adoption::Full, Adoption::Part, Adoption::Not]
        .map(|a| Choice::new(a, page.t(&format!("adoption-{a}"))));
    ItemForm {
        n,
        asked: item.content.clone(),
        adoption: make.field(&format!("adoption_{n}"), "reply-adoption").required().options(adoptions),
        answer: make.field(&format!("answer_{n}"), "reply-answer").rows(4).max(verbs::ANSWER_CHARS),
        done_by: make.field(&format!("done_by_{n}"), "reply-done-by").kind("date"),
    }
}

fn promise_rows(page: &Page, fields: &Fields, wrong: &[Complaint]) -> Vec<PromiseForm> {
    let typed = rows(fields);
    typed.iter().enumerate().map(|(at, row)| promise_form(page, at + 1, row, wrong)).collect()
}

fn promise_form(page: &Page, n: usize, row: &[String; 3], wrong: &[Complaint]) -> PromiseForm {
    let field = |name: &str, word: &str, value: &String| {
        let place = format!("{name}-{n}");
        let error = wrong.iter().find(|c| c.field == place).map(|c| page.complaint(c)).unwrap_or_default();
        Field { name: name.to_owned(), label: page.t(word), value: value.clone(), error, ..Field::default() }
    };
    PromiseForm {
        n,
        content: field("promise", "reply-promise", &row[0]),
        division: field("division", "reply-promise-division", &row[1]),
        due_on: field("due_on", "reply-promise-due", &row[2]),
    }
}

fn opinions(page: &Page, r: &Reading) -> Vec<OpinionView> {
    let unit = |o: &CoOpinion| {
        let own = r.file.assignments.iter().find(|a| a.id == o.assignment);
        own.map(|a| r.org(a.unit)).unwrap_or_default()
    };
    let view = |o: &CoOpinion| OpinionView {
        unit: unit(o),
        meta: page.txy(
            "opinion-line",
            number_text(&o.number_word, o.number_year, o.number_seq),
            page.day_of(o.sent_at),
        ),
        content: letter::paragraphs(&o.content),
    };
    r.parts.opinions.iter().map(view).collect()
}

/// Reads a reply again after a refusal, for another page of the same form.
pub(super) async fn again(
    app: &App,
    visit: &Visit,
    by: &Acting,
    id: ReplyId,
    wrong: &[Complaint],
) -> Outcome<Response> {
    let r = read(app, by, id).await?;
    let mut db = app.db.read().await?;
    let now = store::reply(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let text = text_of(&mut db, &now).await?;
    drop(db);
    let fields = fields_of(&text, &r.file);
    let mut visit = visit.clone();
    visit.path = link(id);
    form(app, &visit, by, r, (&fields, wrong, None), StatusCode::UNPROCESSABLE_ENTITY).await
}
