//! Other shapes of the same kind of list, each written as a workbook and read back.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use office_documents::proposals_in::{
    self, HandlingMode, Hints, ProblemKind, ProposalNumber, ProposalsIn, ProposerKind,
};
use office_documents::workbook::{self, Limits};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// Reads what the closure writes, as a list of the session of 2024.
fn read(fill: impl Fn(&mut Worksheet)) -> ProposalsIn {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    let bytes = book.save_to_buffer().unwrap();
    let book = workbook::open(&bytes, &Limits::default()).unwrap();
    proposals_in::read(&book.sheets[0], &Hints { session_year: Some(2024), ..Hints::default() })
}

/// Writes a row of texts; empty ones are left out.
fn row(sheet: &mut Worksheet, row: u32, texts: &[&str]) {
    for (column, text) in texts.iter().enumerate() {
        if !text.is_empty() {
            sheet.write_string(row, column as u16, *text).unwrap();
        }
    }
}

fn merge(sheet: &mut Worksheet, from: (u32, u16), to: (u32, u16), text: &str) {
    sheet.merge_range(from.0, from.1, to.0, to.1, text, &Format::new()).unwrap();
}

fn kinds(found: &ProposalsIn) -> Vec<(&str, &ProblemKind)> {
    found.problems.iter().map(|problem| (problem.cell.as_str(), &problem.kind)).collect()
}

fn plain(number: u64) -> Option<ProposalNumber> {
    Some(ProposalNumber::Plain(number))
}

#[test]
fn category_rows_and_a_column_for_all_units() {
    let found = read(|sheet| {
        merge(sheet, (0, 0), (0, 5), "县政协2024年提案交办表");
        row(sheet, 1, &["单位:县政协提案委", "", "", "", "", "制表日期:3月1日"]);
        row(sheet, 2, &["序号", "案　由", "提案者", "承办单位", "提交时间", "备注"]);
        merge(sheet, (3, 0), (3, 5), "一、经济建设（２件）");
        row(
            sheet,
            4,
            &[
                "１",
                "关于发展冷链物流的提案",
                "委员甲、委员乙（联名）",
                "主办：县商务局 会办：县交通局、县财政局",
                "3月5日",
            ],
        );
        row(
            sheet,
            5,
            &["２", "关于扶持家庭农场的提案", "张 三　李四光", "县农业农村局牵头，县财政局配合", "2024/3/5"],
        );
        row(sheet, 6, &["", "小计", "2件"]);
        merge(sheet, (7, 0), (7, 5), "二、社会事业");
        row(
            sheet,
            8,
            &[
                "３",
                "关于增设公交站点的提案",
                "县工商联",
                "县交通局；县公安局（分别办理）",
                "2024年3月6日 10:30",
            ],
        );
        row(sheet, 9, &["４", "关于农村饮水的提案", "无党派界", "县水利局、县卫健局", "2024.3.6"]);
        row(sheet, 10, &["合计", "5件"]);
    });
    assert_eq!((found.header_rows, found.data_rows), (vec![3], vec![5, 10]));
    assert_eq!(found.skip_rows, [1, 2, 4, 7, 8, 11]);
    let records = &found.records;
    let categories: Vec<_> = records.iter().map(|r| r.category.as_deref().unwrap()).collect();
    assert_eq!(categories, ["经济建设", "经济建设", "社会事业", "社会事业"]);
    assert_eq!(records[0].first.as_deref(), Some("委员甲"));
    assert_eq!(records[0].co_signers, ["委员乙"]);
    assert_eq!(
        (&records[0].lead[..], &records[0].co_handlers[..]),
        (&["县商务局".to_owned()][..], &["县交通局".to_owned(), "县财政局".to_owned()][..])
    );
    assert_eq!(records[0].filed.as_ref().and_then(|filed| filed.day()), Some("2024-03-05"));
    assert_eq!(records[1].first.as_deref(), Some("张三"));
    assert_eq!(records[1].co_signers, ["李四光"]);
    assert_eq!(
        (records[1].lead.join(), records[1].co_handlers.join()),
        ("县农业农村局".to_owned(), "县财政局".to_owned())
    );
    assert_eq!(records[2].mode, Some(HandlingMode::Separate));
    assert_eq!(records[2].lead, ["县交通局", "县公安局"]);
    assert_eq!(records[2].proposer_kind, Some(ProposerKind::Collective));
    assert_eq!(records[2].filed.as_ref().and_then(|filed| filed.day()), Some("2024-03-06"));
    assert_eq!(records[3].proposer_kind, Some(ProposerKind::Sector));
    assert!(found.problems.iter().any(|p| p.kind == ProblemKind::TotalDisagrees { stated: 5, counted: 4 }));
    assert!(found.problems.iter().any(|p| p.cell == "D10" && p.kind == ProblemKind::LeadAssumed));
    assert!(found.problems.iter().any(|p| p.cell == "F3" && p.kind == ProblemKind::ColumnIgnored));
}

trait Join {
    fn join(&self) -> String;
}

