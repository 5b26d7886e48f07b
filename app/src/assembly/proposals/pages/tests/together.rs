//! Organisations that propose together, each by its own seal.

use crate::assembly::proposals::actions::handing;
use crate::assembly::proposals::records::ProposalId;
use crate::assembly::proposals::store;
use crate::demo::people;
use crate::demo::testing::{Answer, Client, World, worlds};
use crate::foundation::acting::Power;
use crate::foundation::db::Read;
use crate::foundation::ids::OrgId;

const SUGGESTION: &str = "由州住房城乡建设局牵头，今年年底前在老旧小区增设集中充电点二十处。";

async fn open_the_kind(world: &World) {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    let mut fields = vec![("from", "2026-05-20"), ("rule", "试行")];
    for kind in ["individual", "joint", "committee", "sector", "mass_org", "org_joint"] {
        fields.push(("value", kind));
    }
    let answer = office.post("/settings/proposal.kinds", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
}

async fn sealed_by(world: &World, login: &str) -> OrgId {
    let by = world.acting(login).await;
    by.delegations.iter().find(|d| d.power == Power::Seal).unwrap().org
}

async fn step(client: &mut Client, id: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
    client.post(&format!("/proposals/{id}/steps/{action}"), fields).await
}

fn text(who: &str) -> Vec<(&str, &str)> {
    vec![
        ("who", who),
        ("title", "关于在老旧小区增设集中充电点的提案"),
        ("situation", "老旧小区充电难，居民从楼上拉线。"),
        ("analysis", "充电点少，收费不一，管理没有着落。"),
        ("suggestion", SUGGESTION),
    ]
}

#[tokio::test]
async fn every_organisation_agrees_before_it_is_submitted() {
    for world in worlds().await {
        open_the_kind(&world).await;
        let own = sealed_by(&world, people::SEAL_HOLDER).await;
        let (sector, mass) =
            (sealed_by(&world, people::CONVENER).await, sealed_by(&world, people::ORGANISATION).await);
        let (sector_id, mass_id) = (sector.to_string(), mass.to_string());
        let mut first = world.client(people::SEAL_HOLDER).await;
        let mut convener = world.client(people::CONVENER).await;
        let mut other = world.client(people::ORGANISATION).await;
        assert!(first.get("/proposals/new").await.says("与其他单位联合"));
        let who = format!("org_joint:{own}");
        let mut text = text(&who);
        let made = first.post("/proposals/new", &text).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let id = made.location.trim_start_matches("/proposals/").trim_end_matches("/edit").to_owned();
        let page = format!("/proposals/{id}");
        // Alone it is not together; whoever is not asked does not know of it.
        assert!(step(&mut first, &id, "submit", &[]).await.says("请先选择联合提出的单位"));
        assert_eq!(convener.get(&page).await.status, 404);
        let asked = first.get(&format!("{page}/steps/ask_to_join")).await;
        assert!(
            asked.says("与哪些单位联合提出")
                && asked.says(&sector_id)
                && !asked.says(&format!("value=\"{own}\""))
        );
        let chosen = [("orgs", sector_id.as_str()), ("orgs", mass_id.as_str())];
        assert_eq!(step(&mut first, &id, "ask_to_join", &chosen).await.status, 303);
        assert!(convener.get("/inbox").await.says("请您的单位联合提出"));
        // One agrees, the other is missing and named.
        assert!(convener.get(&page).await.says("等待同意"));
        assert!(convener.get(&format!("{page}/steps/join")).await.says(SUGGESTION));
        assert_eq!(step(&mut convener, &id, "join", &[]).await.status, 303);
        assert_eq!(step(&mut convener, &id, "join", &[]).await.status, 422, "the same answer twice");
        let refused = step(&mut first, &id, "submit", &[]).await;
        assert!(refused.status == 422 && refused.says("还没有同意这份文本"), "{}", refused.text);
        let mut db = world.app.db.read().await.unwrap();
        let name = "select cast(count(*) as bigint) from org_name where org = $1 and name = $2";
        let named = refused.text.split("还没有同意这份文本").next().unwrap();
        let missing = named.rsplit('>').next().unwrap().trim().to_owned();
        assert_eq!(db.number(name.into(), crate::args![mass, missing]).await.unwrap(), 1, "{named}");
        drop(db);
        assert_eq!(step(&mut other, &id, "join", &[]).await.status, 303);
        // A changed text asks them anew; without one of them it goes, by the seal of the other.
        text[3] = ("analysis", "充电点少，收费不一，管理没有着落，消防通道被占。");
        let saved = first.post(&format!("{page}/edit"), &text).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        assert!(convener.get("/inbox").await.says("重新同意"));
        assert_eq!(step(&mut first, &id, "submit", &[]).await.status, 422);
        let declined = step(&mut other, &id, "decline_joining", &[("reason", "不属本会工作")]).await;
        assert_eq!(declined.status, 303, "{}", declined.text);
        assert!(first.get(&page).await.says("不属本会工作"));
        assert_eq!(step(&mut convener, &id, "join", &[]).await.status, 303);
        assert_eq!(step(&mut first, &id, "submit", &[]).await.status, 422, "one has declined");
        assert_eq!(step(&mut first, &id, "ask_to_join", &[("orgs", sector_id.as_str())]).await.status, 303);
        let sent = step(&mut first, &id, "submit", &[]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let shown = convener.get(&page).await;
        assert!(shown.says("已同意") && shown.says("同意联合提出"), "{}", shown.text);
        assert_eq!(other.get(&page).await.status, 404, "who was taken off no longer reads it");
        let proposal: ProposalId = id.parse().unwrap();
        let sealed = "select count(*) from event where kind = 'proposal' and subject = $1 and action = 'join' \
            and acted_for = $2";
        let mut db = world.app.db.read().await.unwrap();
        assert_eq!(db.number(sealed.into(), crate::args![proposal, sector]).await.unwrap(), 2);
        drop(db);
        handed_over(&world, proposal, [(own, 1), (sector, 1), (mass, 0)]).await;
    }
}

/// Whoever agreed is among those who put it, when it is handed to units.
async fn handed_over(world: &World, id: ProposalId, put_by: [(OrgId, i64); 3]) {
    let office = world.acting(people::OFFICER).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let sent = store::load(&mut tx, office.body, id).await.unwrap().unwrap();
    handing::register(&mut tx, &office, &sent).await.unwrap();
    let put = "select count(*) from matter_person where matter = $1 and org = $2 and voice = 'organisation'";
    for (org, times) in put_by {
        assert_eq!(tx.number(put.into(), crate::args![id, org]).await.unwrap(), times, "{org}");
    }
}
