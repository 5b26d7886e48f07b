//! Statements of volumes.

use super::Volume;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    FIND = crate::select!(Volume as "v", "from volume v where v.id = $1 and v.account = $2 and v.body = $3");
    MINE = crate::select!(Volume as "v", "from volume v where v.account = $1 and v.body = $2 order by v.id desc limit 20");
    OF_BODY = crate::select!(Volume as "v", "from volume v where v.body = $1 and v.begun_at > $2 order by v.begun_at desc limit 5000");
    FAIL = "update volume set state = 'failed' where body = $1 and begun_at > $3 and state = 'making' and changed_at < $2";
    OLD = "select id from volume where begun_at < $2 and body = $1 order by begun_at limit 50";
    FORGET = "delete from volume where id = $1";
}

/// The statements that the record brings.
pub const RECORDS: &[(&str, &str)] = &[("insert Volume", Volume::INSERT), ("save Volume", Volume::SAVE)];

/// A volume of a person.
pub(super) async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Option<Volume>> {
    Volume::one(db, FIND, crate::args![id, by.account, by.body]).await
}

/// A person's volumes, the latest first.
pub(super) async fn mine(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<Volume>> {
    Volume::all(db, MINE, crate::args![by.account, by.body]).await
}

/// A body's volumes that were asked for since a moment, the latest first.
pub(super) async fn of_body(db: &mut dyn Read, body: BodyId, since: i64) -> Outcome<Vec<Volume>> {
    Volume::all(db, OF_BODY, crate::args![body, since]).await
}

/// Writes down where one stands; false where it is not there any more.
pub(super) async fn save(tx: &mut Tx, volume: &Volume) -> Outcome<bool> {
    volume.save(tx).await
}

/// Says of those asked for since the second moment and not touched since the first that they failed.
pub(super) async fn fail(tx: &mut Tx, body: BodyId, (before, since): (i64, i64)) -> Outcome<()> {
    tx.run(FAIL, crate::args![body, before, since]).await.map(|_| ())
}

/// Those of a body that were asked for before a moment.
pub(super) async fn old(db: &mut dyn Read, body: BodyId, before: i64) -> Outcome<Vec<i64>> {
    db.rows(OLD, crate::args![body, before]).await?.into_iter().map(Row::only).collect()
}

/// Forgets one.
pub(super) async fn forget(tx: &mut Tx, id: i64) -> Outcome<()> {
    tx.run(FORGET, crate::args![id]).await.map(|_| ())
}
