//! Statements of judgements.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;

crate::statements! {
    DROP_ITEMS = "delete from feedback_item where feedback = $1";
    ITEMS = crate::select!(FeedbackItem as "i", "from feedback_item i where i.feedback = $1 order by i.id");
}

/// Forgets what was said of single suggestions, before it is said anew.
pub async fn drop_items(tx: &mut Tx, id: FeedbackId) -> Outcome<()> {
    tx.run(DROP_ITEMS, crate::args![id]).await.map(|_| ())
}

/// What was said of single suggestions.
pub async fn items(db: &mut impl Read, id: FeedbackId) -> Outcome<Vec<FeedbackItem>> {
    FeedbackItem::all(db, ITEMS, crate::args![id]).await
}
