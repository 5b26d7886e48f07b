//! Search tokens: what is written into a text index, and why a fragment is always found.
//!
//! A text is folded ([`crate::fold`]) and cut into runs of letters, Han characters and digits. Of each run the index gets
//! every pair of neighbouring characters, and its last character alone. `5G基站` gives `5g g基 基站 站`.
//!
//! **A literal fragment of two or more characters is always found.** The fragment is cut in the same way. A piece of
//! two or more characters lies inside one run of the text, so each of its pairs is a pair of that run, in the same order
//! and next to each other: the text has all of them. A piece of one character begins a token of the text: a pair, or the
//! single one at the end of a run, so a prefix search `站*` finds it. This holds across the borders of scripts and inside
//! words and numbers, needs no dictionary, and so gives the same on both databases and after every upgrade.
//! Only a fragment of nothing but marks (`，。`) has no token.
//!
//! What the index finds may be a little more than what stands there literally, when pairs stand apart. A store that keeps
//! positions asks for them side by side; otherwise it looks again with [`Literal::is_in`].
//!
//! For the store: write [`of_folded`] in its order into one column of an FTS table that splits at spaces and folds nothing
//! (`tokenize='ascii'`), so that pairs are asked for side by side, or each once as lexemes of a `tsvector` literal. What white space
//! means in a text the store decides before. Tokens are letters, Han characters and digits only: they need no escaping inside quotes.

use crate::fold::{Folded, is_han, is_word};
use std::ops::Range;

/// A token and the bytes of the text it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// One or two folded characters.
    pub text: String,
    /// Bytes of the original.
    pub at: Range<usize>,
}

/// The tokens of a text, in order: pairs of each run, then its last character.
///
/// ```
/// let tokens: Vec<_> = chinese_text::tokens::tokens("5G基站").into_iter().map(|t| t.text).collect();
/// assert_eq!(tokens, ["5g", "g基", "基站", "站"]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let folded = Folded::of(text);
    let mut tokens = Vec::new();
    for run in folded.runs() {
        for start in run.clone() {
            let range = start..(start + 2).min(run.end);
            tokens
                .push(Token { text: folded.chars[range.clone()].iter().collect(), at: folded.bytes(range) });
        }
    }
    tokens
}

/// The tokens of a text with spaces between, as an index column takes them.
pub fn index_line(text: &str) -> String {
    let folded = Folded::of(text);
    let mut line = String::with_capacity(text.len() * 3);
    for run in folded.runs() {
        for start in run.clone() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.extend(&folded.chars[start..(start + 2).min(run.end)]);
        }
    }
    line
}

/// The tokens of characters that are folded already, in order, as [`tokens`] gives them. A pair of one text never stands beside a
/// pair of another run: the last character of the run stands between.
///
/// ```
/// assert_eq!(chinese_text::tokens::of_folded("5g基站，站"), ["5g", "g基", "基站", "站", "站"]);
/// ```
pub fn of_folded(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for run in text.split(|c| !is_word(c)) {
        let mut before: Option<char> = None;
        for c in run.chars() {
            tokens.extend(before.map(|before| String::from_iter([before, c])));
            before = Some(c);
        }
        tokens.extend(before.map(String::from));
    }
    tokens
}

/// Words of letters and runs of digits, whole and in lower case: `COVID-19` gives `covid`, `19`.
pub fn words(text: &str) -> Vec<String> {
    let folded = Folded::of(text);
    let mut words: Vec<String> = Vec::new();
    let class = |c: char| if is_han(c) { 0 } else { 1 + u8::from(c.is_numeric()) };
    for run in folded.runs() {
        let mut before = 0;
        for c in &folded.chars[run] {
            let now = class(*c);
            match words.last_mut() {
                Some(word) if now != 0 && now == before => word.push(*c),
                _ if now != 0 => words.push((*c).into()),
                _ => {}
            }
            before = now;
        }
    }
    words
}

/// A text to be looked for as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// As typed.
    pub text: String,
    /// What the index must have, each of them.
    pub pieces: Vec<Piece>,
    folded: Vec<char>,
}

/// One run of a literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Pairs that stand side by side.
    Pairs(Vec<String>),
    /// A single character: some token begins with it.
    Prefix(String),
}

impl Literal {
    /// Cuts a text as the index was cut.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        let folded = Folded::of(text);
        let piece = |run: Range<usize>| match &folded.chars[run] {
            [only] => Piece::Prefix(String::from(*only)),
            chars => Piece::Pairs(chars.windows(2).map(|pair| pair.iter().collect()).collect()),
        };
        let pieces = folded.runs().into_iter().map(piece).collect();
        Self { text: text.to_owned(), pieces, folded: folded.compared().0 }
    }

    /// Whether there is nothing an index could look for.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether it stands in the text literally. Capitals and widths make no difference, nor does white space as [`Folded::compared`] says.
    pub fn is_in(&self, text: &str) -> bool {
        let (chars, _) = Folded::of(text).compared();
        self.folded.is_empty() || chars.windows(self.folded.len()).any(|window| window == self.folded)
    }

    /// Where it stands in a text: ranges of folded characters.
    pub(crate) fn places(&self, text: &Folded) -> Vec<Range<usize>> {
        let (chars, at) = text.compared();
        let length = self.folded.len();
        let mut places = Vec::new();
        let mut from = 0;
        while length > 0 && from + length <= chars.len() {
            if chars[from..from + length] == self.folded {
                places.push(at[from]..at[from + length - 1] + 1);
                from += length;
            } else {
                from += 1;
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_gives_its_pairs_and_its_last_character() {
        assert_eq!(index_line("老旧小区（A座）"), "老旧 旧小 小区 区 a座 座");
        assert_eq!(index_line("，。"), "");
        assert_eq!(words("第12届COVID-19防控ＡＩ大会"), ["12", "covid", "19", "ai"]);
    }

    #[test]
    fn a_literal_knows_what_the_index_must_have() {
        let literal = Literal::of(" 小区，电 ");
        let pairs = Piece::Pairs(vec!["小区".into()]);
        assert_eq!(literal.pieces, [pairs, Piece::Prefix("电".into())]);
        assert!(literal.is_in("在小区 ，电梯"));
        assert!(!literal.is_in("小区电梯"));
        assert!(Literal::of("，").is_empty());
    }
}
