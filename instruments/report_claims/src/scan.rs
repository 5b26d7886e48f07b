//! Finds the numbers of a text with their units and markers, and decides which of them are quantities.

use crate::around::{marker_after, marker_before, quantity, unit_at};
use crate::decimal::Decimal;
use crate::numerals::{self, Number, Written};
use crate::tables::{Kind, Marker, Numeral, Tables, Unit};
use crate::text::{Enclosed, Text};
use crate::verdict;

/// A quotation up to this length is a name or a slogan; a longer one is read.
const SHORT_QUOTE: usize = 26;

/// A number with what stands around it.
#[derive(Debug)]
pub struct Candidate<'t> {
    pub number: Number,
    /// Where the marker before it begins; the number's start without one.
    pub lead: usize,
    /// Where the unit ends; the number's end without one.
    pub end: usize,
    /// Where the marker behind it ends.
    pub tail: usize,
    pub unit: Option<(&'t str, &'t Unit)>,
    /// The second number of a range.
    pub most: Option<Number>,
    pub before: Option<&'t Marker>,
    pub after: Option<&'t Marker>,
    /// The unit as written, without a scale that stays in it.
    pub written_unit: String,
}

/// A quantity: a number that counts or measures something.
#[derive(Debug, Clone)]
pub struct Quantity {
    pub start: usize,
    pub end: usize,
    pub lead: usize,
    pub tail: usize,
    pub value: Decimal,
    pub most: Option<Decimal>,
    pub approx: Option<String>,
    pub unit: String,
    pub kind: Kind,
    /// The key of the unit in the table, which knows what it usually counts.
    pub key: String,
    pub part: bool,
}

/// What was decided about a number.
#[derive(Debug, Clone)]
pub struct Decision {
    pub start: usize,
    pub end: usize,
    pub taken: bool,
    pub rule: &'static str,
    pub gloss: &'static str,
}

/// All numbers of a text.
#[derive(Debug, Default)]
pub struct Scan {
    pub quantities: Vec<Quantity>,
    pub decisions: Vec<Decision>,
}

struct Scanner<'a> {
    text: &'a Text,
    tables: &'static Tables,
    found: Scan,
    /// Where the last refused number of order ended, and its reason: what is joined to it is of its kind.
    linked: Option<(usize, &'static str)>,
    /// Numbers without a unit: they may share that of a list.
    without: Vec<Number>,
}

/// Finds the numbers of a text.
pub fn scan(text: &Text, tables: &'static Tables) -> Scan {
    let mut scanner = Scanner { text, tables, found: Scan::default(), linked: None, without: Vec::new() };
    let mut enclosures = text.enclosures.iter().peekable();
    let mut place = 0;
    while place < text.norm.len() {
        while enclosures.next_if(|e| e.start < place).is_some() {}
        if let Some(e) = enclosures.next_if(|e| e.start == place) {
            let skipped = e.kind == Enclosed::Title || e.end - e.start <= SHORT_QUOTE;
            if skipped {
                scanner.enclosed(e.start, e.end, e.kind);
            }
            place = if skipped { e.end } else { place + 1 };
            continue;
        }
        place = scanner.step(place);
    }
    scanner.share_units();
    scanner.complete_units();
    scanner.found.decisions.sort_by_key(|d| d.start);
    scanner.found
}

