//! The same through the router: the unit's desk, the editor, the letter, the steps, the contact page and the API.

use super::*;
use serde_json::json;

/// A shown page names every word and no key.
fn worded(text: &str) {
    let at = text.find('\u{27e6}').map(|at| text[at..].chars().take(60).collect::<String>());
    assert_eq!(at, None, "a word is missing");
}

/// The number of the form's version.
fn version(text: &str) -> String {
    let (_, rest) = text.split_once("name=\"version\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

impl Stage {
    fn form(&self, version: &str) -> Vec<(String, String)> {
        let mut fields = vec![
            ("version".to_owned(), version.to_owned()),
            ("class".to_owned(), "B".to_owned()),
            ("opening".to_owned(), "提案收悉，现答复如下。".to_owned()),
            ("publication".to_owned(), "full".to_owned()),
            ("missing_opinions".to_owned(), "会办单位意见已电话征求。".to_owned()),
            ("promise".to_owned(), "九月底前完成站点改造".to_owned()),
            ("division".to_owned(), "投资科".to_owned()),
            ("due_on".to_owned(), "2026-09-30".to_owned()),
        ];
        for n in 1..=self.items.len() {
            fields.push((format!("adoption_{n}"), "part".to_owned()));
            fields.push((format!("answer_{n}"), "分两批实施，第一批今年完成。".to_owned()));
            fields.push((format!("done_by_{n}"), String::new()));
        }
        fields
    }
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect()
}

#[tokio::test]
async fn the_unit_writes_signs_and_delivers_from_its_desk() {
    for world in worlds().await {
        let s = stage(world).await;
        let mut liaison = s.world.client(LIAISON).await;
        let desk = liaison.get("/unit").await;
        assert_eq!(desk.status, 200);
        worded(&desk.text);
        assert!(desk.text.contains(&format!("/assignments/{}/steps/name_officer", s.lead)));
        for show in ["waiting", "work", "answered", "judged"] {
            let page = liaison.get(&format!("/unit?show={show}")).await;
            assert_eq!(page.status, 200, "{show}");
            worded(&page.text);
        }
        assert_eq!(liaison.get("/unit?show=nonsense").await.status, 422);
        let step = format!("/assignments/{}/steps/name_officer", s.lead);
        let page = liaison.get(&step).await;
        assert_eq!(page.status, 200);
        worded(&page.text);
        let shown = version(&page.text);
        let named = liaison.post(&step, &[("version", &shown), ("officer", "陆舟")]).await;
        assert_eq!((named.status, named.location), (303, actions::link(s.matter)));
        // Pressed twice: one reply.
        let begin = format!("/assignments/{}/reply", s.lead);
        worded(&liaison.get(&begin).await.text);
        let first = liaison.post(&begin, &[("_once", "twice")]).await;
        let second = liaison.post(&begin, &[("_once", "twice")]).await;
        assert_eq!((first.status, &first.location), (303, &second.location));
        let reply = first.location;
        assert_eq!(liaison.get(&begin).await.location, reply);
        let editor = liaison.get(&reply).await;
        assert_eq!(editor.status, 200);
        worded(&editor.text);
        assert!(editor.text.contains("letter__issuer") && editor.text.contains("data-keep"));
        // Refused: everything that was typed stays.
        let mut fields = s.form(&version(&editor.text));
        let long = "提".repeat(10_000);
        fields[2].1.clone_from(&long);
        fields[7].1 = "2026-02-31".to_owned();
        let refused = liaison.post(&reply, &pairs(&fields)).await;
        assert_eq!(refused.status, 422);
        worded(&refused.text);
        assert!(refused.text.contains(&long) && refused.text.contains("2026-02-31"));
        fields[7].1 = "2026-09-30".to_owned();
        let saved = liaison.post(&reply, &pairs(&fields)).await;
        assert_eq!((saved.status, saved.location.as_str()), (303, reply.as_str()));
        // A row more without a script keeps what stands.
        fields[0].1 = version(&liaison.get(&reply).await.text);
        fields.push(("_add".to_owned(), "1".to_owned()));
        let more = liaison.post(&reply, &pairs(&fields)).await;
        assert!(more.status == 200 && more.text.contains("promise-2"));
        let unknown = liaison.post(&reply, &[("nonsense", "1")]).await;
        assert_eq!(unknown.status, 400);
        let letter = liaison.get(&format!("{reply}/letter")).await;
        assert!(letter.status == 200 && letter.text.contains("letter__title"));
        worded(&letter.text);
        // The drafter's own signature is refused with the sentence; the chief signs.
        let mut chief = s.world.client(CHIEF).await;
        let sign = format!("{reply}/steps/sign");
        let page = chief.get(&sign).await;
        assert_eq!(page.status, 200);
        worded(&page.text);
        assert_eq!(liaison.get(&sign).await.status, 403);
        let shown = version(&page.text);
        let signed = chief.post(&sign, &[("version", &shown), ("signer", "")]).await;
        assert_eq!(signed.status, 303, "{}", signed.text);
        office_and_proposer(&s, &reply).await;
        strangers(&s, &reply).await;
    }
}

async fn office_and_proposer(s: &Stage, reply: &str) {
    let mut office = s.world.client(people::OFFICER).await;
    let page = office.get(reply).await;
    assert_eq!(page.status, 200);
    worded(&page.text);
    let mut proposer = s.world.client(people::MEMBER).await;
    assert_eq!(proposer.get(reply).await.status, 404);
    let back = format!("{reply}/steps/send_back");
    worded(&office.get(&back).await.text);
    let pass = format!("{reply}/steps/pass");
    let page = office.get(&pass).await;
    assert_eq!(page.status, 200);
    worded(&page.text);
    let shown = version(&page.text);
    let passed = office
        .post(&pass, &[("version", &shown), ("checks", "format"), ("checks", "items"), ("reason", "")])
        .await;
    assert_eq!(passed.status, 303, "{}", passed.text);
    // Late comes another with the same page: the state says so.
    assert_eq!(office.post(&pass, &[("version", &shown)]).await.status, 409);
    let page = proposer.get(reply).await;
    assert!(page.status == 200 && page.text.contains("letter__sign"));
    worded(&page.text);
    let page = office.get(reply).await;
    worded(&page.text);
    let matter = proposer.get(&actions::link(s.matter)).await;
    assert!(matter.status == 200 && matter.text.contains(reply), "the matter shows the reply");
    let read =
        "select count(*) from delivery where read_at is not null and reply = (select max(id) from reply)";
    assert_eq!(number(&s.world, read).await, 1);
}

async fn strangers(s: &Stage, reply: &str) {
    let mut stranger = s.world.client(STRANGER).await;
    let desk = stranger.get("/unit").await;
    assert!(desk.status == 200 && !desk.text.contains(&s.lead.to_string()));
    let begun = stranger.post(&format!("/assignments/{}/reply", s.lead), &[]).await;
    assert!(matches!(begun.status, 403 | 404), "{}", begun.status);
    let corrected = stranger.post(&format!("{reply}/steps/correct"), &[]).await;
    assert!(matches!(corrected.status, 403 | 404), "{}", corrected.status);
    let lead = s.file().await.assignment(s.lead).unwrap().unit;
    assert_eq!(stranger.get(&format!("/unit?unit={lead}")).await.status, 404);
    let mut member = s.world.client(people::MEMBER).await;
    assert_eq!(member.get("/unit").await.status, 404);
}

#[tokio::test]
async fn a_document_is_uploaded_in_the_place_of_the_text() {
    let s = stage(World::sqlite().await).await;
    let id = s.begun().await;
    let mut liaison = s.world.client(LIAISON).await;
    let put = format!("/replies/{id}/file");
    for (name, content) in
        [("reply.exe", &b"MZ"[..]), ("reply.pdf", b"not a pdf"), ("reply.docx", b"PK\x03\x04vbaProject.bin")]
    {
        let refused = liaison.post_files(&put, &[], &[("file", name, content)]).await;
        assert_eq!(refused.status, 422, "{name}");
        worded(&refused.text);
    }
    assert_eq!(liaison.post_files(&put, &[], &[]).await.status, 422);
    let taken = liaison.post_files(&put, &[], &[("file", "答复.pdf", b"%PDF-1.7 x")]).await;
    assert_eq!(taken.status, 303);
    let file = liaison.get(&put).await;
    assert!(file.status == 200 && file.bytes.starts_with(b"%PDF-"));
    let mut stranger = s.world.client(STRANGER).await;
    assert_eq!(stranger.get(&put).await.status, 404);
    // With it, a measure need not be written out; what becomes of each suggestion is still said.
    let mut text = s.text();
    text.items.iter_mut().for_each(|i| i.answer.clear());
    s.act(LIAISON, id, Action::Edit, Input { text: Some(text), ..Input::default() }).await.unwrap();
    let signed = s.act(CHIEF, id, Action::Sign, Input::default()).await.unwrap();
    assert_eq!(signed.file_name, "答复.pdf");
    assert_eq!(liaison.post(&format!("{put}/remove"), &[]).await.status, 409);
}

#[tokio::test]
async fn a_proposer_confirms_a_contact_with_two_touches() {
    let s = stage(World::sqlite().await).await;
    s.begun().await;
    let mut liaison = s.world.client(LIAISON).await;
    let step = format!("/assignments/{}/steps/record_contact", s.lead);
    let page = liaison.get(&step).await;
    worded(&page.text);
    let refused = liaison.post(&step, &[("held_on", "2026-05-19"), ("way", "phone")]).await;
    assert_eq!(refused.status, 422);
    let proposer = s.world.acting(people::MEMBER).await.account.to_string();
    let fields = [
        ("held_on", "2026-05-19"),
        ("way", "phone"),
        ("for_unit", "投资科科长"),
        ("points", "说明进展，听取意见。"),
        ("persons", proposer.as_str()),
    ];
    assert_eq!(liaison.post(&step, &fields).await.status, 303);
    let contact = ContactId(number(&s.world, "select max(id) from contact_record").await);
    let page = format!("/contacts/{contact}");
    let mut member = s.world.client(people::MEMBER).await;
    let shown = member.get(&page).await;
    assert!(shown.status == 200 && shown.text.contains("value=\"confirmed\""));
    worded(&shown.text);
    let refused = member.post(&page, &[("answer", "disputed"), ("remark", "")]).await;
    assert_eq!(refused.status, 422);
    worded(&refused.text);
    assert_eq!(member.post(&page, &[("answer", "confirmed"), ("remark", "")]).await.status, 303);
    worded(&member.get(&page).await.text);
    for login in [STRANGER, people::INVITED] {
        let answer = s.world.client(login).await.post(&page, &[("answer", "confirmed")]).await;
        assert!(matches!(answer.status, 403 | 404), "{login} {}", answer.status);
    }
    // The co-handler countersigns and gives its opinion on pages of the same make.
    let mut co = s.world.client(CO_CHIEF).await;
    for step in ["name_officer", "record_contact"] {
        worded(&co.get(&format!("/assignments/{}/steps/{step}", s.co)).await.text);
    }
    assert_eq!(co.get(&format!("/assignments/{}/steps/give_opinion", s.co)).await.status, 409);
}

#[tokio::test]
async fn programs_write_sign_and_answer_through_the_same_door() {
    let s = stage(World::sqlite().await).await;
    let officer = contacts::Input { officer: "陆舟".to_owned(), ..contacts::Input::default() };
    s.assign(LIAISON, s.lead, assignment::Action::NameOfficer, officer).await.unwrap();
    let liaison = s.world.api(LIAISON).await;
    let begin = format!("/api/assignments/{}/replies", s.lead);
    let first = liaison.post_once(&begin, "k1", &json!({})).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let again = liaison.post_once(&begin, "k1", &json!({})).await;
    assert_eq!(first.json()["id"], again.json()["id"]);
    assert!(!first.json()["missing"].as_array().unwrap().is_empty());
    let id = first.json()["id"].as_str().unwrap().to_owned();
    let steps = format!("/api/replies/{id}/steps");
    let items: Vec<_> = s
        .items
        .iter()
        .map(|i| json!({ "item": i.to_string(), "adoption": "full", "answer": "已办理完成。" }))
        .collect();
    let text = json!({ "class": "A", "opening": "现答复如下。", "publication": "full",
        "missing_opinions": "已电话征求。", "items": items });
    let wrote = liaison.post(&steps, &json!({ "action": "edit", "text": text })).await;
    assert_eq!(wrote.status, 200, "{}", wrote.text);
    assert_eq!(liaison.post(&steps, &json!({ "action": "sign" })).await.status, 403);
    assert_eq!(liaison.post(&steps, &json!({ "action": "pass" })).await.status, 403);
    assert_eq!(liaison.post(&steps, &json!({ "action": "recall" })).await.status, 409);
    assert_eq!(liaison.post(&steps, &json!({ "action": "nonsense" })).await.status, 422);
    assert_eq!(liaison.post(&steps, &json!({ "action": "edit", "more": 1 })).await.status, 400);
    let chief = s.world.api(CHIEF).await;
    let signed = chief.post(&steps, &json!({ "action": "sign" })).await;
    assert_eq!((signed.status, signed.json()["state"].as_str()), (200, Some("in_audit")), "{}", signed.text);
    let stranger = s.world.api(STRANGER).await;
    assert_eq!(stranger.get(&format!("/api/replies/{id}")).await.status, 404);
    let office = s.world.api(people::OFFICER).await;
    let passed = office.post(&steps, &json!({ "action": "pass" })).await;
    assert_eq!((passed.status, passed.json()["state"].as_str()), (200, Some("delivered")), "{}", passed.text);
    let member = s.world.api(people::MEMBER).await;
    let read = member.get(&format!("/api/replies/{id}")).await;
    assert_eq!((read.status, read.json()["text"]["missing_opinions"].as_str()), (200, Some("")));
}
