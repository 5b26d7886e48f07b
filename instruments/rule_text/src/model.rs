//! What the text of a rule consists of, and how it is written out.

use crate::numerals::numeral;
use crate::words::word;
use std::fmt;

/// A rule's text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleText {
    /// Its title.
    pub title: String,
    /// The bracket under the title: when and where it was adopted and revised.
    pub note: String,
    /// Paragraphs before the first article.
    pub preamble: Vec<String>,
    /// Whether articles are numbered `第一条`; otherwise they are the items `一、` of the first order.
    pub by_items: bool,
    /// Articles in their order.
    pub articles: Vec<Article>,
    /// Lines of signature and date.
    pub tail: Vec<String>,
    /// What is annexed, line by line, from the line that says so.
    pub annex: Vec<String>,
}

/// A number of an article: `第五条之一` is five, one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Number {
    /// The number.
    pub whole: u32,
    /// The number after it, where an article was put between two; otherwise nothing.
    pub between: u32,
}

impl Number {
    /// A whole number.
    pub fn of(whole: u32) -> Self {
        Self { whole, between: 0 }
    }
}

/// Written as the label of an article: `第五条之一`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", word("the"), numeral(self.whole), word("article"))?;
        if self.between > 0 {
            write!(f, "{}{}", word("of"), numeral(self.between))?;
        }
        Ok(())
    }
}

/// A heading over articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// Its number.
    pub number: u32,
    /// Its words.
    pub title: String,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// The chapter it stands in.
    pub chapter: Option<Heading>,
    /// The section it stands in.
    pub section: Option<Heading>,
    /// Its number.
    pub number: Number,
    /// Its paragraphs and items, one a line; an item begins with its mark.
    pub text: String,
}

impl Article {
    /// An article of a text that has no chapters.
    pub fn plain(number: u32, text: &str) -> Self {
        Self { number: Number::of(number), text: text.to_owned(), ..Self::default() }
    }

    /// What the article is called: `第一条`, or `一、` in a text by items.
    pub fn label(&self, by_items: bool) -> String {
        if by_items {
            format!("{}{}", numeral(self.number.whole), word("comma"))
        } else {
            self.number.to_string()
        }
    }
}

/// What a chapter is called: `第一章　总则`.
pub fn chapter_line(heading: &Heading) -> String {
    heading_line(heading, word("chapter"))
}

/// What a section is called: `第一节　会议的召开`.
pub fn section_line(heading: &Heading) -> String {
    heading_line(heading, word("section"))
}

fn heading_line(heading: &Heading, kind: &str) -> String {
    format!("{}{}{kind}{}{}", word("the"), numeral(heading.number), word("space"), heading.title)
}

/// Writes the text out, one paragraph a line; read again it is the same.
pub fn write(rule: &RuleText) -> String {
    let mut lines = Vec::new();
    lines.extend([&rule.title, &rule.note].into_iter().filter(|l| !l.is_empty()).cloned());
    lines.extend(rule.preamble.iter().cloned());
    let (mut chapter, mut section) = (None, None);
    for article in &rule.articles {
        if article.chapter != chapter {
            lines.extend(article.chapter.as_ref().map(chapter_line));
            chapter.clone_from(&article.chapter);
            section = None;
        }
        if article.section != section {
            lines.extend(article.section.as_ref().map(section_line));
            section.clone_from(&article.section);
        }
        let between = if rule.by_items { "" } else { word("space") };
        let whole = format!("{}{between}{}", article.label(rule.by_items), article.text);
        lines.extend(whole.lines().map(str::to_owned));
    }
    lines.extend(rule.tail.iter().chain(&rule.annex).cloned());
    lines.join("\n")
}
