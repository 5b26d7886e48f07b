//! Taking a document out: only what an import brought in and nobody has touched since.

use super::KIND;
use crate::assembly::superior::actions::{event, hold_documents};
use crate::assembly::superior::records::*;
use crate::assembly::superior::search::DOCUMENTS;
use crate::assembly::superior::workflow::upward::Standing;
use crate::assembly::superior::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Holds documents until the write ends.
pub async fn held(tx: &mut Tx, all: &[UpwardId]) -> Outcome<()> {
    let all: Vec<Option<UpwardId>> = all.iter().copied().map(Some).collect();
    hold_documents(tx, &all).await
}

/// Takes out a document whose import is taken back; its history stays. Whoever calls has asked whether somebody touched it.
pub async fn taken_out(tx: &mut Tx, by: &Acting, id: UpwardId, file: &str) -> Outcome<()> {
    hats::keeper(by, "superior-import")?;
    let of = store::upward(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    store::erase(tx, &of).await?;
    tx.touches(Touched::Record(DOCUMENTS, id.0));
    let acted = (Standing::Office.key(), "undo_import", of.state.key(), "");
    event(tx, by, (KIND, id.0), acted, json!({ "x": file })).await
}
