//! What was spoken of before: the noun that the clause of a number leaves out.

use crate::scan::Quantity;
use crate::tables::{Kind, Tables, Unit, does};
use crate::text::Text;
use crate::tokens::Spanned;

/// Nouns that were counted are remembered up to this number.
const MOST: usize = 40;

/// A noun with the unit it was counted in.
#[derive(Debug, Clone)]
struct Topic {
    key: String,
    kind: Kind,
    noun: String,
    sentence: usize,
}

/// What was counted so far, in this text and the one before.
#[derive(Debug, Default, Clone)]
pub struct Topics {
    all: Vec<Topic>,
    sentence: usize,
}

impl Topics {
    /// A new sentence begins: what was counted before is farther away now.
    pub fn next_sentence(&mut self) {
        self.sentence += 1;
        let sentence = self.sentence;
        self.all.retain(|topic| topic.sentence + 2 >= sentence);
    }

    /// Remembers what a quantity counted.
    pub fn tell(&mut self, quantity: &Quantity, noun: String) {
        if noun.is_empty() {
            return;
        }
        if self.all.len() >= MOST {
            self.all.remove(0);
        }
        self.all.push(Topic {
            key: quantity.key.clone(),
            kind: quantity.kind,
            noun,
            sentence: self.sentence,
        });
    }

    /// The noun last counted in the very unit of a quantity, in this sentence.
    pub fn same(&self, quantity: &Quantity) -> Option<&str> {
        let near = self.all.iter().rev().filter(|t| t.sentence == self.sentence);
        near.filter(|t| t.key == quantity.key).map(|t| t.noun.as_str()).next()
    }

    /// The noun last counted in a unit of texts and matters.
    pub fn paper(&self, tables: &Tables) -> Option<&str> {
        self.all.iter().rev().find(|t| tables.is_term("papers", &t.key)).map(|t| t.noun.as_str())
    }

    /// The noun last counted in the unit of a quantity, in this sentence or (`farther`) before it.
    pub fn noun(&self, quantity: &Quantity, farther: bool) -> Option<&str> {
        let near = || self.all.iter().rev().filter(|t| (t.sentence == self.sentence) != farther);
        let same = near().find(|t| t.key == quantity.key);
        let kin = || {
            let root = |key: &str| key.chars().next();
            near().find(|t| {
                t.kind == Kind::Person && quantity.kind == Kind::Person
                    || t.key.len() != quantity.key.len() && root(&t.key) == root(&quantity.key)
            })
        };
        same.or_else(kin).map(|t| t.noun.as_str())
    }
}

/// The nearest noun before a place that is usually counted in this unit.
pub fn customary<'u>(text: &Text, tokens: &[Spanned], at: usize, unit: &'u Unit) -> Option<&'u str> {
    let before = tokens[..at].iter().rev().take(60).filter(|t| t.does(does::NOUN | does::WHO));
    before.map(|t| text.slice(t.start, t.end)).find_map(|word| fitting(&word, unit))
}

/// The usual noun of a unit with which a text ends; what it becomes in this unit.
pub fn fitting<'u>(text: &str, unit: &'u Unit) -> Option<&'u str> {
    let all = unit.things.iter().filter(|(from, _)| text.ends_with(from.as_str()));
    all.max_by_key(|(from, _)| from.len()).map(|(_, to)| to.as_str())
}

/// The unit of a quantity in the table.
pub fn unit_of<'t>(quantity: &Quantity, tables: &'t Tables) -> Option<&'t Unit> {
    let key: Vec<char> = quantity.key.chars().map(crate::text::narrow).collect();
    let (length, unit) = tables.units.longest(&key, 0)?;
    (length <= key.len()).then_some(unit)
}
