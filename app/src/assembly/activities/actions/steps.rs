//! The steps of an activity: one door to every one of them.

use super::attending;
use super::preparing::{self, NewActivity, When};
use super::{KIND, SENTENCE, WHOLE, asking, event, first_was, link, needed, readable, save, typed};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, attending as people_sql};
use crate::assembly::activities::workflow::activity::{Action, Standing, State, WORKFLOW};
use crate::assembly::activities::workflow::attendance;
use crate::assembly::people;
use crate::foundation::acting::{Acting, secret};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::{Name, Step, To};
use serde_json::{Value, json};

type Row = Step<State, Action, Standing>;

/// Everything that a step may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// The words: a reason, a question.
    pub text: String,
    /// What is said of the activity, where it is changed.
    pub new: Option<NewActivity>,
    /// When, where it gets new days.
    pub when: When,
    /// Whom to invite.
    pub people: Vec<AccountId>,
    /// The organisation that joins, or the unit that is asked.
    pub org: Option<OrgId>,
    /// How many delegates it sends; none: it does not join.
    pub delegates: Option<i64>,
    /// By when a reply is due; empty: as the setting says.
    pub due_on: String,
    /// What was found.
    pub findings: String,
    /// What was said and agreed.
    pub minutes: String,
    /// How many listened.
    pub audience: i64,
    /// Hours on duty.
    pub hours: i64,
}

/// What a person may do with an activity, in the order of the table.
pub fn allowed(by: &Acting, activity: &Activity, listed: bool) -> Vec<Action> {
    let on = |key: &str| by.on(key);
    WORKFLOW.allowed(Some(activity.state), &hats::standings(by, listed), &on)
}

/// The row by which a person may act; refuses as the table says.
pub fn row(by: &Acting, activity: &Activity, listed: bool, action: Action) -> Outcome<&'static Row> {
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(activity.state), action, &hats::standings(by, listed), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, activity.state, action))
}

/// One door to every step of an activity.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: ActivityId,
    action: Action,
    input: &Input,
) -> Outcome<Activity> {
    let (before, own) = readable(tx, by, id).await?;
    let row = row(by, &before, own.is_some(), action)?;
    if input.version.is_some_and(|seen| seen != before.version) {
        return Err(first_was(tx, by, id).await);
    }
    let mut after = before.clone();
    if let To::State(state) = row.to {
        after.state = state;
    }
    // The row is written first where people's parts follow from it: whoever arrives at this moment comes before or after, never between.
    let mut detail = change(tx, by, &mut after, action, input).await?;
    save(tx, by, &mut after).await?;
    if action == Action::Close {
        let absent = attending::settle(tx, by, id).await?;
        detail = closed(tx, id, absent).await?;
    }
    let standings = hats::standings(by, own.is_some());
    let standing = row.who.iter().find(|who| standings.contains(who)).unwrap_or(&row.who[0]);
    let acted = (standing.key(), action.key(), before.state.key(), after.state.key());
    event(tx, by, (KIND, id.0), acted, detail).await?;
    if action == Action::Edit && differs(&before, &after) {
        tell(tx, by, &after, action, input).await?;
    }
    if action == Action::Edit {
        let kind = super::first_kind(tx, by, id).await?;
        attending::fill_places(tx, by, (&after, &kind)).await?;
    }
    if action == Action::Invite {
        invite(tx, by, &after, &input.people).await?;
    }
    if action != Action::Edit {
        tell(tx, by, &after, action, input).await?;
    }
    Ok(after)
}

/// Whether those who were told of an activity have to know that it is at another time or place.
fn differs(before: &Activity, after: &Activity) -> bool {
    let told = |a: &Activity| {
        let days = (a.starts_on.clone(), a.starts_time.clone(), a.ends_on.clone(), a.ends_time.clone());
        (days, a.place.clone(), a.mode)
    };
    before.announced_at.is_some() && told(before) != told(after)
}

