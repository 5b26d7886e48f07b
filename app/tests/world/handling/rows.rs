//! Records of `handling` as a store keeps them: each in a state, everything else plain.

use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::{feedback, matter, promise, reply, supervision};
use yizheng::assembly::proposals::records::{Proposal, ProposalId};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::ids::{AccountId, OrgId};

/// The day of the hand-over, nine days before the world's today.
pub const GIVEN_ON: &str = "2026-05-11";
/// When replies and co-opinions are due, and what a wish for more time asks for.
pub const DUE: [&str; 2] = ["2026-08-11", "2026-07-01"];
pub const LATER: [&str; 2] = ["2026-09-11", "2026-07-20"];

/// Another filed proposal with the text of one that is there.
pub fn proposal(like: &Proposal, by: &Acting) -> Proposal {
    let id = ProposalId(by.new_id());
    Proposal { id, serial: None, number: None, case_no: String::new(), ..like.clone() }
}

pub fn matter(by: &Acting, id: i64, state: matter::State) -> Matter {
    let given = !matches!(state, matter::State::Waiting | matter::State::Assigning);
    Matter {
        id: MatterId(id),
        body: by.body,
        kind: "proposal".to_owned(),
        state,
        version: 1,
        sitting: None,
        number: "990018".to_owned(),
        title: "关于在老旧小区增设充电点的提案".to_owned(),
        category: None,
        urgent: false,
        opened_on: "2026-05-06".to_owned(),
        first_given_on: given.then(|| GIVEN_ON.to_owned()),
        answer_due: given.then(|| DUE[0].to_owned()),
        round: 1,
        publish_wish: "full".to_owned(),
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
        changed_at: by.now,
        created_at: by.now,
    }
}

/// A whole reply, written by somebody who will not sign it.
pub fn reply(by: &Acting, own: &Assignment, state: reply::State, drafted_by: AccountId) -> Reply {
    let delivered = matches!(state, reply::State::Delivered | reply::State::Superseded);
    Reply {
        id: ReplyId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        round: own.round,
        kind: ReplyKind::Answer,
        state,
        version: 1,
        number_word: "民函".to_owned(),
        number_year: 2026,
        number_seq: None,
        class: "A".to_owned(),
        opening: "您提出的提案收悉，现答复如下。".to_owned(),
        closing: "感谢您对这项工作的关心和支持。".to_owned(),
        contact_name: "方予安".to_owned(),
        contact_phone: "0991-7654321".to_owned(),
        publication: Publication::Full,
        publication_ground: String::new(),
        summary: String::new(),
        missing_opinions: "会办单位已在电话中说明没有意见。".to_owned(),
        drafted_by,
        signed_by: None,
        signer: String::new(),
        signed_at: None,
        audit_due: None,
        audit_note: String::new(),
        audited_by: None,
        audited_at: None,
        returned: 0,
        delivered_at: delivered.then_some(by.now),
        delivered_on: delivered.then(|| by.today().to_string()),
        supersedes: None,
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        changed_at: by.now,
        created_at: by.now,
    }
}

