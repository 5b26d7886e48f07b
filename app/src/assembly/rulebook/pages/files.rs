//! Files of a rule: attached, handed out, taken off.

use crate::assembly::rulebook::actions::filing;
use crate::assembly::rulebook::actions::{self, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store;
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
    Router::new()
        .route("/rules/{id}/attach", get(ask).merge(post(attach)))
        .route("/rules/{id}/files/{file}", get(fetch))
        .route("/rules/{id}/files/{file}/drop", get(ask_drop).merge(post(drop_file)))
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
                Asked::File(make.field("file", "rulebook-attach-file").required(), papers::PAPERS),
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
    let file = match papers::needed(&post, "file") {
        Ok(file) => papers::take_in(&app, by.account, (file, papers::PAPERS), None).await,
        Err(problem) => Err(problem),
    };
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
    papers::hand_out(&app, &found.name, &found.digest).await
}