impl Join for Vec<String> {
    fn join(&self) -> String {
        self.as_slice().join("|")
    }
}

#[test]
fn a_heading_in_two_rows_and_columns_nobody_may_keep() {
    let found = read(|sheet| {
        row(sheet, 0, &["附件2"]);
        row(sheet, 2, &["市政协提案目录"]);
        for (column, text) in [(0, "提案编号"), (1, "题目"), (8, "立案时间")] {
            merge(sheet, (4, column), (5, column), text);
        }
        merge(sheet, (4, 2), (4, 5), "提案人");
        merge(sheet, (4, 6), (4, 7), "办理单位");
        row(sheet, 5, &["", "", "姓名", "民族", "政治面貌", "附议人", "主办", "会办"]);
        row(
            sheet,
            6,
            &[
                "14-2-001",
                "关于A的提案",
                "王五",
                "某族",
                "某党",
                "赵六、王五",
                "市教育局（主办）",
                "市财政局 市 人社局",
                "20240108",
            ],
        );
        row(
            sheet,
            7,
            &["第十二号", "关于B的提案", "教育界别组", "", "", "", "市教育局", "市教育局", "2024-2-30"],
        );
    });
    assert_eq!((&found.header_rows[..], &found.data_rows[..]), (&[5, 6][..], &[7, 8][..]));
    assert_eq!(found.skip_rows, [1, 3]);
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains("某族") && !text.contains("某党"), "{text}");
    let refused = found.problems.iter().filter(|p| p.kind == ProblemKind::ColumnRefused);
    assert_eq!(refused.map(|p| p.column.as_str()).collect::<Vec<_>>(), ["D", "E"]);
    assert_eq!(found.records[0].number, Some(ProposalNumber::Text("14-2-001".to_owned())));
    assert_eq!(found.records[0].co_signers, ["赵六"]);
    assert_eq!(found.records[0].co_handlers, ["市财政局", "市人社局"]);
    assert_eq!(found.records[0].filed.as_ref().and_then(|filed| filed.day()), Some("2024-01-08"));
    assert_eq!(found.records[1].number, plain(12));
    assert_eq!(found.records[1].proposer_kind, Some(ProposerKind::Sector));
    assert_eq!(found.records[1].filed, None);
    assert!(kinds(&found).contains(&("I8", &ProblemKind::DateImpossible)));
    assert!(kinds(&found).contains(&("H8", &ProblemKind::UnitRepeated)));
}

#[test]
fn one_proposal_over_several_rows() {
    let found = read(|sheet| {
        row(sheet, 0, &["提案号", "案由", "第一提案人", "主办单位", "协办单位", "办理方式"]);
        merge(sheet, (1, 0), (3, 0), "1");
        merge(sheet, (1, 1), (3, 1), "关于老旧小区改造的提案");
        merge(sheet, (1, 2), (3, 2), "委员甲等3人");
        row(sheet, 1, &["", "", "", "市住建局", "市财政局", "主会办"]);
        row(sheet, 2, &["", "", "", "", "市规划局"]);
        row(sheet, 3, &["", "", "", "", "街道办事处"]);
        row(sheet, 4, &["2", "关于夜间照明的提案", "委员乙", "市城管局", "", "看情况"]);
        row(sheet, 5, &["提案号", "案由", "第一提案人", "主办单位", "协办单位", "办理方式"]);
        row(sheet, 6, &["2", "关于夜间照明的提案", "委员乙", "市城管局"]);
        row(sheet, 7, &["2", "关于河道清淤的提案", "委员丙", "市水务局"]);
    });
    assert_eq!((&found.data_rows[..], &found.skip_rows[..]), (&[2, 8][..], &[6, 7][..]));
    assert_eq!(found.records.len(), 3);
    assert_eq!(found.records[0].co_handlers, ["市财政局", "市规划局", "街道办事处"]);
    assert_eq!(found.records[0].signers_stated, Some(3));
    assert_eq!(found.records[0].mode, Some(HandlingMode::LeadAndJoin));
    let kinds = kinds(&found);
    for expected in [
        ("C2", &ProblemKind::SignersDisagree { stated: 3, named: 1 }),
        ("F5", &ProblemKind::ModeUnclear),
        ("B7", &ProblemKind::RowRepeated { other_row: 5 }),
        ("A8", &ProblemKind::NumberRepeated { other_row: 5 }),
    ] {
        assert!(kinds.contains(&expected), "{expected:?} in {kinds:?}");
    }
}

