//! Who takes part: invited, signed up, on leave, there. One door to every step of somebody's part.

use super::door;
use super::{PART, SENTENCE, begins_at, event, first_kind, needed, part_link, readable, typed};
use crate::assembly::activities::hats::{self, LEADERS, OFFICE, open_in};
use crate::assembly::activities::records::*;
use crate::assembly::activities::settings::LATE_MINUTES;
use crate::assembly::activities::store::{self, attending as sql};
use crate::assembly::activities::workflow::activity;
use crate::assembly::activities::workflow::attendance::{Action, Standing, State, WORKFLOW};
use crate::assembly::people;
use crate::foundation::acting::{Acting, NOBODY, Role};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events;
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::{Name, Refusal, Step, To};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

type Row = Step<State, Action, Standing>;

/// Everything that a step may need.
#[derive(Debug, Clone, Default)]
pub struct PartInput {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// The words: a reason, an answer.
    pub text: String,
    /// Why somebody asks for leave.
    pub leave_kind: Option<LeaveKind>,
    /// What was read at the door: the code, or what stands in the link.
    pub key: String,
}

/// An activity with its first kind, which says who decides on leave.
pub type Of<'a> = (&'a Activity, &'a Kind);

/// What a person may do with somebody's part now, in the order of the table.
pub fn allowed(
    by: &Acting,
    (activity, kind): Of<'_>,
    who: AccountId,
    part: Option<&Attendance>,
) -> Vec<Action> {
    let on = |key: &str| by.on(key);
    let standings = hats::towards(by, kind, who == by.account, part);
    let mut all = WORKFLOW.allowed(part.map(|p| p.state), &standings, &on);
    all.retain(|action| open_in(*action).contains(&activity.state));
    all
}

/// The row by which a person may act; refuses as the tables say, the activity's state after the part's.
pub fn row(
    by: &Acting,
    of: Of<'_>,
    (who, part): (AccountId, Option<&Attendance>),
    action: Action,
) -> Outcome<&'static Row> {
    let on = |key: &str| by.on(key);
    let standings = hats::towards(by, of.1, who == by.account, part);
    let possible = || allowed(by, of, who, part).into_iter().map(|a| a.key().to_owned()).collect();
    let not_from = |state: &str| Problem::NotFromHere {
        machine: "attendance",
        action: action.key().to_owned(),
        state: state.to_owned(),
        possible: possible(),
    };
    let found = WORKFLOW.check(part.map(|p| p.state), action, &standings, &on);
    match (found, part) {
        (Ok(row), _) if open_in(action).contains(&of.0.state) => Ok(row),
        (Ok(_), _) => Err(not_from(of.0.state.key())),
        (Err(Refusal::NotYours), _) => {
            Err(Problem::NotYours { action: format!("attendance-action-{action}") })
        }
        (Err(Refusal::NotFromHere(_)), Some(part)) => Err(not_from(part.state.key())),
        (Err(Refusal::NotFromHere(_)), None) => Err(Problem::NotFound),
    }
}

/// Somebody's part, for one who may know of it: he himself, the office, the leaders.
pub async fn find(db: &mut dyn Read, by: &Acting, id: AttendanceId) -> Outcome<(Activity, Kind, Attendance)> {
    let part = sql::one(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let (activity, _) = readable(db, by, part.activity).await?;
    if part.account != by.account && !hats::sees_list(by) {
        return Err(Problem::NotFound);
    }
    let kind = first_kind(db, by, activity.id).await?;
    Ok((activity, kind, part))
}

/// One door to every step of somebody's part; the part may not be there yet.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    (id, who): (ActivityId, AccountId),
    action: Action,
    input: &PartInput,
) -> Outcome<Attendance> {
    let (activity, _) = readable(tx, by, id).await?;
    if who != by.account && !hats::sees_list(by) {
        return Err(Problem::NotFound);
    }
    let kind = first_kind(tx, by, id).await?;
    act(tx, by, (&activity, &kind), (who, action), input).await
}

/// The step itself, on an activity that was read. The activity is held in its state until the commit, so that nobody arrives after it
/// ended and no place is given twice.
pub(super) async fn act(
    tx: &mut Tx,
    by: &Acting,
    of: Of<'_>,
    (who, action): (AccountId, Action),
    input: &PartInput,
) -> Outcome<Attendance> {
    if !store::hold(tx, of.0).await? {
        return Err(super::first_was(tx, by, of.0.id).await);
    }
    let before = sql::own(tx, of.0.id, who).await?;
    if before.is_none() && who != by.account {
        row(by, of, (who, None), action)?;
        let names = people::account_names(tx, by.body, &[who]).await?;
        names.contains_key(&who).then_some(()).ok_or_else(unknown)?;
    }
    stepped(tx, by, of, (who, before, action), input).await
}

