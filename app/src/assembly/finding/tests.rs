//! Stories of what is found: every piece of a visible text, and nothing invisible, by whatever door.

use super::asked;
use super::known::Known;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::forms::Fields;
use crate::foundation::search::{self, Hit, Order};
use std::collections::{BTreeMap, BTreeSet};

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

#[tokio::test]
async fn nobody_finds_what_his_pages_do_not_show_him_and_finds_all_that_they_do() {
    for world in testing::worlds().await {
        let documents = documents(&world).await;
        assert!(documents.len() > 150, "{}", documents.len());
        for login in EVERYBODY {
            let by = world.acting(login).await;
            let found: BTreeMap<String, Hit> =
                all(&world, &by, &typed(EVERYTHING)).await.into_iter().map(|hit| (name(&hit), hit)).collect();
            let mut client = world.client(login).await;
            for (kind, record, parent, _) in &documents {
                let id = crate::foundation::ids::write(*record);
                let case = crate::foundation::ids::write(*parent);
                let pages = match kind.as_str() {
                    "proposal" => vec![format!("/proposals/{id}"), format!("/matters/{id}")],
                    "attachment" => vec![format!("/proposals/{case}/files/{id}")],
                    _ => vec![format!("/replies/{id}")],
                };
                let mut shown = Vec::new();
                for page in pages {
                    if client.get(&page).await.status == 200 {
                        shown.push(page);
                    }
                }
                let hit = found.get(&format!("{kind} {record}"));
                assert_eq!(hit.is_some(), !shown.is_empty(), "{login} {kind} {record} {shown:?}");
                if let Some(hit) = hit {
                    assert_eq!(hit.link, shown[0], "{login}");
                }
            }
        }
    }
}
