//! A table of ticks of a past year comes in: once, whole, without clocks.

use super::handled::{self, Options};
use crate::assembly::people as room;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::db::{Read, Sql, Stale};
use crate::foundation::ids;
use office_documents::handling_in::Hints;

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
        let source = handled::read("2023.xlsx", S4, &Hints::default()).unwrap();
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

/// What the figures of handling and of proposals say, and how many rows there are.
async fn figures(world: &World) -> Vec<i64> {
    let mut all = Vec::new();
    for sql in [
        "select cast(coalesce(sum(n * n), 0) as bigint) from handling_tally",
        "select cast(coalesce(sum(n * n), 0) as bigint) from tally",
        "select count(*) from proposal",
        "select count(*) from matter",
        "select count(*) from assignment",
        "select count(*) from reply",
        "select count(*) from feedback",
        "select count(*) from account",
        "select count(*) from org where until_on is null or until_on >= from_on",
        "select count(*) from search_doc",
    ] {
        all.push(number(world, sql).await);
    }
    all
}

async fn session_of_2023(world: &World) -> room::SittingId {
    let by = world.acting(people::OFFICER).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let add = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
        select cast(77 as bigint), t.body, t.id, 2, 2023, '2023-01-09', '2023-01-12', 1665331200000, 1673452800000, 'YX' from term t";
    tx.run(Sql::Fixed(add), Vec::new()).await.unwrap();
    tx.outdates(Stale::Procedure);
    tx.commit().await.unwrap();
    let mut db = world.app.db.read().await.unwrap();
    room::sittings_by_window(&mut db, by.body).await.unwrap().last().unwrap().id
}

async fn enter(world: &World, name: &str, bytes: &[u8], options: &Options) -> handled::Summary {
    let by = world.acting(people::OFFICER).await;
    let source = handled::read(name, bytes, &Hints::default()).unwrap();
    let mut tx = world.app.db.begin().await.unwrap();
    let done = handled::import(&mut tx, &by, &source, options).await.unwrap();
    let done = done.unwrap_or_else(|plan| panic!("{plan:?}"));
    tx.commit().await.unwrap();
    done
}

#[tokio::test]
async fn a_past_year_is_taken_back_whole_and_can_come_again() {
    for world in worlds().await {
        let sitting = session_of_2023(&world).await;
        let options = Options { sitting: Some(sitting), create_orgs: true, ..Options::default() };
        let before = figures(&world).await;
        let done = enter(&world, "2023.xlsx", S4, &options).await;
        assert_ne!(figures(&world).await, before);
        let record = format!("/imports/{}", ids::write(done.id));
        let undo = format!("/proposals/import/{}/undo", ids::write(done.id));
        for login in
            [people::MEMBER, people::OFFICE_OFFICER, people::HEAD, people::UNIT_LIAISON, people::AUDITOR]
        {
            let mut person = world.client(login).await;
            for path in [&record, &undo] {
                assert_eq!(person.get(path).await.status, 404, "{login} {path}");
            }
            assert_eq!(person.post(&undo, &[]).await.status, 404, "{login}");
        }
        let mut officer = world.client(people::OFFICER).await;
        let page = officer.get(&record).await;
        assert!(page.status == 200 && page.says(&undo) && page.says("可以撤销"), "{}", page.text);
        let page = officer.get(&undo).await;
        assert!(page.status == 200 && page.says("恢复导入前的状态"), "{}", page.text);
        let back = officer.post(&undo, &[]).await;
        assert_eq!((back.status, back.location.as_str()), (303, record.as_str()), "{}", back.text);
        assert_eq!(figures(&world).await, before, "all is as it was");
        let left = "select count(*) from event where kind = 'matter' and action = 'undo_import'";
        assert!(number(&world, left).await > 0, "the history stays");
        assert_eq!(number(&world, "select count(*) from import_piece where former <> ''").await, 0);
        assert_eq!(officer.post(&undo, &[]).await.status, 409);
        let shown = officer.get(&record).await;
        assert!(shown.status == 200 && shown.says("已撤销"), "{}", shown.text);
        let mut db = world.app.db.read().await.unwrap();
        let by = world.acting(people::OFFICER).await;
        let wrong =
            crate::assembly::proposals::store::lists::tally_differences(&mut db, by.body).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
        drop(db);
        let again = enter(&world, "2023.xlsx", S4, &options).await;
        assert_eq!((again.entered, again.proposals), (done.entered, done.proposals));
    }
}

