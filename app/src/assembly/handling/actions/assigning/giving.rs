//! Units proposed, a matter handed over, one more unit, another in the place of one: every assignment begins here.

use super::parts::{self, Placed};
use super::{Input, Named, REASON, TEXT, maybe_day, name_of, place, start_of, store, tell_proposers};
use crate::assembly::handling::actions::machine::{Step, event, recount};
use crate::assembly::handling::actions::{
    Dossier, Tell, begin, clock, needed, open, optional, progress, step, tell, unit_people,
};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store as records;
use crate::assembly::handling::workflow::{assignment, matter};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use serde_json::json;
use time::{Date, Duration};

/// Days between the co-opinion and the reply of the lead (rule page 1.8).
const OPINION_BEFORE: i64 = 30;

/// How units are given a matter.
pub(super) struct Giving<'a> {
    /// Requirements.
    pub note: String,
    /// The latest day for the reply, where one was set.
    pub reply_by: Option<Date>,
    /// The latest day for the co-opinion, where one was set.
    pub opinion_by: Option<Date>,
    /// The meeting.
    pub batch: Option<BatchId>,
    /// The assignment whose place is taken.
    pub replaces: Option<&'a Assignment>,
    /// Day from which dates are counted.
    pub from: Date,
    /// Dates that are kept: reply and opinion of the unit that passed it on.
    pub keeps: bool,
}

impl Giving<'_> {
    /// From today, with nothing set.
    pub fn today(by: &Acting) -> Self {
        Self {
            note: String::new(),
            reply_by: None,
            opinion_by: None,
            batch: None,
            replaces: None,
            from: by.today(),
            keeps: false,
        }
    }

    /// As the input says.
    pub fn read(by: &Acting, input: &Input) -> Outcome<Self> {
        let giving = Self {
            note: optional("note", &input.note, TEXT)?,
            reply_by: maybe_day("reply_due", &input.reply_due)?,
            opinion_by: maybe_day("opinion_due", &input.opinion_due)?,
            ..Self::today(by)
        };
        giving.checked(by)
    }

    /// Days that are set lie ahead, the opinion before the reply.
    pub fn checked(self, by: &Acting) -> Outcome<Self> {
        let today = by.today();
        if self.reply_by.is_some_and(|day| day <= today) {
            return Err(Problem::invalid("reply_due", "assigning-day-ahead"));
        }
        if self.opinion_by.is_some_and(|day| day <= today) {
            return Err(Problem::invalid("opinion_due", "assigning-day-ahead"));
        }
        if self.opinion_by.zip(self.reply_by).is_some_and(|(opinion, reply)| opinion > reply) {
            return Err(Problem::invalid("opinion_due", "assigning-opinion-before-reply"));
        }
        Ok(self)
    }
}

/// Names units for a matter; the assigning office decides.
pub(super) async fn propose(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    step: &Step<Matter>,
    input: &Input,
) -> Outcome<()> {
    let units = store::units(tx, by.body).await?;
    let mut placed = parts::read(&units, &input.units, &by.today().to_string())?;
    let live: Vec<Assignment> = file.live().cloned().collect();
    parts::fit(&mut placed, &live)?;
    let reason = optional("reason", &input.reason, REASON)?;
    let choice = |(position, one): (i64, &Placed)| UnitChoice {
        id: ChoiceId(by.new_id()),
        matter: file.matter.id,
        unit: Some(one.unit),
        name: name_of(&units, one.unit),
        part: one.part,
        stage: Stage::Proposed,
        position,
        reason: reason.clone(),
    };
    let choices: Vec<UnitChoice> = (1..).zip(&placed).map(choice).collect();
    records::set_choices(tx, file.matter.id, Stage::Proposed, &choices).await?;
    let names: Vec<&str> = choices.iter().map(|c| c.name.as_str()).collect();
    let after = step.after(by);
    step.write(tx, by, &after, json!({ "x": names.join("\u{3001}"), "y": reason })).await
}

