//! What stands in the tables, as the readers must give it back, and written by chance in one of many ways.

use crate::chance::Chance;
use crate::layout::{Column, Table};
use crate::writing::{case_number, count, day, names, number, text, tick, wide};
use office_documents::workbook::CellValue;
use serde_json::{Map, Value, json};

/// A table and the records it stands for.
#[derive(Debug, Clone)]
pub struct Written {
    pub table: Table,
    pub records: Vec<Value>,
    /// Words that must not be told.
    pub secrets: Vec<&'static str>,
    /// Columns that must be refused.
    pub refused: usize,
    /// Whether columns must keep their order.
    pub stable: bool,
    /// Whether rows are grouped by rows that name a section.
    pub sectioned: bool,
}

fn column(heading: &str, cells: Vec<CellValue>) -> Column {
    Column { group: None, heading: heading.to_owned(), cells, merges: false }
}

fn object(fields: Vec<(&str, Value)>) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

/// Columns that nobody may keep, and their cells; how many there are.
fn forbidden(chance: &mut Chance, columns: &mut Vec<Column>, rows: usize) -> usize {
    if !chance.one_in(3) {
        return 0;
    }
    let headings = [
        "民族",
        "宗教信仰",
        "政治面貌",
        "党派",
        "所属党派",
        "民族成份",
        "党派（政治面貌）",
        "Religion",
        "身份证号",
    ];
    let heading = chance.of(&headings);
    let at = 1 + chance.below(columns.len());
    // Not between the columns of one group.
    let grouped = columns.get(at).is_some_and(|column| column.group.is_some());
    let at = if grouped { columns.len() } else { at };
    columns.insert(at, column(heading, vec![text("某某隐私"); rows]));
    1
}

struct Member {
    name: &'static str,
    sector: &'static str,
    committees: &'static [&'static str],
    post: &'static str,
    phone: &'static str,
    since: (u64, u64),
}

const MEMBERS: &[Member] = &[
    Member {
        name: "林晓雯",
        sector: "经济界",
        committees: &["提案委员会"],
        post: "昌州农商银行行长",
        phone: "13800000001",
        since: (2022, 1),
    },
    Member {
        name: "周启明",
        sector: "经济界",
        committees: &["提案委员会", "经济委员会"],
        post: "市发改委科长",
        phone: "13800000002",
        since: (2022, 1),
    },
    Member {
        name: "欧阳娜",
        sector: "经济界",
        committees: &[],
        post: "个体经营者",
        phone: "0994-2345678",
        since: (2017, 12),
    },
    Member {
        name: "张三",
        sector: "教育界",
        committees: &["教科卫体委员会"],
        post: "市一中校长",
        phone: "13800000004",
        since: (2021, 3),
    },
    Member {
        name: "李四光",
        sector: "教育界",
        committees: &["提案委员会"],
        post: "昌州学院教授",
        phone: "13800000005",
        since: (2022, 10),
    },
    Member {
        name: "沈若溪",
        sector: "医药卫生界",
        committees: &["教科卫体委员会", "经济委员会"],
        post: "市人民医院副院长",
        phone: "13800000006",
        since: (2022, 1),
    },
];

fn month(chance: &mut Chance, (year, month): (u64, u64)) -> CellValue {
    match chance.below(6) {
        0 => text(format!("{year}年{month}月")),
        1 => text(format!("{year}-{month:02}")),
        2 => text(format!("{year}/{month}")),
        3 => text(wide(&format!("{year}.{month:02}"))),
        4 => text(format!("{year}.{month}")),
        _ => text(format!("{year}年{month:02}月起")),
    }
}

fn person(chance: &mut Chance, name: &str) -> CellValue {
    let signs: Vec<String> = name.chars().map(String::from).collect();
    match chance.below(5) {
        0 if signs.len() == 2 => text(signs.join("　")),
        1 => text(format!(" {name} ")),
        2 if signs.len() == 2 => text(signs.join("  ")),
        _ => text(name),
    }
}

