//! A list of proposals with headings that nobody knows, and its doubtful rows as a file: said once, taken away, brought back.

use super::alike::ALL;
use super::worded;
use crate::demo::people;
use crate::demo::testing::{Answer, Client, World, worlds};
use crate::foundation::db::Read;
use office_documents::workbook::{Limits, open_either};

const PAGE: &str = "/proposals/import";

async fn count(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(sql.into(), Vec::new()).await.unwrap()
}

/// The first value of a hidden field in a page.
fn value(page: &str, name: &str) -> String {
    let mark = format!("type=\"hidden\" name=\"{name}\" value=\"");
    page.split(&mark).nth(1).unwrap_or_default().split('"').next().unwrap_or_default().to_owned()
}

async fn upload(person: &mut Client, name: &str, content: &[u8], more: &[(&str, &str)]) -> Answer {
    let plain = [("as", "draft"), ("sitting", ""), ("proposer", people::MEMBER), ("received", "")];
    let fields: Vec<_> = plain.iter().copied().filter(|(n, _)| more.iter().all(|(m, _)| m != n)).collect();
    let fields: Vec<_> = fields.into_iter().chain(more.iter().copied()).collect();
    let seen = person.post_files(PAGE, &fields, &[("file", name, content)]).await;
    worded(&seen.text);
    seen
}