/// Hands over, or adds units, by a step of the matter that was already found possible.
pub(super) async fn give_by_step(
    tx: &mut Tx,
    by: &Acting,
    (file, step): (&Dossier, &Step<Matter>),
    input: &Input,
    meeting: Option<(&Batch, Date)>,
) -> Outcome<()> {
    let adding = step.row.action == matter::Action::AddUnit;
    let reason = if adding { needed("reason", &input.reason, REASON)? } else { String::new() };
    let mut giving = Giving::read(by, input)?;
    if let Some((batch, from)) = meeting {
        giving.batch = Some(batch.id);
        giving.from = from;
    }
    let mut after = step.after(by);
    let names = give(tx, by, (file, &mut after), &input.units, &giving).await?;
    step.write(tx, by, &after, json!({ "x": names, "y": reason })).await?;
    let due = after.answer_due.clone().unwrap_or_default();
    let word = if adding { "handling-notice-unit-added" } else { "handling-notice-handed-over" };
    let told = Tell::new(word).with(json!({ "units": names, "due": due, "reason": reason }));
    tell_proposers(tx, by, file, told).await
}

/// Hands a matter over: the same as its step, for other verbs.
pub async fn hand_over(
    tx: &mut Tx,
    by: &Acting,
    id: MatterId,
    input: &Input,
    meeting: Option<(&Batch, Date)>,
) -> Outcome<Matter> {
    let file = open(tx, by, id).await?;
    let hats = file.hats(by);
    let seen = (hats.as_slice(), input.version, file.matter.version);
    let step = step(tx, by, &file.matter, matter::Action::HandOver, seen).await?;
    give_by_step(tx, by, (&file, &step), input, meeting).await?;
    progress::settle(tx, by, id).await
}

/// Gives a matter to units: their assignments begin, clocks start, their people are told. Answers their names. The matter's
/// own date is set in `after` at the first hand-over and never again.
pub(super) async fn give(
    tx: &mut Tx,
    by: &Acting,
    (file, after): (&Dossier, &mut Matter),
    named: &[Named],
    giving: &Giving<'_>,
) -> Outcome<String> {
    let today = by.today().to_string();
    let units = store::units(tx, by.body).await?;
    let mut placed = parts::read(&units, named, &today)?;
    let gone = giving.replaces.map(|old| old.id);
    let live: Vec<Assignment> = file.live().filter(|a| Some(a.id) != gone).cloned().collect();
    if let Some(old) = giving.replaces
        && let Some(same) = placed.iter().find(|p| p.unit == old.unit)
    {
        return Err(Problem::invalid(&same.field, "assigning-same-unit"));
    }
    let recast = parts::fit(&mut placed, &live)?;
    if let Some(part) = recast {
        for own in live.iter().filter(|a| a.part == Part::Sole) {
            set_part(tx, by, own, part).await?;
        }
    }
    if after.first_given_on.is_none() && placed.iter().any(|p| p.part.has_duty()) {
        first_given(tx, by, after, giving).await?;
    }
    let mut lead_due = live.iter().filter(|a| a.part.answers()).filter_map(|a| a.reply_due.clone()).min();
    placed.sort_by_key(|p| !p.part.answers());
    let mut replaces = gone;
    for one in &placed {
        let replaced = if one.part.has_duty() { replaces.take() } else { None };
        let given = start(tx, by, (after, one), giving, (replaced, lead_due.as_deref())).await?;
        if given.part.answers() {
            lead_due = lead_due.into_iter().chain(given.reply_due.clone()).min();
        }
        let name = name_of(&units, one.unit);
        say_given(tx, by, after, (&given, &name)).await?;
    }
    let names: Vec<String> = placed.iter().map(|p| name_of(&units, p.unit)).collect();
    Ok(names.join("\u{3001}"))
}

/// The proposers' clock: from the first hand-over, whoever handles.
async fn first_given(tx: &mut Tx, by: &Acting, matter: &mut Matter, giving: &Giving<'_>) -> Outcome<()> {
    matter.first_given_on = Some(giving.from.to_string());
    let start = clock::Start {
        what: DueKind::Answer,
        matter: matter.id,
        assignment: None,
        subject: matter.id.0,
        unit: None,
        account: None,
        event: "given",
        from: giving.from,
    };
    let latest = giving.reply_by.map(|day| day.to_string());
    let due = clock::start_until(tx, by, start, "reply.months", latest.as_deref()).await?;
    matter.answer_due = due.map(|d| d.due_on);
    Ok(())
}

/// A unit that was alone is so no longer.
async fn set_part(tx: &mut Tx, by: &Acting, own: &Assignment, part: Part) -> Outcome<()> {
    let mut after = own.clone();
    after.part = part;
    after.version += 1;
    after.changed_at = by.now;
    if !after.save(tx).await? {
        return Err(Problem::broken("assignment changed while its matter was held"));
    }
    recount(tx, by, Some(own), &after).await?;
    let acted = (Hat::Assigner.key(), "set_part", own.state.key(), own.state.key());
    let detail = json!({ "x_word": format!("part-{}", own.part), "y_word": format!("part-{part}") });
    event::<Assignment>(tx, by, own.id.0, acted, (None, detail)).await
}

