//! Every figure of the demo world is the length (or the sum) of its list, and the pages show it.

use crate::assembly::handling::figures;
use crate::assembly::handling::store::figures::{self as sql, Measure};
use crate::demo::people;
use crate::demo::testing::worlds;

#[tokio::test]
async fn every_figure_is_the_length_of_its_list() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        let every = sql::every(&mut db, by.body).await.unwrap();
        assert!(every.len() > 20, "{every:?}");
        for ((sitting, unit, key), n) in &every {
            let measure = Measure::read(key).unwrap_or_else(|| panic!("{key}"));
            let list = sql::list(&mut db, by.body, &measure, (*sitting, *unit), (0, 20_000)).await.unwrap();
            let sum: i64 = list.iter().map(|l| l.n).sum();
            assert_eq!(sum, *n, "{key} of session {sitting}, unit {unit}");
        }
        let wrong = sql::differences(&mut db, by.body, figures::known()).await.unwrap();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

#[tokio::test]
async fn the_pages_show_figures_lists_and_files_to_those_who_may_read_them() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        let every = sql::every(&mut db, by.body).await.unwrap();
        drop(db);
        for login in [people::OFFICER, people::ASSIGNING_OFFICER, people::HEAD, people::CHAIR_MEMBER] {
            let seen = world.client(login).await.get("/handling/statistics").await;
            assert!(seen.status == 200 && seen.says("/handling/list?measure=main-given"), "{}", seen.text);
        }
        let mut office = world.client(people::OFFICER).await;
        for table in ["units", "classes", "contacts", "satisfaction", "adoption", "promises", "card"] {
            let path = format!("/handling/statistics.csv?table={table}");
            assert_eq!(office.get(&path).await.status, 200, "{table}");
        }
        assert_eq!(office.get("/handling/statistics.xlsx").await.status, 200);
        let keys: std::collections::BTreeSet<&str> = every.keys().map(|(_, _, key)| key.as_str()).collect();
        for key in keys {
            let page = office.get(&format!("/handling/list?measure={key}")).await;
            assert_eq!(page.status, 200, "{key} {}", page.text);
            assert!(!page.says("figures-measure-"), "{key}");
        }
        assert_eq!(office.get("/handling/list.csv?measure=main-given").await.status, 200);
        assert_eq!(office.get("/handling/list?measure=nothing").await.status, 404);
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get("/handling/statistics").await.status, 403);
        assert_eq!(member.get("/handling/list?measure=asked").await.status, 403);
        let api = world.api(people::OFFICER).await;
        let told = api.get("/api/handling/statistics").await;
        assert!(told.status == 200 && told.text.contains("main-given"), "{}", told.text);
    }
}
