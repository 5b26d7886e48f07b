//! A report taken apart, without a record: its figures with what stands around them, its sums and shares, its named lists, its counts
//! without a number. Places are counted in Unicode code points of the whole text. Everything is linear in the length of the text.

pub mod approx;
pub mod lists;
pub mod period;

use super::lexicon;
use lists::NameList;
use period::{Timed, When};
use report_claims::{Claim, Reader, Relation};
use std::ops::Range;

/// What a figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// So many.
    Count,
    /// So many in a hundred of a whole.
    Share,
    /// So many in a hundred more than a year before, or less.
    Growth {
        /// More.
        up: bool,
    },
    /// So many more than a year before, or less.
    Difference {
        /// More.
        up: bool,
    },
}

/// What stands around a figure, the nearest first. Nothing reaches beyond the piece that the figure ends.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Between the marks next to it.
    pub piece: String,
    /// Its clause.
    pub clause: String,
    /// Its sentence.
    pub sentence: String,
    /// The sentence before and the heading.
    pub context: String,
}

/// A figure of the text.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Where it stands.
    pub span: Range<usize>,
    /// As it is printed, marker and unit with it.
    pub printed: String,
    /// The number, or the lower end.
    pub value: f64,
    /// Digits behind the point.
    pub places: u32,
    /// The upper end of a range.
    pub most: Option<f64>,
    /// Markers of approximation, joined; or empty.
    pub approx: String,
    /// Its unit.
    pub unit: String,
    /// What it counts or measures.
    pub thing: String,
    /// The same without the word for a share or a growth.
    pub base: String,
    /// What it says.
    pub measure: Measure,
    /// What stands around it.
    pub around: Around,
    /// Its period, by the words.
    pub when: Timed,
    /// It is among the parts of a figure before it in the sentence.
    pub part: bool,
    /// It is the level of the year before.
    pub earlier: bool,
    /// Its sentence, counted through the text.
    pub sentence: usize,
}

/// A sum or share of the text.
#[derive(Debug, Clone)]
pub struct Sum {
    /// From its first number to its last.
    pub span: Range<usize>,
    /// What the instrument found.
    pub relation: Relation,
}

/// A report taken apart.
#[derive(Debug, Default)]
pub struct Read {
    /// Its figures in their order.
    pub figures: Vec<Figure>,
    /// Its sums and shares.
    pub sums: Vec<Sum>,
    /// Lists of names.
    pub lists: Vec<NameList>,
    /// Counts without a number.
    pub vague: Vec<(Range<usize>, String)>,
}

/// A line is read in pieces of this many characters at most, as the instrument does.
const PIECE: usize = 20_000;
/// A clause or a sentence is followed no further than this.
const FAR: usize = 240;
/// What follows a figure in its piece is followed no further than this.
const BEHIND: usize = 40;
/// A longer line is no heading.
const HEADING: usize = 40;

/// Marks, as this file names them.
mod mark {
    pub const STOP: char = '\u{3002}';
    pub const SEMICOLON: char = '\u{ff1b}';
    pub const COMMA: char = '\u{ff0c}';
    pub const PAUSE: char = '\u{3001}';
    pub const COLON: char = '\u{ff1a}';
    pub const OPEN: char = '\u{ff08}';
    pub const CLOSE: char = '\u{ff09}';
    pub const CALL: char = '\u{ff01}';
    pub const ASK: char = '\u{ff1f}';
}

const fn ends_sentence(c: char) -> bool {
    matches!(c, mark::STOP | mark::SEMICOLON | mark::CALL | mark::ASK | ';' | '!' | '?' | '\n')
}

const fn ends_clause(c: char) -> bool {
    ends_sentence(c) || matches!(c, mark::COMMA | mark::COLON | ',' | ':')
}

const fn ends_piece(c: char) -> bool {
    ends_clause(c) || matches!(c, mark::PAUSE | mark::OPEN | mark::CLOSE | '(' | ')')
}