/// The judgement of a reply by a person, or by an organisation in the name of which he wrote.
pub fn feedback(
    by: &Acting,
    answer: &Reply,
    unit: OrgId,
    (account, org): (AccountId, Option<OrgId>),
    state: feedback::State,
) -> Feedback {
    use feedback::State as S;
    let said = !matches!(state, S::Open | S::Expired | S::Dropped);
    Feedback {
        id: FeedbackId(by.new_id()),
        body: by.body,
        matter: answer.matter,
        assignment: answer.assignment,
        unit,
        sitting: None,
        reply: answer.id,
        account,
        org,
        state,
        version: 1,
        origin: if said { Origin::Transcribed } else { Origin::None },
        attitude: said.then_some(Verdict::Basically),
        result: said.then_some(Verdict::Not),
        comment: if said { "没有落实。".to_owned() } else { String::new() },
        contacted: String::new(),
        again: false,
        asked_at: by.now,
        due_on: Some("2026-06-10".to_owned()),
        answered_at: said.then_some(by.now),
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

pub fn promise(by: &Acting, answer: &Reply, unit: OrgId, state: promise::State) -> Promise {
    Promise {
        id: PromiseId(by.new_id()),
        body: by.body,
        matter: answer.matter,
        assignment: answer.assignment,
        reply: answer.id,
        unit,
        sitting: None,
        state,
        version: 1,
        content: "年内建成集中充电点二十处".to_owned(),
        division: "社区建设科".to_owned(),
        due_on: "2026-12-31".to_owned(),
        first_due_on: "2026-12-31".to_owned(),
        made_on: GIVEN_ON.to_owned(),
        evidence: "已建成二十处，附验收单。".to_owned(),
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        claimed_at: Some(by.now),
        kept_on: None,
        dispute: String::new(),
        asked_content: String::new(),
        asked_due: None,
        asked_reason: String::new(),
        changed: 0,
        broken_reason: String::new(),
        handed_to: None,
        changed_at: by.now,
        created_at: by.now,
    }
}

pub fn supervision(
    by: &Acting,
    matter: MatterId,
    leader: AccountId,
    state: supervision::State,
) -> Supervision {
    Supervision {
        id: SupervisionId(by.new_id()),
        body: by.body,
        matter,
        state,
        version: 1,
        year: 2026,
        tier: Tier::Chair,
        reason: "群众反映集中".to_owned(),
        nominated_by: by.account,
        leader: Some(leader),
        committee: None,
        plan: "六月调研，九月会商。".to_owned(),
        plan_due: None,
        report: String::new(),
        end_reason: String::new(),
        changed_at: by.now,
        created_at: by.now,
    }
}

pub fn activity(by: &Acting, supervision: SupervisionId) -> SupervisionAct {
    SupervisionAct {
        id: by.new_id(),
        supervision,
        held_on: GIVEN_ON.to_owned(),
        way: "survey".to_owned(),
        with_proposer: true,
        findings: "看了五个小区。".to_owned(),
        recorded_by: by.account,
        recorded_at: by.now,
    }
}

pub fn task(by: &Acting, supervision: SupervisionId, unit: OrgId) -> SupervisionTask {
    SupervisionTask {
        id: by.new_id(),
        supervision,
        unit: Some(unit),
        content: "年底前补齐标识".to_owned(),
        due_on: "2026-12-31".to_owned(),
        done_at: None,
        done_note: String::new(),
    }
}

/// A wish to give back that lies before the office.
pub fn refusal(by: &Acting, own: AssignmentId) -> Refusal {
    Refusal {
        id: RefusalId(by.new_id()),
        body: by.body,
        assignment: own,
        state: WishState::Asked,
        ground: "other".to_owned(),
        reason: "不在职责之内".to_owned(),
        basis: String::new(),
        proposed_unit: None,
        asked_by: by.account,
        asked_at: by.now,
        consent_by: None,
        due_on: None,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
        escalation: Escalation::None,
        ruling: String::new(),
    }
}

/// A wish for more time that lies before the office.
pub fn extension(by: &Acting, own: AssignmentId, asked_due: &str) -> Extension {
    Extension {
        id: ExtensionId(by.new_id()),
        body: by.body,
        assignment: own,
        state: WishState::Asked,
        reason: "需要现场勘查".to_owned(),
        done: String::new(),
        plan: String::new(),
        asked_due: asked_due.to_owned(),
        granted_due: None,
        explanation: String::new(),
        asked_by: by.account,
        asked_at: by.now,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
    }
}

pub fn countersign(by: &Acting, reply: ReplyId, co: &Assignment, state: CountersignState) -> Countersign {
    Countersign {
        id: CountersignId(by.new_id()),
        reply,
        assignment: co.id,
        unit: co.unit,
        state,
        remark: String::new(),
        due_on: None,
        answered_by: None,
        answered_at: None,
    }
}

/// A talk that was recorded, and the question to a proposer whether it was so.
pub fn contact(by: &Acting, own: &Assignment, account: AccountId) -> (Contact, ContactAnswer) {
    let talk = Contact {
        id: ContactId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        held_on: GIVEN_ON.to_owned(),
        way: Way::Phone,
        for_unit: "社区建设科".to_owned(),
        points: "沟通了进度。".to_owned(),
        next_step: String::new(),
        recorded_by: account,
        recorded_at: by.now,
    };
    let word = ContactAnswer {
        id: ContactAnswerId(by.new_id()),
        contact: talk.id,
        matter: own.matter,
        account,
        org: None,
        state: ContactState::Open,
        remark: String::new(),
        answered_at: None,
    };
    (talk, word)
}
