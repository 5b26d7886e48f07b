//! Papers that hang on a record: scans, documents, pictures. What is taken in and how it is looked at first, and how it is handed out.

use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::Stored;
use crate::foundation::forms::{Post, Upload};
use crate::foundation::ids::AccountId;
use crate::foundation::lists::{self, DOCX};
use crate::foundation::turns::Turns;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use office_documents::package::{self, Package};
use office_documents::workbook::Limits;

/// Kinds that are taken, by ending, with the first bytes of each (TRUST T-22, T-23: no macros, no programs, no pages).
const ENDINGS: &[(&str, &str, &[u8])] = &[
    ("pdf", "application/pdf", b"%PDF-"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("png", "image/png", b"\x89PNG"),
    ("docx", DOCX, b"PK\x03\x04"),
];
/// Scans, as a file field offers them.
pub const SCANS: &str = ".pdf,.jpg,.jpeg,.png";
/// Scans and documents.
pub const PAPERS: &str = ".pdf,.jpg,.jpeg,.png,.docx";
/// The most characters of a name that are kept; its end says what it is.
const NAME: usize = 120;

/// Papers are looked at one at a time.
static TURNS: Turns = Turns::new();

/// What a picture becomes before it is kept, and what is said where it becomes nothing.
pub type Bare = (fn(&[u8]) -> Option<Vec<u8>>, &'static str);

fn kind(name: &str) -> Option<&'static (&'static str, &'static str, &'static [u8])> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase())?;
    ENDINGS.iter().find(|(known, ..)| *known == ending)
}

/// A name as it is shown and kept: without folders and signs that are not seen.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: Vec<char> = last.chars().filter(|c| !c.is_control()).collect();
    name[name.len().saturating_sub(NAME)..].iter().collect()
}

/// The file that came under a field.
///
/// # Errors
/// `Invalid` at the field where none came.
pub fn needed<'a>(post: &'a Post, field: &str) -> Outcome<&'a Upload> {
    let found = post.files.iter().find(|f| f.field == field);
    found.ok_or_else(|| Problem::invalid(field, "form-needed"))
}

/// Judges a file of a form, which is to be one of those that the field offers, and puts it into the store. Documents are unpacked and
/// pictures read off the threads that serve, so that what only pretends to be one, programs and what is fetched from elsewhere stay
/// outside.
///
/// # Errors
/// `Invalid` at the file's field says why it is not taken; `Slower` when too many are looked at.
pub async fn take_in(
    app: &App,
    who: AccountId,
    (file, offered): (&Upload, &str),
    bare: Option<Bare>,
) -> Outcome<Stored> {
    let refused = |word: &str| Problem::invalid(&file.field, word);
    let kind = kind(&file.name).filter(|(ending, _, begins)| {
        offered.split(',').any(|one| one.trim_start_matches('.') == *ending)
            && file.content.starts_with(begins)
    });
    let Some((ending, media, _)) = kind else {
        let x = offered.replace('.', "").replace(',', ", ").to_uppercase();
        return Err(Problem::Invalid(vec![Complaint::new(&file.field, "form-paper-kind").with("x", x)]));
    };
    let content = file.content.clone();
    let content = match bare.filter(|_| media.starts_with("image/")) {
        Some((bare, word)) => {
            let read = TURNS.read("form-paper-slow", move || bare(&content)).await?;
            read.ok_or_else(|| refused(word))?.into()
        }
        None => content,
    };
    if *ending == "docx" {
        let checked = content.clone();
        let look = move || package::check(&checked, Package::Document, &Limits::default()).is_ok();
        if !TURNS.read("form-paper-slow", look).await? {
            return Err(refused("form-paper-unfit"));
        }
    }
    let digest = app.take_in(who, &content).await?;
    Ok((plain_name(&file.name), digest, content.len() as i64))
}

/// Hands a paper out to be saved; never shown within a page of ours.
pub async fn hand_out(app: &App, name: &str, digest: &str) -> Outcome<Response> {
    let (_, media, _) = kind(name).filter(|_| !digest.is_empty()).ok_or(Problem::NotFound)?;
    let content = app.files.get(digest).await?;
    let headers = [
        (header::CONTENT_TYPE, (*media).to_owned()),
        (header::CONTENT_DISPOSITION, lists::attachment(name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_end_and_loses_its_folders() {
        assert_eq!(plain_name("../../etc/x.pdf"), "x.pdf");
        assert_eq!(plain_name("C:\\scans\\a\u{202e}\n.pdf"), "a\u{202e}.pdf");
        let long = plain_name(&format!("{}.docx", "a".repeat(300)));
        assert!(long.len() == NAME && long.ends_with(".docx"));
        assert!(kind("x.exe").is_none() && kind("docx").is_none() && kind("X.PDF").is_some());
    }
}
