//! Archives of files that programs exchange: written entry by entry into a file without a name, read behind the same guard as uploads.
//! What the entries mean is for the caller to know; nothing is ever unpacked into a folder.

use crate::workbook::{Limits, ReadError, archive};
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Looks through an archive: `see` is shown each entry with its name, in their order, and none is kept. The guard looks at names,
/// sizes, growth and overlaps before an entry is shown.
///
/// # Errors
/// Says which entry broke a rule, or what `see` said.
pub fn walk<E: From<ReadError>>(
    bytes: &[u8],
    limits: &Limits,
    see: impl FnMut(&str, &[u8]) -> Result<(), E>,
) -> Result<(), E> {
    archive::entries(bytes, limits, see)
}

/// An archive on its way out. Every entry bears the format's first day, so that equal entries are equal bytes.
pub struct Bundle {
    zip: ZipWriter<BufWriter<File>>,
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

impl Bundle {
    /// Begins one.
    ///
    /// # Errors
    /// When there is no room for a temporary file.
    pub fn begin() -> std::io::Result<Self> {
        Ok(Self { zip: ZipWriter::new(BufWriter::new(tempfile::tempfile()?)) })
    }

    /// Begins an entry; what is written from now on stands in it.
    ///
    /// # Errors
    /// When the name cannot stand in an archive, or the disk is full.
    pub fn entry(&mut self, name: &str) -> std::io::Result<()> {
        self.zip.start_file(name, options()).map_err(std::io::Error::other)
    }

    /// Writes into the entry.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.zip.write_all(bytes)
    }

    /// The whole file, to be read from its beginning; it has no name and goes with its handle.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn finish(self) -> std::io::Result<File> {
        let buffered = self.zip.finish().map_err(std::io::Error::other)?;
        let mut file = buffered.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }
}
