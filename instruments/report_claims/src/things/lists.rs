//! Lists of numbers that share what stands before them: in the order of a list of things, of the things counted before, or of
//! one thing.

use super::context;
use super::left::{self, Left};
use super::{Named, Namer, Role, Series};
use crate::tables::{Kind, does};
use crate::tokens::Token;

/// The things of a list are looked for no more numbers back than this.
const FARTHEST: usize = 64;

impl Namer<'_> {
    /// A number of a list: the item at its place, or what the list as a whole names.
    pub(super) fn listed(&mut self, index: usize, series: &Series) -> Named {
        let quantity = &self.scan.quantities[index];
        let left = &series.left;
        let place = index - series.first;
        if !left.respectively {
            let Some(first) = self.named.get(series.first).cloned() else {
                return Named::plain(String::new(), "list");
            };
            return Named { rule: "list", ..first };
        }
        let mut items = self.items(left);
        if items.len() != series.length && left.start == left.end {
            items = self.listed_before(left).filter(|all| all.len() == series.length).unwrap_or(items);
        }
        if items.len() != series.length {
            let own = self.written(left.start, left.end);
            items = if own.is_empty() || left.share {
                self.counted_before(series)
            } else {
                vec![own; series.length]
            };
        }
        let base = items.get(place).or(items.last()).cloned().unwrap_or_default();
        let base = if base.is_empty() { self.last(series.first).unwrap_or_default() } else { base };
        match left.change {
            Some(up) => Named { rule: "list", ..self.change(base, quantity.kind, up) },
            None if left.share && quantity.kind == Kind::Share => {
                let thing = format!("{base}{}", self.tables.term("share"));
                Named { thing, base, role: Role::Share, rule: "list" }
            }
            None => Named::plain(self.completed(&base, index, left.verb), "list"),
        }
    }

    /// The list in the clause before: "first A, B and C, which are 6, 5 and 1".
    fn listed_before(&self, left: &Left) -> Option<Vec<String>> {
        let comma = left.start.checked_sub(1).filter(|k| self.tokens[*k].token == Token::Comma)?;
        Some(self.items(&left::left(self.tokens, comma, false)))
    }

    /// The last things counted before a list, as many as it has numbers.
    pub(super) fn counted_before(&self, series: &Series) -> Vec<String> {
        let before =
            self.named[self.sentence.min(series.first)..series.first.min(self.named.len())].iter().rev();
        let plain = before.take(FARTHEST).filter(|n| n.role == Role::Plain).take(series.length);
        let mut plain: Vec<String> = plain.map(|n| n.base.clone()).collect();
        plain.reverse();
        plain
    }

    /// The items of the list before a number.
    pub(super) fn items(&self, left: &Left) -> Vec<String> {
        let mut items = vec![(left.start, left.start)];
        for k in left.start..left.end {
            let t = self.tokens[k];
            if t.token == Token::Pause || t.only(does::CONJ) {
                items.push((k + 1, k + 1));
            } else if let Some(last) = items.last_mut() {
                last.1 = k + 1;
            }
        }
        let noun = |(start, end): (usize, usize)| {
            (start < end).then(|| self.tokens[end - 1]).filter(|t| t.does(does::NOUN | does::NATURE))
        };
        let last = items.last().copied().and_then(noun);
        let whole = |item: (usize, usize)| {
            let mut written = self.written(item.0, item.1);
            if noun(item).is_none()
                && let Some(last) = last
            {
                written.push_str(&self.text.slice(last.start, last.end));
            }
            written
        };
        items.into_iter().map(whole).collect()
    }

    /// An item of a list with the noun of the context.
    pub(super) fn completed(&self, item: &str, index: usize, verb: bool) -> String {
        let quantity = &self.scan.quantities[index];
        let unit = context::unit_of(quantity, self.tables);
        let fits = unit.is_some_and(|unit| context::fitting(item, unit).is_some());
        match self.topics.noun(quantity, false) {
            Some(noun) if verb && !fits && !item.contains(noun) => format!("{item}{noun}"),
            _ => item.to_owned(),
        }
    }

    /// The numbers that follow joined by nothing but the marks of a list.
    pub(super) fn series(&self, at: usize, index: usize) -> Series {
        let is_share = self.scan.quantities[index].kind == Kind::Share;
        let left = left::left(self.tokens, at, is_share);
        let (mut length, mut place) = (1, at);
        loop {
            let mark = self.tokens.get(place + 1);
            let comma = left.respectively && mark.is_some_and(|t| t.token == Token::Comma);
            let joins = mark.is_some_and(|t| t.token == Token::Pause || t.only(does::CONJ)) || comma;
            let next = self.tokens.get(place + 2).is_some_and(|t| matches!(t.token, Token::Quantity(_)));
            if !joins || !next {
                break;
            }
            length += 1;
            place += 2;
        }
        Series { first: index, length, left }
    }
}
