//! The clock: a calendar that changes, years without a table, pauses, reminders, dates that pass, and what a calendar program
//! reads. It is Wednesday 2026-05-20; every day expected here was counted by hand.

use super::assigning::{CHIEF, LIAISON, Stage, number, stage};
use crate::assembly::handling::actions::assigning::Input;
use crate::assembly::handling::actions::ticking;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::matter::Action as M;
use crate::assembly::settings;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::acting::{parse_date, start_of_day};
use crate::foundation::db::{Read, Sql};
use crate::foundation::events;

/// Ten in the morning of a day.
fn go_to(world: &World, day: &str) {
    world.set_clock(start_of_day(parse_date(day).unwrap(), 480) + 36_000_000);
}

async fn tick(world: &World) {
    let body = world.timer().await.body;
    ticking::tick(&world.app, body).await.unwrap();
}

async fn import(world: &World, json: &str) {
    let by = world.timer().await;
    let mut tx = world.app.db.begin().await.unwrap();
    settings::import_year(&mut tx, &by, "table.json", json).await.unwrap();
    tx.commit().await.unwrap();
}

/// How often somebody was told something about the matter.
async fn told(s: &Stage, login: &str, word: &str) -> i64 {
    let sql = Sql::Fixed(
        "select count(*) from notice n join account a on a.id = n.account where a.login = $1 and n.word = $2 and n.link like $3",
    );
    let link = format!("/matters/{}%", s.matter);
    s.world.app.db.read().await.unwrap().number(sql, crate::args![login, word, link]).await.unwrap()
}

async fn running(s: &Stage, what: DueKind) -> Due {
    let open = |due: &Due| due.what == what && due.state == DueState::Running;
    s.dates().await.into_iter().find(open).unwrap()
}

