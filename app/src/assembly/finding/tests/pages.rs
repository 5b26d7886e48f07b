//! The page, the file, the API, and saved searches that tell.

use crate::demo::people;
use crate::demo::testing;
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::house;

const DAY: i64 = 86_400_000;

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[tokio::test]
async fn the_page_shows_hits_with_what_was_found_in_them() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICER).await;
        let start = office.get("/search").await;
        assert!(start.status == 200 && start.says("怎样搜索") && !start.says("没有找到"));
        // Every page has the box, without a script; the search page has its own.
        assert!(office.get("/proposals").await.says("id=\"look-q\""));
        assert!(!start.says("id=\"look-q\"") && start.says("id=\"q\""));
        let page = office.get(&format!("/search?q={}", encoded("部门 服务"))).await;
        assert!(
            page.says("<mark>服务</mark>") && page.says("条结果") && page.says("缩小范围"),
            "{}",
            page.text
        );
        let narrowed = office.get(&format!("/search?q={}&kind=reply", encoded("社区"))).await;
        assert!(narrowed.says("class=\"chosen\"") && !narrowed.says(">附件</span>"));
        let none = office.get(&format!("/search?q={}", encoded("单位:没有这个局"))).await;
        assert!(
            none.says("没有找到")
                && none.says("没有“单位:没有这个局”")
                && none.says("value=\"单位:没有这个局\"")
        );
        let long = office.get(&format!("/search?q={}", "%E7%94%B5".repeat(300))).await;
        assert!(long.status == 200 && long.says("只查找前"));
        let csv = office.get(&format!("/search.csv?q={}", encoded("社区"))).await;
        assert!(csv.status == 200 && csv.says("提案人"), "{}", csv.text);
        assert_eq!(world.guest().get("/search?q=a").await.status, 303);
        // Administrators read no business; nothing is found by them.
        let mut system = world.client(people::SYSTEM_ADMINISTRATOR).await;
        assert!(!system.get("/me").await.says("id=\"look-q\""));
        assert!(system.get(&format!("/search?q={}", encoded("社区"))).await.says("没有找到"));
    }
}

#[tokio::test]
async fn the_api_pages_through_the_same_hits() {
    for world in testing::worlds().await {
        let api = world.api(people::OFFICER).await;
        for sort in ["newest", "relevance"] {
            let mut ids = Vec::new();
            let mut after = String::new();
            let count = loop {
                let path = format!("/api/search?q={}&sort={sort}{after}", encoded("-zzzqqq"));
                let answer = api.get(&path).await;
                assert_eq!(answer.status, 200, "{}", answer.text);
                let json = answer.json();
                let hits = json["hits"].as_array().unwrap();
                ids.extend(hits.iter().map(|h| format!("{} {}", h["kind"], h["id"])));
                match json["next"].as_str() {
                    Some(next) => after = format!("&after={next}"),
                    None => break json["count"].as_i64().unwrap(),
                }
            };
            assert!(ids.len() > 25 && ids.len() as i64 == count, "{} {count}", ids.len());
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len() as i64, count, "no hit stands on two pages");
        }
        assert_eq!(api.get("/api/search?q=a&secret=1").await.status, 400);
    }
}

