//! What is refused stays as it was; who may not know of an activity finds none; what `doctor` finds; pictures without their place.

use super::{activity, done, kind, prepare};
use crate::assembly::activities::actions::ticking;
use crate::assembly::activities::workflow::activity::State;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::Sql;

async fn contradictions(world: &World) -> Vec<String> {
    let body = world.timer().await.body;
    crate::assembly::activities::sound::contradictions(&mut world.app.db.read().await.unwrap(), body)
        .await
        .unwrap()
}

async fn spoil(world: &World, sql: &'static str) {
    let mut tx = world.app.db.begin().await.unwrap();
    tx.run(Sql::Fixed(sql), Vec::new()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn doctor_finds_what_contradicts_itself() {
    for world in testing::worlds().await {
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
        spoil(&world, "update activity set ends_on = '2020-01-01' where state = 'draft'").await;
        spoil(&world, "update activity set announced_at = null where state = 'under_way'").await;
        spoil(&world, "update attendance set state = 'invited' where state = 'absent'").await;
        spoil(&world, "update attendance set arrived_at = null where state = 'left_early'").await;
        let found = contradictions(&world).await;
        for piece in
            ["ends before it begins", "never announced", "it is closed and somebody", "its arrival do not"]
        {
            assert!(found.iter().any(|said| said.contains(piece)), "{piece}: {found:#?}");
        }
        assert!(!found.iter().any(|said| said.contains("another body")), "{found:#?}");
        spoil(
            &world,
            "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) select max(id) + 1, '另一届', \
             '另', 'prefecture', 480, max(calendar), 0 from body",
        )
        .await;
        spoil(
            &world,
            "update account set body = (select max(id) from body) where id = (select min(account) from attendance)",
        )
        .await;
        let found = contradictions(&world).await;
        let said = |piece: &str| found.iter().any(|said| said.contains(piece));
        assert!(said("an account of another body stands in it"), "{found:#?}");
    }
}

#[tokio::test]
async fn what_is_typed_wrongly_is_kept_and_told_at_its_field() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await.id.to_string();
        let fields = [
            ("title", "<b>试</b>验"),
            ("kinds", research.as_str()),
            ("starts_on", "2026-06-02"),
            ("starts_time", "25:00"),
            ("ends_on", "2026-06-01"),
            ("ends_time", "10:00"),
            ("places", "许多"),
        ];
        let refused = office.post("/activities/new", &fields).await;
        assert!(
            refused.status == 422 && refused.says("请填整数") && refused.says("&#60;b&#62;"),
            "{}",
            refused.text
        );
        let mut fields = fields.to_vec();
        fields[6] = ("places", "10");
        let refused = office.post("/activities/new", &fields).await;
        assert!(
            refused.says("09:30这样的时间")
                && refused.says("请选择主办单位")
                && refused.says("结束要晚于开始")
        );
        let odd = office.post("/activities/new", &[("state", "closed")]).await;
        assert_eq!(odd.status, 400);
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get("/activities/new").await.status, 403);
        assert_eq!(member.post("/activities/new", &fields).await.status, 403);
        assert_eq!(member.get("/activities/kinds").await.status, 403);
        let mut system = world.client(people::SYSTEM_ADMINISTRATOR).await;
        for page in ["/activities", "/activities/month", "/activities/figures", "/activities/mine"] {
            assert_eq!(system.get(page).await.status, 404, "{page}");
        }
        assert_eq!(world.guest().get("/activities").await.status, 303);
    }
}

