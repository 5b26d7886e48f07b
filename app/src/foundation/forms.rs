//! Forms that never lose what was typed. [`Fields`] is what was posted; [`Post`] is a post by somebody who is signed in: when
//! he no longer is, the form waits for him (200 KB, one hour, the same account only). A submission carries a key, so that a
//! double click makes one record.
//! `fields.rs`: what was typed; `post.rs`: a post, read, kept waiting, done once; `field.rs`: fields as a page draws them.

mod field;
mod fields;
mod post;

pub use field::{Checks, Choice, ErrorItem, Field, FormMaker};
pub use fields::{Fields, Upload};
pub use post::{Begun, OpenPost, Post, Said, safe_path};

/// How long an autosaved form is kept.
pub const KEPT_MS: i64 = 30 * 86_400_000;
/// The largest form without files.
pub const FORM_BYTES: usize = 1024 * 1024;
/// The largest request with files (TRUST T-22).
pub const UPLOAD_BYTES: usize = 50 * 1024 * 1024;
/// The largest file (TRUST T-22).
pub const FILE_BYTES: usize = 20 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_gone_back_to() {
        assert_eq!(safe_path("/proposals/1?x=2"), Some("/proposals/1?x=2"));
        for foreign in ["//evil.example", "https://evil.example", "/\\evil.example", "", "proposals", "/a\nb"]
        {
            assert_eq!(safe_path(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn unknown_and_doubled_fields_are_refused() {
        let fields = Fields::parse(b"title=a&title=b&_once=1");
        assert!(fields.only(&["title"], &[]).is_err());
        assert!(fields.only(&[], &["title"]).is_ok());
        assert!(fields.only(&[], &[]).is_err());
    }
}
