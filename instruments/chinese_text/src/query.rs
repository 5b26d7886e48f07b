//! What a person typed into a search box, as a typed query.
//!
//! | typed | means |
//! |---|---|
//! | `电梯 补贴` | both stand in the text |
//! | `"加装电梯"` | these characters, side by side (also “ ” and 「 」) |
//! | `-公交` | this does not |
//! | `电梯 OR 扶梯` | one of them (also `或`, `\|`) |
//! | `unit:民政局` | in this field; which fields there are, the caller says |
//! | `filed:2025-01..2026-03` | a range of days, months or years, ends included, either end may be left out |
//!
//! Nothing typed is an error: what cannot be understood is looked for as text, and a [`Note`] says so.

mod dates;

pub use dates::{Days, days};

use crate::fold::Folded;
use crate::tokens::Literal;

/// A field a query may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name that is handed back.
    pub key: String,
    /// What may be typed for it, in any language.
    pub names: Vec<String>,
    /// What its values are.
    pub kind: FieldKind,
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Any text.
    Text,
    /// Days, months, years and ranges of them.
    Date,
}

/// A query: every clause must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// All of these.
    pub clauses: Vec<Clause>,
    /// What was understood in another way than it was meant, perhaps.
    pub notes: Vec<Note>,
}

/// A clause: one of its items must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// One of these; never empty.
    pub any: Vec<Item>,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// It must not hold.
    pub not: bool,
    /// What must hold.
    pub what: What,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The pairs of this text, wherever they stand.
    Text(Literal),
    /// This text, side by side.
    Phrase(Literal),
    /// A value of a field.
    Field {
        /// Key of the field.
        key: String,
        /// The value.
        value: Value,
    },
}

/// The value asked of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// From a day to a day.
    Days(Days),
}

/// Something to tell the person who typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A quotation mark was never closed; it was taken to end with the line.
    Unclosed,
    /// This is no date; it was left out.
    NoDate {
        /// Key of the field.
        key: String,
        /// What stood there.
        value: String,
    },
    /// This has no letter, character or digit; it was left out.
    NothingIn(String),
    /// Only what must *not* be there was said.
    OnlyNot,
}

impl Query {
    /// Reads what was typed.
    ///
    /// ```
    /// use chinese_text::query::{Query, What};
    /// let query = Query::parse("\"加装电梯\" -公交", &[]);
    /// assert_eq!(query.clauses.len(), 2);
    /// assert!(matches!(query.clauses[0].any[0].what, What::Phrase(_)));
    /// assert!(query.clauses[1].any[0].not);
    /// ```
    pub fn parse(typed: &str, fields: &[Field]) -> Self {
        let mut query = Self::default();
        let mut joined = false;
        for word in split(typed, &mut query.notes) {
            if !word.quoted && word.before.is_empty() && is_or(&word.text) {
                joined = !query.clauses.is_empty();
                continue;
            }
            let Some(item) = item(word, fields, &mut query.notes) else { continue };
            match query.clauses.last_mut() {
                Some(clause) if joined => clause.any.push(item),
                _ => query.clauses.push(Clause { any: vec![item] }),
            }
            joined = false;
        }
        if !query.clauses.is_empty() && query.items().all(|item| item.not) {
            query.notes.push(Note::OnlyNot);
        }
        query
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Every item of every clause.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.clauses.iter().flat_map(|clause| &clause.any)
    }

    /// The texts that are to be marked where they are found.
    pub fn literals(&self) -> impl Iterator<Item = &Literal> {
        self.items().filter(|item| !item.not).filter_map(|item| match &item.what {
            What::Text(literal) | What::Phrase(literal) => Some(literal),
            What::Field { .. } => None,
        })
    }
}

/// A piece between spaces: what stood before a quotation, and the text.
struct Word {
    before: String,
    text: String,
    quoted: bool,
}

fn closing(c: char) -> Option<char> {
    match c {
        '"' | '\u{ff02}' => Some('"'),
        '“' | '”' => Some('”'),
        '\u{300c}' => Some('\u{300d}'),
        '\u{300e}' => Some('\u{300f}'),
        _ => None,
    }
}

fn closes(c: char, closing: char) -> bool {
    c == closing || matches!((c, closing), ('\u{ff02}', '"') | ('“' | '"' | '\u{ff02}', '”') | ('”', '"'))
}

fn split(typed: &str, notes: &mut Vec<Note>) -> Vec<Word> {
    let mut words = Vec::new();
    let mut now = String::new();
    let mut chars = typed.chars();
    let plain = |text: &mut String, words: &mut Vec<Word>| {
        if !text.is_empty() {
            words.push(Word { before: String::new(), text: std::mem::take(text), quoted: false });
        }
    };
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            plain(&mut now, &mut words);
            continue;
        }
        // A quotation begins a word, or follows the name of a field or a minus.
        let begins = now.is_empty() || now.ends_with([':', '\u{ff1a}']) || is_minus(&now);
        let Some(end) = closing(c).filter(|_| begins) else {
            now.push(c);
            continue;
        };
        let mut text = String::new();
        let mut closed = false;
        for c in chars.by_ref() {
            if closes(c, end) {
                closed = true;
                break;
            }
            text.push(c);
        }
        if !closed {
            notes.push(Note::Unclosed);
        }
        words.push(Word { before: std::mem::take(&mut now), text, quoted: true });
    }
    plain(&mut now, &mut words);
    words
}

