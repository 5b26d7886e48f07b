//! A template to begin with: a document in which marks stand for fields becomes one with content controls.

use crate::docx::xml::{self, Element, Node};
use crate::docx::{DocxError, Limits, Package, bytes_of};

/// Signs around a mark.
const SIGNS: (char, char) = ('\u{27e6}', '\u{27e7}');

/// The mark of a tag: `room.field`, or `room.list.column` in the row of a table that repeats.
pub fn mark(tag: &str) -> String {
    format!("{}{tag}{}", SIGNS.0, SIGNS.1)
}

/// Puts a content control in the place of every mark that is alone in its run, and one around every row of a table with marks
/// of a list.
pub fn start(docx: &[u8]) -> Result<Vec<u8>, DocxError> {
    let limits = Limits::default();
    let mut package = Package::open(docx, &limits)?;
    let main = package.main(&limits)?;
    for part in package.parts.iter_mut().filter(|part| part.name == main) {
        let mut root = xml::parse(&part.name, &part.bytes, &limits)?;
        controls(&mut root, &limits)?;
        part.bytes = root.to_part();
    }
    bytes_of(&package.parts)
}

fn controls(element: &mut Element, limits: &Limits) -> Result<Option<String>, DocxError> {
    let mut list = None;
    for node in &mut element.children {
        let Node::Element(child) = node else { continue };
        let tag = if child.w() == "r" { child.child("t").and_then(|t| tag_of(&t.text())) } else { None };
        let found = match tag {
            Some(tag) => {
                let list = tag.match_indices('.').nth(1).map(|(at, _)| tag[..at].to_owned());
                wrap(child, &tag, limits)?;
                list
            }
            None => controls(child, limits)?,
        };
        if let Some(name) = found {
            if child.w() == "tr" {
                wrap(child, &name, limits)?;
            } else {
                list = Some(name);
            }
        }
    }
    Ok(list)
}

fn tag_of(text: &str) -> Option<String> {
    let tag = text.trim().strip_prefix(SIGNS.0)?.strip_suffix(SIGNS.1)?;
    let sound = tag.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'.');
    sound.then(|| tag.to_owned())
}

fn wrap(element: &mut Element, tag: &str, limits: &Limits) -> Result<(), DocxError> {
    let text = format!(
        "<w:sdt xmlns:w=\"{}\"><w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent/></w:sdt>",
        xml::WORD
    );
    let control = xml::parse("control", text.as_bytes(), limits)?;
    let inner = std::mem::replace(element, control);
    for node in &mut element.children {
        if let Node::Element(content) = node
            && content.w() == "sdtContent"
        {
            content.children.push(Node::Element(inner));
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::official::{Block, Cell, Document, FieldTable, Layout, Table, write};
    use crate::template::{Value, fill, tags};
    use std::collections::BTreeMap;

    #[test]
    fn a_start_can_be_filled() {
        let rows = [vec![Cell::from(mark("paper.rows.name")), Cell::from(mark("paper.rows.day"))]];
        let document = Document {
            blocks: vec![
                Block::Fields(FieldTable::default().pairs(&[("title", &mark("paper.title"))])),
                Block::Table(Table::list(&[("name", 1), ("day", 1)], rows)),
            ],
            ..Document::new(Layout::Form, "a form")
        };
        let made = start(&write(&document).unwrap_or_default()).unwrap_or_default();
        assert_eq!(crate::order::check(&made), Vec::new());
        let found = tags(&made).unwrap_or_default();
        assert!(
            found.contains(&"paper.title".to_owned()) && found.contains(&"paper.rows".to_owned()),
            "{found:?}"
        );
        let row = |name: &str| {
            BTreeMap::from([("name".to_owned(), name.to_owned()), ("day".to_owned(), "x".to_owned())])
        };
        let values = BTreeMap::from([
            ("paper.title".to_owned(), Value::from("one title")),
            ("paper.rows".to_owned(), Value::Rows(vec![row("first"), row("second")])),
        ]);
        let (filled, left) = fill(&made, &values).unwrap_or_default();
        assert!(left.is_empty(), "{left:?}");
        let text = crate::docx_text(&filled).unwrap_or_default();
        assert!(
            text.contains("one title") && text.contains("first\tx") && text.contains("second\tx"),
            "{text}"
        );
    }
}
