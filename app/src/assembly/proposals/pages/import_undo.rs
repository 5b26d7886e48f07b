//! Taking an import of proposals back: the page before it, and the act.

use crate::assembly::people;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::{self, undoing};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::Visit;
use axum::extract::{Path, State};
use axum::response::Response;

/// `GET /proposals/import/{id}/undo`: what goes, what is kept and why.
pub async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let import = undoing::find(&mut db, &by, id).await?;
    let stands = undoing::stands(&mut db, (&by, app.db.engine()), &import).await?;
    drop(db);
    people::confirm_import_undo(&app, &visit, &import, &stands).await
}

/// `POST /proposals/import/{id}/undo`.
pub async fn undo(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let import = undoing::find(&mut *tx, &by, id).await?;
    exchange::may(&by, As::Filed)?;
    let n = undoing::undo(&mut tx, &by, app.db.engine(), &import).await?;
    let said = Said::new("people-imports-said").with("n", n);
    post.done(&app, tx, &format!("/imports/{}", ids::write(id)), said).await
}
