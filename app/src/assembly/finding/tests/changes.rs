//! What is found follows every write, and can be made again from the rows.

use super::{EVERYTHING, all, find, typed};
use crate::assembly::handling::Part;
use crate::assembly::handling::actions::assigning::{self, Input, Named};
use crate::assembly::handling::records::MatterId;
use crate::assembly::handling::workflow::matter;
use crate::assembly::proposals::actions::drafting::{self, Text};
use crate::assembly::proposals::records::{Content, Kind, ProposalId};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Cell, Read};
use crate::foundation::search;
use std::collections::BTreeSet;

fn text(title: &str, suggestion: &str) -> Text {
    let content = Content { suggestions: vec![suggestion.to_owned()], ..Content::default() };
    Text { title: title.to_owned(), content, ..Text::default() }
}

#[tokio::test]
async fn a_draft_is_found_by_its_author_alone_and_by_what_stands_in_it_now() {
    for world in testing::worlds().await {
        let (author, office) = (world.acting(people::MEMBER).await, world.acting(people::OFFICER).await);
        let mut tx = world.app.db.begin().await.unwrap();
        let first = text("关于琉璃巷排水的提案", "疏通霁月渠");
        let made = drafting::create(&mut tx, &author, Kind::Individual, None, &first);
        let id = made.await.unwrap().id;
        tx.commit().await.unwrap();
        let this = [format!("proposal {}", id.0)];
        assert_eq!(find(&world, &author, "琉璃巷 霁月渠").await, this);
        assert!(find(&world, &office, "琉璃巷").await.is_empty());
        let mut tx = world.app.db.begin().await.unwrap();
        let new = text("关于琥珀巷排水的提案", "疏通霁月渠");
        drafting::edit(&mut tx, &author, id, None, (Kind::Individual, &new)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(find(&world, &author, "琉璃").await.is_empty());
        assert_eq!(find(&world, &author, "琥珀 -琉璃").await, this);
        // A write that is not committed leaves nothing behind.
        let mut tx = world.app.db.begin().await.unwrap();
        let lost = text("关于玛瑙巷排水的提案", "疏通霁月渠");
        drafting::edit(&mut tx, &author, id, None, (Kind::Individual, &lost)).await.unwrap();
        drop(tx);
        assert!(find(&world, &author, "玛瑙").await.is_empty());
        let mut tx = world.app.db.begin().await.unwrap();
        drafting::discard(&mut tx, &author, id).await.unwrap();
        tx.commit().await.unwrap();
        // He may still take it out of the bin.
        assert_eq!(find(&world, &author, "琥珀巷 state:discarded").await, this);
    }
}

#[tokio::test]
async fn a_unit_finds_a_matter_from_its_hand_over_on() {
    for world in testing::worlds().await {
        let (unit, office) =
            (world.acting(people::UNIT_LIAISON).await, world.acting(people::ASSIGNING_OFFICER).await);
        let own = unit.delegations[0].org;
        let mut db = world.app.db.read().await.unwrap();
        let waiting = "select min(m.id) from matter m where m.state = 'waiting'";
        let id = db.number(waiting.into(), vec![]).await.unwrap();
        let code =
            db.row("select code from org where id = $1".into(), crate::args![own]).await.unwrap().unwrap();
        let code: String = code.only().unwrap();
        let title =
            db.row("select title from matter where id = $1".into(), crate::args![id]).await.unwrap().unwrap();
        let title: String = title.only().unwrap();
        drop(db);
        let q = format!("标题:\"{title}\"");
        assert!(find(&world, &unit, &q).await.is_empty());
        let mut tx = world.app.db.begin().await.unwrap();
        let input = Input { units: vec![Named::new("units", &code, Part::Sole)], ..Input::default() };
        let step = (MatterId(id), matter::Action::HandOver);
        assigning::perform_matter(&mut tx, &office, step.0, step.1, &input).await.unwrap();
        tx.commit().await.unwrap();
        let hits = all(&world, &unit, &typed(&q)).await;
        assert_eq!(hits.len(), 1);
        assert_eq!(
            (hits[0].units.as_slice(), hits[0].link.as_str()),
            (&[own.0][..], format!("/matters/{}", ProposalId(id)).as_str())
        );
    }
}

/// Everything that is kept, as it stands.
async fn kept(world: &World) -> Vec<Vec<Cell>> {
    let sql = "select d.id, d.body, d.kind, d.record, d.parent, d.sitting, d.category, d.state, d.units, d.number, d.at, \
               d.digest, t.title, t.names, t.content, t.folded_title, t.folded_names, t.folded from search_doc d \
               join search_text t on t.doc = d.id order by d.kind, d.record";
    let rows = world.app.db.read().await.unwrap().rows(sql.into(), vec![]).await.unwrap();
    rows.into_iter().map(crate::foundation::db::Row::into_cells).collect()
}

#[tokio::test]
async fn what_is_kept_is_what_the_rows_say_and_can_be_made_again() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICER).await;
        let queries = ["服务", "部门 服务", "\"建议\"", EVERYTHING];
        let mut before = Vec::new();
        for q in queries {
            before.push(find(&world, &by, q).await);
        }
        let written = kept(&world).await;
        assert!(search::differences(&world.app.db).await.unwrap().is_empty());
        let done = search::rebuild(&world.app, || {}).await.unwrap();
        assert_eq!(done.documents as usize, written.len());
        assert_eq!(kept(&world).await, written);
        assert!(!search::up_to_date(&world.app).await.unwrap(), "it was just done");
        // An installation of a version without search: rows, and nothing to find them by.
        let mut tx = world.app.db.begin().await.unwrap();
        for sql in [
            "delete from search_index",
            "delete from search_text",
            "delete from search_doc",
            "delete from search_file",
            "delete from search_made",
        ] {
            let cleared = tx.run(sql.into(), vec![]).await;
            // A contentless table is not emptied by one statement on every version; its rows go one by one.
            cleared.unwrap();
        }
        tx.commit().await.unwrap();
        assert!(find(&world, &by, "服务").await.is_empty());
        assert!(search::up_to_date(&world.app).await.unwrap());
        assert_eq!(kept(&world).await, written);
        let mut after = Vec::new();
        for q in queries {
            after.push(find(&world, &by, q).await);
        }
        assert_eq!(before, after);
        assert!(before.iter().all(|found| !found.is_empty()));
    }
}