impl Scanner<'_> {
    fn refuse(&mut self, start: usize, end: usize, rule: &str) {
        let reason = self.tables.built(rule);
        self.linked = Some((end, reason.id));
        self.found.decisions.push(Decision {
            start,
            end,
            taken: false,
            rule: reason.id,
            gloss: reason.gloss,
        });
    }

    fn enclosed(&mut self, start: usize, end: usize, kind: Enclosed) {
        let counts =
            |c: &char| c.is_ascii_digit() || matches!(self.tables.numerals.get(c), Some(Numeral::Digit(_)));
        if self.text.norm[start..end].iter().any(counts) {
            self.refuse(start, end, if kind == Enclosed::Title { "title" } else { "quoted" });
        }
    }

    /// Looks at one place and says where to go on.
    fn step(&mut self, place: usize) -> usize {
        if let Some(length) = self.name(place) {
            self.refuse(place, place + length, "name");
            return place + length;
        }
        let c = self.text.at(place);
        let begins = c.is_ascii_digit()
            || matches!(
                self.tables.numerals.get(&c),
                Some(Numeral::Digit(_) | Numeral::Scale(_) | Numeral::Some)
            )
            || self.tables.halves.longest(&self.text.norm, place).is_some();
        if !begins {
            return place + 1;
        }
        if c.is_ascii_digit() && self.in_letters(place) {
            let end = self.letters_end(place);
            self.refuse(place, end, "letters");
            return end;
        }
        match numerals::read(self.text, place, self.tables) {
            Some(number) if number.end > place => self.number(number),
            _ => place + 1,
        }
    }

    /// A fixed expression, unless it is cut out of a longer number.
    fn name(&self, place: usize) -> Option<usize> {
        let (length, _) = self.tables.names.longest(&self.text.norm, place)?;
        let numeral = |c: char| {
            c.is_ascii_digit()
                || matches!(self.tables.numerals.get(&c), Some(Numeral::Digit(_) | Numeral::Scale(_)))
        };
        let first = numeral(self.text.at(place)) && numeral(self.text.before(place));
        let last = numeral(self.text.at(place + length - 1)) && numeral(self.text.at(place + length));
        (!first && !last).then_some(length)
    }

    fn in_letters(&self, place: usize) -> bool {
        let before = self.text.before(place);
        let sign = self.tables.all_terms("pluses").iter().any(|sign| sign.chars().eq([before]));
        let point = before == '.' && place >= 2 && self.text.at(place - 2).is_ascii_alphanumeric();
        before.is_ascii_alphabetic() || sign || point
    }

    fn letters_end(&self, place: usize) -> usize {
        let rest = &self.text.norm[place..];
        place + rest.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '.').count().max(1)
    }

    /// Decides about a number and says where to go on.
    fn number(&mut self, number: Number) -> usize {
        let (start, end) = (number.start, number.end);
        if number.written == Written::None {
            let long = end - start > 18;
            self.refuse(start, end, if long { "long" } else { "digits" });
            return end;
        }
        let candidate = self.surroundings(number);
        let next = candidate.tail.max(end);
        if let Some((linked, rule)) = self.linked
            && self.joined(linked, start)
            && (candidate.unit.is_none()
                || rule == "session"
                || rule == "ordinal" && linked == start.saturating_sub(1))
        {
            self.refuse(start, candidate.end, rule);
            return next;
        }
        match verdict::refusal(self.text, &candidate, self.tables) {
            Some(reason) if reason.id == "unit" => self.customary(candidate),
            Some(reason) => {
                let links = matches!(reason.id, "ordinal" | "session" | "date" | "document" | "rank");
                let (end, taken) = (candidate.end, false);
                self.linked = links.then_some((end, reason.id));
                self.found.decisions.push(Decision {
                    start,
                    end,
                    taken,
                    rule: reason.id,
                    gloss: reason.gloss,
                });
                next
            }
            None => {
                self.take(
                    &candidate,
                    if candidate.number.written == Written::Part { "part" } else { "taken" },
                );
                next
            }
        }
    }

    /// Is the number at a place joined to the one that ended before it?
    fn joined(&self, before: usize, start: usize) -> bool {
        start == before + 1 && {
            let c = self.text.before(start);
            c == '\u{3001}' || matches!(self.tables.numerals.get(&c), Some(Numeral::Range))
        }
    }

    fn take(&mut self, candidate: &Candidate<'_>, rule: &str) {
        self.linked = None;
        let reason = self.tables.built(rule);
        let quantity = quantity(candidate, self.tables);
        let (start, end) = (quantity.start, quantity.end);
        self.found.decisions.push(Decision { start, end, taken: true, rule: reason.id, gloss: reason.gloss });
        self.found.quantities.push(quantity);
    }

    /// Unit, range and markers around a number.
    fn surroundings(&self, number: Number) -> Candidate<'static> {
        let (text, tables) = (self.text, self.tables);
        let (before, lead) = marker_before(text, &number, tables);
        let mut candidate = Candidate {
            lead,
            end: number.end,
            tail: number.end,
            unit: None,
            most: None,
            before,
            after: None,
            written_unit: String::new(),
            number,
        };
        self.range(&mut candidate);
        if candidate.number.written == Written::Part {
            let mille = candidate.number.mille;
            candidate.written_unit = tables.term(if mille { "permille" } else { "percent" }).to_owned();
            let mark: Vec<char> = candidate.written_unit.chars().collect();
            candidate.unit = tables.units.longest(&mark, 0).map(|(_, unit)| ("%", unit));
        } else {
            self.unit(&mut candidate);
            self.same_unit_range(&mut candidate);
        }
        let (after, tail) = marker_after(text, candidate.end, tables);
        (candidate.after, candidate.tail) = (after, tail);
        candidate
    }

    /// Three to five: the second number directly behind the first.
    fn range(&self, candidate: &mut Candidate<'_>) {
        let end = candidate.number.end;
        if !matches!(self.tables.numerals.get(&self.text.at(end)), Some(Numeral::Range)) {
            return;
        }
        let Some(second) = numerals::read(self.text, end + 1, self.tables) else { return };
        let quantity =
            !matches!(second.written, Written::None | Written::Bare | Written::Indefinite | Written::Part);
        if !quantity || second.end <= end + 1 {
            return;
        }
        let first = &mut candidate.number;
        let shared = first.scale == 1 && second.scale > 1 && first.value < second.value;
        let low = first.value.times(if shared { second.scale } else { first.scale });
        if low < second.value.times(second.scale) {
            if shared {
                (first.scale, first.scale_text) = (second.scale, second.scale_text.clone());
            }
            candidate.end = second.end;
            candidate.most = Some(second);
        }
    }

    fn unit(&self, candidate: &mut Candidate<'_>) {
        let mut place = candidate.end;
        while self.text.at(place) == ' ' && place < candidate.end + 2 {
            place += 1;
        }
        let Some((length, unit)) = unit_at(self.text, place, self.tables) else { return };
        if unit.kind == Kind::Tenth {
            self.tenths(candidate, place, unit);
            return;
        }
        candidate.written_unit = self.text.slice(place, place + length);
        candidate.end = place + length;
        candidate.unit = Some(("", unit));
        self.each_time(candidate);
    }

    /// Persons (times): the unit is that of persons counted each time.
    fn each_time(&self, candidate: &mut Candidate<'_>) {
        let again = self.tables.term("again");
        let mut marked = vec!['('];
        marked.extend(again.chars());
        marked.push(')');
        if self.tables.is_term("joined", &candidate.written_unit)
            && self.text.starts_with(candidate.end, &marked)
        {
            candidate.end += marked.len();
            candidate.written_unit.push_str(again);
        } else if self.text.at(candidate.end) == '/'
            && self.text.slice(candidate.end, self.text.raw.len().min(candidate.end + 2)).ends_with(again)
        {
            candidate.end += 2;
            candidate.written_unit.push_str(again);
        }
    }

    /// Nine tenths and a half: a share of ninety-five per cent.
    fn tenths(&self, candidate: &mut Candidate<'_>, place: usize, unit: &'static Unit) {
        let number = &mut candidate.number;
        let whole = number.value.float();
        if !(1.0..10.0).contains(&whole) || number.scale != 1 {
            return;
        }
        number.value = number.value.times(10);
        candidate.end = place + 1;
        if let Some(Numeral::Digit(d)) = self.tables.numerals.get(&self.text.at(place + 1)) {
            number.value = number.value + Decimal::whole(*d);
            candidate.end += 1;
        }
        if let Some(second) = &mut candidate.most {
            second.value = second.value.times(10);
        }
        if let Some(second) = &mut number.most {
            *second = second.times(10);
        }
        number.written = Written::Part;
        candidate.written_unit = self.tables.term("percent").to_owned();
        candidate.unit = Some(("%", unit));
    }

    /// Thirty to fifty per cent, where the unit is said twice; not "from ... to".
    fn same_unit_range(&self, candidate: &mut Candidate<'_>) {
        let Some((_, unit)) = candidate.unit else { return };
        let c = self.text.at(candidate.end);
        let from = crate::verdict::from_before(self.text, candidate.lead, self.tables);
        if from || candidate.most.is_some() || !matches!(self.tables.numerals.get(&c), Some(Numeral::Range)) {
            return;
        }
        let Some(second) = numerals::read(self.text, candidate.end + 1, self.tables) else { return };
        let place = second.end;
        if second.written == Written::None || place <= candidate.end + 1 {
            return;
        }
        let Some((length, other)) = unit_at(self.text, place, self.tables) else { return };
        let same =
            std::ptr::eq(other, unit) && self.text.slice(place, place + length) == candidate.written_unit;
        let first = &candidate.number;
        if same
            && first.value.times(first.scale) < second.value.times(second.scale)
            && first.scale == second.scale
        {
            candidate.end = place + length;
            candidate.most = Some(second);
        }
    }

    /// A number without a unit whose thing has a customary one.
    fn customary(&mut self, candidate: Candidate<'_>) -> usize {
        let next = candidate.tail.max(candidate.number.end);
        if let Some(unit) = verdict::customary(self.text, &candidate, self.tables) {
            let key: Vec<char> = unit.chars().collect();
            if let Some((_, known)) = self.tables.units.longest(&key, 0) {
                let fitted = Candidate { unit: Some(("", known)), written_unit: unit, ..candidate };
                self.take(&fitted, "customary");
                return next;
            }
        }
        self.refuse(candidate.number.start, candidate.end, "unit");
        self.linked = None;
        self.without.push(candidate.number);
        next
    }

    /// "by 2, 0 and 0.4 percentage points": the general unit of a list is short for that of its last number.
    fn complete_units(&mut self) {
        self.found.quantities.sort_by_key(|q| q.start);
        for k in (1..self.found.quantities.len()).rev() {
            let (before, after) = self.found.quantities.split_at_mut(k);
            let (Some(one), Some(next)) = (before.last_mut(), after.first()) else { continue };
            let joined = next.lead == one.end + 1 && !one.unit.is_empty() && next.kind == Kind::Points;
            if joined && next.unit.starts_with(one.unit.as_str()) {
                (one.unit, one.key, one.kind) = (next.unit.clone(), next.key.clone(), next.kind);
            }
        }
    }

    /// The numbers of a list whose last one has the unit.
    fn share_units(&mut self) {
        let mut shared = std::collections::HashSet::new();
        for number in std::mem::take(&mut self.without).into_iter().rev() {
            let c = self.text.at(number.end);
            let joins = c == '\u{3001}'
                || self
                    .tables
                    .words
                    .longest(&[c], 0)
                    .is_some_and(|(_, d)| d & crate::tables::does::CONJ != 0);
            let follows = self.found.quantities.iter().rev().take(64).find(|q| q.lead == number.end + 1);
            if !joins
                || number.written != Written::Arabic
                || !verdict::respectively(self.text, number.start, self.tables)
            {
                continue;
            }
            if let Some(next) = follows.cloned() {
                let reason = self.tables.built("shared");
                let (start, end) = (number.start, number.end);
                shared.insert(start);
                self.found.decisions.push(Decision {
                    start,
                    end,
                    taken: true,
                    rule: reason.id,
                    gloss: reason.gloss,
                });
                self.found.quantities.push(Quantity {
                    start,
                    end,
                    lead: start,
                    tail: end,
                    value: number.value.times(number.scale),
                    most: None,
                    approx: None,
                    ..next
                });
            }
        }
        self.found.decisions.retain(|d| d.taken || !shared.contains(&d.start));
    }
}
