//! The numbers of a line as the arithmetic sees them: with their unit, their place in brackets and clauses, and what leads to
//! them.

use crate::claims::Reading;
use crate::decimal::Decimal;
use crate::tables::{Kind, does, tables};
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
    /// "Of 60 suggestions": parts of the number directly before.
    Within,
}

/// A number of a line.
#[derive(Debug, Clone)]
pub struct Item {
    pub value: Decimal,
    pub approx: bool,
    pub marker: String,
    /// Of units that count the same the first.
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
    /// For "A, B and C one each": how many things are listed.
    pub each: Option<i128>,
}

impl Item {
    /// Counts or measures, and may be a total or a part.
    pub fn counts(&self) -> bool {
        self.role == Role::Plain && !matches!(self.kind, Kind::Share | Kind::Points | Kind::Tenth)
    }

    /// What it adds to a total: once for each of the things listed.
    pub fn adds(&self) -> Decimal {
        self.value.times(self.each.unwrap_or(1))
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
                item.each = each(reading, at);
                all.push(item);
                let (depth, sentence) = (state.depth, state.sentence);
                state = State { depth, sentence, fresh: false, near: true, ..State::default() };
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
    /// The clause of the number before goes on.
    near: bool,
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
            near: false,
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
                (self.clause, self.sorting, self.near) = (at + 1, false, false);
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
                self.near = false;
            }
            Token::Word(_) => {
                if token.does(does::PART) && token.end - token.start > 1 {
                    self.lead = Lead::Part;
                } else if self.near && token.does(does::PART) {
                    self.lead = Lead::Within;
                    if let Some(last) = all.last_mut() {
                        last.lead = Lead::Nothing;
                    }
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
        unit: kin(&q.unit),
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
        each: None,
    }
}

/// Units that count the same are one: persons are counted in several.
fn kin(unit: &str) -> String {
    let (persons, sessions) = ("alike_persons", "alike_sessions");
    let terms = tables();
    let all = [persons, sessions].into_iter().find(|name| terms.is_term(name, unit));
    all.map_or(unit, |name| terms.term(name)).to_owned()
}

/// How many things share a number that is said to be that of each.
fn each(reading: &Reading, at: usize) -> Option<i128> {
    let before = reading.tokens[at.saturating_sub(40)..at].iter().rev();
    let mut clause = before.take_while(|t| !t.stops() && t.token != Token::Colon && !t.does(does::PART));
    clause.next().filter(|t| t.does(does::EACH))?;
    let marks = clause.filter(|t| t.token == Token::Pause || t.only(does::CONJ)).count();
    i128::try_from(marks + 1).ok()
}

/// The words between the word for a share and its number.
fn base_words(reading: &Reading, at: usize) -> String {
    let from = (at.saturating_sub(12)..at).rev().find(|k| reading.tokens[*k].does(does::SHARE));
    from.map(|k| reading.text.slice(reading.tokens[k].end, reading.tokens[at].start)).unwrap_or_default()
}
