//! The versions of a text after submission, one against another, with the difference readable in words.

use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::response::Response;
use similar::{ChangeTag, TextDiff};

/// A piece of a text: the same, put in or taken out.
struct Run {
    kind: &'static str,
    text: String,
}

/// A part of the text with its difference.
struct Part {
    head: String,
    runs: Vec<Run>,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/versions.html")]
struct VersionsPage {
    page: Page,
    matter: String,
    back: String,
    list: Vec<NavLink>,
    sentence: String,
    parts: Vec<Part>,
}

/// The page: `?from=1&to=3`, by default the last against the one before.
pub async fn versions(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, &by, id).await?.ok_or(Problem::NotFound)?;
    let versions = parts::versions(&mut db, id).await?;
    drop(db);
    let last = versions.last().ok_or(Problem::NotFound)?.number;
    let asked = visit.asked();
    let to = asked.parsed::<i64>("to").unwrap_or(last);
    let from = asked.parsed::<i64>("from").unwrap_or((to - 1).max(1));
    let version = |number: i64| versions.iter().find(|v| v.number == number);
    let (old, new) = (version(from).ok_or(Problem::NotFound)?, version(to).ok_or(Problem::NotFound)?);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("proposals-versions");
    let list = versions.iter().map(|v| NavLink {
        href: format!("/proposals/{id}/versions?from={}&to={}", (v.number - 1).max(1), v.number),
        label: format!("{} {}", page.tn("proposals-version-n", v.number), page.moment(v.made_at)),
        current: v.number == to,
        ..NavLink::default()
    });
    html(&VersionsPage {
        matter: shown.proposal.title.clone(),
        back: format!("/proposals/{id}"),
        list: list.collect(),
        sentence: sentence(&page, old, new),
        parts: compare(&page, old, new),
        page,
    })
}

fn sentence(page: &Page, old: &TextVersion, new: &TextVersion) -> String {
    if old.number == new.number {
        return page.tn("proposals-version-only", new.number);
    }
    let said = page.say(
        "proposals-version-between",
        &[("from", old.number.into()), ("to", new.number.into()), ("at", page.moment(new.made_at).into())],
    );
    if new.reason.is_empty() {
        said
    } else {
        format!("{said} {}", page.ts("proposals-version-why", &new.reason))
    }
}

fn compare(page: &Page, old: &TextVersion, new: &TextVersion) -> Vec<Part> {
    let mut found = vec![
        part(page.t("proposals-field-title"), &old.title, &new.title),
        part(page.t("proposals-situation"), &old.content.situation, &new.content.situation),
        part(page.t("proposals-analysis"), &old.content.analysis, &new.content.analysis),
    ];
    let most = old.content.suggestions.len().max(new.content.suggestions.len());
    for index in 0..most {
        let empty = String::new();
        let before = old.content.suggestions.get(index).unwrap_or(&empty);
        let after = new.content.suggestions.get(index).unwrap_or(&empty);
        found.push(part(page.tn("proposals-suggestion-nth", index as i64 + 1), before, after));
    }
    if !old.content.research.is_empty() || !new.content.research.is_empty() {
        found.push(part(page.t("proposals-research"), &old.content.research, &new.content.research));
    }
    found
}

fn part(head: String, old: &str, new: &str) -> Part {
    let diff = TextDiff::from_chars(old, new);
    let mut runs: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Insert => "ins",
            ChangeTag::Delete => "del",
        };
        match runs.last_mut() {
            Some(run) if run.kind == kind => run.text.push_str(change.value()),
            _ => runs.push(Run { kind, text: change.value().to_owned() }),
        }
    }
    Part { head, runs }
}
