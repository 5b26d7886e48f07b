//! The first run; words and statements.

use super::*;

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
        let categories = crate::assembly::settings::default_categories().len();
        assert_eq!(world.count("select count(*) from category").await, categories as i64);
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

#[test]
fn words_stand_in_both_languages_and_no_key_is_missing() {
    let (zh, en) = (entrance::ROOM.words.zh, entrance::ROOM.words.en);
    assert_eq!(keys_of(zh), keys_of(en));
    Words::load(&house::words()).unwrap();
}

#[tokio::test]
async fn every_statement_prepares() {
    for world in empties().await {
        for (name, text) in entrance::ROOM.statements.iter().copied().flatten() {
            let prepared = world.app.db.prepare((*text).into()).await;
            assert!(prepared.is_ok(), "{name}: {prepared:?}");
        }
    }
}
