//! Every paper of a matter in the middle of its way: whole, in the schema's order, with what it must say; who may take it.

mod staging;

use crate::assembly::handling::exchange::papers::{self, fields};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::reply;
use crate::demo::people;
use crate::demo::testing::World;
use crate::foundation::db::Record;
use office_documents::official::{self, Block, Document, Layout};
use office_documents::{docx_text, order, template};
use staging::{CHIEF, Stage, number, stage};
use std::path::PathBuf;

/// Folder into which the papers are written for looking at them.
const OUT: &str = "YIZHENG_PAPERS_OUT";

impl Stage {
    /// Each paper, where it is, and what it must say.
    fn papers(&self) -> Vec<(&'static str, String, Vec<String>)> {
        let of = |paper: &str| format!("/assignments/{}/papers/{paper}.docx", self.own.id);
        let number = format!("第{}号", self.matter.number);
        let title = self.matter.title.clone();
        let text = |pieces: &[&str]| {
            pieces.iter().map(|p| (*p).to_owned()).chain([number.clone()]).collect::<Vec<_>>()
        };
        let listed = |pieces: &[&str]| {
            pieces.iter().map(|p| (*p).to_owned()).chain([title.clone()]).collect::<Vec<_>>()
        };
        let supervision = format!("/supervisions/{}/papers", self.supervision.id);
        vec![
            ("slip", of("slip"), text(&["提案交办单", "2026年6月18日", "主办", &title, "教育局"])),
            (
                "return",
                of("return"),
                text(&["提案退办申请单", "不属本单位职责", "机构职能配置规定", "不同意。"]),
            ),
            ("extension", of("extension"), text(&["提案延期办理申请单", "2026年7月18日", "同意。"])),
            ("contact", of("contact"), text(&["提案办理沟通记录", "现场办理", "情况属实"])),
            (
                "opinion",
                format!("/assignments/{}/papers/opinion.docx", self.co.id),
                text(&["会办意见", "昌州教会〔2026〕3号", "学校周边7处", "2026年5月20日"]),
            ),
            (
                "reply",
                format!("/replies/{}/papers/reply.docx", self.reply.id),
                text(&[
                    "的答复",
                    "昌州发改函〔2026〕31号",
                    "B类",
                    "承诺事项",
                    "责任处室：基础设施科",
                    "联系人：周启明",
                    "提案委员会",
                ]),
            ),
            (
                "sheet",
                format!("/feedback/{}/papers/sheet.docx", self.feedback.id),
                text(&["征询意见表", "☑ 上门走访", "昌州发改函〔2026〕31号", "登记做得细"]),
            ),
            (
                "plan",
                format!("{supervision}/plan.docx"),
                text(&["方案", "主席会议成员领衔督办", "督办协商会"]),
            ),
            (
                "report",
                format!("{supervision}/report.docx"),
                text(&["督办情况的报告", "查看3处改造现场", "协调通信管线迁改"]),
            ),
            (
                "transfer",
                format!("/assigning/batches/{}/papers/transfer.docx", self.batch.id),
                listed(&["提案移交清单", "签收人", "会办", "2026.6.18"]),
            ),
            (
                "ledger",
                "/promises/papers/ledger.docx".to_owned(),
                listed(&["承诺台账", "基础设施科", "2026.12.31"]),
            ),
        ]
    }
}

/// A made paper goes into the folder for looking at it, where one is named.
fn lay_out(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var(OUT) {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(PathBuf::from(folder).join(format!("{name}.docx")), bytes).unwrap();
    }
}

#[tokio::test]
async fn every_paper_is_whole_and_says_what_it_must() {
    let stage = stage().await;
    let mut office = stage.world.client(people::ASSIGNING_OFFICER).await;
    for (name, path, pieces) in stage.papers() {
        let answer = office.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.kind, papers::DOCX, "{path}");
        assert_eq!(order::check(&answer.bytes), Vec::new(), "{name}");
        lay_out(name, &answer.bytes);
        let text = docx_text(&answer.bytes).unwrap();
        for piece in pieces {
            assert!(text.contains(&piece), "{name} does not say {piece}:\n{text}");
        }
        assert!(!text.contains('\u{27e6}'), "{name} lacks a word:\n{text}");
    }
    let taken =
        number(&stage.world, "select count(*) from event where kind = 'list' and action = 'export'").await;
    assert!(taken >= stage.papers().len() as i64, "{taken}");
}

#[tokio::test]
async fn papers_of_a_proposal_are_whole() {
    let world = World::sqlite().await;
    let mut office = world.client(people::OFFICER).await;
    let filed = number(
        &world,
        "select p.id from proposal p where p.state = 'filed' and exists (select 1 from review r where r.proposal = p.id) \
         order by p.id limit 1",
    )
    .await;
    let refused =
        number(&world, "select id from proposal where state = 'not_filed' order by id limit 1").await;
    let path = |id: i64, paper: &str| {
        format!("/proposals/{}/papers/{paper}.docx", crate::foundation::ids::write(id))
    };
    let papers = [
        ("form", path(filed, "form"), "提案表"),
        ("review", path(filed, "review"), "提案审查意见表"),
        ("notice", path(refused, "notice"), "审查结果"),
    ];
    for (name, path, piece) in papers {
        let answer = office.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(order::check(&answer.bytes), Vec::new(), "{name}");
        lay_out(name, &answer.bytes);
        let text = docx_text(&answer.bytes).unwrap();
        assert!(text.contains(piece) && !text.contains('\u{27e6}'), "{name}:\n{text}");
    }
    let page = office.get(&format!("/proposals/{}", crate::foundation::ids::write(refused))).await;
    assert!(page.says("papers/notice.docx"), "the page offers its papers");
    assert_eq!(office.get(&path(filed, "notice")).await.status, 404, "a filed one has no such notice");
}

