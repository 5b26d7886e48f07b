//! The document as DOCX: the text that was signed, with its number, day and signer. The history says who took one.

use super::show::Reading;
use crate::assembly::superior::actions::upward_link;
use crate::assembly::superior::{hats, papers};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists;
use crate::foundation::pages::Visit;
use crate::foundation::routing::get;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/upward/{id}/document.docx", get(document))
}

async fn document(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let annexes = r.files.iter().filter(|f| f.answer.is_none()).map(|f| stem(&f.name)).collect();
    let made = papers::document(&app, &r.by, &r.u, (&r.u.content, annexes))?;
    lists::noted(&app, &r.by, hats::standing(&r.by), (&upward_link(r.u.id), "", 1)).await?;
    Ok(lists::download(made.bytes, lists::DOCX, &made.name))
}
