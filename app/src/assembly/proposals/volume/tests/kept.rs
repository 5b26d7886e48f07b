//! How many volumes are kept, for whom, and how long; what a public one leaves out.

use super::*;
use crate::foundation::acting::Role;
use crate::foundation::db::{Arg, Read, Stale};
use crate::foundation::workflow::Name;
use crate::foundation::{ids, jobs};
use crate::house;
use office_documents::bundle::Bundle;
use office_documents::docx_text;

async fn run(world: &World, sql: &'static str, args: Vec<Arg>) {
    let mut tx = world.app.db.begin().await.unwrap();
    tx.run(sql.into(), args).await.unwrap();
    tx.outdates(Stale::People);
    tx.outdates(Stale::Procedure);
    tx.commit().await.unwrap();
}

async fn number(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(sql.into(), vec![]).await.unwrap()
}

fn id_of(page: &str) -> i64 {
    ids::read(page.rsplit('/').next().unwrap()).unwrap()
}

#[tokio::test]
async fn the_last_five_of_a_person_are_kept() {
    for world in worlds().await {
        let (sitting, _) = filed(&world, people::OFFICER).await;
        let mut officer = world.client(people::OFFICER).await;
        let mut pages = Vec::new();
        for _ in 0..6 {
            world.pass(1_000);
            pages.push(made(&mut officer, &[("sitting", &sitting), ("kind", "catalogue")]).await.0);
        }
        assert_eq!(number(&world, "select count(*) from volume").await, 5);
        assert_eq!(officer.get(&pages[0]).await.status, 404);
        assert!(world.app.files.laid_out(id_of(&pages[0])).await.unwrap().is_none(), "its file went too");
        for page in &pages[1..] {
            assert_eq!(officer.get(&format!("{page}/file")).await.status, 200);
        }
    }
}

#[tokio::test]
async fn two_that_are_asked_for_at_once_are_one() {
    for world in worlds().await {
        let (sitting, _) = filed(&world, people::OFFICER).await;
        let held = super::super::MAKING.acquire().await.unwrap();
        let (mut one, mut two) = (world.client(people::OFFICER).await, world.client(people::OFFICER).await);
        let fields = [("sitting", sitting.as_str()), ("kind", "catalogue")];
        let (a, b) =
            tokio::join!(one.post("/proposals/volumes", &fields), two.post("/proposals/volumes", &fields));
        assert_eq!((a.status, b.status), (303, 303));
        assert_eq!(number(&world, "select count(*) from volume").await, 1);
        drop(held);
    }
}

#[tokio::test]
async fn a_body_waits_for_no_more_volumes_than_are_made_in_some_minutes() {
    for world in worlds().await {
        let (sitting, _) = filed(&world, people::OFFICER).await;
        let by = world.acting(people::OFFICER).await;
        let sitting_id = ids::read(&sitting).unwrap();
        for _ in 0..20 {
            let sql = "insert into volume (id, body, account, sitting, kind, replies, published, state, done, total, name, \
                size, begun_at, changed_at) values ($1,$2,(select max(id) from account),$3,'book',0,0,'making',0,0,'',0,$4,$4)";
            run(&world, sql, crate::args![by.new_id(), by.body, sitting_id, by.now]).await;
        }
        let mut officer = world.client(people::OFFICER).await;
        let fields = [("sitting", sitting.as_str()), ("kind", "catalogue")];
        assert_eq!(officer.post("/proposals/volumes", &fields).await.status, 429);
        // Those were made by a program that is gone: they count no more, and the sweep says so.
        world.pass(super::super::STALLED_MS + 1);
        made(&mut world.client(people::OFFICER).await, &fields).await;
        jobs::minute(&world.app, house::ROOMS).await;
        assert_eq!(number(&world, "select count(*) from volume where state = 'failed'").await, 20);
    }
}

