//! A table that somebody shows before it is entered: handed over just now, or waiting here since it was shown.

use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::files::name_or_digest;
use crate::foundation::forms::Post;

/// A table that was handed over.
pub struct Handed {
    /// Its name, shown and never used as a path.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
    is_new: bool,
}

impl Handed {
    /// Lets it wait to be confirmed, where it came just now. Called when it could be read: what cannot be read is not kept.
    ///
    /// # Errors
    /// `TooMany` where this person has uploaded enough for now; those of the disk.
    pub async fn waits(&self, app: &App, by: &Acting) -> Outcome<()> {
        if self.is_new {
            app.let_wait(by.account, &self.content).await?;
        }
        Ok(())
    }
}

/// The file of the field `file`; where none came, the one that waits under the digest in the field `digest`.
///
/// # Errors
/// `Invalid` where there is neither.
pub async fn handed(app: &App, by: &Acting, post: &Post) -> Outcome<Handed> {
    let digest = post.fields.get("digest");
    match post.files.iter().find(|file| file.field == "file") {
        Some(upload) => {
            Ok(Handed { name: upload.name.clone(), content: upload.content.to_vec(), is_new: true })
        }
        None if digest.is_empty() => Err(Problem::invalid("file", "import-file-needed")),
        None => {
            let content = waiting(app, by, digest).await?;
            Ok(Handed { name: name_or_digest(post.fields.get("file_name"), digest), content, is_new: false })
        }
    }
}

/// What waits for this person under a digest.
///
/// # Errors
/// `Invalid` where nothing does any more.
pub async fn waiting(app: &App, by: &Acting, digest: &str) -> Outcome<Vec<u8>> {
    let waited = app.files.waited(by.account, digest).await?;
    waited.ok_or_else(|| Problem::invalid("file", "import-file-gone"))
}
