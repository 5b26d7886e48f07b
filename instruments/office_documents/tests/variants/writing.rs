//! The ways in which people write a value, a heading, a day.

use crate::chance::Chance;
use office_documents::workbook::CellValue;

pub fn text(words: impl Into<String>) -> CellValue {
    let words = words.into();
    if words.is_empty() { CellValue::Empty } else { CellValue::Text(words) }
}

/// Full-width digits and letters.
pub fn wide(words: &str) -> String {
    let wide =
        |c: char| if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c };
    words.chars().map(wide).collect()
}

/// A heading with the spaces, line breaks and marks that headings have.
pub fn heading(chance: &mut Chance, words: &str) -> String {
    let signs: Vec<char> = words.chars().collect();
    match chance.below(8) {
        0 if signs.len() == 2 => format!("{}　　{}", signs[0], signs[1]),
        1 if signs.len() > 3 => {
            let middle = signs.len() / 2;
            let (one, two): (String, String) =
                (signs[..middle].iter().collect(), signs[middle..].iter().collect());
            format!("{one}\n{two}")
        }
        2 => format!(" {words} "),
        3 => format!("{words}*"),
        4 => format!("{words}："),
        _ => words.to_owned(),
    }
}

/// A whole number.
pub fn number(chance: &mut Chance, n: u64) -> CellValue {
    match chance.below(5) {
        0 => text(n.to_string()),
        1 => text(wide(&n.to_string())),
        2 => text(format!(" {n} ")),
        _ => CellValue::Number(n as f64),
    }
}

/// The number of a proposal.
pub fn case_number(chance: &mut Chance, n: u64) -> CellValue {
    match chance.below(6) {
        0 => text(format!("第{n:03}号")),
        1 => text(format!("第{}号", wide(&n.to_string()))),
        2 => text(format!("{n:04}")),
        3 => text(format!("{n}号")),
        _ => number(chance, n),
    }
}

/// A day `(month, day)` of 2023; `yearless` says that the year stands elsewhere.
pub fn day(chance: &mut Chance, (month, day): (u64, u64), yearless: bool) -> CellValue {
    let before: u64 = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month as usize - 1];
    let serial = 44_926 + before + day;
    match chance.below(if yearless { 14 } else { 12 }) {
        0 => CellValue::Number(serial as f64),
        1 => CellValue::Date(format!("2023-{month:02}-{day:02}")),
        2 => text(format!("2023.{month}.{day}")),
        3 => text(format!("2023年{month}月{day}日")),
        4 => text(format!("2023-{month:02}-{day:02} ")),
        5 => text(format!("2023/{month}/{day}")),
        6 => text(format!("2023{month:02}{day:02}")),
        7 => text(wide(&format!("2023．{month}．{day}"))),
        8 => text(format!("23.{month}.{day}")),
        9 => text(format!("2023 年 {month} 月 {day} 日")),
        10 => text(format!("2023-{month:02}-{day:02} 00:00:00")),
        11 => text(format!("2023.{month:02}.{day:02}（已办）")),
        12 => text(format!("{month}月{day}日")),
        _ => text(format!("{month}/{day}")),
    }
}

/// Several names in one cell.
pub fn names(chance: &mut Chance, all: &[&str]) -> CellValue {
    let sign = chance.of(&["、", "，", ",", ";", "；", "/", "\n", " ", "　", "、 "]);
    text(all.join(sign))
}

/// A count in words or figures; nothing in one of the ways that say so.
pub fn count(chance: &mut Chance, n: Option<u64>, unit: &str) -> CellValue {
    let Some(n) = n else { return text(chance.of(&["", "—", "/", "-", "无"])) };
    let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    match chance.below(7) {
        0 => text(format!("{n}{unit}")),
        1 if n > 0 && n <= 10 => text(numerals[n as usize]),
        2 => text(format!("{}{unit}", wide(&n.to_string()))),
        _ => number(chance, n),
    }
}

/// A tick.
pub fn tick(chance: &mut Chance, label: &str) -> CellValue {
    match chance.below(7) {
        0 => CellValue::Number(1.0),
        1 => text(label),
        2 => text("是"),
        _ => text(chance.of(&["√", "✓", "☑", "●", "✔", " √ "])),
    }
}
