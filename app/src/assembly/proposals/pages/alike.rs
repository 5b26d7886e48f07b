//! Like proposals as pages show them: the shared phrases marked, why in words, what was answered, a way into merging; and what
//! follows from them as a suggestion, one button away. `POST /proposals/alike` answers while somebody writes.

use super::view::{mark, state_name};
use crate::assembly::people::{self, Orgs};
use crate::assembly::proposals::alike::{self, Alike, Asked, Found, Suggested};
use crate::assembly::proposals::filters::Tree as Names;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Fields, OpenPost};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::{Page, html};
use crate::foundation::words::Lang;
use askama::Template;
use axum::extract::State as FromState;
use axum::response::Response;
use chinese_text::similar::{How, Part, Shared};
use std::ops::Range;

/// Like proposals on one page.
const SHOWN: usize = 6;
/// Sentences that say why.
const REASONS: usize = 4;
/// Characters of the first line of an answer.
const LINE: usize = 80;
/// Characters of a text that are looked at.
const READ: usize = 600;
/// Fields that a suggestion may be put into.
const TAKEN: &[&str] = &["category", "unit_1"];

/// A like proposal as a page shows it.
pub struct LikeView {
    /// Its page.
    pub href: String,
    /// Its id, for choosing it as lead.
    pub id: String,
    /// The title cut into shared pieces and others.
    pub pieces: Vec<(bool, String)>,
    /// Number, proposer, day.
    pub meta: String,
    /// Mark of its state.
    pub mark: &'static str,
    /// Its state.
    pub state: String,
    /// Why it is shown, in sentences.
    pub why: Vec<String>,
    /// What was answered.
    pub answers: Vec<String>,
    /// Where joining to it is proposed, or empty.
    pub merge: String,
}

/// A suggestion: a sentence with its reason, and what its button puts into the form.
pub struct Hint {
    /// What, and because of which.
    pub text: String,
    /// Value of the button `_take`: field and value.
    pub take: String,
    /// Words of the button.
    pub label: String,
}

/// All of it.
#[derive(Default)]
pub struct AlikeView {
    /// Like proposals, the likest first.
    pub likes: Vec<LikeView>,
    /// Category.
    pub categories: Vec<Hint>,
    /// Unit.
    pub units: Vec<Hint>,
}

/// Asks and makes the view. `joins`: the proposal for which joining may be proposed now.
pub async fn of(
    app: &App,
    db: &mut dyn Read,
    (page, by, names): (&Page, &Acting, &Names),
    asked: Asked<'_>,
    joins: Option<ProposalId>,
) -> Outcome<AlikeView> {
    let orgs = people::orgs(app, by.body).await?;
    let mut found = alike::find(app, db, by, asked).await?;
    found.like.truncate(SHOWN);
    Ok(view(page, by, (names, &orgs), &found, joins))
}

/// The view of an answer.
pub fn view(
    page: &Page,
    by: &Acting,
    (names, orgs): (&Names, &Orgs),
    found: &Found,
    joins: Option<ProposalId>,
) -> AlikeView {
    let today = by.today().to_string();
    let unit = |id: OrgId| orgs.name(id, &today, page.language);
    let like = |one: &Alike| {
        let merge = joins.filter(|_| matches!(one.known.state, State::Filed | State::UnderReview));
        let merge = merge.map(|id| format!("/proposals/{id}/steps/propose_merge?lead={}", one.known.id));
        LikeView {
            href: format!("/proposals/{}", one.known.id),
            id: one.known.id.to_string(),
            pieces: pieces(&one.known.title, &one.shared),
            meta: meta(page, one),
            mark: mark(one.known.state),
            state: state_name(page, one.known.state),
            why: why(page, &found.title, one),
            answers: answers(page, one, unit),
            merge: merge.unwrap_or_default(),
        }
    };
    let category = |one: &Suggested<CategoryId>| {
        let name = names.category(page, Some(one.what));
        let open = names.categories.iter().any(|c| c.id == one.what && c.open_on(&today));
        open.then(|| hint(page, "alike-category", &name, &one.because, format!("category:{}", one.what)))
    };
    let units = |one: &Suggested<OrgId>| {
        let org = orgs.of_kind(people::OrgKind::Unit, &today).find(|org| org.id == one.what)?;
        // The field holds a unit by the name that its list has.
        let take = format!("unit_1:{}", org.name(&today, Lang::Zh));
        Some(hint(page, "alike-unit", &unit(one.what), &one.because, take))
    };
    AlikeView {
        likes: found.like.iter().map(like).collect(),
        categories: found.categories.iter().filter_map(category).collect(),
        units: found.units.iter().filter_map(units).collect(),
    }
}

