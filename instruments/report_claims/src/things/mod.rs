//! Names the thing that each quantity counts or measures: from the phrase behind it, the phrase before it, or what was
//! spoken of before.

mod before;
pub mod context;
mod left;
mod lists;
mod right;

use crate::scan::{Quantity, Scan};
use crate::tables::{Kind, Tables, does};
use crate::text::Text;
use crate::tokens::{Spanned, Token};
use context::Topics;
use left::Left;
use right::Right;

/// How the clause leads to a number; kept for the arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Counts or measures.
    Plain,
    /// A part of a whole, in per cent.
    Share,
    /// A difference from another time.
    Change,
}

/// The thing of a quantity.
#[derive(Debug, Clone)]
pub struct Named {
    /// What is counted or measured.
    pub thing: String,
    /// Without the word for the share or the change.
    pub base: String,
    pub role: Role,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Named {
    fn plain(thing: String, rule: &'static str) -> Self {
        Self { base: thing.clone(), thing, role: Role::Plain, rule }
    }
}

/// A run of numbers that share what stands before them.
#[derive(Clone)]
struct Series {
    first: usize,
    length: usize,
    left: Left,
}

struct Namer<'a> {
    text: &'a Text,
    tokens: &'a [Spanned],
    scan: &'a Scan,
    tables: &'static Tables,
    topics: &'a mut Topics,
    named: Vec<Named>,
    /// The first quantity of the running sentence.
    sentence: usize,
}

/// Names the things of all quantities of a text.
pub fn name(
    (text, tokens, scan): (&Text, &[Spanned], &Scan),
    topics: &mut Topics,
    tables: &'static Tables,
) -> Vec<Named> {
    let mut namer = Namer { text, tokens, scan, tables, topics, named: Vec::new(), sentence: 0 };
    let mut series: Option<Series> = None;
    for (at, token) in tokens.iter().enumerate() {
        match token.token {
            Token::End if text.at(token.start) != ';' => {
                namer.topics.next_sentence();
                namer.sentence = namer.named.len();
            }
            Token::Quantity(index) => {
                let running = series.take().filter(|s| index < s.first + s.length);
                let current = running.unwrap_or_else(|| namer.series(at, index));
                let named = namer.quantity(at, index, &current);
                namer.named.push(named);
                series = Some(current);
            }
            _ => {}
        }
    }
    namer.named
}

