//! What several pages of the room say alike: names of sessions and categories, marks of states, the timeline.

pub use crate::assembly::proposals::filters::Tree as Names;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::titles;
use crate::assembly::proposals::workflow::State;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events::Event;
use crate::foundation::forms::Choice;
use crate::foundation::ids::BodyId;
use crate::foundation::pages::Page;
use crate::foundation::workflow::Name;
use fluent_bundle::FluentValue;
use std::sync::Arc;

/// The names of a body.
pub async fn names(app: &App, body: BodyId) -> Outcome<Arc<Names>> {
    Names::load(app, body).await
}

impl Names {
    /// A session by its id.
    pub fn sitting(&self, id: Option<SittingId>) -> Option<&Sitting> {
        self.sittings.iter().find(|s| Some(s.id) == id)
    }

    /// Name of a category in the reader's language, with its parent's before it; empty for none.
    pub fn category(&self, page: &Page, id: Option<CategoryId>) -> String {
        let Some(category) = self.categories.iter().find(|c| Some(c.id) == id) else { return String::new() };
        let own = category.said(page.language);
        match self.categories.iter().find(|c| Some(c.id) == category.parent) {
            Some(parent) => page.txy("proposals-category-of", parent.said(page.language), own),
            None => own.to_owned(),
        }
    }

    /// Categories to choose from, children after their parent.
    pub fn choices(&self, page: &Page) -> Vec<Choice> {
        let today = page.today.to_string();
        let open = self.categories.iter().filter(|c| c.open_on(&today));
        let none = Choice::new("", page.t("proposals-choose"));
        std::iter::once(none)
            .chain(open.map(|c| Choice::new(c.id, self.category(page, Some(c.id)))))
            .collect()
    }
}

/// A session as it is called: 十二届五次会议.
pub fn sitting_name(page: &Page, sitting: &Sitting) -> String {
    page.say(
        "proposals-sitting",
        &[
            ("term", FluentValue::from(page.numeral(sitting.term_number))),
            ("number", FluentValue::from(page.numeral(sitting.number))),
            ("year", FluentValue::from(sitting.year)),
        ],
    )
}

/// Mark of a state.
pub fn mark(state: State) -> &'static str {
    match state {
        State::Draft | State::Discarded => "none",
        State::CoSigning | State::UnderReview => "work",
        State::Submitted => "open",
        State::Returned => "back",
        State::Filed => "done",
        State::Merged => "merge",
        State::ConvertedOpinion | State::ConvertedSocialOpinion => "part",
        State::NotFiled | State::Withdrawn => "stop",
    }
}

/// Name of a state.
pub fn state_name(page: &Page, state: State) -> String {
    page.t(&format!("case-state-{}", state.key()))
}

/// A title in three parts: set phrase, matter, set phrase.
pub struct Title {
    /// Set phrase before.
    pub before: String,
    /// The matter.
    pub matter: String,
    /// Set phrase after.
    pub after: String,
}

/// A title for a list; an empty one is named as such.
pub fn title(page: &Page, text: &str) -> Title {
    if text.is_empty() {
        return Title { before: String::new(), matter: page.t("proposals-untitled"), after: String::new() };
    }
    let (before, matter, after) = titles::formula(text);
    Title { before: before.to_owned(), matter: matter.to_owned(), after: after.to_owned() }
}

/// One entry of the timeline.
pub struct Entry {
    /// What was done.
    pub what: String,
    /// Who and when.
    pub who: String,
    /// Reason or remark.
    pub text: String,
}

/// The history of a proposal, newest first.
pub fn timeline(page: &Page, history: &[Event]) -> Vec<Entry> {
    let entry = |event: &Event| {
        let who =
            if event.actor_name.is_empty() { page.t("proposals-by-clock") } else { event.actor_name.clone() };
        let text = match event.action.as_str() {
            "recount" => {
                page.txy("proposals-recounted", page.day(&event.text("x")), page.day(&event.text("y")))
            }
            _ => event.text("x"),
        };
        Entry {
            what: page.t(&format!("event-proposal-{}", event.action)),
            who: format!("{who}\u{3000}{}", page.moment(event.at)),
            text,
        }
    };
    history.iter().rev().map(entry).collect()
}

/// Paragraphs of a text.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A binding date with how far off it is, and whether that is soon or late.
pub struct Due {
    /// The date, said.
    pub day: String,
    /// How far off, said.
    pub left: String,
    /// `soon`, `late` or empty.
    pub kind: &'static str,
    /// Counted in a year without a calendar.
    pub provisional: bool,
}

/// A date and the working days left.
pub fn due(
    page: &Page,
    by: &crate::foundation::acting::Acting,
    date: Option<&str>,
    provisional: bool,
) -> Option<Due> {
    let date = crate::foundation::acting::parse_date(date?)?;
    let left = working_days::working_days_left(&by.procedure.calendar, by.today(), date);
    let (left_said, kind) = match left {
        n if n < 0 => (page.tn("proposals-late", -n), "late"),
        0 => (page.t("proposals-today"), "soon"),
        n if n <= 5 => (page.tn("proposals-left", n), "soon"),
        n => (page.tn("proposals-left", n), ""),
    };
    Some(Due { day: page.date(date), left: left_said, kind, provisional })
}
