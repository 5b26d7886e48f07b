//! A research trip from its notice to the proposal that came of it, with forty people signing in: two of them on a phone in a browser, the
//! others at once, each with his own sign-in. And a study session of two kinds, which each count it.

use crate::desk::Desk;
use crate::place::serve;
use crate::support::{self, Options};
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::db::Read;

const TRIP: &str = "南屏县社区食堂调研";
const STUDY: &str = "专题学习（扩大）会议";

impl Desk<'_> {
    /// An activity of some kinds today; gives its page.
    async fn prepares(&self, title: &str, kinds: &[&str], place: &str) -> String {
        self.press("新建活动").await;
        self.fill("title", title).await;
        for kind in kinds {
            self.press(kind).await;
        }
        self.press("本会").await;
        self.set("starts_on", "2026-05-20").await;
        self.set("starts_time", "10:00").await;
        self.set("ends_time", "12:00").await;
        self.fill("place", place).await;
        self.fill("agenda", "看社区食堂，听居民意见。").await;
        self.does("活动已建立").await;
        self.at().await
    }
}

/// So many members with a seat now, each name only once: login and name.
async fn members(world: &World, many: usize) -> Vec<(String, String)> {
    let sql = "select min(a.login), a.name from account a join seat s on s.account = a.id where s.until_on is null and \
               a.state = 'active' group by a.name having count(distinct a.id) = 1 and count(*) = 1 order by a.name";
    let rows = world.app.db.read().await.expect("a reader").rows(sql.into(), vec![]).await.expect("members");
    let told =
        |mut row: yizheng::foundation::db::Row| (row.take().expect("a login"), row.take().expect("a name"));
    let mut all: Vec<(String, String)> = rows.into_iter().map(told).collect();
    all.retain(|(login, _)| login != people::MEMBER && login != people::COSIGNER);
    all.truncate(many);
    assert_eq!(all.len(), many);
    all
}

/// The others sign in at once, each twice, as a weak network makes them.
async fn sign_in_at_once(world: &World, here: &str, code: &str, all: &[(String, String)]) {
    let (mut sent, together) = (tokio::task::JoinSet::new(), tokio::task::LocalSet::new());
    for (login, _) in all {
        let mut client = world.client(login).await;
        let (here, code) = (here.to_owned(), code.to_owned());
        let sends = async move {
            for _ in 0..2 {
                let answer = client.post(&here, &[("code", &code)]).await;
                assert_eq!(answer.status, 303, "{}", answer.text);
            }
        };
        sent.spawn_local_on(sends, &together);
    }
    let ended = async {
        while let Some(done) = sent.join_next().await {
            done.expect("a sign-in");
        }
    };
    together.run_until(ended).await;
}