async fn closed(tx: &mut Tx, id: ActivityId, absent: u64) -> Outcome<Value> {
    let counts = people_sql::counts(tx, id).await?;
    let there = |state: &attendance::State| {
        use attendance::State as S;
        matches!(state, S::Present | S::Late | S::LeftEarly)
    };
    let n: i64 = counts.iter().filter(|(state, _)| there(state)).map(|(_, n)| n).sum();
    Ok(json!({ "x": n.to_string(), "y": absent.to_string() }))
}

/// What a step changes besides the state; gives what its event says.
async fn change(
    tx: &mut Tx,
    by: &Acting,
    after: &mut Activity,
    action: Action,
    input: &Input,
) -> Outcome<Value> {
    match action {
        Action::Create => Err(Problem::NotFound),
        Action::Edit => {
            let new = input.new.as_ref().ok_or_else(|| Problem::invalid("title", "form-needed"))?;
            preparing::edit(tx, by, after, new).await
        }
        Action::Invite => {
            let known = people::account_names(tx, by.body, &input.people).await?;
            let all = input.people.iter().all(|who| known.contains_key(who));
            let sound = all && (1..=INVITED).contains(&input.people.len());
            let detail = json!({ "n": input.people.len() });
            if sound { Ok(detail) } else { Err(Problem::invalid("people", "activities-whom")) }
        }
        Action::Join => join(tx, by, after, input).await,
        Action::Announce => announce(by, after),
        Action::EnterHeld => enter_held(by, after),
        Action::OpenSignUp => open_sign_up(tx, by, after).await,
        Action::CloseSignUp | Action::End => Ok(json!({})),
        Action::Start => {
            let today = by.today().to_string();
            let its_day = after.starts_on <= today && today <= after.ends_on;
            if !its_day && after.starts_on > today {
                return Err(Problem::invalid("", "activities-not-its-day"));
            }
            after.door = secret();
            Ok(json!({}))
        }
        Action::Ask => asking::ask(tx, by, after, input).await,
        Action::Record => record(after, input),
        Action::Close => {
            let counts = people_sql::counts(tx, after.id).await?;
            let open = |state: &attendance::State| {
                matches!(state, attendance::State::LeaveAsked | attendance::State::LeaveForwarded)
            };
            if counts.iter().any(|(state, _)| open(state)) {
                return Err(Problem::invalid("", "activities-leave-open"));
            }
            after.closed_at = Some(by.now);
            after.door.clear();
            Ok(json!({}))
        }
        Action::Cancel | Action::Postpone => {
            after.end_reason = needed("text", &input.text, SENTENCE)?;
            if action == Action::Postpone && after.first_on.is_none() {
                after.first_on = Some(after.starts_on.clone());
            }
            Ok(json!({ "x": after.end_reason, "y": after.starts_on }))
        }
        Action::Reschedule => {
            let mut checks = Checks::default();
            input.when.check(&mut checks);
            checks.end()?;
            input.when.set(after);
            if after.ends_on < by.today().to_string() {
                return Err(Problem::invalid("starts_on", "activities-day-past"));
            }
            Ok(json!({ "x": after.starts_on, "y": after.first_on.clone().unwrap_or_default() }))
        }
    }
}

/// The most people who are invited at once.
const INVITED: usize = 1_000;

fn announce(by: &Acting, after: &mut Activity) -> Outcome<Value> {
    let mut checks = Checks::default();
    checks.need(!after.place.is_empty() || after.mode == Mode::Online, "", "activities-place-needed");
    checks.need(after.ends_on >= by.today().to_string(), "", "activities-day-past");
    checks.end()?;
    after.announced_at = Some(by.now);
    Ok(json!({ "x": after.starts_on }))
}

/// It was held, and is entered afterwards.
fn enter_held(by: &Acting, after: &mut Activity) -> Outcome<Value> {
    if after.ends_on > by.today().to_string() {
        return Err(Problem::invalid("", "activities-not-over"));
    }
    after.announced_at = Some(by.now);
    Ok(json!({ "x": after.starts_on }))
}

