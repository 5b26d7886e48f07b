//! The text of a sentence as characters: one normalised character for each written one, so that a place in one is the place in
//! the other, and the spans of quotations and titles.

/// What encloses a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enclosed {
    /// Quotation marks.
    Quote,
    /// Title marks.
    Title,
}

/// A span between marks, the marks included.
#[derive(Debug, Clone, Copy)]
pub struct Enclosure {
    pub start: usize,
    pub end: usize,
    pub kind: Enclosed,
}

/// A text with its normalised shadow.
#[derive(Debug)]
pub struct Text {
    /// The characters as written.
    pub raw: Vec<char>,
    /// The same, with full-width forms made narrow and dashes made one.
    pub norm: Vec<char>,
    /// Quotations and titles in the order of their beginning; none within another.
    pub enclosures: Vec<Enclosure>,
}

/// A quotation without its end is looked for no further than this.
const LONGEST: usize = 100;

impl Text {
    /// Takes a text apart.
    pub fn new(text: &str) -> Self {
        let raw: Vec<char> = text.chars().collect();
        let norm: Vec<char> = raw.iter().map(|c| narrow(*c)).collect();
        let enclosures = enclosures(&norm);
        Self { raw, norm, enclosures }
    }

    /// The written text between two places.
    pub fn slice(&self, start: usize, end: usize) -> String {
        self.raw[start..end].iter().collect()
    }

    /// The normalised character at a place; a line end beyond the text.
    pub fn at(&self, place: usize) -> char {
        self.norm.get(place).copied().unwrap_or('\n')
    }

    /// The normalised character before a place.
    pub fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or('\n', |p| self.at(p))
    }

    /// Does the text before a place end so?
    pub fn ends_with(&self, end: usize, word: &[char]) -> bool {
        end >= word.len()
            && word.last() == self.norm.get(end.wrapping_sub(1))
            && self.norm[end - word.len()..end] == *word
    }

    /// Does the text at a place begin so?
    pub fn starts_with(&self, start: usize, word: &[char]) -> bool {
        word.first() == self.norm.get(start) && self.norm[start.min(self.norm.len())..].starts_with(word)
    }
}

/// Full-width letters, digits and marks become ASCII, all dashes one, all waves one.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => {
            let low = u32::from(c) - 0xfee0;
            match char::from_u32(low) {
                Some('-') | None => '-',
                Some(plain) => plain,
            }
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' => '-',
        '\u{301c}' | '\u{223c}' => '~',
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        '\u{d7}' => '*',
        '\u{2236}' => ':',
        '\r' => '\n',
        other => other,
    }
}

/// Ends a sentence.
pub const fn is_end(c: char) -> bool {
    matches!(c, '\u{3002}' | '!' | '?' | ';' | '\n' | '\u{2026}')
}

/// Ends a clause.
pub const fn is_comma(c: char) -> bool {
    matches!(c, ',' | ':')
}

/// Separates the items of a list.
pub const fn is_pause(c: char) -> bool {
    c == '\u{3001}'
}

/// Quotations and titles. Each opening looks for its end once and not beyond the line, so the whole is linear.
fn enclosures(norm: &[char]) -> Vec<Enclosure> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < norm.len() {
        let wanted = match norm[place] {
            '\u{201c}' => Some(('\u{201d}', Enclosed::Quote)),
            '\u{2018}' => Some(('\u{2019}', Enclosed::Quote)),
            '\u{300c}' => Some(('\u{300d}', Enclosed::Quote)),
            '\u{300e}' => Some(('\u{300f}', Enclosed::Quote)),
            '"' => Some(('"', Enclosed::Quote)),
            '\u{300a}' => Some(('\u{300b}', Enclosed::Title)),
            '\u{3008}' => Some(('\u{3009}', Enclosed::Title)),
            _ => None,
        };
        let end = wanted.and_then(|(close, kind)| {
            let rest = &norm[place + 1..norm.len().min(place + LONGEST)];
            let end = rest.iter().position(|c| *c == close || *c == '\n');
            end.filter(|e| rest[*e] == close).map(|e| Enclosure { start: place, end: place + e + 2, kind })
        });
        place = match end {
            Some(enclosure) => {
                found.push(enclosure);
                enclosure.end
            }
            None => place + 1,
        };
    }
    found
}
