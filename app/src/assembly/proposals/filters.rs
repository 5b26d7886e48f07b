//! What a list of proposals is narrowed to, as it stands in an address: read by the pages and the API alike, and written by the
//! figures, so that a number and the list behind it can never mean two things.

use super::records::{CategoryId, Kind, MergerState, ProposalId, Sitting, SittingId, Window, reads_all};
use super::store::lists::{Filter, Order};
use super::workflow::State;
use crate::assembly::people::{self, SectorSeats};
use crate::assembly::settings::{self, Category};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Fields;
use crate::foundation::ids::BodyId;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;
use std::sync::Arc;

/// Fields of an address that narrow a list.
pub const FIELDS: &[&str] = &[
    "sitting",
    "state",
    "kind",
    "category",
    "window",
    "urgent",
    "q",
    "mine",
    "lead",
    "sector",
    "stage",
    "due",
    "merger",
    "withdrawal",
];
/// States of a proposal that its author has not handed in.
pub const OWN: &[State] = &[State::Draft, State::CoSigning, State::Discarded];
/// States in which a decision is still due.
pub const PENDING: &[State] = &[State::Submitted, State::UnderReview];
/// Working days within which a date counts as near.
const SOON: u32 = 5;

/// States that a list can be narrowed to: everything that was handed in.
pub fn listed_states() -> Vec<State> {
    State::all().iter().copied().filter(|s| !OWN.contains(s)).collect()
}

/// Kinds of members (individual, joint), or of organisations.
pub fn kinds(collective: bool) -> Vec<Kind> {
    Kind::all().iter().copied().filter(|k| k.is_collective() == collective).collect()
}

/// Sessions and categories of a body.
#[derive(Debug)]
pub struct Tree {
    /// Sessions, newest first.
    pub sittings: Vec<Sitting>,
    /// Categories, each parent before its children.
    pub categories: Vec<Category>,
}

impl Tree {
    /// Reads it from the shelf.
    pub async fn load(app: &App, body: BodyId) -> Outcome<Arc<Self>> {
        app.shelf(body, move |app: App| async move {
            let categories = settings::categories(&app, body).await?.in_order();
            let sittings = people::sittings_by_window(&mut app.db.read_aside().await?, body).await?;
            Ok(Self { sittings, categories })
        })
        .await
    }
}

/// What has to be known to read an address: sessions, categories, and which session runs now.
#[derive(Debug, Clone)]
pub struct Known {
    /// Sessions and categories, kept until something in them changes.
    pub tree: Arc<Tree>,
    /// The session that runs now: the one whose window opened last, else the first.
    pub running: Option<Sitting>,
}

impl Known {
    /// Reads it from the shelf.
    pub async fn load(app: &App, by: &Acting) -> Outcome<Self> {
        let tree = Tree::load(app, by.body).await?;
        let running = Sitting::at(&tree.sittings, by.now).cloned();
        Ok(Self { tree, running })
    }

    /// A session.
    pub fn sitting(&self, id: SittingId) -> Option<&Sitting> {
        self.tree.sittings.iter().find(|s| s.id == id)
    }

    /// The session before another one.
    pub fn before(&self, id: SittingId) -> Option<&Sitting> {
        let at = self.tree.sittings.iter().position(|s| s.id == id)?;
        self.tree.sittings.get(at + 1)
    }

    /// A category with everything below it.
    pub fn with_children(&self, id: CategoryId) -> Vec<i64> {
        let mut found = vec![id];
        let mut next = 0;
        while next < found.len() {
            let above = found[next];
            found.extend(
                self.tree
                    .categories
                    .iter()
                    .filter(|c| c.parent == Some(above) && c.id != above)
                    .map(|c| c.id),
            );
            // A tree that was made a ring by hand must not hang a page.
            if found.len() > self.tree.categories.len() {
                break;
            }
            next += 1;
        }
        found.into_iter().map(|c| c.0).collect()
    }

    /// The name of a category, or nothing.
    pub fn category_name(&self, id: CategoryId, lang: Lang) -> String {
        self.tree.categories.iter().find(|c| c.id == id).map(|c| c.said(lang).to_owned()).unwrap_or_default()
    }
}

