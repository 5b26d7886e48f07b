//! The desk, the batch, the figures, the numbers and the API, asked as a browser and a program would, in the demo world.

mod alike;
mod handled;
mod importing;
mod listed;
mod past_year;
mod together;

use crate::assembly::people as people_room;
use crate::assembly::proposals::figures::{self, PARTS};
use crate::assembly::proposals::filters::{self, Known};
use crate::assembly::proposals::records::ProposalId;
use crate::assembly::proposals::store;
use crate::assembly::proposals::store::lists::{self, Filter, Order};
use crate::assembly::proposals::workflow::State;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::forms::Fields;
use crate::foundation::workflow::Name;
use serde_json::json;

async fn known(world: &World, by: &Acting) -> Known {
    Known::load(&world.app, by).await.unwrap()
}

async fn listed(world: &World, by: &Acting, filter: &Filter, order: Order) -> Vec<lists::Line> {
    let mut db = world.app.db.read().await.unwrap();
    lists::list(&mut db, by, filter, order, (None, 5000)).await.unwrap()
}

async fn in_state(world: &World, by: &Acting, state: State) -> Vec<ProposalId> {
    let filter = Filter { states: vec![state], ..Filter::default() };
    listed(world, by, &filter, Order::Newest).await.iter().map(|l| l.proposal.id).collect()
}

/// A shown page names every word and no key.
fn worded(text: &str) {
    let at = text.find('\u{27e6}').map(|at| text[at..].chars().take(60).collect::<String>());
    assert_eq!(at, None, "a word is missing");
}

#[tokio::test]
async fn every_figure_of_every_session_is_the_length_of_its_list() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let known = known(&world, &by).await;
        assert!(!known.tree.sittings.is_empty());
        for sitting in &known.tree.sittings {
            let mut db = world.app.db.read().await.unwrap();
            let s = figures::statistics(&mut db, &by, &known, sitting.id).await.unwrap();
            assert!(s.agrees(), "received {} is not the sum {}", s.received, s.sum());
            assert_eq!(s.whole.received.n, s.received);
            drop(db);
            for figure in s.figures() {
                let query = filters::write(&figure.filter, &known).encode();
                let mut db = world.app.db.read().await.unwrap();
                let back =
                    filters::read(&mut db, &by, &known, &Fields::parse(query.as_bytes())).await.unwrap();
                assert_eq!(lists::count(&mut db, &by, &back).await.unwrap(), figure.n, "{query}");
                drop(db);
                assert_eq!(listed(&world, &by, &back, Order::Newest).await.len() as i64, figure.n, "{query}");
            }
            for table in &s.tables {
                let sum: i64 = table.lines.iter().filter(|l| !l.sum).map(|l| l.received.n).sum();
                assert_eq!(sum, s.received, "the lines of {} do not add up", table.key);
            }
            for line in s.tables.iter().flat_map(|t| &t.lines) {
                assert_eq!(line.received.n, line.parts.iter().map(|p| p.n).sum::<i64>());
            }
        }
        let mut db = world.app.db.read().await.unwrap();
        assert_eq!(lists::tally_differences(&mut db, by.body).await.unwrap(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn every_state_after_submission_is_in_exactly_one_part() {
    for state in filters::listed_states() {
        let parts = PARTS.iter().filter(|(_, states)| states.contains(&state)).count();
        assert_eq!(parts, 1, "{state}");
    }
}

#[tokio::test]
async fn a_small_or_marked_sector_is_never_told_singly() {
    let line = |id: i64, sensitive: bool, seats: i64| (id, String::new(), String::new(), sensitive, seats);
    let told = filters::told_singly(&[line(1, false, 40), line(2, true, 40), line(3, false, 9)], 10);
    assert_eq!(told, vec![1]);
    // Where one alone is left out, the total would tell it: the smallest other goes with it.
    let told = filters::told_singly(&[line(1, false, 40), line(2, true, 40), line(4, false, 12)], 10);
    assert_eq!(told, vec![1]);
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let known = known(&world, &by).await;
        let sitting = known.running.clone().unwrap();
        let mut db = world.app.db.read().await.unwrap();
        let all = people_room::sector_seats(&mut db, by.body, sitting.term).await.unwrap();
        drop(db);
        let told = filters::told_singly(&all, 10);
        let mut officer = world.client(people::OFFICER).await;
        for (id, _, _, sensitive, seats) in &all {
            let path =
                format!("/proposals?sitting={}&sector={}", sitting.id, crate::foundation::ids::write(*id));
            let page = officer.get(&path).await;
            if told.contains(id) {
                assert!(!sensitive && *seats >= 10);
                assert_eq!(page.status, 200, "{path}");
            } else {
                assert_eq!(page.status, 404, "{path}");
            }
            let mut member = world.client(people::MEMBER).await;
            assert_eq!(member.get(&path).await.status, 404);
        }
    }
}

#[tokio::test]
async fn the_desk_counts_what_it_lists_and_exports_exactly_that() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let known = known(&world, &by).await;
        let mut officer = world.client(people::OFFICER).await;
        let page = officer.get("/proposals").await;
        assert_eq!(page.status, 200);
        worded(&page.text);
        for (key, fields) in filters::counters(&by, known.running.as_ref().map(|s| s.id)) {
            let mut db = world.app.db.read().await.unwrap();
            let filter = filters::read(&mut db, &by, &known, &fields).await.unwrap();
            let n = lists::count(&mut db, &by, &filter).await.unwrap();
            drop(db);
            assert_eq!(n, listed(&world, &by, &filter, Order::Due).await.len() as i64, "{key}");
            let shown = officer.get(&format!("/proposals?{}", fields.encode())).await;
            assert_eq!(shown.status, 200, "{key}");
            worded(&shown.text);
            let csv = officer.get(&format!("/proposals.csv?{}&columns=title,state", fields.encode())).await;
            assert_eq!(csv.status, 200);
            assert_eq!(csv.text.lines().filter(|l| !l.trim().is_empty()).count() as i64, n + 1, "{key}");
        }
        let xlsx = officer.get("/proposals.xlsx?sitting=all").await;
        assert!(xlsx.status == 200 && xlsx.bytes.starts_with(b"PK"));
        for path in ["/proposals?sitting=zzz", "/proposals?category=nonsense"] {
            assert_eq!(officer.get(path).await.status, 404, "{path}");
        }
        // Left out, a filter that is not known would widen the list: it is refused, also for the export.
        for path in
            ["/proposals?state=nonsense", "/proposals?kind=nonsense", "/proposals.csv?window=nonsense"]
        {
            assert_eq!(officer.get(path).await.status, 422, "{path}");
        }
        for path in [
            "/proposals?sitting=all&state=filed&state=merged&kind=joint&window=session&urgent=on&order=number",
            "/proposals?q=%25&order=due&columns=number,title,proposer,org,kind,category,state,window,submitted,due,left,units,signers,serial,changed&sitting=all",
            "/proposals?q=nothing-of-the-kind",
            "/proposals?after=nonsense",
        ] {
            let page = officer.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            worded(&page.text);
        }
    }
}

