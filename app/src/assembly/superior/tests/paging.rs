//! Lists a page at a time: what the pages show together is what the count says, the export holds, the program is given; another key than
//! those of a filter is refused.

use super::{DRAFT, document, done, made, spoil};
use crate::demo::people;
use crate::demo::testing::{self, Client, World};
use std::collections::BTreeSet;

/// Sixty documents that were sent on paper and sixty tasks of a unit, made from one of each.
async fn many(world: &World) {
    let by = world.timer().await;
    let of = document(world, "冬季供热").await.id;
    for n in 1..=60_i64 {
        let sql = "insert into upward (id, body, kind, also, title, content, addressee, mark, state, version, link_kind, link_id, \
            item, occasion, signer, signer_name, number, sent_on, registered, end_reason, same_as, created_by, created_at, changed_at) \
            select $2, body, kind, also, $3, content, addressee, mark, state, version, link_kind, link_id, item, occasion, signer, \
            signer_name, $4, sent_on, registered, end_reason, same_as, created_by, created_at, changed_at from upward where id = $1";
        let (title, number) = (format!("第{n}件往年报告"), format!("旧字第{n}号"));
        spoil(world, sql, crate::args![of, by.new_id(), title, number]).await;
    }
    let task = super::task(world, "老年食堂").await.id;
    for n in 1..=60_i64 {
        // Three on each day, so that a page ends within a day.
        let due = format!("2026-07-{:02}", 1 + n / 3);
        let sql = "insert into superior_task (id, body, title, content, source, upward, answer, source_title, source_number, \
            source_from, source_on, org, state, version, given_on, due_on, late_on, result, result_on, report, end_reason, created_by, \
            created_at, changed_at) select $2, body, $3, content, source, null, null, source_title, source_number, source_from, \
            source_on, org, $5, version, given_on, $4, late_on, result, result_on, null, end_reason, created_by, created_at, changed_at \
            from superior_task where id = $1";
        let state = if n % 2 == 0 { "given" } else { "finished" };
        let title = format!("第{n}项往年任务");
        spoil(world, sql, crate::args![task, by.new_id(), title, due, state]).await;
    }
}

/// The addresses of the records on all pages of a list, in their order, and how many pages there were.
async fn walk(client: &mut Client, path: &str, piece: &str) -> (Vec<String>, usize) {
    let (mut all, mut path, mut pages) = (Vec::new(), path.to_owned(), 0);
    loop {
        let page = client.get(&path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text);
        pages += 1;
        let main = page.text.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap();
        let begins = format!("href=\"{piece}");
        let hrefs = main.split(&begins).skip(1);
        all.extend(hrefs.map(|rest| rest.split('"').next().unwrap().to_owned()));
        let next = page.text.split("href=\"").filter_map(|rest| rest.split('"').next());
        match next.filter(|href| href.contains("after=")).last() {
            Some(href) => path = href.replace("&#38;", "&").replace("&amp;", "&"),
            None => return (all, pages),
        }
    }
}

async fn lines(client: &mut Client, path: &str) -> usize {
    let file = client.get(path).await;
    assert_eq!(file.status, 200, "{path}");
    file.text.lines().count() - 1
}

