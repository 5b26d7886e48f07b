//! A filed proposal of one member, given to a unit that has answered it: what judgements and promises begin with.

use crate::assembly::handling::actions::judging::{self, Input};
use crate::assembly::handling::actions::registering::{NewMatter, NewPerson, register};
use crate::assembly::handling::actions::{self, progress, promising};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{assignment, feedback, matter, promise, reply};
use crate::demo::people;
use crate::demo::testing::World;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Sql, Stale};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;

/// Writes for the unit.
pub const LIAISON: &str = people::BYSTANDER;
/// Signs for it.
pub const CHIEF: &str = people::CONVENER;

/// Number of the matter.
pub const NUMBER: &str = "990017";
/// What its reply promises.
pub const PROMISE: &str = "年内建成投用乙号楼";

/// The world with a matter that was answered.
pub struct Stage {
    pub world: World,
    pub matter: MatterId,
    pub assignment: AssignmentId,
    pub feedback: FeedbackId,
    pub promise: PromiseId,
    pub items: Vec<ItemId>,
}

pub async fn number(world: &World, sql: &'static str) -> i64 {
    let mut db = world.app.db.read().await.unwrap();
    db.row(Sql::Fixed(sql), Vec::new()).await.unwrap().unwrap().only().unwrap()
}

fn given(by: &Acting, matter: MatterId, unit: OrgId) -> Assignment {
    Assignment {
        state: assignment::State::Working,
        given_on: "2026-05-11".to_owned(),
        reply_due: Some("2026-08-11".to_owned()),
        accepted_at: Some(by.now),
        ..Assignment::new(by, matter, unit, Part::Sole)
    }
}

fn written(by: &Acting, matter: MatterId, own: AssignmentId, round: i64) -> Reply {
    Reply {
        id: ReplyId(by.new_id()),
        body: by.body,
        matter,
        assignment: own,
        round,
        kind: ReplyKind::Answer,
        state: reply::State::Delivered,
        version: 1,
        number_word: "发改函".to_owned(),
        number_year: 2026,
        number_seq: Some(round),
        class: "A".to_owned(),
        opening: "感谢您的建议，请致电 13912345678。".to_owned(),
        closing: "邮箱 office@example.org。".to_owned(),
        contact_name: "钱途".to_owned(),
        contact_phone: "0991-7654321".to_owned(),
        publication: Publication::Full,
        publication_ground: String::new(),
        summary: String::new(),
        missing_opinions: String::new(),
        drafted_by: by.account,
        signed_by: Some(by.account),
        signer: String::new(),
        signed_at: Some(by.now),
        audit_due: None,
        audit_note: String::new(),
        audited_by: None,
        audited_at: None,
        returned: 0,
        delivered_at: Some(by.now),
        delivered_on: Some(by.today().to_string()),
        supersedes: None,
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        changed_at: by.now,
        created_at: by.now,
    }
}

/// Sets the stage.
pub async fn stage(world: World) -> Stage {
    let unit = OrgId(number(&world, "select id from org where kind = 'unit' and code = 'FG'").await);
    let office = world.acting(people::ASSIGNING_OFFICER).await;
    let member = world.acting(people::MEMBER).await.account;
    let new = NewMatter {
        id: office.new_id(),
        kind: "test",
        sitting: None,
        number: NUMBER.to_owned(),
        title: "关于加强社区养老服务的建议".to_owned(),
        category: None,
        urgent: false,
        opened_on: "2026-05-06".to_owned(),
        publish_wish: "full".to_owned(),
        suggestions: vec!["增设助餐点，联系 13812345678".to_owned(), "补贴护理员".to_owned()],
        persons: vec![NewPerson { account: member, org: None, voice: Voice::First }],
        units: Vec::new(),
        imported_from: String::new(),
    };
    let mut granted = Vec::new();
    for (login, power) in [(LIAISON, "draft"), (CHIEF, "seal")] {
        let who = world.acting(login).await;
        let id = office.new_id();
        granted.push(crate::args![id, office.body, who.account, unit, power, "2024-01-01", 0, office.now]);
    }
    let mut tx = world.app.db.begin().await.unwrap();
    for args in granted {
        tx.run(crate::demo::store::ADD_DELEGATION, args).await.unwrap();
    }
    tx.outdates(Stale::People);
    let matter = register(&mut tx, &office, new).await.unwrap().id;
    let items: Vec<ItemId> = store::items(&mut tx, matter).await.unwrap().iter().map(|i| i.id).collect();
    let own = given(&office, matter, unit);
    own.insert(&mut tx).await.unwrap();
    let mut m = store::load(&mut tx, office.body, matter).await.unwrap().unwrap();
    m.first_given_on = Some("2026-05-11".to_owned());
    m.state = matter::State::Handling;
    m.version += 1;
    assert!(m.save(&mut tx).await.unwrap());
    tx.commit().await.unwrap();
    let none = (FeedbackId(0), PromiseId(0));
    let mut stage = Stage { world, matter, assignment: own.id, feedback: none.0, promise: none.1, items };
    stage.deliver(1).await;
    stage
}

