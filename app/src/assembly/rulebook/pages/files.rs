//! Files of a rule: attached, handed out, taken off.

use super::TURNS;
use super::form::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::assembly::rulebook::actions::filing::{self, Stored};
use crate::assembly::rulebook::actions::{self, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Post, Said};
use crate::foundation::ids::{self, AccountId};
use crate::foundation::lists;
use crate::foundation::pages::Visit;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use office_documents::package::{self, Package};
use office_documents::workbook::Limits;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/{id}/attach", get(ask).post(attach))
        .route("/rules/{id}/files/{file}", get(fetch))
        .route("/rules/{id}/files/{file}/drop", get(ask_drop).post(drop_file))
}

/// Kinds that are taken, by ending, with the first bytes of each (TRUST T-22, T-23: no macros, no programs, no pages).
const ENDINGS: &[(&str, &str, &[u8])] = &[
    ("pdf", "application/pdf", b"%PDF-"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("png", "image/png", b"\x89PNG"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
];
const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.docx";

fn kind(name: &str) -> Option<&'static (&'static str, &'static str, &'static [u8])> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase())?;
    ENDINGS.iter().find(|(known, ..)| *known == ending)
}

async fn put(app: &App, who: AccountId, post: &Post) -> Outcome<Stored> {
    let file = post.files.iter().find(|f| f.field == "file");
    let file = file.ok_or_else(|| Problem::invalid("file", "form-needed"))?;
    let wrong = || Problem::invalid("file", "rulebook-attach-kind");
    let (ending, _, begins) = kind(&file.name).ok_or_else(wrong)?;
    if !file.content.starts_with(begins) {
        return Err(wrong());
    }
    // A document is unpacked, so that what only pretends to be one, programs and what is fetched from elsewhere stay outside.
    if *ending == "docx" {
        let content = file.content.clone();
        let look = move || package::check(&content, Package::Document, &Limits::default()).is_ok();
        if !TURNS.read("rulebook-file-slow", look).await? {
            return Err(Problem::invalid("file", "rulebook-attach-unfit"));
        }
    }
    let name: String = file.name.chars().filter(|c| !c.is_control()).collect();
    let skip = name.chars().count().saturating_sub(120);
    let digest = app.take_in(who, &file.content).await?;
    Ok((name.chars().skip(skip).collect(), digest, file.content.len() as i64))
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    id: RuleId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    hats::keeper(&by, "rulebook-action-attach")?;
    let versions = store::versions(&mut db, id).await?;
    drop(db);
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let mut all = vec![Choice::new("", page.t("rulebook-attach-whole"))];
        let choice = |v: &Version| {
            Choice::new(v.id, page.txy("rulebook-cites", v.seq.to_string(), page.day(&v.in_force_on)))
        };
        all.extend(versions.iter().rev().map(choice));
        Ask {
            what: vec![page.t("rulebook-attach-what")],
            inputs: vec![
                Asked::File(make.field("file", "rulebook-attach-file").required(), ACCEPT),
                Asked::Select(make.field("of", "rulebook-attach-of").options(all)),
            ],
            ..Ask::new(
                page.t("rulebook-do-attach"),
                (rule_link(id), rule.title),
                page.t("rulebook-attach-do"),
            )
        }
    })
}

async fn attach(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    post.fields.only(&["file", "of"], &[])?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    hats::keeper(&by, "rulebook-action-attach")?;
    let file = put(&app, by.account, &post).await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match file {
        Ok(file) => filing::attach(&mut tx, &by, (id, post.fields.parsed("of")), file).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => post.done(&app, tx, &rule_link(id), Said::new("rulebook-said-attach")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_drop(
    State(app): State<App>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, file): (RuleId, i64) = (path_id(&id)?, ids::read(&file).ok_or(Problem::NotFound)?);
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    hats::keeper(&by, "rulebook-action-detach")?;
    let found = store::file(&mut db, by.body, file).await?.filter(|f| f.rule == id);
    drop(db);
    let found = found.ok_or(Problem::NotFound)?;
    let page = visit.page(&app, "").await?;
    draw(page, (&visit.asked(), &[], None), StatusCode::OK, |page, _| Ask {
        what: vec![page.t("rulebook-file-drop-what")],
        danger: true,
        ..Ask::new(
            page.ts("rulebook-file-drop-title", &found.name),
            (rule_link(id), rule.title),
            page.t("rulebook-file-drop"),
        )
    })
}

async fn drop_file(
    State(app): State<App>,
    Path((id, file)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, file): (RuleId, i64) = (path_id(&id)?, ids::read(&file).ok_or(Problem::NotFound)?);
    post.fields.only(&[], &[])?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    filing::detach(&mut tx, &by, id, file).await?;
    post.done(&app, tx, &rule_link(id), Said::new("rulebook-said-detach")).await
}

/// Hands a file out to be saved; never shown within a page of ours.
async fn fetch(
    State(app): State<App>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, file): (RuleId, i64) = (path_id(&id)?, ids::read(&file).ok_or(Problem::NotFound)?);
    let mut db = app.db.read().await?;
    actions::readable(&mut db, &by, id).await?;
    let found = store::file(&mut db, by.body, file).await?.filter(|f| f.rule == id);
    drop(db);
    let found = found.ok_or(Problem::NotFound)?;
    let (_, media, _) = kind(&found.name).ok_or(Problem::NotFound)?;
    let content = app.files.get(&found.digest).await?;
    let headers = [
        (header::CONTENT_TYPE, (*media).to_owned()),
        (header::CONTENT_DISPOSITION, lists::attachment(&found.name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}
