//! What of the activities contradicts itself, for `doctor`: what one statement finds (`store/sound.rs`), and accounts that are another
//! body's, of which the people know.

use super::store::sound as sql;
use crate::assembly::people;
use crate::foundation::acting::NOBODY;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, AccountId, BodyId};
use std::collections::BTreeSet;

/// The most faults of one kind that are told.
const MOST: usize = 50;

/// Everything that contradicts itself, in words for `doctor`.
pub async fn contradictions(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut found = sql::contradictions(db, body).await?;
    let all = sql::accounts(db, body).await?;
    let who: BTreeSet<AccountId> = all.iter().map(|(who, _, _)| *who).filter(|who| *who != NOBODY).collect();
    let who: Vec<AccountId> = who.into_iter().collect();
    let names = people::account_names(db, body, &who).await?;
    let foreign = all.into_iter().filter(|(who, _, _)| *who != NOBODY && !names.contains_key(who));
    let said = |(_, kind, id): (AccountId, String, i64)| {
        format!("{kind} {}: an account of another body stands in it", ids::write(id))
    };
    found.extend(foreign.map(said).take(MOST));
    Ok(found)
}