#[tokio::test]
async fn what_was_announced_is_not_moved_but_put_off() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await;
        let page =
            prepare(&mut office, &research, &[("starts_on", "2026-06-03"), ("starts_time", "09:00")]).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        let id = research.id.to_string();
        let moved = [
            ("title", "南屏县社区食堂调研"),
            ("kinds", id.as_str()),
            ("own_host", "yes"),
            ("starts_on", "2026-06-04"),
            ("starts_time", "09:00"),
            ("ends_time", "12:00"),
            ("place", "南屏县"),
        ];
        let refused = office.post(&format!("{page}/edit"), &moved).await;
        assert!(refused.status == 422 && refused.says("改期请用“延期”"), "{}", refused.text);
        assert_eq!(office.post(&format!("{page}/steps/postpone"), &[("text", "")]).await.status, 422);
        done(&mut office, &format!("{page}/steps/postpone"), &[("text", "下雨")]).await;
        assert_eq!(office.post(&format!("{page}/steps/start"), &[]).await.status, 409);
        let days = [("starts_on", "2026-06-09"), ("starts_time", "09:00"), ("ends_time", "12:00")];
        done(&mut office, &format!("{page}/steps/reschedule"), &days).await;
        assert!(office.get(&page).await.says("原定日期"));
        let early = office.post(&format!("{page}/steps/start"), &[]).await;
        assert!(early.status == 422 && early.says("还没有到活动日期"), "{}", early.text);
        done(&mut office, &format!("{page}/steps/cancel"), &[("text", "改为书面调研")]).await;
        assert_eq!(office.post(&format!("{page}/steps/announce"), &[]).await.status, 409);
    }
}

#[tokio::test]
async fn the_clock_opens_the_door_and_ends_the_sign_up() {
    for world in testing::worlds().await {
        let body = world.timer().await.body;
        let trip = activity(&world, "社区托育").await;
        let open = activity(&world, "怎样写好一件提案").await;
        assert_eq!((trip.state, open.state), (State::Announced, State::SigningUp));
        spoil(&world, "update activity set sign_up_until = '2026-05-21' where state = 'signing_up'").await;
        ticking::tick(&world.app, body).await.unwrap();
        assert_eq!(activity(&world, "社区托育").await.state, State::Announced);
        // The day after tomorrow, half an hour before nine.
        world.pass(2 * 86_400_000 - 90 * 60_000);
        ticking::tick(&world.app, body).await.unwrap();
        assert_eq!(activity(&world, "社区托育").await.state, State::UnderWay);
        assert_eq!(activity(&world, "怎样写好一件提案").await.state, State::Announced);
    }
}

#[tokio::test]
async fn what_meets_at_one_time_is_told_to_the_office() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await;
        let fields = [("starts_on", "2026-05-22"), ("starts_time", "10:00"), ("title", "同一天的另一次")];
        let page = prepare(&mut office, &research, &fields).await;
        done(&mut office, &format!("{page}/invite"), &[("names", "周映岚 何砚"), ("groups", "")]).await;
        let shown = office.get(&page).await;
        assert!(shown.says("2人同时在两份名单上") && shown.says("社区托育"), "{}", shown.text);
        let month = office.get("/activities/month?m=2026-05").await;
        assert!(month.status == 200 && month.says("同一天的另一次") && month.says("主办单位工作量"));
        assert!(office.get("/activities/week?d=2026-05-22").await.says("社区托育"));
        let mut member = world.client(people::BYSTANDER).await;
        assert!(!member.get("/activities/month?m=2026-05").await.says("同一天的另一次"));
    }
}

#[tokio::test]
async fn a_picture_is_kept_without_its_place_or_not_at_all() {
    for world in testing::worlds().await {
        let trip = activity(&world, "学校供餐").await;
        let page = format!("/activities/{}", trip.id);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        // A telephone held upright says so beside where it was.
        let told = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0GPS\0\0\0\0\0";
        let upright = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let rest = b"\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0\xff\xda\0\x04\x01\x02\x09\x08\x07\xff\xd9";
        let with = |words: &[u8]| {
            let head = [0xff, 0xd8, 0xff, 0xe1, 0, words.len() as u8 + 2];
            [&head[..], words, &rest[..]].concat()
        };
        let picture = with(told);
        let attach = format!("{page}/attach");
        let fields = [("sort", "picture"), ("of", "")];
        let kept = office.post_files(&attach, &fields, &[("file", "现场.jpg", &picture)]).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
        let shown = office.get(&page).await;
        let id = shown.text.split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let file = office.get(&format!("{page}/files/{id}")).await;
        assert_eq!(file.bytes, with(upright), "the side that is up, and nothing else");
        // Neither what ends too early nor what draws nothing.
        for none in [&picture[..24], b"\xff\xd8\xff\xd9", b"\xff\xd8\xff\xda\0\x04\x01\x02\x09\xff\xd9"] {
            let refused = office.post_files(&attach, &fields, &[("file", "现场.jpg", none)]).await;
            assert!(refused.status == 422 && refused.says("没能完整读出这张照片"), "{}", refused.text);
        }
        // A second version stands beside the first.
        let of = [("sort", "picture"), ("of", id.as_str())];
        assert_eq!(office.post_files(&attach, &of, &[("file", "现场二.jpg", &picture)]).await.status, 303);
        assert!(office.get(&page).await.says("第2版"));
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get(&format!("{page}/files/{id}")).await.status, 200);
        assert_eq!(member.get(&attach).await.status, 403);
        let mut bystander = world.client(people::BYSTANDER).await;
        assert_eq!(bystander.get(&format!("{page}/files/{id}")).await.status, 404);
    }
}

