//! A look at XML before a parser sees it: no document type, not too deep, no endless tag
//! (TRUST T-23). It does not judge whether the XML is well formed; the parser does.

use super::{Limits, ReadError};
use std::borrow::Cow;

/// Whether content begins like XML in one of the encodings a parser might accept.
pub(super) fn looks_like_xml(content: &[u8]) -> bool {
    let head = narrow(&content[..content.len().min(256)]);
    let mut rest: &[u8] = &head;
    for mark in [b"\xEF\xBB\xBF".as_slice(), b"\xFF\xFE", b"\xFE\xFF"] {
        rest = rest.strip_prefix(mark).unwrap_or(rest);
    }
    rest.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<')
}

/// The content with the zero bytes of UTF-16 left out, so that ASCII patterns can be found.
pub(crate) fn narrow(content: &[u8]) -> Cow<'_, [u8]> {
    if content[..content.len().min(256)].contains(&0) {
        Cow::Owned(content.iter().copied().filter(|b| *b != 0).collect())
    } else {
        Cow::Borrowed(content)
    }
}

/// Whether the text holds a lower-case ASCII pattern in any case.
pub(crate) fn holds(text: &[u8], pattern: &[u8]) -> bool {
    text.windows(pattern.len()).any(|window| window.eq_ignore_ascii_case(pattern))
}

/// Walks over the tags of a part.
pub(super) fn check(entry: &str, text: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let entry = || entry.to_owned();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = text[at..].iter().position(|b| *b == b'<') {
        let byte = at + found;
        let rest = &text[byte..];
        let length = if rest.starts_with(b"<!--") {
            skip(rest, 4, b"-->")
        } else if rest.starts_with(b"<![CDATA[") {
            skip(rest, 9, b"]]>")
        } else if rest.starts_with(b"<?") {
            skip(rest, 2, b"?>")
        } else if rest.starts_with(b"<!") {
            return Err(ReadError::Doctype { entry: entry(), byte });
        } else {
            let length = tag_length(&rest[..rest.len().min(limits.tag_bytes)]);
            if length == 0 && rest.len() > limits.tag_bytes {
                return Err(ReadError::TagTooLong { entry: entry(), byte, limit: limits.tag_bytes });
            }
            let tag = &rest[..length];
            if tag.starts_with(b"</") {
                depth = depth.saturating_sub(1);
            } else if !tag.ends_with(b"/>") {
                depth += 1;
            }
            length
        };
        if depth > limits.depth {
            return Err(ReadError::TooDeep { entry: entry(), byte, limit: limits.depth });
        }
        if length == 0 {
            // It never ends; the parser will say so.
            return Ok(());
        }
        at = byte + length;
    }
    Ok(())
}

/// Length up to and with the closing mark; zero if there is none.
fn skip(rest: &[u8], from: usize, close: &[u8]) -> usize {
    let found = rest[from..].windows(close.len()).position(|window| window == close);
    found.map_or(0, |position| from + position + close.len())
}

/// Length of a tag with its bracket, quoted brackets apart; zero if it does not end.
fn tag_length(rest: &[u8]) -> usize {
    let mut quote = None;
    for (index, byte) in rest.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return index + 1,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), close) if open == *close => quote = None,
            _ => {}
        }
    }
    0
}
