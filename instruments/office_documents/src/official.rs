//! Official documents as DOCX in the layout of GB/T 9704-2012: letters, red-head documents, forms and
//! lists. The same document gives the same bytes. What an office writes is for the caller to know.
//!
//! Written with its own XML: the crate for DOCX does not keep the schema's order in a section, which
//! other programs than LibreOffice insist on. `order` checks what is written here.

mod commented;
mod ending;
mod front;
mod grid;
mod marked;
mod model;
mod paper;
mod paragraphs;
mod parts;
mod volume;
mod words;

pub use grid::{Cell, Look, Row, Table};
pub use model::{
    Annex, Block, Change, Comment, Commented, Document, FieldRow, FieldTable, Layout, Marked, Number,
    Opinion, Piece, Printed, Signature,
};
pub use volume::{Entry, Volume};
pub use words::day_in_words;

use crate::docx::{DocxError, bytes_of, xml};
use paragraphs::Paragraph;

/// Characters of text a document may have.
const TEXT_BYTES: usize = 32 << 20;

/// Writes the document. Fails only where a table or the whole is too large.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxError> {
    let mut body = String::new();
    front::write(&mut body, document);
    let signed = document.signature.is_some();
    let mut text = Text::new(&mut body, document.layout);
    text.comments = Some(0);
    text.blocks(&document.blocks, signed)?;
    ending::write(&mut body, document)?;
    paper::section(&mut body, document.layout);
    if body.len() > TEXT_BYTES {
        return Err(DocxError::TooMuchText { limit: TEXT_BYTES });
    }
    let main = format!(
        "{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\"><w:body>{body}</w:body></w:document>",
        xml::DECLARATION,
        xml::WORD,
        parts::RELATIONS
    );
    bytes_of(&parts::all(document, main))
}

/// The text while it is written.
struct Text<'a> {
    out: &'a mut String,
    /// Width of the text in twips.
    width: i64,
    /// Headings of each level so far.
    numbers: [usize; 4],
    /// Headings of the table of contents so far, where there is one.
    marks: Option<usize>,
    /// A grid of fields that the next block may continue.
    grid: Option<Table>,
    /// Style of text without an indent: small under a form or list.
    flush: &'static str,
    /// Comments so far; none where there is no part that holds them.
    comments: Option<usize>,
}

impl<'a> Text<'a> {
    fn new(out: &'a mut String, layout: Layout) -> Self {
        let flush = if matches!(layout, Layout::Form | Layout::List) { "Caption" } else { "Plain" };
        let width = paper::Paper::of(layout).text_width();
        Self { out, width, numbers: [0; 4], marks: None, grid: None, flush, comments: None }
    }

    /// Writes blocks. `kept`: what follows stays on the page of the last line.
    fn blocks(&mut self, blocks: &[Block], kept: bool) -> Result<(), DocxError> {
        let mut after_table = false;
        for (index, block) in blocks.iter().enumerate() {
            let kept = kept && index + 1 == blocks.len();
            let continues = matches!(block, Block::Signatures(_)) && self.grid.is_some();
            if !continues {
                self.end_grid()?;
            }
            let table = matches!(block, Block::Table(_) | Block::Fields(_) | Block::Signatures(_));
            if table && after_table && !continues {
                // Two tables without a paragraph between them are one.
                Paragraph::gap(120).write(self.out);
            }
            after_table = table;
            self.block(block, kept)?;
        }
        self.end_grid()?;
        if after_table {
            Paragraph::gap(20).write(self.out);
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, kept: bool) -> Result<(), DocxError> {
        match block {
            Block::Heading { level, text, numbered } => self.heading(*level, text, *numbered, kept),
            Block::Paragraph(text) => self.lines("Body", text, kept),
            Block::Flush(text) => self.lines(self.flush, text, kept),
            Block::Centred(text) => {
                let line = Paragraph { align: Some("center"), ..Paragraph::said("Plain", text) };
                Paragraph { keep_next: kept, ..line }.write(self.out);
            }
            Block::Table(table) => grid::write(self.out, table, self.width)?,
            Block::Fields(fields) => self.grid = Some(grid::fields(fields)),
            Block::Signatures(opinions) => {
                let table = self.grid.get_or_insert_with(|| grid::fields(&FieldTable::default()));
                table.rows.extend(grid::signatures(opinions));
            }
            Block::Marked(text) => marked::tracked(self.out, text, kept),
            Block::Commented(text) => {
                commented::write(self.out, text, self.comments);
                self.comments = self.comments.map(|so_far| so_far + text.comments.len());
            }
            Block::PageBreak => {
                Paragraph { page_break: true, ..Paragraph::gap(20) }.write(self.out);
            }
        }
        Ok(())
    }

    fn end_grid(&mut self) -> Result<(), DocxError> {
        match self.grid.take() {
            Some(table) => grid::write(self.out, &table, self.width),
            None => Ok(()),
        }
    }

    fn heading(&mut self, level: u8, text: &str, numbered: bool, kept: bool) {
        let level = level.clamp(1, 4);
        let said = words::numbered(&mut self.numbers, level, text, numbered);
        let style = ["Heading1", "Heading2", "Heading3", "Heading4"][usize::from(level - 1)];
        let bookmark = match &mut self.marks {
            Some(marks) if level <= volume::CONTENTS_LEVEL => {
                *marks += 1;
                Some(*marks)
            }
            _ => None,
        };
        Paragraph { keep_next: kept, bookmark, ..Paragraph::said(style, &said) }.write(self.out);
    }

    fn lines(&mut self, style: &'static str, text: &str, kept: bool) {
        let mut lines = text.split('\n').filter(|line| !line.trim().is_empty()).peekable();
        while let Some(line) = lines.next() {
            let keep_next = kept && lines.peek().is_none();
            Paragraph { keep_next, ..Paragraph::said(style, line) }.write(self.out);
        }
    }
}
