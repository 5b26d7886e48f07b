//! A small house for the tests of this room and of the inbox: a fresh database, a body, a person per role, a clock set by
//! hand, and a browser that keeps its cookie.

use crate::config::Config;
use crate::foundation::acting::{Acting, Chance, Clock, Role};
use crate::foundation::app::{App, Parts};
use crate::foundation::db::Db;
use crate::foundation::dialect::migrate;
use crate::foundation::files::Files;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::pages::{Nav, NavGroup};
use crate::foundation::procedure::{Key, Range};
use crate::foundation::session;
use crate::foundation::words::{Lang, RoomWords, Words};
use crate::foundation::workflow::Name;
use crate::house;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt as _;

pub const BODY: BodyId = BodyId(1);
/// 2026-04-24, a Friday, 10:00 in the body.
pub const FRIDAY: i64 = 1_776_996_000_000;
pub const DAY: i64 = 86_400_000;

const fn key(name: &'static str, default: &'static str, range: Range) -> Key {
    Key { name, default, range, source: "regulation" }
}

static KEYS: &[&[Key]] = &[&[
    key("session.staff_idle_minutes", "1440", Range::Whole(1, 99999)),
    key("session.member_idle_minutes", "1440", Range::Whole(1, 99999)),
    key("probe.size", "1500", Range::Whole(100, 5000)),
    key("probe.gate", "off", Range::Switch),
    key("probe.mode", "slow", Range::Choice(&["slow", "fast"])),
    key("probe.kinds", "a,b", Range::Several(&["a", "b", "c"])),
    key("probe.days", "15 wd", Range::Period(400)),
    key("probe.note", "", Range::Text(20)),
    key("probe.number_template", "{term}{session}-{seq:04}", Range::Text(80)),
]];

const WORDS: RoomWords = RoomWords {
    room: "probe",
    zh: "setting-probe-size = 探针篇幅\nsetting-probe-days = 探针期限\nprobe-told = 探针 { $x }\nprobe-told-verb = 请看\n",
    en: "setting-probe-size = Probe size\nsetting-probe-days = Probe days\nprobe-told = Probe { $x }\nprobe-told-verb = See\n",
};

pub struct House {
    pub app: App,
    pub clock: Arc<AtomicI64>,
    router: Router,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub text: String,
}

impl Answer {
    #[track_caller]
    pub fn has(&self, part: &str) -> &Self {
        assert!(self.text.contains(part), "{part:?} is missing in {}:\n{}", self.status, self.text);
        self
    }

    #[track_caller]
    pub fn lacks(&self, part: &str) -> &Self {
        assert!(!self.text.contains(part), "{part:?} stands in:\n{}", self.text);
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{} {}", self.location, self.text);
        self
    }

    /// No word is missing.
    #[track_caller]
    pub fn whole(&self) -> &Self {
        assert!(!self.text.contains('\u{27e6}'), "a word is missing:\n{}", self.text);
        self
    }
}

fn nav(by: &Acting) -> Nav {
    let links: Vec<_> = house::ROOMS.iter().flat_map(|room| (room.nav)(by)).collect();
    Nav {
        tabs: links.iter().filter(|(_, _, tab)| *tab).map(|(_, link, _)| link.clone()).collect(),
        groups: vec![NavGroup { links: links.into_iter().map(|(_, link, _)| link).collect() }],
        density: "desk",
        person_note: String::new(),
    }
}

/// A house per database at hand: always SQLite, and PostgreSQL where the environment names one.
pub async fn houses() -> Vec<House> {
    houses_with(Config::default()).await
}

pub async fn houses_with(config: Config) -> Vec<House> {
    let mut all = vec![house(config.clone(), None).await];
    if let Ok(url) = std::env::var("YIZHENG_TEST_PG") {
        all.push(house(config, Some(url)).await);
    }
    all
}

