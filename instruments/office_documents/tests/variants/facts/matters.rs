//! Proposals and how they were handled.

use super::{Written, column, forbidden};
use crate::chance::Chance;
use crate::layout::{Column, Table};
use crate::writing::{case_number, day, names, text, tick, wide};
use serde_json::json;

struct Proposal {
    category: &'static str,
    number: u64,
    title: &'static str,
    kind: &'static str,
    first: &'static str,
    others: &'static [&'static str],
    lead: &'static [&'static str],
    co: &'static [&'static str],
    filed: (u64, u64),
}

const PROPOSALS: &[Proposal] = &[
    Proposal {
        category: "经济建设",
        number: 1,
        title: "关于加快充电桩建设的提案",
        kind: "委员",
        first: "林晓雯",
        others: &["周启明", "张三丰"],
        lead: &["市发改委"],
        co: &["市住建局", "供电公司"],
        filed: (1, 7),
    },
    Proposal {
        category: "经济建设",
        number: 2,
        title: "关于解决停车难问题的建议",
        kind: "集体",
        first: "市工商联",
        others: &[],
        lead: &["市城管局"],
        co: &["市公安局"],
        filed: (1, 7),
    },
    Proposal {
        category: "社会建设",
        number: 3,
        title: "关于社区老年助餐服务的提案",
        kind: "委员",
        first: "沈若溪",
        others: &["林晓雯"],
        lead: &["市民政局"],
        co: &[],
        filed: (1, 8),
    },
    Proposal {
        category: "社会建设",
        number: 12,
        title: "关于规范校园周边摊点的提案",
        kind: "界别",
        first: "教育界别组",
        others: &[],
        lead: &["市城管局"],
        co: &["市教育局", "市市场监管局"],
        filed: (10, 21),
    },
    Proposal {
        category: "文化建设",
        number: 15,
        title: "关于保护传统村落的建议",
        kind: "委员",
        first: "欧阳娜",
        others: &["周启明"],
        lead: &["市文旅局"],
        co: &[],
        filed: (12, 31),
    },
];

/// Leading and joining units, under a group or not.
fn units(chance: &mut Chance, columns: &mut Vec<Column>) {
    let group = chance.one_in(3).then(|| chance.of(&["承办单位", "办理单位"]).to_owned());
    let (lead, co) = if group.is_some() {
        ("主办", "会办")
    } else {
        (
            chance.of(&["主办单位", "牵头单位", "主办部门"]),
            chance.of(&["会办单位", "协办单位", "会办(协办)单位", "配合单位"]),
        )
    };
    let cells = PROPOSALS.iter().map(|p| names(chance, p.lead)).collect();
    columns.push(Column { group: group.clone(), ..column(lead, cells) });
    let cells = PROPOSALS.iter().map(|p| names(chance, p.co)).collect();
    columns.push(Column { group, ..column(co, cells) });
}

pub fn proposals(chance: &mut Chance) -> Written {
    let said_year = chance.one_in(2);
    let sectioned = chance.one_in(4);
    let only_said = chance.one_in(5);
    let mut columns = Vec::new();
    if !sectioned {
        let heading = chance.of(&["类别", "提案类别", "分类", "类  别"]);
        let mut categories = column(heading, PROPOSALS.iter().map(|p| text(p.category)).collect());
        categories.merges = true;
        columns.push(categories);
    }
    let heading = chance.of(&["提案号", "案号", "提案编号", "编号", "立案号"]);
    columns.push(column(heading, PROPOSALS.iter().map(|p| case_number(chance, p.number)).collect()));
    let heading = chance.of(&["案由", "案    由", "提案题目", "题目", "提案名称", "标题"]);
    columns.push(column(heading, PROPOSALS.iter().map(|p| text(p.title)).collect()));
    let together = chance.one_in(3);
    let cells = PROPOSALS.iter().map(|p| match together {
        true => names(chance, &[&[p.first][..], p.others].concat()),
        false => text(p.first),
    });
    let cells = cells.collect();
    columns.push(column(
        chance.of(&["提案人", "第一提案人", "提案者", "提案人（第一提案人）", "领衔人"]),
        cells,
    ));
    if !together {
        let cells = PROPOSALS.iter().map(|p| names(chance, p.others)).collect();
        columns.push(column(chance.of(&["附议人", "联名人", "联名委员", "附议委员", "其他提案人"]), cells));
    }
    units(chance, &mut columns);
    if only_said {
        let word = chance.of(&["√", "是", "立案", "已立案"]);
        columns.push(column(chance.of(&["是否立案", "立案", "审查结果"]), vec![text(word); PROPOSALS.len()]));
    } else {
        let cells = PROPOSALS.iter().map(|p| day(chance, p.filed, said_year)).collect();
        columns.push(column(chance.of(&["立案日期", "立案时间", "日期"]), cells));
    }
    let refused = forbidden(chance, &mut columns, PROPOSALS.len());
    let records = PROPOSALS.iter().map(|p| {
        json!({
            "category": p.category, "number": p.number, "title": p.title, "proposer_kind": p.kind, "first": p.first,
            "co_signers": p.others, "lead": p.lead, "co_handlers": p.co,
            "filed": if only_said { json!(true) } else { json!(format!("2023-{:02}-{:02}", p.filed.0, p.filed.1)) },
        })
    });
    let title = if said_year {
        "市政协2023年提案交办一览表"
    } else {
        "市政协十四届二次会议提案交办一览表"
    };
    let sections = sectioned.then(|| PROPOSALS.iter().map(|p| format!("一、{}", p.category)).collect());
    Written {
        records: records.collect(),
        table: Table {
            title: title.to_owned(),
            columns,
            totals: Vec::new(),
            total_column: 0,
            note: "注：提案办理情况另行通报。".to_owned(),
            sections,
        },
        secrets: vec!["某某隐私"],
        refused,
        stable: false,
        sectioned,
    }
}

