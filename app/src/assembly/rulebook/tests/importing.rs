//! A rule is imported from a file: recognised, doubts named, checked, kept.

use super::number;
use crate::assembly::rulebook::store;
use crate::demo::people;
use crate::demo::testing;

const SENT: &str = "政协云溪州委员会\n档案管理办法\n（2023年4月6日第十二届主席会议第十五次会议通过）\n第一条　为加强档案管理，制定本办法。\n第二条档案由办公室统一保管。\n保管期限按国家规定执行。\n第四条　本办法自印发之日起施行。\n政协云溪州委员会办公室\n2023年4月12日\n";

fn taken<'a>(text: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("title", "政协云溪州委员会档案管理办法"),
        ("level", "internal"),
        ("competent", "chair"),
        ("form", "measures"),
        ("note", ""),
        ("kind", "new"),
        ("trial", "no"),
        ("document_number", "云溪协办发〔2023〕9号"),
        ("meeting", "第十二届主席会议第十五次会议"),
        ("adopted_on", "2023-04-06"),
        ("issued_on", "2023-04-12"),
        ("in_force_on", "2023-04-12"),
        ("reason", ""),
        ("text", text),
    ];
    for (name, value) in more {
        all.retain(|(n, _)| n != name);
        all.push((name, value));
    }
    all
}

#[tokio::test]
async fn a_file_is_read_its_doubts_are_named_and_only_then_it_is_kept() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        assert_eq!(office.get("/rules/import").await.status, 200);
        let before = number(&world, "select count(*) from rule").await;
        let file = [("file", "办法.txt", SENT.as_bytes())];
        let seen = office.post_files("/rules/import", &[], &file).await;
        assert_eq!(seen.status, 200, "{}", seen.text);
        assert!(seen.says("识别出3条，从第一条到第四条"), "{}", seen.text);
        assert!(seen.says("第5行第二条后面没有空格") && seen.says("第7行第四条前面缺条号"));
        assert!(seen.says("第6行") && seen.says("归入第二条"));
        // An old editor of the office writes another encoding.
        let mut old = Vec::new();
        for sign in SENT.encode_utf16() {
            old.extend(sign.to_le_bytes());
        }
        old.splice(0..0, [0xff, 0xfe]);
        let again = office.post_files("/rules/import", &[], &[("file", "办法.txt", &old)]).await;
        assert!(again.status == 200 && again.says("识别出3条"), "{}", again.text);
        let picture = office.post_files("/rules/import", &[], &[("file", "办法.txt", b"\x89PNG\0\0")]).await;
        assert!(picture.status == 422 && picture.says("文件不是文本"), "{}", picture.text);
        // What the text says of itself stands in the fields already.
        assert!(
            seen.says("value=\"2023-04-06\"")
                && seen.says("value=\"2023-04-12\"")
                && seen.says("第十五次会议")
        );
        assert_eq!(number(&world, "select count(*) from rule").await, before, "nothing is kept yet");
        let again = office.post("/rules/import", &taken(SENT, &[("_look", "1")])).await;
        assert_eq!(again.status, 200);
        let wrong =
            office.post("/rules/import", &taken(SENT, &[("level", ""), ("issued_on", "2023-04-01")])).await;
        assert!(wrong.status == 422 && wrong.says("档案由办公室统一保管"), "{} {}", wrong.status, wrong.text);
        let kept = office.post("/rules/import", &taken(SENT, &[])).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
        let page = office.get(&kept.location).await;
        assert!(page.says("现行有效") && page.says("保管期限按国家规定执行"), "{}", page.text);
        assert!(page.says("入库，2023年4月12日印发"), "{}", page.text);
        let twice = office.post("/rules/import", &taken(SENT, &[])).await;
        assert!(twice.status == 422 && twice.says("已有同名制度"));
        assert_eq!(world.client(people::MEMBER).await.get("/rules/import").await.status, 403);
        assert_eq!(world.client(people::AUDITOR).await.get("/rules/import").await.status, 404);
    }
}

