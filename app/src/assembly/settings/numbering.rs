//! Templates of public numbers (rule page 1.5): read once with a clear error, rendered at filing. Pure; which setting holds a
//! template and where a sequence comes from is known to the room that numbers.

use crate::foundation::errors::Complaint;
use std::fmt::Write as _;

/// The most characters a template may have.
const MOST: usize = 80;

/// What a number is made of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Parts<'a> {
    /// Level of the body, as it prints it.
    pub level: &'a str,
    /// Term.
    pub term: i64,
    /// Session of the term.
    pub session: i64,
    /// Year of the session.
    pub year: i64,
    /// What the session prints before its numbers.
    pub prefix: &'a str,
    /// Letter or word of the kind.
    pub kind: &'a str,
    /// Name of the category.
    pub category: &'a str,
    /// Number in the sequence.
    pub seq: i64,
    /// Number in the category.
    pub category_seq: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Variable {
    Level,
    Term,
    Session,
    Year,
    Prefix,
    Kind,
    Category,
    Seq,
    CategorySeq,
}

const VARIABLES: [(&str, Variable); 9] = [
    ("level", Variable::Level),
    ("term", Variable::Term),
    ("session", Variable::Session),
    ("year", Variable::Year),
    ("prefix", Variable::Prefix),
    ("kind", Variable::Kind),
    ("category", Variable::Category),
    ("seq", Variable::Seq),
    ("category_seq", Variable::CategorySeq),
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// A variable and the digits it is filled up to.
    Value(Variable, usize),
}

/// Why a template cannot be used. Places are counted in characters from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// Longer than allowed.
    #[error("a template has at most {MOST} characters, this one {0}")]
    TooLong(usize),
    /// `{` without `}`.
    #[error("the bracket at {0} is not closed")]
    Open(usize),
    /// `}` without `{`.
    #[error("the bracket at {0} closes nothing")]
    Stray(usize),
    /// Not a variable.
    #[error("`{name}` at {at} is not a variable")]
    Unknown {
        /// What was written.
        name: String,
        /// Where.
        at: usize,
    },
    /// A width that is none, or of a word.
    #[error("`{width}` at {at} is not a width such as 04 of a number")]
    Width {
        /// What was written.
        width: String,
        /// Where.
        at: usize,
    },
    /// Without a sequence two matters would have one number.
    #[error("a number needs {{seq}}, or {{category}} together with {{category_seq}}")]
    NoSequence,
}

impl TemplateError {
    /// The complaint about a field of a form.
    pub fn complaint(&self, field: &str) -> Complaint {
        match self {
            Self::TooLong(now) => Complaint::new(field, "form-too-long").with("max", MOST).with("now", now),
            Self::Open(at) => Complaint::new(field, "settings-template-open").with("n", at),
            Self::Stray(at) => Complaint::new(field, "settings-template-stray").with("n", at),
            Self::Unknown { name, at } => {
                Complaint::new(field, "settings-template-unknown").with("x", name).with("n", at)
            }
            Self::Width { width, at } => {
                Complaint::new(field, "settings-template-width").with("x", width).with("n", at)
            }
            Self::NoSequence => Complaint::new(field, "settings-template-no-sequence"),
        }
    }
}

/// A template that can be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

