//! The text of attached files, as far as it can be read: DOCX and TXT, at most [`FILE_CHARS`] characters. Kept by the digest of the
//! file, so that a document is written again without opening the file.

use super::store;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use office_documents::plain_text::docx_text;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Characters of a file that are read.
pub const FILE_CHARS: usize = 60_000;
/// How long reading may take, waiting for its turn included; a file that takes longer is found by its name alone.
const READING: Duration = Duration::from_secs(10);
/// Files are read one at a time.
static ONE: Semaphore = Semaphore::const_new(1);

/// The text of a file, off the threads that serve; empty where it has none that can be read.
///
/// # Errors
/// None that come from the file: what cannot be read is no reason to refuse it.
pub async fn text_of(name: &str, content: impl AsRef<[u8]> + Send + 'static) -> Outcome<String> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    if ending != "docx" && ending != "txt" {
        return Ok(String::new());
    }
    let Ok(permit) = timeout(READING, ONE.acquire()).await else { return Ok(String::new()) };
    let permit = permit.map_err(Problem::broken)?;
    let work = tokio::task::spawn_blocking(move || {
        let _kept = permit;
        let bytes = content.as_ref();
        if ending == "txt" { plain(bytes) } else { docx(bytes) }
    });
    match timeout(READING, work).await {
        Ok(done) => done.map_err(Problem::broken),
        Err(_) => Ok(String::new()),
    }
}

fn docx(bytes: &[u8]) -> String {
    bounded(&docx_text(bytes).unwrap_or_default())
}

/// UTF-8, or UTF-16 with its mark; other encodings are not guessed.
fn plain(bytes: &[u8]) -> String {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).unwrap_or_default()
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
            .map(str::to_owned)
            .unwrap_or_default(),
    };
    bounded(&text)
}

fn bounded(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || c.is_whitespace()).take(FILE_CHARS).collect()
}

/// Keeps the text of a file with the write that attaches it.
pub async fn keep(tx: &mut Tx, digest: &str, text: &str) -> Outcome<()> {
    store::keep_file(tx, digest, text).await
}

/// The text of a file that was attached; empty where none was kept.
pub async fn kept(db: &mut dyn Read, digest: &str) -> Outcome<String> {
    store::file(db, digest).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_cannot_be_read_is_empty() {
        for (name, bytes) in [("a.pdf", &b"%PDF-"[..]), ("a.docx", b"PK\x03\x04"), ("a.txt", b"\xff\xff\x00")]
        {
            assert_eq!(text_of(name, bytes.to_vec()).await.ok().as_deref(), Some(""), "{name}");
        }
        let marked = "\u{feff}老旧小区";
        assert_eq!(text_of("a.TXT", marked.as_bytes().to_vec()).await.ok().as_deref(), Some("老旧小区"));
        let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text_of("a.txt", wide).await.ok().as_deref(), Some("老旧小区"));
    }
}
