//! What follows by itself: the state of a matter from its assignments, replies, judgements and promises. Every verb of the room
//! ends with [`settle`]; nobody sets such a state by hand.

use super::{Dossier, bones, step};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{assignment, feedback, matter, promise};
use crate::foundation::acting::{Acting, NOBODY};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use matter::{Action, State};
use serde_json::json;

/// Where a matter stands by what is in its dossier.
pub fn derive(file: &Dossier) -> State {
    use assignment::State as A;
    let now = file.matter.state;
    if matches!(now, State::Closed | State::Archived | State::Withdrawn) {
        return now;
    }
    let live: Vec<&Assignment> = file.live().collect();
    if live.is_empty() {
        return if file.matter.first_given_on.is_some() { State::Assigning } else { now };
    }
    if live.iter().any(|a| matches!(a.state, A::Pending | A::RefuseRequested)) {
        return State::Assigned;
    }
    let answering: Vec<&&Assignment> = live.iter().filter(|a| a.part.answers()).collect();
    if answering.is_empty() {
        return State::Assigning;
    }
    if answering.iter().all(|a| a.state == A::Done) {
        return after_replies(file);
    }
    if live.iter().any(|a| a.round > 1) { State::Rehandling } else { State::Handling }
}

fn after_replies(file: &Dossier) -> State {
    use feedback::State as F;
    use promise::State as P;
    if file.feedbacks.iter().any(|f| matches!(f.state, F::Open | F::Contested)) {
        return State::Replied;
    }
    let open = |p: &Promise| !matches!(p.state, P::Kept | P::Broken | P::HandedOver);
    if file.promises.iter().any(open) { State::Tracking } else { State::Judged }
}

/// The action of the clock by which a matter comes nearer to a state.
fn towards(now: State, target: State) -> Option<Action> {
    use State as S;
    Some(match (now, target) {
        (S::Assigned | S::Handling | S::Rehandling, S::Assigning) => Action::ComeBack,
        (S::Assigned, S::Handling) => Action::Begin,
        (S::Assigned, S::Rehandling) => Action::Begin,
        (S::Assigned | S::Handling | S::Rehandling, S::Replied | S::Judged | S::Tracking) => {
            Action::AllReplied
        }
        (S::Replied | S::Tracking, S::Judged) => Action::AllJudged,
        (S::Replied | S::Judged, S::Tracking) => Action::Track,
        (S::Replied | S::Judged | S::Tracking, S::Rehandling | S::Handling) => Action::Again,
        _ => return None,
    })
}

/// Brings the matter to where its parts put it, step by step, each with its event; sets the earliest due date for lists.
pub async fn settle(tx: &mut Tx, by: &Acting, id: MatterId) -> Outcome<Matter> {
    // Nobody does this: the person's act has its own event, and this one follows from it.
    let by = &Acting { account: NOBODY, name: String::new(), timer: true, acting_for: None, ..by.clone() };
    let mut file = bones(tx, by, id).await?;
    let target = derive(&file);
    let mut steps = 0;
    while let Some(action) = towards(file.matter.state, target).filter(|_| steps < 4) {
        let taken = step(tx, by, &file.matter, action, (&[Hat::Timer], None, 0)).await?;
        let after = taken.after(by);
        taken.write(tx, by, &after, json!({})).await?;
        file.matter = after;
        steps += 1;
    }
    let round = file.live().map(|a| a.round).max().unwrap_or(1);
    let dues = store::clock::open_of_matter(tx, by.body, id).await?;
    let binds = |d: &&Due| {
        d.assignment.is_some()
            && matches!(
                d.what,
                DueKind::Accept | DueKind::Opinion | DueKind::Reply | DueKind::Mend | DueKind::Contact
            )
    };
    let next_due = dues.iter().filter(binds).map(|d| d.due_on.clone()).min();
    if next_due != file.matter.next_due || round != file.matter.round {
        file.matter.next_due = next_due;
        file.matter.round = round;
        file.matter.version += 1;
        if !file.matter.save(tx).await? {
            return Err(Problem::broken("matter changed while it was held"));
        }
    }
    Ok(file.matter)
}
