//! Stories of what is found: every piece of a visible text, and nothing invisible, by whatever door.

mod changes;
mod pages;

use super::asked;
use super::known::Known;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::forms::Fields;
use crate::foundation::search::{self, Hit};
use std::collections::BTreeMap;

/// Everybody of the world that reads anything.
const EVERYBODY: [&str; 20] = [
    people::MEMBER,
    people::COSIGNER,
    people::INVITED,
    people::BYSTANDER,
    people::DRAFTER,
    people::SEAL_HOLDER,
    people::CONVENER,
    people::ORGANISATION,
    people::OFFICER,
    people::REVIEWER,
    people::HEAD,
    people::DEPUTY,
    people::CHAIR_MEMBER,
    people::OFFICE_OFFICER,
    people::ASSIGNING_OFFICER,
    people::UNIT_LIAISON,
    people::UNIT_HEAD,
    people::SYSTEM_ADMINISTRATOR,
    people::SECURITY_ADMINISTRATOR,
    people::AUDITOR,
];

fn typed(q: &str) -> Fields {
    Fields(vec![("q".to_owned(), q.to_owned())])
}

/// Every hit of a question, page by page.
async fn all(world: &World, by: &Acting, chosen: &Fields) -> Vec<Hit> {
    let known = Known::load(&world.app, by).await.unwrap();
    let asked = asked::read(by, &known, chosen);
    let mut db = world.app.db.read().await.unwrap();
    let mut hits: Vec<Hit> = Vec::new();
    loop {
        let after = hits.last().map(|hit| hit.place);
        let wanted = (&asked.ask, asked.order, after, 200);
        let (page, _) = search::hits(&world.app, &mut db, by, wanted).await.unwrap();
        let end = page.len() < 200;
        hits.extend(page);
        if end {
            break;
        }
    }
    let counted = search::count(&world.app, &mut db, by, &asked.ask).await.unwrap();
    assert_eq!(counted.n, hits.len().min(1_000) as i64, "{chosen:?}");
    hits
}

async fn find(world: &World, by: &Acting, q: &str) -> Vec<String> {
    all(world, by, &typed(q)).await.iter().map(name).collect()
}

fn name(hit: &Hit) -> String {
    format!("{} {}", hit.kind.key, hit.record)
}

/// What everybody of the world may find at all: every document there is, of each kind.
async fn documents(world: &World) -> Vec<(String, i64, i64, String)> {
    let sql = "select d.kind, d.record, d.parent, t.content from search_doc d join search_text t on t.doc = d.id order by d.id";
    let rows = world.app.db.read().await.unwrap().rows(sql.into(), vec![]).await.unwrap();
    let row = |mut r: crate::foundation::db::Row| {
        (r.take().unwrap(), r.take().unwrap(), r.take().unwrap(), r.take().unwrap())
    };
    rows.into_iter().map(row).collect()
}

/// A question that everything answers: nobody writes this.
const EVERYTHING: &str = "-zzzqqq";

/// The pages on which a document is read: the first that is open is where a hit leads.
fn pages_of(kind: &str, record: i64, parent: i64) -> Vec<String> {
    let (id, case) = (crate::foundation::ids::write(record), crate::foundation::ids::write(parent));
    match kind {
        "proposal" => vec![format!("/proposals/{id}"), format!("/matters/{id}")],
        "attachment" => vec![format!("/proposals/{case}/files/{id}")],
        "rule" => vec![format!("/rules/{id}")],
        "upward" => vec![format!("/upward/{id}")],
        "task" => vec![format!("/tasks/{id}")],
        "activity" => vec![format!("/activities/{id}")],
        "report" => vec![format!("/reports/{id}")],
        _ => vec![format!("/replies/{id}")],
    }
}