/// Who is no person of this body.
fn unknown() -> Problem {
    Problem::invalid("people", "activities-whom")
}

/// The step on a part that was read while the activity was held; whose part it is is known.
async fn stepped(
    tx: &mut Tx,
    by: &Acting,
    of: Of<'_>,
    (who, before, action): (AccountId, Option<Attendance>, Action),
    input: &PartInput,
) -> Outcome<Attendance> {
    let own = who == by.account && !hats::keeps(by);
    // In time or late is said by the clock, not by the one who comes.
    let comes = own && matches!(action, Action::Arrive | Action::ArriveLate);
    let action = if comes { arrival(by, of.0) } else { action };
    let row = row(by, of, (who, before.as_ref()), action)?;
    if before.as_ref().is_some_and(|b| input.version.is_some_and(|seen| seen != b.version)) {
        return Err(first_was(tx, by, before.as_ref()).await);
    }
    not_the_same_person(tx, by, before.as_ref(), row).await?;
    if matches!(action, Action::SignUp | Action::Queue | Action::MoveUp) {
        place(tx, of.0, action).await?;
    }
    let mut after = before.clone().unwrap_or_else(|| begun(by, of.0, who, action));
    let detail = change(by, of.0, &mut after, (action, own), input)?;
    if let To::State(state) = row.to {
        after.state = state;
    }
    after.changed_at = by.now;
    match &before {
        None => after.insert(tx).await?,
        Some(b) => {
            after.version = b.version + 1;
            if !after.save(tx).await? {
                return Err(first_was(tx, by, before.as_ref()).await);
            }
        }
    }
    let standings = hats::towards(by, of.1, who == by.account, before.as_ref());
    let standing = row.who.iter().find(|w| standings.contains(w)).unwrap_or(&row.who[0]);
    let from = before.as_ref().map_or("", |b| b.state.key());
    let acted = (standing.key(), action.key(), from, after.state.key());
    event(tx, by, (PART, after.id.0), acted, detail).await?;
    tell(tx, by, of, &after, action).await?;
    if matches!(action, Action::Withdraw | Action::Uninvite | Action::Grant) {
        Box::pin(move_up(tx, by, of)).await?;
    }
    Ok(after)
}

fn begun(by: &Acting, activity: &Activity, who: AccountId, action: Action) -> Attendance {
    Attendance {
        id: AttendanceId(by.new_id()),
        body: by.body,
        activity: activity.id,
        account: who,
        origin: match action {
            Action::Invite => Origin::Invited,
            Action::SignUp | Action::Queue => Origin::SignedUp,
            _ => Origin::WalkIn,
        },
        state: State::Invited,
        version: 1,
        late: false,
        how: How::None,
        arrived_at: None,
        left_at: None,
        leave_kind: None,
        leave_reason: String::new(),
        answer: String::new(),
        changed_at: by.now,
    }
}

async fn first_was(db: &mut dyn Read, by: &Acting, before: Option<&Attendance>) -> Problem {
    let id = before.map_or(0, |b| b.id.0);
    let what = |last: &events::Event| format!("attendance-action-{}", last.action);
    events::beaten(db, by, (PART, id), what).await
}

async fn not_the_same_person(
    db: &mut dyn Read,
    by: &Acting,
    before: Option<&Attendance>,
    row: &Row,
) -> Outcome<()> {
    let (Some(other), Some(before)) = (row.not_the_same_as, before) else { return Ok(()) };
    let history = events::history(db, by.body, PART, before.id.0).await?;
    let last = history.iter().rev().find(|e| e.action == other.key());
    if before.account == by.account || last.is_some_and(|last| last.actor == by.account) {
        return Err(Problem::Invalid(vec![Complaint::new("", "activities-not-the-same-person")]));
    }
    Ok(())
}

/// Whether there is a place for whoever wants one, and none for whoever is to wait.
async fn place(tx: &mut Tx, activity: &Activity, action: Action) -> Outcome<()> {
    let free = activity.places == 0 || sql::taken(tx, activity.id).await? < activity.places;
    match (action, free) {
        (Action::SignUp | Action::MoveUp, false) => Err(Problem::invalid("", "activities-full")),
        (Action::Queue, true) => Err(Problem::invalid("", "activities-free")),
        _ => Ok(()),
    }
}