#[tokio::test]
async fn paging_by_key_shows_each_row_once_in_every_order() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let filter = Filter { states: filters::listed_states(), ..Filter::default() };
        for order in [Order::Newest, Order::Number, Order::Due] {
            let all: Vec<_> =
                listed(&world, &by, &filter, order).await.iter().map(|l| l.proposal.id).collect();
            let mut paged = Vec::new();
            let mut after = None;
            loop {
                let mut db = world.app.db.read().await.unwrap();
                let piece = lists::list(&mut db, &by, &filter, order, (after, 7)).await.unwrap();
                let Some(last) = piece.last() else { break };
                after = super::read_place(&super::place(order, last));
                assert!(after.is_some());
                paged.extend(piece.iter().map(|l| l.proposal.id));
            }
            assert_eq!(paged, all, "{order:?}");
            let mut db = world.app.db.read().await.unwrap();
            let counted = lists::count(&mut db, &by, &filter).await.unwrap();
            assert_eq!(counted, all.len() as i64, "what the tally says of all sessions");
        }
    }
}

#[tokio::test]
async fn members_see_what_was_filed_and_their_own_and_no_figures() {
    for world in worlds().await {
        let officer = world.acting(people::OFFICER).await;
        let mut member = world.client(people::BYSTANDER).await;
        let page = member.get("/proposals?sitting=all").await;
        assert_eq!(page.status, 200);
        worded(&page.text);
        assert!(!page.says("/proposals/batch"));
        let by = world.acting(people::BYSTANDER).await;
        let filter = Filter { states: filters::listed_states(), ..Filter::default() };
        let seen = listed(&world, &by, &filter, Order::Newest).await;
        let all = listed(&world, &officer, &filter, Order::Newest).await;
        assert!(!seen.is_empty() && seen.len() < all.len());
        let filed = [State::Filed, State::Merged];
        assert!(
            all.iter()
                .filter(|l| filed.contains(&l.proposal.state))
                .all(|l| { seen.iter().any(|s| s.proposal.id == l.proposal.id) })
        );
        for path in ["/proposals/statistics", "/proposals/statistics.xlsx", "/proposals/numbers"] {
            assert_eq!(member.get(path).await.status, 403, "{path}");
        }
        let answer = member.post("/proposals/batch", &[("act", "file"), ("confirmed", "yes")]).await;
        assert_eq!(answer.status, 403);
    }
}

