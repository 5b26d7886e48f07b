//! A long document: written piece by piece into a file that has no name, so that a book of a thousand proposals never stands in
//! memory. It has a table of contents, which is a field that Word counts anew, and in it the list as it was written.

use super::model::{Block, Document};
use super::paragraphs::{Face, Paragraph, contents_entry};
use super::{Text, front, paper, parts, words};
use crate::docx::DocxError;
use crate::docx::xml::{DECLARATION, WORD};
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Bytes of the text as XML that a volume may have.
const MOST_BYTES: u64 = 512 << 20;
/// Name of the part with the text.
const MAIN: &str = "word/document.xml";
/// Headings down to this level stand in the table of contents.
pub(super) const CONTENTS_LEVEL: u8 = 2;

/// A heading for the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Level from 1.
    pub level: u8,
    /// Words without a number.
    pub text: String,
    /// Whether a number is put before it.
    pub numbered: bool,
}

/// A document on its way out.
pub struct Volume {
    zip: ZipWriter<BufWriter<File>>,
    document: Document,
    numbers: [usize; 4],
    /// Headings so far that stand in the table of contents.
    marks: usize,
    written: u64,
}

fn refused(error: impl std::fmt::Display) -> DocxError {
    DocxError::NotWritten { reason: error.to_string() }
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

impl Volume {
    /// Begins it with what stands before the text of this document; its blocks are not looked at.
    ///
    /// # Errors
    /// When there is no room for a temporary file.
    pub fn begin(document: &Document) -> Result<Self, DocxError> {
        let file = BufWriter::new(tempfile::tempfile().map_err(refused)?);
        let mut zip = ZipWriter::new(file);
        for part in parts::all(document, String::new()) {
            if part.name != MAIN {
                zip.start_file(part.name.as_str(), options()).map_err(refused)?;
                zip.write_all(&part.bytes).map_err(refused)?;
            }
        }
        zip.start_file(MAIN, options()).map_err(refused)?;
        let document = Document { blocks: Vec::new(), annexes: Vec::new(), ..document.clone() };
        let mut volume = Self { zip, document, numbers: [0; 4], marks: 0, written: 0 };
        let mut text =
            format!("{DECLARATION}<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{}\"><w:body>", parts::RELATIONS);
        front::write(&mut text, &volume.document);
        volume.put(&text)?;
        Ok(volume)
    }

    /// Writes the table of contents under a title: the headings that will follow, in their order. What is added later must have
    /// exactly these headings of the first two levels.
    ///
    /// # Errors
    /// When the disk is full, or the whole becomes too large.
    pub fn contents(
        &mut self,
        title: &str,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<(), DocxError> {
        let width = paper::Paper::of(self.document.layout).text_width();
        let mut text = String::new();
        Paragraph { align: Some("center"), ..Paragraph::style("Plain") }
            .text(title, Face::of(super::paragraphs::Font::Bold))
            .write(&mut text);
        let mut numbers = [0; 4];
        let mut any = false;
        for (at, entry) in entries.into_iter().filter(|e| e.level <= CONTENTS_LEVEL).enumerate() {
            let said = words::numbered(&mut numbers, entry.level, &entry.text, entry.numbered);
            contents_entry(&mut text, (at + 1, entry.level, &said), width, !any);
            any = true;
            self.put(&text)?;
            text.clear();
        }
        if any {
            text.push_str("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        }
        self.put(&text)
    }

    /// Writes blocks below those that are written.
    ///
    /// # Errors
    /// When a table is too large, the disk is full, or the whole becomes too large.
    pub fn add(&mut self, blocks: &[Block]) -> Result<(), DocxError> {
        let mut out = String::new();
        let mut text = Text::new(&mut out, self.document.layout);
        text.numbers = self.numbers;
        text.marks = Some(self.marks);
        text.blocks(blocks, false)?;
        self.numbers = text.numbers;
        self.marks = text.marks.unwrap_or(self.marks);
        self.put(&out)
    }

    fn put(&mut self, text: &str) -> Result<(), DocxError> {
        self.written += text.len() as u64;
        if self.written > MOST_BYTES {
            return Err(DocxError::TooMuchText { limit: MOST_BYTES as usize });
        }
        self.zip.write_all(text.as_bytes()).map_err(refused)
    }

    /// The whole file, to be read from its beginning; it has no name and goes with its handle.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn finish(mut self) -> Result<File, DocxError> {
        let mut text = String::new();
        paper::section(&mut text, self.document.layout);
        text.push_str("</w:body></w:document>");
        self.put(&text)?;
        let mut file = self.zip.finish().map_err(refused)?.into_inner().map_err(|e| refused(e.error()))?;
        file.seek(SeekFrom::Start(0)).map_err(refused)?;
        Ok(file)
    }
}
