//! What stands after the text: the note of attachments, signature, date, the attachments themselves,
//! and who gets a copy.

use super::model::{Annex, Document, Layout, Printed, Signature};
use super::paper::Paper;
use super::paragraphs::{Face, Font, Paragraph};
use super::words::{day_in_words, tenths, word};
use super::{Text, front};
use crate::docx::DocxError;
use std::fmt::Write;

/// A character of size 4, in twips.
const INSET: i64 = 280;

pub(super) fn write(out: &mut String, document: &Document) -> Result<(), DocxError> {
    let signed = document.signature.is_some();
    attachments(out, &document.attachments, signed);
    if let Some(signature) = &document.signature {
        sign(out, signature);
    }
    if let Some(note) = &document.note {
        let said = format!("{}{note}{}", word("level.2.open"), word("level.2.close"));
        Paragraph { left_chars: Some(200), ..Paragraph::said("Plain", &said) }.write(out);
    }
    for (index, annex) in document.annexes.iter().enumerate() {
        let number = if document.annexes.len() > 1 { (index + 1).to_string() } else { String::new() };
        attached(out, annex, &number, document.layout)?;
    }
    imprint(out, document);
    Ok(())
}

/// The note: indented by two characters, further lines under the first letter of the title.
fn attachments(out: &mut String, titles: &[String], kept: bool) {
    if titles.is_empty() {
        return;
    }
    Paragraph { keep_next: kept, ..Paragraph::style("Plain") }.write(out);
    let label = tenths(word("attachments"));
    for (index, title) in titles.iter().enumerate() {
        let number = if titles.len() > 1 { format!("{}. ", index + 1) } else { String::new() };
        let first = index == 0;
        let said = if first {
            format!("{}{number}{title}", word("attachments"))
        } else {
            format!("{number}{title}")
        };
        let own = tenths(&number);
        Paragraph {
            keep_next: kept,
            left_chars: Some(200 + 10 * (label + own)),
            hanging_chars: Some(10 * if first { label + own } else { own }),
            ..Paragraph::said("Plain", &said)
        }
        .write(out);
    }
}

/// Names and date. Indents are tenths of a character from the right edge.
fn sign(out: &mut String, signature: &Signature) {
    let Signature { issuers, day, sealed } = signature;
    let day = day_in_words(day);
    let day_width = tenths(&day);
    let widest = issuers.iter().map(|name| tenths(name)).max().unwrap_or(0);
    // Room for the seal, whose upper edge may lie a line below the text.
    for _ in 0..if *sealed { 2 } else { 1 } {
        Paragraph { keep_next: true, ..Paragraph::style("Plain") }.write(out);
    }
    let last = issuers.last().map_or(0, |name| tenths(name));
    let day_right = if *sealed {
        // The date four characters from the edge, unless the names over it would leave the text.
        40.max((widest - day_width) / 2)
    } else {
        // The date begins two characters further in than the name.
        20.max(last - day_width)
    };
    for name in issuers {
        let right = if *sealed {
            day_right + (day_width - tenths(name)) / 2
        } else {
            20.max(day_right + day_width + 20 - last)
        };
        line(name, right, true).write(out);
    }
    line(&day, day_right, false).write(out);
}

fn line(text: &str, right: i64, keep_next: bool) -> Paragraph {
    let right_chars = Some(right.clamp(0, 200) * 10);
    Paragraph { keep_next, right_chars, align: Some("right"), ..Paragraph::said("Plain", text) }
}

fn attached(out: &mut String, annex: &Annex, number: &str, layout: Layout) -> Result<(), DocxError> {
    let said = format!("{}{number}", word("annex"));
    let head = Paragraph::style("Plain").text(&said, Face::of(Font::Bold));
    Paragraph { page_break: true, ..head }.write(out);
    front::blank(out, 1);
    if !annex.title.is_empty() {
        Paragraph::said("Title", &annex.title).write(out);
        front::blank(out, 1);
    }
    Text::new(out, layout).blocks(&annex.blocks, false)
}

/// Who gets a copy, and who printed it: a table that floats at the foot of the last page. It is placed
/// from the edge of the paper, since LibreOffice lets no table of the text's width float within the text.
fn imprint(out: &mut String, document: &Document) {
    let paper = Paper::of(document.layout);
    let width = paper.text_width();
    let mut lines = Vec::new();
    if let Some(copies) = &document.copies_to {
        let copies = copies.trim_end_matches(word("full.stop"));
        let said = format!("{}{copies}{}", word("copies"), word("full.stop"));
        lines.push((said, tenths(word("copies")) * INSET / 10));
    }
    if let Some(Printed { office, day }) =
        document.printed.as_ref().filter(|_| document.layout != Layout::Letter)
    {
        lines.push((format!("{office}\t{}{}", day_in_words(day), word("printed")), 0));
    }
    if lines.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Open\"/><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" \
         w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"{}\" w:tblpYSpec=\"bottom\"/>\
         <w:tblOverlap w:val=\"never\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>{}\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid>",
        paper.left(),
        rules(document.layout),
    );
    for (said, hanging) in lines {
        let _ = write!(
            out,
            "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
        );
        Paragraph {
            right_tab: Some(width - INSET),
            left: INSET + hanging,
            hanging,
            right: INSET,
            ..Paragraph::said("Imprint", &said)
        }
        .write(out);
        out.push_str("</w:tc></w:tr>");
    }
    out.push_str("</w:tbl>");
    // It floats on the page of the paragraph after it.
    Paragraph::gap(20).write(out);
}

/// The outer rules are 0.35 mm, the one between them 0.25 mm; a letter has none.
fn rules(layout: Layout) -> String {
    if layout == Layout::Letter {
        return String::new();
    }
    let rule = |(edge, eighths)| {
        format!("<w:{edge} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"auto\"/>")
    };
    format!("<w:tblBorders>{}</w:tblBorders>", [("top", 8), ("bottom", 8), ("insideH", 6)].map(rule).concat())
}
