//! Which offer of a room a figure is about: by the words that a report uses for it, its unit, what the sentence counted before. Pure: it
//! knows no record. The offers come from the rooms; whoever adds one is matched here without a change.

use super::lexicon;
use super::reading::{Around, Figure, Measure};
use crate::foundation::figures::Offer;

/// An offer with its room.
#[derive(Debug, Clone)]
pub struct Offered {
    /// The room.
    pub room: &'static str,
    /// What it offers.
    pub offer: Offer,
}

/// An offer that a figure may be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Its place among the offers.
    pub offer: usize,
    /// How well it fits, out of about a hundred.
    pub score: f64,
    /// The words by which it was found; empty: taken over from the figure before.
    pub words: Vec<String>,
}

impl Candidate {
    /// Whether a number that differs may be said to differ, and not only to have no record.
    pub fn is_sure(&self) -> bool {
        self.score >= SURE
    }
}

/// From here on a figure is about an offer.
pub const SURE: f64 = 78.0;
/// Below this it is not proposed.
const LEAST: f64 = 45.0;
/// So many are proposed.
const MOST: usize = 4;
/// What a part of the figure before gains, and its whole loses.
const PART: f64 = 15.0;

/// Weights of the places where a word stands.
const IN_THING: f64 = 1.0;
const IN_PIECE: f64 = 0.9;
const IN_CLAUSE: f64 = 0.75;
const IN_SENTENCE: f64 = 0.55;
const IN_CONTEXT: f64 = 0.4;

fn weight(word: &str, thing: &str, around: &Around) -> Option<f64> {
    let places = [
        (thing, IN_THING),
        (around.piece.as_str(), IN_PIECE),
        (around.clause.as_str(), IN_CLAUSE),
        (around.sentence.as_str(), IN_SENTENCE),
        (around.context.as_str(), IN_CONTEXT),
    ];
    places.iter().find(|(text, _)| text.contains(word)).map(|(_, weight)| *weight)
}

/// How much of a text some words say; words that say nothing of it are not missed.
fn covered(text: &str, words: &[&str]) -> f64 {
    let chars: Vec<char> = text.chars().collect();
    let mark = |word: &str, marks: &mut Vec<bool>| {
        let word: Vec<char> = word.chars().collect();
        for start in 0..(chars.len() + 1).saturating_sub(word.len()) {
            if !word.is_empty() && chars[start..].starts_with(&word) {
                marks[start..start + word.len()].iter_mut().for_each(|mark| *mark = true);
            }
        }
    };
    let (mut said, mut idle) = (vec![false; chars.len()], vec![false; chars.len()]);
    words.iter().for_each(|word| mark(word, &mut said));
    lexicon::words("filler").iter().for_each(|word| mark(word, &mut idle));
    let hit = said.iter().filter(|mark| **mark).count();
    let missed = said.iter().zip(&idle).filter(|(said, idle)| !**said && !**idle).count();
    if hit == 0 { 0.0 } else { hit as f64 / (hit + missed) as f64 }
}

/// What is counted, as it stands in the text: the thing without what the instrument took from elsewhere, and the words before the number
/// in its own piece. Where these are few they are all of it; otherwise the better of the two counts.
struct Core {
    thing: String,
    own: String,
    few: bool,
}

/// Words before a number that are no more than this are all that is counted.
const FEW: usize = 10;

/// A text without its titles and quotations.
fn without_titles(text: &str) -> String {
    let (mut out, mut within) = (String::new(), false);
    for c in text.chars() {
        match c {
            '\u{300a}' | '\u{201c}' => within = true,
            '\u{300b}' | '\u{201d}' => within = false,
            _ if !within => out.push(c),
            _ => {}
        }
    }
    out
}

impl Core {
    fn of(figure: &Figure) -> Self {
        let piece = &without_titles(&figure.around.piece);
        let mut thing = figure.base.as_str();
        while !thing.is_empty() && !piece.contains(thing) {
            thing = thing.char_indices().next_back().map_or("", |(at, _)| &thing[..at]);
        }
        // The number itself is not said again by the unit or the marker that stand with it.
        let number = piece.char_indices().find(|(_, c)| c.is_numeric()).map_or(piece.len(), |(at, _)| at);
        let own = piece[..number].trim();
        let directly = own.contains(thing) && !own.is_empty() && own.chars().count() <= FEW;
        let few = directly && figure.measure == Measure::Count;
        Self { thing: thing.to_owned(), own: own.to_owned(), few }
    }

    fn clause(text: &str) -> Self {
        Self { thing: String::new(), own: text.to_owned(), few: false }
    }

    fn covered(&self, words: &[&str]) -> f64 {
        let own = covered(&self.own, words);
        if self.few { own } else { own.max(covered(&self.thing, words)) }
    }
}

/// How well an alternative of an offer fits what is counted and what stands around it; none where a word is missing. `all`: the words of
/// every alternative of the offer.
fn fit(words: &[String], all: &[&str], core: &Core, around: &Around) -> Option<f64> {
    let (mut sum, mut length, mut near) = (0.0, 0.0, 0.0);
    for word in words {
        let weight = weight(word, &core.thing, around)?;
        let long = word.chars().count() as f64;
        sum += weight * long;
        length += long;
        if weight >= IN_CLAUSE {
            near += long;
        }
    }
    if length == 0.0 {
        return None;
    }
    Some(50.0 * core.covered(all) + 40.0 * sum / length + f64::min(near, 10.0))
}

