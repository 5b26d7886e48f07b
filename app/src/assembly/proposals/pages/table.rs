//! A list of proposals as a table: its columns on a page and in a file, how a state is marked, how a person or a session is named.

use super::view::{mark, state_name};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::{Kind, Sitting};
use crate::assembly::proposals::store::lists::{Brief, Line, Order};
use crate::assembly::proposals::titles;
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::{Acting, local_date, parse_date};
use crate::foundation::forms::Choice;
use crate::foundation::lists::Column;
use crate::foundation::pages::Page;
use fluent_bundle::FluentValue;
use office_documents::table_out;
use working_days::working_days_left;

const fn column(key: &'static str, word: &'static str, usual: bool, width: u16) -> Column {
    Column { key, word, usual, width }
}

/// The columns of the list.
pub static COLUMNS: &[Column] = &[
    column("number", "proposals-desk-column-number", true, 12),
    column("title", "proposals-desk-column-title", true, 56),
    column("proposer", "proposals-desk-column-proposer", true, 16),
    column("org", "proposals-desk-column-org", false, 20),
    column("kind", "proposals-desk-column-kind", false, 14),
    column("category", "proposals-desk-column-category", false, 16),
    column("state", "proposals-desk-column-state", true, 14),
    column("window", "proposals-desk-column-window", false, 12),
    column("submitted", "proposals-desk-column-submitted", false, 13),
    column("due", "proposals-desk-column-due", true, 13),
    column("left", "proposals-desk-column-left", true, 10),
    column("units", "proposals-desk-column-units", true, 24),
    column("signers", "proposals-desk-column-signers", false, 9),
    column("serial", "proposals-desk-column-serial", false, 10),
    column("changed", "proposals-desk-column-changed", false, 13),
];

/// One cell of the page.
#[derive(Debug, Clone, Default)]
pub struct CellView {
    /// How it is drawn: `no`, `main`, `state`, `left`, `n`, `fit`.
    pub look: &'static str,
    /// Its head, for a phone.
    pub head: String,
    /// What it says.
    pub text: String,
    /// Mark of a state or a date; empty for none.
    pub mark: &'static str,
}

/// One row of the page.
#[derive(Debug, Clone, Default)]
pub struct RowView {
    /// Id.
    pub id: String,
    /// The page of the proposal.
    pub href: String,
    /// The title in three pieces: set phrase, matter, set phrase.
    pub title: (String, String, String),
    /// Words before the title.
    pub tags: Vec<String>,
    /// Its cells.
    pub cells: Vec<CellView>,
}

/// The sessions to choose from.
pub fn sitting_choices(page: &Page, known: &Known, chosen: &str) -> Vec<Choice> {
    let choice = |s: &Sitting| {
        let mut choice = Choice::new(s.id, super::view::sitting_name(page, s));
        choice.chosen = choice.value == chosen;
        choice
    };
    known.tree.sittings.iter().map(choice).collect()
}

/// Who proposes: the organisation, or the first proposer and how many stand behind it.
pub fn proposer(page: &Page, line: &Line) -> String {
    let p = &line.proposal;
    if p.org.is_some() {
        return line.org_name.clone();
    }
    if p.kind == Kind::Joint && p.signer_count > 1 {
        let args =
            [("x", FluentValue::from(line.proposer_name.as_str())), ("n", FluentValue::from(p.signer_count))];
        return page.say("proposals-desk-with-others", &args);
    }
    line.proposer_name.clone()
}

/// The date that binds a proposal now: of the decision, or of the next submission.
fn due_of(p: &Brief) -> Option<&str> {
    match p.state {
        State::Submitted | State::UnderReview => p.review_due.as_deref(),
        State::Returned => p.return_due.as_deref(),
        _ => None,
    }
}

/// Working days left until the date that binds; below zero when it has passed.
pub fn left_of(by: &Acting, p: &Brief) -> Option<i64> {
    let due = parse_date(due_of(p)?)?;
    Some(working_days_left(&by.procedure.calendar, by.today(), due))
}

/// Working days left as words with their mark.
pub fn left_words(page: &Page, by: &Acting, p: &Brief) -> (&'static str, String) {
    let late = due_of(p).is_some_and(|due| *due < *by.today().to_string());
    match left_of(by, p) {
        None => ("", String::new()),
        Some(0) if late => ("late", page.t("proposals-desk-late")),
        Some(n) if late => ("late", page.tn("proposals-desk-late-n", -n)),
        Some(0) => ("soon", page.t("proposals-desk-today")),
        Some(n) if n <= 5 => ("soon", page.tn("proposals-desk-left-n", n)),
        Some(n) => ("", page.tn("proposals-desk-left-n", n)),
    }
}

