//! Files that records of the room hold: they lie in the file store already.

use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::files::Stored;
use crate::foundation::store as house;

/// Notes that a record holds a file of the store, so that backups take it.
pub(super) async fn hold(tx: &mut Tx, by: &Acting, (_, digest, size): &Stored) -> Outcome<()> {
    house::record_blob(tx, digest, *size, by.now).await
}
