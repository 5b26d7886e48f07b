//! What stands before a number in its clause: the phrase that names the thing, and how it leads to the number.

use crate::tables::does;
use crate::tokens::{Spanned, Token};

/// A phrase before a number is no longer than this.
const LONGEST: usize = 32;
/// A comparison, a share and a bracket are looked for within so many tokens.
const NEAR: usize = 12;

/// The phrase before a number and what leads from it to the number.
#[derive(Debug, Default, Clone)]
pub struct Left {
    /// Tokens of the phrase: from, to.
    pub start: usize,
    pub end: usize,
    /// A part of a whole.
    pub share: bool,
    /// A change directly before the number: upward or not.
    pub change: Option<bool>,
    /// Leads to a level: to, reaching.
    pub level: bool,
    pub respectively: bool,
    /// The particle between a quality and its noun stands before the number.
    pub quality: bool,
    /// A verb stands directly before the number.
    pub verb: bool,
    /// A word for a sum stands before the number.
    pub total: bool,
}

/// Reads back from the number at a token.
pub fn left(tokens: &[Spanned], at: usize, is_share: bool) -> Left {
    let mut found = Left::default();
    let mut i = at;
    if is_share && let Some(share) = share_before(tokens, at) {
        found.share = true;
        i = share;
    }
    i = fillers(tokens, i, at, &mut found);
    let mut clause = (i.saturating_sub(NEAR)..i).rev().take_while(|k| !tokens[*k].stops());
    if found.change.is_some()
        && let Some(compare) = clause.find(|k| tokens[*k].does(does::COMPARE))
    {
        i = fillers(tokens, compare, at, &mut found);
    }
    found.end = i;
    found.start = phrase(tokens, i, found.quality);
    trim(tokens, &mut found);
    found
}

/// The word for a share in the clause before a number, with its base between.
fn share_before(tokens: &[Spanned], at: usize) -> Option<usize> {
    let back = (at.saturating_sub(NEAR)..at).rev().take_while(|k| !tokens[*k].stops());
    let mut plain = back.take_while(|k| {
        let t = tokens[*k];
        t.does(does::SHARE)
            || t.names()
            || t.does(
                does::OF
                    | does::LIGHT
                    | does::ADVERB
                    | does::TOTAL
                    | does::EACH
                    | does::RESPECTIVELY
                    | does::LEVEL
                    | does::PERIOD
                    | does::CONJ,
            )
    });
    plain.find(|k| tokens[*k].does(does::SHARE)).map(|k| k + 1)
}

/// Passes over what leads from the phrase to the number.
fn fillers(tokens: &[Spanned], from: usize, at: usize, found: &mut Left) -> usize {
    let mut i = from;
    while i > 0 {
        let t = tokens[i - 1];
        match t.token {
            Token::Colon if i == at => {}
            Token::Time => {}
            Token::Word(d) if d & does::OF != 0 && !found.quality => found.quality = true,
            Token::Word(d) => {
                if d & does::RESPECTIVELY != 0 {
                    found.respectively = true;
                } else if d & does::SHARE != 0 {
                    found.share = true;
                } else if t.only(does::UP | does::DOWN) && d & does::LEVEL == 0 {
                    if !found.level && !found.quality && found.change.is_none() {
                        found.change = Some(d & does::UP != 0);
                    }
                } else if t.only(does::LEVEL) {
                    found.level = true;
                } else if t.only(does::LIGHT) && d & does::DEED == 0 {
                    found.verb = true;
                    found.total |= d & does::TOTAL != 0;
                } else if t.only(does::TOTAL) {
                    found.total = true;
                } else if !t.only(
                    does::ADVERB
                        | does::COMPARE
                        | does::EACH
                        | does::TOTAL
                        | does::PERIOD
                        | does::PART
                        | does::PREP
                        | does::FROM,
                ) {
                    break;
                }
                if d & does::LEVEL != 0 {
                    found.level = true;
                }
            }
            _ => break,
        }
        i -= 1;
    }
    i
}

/// Where the phrase that ends at a token begins.
fn phrase(tokens: &[Spanned], end: usize, of: bool) -> usize {
    let mut start = end;
    let mut quality = of;
    while start > 0 {
        let t = tokens[start - 1];
        let listed = |k: usize| {
            k > 0
                && !matches!(
                    tokens[k - 1].token,
                    Token::Quantity(_) | Token::Close | Token::Comma | Token::End
                )
        };
        if t.stops() || tokens[end - 1].end - t.start > LONGEST {
            break;
        }
        if t.token == Token::Close {
            match bracket(tokens, start - 1) {
                Some(open) => start = open,
                None => break,
            }
            continue;
        }
        let joins = t.token == Token::Pause || t.only(does::CONJ);
        let included = if joins {
            start < end && listed(start - 1)
        } else if t.does(does::OF) {
            quality = true;
            true
        } else {
            // A verb may be part of a rate's name, and of what is said of a noun.
            let rate = start < end && tokens[start].does(does::NATURE | does::MODIFIER);
            let single = start < end && t.end - t.start == 1;
            t.names()
                || single && broken(tokens, start)
                || t.only(does::LIGHT) && rate
                || t.only(does::LIGHT | does::ADVERB) && quality
                || t.only(does::UP | does::DOWN) && single
        };
        if !included {
            break;
        }
        start -= 1;
    }
    start
}

/// Is the word before a place, of one character, the beginning of an unknown one whose rest, of one character, stands there?
fn broken(tokens: &[Spanned], place: usize) -> bool {
    let rest = tokens[place];
    let word = tokens[place - 1].only(does::LIGHT | does::ADVERB | does::PREP | does::UP | does::DOWN);
    word && rest.token == Token::Unknown && rest.end - rest.start == 1
}

/// The opening of a short bracket without a quantity in it.
fn bracket(tokens: &[Spanned], close: usize) -> Option<usize> {
    let low = close.saturating_sub(NEAR);
    let open = (low..close).rev().find(|k| tokens[*k].token == Token::Open)?;
    let plain = tokens[open..close].iter().all(|t| !matches!(t.token, Token::Quantity(_)));
    (plain && tokens[close].end - tokens[open].start <= NEAR).then_some(open)
}

fn trim(tokens: &[Spanned], found: &mut Left) {
    let loose = |t: Spanned| {
        matches!(t.token, Token::Pause | Token::Colon) || t.only(does::CONJ | does::OF | does::ETCETERA)
    };
    while found.start < found.end && loose(tokens[found.start]) {
        found.start += 1;
    }
    while found.end > found.start
        && (tokens[found.end - 1].token == Token::Pause || tokens[found.end - 1].only(does::CONJ))
    {
        found.end -= 1;
    }
}
