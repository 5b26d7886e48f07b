//! A text as tokens: words of the lexicon (the longest at each place), runs of unknown characters, marks, and the quantities.

use crate::scan::Scan;
use crate::tables::{Tables, does};
use crate::text::{Text, is_comma, is_end, is_pause};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// A word of the lexicon, with what it does.
    Word(u32),
    /// Characters that the lexicon does not know.
    Unknown,
    /// A quotation or a title.
    Enclosed,
    /// The quantity of that index.
    Quantity(usize),
    /// A number that is no quantity; part of the text around it.
    Number,
    /// A date or a span of time.
    Time,
    Pause,
    Comma,
    Colon,
    End,
    Open,
    Close,
}

/// A token with its span.
#[derive(Debug, Clone, Copy)]
pub struct Spanned {
    pub token: Token,
    pub start: usize,
    pub end: usize,
}

impl Spanned {
    /// Does it do one of these?
    pub const fn does(&self, bits: u32) -> bool {
        matches!(self.token, Token::Word(d) if d & bits != 0)
    }

    /// Does it do one of these and is no noun?
    pub const fn only(&self, bits: u32) -> bool {
        self.does(bits)
            && !self.does(does::NOUN | does::WHO | does::PROTECTED | does::NATURE | does::MODIFIER)
    }

    /// May it be part of the name of a thing?
    pub const fn names(&self) -> bool {
        match self.token {
            Token::Word(d) => {
                d & (does::NOUN | does::WHO | does::PROTECTED | does::NATURE | does::MODIFIER | does::DEED)
                    != 0
            }
            Token::Unknown | Token::Enclosed | Token::Number => true,
            _ => false,
        }
    }

    /// Ends a clause on either side.
    pub const fn stops(&self) -> bool {
        matches!(self.token, Token::Comma | Token::End | Token::Open | Token::Quantity(_))
    }
}

/// Takes a scanned text apart.
pub fn tokens(text: &Text, scan: &Scan, tables: &Tables) -> Vec<Spanned> {
    let mut all: Vec<Spanned> = Vec::new();
    let mut quantities = scan.quantities.iter().enumerate().peekable();
    let mut refused = scan.decisions.iter().filter(|d| !d.taken).peekable();
    let mut enclosures = text.enclosures.iter().peekable();
    let mut place = 0;
    while place < text.norm.len() {
        while quantities.next_if(|(_, q)| q.lead < place).is_some() {}
        while refused.next_if(|d| d.start < place).is_some() {}
        while enclosures.next_if(|e| e.start < place).is_some() {}
        let first = quantities.peek().map_or(usize::MAX, |(_, q)| q.lead);
        let (token, end) = if let Some((index, q)) = quantities.next_if(|(_, q)| q.lead == place) {
            (Token::Quantity(index), q.tail.max(q.end))
        } else if let Some(e) = enclosures.next_if(|e| e.start == place && e.end <= first) {
            (Token::Enclosed, e.end)
        } else if let Some(d) = refused.next_if(|d| d.start == place) {
            let rest = text.norm.get(d.end..).unwrap_or_default();
            let of = tables.term("of").chars().next();
            let time = matches!(d.rule, "date" | "lookback" | "duration" | "deadline")
                || d.rule == "session" && rest.iter().take(3).any(|c| of == Some(*c));
            let belongs = |word: &&String| rest.iter().copied().take(word.chars().count()).eq(word.chars());
            let more = tables.all_terms("after_time").iter().find(belongs).filter(|_| time);
            let end = d.end + more.map_or(0, |word| word.chars().count());
            (if time { Token::Time } else { Token::Number }, end.min(first))
        } else {
            let next = first.min(refused.peek().map_or(usize::MAX, |d| d.start));
            plain(text, place, next, tables)
        };
        let end = end.max(place + 1);
        match all.last_mut() {
            Some(last) if last.token == Token::Unknown && token == Token::Unknown => last.end = end,
            _ if text.at(place) == ' ' => {}
            _ => all.push(Spanned { token, start: place, end }),
        }
        place = end;
    }
    all
}

/// A mark, a word that ends before the next number, or one unknown character.
fn plain(text: &Text, place: usize, next: usize, tables: &Tables) -> (Token, usize) {
    let c = text.at(place);
    let mark = match c {
        '(' | '[' => Some(Token::Open),
        ')' | ']' => Some(Token::Close),
        ':' => Some(Token::Colon),
        _ if is_end(c) => Some(Token::End),
        _ if is_comma(c) => Some(Token::Comma),
        _ if is_pause(c) => Some(Token::Pause),
        _ => None,
    };
    if let Some(mark) = mark {
        return (mark, place + 1);
    }
    let word = tables.words.all(&text.norm, place).find(|(length, _)| place + length <= next);
    word.map_or((Token::Unknown, place + 1), |(length, d)| (Token::Word(*d), place + length))
}
