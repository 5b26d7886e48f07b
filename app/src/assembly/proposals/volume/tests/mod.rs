//! Catalogue and book, asked for as a browser does.

mod kept;

use crate::assembly::handling;
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::registering::{self, As, Entry};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::{Content, ProposalId};
use crate::assembly::proposals::store;
use crate::assembly::proposals::store::lists::{self, Filter, Order};
use crate::assembly::proposals::workflow::State;
use crate::demo::people;
use crate::demo::testing::{Client, World, worlds};
use office_documents::docx::Limits;
use office_documents::order;
use office_documents::plain_text::docx_text_within;
use std::time::Duration;

/// As much as a book of a thousand proposals holds.
const BOOK: Limits = Limits {
    bytes: 64 << 20,
    entries: 1_000,
    total_bytes: 256 << 20,
    part_bytes: 128 << 20,
    nodes: 4_000_000,
    depth: 128,
    text_bytes: 64 << 20,
};

/// The filed proposals of the running session that somebody may see, with their titles.
async fn filed(world: &World, login: &str) -> (String, Vec<(ProposalId, String)>) {
    let by = world.acting(login).await;
    let known = Known::load(&world.app, &by).await.unwrap();
    let sitting = known.running.clone().unwrap().id;
    let filter = Filter { sitting: Some(sitting), states: vec![State::Filed], ..Filter::default() };
    let mut db = world.app.db.read().await.unwrap();
    let all = lists::list(&mut db, &by, &filter, Order::Number, (None, 5_000)).await.unwrap();
    (sitting.to_string(), all.into_iter().map(|l| (l.proposal.id, l.proposal.title)).collect())
}

/// Asks for a volume, waits until it is made, fetches it: where its page is, and its text.
async fn made(client: &mut Client, fields: &[(&str, &str)]) -> (String, String) {
    made_within(client, fields, 600).await
}

