//! What of the room is found, registered in `house.rs`: proposals, and the files that hang on them.

use super::records::{AttachmentId, ProposalId};
use super::store::search;
use super::workflow::State;
use crate::assembly::handling;
use crate::foundation::search::Kind;
use crate::foundation::workflow::Name;

/// Key of proposals among what is found.
pub const PROPOSALS: &str = "proposal";
/// Key of attached files.
pub const FILES: &str = "attachment";

fn states() -> Vec<&'static str> {
    State::all().iter().map(|state| state.key()).collect()
}

fn state(key: &str) -> String {
    format!("case-state-{key}")
}

/// Proposals.
pub const SEARCH: Kind = Kind {
    key: PROPOSALS,
    word: "proposals-matter",
    state,
    states,
    link: |id, _| format!("/proposals/{}", ProposalId(id)),
    other_link: |_, parent| handling::matter_link(parent),
    scope: search::scope,
    other_scope: handling::reads_matter,
    units_scope: handling::told_units,
    load: |tx, id| Box::pin(search::load(tx, id)),
    records: |tx, after, limit| Box::pin(search::ids(tx, after, limit)),
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
};

/// Files of proposals. Those who handle a matter read them too.
pub const SEARCH_FILES: Kind = Kind {
    key: FILES,
    word: "proposals-attached",
    state,
    states,
    link: |id, parent| format!("/proposals/{}/files/{}", ProposalId(parent), AttachmentId(id)),
    other_link: |id, parent| format!("/proposals/{}/files/{}", ProposalId(parent), AttachmentId(id)),
    scope: search::scope,
    other_scope: handling::handles_matter,
    units_scope: handling::told_units,
    load: |tx, id| Box::pin(search::load_file(tx, id)),
    records: |tx, after, limit| Box::pin(search::file_ids(tx, after, limit)),
    files: |tx, after, limit| Box::pin(search::files(tx, after, limit)),
};