impl Namer<'_> {
    fn written(&self, start: usize, end: usize) -> String {
        const LONG: usize = 18;
        let mut start = start;
        if start >= end {
            return String::new();
        }
        if self.tokens[end - 1].end - self.tokens[start].start > LONG
            && let Some(of) = (start..end - 1).rev().find(|k| self.tokens[*k].does(does::OF))
        {
            start = of + 1;
        }
        let text = self.text.slice(self.tokens[start].start, self.tokens[end - 1].end);
        text.chars()
            .filter(|c| {
                !c.is_whitespace() && !matches!(c, '\u{201c}' | '\u{201d}' | '"' | '\u{300a}' | '\u{300b}')
            })
            .collect()
    }

    fn quantity(&mut self, at: usize, index: usize, series: &Series) -> Named {
        let quantity = &self.scan.quantities[index];
        let mean = |t: &Spanned| {
            t.does(does::MODIFIER) && self.tables.is_term("averages", &self.text.slice(t.start, t.end))
        };
        let lacks = |t: &Spanned| self.tables.is_term("negations", &self.text.slice(t.start, t.end));
        let kind = |t: &Spanned| self.tables.is_term("gerunds", &self.text.slice(t.start, t.end));
        let right = right::right(self.tokens, at, (&mean, &lacks, &kind));
        let beyond = |at: usize| right::right(self.tokens, at, (&mean, &lacks, &kind));
        let mut right = if right.is_empty() && self.doubles(at) { beyond(at + 1) } else { right };
        if right.leads && matches!(self.tokens[right.end].token, Token::Quantity(_)) {
            // The next number has a noun of its own behind it.
            let next = beyond(right.end);
            right.leads = !next.noun || next.leads;
        }
        let left = &series.left;
        let place = self.tables.is_term("places", &quantity.key);
        let named =
            if index > series.first && right.is_empty() && !place || left.respectively && series.length > 1 {
                self.listed(index, series)
            } else if left.share && quantity.kind == Kind::Share {
                self.share(left, index)
            } else if matches!(quantity.kind, Kind::Share | Kind::Points) {
                self.relative(at, index, left, &right)
            } else {
                self.counted(at, index, left, &right)
            };
        if named.role == Role::Plain && !matches!(quantity.kind, Kind::Share | Kind::Points) {
            let noun = self.head(quantity, &named.thing);
            self.topics.tell(quantity, noun);
        }
        named
    }

    /// "9 roads, 85 km of them, of the county": does another count of another unit follow at once, and then their noun?
    fn doubles(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        let noun = self.tokens.get(at + 2).is_some_and(Spanned::names);
        noun && next.is_some_and(|t| matches!(t.token, Token::Quantity(_)))
    }

    /// The part of a share: what stands before it, else what was counted last.
    fn share(&self, left: &Left, index: usize) -> Named {
        let own = self.written(left.start, left.end);
        let base = if own.is_empty() { self.last(index).unwrap_or_default() } else { own };
        let thing = format!("{base}{}", self.tables.term("share"));
        Named { thing, base, role: Role::Share, rule: "share" }
    }

    fn change(&self, base: String, kind: Kind, up: bool) -> Named {
        let rate = matches!(kind, Kind::Share | Kind::Points);
        let word = match (rate, up) {
            (true, true) => "rise",
            (true, false) => "fall",
            (false, true) => "more",
            (false, false) => "less",
        };
        Named { thing: format!("{base}{}", self.tables.term(word)), base, role: Role::Change, rule: "change" }
    }

    /// What the last quantity of the sentence was about.
    fn last(&self, index: usize) -> Option<String> {
        self.named[..index.min(self.named.len())].last().map(|n| n.base.clone())
    }

    /// Per cent and points: a share of what follows, a change, or the rate that stands before.
    fn relative(&mut self, at: usize, index: usize, left: &Left, right: &Right) -> Named {
        let quantity = &self.scan.quantities[index];
        let own = self.written(left.start, left.end);
        let behind = self.written(right.start, right.end);
        if let Some(up) = left.change {
            let base = if own.is_empty() { self.last(index).unwrap_or_default() } else { own };
            return self.change(base, quantity.kind, up);
        }
        let follows = right.of || quantity.part || own.is_empty();
        if quantity.kind == Kind::Share && !behind.is_empty() && follows && !right.leads {
            let tail = if right.of || quantity.part { self.predicate(right.end) } else { String::new() };
            let thing = format!("{behind}{tail}{}", self.tables.term("share"));
            return Named { thing, base: behind, role: Role::Plain, rule: "behind" };
        }
        if !own.is_empty() {
            let noun = (left.quality || self.tokens[left.end - 1].only(does::DEED)) && right.verb;
            let thing = if noun { format!("{own}{}", self.predicate(at + 1)) } else { own };
            return Named::plain(thing, "before");
        }
        let doing = self.predicate(right.act);
        if right.verb && !doing.is_empty() {
            let noun = self
                .topics
                .paper(self.tables)
                .map(str::to_owned)
                .or_else(|| self.last(index))
                .unwrap_or_default();
            let thing = format!("{noun}{doing}{}", self.tables.term("rate"));
            return Named::plain(thing, "verb");
        }
        Named::plain(self.last(index).unwrap_or_default(), "last")
    }

    /// What is said up to the end of the clause, in a few characters.
    fn predicate(&self, from: usize) -> String {
        const LONGEST: usize = 24;
        let rest = self.tokens.get(from..).unwrap_or_default();
        let mut end = from;
        for t in rest {
            if t.stops() || t.token == Token::Close || t.end - rest[0].start > LONGEST {
                break;
            }
            end += 1;
        }
        self.written(from, end)
    }

    fn counted(&mut self, at: usize, index: usize, left: &Left, right: &Right) -> Named {
        let quantity = &self.scan.quantities[index];
        let own = self.own(left, at);
        let behind = self.written(right.start, right.end);
        let behind = if self.tables.is_term("frames", &behind) { String::new() } else { behind };
        if let Some(named) = self.vote(at, index, &own) {
            return named;
        }
        if behind.is_empty() && self.tables.is_term("places", &quantity.key) {
            return Named::plain(quantity.key.clone(), "behind");
        }
        let listed = left.end > left.start && self.tokens[left.end - 1].does(does::ETCETERA);
        let known =
            left.end > left.start && self.tokens[left.end - 1].does(does::NOUN | does::WHO | does::NATURE);
        // Persons are counted, not what they did.
        let person = quantity.kind == Kind::Person && !right.who && left.end == at;
        let person = person && left.end > left.start && self.tokens[left.end - 1].does(does::WHO);
        let nearer =
            right.noun || own.is_empty() || left.quality || left.verb || listed || right.ends && !known;
        let preferred = nearer && !person && !(right.leads && known);
        if !behind.is_empty() && preferred {
            return Named::plain(behind, "behind");
        }
        if let Some(up) = left.change {
            let base = if own.is_empty() { self.last(index).unwrap_or_default() } else { own };
            return self.change(base, quantity.kind, up);
        }
        let occasions = self.tables.is_term("occasions", &quantity.key);
        let acts = right.verb && (own.is_empty() || occasions && self.is_subject(left, at));
        let goes_on =
            own.is_empty() && self.tokens.get(at + 1).is_some_and(|t| t.only(does::PREP | does::LEVEL));
        if occasions && (acts || goes_on) {
            return Named::plain(self.predicate(at + 1), "verb");
        }
        if !own.is_empty() {
            return Named::plain(self.composed(&own, at, index, left), "before");
        }
        if let Some(named) = self.without_phrase(at, index, left) {
            return named;
        }
        if let Some(phrase) = self.clause_before(at, left) {
            return Named::plain(phrase, "before");
        }
        if left.level && self.same_clause(at, index) {
            return Named::plain(self.last(index).unwrap_or_default(), "level");
        }
        if acts && quantity.kind == Kind::Person {
            let same = self.topics.same(quantity);
            let noun = same.or_else(|| self.topics.noun(quantity, false)).unwrap_or_default();
            return Named::plain(format!("{}{noun}", self.predicate(at + 1)), "verb");
        }
        if quantity.kind == Kind::Person
            && let Some(who) = self.who_became(at)
        {
            return Named::plain(who, "verb");
        }
        let noun = self.context(at, index).unwrap_or_default();
        if acts {
            let doing = self.predicate(at + 1);
            return Named::plain(format!("{doing}{noun}"), "verb");
        }
        Named::plain(noun, "context")
    }

    fn written_of(&self, t: Spanned) -> String {
        self.text.slice(t.start, t.end)
    }

    /// The phrase before a number, with the noun of the context where it is only a quality, a deed or a person.
    fn composed(&mut self, own: &str, at: usize, index: usize, left: &Left) -> String {
        let quantity = &self.scan.quantities[index];
        let last = self.tokens[left.end - 1];
        let unit = context::unit_of(quantity, self.tables);
        let fits = unit.is_some_and(|unit| context::fitting(own, unit).is_some());
        let modifier = last.does(does::MODIFIER) && !last.does(does::NOUN | does::WHO);
        let deed = last.only(does::DEED) && !self.tables.is_term("occasions", &quantity.key);
        let papers = self.tables.is_term("papers", &quantity.key);
        let field = papers && self.tables.is_term("fields", &self.written_of(last));
        let quality = left.quality || last.token == Token::Close || deed || modifier || field;
        let kind = quantity.kind;
        let person = last.does(does::WHO) && matches!(kind, Kind::Count | Kind::Loose);
        let acts = own.chars().count() > self.written(left.start, left.end).chars().count();
        let paper = papers && (acts || last.does(does::LIGHT | does::DEED));
        let most = if papers { 4 } else { 2 };
        let counted = papers || kind == Kind::Person;
        let short = last.token == Token::Unknown
            && counted
            && own.chars().count() <= most
            && self.topics.noun(quantity, false).is_some();
        if fits || !(quality || person || paper || short) {
            return own.to_owned();
        }
        let first = unit
            .filter(|_| deed && papers || self.tables.is_term("matters", &quantity.key))
            .and_then(|u| u.things.first());
        let told = || self.topics.paper(self.tables).filter(|_| papers).map(str::to_owned);
        let noun = self.spoken(at, index).or_else(told).or_else(|| first.map(|(_, to)| to.clone()));
        let noun = noun.unwrap_or_default();
        let paper_noun = paper && self.topics.paper(self.tables) == Some(noun.as_str());
        let usual = unit.is_some_and(|unit| context::fitting(&noun, unit).is_some());
        if !quality && !paper_noun && !usual || own.contains(&noun) {
            own.to_owned()
        } else {
            format!("{own}{noun}")
        }
    }

    /// The noun that the clause leaves out.
    fn context(&self, at: usize, index: usize) -> Option<String> {
        let quantity = &self.scan.quantities[index];
        let unit = context::unit_of(quantity, self.tables);
        let first = || unit.and_then(|u| u.things.first()).map(|(_, to)| to.clone());
        let doing = || self.doing(at).filter(|_| quantity.kind == Kind::Person);
        self.spoken(at, index).or_else(doing).or_else(first).or_else(|| self.last(index))
    }

    /// A noun that was spoken of and fits the unit.
    fn spoken(&self, at: usize, index: usize) -> Option<String> {
        let quantity = &self.scan.quantities[index];
        if self.tables.is_term("length", &quantity.key)
            && index > self.sentence
            && let Some(paper) = self.topics.paper(self.tables)
        {
            return Some(paper.to_owned());
        }
        let unit = context::unit_of(quantity, self.tables);
        let near = self.topics.noun(quantity, false).map(str::to_owned);
        let usual =
            || unit.and_then(|u| context::customary(self.text, self.tokens, at, u)).map(str::to_owned);
        let far = || self.topics.noun(quantity, true).map(str::to_owned);
        near.or_else(usual).or_else(far)
    }

    /// The noun of a thing, for those that follow.
    fn head(&self, quantity: &Quantity, thing: &str) -> String {
        if let Some(noun) =
            context::unit_of(quantity, self.tables).and_then(|unit| context::fitting(thing, unit))
        {
            return noun.to_owned();
        }
        let chars: Vec<char> = thing.chars().collect();
        let nouns = does::NOUN | does::WHO;
        let ends = |from: usize| {
            let length = chars.len() - from;
            self.tables.words.all(&chars, from).any(|(l, d)| l == length && d & nouns != 0)
        };
        let deed = |from: usize| {
            let length = chars.len() - from;
            self.tables.words.all(&chars, from).any(|(l, d)| l == length && d & nouns == 0)
        };
        let from = (chars.len().saturating_sub(8)..chars.len()).find(|from| ends(*from));
        let done = (chars.len().saturating_sub(8)..chars.len()).find(|from| deed(*from));
        if from.is_none()
            && let Some(done) = done
        {
            // What was done to it is left off: the noun before that is meant.
            let before: String = chars[..done].iter().collect();
            let noun = if done > 0 { self.head(quantity, &before) } else { before };
            let who = self.tables.words.longest(&noun.chars().collect::<Vec<_>>(), 0);
            let body = who.is_some_and(|(_, d)| d & does::WHO != 0 && d & does::NOUN == 0);
            let papers = self.tables.is_term("papers", &quantity.key);
            return if papers && body { String::new() } else { noun };
        }
        chars[from.unwrap_or(chars.len().saturating_sub(6))..].iter().collect()
    }
}
