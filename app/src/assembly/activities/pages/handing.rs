//! What is handed out: the notice and the summary as documents, the attendance book as a workbook. The history says who took it.

use super::people::{rows, sees};
use super::show::Reading;
use super::view::{kind_names, when};
use crate::assembly::activities::actions::link;
use crate::assembly::activities::papers::{self, Made, Said};
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::activity::State as Stand;
use crate::assembly::activities::workflow::attendance::State as PartState;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists::{self, DOCX, Ending, Export};
use crate::foundation::matters;
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::get;
use crate::foundation::words::Lang;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/notice.docx", get(notice))
        .route("/activities/{id}/summary.docx", get(summary))
        .route("/activities/{id}/people.xlsx", get(book))
}

async fn said(app: &App, page: &Page, r: &Reading) -> Outcome<Said> {
    use PartState as S;
    let day = r.a.starts_on.as_str();
    let joined = r.of_orgs.iter().filter(|(_, part, _)| *part == OrgPart::Joined);
    let all = store::products(&mut app.db.read().await?, r.a.id).await?;
    let named = match matters::kind(app, "proposal") {
        Some(kind) if !all.is_empty() => (kind.named)(app.clone(), r.by.clone(), all).await?,
        _ => Vec::new(),
    };
    let mut zh = page.clone();
    zh.language = Lang::Zh;
    Ok(Said {
        kinds: kind_names(&zh, &r.all_kinds, &r.kinds),
        hosts: r.hosts().iter().map(|org| r.orgs.name(*org, day, Lang::Zh)).collect(),
        joined: joined.map(|(org, _, n)| (r.orgs.name(*org, day, Lang::Zh), *n)).collect(),
        counts: [
            r.counts.iter().filter(|(s, _)| *s != S::Withdrawn).map(|(_, n)| n).sum(),
            r.count(&[S::Present, S::Late, S::LeftEarly]),
            r.count(&[S::LeaveGranted]),
            r.count(&[S::Absent]),
        ],
        products: named.into_iter().map(|n| format!("{} {}", n.number, n.title)).collect(),
    })
}

async fn hand_out(app: &App, by: &Acting, path: &str, made: Made) -> Outcome<Response> {
    lists::noted(app, by, hats::standing(by), (path, "", 1)).await?;
    Ok(lists::download(made.bytes, DOCX, &made.name))
}

async fn notice(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    if r.a.announced_at.is_none() {
        return Err(Problem::NotFound);
    }
    let page = visit.page(&app, "").await?;
    let made = papers::notice(&app, &r.by, &r.a, &said(&app, &page, &r).await?)?;
    hand_out(&app, &r.by, &format!("{}/notice", link(r.a.id)), made).await
}

async fn summary(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    if !matches!(r.a.state, Stand::Held | Stand::Closed) {
        return Err(Problem::NotFound);
    }
    let page = visit.page(&app, "").await?;
    let made = papers::summary(&app, &r.by, &r.a, &said(&app, &page, &r).await?)?;
    hand_out(&app, &r.by, &format!("{}/summary", link(r.a.id)), made).await
}

/// The attendance book: everybody on the list with what became of him.
async fn book(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    sees(&r)?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("activities-col-name", 16),
        ("activities-col-state", 14),
        ("activities-col-arrived", 10),
        ("activities-col-left", 10),
        ("activities-col-origin", 14),
        ("activities-leave-reason", 48),
    ];
    let all = rows(&app, &page, &r).await?;
    let cells = |row: super::people::Row| -> Vec<Cell> {
        [row.name, row.state, row.arrived, row.left, row.origin, row.note].map(Cell::Text).to_vec()
    };
    let rows: Vec<Vec<Cell>> = all.into_iter().map(cells).collect();
    let path = format!("{}/people", link(r.a.id));
    lists::noted(&app, &r.by, hats::standing(&r.by), (&path, "", rows.len())).await?;
    let title = page.txy("activities-book-title", &r.a.title, when(&page, &r.a));
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &r.by, Ending::Xlsx, Export { title, columns, rows }).await
}
