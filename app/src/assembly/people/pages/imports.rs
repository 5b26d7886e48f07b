//! What lists brought in: every import with what it made and changed, and the way back as long as nobody has touched it.

use super::{Fact, LineCell, ListPage, fact, said};
use crate::assembly::people::exchange::record::{self, Act, Import, ImportKind, Piece, Stand};
use crate::assembly::people::exchange::{ListKind, undoing};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{Begun, Post, Said};
use crate::foundation::ids;
use crate::foundation::lists::{Address, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

/// Pieces that a page shows; the counts are always of all.
const SHOWN: usize = 300;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/imports", get(list))
        .route("/imports/{id}", get(show))
        .route("/imports/{id}/undo", get(ask).merge(post(undo)))
}

#[derive(Template)]
#[template(path = "assembly/people/templates/import_show.html")]
struct ShowPage {
    page: Page,
    crumbs: Vec<NavLink>,
    facts: Vec<Fact>,
    pieces: Vec<PieceView>,
    more: String,
    undo: String,
    undo_note: String,
    entries: Vec<TimelineEntry>,
}

#[derive(Template)]
#[template(path = "assembly/people/templates/import_undo.html")]
struct UndoPage {
    page: Page,
    lines: Vec<String>,
    action: String,
    back: String,
    kept: Vec<PieceView>,
    more: String,
    open: usize,
}

struct PieceView {
    href: String,
    name: String,
    act: String,
    kind: &'static str,
    stand: String,
}

fn title(page: &Page, kind: ImportKind) -> String {
    page.t(&format!("people-import-kind-{kind}"))
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let address = Address::new(&visit.path, &visit.query);
    let before = ids::read(address.chosen.get("after")).unwrap_or(i64::MAX);
    let mut db = app.db.read().await?;
    let mut found = record::imports(&mut db, &by, (before, PAGE_ROWS + 1)).await?;
    drop(db);
    let more = found.len() as i64 > PAGE_ROWS;
    found.truncate(PAGE_ROWS as usize);
    let last = found.last().filter(|_| more).map(|import| ids::write(import.id));
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-imports-title");
    let mut list = ListPage::new(page, "people-imports");
    let words = ["at", "file", "kind", "who", "made", "changed", "state"];
    list.heads = words.iter().map(|word| list.page.t(&format!("people-imports-{word}"))).collect();
    list.rows = found.iter().map(|import| line(&list.page, import)).collect();
    list.lead = list.page.t("people-imports-lead");
    let kinds = [
        ImportKind::Members,
        ImportKind::Units,
        ImportKind::Activities,
        ImportKind::Upward,
        ImportKind::Proposals,
        ImportKind::Handling,
    ];
    for kind in kinds {
        if by.is(kind.role()) {
            list.acts.push(said(way_in(kind), list.page.t(&format!("people-imports-new-{kind}"))));
        }
    }
    list.ways(&address, last);
    html(&list)
}

fn way_in(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::Members => "/people/import/members",
        ImportKind::Units => "/people/import/units",
        ImportKind::Activities => "/activities/import",
        ImportKind::Upward => "/upward/import",
        ImportKind::Proposals => "/proposals/import",
        ImportKind::Handling => "/proposals/import/handling",
    }
}

fn line(page: &Page, import: &Import) -> Vec<LineCell> {
    let state = if import.undone_at.is_some() { ("stop", "undone") } else { ("done", "stands") };
    vec![
        LineCell::link(format!("/imports/{}", ids::write(import.id)), page.moment(import.at)),
        LineCell::text(&import.file_name),
        LineCell::text(title(page, import.kind)),
        LineCell::text(who(page, &import.who)),
        LineCell::text(import.made.to_string()),
        LineCell::text(import.changed.to_string()),
        LineCell::state(state.0, page.t(&format!("people-imports-{}", state.1))),
    ]
}

fn who(page: &Page, name: &str) -> String {
    if name.is_empty() { page.t("people-imports-console") } else { name.to_owned() }
}

/// The import with its pieces and what becomes of each.
async fn read(app: &App, db: &mut dyn Read, by: &Acting, id: &str) -> Outcome<(Import, Vec<(Piece, Stand)>)> {
    let id = ids::read(id).ok_or(Problem::NotFound)?;
    let import = record::find(db, by, id).await?;
    let pieces = record::pieces(db, &import).await?;
    let stands = undoing::stands(db, app.db.engine(), pieces).await?;
    Ok((import, stands))
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut db = app.db.read().await?;
    let (import, stands) = read(&app, &mut db, &by, &id).await?;
    let history = events::history(&mut db, by.body, record::KIND, import.id).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = import.file_name.clone();
    let open = stands.iter().filter(|(_, stand)| *stand == Stand::Open).count();
    let undo_note = match (open, stands.is_empty(), import.undone_at) {
        (0, _, Some(_)) => "people-imports-note-undone",
        (0, true, None) => "people-imports-note-none",
        (0, false, None) => "people-imports-note-touched",
        _ => "people-imports-note-open",
    };
    let undo = if open > 0 { undo_path(&import) } else { String::new() };
    let more = stands.len().saturating_sub(SHOWN);
    let shown = ShowPage {
        crumbs: vec![said("/imports", page.t("people-imports-title")), said("", &import.file_name)],
        facts: facts(&page, &import, open),
        pieces: stands.iter().take(SHOWN).map(|(piece, stand)| piece_view(&page, piece, *stand)).collect(),
        more: if more == 0 { String::new() } else { page.tn("people-import-more", more as i64) },
        undo,
        undo_note: page.t(undo_note),
        entries: timeline(&page, &history),
        page,
    };
    html(&shown)
}

