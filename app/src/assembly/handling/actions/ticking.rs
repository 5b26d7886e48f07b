//! What the clock does: on the day after a date passed it does what follows, once, in a transaction of its own. Overdue is
//! never a state; it is an event on the day it happens, and a mark that stays.

use super::{Tell, assigning, holders, judging, promising, recounting, reminding, replying, tell};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{feedback, promise};
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use serde_json::json;
use time::Duration;

/// A promise is told as due soon so many days before.
const SOON: Duration = Duration::days(30);

/// Everything that is due now for a body.
pub async fn tick(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    let today = by.today().to_string();
    recounting::after_calendar(app, &by).await?;
    loop {
        let some = store::clock::passed(&mut app.db.read().await?, body, &today).await?;
        let n = some.len();
        for due in some {
            let mut tx = app.db.begin().await?;
            passed(&mut tx, &by, &due).await?;
            tx.commit().await?;
        }
        if n < 200 {
            break;
        }
    }
    let soon = by.today().checked_add(SOON).unwrap_or(by.today()).to_string();
    let coming = store::clock::promises_coming(&mut app.db.read().await?, body, &soon).await?;
    for id in coming {
        let mut tx = app.db.begin().await?;
        promising::perform(&mut tx, &by, id, promise::Action::ComeDue, &promising::Input::default()).await?;
        tx.commit().await?;
    }
    reminding::daily(app, &by).await
}

/// A date passed: what follows from it, and the mark that it was found.
pub async fn passed(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<()> {
    match due.what {
        DueKind::Accept => {
            if let Some(id) = due.assignment {
                assigning::lapse(tx, by, id).await?;
            }
        }
        DueKind::Contact | DueKind::Opinion | DueKind::Reply | DueKind::Mend => {
            assigning::run_late(tx, by, due).await?;
        }
        DueKind::Feedback => {
            let id = FeedbackId(due.subject);
            let found = store::feedback(tx, by.body, id).await?;
            if found.is_some_and(|f| matches!(f.state, feedback::State::Open | feedback::State::Contested)) {
                judging::expire(tx, by, id).await?;
            }
        }
        DueKind::Countersign => {
            if let Some(reply) = store::replying::countersigned(tx, CountersignId(due.subject)).await? {
                replying::lapse_countersign(tx, by, reply).await?;
            }
        }
        DueKind::Promise => {
            let id = PromiseId(due.subject);
            let open = |p: Promise| {
                use promise::State as S;
                matches!(p.state, S::Open | S::DueSoon | S::Disputed)
            };
            if store::promise(tx, by.body, id).await?.is_some_and(open) {
                promising::perform(tx, by, id, promise::Action::RunLate, &promising::Input::default())
                    .await?;
            }
        }
        DueKind::Answer
        | DueKind::Refusal
        | DueKind::Extension
        | DueKind::Audit
        | DueKind::FeedbackReview
        | DueKind::Claim => tell_late(tx, by, due).await?,
    }
    mark(tx, by, due).await
}

/// Notes that it was found; whatever the act above made of the row stays.
async fn mark(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<()> {
    let Some(mut row) = store::clock::due(tx, due.id).await? else { return Ok(()) };
    if row.overdue_at.is_none() {
        row.overdue_at = Some(by.now);
        row.save(tx).await?;
    }
    Ok(())
}

/// A date of the office passed, or the proposers' own clock: those who can do something are told.
async fn tell_late(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<()> {
    let Some(matter) = store::load(tx, by.body, due.matter).await? else { return Ok(()) };
    let role = match due.what {
        DueKind::Refusal | DueKind::Extension | DueKind::Answer => Role::AssigningOfficer,
        _ => Role::ProposalOfficer,
    };
    let whom = holders(tx, by, role).await?;
    let more = json!({ "what_word": format!("due-{}", due.what), "due": due.due_on });
    tell(tx, by, &matter, &whom, Tell::new("handling-notice-office-late").with(more)).await
}

/// The moment at which the clock finds that a date passed: the first minutes of the day after.
pub fn found_at(by: &Acting, due: &Due) -> Option<i64> {
    let day = parse_date(&due.due_on)?.next_day()?;
    Some(crate::foundation::acting::start_of_day(day, by.procedure.utc_offset_minutes) + 300_000)
}
