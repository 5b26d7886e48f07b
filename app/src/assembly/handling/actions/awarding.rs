//! Awards: a proposal or a unit is named, votes are counted, the name is shown for objections, and it is awarded or not.
//! Rule page: `docs/rules/handling.md`.

use super::{day, needed};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::awarding as store;
use crate::assembly::people;
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::OrgId;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

crate::names!(
    /// What can be done with a nomination.
    Step {
        /// Records the votes.
        Count = "count",
        /// Shows it for objections.
        Publicise = "publicise",
        /// Gives the award.
        Award = "award",
        /// Does not give it.
        Drop = "drop",
    }
);

/// What a step needs.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Votes.
    pub votes: Option<i64>,
    /// Last day for objections.
    pub until: String,
    /// Reason.
    pub text: String,
}

/// Who awards.
pub fn may(by: &Acting) -> bool {
    by.is_any(&[Role::ProposalOfficer, Role::CommitteeHead])
}

fn need(by: &Acting) -> Outcome<()> {
    if may(by) { Ok(()) } else { Err(Problem::NotYours { action: "award-do".to_owned() }) }
}

/// What can be done with a nomination, in order.
pub fn steps(state: AwardState) -> &'static [Step] {
    match state {
        AwardState::Nominated => &[Step::Count, Step::Publicise, Step::Drop],
        AwardState::Publicised => &[Step::Award, Step::Drop],
        AwardState::Awarded | AwardState::Dropped => &[],
    }
}

async fn event(tx: &mut Tx, by: &Acting, a: &Award, acted: (&str, &str), detail: Value) -> Outcome<()> {
    let standing = hats::of_roles(by).first().map_or("office", |hat| hat.key());
    let (action, from) = acted;
    let event =
        NewEvent { kind: "award", subject: a.id.0, standing, action, from, to: a.state.key(), detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Names a proposal by its number, or a unit.
pub async fn nominate(
    tx: &mut Tx,
    by: &Acting,
    number: &str,
    unit: Option<OrgId>,
    reason: &str,
) -> Outcome<Award> {
    need(by)?;
    let number = number.trim();
    let year = i64::from(by.today().year());
    let (kind, matter, unit, what) = match (number.is_empty(), unit) {
        (false, None) => {
            let found = store::numbered(tx, by.body, (number, year)).await?;
            let (id, title) = found.ok_or_else(|| Problem::invalid("number", "award-not-found"))?;
            (AwardKind::Proposal, Some(id), None, title)
        }
        (true, Some(unit)) => {
            let orgs = people::orgs_now(tx, by.body).await?;
            let known = orgs.find(unit).filter(|o| o.kind == people::OrgKind::Unit);
            let known = known.ok_or_else(|| Problem::invalid("unit", "form-choose"))?;
            let name = known.name(&by.today().to_string(), by.lang).to_owned();
            (AwardKind::Unit, None, Some(unit), name)
        }
        _ => return Err(Problem::invalid("number", "award-one-of")),
    };
    let award = Award {
        id: AwardId(by.new_id()),
        body: by.body,
        year,
        kind,
        matter,
        unit,
        state: AwardState::Nominated,
        version: 1,
        reason: needed("text", reason, 2000)?,
        votes: 0,
        objection_until: None,
        nominated_by: by.account,
        changed_at: by.now,
        created_at: by.now,
    };
    let others = store::of_year(tx, by.body, award.year).await?;
    let same = |a: &Award| a.state != AwardState::Dropped && a.matter == matter && a.unit == unit;
    if others.iter().any(|(a, _, _)| same(a)) {
        return Err(Problem::invalid("number", "award-twice"));
    }
    award.insert(tx).await?;
    event(tx, by, &award, ("nominate", ""), json!({ "x": what })).await?;
    Ok(award)
}

/// One door to every step on a nomination.
pub async fn perform(tx: &mut Tx, by: &Acting, id: AwardId, step: Step, input: &Input) -> Outcome<Award> {
    need(by)?;
    let before = store::find(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    if !steps(before.state).contains(&step) {
        return Err(Problem::NotFromHere {
            machine: "award",
            action: step.key().to_owned(),
            state: before.state.key().to_owned(),
            possible: Vec::new(),
        });
    }
    let mut after = before.clone();
    after.version = input.version.unwrap_or(before.version) + 1;
    after.changed_at = by.now;
    let detail = match step {
        Step::Count => {
            let votes = input.votes.filter(|n| (0..=100_000).contains(n));
            after.votes = votes.ok_or_else(|| Problem::invalid("votes", "award-votes-wrong"))?;
            json!({ "x": after.votes.to_string() })
        }
        Step::Publicise => {
            let until = day("until", &input.until)?;
            if until <= by.today() {
                return Err(Problem::invalid("until", "award-past"));
            }
            after.objection_until = Some(until.to_string());
            after.state = AwardState::Publicised;
            json!({ "x": until.to_string() })
        }
        Step::Award => {
            let until = before.objection_until.as_deref().and_then(parse_date);
            if until.is_some_and(|day| day >= by.today()) {
                return Err(Problem::invalid("", "award-early"));
            }
            after.state = AwardState::Awarded;
            json!({})
        }
        Step::Drop => {
            let reason = needed("text", &input.text, 2000)?;
            after.state = AwardState::Dropped;
            json!({ "x": reason })
        }
    };
    if !after.save(tx).await? {
        let history = events::history(tx, by.body, "award", id.0).await?;
        let last = history.last().ok_or(Problem::NotFound)?;
        let what = format!("award-action-{}", last.action);
        return Err(Problem::Conflict { who: last.actor_name.clone(), at: last.at, what });
    }
    event(tx, by, &after, (step.key(), before.state.key()), detail).await?;
    Ok(after)
}
