//! The course of one filed matter: what happens to it when, by dice that fall alike at every run. What lies after now has not
//! happened: so a matter of the running session is anywhere on its way and one of an early session is in the archive.
//! `work.rs`: what a unit does; `answers.rs`: replies and judgements;
//! `promises.rs`: what was promised in them.

mod answers;
mod promises;
mod work;

use crate::frame::{DAY, Frame, Person as Human};
use crate::records::{Happened, Records, Told};
use crate::texts::Texts;
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::{assignment, feedback, matter, promise};
use yizheng::assembly::proposals::actions::KIND;
use yizheng::assembly::proposals::records::Proposal;
use yizheng::foundation::acting::{Acting, NOBODY, local_date};
use yizheng::foundation::ids::{AccountId, OrgId};
use yizheng::foundation::workflow::Name;

/// A matter under way.
pub struct Course<'a> {
    frame: &'a Frame,
    texts: &'a Texts,
    dice: u64,
    /// The matter as it stands now.
    pub matter: Matter,
    /// Everything else.
    pub records: Records,
}

/// Somebody who acts at a moment, in a standing; none: the clock.
type Actor<'a> = (Option<&'a Human>, &'static str, i64);

/// A date to come: what, by which setting, of which record.
struct Date<'a> {
    what: DueKind,
    rule: &'a str,
    subject: i64,
    assignment: Option<AssignmentId>,
    unit: Option<OrgId>,
    account: Option<AccountId>,
    event: &'static str,
    from: i64,
}

/// Follows a proposal that was filed, with its suggestions and those who put it.
pub fn follow<'a>(
    frame: &'a Frame,
    texts: &'a Texts,
    p: &Proposal,
    (suggestions, persons): (&[String], &[AccountId]),
    dice: u64,
) -> Course<'a> {
    let filed = p.filed_at.unwrap_or(p.changed_at);
    let matter = blank(p, filed);
    let mut course = Course { frame, texts, dice, matter, records: Records::default() };
    course.register(filed, suggestions, persons);
    course.hand_over(filed);
    course
}

fn blank(p: &Proposal, filed: i64) -> Matter {
    Matter {
        id: MatterId(p.id.0),
        body: p.body,
        kind: KIND.to_owned(),
        state: matter::State::Waiting,
        version: 1,
        sitting: p.sitting.map(|s| s.0),
        number: p.case_no.clone(),
        title: p.title.clone(),
        category: p.category.map(|c| c.0),
        urgent: p.urgent,
        opened_on: local_date(filed, 480).to_string(),
        first_given_on: None,
        answer_due: None,
        round: 1,
        publish_wish: p.publish_wish.to_string(),
        publication: Publication::Undecided,
        publication_ground: String::new(),
        published_at: None,
        suspended_at: None,
        suspended_reason: String::new(),
        clock_stopped: false,
        key_level: String::new(),
        next_due: None,
        overdue_on: None,
        closed_at: None,
        close_note: String::new(),
        imported_from: String::new(),
        changed_at: filed,
        created_at: filed,
    }
}

