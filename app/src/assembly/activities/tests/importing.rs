//! Activities brought in by a table: looked at first, entered as held or as drafts, counted, and taken back while nobody touched them.

use super::{activity, done, number, part};
use crate::assembly::activities::workflow::activity::State;
use crate::demo::people;
use crate::demo::testing::{self, World};

const TABLE: &str = "\u{feff}2024年活动一览表,,,,,,,\n\
    序号,活动名称,类型,时间,地点,主办单位,参加委员,听众\n\
    1,城乡供水调研,调研,3月5日至7日,南屏县,本会,周映岚、何砚、查无此人,\n\
    2,节水讲座,委员讲堂,2024-04-18,礼堂,,周映岚,120人\n\
    3,没有类型的活动,从未听说的类型,2024-05-01,,,,\n\
    4,没有日期的座谈,调研,下半年,,,,\n\
    5,明年的调研,调研,2027-03-01,北泽县,查无此单位,何砚,\n";

async fn names(world: &World) -> String {
    // The kinds of the world have names of their own: the table is written with them.
    let by = world.timer().await;
    let mut db = world.app.db.read().await.unwrap();
    let kinds = crate::assembly::activities::store::kinds(&mut db, by.body).await.unwrap();
    let name = |code: &str| kinds.iter().find(|kind| kind.code == code).unwrap().name.clone();
    TABLE.replace(",调研,", &format!(",{},", name("research"))).replace("委员讲堂", &name("lecture"))
}

#[tokio::test]
async fn a_table_is_looked_at_entered_counted_and_taken_back() {
    for world in testing::worlds().await {
        let table = names(&world).await;
        let file = [("file", "2024.csv", table.as_bytes())];
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get("/activities/import").await.status, 403);
        assert_eq!(member.post_files("/activities/import", &[], &file).await.status, 403);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let before = number(&world, "select count(*) from activity").await;
        let notices = number(&world, "select count(*) from notice").await;
        let plan = office.post_files("/activities/import", &[], &file).await;
        assert_eq!(plan.status, 200, "{}", plan.text);
        for said in [
            "录入3项",
            "本届委员中没有“查无此人”",
            "没有“从未听说的类型”这一类型",
            "没有“查无此单位”",
            "录为草稿",
        ] {
            assert!(plan.says(said), "{said}: {}", plan.text);
        }
        assert_eq!(number(&world, "select count(*) from activity").await, before);
        let digest = plan.text.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let fields = [("digest", digest), ("file_name", "2024.csv")];
        let entered = office.post("/activities/import/confirm", &fields).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
        let trip = activity(&world, "城乡供水调研").await;
        assert_eq!(
            (trip.state, trip.starts_on.as_str(), trip.ends_on.as_str()),
            (State::Held, "2024-03-05", "2024-03-07")
        );
        assert!(part(&world, &trip, people::MEMBER).await.unwrap().was_there());
        let talk = activity(&world, "节水讲座").await;
        assert_eq!((talk.state, talk.audience), (State::Held, 120));
        assert_eq!(activity(&world, "明年的调研").await.state, State::Draft);
        let told = number(&world, "select count(*) from notice").await;
        assert_eq!(told, notices, "nobody is told of what was long ago");
        let figures = office.get("/activities/figures?year=2024&of=people").await;
        assert!(figures.says("城乡供水调研"), "{}", figures.text);
        // The same table again: everything is there.
        let again = office.post_files("/activities/import", &[], &file).await;
        assert!(again.says("这份文件导入过") && again.says("没有可以录入的活动"), "{}", again.text);
        // What somebody touched stays.
        done(&mut office, &format!("/activities/{}/steps/close", trip.id), &[]).await;
        let import = entered.location.clone();
        assert!(office.get(&import).await.says("节水讲座"));
        let undo = import.replace("/imports/", "/activities/import/") + "/undo";
        assert_eq!(member.get(&undo).await.status, 404);
        let asked = office.get(&undo).await;
        assert!(asked.status == 200 && asked.says("城乡供水调研"), "{}", asked.text);
        done(&mut office, &undo, &[]).await;
        assert_eq!(number(&world, "select count(*) from activity").await, before + 1);
        assert_eq!(activity(&world, "城乡供水调研").await.state, State::Closed);
        assert!(!office.get("/search?q=%E8%8A%82%E6%B0%B4%E8%AE%B2%E5%BA%A7").await.says("class=\"hit"));
        assert_eq!(office.get(&undo).await.status, 409);
    }
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_a_sentence() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for (name, content) in [
            ("a.xlsx", b"MZ\x90\x00".as_slice()),
            ("a.csv", b"1,2,3\n".as_slice()),
            ("a.csv", b"".as_slice()),
        ] {
            let answer = office.post_files("/activities/import", &[], &[("file", name, content)]).await;
            assert_eq!(answer.status, 422, "{name}: {}", answer.text);
        }
        assert_eq!(office.post("/activities/import", &[]).await.status, 422);
        let gone = [("digest", "0123"), ("file_name", "a.csv")];
        assert_eq!(office.post("/activities/import/confirm", &gone).await.status, 422);
    }
}

#[tokio::test]
async fn what_was_announced_and_moves_is_told_to_those_on_the_list() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = super::kind(&world, "research").await;
        let page = super::prepare(&mut office, &research, &[]).await;
        done(&mut office, &format!("{page}/invite"), &[("names", "周映岚"), ("groups", "")]).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        let mut member = world.client(people::MEMBER).await;
        let id = research.id.to_string();
        let edit = |place: &str| -> Vec<(String, String)> {
            [
                ("title", "南屏县社区食堂调研"),
                ("kinds", id.as_str()),
                ("own_host", "yes"),
                ("starts_on", "2026-05-20"),
                ("starts_time", "10:00"),
                ("ends_on", ""),
                ("ends_time", "12:00"),
                ("place_kind", "community"),
                ("place", place),
                ("mode", "on_site"),
                ("shown", "invited"),
                ("agenda", "看社区食堂，听居民意见。"),
                ("speakers", ""),
                ("places", ""),
                ("sign_up_until", ""),
                ("programme", ""),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
        };
        let post = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
        for (place, told) in [("南屏县城关社区", false), ("南屏县政府大院", true)] {
            let fields = post(&edit(place));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            done(&mut office, &format!("{page}/edit"), &fields).await;
            assert_eq!(member.get("/inbox").await.says("时间或地点有变"), told, "{place}");
        }
    }
}
