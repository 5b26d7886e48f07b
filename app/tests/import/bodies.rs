//! A body where nobody is known yet, on both databases, and those who act in it.

use crate::fresh::{Folder, Schema};
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use yizheng::args;
use yizheng::config::Config;
use yizheng::foundation::acting::{Acting, Clock, Role};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Db, Read, Sql};
use yizheng::foundation::dialect;
use yizheng::foundation::ids::{AccountId, BodyId};
use yizheng::house;

/// 2023-01-16 12:00 of the body: the session is over.
pub const NOW: i64 = 1_673_841_600_000;
pub const DAY: i64 = 86_400_000;
pub const BODY: BodyId = BodyId(7);

/// A body with a term, a session and some categories, and nobody in it.
pub async fn seed(db: &Db) {
    dialect::migrate(db, house::MIGRATIONS, NOW).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let rows = [
        format!(
            "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
             values (7, '示例市政协', '市政协', 'cppcc', 480, 'CN', {NOW})"
        ),
        "insert into term (id, body, number, starts_on, ends_on) values (71, 7, 14, '2022-01-01', '2026-12-31')".to_owned(),
        format!(
            "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
             values (72, 7, 71, 2, 2023, '2023-01-06', '2023-01-09', {}, {}, '')",
            NOW - 60 * DAY,
            NOW - 9 * DAY
        ),
    ];
    for row in rows {
        tx.run(Sql::from(row), vec![]).await.unwrap();
    }
    let categories = [
        ("economic", "经济建设"),
        ("social", "社会建设"),
        ("cultural", "文化建设"),
        ("social.education", "教育"),
    ];
    for (index, (code, name)) in categories.into_iter().enumerate() {
        let sql = "insert into category (id, body, code, name, name_en, position, from_on) values ($1,7,$2,$3,'',$1,'2020-01-01')";
        tx.run(sql.into(), args![80 + index as i64, code, name]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Runs a story on a fresh embedded database and, where there is a server, on PostgreSQL.
pub async fn on_both<F, Fut>(story: F)
where
    F: Fn(App) -> Fut,
    Fut: Future<Output = ()>,
{
    let folder = Folder::new().unwrap();
    let db = Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap();
    seed(&db).await;
    story(app_on(&folder, db)).await;
    if let Some(schema) = Schema::new().await.unwrap() {
        let folder = Folder::new().unwrap();
        let db = Db::postgres(&schema.url).await.unwrap();
        seed(&db).await;
        let app = app_on(&folder, db);
        story(app.clone()).await;
        app.db.close().await;
        schema.drop().await.unwrap();
    }
}

pub fn app_on(folder: &Folder, db: Db) -> App {
    let clock = Clock::Set(Arc::new(AtomicI64::new(NOW)));
    house::build(Config::default(), db, &folder.join(""), clock, false).unwrap()
}

/// The office, before anybody has an account.
pub async fn office(app: &App) -> Acting {
    let mut by = app.timer(BODY).await.unwrap();
    by.timer = false;
    by.name = "导入".to_owned();
    by.roles = [Role::ProposalOfficer].into();
    by
}

pub async fn person(app: &App, id: AccountId) -> Acting {
    let mut by = office(app).await;
    by.account = id;
    by.roles = [Role::Member].into();
    by
}

pub async fn count(app: &App, sql: &str) -> i64 {
    app.db.read().await.unwrap().number(Sql::from(sql.to_owned()), vec![]).await.unwrap()
}
