//! The period of a figure by the words of its sentence: a year, since a session, at one, the term, some months; and whether the words stand
//! in its own sentence or farther before.

use super::Around;
use crate::assembly::checking::lexicon;

/// A session as a text names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// Number of the term, where it is said.
    pub term: Option<i64>,
    /// Its number.
    pub number: i64,
}

/// A period as words say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing is said.
    Open,
    /// A year.
    Year(i64),
    /// The year of the report.
    ThisYear,
    /// The year before it.
    LastYear,
    /// From a session on: the one that is named, or the report's.
    Since(Option<Session>),
    /// At a session.
    At(Option<Session>),
    /// From the beginning of the term on.
    Term,
    /// Some months of a year, or of the report's.
    Months(Option<i64>, u8, u8),
}

/// A period with where its words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// Which.
    pub when: When,
    /// The words; or empty.
    pub word: String,
    /// The words stand in the figure's own sentence.
    pub own: bool,
}

impl Default for Timed {
    fn default() -> Self {
        Self { when: When::Open, word: String::new(), own: false }
    }
}

/// The period of a figure: of its clause, of its sentence, of its paragraph before.
pub fn of(around: &Around, paragraph: &str) -> Timed {
    for (text, own) in [(around.clause.as_str(), true), (around.sentence.as_str(), true), (paragraph, false)]
    {
        if let Some((when, word)) = find(text) {
            return Timed { when, word, own };
        }
    }
    Timed::default()
}

/// A period that was found, with the byte behind it.
type Found = (usize, When, String);

/// The last period that is named in a text.
fn find(text: &str) -> Option<(When, String)> {
    let mut found: Vec<Found> = Vec::new();
    found.extend(year(text));
    for (kind, from, until) in
        [("first_half", 1, 6), ("second_half", 7, 12), ("first_quarter", 1, 3), ("three_quarters", 1, 9)]
    {
        if let Some((at, word)) = lexicon::last(kind, text) {
            found.push((at + word.len(), When::Months(year_before(text, at), from, until), word.to_owned()));
        }
    }
    if let Some((at, word)) = lexicon::last("this_year", text) {
        let when = year_before(text, at).map_or(When::ThisYear, When::Year);
        found.push((at + word.len(), when, word.to_owned()));
    }
    found.extend(last_year(text));
    if let Some((at, word)) = lexicon::last("term", text) {
        found.push((at + word.len(), When::Term, word.to_owned()));
    }
    found.extend(sessions(text));
    found.extend(months(text));
    let (_, when, word) = found.into_iter().max_by_key(|(end, _, word)| (*end, word.len()))?;
    Some((when, word))
}

/// The year before it, where it is not only compared with.
fn last_year(text: &str) -> Option<Found> {
    let places = lexicon::words("last_year")
        .iter()
        .flat_map(|word| text.match_indices(word).map(move |(at, _)| (at, *word)));
    let own = places.filter(|(at, _)| lexicon::ends("compare_before", &text[..*at]).is_none());
    let (at, word) = own.max_by_key(|(at, word)| (at + word.len(), word.len()))?;
    Some((at + word.len(), When::LastYear, word.to_owned()))
}

/// A year of four figures directly before a place.
fn year_before(text: &str, at: usize) -> Option<i64> {
    let head = text[..at].trim_end();
    let (end, when, _) = year(head)?;
    match when {
        When::Year(year) if end == head.len() => Some(year),
        _ => None,
    }
}

/// The last year in figures.
fn year(text: &str) -> Option<Found> {
    let mark = lexicon::words("year_mark").first()?;
    let (at, year) = text.rmatch_indices(*mark).find_map(|(at, _)| {
        let digits = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        let year: i64 = text[at - digits..at].parse().ok().filter(|_| digits == 4)?;
        (1949..=2200).contains(&year).then_some((at, year))
    })?;
    Some((at + mark.len(), When::Year(year), format!("{year}{mark}")))
}

/// The number of a session that is named up to a place.
fn session(text: &str, until: usize) -> Option<(usize, Session)> {
    const NEAR: usize = 24;
    let (at, word) = lexicon::last("session", &text[..until])?;
    if until - (at + word.len()).min(until) > NEAR {
        return None;
    }
    let (start, number) = lexicon::numeral_at_end(&text[..at])?;
    let head = &text[..start];
    let term = lexicon::ends("term_mark", head)
        .and_then(|mark| lexicon::numeral_at_end(&head[..head.len() - mark.len()]))
        .map(|(_, term)| term);
    Some((at, Session { term, number }))
}

fn sessions(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (kind, since) in [("since_session", true), ("at_session", false)] {
        if let Some((at, word)) = lexicon::last(kind, text) {
            let end = at + word.len();
            let named = session(text, end).map(|(_, session)| session);
            let when = if since { When::Since(named) } else { When::At(named) };
            found.push((end, when, word.to_owned()));
        }
    }
    if found.is_empty()
        && let Some((at, session)) = session(text, text.len())
    {
        let word: String = text[at..].chars().take(3).collect();
        found.push((at + word.len(), When::At(Some(session)), word));
    }
    found
}

/// From a month to a month.
fn months(text: &str) -> Option<Found> {
    let mark = lexicon::words("month_mark").first()?;
    let (at, _) = text.rmatch_indices(*mark).next()?;
    let (start, until) = lexicon::numeral_at_end(&text[..at])?;
    let to = lexicon::ends("to_mark", &text[..start])?;
    let head = &text[..start - to.len()];
    let head = head.strip_suffix(*mark).unwrap_or(head);
    let (first, from) = lexicon::numeral_at_end(head)?;
    let (from, until) = (u8::try_from(from).ok()?, u8::try_from(until).ok()?);
    let sound = (1..=12).contains(&from) && from <= until && until <= 12;
    let when = When::Months(year_before(text, first), from, until);
    sound.then(|| (at + mark.len(), when, text[first..at + mark.len()].to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_from_the_words() {
        let session = |term, number| Some(Session { term, number });
        for (text, when) in [
            ("2026年，共收到提案", When::Year(2026)),
            ("2025年全年收到提案", When::Year(2025)),
            ("全年共收到提案", When::ThisYear),
            ("去年收到提案", When::LastYear),
            ("十二届四次会议以来，共收到提案", When::Since(session(Some(12), 4))),
            ("会议以来，共收到提案", When::Since(None)),
            ("全会期间收到提案", When::At(None)),
            ("五次会议期间，收到提案", When::At(session(None, 5))),
            ("换届以来，收到提案", When::Term),
            ("2026年1至6月，收到提案", When::Months(Some(2026), 1, 6)),
            ("上半年收到提案", When::Months(None, 1, 6)),
        ] {
            assert_eq!(find(text).map(|(when, _)| when), Some(when), "{text}");
        }
        assert_eq!(find("提案比上年增加"), None);
        assert_eq!(find("收到提案"), None);
    }
}
