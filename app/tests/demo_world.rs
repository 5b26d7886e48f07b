//! The demo world itself: whole, repeatable, and within the boundary of what people of it may be told.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Instant;
use yizheng::assembly::people::Sitting;
use yizheng::assembly::proposals::records::reads_all;
use yizheng::assembly::proposals::store::lists;
use yizheng::config::Config;
use yizheng::demo::testing::{self, World};
use yizheng::demo::{self, Size, people};
use yizheng::foundation::acting::Clock;
use yizheng::foundation::db::{Db, Read};
use yizheng::foundation::figures::{self, Basis, Period, Question};
use yizheng::foundation::words::keys_of;
use yizheng::foundation::workflow::Name;
use yizheng::foundation::{dialect, events};
use yizheng::house;

async fn full() -> (yizheng::foundation::app::App, std::path::PathBuf) {
    let folder = std::env::temp_dir().join(format!("yz-full-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Db::sqlite(&folder.join("yizheng.db")).await.unwrap();
    dialect::migrate(&db, house::MIGRATIONS, demo::TODAY).await.unwrap();
    let clock = Clock::Set(Arc::new(AtomicI64::new(demo::TODAY)));
    let app = house::build(Config::default(), db, &folder, clock, true).unwrap();
    let start = Instant::now();
    demo::fill_size(&app, Size::Full).await.unwrap();
    println!("filled in {:?}", start.elapsed());
    (app, folder)
}

#[tokio::test]
async fn the_full_world_has_every_state_and_is_mostly_filed() {
    let (app, folder) = full().await;
    let mut db = app.db.read().await.unwrap();
    let count = async |db: &mut yizheng::foundation::db::Reader, sql: &'static str| {
        db.number(sql.into(), vec![]).await.unwrap()
    };
    for row in db
        .rows(
            "select coalesce(s.year, 0), p.window_kind, p.state, count(*) from proposal p left join sitting s on s.id = p.sitting \
             group by 1, 2, 3 order by 1, 2, 3"
                .into(),
            vec![],
        )
        .await
        .unwrap()
    {
        println!("{:?}", row.into_cells());
    }
    let all = count(&mut db, "select count(*) from proposal").await;
    assert!((850..=1000).contains(&all), "{all} proposals");
    let states = count(&mut db, "select count(distinct state) from proposal").await;
    assert_eq!(states, 12, "states");
    let decided = count(
        &mut db,
        "select count(*) from proposal p join sitting s on s.id = p.sitting where s.year < 2026",
    )
    .await;
    let filed = count(&mut db, "select count(*) from proposal p join sitting s on s.id = p.sitting where s.year < 2026 and p.state = 'filed'").await;
    let share = filed * 100 / decided;
    assert!((70..=82).contains(&share), "{share} % filed");
    let members = count(&mut db, "select count(*) from proposal where org is null").await * 100 / all;
    assert!((84..=92).contains(&members), "{members} % of members");
    let doubled = count(&mut db, "select count(*) from (select sitting, title from proposal group by sitting, title having count(*) > 1) x").await;
    assert_eq!(doubled, 0, "doubled titles");
    let later = format!("select count(*) from event where at > {}", demo::TODAY);
    assert_eq!(db.number(later.into(), vec![]).await.unwrap(), 0, "events of the future");
    assert_eq!(count(&mut db, "select count(*) from outbox").await, 0, "mail");
    let late = count(&mut db, "select count(*) from proposal where state in ('submitted', 'under_review') and review_due < '2026-05-20'").await;
    assert_eq!(late, 0, "reviews late today");
    drop(db);
    app.db.close().await;
    std::fs::remove_dir_all(folder).ok();
}

#[tokio::test]
async fn the_small_world_is_whole() {
    for world in testing::worlds().await {
        let officer = world.acting(people::OFFICER).await;
        assert!(reads_all(&officer));
        let mut db = world.app.db.read().await.unwrap();
        let all = db.number("select count(*) from proposal".into(), vec![]).await.unwrap();
        println!("{all} proposals");
        assert!((100..=150).contains(&all), "{all} proposals");
        let states = db.number("select count(distinct state) from proposal".into(), vec![]).await.unwrap();
        assert_eq!(states, 12);
        let wrong = lists::tally_differences(&mut db, officer.body).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
        for mut row in db.rows("select id from proposal".into(), vec![]).await.unwrap() {
            let id: i64 = row.take().unwrap();
            let history = events::history(&mut db, officer.body, "proposal", id).await.unwrap();
            assert!(!history.is_empty());
            events::verify(officer.body, &history).unwrap();
        }
    }
}

/// Matters above single units: key proposals in every state of their course, awards, kept promises that were looked at again.
#[tokio::test]
async fn key_proposals_awards_and_look_backs_stand_in_every_state() {
    let world = World::sqlite().await;
    let mut db = world.app.db.read().await.unwrap();
    let mut states = async |sql: &'static str| -> Vec<String> {
        let rows = db.rows(sql.into(), vec![]).await.unwrap();
        rows.into_iter().map(|row| row.only::<String>().unwrap()).collect()
    };
    let all = |list: &str| list.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let course = "active closed decided dropped following led nominated planned reported shortlisted";
    assert_eq!(states("select distinct state from supervision order by 1").await, all(course));
    let years = states("select distinct cast(year as text) from supervision order by 1").await;
    assert_eq!(years, all("2024 2025 2026"));
    let ways = states("select distinct way from supervision_act order by 1").await;
    assert_eq!(ways, all("inspection meeting survey visit"));
    let given = states("select distinct state from award order by 1").await;
    assert_eq!(given, all("awarded dropped nominated publicised"));
    assert_eq!(states("select distinct kind from award order by 1").await, all("proposal unit"));
    let found =
        states("select state from promise where dispute like '\u{56de}\u{5934}\u{770b}%' order by 1").await;
    assert_eq!(found, all("claimed kept late"));
    let leaders =
        states("select distinct l.login from supervision s join account l on l.id = s.leader order by 1")
            .await;
    assert!(leaders.contains(&people::CHAIR_MEMBER.to_owned()), "{leaders:?}");
}

