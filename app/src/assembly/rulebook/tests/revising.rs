//! A rule is revised from its reason to its issue, with comments answered and the settings it touches; the clock ends a consultation; a
//! list checks our rules against a superior's.

use super::{rule, versions};
use crate::assembly::rulebook::actions::ticking;
use crate::assembly::rulebook::records::*;
use crate::demo::people;
use crate::demo::testing::{self, Answer, Client, World};

const DAY: i64 = 86_400_000;

/// The project whose page an answer leads to.
fn project(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location.trim_start_matches("/revisions/").to_owned()
}

async fn step(client: &mut Client, id: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
    client.post(&format!("/revisions/{id}/steps/{action}"), fields).await
}

async fn done(client: &mut Client, id: &str, action: &str, fields: &[(&str, &str)]) {
    let answer = step(client, id, action, fields).await;
    assert_eq!(answer.status, 303, "{action}: {}", answer.text);
}

/// The first id that follows a piece of an address on a page.
fn id_after(page: &Answer, piece: &str) -> String {
    let rest = page.text.split(piece).nth(1).unwrap_or_default();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[tokio::test]
async fn a_rule_is_revised_from_its_reason_to_its_issue() {
    for world in testing::worlds().await {
        let found = rule(&world, "专门委员会工作规则").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        let mut head = world.client(people::HEAD).await;
        let page = office.get(&format!("/rules/{}", found.id)).await;
        assert!(page.says("启动修订") && page.says("启动废止"));
        assert_eq!(chair.get(&format!("/rules/{}/revise", found.id)).await.status, 403);
        let revise = format!("/rules/{}/revise", found.id);
        assert_eq!(office.post(&revise, &[("text", "")]).await.status, 422);
        let id = project(&office.post(&revise, &[("text", "增加联系基层的要求")]).await);
        let second = office.post(&revise, &[("text", "又一次")]).await;
        assert!(second.status == 422 && second.says("有项目正在进行"), "{}", second.text);
        assert_eq!(chair.get(&format!("/revisions/{id}")).await.status, 404, "a draft is the office's");
        // One is at the rules wherever one works on one, and nowhere else.
        let here = "href=\"/rules\" aria-current=\"page\"";
        let check = id_after(&office.get("/rules/checks").await, "/rule-checks/");
        for path in
            ["/rules", "/rules/projects", &format!("/revisions/{id}"), &format!("/rule-checks/{check}")]
        {
            let page = office.get(path).await;
            assert!(page.says(here) && page.says("制度、活动"), "{path}: {}", page.text);
        }
        assert!(!office.get("/activities").await.says(here));
        // The text is written as a whole; looking at it keeps nothing.
        let form = office.get(&format!("/revisions/{id}/text")).await;
        assert!(form.says("第一条　专门委员会在常务委员会"), "{}", form.text);
        let text = "政协云溪州委员会专门委员会工作规则\n第一条　专门委员会在常务委员会和主席会议领导下开展工作。\n第二条　各专门委员会设主任一人，副主任若干人，由常务委员会会议决定。\n第三条　专门委员会每年至少召开三次全体会议，研究工作计划和总结，并向主席会议书面报告。\n第四条　专门委员会应当在乡镇街道设立基层联系点，每季度走访一次。\n第五条　本规则自印发之日起施行。";
        let looked = office.post(&format!("/revisions/{id}/text"), &[("draft", text), ("_look", "1")]).await;
        assert!(looked.status == 200 && looked.says("识别出5条"), "{}", looked.text);
        assert_eq!(office.post(&format!("/revisions/{id}/text"), &[("draft", text)]).await.status, 303);
        let compared = office.get(&format!("/revisions/{id}/compare")).await;
        assert!(
            compared.says("<del>") && compared.says("删去") && compared.says("explain?anchor="),
            "{}",
            compared.text
        );
        let anchor = id_after(&compared, "explain?anchor=");
        let explain = format!("/revisions/{id}/explain");
        let said = office.post(&explain, &[("anchor", &anchor), ("text", "与年度计划衔接")]).await;
        assert_eq!(said.status, 303, "{}", said.text);
        assert!(office.get(&format!("/revisions/{id}/compare")).await.says("与年度计划衔接"));
        consulted(&world, &id, (&mut office, &mut chair)).await;
        decided(&world, &id, (&mut office, &mut head), found.id).await;
        let mut member = world.client(people::MEMBER).await;
        let issued = member.get(&format!("/revisions/{id}")).await;
        assert!(
            issued.status == 200 && issued.says("已印发") && issued.says("建议改为每半年"),
            "{}",
            issued.text
        );
        let rule = member.get(&format!("/rules/{}", found.id)).await;
        assert!(rule.says("基层联系点") && rule.says("第3版（修订）"), "{}", rule.text);
        assert!(member.get("/rules/figures?kind=revised").await.says("专门委员会工作规则"));
        assert!(chair.get("/inbox").await.says("已印发，2026年5月20日起施行"));
    }
}

/// People are asked; one says something; the text does not change meanwhile; the comment is answered.
async fn consulted(world: &World, id: &str, (office, chair): (&mut Client, &mut Client)) {
    let past = step(office, id, "consult", &[("until", "2026-05-20"), ("audience", "leaders")]).await;
    assert!(past.status == 422 && past.says("请选今天以后"), "{}", past.text);
    done(office, id, "consult", &[("until", "2026-05-27"), ("audience", "leaders")]).await;
    assert!(chair.get("/inbox").await.says("请对《政协云溪州委员会专门委员会工作规则》提意见"));
    let text = office.post(&format!("/revisions/{id}/text"), &[("draft", "别的")]).await;
    assert_eq!(text.status, 409, "the text does not change while people are asked");
    assert_eq!(world.client(people::MEMBER).await.get(&format!("/revisions/{id}")).await.status, 404);
    let page = chair.get(&format!("/revisions/{id}")).await;
    assert!(page.says("提意见") && !page.says("涉及的设置"), "{}", page.text);
    let anchor = id_after(&page, "steps/comment?anchor=");
    done(chair, id, "comment", &[("anchor", &anchor), ("text", "建议改为每半年走访一次。")]).await;
    done(office, id, "end_consulting", &[]).await;
    let page = office.get(&format!("/revisions/{id}")).await;
    let remark = id_after(&page, "steps/answer?remark=");
    let early = step(office, id, "ask_review", &[]).await;
    assert!(early.status == 422 && early.says("还有意见没有答复"), "{}", early.text);
    let bare = step(office, id, "answer", &[("remark", &remark), ("taken", "no"), ("text", "")]).await;
    assert_eq!(bare.status, 422, "what is not taken needs its reason");
    let answer =
        [("remark", remark.as_str()), ("taken", "partly"), ("text", "按季度走访，确有困难的可以半年一次。")];
    done(office, id, "answer", &answer).await;
}

/// Reviewed by another than who asked, decided, issued.
async fn decided(world: &World, id: &str, (office, head): (&mut Client, &mut Client), rule: RuleId) {
    done(office, id, "ask_review", &[]).await;
    let own = step(office, id, "pass", &[("text", "可以")]).await;
    assert!(own.status == 422 && own.says("送审的人不能审核"), "{}", own.text);
    done(head, id, "pass", &[("text", "与章程一致。")]).await;
    let ahead =
        step(office, id, "adopt", &[("meeting", "常务委员会第十八次会议"), ("adopted_on", "2026-06-01")])
            .await;
    assert!(ahead.status == 422 && ahead.says("日期不能晚于今天"));
    done(office, id, "adopt", &[("meeting", "常务委员会第十八次会议"), ("adopted_on", "2026-05-19")]).await;
    let issue = |day: &'static str| {
        vec![
            ("document_number", "云溪协发〔2026〕9号"),
            ("issued_on", "2026-05-20"),
            ("in_force_on", day),
            ("trial", "no"),
        ]
    };
    let early = step(office, id, "issue", &issue("2026-05-01")).await;
    assert!(early.status == 422 && early.says("施行日期不能早于通过日期"));
    done(office, id, "issue", &issue("2026-05-20")).await;
    let all = versions(world, rule).await;
    assert_eq!((all.len(), all[2].kind, all[2].seq), (3, Kind::Revised, 3));
    let after = step(office, id, "drop", &[("text", "晚了")]).await;
    assert_eq!(after.status, 409);
}

