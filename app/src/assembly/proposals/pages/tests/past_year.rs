//! A table of how the proposals of a past year were handled, brought in on its page: looked at, its columns told, confirmed once,
//! its doubtful rows taken away and brought back, taken back as a whole.

use super::alike::ALL;
use super::worded;
use crate::demo::people;
use crate::demo::testing::{Answer, Client, World, worlds};
use crate::foundation::db::Read;
use office_documents::workbook::{Limits, open_either};

const PAGE: &str = "/proposals/import/handling";

async fn count(world: &World, sql: &str) -> i64 {
    world.app.db.read().await.unwrap().number(sql.to_owned().into(), Vec::new()).await.unwrap()
}

/// The first value of a hidden field in a page.
fn value(page: &str, name: &str) -> String {
    let mark = format!("type=\"hidden\" name=\"{name}\" value=\"");
    page.split(&mark).nth(1).unwrap_or_default().split('"').next().unwrap_or_default().to_owned()
}

async fn upload(person: &mut Client, name: &str, content: &[u8], more: &[(&str, &str)]) -> Answer {
    let seen = person.post_files(PAGE, more, &[("file", name, content)]).await;
    worded(&seen.text);
    seen
}

/// What a page with a plan posts, and more.
async fn post(person: &mut Client, path: &str, seen: &Answer, more: &[(&str, &str)]) -> Answer {
    let names = ["sitting", "proposer", "create_orgs", "skip_refused", "again", "digest", "file_name"];
    let kept = names.into_iter().map(|name| (name, value(&seen.text, name)));
    let told = |name: &str| more.iter().any(|(said, _)| *said == name);
    let fields: Vec<(&str, String)> = kept.filter(|(name, kept)| !kept.is_empty() && !told(name)).collect();
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, said)| (*name, said.as_str())).collect();
    fields.extend(more);
    let answer = person.post(path, &fields).await;
    worded(&answer.text);
    answer
}

/// Session and number of two proposals that wait to be handed over, and the name of a unit.
async fn waiting(world: &World) -> (String, [i64; 2], String) {
    let waits = "from proposal p join matter m on m.id = p.id where m.state = 'waiting' and p.number is not null and not exists \
        (select 1 from assignment a where a.matter = m.id)";
    let first =
        format!("select {{}} {waits} and p.sitting = (select max(p.sitting) {waits}) order by p.id limit 2");
    let mut db = world.app.db.read().await.unwrap();
    let numbers = db.rows(first.replace("{}", "p.number").into(), Vec::new()).await.unwrap();
    let numbers: Vec<i64> = numbers.into_iter().map(|row| row.only().unwrap()).collect();
    let sitting: i64 = db.number(first.replace("{}", "p.sitting").into(), Vec::new()).await.unwrap();
    let unit = "select min(n.name) from org_name n join org o on o.id = n.org where o.code = 'MZ'";
    let unit: String = db.row(unit.into(), Vec::new()).await.unwrap().unwrap().only().unwrap();
    (crate::foundation::ids::write(sitting), [numbers[0], numbers[1]], unit)
}

