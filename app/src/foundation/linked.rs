//! What a room tells about a kind of record that others may name as what they are about: where its page is, and what it is called for
//! somebody. `house.rs` lists the kinds; whoever links a record reads them here and knows no room. Which records there are to choose
//! from, the search says under the same key.

use super::acting::Acting;
use super::app::App;
use super::errors::Outcome;
use super::matters::Told;
use super::search::{self, Ask, Order, Test};
use chinese_text::tokens::Literal;

/// The most records that are offered to choose from.
const OFFERED: i64 = 20;

/// A kind of record that may be linked.
pub struct LinkedKind {
    /// Its key, as links carry it, and as the search has it.
    pub key: &'static str,
    /// Key of the word that names one.
    pub word: &'static str,
    /// The page of a record.
    pub link: fn(i64) -> String,
    /// What a record is called for somebody; none where he may not know of it.
    pub title: fn(App, Acting, i64) -> Told<Option<String>>,
}

/// The kind of a key.
pub fn kind(app: &App, key: &str) -> Option<&'static LinkedKind> {
    app.linked.iter().copied().find(|kind| kind.key == key)
}

/// Records of a kind in which a text stands, of those that somebody may read: each with its title, the newest first.
pub async fn find(app: &App, by: &Acting, kind: &str, text: &str) -> Outcome<Vec<(i64, String)>> {
    let literal = Literal::of(text.trim());
    if literal.is_empty() {
        return Ok(Vec::new());
    }
    let tests = [Test::Kinds(vec![kind.to_owned()]), Test::Text(literal)];
    let ask = Ask { clauses: tests.into_iter().map(|test| vec![(false, test)]).collect() };
    let mut db = app.db.read().await?;
    let (hits, _) = search::hits(app, &mut db, by, (&ask, Order::Newest, None, OFFERED)).await?;
    Ok(hits.into_iter().map(|hit| (hit.record, hit.title)).collect())
}
