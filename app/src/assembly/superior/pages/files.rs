//! Files of a document, of its answers and of a task: attached, handed out, taken off.

use super::view::{day, said};
use crate::assembly::superior::actions::filing::{self, Of, may_file};
use crate::assembly::superior::actions::{task_link, tasks, upward, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::papers;
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    let of_upward = |id: &str| -> Outcome<Of> { Ok(Of::Upward(path_id(id)?, None)) };
    let of_task = |id: &str| -> Outcome<Of> { Ok(Of::Task(path_id(id)?)) };
    Router::new()
        .route(
            "/upward/{id}/attach",
            get(move |app: State<App>, visit, Path(id): Path<String>| async move {
                ask(app, visit, of_upward(&id)?).await
            })
            .merge(post(move |app: State<App>, Path(id): Path<String>, post| async move {
                attach(app, of_upward(&id)?, post).await
            })),
        )
        .route(
            "/tasks/{id}/attach",
            get(move |app: State<App>, visit, Path(id): Path<String>| async move {
                ask(app, visit, of_task(&id)?).await
            })
            .merge(post(move |app: State<App>, Path(id): Path<String>, post| async move {
                attach(app, of_task(&id)?, post).await
            })),
        )
        .route(
            "/upward/{id}/files/{file}",
            get(move |app: State<App>, visit, Path((id, file)): Path<(String, String)>| async move {
                fetch(app, visit, (of_upward(&id)?, file)).await
            }),
        )
        .route(
            "/tasks/{id}/files/{file}",
            get(move |app: State<App>, visit, Path((id, file)): Path<(String, String)>| async move {
                fetch(app, visit, (of_task(&id)?, file)).await
            }),
        )
        .route(
            "/upward/{id}/files/{file}/drop",
            get(move |app: State<App>, visit, Path((id, file)): Path<(String, String)>| async move {
                ask_drop(app, visit, (of_upward(&id)?, file)).await
            })
            .merge(post(
                move |app: State<App>, Path((id, file)): Path<(String, String)>, post| async move {
                    drop_file(app, (of_upward(&id)?, file), post).await
                },
            )),
        )
        .route(
            "/tasks/{id}/files/{file}/drop",
            get(move |app: State<App>, visit, Path((id, file)): Path<(String, String)>| async move {
                ask_drop(app, visit, (of_task(&id)?, file)).await
            })
            .merge(post(
                move |app: State<App>, Path((id, file)): Path<(String, String)>, post| async move {
                    drop_file(app, (of_task(&id)?, file), post).await
                },
            )),
        )
}

/// The record that the files hang on, as somebody may read it.
struct Place {
    /// The document; none: it is a task.
    document: Option<Upward>,
    link: String,
    title: String,
    may: bool,
    answers: Vec<Answered>,
    files: Vec<Attached>,
}

async fn place(app: &App, by: &Acting, of: Of) -> Outcome<Place> {
    let mut db = app.db.read().await?;
    match of {
        Of::Upward(id, _) => {
            let found = upward::readable(&mut db, by, id).await?;
            Ok(Place {
                link: upward_link(id),
                title: found.title.clone(),
                document: Some(found),
                may: hats::keeps(by),
                answers: store::answers(&mut db, id).await?,
                files: store::files_of_upward(&mut db, id).await?,
            })
        }
        Of::Task(id) => {
            let found = tasks::readable(&mut db, by, id).await?;
            Ok(Place {
                document: None,
                link: task_link(id),
                may: may_file(by, &found),
                title: found.title,
                answers: Vec::new(),
                files: store::files_of_task(&mut db, id).await?,
            })
        }
    }
}

fn allowed(place: &Place) -> Outcome<()> {
    if place.may { Ok(()) } else { Err(Problem::NotYours { action: "superior-action-attach".to_owned() }) }
}