fn best(offer: &Offer, core: &Core, around: &Around) -> Option<(f64, Vec<String>)> {
    let all: Vec<&str> = offer.said.iter().flatten().map(String::as_str).collect();
    let fits = offer.said.iter().filter_map(|words| Some((fit(words, &all, core, around)?, words)));
    let (score, words) = fits.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some((score, words.clone()))
}

fn unit_fits(offer: &Offer, figure: &Figure) -> bool {
    match figure.measure {
        Measure::Count | Measure::Difference { .. } => offer.units.contains(&figure.unit),
        Measure::Share => lexicon::is("percent", &figure.unit) && !offer.whole.is_empty(),
        Measure::Growth { .. } => lexicon::is("percent", &figure.unit),
    }
}

/// The offers that a figure may be about, the best first. `whole`: the offer that the figure before it in its sentence is about, where it
/// is one of its parts.
pub fn rank(offers: &[Offered], figure: &Figure, whole: Option<usize>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let core = Core::of(figure);
    for (at, offered) in offers.iter().enumerate().filter(|(_, o)| unit_fits(&o.offer, figure)) {
        let Some((mut score, words)) = best(&offered.offer, &core, &figure.around) else { continue };
        if let Some(whole) = whole.filter(|_| figure.part) {
            let of = &offers[whole];
            if of.room == offered.room && of.offer.key == offered.offer.whole {
                score += PART;
            } else if at == whole {
                score -= PART;
            }
        }
        if score >= LEAST {
            found.push(Candidate { offer: at, score, words });
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found.truncate(MOST);
    found
}

/// The offers that a list of names without a number may be about, by its clause alone.
pub fn rank_clause(offers: &[Offered], clause: &str) -> Vec<Candidate> {
    let around = Around { piece: clause.to_owned(), clause: clause.to_owned(), ..Around::default() };
    let core = Core::clause(clause);
    let mut found: Vec<Candidate> = Vec::new();
    for (at, offered) in offers.iter().enumerate() {
        if let Some((score, words)) = best(&offered.offer, &core, &around) {
            found.push(Candidate { offer: at, score, words });
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found.truncate(MOST);
    found
}

/// All figures with what they may be about. A share or growth that names nothing of its own is about what was counted before it.
pub fn rank_all(offers: &[Offered], figures: &[Figure]) -> Vec<Vec<Candidate>> {
    let mut all: Vec<Vec<Candidate>> = Vec::new();
    // The figure of the running sentence that others may be parts of.
    let mut whole: Option<(usize, usize)> = None;
    for (at, figure) in figures.iter().enumerate() {
        let before = at.checked_sub(1).filter(|k| figures[*k].sentence == figure.sentence);
        let of = whole.filter(|(sentence, _)| *sentence == figure.sentence).map(|(_, offer)| offer);
        let mut ranked = rank(offers, figure, of);
        if figure.measure != Measure::Count
            && let Some(last) = before.filter(|k| figure.base.is_empty() || figures[*k].base == figure.base)
            && let Some(first) =
                all[last].first().filter(|first| unit_fits(&offers[first.offer].offer, figure))
        {
            ranked.retain(|c| c.offer != first.offer);
            ranked.insert(0, Candidate { offer: first.offer, score: first.score, words: Vec::new() });
            ranked.truncate(MOST);
        }
        if figure.measure == Measure::Count
            && !figure.part
            && let Some(first) = ranked.first().filter(|first| first.is_sure())
        {
            whole = Some((figure.sentence, first.offer));
        }
        all.push(ranked);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::reading::read;
    use super::*;
    use crate::foundation::figures::{Basis, said};

    fn offers() -> Vec<Offered> {
        let offer = |key: &str, words: &str, whole: &'static str| Offered {
            room: "superior",
            offer: Offer {
                key: key.to_owned(),
                name: key.to_owned(),
                units: vec!["件".to_owned(), "次".to_owned()],
                said: said(words),
                bases: vec![Basis::Days],
                whole,
            },
        };
        vec![
            offer("all", "请示 报告|上报|报送|请示报告|上行文", ""),
            offer("request", "请示", "all"),
            offer("report", "上报 报告|报送 报告|专题报告", "all"),
            offer("result", "报送 成果|成果", "all"),
        ]
    }

    fn found(text: &str) -> Vec<Option<String>> {
        let (offers, read) = (offers(), read(text));
        let all = rank_all(&offers, &read.figures);
        let sure = |c: &&Candidate| c.is_sure();
        all.iter().map(|c| c.first().filter(sure).map(|c| offers[c.offer].offer.key.clone())).collect()
    }

    #[test]
    fn parts_are_told_from_their_whole() {
        let keys = |all: &[&str]| all.iter().map(|k| Some((*k).to_owned())).collect::<Vec<_>>();
        assert_eq!(
            found("全年向州委报送请示报告24件，其中请示6件、报告13件、成果5件。"),
            keys(&["all", "request", "report", "result"])
        );
    }

    #[test]
    fn what_no_offer_says_is_about_nothing() {
        assert_eq!(found("走访企业126家，收到来信24件。"), [None, None]);
    }
}