#[tokio::test]
async fn the_world_is_the_same_every_time() {
    let digest = async || {
        let world = World::sqlite().await;
        let mut db = world.app.db.read().await.unwrap();
        let sql = "select hash from event where kind = 'proposal' order by kind, subject, seq";
        let rows = db.rows(sql.into(), vec![]).await.unwrap();
        rows.into_iter().map(|row| row.only::<String>().unwrap()).collect::<Vec<_>>().join("\n")
    };
    let other = {
        let folder = std::env::temp_dir().join(format!("yz-same-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let db = Db::sqlite(&folder.join("yizheng.db")).await.unwrap();
        dialect::migrate(&db, house::MIGRATIONS, demo::TODAY).await.unwrap();
        let clock = Clock::Set(Arc::new(AtomicI64::new(demo::TODAY)));
        let app = house::build(Config::default(), db, &folder, clock, true).unwrap();
        demo::fill_size(&app, Size::Small).await.unwrap();
        let mut db = app.db.read().await.unwrap();
        let sql = "select hash from event where kind = 'proposal' order by kind, subject, seq";
        let rows = db.rows(sql.into(), vec![]).await.unwrap();
        std::fs::remove_dir_all(folder).ok();
        rows.into_iter().map(|row| row.only::<String>().unwrap()).collect::<Vec<_>>().join("\n")
    };
    assert!(digest().await == other, "two fillings differ");
}

#[tokio::test]
async fn everybody_who_is_introduced_can_come_in() {
    let world = World::sqlite().await;
    let cast = people::cast().unwrap();
    assert!(cast.len() >= 16);
    for person in cast {
        assert!(
            !person.name.is_empty() && !person.role.is_empty() && !person.sentence.is_empty(),
            "{}",
            person.login
        );
        let mut guest = world.guest();
        let answer = guest.get(&format!("/demo/as/{}?next=/demo", person.login)).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/demo"), "{}", person.login);
        assert!(guest.get("/demo").await.says(&person.name), "{}", person.login);
    }
    assert_eq!(world.guest().get("/demo/as/nobody").await.status, 404);
    assert_eq!(world.guest().get("/demo/as/zhou-yinglan?next=//evil.example").await.location, "/");
}

/// What a history tells is a sentence of a room, never a key.
#[tokio::test]
async fn every_event_of_the_world_has_its_sentence() {
    let world = World::sqlite().await;
    let mut db = world.app.db.read().await.unwrap();
    let rows = db.rows("select distinct kind, action from event".into(), vec![]).await.unwrap();
    let known: HashSet<String> = house::words().iter().flat_map(|room| keys_of(room.zh)).collect();
    let mut wrong = Vec::new();
    for mut row in rows {
        let (kind, action): (String, String) = (row.take().unwrap(), row.take().unwrap());
        let key = format!("event-{kind}-{action}");
        wrong.extend(Some(key).filter(|key| !known.contains(key)));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test]
async fn every_figure_offered_is_a_list_whose_records_can_be_named() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICE_OFFICER).await;
        let officer = world.acting(people::OFFICER).await;
        let member = world.acting(people::BYSTANDER).await;
        let sittings = yizheng::assembly::people::sittings(&world.app, by.body).await.unwrap();
        let running = Sitting::at(&sittings.list, by.now).unwrap().id.0;
        let offers = figures::offered(&world.app, &by).await.unwrap();
        let mut found = std::collections::BTreeMap::new();
        for (room, offer) in &offers {
            assert!(
                !offer.bases.is_empty() && !offer.units.is_empty() && !offer.said.is_empty(),
                "{offer:?}"
            );
            for basis in Basis::all() {
                let period = match basis {
                    Basis::Days => Period::year(2025),
                    Basis::Sitting => Period::Sitting(running),
                };
                let question = Question { room: (*room).to_owned(), key: offer.key.clone(), period };
                let answer = figures::ask(&world.app, &by, &question).await.unwrap();
                assert_eq!(answer.is_some(), offer.bases.contains(basis), "{question:?}");
                let Some(answer) = answer else { continue };
                assert!(!answer.rule.contains('\u{27e6}') && !answer.rule.is_empty(), "{question:?}");
                let unnamed =
                    answer.lines.iter().flat_map(|line| &line.why).find(|why| why.contains('\u{27e6}'));
                assert_eq!(unnamed, None, "{question:?}");
                let records: Vec<_> = answer.lines.iter().take(50).map(|l| (l.kind.clone(), l.id)).collect();
                let reader = if ["proposals", "handling"].contains(room) { &officer } else { &by };
                let named = figures::named(&world.app, reader, room, records.clone()).await.unwrap();
                let missing: Vec<_> =
                    records.iter().filter(|r| named.iter().all(|n| (&n.kind, n.id) != (&r.0, r.1))).collect();
                assert!(missing.is_empty(), "{question:?}: {missing:?}");
                // Whoever may not know of a record is not told it by a figure.
                if ["received", "participants", "all"].contains(&offer.key.as_str()) {
                    let told = figures::named(&world.app, &member, room, records.clone()).await.unwrap();
                    assert!(told.len() < records.len() || records.is_empty(), "{question:?}");
                    assert!(told.is_empty() || *room == "proposals", "{question:?}: {told:?}");
                }
                found.insert((*room, offer.key.clone(), basis.key()), answer.n());
            }
            let other =
                Question { room: (*room).to_owned(), key: offer.key.clone(), period: Period::Sitting(1) };
            assert_eq!(figures::ask(&world.app, &by, &other).await.unwrap(), None, "a session of nobody");
        }
        let n = |room, key: &str, basis| found[&(room, key.to_owned(), basis)];
        let parts = ["pending", "filed", "merged", "converted_opinion", "converted_social_opinion"];
        let parts = parts.into_iter().chain(["returned", "not_filed", "withdrawn"]);
        for basis in ["sitting", "days"] {
            let sum: i64 = parts.clone().map(|key| n("proposals", key, basis)).sum();
            assert_eq!(n("proposals", "received", basis), sum, "{basis}");
            let two = n("proposals", "member", basis) + n("proposals", "collective", basis);
            assert_eq!(n("proposals", "received", basis), two, "{basis}");
        }
        assert_eq!(n("superior", "all", "days"), 24);
        assert_eq!(n("rulebook", "revised", "days"), 7);
        assert!(n("activities", "joint", "days") > 50);
    }
}
