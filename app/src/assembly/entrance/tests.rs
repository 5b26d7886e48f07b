//! Stories at the door, through the router as a browser would go.

use super::actions::links::{create_account, make_link};
use super::records::{NewAccount, Purpose};
use super::{make_setup_link, password};
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

#[test]
fn words_stand_in_both_languages_and_no_key_is_missing() {
    let (zh, en) = (super::ROOM.words.zh, super::ROOM.words.en);
    assert_eq!(keys_of(zh), keys_of(en));
    Words::load(&house::words()).unwrap();
}

#[tokio::test]
async fn every_statement_prepares() {
    for world in empties().await {
        for (name, text) in super::ROOM.statements.iter().copied().flatten() {
            let prepared = world.app.db.prepare((*text).into()).await;
            assert!(prepared.is_ok(), "{name}: {prepared:?}");
        }
    }
}

#[tokio::test]
async fn unknown_wrong_and_closed_get_one_answer() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        world.invite("zhouyinglan", "周映岚", &["member"]).await;
        let wrong = "登录名或密码不对";
        let mut answers = Vec::new();
        for (login, password) in [("heyan", "nonsense"), ("nobody", GOOD), ("zhouyinglan", GOOD)] {
            let mut browser = Browser::new(&world);
            let answer = browser.sign_in(login, password).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            answer.holds(wrong).holds(login);
            assert!(!browser.cookies.contains_key("yizheng"));
            let plain = answer.text.replace(login, "");
            let from = plain.find("<form class=\"stack").unwrap();
            let upto = plain[from..].find("name=\"_once\"").unwrap();
            answers.push(plain[from..from + upto].to_owned() + plain.split("/sign-in\">").last().unwrap());
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[1], answers[2]);
    }
}

#[tokio::test]
async fn tries_are_slowed_and_nobody_is_locked() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let mut browser = Browser::new(&world);
        for _ in 0..6 {
            assert_eq!(browser.sign_in("heyan", "x").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let slower = browser.sign_in("heyan", GOOD).await;
        assert_eq!(slower.status, StatusCode::TOO_MANY_REQUESTS);
        slower.holds("heyan");
        // Another account is not slowed by it.
        world.person("zhouyinglan", "周映岚", &["member"]).await;
        assert_eq!(browser.sign_in("zhouyinglan", GOOD).await.to, "/");
    }
}

#[tokio::test]
async fn a_member_signs_in_and_out() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let mut browser = Browser::new(&world);
        assert_eq!(browser.get("/me").await.to, "/sign-in?next=%2Fme");
        browser.get("/sign-in").await.holds("政协云溪州委员会");
        let entered = browser
            .post("/sign-in", &[("login", "HeYan"), ("password", GOOD), ("next", "//evil.example")])
            .await;
        assert_eq!(entered.to, "/");
        let cookie = entered.cookies.iter().find(|c| c.starts_with("yizheng=")).unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
        assert_eq!(browser.get("/").await.to, "/proposals/mine");
        assert_eq!(browser.get("/sign-in?next=/me").await.to, "/me");
        browser.get("/me").await.holds("何砚").holds("heyan");
        let copy = browser.cookies.clone();
        assert_eq!(browser.post("/sign-out", &[]).await.to, "/sign-in?note=out");
        browser.cookies = copy;
        assert_eq!(browser.get("/me").await.to, "/sign-in?next=%2Fme&note=ended");
    }
}

#[tokio::test]
async fn a_form_posted_after_the_session_ended_waits_and_comes_back_filled() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let mut browser = Browser::new(&world);
        browser.sign_in("heyan", GOOD).await;
        world.later(121);
        let form = [("_page", "/me/change"), ("employer", "云溪州第二中学"), ("phone", "0970-5550100")];
        let refused = browser.post("/me/change", &form).await;
        assert_eq!(refused.to, "/sign-in?next=%2Fme%2Fchange&note=waiting");
        browser.get(&refused.to).await.holds("您写的还在，登录后会回到填好的表");
        assert_eq!(browser.sign_in("heyan", GOOD).await.to, "/me/change");
        browser.get("/me/change").await.holds("云溪州第二中学").holds("登录过期前您写的都在");
        let sent = browser.post("/me/change", &form).await;
        assert_eq!(sent.to, "/me");
        browser.get("/me").await.holds("云溪州第二中学").holds("待核对");
        // The copy is gone, and a password never waits.
        let kept = "select count(*) from kept_form";
        assert_eq!(world.count(kept).await, 0);
        world.later(121);
        let form = [("_page", "/me/password"), ("password_now", GOOD), ("password_new", "x")];
        browser.post("/me/password", &form).await;
        let leaked = "select count(*) from kept_form where content like '%password_now%'";
        assert_eq!((world.count(kept).await, world.count(leaked).await), (1, 0));
    }
}

