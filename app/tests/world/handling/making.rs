//! Records in any state, each in a matter of its own, written with the store, so that a thousand of them cost little; ready for
//! what somebody is about to do to them.

use super::people::{Kind, People, Target};
use super::rows;
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::{assignment, feedback, matter, promise, reply, supervision};
use yizheng::assembly::proposals::records::{Proposal, ProposalId};
use yizheng::assembly::proposals::store as proposals;
use yizheng::demo::testing::World;
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::{Read, Record, Tx};
use yizheng::foundation::ids::AccountId;
use yizheng::foundation::workflow::Name;

/// A record to try something on, and what a try must name.
#[derive(Debug, Clone)]
pub struct Made {
    pub machine: &'static str,
    /// The record.
    pub id: i64,
    pub target: Target,
    pub matter: MatterId,
    pub item: ItemId,
    pub task: i64,
}

/// The records of a matter that was answered and is judged now.
#[derive(Debug, Clone)]
pub struct Ids {
    pub matter: i64,
    pub lead: i64,
    /// The reply that was delivered, and one that is being written.
    pub reply: i64,
    pub draft: i64,
    pub promise: i64,
    pub supervision: i64,
    pub contact: i64,
    /// A feedback that waits for the first proposer's answer.
    pub open: i64,
    /// One that the second has answered himself.
    pub answered: i64,
}

/// Writes records, all in one transaction.
pub struct Maker<'a> {
    tx: Tx,
    people: &'a People,
    by: Acting,
    like: Proposal,
}

/// A matter with its units.
struct Ground {
    matter: Matter,
    lead: Assignment,
    co: Assignment,
    item: ItemId,
}

fn state<S: Name>(key: &str) -> S {
    S::from_key(key).unwrap()
}

impl<'a> Maker<'a> {
    pub async fn begin(world: &World, people: &'a People) -> Self {
        let by = world.timer().await;
        let mut tx = world.app.db.begin().await.unwrap();
        let found = "select id from proposal where state = 'filed' and body = $1 order by id limit 1";
        let id: ProposalId =
            tx.row(found.into(), vec![by.body.into()]).await.unwrap().unwrap().only().unwrap();
        let like = proposals::load(&mut tx, by.body, id).await.unwrap().unwrap();
        Self { tx, people, by, like }
    }

    pub async fn end(self) {
        self.tx.commit().await.unwrap();
    }

    /// A record of a machine in a state, ready for what somebody is about to do to it.
    pub async fn make(
        &mut self,
        machine: &'static str,
        target: Target,
        key: &str,
        ready: Option<(&str, &super::people::Person)>,
    ) -> Made {
        let action = ready.map_or("", |(action, _)| action);
        match machine {
            "matter" => self.matter(key, action).await,
            "assignment" => self.assignment(target, key, action).await,
            "reply" => self.reply(key, action, ready.map(|(_, person)| person.kind)).await,
            "feedback" => self.feedback(target, key).await,
            "promise" => self.promise(key, action).await,
            "supervision" => self.supervision(key, action).await,
            other => panic!("no machine {other}"),
        }
    }

    fn account(&self, kind: Kind) -> AccountId {
        self.people.of_kind(kind).by.account
    }

    /// A matter in a state, with three units where it was given.
    async fn ground(
        &mut self,
        at: matter::State,
        (lead, co): (assignment::State, assignment::State),
    ) -> Ground {
        let proposal = rows::proposal(&self.like, &self.by);
        let by = self.by.clone();
        let tx = &mut self.tx;
        proposals::insert(tx, &proposal).await.unwrap();
        let matter = rows::matter(&by, proposal.id.0, at);
        matter.insert(tx).await.unwrap();
        let item = Item {
            id: ItemId(by.new_id()),
            matter: matter.id,
            position: 1,
            content: "增设充电点".to_owned(),
        };
        item.insert(tx).await.unwrap();
        let own = |unit, part, state| Assignment {
            state,
            given_on: rows::GIVEN_ON.to_owned(),
            reply_due: (part == Part::Lead).then(|| rows::DUE[0].to_owned()),
            opinion_due: (part == Part::Co).then(|| rows::DUE[1].to_owned()),
            round: if at == matter::State::Rehandling { 2 } else { 1 },
            ..Assignment::new(&by, matter.id, unit, part)
        };
        let lead = own(self.people.unit, Part::Lead, lead);
        let co = own(self.people.co, Part::Co, co);
        let reads = own(self.people.reads, Part::Ref, assignment::State::Informed);
        if !matches!(at, matter::State::Waiting | matter::State::Assigning) {
            for own in [&lead, &co, &reads] {
                own.insert(&mut self.tx).await.unwrap();
            }
        }
        let voices = [
            (Kind::Proposer, None, Voice::First),
            (Kind::CoProposer, None, Voice::CoSigner),
            (Kind::OrgDraft, Some(self.people.org), Voice::Organisation),
        ];
        for (position, (kind, org, voice)) in (1..).zip(voices) {
            let account = self.account(kind);
            let person = Person { id: by.new_id(), matter: matter.id, account, org, voice, position };
            person.insert(&mut self.tx).await.unwrap();
        }
        Ground { matter, lead, co, item: item.id }
    }

