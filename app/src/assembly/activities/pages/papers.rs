//! Papers of an activity: added, handed out, taken off.

use super::form::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use super::view::choices;
use crate::assembly::activities::actions::filing::{self, Stored};
use crate::assembly::activities::actions::{self, link};
use crate::assembly::activities::hats;
use crate::assembly::activities::pictures;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Post, Said};
use crate::foundation::ids::{self, AccountId};
use crate::foundation::lists;
use crate::foundation::pages::Visit;
use crate::foundation::turns::Turns;
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use office_documents::package::{self, Package};
use office_documents::workbook::Limits;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/attach", get(ask).post(attach))
        .route("/activities/{id}/files/{file}", get(fetch))
        .route("/activities/{id}/files/{file}/drop", get(ask_drop).post(drop_file))
}

/// Kinds that are taken, by ending, with the first bytes of each (TRUST T-22, T-23: no macros, no programs, no pages).
const ENDINGS: &[(&str, &str, &[u8])] = &[
    ("pdf", "application/pdf", b"%PDF-"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("png", "image/png", b"\x89PNG"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
];
/// Uploads are read one at a time.
static TURNS: Turns = Turns::new();
const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.docx";

fn kind(name: &str) -> Option<&'static (&'static str, &'static str, &'static [u8])> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase())?;
    ENDINGS.iter().find(|(known, ..)| *known == ending)
}

/// A picture is kept without what the camera wrote into it; one that cannot be read to its end is refused.
async fn put(app: &App, who: AccountId, post: &Post) -> Outcome<Stored> {
    let file = post.files.iter().find(|f| f.field == "file");
    let file = file.ok_or_else(|| Problem::invalid("file", "form-needed"))?;
    let wrong = || Problem::invalid("file", "activities-attach-kind");
    let (ending, media, begins) = kind(&file.name).ok_or_else(wrong)?;
    if !file.content.starts_with(begins) {
        return Err(wrong());
    }
    let upload = file.content.clone();
    let content = if media.starts_with("image/") {
        let bare = TURNS.read("activities-attach-slow", move || pictures::bare(&upload)).await?;
        bare.ok_or_else(|| Problem::invalid("file", "activities-picture-unread"))?
    } else {
        // A document is unpacked, so that what only pretends to be one, programs and what is fetched from elsewhere stay outside.
        let checked = upload.clone();
        let look = move || package::check(&checked, Package::Document, &Limits::default()).is_ok();
        if *ending == "docx" && !TURNS.read("activities-attach-slow", look).await? {
            return Err(Problem::invalid("file", "activities-attach-unfit"));
        }
        upload.to_vec()
    };
    let last = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control()).collect();
    let skip = name.chars().count().saturating_sub(120);
    let digest = app.take_in(who, &content).await?;
    Ok((name.chars().skip(skip).collect(), digest, content.len() as i64))
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
                Asked::File(make.field("file", "activities-attach-file").required(), ACCEPT),
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
    let file = put(&app, by.account, &post).await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let sort = Sort::from_key(post.fields.get("sort")).unwrap_or(Sort::Material);
    let of = ids::read(post.fields.get("of"));
    let done = match file {
        Ok(file) => filing::attach(&mut tx, &by, (id, sort, of), file).await,
        Err(problem) => Err(problem),
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
    let (_, media, _) = kind(&found.name).ok_or(Problem::NotFound)?;
    let content = app.files.get(&found.digest).await?;
    let headers = [
        (header::CONTENT_TYPE, (*media).to_owned()),
        (header::CONTENT_DISPOSITION, lists::attachment(&found.name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}
