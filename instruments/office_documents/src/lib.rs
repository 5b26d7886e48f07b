//! Office documents as bytes: tables written as XLSX and CSV, uploaded workbooks opened behind a
//! guard, uploaded packages judged, and a forgiving reader for lists of proposals. No HTTP, no SQL, no clock, no files.

pub mod civil;
pub mod package;
pub mod proposals_in;
pub mod table_out;
pub mod workbook;