/// The sectors that may be told singly: not marked, and not so small that a count would be about persons. Where only one would
/// be left out, the smallest other is left out as well, because else the rest would tell it.
pub fn told_singly(lines: &[SectorSeats], smallest: i64) -> Vec<i64> {
    let (mut told, hidden): (Vec<&SectorSeats>, Vec<&SectorSeats>) =
        lines.iter().filter(|line| line.4 > 0).partition(|line| !line.3 && line.4 >= smallest);
    if hidden.len() == 1
        && let Some(least) = told.iter().enumerate().min_by_key(|(_, line)| line.4).map(|(at, _)| at)
    {
        told.remove(least);
    }
    told.iter().map(|line| line.0).collect()
}

/// Reads what an address narrows the list to. A session that is not named is the one that runs; `all` is every session.
pub async fn read(db: &mut dyn Read, by: &Acting, known: &Known, fields: &Fields) -> Outcome<Filter> {
    let mut filter = Filter { sitting: sitting(known, fields)?, ..Filter::default() };
    for key in fields.all("state") {
        match key {
            "pending" => filter.states.extend(PENDING),
            _ => filter.states.push(named("state", State::from_key(key).filter(|s| !OWN.contains(s)))?),
        }
    }
    for key in fields.all("kind") {
        match key {
            "collective" => filter.kinds.extend(kinds(true)),
            "member" => filter.kinds.extend(kinds(false)),
            _ => filter.kinds.push(named("kind", Kind::from_key(key))?),
        }
    }
    for key in fields.all("category") {
        match (key, key.parse::<CategoryId>()) {
            ("none", _) => filter.categories.push(0),
            (_, Ok(id)) => filter.categories.extend(known.with_children(id)),
            ("", _) => {}
            _ => return Err(Problem::NotFound),
        }
    }
    if !fields.get("window").is_empty() {
        filter.window = Some(named("window", Window::from_key(fields.get("window")))?);
    }
    filter.urgent = fields.get("urgent") == "on";
    filter.withdrawal_asked = fields.get("withdrawal") == "asked";
    filter.merger = MergerState::from_key(fields.get("merger"));
    filter.lead = fields.parsed::<ProposalId>("lead");
    read_stage(by, fields, &mut filter);
    read_due(by, fields, &mut filter);
    if fields.get("sector").is_empty() {
        filter.text = fields.get("q").chars().take(60).collect();
        if fields.get("mine") == "on" {
            filter.mine = Some(by.account);
            filter.orgs = by.delegations.iter().map(|d| d.org).collect();
        }
    } else {
        filter.sector = Some(sector(db, by, known, &filter, fields.get("sector")).await?);
    }
    if filter.states.is_empty() && filter.sitting.is_none() {
        filter.states = listed_states();
    }
    Ok(filter)
}

fn sitting(known: &Known, fields: &Fields) -> Outcome<Option<SittingId>> {
    match fields.get("sitting") {
        "" => Ok(known.running.as_ref().map(|s| s.id)),
        "all" => Ok(None),
        text => {
            let id: SittingId = text.parse().map_err(|_| Problem::NotFound)?;
            known.sitting(id).map(|s| Some(s.id)).ok_or(Problem::NotFound)
        }
    }
}

fn read_stage(by: &Acting, fields: &Fields, filter: &mut Filter) {
    let (second, chair) = (by.on("review.second_opinion"), by.on("review.chair_approval"));
    match fields.get("stage") {
        "second" => filter.desk.second_missing = true,
        "ready" => filter.desk.ready = Some((second, chair)),
        _ => return,
    }
    filter.states = vec![State::UnderReview];
}

fn read_due(by: &Acting, fields: &Fields, filter: &mut Filter) {
    let today = by.today();
    match fields.get("due") {
        "late" => filter.due_until = today.previous_day().map(|day| day.to_string()),
        "soon" => {
            filter.desk.due_from = Some(today.to_string());
            filter.due_until = Some(soon(by));
        }
        _ => return,
    }
    if filter.states.is_empty() {
        filter.states = PENDING.to_vec();
    }
}

/// The last day that is at most five working days away.
fn soon(by: &Acting) -> String {
    let mut day = by.today();
    let mut left = SOON;
    while left > 0 {
        let Some(next) = day.next_day() else { break };
        day = next;
        left -= u32::from(by.procedure.calendar.is_working_day(day));
    }
    // The rest day before the sixth working day is as near as the fifth.
    while let Some(next) = day.next_day().filter(|d| !by.procedure.calendar.is_working_day(*d)) {
        day = next;
    }
    day.to_string()
}

