//! The arithmetic within a report: parts and their total, shares and rates of a stated base. What is compared with records does
//! not live here.

mod items;
mod shares;
mod sums;

use crate::claims::Reader;
use crate::decimal::Decimal;
use items::Items;
use serde::Serialize;

/// What is related.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RelationKind {
    /// Parts and their total.
    Sum,
    /// A part in per cent of its whole.
    Share,
}

/// Does a relation hold?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It does, to the last printed digit.
    Holds,
    /// It does but for one unit of the last printed digit, or within a marker of approximation.
    Rounding,
    /// It does not.
    Fails,
    /// The parts are said, or seem, to be some of all.
    Incomplete,
}

/// A relation of numbers in a text.
#[derive(Debug, Clone, Serialize)]
pub struct Relation {
    /// Sum or share.
    #[serde(rename = "type")]
    pub kind: RelationKind,
    /// The total, or the base of the share.
    pub total: Decimal,
    /// The parts.
    pub parts: Vec<Decimal>,
    /// What the text states: the total of a sum, the per cent of a share.
    pub stated: Decimal,
    /// What the parts give.
    pub expected: Decimal,
    /// The judgment.
    pub verdict: Verdict,
    /// The line of the text, from one.
    pub line: usize,
    /// From the first number concerned to the last, in Unicode code points of the line.
    pub span: [usize; 2],
    /// What stands there.
    pub text: String,
}

/// A line is looked at in pieces of this many characters at most.
const LONGEST_LINE: usize = 20_000;

/// All relations of a text, line by line.
#[must_use]
pub fn check(text: &str) -> Vec<Relation> {
    let mut reader = Reader::new();
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.chars().count() <= LONGEST_LINE {
            check_line(&mut reader, line, (index + 1, 0), &mut found);
            continue;
        }
        let chars: Vec<char> = line.chars().collect();
        for (piece, part) in chars.chunks(LONGEST_LINE).enumerate() {
            let part: String = part.iter().collect();
            check_line(&mut reader, &part, (index + 1, piece * LONGEST_LINE), &mut found);
        }
    }
    found
}

fn check_line(reader: &mut Reader, line: &str, (number, offset): (usize, usize), found: &mut Vec<Relation>) {
    let reading = reader.read(line);
    if reading.scan.quantities.len() < 2 {
        return;
    }
    let items = Items::of(&reading);
    let mut relations = sums::sums(&items);
    let shares = shares::shares(&items, &relations);
    relations.retain(|sum| !overlaps(sum, &shares));
    relations.extend(shares);
    relations.sort_by_key(|r| r.places);
    for r in relations {
        let (start, end) = (items.all[r.places.0].start, items.all[r.places.1].end);
        found.push(Relation {
            kind: r.kind,
            total: r.total,
            parts: r.parts,
            stated: r.stated,
            expected: r.expected,
            verdict: r.verdict,
            line: number,
            span: [offset + start, offset + end],
            text: reading.text.slice(start, end),
        });
    }
}

/// Parts that make more than their total, each with a share of it that is right, are parts by several qualities.
fn overlaps(sum: &Related, shares: &[Related]) -> bool {
    let right = |member: &usize| {
        let own = shares.iter().find(|s| s.members == [*member] && s.whole == sum.whole);
        own.is_some_and(|s| s.verdict != Verdict::Fails)
    };
    let more = sum.verdict == Verdict::Fails && sum.expected.float() > sum.total.float();
    more && sum.members.len() > 1 && sum.members.iter().all(right)
}

/// A relation by the places of its numbers among the items of a line.
#[derive(Debug, Clone)]
struct Related {
    kind: RelationKind,
    total: Decimal,
    parts: Vec<Decimal>,
    stated: Decimal,
    expected: Decimal,
    verdict: Verdict,
    /// First and last item concerned.
    places: (usize, usize),
    /// The item that is the total, and those that are its parts.
    whole: usize,
    members: Vec<usize>,
}
