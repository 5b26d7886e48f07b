//! Why a printed number may be greater than the records': what does not count was counted, or one thing was counted more than once. The
//! lists behind the figures say it: lines that count nothing, and the reasons of those that count once.

use super::asking::Asking;
use crate::assembly::checking::lexicon;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{Answer, Line};
use std::collections::BTreeMap;

/// Titles that are named as the cause.
const NAMED: usize = 3;

/// A reason without its numbers, so that lines for the same reason stand together.
fn plain(why: &str) -> String {
    why.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// The first number that a reason names.
fn first_number(why: &str) -> Option<i64> {
    let start = why.find(|c: char| c.is_ascii_digit())?;
    let digits: String = why[start..].chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Lines with a reason, and how many more they would be without it.
struct Cause<'a> {
    lines: Vec<&'a Line>,
    why: &'a str,
    /// Each of these is a way to count them wrong.
    more: Vec<i64>,
}

fn causes(answer: &Answer) -> Vec<Cause<'_>> {
    let mut zero: BTreeMap<String, Cause<'_>> = BTreeMap::new();
    let mut once: BTreeMap<String, Cause<'_>> = BTreeMap::new();
    for line in &answer.lines {
        for why in &line.why {
            // A line that counts, and whose reason names neither a number nor another kind, was counted as it should be.
            let also = line.n == 0 || lexicon::words("besides").iter().any(|word| why.contains(word));
            let Some(number) = first_number(why).or(also.then_some(1)) else { continue };
            let of = if line.n == 0 { &mut zero } else { &mut once };
            let cause = of.entry(plain(why)).or_insert(Cause { lines: Vec::new(), why, more: vec![0, 0] });
            cause.lines.push(line);
            let besides = if line.n == 0 { 1 } else { number };
            cause.more[0] += besides;
            // So many days that count once are one less than so many.
            cause.more[1] += if line.n == 0 { number } else { (number - line.n).max(0) };
        }
    }
    zero.into_values().chain(once.into_values()).collect()
}

/// One line alone, for each reason.
fn singles(answer: &Answer) -> Vec<Cause<'_>> {
    let lines = answer.lines.iter().flat_map(|line| line.why.iter().map(move |why| (line, why.as_str())));
    lines
        .filter_map(|(line, why)| {
            let more = match first_number(why) {
                Some(number) if line.n > 0 => vec![number, number - line.n],
                Some(number) => vec![1, number],
                None if line.n == 0 => vec![1],
                None => return None,
            };
            Some(Cause { lines: vec![line], why, more })
        })
        .collect()
}

/// A sentence that says what may have been counted twice, where a number is so much greater than the records'.
pub async fn counted_twice(
    asking: &Asking<'_>,
    room: &str,
    answer: &Answer,
    more: f64,
) -> Outcome<Option<String>> {
    if more < 1.0 || more.fract() != 0.0 {
        return Ok(None);
    }
    let more = more as i64;
    let zero: Vec<&Line> = answer.lines.iter().filter(|line| line.n == 0).collect();
    let grouped = causes(answer).into_iter().find(|cause| cause.more.contains(&more));
    let found = match grouped {
        Some(cause) => Some(cause),
        None if !zero.is_empty() && zero.len() as i64 == more => {
            let why = zero.first().and_then(|line| line.why.first()).map_or("", String::as_str);
            Some(Cause { lines: zero, why, more: Vec::new() })
        }
        None => singles(answer).into_iter().find(|cause| cause.more.contains(&more)),
    };
    let Some(cause) = found else { return Ok(None) };
    let records = cause.lines.iter().take(NAMED).map(|line| (line.kind.clone(), line.id)).collect();
    let titles = asking.some(room, records).await?;
    let page = &asking.page;
    let titles: Vec<String> = titles.iter().map(|title| page.ts("checking-title-marks", title)).collect();
    let args =
        [("n", more.into()), ("x", titles.join(&page.t("list-comma")).into()), ("y", cause.why.into())];
    Ok(Some(page.say("checking-why-twice", &args)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(n: i64, why: &str) -> Line {
        Line { kind: "thing".to_owned(), id: n, n, day: String::new(), why: vec![why.to_owned()] }
    }

    #[test]
    fn each_way_to_count_wrong_is_known() {
        let answer = Answer {
            lines: vec![
                line(1, "连续3天，按一次计。"),
                line(1, "后补送附件1次，同一文件不另计。"),
                line(0, "已撤回，不计。"),
                line(0, "已撤回，不计。"),
            ],
            ..Answer::default()
        };
        let of = |more: i64| {
            let found = causes(&answer).into_iter().find(|c| c.more.contains(&more));
            found.map(|c| c.why.to_owned())
        };
        assert_eq!(of(2).as_deref(), Some("已撤回，不计。"));
        assert_eq!(of(1).as_deref(), Some("后补送附件1次，同一文件不另计。"));
        assert_eq!(of(3).as_deref(), Some("连续3天，按一次计。"));
        assert_eq!(of(9), None);
    }
}