/// What a page with a plan posts, and more.
async fn post(person: &mut Client, path: &str, seen: &Answer, more: &[(&str, &str)]) -> Answer {
    let names = ["as", "sitting", "proposer", "received", "create_people", "create_orgs", "chosen", "digest"];
    let mut fields: Vec<(&str, String)> = Vec::new();
    for name in names.into_iter().chain(["file_name"]) {
        let kept = value(&seen.text, name);
        if !kept.is_empty() {
            fields.push((name, kept));
        }
    }
    fields.extend(more.iter().map(|(name, said)| (*name, (*said).to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, said)| (*name, said.as_str())).collect();
    let answer = person.post(path, &fields).await;
    worded(&answer.text);
    answer
}

const LIST: &str = "编号,题由,归口处,民族\n1,关于在河滨路增设夜间照明的提案,某照明处,某族\n2,关于延长社区阅览室开放时间的提案,某文化处,某族\n";
const MEANT: [(&str, &str); 5] =
    [("heading", "题由"), ("means", "title"), ("heading", "归口处"), ("means", "lead"), ("remember", "on")];

#[tokio::test]
async fn what_a_column_means_is_said_once_and_can_be_forgotten() {
    for world in worlds().await {
        let mut officer = world.client(people::OFFICER).await;
        let seen = upload(&mut officer, "a.csv", LIST.as_bytes(), &[]).await;
        assert!(seen.status == 422 && seen.says("不认识的列") && seen.says("归口处"), "{}", seen.text);
        assert!(!seen.says("某族"), "{}", seen.text);
        let said = post(&mut officer, PAGE, &seen, &MEANT).await;
        assert_eq!(said.status, 200, "{}", said.text);
        assert!(said.says("已记住") && said.says("增设夜间照明") && said.says("某照明处"), "{}", said.text);
        let chosen = "select count(*) from event where kind = 'import_column' and action = 'choose'";
        assert_eq!(count(&world, chosen).await, 2);
        // What is said again is no news.
        post(&mut officer, PAGE, &said, &MEANT).await;
        assert_eq!(count(&world, chosen).await, 2);
        // The next list is read so without a word, and comes in.
        let next = upload(&mut officer, "b.csv", LIST.as_bytes(), &[]).await;
        assert!(next.status == 200 && next.says("已记住"), "{}", next.text);
        let done = post(&mut officer, &format!("{PAGE}/confirm"), &next, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let unit = "select count(*) from suggested_unit where name = '某照明处' and role = 'lead'";
        assert_eq!(count(&world, unit).await, 1);
        // A heading that names what is not kept never gets a meaning, nor does one a field that is none.
        let lists = format!("{LIST}3,关于修缮老渡口的提案,某渡口处,某族\n");
        let next = upload(&mut officer, "c.csv", lists.as_bytes(), &[]).await;
        let wrong = [
            ("heading", "民族"),
            ("means", "category"),
            ("heading", "归口处"),
            ("means", "x"),
            ("remember", "on"),
        ];
        let still = post(&mut officer, PAGE, &next, &wrong).await;
        assert!(still.status == 200 && !still.says("某族"), "{}", still.text);
        assert_eq!(count(&world, "select count(*) from import_column where kind = 'proposals'").await, 2);
        assert_eq!(count(&world, "select count(*) from import_column where heading = '民族'").await, 0);
        // One is left out; the other forgotten, and then nothing is read any more.
        let left = [("heading", "归口处"), ("means", "-"), ("remember", "on")];
        let left = post(&mut officer, PAGE, &next, &left).await;
        assert!(left.status == 200 && !left.says("某渡口处"), "{}", left.text);
        let gone = post(&mut officer, PAGE, &next, &[("forget", "题由")]).await;
        assert_eq!(gone.status, 422, "{}", gone.text);
        assert_eq!(count(&world, "select count(*) from import_column").await, 1);
        let forgotten = "select count(*) from event where kind = 'import_column' and action = 'forget'";
        assert_eq!(count(&world, forgotten).await, 1);
    }
}

#[tokio::test]
async fn nobody_else_says_what_a_column_means_or_takes_rows_away() {
    for world in worlds().await {
        let mut officer = world.client(people::OFFICER).await;
        let seen = upload(&mut officer, "a.csv", LIST.as_bytes(), &[]).await;
        for login in ALL.iter().filter(|login| ![people::OFFICER, people::SECOND_OFFICER].contains(login)) {
            let mut person = world.client(login).await;
            let shut = |what: &str, answer: &Answer| {
                assert!(matches!(answer.status, 403 | 404), "{login} {what}: {}", answer.status);
            };
            shut("page", &person.get(PAGE).await);
            shut("upload", &upload(&mut person, "a.csv", LIST.as_bytes(), &MEANT).await);
            shut("say", &post(&mut person, PAGE, &seen, &MEANT).await);
            shut("forget", &post(&mut person, PAGE, &seen, &[("forget", "题由")]).await);
            for act in ["confirm", "sheet"] {
                shut(act, &post(&mut person, &format!("{PAGE}/{act}"), &seen, &[]).await);
            }
        }
        assert_eq!(count(&world, "select count(*) from import_column").await, 0);
        // The file of one officer is no other's.
        let mut second = world.client(people::SECOND_OFFICER).await;
        let other = post(&mut second, &format!("{PAGE}/sheet"), &seen, &[]).await;
        assert!(other.status == 422 && other.says("已不在服务器上"), "{}", other.text);
    }
}

#[tokio::test]
async fn doubtful_rows_are_taken_away_as_a_table_and_come_back() {
    for world in worlds().await {
        let known = world.acting(people::MEMBER).await.name;
        let mut officer = world.client(people::OFFICER).await;
        let list = format!(
            "编号,案由,提案人,民族,主办单位\n1,关于甲路照明的提案,{known},某族,某处\n2,=1+1关于乙路的提案,查无此人,某族,某处\n\
             3,关于丙路照明的提案,也无此人,某族,某处\n"
        );
        let seen = upload(&mut officer, "a.csv", list.as_bytes(), &[("proposer", "")]).await;
        assert!(seen.status == 422 && seen.says("下载有疑问的行"), "{}", seen.text);
        let made = post(&mut officer, &format!("{PAGE}/sheet"), &seen, &[]).await;
        assert!(made.status == 200 && made.kind.contains("spreadsheetml"), "{} {}", made.status, made.kind);
        let book = open_either(&made.bytes, &Limits::default()).unwrap();
        let all = format!("{:?}", book.sheets[0].rows);
        assert!(all.contains("查无此人") && all.contains("关于丙路") && !all.contains("关于甲路"), "{all}");
        assert!(!all.contains("某族") && !all.contains("民族"), "what is not kept stays behind: {all}");
        assert!(all.contains("C3"), "each is told at its cell: {all}");
        assert!(book.sheets[0].formulas.is_empty(), "nothing is a formula");
        let told = "select count(*) from event where kind = 'list' and action = 'export' and detail like '%import/sheet%'";
        assert_eq!(count(&world, told).await, 1);
        // Brought in again: both rows, and the column that the house wrote itself is asked about by nobody.
        let more = [("create_people", "on"), ("chosen", "on")];
        let back = upload(&mut officer, "b.xlsx", &made.bytes, &more).await;
        assert!(back.status == 200 && back.says("查无此人") && back.says("也无此人"), "{}", back.text);
        assert!(!back.says("不认识的列") && !back.says("怎样改"), "{}", back.text);
        let done = post(&mut officer, &format!("{PAGE}/confirm"), &back, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(
            count(&world, "select count(*) from proposal where title = '关于丙路照明的提案'").await,
            1
        );
    }
}

#[tokio::test]
async fn a_category_above_the_rows_goes_along_and_lines_come_back_as_lines() {
    for world in worlds().await {
        let mut officer = world.client(people::OFFICER).await;
        let list = "编号,案由,提案人\n一、教育类,,\n1,关于甲校操场的提案,查无此人\n";
        let seen = upload(&mut officer, "a.csv", list.as_bytes(), &[("proposer", "")]).await;
        let made = post(&mut officer, &format!("{PAGE}/sheet"), &seen, &[]).await;
        let book = open_either(&made.bytes, &Limits::default()).unwrap();
        let all = format!("{:?}", book.sheets[0].rows);
        assert!(all.contains("类别") && all.contains("教育类"), "{all}");
        let lines = "{\"title\":\"关于乙校操场的提案\",\"first\":\"查无此人\",\"religion\":\"x\",\"situation\":\"没有跑道。\"}\n\
                     {\"title\":\"关于丙校操场的提案\"}\n";
        let seen = upload(&mut officer, "a.jsonl", lines.as_bytes(), &[]).await;
        assert!(seen.says("下载有疑问的行"), "{}", seen.text);
        let made = post(&mut officer, &format!("{PAGE}/sheet"), &seen, &[]).await;
        assert_eq!(made.status, 200);
        let text = String::from_utf8(made.bytes.clone()).unwrap();
        assert!(text.contains("没有跑道") && text.contains("_wrong"), "{text}");
        assert!(!text.contains("religion") && !text.contains("丙校"), "{text}");
        let more = [("create_people", "on"), ("chosen", "on")];
        let back = upload(&mut officer, "b.jsonl", &made.bytes, &more).await;
        assert!(back.status == 200 && back.says("乙校操场") && !back.says("_wrong"), "{}", back.text);
    }
}
