//! What a unit does with an assignment until it answers: accepted or wished back, an officer named, talks, a co-opinion, more
//! time.

use super::{Course, Date};
use crate::frame::{DAY, Unit};
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::assignment::{Action, State};
use yizheng::foundation::acting::parse_date;
use yizheng::foundation::workflow::Name;

impl Course<'_> {
    /// Gives the matter to a unit and follows it as far as time has come.
    pub(super) fn assign(&mut self, index: usize, part: Part, given: i64) {
        let frame = self.frame;
        let unit = &frame.units[index % frame.units.len()];
        let by = frame.acting(&frame.assigner, given);
        let mut own = Assignment::new(&by, self.matter.id, unit.id, part);
        own.sitting = self.matter.sitting;
        own.note = self.texts.piece("sentences", self.dice >> 37).to_owned();
        self.records.assignments.push(own.clone());
        self.event((Some(&frame.assigner), "assigner", given), of(&own), Action::Give, ("", "pending"));
        self.accept(&mut own, unit, given);
        self.mark_late(&mut own);
        let last = self.records.assignments.len() - 1;
        self.records.assignments[last] = own;
    }

    /// A step of the unit's own assignment.
    pub(super) fn step(
        &mut self,
        own: &mut Assignment,
        (standing, action, at): (&'static str, Action, i64),
        to: State,
    ) {
        let frame = self.frame;
        let unit = frame.unit(own.unit);
        let who = match standing {
            "unit_liaison" | "co_liaison" => Some(&unit.liaison),
            "unit_head" | "co_head" => Some(&unit.head),
            "assigner" => Some(&frame.assigner),
            "office" => Some(&frame.officer),
            _ => None,
        };
        let from = own.state;
        own.state = to;
        own.version += 1;
        own.changed_at = at;
        self.event((who, standing, at), of(own), action, (from.key(), to.key()));
    }

    pub(super) fn date_of(
        &mut self,
        own: &Assignment,
        what: DueKind,
        rule: &str,
        from: i64,
        met: Option<i64>,
    ) -> Option<String> {
        let date = Date {
            what,
            rule,
            subject: own.id.0,
            assignment: Some(own.id),
            unit: Some(own.unit),
            account: None,
            event: if what == DueKind::Contact { "accepted" } else { "given" },
            from,
        };
        self.date(date, met)
    }

    fn accept(&mut self, own: &mut Assignment, unit: &Unit, given: i64) {
        let wishes = self.chance(4);
        let (asked, accepted) = (self.after(given, 1, 5), self.after(given, 1, 12));
        let decided = self.after(asked, 2, 6);
        let accepted = if wishes { decided } else { accepted };
        own.accept_due =
            self.date_of(own, DueKind::Accept, "refuse.days", given, Some(accepted.min(given + 13 * DAY)));
        let place = format!("/matters/{}#a-{}", own.matter, own.id);
        let people = [unit.liaison.id, unit.head.id];
        self.tell(&people, (given, "handling-notice-given", place), own.accept_due.clone(), Some(accepted));
        if wishes && self.came(asked) {
            self.wish_back(own, unit, asked, decided);
        }
        if !self.came(accepted) {
            self.work_date(own, given, None);
            return;
        }
        if !wishes {
            let action = (standing(own, false), Action::Accept, accepted);
            self.step(own, action, State::Accepted);
        }
        own.accepted_at = Some(accepted);
        self.work(own, unit, given);
    }

    /// A wish to give it back, denied where it was decided.
    fn wish_back(&mut self, own: &mut Assignment, unit: &Unit, asked: i64, decided: i64) {
        let action = (standing(own, true), Action::AskReturn, asked);
        self.step(own, action, State::RefuseRequested);
        let done = self.came(decided);
        let date = Date {
            what: DueKind::Refusal,
            rule: "refuse.answer_days",
            subject: 0,
            assignment: None,
            unit: None,
            account: None,
            event: "asked",
            from: asked,
        };
        let id = RefusalId(self.id(asked));
        let due_on = self.date(Date { subject: id.0, ..date }, Some(decided));
        let reason = self.texts.paragraphs(self.dice, 2);
        self.records.refusals.push(Refusal {
            id,
            body: own.body,
            assignment: own.id,
            state: if done { WishState::Denied } else { WishState::Asked },
            ground: "not_our_duty".to_owned(),
            reason: reason.clone(),
            basis: String::new(),
            proposed_unit: None,
            asked_by: unit.liaison.id,
            asked_at: asked,
            consent_by: Some(unit.head.id),
            due_on,
            decided_by: done.then_some(self.frame.assigner.id),
            decided_at: done.then_some(decided),
            decision: if done { reason } else { String::new() },
            escalation: Escalation::None,
            ruling: String::new(),
        });
        if done {
            self.step(own, ("assigner", Action::DenyReturn, decided), State::Accepted);
        }
    }

    /// The date of the reply or of the opinion.
    fn work_date(&mut self, own: &mut Assignment, given: i64, met: Option<i64>) {
        if own.part.answers() {
            own.reply_due = self.date_of(own, DueKind::Reply, "reply.months", given, met);
        } else {
            own.opinion_due = self.date_of(own, DueKind::Opinion, "co.opinion_days", given, met);
        }
    }

    fn work(&mut self, own: &mut Assignment, unit: &Unit, given: i64) {
        let accepted = own.accepted_at.unwrap_or(given);
        let named = self.after(accepted, 0, 4);
        let talk = self.after(named, 2, 16);
        if own.part.answers() {
            own.contact_due = self.date_of(own, DueKind::Contact, "contact.first_days", accepted, Some(talk));
        }
        if !self.came(named) {
            self.work_date(own, given, None);
            return;
        }
        own.officer.clone_from(&unit.liaison.name);
        own.officer_phone = "05710000000".to_owned();
        self.step(own, (standing(own, false), Action::NameOfficer, named), State::Working);
        if own.part == Part::Co {
            self.opine(own, unit, (given, named));
            return;
        }
        self.talk(own, unit, talk);
        let again = self.after(talk, 5, 20);
        if self.chance(60) {
            self.talk(own, unit, again);
        }
        self.longer(own, unit, given);
        self.answer(own, unit, (given, named));
    }

    /// A co-handler's opinion; now and then none comes.
    fn opine(&mut self, own: &mut Assignment, unit: &Unit, (given, named): (i64, i64)) {
        let sent = self.after(named, 6, 24);
        let old = given < self.frame.now - 400 * DAY;
        if !self.came(sent) || (!old && self.chance(4)) {
            self.work_date(own, given, None);
            return;
        }
        self.work_date(own, given, Some(sent));
        let number_seq = 1 + self.roll(90) as i64;
        self.records.opinions.push(CoOpinion {
            id: OpinionId(self.id(sent)),
            body: own.body,
            matter: own.matter,
            assignment: own.id,
            number_word: unit.name.clone(),
            number_year: i64::from(yizheng::foundation::acting::local_date(sent, 480).year()),
            number_seq,
            content: self.texts.paragraphs(self.dice, 4),
            signed_by: unit.head.id,
            sent_at: sent,
        });
        own.answered_on = Some(Self::day(sent));
        own.answered_due.clone_from(&own.opinion_due);
        own.last_answer_on.clone_from(&own.answered_on);
        self.step(own, ("co_head", Action::GiveOpinion, sent), State::OpinionGiven);
    }

    /// Talks, each with the answers of those who put the matter.
    fn talk(&mut self, own: &mut Assignment, unit: &Unit, at: i64) {
        if !self.came(at) {
            return;
        }
        let ways = [Way::Visit, Way::Phone, Way::Meeting, Way::Online, Way::Site];
        let way = ways[self.roll(5) as usize];
        let id = ContactId(self.id(at));
        self.records.contacts.push(Contact {
            id,
            body: own.body,
            matter: own.matter,
            assignment: own.id,
            held_on: Self::day(at),
            way,
            for_unit: unit.liaison.name.clone(),
            points: self.texts.paragraphs(self.dice, 3),
            next_step: self.texts.piece("sentences", self.dice >> 35).to_owned(),
            recorded_by: unit.liaison.id,
            recorded_at: at,
        });
        own.contacts += 1;
        let said_at = self.after(at, 1, 9);
        let said = self.came(said_at) && self.chance(88);
        let state = if !said {
            ContactState::Open
        } else if self.chance(2) {
            ContactState::Disputed
        } else {
            ContactState::Confirmed
        };
        for person in self.records.persons.clone().into_iter().take(1) {
            let answer = ContactAnswer {
                id: ContactAnswerId(self.id(at)),
                contact: id,
                matter: own.matter,
                account: person.account,
                org: None,
                state,
                remark: String::new(),
                answered_at: said.then_some(said_at),
            };
            self.records.contact_answers.push(answer);
        }
        own.contacts_confirmed += i64::from(state == ContactState::Confirmed);
        own.faced += i64::from(state == ContactState::Confirmed && way.is_face_to_face());
        self.step(own, ("unit_liaison", Action::RecordContact, at), State::Working);
    }

    /// A wish for more time.
    fn longer(&mut self, own: &mut Assignment, unit: &Unit, given: i64) {
        let (asked, wishes) = (self.after(given, 50, 70), self.chance(5));
        if !wishes || !self.came(asked) {
            return;
        }
        let decided = self.after(asked, 1, 5);
        let done = self.came(decided);
        let reason = self.texts.paragraphs(self.dice, 2);
        let day = Self::day(given + 120 * DAY);
        self.records.extensions.push(Extension {
            id: ExtensionId(self.id(asked)),
            body: own.body,
            assignment: own.id,
            state: if done { WishState::Denied } else { WishState::Asked },
            reason: reason.clone(),
            done: reason.clone(),
            plan: reason.clone(),
            asked_due: day,
            granted_due: None,
            explanation: String::new(),
            asked_by: unit.liaison.id,
            asked_at: asked,
            decided_by: done.then_some(self.frame.assigner.id),
            decided_at: done.then_some(decided),
            decision: if done { reason } else { String::new() },
        });
        self.step(own, ("unit_head", Action::AskExtension, asked), State::Working);
        if done {
            self.step(own, ("assigner", Action::DenyExtension, decided), State::Working);
        }
    }

    /// Late where the date passed before the answer came; found on the day after.
    fn mark_late(&mut self, own: &mut Assignment) {
        let due = own.reply_due.clone().or_else(|| own.opinion_due.clone());
        let (Some(due), today) = (due, Self::day(self.frame.now)) else { return };
        let answered = own.answered_on.clone().unwrap_or(today);
        let Some(day) = parse_date(&due).filter(|_| due < answered) else { return };
        let Some(next) = day.next_day() else { return };
        own.overdue_on = Some(next.to_string());
        let at = yizheng::foundation::acting::start_of_day(next, 480) + 300_000;
        self.event(
            (None, "timer", at),
            of(own),
            Action::RunLate,
            (State::Working.key(), State::Working.key()),
        );
    }
}

/// The record of an event of an assignment.
pub(super) fn of(own: &Assignment) -> (&'static str, i64) {
    ("assignment", own.id.0)
}

/// In which standing a unit acts in its part.
fn standing(own: &Assignment, head: bool) -> &'static str {
    match (own.part == Part::Co, head) {
        (true, true) => "co_head",
        (true, false) => "co_liaison",
        (false, true) => "unit_head",
        (false, false) => "unit_liaison",
    }
}
