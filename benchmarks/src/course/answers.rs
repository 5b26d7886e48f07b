//! Replies from the first draft to the proposers' hands, and what they say of them.

use super::work::of;
use super::{Course, Date};
use crate::frame::{DAY, Unit};
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::assignment::{Action as Own, State as OwnState};
use yizheng::assembly::handling::workflow::feedback::{Action as Said, State as SaidState};
use yizheng::assembly::handling::workflow::reply::{Action, State};
use yizheng::foundation::acting::local_date;
use yizheng::foundation::ids::OrgId;
use yizheng::foundation::workflow::Name;

impl Course<'_> {
    /// The answer of the first round, and of a second where a judgement was upheld.
    pub(super) fn answer(&mut self, own: &mut Assignment, unit: &Unit, (given, named): (i64, i64)) {
        let old = given < self.frame.now - 400 * DAY;
        let begun = self.after(named, 12, 40);
        let signed = match self.roll(100) {
            0..5 => self.after(given, 96, 150),
            5..7 if !old => i64::MAX,
            _ => self.after(given, 45, 84),
        };
        let (begun, audited) = (begun.min(signed), self.after(signed.min(i64::MAX / 2), 1, 5));
        let returned = self.chance(8);
        let delivered = if returned { self.after(audited, 4, 9) } else { audited };
        own.reply_due = self.date_of(own, DueKind::Reply, "reply.months", given, Some(delivered));
        if !self.came(begun) {
            return;
        }
        let mut reply = self.draft(own, unit, begun);
        self.sign(own, unit, &mut reply, (signed, audited, delivered));
        let last = reply.clone();
        self.records.replies.push(reply);
        if last.state != State::Delivered {
            return;
        }
        let upheld = self.delivered(own, &last, delivered);
        if let Some(at) = upheld {
            self.again(own, unit, at);
        }
    }

    /// A second round.
    fn again(&mut self, own: &mut Assignment, unit: &Unit, at: i64) {
        own.round = 2;
        (own.judged, own.judged_origin) = (String::new(), String::new());
        self.step(own, ("office", Own::Rehandle, at), OwnState::Working);
        let (signed, audited) = (self.after(at, 10, 20), self.after(at, 21, 26));
        own.reply_due = self.date_of(own, DueKind::Reply, "rehandle.days", at, Some(audited));
        let mut reply = self.draft(own, unit, at);
        self.sign(own, unit, &mut reply, (signed, audited, audited));
        let last = reply.clone();
        self.records.replies.push(reply);
        if last.state == State::Delivered {
            self.delivered(own, &last, audited);
        }
    }

    fn draft(&mut self, own: &Assignment, unit: &Unit, begun: i64) -> Reply {
        let id = ReplyId(self.id(begun));
        let class = ["A", "A", "A", "A", "B", "B", "B", "C", "C", "D"][self.roll(10) as usize];
        let liaison = (Some(&unit.liaison), "unit_liaison", begun);
        self.event(liaison, ("reply", id.0), Action::Begin, ("", "draft"));
        for item in self.records.items.clone() {
            let adoption = match self.roll(10) {
                0..6 => Adoption::Full,
                6..9 => Adoption::Part,
                _ => Adoption::Not,
            };
            let answer = self.texts.paragraphs(self.dice, 3);
            let row = ReplyItem {
                id: self.id(begun),
                reply: id,
                item: item.id,
                position: item.position,
                adoption,
                answer,
                done_by: None,
            };
            self.records.reply_items.push(row);
        }
        Reply {
            id,
            body: own.body,
            matter: own.matter,
            assignment: own.id,
            round: own.round,
            kind: ReplyKind::Answer,
            state: State::Draft,
            version: 1,
            number_word: String::new(),
            number_year: 0,
            number_seq: None,
            class: class.to_owned(),
            opening: self.texts.paragraphs(self.dice, 3),
            closing: self.texts.paragraphs(self.dice >> 7, 2),
            contact_name: unit.liaison.name.clone(),
            contact_phone: "05710000000".to_owned(),
            publication: Publication::Full,
            publication_ground: String::new(),
            summary: String::new(),
            missing_opinions: String::new(),
            drafted_by: unit.liaison.id,
            signed_by: None,
            signer: String::new(),
            signed_at: None,
            audit_due: None,
            audit_note: String::new(),
            audited_by: None,
            audited_at: None,
            returned: 0,
            delivered_at: None,
            delivered_on: None,
            supersedes: None,
            file_name: String::new(),
            file_digest: String::new(),
            file_size: 0,
            changed_at: begun,
            created_at: begun,
        }
    }

    fn move_reply(
        &mut self,
        reply: &mut Reply,
        (standing, action, at): (&'static str, Action, i64),
        to: State,
    ) {
        let frame = self.frame;
        let who = match standing {
            "unit_head" => self.records.assignments.last().map(|a| &frame.unit(a.unit).head),
            "unit_liaison" => self.records.assignments.last().map(|a| &frame.unit(a.unit).liaison),
            "office" => Some(&frame.officer),
            _ => None,
        };
        let from = reply.state;
        reply.state = to;
        reply.version += 1;
        reply.changed_at = at;
        self.event((who, standing, at), ("reply", reply.id.0), action, (from.key(), to.key()));
    }

    /// Signed, audited, returned once, delivered: as far as time has come.
    fn sign(&mut self, own: &mut Assignment, unit: &Unit, reply: &mut Reply, days: (i64, i64, i64)) {
        let (signed, audited, delivered) = days;
        if !self.came(signed) {
            return;
        }
        if own.part == Part::Lead && self.chance(40) {
            self.countersigned(reply, signed);
        }
        reply.number_word.clone_from(&unit.name);
        reply.number_year = i64::from(local_date(signed, 480).year());
        reply.number_seq = Some(1 + self.roll(300) as i64);
        reply.signer.clone_from(&unit.head.name);
        (reply.signed_by, reply.signed_at) = (Some(unit.head.id), Some(signed));
        self.move_reply(reply, ("unit_head", Action::Sign, signed), State::InAudit);
        self.step(own, ("timer", Own::SubmitReply, signed), OwnState::ReplySubmitted);
        reply.audit_due = self.reply_date(reply, own, (DueKind::Audit, "audit.days"), (signed, audited));
        let link = format!("/replies/{}", reply.id);
        let office = [self.frame.officer.id];
        self.tell(&office, (signed, "handling-notice-audit", link), reply.audit_due.clone(), Some(audited));
        if !self.came(audited) {
            return;
        }
        (reply.audited_by, reply.audited_at) = (Some(self.frame.officer.id), Some(audited));
        if delivered > audited {
            reply.returned = 1;
            reply.audit_note = self.texts.paragraphs(self.dice, 2);
            self.move_reply(reply, ("office", Action::SendBack, audited), State::Returned);
            self.step(own, ("timer", Own::ReturnReply, audited), OwnState::Working);
            reply.audit_due =
                self.reply_date(reply, own, (DueKind::Mend, "audit.fix_days"), (audited, delivered));
            if !self.came(delivered) {
                return;
            }
            self.move_reply(reply, ("unit_head", Action::Sign, delivered - DAY), State::InAudit);
            self.step(own, ("timer", Own::SubmitReply, delivered - DAY), OwnState::ReplySubmitted);
        }
        self.move_reply(reply, ("office", Action::Pass, delivered), State::Released);
        self.move_reply(reply, ("timer", Action::Deliver, delivered), State::Delivered);
        reply.audit_due = None;
        (reply.delivered_at, reply.delivered_on) = (Some(delivered), Some(Self::day(delivered)));
        self.step(own, ("timer", Own::Finish, delivered), OwnState::Done);
    }

    /// Co-handlers agree with it before it is signed.
    fn countersigned(&mut self, reply: &mut Reply, signed: i64) {
        let asked = (signed - 3 * DAY).max(reply.created_at);
        self.move_reply(reply, ("unit_liaison", Action::AskCountersign, asked), State::Countersign);
        let others: Vec<(AssignmentId, OrgId)> =
            self.records.assignments.iter().filter(|a| a.part == Part::Co).map(|a| (a.id, a.unit)).collect();
        for (assignment, unit) in others {
            self.records.countersigns.push(Countersign {
                id: CountersignId(self.id(asked)),
                reply: reply.id,
                assignment,
                unit,
                state: CountersignState::Agreed,
                remark: String::new(),
                due_on: None,
                answered_by: Some(self.frame.unit(unit).head.id),
                answered_at: Some(signed),
            });
        }
    }

    fn reply_date(
        &mut self,
        reply: &Reply,
        own: &Assignment,
        (what, rule): (DueKind, &str),
        (from, met): (i64, i64),
    ) -> Option<String> {
        let date = Date {
            what,
            rule,
            subject: reply.id.0,
            assignment: Some(own.id),
            unit: (what == DueKind::Mend).then_some(own.unit),
            account: None,
            event: if what == DueKind::Mend { "returned" } else { "signed" },
            from,
        };
        self.date(date, Some(met))
    }

    /// What a delivery brings about; the moment at which the office upheld a judgement, where it did.
    fn delivered(&mut self, own: &mut Assignment, reply: &Reply, at: i64) -> Option<i64> {
        let count =
            |r: &[ReplyItem], a| r.iter().filter(|i| i.reply == reply.id && i.adoption == a).count() as i64;
        let items = &self.records.reply_items;
        own.items_full = count(items, Adoption::Full);
        own.items_part = count(items, Adoption::Part);
        own.items_not = count(items, Adoption::Not);
        if own.answered_on.is_none() {
            own.answered_on = Some(Self::day(at));
            own.answered_due.clone_from(&own.reply_due);
            own.class_first.clone_from(&reply.class);
        }
        own.last_answer_on = Some(Self::day(at));
        own.class_now.clone_from(&reply.class);
        if own.part == Part::Lead {
            self.finish_co_handlers(at);
        }
        let mut upheld = None;
        for person in self.records.persons.clone() {
            let read_at = self.after(at, 0, 6);
            let read_at = Some(read_at).filter(|at| self.came(*at));
            let (account, way) = (person.account, "online".to_owned());
            let id = self.id(at);
            self.records.deliveries.push(Delivery {
                id,
                reply: reply.id,
                account,
                org: None,
                way,
                at,
                read_at,
            });
            self.tell(
                &[account],
                (at, "handling-notice-delivered", format!("/replies/{}", reply.id)),
                None,
                None,
            );
            upheld = self.judge(own, reply, &person, at).or(upheld);
        }
        self.sum_up(own, reply.id);
        let promises = match self.roll(100) {
            0..40 => 1,
            40..50 => 2,
            _ => 0,
        };
        for position in 1..=promises {
            self.promise(own, reply, (at, position));
        }
        upheld.filter(|_| own.round == 1)
    }

    /// A co-handler's part ends with the lead's delivery.
    fn finish_co_handlers(&mut self, at: i64) {
        let count = self.records.assignments.len() - 1;
        for index in 0..count {
            let mut co = self.records.assignments[index].clone();
            let open = matches!(co.state, OwnState::OpinionGiven | OwnState::Working | OwnState::Accepted);
            if co.part == Part::Co && open && co.accepted_at.is_some_and(|t| t < at) {
                let from = co.state;
                (co.state, co.changed_at) = (OwnState::Done, at);
                co.version += 1;
                self.event((None, "timer", at), of(&co), Own::Finish, (from.key(), "done"));
                let open = |d: &&mut Due| d.subject == co.id.0 && d.state == DueState::Running;
                for due in self.records.dues.iter_mut().filter(open) {
                    (due.state, due.ended_at, due.end_reason) =
                        (DueState::Cancelled, Some(at), "ended".to_owned());
                }
                self.records.assignments[index] = co;
            }
        }
    }

    /// One person's judgement: said by himself, copied from paper, or not given in time.
    fn judge(&mut self, own: &Assignment, reply: &Reply, person: &Person, at: i64) -> Option<i64> {
        let id = FeedbackId(self.id(at));
        let said_at = self.after(at, 1, 16);
        let silent = self.chance(12);
        let expires = at + 23 * DAY;
        let date = Date {
            what: DueKind::Feedback,
            rule: "feedback.days",
            subject: id.0,
            assignment: None,
            unit: None,
            account: Some(person.account),
            event: "delivered",
            from: at,
        };
        let ended = if silent { expires } else { said_at };
        let due_on = self.date(date, Some(ended));
        self.event((None, "timer", at), ("feedback", id.0), Said::Ask, ("", "open"));
        let link = format!("/feedback/{id}");
        self.tell(&[person.account], (at, "handling-notice-judge", link), due_on.clone(), Some(ended));
        let mut made = blank(own, reply, person, (id, at, due_on));
        if silent && self.came(expires) {
            made.state = SaidState::Expired;
            made.version = 2;
            self.event((None, "timer", expires), ("feedback", id.0), Said::Expire, ("open", "expired"));
        }
        let upheld = if !silent && self.came(said_at) { self.say(&mut made, own, said_at) } else { None };
        self.records.feedbacks.push(made);
        upheld
    }

    fn say(&mut self, f: &mut Feedback, own: &Assignment, at: i64) -> Option<i64> {
        let frame = self.frame;
        let paper = self.chance(5);
        let mut verdict = || match self.roll(100) {
            0..72 => Verdict::Satisfied,
            72..94 => Verdict::Basically,
            _ => Verdict::Not,
        };
        (f.attitude, f.result) = (Some(verdict()), Some(verdict()));
        (f.state, f.version, f.answered_at) = (SaidState::Answered, 2, Some(at));
        f.origin = if paper { Origin::Transcribed } else { Origin::Own };
        f.keyed_by = paper.then_some(frame.officer.id);
        f.comment = self.texts.piece("sentences", self.dice >> 33).to_owned();
        f.contacted = "visit,phone".to_owned();
        let judge = frame.members.iter().find(|m| m.id == f.account);
        let (who, standing, action) = if paper {
            (Some(&frame.officer), "office", Said::Transcribe)
        } else {
            (judge, "judge", Said::Answer)
        };
        self.event((who, standing, at), ("feedback", f.id.0), action, ("open", "answered"));
        for item in self.records.items.clone() {
            let answered = ["yes", "yes", "partly", "no"][self.roll(4) as usize].to_owned();
            let row = FeedbackItem { id: self.id(at), feedback: f.id, item: item.id, answered };
            self.records.feedback_items.push(row);
        }
        if f.result != Some(Verdict::Not) && f.attitude != Some(Verdict::Not) {
            return None;
        }
        let decided = self.after(at, 2, 6);
        let date = Date {
            what: DueKind::FeedbackReview,
            rule: "feedback.review_days",
            subject: f.id.0,
            assignment: Some(own.id),
            unit: None,
            account: None,
            event: "answered",
            from: at,
        };
        f.review_due = self.date(date, Some(decided));
        if !self.came(decided) {
            return None;
        }
        let first = own.round == 1 && !self.records.feedbacks.iter().any(|f| f.state == SaidState::Upheld);
        let (state, action) = match self.roll(10) {
            0..2 if first => (SaidState::Upheld, Said::Uphold),
            2..7 => (SaidState::Settled, Said::Settle),
            _ => (SaidState::Rejected, Said::Reject),
        };
        (f.state, f.version, f.decided_at) = (state, 3, Some(decided));
        (f.decided_by, f.decision) = (Some(frame.officer.id), f.comment.clone());
        let officer = (Some(&frame.officer), "office", decided);
        self.event(officer, ("feedback", f.id.0), action, ("answered", state.key()));
        (state == SaidState::Upheld).then_some(decided)
    }

    /// The overall judgement, when all are in.
    fn sum_up(&mut self, own: &mut Assignment, reply: ReplyId) {
        let of: Vec<&Feedback> = self.records.feedbacks.iter().filter(|f| f.reply == reply).collect();
        if of.iter().any(|f| f.state == SaidState::Open) {
            return;
        }
        let worst = of.iter().filter(|f| f.result.is_some()).max_by_key(|f| f.result);
        let (judged, origin) = match worst {
            Some(f) => (f.result.map_or("", Name::key), f.origin.key()),
            None => ("none", Origin::None.key()),
        };
        (own.judged, own.judged_origin) = (judged.to_owned(), origin.to_owned());
    }
}

fn blank(
    own: &Assignment,
    reply: &Reply,
    person: &Person,
    (id, at, due_on): (FeedbackId, i64, Option<String>),
) -> Feedback {
    Feedback {
        id,
        body: own.body,
        matter: own.matter,
        assignment: own.id,
        unit: own.unit,
        sitting: own.sitting,
        reply: reply.id,
        account: person.account,
        org: None,
        state: SaidState::Open,
        version: 1,
        origin: Origin::None,
        attitude: None,
        result: None,
        comment: String::new(),
        contacted: String::new(),
        again: false,
        asked_at: at,
        due_on,
        answered_at: None,
        amended_at: None,
        keyed_by: None,
        scan_name: String::new(),
        scan_digest: String::new(),
        scan_size: 0,
        contest: String::new(),
        review_due: None,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
    }
}
