//! Pages of the room: what is asked of me and told to me, saved views, the outbox.

use super::actions;
use super::records::{MailCounts, MailLine, MailState, NoticeId, VIEW_NAME, View};
use super::{mail_trouble, store};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said, safe_path};
use crate::foundation::lists::{Address, PAGE_ROWS};
use crate::foundation::notices::{self, Notice};
use crate::foundation::pages::{Page, Visit, html, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::store as shared;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use working_days::working_days_left;

/// Open asks shown at once; more than a person can have in hand.
const ASKS: i64 = 100;
/// Working days from which a due date is near.
const SOON: i64 = 3;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/inbox", get(list))
        .route("/inbox/read-all", post(read_all))
        .route("/inbox/mail", get(mail))
        .route("/inbox/mail/retry", post(retry))
        .route("/inbox/{id}", get(open))
        .route("/views", post(save_view))
        .route("/views/{id}/drop", post(drop_view))
}

/// One notice as a line.
struct Line {
    href: String,
    verb: String,
    what: String,
    when: String,
    kind: &'static str,
    unread: bool,
    done: bool,
}

#[derive(Template)]
#[template(path = "assembly/inbox/templates/inbox.html")]
struct InboxPage {
    page: Page,
    asks: Vec<Line>,
    told: Vec<Line>,
    first: bool,
    next: String,
    unread: bool,
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let before = visit.asked().parsed::<NoticeId>("before");
    let mut db = app.db.read().await?;
    let asks = notices::asked(&mut db, by.account, ASKS).await?;
    let from = before.map_or(i64::MAX, |id| id.0);
    let mut told = store::told(&mut db, &by, from, PAGE_ROWS + 1).await?;
    drop(db);
    let more = told.len() as i64 > PAGE_ROWS;
    told.truncate(PAGE_ROWS as usize);
    let next = match told.last() {
        Some(last) if more => format!("/inbox?before={}", NoticeId(last.id)),
        _ => String::new(),
    };
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("inbox-title");
    let shown = InboxPage {
        asks: if before.is_none() { asks.iter().map(|n| line(&page, &by, n)).collect() } else { Vec::new() },
        told: told.iter().map(|n| line(&page, &by, n)).collect(),
        first: before.is_none(),
        unread: page.notices > 0,
        next,
        page,
    };
    html(&shown)
}

fn line(page: &Page, by: &Acting, notice: &Notice) -> Line {
    let open = notice.asks && notice.done_at.is_none();
    let verb = format!("{}-verb", notice.word);
    let due = notice.due_on.as_deref().filter(|_| open);
    let (when, kind) = match due {
        Some(due) => due_words(page, by, due),
        None => (page.moment(notice.at), ""),
    };
    Line {
        href: format!("/inbox/{}", NoticeId(notice.id)),
        verb: if open && page.has(&verb) { page.t(&verb) } else { String::new() },
        what: notice.sentence(page.words(), page.language),
        when,
        kind,
        unread: notice.read_at.is_none(),
        done: notice.asks && notice.done_at.is_some(),
    }
}

/// The due date and how far off it is.
fn due_words(page: &Page, by: &Acting, due: &str) -> (String, &'static str) {
    let Some(date) = parse_date(due) else { return (due.to_owned(), "") };
    let left = working_days_left(&by.procedure.calendar, by.today(), date);
    let (far, kind) = match (date.cmp(&by.today()), left) {
        (std::cmp::Ordering::Less, 0) => (page.t("inbox-late-rest"), "late"),
        (std::cmp::Ordering::Less, late) => (page.tn("inbox-late", -late), "late"),
        (std::cmp::Ordering::Equal, _) => (page.t("inbox-today"), "soon"),
        (std::cmp::Ordering::Greater, left) => {
            (page.tn("inbox-left", left), if left <= SOON { "soon" } else { "" })
        }
    };
    (page.txy("inbox-when", page.date(date), far), kind)
}

async fn open(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id = path_id(&id)?;
    let mut tx = app.db.begin().await?;
    let notice = actions::open(&mut tx, &by, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(safe_path(&notice.link).unwrap_or("/inbox")).into_response())
}

async fn read_all(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    actions::read_all(&mut tx, &by).await?;
    post.done(&app, tx, "/inbox", Said::new("inbox-all-read")).await
}

/// The saved views of a list for the person who visits it; `list` is its path.
pub async fn views(app: &App, visit: &Visit, list: &str) -> Outcome<Vec<View>> {
    let by = visit.person(app).await?;
    let found = shared::views_of(&mut app.db.read().await?, by.account, list).await?;
    let here = Address::new(&visit.path, &visit.query).query();
    let view = |(id, name, query): (i64, String, String)| View {
        id: super::records::ViewId(id),
        current: visit.path == list && query == here,
        href: if query.is_empty() { list.to_owned() } else { format!("{list}?{query}") },
        name,
    };
    Ok(found.into_iter().map(view).collect())
}

#[derive(Template)]
#[template(path = "assembly/inbox/templates/view.html")]
struct ViewPage {
    page: Page,
    errors: Vec<ErrorItem>,
    name: Field,
    list: String,
    query: String,
    back: String,
}

