//! What of a matter those read who only know of it.

use crate::assembly::handling::records::MatterId;
use crate::demo::people;
use crate::demo::testing::worlds;
use crate::foundation::db::{Read, Sql};

/// What units and offices say to each other, by matter.
const INTERNAL: &str = "select a.matter, r.reason from refusal r join assignment a on a.id = r.assignment where r.reason <> '' \
    union all select a.matter, r.decision from refusal r join assignment a on a.id = r.assignment where r.decision <> '' \
    union all select r.matter, r.audit_note from reply r where r.audit_note <> '' \
    union all select a.matter, a.officer_phone from assignment a where a.officer_phone <> '' \
    union all select c.matter, c.points from contact_record c \
    union all select o.matter, o.content from co_opinion o";

#[tokio::test]
async fn a_member_reads_nothing_of_what_units_and_offices_say_to_each_other() {
    for world in worlds().await {
        let mut db = world.app.db.read().await.unwrap();
        let mut said: Vec<(MatterId, String)> = Vec::new();
        for mut row in db.rows(Sql::Fixed(INTERNAL), Vec::new()).await.unwrap() {
            said.push((row.take().unwrap(), row.take().unwrap()));
        }
        drop(db);
        assert!(said.len() > 10, "the world says enough to be kept");
        let mut member = world.client(people::BYSTANDER).await;
        let mut assigner = world.client(people::ASSIGNING_OFFICER).await;
        let mut read_by_office = 0;
        for (matter, text) in &said {
            let path = format!("/matters/{matter}");
            for path in [path.clone(), format!("{path}/dates")] {
                let page = member.get(&path).await;
                assert_eq!(page.status, 200);
                assert!(!page.says(text), "{path} says {text}");
            }
            read_by_office += usize::from(assigner.get(&path).await.says(text));
        }
        assert!(read_by_office > 10, "the office reads them on the same page");
        assert_eq!(member.get("/promises").await.status, 403);
        assert_eq!(member.get("/promises.csv").await.status, 403);
        let slip = "select a.id, a.matter from assignment a where a.state = 'done' order by a.id limit 1";
        let mut db = world.app.db.read().await.unwrap();
        let mut row = db.row(Sql::Fixed(slip), Vec::new()).await.unwrap().unwrap();
        let own: crate::assembly::handling::records::AssignmentId = row.take().unwrap();
        drop(db);
        let paper = format!("/assignments/{own}/papers/slip.docx");
        assert_eq!(member.get(&paper).await.status, 404);
        assert_eq!(assigner.get(&paper).await.status, 200);
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        assert_eq!(chair.get(&paper).await.status, 404, "it says how to reach the proposers");
    }
}
