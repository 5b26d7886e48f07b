//! Which paper somebody may have, and what is read for it.

use super::{Desk, Made, assignment, feedback, letters, lists, supervising};
use crate::assembly::handling::actions::{self, Dossier, judging, replying};
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::{assignment as machine, reply as replies};
use crate::assembly::handling::{reading, store};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::pages::Page;
use std::collections::HashMap;

/// The most promises of a ledger.
const LEDGER: i64 = 5_000;

async fn name(app: &App, by: &Acting, who: Option<AccountId>) -> Outcome<String> {
    let Some(who) = who else { return Ok(String::new()) };
    let mut db = app.db.read().await?;
    Ok(people::account_names(&mut db, by.body, &[who]).await?.remove(&who).unwrap_or_default())
}

/// Whether somebody handles this assignment, or sees to it by his role.
fn handles(by: &Acting, file: &Dossier, own: &Assignment) -> bool {
    !file.hats_of(by, own).is_empty()
}

/// A paper of an assignment.
pub async fn of_assignment(app: &App, by: &Acting, id: AssignmentId, paper: &str) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let found = store::assignment(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = actions::dossier(&mut db, by, found.matter).await?;
    let own = file.assignment(id)?.clone();
    let lead = file.live().any(|a| a.part.answers() && by.delegation(a.unit).is_some());
    let reads = handles(by, &file, &own) || (lead && paper == "opinion");
    if !reads {
        return Err(Problem::NotFound);
    }
    let refusals = store::assigning::refusals(&mut db, by.body, found.matter).await?;
    let extensions = store::assigning::extensions(&mut db, by.body, found.matter).await?;
    let opinions = store::replying::opinions(&mut db, by.body, found.matter).await?;
    drop(db);
    let desk = Desk::new(app, by).await?;
    let text = desk.text(&file.matter).await?;
    let of = (&file, &text, &own);
    match paper {
        "slip" if reading::handles(by, &file) => Ok(assignment::slip(&desk, &file, &text, &own)),
        "return" => {
            let wish = refusals.iter().rev().find(|w| w.assignment == id).ok_or(Problem::NotFound)?;
            let consent = match wish.consent_by {
                Some(head) => desk.x("paper-consents", name(app, by, Some(head)).await?),
                None => String::new(),
            };
            Ok(assignment::refusal(&desk, of, (wish, &consent)))
        }
        "extension" => {
            let wish = extensions.iter().rev().find(|w| w.assignment == id).ok_or(Problem::NotFound)?;
            Ok(assignment::extension(&desk, of, wish))
        }
        "opinion" => {
            let said = opinions.iter().rev().find(|o| o.assignment == id).ok_or(Problem::NotFound)?;
            Ok(letters::opinion(&desk, of, said))
        }
        "contact" => contacts(app, by, &file, Some(id)).await,
        _ => Err(Problem::NotFound),
    }
}

/// A paper of a matter: the record of all talks.
pub async fn of_matter(app: &App, by: &Acting, id: MatterId, paper: &str) -> Outcome<Made> {
    let file = actions::dossier(&mut app.db.read().await?, by, id).await?;
    if paper != "contact" || file.hats(by).is_empty() {
        return Err(Problem::NotFound);
    }
    contacts(app, by, &file, None).await
}

async fn contacts(app: &App, by: &Acting, file: &Dossier, only: Option<AssignmentId>) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let id = file.matter.id;
    let mut talks = store::replying::contacts(&mut db, by.body, id).await?;
    let said = store::replying::matter_answers(&mut db, id).await?;
    talks.retain(|talk| {
        only.is_none_or(|only| talk.assignment == only) && reading::contact(by, file, talk, &said)
    });
    let who: Vec<AccountId> = said.iter().map(|s| s.account).collect();
    let names = people::account_names(&mut db, by.body, &who).await?;
    drop(db);
    let desk = Desk::new(app, by).await?;
    let text = desk.text(&file.matter).await?;
    let named = |answer: &ContactAnswer| match answer.org {
        Some(org) => desk.unit(org),
        None => names.get(&answer.account).cloned().unwrap_or_default(),
    };
    let talks: Vec<_> = talks
        .into_iter()
        .map(|talk| {
            let of = said.iter().filter(|s| s.contact == talk.id);
            let of = of.map(|s| (named(s), s.state, s.remark.clone())).collect();
            (talk, of)
        })
        .collect();
    Ok(assignment::contacts(&desk, (file, &text), &talks))
}

