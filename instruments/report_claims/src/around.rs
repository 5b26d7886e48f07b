//! What stands around a number: its unit, the markers on both sides, and the quantity that they make together.

use crate::decimal::Decimal;
use crate::numerals::{Number, Written};
use crate::scan::{Candidate, Quantity};
use crate::tables::{Kind, Marker, Side, Tables, Unit};
use crate::text::Text;

/// The unit at a place that is not the beginning of another word.
pub fn unit_at(text: &Text, place: usize, tables: &'static Tables) -> Option<(usize, &'static Unit)> {
    tables.units.all(&text.norm, place).find(|(length, unit)| {
        let broken = unit.not_before.iter().filter(|word| text.starts_with(place, word));
        broken.map(Vec::len).max().is_none_or(|word| goes_farther(text, place, (*length, word), tables))
    })
}

/// Does a word that begins behind the unit end behind the word that the unit would break? Then the unit stands: twelve
/// houses and shops, not a family and its gate.
fn goes_farther(text: &Text, place: usize, (unit, word): (usize, usize), tables: &Tables) -> bool {
    let next = tables.words.longest(&text.norm, place + unit).map_or(0, |(length, _)| length);
    next > 1 && unit + next > word
}

pub fn marker_before(
    text: &Text,
    number: &Number,
    tables: &'static Tables,
) -> (Option<&'static Marker>, usize) {
    let mut end = number.start;
    while end > 0 && text.at(end - 1) == ' ' {
        end -= 1;
    }
    let fits = |m: &&Marker| {
        let bare = matches!(number.written, Written::Bare | Written::Part);
        m.side == Side::Before
            && (!m.bare || bare)
            && text.ends_with(end, &m.word)
            && !m.neighbours.contains(&text.before(end - m.word.len()))
    };
    let found = tables.markers.iter().filter(fits).max_by_key(|m| m.word.len());
    (found, found.map_or(number.start, |m| end - m.word.len()))
}

pub fn marker_after(text: &Text, end: usize, tables: &'static Tables) -> (Option<&'static Marker>, usize) {
    let fits = |m: &&Marker| {
        m.side == Side::After
            && text.starts_with(end, &m.word)
            && !m.neighbours.contains(&text.at(end + m.word.len()))
    };
    let found = tables.markers.iter().filter(fits).max_by_key(|m| m.word.len());
    (found, found.map_or(end, |m| end + m.word.len()))
}

pub fn quantity(candidate: &Candidate<'_>, tables: &Tables) -> Quantity {
    let number = &candidate.number;
    let kind = candidate.unit.map_or(Kind::Count, |(_, unit)| unit.kind);
    let keeps = kind.keeps_scale();
    let value = |value: Decimal, scale: i128| if keeps { value } else { value.times(scale) };
    let most = match (&candidate.most, number.most) {
        // Where the scale stays in the unit, it is that of the first number.
        (Some(second), _) if keeps => Some(second.value.times(second.scale / number.scale.max(1))),
        (Some(second), _) => Some(value(second.value, second.scale)),
        (None, Some(second)) => Some(value(second, number.scale)),
        _ => None,
    };
    let low = value(number.value, number.scale);
    let most = most.filter(|most| *most > low);
    let word = |m: Option<&Marker>| m.map(|m| m.word.iter().collect::<String>()).unwrap_or_default();
    let inner =
        candidate.most.as_ref().filter(|_| number.marker.is_empty()).map_or(&number.marker, |m| &m.marker);
    let approx = format!("{}{}{}", word(candidate.before), inner, word(candidate.after));
    let share = matches!(kind, Kind::Tenth) || number.written == Written::Part;
    let unit = &candidate.written_unit;
    Quantity {
        start: number.start,
        end: candidate.end,
        lead: candidate.lead,
        tail: candidate.tail,
        value: low,
        most,
        approx: (!approx.is_empty()).then_some(approx),
        unit: if keeps { format!("{}{unit}", number.scale_text) } else { unit.clone() },
        kind: if share { Kind::Share } else { kind },
        key: if share { tables.term("percent").to_owned() } else { unit.clone() },
        part: number.written == Written::Part,
    }
}
