//! What of a matter somebody reads, beyond knowing of it. A member and the general office may know of every filed matter; what a unit and the offices
//! say to each other before it is answered is theirs. Pages, papers, feeds and the API all ask here.

use super::actions::{Dossier, judging, supervising};
use super::hats::{self, Hat};
use super::records::{Assignment, Contact, ContactAnswer, Due, DueKind, Promise};
use super::workflow::assignment;
use crate::foundation::acting::Acting;
use crate::foundation::events::Event;

/// What everybody who knows of a matter may read of its assignments' history.
const OF_ASSIGNMENTS: [&str; 6] = ["give", "inform", "accept", "lapse", "grant_extension", "finish"];
/// The same of replies that were delivered.
const OF_REPLIES: [&str; 4] = ["deliver", "supersede", "correct", "import"];
/// The same of promises.
const OF_PROMISES: [&str; 3] = ["make", "confirm", "break"];

/// Whether an assignment is the person's own affair: his unit has it, or he sees to all of them.
pub fn inside(by: &Acting, file: &Dossier, own: &Assignment) -> bool {
    let leads = file.supervisions.iter().any(|s| s.leader == Some(by.account));
    let has = own.state != assignment::State::Void && by.delegation(own.unit).is_some();
    hats::reads_all(by) || leads || has
}

/// Whether a person handles the matter or hands it over: he reads how to reach the proposers.
pub fn handles(by: &Acting, file: &Dossier) -> bool {
    let works = |hat: &Hat| {
        matches!(
            hat,
            Hat::UnitLiaison | Hat::UnitHead | Hat::CoLiaison | Hat::CoHead | Hat::Office | Hat::Assigner
        )
    };
    file.hats(by).iter().any(works)
}

/// Whether a person reads an event of the matter's history.
pub fn event(by: &Acting, file: &Dossier, event: &Event) -> bool {
    let action = event.action.as_str();
    let of_unit = |id: i64| file.assignments.iter().find(|a| a.id.0 == id);
    match event.kind.as_str() {
        "assignment" => of_unit(event.subject).is_some_and(|own| {
            let open = own.state != assignment::State::Void && OF_ASSIGNMENTS.contains(&action);
            inside(by, file, own) || open
        }),
        "reply" => file.replies.iter().find(|r| r.id.0 == event.subject).is_some_and(|reply| {
            let own = of_unit(reply.assignment.0).is_some_and(|own| inside(by, file, own));
            own || (reply.delivered_at.is_some() && OF_REPLIES.contains(&action))
        }),
        "feedback" => {
            let found = file.feedbacks.iter().find(|f| f.id.0 == event.subject);
            found.is_some_and(|f| judging::may_read(by, file, f))
        }
        "promise" => file
            .promises
            .iter()
            .find(|p| p.id.0 == event.subject)
            .is_some_and(|p| promise(by, file, p) || OF_PROMISES.contains(&action)),
        "supervision" => {
            let found = file.supervisions.iter().find(|s| s.id.0 == event.subject);
            found.is_some_and(|s| supervising::may_read(by, file, s))
        }
        _ => true,
    }
}

/// Whether a person reads a date: his own; of his unit; those that bind towards the proposers; the offices all.
pub fn due(by: &Acting, file: &Dossier, due: &Due) -> bool {
    if hats::reads_all(by) || due.account == Some(by.account) {
        return true;
    }
    let own = due.assignment.and_then(|id| file.assignments.iter().find(|a| a.id == id));
    if own.is_some_and(|own| inside(by, file, own)) {
        return true;
    }
    let live = own.is_none_or(|own| own.state != assignment::State::Void);
    let open = matches!(due.what, DueKind::Answer | DueKind::Reply | DueKind::Opinion | DueKind::Promise);
    live && open && due.account.is_none()
}

/// Whether a person reads what is said about a promise: its unit, those who put the matter, the offices.
pub fn promise(by: &Acting, file: &Dossier, promise: &Promise) -> bool {
    hats::reads_all(by) || by.delegation(promise.unit).is_some() || hats::is_proposer(by, &file.persons)
}

/// Whether a person reads a talk: its unit, those who put the matter and were asked, the offices.
pub fn contact(by: &Acting, file: &Dossier, talk: &Contact, answers: &[ContactAnswer]) -> bool {
    let own = file.assignments.iter().find(|a| a.id == talk.assignment);
    hats::is_proposer(by, &file.persons)
        || own.is_some_and(|own| inside(by, file, own))
        || answers.iter().any(|a| a.contact == talk.id && hats::speaks(by, a.account, a.org))
}
