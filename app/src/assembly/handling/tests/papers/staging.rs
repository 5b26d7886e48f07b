//! A matter in the middle of its way, with a record of every kind that a paper prints.

use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{assignment, feedback, promise, reply, supervision};
use crate::demo::people;
use crate::demo::testing::World;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Sql, Stale, Tx};
use crate::foundation::ids::OrgId;

/// Signs for the lead.
pub(super) const CHIEF: &str = people::CONVENER;

pub(super) struct Stage {
    pub(super) world: World,
    pub(super) matter: Matter,
    pub(super) own: Assignment,
    pub(super) co: Assignment,
    pub(super) reply: Reply,
    pub(super) feedback: Feedback,
    pub(super) supervision: Supervision,
    pub(super) batch: Batch,
}

pub(super) async fn number(world: &World, sql: &'static str) -> i64 {
    let mut db = world.app.db.read().await.unwrap();
    db.row(Sql::Fixed(sql), Vec::new()).await.unwrap().unwrap().only().unwrap()
}

fn assignment(by: &Acting, matter: &Matter, unit: OrgId, part: Part, batch: BatchId) -> Assignment {
    let co = part == Part::Co;
    Assignment {
        state: if co { assignment::State::OpinionGiven } else { assignment::State::Done },
        batch: Some(batch),
        sitting: matter.sitting,
        note: "请结合年度重点任务办理，答复前与提案者当面沟通，逐条回应建议。".to_owned(),
        given_on: "2026-03-18".to_owned(),
        accept_due: Some("2026-04-01".to_owned()),
        contact_due: Some("2026-04-09".to_owned()),
        opinion_due: co.then(|| "2026-04-18".to_owned()),
        reply_due: (!co).then(|| "2026-06-18".to_owned()),
        accepted_at: Some(by.now),
        officer: "周启明".to_owned(),
        officer_phone: "0994-0000000".to_owned(),
        contacts: 1,
        contacts_confirmed: 1,
        faced: 1,
        extended: i64::from(!co),
        class_first: "B".to_owned(),
        class_now: "B".to_owned(),
        items_full: 1,
        items_part: 1,
        answered_on: Some("2026-05-12".to_owned()),
        answered_due: Some("2026-06-18".to_owned()),
        last_answer_on: Some("2026-05-12".to_owned()),
        ..Assignment::new(by, matter.id, unit, part)
    }
}

fn letter(by: &Acting, own: &Assignment) -> Reply {
    Reply {
        id: ReplyId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        round: 1,
        kind: ReplyKind::Answer,
        state: reply::State::Delivered,
        version: 1,
        number_word: "昌州发改函".to_owned(),
        number_year: 2026,
        number_seq: Some(31),
        class: "B".to_owned(),
        opening: String::new(),
        closing: String::new(),
        contact_name: "周启明".to_owned(),
        contact_phone: "0994-0000000".to_owned(),
        publication: Publication::Full,
        publication_ground: String::new(),
        summary: String::new(),
        missing_opinions: String::new(),
        drafted_by: by.account,
        signed_by: Some(by.account),
        signer: "马建平".to_owned(),
        signed_at: Some(by.now),
        audit_due: None,
        audit_note: String::new(),
        audited_by: None,
        audited_at: None,
        returned: 0,
        delivered_at: Some(by.now),
        delivered_on: Some("2026-05-20".to_owned()),
        supersedes: None,
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        changed_at: by.now,
        created_at: by.now,
    }
}

