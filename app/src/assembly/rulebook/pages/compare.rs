//! Two versions of a rule side by side, article by article: old, new, what changed and why.

use super::view::{self, RowView, Side};
use crate::assembly::rulebook::actions::{self, rule_link};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::assembly::rulebook::text;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use rule_text::Comparison;
use std::collections::BTreeMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/rules/{id}/compare", get(compare))
}

/// Two texts with their comparison.
pub(in crate::assembly::rulebook) struct Beside {
    pub old: (Text, Vec<ArticleRow>),
    pub new: (Text, Vec<ArticleRow>),
    pub comparison: Comparison,
    pub reasons: BTreeMap<i64, String>,
}

impl Beside {
    /// Two texts; reasons by anchor.
    pub async fn read(
        db: &mut dyn Read,
        by: &Acting,
        (old, new): (Option<TextId>, TextId),
        reasons: BTreeMap<i64, String>,
    ) -> Outcome<Self> {
        let after = store::text(db, by.body, new).await?.ok_or(Problem::NotFound)?;
        let rows = store::articles(db, new).await?;
        let before = match old {
            Some(old) => {
                let text = store::text(db, by.body, old).await?.ok_or(Problem::NotFound)?;
                (text, store::articles(db, old).await?)
            }
            None => (Text { title: String::new(), preamble: String::new(), ..after.clone() }, Vec::new()),
        };
        let comparison = text::beside(&before.1, &rows);
        Ok(Self { old: before, new: (after, rows), comparison, reasons })
    }
}

/// The table of a comparison, as it is drawn.
pub(super) struct CompareView {
    pub tally: String,
    pub headings: Vec<String>,
    pub title: Option<Vec<view::Run>>,
    pub preamble: Option<Vec<view::Run>>,
    pub rows: Vec<RowView>,
    pub all: bool,
    pub other: String,
}

impl CompareView {
    /// Draws a comparison; `other` is the same page with all or only the changed articles.
    pub fn of(page: &Page, beside: &Beside, (all, other, explain): (bool, String, &str)) -> Self {
        let old = Side { text: &beside.old.0, rows: &beside.old.1 };
        let new = Side { text: &beside.new.0, rows: &beside.new.1 };
        let differs = |old: &str, new: &str| (old != new).then(|| view::both(old, new));
        Self {
            tally: view::tally(page, &beside.comparison),
            headings: view::headings(page, &beside.comparison),
            title: differs(&old.text.title, &new.text.title),
            preamble: differs(&old.text.preamble, &new.text.preamble),
            rows: view::rows(page, &beside.comparison, (&old, &new), (&beside.reasons, all, explain)),
            all,
            other,
        }
    }
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/compare.html")]
struct ComparePage {
    page: Page,
    of: (String, String),
    sentence: String,
    c: CompareView,
    docx: Vec<(String, String)>,
}

/// The versions that are asked for: by default the last one and the one before it.
pub(in crate::assembly::rulebook) fn asked<'a>(
    versions: &'a [Version],
    fields: &crate::foundation::forms::Fields,
) -> Outcome<(&'a Version, &'a Version)> {
    let with_text: Vec<&Version> = versions.iter().filter(|v| v.text.is_some()).collect();
    let find = |name: &str| {
        let id: Option<VersionId> = fields.parsed(name);
        with_text.iter().find(|v| Some(v.id) == id).copied()
    };
    let to = if fields.has("to") { find("to") } else { with_text.last().copied() };
    let to = to.ok_or(Problem::NotFound)?;
    let before = with_text.iter().rev().find(|v| v.seq < to.seq).copied();
    let from = if fields.has("from") { find("from") } else { before };
    Ok((from.ok_or(Problem::NotFound)?, to))
}

/// Why articles changed on the way from one version to the next: what the project of the second said.
pub(in crate::assembly::rulebook) async fn reasons(
    db: &mut dyn Read,
    to: &Version,
) -> Outcome<BTreeMap<i64, String>> {
    match to.revision {
        Some(revision) => sql::reasons(db, RevisionId(revision)).await,
        None => Ok(BTreeMap::new()),
    }
}

async fn compare(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    let versions = store::versions(&mut db, id).await?;
    let fields = visit.asked();
    let (from, to) = asked(&versions, &fields)?;
    let reasons = reasons(&mut db, to).await?;
    let texts = (from.text, to.text.ok_or(Problem::NotFound)?);
    let beside = Beside::read(&mut db, &by, texts, reasons).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("rulebook-compare-title");
    let link = format!("{}/compare", rule_link(id));
    let pair = format!("from={}&to={}", from.id, to.id);
    let all = fields.get("all") == "1";
    let other = if all { format!("{link}?{pair}") } else { format!("{link}?{pair}&all=1") };
    let sentence = page.say(
        "rulebook-compare-of",
        &[
            ("n", from.seq.into()),
            ("m", to.seq.into()),
            ("x", page.day(&from.in_force_on).into()),
            ("y", page.day(&to.in_force_on).into()),
        ],
    );
    html(&ComparePage {
        of: (rule_link(id), rule.title),
        sentence,
        c: CompareView::of(&page, &beside, (all, other, "")),
        docx: vec![
            (format!("{link}/table.docx?{pair}"), page.t("rulebook-docx-table")),
            (format!("{link}/marked.docx?{pair}"), page.t("rulebook-docx-marked")),
        ],
        page,
    })
}