#[tokio::test]
async fn a_past_year_is_looked_at_told_and_entered_once() {
    for world in worlds().await {
        let (sitting, numbers, unit) = waiting(&world).await;
        let table = format!(
            "案号,经办处,民族,送达日,回函日,定性,看法\n{},{unit},某族,2026-3-2,2026-4-20,A,满意\n{},{unit},某族,2026-3-2,,,\n",
            numbers[0], numbers[1]
        );
        let mut officer = world.client(people::OFFICER).await;
        let other = officer.get("/proposals/import").await;
        assert!(other.says(PAGE), "the page of proposals leads there");
        let form = officer.get(PAGE).await;
        assert!(form.status == 200 && form.says("导入往年办理情况"), "{}", form.text);
        let options = [("sitting", sitting.as_str())];
        let seen = upload(&mut officer, "a.csv", table.as_bytes(), &options).await;
        assert!(seen.status == 422 && seen.says("经办处") && seen.says("不认识的列"), "{}", seen.text);
        assert!(!seen.says("某族"), "{}", seen.text);
        let meant = [
            ("heading", "经办处"),
            ("means", "handlers"),
            ("heading", "送达日"),
            ("means", "assigned"),
            ("heading", "回函日"),
            ("means", "replied"),
            ("heading", "定性"),
            ("means", "result"),
            ("heading", "看法"),
            ("means", "feedback"),
            ("heading", "民族"),
            ("means", "note"),
            ("remember", "on"),
        ];
        let plan = post(&mut officer, PAGE, &seen, &meant).await;
        assert_eq!(plan.status, 200, "{}", plan.text);
        for said in
            ["补办理情况", "2026-03-02 交办", "2026-04-20 答复", "结果：A", "委员意见：满意", "导入 2 件"]
        {
            assert!(plan.says(said), "{said} in {}", plan.text);
        }
        assert!(!plan.says("某族"), "{}", plan.text);
        assert_eq!(count(&world, "select count(*) from import_column where kind = 'handling'").await, 5);
        let none = post(&mut officer, PAGE, &plan, &[("only", "refused")]).await;
        assert!(none.status == 200 && none.says("没有这样的记录"), "{}", none.text);
        let before = count(&world, "select count(*) from due_date").await;
        // Pressed twice: entered once.
        let once = post(&mut officer, &format!("{PAGE}/confirm"), &plan, &[("_once", "a-past-year")]).await;
        assert!(
            once.status == 303 && once.location.starts_with("/imports/"),
            "{} {}",
            once.status,
            once.text
        );
        let twice = post(&mut officer, &format!("{PAGE}/confirm"), &plan, &[("_once", "a-past-year")]).await;
        assert!(twice.status == 303 || twice.status == 422, "{} {}", twice.status, twice.text);
        assert_eq!(count(&world, "select count(*) from bulk_import where kind = 'handling'").await, 1);
        let entered = "select count(*) from matter where imported_from = 'a.csv'";
        assert_eq!(count(&world, entered).await, 2);
        assert_eq!(count(&world, "select count(*) from due_date").await, before, "no clock starts");
        let record = officer.get(&once.location).await;
        assert!(record.status == 200 && record.says("可以撤销"), "{}", record.text);
        // Shown again, both are left; they are not in the way of a row that is new.
        let again = upload(&mut officer, "b.csv", table.as_bytes(), &options).await;
        assert!(again.status == 422 && again.says("已有承办单位") && again.says("导入过"), "{}", again.text);
        assert!(!again.says("补办理情况"), "nothing is promised for what is left: {}", again.text);
        let undo = once.location.replace("/imports/", "/proposals/import/") + "/undo";
        assert_eq!(officer.post(&undo, &[]).await.status, 303);
        assert_eq!(count(&world, entered).await, 0);
    }
}

