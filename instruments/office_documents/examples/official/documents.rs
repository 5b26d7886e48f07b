//! One document of each kind, of an imaginary prefecture. Also what the tests look through.

use office_documents::official::{
    Annex, Block, Cell, Document, FieldTable, Layout, Look, Number, Opinion, Printed, Row, Signature, Table,
};

/// All of them, each with its name.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("reply", reply()),
        ("notice", notice()),
        ("report", report()),
        ("review_form", review_form()),
        ("feedback_form", feedback_form()),
        ("hand_over_list", hand_over_list()),
    ]
}

fn reply() -> Document {
    Document {
        mark: "昌州水利局".into(),
        number: Some(Number { code: "昌州水函".into(), year: 2026, serial: 31 }),
        class_mark: Some("A类".into()),
        addressee: Some("林晓雯等3位委员".into()),
        blocks: vec![
            Block::paragraph(
                "你们提出的《关于改善老城区排水设施、解决雨季积水的提案》收悉。经与住房和城乡建设局会办，现答复如下：",
            ),
            Block::heading(1, "关于“摸清积水点底数”的建议"),
            Block::paragraph(
                "已采纳。4月至5月，我局会同住建部门对老城区47条街巷逐段排查，登记易积水点23处，其中管径不足12处、\
                 管道淤堵8处、地势低洼3处，已全部建立档案，标明位置、成因和整治方式，并在州政府网站公开。",
            ),
            Block::heading(1, "关于“分期改造、先急后缓”的建议"),
            Block::heading(2, "今年完成的部分"),
            Block::paragraph(
                "人民路东段、河沿街、北门小区等9处列入本年度改造计划，资金1860万元已经落实，8月底前完工。施工期间安排夜间\
                 作业，减少对居民出行的影响。",
            ),
            Block::heading(2, "列入计划的部分"),
            Block::paragraph(
                "其余14处编入2027年项目库，待可行性研究批复后实施。改造前由街道配备移动泵车，每处明确一名值守责任人。",
            ),
            Block::heading(1, "关于“建立长效管护机制”的建议"),
            Block::paragraph("部分采纳。具体安排是："),
            Block::heading(3, "汛前、汛中、汛后各清淤一次，记录留存备查；"),
            Block::heading(3, "在12处重点路段安装水位传感器，数据接入城市运行平台；"),
            Block::heading(3, "智能井盖因费用较高，先在2处试点，视效果再定。"),
            Block::paragraph("感谢你们对城市排水工作的关心，欢迎继续提出意见和建议。"),
        ],
        attachments: vec!["老城区易积水点登记表".into(), "2026年排水改造项目安排表".into()],
        signature: Some(Signature {
            issuers: vec!["昌州水利局".into()],
            day: "2026-06-12".into(),
            sealed: true,
        }),
        note: Some("联系人：周启明  联系电话：0994-0000000".into()),
        copies_to: Some("州政协提案委员会，州政府督查室，州住房和城乡建设局".into()),
        ..Document::new(Layout::Letter, "关于州政协十四届二次会议\n第45号提案的答复")
    }
}

fn notice() -> Document {
    Document {
        mark: "政协昌州委员会办公室文件".into(),
        number: Some(Number { code: "昌州协办".into(), year: 2026, serial: 5 }),
        copy_number: Some(12),
        urgency: Some("加急".into()),
        addressee: Some("各县（市）政协，各专门委员会，机关各处室".into()),
        blocks: vec![
            Block::paragraph(
                "为做好州政协十四届二次会议提案交办工作，经主席会议研究，现将有关事项通知如下。",
            ),
            Block::heading(1, "交办时间"),
            Block::paragraph("定于3月18日上午10时召开提案交办会，会期半天，地点在政协机关三楼会议室。"),
            Block::heading(1, "办理要求"),
            Block::paragraph(
                "主办单位应当自交办之日起三个月内答复提案者；情况复杂的，经交办单位同意可以延长，但最长不超过六个月。\
                 会办单位应当在一个月内将会办意见送主办单位。办理过程中要与提案者当面沟通，做到办前了解意图、办中通报情况、\
                 办后听取意见。",
            ),
            Block::heading(1, "任务分工"),
            Block::Table(Table::list(
                &[("序号", 2), ("工作", 8), ("责任单位", 5), ("完成时间", 4)],
                [
                    ["1", "编印提案目录，送各承办单位核对", "提案委员会", "3月10日"],
                    ["2", "召开交办会，签收提案", "办公室", "3月18日"],
                    ["3", "开展中期督办，走访重点承办单位", "提案委员会", "6月30日"],
                ]
                .map(|row| row.into_iter().map(|text| Cell::new(Look::Centred, text)).collect()),
            )),
            Block::paragraph("请各单位于3月12日前将参会人员名单报办公室。"),
        ],
        attachments: vec!["参会人员回执".into()],
        signature: Some(Signature {
            issuers: vec!["政协昌州委员会办公室".into()],
            day: "2026-03-05".into(),
            sealed: true,
        }),
        annexes: vec![Annex {
            title: "参会人员回执".into(),
            blocks: vec![Block::Fields(
                FieldTable::default()
                    .pairs(&[("单位", ""), ("联系人", "")])
                    .pairs(&[("姓名", ""), ("职务", ""), ("电话", "")])
                    .text("备注", "", 30),
            )],
        }],
        copies_to: Some("州委办公室、州人大常委会办公室、州政府办公室".into()),
        printed: Some(Printed { office: "政协昌州委员会办公室".into(), day: "2026-03-06".into() }),
        ..Document::new(Layout::RedHead, "关于做好提案交办工作的通知")
    }
}

