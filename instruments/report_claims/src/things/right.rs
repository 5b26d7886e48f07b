//! What stands behind a number in its clause: the noun that it counts, or what was done.

use crate::tables::does;
use crate::tokens::{Spanned, Token};

/// A phrase behind a number is no longer than this.
const LONGEST: usize = 30;
/// The particle of a relative clause, and the end of a bracket, are looked for within so many tokens.
const NEAR: usize = 6;

/// The phrase behind a number.
#[derive(Debug, Default, Clone)]
pub struct Right {
    /// Tokens of the phrase: from, to.
    pub start: usize,
    pub end: usize,
    /// It begins with the particle between a quality and its noun.
    pub of: bool,
    /// A noun of the lexicon is in it.
    pub noun: bool,
    /// Persons or bodies are in it.
    pub who: bool,
    /// The text goes on with a verb instead.
    pub verb: bool,
    /// Where that verb stands.
    pub act: usize,
    /// The phrase leads to the next number.
    pub leads: bool,
    /// The clause or the item of a list ends with the phrase.
    pub ends: bool,
}

/// What the tables tell of a token.
pub type Tells<'t> = &'t dyn Fn(&Spanned) -> bool;

impl Right {
    /// Is there no phrase?
    pub const fn is_empty(&self) -> bool {
        self.start >= self.end
    }
}

