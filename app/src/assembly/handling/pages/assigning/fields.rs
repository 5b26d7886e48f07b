//! Which fields a step asks for, and how what was typed becomes the input of its verb.

use super::steps::Scene;
use crate::assembly::handling::actions::assigning::{Input, extension_limit, named, settable};
use crate::assembly::handling::pages::step::Input as Drawn;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment::Action as A;
use crate::assembly::handling::workflow::matter::Action as M;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Choice, Field, Fields, FormMaker};
use crate::foundation::pages::Page;

/// Fields that a step's form may have.
const SINGLE: &[&str] = &[
    "version",
    "reason",
    "main",
    "co",
    "separate",
    "ref",
    "note",
    "reply_due",
    "opinion_due",
    "ground",
    "basis",
    "proposed",
    "escalation",
    "done",
    "plan",
    "due_on",
    "explanation",
    "what",
];

/// What was typed, as the verb takes it.
pub(super) fn read(fields: &Fields) -> Outcome<Input> {
    fields.only(SINGLE, &["clock_stopped"])?;
    let text = |name: &str| fields.get(name).to_owned();
    Ok(Input {
        version: fields.parsed("version"),
        reason: text("reason"),
        units: named(fields.get("main"), fields.get("co"), fields.get("separate"), fields.get("ref")),
        note: text("note"),
        reply_due: text("reply_due"),
        opinion_due: text("opinion_due"),
        ground: text("ground"),
        basis: text("basis"),
        proposed: text("proposed"),
        escalation: text("escalation"),
        done: text("done"),
        plan: text("plan"),
        due_on: text("due_on"),
        explanation: text("explanation"),
        what: text("what"),
        clock_stopped: fields.has("clock_stopped"),
    })
}

/// The fields of a step of a matter.
pub(super) fn of_matter(page: &Page, make: &FormMaker<'_>, scene: &Scene, action: M) -> Vec<Drawn> {
    match action {
        M::ProposeUnits => {
            let mut drawn = units(page, make, scene, "");
            drawn.push(reason(make, "assigning-reason", false));
            drawn
        }
        M::HandOver | M::AddUnit => {
            let mut drawn = units(page, make, scene, "");
            drawn.extend(dates(make));
            if action == M::AddUnit {
                drawn.push(reason(make, "assigning-reason-add", true));
            }
            drawn
        }
        M::Suspend => {
            let stop = [Choice::new("on", page.t("assigning-stop-clock"))];
            let field = make.field("clock_stopped", "assigning-clock").several(&[], stop);
            vec![reason(make, "assigning-reason-suspend", true), Drawn::Checks(field)]
        }
        _ => Vec::new(),
    }
}

/// The fields of a step of an assignment.
pub(super) fn of_assignment(page: &Page, make: &FormMaker<'_>, scene: &Scene, action: A) -> Vec<Drawn> {
    match action {
        A::PrepareReturn | A::AskReturn => returning(page, make, scene),
        A::GrantReturn => {
            let mut drawn = vec![reason(make, "assigning-decision", true)];
            drawn.extend(units(page, make, scene, &scene.proposed_unit()));
            drawn.extend(dates(make));
            drawn
        }
        A::DenyReturn | A::DenyExtension => vec![reason(make, "assigning-decision", true)],
        A::Escalate => {
            let to = [Escalation::Meeting, Escalation::Leader]
                .map(|to| Choice::new(to, page.t(&format!("assigning-escalation-{to}"))));
            let field = make.field("escalation", "assigning-escalate-to").required().options(to);
            vec![Drawn::Radios(field), reason(make, "assigning-ruling", true)]
        }
        A::AskExtension => {
            let most = extension_limit(&scene.by, &scene.file, scene.own()).map(|day| page.date(day));
            vec![
                Drawn::Say(page.ts("assigning-extension-most", most.unwrap_or_default())),
                Drawn::Text(make.field("due_on", "assigning-extension-until").kind("date").required()),
                reason(make, "assigning-extension-why", true),
                Drawn::Area(make.field("done", "assigning-extension-done").rows(3)),
                Drawn::Area(make.field("plan", "assigning-extension-plan").rows(3)),
                Drawn::Area(make.field("explanation", "assigning-explanation").rows(3)),
            ]
        }
        A::GrantExtension => {
            let asked = scene.extension.as_ref();
            let (until, told) = asked.map_or((String::new(), String::new()), |wish| {
                let told = if wish.explanation.is_empty() { &wish.reason } else { &wish.explanation };
                (wish.asked_due.clone(), told.clone())
            });
            let until = make.field("due_on", "assigning-extension-until").kind("date").required().or(until);
            let told = make.field("explanation", "assigning-explanation").rows(3).required().or(told);
            vec![Drawn::Text(until), Drawn::Area(told), reason(make, "assigning-remark", false)]
        }
        A::Urge => vec![reason(make, "assigning-urge-text", false)],
        A::SetDue => {
            let kinds = settable(scene.own());
            let kinds = kinds.into_iter().map(|what| Choice::new(what, page.t(&format!("due-{what}"))));
            vec![
                Drawn::Radios(make.field("what", "assigning-which-date").required().options(kinds)),
                Drawn::Text(make.field("due_on", "assigning-new-date").kind("date").required()),
                reason(make, "assigning-reason", true),
            ]
        }
        A::Revoke => {
            let mut drawn = vec![reason(make, "assigning-reason", true)];
            drawn.extend(units(page, make, scene, ""));
            drawn
        }
        A::PassOn => vec![
            Drawn::Units(make.field("main", "assigning-successor").required(), scene.known()),
            reason(make, "assigning-reason", true),
        ],
        _ => Vec::new(),
    }
}