    fn made(machine: &'static str, id: i64, target: Target, ground: &Ground) -> Made {
        Made { machine, id, target, matter: ground.matter.id, item: ground.item, task: 0 }
    }

    async fn delivered(&mut self, ground: &Ground) -> Reply {
        let author = self.account(Kind::RefHead);
        let answer = rows::reply(&self.by, &ground.lead, reply::State::Delivered, author);
        answer.insert(&mut self.tx).await.unwrap();
        answer
    }

    async fn matter(&mut self, key: &str, action: &str) -> Made {
        use assignment::State as A;
        use matter::State as S;
        let at: S = state(key);
        let lead = match at {
            S::Assigned => A::Pending,
            S::Handling | S::Rehandling | S::Withdrawn => A::Working,
            _ => A::Done,
        };
        let mut ground = self.ground(at, (lead, if lead == A::Done { A::Done } else { A::Working })).await;
        if lead == A::Done && !matches!(at, S::Waiting | S::Assigning) {
            let answer = self.delivered(&ground).await;
            let judged = if at == S::Replied { feedback::State::Open } else { feedback::State::Answered };
            let voice = (self.account(Kind::Proposer), None);
            let said = rows::feedback(&self.by, &answer, self.people.unit, voice, judged);
            said.insert(&mut self.tx).await.unwrap();
            let open = (at == S::Tracking && action != "close") || action == "reopen";
            let kept = if open { promise::State::Open } else { promise::State::Kept };
            rows::promise(&self.by, &answer, self.people.unit, kept).insert(&mut self.tx).await.unwrap();
        }
        if action == "resume" {
            ground.matter.suspended_at = Some(self.by.now);
            ground.matter.version += 1;
            assert!(ground.matter.save(&mut self.tx).await.unwrap());
        }
        Self::made("matter", ground.matter.id.0, Target::Main, &ground)
    }

    async fn assignment(&mut self, target: Target, key: &str, action: &str) -> Made {
        use assignment::State as A;
        let at: A = state(key);
        let both = if target == Target::Co { (A::Working, at) } else { (at, A::Working) };
        let ground = self.ground(matter::State::Handling, both).await;
        let (own, later) =
            if target == Target::Co { (&ground.co, rows::LATER[1]) } else { (&ground.lead, rows::LATER[0]) };
        if at == A::RefuseRequested {
            rows::refusal(&self.by, own.id).insert(&mut self.tx).await.unwrap();
        }
        if matches!(action, "grant_extension" | "deny_extension") {
            rows::extension(&self.by, own.id, later).insert(&mut self.tx).await.unwrap();
        }
        let leader = self.account(Kind::Leader);
        let led = rows::supervision(&self.by, ground.matter.id, leader, supervision::State::Active);
        led.insert(&mut self.tx).await.unwrap();
        Self::made("assignment", own.id.0, target, &ground)
    }

    async fn reply(&mut self, key: &str, action: &str, kind: Option<Kind>) -> Made {
        use assignment::State as A;
        use reply::State as S;
        let at: S = state(key);
        let own = match at {
            S::InAudit | S::Released => A::ReplySubmitted,
            S::Delivered | S::Superseded => A::Done,
            _ => A::Working,
        };
        let ground = self.ground(matter::State::Handling, (own, A::Working)).await;
        // Whoever signs did not write it last.
        let author = if kind == Some(Kind::UnitLiaison) { Kind::UnitHead } else { Kind::UnitLiaison };
        let answer = rows::reply(&self.by, &ground.lead, at, self.account(author));
        answer.insert(&mut self.tx).await.unwrap();
        let said = ReplyItem {
            id: self.by.new_id(),
            reply: answer.id,
            item: ground.item,
            position: 1,
            adoption: Adoption::Full,
            answer: "年内增设二十处，已列入计划。".to_owned(),
            done_by: None,
        };
        said.insert(&mut self.tx).await.unwrap();
        if at == S::Countersign {
            let word = if action == "sign" { CountersignState::Agreed } else { CountersignState::Asked };
            rows::countersign(&self.by, answer.id, &ground.co, word).insert(&mut self.tx).await.unwrap();
        }
        Self::made("reply", answer.id.0, Target::Main, &ground)
    }