#[tokio::test]
async fn a_revision_lists_the_settings_that_rest_on_the_rule_and_leads_to_them() {
    for world in testing::worlds().await {
        let found = rule(&world, "提案工作条例").await;
        let first = versions(&world, found.id).await[0].id.to_string();
        let mut office = world.client(people::OFFICE_OFFICER).await;
        // The demo's own revision told of two settings.
        let page = office.get(&format!("/rules/{}", found.id)).await;
        assert!(page.says("以本制度为依据的设置") && page.says("/settings/proposal.kinds"), "{}", page.text);
        // A value cites a version from the form of the setting.
        let form = office.get(&format!("/settings/proposal.max_chars?cites={first}")).await;
        assert!(
            form.says("依据的制度") && form.says(&format!("value=\"{first}\" selected")),
            "{}",
            form.text
        );
        let set = [("value", "1600"), ("from", "2026-05-20"), ("rule", "第五条"), ("cites", first.as_str())];
        let answer = office.post("/settings/proposal.max_chars", &set).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        assert!(office.get("/settings/proposal.max_chars").await.says("《政协云溪州委员会提案工作条例》"));
        let wrong =
            [("value", "1700"), ("from", "2026-05-20"), ("rule", "第五条"), ("cites", "0000000000000")];
        assert_eq!(office.post("/settings/proposal.max_chars", &wrong).await.status, 422);
        let revise = format!("/rules/{}/revise", found.id);
        let id = project(&office.post(&revise, &[("text", "字数放宽")]).await);
        let page = office.get(&format!("/revisions/{id}")).await;
        assert!(
            page.says("涉及的设置") && page.says("/settings/proposal.max_chars") && page.says("未说明"),
            "{}",
            page.text
        );
        let unseen = step(&mut office, &id, "ask_review", &[("skipped_why", "只改字数")]).await;
        assert!(unseen.status == 422 && unseen.says("还有设置没有说明"), "{}", unseen.text);
        for (setting, verdict, note) in [
            ("proposal.max_chars", "changes", "改为两千字"),
            ("proposal.kinds", "stays", ""),
            ("proposal.warn_chars", "stays", ""),
        ] {
            done(&mut office, &id, "touch", &[("setting", setting), ("verdict", verdict), ("text", note)])
                .await;
        }
        let silent = step(&mut office, &id, "ask_review", &[]).await;
        assert_eq!(silent.status, 422, "nobody was asked, so it is said why");
        done(&mut office, &id, "ask_review", &[("skipped_why", "只改字数")]).await;
        done(&mut world.client(people::HEAD).await, &id, "pass", &[("text", "同意")]).await;
        done(&mut office, &id, "adopt", &[("meeting", "常务委员会会议"), ("adopted_on", "2026-05-20")]).await;
        done(
            &mut office,
            &id,
            "issue",
            &[("issued_on", "2026-05-20"), ("in_force_on", "2026-05-20"), ("trial", "no")],
        )
        .await;
        let page = office.get(&format!("/revisions/{id}")).await;
        let version = id_after(&page, "/settings/proposal.max_chars?cites=");
        assert!(page.says("按新文本设置") && !version.is_empty(), "{}", page.text);
        let set =
            [("value", "2000"), ("from", "2026-05-20"), ("rule", "第五条"), ("cites", version.as_str())];
        assert_eq!(office.post("/settings/proposal.max_chars", &set).await.status, 303);
        let page = office.get(&format!("/revisions/{id}")).await;
        assert!(
            !page.says("/settings/proposal.max_chars?cites="),
            "it is set by the new text: {}",
            page.text
        );
        // A value without a rule ends the citation.
        let set = [("value", "2100"), ("from", "2026-05-20"), ("rule", "第五条"), ("cites", "")];
        assert_eq!(office.post("/settings/proposal.max_chars", &set).await.status, 303);
        assert!(!office.get(&format!("/rules/{}", found.id)).await.says("/settings/proposal.max_chars"));
    }
}

