//! Files that come with the form of a step and that are handed out again: scans of paper sheets and evidence. Their kind is known
//! and their first bytes agree; they lie in the file store under the digest of their content.

use crate::assembly::handling::actions::uploads::Stored;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Upload;
use crate::foundation::ids::AccountId;
use crate::foundation::lists;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// What a browser offers to choose from.
pub(super) const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png";

/// Media types that may come, by ending (TRUST T-22, T-23: no macros, no programs, no pages).
const ENDINGS: &[(&str, &str)] =
    &[("pdf", "application/pdf"), ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("png", "image/png")];

fn media(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase())?;
    ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, media)| *media)
}

/// Whether a file is a PDF, JPG or PNG, by its name and by its first bytes.
fn sound(name: &str, content: &[u8]) -> bool {
    match media(name) {
        Some("application/pdf") => content.starts_with(b"%PDF-"),
        Some("image/png") => content.starts_with(b"\x89PNG"),
        Some(_) => content.starts_with(b"\xff\xd8\xff"),
        None => false,
    }
}

/// A file's name without control characters, at most 120 long, its ending kept.
fn short_name(name: &str) -> String {
    let name: Vec<char> = name.chars().filter(|c| !c.is_control()).collect();
    let ending = name.iter().rposition(|c| *c == '.').map_or(0, |at| name.len() - at);
    let stem = name.len() - ending;
    name[..stem.min(110)].iter().chain(&name[stem..]).collect()
}

/// Puts the file that came under a field into the store; none where none came.
///
/// # Errors
/// A file of another kind is a complaint about its field.
pub(super) async fn put(app: &App, who: AccountId, files: &[Upload], field: &str) -> Outcome<Option<Stored>> {
    let Some(file) = files.iter().find(|f| f.field == field) else { return Ok(None) };
    if !sound(&file.name, &file.content) {
        return Err(Problem::invalid(field, "judging-file-kind"));
    }
    let digest = app.take_in(who, &file.content).await?;
    Ok(Some((short_name(&file.name), digest, file.content.len() as i64)))
}

/// Hands a file out to be saved; never shown within a page of ours.
pub(super) async fn fetch(app: &App, name: &str, digest: &str) -> Outcome<Response> {
    let media = media(name).filter(|_| !digest.is_empty()).ok_or(Problem::NotFound)?;
    let content = app.files.get(digest).await?;
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, lists::attachment(name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}