#[tokio::test]
async fn staff_owe_a_second_factor_and_each_code_counts_once() {
    for world in worlds().await {
        let id = world.person("shenruoxi", "沈若溪", &["proposal_officer"]).await;
        let mut browser = Browser::new(&world);
        assert_eq!(browser.sign_in("shenruoxi", GOOD).await.to, "/sign-in/factor?next=%2F");
        assert_eq!(browser.get("/me").await.to, "/sign-in/factor");
        let page = browser.get("/sign-in/factor?next=/me").await;
        page.holds("otpauth://totp/").holds("<path fill=\"black\" d=\"M");
        let secret = secret_of(&page.text);
        let wrong = browser.post("/sign-in/factor", &[("secret", &secret), ("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.holds(&secret).holds("验证码不对");
        let first = code(&secret, world.now());
        let before = browser.cookies["yizheng"].clone();
        let in_now = [("secret", secret.as_str()), ("code", first.as_str()), ("next", "/me")];
        assert_eq!(browser.post("/sign-in/factor", &in_now).await.to, "/me");
        assert_ne!(browser.cookies["yizheng"], before, "a new token after the factor");
        assert_eq!(browser.get("/").await.to, "/proposals");
        // The same code again, in another sign-in.
        let mut other = Browser::new(&world);
        other.sign_in("shenruoxi", GOOD).await;
        let page = other.get("/sign-in/factor").await;
        assert!(!page.text.contains("otpauth"), "the secret is shown once");
        let again = other.post("/sign-in/factor", &[("code", &first)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.holds("用过了");
        world.later(1);
        let next = code(&secret, world.now());
        assert_eq!(other.post("/sign-in/factor", &[("code", &next)]).await.to, "/");
        // A link of the office takes it off; every sign-in ends.
        let by = world.timer().await;
        let mut tx = world.app.db.begin().await.unwrap();
        let token = make_link(&mut tx, &by, id, Purpose::Factor).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(
            Browser::new(&world).post(&format!("/link/{token}"), &[]).await.to,
            "/sign-in?note=factor"
        );
        assert_eq!(other.get("/me").await.to, "/sign-in?next=%2Fme&note=ended");
        other.sign_in("shenruoxi", GOOD).await;
        other.get("/sign-in/factor").await.holds("otpauth://totp/");
        let told = "select count(*) from notice where word = 'entrance-notice-factor-removed'";
        assert_eq!(world.count(told).await, 1);
    }
}

#[tokio::test]
async fn a_link_works_once_and_expires() {
    for world in worlds().await {
        let (_, token) = world.invite("heyan", "何砚", &["member"]).await;
        let path = format!("/link/{token}");
        let mut browser = Browser::new(&world);
        browser.get(&path).await.holds("heyan");
        for (new, again, said) in [
            ("short", "short", "至少 12 字"),
            ("password2026", "password2026", "太常见"),
            ("heyan heyan heyan", "heyan heyan heyan", "不要有您的姓名或登录名"),
            (GOOD, "another one here", "两遍写得不一样"),
        ] {
            let refused = browser.post(&path, &[("password_new", new), ("password_again", again)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.holds(said);
        }
        let set = [("password_new", GOOD), ("password_again", GOOD)];
        assert_eq!(browser.post(&path, &set).await.to, "/sign-in?note=set");
        assert_eq!(browser.post(&path, &set).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get("/link/nonsense").await.status, StatusCode::NOT_FOUND);
        let (_, late) = world.invite("zhouyinglan", "周映岚", &["member"]).await;
        world.later(72 * 60 + 1);
        assert_eq!(browser.get(&format!("/link/{late}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.sign_in("heyan", GOOD).await.to, "/");
    }
}

#[tokio::test]
async fn the_first_run_makes_a_body_once_and_three_administrators() {
    for world in empties().await {
        let mut browser = Browser::new(&world);
        browser.get("/sign-in").await.holds("还没有启用");
        let void = make_setup_link(&world.app).await.unwrap().unwrap();
        let link = make_setup_link(&world.app).await.unwrap().unwrap();
        let path = |link: &str| link[link.find("/setup/").unwrap()..].to_owned();
        assert_eq!(browser.get(&path(&void)).await.status, StatusCode::NOT_FOUND);
        let path = path(&link);
        browser.get(&path).await.holds("三员分立");
        // Refused: one person twice, cut-off after the close; every value stays.
        let mut form = setup_form();
        form.retain(|(name, _)| !["security_login", "cut_off"].contains(name));
        form.extend([("security_login", "LinYue"), ("cut_off", "2026-03-22T18:00")]);
        let refused = browser.post(&path, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused
            .holds("三个不同的人")
            .holds("不能晚于闭幕日")
            .holds("政协云溪州委员会")
            .holds("2026-03-22T18:00");
        assert_eq!(world.count("select count(*) from body").await, 0);
        let done = browser.post(&path, &setup_form()).await;
        assert_eq!(done.status, StatusCode::OK);
        done.holds("/link/").holds("linyue").holds("gaoyuan").holds("qinzhi");
        assert_eq!(done.text.matches("/link/").count(), 3);
        assert_eq!(world.count("select count(*) from role_grant where revoked_at is null").await, 3);
        assert_eq!(world.count("select count(distinct account) from role_grant").await, 3);
        assert_eq!(world.count("select count(*) from category").await, 6);
        // Three months before 20 January 2026, midnight in Beijing.
        assert_eq!(world.count("select window_opens_at from sitting").await, 1_760_889_600_000);
        assert_eq!(world.count("select cut_off_at from sitting").await, 1_769_076_000_000);
        assert_eq!(browser.post(&path, &setup_form()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(make_setup_link(&world.app).await.unwrap(), None);
        // The first administrator goes in with his link.
        let token = done.text.split("/link/").nth(1).unwrap().split('<').next().unwrap();
        let set = [("password_new", GOOD), ("password_again", GOOD)];
        browser.post(&format!("/link/{token}"), &set).await;
        let entered = browser.sign_in("linyue", GOOD).await;
        assert_eq!(entered.to, "/sign-in/factor?next=%2F");
        assert!(entered.cookies.iter().any(|c| c.starts_with("yizheng=") && c.contains("SameSite=Strict")));
    }
}

#[tokio::test]
async fn preferences_hold_for_guests_and_persons() {
    for world in worlds().await {
        let mut browser = Browser::new(&world);
        let set = browser.post("/preferences", &[("lang", "en"), ("back", "/sign-in")]).await;
        assert_eq!(set.to, "/sign-in");
        browser.get("/sign-in").await.holds("lang=\"en\"").holds("Login name");
        let away = browser.post("/preferences", &[("text", "large"), ("back", "https://evil.example")]).await;
        assert_eq!(away.to, "/");
        browser.get("/sign-in").await.holds("data-text=\"large\"").holds("lang=\"en\"");
        assert_eq!(browser.post("/preferences", &[("theme", "pink")]).await.status, StatusCode::BAD_REQUEST);
        world.person("heyan", "何砚", &["member"]).await;
        let mut person = Browser::new(&world);
        person.sign_in("heyan", GOOD).await;
        person.post("/preferences", &[("theme", "dark"), ("back", "/me")]).await;
        person.cookies.remove("yz-theme");
        person.get("/me").await.holds("data-theme=\"dark\"").holds("lang=\"zh-CN\"");
    }
}

#[tokio::test]
async fn a_post_from_another_site_is_refused() {
    for world in worlds().await {
        let mut browser = Browser::new(&world);
        for path in ["/sign-in", "/sign-out", "/preferences", "/me/password"] {
            let request = Request::post(path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "cross-site")
                .header(header::ORIGIN, "https://evil.example");
            let answer = browser.send(request, Body::from("login=heyan&password=x")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

#[tokio::test]
async fn a_change_of_data_goes_through_the_office() {
    for world in worlds().await {
        let member = world.person("heyan", "何砚", &["member"]).await;
        let office = world.person("wenqing", "闻清", &["office_officer"]).await;
        let acting = |id: AccountId, role| {
            let world = &world;
            async move {
                let roles: Vec<crate::foundation::acting::Role> = vec![role];
                Acting { account: id, roles: roles.into(), timer: false, ..world.timer().await }
            }
        };
        use crate::foundation::acting::Role;
        let he = acting(member, Role::Member).await;
        let wen = acting(office, Role::OfficeOfficer).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let field = super::ProfileField::Phone;
        let first = super::ask_change(&mut tx, &he, field, "0970-1").await.unwrap().unwrap();
        let second = super::ask_change(&mut tx, &he, field, "0970-2").await.unwrap().unwrap();
        assert!(super::accept_change(&mut tx, &wen, first).await.is_err(), "withdrawn by the later wish");
        assert!(super::accept_change(&mut tx, &he, second).await.is_err(), "not by himself");
        super::accept_change(&mut tx, &wen, second).await.unwrap();
        let third =
            super::ask_change(&mut tx, &he, super::ProfileField::Post, "校长").await.unwrap().unwrap();
        assert!(super::refuse_change(&mut tx, &wen, third, " ").await.is_err(), "a reason is owed");
        super::refuse_change(&mut tx, &wen, third, "请附任职文件").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(world.count("select count(*) from account where phone = '0970-2'").await, 1);
        let told = "select count(*) from notice where word like 'entrance-notice-change-%'";
        assert_eq!(world.count(told).await, 5, "three asked, one accepted, one refused");
        let open = "select count(*) from notice where asks = 1 and done_at is null";
        assert_eq!(world.count(open).await, 0);
    }
}

#[tokio::test]
async fn a_person_guards_his_own_account() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let (mut here, mut there) = (Browser::new(&world), Browser::new(&world));
        here.sign_in("heyan", GOOD).await;
        there.sign_in("heyan", GOOD).await;
        here.get("/me/sign-ins").await.holds("当前").holds("结束其他登录");
        assert_eq!(here.post("/me/sign-ins/others/end", &[]).await.to, "/me/sign-ins");
        assert_eq!(there.get("/me").await.status, StatusCode::SEE_OTHER);
        // Password: the present one is asked again.
        let form = [
            ("password_now", "no"),
            ("password_new", "山谷里有七盏灯火"),
            ("password_again", "山谷里有七盏灯火"),
        ];
        here.post("/me/password", &form).await.holds("至少 12 字");
        let new = "山谷里有七盏灯火 夜里数得清";
        let form = [("password_now", "no"), ("password_new", new), ("password_again", new)];
        here.post("/me/password", &form).await.holds("现在的密码不对");
        let form = [("password_now", GOOD), ("password_new", new), ("password_again", new)];
        assert_eq!(here.post("/me/password", &form).await.to, "/me");
        assert_eq!(here.get("/me").await.status, StatusCode::OK);
        // A token is shown once, and opens the API until it is taken back.
        here.get("/me/tokens").await.holds("没有令牌");
        let form = [("name", "统计"), ("expires_on", "2028-01-01")];
        here.post("/me/tokens", &form).await.holds("一年以内").holds("统计");
        let made = here.post("/me/tokens", &[("name", "统计"), ("expires_on", "2026-06-30")]).await;
        let token = made.text.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(session::token_holder(&world.app, &token).await.unwrap().is_some());
        let list = here.get("/me/tokens").await;
        assert!(!list.text.contains(&token));
        let id = list.text.split("/me/tokens/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        assert_eq!(here.post(&format!("/me/tokens/{id}/revoke"), &[]).await.to, "/me/tokens");
        assert!(session::token_holder(&world.app, &token).await.unwrap().is_none());
        // His data, as one file, and the taking is in the history.
        here.get("/me/data").await.holds("不记录任何人的信仰");
        let copy = here.get("/me/data.json").await;
        let copy: serde_json::Value = serde_json::from_str(&copy.text).unwrap();
        assert_eq!(copy["account"]["login"], "heyan");
        assert!(copy["acts"].as_array().unwrap().iter().any(|act| act["action"] == "password-set"));
        assert!(!copy.to_string().contains("argon2"));
        assert_eq!(world.count("select count(*) from event where action = 'export'").await, 1);
        // A second factor of his own free will is owed from then on.
        let page = here.get("/me/factor").await;
        let secret = secret_of(&page.text);
        let code = code(&secret, world.now());
        let form = [("secret", secret.as_str()), ("code", &code), ("password_now", new)];
        assert_eq!(here.post("/me/factor", &form).await.to, "/me");
        assert_eq!(there.sign_in("heyan", new).await.to, "/sign-in/factor?next=%2F");
    }
}

#[tokio::test]
async fn old_passwords_are_changed_first_in_the_classified_profile() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let sql = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) \
                   values (1, $1, 'auth.password_profile', 'classified', '2026-01-01', '', 0, 0)";
        tx.run(sql.into(), crate::args![world.body]).await.unwrap();
        tx.outdates(crate::foundation::db::Stale::Procedure);
        tx.commit().await.unwrap();
        let mut browser = Browser::new(&world);
        assert_eq!(browser.sign_in("heyan", GOOD).await.to, "/");
        browser.post("/sign-out", &[]).await;
        world.later(91 * 24 * 60);
        let to = browser.sign_in("heyan", GOOD).await.to;
        assert!(to.starts_with("/link/"), "{to}");
        browser.get(&to).await.holds("每 90 天");
        let path = to.split('?').next().unwrap();
        let plain = "quiet harbour lanterns";
        let form = [("password_new", plain), ("password_again", plain)];
        browser.post(path, &form).await.holds("至少用三种");
        let form = [("password_new", GOOD), ("password_again", GOOD)];
        browser.post(path, &form).await.holds("原来的密码");
    }
}

#[test]
fn common_passwords_are_known_in_their_disguises() {
    let common = |text: &str| !password::complaints(text, text, ("heyan", "何砚"), "length").is_empty();
    for text in ["password1234", "aaaaaaaaaaaaaa", "qwertyqwerty", "iloveyou1314!!", "Welcome2026!!!"] {
        assert!(common(text), "{text}");
    }
    assert!(!common("correct enough lantern"));
    assert!(!common("春风又绿江南岸，明月何时照我还"));
}
