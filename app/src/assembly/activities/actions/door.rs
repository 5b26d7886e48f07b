//! Arriving at the door: a short code on the screen and a link behind a picture, new after so many seconds and good for a while after they
//! left the screen; and the arrival itself, which counts once however often it is sent.

use super::attending::{self, PartInput};
use super::first_kind;
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::settings::CODE_SECONDS;
use crate::assembly::activities::store::{self, attending as sql};
use crate::assembly::activities::workflow::activity::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::workflow::Name;

/// How long a code is good after it left the screen, minutes.
pub const CODE_MINUTES: i64 = 2;
/// How long a link is good after its picture left the screen, minutes: a weak network has its time.
pub const LINK_MINUTES: i64 = 5;

/// What stands at the door now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Six digits.
    pub code: String,
    /// What stands in the link.
    pub key: String,
}

/// After how many seconds another code stands at the door.
pub fn seconds(by: &Acting) -> i64 {
    step_ms(by) / 1000
}

/// For how many milliseconds what stands at the door now still stands there.
pub fn left_ms(by: &Acting) -> i64 {
    step_ms(by) - by.now.rem_euclid(step_ms(by))
}

fn step_ms(by: &Acting) -> i64 {
    by.procedure.whole(CODE_SECONDS, by.today()).max(20) * 1000
}

fn at(door: &str, step: i64) -> Shown {
    let digest = digest_of(format!("{door}:{step}").as_bytes());
    let number = digest.get(..12).and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
    Shown {
        code: format!("{:06}", number % 1_000_000),
        key: digest.get(16..40).unwrap_or_default().to_owned(),
    }
}

/// What stands at the door of an activity that is under way.
pub fn shown(by: &Acting, activity: &Activity) -> Option<Shown> {
    let open = activity.state == State::UnderWay && !activity.door.is_empty();
    open.then(|| at(&activity.door, by.now.div_euclid(step_ms(by))))
}

/// Whether what somebody read stands at the door, or left it no longer ago than is said there; and which of the two it is.
pub fn fits(by: &Acting, activity: &Activity, read: &str) -> Option<How> {
    if activity.door.is_empty() || read.is_empty() {
        return None;
    }
    let read: String = read.chars().filter(|c| !c.is_whitespace()).collect();
    let (length, now) = (step_ms(by), by.now.div_euclid(step_ms(by)));
    let (minutes, code) = if read.len() == 6 { (CODE_MINUTES, true) } else { (LINK_MINUTES, false) };
    // What left the screen at the end of its step is good until so many minutes later, to the millisecond.
    let good = |step: &i64| by.now < (step + 1) * length + minutes * 60_000;
    let found = (0..).map(|back| now - back).take_while(good).any(|step| {
        let stood = at(&activity.door, step);
        read == if code { stood.code } else { stood.key }
    });
    match (found, code) {
        (false, _) => None,
        (true, true) => Some(How::Code),
        (true, false) => Some(How::Link),
    }
}

/// An activity as it stands behind its door, for whoever may know of it or has read what stands there.
pub async fn behind(
    db: &mut dyn Read,
    by: &Acting,
    id: ActivityId,
    read: &str,
) -> Outcome<(Activity, Option<Attendance>)> {
    hats::reader(by)?;
    let activity = store::activity(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let own = sql::own(db, id, by.account).await?;
    let knows = hats::may_read(by, &activity, own.as_ref().is_some_and(Attendance::is_listed));
    let stands_there = hats::takes_part(by) && fits(by, &activity, read).is_some();
    if knows || stands_there { Ok((activity, own)) } else { Err(Problem::NotFound) }
}

/// Somebody signs in for himself. Sent again, it is answered as the first time and counts once.
pub async fn sign_in(tx: &mut Tx, by: &Acting, id: ActivityId, read: &str) -> Outcome<Attendance> {
    let (activity, own) = behind(tx, by, id, read).await?;
    if let Some(own) = own.filter(Attendance::was_there) {
        return Ok(own);
    }
    let action = attending::arrival(by, &activity);
    if activity.state != State::UnderWay {
        return Err(Problem::NotFromHere {
            machine: "attendance",
            action: action.key().to_owned(),
            state: activity.state.key().to_owned(),
            possible: Vec::new(),
        });
    }
    if !store::hold(tx, &activity).await? {
        return Err(super::first_was(tx, by, id).await);
    }
    // Whoever sent it twice at one moment is here by now.
    let own = sql::own(tx, id, by.account).await?;
    if let Some(own) = own.clone().filter(Attendance::was_there) {
        return Ok(own);
    }
    if own.is_none() && !hats::takes_part(by) {
        return Err(Problem::NotYours { action: format!("attendance-action-{action}") });
    }
    fits(by, &activity, read).ok_or_else(|| Problem::invalid("code", "activities-code-wrong"))?;
    let kind = first_kind(tx, by, id).await?;
    let input = PartInput { key: read.to_owned(), ..PartInput::default() };
    attending::act(tx, by, (&activity, &kind), (by.account, action), &input).await
}