struct Handled {
    number: u64,
    units: &'static [&'static str],
    assigned: (u64, u64),
    replied: Option<(u64, u64)>,
    result: Option<&'static str>,
    feedback: Option<&'static str>,
    note: Option<&'static str>,
}

const HANDLED: &[Handled] = &[
    Handled {
        number: 1,
        units: &["市发改委"],
        assigned: (3, 1),
        replied: Some((6, 12)),
        result: Some("B"),
        feedback: Some("满意"),
        note: None,
    },
    Handled {
        number: 2,
        units: &["市城管局", "市公安局"],
        assigned: (3, 1),
        replied: Some((6, 21)),
        result: Some("A"),
        feedback: Some("基本满意"),
        note: Some("与委员见面2次"),
    },
    Handled {
        number: 3,
        units: &["市民政局"],
        assigned: (3, 2),
        replied: None,
        result: None,
        feedback: None,
        note: Some("延期"),
    },
    Handled {
        number: 4,
        units: &["市文旅局"],
        assigned: (3, 1),
        replied: Some((8, 15)),
        result: Some("C"),
        feedback: Some("不满意"),
        note: None,
    },
    Handled {
        number: 10,
        units: &["市教育局"],
        assigned: (3, 2),
        replied: Some((11, 30)),
        result: Some("A"),
        feedback: Some("满意"),
        note: None,
    },
];

pub fn handling(chance: &mut Chance) -> Written {
    let said_year = chance.one_in(2);
    let mut columns = Vec::new();
    let heading = chance.of(&["提案号", "提案编号", "案号", "编号"]);
    columns.push(column(heading, HANDLED.iter().map(|h| case_number(chance, h.number)).collect()));
    let heading = chance.of(&["承办单位", "主办单位", "办理单位", "承办部门"]);
    columns.push(column(heading, HANDLED.iter().map(|h| names(chance, h.units)).collect()));
    let cells = HANDLED.iter().map(|h| day(chance, h.assigned, said_year)).collect();
    columns.push(column(chance.of(&["交办时间", "交办日期", "转办日期"]), cells));
    let cells = HANDLED.iter().map(|h| match h.replied {
        Some(on) => day(chance, on, said_year),
        None => text(chance.of(&["未答复", "", "办理中"])),
    });
    let cells = cells.collect();
    columns.push(column(chance.of(&["答复时间", "答复日期", "办结时间", "回复时间"]), cells));
    choice(chance, &mut columns, (&["办理结果", "答复类别", "办理情况"], &["A", "B", "C"]), &|h| h.result);
    choice(
        chance,
        &mut columns,
        (&["委员反馈", "委员意见", "满意度", "反馈意见"], &["满意", "基本满意", "不满意"]),
        &|h| h.feedback,
    );
    columns.push(column(
        chance.of(&["备注", "备  注", "说明"]),
        HANDLED.iter().map(|h| text(h.note.unwrap_or_default())).collect(),
    ));
    let refused = forbidden(chance, &mut columns, HANDLED.len());
    let iso = |(month, day): (u64, u64)| format!("2023-{month:02}-{day:02}");
    let records = HANDLED.iter().map(|h| {
        json!({
            "number": h.number, "handlers": h.units, "assigned": iso(h.assigned), "replied": h.replied.map(iso),
            "result": h.result, "feedback": h.feedback, "note": h.note,
        })
    });
    let title = if said_year {
        "政协提案办理情况统计表（2023年度）"
    } else {
        "政协提案办理情况统计表"
    };
    Written {
        records: records.collect(),
        table: Table {
            title: title.to_owned(),
            columns,
            totals: Vec::new(),
            total_column: 0,
            note: "注：A为已解决，B为列入计划，C为留作参考。".to_owned(),
            sections: None,
        },
        secrets: vec!["某某隐私"],
        refused,
        stable: false,
        sectioned: false,
    }
}

/// One of a few: in ticks under a group, or in words in one column.
fn choice(
    chance: &mut Chance,
    columns: &mut Vec<Column>,
    (headings, labels): (&[&'static str], &[&'static str]),
    of: &dyn Fn(&Handled) -> Option<&'static str>,
) {
    let heading = chance.of(headings);
    let class = |label: &str| label.len() == 1;
    if chance.one_in(3) {
        let cells = HANDLED.iter().map(|h| {
            of(h).map_or_else(
                || text(""),
                |said| match chance.below(3) {
                    0 if class(said) => text(format!("{said}类")),
                    1 => text(wide(said)),
                    _ => text(said),
                },
            )
        });
        let cells = cells.collect();
        columns.push(column(heading, cells));
        return;
    }
    let dressed = chance.one_in(2);
    for label in labels {
        let cells = HANDLED.iter().map(|h| {
            if of(h) == Some(label) { tick(chance, label) } else { text(chance.of(&["", "", "×", "0"])) }
        });
        let cells = cells.collect();
        let shown = if dressed && class(label) { format!("{label}类") } else { (*label).to_owned() };
        columns.push(Column { group: Some(heading.to_owned()), heading: shown, cells, merges: false });
    }
}
