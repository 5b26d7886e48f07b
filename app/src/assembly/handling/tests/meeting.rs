//! The assignment meeting, the desk and the steps as a browser and a program meet them.

use super::assigning::{LIAISON, OTHER, number, stage};
use crate::assembly::handling::records::MatterId;
use crate::demo::people;
use crate::demo::testing::worlds;
use crate::foundation::db::{Read, Sql};
use serde_json::json;

async fn waiting(s: &super::assigning::Stage, n: usize) -> Vec<MatterId> {
    let sql = "select m.id from matter m where m.state = 'waiting' order by m.number, m.id";
    let mut db = s.world.app.db.read().await.unwrap();
    let rows = db.rows(Sql::Fixed(sql), Vec::new()).await.unwrap();
    rows.into_iter().take(n).map(|row| MatterId(row.only().unwrap())).collect()
}

#[tokio::test]
async fn twelve_matters_are_handed_over_at_a_meeting_or_none() {
    for world in worlds().await {
        let s = stage(world).await;
        let mut office = s.world.client(people::ASSIGNING_OFFICER).await;
        let screen = office.get("/assigning/meeting").await;
        assert_eq!(screen.status, 200, "{}", screen.text);
        let matters = waiting(&s, 12).await;
        assert_eq!(matters.len(), 12);
        let units = ["FG", "JY", "KJ", "GX", "GA", "MZ", "SF", "CZ", "RS", "ZR", "HB", "ZJ"];
        let mut rows: Vec<(String, String)> = Vec::new();
        for (matter, unit) in matters.iter().zip(units) {
            rows.push(("matter".to_owned(), matter.to_string()));
            rows.push((format!("main-{matter}"), unit.to_owned()));
        }
        rows.push((format!("co-{}", matters[0]), "JY, KJ".to_owned()));
        let heads =
            [("title", "List 1"), ("held_on", "2026-05-20"), ("place", "Hall"), ("reply_due", "2026-07-31")];
        let send = |rows: &[(String, String)]| {
            let own = rows.iter().map(|(n, v)| (n.clone(), v.clone()));
            heads.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).chain(own).collect::<Vec<_>>()
        };
        let mut wrong = rows.clone();
        wrong[3].1 = "Nowhere".to_owned();
        let all = send(&wrong);
        let pairs: Vec<(&str, &str)> = all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let refused = office.post("/assigning/meeting", &pairs).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("Nowhere") && refused.says("JY, KJ") && refused.says("List 1"));
        let first = "select count(*) from assignment";
        let before = number(&s.world, first).await;
        let all = send(&rows);
        let pairs: Vec<(&str, &str)> = all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let done = office.post("/assigning/meeting", &pairs).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(number(&s.world, first).await - before, 14);
        // 31 July is before 20 August (three months); the co-opinions: one month is 22 June, before 1 July.
        let set = "select count(*) from assignment where batch is not null and reply_due = '2026-07-31'";
        assert_eq!(number(&s.world, set).await, 12);
        let co = "select count(*) from assignment where batch is not null and opinion_due = '2026-06-22'";
        assert_eq!(number(&s.world, co).await, 2);
        let list = office.get(&done.location).await;
        assert!(list.status == 200 && list.says("List 1") && list.says("slip"));
        let file = office.get(&format!("{}.xlsx", done.location)).await;
        assert!(file.status == 200 && file.bytes.starts_with(b"PK"));
        let again = office.post("/assigning/meeting", &pairs).await;
        assert_eq!(again.status, 422, "they are handed over already");
        let mut clerk = s.world.client(people::OFFICER).await;
        assert_eq!(clerk.get("/assigning/meeting").await.status, 403);
        let mut member = s.world.client(people::COSIGNER).await;
        assert_eq!(member.get("/assigning").await.status, 403);
    }
}

#[tokio::test]
async fn the_desk_and_the_steps_answer_as_they_should() {
    for world in worlds().await {
        let s = stage(world).await;
        let mut office = s.world.client(people::ASSIGNING_OFFICER).await;
        for list in ["waiting", "returns", "extensions", "accepting", "late", "given"] {
            let page = office.get(&format!("/assigning?list={list}")).await;
            assert_eq!(page.status, 200, "{list} {}", page.text);
        }
        assert_eq!(office.get("/assigning?list=nonsense").await.status, 400);
        assert_eq!(office.get("/assigning.xlsx?list=waiting").await.status, 200);
        let step = format!("/matters/{}/steps/hand_over", s.matter);
        let page = office.get(&step).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let refused = office.post(&step, &[("main", "Nowhere"), ("note", "answer point by point")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("Nowhere") && refused.says("answer point by point"));
        assert_eq!(office.post(&step, &[("main", "FG"), ("surprise", "x")]).await.status, 400);
        let done = office.post(&step, &[("main", "FG")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let own = s.assignments().await.remove(0).id;
        let mut unit = s.world.client(LIAISON).await;
        let page = unit.get(&format!("/matters/{}", s.matter)).await;
        assert!(
            page.status == 200 && page.says(&format!("/assignments/{own}/steps/accept")),
            "{}",
            page.text
        );
        let prepare = format!("/assignments/{own}/steps/prepare_return");
        assert_eq!(unit.get(&prepare).await.status, 200);
        let reason = "x".repeat(10_000);
        let long = unit.post(&prepare, &[("ground", "other"), ("reason", &reason)]).await;
        assert!(long.status == 422 && long.says(&reason), "kept");
        let accept = format!("/assignments/{own}/steps/accept");
        assert_eq!(unit.get(&accept).await.status, 200);
        let mut stranger = s.world.client(OTHER).await;
        assert!(matches!(stranger.post(&accept, &[]).await.status, 403 | 404));
        assert_eq!(unit.post("/assignments/0000000000001/steps/accept", &[]).await.status, 404);
        assert_eq!(unit.post(&accept, &[]).await.status, 303);
        assert_eq!(unit.post(&accept, &[]).await.status, 409);
        assert_eq!(office.get("/assigning?list=given").await.status, 200);
    }
}

#[tokio::test]
async fn a_program_takes_the_same_steps() {
    for world in worlds().await {
        let s = stage(world).await;
        let office = s.world.api(people::ASSIGNING_OFFICER).await;
        let unit = s.world.api(LIAISON).await;
        let steps = format!("/api/matters/{}/steps", s.matter);
        let wrong = office.post(&steps, &json!({ "action": "hand_over" })).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text);
        let give = json!({ "action": "hand_over", "units": [{ "unit": "FG", "part": "sole" }] });
        assert!(matches!(unit.post(&steps, &give).await.status, 403 | 404));
        let done = office.post_once(&steps, "k1", &give).await;
        assert_eq!(done.status, 200, "{}", done.text);
        let again = office.post_once(&steps, "k1", &give).await;
        assert_eq!(again.json()["assignments"].as_array().unwrap().len(), 1);
        assert_eq!(office.post(&steps, &give).await.status, 409);
        let own = done.json()["assignments"][0]["id"].as_str().unwrap().to_owned();
        let steps = format!("/api/assignments/{own}/steps");
        let taken = unit.post(&steps, &json!({ "action": "accept" })).await;
        assert_eq!(taken.json()["state"], "accepted", "{}", taken.text);
        assert_eq!(unit.post(&steps, &json!({ "action": "accept" })).await.status, 409);
        let shown = unit.get(&format!("/api/matters/{}", s.matter)).await;
        assert_eq!(shown.json()["state"], "handling");
    }
}