impl Stage {
    /// The unit's reply of a round reaches the proposer, with one promise.
    pub async fn deliver(&mut self, round: i64) {
        let office = self.world.acting(people::ASSIGNING_OFFICER).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let answer = written(&office, self.matter, self.assignment, round);
        answer.insert(&mut tx).await.unwrap();
        for (position, item) in (1..).zip(&self.items) {
            let said = ReplyItem {
                id: office.new_id(),
                reply: answer.id,
                item: *item,
                position,
                adoption: if position == 1 { Adoption::Full } else { Adoption::Not },
                answer: format!("第 {position} 条的答复。"),
                done_by: None,
            };
            said.insert(&mut tx).await.unwrap();
        }
        let promised = ReplyPromise {
            id: office.new_id(),
            reply: answer.id,
            position: 1,
            content: PROMISE.to_owned(),
            division: "社会科".to_owned(),
            due_on: "2026-06-10".to_owned(),
        };
        promised.insert(&mut tx).await.unwrap();
        let mut own = store::assignment(&mut tx, office.body, self.assignment).await.unwrap().unwrap();
        own.state = assignment::State::Done;
        own.version += 1;
        assert!(own.save(&mut tx).await.unwrap());
        let timer = self.world.timer().await;
        let file = actions::dossier(&mut tx, &timer, self.matter).await.unwrap();
        judging::asked(&mut tx, &office, &file, &own, &answer).await.unwrap();
        promising::made(&mut tx, &office, &file, (&own, &answer), &[promised]).await.unwrap();
        progress::settle(&mut tx, &office, self.matter).await.unwrap();
        tx.commit().await.unwrap();
        let file = self.file().await;
        self.feedback = file.feedbacks.last().unwrap().id;
        self.promise = file.promises.last().unwrap().id;
    }

    /// The dossier as the clock sees it.
    pub async fn file(&self) -> actions::Dossier {
        let timer = self.world.timer().await;
        let mut db = self.world.app.db.read().await.unwrap();
        actions::dossier(&mut db, &timer, self.matter).await.unwrap()
    }

    /// The feedback now.
    pub async fn said(&self) -> Feedback {
        let file = self.file().await;
        file.feedbacks.into_iter().find(|f| f.id == self.feedback).unwrap()
    }

    /// A step on the feedback; nothing stays where it is refused.
    pub async fn judge(&self, login: &str, action: feedback::Action, input: &Input) -> Outcome<Feedback> {
        let by = self.world.acting(login).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let done = judging::perform(&mut tx, &by, self.feedback, action, input).await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    }

    /// A step on the promise.
    pub async fn keep(
        &self,
        by: &Acting,
        action: promise::Action,
        input: &promising::Input,
    ) -> Outcome<Promise> {
        let mut tx = self.world.app.db.begin().await.unwrap();
        let done = promising::perform(&mut tx, by, self.promise, action, input).await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    }
}
