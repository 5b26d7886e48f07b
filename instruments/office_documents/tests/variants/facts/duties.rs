//! What members have done in a year.

use super::{Written, column, forbidden, object, person};
use crate::chance::Chance;
use crate::layout::{Column, Table};
use crate::writing::{count, number, text};
use office_documents::workbook::CellValue;
use serde_json::{Value, json};

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
        (Some(n), Some(adopted)) if !own => with_adopted(chance, n, adopted),
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
    let records = DUTIES.iter().map(|d| record(d, own));
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

/// A count with how many of it were adopted.
fn with_adopted(chance: &mut Chance, n: u64, adopted: u64) -> CellValue {
    text(match chance.below(3) {
        0 => format!("{n}（采用{adopted}）"),
        1 => format!("{n}篇(采用{adopted}篇)"),
        _ => format!("{n}，其中采用{adopted}"),
    })
}

fn record(d: &Duty, own: bool) -> Value {
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
}
