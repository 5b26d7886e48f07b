//! Reminders: so many days before a date, and when it is long past. Each goes out once, on its day; when the program was off,
//! only the latest of those missed. What is stopped or ended reminds nobody. Rule page: `docs/rules/handling.md`, dates.

use super::recounting::asked;
use super::{Dossier, Tell, dossier, holders, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::clock as dates;
use crate::foundation::acting::{Acting, Role, local_date, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::store::{job_done, job_last};
use serde_json::json;
use time::{Date, Duration};
use working_days::{Period, Roll, Unit};

/// The furthest before a date that anybody is reminded.
const FURTHEST: i64 = 62;
/// The bits of what is said after the date.
const HEAD: u32 = 20;
const LEADER: u32 = 21;

/// A day on which something is said about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    /// Its bit in [`Due::reminded`].
    pub bit: u32,
    /// The day.
    pub day: Date,
}

/// Once a day: every reminder whose day has come, and on working days what is late for the office.
pub(super) async fn daily(app: &App, by: &Acting) -> Outcome<()> {
    let job = format!("remind-{}", by.body);
    let today = by.today();
    let said = today.to_string();
    if job_last(&mut app.db.read().await?, &job).await?.is_some_and(|last| last >= said) {
        return Ok(());
    }
    let until = today.saturating_add(Duration::days(FURTHEST)).to_string();
    let mut after = DueId(0);
    loop {
        let some = dates::until(&mut app.db.read().await?, by.body, (&until, after)).await?;
        let Some(end) = some.last().map(|due| due.id) else { break };
        after = end;
        for due in some.iter().filter(|due| !coming(by, due).is_empty()) {
            let mut tx = app.db.begin().await?;
            remind(&mut tx, by, due.id).await?;
            tx.commit().await?;
        }
    }
    let mut tx = app.db.begin().await?;
    if by.procedure.calendar.is_working_day(today) {
        digest(&mut tx, by, &said).await?;
    }
    job_done(&mut tx, &job, &said, by.now, "").await?;
    tx.commit().await
}

/// What is late, for the office and the assigning office.
async fn digest(tx: &mut Tx, by: &Acting, today: &str) -> Outcome<()> {
    let late = dates::late(tx, by.body, today).await?;
    if late == 0 {
        return Ok(());
    }
    let mut whom = holders(tx, by, Role::ProposalOfficer).await?;
    whom.extend(holders(tx, by, Role::AssigningOfficer).await?);
    let notice = NewNotice {
        word: "handling-notice-late-today",
        args: json!({ "n": late }),
        link: "/dates?show=late",
        asks: false,
        due_on: None,
    };
    notices::tell_all(tx, by, &whom, &notice).await
}

/// The points of a date whose day has come and that were not said; those before the date was made are not its own.
fn coming(by: &Acting, due: &Due) -> Vec<Point> {
    let made = local_date(due.made_at, by.procedure.utc_offset_minutes);
    let fresh = |p: &Point| p.day <= by.today() && p.day > made && due.reminded & (1 << p.bit) == 0;
    points(by, due).into_iter().filter(fresh).collect()
}

/// Every day on which something is said about a date.
pub(super) fn points(by: &Acting, due: &Due) -> Vec<Point> {
    let Some(day) = parse_date(&due.due_on) else { return Vec::new() };
    let calendar = &by.procedure.calendar;
    let days =
        |list: &[i64]| -> Vec<Date> { list.iter().map(|n| day.saturating_sub(Duration::days(*n))).collect() };
    let working = |n: u32| vec![working_days::working_days_before(calendar, day, n)];
    let before = match due.what {
        DueKind::Reply => {
            let set = by.procedure.several("remind.reply", by.today());
            let set: Vec<i64> = set.iter().filter_map(|n| n.parse().ok()).take(16).collect();
            days(&set)
        }
        DueKind::Opinion => days(&[7]),
        // Thirty days before, the promise itself comes due, with its event.
        DueKind::Promise => days(&[7, 0]),
        DueKind::Contact => working(3),
        DueKind::Feedback => working(5),
        DueKind::Answer => Vec::new(),
        _ => match u32::try_from(by.procedure.whole("remind.others", by.today())) {
            Ok(n) if n > 0 => working(n),
            _ => Vec::new(),
        },
    };
    let mut points: Vec<Point> = (0..).zip(before).map(|(bit, day)| Point { bit, day }).collect();
    if matches!(due.what, DueKind::Reply | DueKind::Opinion | DueKind::Mend) {
        for (bit, length) in [(HEAD, 5), (LEADER, 10)] {
            let period = Period { length, unit: Unit::WorkingDays, roll: Roll::None };
            if let Ok(counted) = working_days::due(calendar, day, &period) {
                points.push(Point { bit, day: counted.date });
            }
        }
    }
    points
}

/// Says the latest of what is to be said, and notes all of it as said.
async fn remind(tx: &mut Tx, by: &Acting, id: DueId) -> Outcome<()> {
    let Some(seen) = dates::due(tx, id).await? else { return Ok(()) };
    dialect::hold(tx, "matter", seen.matter.0).await?;
    let Some(mut due) = dates::due(tx, id).await?.filter(|due| due.state == DueState::Running) else {
        return Ok(());
    };
    let coming = coming(by, &due);
    let Some(latest) = coming.iter().max_by_key(|p| (p.day, p.bit)).copied() else { return Ok(()) };
    for point in &coming {
        due.reminded |= 1 << point.bit;
    }
    due.save(tx).await?;
    let file = dossier(tx, by, due.matter).await?;
    say(tx, by, (&file, &due), latest.bit).await
}

async fn say(tx: &mut Tx, by: &Acting, (file, due): (&Dossier, &Due), bit: u32) -> Outcome<()> {
    let Some(day) = parse_date(&due.due_on) else { return Ok(()) };
    let left = (day - by.today()).whole_days();
    let (word, whom) = match bit {
        HEAD => ("handling-notice-late-head", heads(tx, by, due).await?),
        LEADER => ("handling-notice-late-leader", leaders(tx, by, file).await?),
        // It passed while the program was off; that it did is told already.
        _ if left < 0 => return Ok(()),
        _ if left == 0 => ("handling-notice-remind-today", asked(tx, by, file, due).await?),
        _ => ("handling-notice-remind", asked(tx, by, file, due).await?),
    };
    let args = json!({ "what_word": format!("due-{}", due.what), "due": due.due_on, "n": left.abs() });
    tell(tx, by, &file.matter, &whom, Tell::new(word).with(args)).await
}

async fn heads(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<Vec<AccountId>> {
    match due.unit {
        Some(unit) => unit_people(tx, by, unit, true).await,
        None => Ok(Vec::new()),
    }
}

/// The leader in charge of its supervision; where there is none, the chair meeting.
async fn leaders(tx: &mut Tx, by: &Acting, file: &Dossier) -> Outcome<Vec<AccountId>> {
    let leaders: Vec<AccountId> = file.supervisions.iter().filter_map(|s| s.leader).collect();
    if leaders.is_empty() { holders(tx, by, Role::ChairMember).await } else { Ok(leaders) }
}
