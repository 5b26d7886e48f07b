//! Why a number is no quantity. The words of each reason stand in `tables/rejects.tsv`; here is how they are tried.

use crate::numerals::Written;
use crate::scan::Candidate;
use crate::tables::{Kind, Numerals, Place, Reason, Tables, does};
use crate::text::{Text, is_comma, is_end, is_pause};

/// A clause is looked back on no further than this.
const BACK: usize = 40;
/// Small Arabic numbers enumerate as Chinese ones do.
const OUTLINE_MOST: f64 = 10.0;

/// The reason to refuse a number; none if it is a quantity.
pub fn refusal(text: &Text, c: &Candidate<'_>, tables: &'static Tables) -> Option<&'static Reason> {
    let kind = c.unit.map(|(_, unit)| unit.kind);
    if is_ratio(text, c) {
        return Some(tables.built("ratio"));
    }
    if is_session(text, c, tables) {
        return Some(tables.built("session"));
    }
    if let Some(reason) = tables.reasons.iter().find(|r| r.place != Place::Built && fits(text, c, kind, r)) {
        return Some(reason);
    }
    let built = match kind {
        None => "unit",
        Some(Kind::Date) => "date",
        Some(Kind::Grade) => "graded",
        Some(kind) => built_in(text, c, kind, tables)?,
    };
    Some(tables.built(built))
}

