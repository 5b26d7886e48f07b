//! What of the room is found, registered in `house.rs`: replies. Who may read a matter, the rooms that registered it ask here.

use super::actions;
use super::records::{MatterId, ReplyId};
use super::store::search;
use super::workflow::reply::State;
use crate::foundation::search::Kind;
use crate::foundation::workflow::Name;

pub use search::{handles_matter, reads_matter, told_units, units as units_of};

/// Key of replies among what is found.
pub const REPLIES: &str = "reply";

/// The page of a matter's handling.
pub fn matter_link(id: i64) -> String {
    actions::link(MatterId(id))
}

/// Replies.
pub const SEARCH: Kind = Kind {
    key: REPLIES,
    word: "handling-reply",
    state: |key| format!("reply-state-{key}"),
    states: || State::all().iter().map(|state| state.key()).collect(),
    link: |id, _| actions::replying::link(ReplyId(id)),
    other_link: |id, _| actions::replying::link(ReplyId(id)),
    scope: search::reads_reply,
    other_scope: |_| ("1 = 0".to_owned(), Vec::new()),
    units_scope: |_| ("1 = 1".to_owned(), Vec::new()),
    load: |tx, id| Box::pin(search::load(tx, id)),
    records: |tx, after, limit| Box::pin(search::ids(tx, after, limit)),
    files: |tx, after, limit| Box::pin(search::files(tx, after, limit)),
};
