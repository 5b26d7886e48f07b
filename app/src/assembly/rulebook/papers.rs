//! Official papers of the room, in the body's words (Chinese, whatever the reader's language): a rule in its layout, the table of a
//! comparison, the text with its changes.

use super::pages::Beside;
use super::records::*;
use super::text;
use crate::foundation::acting::{Acting, local};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::words::Lang;
use fluent_bundle::FluentValue;
use office_documents::official::{
    self, Block, Cell, Change, Document, Layout, Look, Marked, Number, Piece, Row, Signature, Table,
};
use rule_text::{Mark, RuleText, chapter_line, marks, section_line};

/// Media type of a document.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A space as wide as a character.
const WIDE: &str = "\u{3000}";

/// A paper that is ready to be handed out.
pub struct Made {
    /// Name of the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Where papers are written.
pub struct Desk<'a> {
    app: &'a App,
    by: &'a Acting,
}

impl<'a> Desk<'a> {
    /// For somebody.
    pub fn new(app: &'a App, by: &'a Acting) -> Self {
        Self { app, by }
    }

    fn t(&self, key: &str) -> String {
        self.app.words.t(Lang::Zh, key).into_owned()
    }

    fn x(&self, key: &str, x: &str) -> String {
        self.app.words.say(Lang::Zh, key, &[("x", FluentValue::from(x.to_owned()))])
    }

    fn made(&self, name: String, document: &Document) -> Outcome<Made> {
        let bytes = official::write(document).map_err(Problem::broken)?;
        Ok(Made { name: format!("{name}.docx"), bytes })
    }
}

/// Reads a number as offices write it: code, year in its brackets, serial.
fn number(text: &str) -> Option<Number> {
    let (code, rest) = text.split_once('\u{3014}')?;
    let (year, rest) = rest.split_once('\u{3015}')?;
    let serial: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(Number { code: code.trim().to_owned(), year: year.parse().ok()?, serial: serial.parse().ok()? })
}

fn article(rule: &RuleText, at: usize) -> String {
    let article = &rule.articles[at];
    let between = if rule.by_items { "" } else { WIDE };
    format!("{}{between}{}", article.label(rule.by_items), article.text)
}

/// Headings that begin with an article.
fn headings(rule: &RuleText, at: usize) -> Vec<Block> {
    let before = at.checked_sub(1).map(|before| &rule.articles[before]);
    let article = &rule.articles[at];
    let mut all = Vec::new();
    let chapter = before.is_none_or(|b| b.chapter != article.chapter);
    if chapter {
        all.extend(article.chapter.as_ref().map(|h| Block::Centred(chapter_line(h))));
    }
    if chapter || before.is_none_or(|b| b.section != article.section) {
        all.extend(article.section.as_ref().map(|h| Block::Centred(section_line(h))));
    }
    all
}

fn whole(rule: &RuleText) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !rule.note.is_empty() {
        blocks.push(Block::Centred(rule.note.clone()));
    }
    blocks.extend(rule.preamble.iter().map(Block::paragraph));
    for at in 0..rule.articles.len() {
        blocks.extend(headings(rule, at));
        blocks.push(Block::paragraph(article(rule, at)));
    }
    if !rule.annex.is_empty() {
        blocks.push(Block::PageBreak);
        blocks.extend(rule.annex.iter().map(|line| Block::Flush(line.clone())));
    }
    blocks
}

/// A rule in its layout: mark, number, title, text, signature.
pub fn rule(
    desk: &Desk<'_>,
    version: Option<&Version>,
    (found, rows): &(Text, Vec<ArticleRow>),
) -> Outcome<Made> {
    let read = text::whole(found, rows);
    let signature = version.map(|v| {
        let mut issuers = read.tail.clone();
        // The last line of what was signed is its day; the document writes it itself.
        issuers.retain(|line| rule_text::day(line).is_none());
        if issuers.is_empty() {
            issuers.push(desk.by.procedure.body_name.clone());
        }
        Signature { issuers, day: v.issued_on.clone(), sealed: true }
    });
    let document = Document {
        mark: desk.by.procedure.body_name.clone(),
        number: version.and_then(|v| number(&v.document_number)),
        blocks: whole(&read),
        signature,
        ..Document::new(Layout::RedHead, read.title.clone())
    };
    desk.made(read.title.clone(), &document)
}