#[tokio::test]
async fn figures_and_numbers_are_shown_and_exported_for_every_session() {
    for world in worlds().await {
        let by = world.acting(people::HEAD).await;
        let known = known(&world, &by).await;
        let mut head = world.client(people::HEAD).await;
        for sitting in &known.tree.sittings {
            for path in [
                format!("/proposals/statistics?sitting={}", sitting.id),
                format!("/proposals/numbers?sitting={}", sitting.id),
                format!("/proposals/numbers?sitting={}&window=ordinary", sitting.id),
            ] {
                let page = head.get(&path).await;
                assert_eq!(page.status, 200, "{path}");
                worded(&page.text);
            }
            let book = head.get(&format!("/proposals/statistics.xlsx?sitting={}", sitting.id)).await;
            assert!(book.status == 200 && book.bytes.starts_with(b"PK"));
        }
    }
}

#[tokio::test]
async fn a_batch_does_what_can_be_done_once_and_says_why_the_rest_was_not() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let waiting = in_state(&world, &by, State::Submitted).await;
        let filed = in_state(&world, &by, State::Filed).await;
        let (first, other) = (waiting[0].to_string(), filed[0].to_string());
        let mut officer = world.client(people::OFFICER).await;
        let none = officer.post("/proposals/batch", &[("act", "receive")]).await;
        assert_eq!(none.status, 200);
        worded(&none.text);
        let fields =
            [("act", "receive"), ("id", first.as_str()), ("id", other.as_str()), ("_once", "batch-1")];
        for _ in 0..2 {
            let result = officer.post("/proposals/batch", &fields).await;
            assert_eq!(result.status, 200);
            worded(&result.text);
            assert!(
                result.says(&format!("/proposals/{first}")) && result.says(&format!("/proposals/{other}"))
            );
        }
        let mut db = world.app.db.read().await.unwrap();
        let now = store::load(&mut db, by.body, waiting[0]).await.unwrap().unwrap();
        assert_eq!(now.state, State::UnderReview);
        let history =
            crate::foundation::events::history(&mut db, by.body, "proposal", now.id.0).await.unwrap();
        assert_eq!(history.iter().filter(|e| e.action == "accept").count(), 1);
        drop(db);
        send_back(&world, &by).await;
    }
}