fn built_in(text: &Text, c: &Candidate<'_>, kind: Kind, tables: &Tables) -> Option<&'static str> {
    let within_limits = c.after.is_some_and(|m| m.norm) && !matches!(kind, Kind::Share);
    let norm = c.before.is_some_and(|m| m.norm) || within_limits;
    let marked = c.before.is_some() || c.after.is_some() || !c.number.marker.is_empty();
    let written = c.number.written;
    let single = c.written_unit.chars().count() == 1;
    if norm {
        Some("norm")
    } else if is_class(text, c, kind, tables) {
        Some("class")
    } else if written == Written::Two && c.most.is_none() {
        Some("two")
    } else if written == Written::One && c.most.is_none() && !is_one(text, c, kind, tables) {
        Some("one")
    } else if written == Written::Bare && !marked {
        Some("bare")
    } else if written == Written::Small && (kind == Kind::Loose || kind == Kind::Measure && single)
        || tables.is_term("places", &c.written_unit) && !is_place(text, c, tables)
    {
        Some("name")
    } else if matches!(kind, Kind::Soft | Kind::Count) && is_outline(text, c, tables) {
        Some("outline")
    } else if kind == Kind::Time && !is_measured(text, c, tables) {
        Some("duration")
    } else if kind == Kind::Score && !within(text, c.lead, tables.all_terms("scored")) {
        Some("points")
    } else {
        None
    }
}

fn fits(text: &Text, c: &Candidate<'_>, kind: Option<Kind>, reason: &Reason) -> bool {
    let written = c.number.written;
    let small = matches!(written, Written::Small | Written::One | Written::Two);
    let numerals = match reason.numerals {
        Numerals::Any => written != Written::Part || reason.place == Place::Before,
        Numerals::Arabic => written == Written::Arabic,
        Numerals::Words => written != Written::Arabic && written != Written::Part,
        Numerals::One => written == Written::One,
        Numerals::Two => written == Written::Two,
        Numerals::Small => small,
        Numerals::Bare => written == Written::Bare,
    };
    let kinds = reason.kinds.is_empty() || kind.is_some_and(|k| reason.kinds.contains(&k));
    if !numerals || !kinds {
        return false;
    }
    match reason.place {
        Place::Before => reason.words.iter().any(|word| text.ends_with(skip_spaces(text, c.lead), word)),
        Place::Next => reason.words.iter().any(|word| text.starts_with(c.number.end, word)),
        Place::Beyond => kind.is_some() && reason.words.iter().any(|word| text.starts_with(c.end, word)),
        Place::Within => {
            let start = clause_start(text, c.lead);
            let clause = &text.norm[start..c.lead];
            reason.words.iter().any(|word| clause.windows(word.len()).any(|w| w == word.as_slice()))
        }
        Place::Built => false,
    }
}

fn skip_spaces(text: &Text, mut place: usize) -> usize {
    while place > 0 && text.at(place - 1) == ' ' {
        place -= 1;
    }
    place
}

/// Where the clause before a place begins, at most `BACK` characters away.
fn clause_start(text: &Text, place: usize) -> usize {
    let low = place.saturating_sub(BACK);
    (low..place).rev().find(|p| is_end(text.at(*p)) || is_comma(text.at(*p))).map_or(low, |p| p + 1)
}

/// Is a length of time measured in the clause before it, or directly behind?
fn is_measured(text: &Text, c: &Candidate<'_>, tables: &Tables) -> bool {
    let words = tables.all_terms("measured");
    let behind = text.slice(c.end, text.raw.len().min(c.end + 4));
    within(text, c.lead, words) || words.iter().any(|word| behind.starts_with(word.as_str()))
}

fn within(text: &Text, place: usize, words: &[String]) -> bool {
    let clause = text.slice(clause_start(text, place), place);
    words.iter().any(|word| clause.contains(word.as_str()))
}

/// Does the clause say that a list of numbers follows in the order of the things?
pub fn respectively(text: &Text, place: usize, tables: &Tables) -> bool {
    within(text, place, tables.all_terms("respectively"))
}

/// Does a "from" stand before the number, so that a second number is a second quantity?
pub fn from_before(text: &Text, place: usize, tables: &Tables) -> bool {
    let low = place.saturating_sub(6);
    let start = clause_start(text, place).max(low);
    (start..place)
        .any(|p| tables.words.longest(&text.norm[..place], p).is_some_and(|(_, d)| d & does::FROM != 0))
}

/// A meeting by its number within the session of a body: "the people's congress's fourth meeting".
fn is_session(text: &Text, c: &Candidate<'_>, tables: &Tables) -> bool {
    let words = !matches!(c.number.written, Written::Arabic | Written::Part | Written::Bare);
    let behind = || text.slice(c.number.end, text.raw.len().min(c.number.end + 5));
    let before = || text.slice(c.lead.saturating_sub(4), c.lead);
    words
        && text.at(c.number.end) == tables.term("again").chars().next().unwrap_or_default()
        && tables.all_terms("sessions").iter().any(|word| behind().starts_with(word.as_str()))
        && tables.all_terms("bodies").iter().any(|body| before().ends_with(body.as_str()))
}

/// Parts of a ratio, of a clock time, of a product.
fn is_ratio(text: &Text, c: &Candidate<'_>) -> bool {
    let digit = |place: usize| text.at(place).is_ascii_digit();
    let (start, end) = (c.number.start, c.number.end);
    let behind = text.at(end) == ':' && digit(end + 1);
    let before = text.before(start) == ':' && start >= 2 && digit(start - 2);
    let signs =
        matches!(text.at(end), '*' | '\u{b7}') && digit(end + 1) || text.at(end) == '/' && digit(end + 1);
    let hyphen =
        text.before(start) == '-' && start >= 2 && digit(start - 2) && c.number.written == Written::Arabic;
    behind || before || signs || hyphen || (text.before(start) == '/' && start >= 2 && digit(start - 2))
}

/// A limit that names a class: projects above ten million, persons under fifty.
fn is_class(text: &Text, c: &Candidate<'_>, kind: Kind, tables: &Tables) -> bool {
    let sized = matches!(kind, Kind::Money | Kind::Measure | Kind::Age);
    if matches!(kind, Kind::Share | Kind::Tenth | Kind::Points) {
        return false;
    }
    let rest = text.slice(c.end, text.raw.len().min(c.end + 4));
    let Some(bound) = tables.all_terms("bounded").iter().find(|word| rest.starts_with(word.as_str())) else {
        return false;
    };
    let next = text.at(c.end + bound.chars().count());
    let named = !(is_end(next) || is_comma(next) || is_pause(next) || next == ')');
    let behind = text.slice(c.end, text.raw.len().min(c.end + 16));
    let of = tables.term("of");
    let clause = behind.split([',', '\u{ff0c}', '\u{3002}']).next().unwrap_or_default();
    let counted = clause
        .match_indices(of)
        .any(|(p, _)| clause[p + of.len()..].starts_with(|d: char| d.is_ascii_digit()));
    named && (sized || counted)
}

/// One of something is a count behind its noun, or directly behind a verb of holding.
fn is_one(text: &Text, c: &Candidate<'_>, kind: Kind, tables: &Tables) -> bool {
    let next = text.at(c.end);
    let last = is_end(next) || is_comma(next) || is_pause(next) || next == ')';
    let before = text.before(c.lead);
    let first =
        is_end(before) || is_comma(before) || is_pause(before) || matches!(before, '(' | '\u{201d}' | '\n');
    let clause = text.slice(clause_start(text, c.lead), c.lead);
    let held = tables.all_terms("holds").iter().any(|word| clause.ends_with(word.as_str()));
    let counted = !matches!(kind, Kind::Loose | Kind::Measure);
    // "One by one": another one stands close before.
    let near = text.slice(c.lead.saturating_sub(7), c.lead);
    let again = near.contains(text.slice(c.number.start, c.end).as_str());
    counted && !again && (last && !first || held && kind != Kind::Soft)
}

/// "4 counties and 2 districts": digits with the name of a level, and nothing that makes it part of a word.
fn is_place(text: &Text, c: &Candidate<'_>, tables: &Tables) -> bool {
    let mut end = c.end;
    let digits = text.norm[end..].iter().take_while(|d| d.is_ascii_digit()).count();
    if digits > 0 && tables.is_term("places", &text.at(end + digits).to_string()) {
        end += digits + 1;
    }
    let next = text.at(end);
    let joins = tables.words.longest(&[next], 0).is_some_and(|(_, d)| d & (does::CONJ | does::OF) != 0);
    let stops = is_end(next) || is_comma(next) || is_pause(next) || matches!(next, '(' | ')');
    c.number.written == Written::Arabic && (stops || joins)
}

/// The parts of an outline or a slogan.
fn is_outline(text: &Text, c: &Candidate<'_>, tables: &Tables) -> bool {
    let small = matches!(c.number.written, Written::Small | Written::One)
        || c.number.written == Written::Arabic && c.number.value.float() <= OUTLINE_MOST;
    // Behind "and so on" a list of names is counted.
    let listed = c.number.written == Written::Arabic
        && tables.words.longest(&[text.before(c.lead)], 0).is_some_and(|(_, d)| d & does::ETCETERA != 0);
    if !small || listed {
        return false;
    }
    let Some((length, always)) = tables.outlines.longest(&text.norm, c.end) else {
        return text.at(c.end) == '\u{201c}' && c.number.written != Written::Arabic;
    };
    if *always {
        return true;
    }
    let next = c.end + length;
    let c = text.at(next);
    let stops = is_end(c) || is_comma(c) || is_pause(c) || matches!(c, ')' | '\u{201d}');
    let noun = does::NOUN | does::WHO | does::MODIFIER;
    stops || tables.words.longest(&text.norm, next).is_some_and(|(_, d)| d & noun == 0)
}

/// The customary unit of a thing that stands directly before or behind a number without one.
pub fn customary(text: &Text, c: &Candidate<'_>, tables: &Tables) -> Option<String> {
    let large = c.number.scale > 1 || c.number.value.float() >= 10.0;
    let bare = c.number.written == Written::Bare && c.before.is_none();
    if !large || bare || c.number.written == Written::Part {
        return None;
    }
    let entries = || tables.all_terms("unit_of").iter().filter_map(|entry| entry.split_once('='));
    let next = text.at(c.tail);
    let stops = is_end(next) || is_comma(next) || is_pause(next) || matches!(next, ')' | '(');
    let behind = text.slice(c.tail, text.raw.len().min(c.tail + 14));
    let found = if stops {
        let clause = text.slice(clause_start(text, c.lead), c.lead);
        let mut clause = clause.trim_end();
        while let Some(short) =
            tables.all_terms("fillers").iter().find_map(|w| clause.strip_suffix(w.as_str()))
        {
            clause = short;
        }
        entries().find(|(thing, _)| clause.ends_with(thing))
    } else {
        let stop = behind
            .find(|b: char| is_end(b) || is_comma(b) || is_pause(b) || b == '\u{ff0c}')
            .unwrap_or(behind.len());
        let behind = &behind[..stop];
        let person = |unit: &str| tables.is_term("persons", unit);
        let named = |(thing, unit): &(&str, &str)| {
            behind.starts_with(thing) || person(unit) && behind.contains(thing)
        };
        entries().find(|entry| c.number.scale > 1 && named(entry))
    };
    found.map(|(_, unit)| unit.to_owned()).filter(|unit| tables.term("yuan") != unit || c.number.scale > 1)
}