#[tokio::test]
async fn a_document_of_ours_is_read_back_as_it_was() {
    for world in testing::worlds().await {
        let plenary = super::rule(&world, "全体会议工作规则").await;
        let version = super::versions(&world, plenary.id).await.pop().unwrap();
        let mut member = world.client(people::MEMBER).await;
        let made = member.get(&format!("/rules/{}/versions/{}/rule.docx", plenary.id, version.id)).await;
        assert_eq!(made.status, 200);
        assert_eq!(office_documents::order::check(&made.bytes), []);
        let read = rule_text::read(&office_documents::docx_text(&made.bytes).unwrap()).rule;
        let mut db = world.app.db.read().await.unwrap();
        let rows = store::articles(&mut db, version.text.unwrap()).await.unwrap();
        drop(db);
        let said: Vec<&str> = rows.iter().map(|row| row.content.as_str()).collect();
        let back: Vec<&str> = read.articles.iter().map(|a| a.text.as_str()).collect();
        assert_eq!(back, said);
        assert_eq!(read.articles[0].chapter.as_ref().unwrap().title, "总则");
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let seen = office.post_files("/rules/import", &[], &[("file", "规则.docx", &made.bytes)]).await;
        assert!(seen.status == 200 && seen.says("识别出13条"), "{}", seen.text);
        assert!(
            seen.says("value=\"云溪协发〔2025〕2号\"")
                && seen.says("value=\"政协云溪州委员会全体会议工作规则\"")
        );
        let zip =
            office.post_files("/rules/import", &[], &[("file", "规则.docx", b"PK\x03\x04nothing")]).await;
        assert!(zip.status == 422 && zip.says("文件打不开"), "{}", zip.text);
        let exe = office.post_files("/rules/import", &[], &[("file", "规则.exe", b"MZ")]).await;
        assert!(exe.status == 422 && exe.says("请选 DOCX 或 TXT"));
    }
}

#[tokio::test]
async fn a_version_is_entered_after_the_last_one_and_a_file_is_attached() {
    for world in testing::worlds().await {
        let superior = super::rule(&world, "办理协商工作指引").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let path = format!("/rules/{}/add", superior.id);
        assert_eq!(office.get(&path).await.status, 200);
        let text = "云岭省政协系统提案办理协商工作指引\n第一条　提案办理协商贯穿各环节。\n第二条　本指引自印发之日起施行。";
        let mut fields = vec![
            ("kind", "revised"),
            ("trial", "no"),
            ("document_number", ""),
            ("meeting", "云岭省政协常委会会议"),
            ("adopted_on", "2024-11-01"),
            ("issued_on", "2024-11-05"),
            ("in_force_on", "2024-11-05"),
            ("reason", ""),
            ("text", text),
        ];
        let early = office.post(&path, &fields).await;
        assert!(early.status == 422 && early.says("日期不能早于上一版"), "{}", early.text);
        for (name, value) in
            [("adopted_on", "2026-03-01"), ("issued_on", "2026-03-10"), ("in_force_on", "2026-03-10")]
        {
            fields.retain(|(n, _)| *n != name);
            fields.push((name, value));
        }
        let done = office.post(&path, &fields).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(super::versions(&world, superior.id).await.len(), 2);
        let attach = format!("/rules/{}/attach", superior.id);
        let wrong = office.post_files(&attach, &[("of", "")], &[("file", "扫描.pdf", b"no pdf")]).await;
        assert!(wrong.status == 422 && wrong.says("请选 PDF"));
        let right = office.post_files(&attach, &[("of", "")], &[("file", "扫描.pdf", b"%PDF-1.7 x")]).await;
        assert_eq!(right.status, 303);
        let page = office.get(&format!("/rules/{}", superior.id)).await;
        let address = page.text.split("/files/").nth(1).and_then(|t| t.split('"').next()).unwrap().to_owned();
        let mut member = world.client(people::MEMBER).await;
        let file = member.get(&format!("/rules/{}/files/{address}", superior.id)).await;
        assert_eq!((file.status, file.bytes.as_slice()), (200, b"%PDF-1.7 x".as_slice()));
        let drop = format!("/rules/{}/files/{address}/drop", superior.id);
        assert_eq!((member.get(&drop).await.status, member.post(&drop, &[]).await.status), (403, 403));
        assert!(office.get(&drop).await.says("移除附件扫描.pdf"));
        assert_eq!(office.post(&drop, &[]).await.status, 303);
        assert_eq!(member.get(&format!("/rules/{}/files/{address}", superior.id)).await.status, 404);
    }
}