impl Template {
    /// Reads a template such as `{term}{session}-{seq:04}`; `{{` and `}}` stand for brackets.
    ///
    /// # Errors
    /// Says what is wrong and at which character.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let chars: Vec<char> = text.chars().collect();
        if chars.len() > MOST {
            return Err(TemplateError::TooLong(chars.len()));
        }
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut at = 0;
        while let Some(&c) = chars.get(at) {
            let doubled = chars.get(at + 1) == Some(&c);
            match c {
                '{' | '}' if doubled => {
                    plain.push(c);
                    at += 2;
                }
                '}' => return Err(TemplateError::Stray(at + 1)),
                '{' => {
                    let rest = &chars[at + 1..];
                    let length = rest.iter().position(|c| *c == '}').ok_or(TemplateError::Open(at + 1))?;
                    let inner: String = rest[..length].iter().collect();
                    if !plain.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut plain)));
                    }
                    pieces.push(value(&inner, at + 1)?);
                    at += length + 2;
                }
                _ => {
                    plain.push(c);
                    at += 1;
                }
            }
        }
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        let template = Self(pieces);
        let tells_apart = template.has(Variable::Seq)
            || (template.has(Variable::Category) && template.has(Variable::CategorySeq));
        if tells_apart { Ok(template) } else { Err(TemplateError::NoSequence) }
    }

    fn has(&self, wanted: Variable) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Value(variable, _) if *variable == wanted))
    }

    /// Whether the number counts within a category besides or instead of over all.
    pub fn counts_by_category(&self) -> bool {
        self.has(Variable::CategorySeq)
    }

    /// The number.
    pub fn render(&self, parts: &Parts<'_>) -> String {
        let mut out = String::new();
        for piece in &self.0 {
            let (variable, width) = match piece {
                Piece::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Piece::Value(variable, width) => (variable, *width),
            };
            let number = match variable {
                Variable::Level => {
                    out.push_str(parts.level);
                    continue;
                }
                Variable::Prefix => {
                    out.push_str(parts.prefix);
                    continue;
                }
                Variable::Kind => {
                    out.push_str(parts.kind);
                    continue;
                }
                Variable::Category => {
                    out.push_str(parts.category);
                    continue;
                }
                Variable::Term => parts.term,
                Variable::Session => parts.session,
                Variable::Year => parts.year,
                Variable::Seq => parts.seq,
                Variable::CategorySeq => parts.category_seq,
            };
            // Writing to a string cannot fail.
            let _ = write!(out, "{number:0width$}");
        }
        out
    }
}

fn value(inner: &str, at: usize) -> Result<Piece, TemplateError> {
    let (name, width) = inner.split_once(':').map_or((inner, None), |(name, width)| (name, Some(width)));
    let variable = VARIABLES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, variable)| *variable)
        .ok_or_else(|| TemplateError::Unknown { name: name.to_owned(), at })?;
    let Some(width) = width else { return Ok(Piece::Value(variable, 0)) };
    let is_word =
        matches!(variable, Variable::Level | Variable::Prefix | Variable::Kind | Variable::Category);
    let digits = width.strip_prefix('0').filter(|d| d.len() == 1).and_then(|d| d.parse::<usize>().ok());
    match digits {
        Some(digits @ 1..=9) if !is_word => Ok(Piece::Value(variable, digits)),
        _ => Err(TemplateError::Width { width: width.to_owned(), at }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: Parts<'_> = Parts {
        level: "州",
        term: 13,
        session: 2,
        year: 2023,
        prefix: "YX",
        kind: "平",
        category: "经济建设",
        seq: 123,
        category_seq: 45,
    };

    #[test]
    fn a_template_renders_its_variables() {
        for (template, number) in [
            ("{term}{session}-{seq:04}", "132-0123"),
            ("第{seq:04}号（{category}类{category_seq:03}号）", "第0123号（经济建设类045号）"),
            ("{level}协{year}{kind}{seq}", "州协2023平123"),
            ("{category}-{category_seq}", "经济建设-45"),
            ("{prefix}{seq:04}", "YX0123"),
            ("{{{seq:02}}}", "{123}"),
        ] {
            assert_eq!(
                Template::parse(template).map(|t| t.render(&PARTS)),
                Ok(number.to_owned()),
                "{template}"
            );
        }
    }

    #[test]
    fn a_wrong_template_says_what_and_where() {
        use TemplateError::*;
        let unknown = |name: &str, at| Unknown { name: name.to_owned(), at };
        let width = |width: &str, at| Width { width: width.to_owned(), at };
        for (template, error) in [
            ("第{seq", Open(2)),
            ("seq}", Stray(4)),
            ("号{nummer}", unknown("nummer", 2)),
            ("{}", unknown("", 1)),
            ("{seq:4}", width("4", 1)),
            ("{seq:00}", width("00", 1)),
            ("{seq:010}", width("010", 1)),
            ("{kind:04}{seq}", width("04", 1)),
            ("{term}{session}", NoSequence),
            ("{category_seq}", NoSequence),
            ("", NoSequence),
        ] {
            assert_eq!(Template::parse(template), Err(error), "{template}");
        }
        assert_eq!(Template::parse(&"一".repeat(81)), Err(TooLong(81)));
    }

    #[test]
    fn only_a_template_with_a_category_sequence_counts_by_category() {
        assert!(Template::parse("{seq}/{category_seq}").is_ok_and(|t| t.counts_by_category()));
        assert!(Template::parse("{seq}").is_ok_and(|t| !t.counts_by_category()));
    }
}
