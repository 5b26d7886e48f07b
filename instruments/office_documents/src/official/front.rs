//! What stands before the text: mark, number, rule, title, addressee.

use super::model::{Document, Layout, Number};
use super::paper::{self, LINE, Paper};
use super::paragraphs::{Face, Font, Paragraph, Rule};
use super::words::word;

/// From the top of the text to the mark of a red-head document: 35 mm.
const MARK_DEPTH: i64 = 1984;
/// Lines at the upper left kept for copy number, secrecy and urgency, whether or not there are any.
const KEPT_LINES: usize = 3;
const FOUR_MM: i64 = 227;
/// Seven eighths of a character of size 3.
const SEVEN_EIGHTHS: i64 = 280;

pub(super) fn write(out: &mut String, document: &Document) {
    match document.layout {
        Layout::Letter => letter(out, document),
        Layout::RedHead => red_head(out, document),
        Layout::Form | Layout::List => {}
    }
    if !document.title.is_empty() {
        Paragraph::said("Title", &document.title).write(out);
    }
    match document.layout {
        Layout::Letter | Layout::RedHead => {
            blank(out, 1);
            if let Some(addressee) = &document.addressee {
                let said = format!("{}{}", addressee.trim_end_matches(word("colon")), word("colon"));
                Paragraph::said("Plain", &said).write(out);
            }
        }
        Layout::Form | Layout::List => captions(out, document),
    }
}

/// Empty lines of the text.
pub(super) fn blank(out: &mut String, lines: usize) {
    for _ in 0..lines {
        Paragraph::style("Plain").write(out);
    }
}

/// The number as it is written.
pub(super) fn number(number: &Number) -> String {
    let Number { code, year, serial } = number;
    format!("{code}{}{year}{}{serial}{}", word("number.open"), word("number.close"), word("number.end"))
}

/// What stands at the upper left, one a line.
fn marks(document: &Document) -> Vec<(String, Font)> {
    let copy = document.copy_number.map(|number| (format!("{number:06}"), Font::Body));
    let urgency = document.urgency.clone().map(|text| (text, Font::Bold));
    copy.into_iter().chain(urgency).collect()
}

/// A line with words at its left and at its right.
fn both_ends(left: &(String, Font), right: &str, width: i64) -> Paragraph {
    let line = Paragraph { right_tab: Some(width), ..Paragraph::style("Plain") };
    let line = line.text(&left.0, Face::of(left.1));
    if right.is_empty() { line } else { line.text(&format!("\t{right}"), Face::default()) }
}

fn letter(out: &mut String, document: &Document) {
    let width = Paper::of(Layout::Letter).text_width();
    let left = marks(document);
    let right: Vec<String> =
        document.number.as_ref().map(number).into_iter().chain(document.class_mark.clone()).collect();
    let none = (String::new(), Font::Body);
    for index in 0..left.len().max(right.len()) {
        let words = right.get(index).map_or("", String::as_str);
        let line = both_ends(left.get(index).unwrap_or(&none), words, width);
        Paragraph { before: if index == 0 { SEVEN_EIGHTHS } else { 0 }, ..line }.write(out);
    }
    blank(out, 2);
}

fn red_head(out: &mut String, document: &Document) {
    let width = Paper::of(Layout::RedHead).text_width();
    let left = marks(document);
    let none = (String::new(), Font::Body);
    for index in 0..KEPT_LINES {
        let right = if index == 0 { document.class_mark.as_deref().unwrap_or("") } else { "" };
        both_ends(left.get(index).unwrap_or(&none), right, width).write(out);
    }
    let mark = paper::mark(&document.mark, 124);
    Paragraph { before: MARK_DEPTH - LINE * KEPT_LINES as i64, ..mark }.write(out);
    blank(out, 2);
    let said = document.number.as_ref().map(number).unwrap_or_default();
    match &document.signer {
        None => {
            Paragraph { align: Some("center"), ..Paragraph::said("Plain", &said) }.write(out);
        }
        Some(name) => {
            // Number and signer each one character from their edge.
            let line = Paragraph { left_chars: Some(100), ..Paragraph::style("Plain") };
            let line = Paragraph { right_tab: Some(width - 316), ..line };
            let line = line.text(&format!("{said}\t{}", word("signer")), Face::default());
            line.text(name, Face::of(Font::Script)).write(out);
        }
    }
    Paragraph { below: Some(Rule { eighths: 12, space: 0 }), ..Paragraph::gap(FOUR_MM) }.write(out);
    blank(out, 2);
}

fn captions(out: &mut String, document: &Document) {
    let (left, right) = &document.captions;
    if left.is_empty() && right.is_empty() {
        Paragraph::gap(240).write(out);
        return;
    }
    let width = Paper::of(document.layout).text_width();
    let line = Paragraph { right_tab: Some(width), before: 120, ..Paragraph::style("Caption") };
    line.text(&format!("{left}\t{right}"), Face::default()).write(out);
}
