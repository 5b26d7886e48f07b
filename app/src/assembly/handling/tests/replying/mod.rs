//! The reply from its first word to the proposers' hands: lead and co-handler, countersigning, audit, delivery, correction.

mod bounds;
mod pages;

use crate::assembly::handling::actions::replying::{self, Input, ItemText, PromiseText, Text};
use crate::assembly::handling::actions::{self, contacts, progress};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{assignment, reply};
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::acting::{Acting, Power};
use crate::foundation::db::{Read, Record, Sql, Stale};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use reply::Action;

/// Writes for the lead.
const LIAISON: &str = people::BYSTANDER;
/// Signs for the lead.
const CHIEF: &str = people::CONVENER;
/// Signs for the co-handler.
const CO_CHIEF: &str = people::SEAL_HOLDER;
/// Acts for a unit that has nothing to do with the matter.
const STRANGER: &str = people::ORGANISATION;

struct Stage {
    world: World,
    matter: MatterId,
    lead: AssignmentId,
    co: AssignmentId,
    items: Vec<ItemId>,
}

/// One number of the first row.
async fn number(world: &World, sql: &'static str) -> i64 {
    let mut db = world.app.db.read().await.unwrap();
    db.row(Sql::Fixed(sql), Vec::new()).await.unwrap().unwrap().only().unwrap()
}

fn assignment(by: &Acting, matter: MatterId, unit: OrgId, part: Part) -> Assignment {
    Assignment {
        state: assignment::State::Accepted,
        given_on: "2026-05-11".to_owned(),
        opinion_due: Some("2026-06-11".to_owned()),
        reply_due: Some("2026-08-11".to_owned()),
        accepted_at: Some(by.now),
        ..Assignment::new(by, matter, unit, part)
    }
}

/// A unit that has never numbered a document, the next one after an id.
async fn unit_after(world: &World, id: OrgId) -> OrgId {
    let mut db = world.app.db.read().await.unwrap();
    let sql = "select o.id from org o where o.kind = 'unit' and o.id > $1 and not exists \
        (select 1 from document_series d where d.owner = o.id) order by o.id limit 1";
    db.row(Sql::Fixed(sql), crate::args![id]).await.unwrap().unwrap().only().unwrap()
}

/// A filed proposal of several persons, given to a lead and a co-handler that have accepted.
async fn stage(world: World) -> Stage {
    let matter = MatterId(
        number(
            &world,
            "select m.id from matter m where m.state = 'waiting' and (select count(*) from matter_item i \
             where i.matter = m.id) >= 2 and not exists (select 1 from assignment a where a.matter = m.id) \
             order by m.id limit 1",
        )
        .await,
    );
    let first = unit_after(&world, OrgId(0)).await;
    let second = unit_after(&world, first).await;
    let other = unit_after(&world, second).await;
    let office = world.acting(people::ASSIGNING_OFFICER).await;
    let rights = [
        (LIAISON, first, Power::Draft),
        (CHIEF, first, Power::Seal),
        (CO_CHIEF, second, Power::Seal),
        (STRANGER, other, Power::Seal),
    ];
    let mut proposers = Vec::new();
    for login in [people::MEMBER, people::COSIGNER] {
        proposers.push(world.acting(login).await.account);
    }
    let mut granted = Vec::new();
    for (login, unit, power) in rights {
        let who = world.acting(login).await;
        let key = if power == Power::Seal { "seal" } else { "draft" };
        let id = office.new_id();
        granted.push(crate::args![id, office.body, who.account, unit, key, "2024-01-01", 0, office.now]);
    }
    let mut tx = world.app.db.begin().await.unwrap();
    for args in granted {
        tx.run(crate::demo::store::ADD_DELEGATION, args).await.unwrap();
    }
    tx.outdates(Stale::People);
    let mut persons = Vec::new();
    for (position, login) in (1..).zip([people::MEMBER, people::COSIGNER]) {
        let (id, account) = (office.new_id(), proposers[position as usize - 1]);
        let voice = if login == people::MEMBER { Voice::First } else { Voice::CoSigner };
        persons.push(Person { id, matter, account, org: None, voice, position });
    }
    store::set_persons(&mut tx, matter, &persons).await.unwrap();
    let items = store::items(&mut tx, matter).await.unwrap().iter().map(|i| i.id).collect();
    let lead = assignment(&office, matter, first, Part::Lead);
    let co = assignment(&office, matter, second, Part::Co);
    lead.insert(&mut tx).await.unwrap();
    co.insert(&mut tx).await.unwrap();
    let mut m = store::load(&mut tx, office.body, matter).await.unwrap().unwrap();
    m.first_given_on = Some("2026-05-11".to_owned());
    m.state = crate::assembly::handling::workflow::matter::State::Assigned;
    m.version += 1;
    assert!(m.save(&mut tx).await.unwrap());
    progress::settle(&mut tx, &office, matter).await.unwrap();
    tx.commit().await.unwrap();
    Stage { world, matter, lead: lead.id, co: co.id, items }
}