fn judgement(by: &Acting, own: &Assignment, reply: &Reply, person: &Person) -> Feedback {
    Feedback {
        id: FeedbackId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        unit: own.unit,
        sitting: own.sitting,
        reply: reply.id,
        account: person.account,
        org: person.org,
        state: feedback::State::Answered,
        version: 1,
        origin: Origin::Own,
        attitude: Some(Verdict::Satisfied),
        result: Some(Verdict::Basically),
        comment: "登记做得细，建议把下一年度的时间表也向居民公开。".to_owned(),
        contacted: "visit,phone".to_owned(),
        again: false,
        asked_at: by.now,
        due_on: Some("2026-06-10".to_owned()),
        answered_at: Some(by.now),
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

fn kept(by: &Acting, own: &Assignment, reply: &Reply) -> Promise {
    Promise {
        id: PromiseId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        reply: reply.id,
        unit: own.unit,
        sitting: own.sitting,
        state: promise::State::Open,
        version: 1,
        content: "2026年底前完成9处易积水路段改造".to_owned(),
        division: "基础设施科".to_owned(),
        due_on: "2026-12-31".to_owned(),
        first_due_on: "2026-12-31".to_owned(),
        made_on: "2026-05-20".to_owned(),
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
        changed_at: by.now,
        created_at: by.now,
    }
}

fn wishes(by: &Acting, own: &Assignment, other: OrgId) -> (Refusal, Extension) {
    let refusal = Refusal {
        id: RefusalId(by.new_id()),
        body: by.body,
        assignment: own.id,
        state: WishState::Denied,
        ground: "not_our_duty".to_owned(),
        reason: "提案所涉管网养护由城市管理部门负责，我单位只承担项目审批。".to_owned(),
        basis: "机构职能配置规定第四条。".to_owned(),
        proposed_unit: Some(other),
        asked_by: by.account,
        asked_at: by.now,
        consent_by: Some(by.account),
        due_on: None,
        decided_by: Some(by.account),
        decided_at: Some(by.now),
        decision: "项目安排仍由你单位牵头，养护部分由会办单位提出意见。".to_owned(),
        escalation: Escalation::None,
        ruling: String::new(),
    };
    let extension = Extension {
        id: ExtensionId(by.new_id()),
        body: by.body,
        assignment: own.id,
        state: WishState::Granted,
        reason: "项目可行性研究报告尚在评审。".to_owned(),
        done: "已完成47条街巷排查，登记易积水点23处。".to_owned(),
        plan: "6月底前完成评审，7月上旬答复。".to_owned(),
        asked_due: "2026-07-18".to_owned(),
        granted_due: Some("2026-07-18".to_owned()),
        explanation: "已电话向提案者说明情况，提案者表示理解。".to_owned(),
        asked_by: by.account,
        asked_at: by.now,
        decided_by: Some(by.account),
        decided_at: Some(by.now),
        decision: String::new(),
    };
    (refusal, extension)
}

fn talk(by: &Acting, own: &Assignment, person: &Person) -> (Contact, ContactAnswer) {
    let contact = Contact {
        id: ContactId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        held_on: "2026-04-08".to_owned(),
        way: Way::Site,
        for_unit: "副主任、基础设施科科长、经办人".to_owned(),
        points: "现场查看人民路东段积水点，提案者建议先改造学校周边路段。".to_owned(),
        next_step: "4月底前把整治清单送提案者征求意见。".to_owned(),
        recorded_by: by.account,
        recorded_at: by.now,
    };
    let answer = ContactAnswer {
        id: ContactAnswerId(by.new_id()),
        contact: contact.id,
        matter: own.matter,
        account: person.account,
        org: person.org,
        state: ContactState::Confirmed,
        remark: String::new(),
        answered_at: Some(by.now),
    };
    (contact, answer)
}

fn supervised(by: &Acting, matter: &Matter) -> (Supervision, SupervisionAct, SupervisionTask) {
    let supervision = Supervision {
        id: SupervisionId(by.new_id()),
        body: by.body,
        matter: matter.id,
        state: supervision::State::Following,
        version: 1,
        year: 2026,
        tier: Tier::Chair,
        reason: "事关民生，提案者和群众反映集中，涉及多个部门。".to_owned(),
        nominated_by: by.account,
        leader: Some(by.account),
        committee: None,
        plan: "5月实地调研一次，6月召开督办协商会，10月开展回头看。\n提案者、承办单位和专家参加。".to_owned(),
        plan_due: Some("2026-10-31".to_owned()),
        report: "承办单位已将9处列入年度改造计划，资金落实，4处完工。".to_owned(),
        end_reason: String::new(),
        changed_at: by.now,
        created_at: by.now,
    };
    let act = SupervisionAct {
        id: by.new_id(),
        supervision: supervision.id,
        held_on: "2026-05-14".to_owned(),
        way: "survey".to_owned(),
        with_proposer: true,
        findings: "查看3处改造现场，进度符合计划，一处管线迁改尚未协调。".to_owned(),
        recorded_by: by.account,
        recorded_at: by.now,
    };
    let task = SupervisionTask {
        id: by.new_id(),
        supervision: supervision.id,
        unit: None,
        content: "协调通信管线迁改".to_owned(),
        due_on: "2026-06-30".to_owned(),
        done_at: None,
        done_note: String::new(),
    };
    (supervision, act, task)
}

fn meeting(by: &Acting) -> Batch {
    Batch {
        id: BatchId(by.new_id()),
        body: by.body,
        title: "第十四届二次会议提案移交清单".to_owned(),
        held_on: "2026-03-18".to_owned(),
        place: "州政协二楼会议室".to_owned(),
        reply_due: Some("2026-06-18".to_owned()),
        opinion_due: None,
        made_by: by.account,
        made_at: by.now,
    }
}

fn said_by_co(by: &Acting, co: &Assignment) -> CoOpinion {
    CoOpinion {
        id: OpinionId(by.new_id()),
        body: by.body,
        matter: co.matter,
        assignment: co.id,
        number_word: "昌州教会".to_owned(),
        number_year: 2026,
        number_seq: 3,
        content: "学校周边7处积水点建议优先安排，我局配合做好施工期间学生出行安全。".to_owned(),
        signed_by: by.account,
        sent_at: by.now,
    }
}

async fn answer_items(tx: &mut Tx, by: &Acting, reply: &Reply, items: &[Item]) {
    for (at, item) in (0..).zip(items) {
        let answered = ReplyItem {
            id: by.new_id(),
            reply: reply.id,
            item: item.id,
            position: item.position,
            adoption: if at == 0 { Adoption::Full } else { Adoption::Part },
            answer: "4月至5月逐段排查47条街巷，登记易积水点23处，全部建立档案并向社会公开。".to_owned(),
            done_by: (at == 0).then(|| "2026-12-31".to_owned()),
        };
        answered.insert(tx).await.unwrap();
    }
    let promised = ReplyPromise {
        id: by.new_id(),
        reply: reply.id,
        position: 1,
        content: "2026年底前完成9处易积水路段改造".to_owned(),
        division: "基础设施科".to_owned(),
        due_on: "2026-12-31".to_owned(),
    };
    promised.insert(tx).await.unwrap();
}

pub(super) async fn stage() -> Stage {
    let world = World::sqlite().await;
    let id = MatterId(
        number(
            &world,
            "select m.id from matter m where (select count(*) from matter_item i where i.matter = m.id) >= 2 \
             and not exists (select 1 from assignment a where a.matter = m.id) \
             and exists (select 1 from matter_person p where p.matter = m.id and p.org is null) order by m.id limit 1",
        )
        .await,
    );
    let first = OrgId(number(&world, "select id from org where kind = 'unit' and code = 'FG'").await);
    let second = OrgId(number(&world, "select id from org where kind = 'unit' and code = 'JY'").await);
    let by = world.acting(people::ASSIGNING_OFFICER).await;
    let chief = world.acting(CHIEF).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let args = crate::args![by.new_id(), by.body, chief.account, first, "seal", "2024-01-01", 0, by.now];
    tx.run(crate::demo::store::ADD_DELEGATION, args).await.unwrap();
    tx.outdates(Stale::People);
    let matter = store::load(&mut tx, by.body, id).await.unwrap().unwrap();
    let persons = store::persons(&mut tx, id).await.unwrap();
    let items = store::items(&mut tx, id).await.unwrap();
    let batch = meeting(&by);
    let own = assignment(&by, &matter, first, Part::Lead, batch.id);
    let co = assignment(&by, &matter, second, Part::Co, batch.id);
    let reply = letter(&by, &own);
    let feedback = judgement(&by, &own, &reply, &persons[0]);
    let (refusal, extension) = wishes(&by, &own, second);
    let (contact, answer) = talk(&by, &own, &persons[0]);
    let (supervision, act, task) = supervised(&by, &matter);
    batch.insert(&mut tx).await.unwrap();
    own.insert(&mut tx).await.unwrap();
    co.insert(&mut tx).await.unwrap();
    reply.insert(&mut tx).await.unwrap();
    answer_items(&mut tx, &by, &reply, &items).await;
    feedback.insert(&mut tx).await.unwrap();
    let said = FeedbackItem {
        id: by.new_id(),
        feedback: feedback.id,
        item: items[0].id,
        answered: "yes".to_owned(),
    };
    said.insert(&mut tx).await.unwrap();
    kept(&by, &own, &reply).insert(&mut tx).await.unwrap();
    refusal.insert(&mut tx).await.unwrap();
    extension.insert(&mut tx).await.unwrap();
    contact.insert(&mut tx).await.unwrap();
    answer.insert(&mut tx).await.unwrap();
    said_by_co(&by, &co).insert(&mut tx).await.unwrap();
    supervision.insert(&mut tx).await.unwrap();
    act.insert(&mut tx).await.unwrap();
    task.insert(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    Stage { world, matter, own, co, reply, feedback, supervision, batch }
}
