//! A list of proposals with headings that nobody knows, and its doubtful rows as a file: said once, taken away, brought back.

use super::worded;
use crate::demo::people;
use crate::demo::testing::{Answer, Client, World, worlds};
use crate::foundation::db::Read;

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