impl Stage {
    async fn act(&self, login: &str, id: ReplyId, action: Action, input: Input) -> Outcome<Reply> {
        let by = self.world.acting(login).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let done = replying::perform(&mut tx, &by, id, action, &input).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    async fn assign(
        &self,
        login: &str,
        id: AssignmentId,
        action: assignment::Action,
        input: contacts::Input,
    ) -> Outcome<Assignment> {
        let by = self.world.acting(login).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let done = contacts::perform(&mut tx, &by, id, action, &input).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    async fn file(&self) -> actions::Dossier {
        let by = self.world.timer().await;
        actions::dossier(&mut self.world.app.db.read().await.unwrap(), &by, self.matter).await.unwrap()
    }

    /// The lead's reply, begun by the liaison after naming an officer.
    async fn begun(&self) -> ReplyId {
        let officer = contacts::Input { officer: "陆舟".to_owned(), ..contacts::Input::default() };
        self.assign(LIAISON, self.lead, assignment::Action::NameOfficer, officer).await.unwrap();
        let by = self.world.acting(LIAISON).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let reply = replying::begin_reply(&mut tx, &by, self.lead).await.unwrap();
        tx.commit().await.unwrap();
        reply.id
    }

    fn text(&self) -> Text {
        let item = |id: &ItemId| ItemText {
            item: *id,
            adoption: Adoption::Full,
            answer: "已列入今年工作要点，九月底前完成改造。".to_owned(),
            done_by: String::new(),
        };
        Text {
            class: "A".to_owned(),
            opening: "您提出的提案收悉，现答复如下。".to_owned(),
            publication: Some(Publication::Full),
            missing_opinions: "会办单位意见尚在研究，已电话沟通一致。".to_owned(),
            items: self.items.iter().map(item).collect(),
            ..Text::default()
        }
    }

    async fn written(&self) -> ReplyId {
        let id = self.begun().await;
        let input = Input { text: Some(self.text()), ..Input::default() };
        self.act(LIAISON, id, Action::Edit, input).await.unwrap();
        id
    }
}

fn complaint(problem: Problem) -> Vec<String> {
    match problem {
        Problem::Invalid(list) => list.into_iter().map(|c| c.key).collect(),
        other => panic!("not a complaint: {other:?}"),
    }
}

#[tokio::test]
async fn a_reply_goes_from_its_first_word_to_the_proposers_hands() {
    for world in worlds().await {
        let s = stage(world).await;
        let id = s.written().await;
        // The drafter signs for nobody; the chief does, and the office is asked to audit.
        let refused = s.act(LIAISON, id, Action::Sign, Input::default()).await.unwrap_err();
        assert!(matches!(refused, Problem::NotYours { .. }));
        let signed = s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
        assert_eq!((signed.state, signed.number_seq), (reply::State::InAudit, Some(1)));
        assert!(signed.audit_due.is_some());
        assert_eq!(s.file().await.assignment(s.lead).unwrap().state, assignment::State::ReplySubmitted);
        // Returned with a reason, mended, signed again under the same number.
        let refused = s.act(people::OFFICER, id, Action::SendBack, Input::default()).await.unwrap_err();
        assert_eq!(complaint(refused), ["form-needed"]);
        let why = Input { reason: "第二条没有写明时间。".to_owned(), ..Input::default() };
        let back = s.act(people::OFFICER, id, Action::SendBack, why).await.unwrap();
        assert_eq!((back.state, back.returned), (reply::State::Returned, 1));
        assert_eq!(s.file().await.assignment(s.lead).unwrap().state, assignment::State::Working);
        let again = Input { text: Some(s.text()), version: Some(back.version), ..Input::default() };
        s.act(LIAISON, id, Action::Edit, again).await.unwrap();
        let signed = s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
        assert_eq!(signed.number_seq, Some(1));
        let done = s.act(people::OFFICER, id, Action::Pass, Input::default()).await.unwrap();
        assert_eq!((done.state, done.delivered_on.as_deref()), (reply::State::Delivered, Some("2026-05-20")));
        let file = s.file().await;
        let own = file.assignment(s.lead).unwrap();
        assert_eq!((own.state, own.class_first.as_str()), (assignment::State::Done, "A"));
        assert_eq!((own.answered_on.as_deref(), own.items_full), (Some("2026-05-20"), s.items.len() as i64));
        assert_eq!(file.assignment(s.co).unwrap().state, assignment::State::Done);
        let mut db = s.world.app.db.read().await.unwrap();
        let deliveries = store::replying::deliveries(&mut db, id).await.unwrap();
        assert_eq!(deliveries.len(), file.persons.len());
        drop(db);
        // Nothing takes it back.
        for action in [Action::Edit, Action::Discard, Action::Recall, Action::Sign] {
            let refused = s.act(CHIEF, id, action, Input::default()).await.unwrap_err();
            assert!(matches!(refused, Problem::NotFromHere { .. }), "{action}: {refused:?}");
        }
    }
}

#[tokio::test]
async fn a_signature_needs_everything_and_says_what_is_missing() {
    let s = stage(World::sqlite().await).await;
    let id = s.begun().await;
    let mut text = Text { class: "B".to_owned(), ..Text::default() };
    let put = |text: &Text| Input { text: Some(text.clone()), ..Input::default() };
    s.act(LIAISON, id, Action::Edit, put(&text)).await.unwrap();
    let wrong = complaint(s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap_err());
    for key in [
        "reply-need-adoption",
        "reply-need-promise",
        "reply-need-publication_chosen",
        "reply-need-missing_opinions",
    ] {
        assert!(wrong.iter().any(|k| k == key), "{key} is not among {wrong:?}");
    }
    text = Text { class: "B".to_owned(), publication: Some(Publication::Closed), ..s.text() };
    text.items[0] = ItemText { adoption: Adoption::Not, answer: String::new(), ..text.items[0].clone() };
    text.promises = vec![PromiseText {
        content: "改造站点".to_owned(),
        due_on: "2026-05-19".to_owned(),
        ..Default::default()
    }];
    s.act(LIAISON, id, Action::Edit, put(&text)).await.unwrap();
    let wrong = complaint(s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap_err());
    assert_eq!(wrong, ["reply-need-why_not", "reply-need-promise_day", "reply-need-publication_ground"]);
    // Who wrote last does not sign, whatever his power.
    s.act(CHIEF, id, Action::Edit, put(&s.text())).await.unwrap();
    let wrong = complaint(s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap_err());
    assert_eq!(wrong, ["handling-not-the-same-person"]);
    // Another wrote meanwhile: the older page is told so.
    let stale = Input { version: Some(1), ..put(&s.text()) };
    let refused = s.act(LIAISON, id, Action::Edit, stale).await.unwrap_err();
    assert!(matches!(refused, Problem::Conflict { .. }));
}

#[tokio::test]
async fn co_handlers_agree_change_object_or_are_silent() {
    for world in worlds().await {
        let s = stage(world).await;
        let id = s.written().await;
        let asked = s.act(LIAISON, id, Action::AskCountersign, Input::default()).await.unwrap();
        assert_eq!(asked.state, reply::State::Countersign);
        let wrong = complaint(s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap_err());
        assert_eq!(wrong, ["reply-need-countersign_open"]);
        // An objection needs its reason, and keeps the lead from signing until it says how it was settled.
        let say = |answer: &str, reason: &str| Input {
            answer: answer.to_owned(),
            reason: reason.to_owned(),
            ..Input::default()
        };
        let refused = s.act(CO_CHIEF, id, Action::AnswerCountersign, say("objected", "")).await.unwrap_err();
        assert_eq!(complaint(refused), ["form-needed"]);
        let refused = s.act(LIAISON, id, Action::AnswerCountersign, say("agreed", "")).await.unwrap_err();
        assert!(matches!(refused, Problem::NotYours { .. }));
        s.act(CO_CHIEF, id, Action::AnswerCountersign, say("objected", "资金来源不明。")).await.unwrap();
        let refused = s.act(CO_CHIEF, id, Action::AnswerCountersign, say("agreed", "")).await.unwrap_err();
        assert_eq!(complaint(refused), ["reply-need-still_asked"]);
        s.act(LIAISON, id, Action::Recall, Input::default()).await.unwrap();
        let silent = Text { missing_opinions: String::new(), ..s.text() };
        let input = Input { text: Some(silent), ..Input::default() };
        s.act(LIAISON, id, Action::Edit, input).await.unwrap();
        let wrong = complaint(s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap_err());
        assert_eq!(wrong, ["reply-need-missing_opinions", "reply-need-objection"]);
        // Asked again, it agrees with a change; asked a third time, it says nothing and the clock notes that.
        for answer in ["changed", ""] {
            s.act(LIAISON, id, Action::AskCountersign, Input::default()).await.unwrap();
            if answer.is_empty() {
                s.world.pass(20 * 86_400_000);
                let by = s.world.timer().await;
                let mut tx = s.world.app.db.begin().await.unwrap();
                replying::lapse_countersign(&mut tx, &by, id).await.unwrap();
                tx.commit().await.unwrap();
            } else {
                s.act(CO_CHIEF, id, Action::AnswerCountersign, say(answer, "请写明资金来源。"))
                    .await
                    .unwrap();
            }
            s.act(LIAISON, id, Action::Recall, Input::default()).await.unwrap();
        }
        let mut db = s.world.app.db.read().await.unwrap();
        let rows = store::replying::countersigns(&mut db, id).await.unwrap();
        let states: Vec<CountersignState> = rows.iter().map(|c| c.state).collect();
        use CountersignState as C;
        assert_eq!(states, [C::Objected, C::Changed, C::Silent]);
        drop(db);
        let input = Input { text: Some(s.text()), ..Input::default() };
        s.act(LIAISON, id, Action::Edit, input).await.unwrap();
        s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
    }
}

#[tokio::test]
async fn a_correction_is_a_reply_of_its_own_and_only_such_a_reply_raises_the_class() {
    for world in worlds().await {
        let s = stage(world).await;
        let id = s.begun().await;
        let promise = PromiseText {
            content: "九月底前完成改造".to_owned(),
            division: "投资科".to_owned(),
            due_on: "2026-09-30".to_owned(),
        };
        let text = Text { class: "B".to_owned(), promises: vec![promise.clone()], ..s.text() };
        let input = Input { text: Some(text), ..Input::default() };
        s.act(LIAISON, id, Action::Edit, input).await.unwrap();
        s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
        s.act(people::OFFICER, id, Action::Pass, Input::default()).await.unwrap();
        let kind = |kind: &str| Input {
            reason: "改造已提前完成。".to_owned(),
            kind: kind.to_owned(),
            ..Input::default()
        };
        let refused = s.act(LIAISON, id, Action::Correct, kind("answer")).await.unwrap_err();
        assert_eq!(complaint(refused), ["form-choose"]);
        let raised = s.act(LIAISON, id, Action::Correct, kind("raise")).await.unwrap();
        assert_eq!((raised.kind, raised.supersedes), (ReplyKind::Raise, Some(id)));
        let refused = s.act(LIAISON, id, Action::Correct, kind("correction")).await.unwrap_err();
        assert_eq!(complaint(refused), ["reply-need-no_open_reply"]);
        let same = Text { class: "B".to_owned(), promises: vec![promise], ..s.text() };
        let input = Input { text: Some(same), ..Input::default() };
        s.act(LIAISON, raised.id, Action::Edit, input).await.unwrap();
        let wrong = complaint(s.act(CHIEF, raised.id, Action::Sign, Input::default()).await.unwrap_err());
        assert_eq!(wrong, ["reply-need-higher_class"]);
        let input = Input { text: Some(s.text()), ..Input::default() };
        s.act(LIAISON, raised.id, Action::Edit, input).await.unwrap();
        let signed = s.act(CHIEF, raised.id, Action::Sign, Input::default()).await.unwrap();
        assert_eq!(signed.number_seq, Some(2));
        s.act(people::OFFICER, raised.id, Action::Pass, Input::default()).await.unwrap();
        let file = s.file().await;
        assert_eq!(file.reply(id).unwrap().state, reply::State::Superseded);
        let own = file.assignment(s.lead).unwrap();
        assert_eq!((own.class_first.as_str(), own.class_now.as_str()), ("B", "A"));
    }
}

#[tokio::test]
async fn a_contact_counts_when_the_proposer_himself_confirms_it() {
    for world in worlds().await {
        let s = stage(world).await;
        s.begun().await;
        let talk = contacts::Input {
            held_on: "2026-05-19".to_owned(),
            way: "visit".to_owned(),
            for_unit: "副局长、投资科科长".to_owned(),
            points: "就站点改造交换意见。".to_owned(),
            ..contacts::Input::default()
        };
        let record = assignment::Action::RecordContact;
        let ahead = contacts::Input { held_on: "2026-05-21".to_owned(), ..talk.clone() };
        let refused = s.assign(LIAISON, s.lead, record, ahead).await.unwrap_err();
        assert_eq!(complaint(refused), ["contact-day-to-come"]);
        let refused = s.assign(people::OFFICER, s.lead, record, talk.clone()).await.unwrap_err();
        assert!(matches!(refused, Problem::NotYours { .. }));
        let own = s.assign(LIAISON, s.lead, record, talk).await.unwrap();
        assert_eq!((own.contacts, own.contacts_confirmed), (1, 0));
        let contact = ContactId(number(&s.world, "select max(id) from contact_record").await);
        let said = |login: &'static str, state, remark: &'static str| {
            let world = &s.world;
            async move {
                let by = world.acting(login).await;
                let mut tx = world.app.db.begin().await.unwrap();
                let done = contacts::answer(&mut tx, &by, contact, (state, remark)).await?;
                tx.commit().await.unwrap();
                Ok::<Contact, Problem>(done)
            }
        };
        for login in [LIAISON, CHIEF, people::OFFICER] {
            let refused = said(login, ContactState::Confirmed, "").await.unwrap_err();
            assert!(matches!(refused, Problem::NotYours { .. }), "{login}");
        }
        let refused = said(people::MEMBER, ContactState::Disputed, "").await.unwrap_err();
        assert_eq!(complaint(refused), ["form-needed"]);
        said(people::MEMBER, ContactState::Confirmed, "").await.unwrap();
        let refused = said(people::MEMBER, ContactState::Confirmed, "").await.unwrap_err();
        assert!(matches!(refused, Problem::Conflict { .. }));
        let file = s.file().await;
        let own = file.assignment(s.lead).unwrap();
        assert_eq!((own.contacts, own.contacts_confirmed, own.faced), (1, 1, 1));
    }
}

#[tokio::test]
async fn a_co_handlers_opinion_has_a_series_of_its_own() {
    let s = stage(World::sqlite().await).await;
    let officer = contacts::Input { officer: "何宁".to_owned(), ..contacts::Input::default() };
    s.assign(CO_CHIEF, s.co, assignment::Action::NameOfficer, officer).await.unwrap();
    let opinion = contacts::Input {
        content: "同意改造，资金由我局解决。".to_owned(), ..Default::default()
    };
    let own = s.assign(CO_CHIEF, s.co, assignment::Action::GiveOpinion, opinion).await.unwrap();
    assert_eq!(
        (own.state, own.answered_on.as_deref()),
        (assignment::State::OpinionGiven, Some("2026-05-20"))
    );
    let mut db = s.world.app.db.read().await.unwrap();
    let by = s.world.timer().await;
    let opinions = store::replying::opinions(&mut db, by.body, s.matter).await.unwrap();
    assert_eq!((opinions[0].number_year, opinions[0].number_seq), (2026, 1));
    drop(db);
    // With it, the lead has nothing to explain.
    let id = s.begun().await;
    let text = Text { missing_opinions: String::new(), ..s.text() };
    s.act(LIAISON, id, Action::Edit, Input { text: Some(text), ..Input::default() }).await.unwrap();
    s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
}

#[tokio::test]
async fn a_draft_is_seen_by_its_unit_alone() {
    let s = stage(World::sqlite().await).await;
    let id = s.written().await;
    for login in [STRANGER, people::MEMBER, people::OFFICER, people::ASSIGNING_OFFICER, CO_CHIEF] {
        let refused = s.act(login, id, Action::Edit, Input::default()).await.unwrap_err();
        assert!(matches!(refused, Problem::NotFound), "{login}: {refused:?}");
    }
    // A text of ten thousand characters is taken; one beyond the limit is refused with its length.
    let long = |n: usize| Text { opening: "提".repeat(n), ..s.text() };
    let put = |text: Text| Input { text: Some(text), ..Input::default() };
    s.act(LIAISON, id, Action::Edit, put(long(10_000))).await.unwrap();
    let refused = s.act(LIAISON, id, Action::Edit, put(long(20_001))).await.unwrap_err();
    assert_eq!(complaint(refused), ["form-too-long"]);
}