fn reason(make: &FormMaker<'_>, word: &str, needed: bool) -> Drawn {
    let field = make.field("reason", word).rows(3).max(2000);
    Drawn::Area(if needed { field.required() } else { field })
}

fn returning(page: &Page, make: &FormMaker<'_>, scene: &Scene) -> Vec<Drawn> {
    let prepared = scene.prepared.as_ref();
    let grounds = scene.by.procedure.several("refuse.grounds", scene.by.today());
    let grounds = grounds.into_iter().map(|g| Choice::new(g, page.t(&format!("assigning-ground-{g}"))));
    let ground = make.field("ground", "assigning-ground").required();
    let ground = ground.or(prepared.map(|p| p.ground.clone()).unwrap_or_default()).options(grounds);
    let text =
        |field: Field, of: fn(&Refusal) -> &String| field.or(prepared.map(of).cloned().unwrap_or_default());
    vec![
        Drawn::Radios(ground),
        Drawn::Area(text(
            make.field("reason", "assigning-return-reason").rows(5).max(2000).required(),
            |p| &p.reason,
        )),
        Drawn::Text(text(make.field("basis", "assigning-return-basis").max(2000), |p| &p.basis)),
        Drawn::Units(
            make.field("proposed", "assigning-return-unit").or(scene.proposed_unit()),
            scene.known(),
        ),
    ]
}

/// The four fields by which units are named; what was proposed, or else suggested, stands in them.
fn units(page: &Page, make: &FormMaker<'_>, scene: &Scene, main: &str) -> Vec<Drawn> {
    let default = |parts: &[Part]| {
        if !main.is_empty() || scene.fields_given {
            return String::new();
        }
        scene.chosen(parts).join(&page.t("list-comma"))
    };
    let first = if main.is_empty() { default(&[Part::Sole, Part::Lead]) } else { main.to_owned() };
    let known = scene.known();
    vec![
        Drawn::Units(make.field("main", "assigning-main").or(first), known.clone()),
        Drawn::Units(make.field("co", "assigning-co").or(default(&[Part::Co])), known.clone()),
        Drawn::Units(
            make.field("separate", "assigning-separate").or(default(&[Part::Separate])),
            known.clone(),
        ),
        Drawn::Units(make.field("ref", "assigning-ref").or(default(&[Part::Ref])), known),
    ]
}

fn dates(make: &FormMaker<'_>) -> Vec<Drawn> {
    vec![
        Drawn::Text(make.field("reply_due", "assigning-reply-due").kind("date")),
        Drawn::Text(make.field("opinion_due", "assigning-opinion-due").kind("date")),
        Drawn::Area(make.field("note", "assigning-note").rows(3)),
    ]
}