pub fn members(chance: &mut Chance) -> Written {
    let rows = MEMBERS.len();
    let all = |cell: &mut dyn FnMut(&Member) -> CellValue| MEMBERS.iter().map(cell).collect::<Vec<_>>();
    let numbered = chance.one_in(2);
    let with_since = !chance.one_in(3);
    let ticked = chance.one_in(3);
    let sectioned = chance.one_in(4);
    let mut columns = Vec::new();
    if numbered {
        let cells = (1..=rows as u64).map(|n| number(chance, n)).collect();
        columns.push(column(chance.of(&["序号", "序 号", "编号", "NO.", "委员证号"]), cells));
    }
    if !sectioned {
        let heading = chance.of(&["界别", "所属界别", "委员界别", "界别组", "界    别"]);
        let mut sectors = column(heading, all(&mut |m| text(m.sector)));
        sectors.merges = true;
        columns.insert(0, sectors);
    }
    let heading = chance.of(&["姓名", "姓  名", "委员姓名", "委员", "名字"]);
    columns.push(column(heading, all(&mut |m| person(chance, m.name))));
    let mut since = Vec::new();
    for m in MEMBERS {
        since.push(month(chance, m.since));
    }
    if with_since {
        columns.push(column(chance.of(&["任委员时间", "担任委员时间", "任职时间", "首次任委员时间"]), since));
    }
    let heading =
        chance.of(&["工作单位及职务", "单位及职务", "单位职务", "工作单位、职务", "现任职务", "职务"]);
    columns.push(column(heading, all(&mut |m| text(m.post))));
    let mut phones = Vec::new();
    for m in MEMBERS {
        phones.push(match chance.below(5) {
            0 if !m.phone.contains('-') => CellValue::Number(m.phone.parse().unwrap_or(0.0)),
            1 if !m.phone.contains('-') => {
                text(format!("{} {} {}", &m.phone[..3], &m.phone[3..7], &m.phone[7..]))
            }
            2 => text(wide(m.phone)),
            3 if m.phone.contains('-') => text("（0994）2345678"),
            _ => text(m.phone),
        });
    }
    columns.push(column(chance.of(&["电话", "联系电话", "手机号码", "手机", "联系方式"]), phones));
    if ticked {
        let group = chance.of(&["所属专委会", "专门委员会", "专委会", "参加专委会"]);
        for body in ["提案委员会", "经济委员会", "教科卫体委员会"] {
            let cells =
                all(&mut |m| if m.committees.contains(&body) { tick(chance, body) } else { text("") });
            columns.push(Column {
                group: Some(group.to_owned()),
                heading: body.to_owned(),
                cells,
                merges: false,
            });
        }
    } else {
        let heading = chance.of(&["所属专委会", "专门委员会", "专委会", "参加专委会", "所在专委会"]);
        columns.push(column(heading, all(&mut |m| names(chance, m.committees))));
    }
    let refused = forbidden(chance, &mut columns, rows);
    let records = MEMBERS.iter().enumerate().map(|(index, m)| {
        let mut fields = vec![
            ("name", json!(m.name)),
            ("sector", json!(m.sector)),
            ("committees", json!(m.committees.iter().collect::<std::collections::BTreeSet<_>>())),
            ("post", json!(m.post)),
            ("phone", json!(m.phone)),
        ];
        if numbered {
            fields.push(("no", json!(index + 1)));
        }
        if with_since {
            fields.push(("member_since", json!(format!("{}-{:02}", m.since.0, m.since.1))));
        }
        object(fields)
    });
    let sections = sectioned.then(|| {
        MEMBERS
            .iter()
            .map(|m| format!("{}（{}人）", m.sector, MEMBERS.iter().filter(|o| o.sector == m.sector).count()))
            .collect()
    });
    let total_column = 0;
    Written {
        records: records.collect(),
        table: Table {
            title: "市政协十四届委员会委员名册".to_owned(),
            columns,
            totals: Vec::new(),
            total_column,
            note: "注：以上名单截至2023年12月，增补委员另行公布。".to_owned(),
            sections,
        },
        secrets: vec!["某某隐私"],
        refused,
        stable: false,
        sectioned,
    }
}

