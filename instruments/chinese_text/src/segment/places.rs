//! Names of places among the words of a text.

use super::{Role, Segmented, Segmenter, Word};
use crate::lexicon::Kind;

/// Endings of names of places. They stand in a text as single characters.
const ENDINGS: &str = include_str!("../../data/place_endings.txt");
/// Those that follow any word: a street may be called after development.
const STREETS: [&str; 4] = ["\u{8def}", "\u{8857}", "\u{5df7}", "\u{6751}"];
/// Endings of provinces, cities, counties, districts, prefectures.
const ADMINISTRATIVE: [char; 5] = ['\u{7701}', '\u{5e02}', '\u{53bf}', '\u{533a}', '\u{5dde}'];
/// Nouns of three characters with these endings are names of streets, towns, counties.
const NAMED: [&str; 6] = ["\u{8def}", "\u{8857}", "\u{5df7}", "\u{9547}", "\u{4e61}", "\u{53bf}"];
/// Characters a name has before its ending, at most.
const NAME: usize = 4;

/// Gives the words that are names of places their role.
pub(super) fn mark(segmenter: &Segmenter, cut: &mut Segmented) {
    let endings: Vec<&str> = ENDINGS.split_whitespace().filter(|ending| !ending.starts_with('#')).collect();
    let mut at = 0;
    while at < cut.words.len() {
        let text = cut.text(&cut.words[at]);
        let named = cut.words[at].role == Role::Noun && cut.words[at].chars.len() > 2;
        if named && NAMED.iter().any(|ending| text.ends_with(ending)) {
            cut.words[at].role = Role::Known(Kind::Place);
        }
        let ends = endings.contains(&text.as_str());
        let after = match (ends, STREETS.contains(&text.as_str())) {
            (true, true) => After::Street,
            (true, false) => After::Ending,
            _ => After::Thing,
        };
        let follows = ends || geographic(segmenter, &cut.words[at]);
        if follows && let Some(first) = begin(segmenter, cut, at, after) {
            // A single ending belongs to the name; a word such as a reservoir stays what it is.
            let last = if ends { at } else { at - 1 };
            let chars = cut.words[first].chars.start..cut.words[last].chars.end;
            let place = Word { chars, role: Role::Known(Kind::Place), term: None };
            cut.words.splice(first..=last, [place]);
            at = first + usize::from(!ends);
        }
        at += 1;
    }
}

/// A word of the lexicon for something that has a name on the map.
fn geographic(segmenter: &Segmenter, word: &Word) -> bool {
    let named = segmenter.concepts(word).iter().filter_map(|id| segmenter.lexicon().get(*id));
    word.chars.len() >= 2
        && named.into_iter().any(|concept| GEOGRAPHIC.split_whitespace().any(|name| name == concept.name))
}

const GEOGRAPHIC: &str = include_str!("../../data/place_objects.txt");

/// The first word of a name that ends before this word.
fn begin(segmenter: &Segmenter, cut: &Segmented, ending: usize, after: After) -> Option<usize> {
    let mut first = ending;
    let mut length = 0;
    while first > 0 {
        let word = &cut.words[first - 1];
        let touches = word.chars.end == cut.words[first].chars.start;
        // A place before the name, or one that has its ending, is another place.
        let has_ending = cut.chars(word).last().is_some_and(|c| ADMINISTRATIVE.contains(c));
        let another = word.role == Role::Known(Kind::Place) && (first < ending || has_ending);
        let after = if first == ending { after } else { After::Thing };
        if !touches || another || length + word.chars.len() > NAME || !nameable(segmenter, word, after) {
            break;
        }
        length += word.chars.len();
        first -= 1;
        // A word before a single ending is the name.
        if word.chars.len() > 1 {
            break;
        }
    }
    (first < ending).then_some(first)
}

/// What a word stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// An ending of streets and villages, which are named after anything.
    Street,
    /// Another ending.
    Ending,
    /// A thing that has a name, or more of a name.
    Thing,
}

/// Whether a word can be (part of) a name: a place, a lone character; a general word right before an ending.
fn nameable(segmenter: &Segmenter, word: &Word, after: After) -> bool {
    match word.role {
        Role::Single | Role::Known(Kind::Place) => true,
        Role::Known(Kind::Stock) => after == After::Street && word.chars.len() == 2,
        Role::Known(Kind::Object) => word.chars.len() == 1,
        Role::Known(Kind::Group) => {
            after == After::Street && segmenter.concepts(word).len() == 1 && word.chars.len() == 2
        }
        Role::Noun | Role::Verb | Role::Other => after != After::Thing && word.chars.len() <= 3,
        _ => false,
    }
}
