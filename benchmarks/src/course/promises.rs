//! Promises: made by a delivered reply, kept in most cases; what was let lie in an early term was declared broken or handed over.

use super::{Course, Date};
use crate::frame::DAY;
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::promise::{Action as Promised, State as PromisedState};
use yizheng::foundation::acting::local_date;
use yizheng::foundation::workflow::Name;

impl Course<'_> {
    /// One promise of a reply that was delivered at a moment.
    pub(super) fn promise(&mut self, own: &Assignment, reply: &Reply, (at, position): (i64, i64)) {
        let due_at = self.after(at, 90, 540);
        let (id, due_on) = (PromiseId(self.id(at)), Self::day(due_at));
        let content = self.texts.piece("suggestions", self.dice >> 34).to_owned();
        let division = self.texts.piece("aspects", self.dice >> 39).to_owned();
        let written = ReplyPromise {
            id: self.id(at),
            reply: reply.id,
            position,
            content: content.clone(),
            division: division.clone(),
            due_on: due_on.clone(),
        };
        self.records.reply_promises.push(written);
        let mut p = made(own, reply, (id, at), (content, division, due_on.clone()));
        self.event((None, "timer", at), ("promise", id.0), Promised::Make, ("", "open"));
        let kept = self.chance(86);
        let claimed = self.after(due_at - 50 * DAY, 0, 60).max(at + 10 * DAY);
        let confirmed = self.after(claimed, 1, 12);
        let given_up = due_at + 500 * DAY;
        let date = Date {
            what: DueKind::Promise,
            rule: "fixed",
            subject: id.0,
            assignment: Some(own.id),
            unit: Some(own.unit),
            account: None,
            event: "delivered",
            from: at,
        };
        self.put_date(date, Some(if kept { claimed } else { given_up }), (due_on, false));
        let ways: [(i64, &'static str, Promised, PromisedState); 2] = if kept {
            [
                (claimed, "unit_liaison", Promised::Claim, PromisedState::Claimed),
                (confirmed, "office", Promised::Confirm, PromisedState::Kept),
            ]
        } else {
            let end = if self.chance(50) {
                (Promised::Break, PromisedState::Broken)
            } else {
                (Promised::HandOver, PromisedState::HandedOver)
            };
            [
                (due_at + DAY, "timer", Promised::RunLate, PromisedState::Late),
                (given_up, "office", end.0, end.1),
            ]
        };
        let soon = due_at - 29 * DAY;
        if self.came(soon) && soon < ways[0].0 && soon > at {
            self.move_promise(&mut p, ("timer", Promised::ComeDue, soon), PromisedState::DueSoon);
        }
        for (at, standing, action, to) in ways {
            if self.came(at) {
                self.move_promise(&mut p, (standing, action, at), to);
            }
        }
        if p.state == PromisedState::Kept || p.state == PromisedState::Claimed {
            p.evidence = self.texts.paragraphs(self.dice, 2);
            p.claimed_at = Some(claimed);
            p.kept_on = (p.state == PromisedState::Kept).then(|| Self::day(claimed));
        }
        self.claim_date(&p, (claimed, confirmed));
        self.records.promises.push(p);
    }

    fn claim_date(&mut self, p: &Promise, (claimed, confirmed): (i64, i64)) {
        if p.claimed_at.is_none() {
            return;
        }
        let date = Date {
            what: DueKind::Claim,
            rule: "promise.confirm_days",
            subject: p.id.0,
            assignment: None,
            unit: None,
            account: None,
            event: "claimed",
            from: claimed,
        };
        self.date(date, Some(confirmed));
    }

    fn move_promise(
        &mut self,
        p: &mut Promise,
        (standing, action, at): (&'static str, Promised, i64),
        to: PromisedState,
    ) {
        let frame = self.frame;
        let who = match standing {
            "unit_liaison" => Some(&frame.unit(p.unit).liaison),
            "office" => Some(&frame.officer),
            _ => None,
        };
        let from = p.state;
        p.state = to;
        p.version += 1;
        p.changed_at = at;
        self.event((who, standing, at), ("promise", p.id.0), action, (from.key(), to.key()));
    }
}

fn made(
    own: &Assignment,
    reply: &Reply,
    (id, at): (PromiseId, i64),
    texts: (String, String, String),
) -> Promise {
    let (content, division, due_on) = texts;
    Promise {
        id,
        body: own.body,
        matter: own.matter,
        assignment: own.id,
        reply: reply.id,
        unit: own.unit,
        sitting: own.sitting,
        state: PromisedState::Open,
        version: 1,
        content,
        division,
        first_due_on: due_on.clone(),
        due_on,
        made_on: local_date(at, 480).to_string(),
        evidence: String::new(),
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        claimed_at: None,
        kept_on: None,
        dispute: String::new(),
        asked_content: String::new(),
        asked_due: None,
        asked_reason: String::new(),
        changed: 0,
        broken_reason: String::new(),
        handed_to: None,
        changed_at: at,
        created_at: at,
    }
}
