//! What is asked: the text that was typed with its operators, what is chosen beside it, the order and the page. Nothing typed is an
//! error; what is taken otherwise than it may be meant is told in a sentence.

use super::known::Known;
use crate::assembly::people::SittingId;
use crate::assembly::settings::CategoryId;
use crate::foundation::acting::{Acting, parse_date, start_of_day};
use crate::foundation::forms::Fields;
use crate::foundation::ids::{self, OrgId};
use crate::foundation::search::{Ask, Order, Place, Test};
use chinese_text::query::{Days, Note, Query, Value, What};
use chinese_text::tokens::Literal;

/// Characters of a question that are looked at.
pub(super) const ASKED_CHARS: usize = 200;
/// Clauses of a question that are looked at.
const CLAUSES: usize = 12;

/// A question as it is understood.
pub(super) struct Asked {
    /// The typed text, as understood.
    pub query: Query,
    /// The question.
    pub ask: Ask,
    /// In which order.
    pub order: Order,
    /// Where the page begins.
    pub after: Option<Place>,
    /// Sentences for whoever typed: key of the word and what it is about.
    pub notes: Vec<(&'static str, String)>,
}

impl Asked {
    /// Whether anything is asked at all.
    pub(super) fn is_empty(&self) -> bool {
        self.ask.clauses.is_empty()
    }
}

/// Reads an address.
pub(super) fn read(by: &Acting, known: &Known, chosen: &Fields) -> Asked {
    let typed = chosen.get("q");
    let mut notes = Vec::new();
    let looked_at: String = typed.chars().take(ASKED_CHARS).collect();
    if looked_at.len() < typed.len() {
        notes.push(("finding-note-long", ASKED_CHARS.to_string()));
    }
    let mut query = Query::parse(&looked_at, &known.fields());
    if query.clauses.len() > CLAUSES {
        query.clauses.truncate(CLAUSES);
        notes.push(("finding-note-many", CLAUSES.to_string()));
    }
    for note in &query.notes {
        notes.push(match note {
            Note::Unclosed => ("finding-note-unclosed", String::new()),
            Note::NoDate { value, .. } => ("finding-note-no-date", value.clone()),
            Note::NothingIn(text) => ("finding-note-nothing-in", text.clone()),
            Note::OnlyNot => ("finding-note-only-not", String::new()),
        });
    }
    let mut clauses = Vec::new();
    for clause in &query.clauses {
        let mut any = Vec::new();
        for item in &clause.any {
            any.push((item.not, test(by, known, &item.what, &mut notes)));
        }
        clauses.push(any);
    }
    clauses.extend(beside(by, known, chosen).into_iter().map(|test| vec![(false, test)]));
    Asked {
        query,
        ask: Ask { clauses },
        order: if chosen.get("sort") == "relevance" { Order::Relevance } else { Order::Newest },
        after: place(chosen.get("after")),
        notes,
    }
}

fn test(by: &Acting, known: &Known, what: &What, notes: &mut Vec<(&'static str, String)>) -> Test {
    let (key, value) = match what {
        What::Text(literal) | What::Phrase(literal) => return Test::Text(literal.clone()),
        What::Field { key, value: Value::Text(text) } => (key.as_str(), text.as_str()),
        What::Field { value: Value::Days(span), .. } => return days(by, span),
    };
    let test = match key {
        "title" => Test::Title(Literal::of(value)),
        "by" => Test::By(Literal::of(value)),
        "number" => Test::Number(value.to_owned()),
        "category" => Test::Categories(known.categories_named(value)),
        "state" => Test::States(known.states_named(value)),
        "unit" => Test::Units(known.orgs_named(value)),
        "session" => Test::Sittings(known.sittings_named(value)),
        _ => Test::Kinds(known.kinds_named(value)),
    };
    let nothing = match &test {
        Test::Title(literal) | Test::By(literal) => literal.is_empty(),
        Test::Categories(ids) | Test::Units(ids) | Test::Sittings(ids) => ids.is_empty(),
        Test::States(list) => list.is_empty(),
        Test::Kinds(list) => list.is_empty(),
        _ => false,
    };
    if nothing {
        notes.push(("finding-note-unknown", format!("{}:{value}", known.field_name(key, by.lang))));
        // Nothing is called so: nothing is found, rather than everything.
        return Test::Kinds(Vec::new());
    }
    test
}

/// From the first day's first moment to the moment after the last day.
fn days(by: &Acting, span: &Days) -> Test {
    let offset = by.procedure.utc_offset_minutes;
    let moment = |text: &Option<String>| text.as_deref().and_then(parse_date);
    let from = moment(&span.from).map_or(0, |day| start_of_day(day, offset));
    let until =
        moment(&span.to).and_then(|day| day.next_day()).map_or(i64::MAX, |day| start_of_day(day, offset));
    Test::Days { from, until }
}

/// What is chosen beside the text.
fn beside(by: &Acting, known: &Known, chosen: &Fields) -> Vec<Test> {
    let mut tests = Vec::new();
    if let Some(kind) = known.kind(chosen.get("kind")) {
        tests.push(Test::Kinds(vec![kind.key.to_owned()]));
    }
    if let Some((kind, state)) = chosen.get("state").split_once('.') {
        tests.push(Test::States(vec![(kind.to_owned(), state.to_owned())]));
    }
    if let Some(id) = chosen.parsed::<SittingId>("session") {
        tests.push(Test::Sittings(vec![id.0]));
    }
    if let Some(id) = chosen.parsed::<CategoryId>("category") {
        tests.push(Test::Categories(known.with_children(id)));
    }
    if let Some(id) = chosen.parsed::<OrgId>("unit") {
        tests.push(Test::Units(vec![id.0]));
    }
    let day = |name: &str| parse_date(chosen.get(name)).map(|day| day.to_string());
    let span = Days { from: day("from"), to: day("until") };
    if span != Days::default() {
        tests.push(days(by, &span));
    }
    tests
}

/// The place of a page: what its last hit is worth, and that hit.
pub(super) fn place(text: &str) -> Option<Place> {
    let (score, id) = text.split_once('.')?;
    Some(Place { score: score.parse().ok()?, id: ids::read(id)? })
}

/// The same as it stands in the address.
pub(super) fn write(place: Place) -> String {
    format!("{}.{}", place.score, ids::write(place.id))
}