async fn send_back(world: &World, by: &Acting) {
    let head = world.acting(people::HEAD).await;
    let mut client = world.client(people::HEAD).await;
    let ids = in_state(world, &head, State::UnderReview).await;
    let mut db = world.app.db.read().await.unwrap();
    let mut free = None;
    for id in &ids {
        if store::parts::merger_of(&mut db, *id).await.unwrap().is_none() {
            free = Some(*id);
        }
    }
    drop(db);
    let id = free.unwrap().to_string();
    let ask = client.post("/proposals/batch", &[("act", "send_back"), ("id", &id)]).await;
    assert_eq!(ask.status, 200);
    worded(&ask.text);
    assert!(ask.says("confirmed"));
    let fields = [("act", "send_back"), ("id", id.as_str()), ("confirmed", "yes")];
    assert_eq!(client.post("/proposals/batch", &fields).await.status, 422);
    let reason = [("reason", "please name the places"), fields[0], fields[1], fields[2]];
    assert_eq!(client.post("/proposals/batch", &reason).await.status, 200);
    let mut db = world.app.db.read().await.unwrap();
    let now = store::load(&mut db, by.body, free.unwrap()).await.unwrap().unwrap();
    assert_eq!(now.state, State::Returned);
    assert_eq!(lists::tally_differences(&mut db, by.body).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn the_api_lists_shows_begins_and_steps_as_the_table_says() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let officer = world.api(people::OFFICER).await;
        let member = world.api(people::MEMBER).await;
        let first = officer.get("/api/proposals?sitting=all&limit=5").await.json();
        assert_eq!(first["items"].as_array().unwrap().len(), 5);
        let next = first["next"].as_str().unwrap();
        let second = officer.get(&format!("/api/proposals?sitting=all&limit=5&after={next}")).await.json();
        assert_ne!(first["items"][4]["id"], second["items"][0]["id"]);
        for (path, status) in
            [("limit=101", 422), ("limit=x", 422), ("after=x", 422), ("color=red", 400), ("sitting=x", 404)]
        {
            assert_eq!(officer.get(&format!("/api/proposals?{path}")).await.status, status, "{path}");
        }
        let waiting = in_state(&world, &by, State::Submitted).await[0];
        let filed = in_state(&world, &by, State::Filed).await[0];
        let shown = officer.get(&format!("/api/proposals/{waiting}")).await.json();
        let allowed = shown["allowed_actions"].as_array().unwrap();
        assert!(allowed.contains(&json!("accept")) && !allowed.contains(&json!("file")));
        let accept = json!({ "action": "accept", "checks": ["eligible"], "version": shown["version"] });
        let steps = format!("/api/proposals/{waiting}/steps");
        assert!(matches!(member.post(&steps, &accept).await.status, 403 | 404));
        let done = officer.post(&steps, &accept).await;
        assert_eq!((done.status, done.json()["state"].as_str()), (200, Some("under_review")));
        let again = officer.post(&steps, &json!({ "action": "accept" })).await;
        assert_eq!(again.status, 409);
        assert!(again.json()["allowed_actions"].is_array());
        let unknown = officer.post(&steps, &json!({ "action": "fly" })).await;
        assert_eq!(unknown.status, 422);
        let foreign = officer.post(&steps, &json!({ "action": "settle_merge" })).await;
        assert_eq!(foreign.status, 403);
        assert_eq!(officer.get("/api/proposals/0000000000001").await.status, 404);
        let history = officer.get(&steps).await.json();
        assert_eq!(history.as_array().unwrap().last().unwrap()["action"], json!("accept"));
        let closed =
            member.post(&format!("/api/proposals/{filed}/steps"), &json!({ "action": "file" })).await;
        assert_eq!(closed.status, 403);
        begin(&member).await;
        let mut db = world.app.db.read().await.unwrap();
        assert_eq!(lists::tally_differences(&mut db, by.body).await.unwrap(), Vec::<String>::new());
    }
}

async fn begin(member: &crate::demo::testing::Api) {
    let new = json!({ "kind": "individual", "text": { "title": "on lamps at the river path" } });
    let made = member.post("/api/proposals", &new).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(made.location, format!("/api/proposals/{id}"));
    let short = member.post(&format!("/api/proposals/{id}/steps"), &json!({ "action": "submit" })).await;
    assert_eq!(short.status, 422);
    assert!(short.json()["errors"].as_array().is_some_and(|e| !e.is_empty()));
    let edit = json!({ "action": "edit", "text": { "title": "on lamps", "category": "0000000000001" } });
    assert_eq!(member.post(&format!("/api/proposals/{id}/steps"), &edit).await.status, 422);
    let gone = member.post(&format!("/api/proposals/{id}/steps"), &json!({ "action": "discard" })).await;
    assert_eq!(gone.status, 200);
    for wrong in [json!({ "kind": "nonsense" }), json!({ "kind": "party" })] {
        assert_eq!(member.post("/api/proposals", &wrong).await.status, 422, "{wrong}");
    }
    assert_eq!(member.post("/api/proposals", &json!({ "kind": "joint", "x": 1 })).await.status, 400);
}

#[tokio::test]
async fn the_same_key_does_one_thing_and_another_body_under_it_is_refused() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let (member, officer) = (world.api(people::MEMBER).await, world.api(people::OFFICER).await);
        let new = json!({ "kind": "individual", "text": { "title": "on lamps at the river path" } });
        let first = member.post_once("/api/proposals", "key-1", &new).await;
        let again = member.post_once("/api/proposals", "key-1", &new).await;
        assert_eq!((first.status, again.status), (201, 201));
        assert_eq!(first.json()["id"], again.json()["id"]);
        let other = json!({ "kind": "individual", "text": { "title": "on something else" } });
        assert_eq!(member.post_once("/api/proposals", "key-1", &other).await.status, 422);
        let waiting = in_state(&world, &by, State::Submitted).await[0];
        let steps = format!("/api/proposals/{waiting}/steps");
        let refused = officer.post_once(&steps, "key-2", &json!({ "action": "file" })).await;
        assert!(matches!(refused.status, 403 | 409));
        // A refusal uses no key up.
        let accept = json!({ "action": "accept", "checks": ["eligible"] });
        let done = officer.post_once(&steps, "key-2", &accept).await;
        let seen = officer.post_once(&steps, "key-2", &accept).await;
        assert_eq!((done.status, seen.status), (200, 200));
        assert_eq!(done.json(), seen.json());
        let changed = json!({ "action": "accept", "checks": [] });
        assert_eq!(officer.post_once(&steps, "key-2", &changed).await.status, 422);
        let too_long = officer.post_once(&steps, &"k".repeat(121), &accept).await;
        assert_eq!(too_long.status, 400);
    }
}

