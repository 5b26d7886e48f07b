//! What is signed stays as it is: its text on paper, its files, its number, its day, the report of a task.

use super::telling::sent;
use super::{DRAFT, account, contradictions, document, done, made, task};
use crate::demo::people;
use crate::demo::testing;
use office_documents::docx_text;

const PDF: &[u8] = b"%PDF-1.4 paper";

/// A document that was sent on paper.
fn on_paper(number: &'static str, day: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("kind", "report"),
        ("also", ""),
        ("title", "关于春季调研情况的报告"),
        ("addressee", "州委"),
        ("mark", "none"),
        ("content", "现将调研情况报告如下。"),
        ("number", number),
        ("sent_on", day),
        ("signer_name", "贺清如"),
    ]
}

#[tokio::test]
async fn the_official_paper_is_the_signed_text_whatever_version_followed() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = sent(&world, &mut office, &DRAFT).await;
        let page = format!("/upward/{id}");
        let version = [
            ("what", "version"),
            ("day", "2026-05-20"),
            ("number", "云溪协办〔2026〕66号"),
            ("text", "改时间"),
            ("content", "改为八月走访。"),
        ];
        done(&mut office, &format!("{page}/steps/send_again"), &version).await;
        let shown = office.get(&page).await;
        for said in ["拟于七月开展夏季走访活动。", "改为八月走访。", "云溪协办〔2026〕66号", "新版正文"]
        {
            assert!(shown.says(said), "{said}: {}", shown.text);
        }
        let paper = docx_text(&office.get(&format!("{page}/document.docx")).await.bytes).unwrap();
        assert!(paper.contains("拟于七月开展夏季走访活动") && !paper.contains("八月"), "{paper}");
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn files_of_a_document_are_added_and_taken_off_while_it_is_written() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = made(&office.post("/upward/new", &DRAFT).await);
        let page = format!("/upward/{id}");
        let attach = format!("{page}/attach");
        for name in ["走访名单.pdf", "走访安排.pdf"] {
            assert_eq!(office.post_files(&attach, &[], &[("file", name, PDF)]).await.status, 303);
        }
        let shown = office.get(&page).await;
        let dropping = |text: &str| -> Option<String> {
            let found = text.split("href=\"").find(|p| p.contains("/drop\""))?;
            Some(found.split('"').next()?.to_owned())
        };
        let first = dropping(&shown.text).unwrap();
        assert_eq!(office.post(&first, &[]).await.status, 303, "a draft may lose a file");
        let second = dropping(&office.get(&page).await.text).unwrap();
        let signer = account(&world, people::CHAIR_MEMBER).await;
        done(&mut office, &format!("{page}/steps/ask_signing"), &[("signer", &signer)]).await;
        done(&mut world.client(people::CHAIR_MEMBER).await, &format!("{page}/steps/sign"), &[]).await;
        let shown = office.get(&page).await;
        assert!(shown.says("走访安排.pdf"), "{}", shown.text);
        assert!(!shown.says(&attach) && dropping(&shown.text).is_none(), "{}", shown.text);
        let late = office.post_files(&attach, &[("of", "")], &[("file", "补充.pdf", PDF)]).await;
        assert_eq!(late.status, 409, "{}", late.text);
        assert_eq!(office.get(&attach).await.status, 409);
        assert_eq!(office.get(&second).await.status, 409);
        assert_eq!(office.post(&second, &[]).await.status, 409);
        assert!(office.get(&page).await.says("走访安排.pdf"));
    }
}

#[tokio::test]
async fn a_scan_of_an_answer_comes_and_goes_after_the_sending() {
    for world in testing::worlds().await {
        let of = document(&world, "普惠托育").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let attach = format!("/upward/{}/attach", of.id);
        let form = office.get(&attach).await;
        assert!(form.says("请选对应的批复或批示") && !form.says("文件本身"), "{}", form.text);
        let answer =
            form.text.split("<option value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned();
        let put = office.post_files(&attach, &[("of", &answer)], &[("file", "批示.pdf", PDF)]).await;
        assert_eq!(put.status, 303, "{}", put.text);
        let shown = office.get(&format!("/upward/{}", of.id)).await;
        let drop =
            shown.text.split("href=\"").find(|p| p.contains("/drop\"")).unwrap().split('"').next().unwrap();
        assert_eq!(office.post(drop, &[]).await.status, 303);
        assert!(!office.get(&format!("/upward/{}", of.id)).await.says("/drop\""));
    }
}

#[tokio::test]
async fn a_docx_that_is_none_is_refused_and_a_plain_one_is_taken() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = made(&office.post("/upward/new", &DRAFT).await);
        let attach = format!("/upward/{id}/attach");
        let fake = [("file", "安排.docx", b"PK\x03\x04nothing".as_slice())];
        let answer = office.post_files(&attach, &[], &fake).await;
        assert!(answer.status == 422 && answer.says("请另存为普通"), "{}", answer.text);
        let plain = office.get(&format!("/upward/{id}/document.docx")).await.bytes;
        let put = office.post_files(&attach, &[], &[("file", "安排.docx", plain.as_slice())]).await;
        assert_eq!(put.status, 303, "{}", put.text);
    }
}

#[tokio::test]
async fn a_number_is_given_once_also_to_later_sendings_and_to_what_was_withdrawn() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = sent(&world, &mut office, &DRAFT).await;
        let annex = [
            ("what", "annex"),
            ("day", "2026-05-20"),
            ("number", "云溪协办〔2026〕77号"),
            ("text", "补表"),
            ("content", ""),
        ];
        let again = format!("/upward/{id}/steps/send_again");
        done(&mut office, &again, &annex).await;
        let path = "/upward/register";
        let taken = office.post(path, &on_paper("云溪协办〔2026〕77号", "2026-05-20")).await;
        assert!(taken.status == 422 && taken.says("这个文号已用于"), "{}", taken.text);
        done(&mut office, &again, &annex).await;
        let other = made(&office.post(path, &on_paper("云溪协办〔2026〕78号", "2026-05-20")).await);
        done(&mut office, &format!("/upward/{other}/steps/withdraw"), &[("text", "内容有误")]).await;
        let taken = office.post(path, &on_paper("云溪协办〔2026〕78号", "2026-05-20")).await;
        assert!(taken.status == 422 && taken.says("这个文号已用于"), "{}", taken.text);
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn what_was_sent_on_paper_shows_its_own_day_and_not_that_of_the_typing() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let path = "/upward/register";
        let id = made(&office.post(path, &on_paper("高密办发〔2026〕3号", "2026-03-30")).await);
        let page = office.get(&format!("/upward/{id}")).await;
        assert!(page.says("<span class=\"step__when\">3月30日</span>"), "{}", page.text);
        assert!(!page.says("<span class=\"step__when\">5月20日</span>"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_due_date_lies_at_most_two_years_ahead() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let of = task(&world, "老年食堂").await;
        let path = format!("/tasks/{}/steps/set_due", of.id);
        for day in ["9999-12-31", "2028-06-01"] {
            let far = office.post(&path, &[("due_on", day), ("text", "再定")]).await;
            assert!(far.status == 422 && far.says("超过两年"), "{day}: {}", far.text);
        }
        done(&mut office, &path, &[("due_on", "2028-05-19"), ("text", "长期")]).await;
        let page = office.get(&format!("/tasks/{}", of.id)).await;
        assert!(page.status == 200 && page.says("2028年5月19日"), "{}", page.text);
    }
}
