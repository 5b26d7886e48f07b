//! The claims of a text: quantities with their things, in the form of the labelled examples.

use crate::decimal::Decimal;
use crate::scan::{self, Scan};
use crate::tables::tables;
use crate::text::Text;
use crate::things::context::Topics;
use crate::things::{self, Named};
use crate::tokens;
use serde::Serialize;

/// A quantitative claim.
#[derive(Debug, Clone, Serialize)]
pub struct Claim {
    /// The number, or the lower end of a range; scales are multiplied out for counts.
    pub value: Decimal,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_max: Option<Decimal>,
    /// The markers of approximation, joined.
    pub approx: Option<String>,
    /// The unit as written; the scale stays in it for money, area, weight and length.
    pub unit: String,
    /// What is counted or measured.
    pub thing: String,
    /// Number and unit, from and to, in Unicode code points.
    pub span: [usize; 2],
}

/// Why a number was taken or refused.
#[derive(Debug, Clone, Serialize)]
pub struct Why {
    /// The number as written.
    pub text: String,
    /// Where it stands, in Unicode code points.
    pub span: [usize; 2],
    /// Is it a claim?
    pub taken: bool,
    /// The name of the rule.
    pub rule: &'static str,
    /// What the rule says.
    pub reason: &'static str,
    /// For a claim: which rule found the thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thing_rule: Option<&'static str>,
    /// What that rule says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thing_reason: Option<&'static str>,
}

/// Reads sentences one after the other and remembers what was counted, for the sentence that leaves it out.
#[derive(Debug, Default)]
pub struct Reader {
    topics: Topics,
}

/// A text with all that was found in it.
#[derive(Debug)]
pub(crate) struct Reading {
    pub text: Text,
    pub scan: Scan,
    pub tokens: Vec<tokens::Spanned>,
    pub named: Vec<Named>,
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The claims of the next sentence.
    pub fn claims(&mut self, sentence: &str) -> Vec<Claim> {
        self.read(sentence).claims()
    }

    /// The claims of the next sentence, and the reason of each decision.
    pub fn explained(&mut self, sentence: &str) -> (Vec<Claim>, Vec<Why>) {
        let reading = self.read(sentence);
        (reading.claims(), reading.reasons())
    }

    pub(crate) fn read(&mut self, sentence: &str) -> Reading {
        let tables = tables();
        let text = Text::new(sentence);
        let scan = scan::scan(&text, tables);
        let tokens =
            if scan.quantities.is_empty() { Vec::new() } else { tokens::tokens(&text, &scan, tables) };
        let named = things::name((&text, &tokens, &scan), &mut self.topics, tables);
        self.topics.next_sentence();
        Reading { text, scan, tokens, named }
    }
}

/// The claims of a sentence that stands alone.
#[must_use]
pub fn claims(sentence: &str) -> Vec<Claim> {
    Reader::new().claims(sentence)
}

impl Reading {
    fn claims(&self) -> Vec<Claim> {
        let pairs = self.scan.quantities.iter().zip(&self.named);
        pairs
            .map(|(q, named)| Claim {
                value: q.value,
                value_max: q.most,
                approx: q.approx.clone(),
                unit: q.unit.clone(),
                thing: named.thing.clone(),
                span: [q.start, q.end],
            })
            .collect()
    }

    fn reasons(&self) -> Vec<Why> {
        let thing = |start: usize| {
            let index = self.scan.quantities.binary_search_by_key(&start, |q| q.start).ok()?;
            self.named.get(index).map(|n| n.rule)
        };
        let decisions = self.scan.decisions.iter();
        decisions
            .map(|d| {
                let thing_rule = if d.taken { thing(d.start) } else { None };
                Why {
                    text: self.text.slice(d.start, d.end),
                    span: [d.start, d.end],
                    taken: d.taken,
                    rule: d.rule,
                    reason: d.gloss,
                    thing_rule,
                    thing_reason: thing_rule.map(|rule| tables().built(rule).gloss),
                }
            })
            .collect()
    }
}
