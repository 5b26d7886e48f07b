//! Articles that a text mentions, so that a mention that only follows a new number is not taken for a change.

use crate::model::Number;
use crate::numerals::leading;
use crate::words::word;
use std::ops::Range;

/// Every article a text mentions, with its place in bytes.
pub fn references(text: &str) -> Vec<(Range<usize>, Number)> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find(word("the")) {
        let start = from + found;
        let after = start + word("the").len();
        match mention(&text[after..]) {
            Some((number, length)) => {
                all.push((start..after + length, number));
                from = after + length;
            }
            None => from = after,
        }
    }
    all
}

fn numbered(text: &str) -> Option<(u32, usize)> {
    let (value, chars) = leading(text)?;
    Some((value, text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at)))
}

fn mention(text: &str) -> Option<(Number, usize)> {
    let (whole, bytes) = numbered(text)?;
    let rest = text[bytes..].strip_prefix(word("article"))?;
    let mut length = bytes + word("article").len();
    let mut between = 0;
    if let Some((value, bytes)) = rest.strip_prefix(word("of")).and_then(numbered) {
        between = value;
        length += word("of").len() + bytes;
    }
    Some((Number { whole, between }, length))
}

/// The text with every mention written as the number it has become.
pub(crate) fn renumbered(text: &str, now: impl Fn(Number) -> Option<Number>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (place, number) in references(text) {
        out.push_str(&text[from..place.start]);
        out.push_str(&now(number).unwrap_or(number).to_string());
        from = place.end;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_found_and_follow() {
        let text = "依照本规则第五条、第十二条之一和第三章的规定";
        let found: Vec<Number> = references(text).into_iter().map(|(_, n)| n).collect();
        assert_eq!(found, [Number::of(5), Number { whole: 12, between: 1 }]);
        let moved = renumbered(text, |n| (n == Number::of(5)).then_some(Number::of(6)));
        assert_eq!(moved, "依照本规则第六条、第十二条之一和第三章的规定");
    }
}