#[tokio::test]
async fn an_activity_is_found_by_those_who_may_know_of_it() {
    for world in testing::worlds().await {
        let asked: String = form_urlencoded::byte_serialize("\"配送线路\"".as_bytes()).collect();
        let mut member = world.client(people::MEMBER).await;
        let hits = member.get(&format!("/search?q={asked}")).await;
        assert!(hits.says("学校供餐") && hits.says("/activities/"), "{}", hits.text);
        let mut bystander = world.client(people::BYSTANDER).await;
        assert!(!bystander.get(&format!("/search?q={asked}")).await.says("学校供餐"));
    }
}

#[tokio::test]
async fn a_calendar_program_reads_ones_own_activities_or_the_open_ones() {
    for world in testing::worlds().await {
        let mut member = world.client(people::MEMBER).await;
        let made = member.post("/activities/subscribe", &[]).await;
        assert_eq!(made.status, 200, "{}", made.text);
        let address = made.text.split("/activities/calendar/").nth(1).unwrap();
        let secret: String = address.chars().take_while(|c| *c != '.').collect();
        let mine = world.guest().get(&format!("/activities/calendar/{secret}.ics")).await;
        assert!(mine.status == 200 && mine.kind.starts_with("text/calendar"), "{}", mine.text);
        assert!(
            mine.says("SUMMARY:社区托育服务调研") && mine.says("DTSTART:20260522T010000Z"),
            "{}",
            mine.text
        );
        assert!(!mine.says("怎样写好一件提案"));
        let open = world.guest().get(&format!("/activities/calendar/{secret}.ics?of=open")).await;
        assert!(open.says("怎样写好一件提案") && !open.says("社区托育"), "{}", open.text);
        assert_eq!(world.guest().get("/activities/calendar/nothing.ics").await.status, 404);
    }
}

#[tokio::test]
async fn another_key_than_those_of_a_list_is_refused_and_nothing_is_taken_for_it() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let trip = activity(&world, "学校供餐").await;
        let page = format!("/activities/{}", trip.id);
        for path in [
            "/activities?state=rubbish",
            "/activities.csv?state=rubbish",
            "/activities/figures?of=rubbish",
            &format!("{page}/people?state=rubbish"),
        ] {
            assert_eq!(office.get(path).await.status, 422, "{path}");
        }
        for path in ["/activities?state=", "/activities/figures?of=", &format!("{page}/people?state=")] {
            assert_eq!(office.get(path).await.status, 200, "{path}");
        }
        let kind = kind(&world, "lecture").await.id.to_string();
        let fields = |field: &str| {
            let mut all = vec![
                ("title", "一次讲座"),
                ("kinds", kind.as_str()),
                ("own_host", "yes"),
                ("starts_on", "2026-06-20"),
                ("starts_time", "10:00"),
                ("ends_on", ""),
                ("ends_time", "12:00"),
                ("place_kind", "hall"),
                ("place", "会堂"),
                ("mode", "on_site"),
                ("shown", "invited"),
            ];
            all.iter_mut().filter(|(name, _)| *name == field).for_each(|(_, value)| *value = "rubbish");
            all.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>()
        };
        for field in ["place_kind", "mode", "shown"] {
            let fields = fields(field);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let refused = office.post("/activities/new", &fields).await;
            assert!(refused.status == 422 && refused.says("一次讲座"), "{field}: {}", refused.text);
        }
        let said = [("sort", "rubbish"), ("of", "")];
        let file = [("file", "材料.pdf", b"%PDF-1.4 text".as_slice())];
        assert_eq!(office.post_files(&format!("{page}/attach"), &said, &file).await.status, 422);
    }
}
