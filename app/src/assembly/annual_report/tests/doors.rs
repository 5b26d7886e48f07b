//! Every address of the room, tried by everybody: who is not meant by it is refused, for the page as for the deed, and changes nothing.

use super::{begun, paragraph, report};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Read, Sql};

/// Who tries: the office, the head of the proposal office, a leader, the head of a committee (an author of the reports of the world), a
/// reviewer, a member, the clerk of a unit, two administrators, nobody.
const WHO: [Option<&str>; 10] = [
    Some(people::OFFICE_OFFICER),
    Some(people::OFFICER),
    Some(people::CHAIR_MEMBER),
    Some(people::HEAD),
    Some(people::REVIEWER),
    Some(people::MEMBER),
    Some(people::UNIT_LIAISON),
    Some(people::SYSTEM_ADMINISTRATOR),
    Some(people::AUDITOR),
    None,
];
type Met = [u16; 10];
/// Whoever has a list of reports.
const LISTS: Met = [200, 200, 200, 200, 200, 404, 404, 404, 404, 303];
/// The office alone; whoever has a list is told that it is not his.
const KEEPS: Met = [200, 200, 403, 403, 403, 404, 404, 404, 404, 303];
/// The office and the leaders: nobody is an author yet.
const READS: Met = [200, 200, 200, 404, 404, 404, 404, 404, 404, 303];
/// Whoever writes a report without authors.
const WRITES: Met = [200, 200, 403, 404, 404, 404, 404, 404, 404, 303];
/// The report of the world, with its authors.
const WORLD: Met = [200, 200, 200, 200, 404, 404, 404, 404, 404, 303];
/// What cannot be done any more.
const OVER: Met = [409, 409, 403, 409, 404, 404, 404, 404, 404, 303];
/// What everybody may read.
const PUBLIC: Met = [200; 10];

async fn rows(world: &World) -> [i64; 4] {
    let mut all = [0; 4];
    for (at, sql) in [
        "select count(*) from event",
        "select cast(sum(version) as bigint) from report",
        "select cast(sum(version) as bigint) from report_part",
        "select count(*) from report_figure",
    ]
    .into_iter()
    .enumerate()
    {
        all[at] = world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap();
    }
    all
}

fn doors(draft: &str, part: &str, published: &str) -> Vec<(String, Met)> {
    let mut all = Vec::new();
    for path in ["", ".xlsx", ".csv"] {
        all.push((format!("/reports{path}"), LISTS));
    }
    all.push(("/reports/new".to_owned(), KEEPS));
    let whole =
        ["", "/figures", "/figures.xlsx", "/figures.csv", "/versions", "/print", "/check", "/document.docx"];
    for path in whole {
        all.push((format!("{draft}{path}"), READS));
        all.push((format!("{published}{path}"), WORLD));
    }
    for path in
        ["/figures/1", "/figures/1.xlsx", "/figures/1.csv", "/changes", "/compare", "/compare/marked.docx"]
    {
        all.push((format!("{published}{path}"), WORLD));
    }
    all.push((format!("{part}/comments"), READS));
    all.push((part.to_owned(), WRITES));
    let writes = [
        "/parts/new",
        "/figures/new",
        "/tables/new",
        "/steps/edit",
        "/steps/authors",
        "/steps/keep",
        "/steps/submit",
    ];
    for path in writes {
        all.push((format!("{draft}{path}"), WRITES));
    }
    for path in ["/parts/new", "/figures/new", "/tables/new", "/steps/submit"] {
        all.push((format!("{published}{path}"), OVER));
    }
    all.push(("/public/reports".to_owned(), PUBLIC));
    all.push((published.replace("/reports", "/public/reports"), PUBLIC));
    all
}

#[tokio::test]
async fn every_address_answers_everybody_as_it_should() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let draft = begun(&mut office).await;
        let part = paragraph(&mut office, &draft, "一段正文。").await;
        let published = format!("/reports/{}", report(&world, "常务委员会2025年").await.id);
        let doors = doors(&draft, &part, &published);
        let mut wrong = Vec::new();
        for (at, who) in WHO.into_iter().enumerate() {
            let mut client = match who {
                Some(login) => world.client(login).await,
                None => world.guest(),
            };
            for (path, met) in &doors {
                let answer = client.get(path).await;
                if answer.status != met[at] {
                    wrong.push(format!("{who:?} {path}: {} instead of {}", answer.status, met[at]));
                }
            }
            // What the page refuses the deed refuses too.
            let before = rows(&world).await;
            for (path, met) in doors.iter().filter(|(_, met)| met[at] >= 400) {
                let answer = client.post(path, &[]).await;
                if ![met[at], 405].contains(&answer.status) {
                    wrong.push(format!("{who:?} posts to {path}: {} instead of {}", answer.status, met[at]));
                }
            }
            if at > 1 && rows(&world).await != before {
                wrong.push(format!("{who:?} changed something"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