/// All pages are opened on the first database: thousands of them. On the other everybody finds the same, is led to the same places,
/// and of the pages each fifteenth is opened.
#[tokio::test]
async fn nobody_finds_what_his_pages_do_not_show_him_and_finds_all_that_they_do() {
    let mut shown: BTreeMap<String, String> = BTreeMap::new();
    let mut turn = 0;
    for (at, world) in testing::worlds().await.into_iter().enumerate() {
        let documents = documents(&world).await;
        assert!(documents.len() > 150, "{}", documents.len());
        let mut links = BTreeMap::new();
        for login in EVERYBODY {
            let by = world.acting(login).await;
            let found = all(&world, &by, &typed(EVERYTHING)).await;
            links.extend(found.into_iter().map(|hit| (format!("{login} {}", name(&hit)), hit.link)));
            let mut client = world.client(login).await;
            for (kind, record, parent, _) in &documents {
                turn += 1;
                if at > 0 && turn % 15 > 0 {
                    continue;
                }
                let mut open = None;
                for page in pages_of(kind, *record, *parent) {
                    if client.get(&page).await.status == 200 {
                        open = Some(page);
                        break;
                    }
                }
                let key = format!("{login} {kind} {record}");
                match open {
                    Some(page) if at == 0 => drop(shown.insert(key, page)),
                    open => assert_eq!(open.as_ref(), shown.get(&key), "{key}"),
                }
            }
        }
        assert_eq!(links, shown);
    }
}

/// A repeatable number below another.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// A piece of a text that may be put between quotation marks; none where there is nothing to look for in it.
fn fragment(dice: &mut Dice, text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let length = 2 + dice.below(10);
    let from = dice.below(chars.len().saturating_sub(length));
    let piece: String = chars.iter().skip(from).take(length).collect();
    let sound =
        !piece.contains(['"', '\u{201d}', '\n']) && piece.chars().filter(|c| c.is_alphanumeric()).count() > 1;
    sound.then_some(piece)
}

#[tokio::test]
async fn every_piece_of_a_visible_text_is_found_the_same_on_both_databases() {
    let readers = [people::OFFICER, people::MEMBER, people::UNIT_LIAISON, people::CHAIR_MEMBER];
    let mut answers: Vec<Vec<(String, Vec<String>)>> = Vec::new();
    for world in testing::worlds().await {
        let mut dice = Dice(20_260_520);
        let mut answered = Vec::new();
        for login in readers {
            let by = world.acting(login).await;
            let visible = all(&world, &by, &typed(EVERYTHING)).await;
            for _ in 0..60 {
                let hit = &visible[dice.below(visible.len())];
                let names = hit.names.join("\n");
                let texts = [&hit.title, &hit.content, &hit.content, &names, &hit.number];
                let chosen = texts[dice.below(texts.len())];
                let Some(piece) = fragment(&mut dice, chosen) else { continue };
                let q = format!("\"{piece}\"");
                let found = find(&world, &by, &q).await;
                assert!(found.contains(&name(hit)), "{login}: {q} of {}", name(hit));
                let ranked = Fields(vec![("q".into(), q.clone()), ("sort".into(), "relevance".into())]);
                let mut by_worth: Vec<String> = all(&world, &by, &ranked).await.iter().map(name).collect();
                answered.push((format!("{login} {q} by worth"), by_worth.clone()));
                let mut by_date = found.clone();
                by_worth.sort();
                by_date.sort();
                assert_eq!(by_worth, by_date, "{q}");
                for other in all(&world, &by, &typed(&q)).await {
                    assert!(has(&other, &piece), "{q} is not in {}", text(&other));
                }
                answered.push((format!("{login} {q}"), found));
            }
        }
        assert!(answered.len() > 200, "{}", answered.len());
        answers.push(answered);
    }
    for other in answers.iter().skip(1) {
        assert_eq!(&answers[0], other);
    }
}

/// Names of those hits that pass.
fn named(hits: &[Hit], test: &dyn Fn(&Hit) -> bool) -> Vec<String> {
    hits.iter().filter(|hit| test(hit)).map(name).collect()
}

/// Everything that is looked through of a hit.
fn text(hit: &Hit) -> String {
    [hit.title.clone(), hit.names.join("\n"), hit.number.clone(), hit.content.clone()].join("\n")
}

/// Whether a text stands in a hit.
fn has(hit: &Hit, word: &str) -> bool {
    chinese_text::tokens::Literal::of(word).is_in(&text(hit))
}

