//! Small operations on text in which full-width and half-width signs are the same.

use super::lexicon;

/// Half-width form of a sign.
pub(crate) fn fold_char(sign: char) -> char {
    match sign {
        '\u{3000}' | '\u{A0}' | '\t' => ' ',
        '\r' => '\n',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(sign as u32 - 0xFEE0).unwrap_or(sign),
        other => other,
    }
}

/// Half-width form of a text, trimmed, without signs that are not seen.
pub(crate) fn fold(text: &str) -> String {
    let seen = text.chars().filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}'));
    seen.map(fold_char).collect::<String>().trim().to_owned()
}

/// Half-width form without any space, in lower case: for comparing.
pub(crate) fn key(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// A title as it should read: one line, no space between Chinese characters, its own punctuation.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for sign in text.chars().filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}')) {
        if sign.is_whitespace() {
            gap = true;
            continue;
        }
        let latin = |c: char| c.is_ascii_alphanumeric();
        if gap && out.chars().last().is_some_and(latin) && latin(sign) {
            out.push(' ');
        }
        gap = false;
        out.push(sign);
    }
    out
}

/// A part of a text: plain, or what stood between brackets.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Plain(String),
    /// The signs within and the group as it stood.
    Bracketed(String, String),
}

/// Cuts a folded text at its outermost brackets. A bracket that does not close is plain text.
pub(crate) fn parts(text: &str) -> Vec<Part> {
    let signs: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut plain = String::new();
    let (mut at, mut unclosed) = (0, 0);
    while at < signs.len() {
        // Each unclosed bracket costs a look at all the rest; a text full of them is not for people.
        let lookout = unclosed < 20;
        let close =
            lexicon::BRACKETS.iter().find(|(open, _)| lookout && *open == signs[at]).map(|(_, close)| *close);
        let end = close.and_then(|close| matching(&signs, at, close));
        if let Some(end) = end {
            if !plain.is_empty() {
                found.push(Part::Plain(std::mem::take(&mut plain)));
            }
            let inner: String = signs[at + 1..end].iter().collect();
            found.push(Part::Bracketed(inner.trim().to_owned(), signs[at..=end].iter().collect()));
            at = end + 1;
        } else {
            unclosed += usize::from(close.is_some());
            plain.push(signs[at]);
            at += 1;
        }
    }
    if !plain.is_empty() {
        found.push(Part::Plain(plain));
    }
    found
}

fn matching(signs: &[char], open: usize, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, sign) in signs.iter().enumerate().skip(open) {
        if *sign == signs[open] {
            depth += 1;
        } else if *sign == close {
            depth -= 1;
            if depth == 0 {
                return Some(index);
            }
        }
    }
    None
}

/// Cuts a list of names at separators and spaces. A space within a name is closed again: between
/// two single signs (`张 三`), and after a single sign if `glue_single` says so (`市 教育局`).
pub(crate) fn names(text: &str, glue_single: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for piece in pieces(text) {
        let mut tokens: Vec<String> = Vec::new();
        let mut open = false;
        if spaced_out(&piece) {
            found.push(piece.split_whitespace().collect());
            continue;
        }
        for token in piece.split_whitespace() {
            let single = token.chars().count() == 1;
            let joins = open && (single || glue_single);
            match tokens.last_mut() {
                Some(last) if joins => {
                    last.push_str(token);
                    open = false;
                }
                _ => {
                    tokens.push(token.to_owned());
                    open = single;
                }
            }
        }
        found.extend(tokens);
    }
    let trim = |name: String| name.trim_matches(lexicon::NAME_EDGES).to_owned();
    found.into_iter().map(trim).filter(|name| !lexicon::NOTHING.contains(&name.as_str())).collect()
}

/// A list cut at its separators, but not within brackets: 各县(市、区)政府 is one.
fn pieces(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for part in parts(text) {
        match part {
            Part::Plain(plain) => {
                for (at, piece) in plain.split(lexicon::SEPARATORS).enumerate() {
                    if at > 0 {
                        found.push(String::new());
                    }
                    if let Some(last) = found.last_mut() {
                        last.push_str(piece);
                    }
                }
            }
            Part::Bracketed(_, whole) => {
                if let Some(last) = found.last_mut() {
                    last.push_str(&whole);
                }
            }
        }
    }
    found
}

/// Whether a text is three signs with spaces between them, as names are spread over a cell.
fn spaced_out(text: &str) -> bool {
    let mut tokens = text.split_whitespace();
    let single = |token: Option<&str>| token.is_some_and(|token| token.chars().count() == 1);
    single(tokens.next()) && single(tokens.next()) && single(tokens.next()) && tokens.next().is_none()
}

/// Whether a remark at a name says what is not kept about a person.
pub(crate) fn is_refused(remark: &str) -> bool {
    let key = key(remark);
    lexicon::REFUSED_MARKS.iter().any(|word| match word.chars().count() {
        1 => key.ends_with(word),
        _ => key.contains(word),
    })
}

/// Removes the first of these endings.
pub(crate) fn strip_end<'a>(text: &'a str, endings: &[&str]) -> Option<&'a str> {
    endings.iter().find_map(|ending| text.strip_suffix(ending)).map(str::trim_end)
}

/// Removes the first of these beginnings.
pub(crate) fn strip_start<'a>(text: &'a str, beginnings: &[&str]) -> Option<&'a str> {
    beginnings.iter().find_map(|beginning| text.strip_prefix(beginning)).map(str::trim_start)
}

/// A number in Arabic digits or as a Chinese numeral, nothing else around it.
pub(crate) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 18 {
        return None;
    }
    if text.chars().all(|c| c.is_ascii_digit()) {
        return text.parse().ok();
    }
    let digit = |c: char| lexicon::DIGITS.iter().find(|(sign, _)| *sign == c).map(|(_, value)| *value);
    let power = |c: char| lexicon::POWERS.iter().find(|(sign, _)| *sign == c).map(|(_, value)| *value);
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0_u64, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut sum, mut open) = (0_u64, None);
    for sign in text.chars() {
        if let Some(value) = digit(sign) {
            open = Some(value);
        } else {
            sum += open.take().unwrap_or(1) * power(sign)?;
        }
    }
    Some(sum + open.unwrap_or(0))
}

/// The first run of ASCII digits in a text.
pub(crate) fn first_number(text: &str) -> Option<u64> {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Words as they should read in a field: half-width letters and digits, one line, no space between Chinese characters.
pub(crate) fn field(text: &str) -> String {
    let latin =
        |c: char| matches!(c, '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}');
    let half: String = text.chars().map(|c| if latin(c) { fold_char(c) } else { c }).collect();
    tidy(&half)
}

/// A text without what stands in brackets.
pub(crate) fn outside_brackets(words: &str) -> String {
    let plain = parts(&fold(words)).into_iter().filter_map(|part| match part {
        Part::Plain(plain) => Some(plain),
        Part::Bracketed(..) => None,
    });
    plain.collect::<String>().trim().to_owned()
}