/// Where the way back of an import begins: proposals are taken back in their own room.
fn undo_path(import: &Import) -> String {
    let id = ids::write(import.id);
    match import.kind {
        ImportKind::Members | ImportKind::Units => format!("/imports/{id}/undo"),
        ImportKind::Proposals | ImportKind::Handling => format!("/proposals/import/{id}/undo"),
        ImportKind::Activities => format!("/activities/import/{id}/undo"),
        ImportKind::Upward => format!("/upward/import/{id}/undo"),
    }
}

fn facts(page: &Page, import: &Import, open: usize) -> Vec<Fact> {
    let n = |n: i64| if n == 0 { String::new() } else { n.to_string() };
    let undone =
        import.undone_at.map(|at| page.txy("people-import-seen", page.moment(at), &import.undone_by));
    let state = if import.undone_at.is_some() { "undone" } else { "made" };
    vec![
        fact(page, "people-imports-kind", title(page, import.kind)),
        fact(page, "people-imports-state", page.t(&format!("people-import-state-{state}"))),
        fact(page, "people-imports-at", page.moment(import.at)),
        fact(page, "people-imports-who", who(page, &import.who)),
        fact(page, "people-imports-made", import.made.to_string()),
        fact(page, "people-imports-changed", n(import.changed)),
        fact(page, "people-imports-same", n(import.same)),
        fact(page, "people-imports-refused", n(import.refused)),
        fact(page, "people-imports-open", open.to_string()),
        fact(page, "people-imports-undone", undone.unwrap_or_default()),
        fact(page, "people-imports-digest", import.digest.chars().take(16).collect::<String>()),
    ]
}

fn piece_view(page: &Page, piece: &Piece, stand: Stand) -> PieceView {
    let id = ids::write(piece.subject);
    let href = match (piece.kind.as_str(), stand, piece.act) {
        (_, Stand::Undone, Act::Made) => String::new(),
        ("account", _, _) => format!("/people/{id}"),
        ("org", _, _) => format!("/people/orgs/{id}"),
        ("proposal", _, _) => format!("/proposals/{id}"),
        ("matter", _, _) => format!("/matters/{id}"),
        ("activity", _, _) => format!("/activities/{id}"),
        ("upward", _, _) => format!("/upward/{id}"),
        _ => String::new(),
    };
    let (kind, word) = match stand {
        Stand::Open => ("open", "people-imports-stand-open"),
        Stand::Touched => ("differs", "people-imports-stand-touched"),
        Stand::Used => ("part", "people-imports-stand-used"),
        Stand::Undone => ("stop", "people-imports-stand-undone"),
    };
    let act = page.t(&format!("people-imports-act-{}", piece.act));
    PieceView { href, name: piece.name.clone(), act, kind, stand: page.t(word) }
}

/// What taking back does, for the page before it: the lines, and what is kept with why.
pub async fn confirm_undo(
    app: &App,
    visit: &Visit,
    import: &Import,
    stands: &[(Piece, Stand)],
) -> Outcome<Response> {
    let open = stands.iter().filter(|(_, stand)| *stand == Stand::Open).count();
    if open == 0 {
        return Err(undoing::nothing_left(import));
    }
    let mut page = visit.page(app, "").await?;
    page.title = page.ts("people-imports-undo-title", &import.file_name);
    let changed = stands.iter().filter(|(p, s)| *s == Stand::Open && p.act == Act::Changed).count();
    let kept: Vec<&(Piece, Stand)> =
        stands.iter().filter(|(_, s)| matches!(s, Stand::Touched | Stand::Used)).collect();
    let lines = vec![
        page.txy("people-imports-undo-what", (open - changed).to_string(), changed.to_string()),
        page.t(&format!("people-imports-undo-{}", import.kind)),
        page.t("people-imports-undo-history"),
    ];
    let more = kept.len().saturating_sub(SHOWN);
    let shown = UndoPage {
        lines,
        action: undo_path(import),
        back: format!("/imports/{}", ids::write(import.id)),
        kept: kept.iter().take(SHOWN).map(|(piece, stand)| piece_view(&page, piece, *stand)).collect(),
        more: if more == 0 { String::new() } else { page.tn("people-import-more", more as i64) },
        open,
        page,
    };
    html(&shown)
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut db = app.db.read().await?;
    let (import, stands) = read(&app, &mut db, &by, &id).await?;
    drop(db);
    list_kind(import.kind)?;
    confirm_undo(&app, &visit, &import, &stands).await
}

/// Members and units are taken back here; another kind is another room's.
fn list_kind(kind: ImportKind) -> Outcome<ListKind> {
    match kind {
        ImportKind::Members => Ok(ListKind::Members),
        ImportKind::Units => Ok(ListKind::Units),
        _ => Err(Problem::NotFound),
    }
}

async fn undo(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let import = record::find(&mut *tx, &by, id).await?;
    list_kind(import.kind)?;
    let n = undoing::undo(&mut tx, &by, app.db.engine(), &import).await?;
    let said = Said::new("people-imports-said").with("n", n);
    post.done(&app, tx, &format!("/imports/{}", ids::write(id)), said).await
}