#[tokio::test]
async fn papers_belong_to_those_who_have_to_do_with_the_matter() {
    let stage = stage().await;
    let mut stranger = stage.world.client(people::ORGANISATION).await;
    let mut unit = stage.world.client(CHIEF).await;
    for (name, path, _) in stage.papers() {
        let status = stranger.get(&path).await.status;
        assert_eq!(status, 404, "{name} to somebody else");
        let of_unit = unit.get(&path).await.status;
        assert_eq!(of_unit, 200, "{name} to the lead's head");
    }
    let draft = Reply {
        id: ReplyId(9_000_001),
        state: reply::State::Draft,
        delivered_at: None,
        ..stage.reply.clone()
    };
    let mut tx = stage.world.app.db.begin().await.unwrap();
    draft.insert(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let path = format!("/replies/{}/papers/reply.docx", draft.id);
    let mut office = stage.world.client(people::OFFICER).await;
    assert_eq!(office.get(&path).await.status, 404, "a draft is its unit's own");
    assert_eq!(unit.get(&path).await.status, 200);
    assert_eq!(office.get("/promises/papers/ledger.exe").await.status, 404);
}

#[test]
fn every_field_of_every_paper_has_its_tag_once() {
    let names = fields::names();
    let mut once = names.clone();
    once.dedup();
    assert_eq!(names, once);
    for name in names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{name}");
    }
}

#[test]
fn a_paper_without_controls_is_no_template() {
    let bytes = official::write(&Document {
        blocks: vec![Block::paragraph("x")],
        ..Document::new(Layout::Form, "x")
    })
    .unwrap();
    assert!(template::tags(&bytes).unwrap().is_empty());
}

#[tokio::test]
async fn a_body_prints_by_its_own_template() {
    let stage = stage().await;
    let mut keeper = stage.world.client(people::OFFICE_OFFICER).await;
    assert!(keeper.get("/settings/papers").await.says("/settings/papers/slip"));
    for kind in fields::PAPERS {
        let begun = keeper.get(&format!("/settings/papers/{}/start.docx", kind.key)).await;
        assert_eq!(begun.status, 200, "{}", kind.key);
        assert_eq!(order::check(&begun.bytes), Vec::new(), "{}", kind.key);
        let held = template::tags(&begun.bytes).unwrap();
        for field in kind.fields {
            assert!(held.contains(&format!("{}{field}", fields::PREFIX)), "{} in {held:?}", kind.key);
        }
    }
    let page = "/settings/papers/slip";
    let begun = keeper.get(&format!("{page}/start.docx")).await.bytes;
    let refused = keeper.post_files(page, &[], &[("file", "x.docx", b"PK nothing")]).await;
    assert_eq!(refused.status, 422);
    let other = keeper.get("/settings/papers/ledger/start.docx").await.bytes;
    let other_page = keeper.post_files("/settings/papers/plan", &[], &[("file", "x.docx", b"")]).await;
    assert_eq!(other_page.status, 422, "an empty file");
    drop(other);
    let set = keeper.post_files(page, &[], &[("file", "own.docx", &begun)]).await;
    assert_eq!(set.status, 303, "{}", set.text);
    assert!(keeper.get(page).await.says("own.docx"));
    let mut office = stage.world.client(people::ASSIGNING_OFFICER).await;
    let path = format!("/assignments/{}/papers/slip.docx", stage.own.id);
    let text = docx_text(&office.get(&path).await.bytes).unwrap();
    assert!(text.contains(&stage.matter.title) && !text.contains("交办单位\t"), "{text}");
    assert_eq!(office.get("/settings/papers").await.status, 404, "not the assigning office's");
    assert!(keeper.get(&format!("{page}/retire")).await.says("own.docx"));
    assert_eq!(keeper.post(&format!("{page}/retire"), &[]).await.status, 303);
    assert!(!keeper.get(page).await.says("own.docx"));
}

#[tokio::test]
#[ignore = "slow: an office program makes each PDF; run by ./check --full"]
async fn every_paper_becomes_a_pdf() {
    if !papers::pdf::offered() {
        eprintln!("left out: no office program is installed");
        return;
    }
    let stage = stage().await;
    let mut office = stage.world.client(people::ASSIGNING_OFFICER).await;
    for (name, path, _) in stage.papers() {
        let answer = office.get(&path.replace(".docx", ".pdf")).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.bytes.starts_with(b"%PDF"), "{name}");
        if let Ok(folder) = std::env::var(OUT) {
            std::fs::write(PathBuf::from(folder).join(format!("{name}.pdf")), &answer.bytes).unwrap();
        }
    }
}
