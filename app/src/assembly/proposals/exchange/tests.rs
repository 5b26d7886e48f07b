//! A table of ticks of a past year comes in: once, whole, without clocks.

use super::handled::{self, Options};
use crate::assembly::people as room;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::db::{Read, Sql, Stale};

const S4: &[u8] =
    include_bytes!("../../../../../instruments/office_documents/tests/data/s4_handling_tick_matrix.xlsx");

async fn number(world: &World, sql: &'static str) -> i64 {
    let mut db = world.app.db.read().await.unwrap();
    db.row(Sql::Fixed(sql), Vec::new()).await.unwrap().unwrap().only().unwrap()
}

#[tokio::test]
async fn a_past_year_comes_in_once_and_starts_no_clock() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let source = handled::read("2023.xlsx", S4).unwrap();
        // A session of which nothing is known yet.
        let mut tx = world.app.db.begin().await.unwrap();
        let add = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
            select cast(77 as bigint), t.body, t.id, 2, 2023, '2023-01-09', '2023-01-12', 1665331200000, 1673452800000, 'YX' from term t";
        tx.run(Sql::Fixed(add), Vec::new()).await.unwrap();
        tx.outdates(Stale::Procedure);
        tx.commit().await.unwrap();
        let mut db = world.app.db.read().await.unwrap();
        let sittings = room::sittings_by_window(&mut db, by.body).await.unwrap();
        let sitting = sittings.last().unwrap().id;
        let refused = Options { sitting: Some(sitting), ..Options::default() };
        let plan = handled::plan(&mut db, &by, &source, &refused).await.unwrap();
        assert!(plan.stops(), "units that nobody knows are refused");
        drop(db);
        let dues = number(&world, "select count(*) from due_date").await;
        let options = Options { sitting: Some(sitting), create_orgs: true, ..Options::default() };
        let mut tx = world.app.db.begin().await.unwrap();
        let done = handled::import(&mut tx, &by, &source, &options).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        assert_eq!((done.entered + done.same, done.orgs), (6, 6), "{done:?}");
        let count = async |sql: &'static str| number(&world, sql).await;
        assert_eq!(
            count("select count(*) from matter where imported_from = '2023.xlsx'").await,
            done.entered
        );
        assert_eq!(
            count("select count(*) from matter where imported_from = '2023.xlsx' and state = 'handling'")
                .await,
            1,
            "the one that was not answered"
        );
        assert_eq!(count("select count(*) from due_date").await, dues, "no clock starts");
        let second = "select count(*) from reply r join matter m on m.id = r.matter where m.imported_from = '2023.xlsx' \
            and r.round = 2 and r.delivered_on = '2023-10-09'";
        assert_eq!(count(second).await, 1);
        let undated = "select count(*) from reply r join matter m on m.id = r.matter where m.imported_from = '2023.xlsx' \
            and r.delivered_on is null";
        assert_eq!(count(undated).await, 1, "the impossible date is no date");
        let timely = "select count(*) from handling_tally where sitting = 77 and n <> 0 and measure in ('main-in_time', 'main-late')";
        assert_eq!(count(timely).await, 0, "when an answer was due is not in the table");
        let judged = "select count(*) from feedback f join matter m on m.id = f.matter where \
            m.imported_from = '2023.xlsx' and f.origin = 'transcribed'";
        assert_eq!(count(judged).await, 6);
        let mut db = world.app.db.read().await.unwrap();
        let again = handled::plan(&mut db, &by, &source, &options).await.unwrap();
        assert!(!again.blocked.is_empty(), "the same file again");
        drop(db);
        let options = Options { again: true, ..options };
        let mut tx = world.app.db.begin().await.unwrap();
        let twice = handled::import(&mut tx, &by, &source, &options).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        assert_eq!((twice.entered, twice.same, twice.proposals, twice.orgs), (0, 6, 0, 0));
        assert_eq!(
            count("select count(*) from matter where imported_from = '2023.xlsx'").await,
            done.entered
        );
    }
}