/// Reads on from the number at a token.
pub fn right(
    tokens: &[Spanned],
    at: usize,
    (is_mean, lacks, kind): (Tells<'_>, Tells<'_>, Tells<'_>),
) -> Right {
    let mut found = Right { start: at + 1, end: at + 1, ..Right::default() };
    if tokens.get(at + 1).is_some_and(|t| t.does(does::OF)) {
        found.of = true;
        (found.start, found.end) = (at + 2, at + 2);
    }
    if let Some(close) = other_unit(tokens, found.start) {
        (found.start, found.end) = (close + 1, close + 1);
    }
    let adverbs = tokens[found.start..].iter().take(NEAR).take_while(|t| t.only(does::ADVERB)).count();
    if adverbs <= 1 && broken(tokens, found.start) {
        // One character of a word that the lexicon does not know.
        found.end += 1;
    } else if adverbs > 0 {
        let doing = tokens.get(found.start + adverbs).is_some_and(|t| t.only(does::DEED | does::LIGHT));
        return Right { verb: doing, act: found.start + adverbs, ..found };
    }
    found.act = found.start;
    phrase(tokens, &mut found, (is_mean, lacks, kind));
    let loose = |t: &Spanned| t.token == Token::Pause || t.only(does::CONJ | does::OF);
    while found.end > found.start + 1 && loose(&tokens[found.end - 1]) {
        found.end -= 1;
    }
    let next = tokens.get(found.end);
    let then = if next.is_some_and(|t| t.only(does::LEVEL | does::EACH | does::ADVERB)) {
        found.end + 1
    } else {
        found.end
    };
    found.ends = next.is_none_or(|t| t.stops() || t.token == Token::Pause);
    found.leads = tokens.get(then).is_some_and(|t| matches!(t.token, Token::Quantity(_)));
    found
}

/// Follows the phrase to its end.
fn phrase(tokens: &[Spanned], found: &mut Right, (is_mean, lacks, kind): (Tells<'_>, Tells<'_>, Tells<'_>)) {
    while let Some(t) = tokens.get(found.end) {
        if t.end - tokens[found.start].start > LONGEST {
            break;
        }
        let first = found.end == found.start;
        let doing = t.does(does::DEED) && !t.does(does::NOUN | does::WHO | does::PROTECTED);
        if !first && is_mean(t) {
            break;
        }
        let who = !first && tokens[found.end - 1].does(does::WHO);
        let next = tokens.get(found.end + 1);
        let kind = (doing || t.only(does::LIGHT))
            && !who
            && kind(t)
            && (next.is_some_and(|n| n.does(does::NOUN))
                || !first && next.is_none_or(|n| n.stops() || n.token == Token::Pause));
        if t.names() && !doing || kind {
            found.noun |= kind;
            found.who |= t.does(does::WHO);
            found.noun |= t.does(does::NOUN | does::WHO);
            found.end += 1;
        } else if !first && (inner(tokens, found.end) || joins(tokens, found.end)) {
            found.end += 1;
        } else if !first && t.token == Token::Open && short_bracket(tokens, found.end).is_some() {
            found.end = short_bracket(tokens, found.end).unwrap_or(found.end) + 1;
        } else if first && lacks(t) && lacking(tokens, found.end) {
            found.noun = true;
            found.end += 3;
        } else if let Some(noun) = relative(tokens, found.end)
            .filter(|_| doing || t.only(does::LIGHT) || lacks(t) || first && t.only(does::LEVEL | does::PREP))
        {
            found.noun = true;
            found.end = noun + 1;
        } else {
            found.verb = first && (doing || t.only(does::LIGHT));
            break;
        }
    }
}

/// A preposition of one character within an unknown word: one unknown character before it, a name behind it.
fn inner(tokens: &[Spanned], place: usize) -> bool {
    let (t, before) = (tokens[place], tokens[place - 1]);
    let single = |t: Spanned| t.end - t.start == 1;
    let name = tokens.get(place + 1).is_some_and(|t| t.names() && t.token != Token::Number);
    single(t) && t.only(does::PREP) && before.token == Token::Unknown && single(before) && name
}

/// A word of one character that is the beginning of a word unknown to the lexicon.
fn broken(tokens: &[Spanned], place: usize) -> bool {
    let (Some(t), Some(next)) = (tokens.get(place), tokens.get(place + 1)) else { return false };
    let ends = tokens.get(place + 2).is_none_or(|t| t.stops() || t.token == Token::Pause);
    let rest = next.token == Token::Unknown || next.names() && next.end - next.start == 1;
    let single = t.end - t.start == 1 && rest;
    single && (t.only(does::ADVERB | does::UP | does::DOWN) || t.only(does::PREP) && ends)
}

/// The end of a bracket with another unit behind a unit, where the noun follows.
fn other_unit(tokens: &[Spanned], open: usize) -> Option<usize> {
    tokens.get(open).filter(|t| t.token == Token::Open)?;
    let close = short_bracket(tokens, open)?;
    let short = tokens[close].start - tokens[open].end <= 2;
    (short && tokens.get(close + 1).is_some_and(|t| t.names() && t.token != Token::Number)).then_some(close)
}

/// Does the phrase go on behind a mark of a list, or behind the particle between a quality and its noun?
fn joins(tokens: &[Spanned], place: usize) -> bool {
    let t = tokens[place];
    let listed = (t.token == Token::Pause || t.only(does::CONJ)) && goes_on(tokens, place + 1);
    listed || t.does(does::OF) && tokens.get(place + 1).is_some_and(Spanned::names)
}

/// Does a list go on with a noun that is not counted by the next number?
fn goes_on(tokens: &[Spanned], place: usize) -> bool {
    let names = tokens.get(place).is_some_and(|t| t.names() && t.token != Token::Number);
    let mut rest = tokens.iter().skip(place).take(NEAR).skip_while(|t| t.names());
    names && !rest.next().is_some_and(|t| matches!(t.token, Token::Quantity(_)))
}

fn short_bracket(tokens: &[Spanned], open: usize) -> Option<usize> {
    let close = (open..tokens.len().min(open + NEAR)).find(|k| tokens[*k].token == Token::Close)?;
    let plain = tokens[open..close].iter().all(|t| !matches!(t.token, Token::Quantity(_) | Token::Number));
    plain.then_some(close)
}

/// Something lacking names a kind: not, a deed, a noun.
fn lacking(tokens: &[Spanned], not: usize) -> bool {
    let deed = tokens.get(not + 1).is_some_and(|t| t.does(does::DEED));
    deed && tokens.get(not + 2).is_some_and(|t| t.does(does::NOUN | does::WHO))
}

/// The noun behind a relative clause that begins here with a verb.
fn relative(tokens: &[Spanned], verb: usize) -> Option<usize> {
    let near = verb..tokens.len().min(verb + NEAR);
    let of = near
        .take_while(|k| !tokens[*k].stops() && tokens[*k].token != Token::Pause)
        .find(|k| tokens[*k].does(does::OF))?;
    let noun = tokens.get(of + 1).is_some_and(|t| t.does(does::NOUN | does::WHO));
    noun.then_some(of + 1)
}