impl Course<'_> {
    /// A number below `n`.
    fn roll(&mut self, n: u64) -> u64 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % n
    }

    /// Whether something happens in so many of a hundred cases.
    fn chance(&mut self, percent: u64) -> bool {
        self.roll(100) < percent
    }

    /// A moment so many days after another, from the first to the second number, within the hours of a day.
    fn after(&mut self, at: i64, from: u64, to: u64) -> i64 {
        at + (from + self.roll(to - from + 1)) as i64 * DAY + self.roll(6) as i64 * 3_600_000
    }

    /// Whether a moment has come.
    fn came(&self, at: i64) -> bool {
        at <= self.frame.now
    }

    fn day(at: i64) -> String {
        local_date(at, 480).to_string()
    }

    fn acting(&self, who: Option<&Human>, at: i64, unit: Option<OrgId>) -> Acting {
        let mut by = self.frame.acting(who.unwrap_or(&self.frame.officer), at);
        if who.is_none() {
            (by.account, by.name, by.timer) = (NOBODY, String::new(), true);
        }
        by.acting_for = unit;
        by
    }

    fn id(&self, at: i64) -> i64 {
        self.acting(None, at, None).new_id()
    }

    /// Writes an event down.
    fn event(
        &mut self,
        (who, standing, at): Actor<'_>,
        subject: (&'static str, i64),
        action: impl Name,
        (from, to): (&str, &str),
    ) {
        let unit = match subject.0 {
            "assignment" | "reply" if standing.starts_with("unit_") || standing.starts_with("co_") => {
                self.records.assignments.last().map(|a| a.unit)
            }
            _ => None,
        };
        let by = self.acting(who, at, unit);
        let (states, x) = ((from.to_owned(), to.to_owned()), self.matter.number.clone());
        self.records.events.push(Happened { by, subject, standing, action: action.key(), states, x });
    }

    /// The clock takes the matter from where it stands to another state.
    fn moved(&mut self, (who, standing, at): Actor<'_>, action: matter::Action, to: matter::State) {
        let from = self.matter.state;
        self.matter.state = to;
        self.matter.version += 1;
        self.matter.changed_at = at;
        self.event((who, standing, at), ("matter", self.matter.id.0), action, (from.key(), to.key()));
    }

    /// Starts a date; ended at a moment as met, or running.
    fn date(&mut self, d: Date<'_>, met_at: Option<i64>) -> Option<String> {
        let day = local_date(d.from, 480);
        let counted = self.frame.procedure.due(d.rule, day)?;
        self.put_date(d, met_at, (counted.date.to_string(), counted.provisional))
    }

    fn put_date(
        &mut self,
        d: Date<'_>,
        met_at: Option<i64>,
        (due_on, provisional): (String, bool),
    ) -> Option<String> {
        let met_at = met_at.filter(|at| self.came(*at));
        let found = met_at.map_or_else(|| Self::day(self.frame.now), Self::day);
        self.records.dues.push(Due {
            id: DueId(self.id(d.from)),
            body: self.frame.body,
            matter: self.matter.id,
            assignment: d.assignment,
            subject: d.subject,
            what: d.what,
            unit: d.unit,
            account: d.account,
            rule: d.rule.to_owned(),
            period: match d.rule {
                "fixed" => String::new(),
                rule => self.frame.procedure.text(rule, local_date(d.from, 480)).to_owned(),
            },
            start_on: Self::day(d.from),
            start_event: d.event.to_owned(),
            calendar: self.frame.procedure.calendar.version(),
            provisional,
            state: if met_at.is_some() { DueState::Met } else { DueState::Running },
            end_reason: if met_at.is_some() { "done".to_owned() } else { String::new() },
            replaces: None,
            made_at: d.from,
            ended_at: met_at,
            overdue_at: (due_on < found).then_some(d.from + 120 * DAY),
            reminded: i64::from(u32::MAX),
            due_on: due_on.clone(),
        });
        Some(due_on)
    }

    fn tell(
        &mut self,
        accounts: &[AccountId],
        told: (i64, &'static str, String),
        asks: Option<String>,
        done: Option<i64>,
    ) {
        let (at, word, link) = told;
        let done_at = done.filter(|at| self.came(*at) && asks.is_some());
        for account in accounts {
            let (account, link, asks) = (*account, link.clone(), asks.clone());
            self.records.told.push(Told { account, at, word, link, asks, done_at });
        }
    }

    fn register(&mut self, filed: i64, suggestions: &[String], persons: &[AccountId]) {
        let (matter, timer) = (self.matter.id, matter::Action::Register);
        self.event((None, "timer", filed), ("matter", matter.0), timer, ("", "waiting"));
        for (position, content) in (1..).zip(suggestions) {
            let item = Item { id: ItemId(self.id(filed)), matter, position, content: content.clone() };
            self.records.items.push(item);
        }
        for (position, account) in (1..).zip(persons) {
            let voice = if position == 1 { Voice::First } else { Voice::CoSigner };
            let person = Person { id: self.id(filed), matter, account: *account, org: None, voice, position };
            self.records.persons.push(person);
        }
        self.choices(filed, Stage::Suggested);
    }

    fn choices(&mut self, at: i64, stage: Stage) {
        let from = self.roll(self.frame.units.len() as u64) as usize;
        for position in 1..=2 {
            let unit = &self.frame.units[(from + position as usize) % self.frame.units.len()];
            let choice = UnitChoice {
                id: ChoiceId(self.id(at)),
                matter: self.matter.id,
                unit: Some(unit.id),
                name: unit.name.clone(),
                part: if position == 1 { Part::Lead } else { Part::Co },
                stage,
                position,
                reason: String::new(),
            };
            self.records.choices.push(choice);
        }
    }

    /// Proposed units, the hand-over at the meeting after the session or at once, and all that follows.
    fn hand_over(&mut self, filed: i64) {
        let frame = self.frame;
        let proposed = self.after(filed, 1, 4);
        if self.came(proposed) && self.chance(80) {
            self.choices(proposed, Stage::Proposed);
            let officer = (Some(&frame.officer), "office", proposed);
            self.moved(officer, matter::Action::ProposeUnits, matter::State::Assigning);
        }
        let at_once = self.after(filed, 3, 6);
        let meeting = frame.meeting(filed).max(at_once);
        let given = match self.roll(100) {
            0..25 => at_once,
            25..85 => meeting,
            _ => self.after(meeting, 2, 15),
        };
        if !self.came(given) {
            return;
        }
        self.matter.first_given_on = Some(Self::day(given));
        let assigner = (Some(&frame.assigner), "assigner", given);
        self.moved(assigner, matter::Action::HandOver, matter::State::Assigned);
        let first = self.roll(self.frame.units.len() as u64) as usize;
        let parts: &[Part] = match self.roll(100) {
            0..60 => &[Part::Sole],
            60..78 => &[Part::Co, Part::Lead],
            78..92 => &[Part::Co, Part::Co, Part::Lead],
            _ => &[Part::Separate, Part::Separate],
        };
        for (index, part) in parts.iter().enumerate() {
            self.assign(first + index * 7, *part, given);
        }
        self.answer_date(given);
        self.settle();
    }

    /// The proposers' own clock: met when the last of those who answer has answered.
    fn answer_date(&mut self, given: i64) {
        let answering = || self.records.assignments.iter().filter(|a| a.part.answers());
        let done = answering().all(|a| a.state == assignment::State::Done || a.round > 1);
        let last = self.records.replies.iter().filter(|r| r.round == 1).filter_map(|r| r.delivered_at).max();
        let date = Date {
            what: DueKind::Answer,
            rule: "reply.months",
            subject: self.matter.id.0,
            assignment: None,
            unit: None,
            account: None,
            event: "given",
            from: given,
        };
        self.matter.answer_due = self.date(date, last.filter(|_| done));
    }

    /// The state of the matter from its parts, as `progress::settle` derives it, and what the office does at the end.
    fn settle(&mut self) {
        use assignment::State as A;
        let r = &self.records;
        let binds = |d: &&Due| {
            let kinds = [DueKind::Accept, DueKind::Opinion, DueKind::Reply, DueKind::Mend, DueKind::Contact];
            d.state == DueState::Running && d.assignment.is_some() && kinds.contains(&d.what)
        };
        self.matter.next_due = r.dues.iter().filter(binds).map(|d| d.due_on.clone()).min();
        self.matter.overdue_on = r.assignments.iter().filter_map(|a| a.overdue_on.clone()).min();
        self.matter.round = r.assignments.iter().map(|a| a.round).max().unwrap_or(1);
        if r.assignments.iter().any(|a| matches!(a.state, A::Pending | A::RefuseRequested)) {
            return;
        }
        let begun = r.assignments.iter().filter_map(|a| a.accepted_at).max().unwrap_or(self.frame.now);
        let answered = r.replies.iter().filter(|f| f.round == 1).filter_map(|f| f.delivered_at).max();
        let all = r.assignments.iter().filter(|a| a.part.answers()).all(|a| a.state == A::Done);
        let again = self.matter.round > 1;
        self.moved((None, "timer", begun), matter::Action::Begin, matter::State::Handling);
        let Some(answered) = answered.filter(|_| all || again) else { return };
        self.moved((None, "timer", answered), matter::Action::AllReplied, matter::State::Replied);
        if again {
            let upheld = self.records.feedbacks.iter().filter_map(|f| f.decided_at).max().unwrap_or(answered);
            self.moved((None, "timer", upheld), matter::Action::Again, matter::State::Rehandling);
            let second =
                self.records.replies.iter().filter(|f| f.round > 1).filter_map(|f| f.delivered_at).max();
            let Some(second) = second.filter(|_| all) else { return };
            self.moved((None, "timer", second), matter::Action::AllReplied, matter::State::Replied);
        }
        self.finish(answered);
    }

    /// Judged, tracked, closed, archived.
    fn finish(&mut self, answered: i64) {
        use feedback::State as F;
        use promise::State as P;
        let frame = self.frame;
        let r = &self.records;
        if r.feedbacks.iter().any(|f| matches!(f.state, F::Open | F::Contested)) {
            return;
        }
        let judged =
            r.feedbacks.iter().filter_map(|f| f.decided_at.or(f.answered_at)).max().unwrap_or(answered);
        let judged = judged.max(answered);
        let open = |p: &Promise| !matches!(p.state, P::Kept | P::Broken | P::HandedOver);
        let ended = r.promises.iter().map(|p| p.changed_at).max();
        if r.promises.iter().any(open) || ended.is_some_and(|at| at > judged) {
            self.moved((None, "timer", judged), matter::Action::Track, matter::State::Tracking);
        }
        if self.records.promises.iter().any(open) {
            return;
        }
        let judged = ended.unwrap_or(judged).max(judged);
        self.moved((None, "timer", judged), matter::Action::AllJudged, matter::State::Judged);
        let closed = self.after(judged, 10, 60);
        if !self.came(closed) {
            return;
        }
        self.matter.closed_at = Some(closed);
        self.matter.close_note = self.texts.piece("sentences", self.dice >> 40).to_owned();
        let officer = (Some(&frame.officer), "office", closed);
        self.moved(officer, matter::Action::Close, matter::State::Closed);
        if self.matter.publish_wish == "full" && self.chance(60) {
            self.matter.publication = Publication::Full;
            self.matter.published_at = Some(closed);
            self.event(officer, ("matter", self.matter.id.0), matter::Action::Publish, ("closed", "closed"));
        }
        let archived = self.after(closed, 100, 300);
        if self.came(archived) {
            let officer = (Some(&frame.officer), "office", archived);
            self.moved(officer, matter::Action::Archive, matter::State::Archived);
        }
    }
}
