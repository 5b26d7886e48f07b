//! Papers as files: one address for each record, `.docx`, and `.pdf` where an office program is installed.

use crate::assembly::handling::exchange::papers::{Made, asked, gather, hand_out};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists::download;
use crate::foundation::pages::Visit;
use crate::foundation::routing::get;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

/// Routes of papers.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/assignments/{id}/papers/{file}", get(of_assignment))
        .route("/matters/{id}/papers/{file}", get(of_matter))
        .route("/replies/{id}/papers/{file}", get(of_reply))
        .route("/feedback/{id}/papers/{file}", get(of_feedback))
        .route("/supervisions/{id}/papers/{file}", get(of_supervision))
        .route("/assigning/batches/{id}/papers/{file}", get(of_batch))
        .route("/promises/papers/{file}", get(of_promises))
}

type Asked = Path<(String, String)>;

async fn out(app: &App, visit: &Visit, by: &Acting, file: &str, made: Made) -> Outcome<Response> {
    let (_, ending) = asked(file)?;
    let out = hand_out(app, by, (&visit.path, &made), ending).await?;
    Ok(download(out.bytes, out.media, &out.name))
}

fn only<'a>(file: &'a str, paper: &str) -> Outcome<&'a str> {
    asked(file)
        .map(|(asked, _)| asked)
        .and_then(|asked| if asked == paper { Ok(asked) } else { Err(Problem::NotFound) })
}

async fn of_assignment(State(app): State<App>, visit: Visit, Path((id, file)): Asked) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let made = gather::of_assignment(&app, &by, path_id(&id)?, asked(&file)?.0).await?;
    out(&app, &visit, &by, &file, made).await
}

async fn of_matter(State(app): State<App>, visit: Visit, Path((id, file)): Asked) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let made = gather::of_matter(&app, &by, path_id(&id)?, asked(&file)?.0).await?;
    out(&app, &visit, &by, &file, made).await
}

async fn of_reply(State(app): State<App>, visit: Visit, Path((id, file)): Asked) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    only(&file, "reply")?;
    let made = gather::of_reply(&app, &by, path_id(&id)?).await?;
    out(&app, &visit, &by, &file, made).await
}

async fn of_feedback(State(app): State<App>, visit: Visit, Path((id, file)): Asked) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    only(&file, "sheet")?;
    let made = gather::of_feedback(&app, &by, path_id(&id)?).await?;
    out(&app, &visit, &by, &file, made).await
}

async fn of_supervision(State(app): State<App>, visit: Visit, Path((id, file)): Asked) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let made = gather::of_supervision(&app, &by, path_id(&id)?, asked(&file)?.0).await?;
    out(&app, &visit, &by, &file, made).await
}

async fn of_batch(State(app): State<App>, visit: Visit, Path((id, file)): Asked) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    only(&file, "transfer")?;
    let made = gather::of_batch(&app, &by, path_id(&id)?).await?;
    out(&app, &visit, &by, &file, made).await
}

async fn of_promises(State(app): State<App>, visit: Visit, Path(file): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    only(&file, "ledger")?;
    let made = gather::of_promises(&app, &by).await?;
    out(&app, &visit, &by, &file, made).await
}
