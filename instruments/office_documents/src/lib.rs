//! Office documents as bytes: tables written as XLSX and CSV, uploaded workbooks opened behind a
//! guard, uploaded packages judged, archives of files, a forgiving reader for lists of proposals, official documents written
//! as DOCX, templates filled, documents read as plain text. No HTTP, no SQL, no clock, no files.

pub mod bundle;
pub mod civil;
pub mod docx;
pub mod handling_in;
pub mod listed;
pub mod official;
pub mod order;
pub mod package;
pub mod plain_text;
pub mod preview;
pub mod proposals_in;
pub mod seen;
pub mod table_out;
mod tables;
pub mod template;
pub mod workbook;

pub use plain_text::{docx_text, txt_text};
