//! What a person does with his own account.

use super::*;

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
        let field = entrance::ProfileField::Phone;
        let first = entrance::ask_change(&mut tx, &he, field, "0970-1").await.unwrap().unwrap();
        let second = entrance::ask_change(&mut tx, &he, field, "0970-2").await.unwrap().unwrap();
        assert!(entrance::accept_change(&mut tx, &wen, first).await.is_err(), "withdrawn by the later wish");
        assert!(entrance::accept_change(&mut tx, &he, second).await.is_err(), "not by himself");
        entrance::accept_change(&mut tx, &wen, second).await.unwrap();
        let third =
            entrance::ask_change(&mut tx, &he, entrance::ProfileField::Post, "校长").await.unwrap().unwrap();
        assert!(entrance::refuse_change(&mut tx, &wen, third, " ").await.is_err(), "a reason is owed");
        entrance::refuse_change(&mut tx, &wen, third, "请附任职文件").await.unwrap();
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
        // The same form sent twice makes one token, and the second answer says what to do.
        let form = [("name", "两次"), ("expires_on", "2026-06-30"), ("_once", "twice")];
        here.post("/me/tokens", &form).await.holds("<code>");
        let again = here.post("/me/tokens", &form).await;
        assert_eq!((again.status, again.to.as_str()), (StatusCode::SEE_OTHER, "/me/tokens?note=shown"));
        here.get(&again.to).await.holds("只建了一个").holds("收回下面最新的一个").holds("两次");
        assert_eq!(world.count("select count(*) from api_token where name = '两次'").await, 1);
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
async fn accounts_of_an_earlier_version_get_their_order_once() {
    for world in worlds().await {
        world.person("heyan", "何砚", &["member"]).await;
        let mut tx = world.app.db.begin().await.unwrap();
        entrance::fill_order(&mut tx).await.unwrap();
        let old = "update account set sort_key = name where login = 'heyan'";
        tx.run(old.into(), vec![]).await.unwrap();
        assert_eq!(entrance::fill_order(&mut tx).await.unwrap(), 1);
        let key = "select sort_key from account where login = 'heyan'";
        let row = tx.row(key.into(), vec![]).await.unwrap().unwrap();
        assert_eq!(row.only::<String>().unwrap(), "he yan");
        assert_eq!(entrance::fill_order(&mut tx).await.unwrap(), 0);
    }
}
