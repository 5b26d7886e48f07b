//! Supervised handling of key proposals: named, put on the short list, decided, led, planned, carried out, reported, followed to
//! the last task. Rule page: `docs/rules/handling.md`.

use super::{
    Dossier, Tell, begin, day, follow, holders, may_begin, needed, open, progress, proposers, step, tell,
    unit_people,
};
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::{self, supervising as sql};
use crate::assembly::handling::workflow::supervision::{Action, Standing, State, WORKFLOW};
use crate::assembly::people;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// Ways of an activity.
pub const WAYS: [&str; 4] = ["meeting", "survey", "inspection", "visit"];

/// Everything that a step on a supervision may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Reason, plan, findings, report, task, result.
    pub text: String,
    /// Who supervises.
    pub tier: Option<Tier>,
    /// The leader in charge.
    pub leader: Option<AccountId>,
    /// A date of the plan or of a task; empty where none.
    pub due_on: String,
    /// Day of an activity.
    pub held_on: String,
    /// Way of an activity.
    pub way: String,
    /// Whether a proposer took part.
    pub with_proposer: bool,
    /// Unit of a task.
    pub unit: Option<OrgId>,
    /// The task that was done.
    pub task: Option<i64>,
}

/// The page of a supervision.
pub fn link(id: SupervisionId) -> String {
    format!("/supervisions/{id}")
}

fn task_link(s: &Supervision, task: i64) -> String {
    format!("{}#task-{}", link(s.id), crate::foundation::ids::write(task))
}

/// The hats of a person towards one supervision.
pub fn hats_of(by: &Acting, s: &Supervision) -> Vec<Hat> {
    hats::with_leader(by, hats::of_roles(by), std::slice::from_ref(s))
}

/// Whether it is known to more than those who choose.
pub fn is_public(s: &Supervision) -> bool {
    !matches!(s.state, State::Nominated | State::Shortlisted | State::Dropped)
}

/// Whether somebody who knows of the matter may read its supervision.
pub fn may_read(by: &Acting, file: &Dossier, s: &Supervision) -> bool {
    hats::reads_all(by) || (is_public(s) && !file.hats(by).is_empty())
}

/// Whether it has ended.
pub fn is_over(s: &Supervision) -> bool {
    WORKFLOW.finals.contains(&s.state)
}

/// Whether somebody may name a matter, as far as roles and the file say.
pub fn may_nominate(by: &Acting, file: &Dossier) -> bool {
    may_begin(&WORKFLOW, by, Action::Nominate, &hats::of_roles(by)).is_ok()
        && file.matter.first_given_on.is_some()
        && file.supervisions.iter().all(is_over)
}

/// Names a matter for supervised handling.
pub async fn nominate(tx: &mut Tx, by: &Acting, matter: MatterId, input: &Input) -> Outcome<Supervision> {
    let file = open(tx, by, matter).await?;
    let standing: Standing = may_begin(&WORKFLOW, by, Action::Nominate, &hats::of_roles(by))?;
    if file.matter.first_given_on.is_none() {
        return Err(Problem::invalid("", "supervision-not-given"));
    }
    if file.supervisions.iter().any(|s| !is_over(s)) {
        return Err(Problem::invalid("", "supervision-is-open"));
    }
    let s = Supervision {
        id: SupervisionId(by.new_id()),
        body: by.body,
        matter,
        state: State::Nominated,
        version: 1,
        year: i64::from(by.today().year()),
        tier: input.tier.unwrap_or(Tier::Chair),
        reason: needed("text", &input.text, 2000)?,
        nominated_by: by.account,
        leader: None,
        committee: None,
        plan: String::new(),
        plan_due: None,
        report: String::new(),
        end_reason: String::new(),
        changed_at: by.now,
        created_at: by.now,
    };
    let detail = json!({ "x": s.reason });
    begin(tx, by, &s, (standing.key(), Action::Nominate), (None, detail)).await?;
    notify(tx, by, &file, &s, (Action::Nominate, None)).await?;
    progress::settle(tx, by, matter).await?;
    Ok(s)
}

