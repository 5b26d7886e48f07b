//! What is not from here is a 409, for the form as for the act; what a project that was given up leaves behind; what `doctor` finds.

use super::rule;
use crate::assembly::rulebook::store;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::db::{Arg, Sql};

async fn contradictions(world: &World) -> Vec<String> {
    let body = world.timer().await.body;
    store::sound::contradictions(&mut world.app.db.read().await.unwrap(), body).await.unwrap()
}

async fn spoil(world: &World, sql: &'static str, args: Vec<Arg>) {
    let mut tx = world.app.db.begin().await.unwrap();
    tx.run(Sql::Fixed(sql), args).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn nothing_more_is_made_of_a_rule_that_was_repealed() {
    for world in testing::worlds().await {
        let liaison = rule(&world, "对口联系").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for (path, fields) in [
            ("revise", vec![("text", "再修订")]),
            ("repeal", vec![("text", "再废止")]),
            ("add", vec![("kind", "repealed"), ("issued_on", "2026-05-01"), ("in_force_on", "2026-05-01")]),
        ] {
            let path = format!("/rules/{}/{path}", liaison.id);
            let asked = office.get(&path).await;
            assert!(asked.status == 409 && asked.says("已废止"), "{path} {} {}", asked.status, asked.text);
            let tried = office.post(&path, &fields).await;
            assert_eq!(tried.status, 409, "{path} {}", tried.text);
        }
        let page = office.get(&format!("/rules/{}", liaison.id)).await;
        assert!(!page.says("启动修订") && !page.says("启动废止"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_new_rule_that_was_given_up_may_be_begun_again() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let fields = [
            ("title", "政协云溪州委员会委员联络室工作办法"),
            ("level", "working"),
            ("competent", "chair"),
            ("form", "measures"),
            ("note", ""),
            ("text", "联络室增多"),
        ];
        let begun = office.post("/rules/projects/new", &fields).await;
        assert_eq!(begun.status, 303, "{}", begun.text);
        let twice = office.post("/rules/projects/new", &fields).await;
        assert!(
            twice.status == 422 && twice.says("已有同名制度") && twice.says("联络室增多"),
            "{}",
            twice.text
        );
        let drop = format!("{}/steps/drop", begun.location);
        assert_eq!(office.post(&drop, &[("text", "并入另一项制度")]).await.status, 303);
        assert_eq!(office.post(&drop, &[("text", "再一次")]).await.status, 409);
        let again = office.post("/rules/projects/new", &fields).await;
        assert_eq!(again.status, 303, "{}", again.text);
        let known = super::number(&world, "select count(*) from rule where title like '%委员联络室%'").await;
        assert_eq!(known, 1, "it is the same rule");
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn doctor_finds_what_contradicts_itself() {
    for world in testing::worlds().await {
        assert_eq!(contradictions(&world).await, [] as [String; 0]);
        let proposals = rule(&world, "提案工作条例").await;
        let plenary = rule(&world, "全体会议工作规则").await;
        spoil(&world, "update rule set state = 'repealed' where id = $1", crate::args![proposals.id]).await;
        spoil(
            &world,
            "update rule_version set seq = seq + 5 where rule = $1 and seq = 2",
            crate::args![plenary.id],
        )
        .await;
        spoil(
            &world,
            "update rule_revision set state = 'draft' where state = 'issued' and rule <> $1",
            crate::args![0],
        )
        .await;
        spoil(&world, "update rule_check set state = 'closed' where id <> $1", crate::args![0]).await;
        spoil(&world, "update rule_article set anchor = 7 where text in (select text from rule_version where rule = $1 and seq = 1)", crate::args![plenary.id]).await;
        let found = contradictions(&world).await;
        let told = |piece: &str| found.iter().any(|said| said.contains(piece));
        assert!(told(&format!("rule {}: its state is not", proposals.id)), "{found:#?}");
        assert!(told(&format!("rule {}: its versions are not numbered", plenary.id)), "{found:#?}");
        assert!(told("its state and what it issued do not agree"), "{found:#?}");
        assert!(told("a requirement is not judged") && told("have one anchor"), "{found:#?}");
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_where_it_is_refused() {
    for world in testing::worlds().await {
        let committees = rule(&world, "专门委员会工作规则").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let long = "甲乙丙丁".repeat(2_500);
        let path = format!("/rules/{}/revise", committees.id);
        let refused = office.post(&path, &[("text", &long)]).await;
        assert!(refused.status == 422 && refused.says(&long), "{}", refused.text.len());
        let odd = "<script>alert(1)</script>\u{202e}\u{1f600} ' \" & \\ %";
        let begun = office.post(&path, &[("text", odd)]).await;
        assert_eq!(begun.status, 303, "{}", begun.text);
        let page = office.get(&begun.location).await;
        assert!(page.says("&#60;script&#62;") && !page.text.contains("<script>alert"), "{}", page.text);
        // A text without an article is refused, whatever its length, and stands in the field again.
        let text = format!("{}/text", begun.location);
        let refused = office.post(&text, &[("draft", &long)]).await;
        assert!(refused.status == 422 && refused.says(&long));
        let unknown = office.post(&text, &[("draft", "x"), ("state", "issued")]).await;
        assert_eq!(unknown.status, 400, "{}", unknown.text);
    }
}

/// Content of a file that may be attached.
const PAPER: &[u8] = b"%PDF-1.7 a paper";

#[tokio::test]
async fn rules_are_entered_changed_and_given_files_by_those_who_keep_them_alone() {
    for world in testing::worlds().await {
        let id = rule(&world, "专门委员会工作规则").await.id;
        let holds = async || {
            let mut all = Vec::new();
            for count in [
                "select count(*) from rule",
                "select count(*) from rule_version",
                "select count(*) from rule_file",
                "select count(*) from event",
            ] {
                all.push(super::number(&world, count).await);
            }
            all
        };
        let before = holds().await;
        for (login, status) in [
            (Some(people::MEMBER), 403),
            (Some(people::HEAD), 403),
            (Some(people::CHAIR_MEMBER), 403),
            (Some(people::REVIEWER), 403),
            (Some(people::ASSIGNING_OFFICER), 403),
            (Some(people::UNIT_LIAISON), 403),
            (Some(people::SYSTEM_ADMINISTRATOR), 404),
            (Some(people::SECURITY_ADMINISTRATOR), 404),
            (Some(people::AUDITOR), 404),
            (None, 303),
        ] {
            let mut client = match login {
                Some(login) => world.client(login).await,
                None => world.guest(),
            };
            for (path, fields) in [
                (format!("/rules/{id}/attach"), vec![("of", "")]),
                (format!("/rules/{id}/add"), vec![("kind", "revised"), ("text", "第一条 一。")]),
                (format!("/rules/{id}/edit"), vec![("title", "另一个名字")]),
                ("/rules/import".to_owned(), vec![("text", "第一条 一。")]),
            ] {
                let files: &[_] = if path.ends_with("edit") { &[] } else { &[("file", "附件.pdf", PAPER)] };
                let answer = client.post_files(&path, &fields, files).await;
                assert_eq!(answer.status, status, "{login:?} {path} {}", answer.text);
            }
        }
        assert_eq!(holds().await, before);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let path = format!("/rules/{id}/attach");
        let done = office.post_files(&path, &[("of", "")], &[("file", "附件.pdf", PAPER)]).await;
        assert_eq!(done.status, 303, "{}", done.text);
    }
}

#[tokio::test]
async fn a_file_is_what_its_ending_says() {
    for world in testing::worlds().await {
        let id = rule(&world, "专门委员会工作规则").await.id;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for (path, name, content, said) in [
            ("attach", "附件.docx", b"PK\x03\x04 no document".as_slice(), "文件打不开"),
            ("attach", "附件.docx", PAPER, "请选 PDF"),
            ("attach", "附件.exe", PAPER, "请选 PDF"),
            ("add", "文本.docx", PAPER, "文件打不开"),
            ("add", "文本.txt", b"\xff\xff\x00\x01", "文件不是文本"),
            ("add", "文本.pdf", PAPER, "请选 DOCX"),
        ] {
            let path = format!("/rules/{id}/{path}");
            let refused = office.post_files(&path, &[], &[("file", name, content)]).await;
            assert!(refused.status == 422 && refused.says(said), "{path} {name} {}", refused.text);
        }
    }
}