/// Name, short name, kind, contact, phone.
const UNITS: &[(&str, &str, &str, &str, &str)] = &[
    ("市发展和改革委员会", "市发改委", "政府部门", "王一", "0994-2340001"),
    ("市住房和城乡建设局", "市住建局", "政府部门", "赵二娟", "0994-2340002"),
    ("市城市管理局", "市城管局", "政府部门", "钱三", "13900000003"),
    ("国网昌州供电公司", "供电公司", "企业", "孙四", "0994-2340004"),
    ("市总工会", "市总工会", "群众团体", "李五", "0994-2340005"),
];

pub fn units(chance: &mut Chance) -> Written {
    let rows = UNITS.len();
    let numbered = chance.one_in(2);
    let sectioned = chance.one_in(4);
    let mut columns = Vec::new();
    if numbered {
        let cells = (1..=rows as u64).map(|n| number(chance, n)).collect();
        columns.push(column(chance.of(&["序号", "序", "No.", "顺序号"]), cells));
    }
    if !sectioned {
        let mut kinds = column(
            chance.of(&["类别", "单位类别", "单位性质", "系统", "类型"]),
            UNITS.iter().map(|u| text(u.2)).collect(),
        );
        kinds.merges = true;
        columns.insert(0, kinds);
    }
    let heading = chance.of(&["单位名称", "承办单位", "单 位 名 称", "单位全称", "部门名称", "承办单位名称"]);
    columns.push(column(heading, UNITS.iter().map(|u| text(u.0)).collect()));
    columns.push(column(
        chance.of(&["简称", "单位简称", "规范简称"]),
        UNITS.iter().map(|u| text(u.1)).collect(),
    ));
    let group = chance.one_in(3).then(|| "联络人".to_owned());
    let (contact, phone) = if group.is_some() {
        ("姓名", "电话")
    } else {
        (chance.of(&["联系人", "联络员", "经办人"]), chance.of(&["联系电话", "电话", "办公电话"]))
    };
    let people = UNITS.iter().map(|u| person(chance, u.3)).collect();
    columns.push(Column { group: group.clone(), ..column(contact, people) });
    columns.push(Column { group, ..column(phone, UNITS.iter().map(|u| text(u.4)).collect()) });
    let refused = forbidden(chance, &mut columns, rows);
    let records = UNITS.iter().enumerate().map(|(index, u)| {
        let mut fields = vec![
            ("name", json!(u.0)),
            ("short_name", json!(u.1)),
            ("kind", json!(u.2)),
            ("contact", json!(u.3)),
            ("phone", json!(u.4)),
        ];
        if numbered {
            fields.push(("no", json!(index + 1)));
        }
        object(fields)
    });
    let sections = sectioned.then(|| UNITS.iter().map(|u| format!("一、{}", u.2)).collect());
    Written {
        records: records.collect(),
        table: Table {
            title: "提案承办单位联络表".to_owned(),
            columns,
            totals: Vec::new(),
            total_column: 0,
            note: "说明：单位名称以编办批复为准。".to_owned(),
            sections,
        },
        secrets: vec!["某某隐私"],
        refused,
        stable: false,
        sectioned,
    }
}

struct Duty {
    name: &'static str,
    due: u64,
    attended: u64,
    first: Option<u64>,
    joined: Option<u64>,
    opinion: Option<u64>,
    adopted: Option<u64>,
    activities: Option<u64>,
    score: Option<u64>,
}

const DUTIES: &[Duty] = &[
    Duty {
        name: "林晓雯",
        due: 6,
        attended: 6,
        first: Some(2),
        joined: Some(1),
        opinion: Some(3),
        adopted: Some(1),
        activities: Some(12),
        score: Some(88),
    },
    Duty {
        name: "周启明",
        due: 6,
        attended: 5,
        first: None,
        joined: Some(0),
        opinion: None,
        adopted: None,
        activities: Some(10),
        score: Some(60),
    },
    Duty {
        name: "张三",
        due: 5,
        attended: 3,
        first: Some(1),
        joined: None,
        opinion: Some(4),
        adopted: Some(2),
        activities: None,
        score: None,
    },
    Duty {
        name: "李四光",
        due: 6,
        attended: 0,
        first: None,
        joined: None,
        opinion: Some(1),
        adopted: None,
        activities: Some(6),
        score: Some(31),
    },
];