    async fn feedback(&mut self, target: Target, key: &str) -> Made {
        use assignment::State as A;
        use feedback::State as S;
        let ground = self.ground(matter::State::Replied, (A::Done, A::Done)).await;
        let answer = self.delivered(&ground).await;
        let (own, others): (S, S) = (state(key), if target == Target::Main { S::Open } else { S::Answered });
        let mut id = 0;
        let voices = [
            (Kind::Proposer, None, target != Target::Org),
            (Kind::CoProposer, None, false),
            (Kind::OrgDraft, Some(self.people.org), target == Target::Org),
        ];
        for (kind, org, tried) in voices {
            let at = if tried { own } else { others };
            let voice = (self.account(kind), org);
            let asked = rows::feedback(&self.by, &answer, self.people.unit, voice, at);
            asked.insert(&mut self.tx).await.unwrap();
            if tried {
                id = asked.id.0;
            }
        }
        Self::made("feedback", id, target, &ground)
    }

    async fn promise(&mut self, key: &str, action: &str) -> Made {
        use assignment::State as A;
        let ground = self.ground(matter::State::Tracking, (A::Done, A::Done)).await;
        let answer = self.delivered(&ground).await;
        let mut made = rows::promise(&self.by, &answer, self.people.unit, state(key));
        if matches!(action, "grant_change" | "deny_change") {
            made.asked_content = "年内建成十八处".to_owned();
            made.asked_due = Some("2027-03-31".to_owned());
            made.asked_reason = "两处用地未定".to_owned();
        }
        made.insert(&mut self.tx).await.unwrap();
        Self::made("promise", made.id.0, Target::Main, &ground)
    }

    async fn supervision(&mut self, key: &str, action: &str) -> Made {
        use assignment::State as A;
        let ground = self.ground(matter::State::Handling, (A::Working, A::Working)).await;
        let leader = self.account(Kind::Leader);
        let made = rows::supervision(&self.by, ground.matter.id, leader, state(key));
        made.insert(&mut self.tx).await.unwrap();
        rows::activity(&self.by, made.id).insert(&mut self.tx).await.unwrap();
        let task = rows::task(&self.by, made.id, self.people.unit);
        if action != "close" {
            task.insert(&mut self.tx).await.unwrap();
        }
        Made { task: task.id, ..Self::made("supervision", made.id.0, Target::Main, &ground) }
    }

    /// A matter with everything that hangs on it, its first proposer asked for his judgement.
    pub async fn scene(&mut self) -> Ids {
        use assignment::State as A;
        use feedback::State as F;
        let ground = self.ground(matter::State::Replied, (A::Done, A::Done)).await;
        let (by, unit) = (self.by.clone(), self.people.unit);
        let answer = self.delivered(&ground).await;
        let draft = Reply {
            kind: ReplyKind::Correction,
            supersedes: Some(answer.id),
            ..rows::reply(&by, &ground.lead, reply::State::Draft, self.account(Kind::UnitLiaison))
        };
        draft.insert(&mut self.tx).await.unwrap();
        let mut judged = Vec::new();
        for (kind, at) in [(Kind::Proposer, F::Open), (Kind::CoProposer, F::Answered)] {
            let voice = (self.account(kind), None);
            let mut asked = rows::feedback(&by, &answer, unit, voice, at);
            if at == F::Answered {
                asked.origin = Origin::Own;
            }
            asked.insert(&mut self.tx).await.unwrap();
            judged.push(asked.id.0);
        }
        let promise = rows::promise(&by, &answer, unit, promise::State::Claimed);
        promise.insert(&mut self.tx).await.unwrap();
        let leader = self.account(Kind::Leader);
        let led = rows::supervision(&by, ground.matter.id, leader, supervision::State::Active);
        led.insert(&mut self.tx).await.unwrap();
        let (talk, word) = rows::contact(&by, &ground.lead, self.account(Kind::Proposer));
        talk.insert(&mut self.tx).await.unwrap();
        word.insert(&mut self.tx).await.unwrap();
        Ids {
            matter: ground.matter.id.0,
            lead: ground.lead.id.0,
            reply: answer.id.0,
            draft: draft.id.0,
            promise: promise.id.0,
            supervision: led.id.0,
            contact: talk.id.0,
            open: judged[0],
            answered: judged[1],
        }
    }
}