#[tokio::test]
async fn rows_in_doubt_of_a_past_year_are_taken_away_and_come_back() {
    for world in worlds().await {
        let (sitting, numbers, unit) = waiting(&world).await;
        let table = format!(
            "提案号,承办单位,民族,交办日期,答复日期,办理结果\n{0},{unit},某族,2026-3-2,2026-4-20,A\n{0},{unit},某族,2026-3-2,2026-2-30,A\n\
             {1},查无此局,某族,2026-3-2,,B\n,{unit},某族,2026-3-2,,B\n",
            numbers[0], numbers[1]
        );
        let mut officer = world.client(people::OFFICER).await;
        let options = [("sitting", sitting.as_str()), ("proposer", "查无此人")];
        let seen = upload(&mut officer, "a.csv", table.as_bytes(), &options).await;
        assert_eq!(seen.status, 422, "{}", seen.text);
        for said in [
            "第 2 行也是这个提案号",
            "2026-2-30",
            "查无此局",
            "没有“查无此人”",
            "编号是数字",
            "下载有疑问的行",
        ] {
            assert!(seen.says(said), "{said} in {}", seen.text);
        }
        let nobody = [("proposer", ""), ("skip_refused", "on")];
        let rest = post(&mut officer, PAGE, &seen, &nobody).await;
        assert!(rest.status == 200 && rest.says("导入 1 件"), "{}", rest.text);
        let made = post(&mut officer, &format!("{PAGE}/sheet"), &rest, &[]).await;
        assert!(made.status == 200 && made.kind.contains("spreadsheetml"), "{} {}", made.status, made.kind);
        let book = open_either(&made.bytes, &Limits::default()).unwrap();
        let all = format!("{:?}", book.sheets[0].rows);
        assert!(all.contains("查无此局") && all.contains("2026-2-30"), "{all}");
        assert!(!all.contains("某族") && !all.contains("民族"), "what is not kept stays behind: {all}");
        let told = "select count(*) from event where kind = 'list' and action = 'export' and detail like '%handling/sheet%'";
        assert_eq!(count(&world, told).await, 1);
        let done = post(&mut officer, &format!("{PAGE}/confirm"), &rest, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let refused = "select refused from bulk_import where kind = 'handling'";
        assert_eq!(count(&world, refused).await, 3);
        // The unit is entered where that is asked for; the column that the house wrote is asked about by nobody.
        let more = [("sitting", sitting.as_str()), ("create_orgs", "on"), ("skip_refused", "on")];
        let back = upload(&mut officer, "b.xlsx", &made.bytes, &more).await;
        assert!(back.status == 200 && back.says("将登记这些单位：查无此局"), "{}", back.text);
        assert!(!back.says("不认识的列"), "{}", back.text);
        let done = post(&mut officer, &format!("{PAGE}/confirm"), &back, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let new = "select count(*) from org_name where name = '查无此局'";
        assert_eq!(count(&world, new).await, 1);
    }
}

#[tokio::test]
async fn what_a_table_gets_wrong_is_said_and_not_taken_for_something_else() {
    for world in worlds().await {
        let (sitting, numbers, unit) = waiting(&world).await;
        let withdrawn = format!(
            "update matter set state = 'withdrawn' where id in (select p.id from proposal p where p.number = {} and p.sitting = \
             (select max(q.sitting) from proposal q join matter m on m.id = q.id where m.state = 'waiting'))",
            numbers[1]
        );
        let mut tx = world.app.db.begin().await.unwrap();
        tx.run(withdrawn.into(), Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        let long = "长".repeat(201);
        let table = format!(
            "提案号,案由,承办单位,交办日期,答复日期,办理结果,反馈意见\n{},关于一件别的事的提案,{unit}、{unit},2026-3-2,2026-4-2,A,没有意见\n\
             {},,{unit},2026-3-2,2026-4-2,A,满意\n990001,{long},{unit},2026-3-2,2026-4-2,A,满意\n",
            numbers[0], numbers[1]
        );
        let mut officer = world.client(people::OFFICER).await;
        let options = [("sitting", sitting.as_str()), ("skip_refused", "on")];
        let seen = upload(&mut officer, "错.csv", table.as_bytes(), &options).await;
        assert_eq!(seen.status, 200, "{}", seen.text);
        for said in [
            "与系统里的不同",
            "列了两次，只记一次",
            "不认识“没有意见”",
            "已经撤案",
            "超过 200 个字",
            "导入 1 件",
        ] {
            assert!(seen.says(said), "{said} in {}", seen.text);
        }
        let done = post(&mut officer, &format!("{PAGE}/confirm"), &seen, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let of = "join matter m on m.id = x.matter where m.imported_from = '错.csv'";
        assert_eq!(
            count(&world, &format!("select count(*) from assignment x {of} and x.part = 'sole'")).await,
            1
        );
        assert_eq!(count(&world, &format!("select count(*) from feedback x {of}")).await, 0);
        assert_eq!(
            count(&world, "select count(*) from matter where state = 'withdrawn' and imported_from <> ''")
                .await,
            0
        );
    }
}

#[tokio::test]
async fn nobody_else_brings_a_past_year_in() {
    for world in worlds().await {
        let (sitting, numbers, unit) = waiting(&world).await;
        let table = format!("提案号,承办单位,办理结果\n{},{unit},A\n", numbers[0]);
        let options = [("sitting", sitting.as_str())];
        let mut officer = world.client(people::OFFICER).await;
        let seen = upload(&mut officer, "a.csv", table.as_bytes(), &options).await;
        assert_eq!(seen.status, 200, "{}", seen.text);
        for login in ALL.iter().filter(|login| ![people::OFFICER, people::SECOND_OFFICER].contains(login)) {
            let mut person = world.client(login).await;
            let shut = |what: &str, answer: &Answer| {
                assert!(matches!(answer.status, 403 | 404), "{login} {what}: {}", answer.status);
            };
            shut("page", &person.get(PAGE).await);
            shut("upload", &upload(&mut person, "a.csv", table.as_bytes(), &options).await);
            for act in ["", "/confirm", "/sheet"] {
                shut(act, &post(&mut person, &format!("{PAGE}{act}"), &seen, &[]).await);
            }
        }
        assert_eq!(count(&world, "select count(*) from bulk_import where kind = 'handling'").await, 0);
        for (name, bytes) in
            [("a.csv", &b""[..]), ("a.xlsx", b"PK\x03\x04nothing"), ("a.csv", b"\xff\xfe\xff")]
        {
            let refused = upload(&mut officer, name, bytes, &options).await;
            assert_eq!(refused.status, 422, "{}", refused.text);
        }
        let far =
            upload(&mut officer, "a.csv", "提案号,承办单位,交办日期\n1,x,1999-1-2\n".as_bytes(), &[]).await;
        assert!(far.status == 422 && far.says("没有表中年份的届次"), "{}", far.text);
    }
}
