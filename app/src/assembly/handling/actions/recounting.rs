//! A working calendar that changed: every running date that follows a rule is counted anew from its own start. Where the result
//! moves, or is no longer provisional, another row takes its place; the old one keeps what it said. Also: where a moved date is
//! written besides its row, and whose hand it asks for.

use super::{Dossier, Tell, clock, holders, machine, open, progress, proposers, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::clock as dates;
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::procedure::parse_period;
use crate::foundation::store::{job_done, job_last};
use serde_json::json;

/// Why the old row ended.
pub const CALENDAR: &str = "calendar";

/// Counts anew when the calendar is another than at the last count; the first time only the version is noted.
pub(super) async fn after_calendar(app: &App, by: &Acting) -> Outcome<()> {
    let job = format!("recount-dates-{}", by.body);
    let version = by.procedure.calendar.version();
    let last = job_last(&mut app.db.read().await?, &job).await?;
    if last.as_deref() == Some(version.as_str()) {
        return Ok(());
    }
    if last.is_some() {
        let mut after = DueId(0);
        loop {
            let some = dates::open_after(&mut app.db.read().await?, by.body, after).await?;
            let Some(end) = some.last().map(|due| due.id) else { break };
            after = end;
            for due in some.iter().filter(|due| counted(by, due).is_some()) {
                let mut tx = app.db.begin().await?;
                recount(&mut tx, by, due).await?;
                tx.commit().await?;
            }
        }
    }
    let mut tx = app.db.begin().await?;
    job_done(&mut tx, &job, &version, by.now, "").await?;
    tx.commit().await
}

/// What a date is by the calendar of today, where that is another: the day, and whether it is provisional. A day that
/// somebody set stays, but becomes firm when the table of its year is there.
fn counted(by: &Acting, due: &Due) -> Option<(String, bool)> {
    let (day, provisional) = if due.rule == clock::FIXED {
        let day = parse_date(&due.due_on)?;
        (due.due_on.clone(), due.provisional && !by.procedure.calendar.knows(day.year()))
    } else {
        let (start, period) = (parse_date(&due.start_on)?, parse_period(&due.period)?);
        let counted = working_days::due(&by.procedure.calendar, start, &period).ok()?;
        (counted.date.to_string(), counted.provisional)
    };
    (day != due.due_on || provisional != due.provisional).then_some((day, provisional))
}

async fn recount(tx: &mut Tx, by: &Acting, seen: &Due) -> Outcome<()> {
    let file = open(tx, by, seen.matter).await?;
    let Some(old) = dates::due(tx, seen.id).await?.filter(|due| due.state == DueState::Running) else {
        return Ok(());
    };
    let Some((day, provisional)) = counted(by, &old) else { return Ok(()) };
    let made = clock::instead(tx, by, &old, CALENDAR, |made| {
        made.due_on = day;
        made.provisional = provisional;
        made.reminded = if made.due_on == old.due_on { old.reminded } else { 0 };
        // It has not passed any more; what was recorded on the day it had stays in the history.
        made.overdue_at = old.overdue_at.filter(|_| made.due_on < by.today().to_string());
    })
    .await?;
    if made.due_on != old.due_on {
        carry(tx, by, &made).await?;
        carry_matter(tx, by, &made).await?;
        let people = asked(tx, by, &file, &made).await?;
        let args =
            json!({ "what_word": format!("due-{}", made.what), "old": old.due_on, "due": made.due_on });
        tell(tx, by, &file.matter, &people, Tell::new("handling-notice-recounted").with(args)).await?;
    }
    progress::settle(tx, by, made.matter).await.map(|_| ())
}

/// Writes a moved date into the record it belongs to, by which lists read it; the matter's own is [`carry_matter`]'s.
pub(super) async fn carry(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<()> {
    let day = Some(due.due_on.clone());
    match due.what {
        DueKind::Accept | DueKind::Contact | DueKind::Opinion | DueKind::Reply => {
            let Some(before) = store::assignment(tx, by.body, AssignmentId(due.subject)).await? else {
                return Ok(());
            };
            let mut after = before.clone();
            clock::note(&mut after, due.what, day);
            if matches!(due.what, DueKind::Opinion | DueKind::Reply) && after.overdue_on.is_some() {
                after.overdue_on = due.overdue_at.and_then(|_| day_after(&due.due_on));
            }
            after.version += 1;
            machine::follow(tx, by, &before, &after).await
        }
        DueKind::Feedback | DueKind::FeedbackReview => {
            let Some(before) = store::feedback(tx, by.body, FeedbackId(due.subject)).await? else {
                return Ok(());
            };
            let mut after = before.clone();
            if due.what == DueKind::Feedback {
                after.due_on = day
            } else {
                after.review_due = day
            }
            after.version += 1;
            machine::follow(tx, by, &before, &after).await
        }
        DueKind::Audit => {
            let Some(before) = store::reply(tx, by.body, ReplyId(due.subject)).await? else { return Ok(()) };
            let mut after = before.clone();
            after.audit_due = day;
            after.version += 1;
            machine::follow(tx, by, &before, &after).await
        }
        DueKind::Refusal => {
            let wishes = store::assigning::refusals(tx, by.body, due.matter).await?;
            if let Some(mut wish) = wishes.into_iter().find(|wish| wish.id.0 == due.subject) {
                wish.due_on = day;
                wish.save(tx).await?;
            }
            Ok(())
        }
        DueKind::Promise => {
            let Some(before) = store::promise(tx, by.body, PromiseId(due.subject)).await? else {
                return Ok(());
            };
            let mut after = before.clone();
            after.due_on.clone_from(&due.due_on);
            after.version += 1;
            machine::follow(tx, by, &before, &after).await
        }
        DueKind::Countersign => {
            let id = CountersignId(due.subject);
            let Some(reply) = store::replying::countersigned(tx, id).await? else { return Ok(()) };
            let all = store::replying::countersigns(tx, reply).await?;
            if let Some(mut asked) = all.into_iter().find(|asked| asked.id == id) {
                asked.due_on = day;
                asked.save(tx).await?;
            }
            Ok(())
        }
        DueKind::Answer | DueKind::Extension | DueKind::Mend | DueKind::Claim => Ok(()),
    }
}

/// The day after: that on which a date is late.
fn day_after(day: &str) -> Option<String> {
    parse_date(day)?.next_day().map(|day| day.to_string())
}

/// The matter's own: the proposers' date, and since when anything of it is late.
async fn carry_matter(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<()> {
    let Some(mut matter) = store::load(tx, by.body, due.matter).await? else { return Ok(()) };
    let all = store::assignments(tx, by.body, due.matter).await?;
    if due.what == DueKind::Answer {
        matter.answer_due = Some(due.due_on.clone());
    }
    let late = all.iter().filter_map(|a| a.overdue_on.clone()).min();
    matter.overdue_on = matter.overdue_on.and(late);
    matter.version += 1;
    if matter.save(tx).await? { Ok(()) } else { Err(Problem::broken("matter changed while it was held")) }
}

/// Whose hand a date asks for; for the proposers' own clock, those who wait for the answer.
pub(super) async fn asked(
    db: &mut dyn Read,
    by: &Acting,
    file: &Dossier,
    due: &Due,
) -> Outcome<Vec<AccountId>> {
    if let Some(account) = due.account {
        return Ok(vec![account]);
    }
    match (due.what, due.unit) {
        (_, Some(unit)) => unit_people(db, by, unit, false).await,
        (DueKind::Refusal | DueKind::Extension, None) => holders(db, by, Role::AssigningOfficer).await,
        (DueKind::Audit | DueKind::FeedbackReview, None) => holders(db, by, Role::ProposalOfficer).await,
        (DueKind::Answer | DueKind::Claim | DueKind::Feedback, None) => {
            proposers(db, by, &file.persons).await
        }
        _ => Ok(Vec::new()),
    }
}
