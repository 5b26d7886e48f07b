//! What one line is by its beginning: a chapter, a section, an article, an item.

use crate::model::Number;
use crate::numerals::leading;
use crate::words::{any, word};

/// What a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    Chapter(u32, &'a str),
    Section(u32, &'a str),
    /// An article, its text, and whether a space stands between.
    Article(Number, &'a str, bool),
    /// An item, its order from one (`一、`) to four (`（1）`), its number, the text without the mark.
    Item(u8, u32, &'a str),
    Plain,
}

/// Whether a character is a space of any kind.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{3000}' || c == '\u{feff}' || c == '\u{200b}'
}

/// A line without spaces at its ends.
pub(crate) fn trimmed(line: &str) -> &str {
    line.trim_matches(is_space)
}

fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.strip_prefix(word)
}

fn number(text: &str) -> Option<(u32, &str)> {
    let (value, length) = leading(text)?;
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    Some((value, &text[end..]))
}

/// The number between spaces that people put into headings: `第 一 章`.
fn spaced_number(text: &str) -> Option<(u32, &str)> {
    let (value, rest) = number(text.trim_start_matches(is_space))?;
    Some((value, rest.trim_start_matches(is_space)))
}

/// Recognises a line that has no spaces at its ends.
pub(crate) fn recognise(line: &str) -> Line<'_> {
    if let Some((value, rest)) = after(line, word("the")).and_then(spaced_number) {
        if let Some(title) = after(rest, word("chapter")) {
            return Line::Chapter(value, trimmed(title));
        }
        if let Some(title) = after(rest, word("section")) {
            return Line::Section(value, trimmed(title));
        }
        if let Some(rest) = after(rest, word("article")) {
            let (between, rest) = after(rest, word("of")).and_then(number).unwrap_or((0, rest));
            let spaced = rest.is_empty() || rest.starts_with(is_space);
            return Line::Article(Number { whole: value, between }, trimmed(rest), spaced);
        }
    }
    item(line)
}

fn item(line: &str) -> Line<'_> {
    let arabic = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    let opened = after(line, word("open")).or_else(|| after(line, "("));
    if let Some(inside) = opened {
        if let Some((value, rest)) = number(inside)
            && let Some(text) = after(rest, word("close")).or_else(|| after(rest, ")"))
        {
            return Line::Item(if arabic(inside) { 4 } else { 2 }, value, trimmed(text));
        }
        return Line::Plain;
    }
    if let Some((value, rest)) = number(line) {
        if !arabic(line) {
            if let Some(text) = after(rest, word("comma")) {
                return Line::Item(1, value, trimmed(text));
            }
        } else if let Some(text) = [".", word("dot"), word("comma")].iter().find_map(|mark| after(rest, mark))
        {
            // `3.5` is a figure, not the third item.
            if !arabic(text) {
                return Line::Item(3, value, trimmed(text));
            }
        }
    }
    Line::Plain
}

/// Whether what follows an article's number shows that the article is only mentioned.
pub(crate) fn only_mentions(rest: &str) -> bool {
    any("refers").any(|word| rest.starts_with(word))
}

/// Whether a line is a day in words and nothing else.
pub(crate) fn is_day(line: &str) -> bool {
    crate::history::day_at(line).is_some_and(|(_, rest)| rest.is_empty())
}

/// Titles of headings are spread with spaces on paper; here they are closed.
pub(crate) fn closed(title: &str) -> String {
    let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let chars: Vec<char> = title.chars().collect();
    let mut out = String::new();
    for (at, c) in chars.iter().enumerate() {
        let between_words = is_space(*c)
            && ascii(out.chars().last())
            && ascii(chars[at + 1..].iter().copied().find(|c| !is_space(*c)));
        if between_words {
            out.push(' ');
        } else if !is_space(*c) {
            out.push(*c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_known_by_their_beginning() {
        let of = |whole, between| Number { whole, between };
        assert_eq!(recognise("第一章　总　则"), Line::Chapter(1, "总　则"));
        assert_eq!(recognise("第 二 节 会议"), Line::Section(2, "会议"));
        assert_eq!(recognise("第十二条　委员应当"), Line::Article(of(12, 0), "委员应当", true));
        assert_eq!(recognise("第12条委员应当"), Line::Article(of(12, 0), "委员应当", false));
        assert_eq!(recognise("第五条之一　委员"), Line::Article(of(5, 1), "委员", true));
        assert_eq!(recognise("一、总的要求"), Line::Item(1, 1, "总的要求"));
        assert_eq!(recognise("(二)会前"), Line::Item(2, 2, "会前"));
        assert_eq!(recognise("3．材料"), Line::Item(3, 3, "材料"));
        assert_eq!(recognise("（4）附表"), Line::Item(4, 4, "附表"));
        assert_eq!(recognise("3.5万元以上"), Line::Plain);
        assert_eq!(recognise("（试行）"), Line::Plain);
        assert!(only_mentions("规定的情形"));
        assert!(!only_mentions("委员应当"));
        assert_eq!(closed("总　　则"), "总则");
        assert_eq!(closed("A 类 B C"), "A类B C");
    }
}
