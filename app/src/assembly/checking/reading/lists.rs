//! Lists of names in titles or quotation marks: their names in order, whether they say that there are more, and the figure that counts
//! them, before or behind.

use super::{Figure, ends_sentence};
use crate::assembly::checking::lexicon;
use std::ops::Range;

/// A list of names.
#[derive(Debug, Clone)]
pub struct NameList {
    /// From the first name to the last.
    pub span: Range<usize>,
    /// The names, without their marks.
    pub names: Vec<String>,
    /// It says that there are more, or is closed by its number.
    pub open: bool,
    /// In titles; otherwise in quotation marks.
    pub titles: bool,
    /// Where the figure that counts it begins.
    pub counted: Option<usize>,
    /// What stands before it in its sentence.
    pub before: String,
}

/// Between two names stand no more characters than this.
const BETWEEN: usize = 2;
/// Between a list and its number stand no more characters than this.
const NEAR: usize = 12;
/// A name is no longer than this.
const LONGEST: usize = 60;

/// A name with its marks: where it stands, and whether it is a title.
struct Name {
    start: usize,
    end: usize,
    title: bool,
}

/// All lists of a line.
pub fn find(chars: &[char], offset: usize, figures: &[Figure], found: &mut Vec<NameList>) {
    let names = names(chars);
    let mut at = 0;
    while at < names.len() {
        let mut last = at;
        while names
            .get(last + 1)
            .is_some_and(|next| next.title == names[at].title && joined(&chars[names[last].end..next.start]))
        {
            last += 1;
        }
        let run = &names[at..=last];
        if let Some(list) = list(chars, offset, run, figures) {
            found.push(list);
        }
        at = last + 1;
    }
}

fn joined(between: &[char]) -> bool {
    let text: String = between.iter().filter(|c| !c.is_whitespace()).collect();
    between.len() <= BETWEEN && (text.is_empty() || lexicon::is("list_join", &text))
}

fn names(chars: &[char]) -> Vec<Name> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let close = match chars[at] {
            '\u{300a}' => Some(('\u{300b}', true)),
            '\u{201c}' => Some(('\u{201d}', false)),
            _ => None,
        };
        let end = close.and_then(|(close, title)| {
            let most = chars.len().min(at + LONGEST);
            (at + 1..most).find(|k| chars[*k] == close).map(|k| Name { start: at, end: k + 1, title })
        });
        at = end.as_ref().map_or(at + 1, |name| name.end);
        all.extend(end);
    }
    all
}

fn list(chars: &[char], offset: usize, run: &[Name], figures: &[Figure]) -> Option<NameList> {
    let (start, end) = (run.first()?.start, run.last()?.end);
    let behind: String = chars[end..chars.len().min(end + 2)].iter().collect();
    let open = lexicon::begins("etcetera", &behind).is_some();
    let near = |from: usize, to: usize| {
        to >= from && to - from <= NEAR && !chars[from..to].iter().any(|c| ends_sentence(*c))
    };
    let place = |figure: &Figure| figure.span.start - offset;
    let next = figures.iter().find(|f| place(f) >= end).filter(|f| {
        let clause = chars[end..place(f)].iter().all(|c| !super::ends_clause(*c));
        clause && near(end, place(f))
    });
    let before = figures.iter().rev().find(|f| f.span.end - offset <= start).filter(|f| {
        let lead: String = chars[f.span.end - offset..start].iter().collect();
        let led = lexicon::words("list_lead").iter().any(|word| lead.contains(word))
            || lead.starts_with('\u{ff08}');
        led && near(f.span.end - offset, start)
    });
    let counted = next.or(before).map(|f| f.span.start);
    if counted.is_none() && run.len() < 2 || !run[0].title && counted.is_none() {
        return None;
    }
    let least = start.saturating_sub(super::FAR);
    let from = (least..start).rev().find(|at| super::ends_clause(chars[*at])).map_or(least, |at| at + 1);
    let name = |name: &Name| chars[name.start + 1..name.end - 1].iter().collect();
    Some(NameList {
        span: offset + start..offset + end,
        names: run.iter().map(name).collect(),
        open,
        titles: run[0].title,
        counted,
        before: chars[from..start].iter().collect(),
    })
}

/// What of a title tells it from others: without marks, blanks, what is put before and behind.
pub fn bare(title: &str) -> String {
    let dropped =
        |c: char| c.is_whitespace() || matches!(c, '\u{300a}' | '\u{300b}' | '\u{201c}' | '\u{201d}');
    let mut text: String = title.chars().filter(|c| !dropped(*c)).collect();
    for (open, close) in [('\u{ff08}', '\u{ff09}'), ('(', ')')] {
        if let (Some(from), true) = (text.rfind(open), text.ends_with(close)) {
            text.truncate(from);
        }
    }
    for head in lexicon::words("title_head") {
        text = text.strip_prefix(head).unwrap_or(&text).to_owned();
    }
    for tail in lexicon::words("title_tail") {
        text = text.strip_suffix(tail).unwrap_or(&text).to_owned();
    }
    text
}

/// Whether two titles name the same: alike, one within the other, or of nearly the same characters in order.
pub fn same(one: &str, other: &str) -> bool {
    const LEAST: usize = 4;
    const ALIKE: f64 = 0.85;
    let (one, other) = (bare(one), bare(other));
    let within = |short: &str, long: &str| short.chars().count() >= LEAST && long.contains(short);
    one == other || within(&one, &other) || within(&other, &one) || likeness(&one, &other) >= ALIKE
}

/// Whether two names are written alike.
pub fn alike(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

fn likeness(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (one, mut other) = (pairs(one), pairs(other));
    let all = one.len() + other.len();
    let mut shared = 0_usize;
    for pair in &one {
        if let Some(at) = other.iter().position(|p| p == pair) {
            other.swap_remove(at);
            shared += 1;
        }
    }
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn a_list_knows_its_number() {
        let text =
            "修订《全体会议工作规则》、《提案工作条例》和《委员管理办法》等7项制度；新订2项：《甲》《乙》。";
        let read = read(text);
        assert_eq!(read.lists.len(), 2);
        assert_eq!(read.lists[0].names, ["全体会议工作规则", "提案工作条例", "委员管理办法"]);
        assert!(read.lists[0].open && !read.lists[1].open);
        let places: Vec<_> = read.figures.iter().map(|f| Some(f.span.start)).collect();
        assert_eq!(places, [read.lists[0].counted, read.lists[1].counted]);
    }

    #[test]
    fn titles_are_the_same_whatever_is_put_around_them() {
        assert!(same("提案工作条例", "政协云溪州委员会提案工作条例（试行）"));
        assert!(!same("提案工作条例", "全体会议工作规则"));
        assert!(!same("专门委员会工作规则", "常务委员会工作规则"));
    }
}
