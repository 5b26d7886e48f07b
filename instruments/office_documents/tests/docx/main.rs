//! DOCX: written, checked, filled, read.

#[cfg(test)]
#[path = "../../examples/official/documents.rs"]
mod documents;
#[cfg(test)]
mod making;
#[cfg(test)]
mod official;
#[cfg(test)]
mod plain_text;
#[cfg(test)]
mod template;
