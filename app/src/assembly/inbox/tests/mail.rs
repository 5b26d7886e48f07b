//! Stories of mail: nothing is lost, nothing is sent where there is nothing, one digest a day, and an outbox that tells.

use super::notices::tell;
use super::smtp::{Mood, Server};
use crate::assembly::inbox::records::{MailLine, MailState};
use crate::assembly::inbox::{mail_trouble, store as own_store};
use crate::assembly::settings::testing::{BODY, DAY, House, account, houses, houses_with};
use crate::config::Config;
use crate::foundation::acting::Role;
use crate::foundation::ids::AccountId;
use crate::foundation::store::{self, NewMail};
use crate::foundation::{events, jobs, mail};

const MINUTE: i64 = 60_000;

async fn with_server() -> (Server, Vec<House>) {
    let server = Server::start().await;
    let config = Config { smtp: server.url.clone(), ..Config::default() };
    (server, houses_with(config).await)
}

async fn lines(house: &House) -> Vec<MailLine> {
    let mut db = house.app.db.read().await.unwrap();
    own_store::mail(&mut db, BODY, MailState::Any, i64::MAX, 100).await.unwrap()
}

async fn queue(house: &House, dedup: &str, address: &str) {
    let by = house.app.timer(BODY).await.unwrap();
    let mut tx = house.app.db.begin().await.unwrap();
    let mail = NewMail { account: AccountId(1), dedup, address, subject: "题目", content: "内文在此" };
    store::queue_mail(&mut tx, &by, &mail).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn one_digest_a_day_and_nothing_where_there_is_nothing() {
    let (server, houses) = with_server().await;
    for house in houses {
        let before = server.taken().len();
        jobs::minute(&house.app, &[]).await;
        assert!(lines(&house).await.is_empty(), "nobody has anything unread");
        house.pass(DAY);
        tell(&house, Role::Member, "one", false, None).await;
        tell(&house, Role::Member, "two", true, Some("2026-05-19")).await;
        for _ in 0..3 {
            jobs::minute(&house.app, &[]).await;
            house.pass(MINUTE);
        }
        let written = lines(&house).await;
        assert_eq!(written.len(), 1, "{written:?}");
        assert_eq!(
            (written[0].address.as_str(), written[0].subject.contains('2')),
            ("member@example.invalid", true)
        );
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 1);
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 0, "sent once");
        assert_eq!(server.taken().len(), before + 1);
        // A notice after the digest waits for the next day; what was told once is not told again.
        tell(&house, Role::Member, "three", false, None).await;
        jobs::minute(&house.app, &[]).await;
        assert_eq!(lines(&house).await.len(), 1);
        house.pass(DAY);
        jobs::minute(&house.app, &[]).await;
        house.pass(DAY);
        jobs::minute(&house.app, &[]).await;
        let written = lines(&house).await;
        assert_eq!(written.len(), 2, "nothing new on the last day");
        assert!(written[0].subject.contains('1'), "{}", written[0].subject);
    }
}

#[tokio::test]
async fn the_digest_waits_for_eight_o_clock_and_passes_by_what_was_read() {
    for house in houses().await {
        tell(&house, Role::Member, "early", false, None).await;
        tell(&house, Role::Reviewer, "read", false, None).await;
        house.browser(Role::Reviewer).await.post("/inbox/read-all", &[]).await.is(303);
        house.pass(DAY - 3 * 3_600_000);
        jobs::minute(&house.app, &[]).await;
        assert!(lines(&house).await.is_empty(), "it is seven");
        house.pass(3_600_000);
        jobs::minute(&house.app, &[]).await;
        assert_eq!(lines(&house).await.len(), 1);
    }
}

#[tokio::test]
async fn a_digest_interrupted_and_run_again_loses_no_notice() {
    for house in houses().await {
        tell(&house, Role::Member, "first", false, None).await;
        assert_eq!(mail::digest(&house.app, BODY).await.unwrap(), 1);
        // The job is run again on the same day (it failed for somebody else), and something new was told meanwhile.
        tell(&house, Role::Member, "second", false, None).await;
        assert_eq!(mail::digest(&house.app, BODY).await.unwrap(), 0, "one a day");
        house.pass(DAY);
        assert_eq!(mail::digest(&house.app, BODY).await.unwrap(), 1, "the second is told the next day");
        for n in 0..120 {
            tell(&house, Role::Member, &format!("n{n}"), false, None).await;
        }
        house.pass(DAY);
        assert_eq!(mail::digest(&house.app, BODY).await.unwrap(), 1);
        let mut db = house.app.db.read().await.unwrap();
        let left = store::notices_to_digest(&mut db, account(Role::Member)).await.unwrap().len();
        assert_eq!(left, 20, "what one mail cannot hold waits for the next");
    }
}