fn pieces(old: &str, new: &str, shown: impl Fn(Mark) -> bool) -> Vec<Piece> {
    let change = |mark| match mark {
        Mark::Same => Change::Same,
        Mark::Struck => Change::Struck,
        Mark::Put => Change::Put,
    };
    let all = marks(old, new).into_iter().filter(|p| shown(p.mark));
    all.map(|p| Piece { change: change(p.mark), text: p.text }).collect()
}

/// What articles say together, each after its label.
fn said((text_row, rows): &(Text, Vec<ArticleRow>), places: &[usize]) -> (String, String) {
    let labels = places.iter().map(|at| text::label(&rows[*at], text_row.by_items));
    let words = places.iter().map(|at| rows[*at].content.as_str());
    (labels.collect::<Vec<_>>().join(" "), words.collect::<Vec<_>>().join("\n"))
}

/// The reason of a row: what happened, and what the project said.
fn why(desk: &Desk<'_>, beside: &Beside, row: &rule_text::Row) -> String {
    let anchor = match (row.new.first(), row.old.first()) {
        _ if row.pair.is_some() => row.pair.map_or(0, |(_, new)| beside.new.1[new].anchor),
        (Some(new), _) => beside.new.1[*new].anchor,
        (None, Some(old)) => beside.old.1[*old].anchor,
        (None, None) => 0,
    };
    let mut lines = vec![desk.t(&format!("rulebook-became-{}", row.change.kind.key()))];
    if row.change.moved {
        lines.push(desk.t("rulebook-became-moved"));
    }
    if row.change.renumbered {
        lines.push(desk.t("rulebook-became-renumbered"));
    }
    let mut all = lines.join(&desk.t("list-comma"));
    if let Some(why) = beside.reasons.get(&anchor) {
        all.push('\n');
        all.push_str(why);
    }
    all
}

/// The table of a comparison: old, new, what changed and why. Only what changed.
pub fn table(desk: &Desk<'_>, title: &str, beside: &Beside) -> Outcome<Made> {
    let heads = ["rulebook-compare-old", "rulebook-compare-new", "rulebook-compare-why"];
    let heading = heads.map(|word| Cell::new(Look::Label, desk.t(word))).to_vec();
    let mut rows = vec![Row { height_mm: 9, cells: heading }];
    for row in beside.comparison.rows.iter().filter(|row| !row.change.is_nothing()) {
        let (old_label, old) = said(&beside.old, &row.old);
        let (new_label, new) = said(&beside.new, &row.new);
        let left = pieces(&old, &new, |mark| mark != Mark::Put);
        let right = pieces(&old, &new, |mark| mark != Mark::Struck);
        let cells = vec![
            Cell::marked(old_label, left),
            Cell::marked(new_label, right),
            Cell::from(why(desk, beside, row)),
        ];
        rows.push(Row { height_mm: 8, cells });
    }
    let table = Table { widths: vec![5, 5, 3], heading_rows: 1, rows };
    let name = desk.x("rulebook-paper-table", title);
    let document = Document {
        captions: (desk.t("rulebook-paper-legend"), String::new()),
        blocks: vec![Block::Table(table)],
        ..Document::new(Layout::List, name.clone())
    };
    desk.made(name, &document)
}

/// The new text with its changes, which an office program can take or refuse one by one. What was deleted stands where it was.
pub fn marked(desk: &Desk<'_>, title: &str, beside: &Beside) -> Outcome<Made> {
    let at = local(desk.by.now, 0);
    let at = format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    );
    let whole = text::whole(&beside.new.0, &beside.new.1);
    let author = desk.by.procedure.body_name.clone();
    let tracked = |old: &str, new: &str| {
        Block::Marked(Marked { pieces: pieces(old, new, |_| true), author: author.clone(), at: at.clone() })
    };
    let mut blocks = Vec::new();
    let before = (beside.old.0.preamble.as_str(), beside.new.0.preamble.as_str());
    if before != ("", "") {
        blocks.push(tracked(before.0, before.1));
    }
    for row in &beside.comparison.rows {
        let full = |(label, words): (String, String)| {
            if label.is_empty() { String::new() } else { format!("{label}{WIDE}{words}") }
        };
        if let Some(first) = row.new.first() {
            blocks.extend(headings(&whole, *first));
        }
        let old = full(said(&beside.old, &row.old));
        let new = full(said(&beside.new, &row.new));
        blocks.push(tracked(&old, &new));
    }
    let name = desk.x("rulebook-paper-marked", title);
    let document = Document { blocks, ..Document::new(Layout::Form, whole.title.clone()) };
    desk.made(name, &document)
}