fn hint(page: &Page, word: &str, name: &str, because: &[String], take: String) -> Hint {
    let quoted: Vec<String> = because.iter().map(|title| page.ts("alike-quoted", title.as_str())).collect();
    Hint {
        text: page.txy(word, name, quoted.join(&page.t("list-comma"))),
        take,
        label: page.ts("alike-take", name),
    }
}

fn meta(page: &Page, one: &Alike) -> String {
    let known = &one.known;
    let day = known.submitted_at.map(|at| page.day_of(at)).unwrap_or_default();
    let number =
        if known.case_no.is_empty() { String::new() } else { page.ts("proposals-number", &known.case_no) };
    let parts: Vec<String> =
        [number, known.proposer_name.clone(), day].into_iter().filter(|s| !s.is_empty()).collect();
    parts.join("\u{3000}")
}

/// What units answered: unit, class, first line.
fn answers(page: &Page, one: &Alike, unit: impl Fn(OrgId) -> String) -> Vec<String> {
    let Some(past) = &one.past else { return Vec::new() };
    let said = |answer: &crate::assembly::handling::PastAnswer| {
        let name = unit(answer.unit);
        let who = match answer.class.as_str() {
            "" => page.ts("alike-answered", name),
            class => page.txy("alike-answered-class", name, class),
        };
        let mut line: String = answer.first_line.chars().take(LINE).collect();
        if line.len() < answer.first_line.len() {
            line.push('\u{2026}');
        }
        format!("{who}{line}")
    };
    if past.answers.is_empty() {
        let names: Vec<String> = past.units.iter().map(|id| unit(*id)).collect();
        return vec![page.ts("alike-with", names.join(&page.t("list-comma")))];
    }
    past.answers.iter().map(said).collect()
}

/// A title cut at what is shared.
fn pieces(title: &str, shared: &[Shared]) -> Vec<(bool, String)> {
    let inside = |at: usize| shared.iter().any(|one| one.b.contains(&at));
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for (at, c) in title.char_indices() {
        let marked = inside(at);
        match pieces.last_mut() {
            Some((last, text)) if *last == marked => text.push(c),
            _ => pieces.push((marked, c.to_string())),
        }
    }
    pieces
}

/// Why, in sentences: the same object, the same measure, the same place; other words for it; things of one kind.
fn why(page: &Page, title: &str, one: &Alike) -> Vec<String> {
    let piece = |text: &str, range: &Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for shared in &one.shared {
        let part = match shared.part {
            Part::Object => "object",
            Part::Measure => "measure",
            Part::Group => "group",
            Part::Setting => "setting",
            Part::Place => "place",
        };
        let (a, b) = (piece(title, &shared.a), piece(&one.known.title, &shared.b));
        let (word, text) = match &shared.how {
            How::Same => (format!("alike-same-{part}"), b),
            How::Synonym { .. } if a == b => (format!("alike-same-{part}"), b),
            How::Synonym { .. } => (format!("alike-same-{part}"), page.txy("alike-words", a, b)),
            How::Related { .. } => (format!("alike-near-{part}"), page.txy("alike-things", a, b)),
        };
        match said.iter_mut().find(|(known, _)| *known == word) {
            Some((_, list)) if list.contains(&text) => {}
            Some((_, list)) => list.push(text),
            None => said.push((word, vec![text])),
        }
    }
    if said.is_empty() {
        return vec![page.t("alike-by-text")];
    }
    said.iter().take(REASONS).map(|(word, list)| page.ts(word, list.join(&page.t("list-comma")))).collect()
}

/// The form with a suggestion put in, where its button was pressed.
pub fn taken(fields: &Fields) -> Option<Fields> {
    let (name, value) = fields.get("_take").split_once(':')?;
    let name = TAKEN.iter().find(|known| **known == name)?;
    let mut with = fields.clone();
    with.0.retain(|(field, _)| !field.starts_with('_'));
    with.set(name, value);
    Some(with)
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/alike.html")]
struct AlikePage {
    page: Page,
    alike: AlikeView,
}

/// Like proposals for what is being written: a piece of a page.
pub async fn ask(FromState(app): FromState<App>, post: OpenPost) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let text = |name: &str| post.fields.get(name).chars().take(READ).collect::<String>();
    let (title, body) = (text("title"), text("situation"));
    let asked = Asked { title: &title, body: &body, but: post.fields.parsed("but") };
    let names = super::view::names(&app, by.body).await?;
    let page = post.visit.page(&app, "").await?;
    let alike = of(&app, &mut app.db.read().await?, (&page, &by, &names), asked, None).await?;
    html(&AlikePage { page, alike })
}