#[tokio::test]
async fn a_server_that_is_down_or_refuses_loses_nothing() {
    let (server, houses) = with_server().await;
    for house in houses {
        let before = server.taken().len();
        queue(&house, "a", "one@example.invalid").await;
        server.is(Mood::HangsUp);
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 0);
        let line = lines(&house).await.remove(0);
        assert!(line.attempts == 1 && line.sent_at.is_none() && !line.last_error.is_empty(), "{line:?}");
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 0);
        assert_eq!(lines(&house).await[0].attempts, 1, "not before its time");
        server.is(Mood::Refuses);
        house.pass(MINUTE + 1);
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 0);
        let line = lines(&house).await.remove(0);
        assert!(line.attempts == 2 && line.last_error.contains("450"), "{line:?}");
        server.is(Mood::Takes);
        house.pass(2 * MINUTE + 1);
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 1);
        let taken = server.taken();
        assert_eq!(taken.len(), before + 1);
        assert!(taken[before].contains("one@example.invalid"));
        assert!(lines(&house).await[0].sent_at.is_some());
    }
}

#[tokio::test]
async fn a_mail_is_given_up_after_a_day_and_the_administrator_can_try_again() {
    let (server, houses) = with_server().await;
    for house in houses {
        let keeper = house.browser(Role::SystemAdministrator).await;
        keeper.get("/inbox/mail").await.is(200).whole().has("没有邮件").lacks("现在再试");
        server.is(Mood::Refuses);
        queue(&house, "a", "one@example.invalid").await;
        let begun = house.app.now();
        let mut tries = 0;
        while lines(&house).await[0].dead_at.is_none() {
            mail::send_due(&house.app).await.unwrap();
            tries += 1;
            let wait = lines(&house).await[0].next_at - house.app.now();
            house.pass(wait.max(0) + 1);
            assert!(tries < 50);
        }
        assert!(house.app.now() - begun > DAY, "tried for a day");
        assert_eq!(mail_trouble(&house.app, BODY).await.unwrap(), Some("inbox-mail-failing"));
        let page = house.browser(Role::SystemAdministrator).await.get("/inbox/mail?state=dead").await;
        page.is(200)
            .whole()
            .has("one@example.invalid")
            .has("停止重试")
            .has("450")
            .has("题目")
            .lacks("内文在此")
            .has("有邮件多次没有发出");
        server.is(Mood::Takes);
        let keeper = house.browser(Role::SystemAdministrator).await;
        keeper.post("/inbox/mail/retry", &[]).await.is(303);
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 1);
        keeper.get("/inbox/mail?state=sent").await.has("发出").has("one@example.invalid").lacks("有邮件多次");
        let history =
            events::history(&mut house.app.db.read().await.unwrap(), BODY, "mail", BODY.0).await.unwrap();
        assert_eq!(history.last().map(|e| e.action.as_str()), Some("retry"));
        for role in [Role::Member, Role::OfficeOfficer, Role::Auditor, Role::SecurityAdministrator] {
            let other = house.browser(role).await;
            other.get("/inbox/mail").await.is(403).has("查看邮件发送情况");
            other.post("/inbox/mail/retry", &[]).await.is(403);
        }
    }
}

#[tokio::test]
async fn one_bad_address_does_not_hold_up_the_others() {
    let (server, houses) = with_server().await;
    for house in houses {
        let before = server.taken().len();
        queue(&house, "a", "no address").await;
        queue(&house, "b", "two@example.invalid").await;
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 1);
        assert_eq!(server.taken().len(), before + 1);
        assert!(lines(&house).await.iter().any(|l| l.last_error.contains("no address")));
    }
}

#[tokio::test]
async fn without_a_server_mail_waits_and_the_administrator_is_told() {
    for house in houses().await {
        queue(&house, "a", "one@example.invalid").await;
        assert_eq!(mail::send_due(&house.app).await.unwrap(), 0);
        assert_eq!(lines(&house).await[0].attempts, 0);
        assert_eq!(mail_trouble(&house.app, BODY).await.unwrap(), Some("inbox-mail-no-server"));
        let keeper = house.browser(Role::SystemAdministrator).await;
        keeper.get("/inbox/mail").await.is(200).whole().has("没有设邮件服务器").has("待发");
    }
}
