//! What stands before a number or where its phrase is left out: the phrase with its verb, votes, sums, what persons became.

use super::left::{self, Left};
use super::{Named, Namer, Role};
use crate::tables::{Kind, does};
use crate::tokens::{Spanned, Token};

impl Namer<'_> {
    /// The phrase before a number, with the verb behind it where that says more than that something was done.
    pub(super) fn own(&self, left: &Left, at: usize) -> String {
        let before = at.checked_sub(1).map(|k| self.tokens[k]);
        let taken =
            before.is_some_and(|t| t.only(does::PREP) && self.tables.is_term("takers", &self.written_of(t)));
        let plain = self.written(left.start, left.end);
        if taken || self.tables.is_term("regions", &plain) {
            return String::new();
        }
        let leads = |t: &Spanned| t.only(does::LEVEL | does::TOTAL | does::ADVERB);
        let verbs = &self.tokens[left.end.min(at)..at];
        let length = verbs.iter().rposition(|t| !leads(t)).map_or(0, |last| last + 1);
        let tells = |t: &Spanned| {
            t.only(does::LIGHT)
                && !t.does(does::LEVEL | does::SHARE)
                && !self.tables.is_term("plain", &self.text.slice(t.start, t.end))
        };
        let whole =
            left.start < left.end && length > 0 && verbs[..length].iter().all(|t| tells(t) || leads(t));
        if whole { self.written(left.start, left.end + length) } else { plain }
    }

    /// "The second were the annals, at 13": a clause that only leads to a number goes on from the one before it.
    pub(super) fn clause_before(&self, at: usize, left: &Left) -> Option<String> {
        let comma = left.start.checked_sub(1).filter(|k| self.tokens[*k].token == Token::Comma)?;
        let leads = (comma + 1..at).all(|k| self.tokens[k].does(does::LEVEL | does::TOTAL | does::ADVERB));
        if !leads || comma + 1 >= at || !left.level {
            return None;
        }
        let before = left::left(self.tokens, comma, false);
        Some(self.own(&before, comma)).filter(|phrase| !phrase.is_empty())
    }

    /// "Three were chosen as volunteers": the clause of persons without a name ends with what they became.
    pub(super) fn who_became(&self, at: usize) -> Option<String> {
        const FARTHEST: usize = 16;
        let rest = self.tokens.get(at + 1..)?;
        let length = rest.iter().take(FARTHEST).take_while(|t| !t.stops() && t.token != Token::Pause).count();
        let last = rest.get(length.checked_sub(1)?).filter(|_| length > 1)?;
        last.does(does::WHO).then(|| self.written_of(*last))
    }

    /// Votes: what was voted stands before or behind.
    pub(super) fn vote(&self, at: usize, index: usize, own: &str) -> Option<Named> {
        let unit = &self.scan.quantities[index].key;
        if unit != self.tables.term("vote") {
            return None;
        }
        let behind = self.tokens.get(at + 1).filter(|t| t.only(does::DEED)).map(|t| self.written_of(*t));
        let thing = behind.or_else(|| (!own.is_empty()).then(|| own.to_owned()))?;
        Some(Named::plain(
            if thing.ends_with(unit.as_str()) { thing } else { format!("{thing}{unit}") },
            "vote",
        ))
    }

    /// A number without a phrase of its own: directly behind another, a sum of those before, or told by when it was.
    pub(super) fn without_phrase(&self, at: usize, index: usize, left: &Left) -> Option<Named> {
        let before = (0..at).rev().find(|k| !self.tokens[*k].only(does::ADVERB));
        let inside = before.filter(|k| left.total && *k > 0 && self.tokens[*k].token == Token::Open);
        if inside.is_some_and(|k| matches!(self.tokens[k - 1].token, Token::Quantity(_))) {
            return self.last(index).map(|base| Named::plain(base, "last"));
        }
        if before.is_some_and(|k| matches!(self.tokens[k].token, Token::Quantity(_))) {
            let same = self
                .topics
                .same(&self.scan.quantities[index])
                .filter(|_| before == at.checked_sub(1))
                .map(str::to_owned);
            return same.or_else(|| self.last(index)).map(|base| Named::plain(base, "last"));
        }
        let quantity = &self.scan.quantities[index];
        let worth = at.checked_sub(1).map(|k| self.written_of(self.tokens[k]));
        if quantity.kind == Kind::Money
            && let Some(worth) = worth.filter(|word| self.tables.is_term("worth", word))
        {
            return Some(Named::plain(format!("{}{worth}", self.last(index).unwrap_or_default()), "last"));
        }
        if left.total {
            let same = |i: &usize| {
                self.scan.quantities[*i].key == quantity.key && self.named[*i].role == Role::Plain
            };
            let parts: Vec<String> = (self.sentence..index)
                .rev()
                .take(7)
                .take_while(same)
                .map(|i| self.named[i].base.clone())
                .collect();
            if parts.len() > 1 && parts.len() <= 6 {
                let joined: Vec<String> = parts.into_iter().rev().collect();
                return Some(Named::plain(joined.join("\u{3001}"), "sum"));
            }
        }
        if left.total && index > self.sentence && self.topics.noun(quantity, false).is_none() {
            return self.last(index).map(|base| Named::plain(base, "last"));
        }
        let phase = at
            .checked_sub(1)
            .map(|k| self.written_of(self.tokens[k]))
            .filter(|w| self.tables.is_term("phases", w))?;
        let noun = self.context(at, index).unwrap_or_default();
        Some(Named::plain(format!("{phase}{noun}"), "context"))
    }

    /// Is the phrase before a number who did something so often, and not what was done? No verb stands before it.
    pub(super) fn is_subject(&self, left: &Left, at: usize) -> bool {
        let before = left.start.checked_sub(1).map(|k| self.tokens[k]);
        let object = before.is_some_and(|t| t.only(does::LIGHT | does::DEED));
        let close = self.tokens[left.end.min(at)..at].iter().all(|t| t.only(does::ADVERB));
        left.end > left.start && !object && close
    }

    /// Does the clause of a number hold the quantity before it?
    pub(super) fn same_clause(&self, at: usize, index: usize) -> bool {
        let before = self.tokens[..at]
            .iter()
            .rev()
            .take(8)
            .take_while(|t| !matches!(t.token, Token::Comma | Token::End));
        index > 0 && before.into_iter().any(|t| t.token == Token::Quantity(index - 1))
    }

    /// What persons are said to have done directly before their number: received, visiting.
    pub(super) fn doing(&self, at: usize) -> Option<String> {
        let leads = |t: &Spanned| t.only(does::LEVEL | does::TOTAL | does::ADVERB);
        let end = at - self.tokens[..at].iter().rev().take_while(|t| leads(t)).count();
        let tells = |t: &Spanned| {
            t.only(does::LIGHT | does::DEED) && !self.tables.is_term("plain", &self.written_of(*t))
        };
        let start = end - self.tokens[..end].iter().rev().take(3).take_while(|t| tells(t)).count();
        (start < end).then(|| self.written(start, end))
    }
}