fn report() -> Document {
    Document {
        mark: "政协昌州委员会文件".into(),
        number: Some(Number { code: "昌州协".into(), year: 2026, serial: 9 }),
        signer: Some("陈知远".into()),
        addressee: Some("中共昌州委员会".into()),
        blocks: vec![
            Block::paragraph("现将上半年协商计划执行情况报告如下。"),
            Block::heading(1, "基本情况"),
            Block::paragraph("年度协商计划安排议题12项，已经完成7项，形成协商意见7份，收到反馈6份。"),
            Block::paragraph("特此报告。"),
        ],
        signature: Some(Signature {
            issuers: vec!["中国人民政治协商会议昌州委员会".into()],
            day: "2026-07-08".into(),
            sealed: false,
        }),
        copies_to: Some("州人大常委会，州政府".into()),
        printed: Some(Printed { office: "政协昌州委员会办公室".into(), day: "2026-07-09".into() }),
        ..Document::new(Layout::RedHead, "关于2026年上半年协商计划\n执行情况的报告")
    }
}

fn review_form() -> Document {
    let seal = "（签字、盖章）\n年　　月　　日";
    Document {
        captions: ("编号：第0045号".into(), "收到日期：2026年1月20日".into()),
        blocks: vec![
            Block::Fields(
                FieldTable::default()
                    .pairs(&[("案由", "关于改善老城区排水设施、解决雨季积水的提案")])
                    .pairs(&[("第一提案者", "林晓雯"), ("联系电话", "0994-0000000")])
                    .pairs(&[("届次", "十四届二次"), ("类别", "城建环保"), ("形式", "联名")])
                    .band("审查内容")
                    .text("形式审查", "提案者资格符合规定；一事一案，有情况、有分析、有建议；签名齐全。", 22)
                    .text(
                        "相似提案",
                        "第12号《关于整治河沿街积水的提案》，建议并案处理前征求两案提案者意见。",
                        22,
                    )
                    .opinion("初审意见", "建议立案，由州水利局主办，州住房和城乡建设局会办。", 38, seal)
                    .opinion("复审意见", "同意立案。", 34, seal),
            ),
            Block::Signatures(vec![Opinion {
                label: "主任会议意见".into(),
                text: String::new(),
                height_mm: 38,
                foot: seal.into(),
            }]),
        ],
        ..Document::new(Layout::Form, "提案审查意见表")
    }
}

fn feedback_form() -> Document {
    let choice = |label: &str, words: &str| Row {
        height_mm: 11,
        cells: vec![Cell::new(Look::Label, label), Cell::new(Look::Centred, words).spanning(3, 1)],
    };
    let head = Row {
        height_mm: 10,
        cells: ["评价内容", "满意", "基本满意", "不满意"].map(|text| Cell::new(Look::Label, text)).to_vec(),
    };
    let row = |label: &str, mark: usize| Row {
        height_mm: 11,
        cells: [label, "", "", ""]
            .iter()
            .enumerate()
            .map(|(index, text)| Cell::new(Look::Centred, if index == mark { "✓" } else { text }))
            .collect(),
    };
    Document {
        captions: ("答复文号：昌州水函〔2026〕31号".into(), "第45号提案".into()),
        blocks: vec![
            Block::Fields(
                FieldTable::default()
                    .pairs(&[("案由", "关于改善老城区排水设施、解决雨季积水的提案")])
                    .pairs(&[("主办单位", "州水利局"), ("会办单位", "州住房和城乡建设局")]),
            ),
            Block::Table(Table {
                widths: vec![3, 2, 2, 2],
                heading_rows: 1,
                rows: vec![
                    head,
                    row("对办理态度", 1),
                    row("对办理结果", 2),
                    choice("沟通方式", "☑ 走访　☑ 座谈　☐ 电话　☐ 未沟通"),
                ],
            }),
            Block::Fields(FieldTable::default().opinion(
                "具体意见",
                "积水点档案做得细，建议把2027年项目的时间表也向居民公开。",
                60,
                "提案者（签名）：　　　　　　\n年　　月　　日",
            )),
            Block::Flush("注：请于收到答复后十五个工作日内填写；联名提案由每位提案者各填一份。".into()),
        ],
        ..Document::new(Layout::Form, "提案办理情况征询意见表")
    }
}

fn hand_over_list() -> Document {
    let units = ["州水利局", "州教育局", "州农业农村局", "州交通运输局", "州卫生健康委员会"];
    let topics = [
        "改善老城区排水设施、解决雨季积水",
        "增加城区公办幼儿园学位",
        "扶持戈壁设施农业、延长林果产业链",
        "打通东环路断头路并增设公交站点",
        "把家庭医生签约服务送到牧区定居点",
    ];
    let rows = (0..36).map(|index| {
        let number = (index + 1).to_string();
        let unit = index % units.len();
        vec![
            Cell::new(Look::Centred, number.as_str()),
            Cell::new(Look::Centred, format!("第{}号", index * 3 + 7)),
            Cell::from(format!("关于{}的提案", topics[unit])),
            Cell::from("林晓雯、吴卫东、赵启航"),
            Cell::from(units[unit]),
            Cell::from(if index % 3 == 0 { units[(unit + 1) % units.len()] } else { "" }),
            Cell::new(Look::Centred, "2026年6月18日"),
            Cell::default(),
        ]
    });
    let columns = [
        ("序号", 2),
        ("提案号", 3),
        ("案由", 9),
        ("提案者", 5),
        ("主办单位", 5),
        ("会办单位", 5),
        ("答复期限", 4),
        ("签收", 3),
    ];
    Document {
        captions: ("交办单位：政协昌州委员会提案委员会".into(), "2026年3月18日".into()),
        blocks: vec![Block::Table(Table::list(&columns, rows))],
        ..Document::new(Layout::List, "州政协十四届二次会议提案移交清单")
    }
}