#[tokio::test]
async fn the_pages_of_the_documents_are_the_list_that_is_counted_and_exported() {
    for world in testing::worlds().await {
        many(&world).await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let draft = made(&office.post("/upward/new", &DRAFT).await);
        let words = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let (some, past) = (format!("?q={}", words("旧字第1")), format!("?q={}&kind=report", words("往年")));
        for query in ["", "?kind=report", "?state=draft", "?year=2025", &some, &past] {
            let (all, pages) = walk(&mut office, &format!("/upward{query}"), "/upward/").await;
            let each: BTreeSet<&String> = all.iter().collect();
            assert_eq!(each.len(), all.len(), "{query}: none twice");
            assert_eq!(pages, all.len().max(1).div_ceil(25), "{query}");
            let said = office.get(&format!("/upward{query}")).await;
            assert!(said.says(&format!("共{}件", all.len())), "{query} {}: {}", all.len(), said.text);
            assert_eq!(lines(&mut office, &format!("/upward.csv{query}")).await, all.len(), "{query}");
        }
        let (all, _) = walk(&mut office, "/upward", "/upward/").await;
        assert!(all.len() > 80 && all.contains(&draft));
        // A leader reads what was sent, and not the drafts.
        let mut head = world.client(people::HEAD).await;
        let (sent, _) = walk(&mut head, "/upward", "/upward/").await;
        assert!(!sent.contains(&draft) && sent.len() < all.len(), "{}", sent.len());
        let api = world.api(people::OFFICE_OFFICER).await;
        let given = api.get("/api/upward").await.json();
        let ids: Vec<&str> = given.as_array().unwrap().iter().map(|d| d["id"].as_str().unwrap()).collect();
        assert_eq!(ids, all);
        let rest = api.get(&format!("/api/upward?after={}", ids[9])).await.json();
        assert_eq!(rest.as_array().unwrap().len(), all.len() - 10);
        assert_eq!(api.get("/api/upward?after=rubbish").await.status, 422);
    }
}

#[tokio::test]
async fn the_pages_of_the_tasks_are_the_shelf_that_is_counted_and_exported() {
    for world in testing::worlds().await {
        many(&world).await;
        for login in [people::OFFICE_OFFICER, people::UNIT_LIAISON] {
            let mut client = world.client(login).await;
            let front = client.get("/tasks").await.text;
            for show in ["open", "late", "judge", "done"] {
                let path = format!("/tasks?show={show}");
                let (all, pages) = walk(&mut client, &path, "/tasks/").await;
                let each: BTreeSet<&String> = all.iter().collect();
                assert_eq!((each.len(), pages), (all.len(), all.len().max(1).div_ceil(25)), "{show}");
                let head = client.get(&path).await;
                assert!(head.says(&format!("共{}项", all.len())), "{show}: {}", head.text);
                let counter = front.split(&path).nth(1).unwrap().split("</a>").next().unwrap();
                assert!(counter.contains(&format!(">{}<", all.len())), "{show} {}: {counter}", all.len());
                let csv = format!("/tasks.csv?show={show}");
                assert_eq!(lines(&mut client, &csv).await, all.len(), "{show}");
            }
            let (open, _) = walk(&mut client, "/tasks", "/tasks/").await;
            assert!(open.len() > 30, "{}", open.len());
            let (done, _) = walk(&mut client, "/tasks?show=done", "/tasks/").await;
            let sorted = |mut all: Vec<String>| {
                all.sort_by(|a, b| b.cmp(a));
                all
            };
            assert_eq!(done, sorted(done.clone()), "the latest first");
            let given = world.api(login).await.get("/api/tasks").await.json();
            assert!(given.as_array().unwrap().len() >= open.len() + done.len());
        }
        // Who reads none takes out none.
        for path in ["/tasks", "/tasks.csv"] {
            assert_eq!(world.client(people::MEMBER).await.get(path).await.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn another_key_than_those_of_a_filter_is_refused() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for path in [
            "/upward?kind=rubbish",
            "/upward?state=rubbish",
            "/upward?year=rubbish",
            "/upward.xlsx?kind=rubbish",
            "/upward/figures?show=rubbish",
            "/tasks?show=rubbish",
            "/tasks.csv?show=rubbish",
        ] {
            assert_eq!(office.get(path).await.status, 422, "{path}");
        }
        let draft = made(&office.post("/upward/new", &DRAFT).await);
        assert_eq!(office.get(&format!("/upward/{draft}/link?kind=rubbish")).await.status, 422);
        for path in ["/upward?kind=&state=&year=", "/tasks?show=", "/upward/figures?show="] {
            assert_eq!(office.get(path).await.status, 200, "{path}");
        }
        done(&mut office, &format!("/upward/{draft}/steps/link"), &[("link", "")]).await;
    }
}