/// Takes a text apart.
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    let mut reader = Reader::new();
    let mut state = State::default();
    let mut starts = Vec::new();
    let mut offset = 0;
    for line in text.split('\n') {
        starts.push(offset);
        let chars: Vec<char> = line.chars().collect();
        for (at, piece) in chars.chunks(PIECE).enumerate() {
            state.line(&mut reader, (piece, offset + at * PIECE), &mut read);
        }
        state.sentence += 1;
        offset += chars.len() + 1;
    }
    for relation in report_claims::check(text) {
        let start = starts.get(relation.line.saturating_sub(1)).copied().unwrap_or_default();
        let span = start + relation.span[0]..start + relation.span[1];
        read.sums.push(Sum { span, relation });
    }
    read
}

/// What is remembered from line to line.
#[derive(Debug, Default)]
struct State {
    heading: String,
    sentence: usize,
}

impl State {
    fn line(&mut self, reader: &mut Reader, (chars, offset): (&[char], usize), read: &mut Read) {
        let text: String = chars.iter().collect();
        let claims = reader.claims(&text);
        if claims.is_empty() && chars.len() <= HEADING && !chars.last().is_some_and(|c| ends_sentence(*c)) {
            if !text.trim().is_empty() {
                text.trim().clone_into(&mut self.heading);
            }
            lists::find(chars, offset, &[], &mut read.lists);
            return;
        }
        let first = read.figures.len();
        let mut ended = 0;
        let ends = chars.iter().map(|c| {
            let before = ended;
            ended += usize::from(ends_sentence(*c));
            before
        });
        let line = Line { chars, claims: &claims, ends: ends.collect() };
        for at in 0..claims.len() {
            let figure = line.figure(at, offset, self, read.figures.last());
            read.figures.push(figure);
        }
        lists::find(chars, offset, &read.figures[first..], &mut read.lists);
        vague(&text, offset, &mut read.vague);
        self.sentence += ended + 1;
    }
}

/// Counts without a number.
fn vague(text: &str, offset: usize, found: &mut Vec<(Range<usize>, String)>) {
    let mut places: Vec<(usize, &str)> = Vec::new();
    for word in lexicon::words("vague") {
        places.extend(text.match_indices(word).map(|(at, _)| (at, *word)));
    }
    places.sort_by_key(|(at, word)| (*at, std::cmp::Reverse(word.len())));
    let (mut at, mut chars) = (0, 0);
    let mut free = 0;
    for (place, word) in places.into_iter().filter(|(place, _)| text.is_char_boundary(*place)) {
        if place < free {
            continue;
        }
        chars += text[at..place].chars().count();
        at = place;
        free = place + word.len();
        let start = offset + chars;
        found.push((start..start + word.chars().count(), word.to_owned()));
    }
}

/// A line while its figures are looked at.
struct Line<'a> {
    chars: &'a [char],
    claims: &'a [Claim],
    /// How many sentences end before each character.
    ends: Vec<usize>,
}