#[tokio::test]
async fn what_was_touched_of_a_past_year_stays_and_a_matter_that_was_there_waits_again() {
    for world in worlds().await {
        // Two proposals that wait to be handed over, handled by a table of their own session.
        let waits = "from proposal p join matter m on m.id = p.id where m.state = 'waiting' and p.number is not null and \
            not exists (select 1 from assignment a where a.matter = m.id)";
        let text = async |what: &str| {
            let mut db = world.app.db.read().await.unwrap();
            let sql = format!(
                "select {what} {waits} and p.sitting = (select max(p.sitting) {waits}) order by p.id"
            );
            let rows = db.rows(sql.into(), Vec::new()).await.unwrap();
            rows.into_iter().take(2).map(|row| row.only::<i64>().unwrap()).collect::<Vec<_>>()
        };
        let (waiting, numbers) = (text("p.id").await, text("p.number").await);
        let sittings = text("p.sitting").await;
        assert_eq!(waiting.len(), 2, "the demo world has two that wait");
        let mut db = world.app.db.read().await.unwrap();
        let unit = "select min(n.name) from org_name n join org o on o.id = n.org where o.code = 'MZ'";
        let unit: String = db.row(unit.into(), Vec::new()).await.unwrap().unwrap().only().unwrap();
        drop(db);
        let table = format!(
            "提案号,承办单位,交办日期,答复日期,办理结果,反馈意见\n{},{unit},2026-03-02,2026-04-20,A,满意\n{},{unit},2026-03-02,,,\n",
            numbers[0], numbers[1]
        );
        let before = figures(&world).await;
        let options = Options { sitting: Some(room::SittingId(sittings[0])), ..Options::default() };
        let done = enter(&world, "办理.csv", table.as_bytes(), &options).await;
        assert_eq!((done.entered, done.proposals), (2, 0), "{done:?}");
        let states = "select count(*) from matter where imported_from = '办理.csv'";
        assert_eq!(number(&world, states).await, 2);
        // Somebody has worked with one of the two assignments.
        let mut tx = world.app.db.begin().await.unwrap();
        let touch = "update assignment set version = version + 1 where matter = (select max(id) from matter where imported_from = '办理.csv')";
        tx.run(Sql::Fixed(touch), Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        let mut officer = world.client(people::OFFICER).await;
        let undo = format!("/proposals/import/{}/undo", ids::write(done.id));
        let page = officer.get(&undo).await;
        assert!(page.status == 200 && page.says("后来有人动过"), "{}", page.text);
        assert_eq!(officer.post(&undo, &[]).await.status, 303);
        assert_eq!(number(&world, states).await, 1, "the touched one stays");
        let open = "select count(*) from matter m where m.state = 'waiting' and m.version > 1 and exists (select 1 from event e where \
            e.kind = 'matter' and e.subject = m.id and e.action = 'undo_import')";
        assert_eq!(number(&world, open).await, 1, "the other waits again");
        assert_eq!(number(&world, "select count(*) from bulk_import where undone_at is null").await, 1);
        // Nothing more can be taken back until the one that was touched is as it was.
        assert_eq!(officer.post(&undo, &[]).await.status, 409);
        let mut tx = world.app.db.begin().await.unwrap();
        let untouch = "update assignment set version = 1 where matter = (select max(id) from matter where imported_from = '办理.csv')";
        tx.run(Sql::Fixed(untouch), Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(officer.post(&undo, &[]).await.status, 303);
        assert_eq!(figures(&world).await, before, "all is as it was");
        assert_eq!(waiting.len(), 2);
    }
}
