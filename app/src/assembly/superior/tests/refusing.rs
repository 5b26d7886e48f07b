//! State secrets stay outside; what is not from here is a 409; what `doctor` finds; what is found by whom; files.

use super::{DRAFT, contradictions, document, done, made, spoil, task};
use crate::assembly::superior::actions::upward::number_of;
use crate::demo::people;
use crate::demo::testing;

#[tokio::test]
async fn a_state_secret_mark_is_refused_with_a_sentence_wherever_it_stands() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for (field, value) in [
            (4, ("mark", "secret")),
            (4, ("mark", "机密")),
            (2, ("title", "关于某事项的请示 机密★1年")),
            (5, ("content", "密级：秘密\n拟开展活动。")),
        ] {
            let mut fields = DRAFT.to_vec();
            fields[field] = value;
            let answer = office.post("/upward/new", &fields).await;
            assert!(answer.status == 422 && answer.says("国家秘密标志"), "{value:?} {}", answer.text);
            assert!(answer.says("夏季走访") || field == 2, "what was typed stays");
        }
        let mut fields = DRAFT.to_vec();
        fields[5] = ("content", "拟就商业秘密保护开展走访。\n妥否，请批示。");
        fields[4] = ("mark", "internal");
        let id = made(&office.post("/upward/new", &fields).await);
        assert!(office.get(&format!("/upward/{id}")).await.says("内部"), "a word in a sentence is no mark");
        let paper = [
            ("title", "办理"),
            ("content", "绝密"),
            ("org", ""),
            ("due_on", ""),
            ("source_title", "通知"),
            ("number", "云溪密〔2026〕1号"),
            ("source_from", "州委办公室"),
            ("source_on", "2026-05-19"),
        ];
        let answer = office.post("/tasks/new", &paper).await;
        assert!(answer.status == 422 && answer.says("国家秘密标志"), "{}", answer.text);
        let mut named = paper;
        (named[1], named[5]) = (("content", "请办理。"), ("number", "密云协〔2026〕1号"));
        made(&office.post("/tasks/new", &named).await);
        let api = world.api(people::OFFICE_OFFICER).await;
        let body = serde_json::json!({ "kind": "report", "title": "关于某事的报告", "text": "正文", "addressee": "州委",
            "mark": "top_secret" });
        assert_eq!(api.post("/api/upward", &body).await.status, 422);
        let body = serde_json::json!({ "kind": "report", "also": "rubbish", "title": "关于某事的报告", "text": "正文",
            "addressee": "州委", "mark": "none" });
        assert_eq!(api.post("/api/upward", &body).await.status, 422, "an unknown kind is not dropped");
    }
}

#[tokio::test]
async fn documents_and_tasks_are_found_by_those_who_read_them() {
    for world in testing::worlds().await {
        let asked: String =
            form_urlencoded::byte_serialize("\"室温抽测和投诉限时处理\"".as_bytes()).collect();
        let path = format!("/search?q={asked}");
        let mut head = world.client(people::HEAD).await;
        assert!(head.get(&path).await.says("冬季供热"));
        for login in [people::MEMBER, people::UNIT_LIAISON, people::SYSTEM_ADMINISTRATOR] {
            let found = world.client(login).await.get(&path).await;
            assert!(!found.says("冬季供热"), "{login}");
        }
        let asked: String = form_urlencoded::byte_serialize("\"社区老年食堂数量\"".as_bytes()).collect();
        let link = format!("/tasks/{}", task(&world, "老年食堂").await.id);
        let mut liaison = world.client(people::UNIT_LIAISON).await;
        let hits = liaison.get(&format!("/search?q={asked}")).await;
        assert!(hits.says(&link), "{}", hits.text);
        let mut drafter = world.client(people::DRAFTER).await;
        assert!(!drafter.get(&format!("/search?q={asked}")).await.says(&link));
        // What a document is about is found by its words.
        let of = document(&world, "2026年上半年提案办理").await;
        let mut officer = world.client(people::OFFICER).await;
        let q: String = form_urlencoded::byte_serialize("提案工作条例".as_bytes()).collect();
        let found = officer.get(&format!("/upward/{}/link?q={q}&kind=rule", of.id)).await;
        let value = found.text.split("value=\"rule:").nth(1).unwrap().split('"').next().unwrap();
        let link = format!("rule:{value}");
        done(&mut officer, &format!("/upward/{}/steps/link", of.id), &[("link", &link)]).await;
        assert!(officer.get(&format!("/upward/{}", of.id)).await.says("关联记录："));
        let wrong = [("link", "rule:0000000000001")];
        assert_eq!(officer.post(&format!("/upward/{}/steps/link", of.id), &wrong).await.status, 422);
        done(&mut officer, &format!("/upward/{}/steps/link", of.id), &[("link", "")]).await;
    }
}