/// What a step writes besides the state; gives what its event says.
fn change(
    by: &Acting,
    activity: &Activity,
    after: &mut Attendance,
    (action, own): (Action, bool),
    input: &PartInput,
) -> Outcome<Value> {
    match action {
        Action::AskLeave => {
            let kind = input.leave_kind.ok_or_else(|| Problem::invalid("leave_kind", "form-choose"))?;
            after.leave_kind = Some(kind);
            after.leave_reason = needed("text", &input.text, SENTENCE)?;
            after.answer.clear();
            Ok(json!({ "x_word": format!("activities-leave-{kind}"), "y": after.leave_reason }))
        }
        Action::Grant | Action::Forward => {
            after.answer = typed("text", &input.text, 0, SENTENCE)?;
            Ok(json!({ "x": after.answer }))
        }
        Action::Refuse => {
            after.answer = needed("text", &input.text, SENTENCE)?;
            Ok(json!({ "x": after.answer }))
        }
        Action::Arrive | Action::ArriveLate => {
            after.how = how(by, activity, own, input)?;
            after.arrived_at = Some(by.now);
            after.late = action == Action::ArriveLate;
            Ok(json!({ "x_word": format!("activities-how-{}", after.how) }))
        }
        Action::LeaveEarly => {
            after.left_at = leaves_at(by, activity);
            Ok(json!({}))
        }
        Action::SetPresent | Action::SetLate | Action::SetLeft => {
            let reason = needed("text", &input.text, SENTENCE)?;
            after.arrived_at = after.arrived_at.or_else(|| Some(begins_at(by, activity)));
            after.late = action == Action::SetLate || (action == Action::SetLeft && after.late);
            after.left_at = if action == Action::SetLeft { leaves_at(by, activity) } else { None };
            after.how = if after.how == How::None { How::List } else { after.how };
            Ok(json!({ "x": reason }))
        }
        Action::SetAbsent | Action::SetLeave => {
            let reason = needed("text", &input.text, SENTENCE)?;
            (after.arrived_at, after.left_at, after.late) = (None, None, false);
            after.how = How::None;
            Ok(json!({ "x": reason }))
        }
        Action::Invite | Action::Uninvite | Action::SignUp | Action::Queue => Ok(json!({})),
        Action::MoveUp | Action::Withdraw | Action::TakeBack => Ok(json!({})),
    }
}

/// When somebody left: now while it goes on; afterwards nobody wrote it down.
fn leaves_at(by: &Acting, activity: &Activity) -> Option<i64> {
    (activity.state == activity::State::UnderWay).then_some(by.now)
}

/// How an arrival is taken down: by the desk, or by what the person read at the door himself.
fn how(by: &Acting, activity: &Activity, own: bool, input: &PartInput) -> Outcome<How> {
    if !own && input.key.is_empty() {
        return Ok(How::List);
    }
    door::fits(by, activity, &input.key).ok_or_else(|| Problem::invalid("code", "activities-code-wrong"))
}

/// Which of the two an arrival is now: in time, or late.
pub fn arrival(by: &Acting, activity: &Activity) -> Action {
    let grace = by.procedure.whole(LATE_MINUTES, by.today()) * 60_000;
    if by.now > begins_at(by, activity) + grace { Action::ArriveLate } else { Action::Arrive }
}

/// Puts people on the list; whoever is on it already stays as he is. Their parts and names are read at one time, and the activity is held
/// once for all of them.
pub(super) async fn invite(tx: &mut Tx, by: &Acting, of: Of<'_>, whom: &[AccountId]) -> Outcome<()> {
    if !store::hold(tx, of.0).await? {
        return Err(super::first_was(tx, by, of.0.id).await);
    }
    let all = sql::of(tx, of.0.id).await?;
    let mut parts: BTreeMap<AccountId, Attendance> =
        all.into_iter().map(|part| (part.account, part)).collect();
    let names = people::account_names(tx, by.body, whom).await?;
    let mut seen = BTreeSet::new();
    for who in whom.iter().filter(|who| seen.insert(**who)) {
        let before = parts.remove(who);
        if before.as_ref().is_some_and(|part| part.state != State::Withdrawn) {
            continue;
        }
        if before.is_none() && *who != by.account && !names.contains_key(who) {
            row(by, of, (*who, None), Action::Invite)?;
            return Err(unknown());
        }
        stepped(tx, by, of, (*who, before, Action::Invite), &PartInput::default()).await?;
    }
    Ok(())
}