#[tokio::test]
async fn the_clock_ends_a_consultation_on_the_day_after_its_last_day() {
    for world in testing::worlds().await {
        let research = rule(&world, "调研视察").await;
        let body = world.timer().await.body;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let id = id_after(&office.get(&format!("/rules/{}", research.id)).await, "/revisions/");
        assert!(office.get(&format!("/revisions/{id}")).await.says("征求意见"));
        world.pass(9 * DAY);
        ticking::tick(&world.app, body).await.unwrap();
        let mut office = world.client(people::OFFICE_OFFICER).await;
        assert!(
            !office.get(&format!("/revisions/{id}")).await.says("征求意见结束"),
            "its last day is the 29th"
        );
        world.pass(DAY);
        ticking::tick(&world.app, body).await.unwrap();
        ticking::tick(&world.app, body).await.unwrap();
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let page = office.get(&format!("/revisions/{id}")).await;
        assert!(page.says("征求意见结束，共3条意见"), "{}", page.text);
        assert_eq!(page.text.matches("征求意见结束，共").count(), 1);
        assert!(office.get("/inbox").await.says("征求意见到期"));
    }
}

#[tokio::test]
async fn a_list_checks_our_rules_against_a_superiors_and_closes_when_all_is_judged() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let list = office.get("/rules/checks").await;
        assert!(list.says("对照省政协提案办理协商指引自查"));
        let id = id_after(&list, "/rule-checks/");
        let page = office.get(&format!("/rule-checks/{id}")).await;
        assert!(page.says("部分符合") && page.says("缺少") && page.says("提案工作条例 第"), "{}", page.text);
        assert_eq!(office.post(&format!("/rule-checks/{id}/close"), &[("text", "好")]).await.status, 422);
        // The eighth requirement is not judged yet.
        let rest = page.text.rsplit("/items/").next().unwrap();
        let item: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let path = format!("/rule-checks/{id}/items/{item}");
        assert!(office.get(&path).await.says("评估提案办理协商的效果"));
        let bare = office.post(&path, &[("ours", ""), ("verdict", "met"), ("note", "")]).await;
        assert!(bare.status == 422 && bare.says("请选我们的制度或条文"), "{}", bare.text);
        let judged =
            office.post(&path, &[("ours", ""), ("verdict", "missing"), ("note", "条例没有评估的规定")]).await;
        assert_eq!(judged.status, 303, "{}", judged.text);
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(
            member.post(&path, &[("ours", ""), ("verdict", "missing"), ("note", "不")]).await.status,
            403
        );
        let csv = member.get(&format!("/rule-checks/{id}/list.csv")).await;
        assert!(csv.says("条例没有评估的规定"), "{}", csv.text);
        let closed =
            office.post(&format!("/rule-checks/{id}/close"), &[("text", "两处要补，一处要改。")]).await;
        assert_eq!(closed.status, 303, "{}", closed.text);
        let late = office.post(&path, &[("ours", ""), ("verdict", "missing"), ("note", "再改")]).await;
        assert_eq!(late.status, 409);
        assert!(late.says("已办结"), "{}", late.text);
        for form in [path.clone(), format!("/rule-checks/{id}/close")] {
            assert_eq!(office.get(&form).await.status, 409, "{form}");
        }
    }
}

