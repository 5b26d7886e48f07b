//! Papers of an activity: added, handed out, taken off.

use super::view::choices;
use crate::assembly::activities::actions::filing;
use crate::assembly::activities::actions::{self, link};
use crate::assembly::activities::hats;
use crate::assembly::activities::pictures;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store;
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
        .route("/activities/{id}/attach", get(ask).merge(post(attach)))
        .route("/activities/{id}/files/{file}", get(fetch))
        .route("/activities/{id}/files/{file}/drop", get(ask_drop).merge(post(drop_file)))
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    id: ActivityId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut db = app.db.read().await?;
    let (a, _) = actions::readable(&mut db, &by, id).await?;
    hats::keeper(&by, "activities-action-attach")?;
    let papers = store::papers(&mut db, id).await?;
    drop(db);
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let mut of = vec![Choice::new("", page.t("activities-paper-new"))];
        let first = papers
            .iter()
            .enumerate()
            .filter(|(at, p)| !papers[..*at].iter().any(|before| before.series == p.series))
            .map(|(_, p)| p);
        of.extend(first.map(|p| Choice::new(ids::write(p.series), &p.name)));
        Ask {
            what: vec![page.t("activities-attach-what")],
            inputs: vec![
                Asked::File(make.field("file", "activities-attach-file").required(), papers::PAPERS),
                Asked::Radios(
                    make.field("sort", "activities-sort")
                        .or("material")
                        .options(choices::<Sort>(page, "activities-sort-")),
                ),
                Asked::Select(make.field("of", "activities-attach-of").options(of)),
            ],
            ..Ask::new(
                page.t("activities-do-attach"),
                (link(id), a.title.clone()),
                page.t("activities-do-attach"),
            )
        }
    })
}

async fn attach(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(&["file", "sort", "of"], &[])?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    hats::keeper(&by, "activities-action-attach")?;
    let file = match papers::needed(&post, "file") {
        Ok(file) => {
            papers::take_in(
                &app,
                by.account,
                (file, papers::PAPERS),
                Some((pictures::bare, "activities-picture-unread")),
            )
            .await
        }
        Err(problem) => Err(problem),
    };
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let sort = post.fields.named("sort").map(|sort| sort.unwrap_or(Sort::Material));
    let of = ids::read(post.fields.get("of"));
    let done = match (file, sort) {
        (Ok(file), Ok(sort)) => filing::attach(&mut tx, &by, (id, sort, of), file).await,
        (Err(problem), _) | (_, Err(problem)) => Err(problem),
    };
    match done {
        Ok(()) => post.done(&app, tx, &link(id), Said::new("activities-said-attach")).await,
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
    let (id, file): (ActivityId, i64) = (path_id(&id)?, ids::read(&file).ok_or(Problem::NotFound)?);
    let mut db = app.db.read().await?;
    let (a, _) = actions::readable(&mut db, &by, id).await?;
    hats::keeper(&by, "activities-action-detach")?;
    let found = store::paper(&mut db, by.body, file).await?.filter(|f| f.activity == id);
    drop(db);
    let found = found.ok_or(Problem::NotFound)?;
    let page = visit.page(&app, "").await?;
    draw(page, (&visit.asked(), &[], None), StatusCode::OK, |page, _| Ask {
        what: vec![page.t("activities-detach-what")],
        danger: true,
        ..Ask::new(
            page.ts("activities-detach-title", &found.name),
            (link(id), a.title.clone()),
            page.t("activities-detach"),
        )
    })
}

async fn drop_file(
    State(app): State<App>,
    Path((id, file)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, file): (ActivityId, i64) = (path_id(&id)?, ids::read(&file).ok_or(Problem::NotFound)?);
    post.fields.only(&[], &[])?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    filing::detach(&mut tx, &by, id, file).await?;
    post.done(&app, tx, &link(id), Said::new("activities-said-detach")).await
}

/// Hands a paper out to be saved; never shown within a page of ours.
async fn fetch(
    State(app): State<App>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, file): (ActivityId, i64) = (path_id(&id)?, ids::read(&file).ok_or(Problem::NotFound)?);
    let mut db = app.db.read().await?;
    actions::readable(&mut db, &by, id).await?;
    let found = store::paper(&mut db, by.body, file).await?.filter(|f| f.activity == id);
    drop(db);
    let found = found.ok_or(Problem::NotFound)?;
    papers::hand_out(&app, &found.name, &found.digest).await
}
