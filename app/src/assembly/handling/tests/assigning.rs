//! Assigning: handed over, accepted, given back, extended, suspended, passed on, through the verbs. It is Wednesday
//! 2026-05-20; the dragon boat days are 19 to 21 June.

use crate::assembly::handling::actions::assigning::{self, Input, Named};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::assigning as wishes;
use crate::assembly::handling::workflow::{assignment, matter};
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::db::{Read, Sql, Stale};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use assignment::Action as A;
use matter::Action as M;

/// Writes for the development commission (FG).
pub(super) const LIAISON: &str = people::BYSTANDER;
/// Signs for it.
pub(super) const CHIEF: &str = people::CONVENER;
/// Signs for the education bureau (JY).
pub(super) const OTHER: &str = people::SEAL_HOLDER;
/// Signs for the science bureau (KJ).
pub(super) const THIRD: &str = people::ORGANISATION;
const DAY: i64 = 86_400_000;

/// A world in which people act for units.
pub(super) struct Stage {
    pub world: World,
    pub matter: MatterId,
}

pub(super) async fn number(world: &World, sql: &'static str) -> i64 {
    let mut db = world.app.db.read().await.unwrap();
    db.row(Sql::Fixed(sql), Vec::new()).await.unwrap().unwrap().only().unwrap()
}

pub(super) async fn stage(world: World) -> Stage {
    let office = world.acting(people::ASSIGNING_OFFICER).await;
    let rights = [
        (LIAISON, "select id from org where kind = 'unit' and code = 'FG'", "draft"),
        (CHIEF, "select id from org where kind = 'unit' and code = 'FG'", "seal"),
        (OTHER, "select id from org where kind = 'unit' and code = 'JY'", "seal"),
        (THIRD, "select id from org where kind = 'unit' and code = 'KJ'", "seal"),
    ];
    let mut granted = Vec::new();
    for (login, unit, key) in rights {
        let who = world.acting(login).await;
        let unit = OrgId(number(&world, unit).await);
        let id = office.new_id();
        granted.push(crate::args![id, office.body, who.account, unit, key, "2024-01-01", 0, office.now]);
    }
    let mut tx = world.app.db.begin().await.unwrap();
    for args in granted {
        tx.run(crate::demo::store::ADD_DELEGATION, args).await.unwrap();
    }
    tx.outdates(Stale::People);
    tx.commit().await.unwrap();
    let first = "select min(m.id) from matter m where m.state = 'waiting'";
    let matter = MatterId(number(&world, first).await);
    Stage { world, matter }
}

pub(super) fn units(list: &[(&str, Part)]) -> Vec<Named> {
    list.iter().map(|(unit, part)| Named::new("units", unit, *part)).collect()
}

fn because(reason: &str) -> Input {
    Input { reason: reason.to_owned(), ..Input::default() }
}

