//! Statements of judgements: what was said of single suggestions, and the reply that is judged.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;

crate::statements! {
    DROP_ITEMS = "delete from feedback_item where feedback = $1";
    ITEMS = crate::select!(FeedbackItem as "i", "from feedback_item i where i.feedback = $1 order by i.id");
    ANSWERS = crate::select!(ReplyItem as "i", "from reply_item i where i.reply = $1 order by i.position, i.id");
    PROMISED = crate::select!(ReplyPromise as "p", "from reply_promise p where p.reply = $1 order by p.position, p.id");
}

/// Forgets what was said of single suggestions, before it is said anew.
pub async fn drop_items(tx: &mut Tx, id: FeedbackId) -> Outcome<()> {
    tx.run(DROP_ITEMS, crate::args![id]).await.map(|_| ())
}

/// What was said of single suggestions.
pub async fn items(db: &mut dyn Read, id: FeedbackId) -> Outcome<Vec<FeedbackItem>> {
    FeedbackItem::all(db, ITEMS, crate::args![id]).await
}

/// What a reply says to each suggestion.
pub async fn answers(db: &mut dyn Read, id: ReplyId) -> Outcome<Vec<ReplyItem>> {
    ReplyItem::all(db, ANSWERS, crate::args![id]).await
}

/// What a reply promises, as it was written.
pub async fn promised(db: &mut dyn Read, id: ReplyId) -> Outcome<Vec<ReplyPromise>> {
    ReplyPromise::all(db, PROMISED, crate::args![id]).await
}