impl Line<'_> {
    fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
    }

    /// Where what stands before a place begins: behind the last character that ends it.
    fn back(&self, from: usize, ends: impl Fn(char) -> bool) -> usize {
        let least = from.saturating_sub(FAR);
        (least..from).rev().find(|at| ends(self.chars[*at])).map_or(least, |at| at + 1)
    }

    fn figure(&self, at: usize, offset: usize, state: &State, last: Option<&Figure>) -> Figure {
        let claim = &self.claims[at];
        let [start, end] = claim.span;
        let before = at.checked_sub(1).map_or(0, |k| self.claims[k].span[1]);
        let next = self.claims.get(at + 1).map_or(self.chars.len(), |c| c.span[0]);
        let most = next.min(end + BEHIND).min(self.chars.len());
        let until = (end..most).find(|k| ends_piece(self.chars[*k])).unwrap_or(most);
        let sentence = self.back(start, ends_sentence);
        let previous = self.back(sentence.saturating_sub(1), ends_sentence);
        let around = Around {
            piece: self.text(self.back(start, ends_piece).max(before)..until),
            clause: self.text(self.back(start, ends_clause)..until),
            sentence: self.text(sentence..until),
            context: format!("{}\n{}", state.heading, self.text(previous..sentence)),
        };
        let mut when =
            period::of(&around, &self.text(self.back(start, |_| false).max(before).min(sentence)..sentence));
        if let (When::Open, true, Some(last)) = (when.when, at > 0, last) {
            when = Timed { own: false, ..last.when.clone() };
        }
        let (lead, tail) = self.markers(claim);
        let head: String = self.text(sentence..start);
        let (measure, base) = measure(claim);
        let index = state.sentence + self.ends[start];
        let together = last.is_some_and(|l| l.sentence == index);
        Figure {
            span: offset + start..offset + end,
            printed: self.text(lead..tail),
            value: claim.value.float(),
            places: claim.value.places(),
            most: claim.value_max.map(|most| most.float()),
            approx: claim.approx.clone().unwrap_or_default(),
            unit: claim.unit.clone(),
            thing: claim.thing.clone(),
            base,
            measure,
            when,
            around,
            part: together && lexicon::last("part", &head).is_some(),
            earlier: lexicon::ends("from", &head).is_some(),
            sentence: index,
        }
    }

    /// The number with its markers on both sides.
    fn markers(&self, claim: &Claim) -> (usize, usize) {
        let [start, end] = claim.span;
        let Some(approx) = claim.approx.as_deref() else { return (start, end) };
        let head = self.text(start.saturating_sub(4)..start);
        let before =
            (1..=4).rev().filter_map(|n| head.char_indices().nth_back(n - 1).map(|(at, _)| &head[at..]));
        let lead = before.filter(|word| approx.starts_with(word)).map(|word| word.chars().count()).next();
        let tail = self.text(end..self.chars.len().min(end + 3));
        let behind = (1..=3).rev().filter_map(|n| tail.char_indices().nth(n).map(|(at, _)| &tail[..at]));
        let behind = behind.filter(|word| approx.ends_with(word)).map(|word| word.chars().count()).next();
        (start - lead.unwrap_or_default(), end + behind.unwrap_or_default())
    }
}

/// What a figure says, and of what.
fn measure(claim: &Claim) -> (Measure, String) {
    let percent = lexicon::is("percent", &claim.unit);
    let cut = |kind: &str| {
        lexicon::ends(kind, &claim.thing).map(|tail| claim.thing[..claim.thing.len() - tail.len()].to_owned())
    };
    for (kind, measure) in [
        ("rise_tail", Measure::Growth { up: true }),
        ("fall_tail", Measure::Growth { up: false }),
        ("more_tail", Measure::Difference { up: true }),
        ("less_tail", Measure::Difference { up: false }),
    ] {
        if let Some(base) = cut(kind) {
            return (measure, base);
        }
    }
    if percent {
        let base = cut("share_tail").or_else(|| cut("rate_tail"));
        return (Measure::Share, base.unwrap_or_else(|| claim.thing.clone()));
    }
    (Measure::Count, claim.thing.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_knows_what_stands_around_it() {
        let text = "一、提案工作\n2026年，共收到提案312件，其中委员提案266件、集体提案46件；比上年增加12件。";
        let read = read(text);
        assert_eq!(read.figures.len(), 4);
        let [all, own, group, more] = read.figures.as_slice() else { panic!() };
        assert_eq!(all.around.clause, "共收到提案312件");
        assert_eq!(own.around.piece, "其中委员提案266件");
        assert!(own.part && group.part && !all.part);
        assert_eq!(group.around.piece, "集体提案46件");
        assert!(all.around.context.contains("提案工作"));
        assert_eq!(more.measure, Measure::Difference { up: true });
        let chars: Vec<char> = text.chars().collect();
        assert_eq!(chars[all.span.clone()].iter().collect::<String>(), "312件");
        assert_eq!(read.sums.len(), 1);
        assert_eq!(read.sums[0].span.start, all.span.start);
    }

    #[test]
    fn what_has_no_number_is_found() {
        let read = read("多次开展调研，形成一批成果。");
        let said: Vec<_> = read.vague.iter().map(|(span, word)| (span.clone(), word.as_str())).collect();
        assert_eq!(said, [(0..2, "多次"), (9..11, "一批")]);
    }

    #[test]
    fn the_markers_are_printed_with_the_number() {
        let read = read("组织联合活动50余场次，约走访近百家企业。");
        assert_eq!(read.figures[0].printed, "50余场次");
    }
}
