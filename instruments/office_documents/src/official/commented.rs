//! A text with comments in its margin, as an office program shows them: where each begins and ends in the text, and the part that holds
//! what they say.

use super::model::{Block, Comment, Commented, Document};
use super::paragraphs::{Face, Paragraph, Run};
use super::parts::RELATIONS;
use crate::docx::xml::{DECLARATION, WORD, escape, run_text};
use std::fmt::Write;

/// Writes the paragraphs of the text; `first`: the number of its first comment, none where comments are left out.
pub(super) fn write(out: &mut String, commented: &Commented, first: Option<usize>) {
    let chars: Vec<char> = commented.text.chars().collect();
    let comments: &[Comment] = if first.is_some() { &commented.comments } else { &[] };
    let first = first.unwrap_or_default();
    let mut start = 0;
    for line in chars.split(|c| *c == '\n') {
        let end = start + line.len();
        if line.iter().any(|c| !c.is_whitespace()) {
            paragraph(out, (line, start), (comments, first));
        }
        start = end + 1;
    }
}

/// What begins or ends at a place.
enum Edge {
    Start(usize),
    End(usize),
}

fn paragraph(out: &mut String, (line, start): (&[char], usize), (comments, first): (&[Comment], usize)) {
    let end = start + line.len();
    let mut edges: Vec<(usize, Edge)> = Vec::new();
    for (at, comment) in comments.iter().enumerate() {
        // A comment belongs to the paragraph in which it begins.
        if comment.from >= start && comment.from < end {
            edges.push((comment.from - start, Edge::Start(first + at)));
            edges.push((comment.until.clamp(comment.from, end) - start, Edge::End(first + at)));
        }
    }
    edges.sort_by_key(|(place, edge)| (*place, matches!(edge, Edge::Start(_))));
    let mut written = Paragraph::style("Body");
    let mut at = 0;
    for (place, edge) in edges {
        if at < place {
            written.runs.push(Run::Text(line[at..place].iter().collect(), Face::default()));
            at = place;
        }
        written.runs.push(match edge {
            Edge::Start(id) => Run::CommentStart(id),
            Edge::End(id) => Run::CommentEnd(id),
        });
    }
    if at < line.len() {
        written.runs.push(Run::Text(line[at..].iter().collect(), Face::default()));
    }
    written.write(out);
}

/// The comments of a document's own text, in their order.
fn all(document: &Document) -> impl Iterator<Item = (&Commented, &Comment)> {
    let texts = document.blocks.iter().filter_map(|block| match block {
        Block::Commented(commented) => Some(commented),
        _ => None,
    });
    texts.flat_map(|text| text.comments.iter().map(move |comment| (text, comment)))
}

/// The part that holds what the comments say; none where there is no comment.
pub(super) fn part(document: &Document) -> Option<String> {
    all(document).next()?;
    let mut out = format!("{DECLARATION}<w:comments xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONS}\">");
    for (id, (text, comment)) in all(document).enumerate() {
        let _ = write!(
            out,
            "<w:comment w:id=\"{id}\" w:author=\"{}\" w:date=\"{}\" w:initials=\"{}\">",
            escape(&text.author),
            escape(&text.at),
            escape(&text.initials)
        );
        for line in comment.text.split('\n') {
            out.push_str("<w:p><w:r>");
            run_text(&mut out, "w", line);
            out.push_str("</w:r></w:p>");
        }
        out.push_str("</w:comment>");
    }
    out.push_str("</w:comments>");
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::super::{Layout, write};
    use super::*;
    use crate::docx::{Limits, Package};

    fn made(text: &str, comments: &[(usize, usize, &str)]) -> Vec<u8> {
        let comments = comments.iter().map(|(from, until, text)| Comment {
            from: *from,
            until: *until,
            text: (*text).to_owned(),
        });
        let commented = Commented {
            text: text.to_owned(),
            comments: comments.collect(),
            author: "A & B".to_owned(),
            initials: "A".to_owned(),
            at: "2026-05-20T10:00:00Z".to_owned(),
        };
        let document =
            Document { blocks: vec![Block::Commented(commented)], ..Document::new(Layout::Form, "Report") };
        write(&document).unwrap()
    }

    fn part_of(docx: &[u8], name: &str) -> String {
        let package = Package::open(docx, &Limits::default()).unwrap();
        package.part(name).map(|part| String::from_utf8(part.bytes.clone()).unwrap()).unwrap_or_default()
    }

    #[test]
    fn comments_stand_at_their_places_and_the_file_keeps_the_schema() {
        let docx =
            made("one 24 two\n\nthree 5", &[(4, 6, "says 23\n<why>"), (0, 10, "all"), (18, 19, "five")]);
        assert_eq!(crate::order::check(&docx), []);
        let main = part_of(&docx, "word/document.xml");
        for id in 0..3 {
            for mark in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
                assert_eq!(main.matches(&format!("<w:{mark} w:id=\"{id}\"/>")).count(), 1, "{mark} {id}");
            }
        }
        let start = main.find("<w:commentRangeStart w:id=\"0\"/>").unwrap();
        let end = main.find("<w:commentRangeEnd w:id=\"0\"/>").unwrap();
        assert!(main[start..end].contains(">24<"), "{}", &main[start..end]);
        let said = part_of(&docx, "word/comments.xml");
        assert_eq!(said.matches("<w:comment ").count(), 3);
        assert!(said.contains("&lt;why&gt;") && said.contains("A &amp; B"), "{said}");
        assert!(
            part_of(&docx, "word/_rels/document.xml.rels").contains("/comments\" Target=\"comments.xml\"")
        );
        assert!(part_of(&docx, "[Content_Types].xml").contains("wordprocessingml.comments+xml"));
        assert_eq!(crate::plain_text::docx_text(&docx).unwrap().matches("24").count(), 1);
    }

    #[test]
    fn a_text_without_comments_has_no_part_for_them() {
        let docx = made("one", &[]);
        assert_eq!(part_of(&docx, "word/comments.xml"), "");
        assert_eq!(crate::order::check(&docx), []);
    }

    #[test]
    fn a_place_beyond_the_text_does_no_harm() {
        assert_eq!(crate::order::check(&made("one", &[(2, 99, "far"), (50, 60, "beyond")])), []);
    }
}