pub fn duty(chance: &mut Chance) -> Written {
    let mut columns = Vec::new();
    if chance.one_in(2) {
        columns.push(column(chance.of(&["序号", "序"]), (1..=4).map(|n| number(chance, n)).collect()));
    }
    columns.push(column(
        chance.of(&["姓名", "委员姓名", "委员"]),
        DUTIES.iter().map(|d| person(chance, d.name)).collect(),
    ));
    let grouped = !chance.one_in(3);
    let group = |words: &str| grouped.then(|| words.to_owned());
    let pick = |chance: &mut Chance, within: &[&'static str], alone: &[&'static str]| {
        chance.of(if grouped { within } else { alone })
    };
    let meetings = chance.of(&["会议(次)", "会议", "参加会议情况", "会议出席情况"]);
    let proposals = chance.of(&["提案(件)", "提案", "提交提案", "提案工作"]);
    let mut add = |chance: &mut Chance,
                   of: Option<String>,
                   heading: &str,
                   unit: &str,
                   value: &dyn Fn(&Duty) -> Option<u64>| {
        let cells = DUTIES.iter().map(|d| count(chance, value(d), unit)).collect();
        columns.push(Column { group: of, ..column(heading, cells) });
    };
    let heading = pick(chance, &["应到", "应出席", "应参加"], &["应到次数", "应出席", "应参加会议"]);
    add(chance, group(meetings), heading, "次", &|d| Some(d.due));
    let heading = pick(chance, &["实到", "实际出席", "实到次数"], &["实到次数", "出席次数", "实际出席"]);
    add(chance, group(meetings), heading, "次", &|d| Some(d.attended));
    let heading =
        pick(chance, &["第一提案人", "领衔", "主提"], &["第一提案人", "领衔提案", "第一提案人（件）"]);
    add(chance, group(proposals), heading, "件", &|d| d.first);
    let heading = pick(chance, &["附议", "联名"], &["附议提案", "联名提案", "附议（件）"]);
    add(chance, group(proposals), heading, "件", &|d| d.joined);
    let own = chance.one_in(2);
    let opinions = DUTIES.iter().map(|d| match (d.opinion, d.adopted) {
        (Some(n), Some(adopted)) if !own => text(
            chance.of(&[
                format!("{n}（采用{adopted}）"),
                format!("{n}篇(采用{adopted}篇)"),
                format!("{n}，其中采用{adopted}"),
            ]
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice()),
        ),
        (opinion, _) => count(chance, opinion, "篇"),
    });
    let opinions: Vec<CellValue> = opinions.collect();
    let heading = chance.of(&["社情民意(篇)", "社情民意信息", "反映社情民意", "社情民意"]);
    columns.push(column(heading, opinions));
    if own {
        let cells = DUTIES.iter().map(|d| count(chance, d.adopted, "篇")).collect();
        columns.push(column(chance.of(&["采用", "社情民意采用", "采用篇数"]), cells));
    }
    let cells = DUTIES.iter().map(|d| count(chance, d.activities, "场")).collect();
    columns.push(column(chance.of(&["活动(场次)", "参加活动", "视察调研", "活动次数"]), cells));
    let cells = DUTIES.iter().map(|d| count(chance, d.score, "分")).collect();
    columns.push(column(chance.of(&["得分", "总分", "履职得分", "积分"]), cells));
    let refused = forbidden(chance, &mut columns, DUTIES.len());
    let records = DUTIES.iter().map(|d| {
        let mut fields = vec![
            ("name", json!(d.name)),
            ("due", json!(d.due)),
            ("attended", json!(d.attended)),
            ("proposals_first", json!(d.first)),
            ("proposals_joined", json!(d.joined)),
            ("opinion", json!(d.opinion)),
            ("activities", json!(d.activities)),
            ("score", json!(d.score)),
        ];
        if own || d.adopted.is_some() {
            fields.push(("opinion_adopted", json!(d.adopted)));
        }
        object(fields)
    });
    let note = "注：请假须书面报告。".to_owned();
    let title = "2023年度委员履职情况统计表".to_owned();
    Written {
        records: records.collect(),
        table: Table { title, columns, totals: Vec::new(), total_column: 0, note, sections: None },
        secrets: vec!["某某隐私"],
        refused,
        stable: false,
        sectioned: false,
    }
}

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