/// Several arrive at the desk at once: whoever is there already stays as he is. After the end they are entered from the sheet that was
/// signed, which `reason` says. How many came.
pub async fn arrive_all(
    tx: &mut Tx,
    by: &Acting,
    id: ActivityId,
    (who, reason): (&[AccountId], &str),
) -> Outcome<usize> {
    let (activity, _) = readable(tx, by, id).await?;
    let kind = first_kind(tx, by, id).await?;
    // Whoever does not see the list finds none, as on its page.
    if !hats::sees_list(by) {
        return Err(Problem::NotFound);
    }
    hats::keeper(by, "attendance-action-arrive")?;
    let held = activity.state == activity::State::Held;
    let action = if held { Action::SetPresent } else { arrival(by, &activity) };
    let input =
        PartInput { text: if held { reason.to_owned() } else { String::new() }, ..PartInput::default() };
    let mut came = 0;
    for who in who {
        let before = sql::own(tx, id, *who).await?;
        if before.as_ref().is_none_or(|part| part.was_there()) {
            continue;
        }
        act(tx, by, (&activity, &kind), (*who, action), &input).await?;
        came += 1;
    }
    Ok(came)
}

/// The list is closed: whoever was due and did not come is absent, whoever still waited waits no more; each history says so. How many
/// were absent.
pub(super) async fn settle(tx: &mut Tx, by: &Acting, id: ActivityId) -> Outcome<u64> {
    for part in sql::of(tx, id).await? {
        let (action, to) = match part.state {
            State::Waiting => (Action::Uninvite, State::Withdrawn),
            State::Invited | State::SignedUp | State::LeaveRefused => (Action::SetAbsent, State::Absent),
            _ => continue,
        };
        let acted = (Standing::Office.key(), action.key(), part.state.key(), to.key());
        let detail = json!({ "x_word": "activities-at-closing" });
        event(tx, by, (PART, part.id.0), acted, detail).await?;
    }
    sql::settle(tx, id, by.now).await
}

/// Places were added: those who wait get them, without anybody's hand.
pub(super) async fn fill_places(tx: &mut Tx, by: &Acting, of: Of<'_>) -> Outcome<()> {
    let waiting = sql::counts(tx, of.0.id).await?.into_iter().find(|(state, _)| *state == State::Waiting);
    for _ in 0..waiting.map_or(0, |(_, n)| n) {
        move_up(tx, by, of).await?;
    }
    Ok(())
}

/// A place became free: whoever waited longest gets it, without anybody's hand.
async fn move_up(tx: &mut Tx, by: &Acting, of: Of<'_>) -> Outcome<()> {
    let open = matches!(of.0.state, activity::State::Announced | activity::State::SigningUp);
    if !open || (of.0.places > 0 && sql::taken(tx, of.0.id).await? >= of.0.places) {
        return Ok(());
    }
    let Some(next) = sql::next_waiting(tx, of.0.id).await? else { return Ok(()) };
    let clock = Acting { timer: true, account: NOBODY, name: String::new(), ..by.clone() };
    act(tx, &clock, of, (next.account, Action::MoveUp), &PartInput::default()).await.map(|_| ())
}

async fn holders(tx: &mut Tx, by: &Acting, roles: &[Role]) -> Outcome<Vec<AccountId>> {
    let mut all = Vec::new();
    for role in roles {
        all.extend(people::holders(tx, by.body, *role).await?);
    }
    Ok(all)
}

/// Tells those whom the row names; what was asked of others on this part's page is done.
async fn tell(tx: &mut Tx, by: &Acting, of: Of<'_>, after: &Attendance, action: Action) -> Outcome<()> {
    let page = part_link(after);
    if matches!(action, Action::Forward | Action::Grant | Action::Refuse | Action::TakeBack) {
        notices::settled(tx, by, &page).await?;
    }
    let before_leader = matches!(of.1.leave_by, LeaveBy::Office | LeaveBy::Both);
    let (to, link, asks) = match action {
        Action::AskLeave if before_leader => (holders(tx, by, OFFICE).await?, page, true),
        Action::AskLeave | Action::Forward => (holders(tx, by, LEADERS).await?, page, true),
        Action::Grant | Action::Refuse | Action::MoveUp | Action::Uninvite => {
            (vec![after.account], super::link(after.activity), false)
        }
        _ => return Ok(()),
    };
    let said = match action {
        Action::AskLeave | Action::Forward => &after.leave_reason,
        _ => &after.answer,
    };
    let name = people::account_names(tx, by.body, &[after.account]).await?.remove(&after.account);
    let word = format!("activities-notice-{action}");
    let args = json!({
        "x": of.0.title, "y": said.chars().take(200).collect::<String>(), "who": name.unwrap_or_default(),
    });
    let notice = NewNotice { word: &word, args, link: &link, asks, due_on: None };
    notices::tell_all(tx, by, &to, &notice).await
}