#[tokio::test]
async fn the_document_of_the_api_names_every_state_and_action() {
    let (_, document) = crate::house::api();
    let text = serde_json::to_string(&document).unwrap();
    for key in State::all().iter().map(|s| s.key()) {
        assert!(text.contains(&format!("\"{key}\"")), "{key}");
    }
    for key in crate::assembly::proposals::workflow::Action::all().iter().map(|a| a.key()) {
        assert!(text.contains(&format!("\"{key}\"")), "{key}");
    }
}

#[tokio::test]
async fn the_desk_of_an_officer_leads_to_the_import_and_no_other() {
    for world in worlds().await {
        let link = "href=\"/proposals/import\"";
        assert!(world.client(people::OFFICER).await.get("/proposals").await.says(link));
        for login in [people::MEMBER, people::HEAD, people::CHAIR_MEMBER] {
            assert!(!world.client(login).await.get("/proposals").await.says(link), "{login}");
        }
    }
}

/// A ZIP archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[tokio::test]
async fn an_attached_document_is_what_its_name_says_and_holds_nothing_that_runs() {
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    let body: (&str, &[u8]) = ("word/document.xml", b"<w:document/>");
    let zeros = vec![0_u8; 8 << 20];
    let refused = [
        ("a.docx", archive(&[("hello.txt", b"x")]), "不是扩展名所说的文档"),
        ("a.docx", b"PK\x03\x04 only the first bytes".to_vec(), "文件已损坏"),
        ("a.xlsx", archive(&[types, body]), "文件内容是 DOCX"),
        (
            "a.docx",
            archive(&[types, body, ("word/vbaProject.bin", b"x")]),
            "文件里有宏（word/vbaProject.bin）",
        ),
        ("a.docx", archive(&[types, body, ("word/embeddings/oleObject1.bin", b"x")]), "嵌有其他程序的对象"),
        ("a.docx", archive(&[types, body, ("word/media/a.bmp", &zeros)]), "展开后过大"),
        ("a.docm", archive(&[types, body]), "这种文件不能上传"),
    ];
    for world in worlds().await {
        let by = world.acting(people::MEMBER).await;
        let draft = in_state(&world, &by, State::Draft).await[0];
        let mut member = world.client(people::MEMBER).await;
        let to = format!("/proposals/{draft}/files");
        let count = "select count(*) from attachment where name like 'a.%'";
        for (name, content, said) in &refused {
            let answer = member.post_files(&to, &[], &[("file", name, content)]).await;
            assert!(answer.status == 422 && answer.says(said), "{name} {said}: {}", answer.text);
            worded(&answer.text);
        }
        let mut db = world.app.db.read().await.unwrap();
        assert_eq!(db.number(count.into(), vec![]).await.unwrap(), 0);
        drop(db);
        let slides = archive(&[types, ("ppt/presentation.xml", b"<p:presentation/>")]);
        for (name, content) in [("b.docx", archive(&[types, body])), ("b.pptx", slides)] {
            let answer = member.post_files(&to, &[], &[("file", name, &content)]).await;
            assert_eq!((answer.status, answer.location), (303, format!("/proposals/{draft}/edit")));
            assert!(member.get(&format!("/proposals/{draft}/edit")).await.says(name));
        }
    }
}

#[tokio::test]
async fn a_table_that_may_be_wider_than_a_phone_says_so_and_takes_the_focus() {
    let box_of = "<div class=\"wide__box\" tabindex=\"0\" role=\"region\" aria-label=\"";
    for world in worlds().await {
        let mut officer = world.client(people::OFFICER).await;
        for path in ["/proposals/statistics", "/proposals", "/proposals/numbers"] {
            let page = officer.get(path).await.text;
            assert!(page.contains("可左右滑动"), "{path}");
            let (tables, boxes) = (page.matches("<table").count(), page.matches(box_of).count());
            assert!(tables > 0 && tables == boxes, "{path}: {tables} tables, {boxes} boxes");
        }
    }
}
