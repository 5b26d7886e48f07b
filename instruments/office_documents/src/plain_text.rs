//! What a DOCX or a plain file says, as plain text: one line a paragraph, one line a row of a table with tabs between
//! its cells. For searching and for checking figures; nothing of the layout is kept.

use crate::docx::xml::{self, Element};
use crate::docx::{DocxError, Limits, Package};

/// The text of a document within the usual limits, notes at the end. Deleted words are left out.
pub fn docx_text(docx: &[u8]) -> Result<String, DocxError> {
    docx_text_within(docx, &Limits::default())
}

/// The text of a plain file: UTF-8 with or without a mark, UTF-16 with one, or GB18030; lines end in `\n`. Nothing where it is none of these.
pub fn txt_text(bytes: &[u8]) -> Option<String> {
    let text = crate::workbook::decode(bytes).ok()?;
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The text of a document within these limits.
pub fn docx_text_within(docx: &[u8], limits: &Limits) -> Result<String, DocxError> {
    let package = Package::open(docx, limits)?;
    let main = package.main(limits)?;
    let part = package.part(&main).ok_or_else(|| DocxError::Missing { part: main.clone() })?;
    let root = xml::parse(&part.name, &part.bytes, limits)?;
    if root.w() != "document" {
        return Err(DocxError::NotADocument);
    }
    let mut reading = Reading { out: String::new(), limit: limits.text_bytes };
    reading.blocks(&root)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    for notes in ["footnotes.xml", "endnotes.xml"] {
        let name = format!("{folder}/{notes}");
        if let Some(part) = package.part(name.trim_start_matches('/')) {
            reading.blocks(&xml::parse(&part.name, &part.bytes, limits)?)?;
        }
    }
    Ok(reading.out)
}

struct Reading {
    out: String,
    limit: usize,
}

impl Reading {
    fn room(&self) -> Result<(), DocxError> {
        if self.out.len() > self.limit {
            return Err(DocxError::TooMuchText { limit: self.limit });
        }
        Ok(())
    }

    /// Everything between paragraphs: body, notes, content controls, cells.
    fn blocks(&mut self, element: &Element) -> Result<(), DocxError> {
        for child in element.elements() {
            match (child.w(), child.local()) {
                ("p", _) => self.paragraph(child)?,
                ("tbl", _) => self.table(child)?,
                ("del" | "moveFrom" | "sdtPr" | "sectPr", _) | (_, "Fallback") => {}
                _ => self.blocks(child)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Element) -> Result<(), DocxError> {
        let mut beside = Vec::new();
        self.inline(paragraph, &mut beside)?;
        self.out.push('\n');
        self.room()?;
        // Text boxes hang in a paragraph; they are read after it.
        for text_box in beside {
            self.blocks(text_box)?;
        }
        Ok(())
    }

    fn inline<'a>(&mut self, element: &'a Element, beside: &mut Vec<&'a Element>) -> Result<(), DocxError> {
        for child in element.elements() {
            match (child.w(), child.local()) {
                ("t", _) => self.out.push_str(&child.text()),
                ("tab", _) => self.out.push('\t'),
                ("br" | "cr", _) => self.out.push('\n'),
                ("noBreakHyphen", _) => self.out.push('-'),
                ("txbxContent", _) => beside.push(child),
                ("pPr" | "rPr" | "sdtPr" | "del" | "moveFrom" | "instrText", _) | (_, "Fallback") => {}
                _ => self.inline(child, beside)?,
            }
            self.room()?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Element) -> Result<(), DocxError> {
        let mut rows = Vec::new();
        gather(table, "tr", &mut rows);
        for row in rows {
            let mut cells = Vec::new();
            gather(row, "tc", &mut cells);
            for (index, cell) in cells.into_iter().enumerate() {
                if index > 0 {
                    self.out.push('\t');
                }
                let begin = self.out.len();
                self.blocks(cell)?;
                let words = self.out.split_off(begin);
                let lines: Vec<&str> = words.split(['\n', '\t']).filter(|line| !line.is_empty()).collect();
                self.out.push_str(&lines.join(" "));
            }
            self.out.push('\n');
            self.room()?;
        }
        Ok(())
    }
}

/// Rows of a table or cells of a row, also those within content controls; not those of tables within.
fn gather<'a>(element: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for child in element.elements() {
        match child.w() {
            w if w == name => found.push(child),
            "tc" | "p" | "tbl" | "del" => {}
            _ => gather(child, name, found),
        }
    }
}
