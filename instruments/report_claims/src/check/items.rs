//! The numbers of a line as the arithmetic sees them: with their unit, their place in brackets and clauses, and what leads to
//! them.

use crate::claims::Reading;
use crate::decimal::Decimal;
use crate::tables::{Kind, does};
use crate::things::Role;
use crate::tokens::Token;

/// What leads to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    Nothing,
    /// Among them: parts of the number before.
    Part,
    /// Sorted by something: parts of a number farther before.
    Sorted,
    /// Of those: parts of a number that is named.
    Among,
}

/// A number of a line.
#[derive(Debug, Clone)]
pub struct Item {
    pub value: Decimal,
    pub approx: bool,
    pub marker: String,
    pub unit: String,
    pub kind: Kind,
    pub thing: String,
    pub base: String,
    pub role: Role,
    /// The thing is the sum of those before.
    pub sums: bool,
    pub start: usize,
    pub end: usize,
    pub depth: usize,
    pub sentence: usize,
    pub lead: Lead,
    /// Words that name the whole: before "among", or between the word for a share and the number.
    pub named: String,
    /// It stands in a new clause that begins with a verb or a preposition.
    pub turns: bool,
    /// The list that it ends is said to be incomplete.
    pub open_end: bool,
    /// A bracket opens between the number before and this one.
    pub opens: bool,
}

impl Item {
    /// Counts or measures, and may be a total or a part.
    pub fn counts(&self) -> bool {
        self.role == Role::Plain && !matches!(self.kind, Kind::Share | Kind::Points | Kind::Tenth)
    }
}

/// All numbers of a line.
#[derive(Debug)]
pub struct Items {
    pub all: Vec<Item>,
}

impl Items {
    /// Takes them from what was read.
    pub fn of(reading: &Reading) -> Self {
        let mut all: Vec<Item> = Vec::new();
        let mut state = State::default();
        for (at, token) in reading.tokens.iter().enumerate() {
            if let Token::Quantity(index) = token.token {
                let mut item = item(reading, index);
                (item.depth, item.sentence, item.lead) = (state.depth, state.sentence, state.lead);
                (item.turns, item.opens) = (state.turns, state.opened);
                item.named = match state.lead {
                    Lead::Among => std::mem::take(&mut state.named),
                    _ => String::new(),
                };
                if item.role == Role::Share {
                    item.named = base_words(reading, at);
                }
                all.push(item);
                state =
                    State { depth: state.depth, sentence: state.sentence, fresh: false, ..State::default() };
            } else {
                state.step(reading, at, &mut all);
            }
        }
        Self { all }
    }
}

#[derive(Debug)]
struct State {
    depth: usize,
    sentence: usize,
    lead: Lead,
    named: String,
    turns: bool,
    opened: bool,
    /// A comma or an end stands before, and no word since.
    fresh: bool,
    /// A word for sorting stands in this clause.
    sorting: bool,
    /// Where the clause began.
    clause: usize,
}

impl Default for State {
    fn default() -> Self {
        Self {
            depth: 0,
            sentence: 0,
            lead: Lead::Nothing,
            named: String::new(),
            turns: false,
            opened: false,
            fresh: true,
            sorting: false,
            clause: 0,
        }
    }
}

impl State {
    fn step(&mut self, reading: &Reading, at: usize, all: &mut [Item]) {
        let token = reading.tokens[at];
        match token.token {
            Token::Open => {
                self.depth += 1;
                self.opened = true;
            }
            Token::Close => {
                self.depth = self.depth.saturating_sub(1);
                self.opened = false;
            }
            Token::End if reading.text.at(token.start) != ';' => {
                (self.sentence, self.fresh, self.turns) = (self.sentence + 1, true, false);
                (self.clause, self.sorting) = (at + 1, false);
            }
            Token::End | Token::Comma | Token::Colon => {
                if self.sorting && self.lead == Lead::Nothing {
                    self.lead = Lead::Sorted;
                }
                let before = at.checked_sub(1).map(|k| reading.tokens[k]);
                if before.is_some_and(|t| t.does(does::PART) && t.end - t.start == 1)
                    && self.lead == Lead::Nothing
                {
                    self.lead = Lead::Among;
                    let start = reading.tokens.get(self.clause).map_or(0, |t| t.start);
                    self.named = reading.text.slice(start.min(token.start), token.start);
                }
                (self.fresh, self.turns, self.sorting, self.clause) = (true, false, false, at + 1);
            }
            Token::Word(_) => {
                if token.does(does::PART) && token.end - token.start > 1 {
                    self.lead = Lead::Part;
                } else if self.fresh && token.only(does::LIGHT | does::DEED | does::PREP | does::ADVERB) {
                    self.turns = true;
                }
                self.sorting |= token.does(does::SORTED);
                if token.does(does::ETCETERA)
                    && let Some(last) = all.last_mut()
                {
                    last.open_end = true;
                }
                self.fresh = false;
            }
            Token::Unknown | Token::Enclosed | Token::Number => self.fresh = false,
            _ => {}
        }
    }
}

fn item(reading: &Reading, index: usize) -> Item {
    let (q, named) = (&reading.scan.quantities[index], &reading.named[index]);
    Item {
        value: q.value,
        approx: q.approx.is_some() || q.most.is_some(),
        marker: q.approx.clone().unwrap_or_default(),
        unit: q.unit.clone(),
        kind: q.kind,
        thing: named.thing.clone(),
        base: named.base.clone(),
        role: named.role,
        sums: named.rule == "sum",
        start: q.start,
        end: q.end,
        depth: 0,
        sentence: 0,
        lead: Lead::Nothing,
        named: String::new(),
        turns: false,
        open_end: false,
        opens: false,
    }
}

/// The words between the word for a share and its number.
fn base_words(reading: &Reading, at: usize) -> String {
    let from = (at.saturating_sub(12)..at).rev().find(|k| reading.tokens[*k].does(does::SHARE));
    from.map(|k| reading.text.slice(reading.tokens[k].end, reading.tokens[at].start)).unwrap_or_default()
}
