//! The verbs of the entrance: `doors` signs in and out, `links` makes accounts and one-time links, `own` is what a person does
//! with his own account, `setup` the first run. Every write of the room stands here; no SQL, no HTTP.

pub mod doors;
pub mod links;
pub mod own;
pub mod setup;

use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::AccountId;
use crate::foundation::notices::NewNotice;
use serde_json::{Value, json};

/// Appends an event to the history of an account.
async fn record(tx: &mut Tx, by: &Acting, who: AccountId, action: &str, detail: Value) -> Outcome<()> {
    let standing = if by.timer {
        "timer"
    } else if by.account == who {
        "self"
    } else {
        "office"
    };
    let event = NewEvent { kind: "account", subject: who.0, standing, action, from: "", to: "", detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Tells a person that his account was changed, though it was himself: if it was not, he learns of it.
async fn warn(tx: &mut Tx, by: &Acting, who: AccountId, word: &str) -> Outcome<()> {
    let notice = NewNotice { word, args: json!({}), link: "/me", asks: false, due_on: None };
    crate::foundation::store::insert_notices(tx, by, &[who], &notice).await
}
