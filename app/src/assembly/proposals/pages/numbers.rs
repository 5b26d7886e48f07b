//! The numbers of a session in their order: `GET /proposals/numbers`. A number that was left out, given twice or whose proposal
//! is no longer filed is explained by the event that did it; nothing is ever renumbered.

use super::table::sitting_choices;
use super::view::sitting_name;
use crate::assembly::proposals::actions::{KIND, link};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::numbers as template;
use crate::assembly::proposals::records::{Kind, ProposalId, Sitting, SittingId, Window, reads_all};
use crate::assembly::proposals::store::{desk, lists};
use crate::assembly::proposals::workflow::{Action, State as CaseState};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::forms::Choice;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use fluent_bundle::FluentValue;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/proposals/numbers", get(numbers))
}

/// What a stretch of numbers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stretch {
    /// Filed, one after the other.
    Run,
    /// Given, but its proposal is not filed any more.
    Left,
    /// Never given.
    Gap,
    /// Given a second time.
    Double,
}

/// A stretch of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    stretch: Stretch,
    first: i64,
    last: i64,
    /// How the first and the last are written.
    written: (String, String),
    /// The proposal whose history explains it; for a gap the one that comes after it.
    explained_by: Option<ProposalId>,
}

/// A line of the page.
struct Row {
    numbers: String,
    n: i64,
    href: String,
    mark: &'static str,
    state: String,
    why: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/numbers.html")]
struct NumbersPage {
    page: Page,
    sittings: Vec<Choice>,
    window: String,
    tabs: Vec<NavLink>,
    facts: Vec<Fact>,
    rows: Vec<Row>,
}

struct Fact {
    term: String,
    text: String,
}

/// Puts the numbers given into stretches; `last` is where the series stands.
fn pieces(
    given: &[(i64, String, CaseState, ProposalId)],
    last: i64,
    gap: impl Fn(i64) -> String,
) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut next = 1;
    for (number, case_no, state, id) in given {
        if *number > next {
            let written = (gap(next), gap(number - 1));
            found.push(Piece {
                stretch: Stretch::Gap,
                first: next,
                last: number - 1,
                written,
                explained_by: Some(*id),
            });
        }
        let stretch = match state {
            _ if *number < next => Stretch::Double,
            CaseState::Filed => Stretch::Run,
            _ => Stretch::Left,
        };
        match found.last_mut() {
            Some(run)
                if stretch == Stretch::Run && run.stretch == Stretch::Run && run.last + 1 == *number =>
            {
                run.last = *number;
                run.written.1.clone_from(case_no);
            }
            _ => found.push(Piece {
                stretch,
                first: *number,
                last: *number,
                written: (case_no.clone(), case_no.clone()),
                explained_by: (stretch != Stretch::Run).then_some(*id),
            }),
        }
        next = next.max(number + 1);
    }
    if last >= next {
        let written = (gap(next), gap(last));
        found.push(Piece { stretch: Stretch::Gap, first: next, last, written, explained_by: None });
    }
    found
}

async fn numbers(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    if !reads_all(&by) {
        return Err(Problem::NotYours { action: "proposals-numbers-look".to_owned() });
    }
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("proposals-numbers-title");
    let asked = visit.asked();
    let window = match Window::from_key(asked.get("window")) {
        Some(Window::Ordinary) => Window::Ordinary,
        _ => Window::Session,
    };
    let mut db = app.db.read().await?;
    let known = Known::load(&app, &by).await?;
    let sitting = match asked.get("sitting") {
        "" => known.running.clone(),
        text => known.sitting(text.parse::<SittingId>().map_err(|_| Problem::NotFound)?).cloned(),
    };
    let Some(sitting) = sitting else {
        let view = NumbersPage {
            sittings: Vec::new(),
            window: window.to_string(),
            tabs: Vec::new(),
            facts: Vec::new(),
            rows: Vec::new(),
            page,
        };
        return html(&view);
    };
    let (facts, rows) = series(&mut db, &page, &by, (&sitting, window)).await?;
    drop(db);
    let tab = |w: Window| NavLink {
        href: format!("/proposals/numbers?sitting={}&window={w}", sitting.id),
        label: page.t(&format!("window-{w}")),
        current: w == window,
        ..NavLink::default()
    };
    let view = NumbersPage {
        sittings: sitting_choices(&page, &known, &sitting.id.to_string()),
        window: window.to_string(),
        tabs: vec![tab(Window::Session), tab(Window::Ordinary)],
        facts,
        rows,
        page,
    };
    html(&view)
}

