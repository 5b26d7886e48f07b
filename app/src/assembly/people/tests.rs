//! Stories of the room through the router, on a temporary SQLite file and, where a server is named, on PostgreSQL; and what
//! always holds: windows, dated names, exclusion of roles, the check of the log.

mod importing;
mod rights;
mod rules;
mod stories;

use super::records::TermId;
use crate::config::Config;
use crate::foundation::acting::{Acting, Clock, Role};
use crate::foundation::app::App;
use crate::foundation::db::{Arg, Db, Read};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::{dialect, session};
use crate::house;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt as _;

/// 2026-03-02 10:00 in Beijing.
const START: i64 = 1_772_416_800_000;

struct World {
    app: App,
    clock: Arc<AtomicI64>,
    folder: std::path::PathBuf,
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Two bodies in one installation: 1 with a term, two sessions, a committee, a sector and a unit; 2 with the same.
async fn worlds() -> Vec<World> {
    let folder = std::env::temp_dir().join(format!("yizheng-people-{}", crate::foundation::acting::secret()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap();
    let mut worlds = vec![world(db, folder.clone()).await];
    if let Ok(url) = std::env::var("YIZHENG_TEST_PG") {
        let schema = format!("people_{}", &session::hash(&crate::foundation::acting::secret())[..16]);
        Db::postgres(&url).await.unwrap().run_script(&format!("create schema {schema}")).await.unwrap();
        let sign = if url.contains('?') { '&' } else { '?' };
        let db = Db::postgres(&format!("{url}{sign}options=-csearch_path%3D{schema}")).await.unwrap();
        let folder = folder.join("postgres");
        std::fs::create_dir_all(&folder).unwrap();
        worlds.push(world(db, folder).await);
    }
    worlds
}

async fn world(db: Db, folder: std::path::PathBuf) -> World {
    dialect::migrate(&db, house::MIGRATIONS, START).await.unwrap();
    let clock = Arc::new(AtomicI64::new(START));
    let app = house::build(Config::default(), db, &folder, Clock::Set(clock.clone()), false).unwrap();
    let world = World { app, clock, folder };
    for body in [1, 2] {
        let b = body * 100;
        let rows: [(&'static str, Vec<Arg>); 8] = [
            (
                "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) values ($1,$2,$2,'cppcc',480,'CN',0)",
                crate::args![body, format!("政协第{body}委员会")],
            ),
            (
                "insert into term (id, body, number, starts_on, ends_on) values ($1,$2,12,'2022-01-01','2026-12-31')",
                crate::args![b + 1, body],
            ),
            (
                "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) values ($1,$2,$3,4,2025,'2025-01-10','2025-01-14',$4,$5,'')",
                crate::args![b + 2, body, b + 1, at("2024-10-10T00:00"), at("2025-01-12T22:00")],
            ),
            (
                "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) values ($1,$2,$3,5,2026,'2026-01-10','2026-01-14',$4,$5,'')",
                crate::args![b + 3, body, b + 1, at("2025-10-10T00:00"), at("2026-01-12T22:00")],
            ),
            (
                "insert into sector (id, body, code, name, name_en, sensitive, position) values ($1,$2,'S1','经济','Economy',0,1)",
                crate::args![b + 4, body],
            ),
            (
                "insert into org (id, body, kind, unit_kind, code, position, from_on) values ($1,$2,'committee','','C1',1,'2022-01-01')",
                crate::args![b + 5, body],
            ),
            (
                "insert into org_name (id, body, org, name, short_name, name_en, from_on) values ($1,$2,$3,$4,'提案委','','2022-01-01')",
                crate::args![b + 6, body, b + 5, format!("提案委员会{body}")],
            ),
            (
                "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) values ($1,$2,'auth.second_factor','off','2020-01-01','',0,0)",
                crate::args![b + 7, body],
            ),
        ];
        for (sql, args) in rows {
            world.run(sql, args).await;
        }
    }
    world
}

fn at(text: &str) -> i64 {
    super::records::forms::parse_moment(text, 480).unwrap()
}

/// The id of a row of [`world`] as it stands in an address.
fn id(n: i64) -> String {
    crate::foundation::ids::write(n)
}

struct Person {
    app: App,
    id: AccountId,
    cookie: String,
}

struct Answer {
    status: StatusCode,
    to: String,
    text: String,
}

impl World {
    async fn run(&self, sql: &'static str, args: Vec<Arg>) {
        let mut tx = self.app.db.begin().await.unwrap();
        tx.run(sql.into(), args).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn number(&self, sql: &'static str, args: Vec<Arg>) -> i64 {
        self.app.db.read().await.unwrap().number(sql.into(), args).await.unwrap()
    }

    /// Somebody of a body with roles, signed in.
    async fn person(&self, body: i64, login: &str, roles: &[Role]) -> Person {
        let by = self.app.timer(BodyId(body)).await.unwrap();
        let id = AccountId(by.new_id());
        let mut tx = self.app.db.begin().await.unwrap();
        let sql = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, \
            text_size, state, password_hash, totp_last_step, created_at, version) \
            values ($1,$2,$3,$3,$3,'','','','','zh-CN','','','active','x',0,$4,1)";
        tx.run(sql.into(), crate::args![id, body, login, by.now]).await.unwrap();
        for role in roles {
            let sql = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)";
            tx.run(sql.into(), crate::args![by.new_id(), body, id, *role, by.now]).await.unwrap();
        }
        if roles.contains(&Role::Member) {
            let sql = "insert into seat (id, body, term, account, sector, committee, standing, from_on) \
                values ($1,$2,$3,$4,$5,$6,0,'2022-01-01')";
            let b = body * 100;
            tx.run(sql.into(), crate::args![by.new_id(), body, b + 1, id, b + 4, b + 5]).await.unwrap();
        }
        let acting = Acting { account: id, name: login.to_owned(), timer: false, ..by };
        let token = session::open(&mut tx, &acting, true, ("test", "-")).await.unwrap();
        tx.commit().await.unwrap();
        Person { app: self.app.clone(), id, cookie: format!("yizheng={token}") }
    }

    /// Somebody acting, for verbs called directly.
    async fn acting(&self, person: &Person, roles: &[Role]) -> Acting {
        let by = self.app.timer(BodyId(1)).await.unwrap();
        Acting { account: person.id, name: "测".to_owned(), timer: false, roles: roles.into(), ..by }
    }

    fn later(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Person {
    async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("_once", &crate::foundation::acting::secret()).append_pair("_page", path);
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(form.finish())).await
    }

    /// A file that a form hands out.
    async fn fetch(&self, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, "localhost");
        let request = request.body(Body::from(form.finish())).unwrap();
        let response = house::router(&self.app).oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200);
        to_bytes(response.into_body(), 8_000_000).await.unwrap().to_vec()
    }

    async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = request.header(header::COOKIE, &self.cookie).header(header::HOST, "localhost");
        let request = request.body(body).unwrap();
        let response = house::router(&self.app).oneshot(request).await.unwrap();
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map_or("", |v| v.to_str().unwrap()).to_owned();
        let bytes = to_bytes(response.into_body(), 8_000_000).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains('\u{27e6}'), "a word is missing: {text}");
        Answer { status, to, text }
    }
}

impl Answer {
    fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.to, self.text);
        self
    }

    fn holds(&self, text: &str) -> &Self {
        assert!(self.text.contains(text), "{} lacks {text}:\n{}", self.status, self.text);
        self
    }

    fn lacks(&self, text: &str) -> &Self {
        assert!(!self.text.contains(text), "{} holds {text}:\n{}", self.status, self.text);
        self
    }
}

fn term() -> TermId {
    TermId(101)
}