#[tokio::test]
async fn a_calendar_that_changes_moves_what_it_counts_and_keeps_what_was_said() {
    for world in worlds().await {
        let s = stage(world).await;
        tick(&s.world).await;
        s.give(&[("FG", Part::Sole)]).await;
        // Ten working days after 20 May: 21, 22, 25 to 29, 1, 2, 3 June. Three months: Thursday 20 August.
        assert_eq!(running(&s, DueKind::Accept).await.due_on, "2026-06-03");
        assert_eq!(running(&s, DueKind::Reply).await.due_on, "2026-08-20");
        let old = running(&s, DueKind::Accept).await;
        import(&s.world, r#"{"calendar":"CN","year":2026,"off":["2026-05-25","2026-08-20"],"work":[]}"#)
            .await;
        tick(&s.world).await;
        // 21, 22, 26 to 29, 1 to 4 June; 20 August is off, so Friday the 21st.
        let accept = running(&s, DueKind::Accept).await;
        assert_eq!((accept.due_on.as_str(), accept.replaces), ("2026-06-04", Some(old.id)));
        assert_ne!(accept.calendar, old.calendar);
        assert_eq!(running(&s, DueKind::Reply).await.due_on, "2026-08-21");
        let kept = s.dates().await.into_iter().find(|due| due.id == old.id).unwrap();
        assert_eq!((kept.state, kept.end_reason.as_str()), (DueState::Replaced, "calendar"));
        assert_eq!(kept.due_on, "2026-06-03");
        let own = s.assignments().await.remove(0);
        assert_eq!(own.accept_due.as_deref(), Some("2026-06-04"));
        assert_eq!(own.reply_due.as_deref(), Some("2026-08-21"));
        let matter = s.matter().await;
        assert_eq!(matter.answer_due.as_deref(), Some("2026-08-21"));
        assert_eq!(matter.next_due.as_deref(), Some("2026-06-04"));
        assert_eq!(told(&s, LIAISON, "handling-notice-recounted").await, 2);
        let rows = s.dates().await.len();
        tick(&s.world).await;
        assert_eq!(s.dates().await.len(), rows, "the same calendar is counted once");
        let mut office = s.world.client(people::ASSIGNING_OFFICER).await;
        let page = office.get(&format!("/matters/{}/dates", s.matter)).await;
        assert!(page.says("工作日历有变，重新计算") && page.says(&accept.calendar), "{}", page.text);
    }
}

#[tokio::test]
async fn a_year_without_a_table_is_provisional_until_it_is_there() {
    for world in worlds().await {
        let s = stage(world).await;
        go_to(&s.world, "2026-12-28");
        tick(&s.world).await;
        s.give(&[("FG", Part::Sole)]).await;
        // 29, 30, 31 December, then by the days of the week alone 1, 4 to 8, 11 January.
        let accept = running(&s, DueKind::Accept).await;
        assert_eq!((accept.due_on.as_str(), accept.provisional), ("2027-01-11", true));
        let mut office = s.world.client(people::OFFICER).await;
        let page = office.get(&format!("/matters/{}/dates", s.matter)).await;
        assert!(page.says("2027 年的放假安排尚未导入") && page.says("/settings/calendar?year=2027"));
        import(&s.world, r#"{"calendar":"CN","year":2027,"off":["2027-01-01"],"work":[]}"#).await;
        tick(&s.world).await;
        // New year's day is off: 29, 30, 31, 4 to 8, 11, 12.
        let accept = running(&s, DueKind::Accept).await;
        assert_eq!((accept.due_on.as_str(), accept.provisional), ("2027-01-12", false));
    }
}

#[tokio::test]
async fn a_stop_moves_dates_by_the_days_they_are_counted_in() {
    for world in worlds().await {
        let s = stage(world).await;
        s.give(&[("FG", Part::Sole)]).await;
        go_to(&s.world, "2026-05-22");
        let stop = Input { reason: "等待上级文件".to_owned(), clock_stopped: true, ..Input::default() };
        s.matter_step(people::ASSIGNING_OFFICER, M::Suspend, &stop).await.unwrap();
        assert!(s.dates().await.iter().all(|due| due.state == DueState::Paused));
        go_to(&s.world, "2026-05-27");
        s.matter_step(people::ASSIGNING_OFFICER, M::Resume, &Input::default()).await.unwrap();
        // Stopped on Friday the 22nd, on again on Wednesday: working days 25, 26, 27. 3 June + 3: 4, 5, 8 June.
        assert_eq!(running(&s, DueKind::Accept).await.due_on, "2026-06-08");
        // Five days: 20 August + 5 = Tuesday the 25th.
        let reply = running(&s, DueKind::Reply).await;
        assert_eq!((reply.due_on.as_str(), reply.start_event.as_str()), ("2026-08-25", "resumed"));
        let own = s.assignments().await.remove(0);
        assert_eq!(own.accept_due.as_deref(), Some("2026-06-08"));
        assert_eq!(s.matter().await.answer_due.as_deref(), Some("2026-08-25"));
    }
}

#[tokio::test]
async fn each_reminder_goes_out_once_and_a_date_that_passes_is_an_event_of_that_day() {
    for world in worlds().await {
        let s = stage(world).await;
        s.give(&[("FG", Part::Sole)]).await;
        let own = s.assignments().await.remove(0);
        // Two working days before 3 June: Monday the 1st.
        go_to(&s.world, "2026-06-01");
        tick(&s.world).await;
        go_to(&s.world, "2026-06-02");
        tick(&s.world).await;
        assert_eq!(told(&s, LIAISON, "handling-notice-remind").await, 1);
        // Off until 18 August: of 21 July, 5, 13 and 17 August only the latest is said.
        go_to(&s.world, "2026-08-18");
        tick(&s.world).await;
        tick(&s.world).await;
        assert_eq!(told(&s, LIAISON, "handling-notice-remind").await, 2);
        go_to(&s.world, "2026-08-20");
        tick(&s.world).await;
        assert_eq!(told(&s, LIAISON, "handling-notice-remind-today").await, 1);
        assert_eq!(s.assignments().await.remove(0).overdue_on, None);
        go_to(&s.world, "2026-08-21");
        tick(&s.world).await;
        assert_eq!(s.assignments().await.remove(0).overdue_on.as_deref(), Some("2026-08-21"));
        let body = s.world.timer().await.body;
        let mut db = s.world.app.db.read().await.unwrap();
        let history = events::history(&mut db, body, "assignment", own.id.0).await.unwrap();
        drop(db);
        // Off on 10 June, when the first contact was due: that passed too, and is an event of its own.
        let late = |what: &str| {
            let of = |event: &&events::Event| event.action == "run_late" && event.detail()["x_word"] == what;
            history.iter().filter(of).count()
        };
        assert_eq!((late("due-reply"), late("due-contact")), (1, 1));
        // Five working days after 20 August: 21, 24 to 27. Ten: 28, 31, 1 to 3 September.
        go_to(&s.world, "2026-08-26");
        tick(&s.world).await;
        assert_eq!(told(&s, CHIEF, "handling-notice-late-head").await, 0);
        go_to(&s.world, "2026-08-27");
        tick(&s.world).await;
        assert_eq!(told(&s, CHIEF, "handling-notice-late-head").await, 1);
        go_to(&s.world, "2026-09-03");
        tick(&s.world).await;
        assert_eq!(told(&s, people::CHAIR_MEMBER, "handling-notice-late-leader").await, 1);
        let mut unit = s.world.client(LIAISON).await;
        let page = unit.get("/dates?show=late").await;
        assert!(page.status == 200 && page.says(&format!("/matters/{}/dates", s.matter)), "{}", page.text);
    }
}

/// The lines of an iCalendar file, unfolded; stops where a line is too long or ends otherwise than by CR LF.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n") && file.replace("\r\n", "").find(['\r', '\n']).is_none());
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[tokio::test]
async fn a_calendar_program_reads_the_dates_until_the_address_is_ended() {
    for world in worlds().await {
        let s = stage(world).await;
        s.give(&[("FG", Part::Sole)]).await;
        let unit = number(&s.world, "select id from org where kind = 'unit' and code = 'FG'").await;
        let other = number(&s.world, "select id from org where kind = 'unit' and code = 'JY'").await;
        let (unit, other) = (crate::foundation::ids::write(unit), crate::foundation::ids::write(other));
        let mut liaison = s.world.client(LIAISON).await;
        let refused = liaison.post("/dates/subscribe", &[("unit", &other)]).await;
        assert!(!refused.says(".ics"), "a unit that is not his own");
        let made = liaison.post("/dates/subscribe", &[("unit", &unit)]).await;
        let from = made.text.find("/calendar/").unwrap();
        let address = &made.text[from..from + made.text[from..].find(".ics").unwrap() + 4];
        let read = s.world.guest().get(address).await;
        assert_eq!((read.status, read.kind.as_str()), (200, "text/calendar; charset=utf-8"));
        let subject = crate::foundation::ids::write(s.assignments().await.remove(0).id.0);
        let event = |file: &str| -> Vec<String> {
            let all = lines(file);
            let uid = format!("UID:{subject}-accept@");
            let at = all.iter().position(|line| line.starts_with(&uid)).unwrap();
            all[at..].iter().take_while(|line| *line != "END:VEVENT").cloned().collect()
        };
        let first = event(&read.text);
        assert!(first.contains(&"DTSTART;VALUE=DATE:20260603".to_owned()), "{first:?}");
        assert!(first.contains(&"SEQUENCE:0".to_owned()), "{first:?}");
        let stop = Input { reason: "等待上级文件".to_owned(), clock_stopped: true, ..Input::default() };
        s.matter_step(people::ASSIGNING_OFFICER, M::Suspend, &stop).await.unwrap();
        s.world.pass(86_400_000);
        s.matter_step(people::ASSIGNING_OFFICER, M::Resume, &Input::default()).await.unwrap();
        let moved = event(&s.world.guest().get(address).await.text);
        assert_eq!(moved[0], first[0], "the same event");
        // One working day later: 4 June.
        assert!(moved.contains(&"DTSTART;VALUE=DATE:20260604".to_owned()), "{moved:?}");
        assert!(moved.contains(&"SEQUENCE:1".to_owned()), "{moved:?}");
        // A day later he signs in again.
        let mut liaison = s.world.client(LIAISON).await;
        let page = liaison.get("/dates/subscribe").await;
        let from = page.text.find("/dates/subscribe/").unwrap();
        let end = &page.text[from..from + page.text[from..].find("/end").unwrap() + 4];
        let mut stranger = s.world.client(people::MEMBER).await;
        assert_eq!(stranger.post(end, &[]).await.status, 404);
        assert_eq!(liaison.post(end, &[]).await.status, 303);
        assert_eq!(s.world.guest().get(address).await.status, 404);
        assert_eq!(s.world.guest().get("/calendar/nothing.ics").await.status, 404);
    }
}
