//! Stories of the working calendar: a year, its import, the overlay with its preview, a count day by day.

use super::super::{actions, import_year, store};
use super::support::{BODY, House, houses};
use crate::foundation::acting::{Role, parse_date};
use crate::foundation::errors::Problem;
use crate::foundation::events;
use working_days::Overlay;

const YEAR: &str =
    r#"{"calendar":"CN","year":2027,"off":["2027-01-01","2027-01-02","2027-01-03"],"work":["2027-01-09"]}"#;
const COUNT: &str = "/settings/calendar/count?start=2026-12-28&length=10&unit=wd";

#[tokio::test]
async fn a_year_shows_what_each_day_is_in_words() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let page = office.get("/settings/calendar").await;
        page.is(200).whole().has("2026 年工作日历").has("随程序附带");
        page.has("5月1日 放假").has("5月9日 调休上班").has("<i>班</i>").has("<i>假</i>").has("<i>休</i>");
        page.has("day--now").lacks("还没有放假安排");
        office.get("/settings/calendar?year=2028").await.is(200).has("还没有放假安排").has("只作参考");
        office.get("/settings/calendar?year=nonsense").await.is(200).has("2026 年工作日历");
        house.browser(Role::ChairMember).await.get("/settings/calendar").await.is(200).lacks("enctype");
        house.browser(Role::Member).await.get("/settings/calendar").await.is(403);
    }
}

#[tokio::test]
async fn an_imported_year_makes_a_provisional_date_firm_and_moves_it() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        office.get(COUNT).await.is(200).has("2027年1月11日").has("暂定").whole();
        let before = house.app.procedure(BODY).await.unwrap().calendar.version();
        let upload = |content: &'static str| {
            office.upload("/settings/calendar/import", "file", "cn-2027.json", content)
        };
        let answer = upload(YEAR).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/settings/calendar?year=2027"));
        // 1 January is off, so it would end a day later; Saturday the 9th is worked, so it does not.
        office.get(COUNT).await.has("2027年1月11日").lacks("暂定").has("调休上班 1 天照计");
        let calendar = house.app.procedure(BODY).await.unwrap().calendar.clone();
        assert_ne!(calendar.version(), before);
        assert!(!calendar.is_working_day(parse_date("2027-01-01").unwrap()));
        office
            .get("/settings/calendar?year=2027")
            .await
            .whole()
            .has("cn-2027.json")
            .has("现行")
            .has(&calendar.version());
        upload(YEAR).await.is(422).has("完全相同");
        let other = r#"{"year":2027,"off":["2027-01-01"],"work":[]}"#;
        upload(other).await.is(303);
        office.get(COUNT).await.has("2027年1月12日");
        office.get("/settings/calendar?year=2027").await.has("已替换").has("现行");
        let mut db = house.app.db.read().await.unwrap();
        let rows = store::years(&mut db, BODY).await.unwrap();
        assert_eq!(rows.len(), 2, "the replaced table stays in the history");
        let history = events::history(&mut db, BODY, "calendar", rows[0].id).await.unwrap();
        assert_eq!(
            (history[0].action.as_str(), history[0].text("version")),
            ("import", house.app.procedure(BODY).await.unwrap().calendar.version())
        );
    }
}

