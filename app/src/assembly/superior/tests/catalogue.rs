//! What must be requested or reported, what is missing of it, and the draft that is begun from there.

use super::{account, contradictions, done, made};
use crate::assembly::superior::actions::catalogue::{Stand, occasions};
use crate::demo::people;
use crate::demo::testing::{self, Client, World};

async fn stands(world: &World, title: &str) -> Vec<(String, Stand)> {
    let by = world.timer().await;
    let all = occasions(&mut world.app.db.read().await.unwrap(), &by).await.unwrap();
    all.into_iter().filter(|o| o.item.title == title).map(|o| (o.name, o.stand)).collect()
}

#[tokio::test]
async fn the_detector_tells_sent_late_and_missing_apart() {
    for world in testing::worlds().await {
        let rules = stands(&world, "修订制度备案").await;
        let of = |piece: &str| rules.iter().find(|(name, _)| name.contains(piece)).map(|(_, stand)| *stand);
        assert_eq!(of("提案工作条例"), Some(Stand::Done));
        assert_eq!(of("专门委员会工作规则"), Some(Stand::DoneLate));
        assert_eq!(of("反映社情民意"), Some(Stand::Missing));
        assert_eq!(of("主席会议"), None, "issued before the matter was on the catalogue");
        let plans = stands(&world, "年度协商工作计划").await;
        assert_eq!(plans, [("2025".to_owned(), Stand::Done), ("2026".to_owned(), Stand::Done)]);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let page = office.get("/upward/missing").await;
        assert!(page.says("应报未报2项") && page.says("反映社情民意信息工作办法"), "{}", page.text);
        let begin = page.text.split("href=\"/upward/new?").nth(1).unwrap().split('"').next().unwrap();
        let begin = format!("/upward/new?{}", begin.replace("&amp;", "&").replace("&#38;", "&"));
        let form = office.get(&begin).await;
        assert!(form.says("修订制度备案") && form.says("name=\"occasion\""), "{}", form.text);
        let field = |name: &str| {
            begin.split(&format!("{name}=")).nth(1).unwrap().split('&').next().unwrap().to_owned()
        };
        let (item, occasion) = (field("item"), field("occasion"));
        let fields = [
            ("kind", "report"),
            ("also", ""),
            ("title", "关于修订制度的备案报告"),
            ("addressee", "州委"),
            ("mark", "none"),
            ("content", "现将修订情况报告如下。"),
            ("item", item.as_str()),
            ("occasion", occasion.as_str()),
        ];
        let draft = made(&office.post("/upward/new", &fields).await);
        assert!(office.get("/upward/missing").await.says("应报未报1项"), "what is prepared is not missing");
        joined(&world, &mut office, &draft).await;
        assert!(office.get("/upward/missing").await.says("应报未报1项"), "two records of it are still one");
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        assert_eq!(chair.get("/upward/missing").await.status, 403);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

/// The draft is signed and sent; the same had been registered before it, and it is joined to that.
async fn joined(world: &World, office: &mut Client, draft: &str) {
    let step = |action: &str| format!("/upward/{draft}/steps/{action}");
    let signer = account(world, people::CHAIR_MEMBER).await;
    done(office, &step("ask_signing"), &[("signer", &signer)]).await;
    done(&mut world.client(people::CHAIR_MEMBER).await, &step("sign"), &[]).await;
    done(office, &step("send"), &[("number", ""), ("day", "2026-05-20")]).await;
    let before = [
        ("kind", "report"),
        ("also", ""),
        ("title", "关于修订制度的备案报告"),
        ("addressee", "州委"),
        ("mark", "none"),
        ("content", ""),
        ("number", "云溪协办〔2026〕90号"),
        ("sent_on", "2026-05-19"),
        ("signer_name", "贺清如"),
    ];
    let lead = made(&office.post("/upward/register", &before).await);
    let same = [("same_as", lead.as_str()), ("what", "resend"), ("text", "纸质件先行报送")];
    done(office, &step("join"), &same).await;
}

#[tokio::test]
async fn a_matter_is_entered_changed_and_ended() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let fields = |day: &'static str, title: &'static str| {
            vec![
                ("title", title),
                ("kind", "report"),
                ("occasion_kind", "yearly"),
                ("month_day", day),
                ("period", ""),
                ("addressee", "州委"),
                ("note", ""),
            ]
        };
        let wrong = office.post("/upward/catalogue/new", &fields("02-30", "夏季工作情况")).await;
        assert!(wrong.status == 422 && wrong.says("请写成月-日"), "{}", wrong.text);
        done(&mut office, "/upward/catalogue/new", &fields("06-15", "夏季工作情况")).await;
        let page = office.get("/upward/catalogue").await;
        assert!(page.says("夏季工作情况") && page.says("每年6月15日前"), "{}", page.text);
        let coming = stands(&world, "夏季工作情况").await;
        assert_eq!(coming, [("2026".to_owned(), Stand::Coming)], "the year before is not asked for");
        let before = page.text.split("夏季工作情况").next().unwrap();
        let id = before.rsplit("/upward/catalogue/").next().unwrap().split('"').next().unwrap().to_owned();
        done(&mut office, &format!("/upward/catalogue/{id}"), &fields("06-20", "夏季工作报告")).await;
        assert_eq!(stands(&world, "夏季工作报告").await.len(), 1);
        done(&mut office, &format!("/upward/catalogue/{id}/retire"), &[]).await;
        assert_eq!(stands(&world, "夏季工作报告").await.len(), 0);
        assert_eq!(office.post(&format!("/upward/catalogue/{id}/retire"), &[]).await.status, 409);
        assert_eq!(office.get(&format!("/upward/catalogue/{id}")).await.status, 409);
    }
}