/// A member by the code on his phone, somebody who was not invited by the link and without scripts, the others at once.
async fn arrive(
    world: &World,
    (p, plain): (&Desk<'_>, &Desk<'_>),
    (page, code): (&str, &str),
    others: &[(String, String)],
) {
    // A member on his phone: from the notice in the inbox to the code.
    p.sits(people::MEMBER, "/inbox").await;
    p.press(&format!("请参加“{TRIP}”，2026年5月20日")).await;
    p.press("签到").await;
    p.looks().await;
    p.fill("code", "12").await;
    p.does("验证码不对").await;
    p.fill("code", code).await;
    p.does("签到成功").await;
    p.looks().await;
    // Somebody who was not invited stands at the door and has no scripts.
    let by = world.timer().await;
    let id = page.trim_start_matches("/activities/").parse().expect("an id");
    let activity = {
        let mut db = world.app.db.read().await.expect("a reader");
        yizheng::assembly::activities::store::activity(&mut db, by.body, id)
            .await
            .expect("read")
            .expect("there")
    };
    let door = yizheng::assembly::activities::actions::door::shown(&by, &activity).expect("open");
    plain.sits(people::COSIGNER, &format!("{page}/here%3Fk={}", door.key)).await;
    plain.does("签到成功").await;
    sign_in_at_once(world, &format!("{page}/here"), code, others).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_trip_with_forty_people_becomes_a_proposal() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let d = Desk::at_site(&site, Options::desk()).await;
    let p = Desk::at_site(&site, Options::phone()).await;
    let plain = Desk::at_site(&site, Options::phone().without_javascript()).await;
    let others = members(&world, 38).await;
    d.sits(people::OFFICER, "/activities").await;
    let page = d.prepares(TRIP, &["调研"], "南屏县城关社区").await;
    d.press("邀请").await;
    let names: Vec<&str> = others.iter().map(|(_, name)| name.as_str()).collect();
    d.fill("names", &format!("周映岚 查无此人 {}", names.join("、"))).await;
    d.does("没有找到“查无此人”").await;
    d.fill("names", &format!("周映岚 {}", names.join("、"))).await;
    d.does("名单已更新").await;
    d.steps("发出通知", "通知已发出").await;
    d.steps("开始签到", "可以签到了").await;
    d.press("签到屏幕").await;
    d.looks().await;
    let shown = d.browser.text_of("main").await;
    let digits: String =
        shown.split_whitespace().filter(|w| w.len() == 3 && w.parse::<u32>().is_ok()).collect();
    let code = digits.get(..6).unwrap_or_else(|| panic!("no code on {shown}")).to_owned();
    arrive(&world, (&p, &plain), (&page, &code), &others).await;
    d.goes(&format!("{page}/people")).await;
    d.looks().await;
    let there = d.browser.count("main tbody tr").await;
    assert_eq!(there, 40);
    d.goes(&page).await;
    d.steps("结束", "请补正名单").await;
    d.press("写纪要和发现").await;
    d.fill("minutes", "看了两处食堂。").await;
    d.fill("findings", "居民希望周末也开放。").await;
    d.does("已保存").await;
    d.steps("办结", "名单已固定").await;
    d.browser.wait_text("下一步：把调研发现转为提案").await;
    let sql = "select case_no from proposal where state = 'filed' and case_no <> '' order by id limit 1";
    let mut rows = world.app.db.read().await.expect("a reader").rows(sql.into(), vec![]).await.expect("one");
    let number: String = rows.remove(0).take().expect("a number");
    d.press("关联提案").await;
    d.fill("proposal", &number).await;
    d.does("提案已关联").await;
    d.looks().await;
    d.browser.click("main a[href^='/proposals/']").await;
    d.browser.wait_text(TRIP).await;
    d.goes("/activities/figures?year=2026&of=people").await;
    d.browser.wait_text(TRIP).await;
    d.looks().await;
    // What was asked of the member is done, and he reads how often he was there.
    p.goes("/activities/mine").await;
    p.browser.wait_text(TRIP).await;
    p.looks().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sitting_of_two_kinds_counts_under_both_and_says_so() {
    if !support::available() {
        return;
    }
    let world = World::sqlite().await;
    let site = serve(&world.app).await;
    let d = Desk::at_site(&site, Options::desk().without_javascript()).await;
    d.sits(people::OFFICE_OFFICER, "/activities").await;
    d.prepares(STUDY, &["常委会集体学习", "主席会议集体学习"], "政协会议厅").await;
    d.press("邀请").await;
    d.fill("names", "周映岚、何砚").await;
    d.does("名单已更新").await;
    d.steps("发出通知", "通知已发出").await;
    d.steps("开始签到", "可以签到了").await;
    d.steps("结束", "请补正名单").await;
    d.steps("办结", "名单已固定").await;
    for kind in ["standing", "chair"] {
        let sql = format!("select id from activity_kind where code = '{kind}'");
        let rows =
            world.app.db.read().await.expect("a reader").rows(sql.into(), vec![]).await.expect("a kind");
        let id: i64 = rows.into_iter().next().expect("one").take().expect("an id");
        let id = yizheng::foundation::ids::write(id);
        d.goes(&format!("/activities/figures?year=2026&of={id}")).await;
        d.browser.wait_text(STUDY).await;
        let row = d.browser.text_of("main").await;
        assert!(row.contains("同时属于"), "{row}");
    }
}