/// Merged proposals as different offices write them.
fn dressed(sheet: &mut Worksheet) {
    row(
        sheet,
        0,
        &[
            "类别",
            "编号",
            "提案名称",
            "提案人",
            "联名人数",
            "主办单位",
            "会办单位1",
            "会办单位2",
            "提交日期",
            "并案情况",
        ],
    );
    row(
        sheet,
        1,
        &[
            "教育",
            "５",
            "关于托育的提案",
            "委员甲（执笔）、委员乙",
            "2",
            "由市教育局会同市卫健局、市民政局办理",
            "市财政局",
            "市人社局",
            "24.1.9",
        ],
    );
    row(sheet, 2, &["", "5-1", "关于托幼的提案", "委员丙", "", "", "", "", "1.10"]);
    row(sheet, 3, &["", "7", "关于学区的提案（并入第５号）", "委员丁", "", "—", "/", "", "无"]);
    row(
        sheet,
        4,
        &["", "8", "《关于早教的提案》", "民进市委会（联系人：委员戊）", "", "并案", "", "", "", "并入99号"],
    );
    sheet
        .write_datetime_with_format(
            5,
            1,
            rust_xlsxwriter::ExcelDateTime::from_ymd(2024, 5, 2).unwrap(),
            &Format::new().set_num_format("m-d"),
        )
        .unwrap();
    row(sheet, 5, &["", "", "关于课后服务的提案", "少年儿童之友联谊社"]);
}

#[test]
fn merged_proposals_in_all_their_dress() {
    let found = read(dressed);
    let records = &found.records;
    assert_eq!(records.len(), 5);
    assert_eq!(
        (records[0].lead.join(), records[0].co_handlers.join()),
        ("市教育局".to_owned(), "市卫健局|市民政局|市财政局|市人社局".to_owned())
    );
    assert_eq!(records[0].filed.as_ref().and_then(|filed| filed.day()), Some("2024-01-09"));
    assert_eq!(records[0].co_signers, ["委员乙"]);
    assert_eq!(
        (&records[1].merged_into, records[1].filed.as_ref().and_then(|filed| filed.day())),
        (&plain(5), Some("2024-01-10"))
    );
    assert_eq!((&records[2].merged_into, records[2].title.as_str()), (&plain(5), "关于学区的提案"));
    assert!(records[2].lead.is_empty() && records[2].co_handlers.is_empty());
    assert_eq!((&records[3].merged_into, records[3].contact.as_deref()), (&plain(99), Some("委员戊")));
    assert_eq!(records[3].title, "关于早教的提案");
    assert_eq!(records[3].proposer_kind, Some(ProposerKind::Collective));
    assert_eq!(records[4].number, Some(ProposalNumber::Text("5-2".to_owned())));
    let kinds = kinds(&found);
    for expected in [
        ("F2", &ProblemKind::LeadJoins),
        ("I2", &ProblemKind::YearShort { year: 2024 }),
        ("A3", &ProblemKind::CategoryCarried),
        ("B3", &ProblemKind::MergeByNumber),
        ("B5", &ProblemKind::MergeTargetMissing),
        ("B6", &ProblemKind::NumberWasDate),
        ("D6", &ProblemKind::ProposerKindGuessed),
    ] {
        assert!(kinds.contains(&expected), "{expected:?} in {kinds:?}");
    }
}

#[test]
fn a_plain_text_file_with_all_kinds_of_proposers() {
    let text = "提案编号;提案题目;提案人;提案形式;牵头单位;配合单位;立案日期\n\
        NO.1;关于一的提案;委员甲 委员乙 等 2 名委员;联名;市司法局;;2024-01-02T00:00:00\n\
        2;关于二的提案;市妇联;;市民政局(主)市妇联(协);;45293\n\
        3;关于三的提案;;;市工商业联合会;;某日\n\
        ;;;;;;\n\
        填表人:某某;;;;;;\n";
    let book = workbook::open_csv(text.as_bytes(), &Limits::default()).unwrap();
    let found = proposals_in::read(&book.sheets[0], &Hints::default());
    assert_eq!((&found.data_rows[..], &found.skip_rows[..]), (&[2, 4][..], &[6][..]));
    assert_eq!(found.records[0].number, plain(1));
    assert_eq!(found.records[0].proposer_kind, Some(ProposerKind::Member));
    assert_eq!(found.records[0].co_signers, ["委员乙"]);
    assert_eq!(found.records[0].signers_stated, Some(2));
    assert_eq!(found.records[0].filed.as_ref().and_then(|filed| filed.day()), Some("2024-01-02"));
    assert_eq!(found.records[1].proposer_kind, Some(ProposerKind::Collective));
    assert_eq!(
        (found.records[1].lead.join(), found.records[1].co_handlers.join()),
        ("市民政局".to_owned(), "市妇联".to_owned())
    );
    assert_eq!(found.records[1].filed.as_ref().and_then(|filed| filed.day()), Some("2024-01-02"));
    assert_eq!(found.records[2].lead, ["市工商业联合会"]);
    assert!(kinds(&found).contains(&("C4", &ProblemKind::Missing)));
    assert!(kinds(&found).contains(&("G4", &ProblemKind::DateUnclear)));
}

#[test]
fn a_sheet_of_something_else_says_so() {
    let found = read(|sheet| {
        row(sheet, 0, &["商品", "单价", "数量"]);
        row(sheet, 1, &["纸", "1", "2"]);
    });
    assert!(found.records.is_empty() && found.header_rows.is_empty());
    assert_eq!(kinds(&found), [("A1", &ProblemKind::HeaderMissing)]);
}