#[tokio::test]
async fn a_person_is_found_by_his_name_of_today() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICER).await;
        let mut system = world.client(people::SYSTEM_ADMINISTRATOR).await;
        let member = world.acting(people::MEMBER).await;
        let before = find(&world, &by, &format!("by:{}", member.name)).await;
        assert!(!before.is_empty());
        let mut tx = world.app.db.begin().await.unwrap();
        tx.run("update account set name = '周映澜' where id = $1".into(), crate::args![member.account])
            .await
            .unwrap();
        tx.touches(search::Touched::Named(by.body, member.name.clone()));
        tx.commit().await.unwrap();
        assert_eq!(find(&world, &by, "by:周映澜").await, before);
        assert!(find(&world, &by, &format!("by:{}", member.name)).await.is_empty());
        assert!(system.get("/search?q=%E5%91%A8").await.status == 200);
    }
}

#[tokio::test]
async fn what_writes_add_to_the_index_is_merged_and_everything_found_as_before() {
    let world = World::sqlite().await;
    let author = world.acting(people::MEMBER).await;
    for at in 0..40 {
        let mut tx = world.app.db.begin().await.unwrap();
        let text = text(&format!("关于第{at}号琉璃巷排水的提案"), "疏通霁月渠");
        drafting::create(&mut tx, &author, Kind::Individual, None, &text).await.unwrap();
        tx.commit().await.unwrap();
    }
    let pieces = "select count(distinct segid) from search_index_idx";
    let before = world.app.db.read().await.unwrap().number(pieces.into(), vec![]).await.unwrap();
    let found = find(&world, &author, "琉璃巷 霁月渠").await;
    assert_eq!(found.len(), 40);
    search::settle(&world.app).await.unwrap();
    let after = world.app.db.read().await.unwrap().number(pieces.into(), vec![]).await.unwrap();
    assert!(after < before, "{before} pieces, then {after}");
    assert_eq!(find(&world, &author, "琉璃巷 霁月渠").await, found);
    assert_eq!(search::differences(&world.app.db).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn no_question_walks_through_all_documents() {
    let world = World::sqlite().await;
    let text = search::Test::Text(chinese_text::tokens::Literal::of("加装电梯"));
    let ask = search::Ask { clauses: vec![vec![(false, text)]] };
    for login in [people::OFFICER, people::MEMBER, people::UNIT_LIAISON] {
        let by = world.acting(login).await;
        let mut made = BTreeSet::new();
        for step in search::plan(&world.app, &by, &ask).await.unwrap() {
            // What was found, at most a thousand; what somebody has to do with; and the index itself.
            let words: Vec<&str> = step.split_whitespace().collect();
            let walks = match words.as_slice() {
                ["SCAN", "search_index", "VIRTUAL", ..] => false,
                ["SCAN", "f" | "p" | "x" | "CONSTANT", ..] => false,
                ["SCAN", other, ..] => other.strip_prefix("set").is_none_or(|n| n.parse::<u8>().is_err()),
                _ => false,
            };
            if let ["MATERIALIZE", set, ..] = words.as_slice() {
                assert!(made.insert(set.to_owned().to_owned()), "{login}: {set} is read twice");
            }
            assert!(!walks && !step.contains("AUTOMATIC"), "{login}: {step}");
        }
    }
}
