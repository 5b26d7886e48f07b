//! Every address of the room, tried by everybody: who is not meant by it is refused, for the page as for the deed, and changes nothing.

use super::{REPORT, made};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Read, Sql};

/// Who tries: the office, the proposal office, the head of a committee, a leader, a member, a unit, two administrators, nobody.
const WHO: [Option<&str>; 9] = [
    Some(people::OFFICE_OFFICER),
    Some(people::OFFICER),
    Some(people::HEAD),
    Some(people::CHAIR_MEMBER),
    Some(people::MEMBER),
    Some(people::UNIT_LIAISON),
    Some(people::SYSTEM_ADMINISTRATOR),
    Some(people::AUDITOR),
    None,
];
type Met = [u16; 9];
/// Whoever checks reports.
const CHECKS: Met = [200, 200, 200, 200, 404, 404, 404, 404, 303];
/// A check of the committee's head: he, and the office.
const HIS: Met = [200, 200, 200, 404, 404, 404, 404, 404, 303];

async fn rows(world: &World) -> [i64; 3] {
    let mut all = [0; 3];
    for (at, sql) in [
        "select count(*) from event",
        "select cast(sum(version) as bigint) from report_check",
        "select count(*) from report_check_mark",
    ]
    .into_iter()
    .enumerate()
    {
        all[at] = world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap();
    }
    all
}

#[tokio::test]
async fn every_address_answers_everybody_as_it_should() {
    for world in testing::worlds().await {
        let mut head = world.client(people::HEAD).await;
        let id = made(&head.post("/report-checks/new", &REPORT).await);
        let page = head.get(&format!("/report-checks/{id}")).await;
        let at = page.text.split("?at=").nth(1).and_then(|rest| rest.split('#').next()).unwrap().to_owned();
        let mut doors: Vec<(String, Met)> =
            ["", "/new"].into_iter().map(|path| (format!("/report-checks{path}"), CHECKS)).collect();
        for path in ["", "/figures.xlsx", "/figures.csv", "/comments.docx", "/remove"] {
            doors.push((format!("/report-checks/{id}{path}"), HIS));
        }
        for path in ["choose", "source"] {
            doors.push((format!("/report-checks/{id}/figures/{at}/{path}"), HIS));
        }
        let deeds = ["/again".to_owned(), format!("/figures/{at}/bind"), format!("/figures/{at}/undo")];
        let mut wrong = Vec::new();
        for (k, who) in WHO.into_iter().enumerate() {
            let mut client = match who {
                Some(login) => world.client(login).await,
                None => world.guest(),
            };
            for (path, met) in &doors {
                let answer = client.get(path).await;
                if answer.status != met[k] {
                    wrong.push(format!("{who:?} {path}: {} instead of {}", answer.status, met[k]));
                }
            }
            let before = rows(&world).await;
            let shut = doors.iter().filter(|(_, met)| met[k] >= 300).map(|(path, _)| path.clone());
            let acts =
                deeds.iter().filter(|_| HIS[k] >= 300).map(|deed| format!("/report-checks/{id}{deed}"));
            for path in shut.chain(acts) {
                let answer = client.post(&path, &[]).await;
                if who.is_some() && ![404, 405].contains(&answer.status) {
                    wrong.push(format!("{who:?} posts to {path}: {}", answer.status));
                }
            }
            if rows(&world).await != before {
                wrong.push(format!("{who:?} changed something"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        for bad in ["1-1", "x", "0-99999", "1-2-3"] {
            let path = format!("/report-checks/{id}/figures/{bad}/choose");
            assert_eq!(head.get(&path).await.status, 404, "{bad}");
        }
        let member = world.api(people::MEMBER).await;
        assert_eq!(member.get("/api/report-checks").await.status, 404);
        let leader = world.api(people::CHAIR_MEMBER).await;
        assert_eq!(leader.get(&format!("/api/report-checks/{id}")).await.status, 404);
        assert_eq!(leader.get("/api/report-checks").await.json().as_array().map(Vec::len), Some(0));
    }
}