impl Stage {
    pub(super) async fn matter_step(&self, login: &str, action: M, input: &Input) -> Outcome<Matter> {
        let by = self.world.acting(login).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let done = assigning::perform_matter(&mut tx, &by, self.matter, action, input).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    pub(super) async fn step(
        &self,
        login: &str,
        own: AssignmentId,
        action: A,
        input: &Input,
    ) -> Outcome<Assignment> {
        let by = self.world.acting(login).await;
        let mut tx = self.world.app.db.begin().await.unwrap();
        let done = assigning::perform(&mut tx, &by, own, action, input).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    pub(super) async fn give(&self, list: &[(&str, Part)]) -> Vec<Assignment> {
        let input = Input { units: units(list), ..Input::default() };
        self.matter_step(people::ASSIGNING_OFFICER, M::HandOver, &input).await.unwrap();
        self.assignments().await
    }

    pub(super) async fn assignments(&self) -> Vec<Assignment> {
        let by = self.world.timer().await;
        let mut db = self.world.app.db.read().await.unwrap();
        store::assignments(&mut db, by.body, self.matter).await.unwrap()
    }

    pub(super) async fn matter(&self) -> Matter {
        let by = self.world.timer().await;
        let mut db = self.world.app.db.read().await.unwrap();
        store::load(&mut db, by.body, self.matter).await.unwrap().unwrap()
    }

    pub(super) async fn dates(&self) -> Vec<Due> {
        let by = self.world.timer().await;
        let mut db = self.world.app.db.read().await.unwrap();
        store::clock::of_matter(&mut db, by.body, self.matter).await.unwrap()
    }
}

fn due(day: &str) -> Option<String> {
    Some(day.to_owned())
}

fn fields(problem: Problem) -> Vec<(String, String)> {
    match problem {
        Problem::Invalid(list) => list.into_iter().map(|c| (c.field, c.key)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_matter_is_handed_over_and_accepted() {
    for world in worlds().await {
        let s = stage(world).await;
        let given = s.give(&[("FG", Part::Lead), ("JY", Part::Co)]).await;
        let (lead, co) = (&given[0], &given[1]);
        // Ten working days after 20 May: 21, 22, 25 to 29 May (7), 1, 2, 3 June (10).
        assert_eq!(lead.accept_due, due("2026-06-03"));
        // Three months after 20 May is Thursday 20 August.
        assert_eq!(lead.reply_due, due("2026-08-20"));
        // One month: Saturday 20 June, a dragon boat day like the 21st; the next working day is Monday 22 June. Thirty days
        // before the lead's date (21 July) would be later.
        assert_eq!(co.opinion_due, due("2026-06-22"));
        assert_eq!(co.reply_due, None);
        let m = s.matter().await;
        assert_eq!((m.state, m.answer_due.clone()), (matter::State::Assigned, due("2026-08-20")));
        assert_eq!(m.first_given_on, due("2026-05-20"));
        let lead = s.step(LIAISON, lead.id, A::Accept, &Input::default()).await.unwrap();
        // Fifteen working days after 20 May: the tenth is 3 June, then 4, 5, 8, 9, 10 June.
        assert_eq!(lead.contact_due, due("2026-06-10"));
        assert_eq!(s.matter().await.state, matter::State::Assigned);
        s.step(OTHER, co.id, A::Accept, &Input::default()).await.unwrap();
        assert_eq!(s.matter().await.state, matter::State::Handling);
        // Again is too late; somebody else's is nobody else's.
        let again = s.step(LIAISON, lead.id, A::Accept, &Input::default()).await.unwrap_err();
        assert_eq!(again.status(), 409);
        assert_eq!(
            s.step(OTHER, lead.id, A::AskExtension, &because("more")).await.unwrap_err().status(),
            403
        );
        let stranger = s.step(THIRD, lead.id, A::AskExtension, &because("more")).await.unwrap_err();
        assert!(matches!(stranger.status(), 403 | 404), "{stranger:?}");
    }
}

#[tokio::test]
async fn silence_at_the_limit_is_acceptance() {
    for world in worlds().await {
        let s = stage(world).await;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        let lapse = async |s: &Stage| {
            let by = s.world.timer().await;
            let mut tx = s.world.app.db.begin().await.unwrap();
            let done = assigning::lapse(&mut tx, &by, own.id).await.unwrap();
            tx.commit().await.unwrap();
            done
        };
        // 3 June is the limit itself: fourteen days on nothing happens, on the fifteenth it is over.
        s.world.pass(14 * DAY);
        assert!(lapse(&s).await.is_none());
        s.world.pass(DAY);
        let late = Input { ground: "other".into(), ..because("not ours") };
        let refused = s.step(CHIEF, own.id, A::AskReturn, &late).await.unwrap_err();
        assert_eq!(fields(refused)[0].1, "assigning-limit-over");
        let after = lapse(&s).await.unwrap();
        assert!(after.by_silence);
        assert_eq!(after.state, assignment::State::Accepted);
        assert!(lapse(&s).await.is_none());
    }
}

#[tokio::test]
async fn a_return_is_granted_with_the_new_unit_in_the_same_act() {
    for world in worlds().await {
        let s = stage(world).await;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        let wish = Input {
            ground: "other_leads".into(),
            proposed: "JY".into(),
            ..because("the duty lies with the education bureau")
        };
        let lacking = Input { proposed: String::new(), ..wish.clone() };
        let told = s.step(LIAISON, own.id, A::PrepareReturn, &lacking).await.unwrap_err();
        assert_eq!(fields(told), [("proposed".to_owned(), "assigning-better-unit-needed".to_owned())]);
        // The liaison may not ask; he prepares, and the head asks with one click.
        assert_eq!(s.step(LIAISON, own.id, A::AskReturn, &wish).await.unwrap_err().status(), 403);
        s.step(LIAISON, own.id, A::PrepareReturn, &wish).await.unwrap();
        let asked = s.step(CHIEF, own.id, A::AskReturn, &Input::default()).await.unwrap();
        assert_eq!(asked.state, assignment::State::RefuseRequested);
        // Five working days after 20 May: 21, 22, 25, 26, 27 May.
        let by = s.world.timer().await;
        let refusal = {
            let mut db = s.world.app.db.read().await.unwrap();
            wishes::refusals(&mut db, by.body, s.matter).await.unwrap()[0].clone()
        };
        assert_eq!(refusal.due_on, due("2026-05-27"));
        assert!(refusal.consent_by.is_some() && refusal.consent_by != Some(refusal.asked_by));
        // Two days later, on Friday 22 May, it is granted.
        s.world.pass(2 * DAY);
        let to = |unit: &str| Input { units: units(&[(unit, Part::Sole)]), ..because("agreed") };
        let same = s.step(people::ASSIGNING_OFFICER, own.id, A::GrantReturn, &to("FG")).await.unwrap_err();
        assert_eq!(fields(same)[0].1, "assigning-same-unit");
        let ended = s.step(people::ASSIGNING_OFFICER, own.id, A::GrantReturn, &to("JY")).await.unwrap();
        assert_eq!(ended.state, assignment::State::Void);
        let new = s.assignments().await.into_iter().find(|a| a.replaces == Some(own.id)).unwrap();
        // The new unit's clocks begin on 22 May: Saturday 22 August rolls to Monday 24 August; ten working days are 25 to 29
        // May (5) and 1 to 5 June (10).
        assert_eq!(new.reply_due, due("2026-08-24"));
        assert_eq!(new.accept_due, due("2026-06-05"));
        // The proposers' clock runs on.
        let m = s.matter().await;
        assert_eq!((m.state, m.answer_due), (matter::State::Assigned, due("2026-08-20")));
        let running = |d: &&Due| d.state == DueState::Running && d.assignment == Some(own.id);
        assert_eq!(s.dates().await.iter().filter(running).count(), 0);
        // The other unit denies it too, without a unit to follow: the matter waits for one again.
        let both = Input { ground: "not_our_duty".into(), ..because("not ours either") };
        s.step(OTHER, new.id, A::AskReturn, &both).await.unwrap();
        s.step(people::ASSIGNING_OFFICER, new.id, A::GrantReturn, &because("to be settled")).await.unwrap();
        assert_eq!(s.matter().await.state, matter::State::Assigning);
        s.give(&[("KJ", Part::Sole)]).await;
        assert_eq!(s.matter().await.answer_due, due("2026-08-20"));
    }
}

#[tokio::test]
async fn a_return_is_denied_or_taken_further_or_dropped() {
    for world in worlds().await {
        let s = stage(world).await;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        let office = people::ASSIGNING_OFFICER;
        let wish = Input { ground: "beyond_powers".into(), ..because("decided by the province") };
        s.step(CHIEF, own.id, A::AskReturn, &wish).await.unwrap();
        let empty = s.step(office, own.id, A::DenyReturn, &Input::default()).await.unwrap_err();
        assert_eq!(fields(empty), [("reason".to_owned(), "form-needed".to_owned())]);
        let nowhere = s.step(office, own.id, A::Escalate, &because("unclear")).await.unwrap_err();
        assert_eq!(fields(nowhere)[0].0, "escalation");
        let further = Input { escalation: "leader".into(), ..because("the leader rules: it stays") };
        let after = s.step(office, own.id, A::Escalate, &further).await.unwrap();
        assert_eq!(after.state, assignment::State::RefuseRequested);
        let twice = s.step(office, own.id, A::Escalate, &further).await.unwrap_err();
        assert_eq!(fields(twice)[0].1, "assigning-ruled");
        let denied = s.step(office, own.id, A::DenyReturn, &because("as ruled")).await.unwrap();
        assert_eq!((denied.state, denied.contact_due), (assignment::State::Accepted, due("2026-06-10")));
        assert_eq!(s.matter().await.state, matter::State::Handling);
        assert_eq!(s.step(CHIEF, own.id, A::AskReturn, &wish).await.unwrap_err().status(), 409);
        // Taken back, another unit gets it; it asks, and takes its wish back.
        let moved = Input { units: units(&[("JY", Part::Sole)]), ..because("reform") };
        s.step(office, own.id, A::Revoke, &moved).await.unwrap();
        let new = s.assignments().await.into_iter().find(|a| a.replaces == Some(own.id)).unwrap();
        s.step(OTHER, new.id, A::AskReturn, &wish).await.unwrap();
        let kept = s.step(OTHER, new.id, A::DropReturn, &Input::default()).await.unwrap();
        assert_eq!(kept.state, assignment::State::Accepted);
    }
}

#[tokio::test]
async fn more_time_is_asked_once_and_in_time() {
    for world in worlds().await {
        let s = stage(world).await;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        let office = people::ASSIGNING_OFFICER;
        s.step(LIAISON, own.id, A::Accept, &Input::default()).await.unwrap();
        let until = |day: &str| Input { due_on: day.into(), ..because("a survey takes longer") };
        let none = s.step(office, own.id, A::DenyExtension, &because("no")).await.unwrap_err();
        assert_eq!(fields(none)[0].1, "assigning-no-extension");
        let earlier = s.step(LIAISON, own.id, A::AskExtension, &until("2026-08-20")).await.unwrap_err();
        assert_eq!(fields(earlier)[0].1, "assigning-not-later");
        // Six months after 20 May is Friday 20 November.
        let beyond = s.step(LIAISON, own.id, A::AskExtension, &until("2026-11-23")).await.unwrap_err();
        assert_eq!(fields(beyond)[0].1, "assigning-too-late-a-day");
        s.step(LIAISON, own.id, A::AskExtension, &until("2026-10-20")).await.unwrap();
        let twice = s.step(LIAISON, own.id, A::AskExtension, &until("2026-10-20")).await.unwrap_err();
        assert_eq!(fields(twice)[0].1, "assigning-extension-asked");
        s.step(office, own.id, A::DenyExtension, &because("three months suffice")).await.unwrap();
        // The last day to ask is ten days before 20 August.
        s.world.pass(82 * DAY);
        s.step(LIAISON, own.id, A::AskExtension, &until("2026-10-20")).await.unwrap();
        let silent = s.step(office, own.id, A::GrantExtension, &Input::default()).await.unwrap_err();
        assert_eq!(fields(silent)[0].0, "explanation");
        let told = Input { explanation: "The survey lasts until September.".into(), ..Input::default() };
        let after = s.step(office, own.id, A::GrantExtension, &told).await.unwrap();
        assert_eq!((after.reply_due, after.extended), (due("2026-10-20"), 1));
        assert_eq!(s.matter().await.answer_due, due("2026-10-20"));
        let dates = s.dates().await;
        let old = dates.iter().find(|d| d.what == DueKind::Reply && d.due_on == "2026-08-20").unwrap();
        assert_eq!((old.state, old.end_reason.as_str()), (DueState::Replaced, "extended"));
        let again = s.step(LIAISON, own.id, A::AskExtension, &until("2026-11-20")).await.unwrap_err();
        assert_eq!(fields(again)[0].1, "assigning-extended-once");
    }
}

#[tokio::test]
async fn more_time_cannot_be_asked_too_late() {
    for world in worlds().await {
        let s = stage(world).await;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        s.step(LIAISON, own.id, A::Accept, &Input::default()).await.unwrap();
        // 11 August is nine days before 20 August.
        s.world.pass(83 * DAY);
        let until = Input { due_on: "2026-09-20".into(), ..because("late") };
        let late = s.step(LIAISON, own.id, A::AskExtension, &until).await.unwrap_err();
        assert_eq!(fields(late)[0].1, "assigning-extension-late");
        // The date passes unanswered: said once, on assignment and matter, from the day after it.
        s.world.pass(10 * DAY);
        let by = s.world.timer().await;
        let reply = s.dates().await.into_iter().find(|d| d.what == DueKind::Reply).unwrap();
        let mut tx = s.world.app.db.begin().await.unwrap();
        let after = assigning::run_late(&mut tx, &by, &reply).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        assert_eq!(after.overdue_on, due("2026-08-21"));
        assert_eq!(s.matter().await.overdue_on, due("2026-08-21"));
        let urged = s.step(people::OFFICER, own.id, A::Urge, &because("please answer")).await.unwrap();
        assert_eq!(urged.urged, 1);
    }
}

#[tokio::test]
async fn parts_that_do_not_go_together_are_refused_and_three_answer_each_for_itself() {
    use Part::*;
    for world in worlds().await {
        let s = stage(world).await;
        let office = people::ASSIGNING_OFFICER;
        let wrong: [(&[(&str, Part)], &str); 8] = [
            (&[], "assigning-unit-needed"),
            (&[("FG", Ref)], "assigning-unit-needed"),
            (&[("FG", Sole), ("JY", Sole)], "assigning-one-lead"),
            (&[("FG", Lead), ("JY", Separate), ("KJ", Separate)], "assigning-lead-and-separate"),
            (&[("FG", Co)], "assigning-co-needs-lead"),
            (&[("FG", Separate)], "assigning-two-separate"),
            (&[("FG", Lead), ("FG", Co)], "assigning-unit-twice"),
            (&[("QQ", Sole)], "assigning-unit-unknown"),
        ];
        for (list, word) in wrong {
            let input = Input { units: units(list), ..Input::default() };
            let told = s.matter_step(office, M::HandOver, &input).await.unwrap_err();
            assert_eq!(fields(told)[0].1, word, "{list:?}");
        }
        let nobody = Input { units: units(&[("FG", Sole)]), ..Input::default() };
        assert_eq!(s.matter_step(people::OFFICER, M::HandOver, &nobody).await.unwrap_err().status(), 403);
        s.matter_step(people::OFFICER, M::ProposeUnits, &nobody).await.unwrap();
        let given = s.give(&[("FG", Separate), ("JY", Separate), ("KJ", Separate), ("GX", Ref)]).await;
        assert_eq!(given.len(), 4);
        assert!(given[..3].iter().all(|a| a.reply_due == due("2026-08-20")));
        assert_eq!((given[3].state, given[3].accept_due.clone()), (assignment::State::Informed, None));
        // Two of three accept, the third gives it back and nobody takes its share: the others go on.
        s.step(LIAISON, given[0].id, A::Accept, &Input::default()).await.unwrap();
        s.step(OTHER, given[1].id, A::Accept, &Input::default()).await.unwrap();
        let wish = Input { ground: "not_our_duty".into(), ..because("not ours") };
        s.step(THIRD, given[2].id, A::AskReturn, &wish).await.unwrap();
        s.step(office, given[2].id, A::GrantReturn, &because("agreed")).await.unwrap();
        assert_eq!(s.matter().await.state, matter::State::Handling);
        // One alone that gets a co-handler leads.
        let more = Input { units: units(&[("KJ", Co)]), ..because("needs science") };
        let told = s.matter_step(office, M::AddUnit, &more).await.unwrap_err();
        assert_eq!(fields(told)[0].1, "assigning-co-needs-lead");
    }
}

#[tokio::test]
async fn a_unit_is_added_and_a_successor_takes_over() {
    for world in worlds().await {
        let s = stage(world).await;
        let office = people::ASSIGNING_OFFICER;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        s.step(LIAISON, own.id, A::Accept, &Input::default()).await.unwrap();
        s.world.pass(5 * DAY);
        let more = Input { units: units(&[("JY", Part::Co)]), ..because("needs the bureau") };
        let m = s.matter_step(office, M::AddUnit, &more).await.unwrap();
        assert_eq!(m.state, matter::State::Assigned);
        let now = s.assignments().await;
        // One month after Monday 25 May is Thursday 25 June; thirty days before 20 August is 21 July.
        assert_eq!((now[0].part, now[1].opinion_due.clone()), (Part::Lead, due("2026-06-25")));
        let to = Input { units: units(&[("KJ", Part::Sole)]), ..because("the duties moved") };
        assert_eq!(s.step(office, own.id, A::PassOn, &to).await.unwrap_err().status(), 403);
        let ended = s.step(people::OFFICER, own.id, A::PassOn, &to).await.unwrap();
        assert_eq!(ended.state, assignment::State::Void);
        let next = s.assignments().await.into_iter().find(|a| a.replaces == Some(own.id)).unwrap();
        // The dates stay those of the unit that is gone.
        assert_eq!((next.part, next.reply_due.clone()), (Part::Lead, due("2026-08-20")));
        let set = Input { what: "reply".into(), due_on: "2026-07-31".into(), ..because("before the summer") };
        let after = s.step(office, next.id, A::SetDue, &set).await.unwrap();
        assert_eq!(after.reply_due, due("2026-07-31"));
    }
}

#[tokio::test]
async fn a_suspension_stops_the_clocks_and_moves_them() {
    for world in worlds().await {
        let s = stage(world).await;
        let office = people::ASSIGNING_OFFICER;
        let own = s.give(&[("FG", Part::Sole)]).await[0].clone();
        s.step(LIAISON, own.id, A::Accept, &Input::default()).await.unwrap();
        let stop = Input { clock_stopped: true, ..because("a law is being changed") };
        s.matter_step(office, M::Suspend, &stop).await.unwrap();
        let twice = s.matter_step(office, M::Suspend, &stop).await.unwrap_err();
        assert_eq!(fields(twice)[0].1, "assigning-suspended-already");
        let paused = s.dates().await.iter().filter(|d| d.state == DueState::Paused).count();
        assert_eq!(paused, 3, "answer, reply and contact");
        // Ten days later: 20 August plus ten days is Sunday 30 August, so Monday 31 August. The contact counts
        // working days: 21, 22, 25 to 29 May are seven, and 10 June plus seven (11, 12, 15 to 18, 22) is Monday 22 June.
        s.world.pass(10 * DAY);
        s.matter_step(office, M::Resume, &Input::default()).await.unwrap();
        let now = s.assignments().await.remove(0);
        assert_eq!((now.reply_due, now.contact_due), (due("2026-08-31"), due("2026-06-22")));
        assert_eq!(s.matter().await.answer_due, due("2026-08-31"));
    }
}
