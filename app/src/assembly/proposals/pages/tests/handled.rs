//! What stands with a proposal for those who handle it.

use crate::assembly::proposals::records::{Attachment, AttachmentId, ProposalId};
use crate::assembly::proposals::store::parts;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::db::{Read, Sql};

async fn one(world: &World, sql: &'static str) -> i64 {
    let mut db = world.app.db.read().await.unwrap();
    db.row(Sql::Fixed(sql), Vec::new()).await.unwrap().unwrap().only().unwrap()
}

#[tokio::test]
async fn a_unit_reads_the_files_of_what_it_handles_and_of_nothing_else() {
    for world in worlds().await {
        // A case of the unit of UNIT_LIAISON, and one that it has nothing to do with.
        let mine = "select a.matter from assignment a join org o on o.id = a.unit where o.code = 'MZ' and a.state <> 'void' \
            order by a.id limit 1";
        let other = "select p.id from proposal p where p.state = 'filed' and not exists (select 1 from assignment a join org o \
            on o.id = a.unit where a.matter = p.id and o.code = 'MZ') order by p.id limit 1";
        let by = world.acting(people::OFFICER).await;
        let digest = world.app.files.put(b"a plan").await.unwrap();
        let mut paths = Vec::new();
        for id in [one(&world, mine).await, one(&world, other).await] {
            let file = Attachment {
                id: AttachmentId(by.new_id()),
                name: "plan.txt".to_owned(),
                media: "text/plain".to_owned(),
                size: 6,
                digest: digest.clone(),
            };
            let mut tx = world.app.db.begin().await.unwrap();
            parts::add_attachment(&mut tx, &by, ProposalId(id), &file).await.unwrap();
            tx.commit().await.unwrap();
            paths.push(format!("/proposals/{}/files/{}", ProposalId(id), file.id));
        }
        let mut unit = world.client(people::UNIT_LIAISON).await;
        assert_eq!(unit.get(&paths[0]).await.text, "a plan");
        assert_eq!(unit.get(&paths[1]).await.status, 404);
        let mut office = world.client(people::ASSIGNING_OFFICER).await;
        assert_eq!(office.get(&paths[1]).await.status, 200);
        let mut auditor = world.client(people::AUDITOR).await;
        assert_eq!(auditor.get(&paths[0]).await.status, 404);
    }
}