/// A sector is a seat group, not a trait of a person: only its count may lead to a list, only for those who read all, and only
/// where the group may be told singly.
async fn sector(
    db: &mut dyn Read,
    by: &Acting,
    known: &Known,
    filter: &Filter,
    text: &str,
) -> Outcome<(i64, i64)> {
    let id = crate::foundation::ids::any(text).ok_or(Problem::NotFound)?;
    let sitting = filter.sitting.and_then(|s| known.sitting(s)).ok_or(Problem::NotFound)?;
    if !reads_all(by) {
        return Err(Problem::NotFound);
    }
    let lines = people::sector_seats(db, by.body, sitting.term).await?;
    let smallest = by.procedure.whole("statistics.smallest_group", by.today());
    if told_singly(&lines, smallest).contains(&id) {
        Ok((id, sitting.term.0))
    } else {
        Err(Problem::NotFound)
    }
}

/// Writes a filter as the query of an address that reads back as the same.
pub fn write(filter: &Filter, known: &Known) -> Fields {
    let mut fields = Fields::default();
    fields.add("sitting", filter.sitting.map_or_else(|| "all".to_owned(), |s| s.to_string()));
    if filter.sitting.is_some() || filter.states != listed_states() {
        for state in &filter.states {
            fields.add("state", state.key());
        }
    }
    if !filter.kinds.is_empty() && filter.kinds == kinds(true) {
        fields.add("kind", "collective");
    } else if !filter.kinds.is_empty() && filter.kinds == kinds(false) {
        fields.add("kind", "member");
    } else {
        for kind in &filter.kinds {
            fields.add("kind", kind.key());
        }
    }
    for id in &filter.categories {
        let parent = known.tree.categories.iter().find(|c| c.id.0 == *id).and_then(|c| c.parent);
        if *id == 0 {
            fields.add("category", "none");
        } else if !parent.is_some_and(|p| filter.categories.contains(&p.0)) {
            fields.add("category", CategoryId(*id).to_string());
        }
    }
    if let Some(window) = filter.window {
        fields.add("window", window.key());
    }
    if let Some((sector, _)) = filter.sector {
        fields.add("sector", crate::foundation::ids::write(sector));
    }
    if let Some(lead) = filter.lead {
        fields.add("lead", lead.to_string());
    }
    if let Some(merger) = filter.merger {
        fields.add("merger", merger.key());
    }
    if filter.withdrawal_asked {
        fields.add("withdrawal", "asked");
    }
    fields
}

/// The counters of the desk: key, and the filter behind it in a session.
pub fn counters(by: &Acting, sitting: Option<SittingId>) -> Vec<(&'static str, Fields)> {
    let mut found = Vec::new();
    let mut add = |key: &'static str, pairs: &[(&str, &str)]| {
        let mut fields = Fields::default();
        fields.add("sitting", sitting.map_or_else(|| "all".to_owned(), |s| s.to_string()));
        for (name, value) in pairs {
            fields.add(name, *value);
        }
        found.push((key, fields));
    };
    add("receive", &[("state", "submitted")]);
    add("review", &[("state", "under_review")]);
    if by.on("review.second_opinion") {
        add("second", &[("stage", "second")]);
    }
    add("ready", &[("stage", "ready")]);
    add("returned", &[("state", "returned")]);
    add("withdrawal", &[("withdrawal", "asked")]);
    add("merger-asked", &[("merger", "asked")]);
    add("merger-ready", &[("merger", "ready")]);
    add("merger-objected", &[("merger", "objected")]);
    add("filed", &[("state", "filed")]);
    add("soon", &[("due", "soon")]);
    add("late", &[("due", "late")]);
    found
}

/// In which order an address asks for the list.
pub fn order(fields: &Fields) -> Order {
    match fields.get("order") {
        "number" => Order::Number,
        "due" => Order::Due,
        _ => Order::Newest,
    }
}

/// A value that narrows a list. One that is not known is refused: left out, the list would be wider than was asked for.
fn named<T>(field: &str, known: Option<T>) -> Outcome<T> {
    known.ok_or_else(|| Problem::invalid(field, "form-choose"))
}
