//! Stories at the door, through the router as a browser would go; here is what they share.

mod doors;
mod first_run;
mod own;

use super::actions::links::{create_account, make_link};
use super::records::{NewAccount, Purpose};
use super::{make_setup_link, password};
use crate::assembly::entrance;
use crate::config::Config;
use crate::foundation::acting::{Acting, Clock};
use crate::foundation::app::App;
use crate::foundation::db::{Db, Read};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::words::{Words, keys_of};
use crate::foundation::{dialect, session};
use crate::house;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt as _;

/// 2026-01-05 10:00 in Beijing.
const START: i64 = 1_767_578_400_000;
const GOOD: &str = "窗外三棵 Bai yang 2026";

struct World {
    app: App,
    clock: Arc<AtomicI64>,
    body: BodyId,
    folder: std::path::PathBuf,
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// An empty installation, on SQLite and, where a server is named, on PostgreSQL.
async fn empties() -> Vec<World> {
    let mut worlds = Vec::new();
    let folder =
        std::env::temp_dir().join(format!("yizheng-entrance-{}", crate::foundation::acting::secret()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap();
    worlds.push(empty(db, folder.clone()).await);
    if let Ok(url) = std::env::var("YIZHENG_TEST_PG") {
        let schema = format!("entrance_{}", &session::hash(&crate::foundation::acting::secret())[..16]);
        Db::postgres(&url).await.unwrap().run_script(&format!("create schema {schema}")).await.unwrap();
        let sign = if url.contains('?') { '&' } else { '?' };
        let db = Db::postgres(&format!("{url}{sign}options=-csearch_path%3D{schema}")).await.unwrap();
        let folder = folder.join("postgres");
        std::fs::create_dir_all(&folder).unwrap();
        worlds.push(empty(db, folder).await);
    }
    worlds
}

async fn empty(db: Db, folder: std::path::PathBuf) -> World {
    dialect::migrate(&db, house::MIGRATIONS, START).await.unwrap();
    let clock = Arc::new(AtomicI64::new(START));
    let app = house::build(Config::default(), db, &folder, Clock::Set(clock.clone()), false).unwrap();
    World { app, clock, body: BodyId(0), folder }
}

/// Installations that were set up through the form.
async fn worlds() -> Vec<World> {
    let mut worlds = empties().await;
    for world in &mut worlds {
        let link = make_setup_link(&world.app).await.unwrap().unwrap();
        let path = link[link.find("/setup/").unwrap()..].to_owned();
        let done = Browser::new(world).post(&path, &setup_form()).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
        let mut db = world.app.db.read().await.unwrap();
        world.body = BodyId(db.number("select id from body".into(), vec![]).await.unwrap());
    }
    worlds
}

fn setup_form() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name", "政协云溪州委员会"),
        ("short_name", "州政协"),
        ("kind", "cppcc"),
        ("zone", "shanghai"),
        ("calendar", "CN"),
        ("term", "14"),
        ("term_from", "2026-01-01"),
        ("term_until", "2030-12-31"),
        ("sitting", "1"),
        ("opens_on", "2026-01-20"),
        ("closes_on", "2026-01-24"),
        ("window_opens", ""),
        ("cut_off", "2026-01-22T18:00"),
        ("system_name", "林越"),
        ("system_login", "linyue"),
        ("security_name", "高远"),
        ("security_login", "gaoyuan"),
        ("auditor_name", "秦知"),
        ("auditor_login", "qinzhi"),
    ]
}

/// A person's browser: keeps cookies, follows nothing.
struct Browser {
    app: App,
    cookies: BTreeMap<String, String>,
    address: &'static str,
}

struct Answer {
    status: StatusCode,
    to: String,
    text: String,
    cookies: Vec<String>,
}

impl Answer {
    fn holds(&self, text: &str) -> &Self {
        assert!(self.text.contains(text), "{} lacks {text}:\n{}", self.status, self.text);
        self
    }
}

impl Browser {
    fn new(world: &World) -> Self {
        Self { app: world.app.clone(), cookies: BTreeMap::new(), address: "10.0.0.1" }
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(form.finish())).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request
            .header(header::COOKIE, cookies.join("; "))
            .header(header::HOST, "localhost")
            .header(header::ACCEPT_LANGUAGE, "zh-CN")
            .body(body)
            .unwrap();
        request.extensions_mut().insert(crate::foundation::pages::Peer(self.address.parse().unwrap()));
        let response = house::router(&self.app).oneshot(request).await.unwrap();
        let status = response.status();
        let headers = response.headers().clone();
        let bytes = to_bytes(response.into_body(), 4_000_000).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let set = headers.get_all(header::SET_COOKIE).iter().map(|v| v.to_str().unwrap().to_owned());
        let set: Vec<String> = set.collect();
        for cookie in &set {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        // Names of roles stand in the words of `people`.
        assert!(!text.replace("\u{27e6}role-", "").contains('\u{27e6}'), "a word is missing: {text}");
        let to = headers.get(header::LOCATION).map_or("", |v| v.to_str().unwrap()).to_owned();
        Answer { status, to, text, cookies: set }
    }

    async fn sign_in(&mut self, login: &str, password: &str) -> Answer {
        self.post("/sign-in", &[("login", login), ("password", password), ("next", "/")]).await
    }
}

impl World {
    async fn timer(&self) -> Acting {
        self.app.timer(self.body).await.unwrap()
    }

    /// An account with a link, not opened.
    async fn invite(&self, login: &str, name: &str, roles: &[&str]) -> (AccountId, String) {
        let by = self.timer().await;
        let mut tx = self.app.db.begin().await.unwrap();
        let new = NewAccount { login: login.to_owned(), name: name.to_owned(), ..NewAccount::default() };
        let id = create_account(&mut tx, &by, new).await.unwrap();
        for role in roles {
            let sql = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)";
            tx.run(sql.into(), crate::args![by.new_id(), by.body, id, *role, by.now]).await.unwrap();
        }
        let token = make_link(&mut tx, &by, id, Purpose::Password).await.unwrap();
        tx.commit().await.unwrap();
        (id, token)
    }

    /// An open account.
    async fn person(&self, login: &str, name: &str, roles: &[&str]) -> AccountId {
        let (id, token) = self.invite(login, name, roles).await;
        let set = [("password_new", GOOD), ("password_again", GOOD)];
        let done = Browser::new(self).post(&format!("/link/{token}"), &set).await;
        assert_eq!(done.to, "/sign-in?note=set", "{}", done.text);
        id
    }

    fn later(&self, minutes: i64) {
        self.clock.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    fn now(&self) -> i64 {
        self.clock.load(Ordering::Relaxed)
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.app.db.read().await.unwrap().number(sql.into(), vec![]).await.unwrap()
    }
}

fn secret_of(page: &str) -> String {
    let from = page.find("name=\"secret\" value=\"").unwrap() + "name=\"secret\" value=\"".len();
    page[from..].split('"').next().unwrap().to_owned()
}

fn code(secret: &str, now: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate((now / 1000) as u64).to_string()
}
