//! What stands in the tables, as the readers must give it back, and written by chance in one of many ways.

mod duties;
mod matters;

pub use duties::duty;
pub use matters::{handling, proposals};

use crate::chance::Chance;
use crate::layout::{Column, Table};
use crate::writing::{names, number, text, tick, wide};
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

fn phones(chance: &mut Chance) -> Vec<CellValue> {
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
    phones
}

/// Committees in one column, or in columns of ticks.
fn committees(chance: &mut Chance, columns: &mut Vec<Column>) {
    if chance.one_in(3) {
        let group = chance.of(&["所属专委会", "专门委员会", "专委会", "参加专委会"]);
        for body in ["提案委员会", "经济委员会", "教科卫体委员会"] {
            let cell = |m: &Member| if m.committees.contains(&body) { tick(chance, body) } else { text("") };
            let cells = MEMBERS.iter().map(cell).collect();
            columns.push(Column {
                group: Some(group.to_owned()),
                heading: body.to_owned(),
                cells,
                merges: false,
            });
        }
    } else {
        let heading = chance.of(&["所属专委会", "专门委员会", "专委会", "参加专委会", "所在专委会"]);
        columns.push(column(heading, MEMBERS.iter().map(|m| names(chance, m.committees)).collect()));
    }
}

pub fn members(chance: &mut Chance) -> Written {
    let rows = MEMBERS.len();
    let all = |cell: &mut dyn FnMut(&Member) -> CellValue| MEMBERS.iter().map(cell).collect::<Vec<_>>();
    let numbered = chance.one_in(2);
    let with_since = !chance.one_in(3);
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
    let since = MEMBERS.iter().map(|m| month(chance, m.since)).collect();
    if with_since {
        columns.push(column(chance.of(&["任委员时间", "担任委员时间", "任职时间", "首次任委员时间"]), since));
    }
    let heading =
        chance.of(&["工作单位及职务", "单位及职务", "单位职务", "工作单位、职务", "现任职务", "职务"]);
    columns.push(column(heading, all(&mut |m| text(m.post))));
    let phones = phones(chance);
    columns.push(column(chance.of(&["电话", "联系电话", "手机号码", "手机", "联系方式"]), phones));
    committees(chance, &mut columns);
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