async fn save_view(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["list", "name", "query"], &[])?;
    let f = &post.fields;
    let list = safe_path(f.get("list")).ok_or(Problem::Malformed("list".to_owned()))?;
    // The query as lists write it, so that the saved view is known again when it is shown.
    let query = Address::new(list, f.get("query")).query();
    let back = if query.is_empty() { list.to_owned() } else { format!("{list}?{query}") };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::save_view(&mut tx, &by, (list, f.get("name"), &query)).await {
        Ok(()) => post.done(&app, tx, &back, Said::new("inbox-view-saved").with("x", f.get("name"))).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_view(&app, &post, (list, query, back), wrong).await
        }
        Err(other) => Err(other),
    }
}

async fn draw_view(
    app: &App,
    post: &Post,
    (list, query, back): (&str, String, String),
    wrong: Vec<Complaint>,
) -> Outcome<Response> {
    let mut page = post.visit.page(app, "").await?;
    page.title = page.t("inbox-view-title");
    let form = FormMaker::new(&page, &post.fields, &wrong);
    let (errors, name) = (form.errors(), form.field("name", "inbox-view-name").required().max(VIEW_NAME));
    let shown = ViewPage { errors, name, list: list.to_owned(), query, back, page };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

async fn drop_view(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["back"], &[])?;
    let back = safe_path(post.fields.get("back")).unwrap_or("/inbox").to_owned();
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    actions::drop_view(&mut tx, &by, path_id(&id)?).await?;
    post.done(&app, tx, &back, Said::new("inbox-view-dropped")).await
}

struct Counter {
    href: String,
    n: i64,
    label: String,
    current: bool,
    kind: &'static str,
}

struct Mail {
    address: String,
    subject: String,
    made: String,
    attempts: i64,
    state: &'static str,
    said: String,
    error: String,
}

#[derive(Template)]
#[template(path = "assembly/inbox/templates/mail.html")]
struct MailPage {
    page: Page,
    trouble: String,
    trouble_text: String,
    counters: Vec<Counter>,
    mails: Vec<Mail>,
    next: String,
    unsent: bool,
}

async fn mail(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    actions::may_see_mail(&by)?;
    let asked: Fields = visit.asked();
    let state = MailState::from_key(asked.get("state"));
    let before = asked.parsed::<NoticeId>("before").map_or(i64::MAX, |id| id.0);
    let mut db = app.db.read().await?;
    let mut mails = store::mail(&mut db, by.body, state, before, PAGE_ROWS + 1).await?;
    let counts = store::mail_counts(&mut db, by.body).await?;
    drop(db);
    let more = mails.len() as i64 > PAGE_ROWS;
    mails.truncate(PAGE_ROWS as usize);
    let address = Address::new("/inbox/mail", &visit.query);
    let next = match mails.last() {
        Some(last) if more => address.with("before", &NoticeId(last.id).to_string()),
        _ => String::new(),
    };
    let trouble = mail_trouble(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("inbox-mail-title");
    let shown = MailPage {
        trouble: trouble.map(|word| page.t(word)).unwrap_or_default(),
        trouble_text: trouble.map(|word| page.t(&format!("{word}-text"))).unwrap_or_default(),
        counters: counters(&page, state, counts),
        mails: mails.iter().map(|m| mail_line(&page, m)).collect(),
        unsent: counts.waiting + counts.dead > 0,
        next,
        page,
    };
    html(&shown)
}

fn counters(page: &Page, state: MailState, counts: MailCounts) -> Vec<Counter> {
    let all = [
        (MailState::Waiting, counts.waiting, "inbox-mail-waiting", ""),
        (MailState::Sent, counts.sent, "inbox-mail-sent", ""),
        (MailState::Dead, counts.dead, "inbox-mail-dead", if counts.dead > 0 { "late" } else { "" }),
    ];
    all.into_iter()
        .map(|(of, n, word, kind)| Counter {
            href: format!("/inbox/mail?state={}", of.key()),
            n,
            label: page.t(word),
            current: of == state,
            kind,
        })
        .collect()
}

fn mail_line(page: &Page, mail: &MailLine) -> Mail {
    let (state, said) = match (mail.sent_at, mail.dead_at) {
        (Some(at), _) => ("done", page.ts("inbox-mail-sent-at", page.moment(at))),
        (None, Some(at)) => ("stop", page.ts("inbox-mail-dead-at", page.moment(at))),
        (None, None) if mail.attempts == 0 => ("open", page.t("inbox-mail-new")),
        (None, None) => ("wait", page.ts("inbox-mail-next-at", page.moment(mail.next_at))),
    };
    Mail {
        address: mail.address.clone(),
        subject: mail.subject.clone(),
        made: page.moment(mail.created_at),
        attempts: mail.attempts,
        state,
        said,
        error: mail.last_error.clone(),
    }
}

async fn retry(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    actions::retry_mail(&mut tx, &by).await?;
    post.done(&app, tx, "/inbox/mail", Said::new("inbox-mail-retried")).await
}