async fn open_sign_up(tx: &mut Tx, by: &Acting, after: &Activity) -> Outcome<Value> {
    let of = store::kinds_of(tx, after.id).await?;
    let kinds = store::kinds(tx, by.body).await?;
    let has = kinds.iter().any(|kind| of.contains(&kind.id) && kind.has(Part::SignUp));
    let mut checks = Checks::default();
    checks.need(has, "", "activities-no-sign-up");
    checks.need(after.shown == Shown::Open, "", "activities-not-open");
    let over = after.sign_up_until.as_ref().is_some_and(|day| *day < by.today().to_string());
    checks.need(!over, "", "activities-sign-up-over");
    checks.end()?;
    Ok(json!({ "n": after.places }))
}

async fn join(tx: &mut Tx, by: &Acting, after: &Activity, input: &Input) -> Outcome<Value> {
    let org = input.org.ok_or_else(|| Problem::invalid("org", "form-choose"))?;
    let orgs = people::orgs_now(tx, by.body).await?;
    let found = orgs.find(org).ok_or_else(|| Problem::invalid("org", "form-choose"))?;
    if input.delegates.is_some_and(|n| !(0..=100_000).contains(&n)) {
        return Err(Problem::invalid("delegates", "activities-number"));
    }
    store::join(tx, after.id, org, input.delegates).await?;
    let name = found.name(&after.starts_on, crate::foundation::words::Lang::Zh).to_owned();
    let said = input.delegates.map_or_else(|| "-".to_owned(), |n| n.to_string());
    Ok(json!({ "x": name, "y": said }))
}

fn record(after: &mut Activity, input: &Input) -> Outcome<Value> {
    let findings = typed("findings", &input.findings, 0, WHOLE)?;
    let minutes = typed("minutes", &input.minutes, 0, WHOLE)?;
    let mut checks = Checks::default();
    checks.need((0..=1_000_000).contains(&input.audience), "audience", "activities-number");
    checks.need((0..=10_000).contains(&input.hours), "hours", "activities-number");
    checks.end()?;
    after.findings = findings;
    after.minutes = minutes;
    after.audience = input.audience;
    after.hours = input.hours;
    Ok(json!({ "n": after.audience }))
}

async fn invite(tx: &mut Tx, by: &Acting, activity: &Activity, people: &[AccountId]) -> Outcome<()> {
    let kind = super::first_kind(tx, by, activity.id).await?;
    attending::invite(tx, by, (activity, &kind), people).await
}

/// Tells those on the list what became of the activity.
async fn tell(tx: &mut Tx, by: &Acting, after: &Activity, action: Action, input: &Input) -> Outcome<()> {
    let told = matches!(action, Action::Announce | Action::Cancel | Action::Postpone | Action::Reschedule)
        || action == Action::Edit
        || (action == Action::Invite && after.announced_at.is_some());
    if !told || (action == Action::Cancel && after.announced_at.is_none()) {
        return Ok(());
    }
    let to: Vec<AccountId> = if action == Action::Invite {
        input.people.clone()
    } else {
        let all = people_sql::of(tx, after.id).await?;
        all.iter().filter(|p| p.state != attendance::State::Withdrawn).map(|p| p.account).collect()
    };
    let said = if matches!(action, Action::Cancel | Action::Postpone) {
        input.text.chars().take(200).collect()
    } else if action == Action::Edit {
        format!("{} {}-{} {}", after.starts_on, after.starts_time, after.ends_time, after.place)
    } else {
        after.starts_on.clone()
    };
    let word = format!("activities-notice-{action}");
    let args = json!({ "x": after.title, "y": said });
    let notice = NewNotice { word: &word, args, link: &link(after.id), asks: false, due_on: None };
    notices::tell_all(tx, by, &to, &notice).await
}