/// Whether somebody may have a reply: delivered, whoever has to do with the matter; before, its unit, those asked to
/// countersign, and from the audit on the offices.
fn may_reply(by: &Acting, file: &Dossier, own: &Assignment, reply: &Reply) -> bool {
    use replies::State as S;
    if by.delegation(own.unit).is_some() {
        return true;
    }
    if reply.delivered_at.is_some() {
        return !file.hats(by).is_empty();
    }
    let offices = [Hat::Office, Hat::Assigner];
    match reply.state {
        S::InAudit | S::Returned | S::Released => hats::of_roles(by).iter().any(|h| offices.contains(h)),
        S::Countersign => file.live().any(|a| a.part == Part::Co && by.delegation(a.unit).is_some()),
        _ => false,
    }
}

/// The letter of a reply.
pub async fn of_reply(app: &App, by: &Acting, id: ReplyId) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let found = store::reply(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = actions::dossier(&mut db, by, found.matter).await?;
    let own = file.assignment(found.assignment)?.clone();
    if !may_reply(by, &file, &own, &found) {
        return Err(Problem::NotFound);
    }
    let items = store::replying::items(&mut db, id).await?;
    let promised = store::replying::promises(&mut db, id).await?;
    drop(db);
    let desk = Desk::new(app, by).await?;
    let text = desk.text(&file.matter).await?;
    Ok(letters::reply(&desk, (&file, &text, &own), &found, (&items, &promised)))
}

/// The sheet of a feedback.
pub async fn of_feedback(app: &App, by: &Acting, id: FeedbackId) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let found = store::feedback(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = actions::dossier(&mut db, by, found.matter).await?;
    if !judging::may_read(by, &file, &found) {
        return Err(Problem::NotFound);
    }
    let said = store::judging::items(&mut db, id).await?;
    drop(db);
    let own = file.assignment(found.assignment)?.clone();
    let reply = file.reply(found.reply)?.clone();
    let desk = Desk::new(app, by).await?;
    let judge = match found.org {
        Some(org) => desk.unit(org),
        None => name(app, by, Some(found.account)).await?,
    };
    let text = desk.text(&file.matter).await?;
    Ok(feedback::sheet(&desk, (&file, &text, &own), (&reply, &found, &judge), &said))
}

/// A paper of a supervision.
pub async fn of_supervision(app: &App, by: &Acting, id: SupervisionId, paper: &str) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let found = store::supervision(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = actions::dossier(&mut db, by, found.matter).await?;
    if file.hats(by).is_empty() {
        return Err(Problem::NotFound);
    }
    let acts = store::papers::acts(&mut db, id).await?;
    let tasks = store::papers::tasks(&mut db, id).await?;
    drop(db);
    let desk = Desk::new(app, by).await?;
    let text = desk.text(&file.matter).await?;
    let leader = name(app, by, found.leader).await?;
    match paper {
        "plan" if !found.plan.is_empty() => Ok(supervising::plan(&desk, (&file, &text), &found, &leader)),
        "report" if !found.report.is_empty() => {
            Ok(supervising::report(&desk, (&file, &text), (&found, &leader), (&acts, &tasks)))
        }
        _ => Err(Problem::NotFound),
    }
}

/// The transfer list of a meeting: whole for offices, for a unit what it was given.
pub async fn of_batch(app: &App, by: &Acting, id: BatchId) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let batch = store::assigning::batch(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let mut given = store::assigning::of_batch(&mut db, by.body, id).await?;
    given.retain(|a| a.state != machine::State::Void);
    if !hats::reads_all(by) {
        given.retain(|a| by.delegation(a.unit).is_some());
    }
    if given.is_empty() {
        return Err(Problem::NotFound);
    }
    let desk = Desk::new(app, by).await?;
    let mut rows = Vec::new();
    for own in given {
        let Some(matter) = store::load(&mut db, by.body, own.matter).await? else { continue };
        let persons = store::persons(&mut db, own.matter).await?;
        let who: Vec<AccountId> = persons.iter().map(|p| p.account).collect();
        let names = people::account_names(&mut db, by.body, &who).await?;
        let named: Vec<String> = persons
            .iter()
            .map(|p| match p.org {
                Some(org) => desk.unit(org),
                None => names.get(&p.account).cloned().unwrap_or_default(),
            })
            .collect();
        rows.push((matter, named.join(&desk.t("list-comma")), own));
    }
    rows.sort_by_key(|(matter, _, own)| (own.unit.0, matter.number.len(), matter.number.clone()));
    Ok(lists::transfer(&desk, &batch, &rows))
}