#[tokio::test]
async fn who_lost_the_right_to_read_fetches_nothing_that_it_made() {
    for world in worlds().await {
        let by = world.acting(people::BYSTANDER).await;
        let (sitting, _) = filed(&world, people::OFFICER).await;
        let grant = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)";
        let role = Role::ProposalOfficer.key();
        run(&world, grant, crate::args![by.new_id(), by.body, by.account, role, by.now]).await;
        let mut member = world.client(people::BYSTANDER).await;
        let fields = [("sitting", sitting.as_str()), ("kind", "book")];
        let (page, _) = made(&mut member, &fields).await;
        let revoke = "update role_grant set revoked_at = $2, revoked_by = 0 where account = $1 and role = 'proposal_officer'";
        run(&world, revoke, crate::args![by.account, by.now]).await;
        world.pass(61_000);
        let mut member = world.client(people::BYSTANDER).await;
        assert_eq!(member.get(&page).await.status, 404);
        assert_eq!(member.get(&format!("{page}/file")).await.status, 404);
        assert!(!member.get("/proposals/volumes").await.says(&page));
        // What he makes as a member is his, as long as members read what was filed.
        let (own, _) = made(&mut member, &fields).await;
        let off = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) \
            values ($1,$2,'proposal.members_see_filed','off','2020-01-01','x',0,$3)";
        let now = world.app.now();
        run(&world, "delete from setting where name = 'proposal.members_see_filed'", vec![]).await;
        run(&world, off, crate::args![by.new_id(), by.body, now]).await;
        assert_eq!(member.get(&own).await.status, 404);
        assert_eq!(member.get(&format!("{own}/file")).await.status, 404);
    }
}

#[tokio::test]
async fn what_lies_there_without_anybody_knowing_it_is_swept() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let id = by.new_id();
        world.app.files.lay_out(id, Bundle::begin().unwrap().finish().unwrap()).await.unwrap();
        jobs::minute(&world.app, house::ROOMS).await;
        assert!(world.app.files.laid_out(id).await.unwrap().is_some(), "it may still be begun");
        world.pass(super::super::KEPT_MS + 2 * 3_600_000);
        jobs::minute(&world.app, house::ROOMS).await;
        assert!(world.app.files.laid_out(id).await.unwrap().is_none());
    }
}

/// A filed and published matter with a delivered reply, marked as a summary.
async fn summed(world: &World, of: &[(ProposalId, String)]) -> ProposalId {
    let by = world.acting(people::OFFICER).await;
    let mut db = world.app.db.read().await.unwrap();
    let mut found = None;
    for (id, _) in of {
        let out = handling::outward(&mut db, &by, id.0).await.unwrap();
        if out.is_some_and(|out| !out.answers.is_empty()) {
            found = Some(*id);
        }
    }
    drop(db);
    let id = found.unwrap();
    let sql = "update matter set publication = 'full', published_at = $2 where id = $1";
    run(world, sql, crate::args![id, by.now]).await;
    let sql = "update reply set publication = 'summary', summary = '只说这一句。', class = 'QZX', \
        delivered_on = '2026-03-17' where matter = $1";
    run(world, sql, crate::args![id]).await;
    id
}

#[tokio::test]
async fn of_a_reply_in_summary_the_public_book_prints_the_summary_alone() {
    for world in worlds().await {
        let (sitting, all) = filed(&world, people::OFFICER).await;
        let id = summed(&world, &all).await;
        // No other proposal of the book may bring the same day.
        let sql = "update matter set published_at = null where id <> $1";
        run(&world, sql, crate::args![id]).await;
        let mut officer = world.client(people::OFFICER).await;
        let asked =
            [("sitting", sitting.as_str()), ("kind", "book"), ("with", "published"), ("with", "replies")];
        let (_, text) = made(&mut officer, &asked).await;
        assert!(text.contains("只说这一句。"), "{text}");
        for word in ["3月17日", "2026-03-17", "QZX"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[tokio::test]
async fn what_ceases_to_be_public_while_a_book_is_written_is_not_in_it() {
    for world in worlds().await {
        let (sitting, all) = filed(&world, people::OFFICER).await;
        let id = summed(&world, &all).await;
        let title = all.iter().find(|(of, _)| *of == id).map(|(_, title)| title.clone()).unwrap();
        let mut officer = world.client(people::OFFICER).await;
        let held = super::super::MAKING.acquire().await.unwrap();
        let asked = [("sitting", sitting.as_str()), ("kind", "book"), ("with", "published")];
        let begun = officer.post("/proposals/volumes", &asked).await;
        let page = begun.location.split('?').next().unwrap().to_owned();
        // The book lists what is public, and before it is finished waits for this write to end.
        let mut tx = world.app.db.begin().await.unwrap();
        let sql = "update matter set published_at = null where id = $1";
        tx.run(sql.into(), crate::args![id]).await.unwrap();
        let sql = "update volume set total = total where id = $1";
        tx.run(sql.into(), crate::args![id_of(&page)]).await.unwrap();
        drop(held);
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        tx.commit().await.unwrap();
        let mut text = String::new();
        for _ in 0..600 {
            let file = officer.get(&format!("{page}/file")).await;
            if file.status == 200 {
                text = docx_text(&file.bytes).unwrap();
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(!text.is_empty(), "it was never made");
        assert!(!text.contains(&title), "{title}");
    }
}
