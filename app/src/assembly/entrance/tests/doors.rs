//! Signing in, the second factor, links, passwords.

use super::*;

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

#[tokio::test]
async fn links_of_administrators_are_made_by_another_of_them_and_told_to_the_auditor() {
    use crate::foundation::acting::Role;
    for world in worlds().await {
        let office = world.person("wenqing", "闻清", &["office_officer"]).await;
        let member = world.person("heyan", "何砚", &["member"]).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let mut of = async |role: &str| {
            let sql = "select account from role_grant where role = $1";
            AccountId(tx.number(sql.into(), crate::args![role]).await.unwrap())
        };
        let (system, security) = (of("system_administrator").await, of("security_administrator").await);
        drop(tx);
        let by = async |account, role: Role| Acting {
            account,
            roles: Arc::from([role]),
            timer: false,
            ..world.timer().await
        };
        let tries = [
            (by(office, Role::OfficeOfficer).await, system, false),
            (by(office, Role::OfficeOfficer).await, member, true),
            (by(member, Role::Member).await, member, false),
            (by(system, Role::SystemAdministrator).await, system, false),
            (by(system, Role::SystemAdministrator).await, member, true),
            (by(security, Role::SecurityAdministrator).await, system, true),
            (by(security, Role::SecurityAdministrator).await, member, false),
        ];
        for (number, (by, whom, may)) in tries.into_iter().enumerate() {
            let mut tx = world.app.db.begin().await.unwrap();
            let made = make_link(&mut tx, &by, whom, Purpose::Factor).await;
            assert_eq!(made.is_ok(), may, "try {number}");
            tx.commit().await.unwrap();
        }
        let told = "select count(*) from notice where word = 'entrance-notice-link-admin'";
        assert!(world.count(told).await >= 1);
        let (mut tx, by) = (world.app.db.begin().await.unwrap(), world.timer().await);
        let other = make_link(&mut tx, &by, member, Purpose::Setup);
        assert!(other.await.is_err(), "a person gets no setup link");
    }
}

#[tokio::test]
async fn behind_https_the_cookie_has_the_browsers_strongest_guard() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let config = Config { behind_https_proxy: true, ..Config::default() };
        let clock = Clock::Set(world.clock.clone());
        let secure = house::build(config, world.app.db.clone(), &world.folder, clock, false).unwrap();
        let mut browser = Browser { app: secure, ..Browser::new(&world) };
        let entered = browser.sign_in("heyan", GOOD).await;
        let cookie = entered.cookies.iter().find(|c| c.starts_with("__Host-yizheng=")).unwrap();
        assert!(cookie.contains("; Secure") && cookie.contains("Path=/;") && !cookie.contains("Domain"));
        browser.get("/me").await.holds("何砚");
    }
}
