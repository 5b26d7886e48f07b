//! Kept versions of a report, one of them, and two compared part by part.

use super::show::Reading;
use super::view::said;
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::versions::{self, Beside};
use crate::assembly::annual_report::workflow::Action;
use crate::assembly::annual_report::{counting, hats, papers, store};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::lists;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use rule_text::Mark;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{id}/versions", get(list))
        .route("/reports/{id}/versions/{version}", get(show))
        .route("/reports/{id}/compare", get(compare))
        .route("/reports/{id}/compare/marked.docx", get(marked))
}

struct RowView {
    href: String,
    name: String,
    state: String,
    who: String,
    since: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/versions.html")]
struct VersionsPage {
    page: Page,
    of: (String, String),
    rows: Vec<RowView>,
    keep: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/version.html")]
struct VersionPage {
    page: Page,
    of: (String, String),
    sentence: String,
    parts: Vec<(i64, Vec<String>)>,
}

/// A piece of a compared part.
struct Run {
    kind: &'static str,
    text: String,
}

struct BesideView {
    level: i64,
    same: bool,
    runs: Vec<Run>,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/compare.html")]
struct ComparePage {
    page: Page,
    of: (String, String),
    from: Vec<Choice>,
    to: Vec<Choice>,
    path: String,
    sentence: String,
    rows: Vec<BesideView>,
    docx: String,
}

/// What a version is called: its name, or where the report went when it was kept.
fn name(page: &Page, kept: &Kept) -> String {
    if kept.name.is_empty() { said(page, "report-kept-", kept.state) } else { kept.name.clone() }
}

async fn list(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let all = store::versions(&mut app.db.read().await?, r.report.id).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("report-versions");
    let link = link(r.report.id);
    let row = |kept: &Kept| RowView {
        href: format!("{link}/versions/{}", kept.id),
        name: name(&page, kept),
        state: said(&page, "report-state-", kept.state),
        who: page.txy("timeline-who", &kept.kept_name, page.moment(kept.kept_at)),
        since: format!("{link}/compare?from={}", kept.id),
    };
    let rows = all.iter().rev().map(row).collect();
    let keep = if r.may(Action::Keep) { format!("{link}/steps/keep") } else { String::new() };
    html(&VersionsPage { of: r.of(), rows, keep, page })
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((id, version)): Path<(String, String)>,
) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let kept = store::version(&mut app.db.read().await?, r.report.id, path_id(&version)?).await?;
    let kept = kept.ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    page.title = name(&page, &kept);
    let part = |(_, level, text): (PartId, i64, String)| (level, text.lines().map(str::to_owned).collect());
    html(&VersionPage {
        of: (format!("{}/versions", link(r.report.id)), r.report.title.clone()),
        sentence: page.txy("timeline-who", &kept.kept_name, page.moment(kept.kept_at)),
        parts: versions::of(&kept).into_iter().map(part).collect(),
        page,
    })
}

type Text = Vec<(PartId, i64, String)>;

/// Two texts of a report, their names, and the choices of each.
struct Compared {
    r: Reading,
    rows: Vec<Beside>,
    names: (String, String),
    all: Vec<Kept>,
    chosen: (String, String),
}

/// A version by the id that was asked for; the text as it is now where none was.
async fn text_of(app: &App, r: &Reading, page: &Page, kept: Option<&Kept>) -> Outcome<(Text, String)> {
    Ok(match kept {
        Some(kept) => (versions::of(kept), name(page, kept)),
        None => {
            let speaker = counting::in_the_reports_words(&r.by);
            let whole = counting::printed(app, &speaker, r.report.clone()).await?;
            let names = papers::names(app, &speaker).await?;
            (versions::texts(&whole, &names), page.t("report-now"))
        }
    })
}

async fn compared(app: &App, visit: &Visit, page: &Page, id: &str) -> Outcome<Compared> {
    let r = Reading::new(app, visit, id).await?;
    let all = store::versions(&mut app.db.read().await?, r.report.id).await?;
    let asked = visit.asked();
    let find = |name: &str| {
        let id: Option<VersionId> = asked.parsed(name);
        all.iter().find(|kept| Some(kept.id) == id)
    };
    let from = if asked.has("from") { find("from") } else { all.last() };
    let from = from.ok_or(Problem::NotFound)?;
    let to = find("to");
    if asked.has("to") && !asked.get("to").is_empty() && to.is_none() {
        return Err(Problem::NotFound);
    }
    let (old, old_name) = text_of(app, &r, page, Some(from)).await?;
    let (new, new_name) = text_of(app, &r, page, to).await?;
    let chosen = (from.id.to_string(), to.map(|kept| kept.id.to_string()).unwrap_or_default());
    Ok(Compared { rows: versions::beside(&old, &new), names: (old_name, new_name), chosen, all, r })
}

fn beside(row: &Beside) -> BesideView {
    let kind = |mark| match mark {
        Mark::Same => "same",
        Mark::Struck => "del",
        Mark::Put => "ins",
    };
    let runs = row.pieces.iter().map(|piece| Run { kind: kind(piece.mark), text: piece.text.clone() });
    BesideView { level: row.level, same: row.same, runs: runs.collect() }
}

async fn compare(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let mut page = visit.page(&app, "").await?;
    let c = compared(&app, &visit, &page, &id).await?;
    page.title = page.t("report-compare");
    let choice = |kept: &Kept| Choice::new(kept.id, name(&page, kept));
    let marked = |chosen: &str, all: Vec<Choice>| -> Vec<Choice> {
        all.into_iter().map(|c| Choice { chosen: c.value == chosen, ..c }).collect()
    };
    let mut to: Vec<Choice> = c.all.iter().map(choice).collect();
    to.push(Choice::new("", page.t("report-now")));
    let link = link(c.r.report.id);
    let changed = c.rows.iter().filter(|row| !row.same).count() as i64;
    html(&ComparePage {
        of: (format!("{link}/versions"), c.r.report.title.clone()),
        from: marked(&c.chosen.0, c.all.iter().map(choice).collect()),
        to: marked(&c.chosen.1, to),
        path: format!("{link}/compare"),
        sentence: page.tn("report-parts-changed", changed),
        rows: c.rows.iter().map(beside).collect(),
        docx: format!("{link}/compare/marked.docx?from={}&to={}", c.chosen.0, c.chosen.1),
        page,
    })
}

async fn marked(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let page = visit.page(&app, "").await?;
    let c = compared(&app, &visit, &page, &id).await?;
    let what = format!("{} / {}", c.names.0, c.names.1);
    let made = papers::marked(&app, &c.r.by, (&c.r.report.title, &what), &c.rows)?;
    let path = format!("{}/compare", link(c.r.report.id));
    lists::noted(&app, &c.r.by, hats::standing(&c.r.by), (&path, "", 1)).await?;
    Ok(lists::download(made.bytes, lists::DOCX, &made.name))
}
