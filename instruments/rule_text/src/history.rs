//! The bracket under a title: on which day which meeting adopted or revised the rule.

use crate::lines::is_space;
use crate::model::RuleText;
use crate::numerals::leading;
use crate::words::{any, word};

/// One adoption a bracket tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Day, `YYYY-MM-DD`.
    pub day: String,
    /// The meeting as it is written; empty where none is named.
    pub meeting: String,
    /// Whether it revised what stood before.
    pub revised: bool,
}

fn number(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start_matches(is_space);
    let (value, length) = leading(text)?;
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    Some((value, text[end..].trim_start_matches(is_space)))
}

/// A day in words at the beginning of a text, and what follows.
pub(crate) fn day_at(text: &str) -> Option<(String, &str)> {
    let (year, rest) = number(text)?;
    let (month, rest) = number(rest.strip_prefix(word("year"))?)?;
    let (day, rest) = number(rest.strip_prefix(word("month"))?)?;
    let rest = rest.strip_prefix(word("day"))?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let most = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let real = (1900..=2200).contains(&year) && (1..=most).contains(&day);
    real.then(|| (format!("{year:04}-{month:02}-{day:02}"), rest))
}

/// A day in words, as a line of date has it: `YYYY-MM-DD`.
pub fn day(text: &str) -> Option<String> {
    day_at(text).map(|(day, _)| day)
}

/// Every adoption a bracket tells of, in its order.
pub fn adoptions(note: &str) -> Vec<Adoption> {
    let mut all = Vec::new();
    let mut rest = note;
    while let Some((day, after)) = first_day(rest) {
        let end = first_day_place(after).unwrap_or(after.len());
        let clause = after[..end].trim_matches(|c: char| is_space(c) || word("clause.marks").contains(c));
        let cut = clause.rfind(word("meeting")).map(|at| at + word("meeting").len());
        let meeting = cut.map(|end| clause[..end].trim_matches(is_space).to_owned()).unwrap_or_default();
        let said = cut.map_or(clause, |end| &clause[end..]);
        let revised = any("revised").any(|word| said.contains(word));
        if revised || any("adopted").any(|word| said.contains(word)) {
            all.push(Adoption { day, meeting, revised });
        }
        rest = &after[end..];
    }
    all
}

/// From when a text says it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begins {
    /// From its issue.
    Issue,
    /// From its adoption.
    Adoption,
    /// From a day, `YYYY-MM-DD`.
    Day(String),
}

/// From when a rule says it is in force; nothing where it does not say.
pub fn begins(rule: &RuleText) -> Option<Begins> {
    let lines = rule.articles.iter().rev().flat_map(|article| article.text.lines());
    lines.filter(|line| any("force").any(|word| line.contains(word))).find_map(said)
}

fn said(line: &str) -> Option<Begins> {
    let (_, after) = line.split_once(word("from"))?;
    let says = |key| any(key).any(|word| after.contains(word));
    match day_at(after) {
        Some((day, _)) => Some(Begins::Day(day)),
        None if says("from.issue") => Some(Begins::Issue),
        None if says("from.adoption") => Some(Begins::Adoption),
        None => None,
    }
}

fn first_day_place(text: &str) -> Option<usize> {
    // Where a number begins, not within it.
    let mut before = false;
    for (at, _) in text.char_indices() {
        let numeral = leading(&text[at..]).is_some();
        if numeral && !before && day_at(&text[at..]).is_some() {
            return Some(at);
        }
        before = numeral;
    }
    None
}

fn first_day(text: &str) -> Option<(String, &str)> {
    first_day_place(text).and_then(|at| day_at(&text[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_tells_its_adoptions() {
        let note = "（2019年3月5日政协某州委员会第十二届常务委员会第九次会议通过，2023年2月28日第十三届主席会议第五次会议修订）";
        let found = adoptions(note);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].day, "2019-03-05");
        assert_eq!(found[0].meeting, "政协某州委员会第十二届常务委员会第九次会议");
        assert!(!found[0].revised);
        assert_eq!((found[1].day.as_str(), found[1].revised), ("2023-02-28", true));
        assert_eq!(day("二〇二三年一月五日"), Some("2023-01-05".to_owned()));
        assert_eq!(day("2023年2月30日"), None);
        assert!(adoptions("（试行）").is_empty());
    }

    #[test]
    fn the_last_article_says_from_when_it_is_in_force() {
        let found =
            |last: &str| begins(&crate::read(&format!("某办法\n第一条　为试验。\n第二条　{last}")).rule);
        assert_eq!(found("本办法自印发之日起施行。"), Some(Begins::Issue));
        assert_eq!(found("本办法自通过之日起实施，由办公室解释。"), Some(Begins::Adoption));
        assert_eq!(found("本办法自2025年6月1日起施行。"), Some(Begins::Day("2025-06-01".to_owned())));
        assert_eq!(found("本办法由办公室负责执行。"), None);
    }
}
