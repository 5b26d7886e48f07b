//! What is remembered when a matter is given: like matters, who handled them with what result, who gave them back; whether a
//! unit already gave this one or a like one back.

use crate::assembly::handling::actions::assigning::name_of;
use crate::assembly::handling::figures::timeliness;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::assigning::{self as wishes, Unit};
use crate::assembly::handling::store::{self};
use crate::assembly::handling::workflow::assignment::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;
use crate::foundation::matters;
use crate::foundation::pages::Page;

/// Like matters that are looked at.
const LIKE: usize = 5;

/// One line of memory.
pub(super) struct Remembered {
    /// What is known, in a sentence.
    pub text: String,
    /// Number and title of the matter.
    pub matter: String,
    /// Units that have it, or answered it, for themselves or in the lead.
    pub took: Vec<OrgId>,
    /// Units that gave it back.
    pub back: Vec<OrgId>,
}

/// Units that are suggested.
const SUGGESTED: usize = 2;
/// Matters named as a reason.
const REASONS: usize = 2;

/// Who took like matters, the likest first.
pub(super) async fn of(
    app: &App,
    by: &Acting,
    page: &Page,
    (matter, units): (&Matter, &[Unit]),
) -> Outcome<Vec<Remembered>> {
    let Some(kind) = matters::kind(app, &matter.kind) else { return Ok(Vec::new()) };
    let like = (kind.like)(app.clone(), by.clone(), matter.id.0).await?;
    let mut found = Vec::new();
    let mut db = app.db.read().await?;
    for id in like.into_iter().filter(|id| *id != matter.id.0).take(LIKE) {
        let Some(other) = store::find(&mut db, by, MatterId(id)).await? else { continue };
        let assignments = store::assignments(&mut db, by.body, other.id).await?;
        if assignments.is_empty() {
            continue;
        }
        let refusals = wishes::refusals(&mut db, by.body, other.id).await?;
        let said: Vec<String> = assignments.iter().map(|a| one(page, units, a, &refusals)).collect();
        let matter = format!("{} {}", other.number, other.title);
        let text = format!("{matter}\u{2003}{}", said.join(&page.t("list-semicolon")));
        let took =
            assignments.iter().filter(|a| a.state != State::Void && a.part != Part::Co && a.part.has_duty());
        let took = took.map(|a| a.unit).collect();
        found.push(Remembered { text, matter, took, back: gave_back(&assignments, &refusals) });
    }
    Ok(found)
}

/// Units that took like matters and gave none of them back, nor this one: the one with most of the likest first. Each with the
/// matters that speak for it.
pub(super) fn suggested(own_back: &[OrgId], like: &[Remembered]) -> Vec<(OrgId, Vec<String>)> {
    let gave_back = |unit: &OrgId| own_back.contains(unit) || like.iter().any(|l| l.back.contains(unit));
    let mut found: Vec<(usize, OrgId, Vec<String>)> = Vec::new();
    for (place, one) in like.iter().enumerate() {
        for unit in one.took.iter().filter(|unit| !gave_back(unit)) {
            // The likest matter speaks as loud as all that come after it.
            let says = 1 << like.len().saturating_sub(place).min(8);
            match found.iter_mut().find(|(_, known, _)| known == unit) {
                Some((sum, _, because)) => {
                    *sum += says;
                    because.push(one.matter.clone());
                }
                None => found.push((says, *unit, vec![one.matter.clone()])),
            }
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let told = |(_, unit, mut because): (usize, OrgId, Vec<String>)| {
        because.truncate(REASONS);
        (unit, because)
    };
    found.into_iter().take(SUGGESTED).map(told).collect()
}

/// Units of assignments that were taken back on their wish.
pub(super) fn gave_back(assignments: &[Assignment], refusals: &[Refusal]) -> Vec<OrgId> {
    let granted =
        |a: &&Assignment| refusals.iter().any(|r| r.assignment == a.id && r.state == WishState::Granted);
    assignments.iter().filter(granted).map(|a| a.unit).collect()
}

fn one(page: &Page, units: &[Unit], a: &Assignment, refusals: &[Refusal]) -> String {
    let unit = name_of(units, a.unit);
    let wished = |state: WishState| refusals.iter().any(|r| r.assignment == a.id && r.state == state);
    let what = if a.state == State::Void && wished(WishState::Granted) {
        page.t("assigning-memory-returned")
    } else if a.state == State::Void {
        page.t("assigning-memory-void")
    } else if let Some(timely) = timeliness(a) {
        let word = match timely {
            "in_time" => "assigning-memory-in-time",
            "late" => "assigning-memory-late",
            _ => "assigning-memory-undated",
        };
        let class = match a.class_first.as_str() {
            "" => String::new(),
            class => page.ts("judging-class", class),
        };
        page.ts(word, class)
    } else {
        page.t(&format!("assignment-state-{}", a.state))
    };
    page.txy("assigning-memory-unit", unit, what)
}

/// Warnings about units that gave this matter, or a like one, back.
pub(super) fn warnings(
    page: &Page,
    units: &[Unit],
    (own, like): (&[OrgId], &[Remembered]),
    asked: &[OrgId],
) -> Vec<String> {
    let mut found = Vec::new();
    for unit in asked {
        if own.contains(unit) {
            found.push(page.ts("assigning-memory-own-back", name_of(units, *unit)));
        } else if like.iter().any(|l| l.back.contains(unit)) {
            found.push(page.ts("assigning-memory-like-back", name_of(units, *unit)));
        }
    }
    if own.len() > 1 {
        let names: Vec<String> = own.iter().map(|unit| name_of(units, *unit)).collect();
        found.push(page.ts("assigning-memory-both", names.join(&page.t("list-comma"))));
    }
    found
}
