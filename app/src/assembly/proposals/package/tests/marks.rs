//! What of an answer from elsewhere is shown to whom: its own mark about publication is kept.

use super::*;
use serde_json::{Value, json};

/// A package of results with one answer to a filed proposal, marked so.
fn marked(to: &str, of: ProposalId, (id, publication, summary): (&str, &str, &str)) -> Vec<u8> {
    let letter = b"%PDF-1.7 letter".to_vec();
    let text = json!({"opening": "内部情况说明。", "items": [], "closing": "", "promises": []});
    let mut line = json!({
        "id": id, "of": of.to_string(), "unit": "邻州水务局", "part": "sole", "class": "B", "answered_on": "2026-05-02",
        "publication": publication, "text": text,
        "file": {"name": "复函.pdf", "sha256": digest_of(&letter), "bytes": letter.len()},
    });
    if !summary.is_empty() {
        line["text"]["summary"] = Value::from(summary);
    }
    let manifest = Manifest {
        format: FORMAT.into(),
        version: VERSION,
        holds: "results".into(),
        id: id.into(),
        from: BodyRef { id: OTHER.into(), name: "邻州政府".into() },
        to: Some(BodyRef { id: to.into(), name: "我们".into() }),
        made_at: "2026-05-20T00:00:00Z".into(),
        program: "test".into(),
        session: None,
        files: Vec::new(),
    };
    let mut entries = Entries::new();
    entries.insert(RESULTS.into(), format!("{line}\n").into_bytes());
    entries.insert(format!("{FILES}{}", digest_of(&letter)), letter);
    packed(&manifest, &entries)
}

/// A filed proposal to which the bystander stands in no part.
async fn anothers(world: &World) -> ProposalId {
    let by = world.acting(people::BYSTANDER).await;
    let filter = Filter { states: vec![State::Filed], ..Filter::default() };
    let mut db = world.app.db.read().await.unwrap();
    for line in lists::list(&mut db, &by, &filter, Order::Number, (None, 5_000)).await.unwrap() {
        let id = line.proposal.id;
        let shown = store::find(&mut db, &by, id).await.unwrap().unwrap();
        if shown.standings(&by).is_empty() {
            return id;
        }
    }
    panic!("the demo world has none");
}

#[tokio::test]
async fn a_closed_answer_from_elsewhere_is_shown_to_nobody_who_only_reads() {
    for world in worlds().await {
        let body = world.acting(people::OFFICER).await.body.to_string();
        let of = anothers(&world).await;
        let mut officer = world.client(people::OFFICER).await;
        // Key of the mark, and whether one who only reads sees the text, and the summary.
        let marks = [
            ("closed", "摘要一", false, false),
            ("undecided", "摘要一", false, false),
            ("summary", "摘要一", false, true),
            ("full", "", true, false),
        ];
        for (mark, summary, whole, short) in marks {
            let done = taken(&mut officer, &marked(&body, of, (mark, mark, summary))).await;
            assert_eq!(done.status, 303, "{mark}: {}", done.text);
            let page = officer.get(&format!("/proposals/{of}")).await;
            assert!(page.says("内部情况说明") && page.says("复函.pdf"), "the office reads all of {mark}");
            let at = page.text.find(&format!("/proposals/{of}/results/")).unwrap();
            let href: String = page.text[at..].chars().take_while(|c| *c != '"').collect();
            assert_eq!(officer.get(&href).await.status, 200);
            let mut member = world.client(people::BYSTANDER).await;
            let page = member.get(&format!("/proposals/{of}")).await;
            assert_eq!(page.status, 200);
            assert!(page.says("邻州水务局"), "that it was answered is no secret");
            assert_eq!(page.says("内部情况说明"), whole, "{mark}");
            assert_eq!(page.says("复函.pdf"), whole, "{mark}");
            assert_eq!(page.says("摘要一"), short, "{mark}");
            assert_eq!(page.text.find('\u{27e6}'), None);
            assert_eq!(member.get(&href).await.status, if whole { 200 } else { 404 }, "{mark}");
            let mut tx = world.app.db.begin().await.unwrap();
            tx.run("delete from outside_result".into(), vec![]).await.unwrap();
            tx.commit().await.unwrap();
        }
        let odd = shown(&mut officer, &marked(&body, of, ("odd", "everybody", ""))).await;
        assert!(odd.says("不接收") && !odd.says("/in/confirm"), "{}", odd.text);
    }
}

#[tokio::test]
async fn an_answer_goes_out_under_the_mark_of_its_matter_and_one_from_elsewhere_never() {
    for world in worlds().await {
        let mut office = world.client(people::OFFICER).await;
        let package = foreign(&out(&world).await, |_, _| {});
        assert_eq!(taken(&mut office, &package).await.status, 303);
        let one = answered(&world).await;
        let body = world.acting(people::OFFICER).await.body.to_string();
        assert_eq!(taken(&mut office, &marked(&body, one, ("x", "closed", ""))).await.status, 303);
        for (of_matter, of_reply, goes_as) in
            [("closed", "full", "closed"), ("summary", "full", "summary"), ("full", "full", "full")]
        {
            let mut tx = world.app.db.begin().await.unwrap();
            let sql = "update matter set publication = $2 where id = $1";
            tx.run(sql.into(), crate::args![one, of_matter]).await.unwrap();
            let sql = "update reply set publication = $2 where matter = $1";
            tx.run(sql.into(), crate::args![one, of_reply]).await.unwrap();
            tx.commit().await.unwrap();
            let file = office.get(&format!("/proposals/packages/results.zip?origin={OTHER}")).await;
            let text = String::from_utf8(opened(&file.bytes).1[RESULTS].clone()).unwrap();
            assert_eq!(text.lines().count(), 1, "what was answered elsewhere is not answered here");
            assert!(!text.contains("内部情况说明"));
            let line: Value = serde_json::from_str(text.trim()).unwrap();
            assert_eq!(line["publication"], goes_as, "{of_matter} {of_reply}");
        }
    }
}
