//! A table written row by row into a file of its own, so that a long one never stands in memory. The same cells give the same
//! file as [`super::csv`] and [`super::xlsx()`] write at once.

use super::xlsx::Book;
use super::{Cell, Column, WriteError, csv_row};
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};

/// A table on its way out.
pub struct Rows {
    out: Out,
    width: usize,
    written: usize,
}

enum Out {
    Csv(BufWriter<File>),
    Xlsx(Box<Book>),
}

fn broken(error: std::io::Error) -> WriteError {
    WriteError::Refused(error.to_string())
}

impl Rows {
    /// Begins a CSV file.
    ///
    /// # Errors
    /// When there is no room for temporary files.
    pub fn csv(columns: &[Column]) -> Result<Self, WriteError> {
        let mut file = BufWriter::new(tempfile::tempfile().map_err(broken)?);
        let headings: Vec<Cell> = columns.iter().map(|c| Cell::Text(c.title.clone())).collect();
        let mut head = String::from('\u{FEFF}');
        csv_row(&mut head, &headings, headings.len());
        file.write_all(head.as_bytes()).map_err(broken)?;
        Ok(Self { out: Out::Csv(file), width: columns.len(), written: 0 })
    }

    /// Begins a workbook of one sheet with title, notes and headings.
    ///
    /// # Errors
    /// When a text does not fit a cell, or there is no room for temporary files.
    pub fn xlsx(title: &str, notes: &[String], name: &str, columns: &[Column]) -> Result<Self, WriteError> {
        let mut rows = Self::book(title)?;
        rows.sheet(title, notes, name, columns)?;
        Ok(rows)
    }

    /// Begins a workbook of several sheets; [`Self::sheet`] begins each.
    ///
    /// # Errors
    /// When there is no room for temporary files.
    pub fn book(title: &str) -> Result<Self, WriteError> {
        Ok(Self { out: Out::Xlsx(Box::new(Book::begin(title)?)), width: 0, written: 0 })
    }

    /// Begins the next sheet of a workbook; what is added from now on stands there. A CSV file has no sheets.
    ///
    /// # Errors
    /// When a text does not fit a cell, or the disk is full.
    pub fn sheet(
        &mut self,
        title: &str,
        notes: &[String],
        name: &str,
        columns: &[Column],
    ) -> Result<(), WriteError> {
        match &mut self.out {
            Out::Csv(_) => Err(WriteError::Refused("a text has no sheets".to_owned())),
            Out::Xlsx(book) => {
                self.width = columns.len();
                book.sheet(title, notes, name, columns)
            }
        }
    }

    /// Writes rows below those that are written; a short row leaves its last columns empty.
    ///
    /// # Errors
    /// When a text does not fit a cell, a spreadsheet holds no more rows, or the disk is full.
    pub fn add(&mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Result<(), WriteError> {
        let mut text = String::new();
        for row in rows {
            self.written += 1;
            match &mut self.out {
                Out::Csv(file) => {
                    text.clear();
                    csv_row(&mut text, &row, self.width);
                    file.write_all(text.as_bytes()).map_err(broken)?;
                }
                Out::Xlsx(book) => book.row(&row)?,
            }
        }
        Ok(())
    }

    /// How many rows are written.
    pub fn written(&self) -> usize {
        self.written
    }

    /// The whole file, to be read from its beginning; it has no name and goes with its handle.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn finish(self) -> Result<File, WriteError> {
        let mut file = match self.out {
            Out::Csv(file) => file.into_inner().map_err(|e| broken(e.into_error()))?,
            Out::Xlsx(book) => book.finish(tempfile::tempfile().map_err(broken)?)?,
        };
        file.seek(SeekFrom::Start(0)).map_err(broken)?;
        Ok(file)
    }
}