/// Facts and lines of one series.
async fn series(
    db: &mut dyn Read,
    page: &Page,
    by: &Acting,
    (sitting, window): (&Sitting, Window),
) -> Outcome<(Vec<Fact>, Vec<Row>)> {
    let (series, setting) = match window {
        Window::Ordinary => ("ordinary", "proposal.number_ordinary"),
        _ => ("session", "proposal.number_session"),
    };
    let pattern = by.procedure.text(setting, by.today()).to_owned();
    let given = lists::numbers(db, by.body, sitting.id, window).await?;
    let last = desk::last_number(db, by.body, sitting.id, series).await?;
    // A template that counts within the category has no number of its own for a gap; the place in the series is told.
    let write = |number: i64| template::write(&pattern, sitting, (number, number), Kind::Individual, "");
    let mut rows = Vec::new();
    for piece in pieces(&given, last, write) {
        rows.push(row(db, page, by, (sitting, window), piece).await?);
    }
    let filed = given.iter().filter(|(_, _, state, _)| *state == CaseState::Filed).count();
    let facts = vec![
        Fact { term: page.t("proposals-desk-session"), text: sitting_name(page, sitting) },
        Fact { term: page.t("proposals-numbers-given"), text: given.len().to_string() },
        Fact { term: page.t("proposals-numbers-filed"), text: filed.to_string() },
        Fact { term: page.t("proposals-numbers-next"), text: write(last + 1) },
        Fact { term: page.t("proposals-numbers-template"), text: pattern.clone() },
    ];
    Ok((facts, rows))
}

async fn row(
    db: &mut dyn Read,
    page: &Page,
    by: &Acting,
    (sitting, window): (&Sitting, Window),
    piece: Piece,
) -> Outcome<Row> {
    let history = match piece.explained_by {
        Some(id) => events::history(db, by.body, KIND, id.0).await?,
        None => Vec::new(),
    };
    let (first, last) = &piece.written;
    let numbers =
        if first == last { first.clone() } else { page.txy("proposals-numbers-range", first, last) };
    let (mark, word) = match piece.stretch {
        Stretch::Run => ("done", "run"),
        Stretch::Left => ("stop", "left"),
        Stretch::Gap => ("none", "gap"),
        Stretch::Double => ("differs", "double"),
    };
    let href = match (piece.stretch, piece.explained_by) {
        (Stretch::Left | Stretch::Double, Some(id)) => link(id),
        (Stretch::Run, _) => format!(
            "/proposals?sitting={}&window={window}&state=filed&order=number&after={}.{}",
            sitting.id,
            piece.first - 1,
            crate::foundation::ids::write(i64::MAX)
        ),
        _ => String::new(),
    };
    let why = match piece.stretch {
        Stretch::Run => String::new(),
        Stretch::Left | Stretch::Double => told(page, history.iter().rev().find(|e| e.from != e.to)),
        Stretch::Gap => gap(page, &history),
    };
    let n = if piece.stretch == Stretch::Gap { 0 } else { piece.last - piece.first + 1 };
    Ok(Row { numbers, n, href, mark, state: page.t(&format!("proposals-numbers-{word}")), why })
}

/// The event in a sentence.
fn told(page: &Page, event: Option<&Event>) -> String {
    let Some(event) = event else { return page.t("proposals-numbers-unexplained") };
    let args = [
        ("at", FluentValue::from(page.moment(event.at))),
        ("who", FluentValue::from(event.actor_name.clone())),
        ("what", FluentValue::from(page.t(&format!("case-action-{}", event.action)))),
        ("reason", FluentValue::from(event.text("x"))),
    ];
    let key =
        if event.text("x").is_empty() { "proposals-numbers-event" } else { "proposals-numbers-event-reason" };
    page.say(key, &args)
}

/// A number was left out because a list brought a higher one.
fn gap(page: &Page, after: &[Event]) -> String {
    let listed = after.iter().find(|e| e.action == Action::RegisterFiled.key());
    match listed {
        Some(event) => told(page, Some(event)),
        None => page.t("proposals-numbers-unexplained"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_stretches_and_every_gap_is_one() {
        let id = ProposalId;
        let given = [
            (1, "1".to_owned(), CaseState::Filed, id(11)),
            (2, "2".to_owned(), CaseState::Filed, id(12)),
            (3, "3".to_owned(), CaseState::Withdrawn, id(13)),
            (6, "6".to_owned(), CaseState::Filed, id(16)),
            (6, "6".to_owned(), CaseState::Filed, id(17)),
            (7, "7".to_owned(), CaseState::Filed, id(18)),
        ];
        let found = pieces(&given, 9, |n| n.to_string());
        let told: Vec<_> = found.iter().map(|p| (p.stretch, p.first, p.last)).collect();
        let expected = [
            (Stretch::Run, 1, 2),
            (Stretch::Left, 3, 3),
            (Stretch::Gap, 4, 5),
            (Stretch::Run, 6, 6),
            (Stretch::Double, 6, 6),
            (Stretch::Run, 7, 7),
            (Stretch::Gap, 8, 9),
        ];
        assert_eq!(told, expected);
        assert_eq!(found[2].explained_by, Some(id(16)));
        assert_eq!(found[6].explained_by, None);
    }
}
