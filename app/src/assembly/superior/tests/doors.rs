//! Every address of the room, tried by everybody: who is not meant by it is refused, for the page as for the deed, and changes nothing.

use super::{DRAFT, document, made, task};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Read, Sql};

/// Who tries: the office, a leader, the head of a committee, a member, the clerk of the unit of the task, one who acts for a committee,
/// two administrators, nobody.
const WHO: [Option<&str>; 9] = [
    Some(people::OFFICE_OFFICER),
    Some(people::CHAIR_MEMBER),
    Some(people::HEAD),
    Some(people::MEMBER),
    Some(people::UNIT_LIAISON),
    Some(people::DRAFTER),
    Some(people::SYSTEM_ADMINISTRATOR),
    Some(people::AUDITOR),
    None,
];
type Met = [u16; 9];
/// The office alone; whoever reads what was sent is told that it is not his.
const KEEPS: Met = [200, 403, 403, 404, 404, 404, 404, 404, 303];
/// Whoever reads what was sent.
const READS: Met = [200, 200, 200, 404, 404, 404, 404, 404, 303];
/// What nobody but the office may know of.
const OWN: Met = [200, 404, 404, 404, 404, 404, 404, 404, 303];
/// A task of the unit.
const TASK: Met = [200, 200, 200, 404, 200, 404, 404, 404, 303];
/// Lists of tasks, of those that one may know of.
const TASKS: Met = [200, 200, 200, 404, 200, 200, 404, 404, 303];

async fn rows(world: &World) -> [i64; 4] {
    let mut all = [0; 4];
    for (at, sql) in [
        "select count(*) from event",
        "select cast(sum(version) as bigint) from upward",
        "select cast(sum(version) as bigint) from superior_task",
        "select count(*) from superior_item",
    ]
    .into_iter()
    .enumerate()
    {
        all[at] = world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap();
    }
    all
}

fn doors(draft: &str, sent: &str, task: &str) -> Vec<(String, Met)> {
    let mut all = Vec::new();
    for path in ["", ".xlsx", ".csv", "/figures", "/figures.xlsx", "/figures.csv"] {
        all.push((format!("/upward{path}"), READS));
    }
    for path in ["/new", "/register", "/import", "/missing", "/catalogue", "/catalogue/new"] {
        all.push((format!("/upward{path}"), KEEPS));
    }
    for path in ["", "/document.docx"] {
        all.push((format!("/upward/{sent}{path}"), READS));
        all.push((format!("/upward/{draft}{path}"), OWN));
    }
    for path in ["/steps/edit", "/steps/ask_signing", "/attach", "/link"] {
        all.push((format!("/upward/{draft}{path}"), OWN));
    }
    all.push((format!("/upward/{sent}/steps/answer"), KEEPS));
    for path in ["", ".xlsx", ".csv"] {
        all.push((format!("/tasks{path}"), TASKS));
    }
    all.push(("/tasks/new".to_owned(), KEEPS));
    all.push((format!("/tasks/{task}"), TASK));
    all
}

#[tokio::test]
async fn every_address_answers_everybody_as_it_should() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let draft = made(&office.post("/upward/new", &DRAFT).await);
        let sent = document(&world, "冬季供热").await.id.to_string();
        let task = task(&world, "老年食堂").await.id.to_string();
        let doors = doors(&draft, &sent, &task);
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
            if at > 0 && rows(&world).await != before {
                wrong.push(format!("{who:?} changed something"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
