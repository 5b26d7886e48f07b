//! The catalogue of matters, and the documents that answer to them.

use crate::assembly::superior::records::*;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    ITEM = crate::select!(Item as "i", "from superior_item i where i.body = $1 and i.id = $2");
    ITEMS = crate::select!(Item as "i", "from superior_item i where i.body = $1 order by i.id");
    ANSWERING = "select u.id, u.item, u.occasion, u.title, u.sent_on from upward u where u.body = $1 and u.item is not null \
        and u.state not in ('withdrawn', 'joined') order by u.id";
}

/// A matter.
pub async fn item(db: &mut dyn Read, body: BodyId, id: ItemId) -> Outcome<Option<Item>> {
    Item::one(db, ITEM, crate::args![body, id]).await
}

/// Every matter of a body, ended ones too.
pub async fn items(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Item>> {
    Item::all(db, ITEMS, crate::args![body]).await
}

/// A document that answers to a matter of the catalogue.
#[derive(Debug, Clone)]
pub struct Answering {
    /// The document.
    pub id: UpwardId,
    /// The matter.
    pub item: ItemId,
    /// The occasion.
    pub occasion: String,
    /// Title of the document.
    pub title: String,
    /// When it was sent; empty: not yet.
    pub sent_on: String,
}

/// Documents that answer to matters.
pub async fn answering(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Answering>> {
    let one = |mut row: Row| {
        Ok(Answering {
            id: row.take()?,
            item: row.take()?,
            occasion: row.take()?,
            title: row.take()?,
            sent_on: row.take()?,
        })
    };
    db.rows(ANSWERING, crate::args![body]).await?.into_iter().map(one).collect()
}
