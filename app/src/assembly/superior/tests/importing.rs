//! Documents of past years brought in by a table: looked at first, registered, counted, and taken back while nobody touched them.

use super::{contradictions, document, done};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Read, Sql};

const TABLE: &str = "\u{feff}2023年上报文件登记表,,,,,,,\n\
    序号,文件标题,文种,文号,报送时间,主送机关,签发人,密级\n\
    1,关于召开全体会议的请示,请示,云旧〔2023〕1号,1月8日,州委,宋怀谷,\n\
    2,关于年度工作情况的报告,,云旧〔2023〕2号,2023-12-20,,宋怀谷,内部\n\
    3,供热调研情况,成果,云旧〔2023〕3号,2023-11-02,州委,,\n\
    4,没有文种的文件,,云旧〔2023〕4号,2023-11-03,州委,宋怀谷,\n\
    5,没有日期的报告,,云旧〔2023〕5号,年底,州委,宋怀谷,\n\
    6,文号重复的报告,,云旧〔2023〕1号,2023-11-05,州委,宋怀谷,\n";
const GIVEN: [(&str, &str); 2] = [("addressee", "州委"), ("signer_name", "宋怀谷")];

async fn number(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap()
}

fn digest(text: &str) -> &str {
    text.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

#[tokio::test]
async fn a_table_is_looked_at_registered_counted_and_taken_back() {
    for world in testing::worlds().await {
        let file = [("file", "2023.csv", TABLE.as_bytes())];
        for (login, status) in [
            (people::MEMBER, 404),
            (people::CHAIR_MEMBER, 403),
            (people::OFFICER, 403),
            (people::UNIT_LIAISON, 404),
        ] {
            let mut other = world.client(login).await;
            assert_eq!(other.get("/upward/import").await.status, status, "{login}");
            assert_eq!(other.post_files("/upward/import", &[], &file).await.status, status, "{login}");
            assert_eq!(other.post("/upward/import/confirm", &[]).await.status, status, "{login}");
        }
        let mut office = world.client(people::OFFICE_OFFICER).await;
        assert!(office.get("/upward").await.says("/upward/import"));
        let all = "select count(*) from upward";
        let before = number(&world, all).await;
        let plan = office.post_files("/upward/import", &GIVEN, &file).await;
        assert_eq!(plan.status, 200, "{}", plan.text);
        for said in ["录入3件", "都看不出是请示", "没有读出是哪一天", "表中已有这个文号"]
        {
            assert!(plan.says(said), "{said}: {}", plan.text);
        }
        assert_eq!(number(&world, all).await, before, "nothing is written by looking");
        let mut fields = vec![("digest", digest(&plan.text)), ("file_name", "2023.csv")];
        fields.extend(GIVEN);
        let entered = office.post("/upward/import/confirm", &fields).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
        assert_eq!(number(&world, all).await, before + 3);
        let report = document(&world, "年度工作情况的报告").await;
        assert_eq!((report.number.as_str(), report.sent_on.as_str()), ("云旧〔2023〕2号", "2023-12-20"));
        assert_eq!(
            (report.kind.to_string().as_str(), report.mark.to_string().as_str()),
            ("report", "internal")
        );
        assert_eq!((report.addressee.as_str(), report.signer_name.as_str()), ("州委", "宋怀谷"));
        let figures = office.get("/upward/figures?year=2023").await;
        assert!(figures.says("关于召开全体会议的请示") && figures.says("供热调研情况"), "{}", figures.text);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
        // The same table again: everything is there. Another title under such a number is refused.
        let again = office.post_files("/upward/import", &GIVEN, &file).await;
        assert!(again.says("这份文件导入过") && again.says("没有可以录入的文件"), "{}", again.text);
        let other = TABLE.replace("关于召开全体会议的请示", "关于另一件事的请示");
        let other = office.post_files("/upward/import", &GIVEN, &[("file", "b.csv", other.as_bytes())]).await;
        assert!(other.says("这个文号已用于"), "{}", other.text);
        // What somebody touched stays.
        let annex =
            [("what", "annex"), ("day", "2024-01-05"), ("text", "补送附件"), ("number", ""), ("content", "")];
        done(&mut office, &format!("/upward/{}/steps/send_again", report.id), &annex).await;
        let undo = entered.location.replace("/imports/", "/upward/import/") + "/undo";
        assert!(office.get(&entered.location).await.says("供热调研情况"));
        for login in [people::MEMBER, people::OFFICER, people::CHAIR_MEMBER, people::UNIT_LIAISON] {
            let mut other = world.client(login).await;
            assert_eq!(other.get(&undo).await.status, 404, "{login}");
            assert_eq!(other.post(&undo, &[]).await.status, 404, "{login}");
        }
        assert_eq!(number(&world, all).await, before + 3, "nobody else takes it back");
        let asked = office.get(&undo).await;
        assert!(asked.status == 200 && asked.says("年度工作情况的报告"), "{}", asked.text);
        done(&mut office, &undo, &[]).await;
        assert_eq!(number(&world, all).await, before + 1);
        assert_eq!(document(&world, "年度工作情况的报告").await.id, report.id);
        assert_eq!(office.get(&undo).await.status, 409);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn a_table_with_a_secret_is_refused_as_a_whole_and_not_kept() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for (from, to) in [("宋怀谷,内部", "宋怀谷,机密"), ("云旧〔2023〕2号", "云旧密〔2023〕2号")]
        {
            let table = TABLE.replace(from, to);
            let file = [("file", "2023.csv", table.as_bytes())];
            let refused = office.post_files("/upward/import", &GIVEN, &file).await;
            assert!(refused.status == 422 && refused.says("这份文件没有保存"), "{to}: {}", refused.text);
            let digest = crate::foundation::files::digest_of(table.as_bytes());
            let mut fields = vec![("digest", digest.as_str()), ("file_name", "2023.csv")];
            fields.extend(GIVEN);
            assert_eq!(
                office.post("/upward/import/confirm", &fields).await.status,
                422,
                "it does not wait here"
            );
        }
        for (name, content) in [
            ("a.xlsx", b"MZ\x90\x00".as_slice()),
            ("a.csv", b"1,2,3\n".as_slice()),
            ("a.csv", b"".as_slice()),
        ] {
            let answer = office.post_files("/upward/import", &GIVEN, &[("file", name, content)]).await;
            assert_eq!(answer.status, 422, "{name}: {}", answer.text);
        }
    }
}