async fn house(config: Config, postgres: Option<String>) -> House {
    let name = format!("t{}", &session::hash(&crate::foundation::acting::secret())[..16]);
    let folder = std::env::temp_dir().join(&name);
    std::fs::create_dir_all(&folder).unwrap();
    let db = match postgres {
        None => Db::sqlite(&folder.join("test.db")).await.unwrap(),
        Some(url) => {
            Db::postgres(&url).await.unwrap().run_script(&format!("create schema {name}")).await.unwrap();
            let join = if url.contains('?') { '&' } else { '?' };
            Db::postgres(&format!("{url}{join}options=-csearch_path%3D{name}")).await.unwrap()
        }
    };
    migrate(&db, house::MIGRATIONS, FRIDAY).await.unwrap();
    fill(&db).await;
    let mut words = house::words();
    words.push(WORDS);
    let clock = Arc::new(AtomicI64::new(FRIDAY));
    let app = App::new(Parts {
        words: Arc::new(Words::load(&words).unwrap()),
        clock: Clock::Set(clock.clone()),
        chance: Chance::Random,
        files: Files::new(&folder.join("files")),
        demo: true,
        keys: KEYS,
        matters: &[],
        linked: &[],
        counts: &[],
        nav,
        found: |_, _, _, _| Box::pin(async { Ok(()) }),
        config,
        db,
    });
    let router = house::router(&app);
    House { app, clock, router, folder }
}

/// The account that holds a role.
pub fn account(role: Role) -> AccountId {
    AccountId(100 + Role::all().iter().position(|r| *r == role).unwrap() as i64)
}

async fn fill(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    let body = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
                values (1, '云溪州政协', '云溪', 'cppcc', 480, 'CN', 0)";
    tx.run(body.into(), vec![]).await.unwrap();
    let person = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, \
                  text_size, state, totp_last_step, created_at, version) \
                  values ($1, 1, $2, $3, $2, '', $4, '', '', 'zh-CN', '', '', 'active', 0, 0, 1)";
    let grant = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1, 1, $1, $2, 0, 0)";
    for role in Role::all() {
        let id = account(*role);
        let email = format!("{role}@example.invalid");
        let args = crate::args![id, role.key(), format!("某{role}"), email];
        tx.run(person.into(), args).await.unwrap();
        tx.run(grant.into(), crate::args![id, role.key()]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

impl House {
    pub fn pass(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }

    /// A person of a role acting now.
    pub async fn acting(&self, role: Role) -> Acting {
        Acting {
            account: account(role),
            name: format!("某{role}"),
            roles: Arc::from([role]),
            timer: false,
            lang: Lang::Zh,
            ..self.app.timer(BODY).await.unwrap()
        }
    }

    /// A person at a browser.
    pub async fn browser(&self, role: Role) -> Browser<'_> {
        let by = self.acting(role).await;
        let mut tx = self.app.db.begin().await.unwrap();
        let token = session::open(&mut tx, &by, true, ("test", "-")).await.unwrap();
        tx.commit().await.unwrap();
        Browser { house: self, cookie: format!("yizheng={token}") }
    }

    /// An API token of a person.
    pub async fn token(&self, role: Role) -> String {
        let by = self.acting(role).await;
        let token = crate::foundation::acting::secret();
        let mut tx = self.app.db.begin().await.unwrap();
        let sql = "insert into api_token (id, body, account, name, token_hash, created_at, expires_on) \
                   values ($1, 1, $2, 'test', $3, $4, '2999-01-01')";
        let args = crate::args![by.new_id(), by.account, session::hash(&token), by.now];
        tx.run(sql.into(), args).await.unwrap();
        tx.commit().await.unwrap();
        token
    }

    pub async fn api(&self, path: &str, token: &str) -> Answer {
        let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let location = response.headers().get(header::LOCATION).map(|v| v.to_str().unwrap().to_owned());
        let bytes = axum::body::to_bytes(response.into_body(), 10_000_000).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, location: location.unwrap_or_default(), text }
    }
}

pub struct Browser<'a> {
    house: &'a House,
    pub cookie: String,
}

impl Browser<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, &self.cookie);
        self.house.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        // No two acts of a person fall into one millisecond; ids made in one are in no order.
        self.house.pass(1);
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.house.send(request.body(Body::from(form.finish())).unwrap()).await
    }

    /// Hands in one file.
    pub async fn upload(&self, path: &str, field: &str, name: &str, content: &str) -> Answer {
        self.house.pass(1);
        let body = format!(
            "--limit\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n{content}\r\n--limit--\r\n"
        );
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=limit");
        self.house.send(request.body(Body::from(body)).unwrap()).await
    }
}
