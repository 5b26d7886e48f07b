//! Every address of the room, tried by everybody: who is not meant by it is refused, for the page as for the deed, and changes nothing.

use super::{activity, done, kind, number, part, prepare};
use crate::demo::people;
use crate::demo::testing::{self, World};

/// Who tries: the office, a leader, somebody on the list, a member who is not, a unit's clerk, two administrators, nobody.
const WHO: [Option<&str>; 8] = [
    Some(people::OFFICE_OFFICER),
    Some(people::CHAIR_MEMBER),
    Some(people::MEMBER),
    Some(people::BYSTANDER),
    Some(people::UNIT_LIAISON),
    Some(people::SYSTEM_ADMINISTRATOR),
    Some(people::AUDITOR),
    None,
];
/// How often something is in the database that a deed would change.
async fn rows(world: &World) -> [i64; 4] {
    [
        number(world, "select count(*) from event").await,
        number(world, "select count(*) from activity").await,
        number(world, "select cast(sum(version) as bigint) from attendance").await,
        number(world, "select count(*) from activity_kind").await,
    ]
}

/// Addresses of an activity that only those who are invited know of, with what each of [`WHO`] is answered.
fn of_one(page: &str, own: &str, other: &str) -> Vec<(String, [u16; 8])> {
    const LISTED: [u16; 8] = [200, 200, 200, 404, 404, 404, 404, 303];
    const LIST: [u16; 8] = [200, 200, 404, 404, 404, 404, 404, 303];
    const KEEPS: [u16; 8] = [200, 403, 403, 404, 404, 404, 404, 303];
    let all = [
        ("", LISTED),
        ("/here", LISTED),
        ("/notice.docx", LISTED),
        ("/people", LIST),
        ("/people.xlsx", LIST),
        ("/sheet", LIST),
        ("/door", KEEPS),
        ("/invite", KEEPS),
        ("/attach", KEEPS),
        ("/products/new", KEEPS),
        ("/steps/end", KEEPS),
    ];
    let mut all: Vec<_> = all.into_iter().map(|(path, met)| (format!("{page}{path}"), met)).collect();
    all.push((format!("{page}/people/{own}"), LISTED));
    all.push((format!("{page}/people/{other}"), LIST));
    all
}

/// Addresses of the room as a whole.
fn of_all(kind: &str) -> Vec<(String, [u16; 8])> {
    const READERS: [u16; 8] = [200, 200, 200, 200, 200, 404, 404, 303];
    const KEEPS: [u16; 8] = [200, 403, 403, 403, 403, 404, 404, 303];
    let read = ["", ".xlsx", ".csv", "/month", "/week", "/mine", "/figures", "/figures.xlsx", "/figures.csv"];
    let read = read.into_iter().chain(["/programmes", "/subscribe"]);
    let keep = ["/new", "/import", "/kinds", "/kinds/new", "/programmes/new"].map(str::to_owned);
    let keep = keep.into_iter().chain([format!("/kinds/{kind}")]);
    let mut all: Vec<_> = read.map(|path| (format!("/activities{path}"), READERS)).collect();
    all.extend(keep.map(|path| (format!("/activities{path}"), KEEPS)));
    all
}

#[tokio::test]
async fn every_address_answers_everybody_as_it_should() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await;
        let page = prepare(&mut office, &research, &[]).await;
        let names = [("names", "周映岚、何砚"), ("groups", "")];
        done(&mut office, &format!("{page}/invite"), &names).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        done(&mut office, &format!("{page}/steps/start"), &[]).await;
        let made = activity(&world, "南屏县社区食堂调研").await;
        let own = part(&world, &made, people::MEMBER).await.unwrap().id.to_string();
        let other = part(&world, &made, people::COSIGNER).await.unwrap().id.to_string();
        let mut doors = of_one(&page, &own, &other);
        doors.extend(of_all(&research.id.to_string()));
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
            if who != Some(people::OFFICE_OFFICER) && rows(&world).await != before {
                wrong.push(format!("{who:?} changed something"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