#[tokio::test]
async fn operators_mean_what_the_help_says() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICER).await;
        let every = all(&world, &by, &typed(EVERYTHING)).await;
        let with = |test: &dyn Fn(&Hit) -> bool| named(&every, test);
        let (a, b) = ("服务", "部门");
        assert!(!with(&|h| has(h, a) && has(h, b)).is_empty());
        assert_eq!(find(&world, &by, &format!("{a} {b}")).await, with(&|h| has(h, a) && has(h, b)));
        assert_eq!(find(&world, &by, &format!("{a} －{b}")).await, with(&|h| has(h, a) && !has(h, b)));
        assert_eq!(find(&world, &by, &format!("{a} 或 {b}")).await, with(&|h| has(h, a) || has(h, b)));
        let inside = |h: &Hit| h.title.chars().skip(2).take(4).collect::<String>();
        let long = every.iter().filter(|h| !has(h, b)).map(inside);
        let long =
            long.into_iter().find(|t| t.chars().count() == 4 && t.chars().all(char::is_alphabetic)).unwrap();
        assert_eq!(find(&world, &by, &format!("{long} 或 {b}")).await, with(&|h| has(h, &long) || has(h, b)));
        assert_eq!(find(&world, &by, "梯").await, with(&|h| has(h, "梯")));
        let title = |h: &Hit, word: &str| h.title.contains(word);
        assert_eq!(find(&world, &by, "标题：服务").await, with(&|h| title(h, a)));
        assert_eq!(find(&world, &by, "-title:服务 部门").await, with(&|h| !title(h, a) && has(h, b)));
        assert_eq!(
            find(&world, &by, "状态:已立案").await,
            with(&|h| h.kind.key != "reply" && h.state == "filed")
        );
        assert_eq!(find(&world, &by, "种类:答复").await, with(&|h| h.kind.key == "reply"));
        assert_eq!(
            find(&world, &by, "state:filed 种类:提案").await,
            with(&|h| h.kind.key == "proposal" && h.state == "filed")
        );
    }
}

#[tokio::test]
async fn fields_and_days_narrow_and_whatever_is_typed_is_answered() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICER).await;
        let every = all(&world, &by, &typed(EVERYTHING)).await;
        let with = |test: &dyn Fn(&Hit) -> bool| named(&every, test);
        let b = "部门";
        // 立案 is no state's name, but a piece of some.
        let found = find(&world, &by, "状态:立案 种类:提案").await;
        assert!(with(&|h| h.kind.key == "proposal" && h.state == "filed").iter().all(|n| found.contains(n)));
        let some = every.iter().find(|h| !h.number.is_empty() && !h.names.is_empty()).unwrap();
        assert_eq!(
            find(&world, &by, &format!("编号:{}", some.number)).await,
            with(&|h| h.number.contains(&some.number))
        );
        let who = &some.names[0];
        assert_eq!(
            find(&world, &by, &format!("提案人:{who}")).await,
            with(&|h| h.names.iter().any(|n| n.contains(who.as_str())))
        );
        let unit = every.iter().find_map(|h| h.units.first()).copied().unwrap();
        let known = Known::load(&world.app, &by).await.unwrap();
        let named = known.org(unit, ("2026-05-20", by.lang));
        let units = known.orgs_named(&named);
        assert_eq!(
            find(&world, &by, &format!("单位:“{named}”")).await,
            with(&|h| h.units.iter().any(|u| units.contains(u)))
        );
        let day = |at: i64| crate::foundation::acting::local_date(at, 480).to_string();
        assert_eq!(
            find(&world, &by, "日期:2026-01..2026-02 部门").await,
            with(&|h| has(h, b) && ("2026-01-01".."2026-03-01").contains(&day(h.at).as_str()))
        );
        assert_eq!(find(&world, &by, "date:2026-05-19").await, with(&|h| day(h.at) == "2026-05-19"));
        // What nobody is called finds nothing, and says so; whatever is typed is answered.
        for odd in [
            "单位:没有这个局",
            "\"",
            "“未完",
            "-",
            "OR",
            "，。！",
            "日期:昨天",
            "a:b:c",
            "%",
            "_",
            "\\",
            "' or 1=1 --",
            "\u{0}养老",
        ] {
            find(&world, &by, odd).await;
        }
        let asked = asked::read(&by, &known, &typed("单位:没有这个局 日期:昨天 “未完"));
        assert_eq!(asked.notes.iter().map(|(word, _)| *word).collect::<Vec<_>>().len(), 3);
        assert!(find(&world, &by, "单位:没有这个局").await.is_empty());
        assert!(find(&world, &by, "100%").await.iter().all(|n| with(&|h| has(h, "100%")).contains(n)));
    }
}
