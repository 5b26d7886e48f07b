//! Addresses under which a calendar program reads dates: made for oneself or for a unit that one acts for, ended at will. The
//! secret is shown once and stored as a digest.

use crate::assembly::handling::hats;
use crate::assembly::handling::records::Feed;
use crate::assembly::handling::store::feeds as store;
use crate::foundation::acting::{Acting, secret};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::OrgId;
use crate::foundation::session::hash;
use serde_json::json;

/// The most addresses that one person has at a time.
const MOST: usize = 10;

/// Makes an address and answers its secret.
pub async fn make(tx: &mut Tx, by: &Acting, unit: Option<OrgId>) -> Outcome<String> {
    if unit.is_some_and(|unit| !hats::my_units(by).contains(&unit)) {
        return Err(Problem::invalid("unit", "form-choose"));
    }
    if store::of_account(tx, by.body, by.account).await?.len() >= MOST {
        return Err(Problem::invalid("", "dates-feed-too-many"));
    }
    let secret = secret();
    let feed = Feed {
        id: by.new_id(),
        body: by.body,
        account: by.account,
        unit,
        token_hash: hash(&secret),
        created_at: by.now,
        revoked_at: None,
    };
    feed.insert(tx).await?;
    record(tx, by, &feed, "make").await?;
    Ok(secret)
}

/// Ends an address of one's own.
pub async fn end(tx: &mut Tx, by: &Acting, id: i64) -> Outcome<()> {
    let all = store::of_account(tx, by.body, by.account).await?;
    let mut feed = all.into_iter().find(|feed| feed.id == id).ok_or(Problem::NotFound)?;
    feed.revoked_at = Some(by.now);
    feed.save(tx).await?;
    record(tx, by, &feed, "end").await
}

async fn record(tx: &mut Tx, by: &Acting, feed: &Feed, action: &str) -> Outcome<()> {
    let event = NewEvent {
        kind: "calendar_feed",
        subject: feed.id,
        standing: "",
        action,
        from: "",
        to: "",
        detail: json!({ "unit": feed.unit.map(|unit| unit.to_string()) }),
    };
    events::record(tx, by, event).await.map(|_| ())
}
