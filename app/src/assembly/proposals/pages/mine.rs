//! A member's own matters on the phone: what is asked of him, writing, and where each of his proposals stands. Delegates find
//! their organisations' proposals here too.

use super::view;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::lists::{self, Filter, Line, Order};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Role;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::notices;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use askama::Template;
use axum::extract::State as FromState;
use axum::response::Response;

/// What is asked of the person.
struct Asked {
    /// Page that it opens.
    href: String,
    /// The sentence.
    text: String,
    /// By when, said.
    when: String,
    /// `soon`, `late` or empty.
    kind: &'static str,
}

/// One of the person's proposals.
struct Mine {
    href: String,
    title: view::Title,
    mark: &'static str,
    state: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/mine.html")]
struct MinePage {
    page: Page,
    greeting: String,
    today: String,
    asks: Vec<Asked>,
    more_asks: bool,
    can_write: bool,
    tabs: Vec<NavLink>,
    lines: Vec<Mine>,
    next: String,
    empty: String,
}

/// States shown under each tab.
fn states(tab: &str) -> Vec<State> {
    match tab {
        "writing" => vec![State::Draft, State::CoSigning, State::Returned],
        "office" => vec![State::Submitted, State::UnderReview],
        "decided" => vec![
            State::Filed,
            State::Merged,
            State::ConvertedOpinion,
            State::ConvertedSocialOpinion,
            State::NotFiled,
            State::Withdrawn,
        ],
        "bin" => vec![State::Discarded],
        _ => vec![
            State::Draft,
            State::CoSigning,
            State::Submitted,
            State::Returned,
            State::UnderReview,
            State::Filed,
            State::Merged,
            State::ConvertedOpinion,
            State::ConvertedSocialOpinion,
            State::NotFiled,
            State::Withdrawn,
        ],
    }
}

/// The page.
pub async fn mine(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let asked = visit.asked();
    let tab = asked.get("show").to_owned();
    let after = asked.parsed::<ProposalId>("after").map(|id| (0, id.0));
    let orgs: Vec<_> = by.delegations.iter().map(|d| d.org).collect();
    let filter = Filter { states: states(&tab), mine: Some(by.account), orgs, ..Filter::default() };
    let mut db = app.db.read().await?;
    let mut lines = lists::list(&mut db, &by, &filter, Order::Newest, (after, 21)).await?;
    let asks = notices::asked(&mut db, by.account, 5).await?;
    drop(db);
    let page = visit.page(&app, "").await?;
    let more = lines.len() > 20;
    lines.truncate(20);
    let next = match lines.last() {
        Some(last) if more => format!("/proposals/mine?show={tab}&after={}", last.proposal.id),
        _ => String::new(),
    };
    let asks: Vec<Asked> = asks
        .iter()
        .map(|notice| {
            let due = view::due(&page, &by, notice.due_on.as_deref(), false);
            Asked {
                href: notice.link.clone(),
                text: notice.sentence(page.words(), page.language),
                when: due.as_ref().map(|d| d.left.clone()).unwrap_or_default(),
                kind: due.map_or("", |d| d.kind),
            }
        })
        .collect();
    let mut page = page;
    page.title = page.t("proposals-mine");
    html(&MinePage {
        greeting: page.ts("proposals-greeting", &by.name),
        today: page.date_with_weekday(by.today()),
        more_asks: asks.len() > 2,
        asks: asks.into_iter().take(2).collect(),
        can_write: by.is(Role::Member) || !by.delegations.is_empty(),
        tabs: tabs(&page, &tab),
        lines: lines.iter().map(|line| one(&page, line, by.account)).collect(),
        next,
        empty: page.t(if tab.is_empty() { "proposals-mine-none" } else { "proposals-mine-none-here" }),
        page,
    })
}

fn tabs(page: &Page, tab: &str) -> Vec<NavLink> {
    [("", "all"), ("writing", "writing"), ("office", "office"), ("decided", "decided"), ("bin", "bin")]
        .into_iter()
        .map(|(key, word)| NavLink {
            href: if key.is_empty() {
                "/proposals/mine".to_owned()
            } else {
                format!("/proposals/mine?show={key}")
            },
            label: page.t(&format!("proposals-tab-{word}")),
            current: tab == key,
            ..NavLink::default()
        })
        .collect()
}

fn one(page: &Page, line: &Line, me: crate::foundation::ids::AccountId) -> Mine {
    let p = &line.proposal;
    let mut parts = Vec::new();
    if !p.case_no.is_empty() {
        parts.push(page.ts("proposals-number", &p.case_no));
    }
    if p.org.is_some() {
        parts.push(line.org_name.clone());
    } else if p.proposer != me {
        parts.push(page.ts("proposals-of", &line.proposer_name));
    }
    parts.push(page.day_of(p.changed_at));
    Mine {
        href: format!("/proposals/{}", p.id),
        title: view::title(page, &p.title),
        mark: view::mark(p.state),
        state: view::state_name(page, p.state),
        meta: parts.join("\u{3000}"),
    }
}