fn is_minus(text: &str) -> bool {
    matches!(text, "-" | "\u{ff0d}" | "−" | "–")
}

fn is_or(text: &str) -> bool {
    matches!(text, "OR" | "\u{6216}" | "|" | "\u{ff5c}" | "\u{6216}\u{8005}")
}

fn item(word: Word, fields: &[Field], notes: &mut Vec<Note>) -> Option<Item> {
    let whole = format!("{}{}", word.before, if word.quoted { "" } else { &word.text });
    let bare = whole.trim_start_matches(['-', '\u{ff0d}', '−', '–']);
    let not = bare.len() < whole.len() && (word.quoted || !bare.is_empty());
    let bare = if not { bare } else { whole.as_str() };
    if let Some((name, rest)) = bare.split_once([':', '\u{ff1a}'])
        && let Some(field) = fields.iter().find(|field| field.names.iter().any(|n| same(n, name)))
    {
        let value = if word.quoted { word.text } else { rest.to_owned() };
        return in_field(field, value.trim(), notes).map(|what| Item { not, what });
    }
    let literal = Literal::of(if word.quoted { &word.text } else { bare });
    if literal.is_empty() {
        notes.push(Note::NothingIn(literal.text));
        return None;
    }
    Some(Item { not, what: if word.quoted { What::Phrase(literal) } else { What::Text(literal) } })
}

fn in_field(field: &Field, value: &str, notes: &mut Vec<Note>) -> Option<What> {
    if value.is_empty() {
        notes.push(Note::NothingIn(format!("{}:", field.key)));
        return None;
    }
    let value = match field.kind {
        FieldKind::Text => Value::Text(value.to_owned()),
        FieldKind::Date => match days(value) {
            Some(days) => Value::Days(days),
            None => {
                notes.push(Note::NoDate { key: field.key.clone(), value: value.to_owned() });
                return None;
            }
        },
    };
    Some(What::Field { key: field.key.clone(), value })
}

fn same(a: &str, b: &str) -> bool {
    Folded::of(a.trim()).chars == Folded::of(b.trim()).chars
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Vec<Field> {
        let field = |key: &str, name: &str, kind| Field {
            key: key.to_owned(),
            names: vec![key.to_owned(), name.to_owned()],
            kind,
        };
        vec![field("unit", "单位", FieldKind::Text), field("filed", "日期", FieldKind::Date)]
    }

    #[test]
    fn words_phrases_nots_and_ors_are_told_apart() {
        let query = Query::parse("电梯 OR 扶梯 “老旧 小区” －公交 -\"高铁 站\" COVID-19", &fields());
        assert_eq!(query.clauses.len(), 5);
        assert_eq!(query.clauses[0].any.len(), 2);
        assert!(matches!(&query.clauses[1].any[0].what, What::Phrase(l) if l.text == "老旧 小区"));
        assert!(query.clauses[2].any[0].not && query.clauses[3].any[0].not && !query.clauses[4].any[0].not);
        assert!(query.notes.is_empty());
    }

    #[test]
    fn fields_have_names_in_two_languages() {
        let query = Query::parse("单位：民政局 FILED:2025-01..2026-03 unit:\"教育 局\" other:x", &fields());
        let what: Vec<_> = query.items().map(|i| i.what.clone()).collect();
        let unit = |text: &str| What::Field { key: "unit".into(), value: Value::Text(text.into()) };
        assert_eq!(what[0], unit("民政局"));
        let days = Days { from: Some("2025-01-01".into()), to: Some("2026-03-31".into()) };
        assert_eq!(what[1], What::Field { key: "filed".into(), value: Value::Days(days) });
        assert_eq!(what[2], unit("教育 局"));
        assert!(matches!(&what[3], What::Text(l) if l.text == "other:x"));
    }

    #[test]
    fn whatever_is_typed_is_taken_somehow() {
        assert!(Query::parse("", &fields()).is_empty());
        assert!(Query::parse("OR", &fields()).is_empty());
        let query = Query::parse("\"未完 日期:昨天 -", &fields());
        assert_eq!(query.notes, [Note::Unclosed]);
        let query = Query::parse("日期:昨天 ， -公交", &fields());
        let note = Note::NoDate { key: "filed".into(), value: "昨天".into() };
        assert_eq!(query.notes, [note, Note::NothingIn("，".into()), Note::OnlyNot]);
    }
}
