//! Official papers: every form and letter of handling as a document, in the body's words (Chinese, whatever the reader's
//! language), by our layout or by a body's own template. `desk.rs`: what every paper says alike; `fields.rs`: which tags a
//! template may use; `pdf.rs`: the same as PDF where an office program is installed.

mod assignment;
mod desk;
mod feedback;
pub mod fields;
pub mod gather;
mod letters;
mod lists;
pub mod pdf;
pub mod start;
mod supervising;

pub use desk::{Desk, Facts};

use crate::assembly::handling::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::workflow::Name;
use office_documents::official::{self, Document};
use office_documents::template::{self, Value};
use serde_json::json;
use std::collections::BTreeMap;

/// Media type of a document.
pub const DOCX: &str = crate::foundation::lists::DOCX;

/// A paper that is ready to be written.
#[derive(Debug, Clone)]
pub struct Made {
    /// Its key: one of [`fields::PAPERS`].
    pub paper: &'static str,
    /// Name of the file without its ending.
    pub name: String,
    /// In our layout.
    pub document: Document,
    /// What a template of the body's own is filled with.
    pub values: BTreeMap<String, Value>,
}

/// How a paper is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// As a document.
    Docx,
    /// As PDF.
    Pdf,
}

/// Reads `slip.docx`: the key of a paper and its ending.
pub fn asked(file: &str) -> Outcome<(&str, Ending)> {
    match file.rsplit_once('.') {
        Some((paper, "docx")) => Ok((paper, Ending::Docx)),
        Some((paper, "pdf")) if pdf::offered() => Ok((paper, Ending::Pdf)),
        _ => Err(Problem::NotFound),
    }
}

/// The bytes of a paper: by the body's own template where there is one, else by our layout.
pub async fn written(app: &App, by: &Acting, made: &Made) -> Outcome<Vec<u8>> {
    let own = store::papers::template(&mut app.db.read().await?, by.body, made.paper).await?;
    match own {
        Some(own) => {
            let bytes = app.files.get(&own.file_digest).await?;
            template::fill(&bytes, &made.values).map(|(bytes, _)| bytes).map_err(Problem::broken)
        }
        None => official::write(&made.document).map_err(Problem::broken),
    }
}

/// A paper as a file.
#[derive(Debug, Clone)]
pub struct HandedOut {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media: &'static str,
    /// Its name.
    pub name: String,
}

/// Hands a paper out as a file; the history says who took it.
pub async fn hand_out(
    app: &App,
    by: &Acting,
    (path, made): (&str, &Made),
    ending: Ending,
) -> Outcome<HandedOut> {
    let docx = written(app, by, made).await?;
    let (bytes, media, name) = match ending {
        Ending::Docx => (docx, DOCX, "docx"),
        Ending::Pdf => (pdf::convert(&docx).await?, "application/pdf", "pdf"),
    };
    let mut tx = app.db.begin().await?;
    let standing = hats::of_roles(by).first().map_or("member", |hat| hat.key());
    let event = NewEvent {
        kind: "list",
        subject: by.new_id(),
        standing,
        action: "export",
        from: "",
        to: "",
        detail: json!({ "list": path, "query": "", "rows": 1 }),
    };
    events::record(&mut tx, by, event).await?;
    tx.commit().await?;
    Ok(HandedOut { bytes, media, name: format!("{}.{name}", made.name) })
}