/// The ledger of promises: all for offices, for a unit its own.
pub async fn of_promises(app: &App, by: &Acting) -> Outcome<Made> {
    let mut db = app.db.read().await?;
    let mut promises = store::papers::ledger(&mut db, by.body, LEDGER).await?;
    if !hats::reads_all(by) {
        if hats::my_units(by).is_empty() {
            return Err(Problem::NotFound);
        }
        promises.retain(|p| by.delegation(p.unit).is_some());
    }
    let mut matters: HashMap<MatterId, Matter> = HashMap::new();
    for p in &promises {
        if !matters.contains_key(&p.matter)
            && let Some(matter) = store::load(&mut db, by.body, p.matter).await?
        {
            matters.insert(p.matter, matter);
        }
    }
    drop(db);
    let with = |p: Promise| matters.get(&p.matter).map(|matter| (matter.clone(), p));
    let rows: Vec<(Matter, Promise)> = promises.into_iter().filter_map(with).collect();
    Ok(lists::ledger(&Desk::new(app, by).await?, &rows))
}

/// The papers of a matter that somebody may take: what they are called, where they are.
pub fn papers(page: &Page, by: &Acting, file: &Dossier, orgs: &Orgs) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let several = file.live().count() > 1;
    let day = by.today().to_string();
    let unit = |own: &Assignment| several.then(|| orgs.name(own.unit, &day, page.language));
    // A letter and what is said of it are told apart by its number: a matter may be answered twice.
    let letter = |reply: &Reply| match replying::number_of(reply) {
        number if number.is_empty() => file.assignment(reply.assignment).ok().and_then(unit),
        number => Some(page.ts("reply-letter-number", number)),
    };
    let mut offer = |word: &str, of: Option<String>, href: String| {
        let label = page.t(word);
        let label = match of {
            Some(of) => page.txy("paper-unit-part", label, of),
            None => label,
        };
        let pdf = page.ts("paper-as-pdf", label.as_str());
        found.push((label, format!("{href}.docx")));
        if super::pdf::offered() {
            found.push((pdf, format!("{href}.pdf")));
        }
    };
    for own in file.live().filter(|own| handles(by, file, own)) {
        let at = |paper: &str| format!("/assignments/{}/papers/{paper}", own.id);
        if reading::handles(by, file) {
            offer("paper-slip", unit(own), at("slip"));
        }
        if own.state == machine::State::RefuseRequested {
            offer("paper-return", unit(own), at("return"));
        }
        if own.extended > 0 {
            offer("paper-extension", unit(own), at("extension"));
        }
        if matches!(own.state, machine::State::OpinionGiven) {
            offer("paper-opinion", unit(own), at("opinion"));
        }
        if own.contacts > 0 {
            offer("paper-contact", unit(own), at("contact"));
        }
    }
    for reply in &file.replies {
        let Ok(own) = file.assignment(reply.assignment) else { continue };
        if may_reply(by, file, own, reply) && reply.state != replies::State::Discarded {
            offer("paper-reply", letter(reply), format!("/replies/{}/papers/reply", reply.id));
        }
    }
    for f in file.feedbacks.iter().filter(|f| judging::may_read(by, file, f)) {
        let of = file.reply(f.reply).ok().and_then(letter);
        offer("paper-sheet", of, format!("/feedback/{}/papers/sheet", f.id));
    }
    for s in file.supervisions.iter().filter(|_| !file.hats(by).is_empty()) {
        if !s.plan.is_empty() {
            offer("paper-plan", None, format!("/supervisions/{}/papers/plan", s.id));
        }
        if !s.report.is_empty() {
            offer("paper-report", None, format!("/supervisions/{}/papers/report", s.id));
        }
    }
    found
}