/// Begins one assignment with its clocks.
async fn start(
    tx: &mut Tx,
    by: &Acting,
    (matter, one): (&Matter, &Placed),
    giving: &Giving<'_>,
    (replaces, lead_due): (Option<AssignmentId>, Option<&str>),
) -> Outcome<Assignment> {
    let informed = !one.part.has_duty();
    let action = if informed { assignment::Action::Inform } else { assignment::Action::Give };
    let state = if informed { assignment::State::Informed } else { assignment::State::Pending };
    let mut own = blank(by, matter, (one, state), giving);
    own.replaces = replaces;
    if !informed {
        let due =
            clock::start(tx, by, start_of(&own, DueKind::Accept, "given", by.today()), "refuse.days").await?;
        clock::note(&mut own, DueKind::Accept, due.map(|d| d.due_on));
        start_work(tx, by, &mut own, giving, lead_due).await?;
    }
    let hat = if giving.keeps { Hat::Office } else { Hat::Assigner };
    let due = own.reply_due.clone().or(own.opinion_due.clone()).unwrap_or_default();
    let detail = json!({ "x_word": format!("part-{}", own.part), "y": due });
    begin(tx, by, &own, (hat.key(), action), (None, detail)).await?;
    Ok(own)
}

/// The date of the reply, or of the co-opinion.
async fn start_work(
    tx: &mut Tx,
    by: &Acting,
    own: &mut Assignment,
    giving: &Giving<'_>,
    lead_due: Option<&str>,
) -> Outcome<()> {
    let kept = giving.replaces.filter(|_| giving.keeps);
    let what = if own.part.answers() { DueKind::Reply } else { DueKind::Opinion };
    let start = start_of(own, what, "given", giving.from);
    let old =
        kept.and_then(|old| if own.part.answers() { old.reply_due.clone() } else { old.opinion_due.clone() });
    let due = if let Some(day) = old.as_deref().and_then(parse_date) {
        clock::fix(tx, by, start, day, "passed_on").await?.due_on
    } else if own.part.answers() {
        let latest = giving.reply_by.map(|day| day.to_string());
        let due = clock::start_until(tx, by, start, "reply.months", latest.as_deref()).await?;
        due.map(|d| d.due_on).unwrap_or_default()
    } else {
        let latest = opinion_latest(giving, lead_due);
        let due = clock::start_until(tx, by, start, "co.opinion_days", latest.as_deref()).await?;
        due.map(|d| d.due_on).unwrap_or_default()
    };
    clock::note(own, what, Some(due).filter(|day| !day.is_empty()));
    Ok(())
}

/// The latest day for a co-opinion: thirty days before the lead's due date where that lies ahead, never after it, and not
/// after the day that was set for all.
fn opinion_latest(giving: &Giving<'_>, lead_due: Option<&str>) -> Option<String> {
    let before = lead_due.and_then(parse_date).map(|lead| {
        let earlier = lead.saturating_sub(Duration::days(OPINION_BEFORE));
        if earlier > giving.from { earlier } else { lead }
    });
    before.into_iter().chain(giving.opinion_by).min().map(|day| day.to_string())
}

fn blank(
    by: &Acting,
    matter: &Matter,
    (one, state): (&Placed, assignment::State),
    giving: &Giving<'_>,
) -> Assignment {
    Assignment {
        state,
        round: giving.replaces.map_or(matter.round, |old| old.round),
        batch: giving.batch,
        sitting: matter.sitting,
        note: giving.note.clone(),
        given_on: giving.from.to_string(),
        ..Assignment::new(by, matter.id, one.unit, one.part)
    }
}

async fn say_given(
    tx: &mut Tx,
    by: &Acting,
    matter: &Matter,
    (given, name): (&Assignment, &str),
) -> Outcome<()> {
    let people = unit_people(tx, by, given.unit, false).await?;
    let due = given.reply_due.clone().or(given.opinion_due.clone()).unwrap_or_default();
    let args = json!({ "unit": name, "part_word": format!("part-{}", given.part), "due": due });
    let told = if given.part.has_duty() {
        Tell::asking("handling-notice-given", given.accept_due.clone())
    } else {
        Tell::new("handling-notice-informed")
    };
    tell(tx, by, matter, &people, told.with(args).at(place(given))).await
}
