//! Stories of the room, in names of the demo world.

mod articles;
mod figures;
mod importing;
mod papers;
mod refusing;
mod revising;

use super::records::*;
use super::store;
use crate::demo::testing::World;
use crate::foundation::db::{Read, Sql};

/// The rule of a title of the demo's body.
pub async fn rule(world: &World, short: &str) -> Rule {
    let by = world.timer().await;
    let mut db = world.app.db.read().await.unwrap();
    let all = store::lists::rules(&mut db, by.body).await.unwrap();
    all.into_iter().find(|r| r.title.contains(short)).unwrap()
}

/// The versions of a rule.
pub async fn versions(world: &World, id: RuleId) -> Vec<Version> {
    store::versions(&mut world.app.db.read().await.unwrap(), id).await.unwrap()
}

/// The number a statement tells.
pub async fn number(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap()
}