#[tokio::test]
async fn a_file_is_found_by_its_name_and_its_text() {
    for world in testing::worlds().await {
        let mut member = world.client(people::MEMBER).await;
        let by = world.acting(people::MEMBER).await;
        let draft = "select min(id) from proposal where state = 'draft' and org is null and proposer = $1";
        let id =
            world.app.db.read().await.unwrap().number(draft.into(), crate::args![by.account]).await.unwrap();
        let to = format!("/proposals/{}/files", crate::foundation::ids::write(id));
        let text = "关于琉璃巷积水的照片说明".as_bytes();
        let answer = member.post_files(&to, &[], &[("file", "积水记录.txt", text)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        for q in ["琉璃巷", "积水记录", "kind:attachment 巷积"] {
            let page = member.get(&format!("/search?q={}", encoded(q))).await;
            assert!(page.says("积水") && page.says("条结果") && !page.says("没有找到"), "{q}");
        }
        let mut other = world.client(people::OFFICER).await;
        assert!(other.get(&format!("/search?q={}", encoded("琉璃巷"))).await.says("没有找到"));
        let sql = "select min(id) from attachment where name = '积水记录.txt'";
        let file = world.app.db.read().await.unwrap().number(sql.into(), vec![]).await.unwrap();
        let drop = format!("{to}/{}/remove", crate::foundation::ids::write(file));
        let gone = member.post(&drop, &[]).await;
        assert_eq!(gone.status, 303, "{drop} {}", gone.text);
        assert!(member.get(&format!("/search?q={}", encoded("琉璃巷"))).await.says("没有找到"));
    }
}

async fn told(world: &testing::World, by: &Acting) -> i64 {
    let sql = "select count(*) from notice where account = $1 and word = 'finding-notice-new'";
    world.app.db.read().await.unwrap().number(sql.into(), crate::args![by.account]).await.unwrap()
}

#[tokio::test]
async fn a_saved_search_tells_of_new_hits_once() {
    use crate::assembly::proposals::actions::drafting::{self, Text};
    use crate::assembly::proposals::records::Kind;
    for world in testing::worlds().await {
        let by = world.acting(people::MEMBER).await;
        let mut member = world.client(people::MEMBER).await;
        let query = format!("q={}", encoded("琉璃巷"));
        let saved =
            member.post("/views", &[("list", "/search"), ("name", "琉璃巷"), ("query", &query)]).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let sql = "select max(id) from saved_view where list = '/search'";
        let view = world.app.db.read().await.unwrap().number(sql.into(), vec![]).await.unwrap();
        let view = crate::foundation::ids::write(view);
        let on = [("view", view.as_str()), ("on", "1"), ("back", "/search")];
        assert_eq!(member.post("/search/watch", &on).await.status, 303);
        // Somebody else's saved search is nobody else's affair.
        assert_eq!(world.client(people::COSIGNER).await.post("/search/watch", &on).await.status, 404);
        crate::foundation::jobs::minute(&world.app, house::ROOMS).await;
        assert_eq!(told(&world, &by).await, 0, "nothing is new");
        let text = Text { title: "关于琉璃巷排水的提案".to_owned(), ..Text::default() };
        let mut tx = world.app.db.begin().await.unwrap();
        drafting::create(&mut tx, &by, Kind::Individual, None, &text).await.unwrap();
        tx.commit().await.unwrap();
        // Not his to see: of this one he is not told.
        let other = world.acting(people::COSIGNER).await;
        let mut tx = world.app.db.begin().await.unwrap();
        drafting::create(&mut tx, &other, Kind::Individual, None, &text).await.unwrap();
        tx.commit().await.unwrap();
        crate::foundation::jobs::minute(&world.app, house::ROOMS).await;
        assert_eq!(told(&world, &by).await, 0, "once a day");
        for _ in 0..3 {
            world.pass(DAY);
            crate::foundation::jobs::minute(&world.app, house::ROOMS).await;
        }
        assert_eq!(told(&world, &by).await, 1);
        let mut member = world.client(people::MEMBER).await;
        assert!(member.get("/inbox").await.says("保存的搜索“琉璃巷”有 1 条新结果"));
        assert!(member.get("/search").await.says("不再通知“琉璃巷”的新结果"));
        let dropped = member.post(&format!("/views/{view}/drop"), &[("back", "/search")]).await;
        assert_eq!(dropped.status, 303, "{}", dropped.text);
        let left = world
            .app
            .db
            .read()
            .await
            .unwrap()
            .number("select count(*) from search_watch".into(), vec![])
            .await;
        assert_eq!(left.unwrap(), 0);
    }
}