/// Refuses a file of a document as a whole after the draft.
fn fits(by: &Acting, place: &Place, answer: Option<AnswerId>, action: &str) -> Outcome<()> {
    match &place.document {
        Some(of) => filing::fits(by, of, answer, action),
        None => Ok(()),
    }
}

async fn ask(State(app): State<App>, visit: Visit, of: Of) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, of, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(app: &App, visit: &Visit, of: Of, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let place = place(app, &by, of).await?;
    allowed(&place)?;
    // Once it is signed only scans of answers are added.
    let whole = fits(&by, &place, None, "attach");
    let open = whole.is_ok();
    if place.answers.is_empty() {
        whole?;
    }
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let file = make.field("file", "superior-attach-file").required();
        let mut inputs = vec![Asked::File(file, papers::PAPERS)];
        if !place.answers.is_empty() {
            let none = if open { "superior-attach-whole" } else { "superior-attach-choose" };
            let mut all = vec![Choice::new("", page.t(none))];
            let head = |a: &Answered| {
                page.txy(
                    "superior-answer-head",
                    said(page, "superior-answer-", a.kind),
                    day(page, &a.answered_on),
                )
            };
            all.extend(place.answers.iter().map(|a| Choice::new(a.id, head(a))));
            let of = make.field("of", "superior-attach-of").options(all);
            inputs.push(Asked::Select(if open { of } else { of.required() }));
        }
        Ask {
            what: vec![page.t("superior-secret-stays-out"), page.t("superior-attach-what")],
            inputs,
            ..Ask::new(page.t("superior-do-attach"), (place.link, place.title), page.t("superior-attach-do"))
        }
    })
}

async fn attach(State(app): State<App>, of: Of, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["file", "of"], &[])?;
    let place = place(&app, &by, of).await?;
    allowed(&place)?;
    let of = match of {
        Of::Upward(id, _) => Of::Upward(id, post.fields.parsed("of")),
        task @ Of::Task(_) => task,
    };
    if let Of::Upward(_, answer) = of {
        fits(&by, &place, answer, "attach")?;
    }
    let file = match papers::needed(&post, "file") {
        Ok(file) => papers::take_in(&app, by.account, (file, papers::PAPERS), None).await,
        Err(problem) => Err(problem),
    };
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match file {
        Ok(file) => filing::attach(&mut tx, &by, of, file).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => post.done(&app, tx, &place.link, Said::new("superior-said-attach")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, of, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

fn found(place: &Place, file: &str) -> Outcome<Attached> {
    let id = ids::read(file).ok_or(Problem::NotFound)?;
    place.files.iter().find(|f| f.id == id).cloned().ok_or(Problem::NotFound)
}

async fn ask_drop(State(app): State<App>, visit: Visit, (of, file): (Of, String)) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let place = place(&app, &by, of).await?;
    allowed(&place)?;
    let file = found(&place, &file)?;
    fits(&by, &place, file.answer, "detach")?;
    let page = visit.page(&app, "").await?;
    draw(page, (&visit.asked(), &[], None), StatusCode::OK, |page, _| Ask {
        what: vec![page.t("superior-file-drop-what")],
        danger: true,
        ..Ask::new(
            page.ts("superior-file-drop-title", &file.name),
            (place.link, place.title),
            page.t("superior-file-drop"),
        )
    })
}

async fn drop_file(State(app): State<App>, (of, file): (Of, String), post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let file = ids::read(&file).ok_or(Problem::NotFound)?;
    let link = place(&app, &by, of).await?.link;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    filing::detach(&mut tx, &by, of, file).await?;
    post.done(&app, tx, &link, Said::new("superior-said-detach")).await
}

/// Hands a file out to be saved; never shown within a page of ours.
async fn fetch(State(app): State<App>, visit: Visit, (of, file): (Of, String)) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let file = found(&place(&app, &by, of).await?, &file)?;
    papers::hand_out(&app, &file.name, &file.digest).await
}
