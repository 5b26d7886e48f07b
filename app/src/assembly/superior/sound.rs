//! What of the room contradicts itself, for `doctor`: what one statement finds (`store/sound.rs`), and what takes more than one: accounts
//! that are another body's, numbers that are one number however they are written.

use super::actions::upward::number_of;
use super::store::sound as sql;
use crate::assembly::people;
use crate::foundation::acting::NOBODY;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, AccountId, BodyId};
use std::collections::{BTreeMap, BTreeSet};

/// The most faults of one kind that are told.
const MOST: usize = 50;

/// Everything that contradicts itself, in words for `doctor`.
pub async fn contradictions(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut found = sql::contradictions(db, body).await?;
    found.extend(strangers(db, body).await?);
    found.extend(numbers(db, body).await?);
    Ok(found)
}

/// Records in which somebody stands who is no person of the body.
async fn strangers(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let all = sql::accounts(db, body).await?;
    let who: BTreeSet<AccountId> = all.iter().map(|(who, _, _)| *who).filter(|who| *who != NOBODY).collect();
    let who: Vec<AccountId> = who.into_iter().collect();
    let names = people::account_names(db, body, &who).await?;
    let foreign = all.into_iter().filter(|(who, _, _)| *who != NOBODY && !names.contains_key(who));
    let said = |(_, kind, id): (AccountId, String, i64)| {
        format!("{kind} {}: an account of another body stands in it", ids::write(id))
    };
    Ok(foreign.map(said).take(MOST).collect())
}

/// Two documents with one number of a series and year, at whichever sending; what was joined is the document that it was joined to.
async fn numbers(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut of: BTreeMap<(String, i64, i64), BTreeSet<i64>> = BTreeMap::new();
    for (document, number) in sql::numbers(db, body).await? {
        let number = number_of(&number).unwrap_or((number, 0, 0));
        of.entry(number).or_default().insert(document);
    }
    let twice = of.into_values().filter(|documents| documents.len() > 1);
    let said = |documents: BTreeSet<i64>| {
        let all: Vec<String> = documents.into_iter().map(ids::write).collect();
        format!("document {}: a number of its sendings is another's too ({})", all[0], all[1..].join(", "))
    };
    Ok(twice.map(said).take(MOST).collect())
}