#[tokio::test]
async fn a_repeal_needs_no_text_and_a_new_rule_is_known_to_the_office_alone_until_it_is_issued() {
    for world in testing::worlds().await {
        let documents = rule(&world, "机关公文处理规定").await;
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut member = world.client(people::MEMBER).await;
        let repeal = format!("/rules/{}/repeal", documents.id);
        let id = project(&office.post(&repeal, &[("text", "国家标准已有规定")]).await);
        assert_eq!(office.get(&format!("/revisions/{id}/text")).await.status, 404);
        done(&mut office, &id, "ask_review", &[]).await;
        done(&mut world.client(people::HEAD).await, &id, "pass", &[("text", "同意")]).await;
        done(&mut office, &id, "adopt", &[("meeting", "机关办公会议"), ("adopted_on", "2026-05-20")]).await;
        done(&mut office, &id, "issue", &[("issued_on", "2026-05-20"), ("in_force_on", "2026-06-01")]).await;
        let page = member.get(&format!("/rules/{}", documents.id)).await;
        assert!(page.says("2026年6月1日") || page.says("6月1日"), "{}", page.text);
        assert!(member.get("/rules?on=2026-05-31").await.says("机关公文处理规定"));
        assert!(!member.get("/rules?on=2026-06-01").await.says("机关公文处理规定"));
        let fields = [
            ("title", "政协云溪州委员会基层联系点工作办法"),
            ("level", "working"),
            ("competent", "chair"),
            ("form", "measures"),
            ("note", ""),
            ("text", "联系点增多，需要规范"),
        ];
        let id = project(&office.post("/rules/projects/new", &fields).await);
        assert!(office.get(&format!("/revisions/{id}")).await.says("写文本"));
        assert!(office.get("/rules").await.says("基层联系点工作办法"));
        assert!(!member.get("/rules").await.says("基层联系点工作办法"));
        assert!(!member.get("/rules/projects").await.says("基层联系点工作办法"));
        let wrong = office.post(&format!("/revisions/{id}/text"), &[("draft", "没有条文的一段")]).await;
        assert!(wrong.status == 422 && wrong.says("没有认出条文"), "{}", wrong.text);
    }
}
