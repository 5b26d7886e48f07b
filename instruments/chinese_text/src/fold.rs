//! A text as it is compared: full-width forms, compatibility forms and capitals folded, what nobody sees left out, with the way back
//! to the original.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A folded text. Every character knows which bytes of the original it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The characters to compare.
    pub chars: Vec<char>,
    from: Vec<u32>,
    to: Vec<u32>,
}

impl Folded {
    /// Folds a text: each character with the marks that follow it by NFKC, then lower case.
    ///
    /// ```
    /// use chinese_text::fold::Folded;
    /// assert_eq!(Folded::of("ＡＢ１２ Ⅷ㎡").text(), "ab12 viiim2");
    /// ```
    pub fn of(text: &str) -> Self {
        let mut folded = Self::default();
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if is_unseen(c) {
                continue;
            }
            let mut end = start + c.len_utf8();
            let mut marked = false;
            while let Some((at, mark)) = chars.peek().copied() {
                if canonical_combining_class(mark) == 0 {
                    break;
                }
                marked = true;
                end = at + mark.len_utf8();
                chars.next();
            }
            let range = start..end;
            if !marked && (c.is_ascii() || ('\u{4e00}'..='\u{9fff}').contains(&c)) {
                folded.push(c.to_ascii_lowercase(), &range);
            } else {
                for lower in text[range.clone()].nfkc().flat_map(char::to_lowercase) {
                    folded.push(lower, &range);
                }
            }
        }
        folded
    }

    fn push(&mut self, c: char, range: &Range<usize>) {
        self.chars.push(c);
        self.from.push(range.start as u32);
        self.to.push(range.end as u32);
    }

    /// The folded characters as a text.
    pub fn text(&self) -> String {
        self.chars.iter().collect()
    }

    /// The characters as they are compared, and where each of them was: white space beside a Han character is none, for there it is
    /// a matter of layout, line breaks of pasted text too; words of other scripts stay apart by one space.
    ///
    /// ```
    /// use chinese_text::fold::Folded;
    /// let compared = |text: &str| Folded::of(text).compared().0.into_iter().collect::<String>();
    /// assert_eq!(compared(" 加装　电\n梯 （A 座）"), "加装电梯(a座)");
    /// assert_eq!(compared("Hi \n there"), "hi there");
    /// ```
    pub fn compared(&self) -> (Vec<char>, Vec<usize>) {
        let (mut chars, mut at): (Vec<char>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut gap = None;
        for (i, c) in self.chars.iter().copied().enumerate() {
            if c.is_whitespace() {
                gap = Some(i);
                continue;
            }
            if let (Some(from), Some(before)) = (gap.take(), chars.last())
                && !(is_han(*before) || is_han(c))
            {
                chars.push(' ');
                at.push(from);
            }
            chars.push(c);
            at.push(i);
        }
        (chars, at)
    }

    /// The bytes of the original that a range of folded characters came from. Empty for an empty range.
    pub fn bytes(&self, chars: Range<usize>) -> Range<usize> {
        match (self.from.get(chars.start), chars.end.checked_sub(1).and_then(|last| self.to.get(last))) {
            (Some(from), Some(to)) if chars.start < chars.end => *from as usize..*to as usize,
            _ => 0..0,
        }
    }

    /// Maximal runs of characters that words are made of: letters of any script, Han characters, digits.
    pub fn runs(&self) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut start = None;
        for (i, c) in self.chars.iter().enumerate() {
            match (is_word(*c), start) {
                (true, None) => start = Some(i),
                (false, Some(from)) => {
                    runs.push(from..i);
                    start = None;
                }
                _ => {}
            }
        }
        runs.extend(start.map(|from| from..self.chars.len()));
        runs
    }

    /// Where these characters stand, from the left, without overlap.
    pub fn find_all(&self, wanted: &[char]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while !wanted.is_empty() && at + wanted.len() <= self.chars.len() {
            if self.chars[at..at + wanted.len()] == *wanted {
                found.push(at..at + wanted.len());
                at += wanted.len();
            } else {
                at += 1;
            }
        }
        found
    }
}

/// Whether nobody sees this character: soft hyphens, zero-width spaces and joiners, marks of order, selectors of variants.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether words are made of this character. Everything else separates.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// Whether a character is Han.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3007}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_leads_to_the_original_bytes() {
        let text = "第２０２５号 e\u{301}tat ㎡";
        let folded = Folded::of(text);
        assert_eq!(folded.text(), "第2025号 état m2");
        assert_eq!(&text[folded.bytes(1..5)], "２０２５");
        let last = folded.chars.len() - 1;
        assert_eq!(&text[folded.bytes(last..last + 1)], "㎡");
        assert_eq!(folded.bytes(2..2), 0..0);
        assert_eq!(folded.bytes(900..1000), 0..0);
        let text = "葛\u{e0100}城\u{200b}区";
        let folded = Folded::of(text);
        assert_eq!(folded.text(), "葛城区");
        assert_eq!(&text[folded.bytes(1..3)], "城\u{200b}区");
    }

    #[test]
    fn runs_end_at_whatever_is_no_word() {
        let folded = Folded::of("5G基站，A座；");
        let runs: Vec<String> = folded.runs().into_iter().map(|r| folded.chars[r].iter().collect()).collect();
        assert_eq!(runs, ["5g基站", "a座"]);
    }
}
