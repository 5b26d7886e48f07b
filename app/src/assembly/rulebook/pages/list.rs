//! The list of rules: what there is, what was in force on a day, and the same as a file.

use super::view::{rule_mark, said, tabs};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::lists as sql;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Choice, Fields};
use crate::foundation::ids;
use crate::foundation::lists::{self, Address, Ending, Export, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules", get(list))
        .route("/rules.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/rules.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// A rule in the list with the version that the list is about.
struct Listed {
    rule: Rule,
    version: Option<Version>,
}

/// A row as it is drawn.
struct RowView {
    href: String,
    title: String,
    level: String,
    competent: String,
    mark: &'static str,
    state: String,
    since: String,
    number: String,
    meeting: String,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<NavLink>,
    q: String,
    on: String,
    on_wrong: bool,
    levels: Vec<Choice>,
    competents: Vec<Choice>,
    states: Vec<Choice>,
    head: String,
    rows: Vec<RowView>,
    total: i64,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    may: bool,
}

/// What is chosen, read from the address.
struct Chosen {
    q: String,
    on: String,
    level: Option<Level>,
    competent: Option<Competent>,
    state: Option<RuleState>,
}

fn chosen(fields: &Fields) -> Chosen {
    Chosen {
        q: fields.get("q").to_lowercase(),
        on: parse_date(fields.get("on")).map(|day| day.to_string()).unwrap_or_default(),
        level: Level::from_key(fields.get("level")),
        competent: Competent::from_key(fields.get("competent")),
        state: RuleState::from_key(fields.get("state")),
    }
}

/// The rules that are chosen, by title. With a day: those that were in force on it, as they stood then.
async fn found(app: &App, by: &Acting, chosen: &Chosen) -> Outcome<Vec<Listed>> {
    let mut db = app.db.read().await?;
    let rules = sql::rules(&mut db, by.body).await?;
    let versions = sql::all_versions(&mut db, by.body).await?;
    drop(db);
    let today = by.today().to_string();
    let makes = hats::keeps(by) || by.is_any(hats::CHECKERS);
    let mut all = Vec::new();
    let versions = by_rule(versions);
    for rule in rules {
        let own: &[Version] = versions.get(&rule.id).map_or(&[], Vec::as_slice);
        let version = if chosen.on.is_empty() {
            in_force(own, &today).or(own.last()).cloned()
        } else {
            in_force(own, &chosen.on).cloned()
        };
        let takes = (makes || rule.state != RuleState::Preparing)
            && (chosen.on.is_empty() || version.is_some())
            && (chosen.q.is_empty() || rule.title.to_lowercase().contains(&chosen.q))
            && chosen.level.is_none_or(|level| level == rule.level)
            && chosen.competent.is_none_or(|competent| competent == rule.competent)
            && chosen.state.is_none_or(|state| state == rule.state);
        if takes {
            all.push(Listed { rule, version });
        }
    }
    Ok(all)
}

fn row(page: &Page, listed: &Listed, on: &str) -> RowView {
    let rule = &listed.rule;
    let link = crate::assembly::rulebook::actions::rule_link(rule.id);
    let version = listed.version.as_ref();
    let then = version.filter(|_| !on.is_empty());
    let (mark, state) = match then {
        Some(version) => {
            let state = RuleState::after(version);
            (rule_mark(state), said(page, "rulebook-state-", state))
        }
        None => (rule_mark(rule.state), said(page, "rulebook-state-", rule.state)),
    };
    RowView {
        href: then.map_or_else(|| link.clone(), |v| format!("{link}/versions/{}", v.id)),
        title: rule.title.clone(),
        level: said(page, "rulebook-level-", rule.level),
        competent: said(page, "rulebook-competent-", rule.competent),
        mark,
        state,
        since: version.map(|v| page.day(&v.in_force_on)).unwrap_or_default(),
        number: version.map(|v| v.document_number.clone()).unwrap_or_default(),
        meeting: version.map(|v| v.meeting.clone()).unwrap_or_default(),
    }
}

fn choices<N: Name>(page: &Page, family: &str, chosen: Option<N>) -> Vec<Choice> {
    let choice = |name: &N| Choice {
        chosen: chosen == Some(*name),
        ..Choice::new(name.key(), said(page, family, *name))
    };
    N::all().iter().map(choice).collect()
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/rules", &visit.query);
    let chosen = chosen(&address.chosen);
    let all = found(&app, &by, &chosen).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("rulebook-title");
    let after = ids::read(address.chosen.get("after"));
    let start = after.and_then(|id| all.iter().position(|l| l.rule.id.0 == id)).map_or(0, |at| at + 1);
    let shown = &all[start..all.len().min(start + PAGE_ROWS as usize)];
    let more = start + shown.len() < all.len();
    let next = shown.last().filter(|_| more).map(|l| address.after(&l.rule.id.to_string()));
    let head = if chosen.on.is_empty() {
        page.tn("rulebook-count", all.len() as i64)
    } else {
        page.txy("rulebook-count-on", page.day(&chosen.on), all.len().to_string())
    };
    html(&ListPage {
        tabs: tabs(&page, hats::keeps(&by)),
        q: address.chosen.get("q").to_owned(),
        on: address.chosen.get("on").to_owned(),
        on_wrong: address.chosen.has("on") && chosen.on.is_empty(),
        levels: choices(&page, "rulebook-level-", chosen.level),
        competents: choices(&page, "rulebook-competent-", chosen.competent),
        states: choices(&page, "rulebook-state-", chosen.state),
        head,
        rows: shown.iter().map(|listed| row(&page, listed, &chosen.on)).collect(),
        total: all.len() as i64,
        first: if start > 0 { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        may: hats::keeps(&by),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/rules", &visit.query);
    let chosen = chosen(&address.chosen);
    let all = found(&app, &by, &chosen).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("rulebook-col-title", 48),
        ("rulebook-col-level", 14),
        ("rulebook-col-competent", 14),
        ("rulebook-col-state", 10),
        ("rulebook-col-since", 16),
        ("rulebook-col-number", 22),
        ("rulebook-col-meeting", 40),
    ];
    let cells = |listed: &Listed| -> Vec<Cell> {
        let r = row(&page, listed, &chosen.on);
        [r.title, r.level, r.competent, r.state, r.since, r.number, r.meeting].map(Cell::Text).to_vec()
    };
    let rows: Vec<Vec<Cell>> = all.iter().map(cells).collect();
    lists::noted(&app, &by, hats::standing(&by), ("/rules", &address.query(), rows.len())).await?;
    let title = if chosen.on.is_empty() {
        page.t("rulebook-title")
    } else {
        page.ts("rulebook-title-on", page.day(&chosen.on))
    };
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &by, ending, Export { title, columns, rows }).await
}
