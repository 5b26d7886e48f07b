//! Three hundred sign in at once, each twice: nobody is lost and nobody counts twice.

use super::{kind, number, prepare};
use crate::assembly::activities::actions::{attending, door};
use crate::assembly::activities::store;
use crate::assembly::people as room;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::acting::Acting;
use crate::foundation::errors::Problem;

async fn members(world: &World) -> Vec<Acting> {
    let by = world.acting(people::MEMBER).await;
    let term = room::current_term(&world.app, by.body, by.today()).await.unwrap().unwrap();
    let mut db = world.app.db.read().await.unwrap();
    let all = room::members_of_term(&mut db, by.body, term).await.unwrap();
    all.into_iter().map(|m| Acting { account: m.id, name: m.name, ..by.clone() }).collect()
}

#[tokio::test]
async fn three_hundred_who_sign_in_at_once_and_again_count_once_each() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let fields = [("title", "全体委员学习报告会"), ("shown", "open")];
        let page = prepare(&mut office, &kind(&world, "lecture").await, &fields).await;
        for step in ["announce", "start"] {
            assert_eq!(office.post(&format!("{page}/steps/{step}"), &[]).await.status, 303);
        }
        let id = page.trim_start_matches("/activities/").parse().unwrap();
        let by = world.timer().await;
        let found = store::activity(&mut world.app.db.read().await.unwrap(), by.body, id).await;
        let shown = door::shown(&by, &found.unwrap().unwrap()).unwrap();
        let members = members(&world).await;
        assert_eq!(members.len(), 300);
        let mut tasks = Vec::new();
        for (at, member) in members.iter().enumerate() {
            // Each sends twice at one moment, as a browser does that lost the answer.
            for _ in 0..2 {
                let (app, member) = (world.app.clone(), member.clone());
                let key = if at % 2 == 0 { shown.code.clone() } else { shown.key.clone() };
                tasks.push(tokio::spawn(async move {
                    for _ in 0..20 {
                        let tried = async {
                            let mut tx = app.db.begin().await?;
                            door::sign_in(&mut tx, &member, id, &key).await?;
                            tx.commit().await
                        };
                        match tried.await {
                            Err(Problem::Slower { .. }) => tokio::task::yield_now().await,
                            other => return other,
                        }
                    }
                    Err(Problem::broken("still busy"))
                }));
            }
        }
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        let there = "select count(*) from attendance t join activity a on a.id = t.activity \
            where a.title = '全体委员学习报告会' and t.state = 'present'";
        assert_eq!(number(&world, there).await, 300);
        let told = "select count(*) from event e join attendance t on t.id = e.subject join activity a on a.id = t.activity \
            where e.kind = 'attendance' and e.action = 'arrive' and a.title = '全体委员学习报告会'";
        assert_eq!(number(&world, told).await, 300, "each arrival is told once");
        // Whoever comes after it ended is told so, and nobody is added.
        let mut late = world.client(people::OFFICER).await;
        assert_eq!(office.post(&format!("{page}/steps/end"), &[]).await.status, 303);
        assert_eq!(late.post(&format!("{page}/here"), &[("code", &shown.code)]).await.status, 409);
        let by = world.acting(people::OFFICE_OFFICER).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let none = attending::arrive_all(&mut tx, &by, id, (&[members[0].account], "")).await.unwrap();
        assert_eq!(none, 0, "he is there already");
    }
}
