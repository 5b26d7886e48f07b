//! The part of a matter's page that shows its units: suggested, proposed and decided side by side, with part, state, dates, and
//! what was wished and decided.

use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::actions::assigning::{name_of, wishes};
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::pages::view;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::assigning::{Unit, units_of};
use crate::assembly::handling::workflow::assignment::State;
use crate::assembly::people::Orgs;
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::pages::Page;

/// The units of a matter.
pub struct Section {
    /// Head.
    pub title: String,
    /// Units that the proposers suggested: name and part.
    pub suggested: Vec<(String, String)>,
    /// Units that the office proposed.
    pub proposed: Vec<(String, String)>,
    /// Assignments, those in force first.
    pub given: Vec<Given>,
    /// Why it is suspended, or empty.
    pub suspended: String,
    /// What to say where no unit has it.
    pub none: String,
}

/// An assignment as it is shown.
pub struct Given {
    /// Its id.
    pub id: String,
    /// The unit.
    pub unit: String,
    /// Its part.
    pub part: String,
    /// Mark of the state.
    pub mark: &'static str,
    /// The state.
    pub state: String,
    /// Dates: what and when, whether late.
    pub dates: Vec<(String, String, bool)>,
    /// Case officer, requirements, remarks.
    pub facts: Vec<String>,
    /// Returns and extensions, in sentences.
    pub wishes: Vec<String>,
    /// Whether it is over.
    pub over: bool,
}

/// Reads and draws it. Whoever sees the matter sees who handles it; reasons are for those who take part in handling.
pub async fn section(
    db: &mut dyn Read,
    (page, by): (&Page, &Acting),
    file: &Dossier,
    orgs: &Orgs,
) -> Outcome<Section> {
    let units = &units_of(orgs);
    let id = file.matter.id;
    let choices = store::choices(db, id).await?;
    let (refusals, extensions) = wishes(db, by, id).await?;
    let hats = file.hats(by);
    let inside = hats::reads_all(by) || hats.iter().any(|hat| *hat != Hat::Proposer);
    let named = |stage: Stage| {
        let of_stage = choices.iter().filter(move |c| c.stage == stage);
        let name = |c: &UnitChoice| match c.unit {
            Some(unit) => name_of(units, unit),
            None => c.name.clone(),
        };
        of_stage.map(|c| (name(c), page.t(&format!("part-{}", c.part)))).collect::<Vec<_>>()
    };
    let mut given: Vec<Given> = Vec::new();
    for own in &file.assignments {
        // A unit that gave it back is no concern of the proposers.
        if own.state == State::Void && !inside {
            continue;
        }
        let wishes = if inside { said(page, units, own, (&refusals, &extensions)) } else { Vec::new() };
        given.push(Given {
            id: own.id.to_string(),
            unit: name_of(units, own.unit),
            part: page.t(&format!("part-{}", own.part)),
            mark: view::assignment_mark(own.state),
            state: page.t(&format!("assignment-state-{}", own.state)),
            dates: dates(page, by, own),
            facts: facts(page, own, (inside, hats.contains(&Hat::Proposer))),
            wishes,
            over: own.state == State::Void,
        });
    }
    given.sort_by_key(|g| g.over);
    Ok(Section {
        title: page.t("assigning-section"),
        suggested: if inside { named(Stage::Suggested) } else { Vec::new() },
        proposed: if inside { named(Stage::Proposed) } else { Vec::new() },
        suspended: match file.matter.suspended_at {
            Some(at) => page.txy("assigning-suspended-since", page.day_of(at), &file.matter.suspended_reason),
            None => String::new(),
        },
        none: page.t("assigning-section-none"),
        given,
    })
}

/// `inside`: among units and offices; `put`: one of those who put the matter.
fn facts(page: &Page, own: &Assignment, (inside, put): (bool, bool)) -> Vec<String> {
    let mut found = Vec::new();
    if !own.officer.is_empty() && (inside || put) {
        found.push(page.txy("handling-officer", &own.officer, &own.officer_phone));
    }
    if !own.note.is_empty() && inside {
        found.push(page.ts("handling-requirements", &own.note));
    }
    if own.by_silence {
        found.push(page.t("handling-by-silence"));
    }
    if let Some(day) = &own.last_answer_on {
        found.push(page.ts("handling-answered-on", page.day(day)));
    }
    if !own.end_reason.is_empty() && inside {
        found.push(own.end_reason.clone());
    }
    found
}

fn dates(page: &Page, by: &Acting, own: &Assignment) -> Vec<(String, String, bool)> {
    let today = by.today().to_string();
    let accepting = matches!(own.state, State::Pending);
    let open =
        matches!(own.state, State::Pending | State::RefuseRequested | State::Accepted | State::Working);
    let mut found = vec![(page.t("assigning-given-on"), page.day(&own.given_on), false)];
    let all = [
        (DueKind::Accept, &own.accept_due, accepting),
        (DueKind::Contact, &own.contact_due, open && own.contacts == 0),
        (DueKind::Opinion, &own.opinion_due, open),
        (DueKind::Reply, &own.reply_due, open || own.state == State::ReplySubmitted),
    ];
    for (what, due, counts) in all {
        if let Some(due) = due.as_ref().filter(|_| counts) {
            found.push((page.t(&format!("due-{what}")), page.day(due), *due < today));
        }
    }
    found
}

/// What was wished and decided about an assignment.
fn said(
    page: &Page,
    units: &[Unit],
    own: &Assignment,
    (refusals, extensions): (&[Refusal], &[Extension]),
) -> Vec<String> {
    let mut found = Vec::new();
    for wish in refusals.iter().filter(|r| r.assignment == own.id) {
        let ground = page.t(&format!("assigning-ground-{}", wish.ground));
        found.push(page.txy("assigning-wish-return", ground, &wish.reason));
        if let Some(unit) = wish.proposed_unit {
            found.push(page.ts("assigning-wish-unit", name_of(units, unit)));
        }
        if wish.escalation != Escalation::None {
            let to = page.t(&format!("assigning-escalation-{}", wish.escalation));
            found.push(page.txy("assigning-wish-escalated", to, &wish.ruling));
        }
        found.push(page.ts(&format!("assigning-wish-{}", wish.state), &wish.decision));
    }
    for wish in extensions.iter().filter(|x| x.assignment == own.id) {
        found.push(page.txy("assigning-wish-time", page.day(&wish.asked_due), &wish.reason));
        let decided = match (&wish.granted_due, wish.decision.is_empty()) {
            (Some(due), _) => page.day(due),
            _ => wish.decision.clone(),
        };
        found.push(page.ts(&format!("assigning-wish-{}", wish.state), decided));
    }
    found
}