/// What a cell says on a page.
fn text(page: &Page, by: &Acting, known: &Known, line: &Line, key: &str) -> String {
    let p = &line.proposal;
    let day = |at: Option<i64>| at.map(|at| page.day_of(at)).unwrap_or_default();
    let count = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    match key {
        "number" => p.case_no.clone(),
        "title" => p.title.clone(),
        "proposer" => proposer(page, line),
        "org" => line.org_name.clone(),
        "kind" => page.t(&format!("kind-{}", p.kind)),
        "category" => p.category.map(|c| known.category_name(c, by.lang)).unwrap_or_default(),
        "state" => state_name(page, p.state),
        "window" => page.t(&format!("window-{}", p.window)),
        "submitted" => day(p.first_submitted_at),
        "due" => due_of(p).map(|due| page.day(due)).unwrap_or_default(),
        "left" => left_words(page, by, p).1,
        "units" => line.unit.clone(),
        "signers" => p.signer_count.to_string(),
        "serial" => count(p.serial),
        "changed" => day(Some(p.changed_at)),
        _ => String::new(),
    }
}

/// A row of the page with the chosen columns.
pub fn row(page: &Page, by: &Acting, known: &Known, columns: &[&Column], line: &Line) -> RowView {
    let p = &line.proposal;
    let mut tags = Vec::new();
    if p.urgent {
        tags.push(page.t("proposals-desk-tag-urgent"));
    }
    if p.withdrawal_asked_at.is_some() {
        tags.push(page.t("proposals-desk-tag-withdrawal"));
    }
    let cell = |column: &&Column| CellView {
        look: match column.key {
            "number" => "no",
            "title" => "main",
            "state" => "state",
            "left" => "left",
            "signers" | "serial" => "n",
            _ => "fit",
        },
        head: page.t(column.word),
        text: text(page, by, known, line, column.key),
        mark: match column.key {
            "state" => mark(p.state),
            "left" => left_words(page, by, p).0,
            _ => "",
        },
    };
    let (before, matter, after) = titles::formula(&p.title);
    RowView {
        id: p.id.to_string(),
        href: format!("/proposals/{}", p.id),
        title: (before.to_owned(), matter.to_owned(), after.to_owned()),
        tags,
        cells: columns.iter().map(cell).collect(),
    }
}

/// What a column holds in a file.
pub fn kind(key: &str) -> table_out::Kind {
    match key {
        "submitted" | "due" | "changed" => table_out::Kind::Date,
        "left" | "signers" | "serial" => table_out::Kind::Number,
        _ => table_out::Kind::Text,
    }
}

/// A cell in a file.
pub fn cell(page: &Page, by: &Acting, known: &Known, line: &Line, key: &str) -> table_out::Cell {
    use table_out::Cell;
    let p = &line.proposal;
    let offset = by.procedure.utc_offset_minutes;
    let date = |at: Option<i64>| at.map_or(Cell::Empty, |at| Cell::Date(local_date(at, offset).to_string()));
    let int = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Int);
    match key {
        "submitted" => date(p.first_submitted_at),
        "changed" => date(Some(p.changed_at)),
        "due" => due_of(p).map_or(Cell::Empty, |due| Cell::Date(due.to_owned())),
        "left" => int(left_of(by, p)),
        "signers" => Cell::Int(p.signer_count),
        "serial" => int(p.serial),
        _ => match text(page, by, known, line, key) {
            empty if empty.is_empty() => Cell::Empty,
            said => Cell::Text(said),
        },
    }
}

/// The place of a line in its order, to go on after it.
pub fn place(order: Order, line: &Line) -> String {
    let p = &line.proposal;
    let first = match order {
        Order::Newest => 0,
        Order::Number => p.number.unwrap_or(999_999_999),
        Order::Due => {
            p.review_due.as_deref().and_then(|due| due.replace('-', "").parse().ok()).unwrap_or(99_991_231)
        }
    };
    format!("{first}.{}", p.id)
}

/// Reads such a place.
pub fn read_place(text: &str) -> Option<(i64, i64)> {
    let (first, id) = text.split_once('.')?;
    Some((first.parse().ok()?, crate::foundation::ids::read(id)?))
}