#[tokio::test]
async fn a_scan_belongs_to_its_answer_and_a_unit_files_its_own_result() {
    for world in testing::worlds().await {
        let of = document(&world, "普惠托育").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let form = office.get(&format!("/upward/{}/attach", of.id)).await;
        let answer =
            form.text.split("<option value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned();
        let pdf = b"%PDF-1.4 scan".to_vec();
        let path = format!("/upward/{}/attach", of.id);
        let file = [("file", "批示扫描件.pdf", pdf.as_slice())];
        let put = office.post_files(&path, &[("of", &answer)], &file).await;
        assert_eq!(put.status, 303, "{}", put.text);
        assert!(office.get(&format!("/upward/{}", of.id)).await.says("批示扫描件.pdf"));
        let secret = [("file", "机密★.pdf", pdf.as_slice())];
        assert_eq!(office.post_files(&path, &[("of", &answer)], &secret).await.status, 422);
        let fake = [("file", "scan.pdf", b"MZ".as_slice())];
        assert_eq!(office.post_files(&path, &[("of", &answer)], &fake).await.status, 422);
        let canteen = task(&world, "老年食堂").await;
        let mut liaison = world.client(people::UNIT_LIAISON).await;
        let own = format!("/tasks/{}/attach", canteen.id);
        let file = [("file", "统计表.pdf", pdf.as_slice())];
        assert_eq!(liaison.post_files(&own, &[], &file).await.status, 303);
        let page = liaison.get(&format!("/tasks/{}", canteen.id)).await;
        let href =
            page.text.split("href=\"").find(|p| p.contains("/files/")).unwrap().split('"').next().unwrap();
        assert_eq!(liaison.get(href).await.status, 200);
        let mut other = world.client(people::DRAFTER).await;
        assert_eq!(other.get(href).await.status, 404);
        assert_eq!(other.post_files(&own, &[], &file).await.status, 404);
        assert_eq!(liaison.post(&format!("{href}/drop"), &[]).await.status, 303);
    }
}

#[tokio::test]
async fn doctor_finds_what_contradicts_itself() {
    for world in testing::worlds().await {
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
        let of = document(&world, "普惠托育").await;
        let other = document(&world, "第五次会议筹备").await;
        spoil(&world, "update upward set number = $2 where id = $1", crate::args![of.id, other.number]).await;
        let found = contradictions(&world).await;
        assert!(found.iter().any(|f| f.contains("another's too")), "{found:?}");
        spoil(&world, "update upward_sending set seq = 7 where upward = $1", crate::args![of.id]).await;
        let late = task(&world, "用人单位办托").await;
        spoil(&world, "update superior_task_due set state = 'met' where task = $1", crate::args![late.id])
            .await;
        let found = contradictions(&world).await;
        for said in ["not that of its first sending", "not numbered one after the other", "no date that runs"]
        {
            assert!(found.iter().any(|f| f.contains(said)), "{said}: {found:?}");
        }
    }
}

#[tokio::test]
async fn doctor_finds_numbers_that_are_one_number_and_accounts_of_another_body() {
    for world in testing::worlds().await {
        let of = document(&world, "普惠托育").await;
        let other = document(&world, "第五次会议筹备").await;
        // Written otherwise it is the same number of the same series and year.
        let (code, year, serial) = number_of(&other.number).unwrap();
        let same = format!("{code} 〔{year}〕0{serial}号");
        let later = "insert into upward_sending (id, body, upward, seq, what, sent_on, number, note, content, joined, entered_by, \
            entered_at) select $3, body, upward, 2, 'annex', sent_on, $2, '', '', null, entered_by, entered_at \
            from upward_sending where upward = $1 and seq = 1";
        spoil(&world, later, crate::args![of.id, same, world.timer().await.new_id()]).await;
        let found = contradictions(&world).await;
        assert!(found.iter().any(|f| f.contains("a number of its sendings is another's too")), "{found:?}");
        assert_eq!(found.len(), 1, "{found:?}");
        let take = "update upward_sending set number = $2 where upward = $1 and seq = 2";
        spoil(&world, take, crate::args![of.id, of.number]).await;
        assert_eq!(
            contradictions(&world).await,
            [] as [String; 0],
            "an annex goes under the number of its document"
        );
        spoil(&world, take, crate::args![of.id, ""]).await;
        spoil(&world, "update upward set number = '别字〔2026〕1号' where id = $1", crate::args![other.id])
            .await;
        let body = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) select id + 1, '另一届', \
            '另', kind, utc_offset_minutes, calendar, created_at from body where id = $1";
        let by = world.acting(people::CHAIR_MEMBER).await;
        spoil(&world, body, crate::args![by.body]).await;
        let away = "update account set body = $2 where id = $1";
        spoil(&world, away, crate::args![by.account, by.body.0 + 1]).await;
        let found = contradictions(&world).await;
        for said in
            ["no sending of it has its number", "a sending of it has no number", "an account of another body"]
        {
            assert!(found.iter().any(|f| f.contains(said)), "{said}: {found:?}");
        }
    }
}