#[tokio::test]
async fn a_faulty_file_is_refused_whole_and_the_entry_is_named() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        for (content, said) in [
            ("{", "第 1 行"),
            (r#"{"year":2027,"off":["2027-02-30"],"work":[]}"#, "2027-02-30"),
            (r#"{"year":2027,"off":["2029-02-03"],"work":[]}"#, "2029-02-03 不属于 2027 年"),
            (r#"{"year":2027,"off":["2027-05-01","2027-05-01"],"work":[]}"#, "写了两遍"),
            (r#"{"year":2027,"off":["2027-05-01"],"work":["2027-05-01"]}"#, "只留一处"),
            (r#"{"year":2027,"off":[],"work":["2027-05-03"]}"#, "2027-05-03 不是周末"),
            (r#"{"year":9,"off":[],"work":[]}"#, "年份 9 不对"),
            (r#"{"year":2025,"off":[],"work":[]}"#, "已经过去"),
        ] {
            office
                .upload("/settings/calendar/import", "file", "x.json", content)
                .await
                .is(422)
                .whole()
                .has(said);
        }
        office.upload("/settings/calendar/import", "other", "x.json", YEAR).await.is(422).has("不能空着");
        house
            .browser(Role::ChairMember)
            .await
            .upload("/settings/calendar/import", "file", "x.json", YEAR)
            .await
            .is(403);
        assert!(!house.app.procedure(BODY).await.unwrap().calendar.knows(2027));
    }
}

#[tokio::test]
async fn the_command_line_imports_as_the_timer() {
    for house in houses().await {
        let by = house.app.timer(BODY).await.unwrap();
        let mut tx = house.app.db.begin().await.unwrap();
        assert_eq!(import_year(&mut tx, &by, "cn-2027.json", YEAR).await.unwrap(), 2027);
        tx.commit().await.unwrap();
        assert!(house.app.procedure(BODY).await.unwrap().calendar.knows(2027));
    }
}

async fn overlay_row(house: &House) -> String {
    let rows = store::overlays(&mut house.app.db.read().await.unwrap(), BODY).await.unwrap();
    rows.first().map(|v| v.id.to_string()).unwrap_or_default()
}

fn hidden(text: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let rest = text.split(&start).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_overlay_is_shown_before_it_is_saved_and_each_version_stays() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let path = "/settings/calendar/overlay";
        office.get(path).await.is(200).whole().has("没有本地调整");
        let mut sent = vec![
            ("label", "地区公共假日"),
            ("add_off", "2026-05-20\n2026-05-21\n"),
            ("remove_work", "2026-05-09"),
            ("step", "preview"),
        ];
        let page = office.post(path, &sent).await;
        page.is(200)
            .whole()
            .has("5月20日 星期三")
            .has("工作日")
            .has("本地放假")
            .has("5月9日 星期六")
            .has("调休上班")
            .has("按这样执行");
        assert_eq!(overlay_row(&house).await, "", "a look saves nothing");
        let shown = hidden(&page.text, "shown");
        sent.pop();
        sent.extend([("step", "save"), ("shown", shown.as_str())]);
        // Changed after the look: it is shown again.
        let mut other = sent.clone();
        other[1] = ("add_off", "2026-05-22");
        office.post(path, &other).await.is(200).has("5月22日");
        assert_eq!(overlay_row(&house).await, "");
        office.post(path, &sent).await.is(303);
        let day = |d| parse_date(d).unwrap();
        let calendar = house.app.procedure(BODY).await.unwrap().calendar.clone();
        assert!(!calendar.is_working_day(day("2026-05-20")) && !calendar.is_working_day(day("2026-05-09")));
        office.get("/settings/calendar").await.has("本地放假（地区公共假日）").has("<i>地假</i>");
        office
            .get("/settings/calendar/count?start=2026-05-18&length=3&unit=wd")
            .await
            .has("5月25日")
            .has("地假");
        let page = office.get(path).await;
        page.has("2026-05-20\n2026-05-21").has("现行").has("休 3 天，班 0 天");
        // A second writer, who saw no version, is told who was first.
        house.pass(1000);
        let by = house.acting(Role::ProposalOfficer).await;
        let mut tx = house.app.db.begin().await.unwrap();
        let late = actions::set_overlay(&mut tx, &by, &Overlay::default(), "").await;
        assert!(matches!(late, Err(Problem::Conflict { .. })));
        let row =
            page.text.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        actions::set_overlay(&mut tx, &by, &Overlay::default(), &row).await.unwrap();
        tx.commit().await.unwrap();
        office.get(path).await.has("已替换");
        assert!(house.app.procedure(BODY).await.unwrap().calendar.is_working_day(day("2026-05-20")));
    }
}

#[tokio::test]
async fn a_faulty_overlay_keeps_what_was_typed_and_says_what_to_change() {
    for house in houses().await {
        let office = house.browser(Role::OfficeOfficer).await;
        let path = "/settings/calendar/overlay";
        let page =
            office.post(path, &[("label", ""), ("add_off", "2026-05-20\n20 May"), ("step", "preview")]).await;
        page.is(422).whole().has("20 May").has("不是日期").has("请填写，不能空着");
        let both = [("label", "x"), ("add_off", "2026-05-20"), ("add_work", "2026-05-20")];
        office.post(path, &both).await.is(422).has("请只留一处");
        house.browser(Role::CommitteeHead).await.post(path, &both).await.is(403);
        let same = [("label", ""), ("step", "preview")];
        let shown = hidden(&office.post(path, &same).await.is(200).text, "shown");
        office.post(path, &[("step", "save"), ("shown", &shown)]).await.is(422).has("没有要改的");
    }
}

#[tokio::test]
async fn a_count_is_drawn_day_by_day_for_everyone_who_is_signed_in() {
    for house in houses().await {
        let member = house.browser(Role::Member).await;
        member.get("/settings/calendar/count").await.is(200).whole().has("value=\"2026-04-24\"");
        let page = member.get("/settings/calendar/count?start=2026-04-24&length=15&unit=wd").await;
        page.is(200).whole().has("到期日：5月19日 星期二").has("其间放假 5 天不计").has("调休上班 1 天照计");
        page.has("8 班").has("第15日").has("起算").has("day--due").has("<b>5/1</b>");
        let page = member.get("/settings/calendar/count?start=2023-03-10&length=3&unit=m").await;
        page.has("2023年6月12日").has("顺延到下一个工作日").has("民法典第二百零二条");
        let page = member.get("/settings/calendar/count?start=x&length=0&unit=wd").await;
        page.is(422).whole().has("value=\"x\"").has("大于 0 的整数");
        member.get("/settings/calendar/count?start=9999-12-30&length=9&unit=wd").await.is(422);
        let guest = house.api("/settings/calendar/count", "").await;
        assert!(guest.location.starts_with("/sign-in"), "{}", guest.location);
    }
}
