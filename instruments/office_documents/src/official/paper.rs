//! The paper: margins, the grid of lines, page numbers, and the letter's red rules,
//! which stand in the head and foot of its first page. Measures are twips (1/1440 inch).

use super::model::{Document, Layout};
use super::paragraphs::{Face, Font, Paragraph, Rule, Run};
use super::words::word;
use crate::docx::xml::{DECLARATION, WORD};
use std::fmt::Write;

/// A line of the text: 225 mm hold 22 of them.
pub(super) const LINE: i64 = 579;
const A4: (i64, i64) = (11906, 16838);
/// Height of the line of the page number. Its middle lies 7 mm below the text.
const NUMBER_LINE: i64 = 360;
/// From the edge of the paper to the letter's mark, and to its lower rule.
const LETTER_HEAD: i64 = 1701;
const LETTER_FOOT: i64 = 1134;
/// How far the letter's rules, 170 mm and centred on the paper, reach beyond the text.
const RULE_LEFT: i64 = -454;
const RULE_RIGHT: i64 = -340;
const FOUR_MM: i64 = 227;

/// Measures of a sheet.
pub(super) struct Paper {
    width: i64,
    height: i64,
    top: i64,
    right: i64,
    bottom: i64,
    left: i64,
    head: i64,
    foot: i64,
    sideways: bool,
}

impl Paper {
    pub fn of(layout: Layout) -> Self {
        let upright = Self {
            width: A4.0,
            height: A4.1,
            top: 2098,
            right: 1474,
            bottom: 1984,
            left: 1588,
            head: 851,
            foot: 1406,
            sideways: false,
        };
        match layout {
            Layout::Letter => Self { head: LETTER_HEAD, foot: LETTER_FOOT, ..upright },
            Layout::RedHead | Layout::Form => upright,
            // The sheet is turned so that its head lies at the binding.
            Layout::List => Self {
                width: A4.1,
                height: A4.0,
                top: 1588,
                right: 2098,
                bottom: 1474,
                left: 1984,
                foot: 897,
                sideways: true,
                ..upright
            },
        }
    }

    /// From the edge of the paper to the text.
    pub fn left(&self) -> i64 {
        self.left
    }

    pub fn text_width(&self) -> i64 {
        self.width - self.left - self.right
    }
}

/// The section's properties, which end the text.
pub(super) fn section(out: &mut String, layout: Layout) {
    let paper = Paper::of(layout);
    let letter = layout == Layout::Letter;
    out.push_str("<w:sectPr>");
    if letter {
        for (kind, id) in [("even", "head2"), ("default", "head1"), ("first", "head3")] {
            let _ = write!(out, "<w:headerReference w:type=\"{kind}\" r:id=\"{id}\"/>");
        }
    }
    for (kind, id) in [("even", "foot2"), ("default", "foot1"), ("first", "foot3")] {
        if kind != "first" || letter {
            let _ = write!(out, "<w:footerReference w:type=\"{kind}\" r:id=\"{id}\"/>");
        }
    }
    let Paper { width, height, top, right, bottom, left, head, foot, sideways } = paper;
    let turned = if sideways { " w:orient=\"landscape\"" } else { "" };
    let _ = write!(
        out,
        "<w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/><w:pgMar w:top=\"{top}\" w:right=\"{right}\" \
         w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"{head}\" w:footer=\"{foot}\" w:gutter=\"0\"/>\
         <w:cols w:space=\"425\"/>"
    );
    if letter {
        out.push_str("<w:titlePg/>");
    }
    let _ = write!(out, "<w:docGrid w:type=\"lines\" w:linePitch=\"{LINE}\"/></w:sectPr>");
}

/// Heads and feet with the names of their parts.
pub(super) fn heads_and_feet(document: &Document) -> Vec<(&'static str, String)> {
    let letter = document.layout == Layout::Letter;
    let mut parts = vec![("foot1", foot(true, letter)), ("foot2", foot(false, letter))];
    if letter {
        let empty = || part("hdr", &[Paragraph::gap(20)]);
        let mark = mark(&document.mark, 90);
        parts.push(("foot3", part("ftr", &[double_rule(6, 20, 0)])));
        parts.extend([("head1", empty()), ("head2", empty())]);
        parts.push(("head3", part("hdr", &[mark, double_rule(20, 6, FOUR_MM)])));
    }
    parts
}

/// The red mark, as large as fits on a line, at most so many half points.
pub(super) fn mark(text: &str, largest: u32) -> Paragraph {
    const WIDTH_HALF_POINTS: i64 = 880;
    let fits = WIDTH_HALF_POINTS * 10 / super::words::tenths(text).max(10);
    let size = u32::try_from(fits).unwrap_or(largest).clamp(44, largest);
    let face = Face { red: true, ..Face::of(Font::Mark).size(size) };
    // Half points are ten twips; the line is a tenth higher than the letters.
    let line = Some(i64::from(size) * 11);
    Paragraph { line, ..Paragraph::style("Mark").text(text, face) }
}

/// Two red lines of different strength, a little wider than the text.
fn double_rule(above: u32, below: u32, before: i64) -> Paragraph {
    Paragraph {
        above: Some(Rule { eighths: above, space: 0 }),
        below: Some(Rule { eighths: below, space: 1 }),
        before,
        left: RULE_LEFT,
        right: RULE_RIGHT,
        ..Paragraph::gap(20)
    }
}

fn foot(odd: bool, letter: bool) -> String {
    let face = Face::of(Font::Song).size(28);
    let dash = word("dash");
    let mut line = Paragraph::style("Footer");
    line.runs =
        vec![Run::Text(format!("{dash} "), face), Run::PageNumber(face), Run::Text(format!(" {dash}"), face)];
    line.line = Some(NUMBER_LINE);
    if odd {
        line.align = Some("right");
        line.right_chars = Some(100);
    } else {
        line.align = Some("left");
        line.left_chars = Some(100);
    }
    let mut lines = vec![line];
    if letter {
        // The foot of a letter hangs lower, for the rule of the first page.
        lines.push(Paragraph::gap(Paper::of(Layout::Form).foot - LETTER_FOOT));
    }
    part("ftr", &lines)
}

fn part(root: &str, paragraphs: &[Paragraph]) -> String {
    let mut out = format!("{DECLARATION}<w:{root} xmlns:w=\"{WORD}\">");
    for paragraph in paragraphs {
        paragraph.write(&mut out);
    }
    let _ = write!(out, "</w:{root}>");
    out
}