/// The same, looked for so many times.
async fn made_within(client: &mut Client, fields: &[(&str, &str)], looks: usize) -> (String, String) {
    let begun = client.post("/proposals/volumes", fields).await;
    assert_eq!(begun.status, 303, "{}", begun.text);
    let page = begun.location.split('?').next().unwrap_or_default().to_owned();
    for _ in 0..looks {
        let shown = client.get(&page).await;
        assert_eq!(shown.status, 200);
        assert_eq!(shown.text.find('\u{27e6}'), None, "a word is missing");
        if shown.says(&format!("{page}/file")) {
            let file = client.get(&format!("{page}/file")).await;
            assert_eq!(file.status, 200);
            assert_eq!(order::check(&file.bytes), []);
            return (page, docx_text_within(&file.bytes, &BOOK).unwrap());
        }
        assert!(!shown.says("生成中断"), "it stopped");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it was never made");
}

#[tokio::test]
async fn the_catalogue_lists_every_proposal_that_one_may_see_once() {
    for world in worlds().await {
        for login in [people::OFFICER, people::BYSTANDER] {
            let (sitting, all) = filed(&world, login).await;
            assert!(!all.is_empty());
            let mut client = world.client(login).await;
            let (_, text) = made(&mut client, &[("sitting", &sitting), ("kind", "catalogue")]).await;
            for (_, title) in &all {
                assert_eq!(text.matches(title.as_str()).count(), 1, "{login}: {title}");
            }
            assert!(text.contains(&format!("共{}件", all.len())), "{login}");
        }
    }
}

#[tokio::test]
async fn the_book_has_each_text_its_suggestions_and_the_contents() {
    for world in worlds().await {
        let (sitting, all) = filed(&world, people::OFFICER).await;
        let mut officer = world.client(people::OFFICER).await;
        let asked = [("sitting", sitting.as_str()), ("kind", "book"), ("with", "replies")];
        let (page, text) = made(&mut officer, &asked).await;
        let by = world.acting(people::OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        for (id, title) in &all {
            assert!(text.matches(title.as_str()).count() >= 2, "in the contents and in the text: {title}");
            let p = store::load(&mut db, by.body, *id).await.unwrap().unwrap();
            let first = p.situation.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            assert!(text.contains(first.trim()), "{title}");
            for (n, suggestion) in (1..).zip(store::parts::suggestions(&mut db, *id).await.unwrap()) {
                let first = suggestion.lines().next().unwrap_or_default();
                assert!(text.contains(&format!("{n}. {first}")), "{title}: {suggestion}");
            }
        }
        drop(db);
        // It is the asker's own: nobody else finds it, and who asked stands in the history.
        let mut head = world.client(people::HEAD).await;
        assert_eq!(head.get(&page).await.status, 404);
        assert_eq!(head.get(&format!("{page}/file")).await.status, 404);
        let mine = officer.get("/proposals/volumes").await;
        assert!(mine.status == 200 && mine.says(&page));
        for wrong in
            [[("sitting", sitting.as_str()), ("kind", "novel")], [("sitting", "x"), ("kind", "book")]]
        {
            assert_eq!(officer.post("/proposals/volumes", &wrong).await.status, 422);
        }
    }
}

#[tokio::test]
async fn the_public_book_holds_what_was_published_and_nothing_else() {
    for world in worlds().await {
        let (sitting, all) = filed(&world, people::OFFICER).await;
        let by = world.acting(people::OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        let mut published = Vec::new();
        for (id, title) in &all {
            let out = handling::outward(&mut db, &by, id.0).await.unwrap();
            published.push((title, out.is_some_and(|out| out.published)));
        }
        drop(db);
        assert!(published.iter().any(|(_, is)| !is), "the demo world has some that are not public");
        let mut officer = world.client(people::OFFICER).await;
        for kind in ["book", "catalogue"] {
            let asked =
                [("sitting", sitting.as_str()), ("kind", kind), ("with", "published"), ("with", "replies")];
            let (_, text) = made(&mut officer, &asked).await;
            let held = published.iter().filter(|(_, is)| *is).count();
            assert!(text.contains(&format!("共{held}件")), "{kind}");
            for (title, is) in &published {
                assert_eq!(text.contains(title.as_str()), *is, "{kind}: {title}");
            }
        }
    }
}

#[tokio::test]
async fn a_volume_is_forgotten_after_a_day_with_its_file() {
    for world in worlds().await {
        let (sitting, _) = filed(&world, people::OFFICER).await;
        let mut officer = world.client(people::OFFICER).await;
        let (page, _) = made(&mut officer, &[("sitting", &sitting), ("kind", "catalogue")]).await;
        let by = world.acting(people::OFFICER).await;
        super::sweep(&world.app, by.body).await.unwrap();
        assert_eq!(officer.get(&page).await.status, 200);
        let id = page.rsplit('/').next().and_then(crate::foundation::ids::read).unwrap();
        assert!(world.app.files.laid_out(id).await.unwrap().is_some());
        world.pass(super::KEPT_MS + 1);
        super::sweep(&world.app, by.body).await.unwrap();
        assert!(world.app.files.laid_out(id).await.unwrap().is_none());
        let mut again = world.client(people::OFFICER).await;
        assert_eq!(again.get(&page).await.status, 404);
    }
}

/// A thousand more proposals of some pages each, filed in the running session.
async fn thousand(world: &World) {
    let by = world.acting(people::OFFICER).await;
    let known = Known::load(&world.app, &by).await.unwrap();
    let sitting = known.running.clone().unwrap();
    let category = known.tree.categories.iter().find(|c| c.parent.is_none()).map(|c| c.id);
    let text = "老城区停车难，群众反映强烈，应当尽快解决。".repeat(60);
    let mut tx = world.app.db.begin().await.unwrap();
    for n in 1..=1_000 {
        let content = Content {
            situation: text.clone(),
            analysis: text.clone(),
            suggestions: vec!["建议分步实施。".repeat(20); 4],
            research: String::new(),
        };
        let title = format!("关于第{n}处停车设施的提案");
        let entry = Entry {
            kind: crate::assembly::proposals::records::Kind::Individual,
            proposer: by.account,
            org: None,
            signers: Vec::new(),
            text: Text { title, content, category, ..Text::default() },
            number: Some(10_000 + n),
            at: by.now,
            filed_at: None,
            file: "千件".into(),
            detail: serde_json::Value::Null,
        };
        registering::register(&mut tx, &by, (As::Filed, &sitting), &entry).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
#[ignore = "a thousand proposals take a while to enter; ./check --full"]
async fn a_book_of_a_thousand_proposals_is_whole() {
    for world in worlds().await {
        thousand(&world).await;
        let (sitting, all) = filed(&world, people::OFFICER).await;
        assert!(all.len() > 1_000);
        let mut officer = world.client(people::OFFICER).await;
        let asked = [("sitting", sitting.as_str()), ("kind", "book"), ("with", "replies")];
        let (_, text) = made_within(&mut officer, &asked, 6_000).await;
        for (_, title) in &all {
            assert!(text.matches(title.as_str()).count() >= 2, "in the contents and over its text: {title}");
        }
        assert!(text.matches("建议分步实施。").count() >= 1_000 * 4 * 20);
    }
}
