//! What a stranger broke once: a lead case ended under those joined to it, a reason of nothing but NUL, an opinion that proposes
//! nonsense, a filter that is not known. Through the API, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use serde_json::{Value, json};
use yizheng::args;
use yizheng::demo::people;
use yizheng::demo::testing::{self, Api, World};
use yizheng::foundation::db::Stale;

/// Proposers are told of a merger, not asked.
async fn without_consent(world: &World) {
    let by = world.acting(people::OFFICER).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let sql = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) \
               values ($1,$2,'merge.consent','none','2020-01-01','test',$3,$4)";
    tx.run(sql.into(), args![by.new_id(), by.body, by.account, by.now]).await.unwrap();
    tx.outdates(Stale::Procedure);
    tx.commit().await.unwrap();
}

async fn under_review(api: &Api) -> Vec<String> {
    let list = api.get("/api/proposals?state=under_review&limit=100").await.json();
    list["items"].as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap().to_owned()).collect()
}

async fn step(api: &Api, id: &str, body: Value) -> (u16, Value) {
    let answer = api.post(&format!("/api/proposals/{id}/steps"), &body).await;
    (answer.status, answer.json())
}

/// Joins two cases that nothing else holds; gives child and lead.
async fn join(head: &Api) -> (String, String) {
    let ids = under_review(head).await;
    for child in &ids {
        for lead in ids.iter().filter(|lead| *lead != child) {
            let asked = json!({ "action": "propose_merge", "lead": lead, "reason": "案由相同，建议相同" });
            if step(head, child, asked).await.0 < 300 {
                let (status, said) = step(head, child, json!({ "action": "merge" })).await;
                assert!(status < 300, "{said}");
                return (child.clone(), lead.clone());
            }
        }
    }
    panic!("no two cases could be joined");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lead_case_is_not_ended_under_those_joined_to_it() {
    for world in testing::worlds().await {
        without_consent(&world).await;
        let head = world.api(people::HEAD).await;
        let (child, lead) = join(&head).await;
        let back = json!({ "action": "send_back", "reason": "请补充调研情况" });
        let (status, said) = step(&head, &lead, back.clone()).await;
        assert_eq!(status, 422, "{said}");
        assert_eq!(said["errors"][0]["code"], "withdrawing-leads-others", "{said}");
        let (status, said) =
            step(&head, &child, json!({ "action": "unmerge", "reason": "提案人另有补充" })).await;
        assert!(status < 300, "{said}");
        let (status, said) = step(&head, &lead, back).await;
        assert!(status < 300, "alone it is returned: {said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_no_reason_and_nonsense_no_outcome() {
    for world in testing::worlds().await {
        let head = world.api(people::HEAD).await;
        let reviewer = world.api(people::REVIEWER).await;
        let id = under_review(&head).await.remove(0);
        let (status, said) =
            step(&head, &id, json!({ "action": "send_back", "reason": "\u{0}\u{0}\u{0}" })).await;
        assert_eq!(status, 400, "{said}");
        let mut client = world.client(people::HEAD).await;
        let path = format!("/proposals/{id}/steps/send_back");
        assert_eq!(client.post(&path, &[("reason", "\u{0}\u{0}\u{0}")]).await.status, 422);
        let odd = json!({ "action": "review", "opinion": "同意", "proposed": "nonsense" });
        for other in under_review(&head).await {
            let (status, said) = step(&reviewer, &other, odd.clone()).await;
            assert!(status >= 400, "{said}");
        }
        let list = head.get("/api/proposals?state=nonsense").await;
        assert_eq!(list.status, 422, "{}", list.text);
    }
}