/// One door to every step on a supervision.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: SupervisionId,
    action: Action,
    input: &Input,
) -> Outcome<Supervision> {
    let found = store::supervision(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = open(tx, by, found.matter).await?;
    let before = file.supervisions.iter().find(|s| s.id == id).ok_or(Problem::NotFound)?.clone();
    if !may_read(by, &file, &before) {
        return Err(Problem::NotFound);
    }
    let taken = step(tx, by, &before, action, (&hats_of(by, &before), input.version, before.version)).await?;
    let mut after = taken.after(by);
    let mut task = None;
    let detail = match action {
        Action::RecordAct => record_act(tx, by, &before, input).await?,
        Action::AddTask => {
            let added = add_task(tx, by, &file, &before, input).await?;
            let detail = json!({ "x": added.content, "y": added.due_on });
            task = Some(added);
            detail
        }
        Action::FinishTask => {
            let done = finish_task(tx, by, &before, input).await?;
            let detail = json!({ "x": done.content, "y": done.done_note });
            task = Some(done);
            detail
        }
        _ => change(tx, by, &mut after, action, input).await?,
    };
    taken.write(tx, by, &after, detail).await?;
    if action == Action::Decide {
        let mut matter = file.matter.clone();
        matter.key_level = after.tier.key().to_owned();
        matter.version += 1;
        matter.changed_at = by.now;
        follow(tx, by, &file.matter, &matter).await?;
    }
    notify(tx, by, &file, &after, (action, task.as_ref())).await?;
    progress::settle(tx, by, after.matter).await?;
    Ok(after)
}

/// What a step writes into the record itself; gives what its event says.
async fn change(
    tx: &mut Tx,
    by: &Acting,
    after: &mut Supervision,
    action: Action,
    input: &Input,
) -> Outcome<Value> {
    Ok(match action {
        Action::Decide => {
            after.tier = input.tier.unwrap_or(after.tier);
            json!({ "tier": after.tier.key() })
        }
        Action::Drop => {
            after.end_reason = needed("text", &input.text, 2000)?;
            json!({ "x": after.end_reason })
        }
        Action::NameLeader => {
            let leader = input.leader.ok_or_else(|| Problem::invalid("leader", "form-choose"))?;
            if !holders(tx, by, Role::ChairMember).await?.contains(&leader) {
                return Err(Problem::invalid("leader", "supervision-leader-not-chair"));
            }
            after.leader = Some(leader);
            let names = people::account_names(tx, by.body, &[leader]).await?;
            json!({ "x": names.get(&leader).cloned().unwrap_or_default() })
        }
        Action::Plan => {
            after.plan = needed("text", &input.text, 10_000)?;
            after.plan_due = match input.due_on.trim() {
                "" => None,
                text => Some(later(by, text)?),
            };
            json!({})
        }
        Action::ReturnPlan => json!({ "x": needed("text", &input.text, 2000)? }),
        Action::Report => {
            if sql::acts(tx, after.id).await?.is_empty() {
                return Err(Problem::invalid("", "supervision-no-activity"));
            }
            after.report = needed("text", &input.text, 20_000)?;
            json!({})
        }
        Action::Close => {
            if sql::tasks(tx, after.id).await?.iter().any(|t| t.done_at.is_none()) {
                return Err(Problem::invalid("", "supervision-open-task"));
            }
            json!({})
        }
        _ => json!({}),
    })
}

fn later(by: &Acting, text: &str) -> Outcome<String> {
    let due = day("due_on", text)?;
    if due < by.today() {
        return Err(Problem::invalid("due_on", "supervision-day-past"));
    }
    Ok(due.to_string())
}

async fn record_act(tx: &mut Tx, by: &Acting, s: &Supervision, input: &Input) -> Outcome<Value> {
    let held = day("held_on", &input.held_on)?;
    if held > by.today() {
        return Err(Problem::invalid("held_on", "supervision-day-ahead"));
    }
    if !WAYS.contains(&input.way.as_str()) {
        return Err(Problem::invalid("way", "form-choose"));
    }
    let act = SupervisionAct {
        id: by.new_id(),
        supervision: s.id,
        held_on: held.to_string(),
        way: input.way.clone(),
        with_proposer: input.with_proposer,
        findings: needed("text", &input.text, 4000)?,
        recorded_by: by.account,
        recorded_at: by.now,
    };
    act.insert(tx).await?;
    Ok(json!({ "x": act.held_on, "y": act.findings }))
}

async fn add_task(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    s: &Supervision,
    input: &Input,
) -> Outcome<SupervisionTask> {
    let unit = input.unit.ok_or_else(|| Problem::invalid("unit", "form-choose"))?;
    if !file.live().any(|a| a.unit == unit) {
        return Err(Problem::invalid("unit", "supervision-unit-not-ours"));
    }
    let task = SupervisionTask {
        id: by.new_id(),
        supervision: s.id,
        unit: Some(unit),
        content: needed("text", &input.text, 1000)?,
        due_on: later(by, &input.due_on)?,
        done_at: None,
        done_note: String::new(),
    };
    task.insert(tx).await?;
    Ok(task)
}

async fn finish_task(tx: &mut Tx, by: &Acting, s: &Supervision, input: &Input) -> Outcome<SupervisionTask> {
    let tasks = sql::tasks(tx, s.id).await?;
    let open = tasks.into_iter().filter(|t| t.done_at.is_none());
    let task = open.into_iter().find(|t| Some(t.id) == input.task);
    let mut task = task.ok_or_else(|| Problem::invalid("task", "form-choose"))?;
    task.done_at = Some(by.now);
    task.done_note = needed("text", &input.text, 2000)?;
    task.save(tx).await?;
    Ok(task)
}

/// Those who hear of a step, and whether a hand is asked.
async fn heard(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    s: &Supervision,
    (action, task): (Action, Option<&SupervisionTask>),
) -> Outcome<(Vec<AccountId>, bool)> {
    let office = holders(tx, by, Role::ProposalOfficer).await?;
    let leader: Vec<AccountId> = s.leader.into_iter().collect();
    Ok(match action {
        Action::Nominate => (holders(tx, by, Role::CommitteeHead).await?, true),
        Action::Shortlist => (holders(tx, by, Role::ChairMember).await?, true),
        Action::Decide | Action::Close => {
            let mut all = [office, proposers(tx, by, &file.persons).await?].concat();
            for own in file.live() {
                all.extend(unit_people(tx, by, own.unit, false).await?);
            }
            (all, false)
        }
        Action::Drop => (vec![s.nominated_by], false),
        Action::NameLeader => ([leader, office].concat(), false),
        Action::Plan => (leader, true),
        Action::ApprovePlan => (office, false),
        Action::ReturnPlan => (office, true),
        Action::RecordAct => (proposers(tx, by, &file.persons).await?, false),
        Action::Report => (leader, true),
        Action::AddTask => match task.and_then(|t| t.unit) {
            Some(unit) => (unit_people(tx, by, unit, false).await?, true),
            None => (Vec::new(), false),
        },
        Action::FinishTask => (leader, false),
    })
}

async fn notify(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    s: &Supervision,
    (action, task): (Action, Option<&SupervisionTask>),
) -> Outcome<()> {
    match (action, task) {
        (Action::FinishTask, Some(task)) => notices::settled(tx, by, &task_link(s, task.id)).await?,
        (Action::RecordAct | Action::AddTask, _) => {}
        _ => notices::settled(tx, by, &link(s.id)).await?,
    }
    let (mut whom, asks) = heard(tx, by, file, s, (action, task)).await?;
    let mut seen = std::collections::HashSet::new();
    whom.retain(|who| *who != by.account && seen.insert(*who));
    let due_on = match (action, task) {
        (Action::AddTask, Some(task)) => Some(task.due_on.clone()),
        _ => None,
    };
    let at = match (action, task) {
        (Action::AddTask, Some(task)) => task_link(s, task.id),
        _ => link(s.id),
    };
    let word = format!("handling-notice-supervision-{}", action.key());
    let more = json!({ "task": task.map(|t| t.content.clone()).unwrap_or_default() });
    tell(tx, by, &file.matter, &whom, Tell { asks, due_on, ..Tell::new(&word) }.at(at).with(more)).await
}
