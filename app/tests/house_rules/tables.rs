//! Wall 3: a table belongs to one room, or to the foundation. Its room alone writes it; others ask at the room's front door.
//! Reading another room's table is a breach too, permitted one by one in `exceptions.rs` with a reason; writing one never is.

use super::judging::Found;
use super::source::{Source, Tree};
use std::collections::{BTreeMap, BTreeSet};
use yizheng::{foundation, house};

/// Writing.
pub const WRITES: &str = "a table is written by its room";
/// Reading.
pub const READS: &str = "a table is read by its room";

/// Each table with its room, as the rooms declare it.
pub fn owners() -> Vec<(&'static str, &'static str)> {
    let rooms = house::ROOMS.iter().flat_map(|room| room.tables.iter().map(|table| (*table, room.name)));
    let own = foundation::store::TABLES.iter().map(|table| (*table, "foundation"));
    own.chain(rooms).collect()
}

/// Who speaks in a file. The demo makes a world as it would have become, like a test, and is no room.
fn speaker(file: &Source) -> Option<&str> {
    if let Some(room) = file.room() {
        return Some(room);
    }
    let part = file.path.strip_prefix("app/src/")?.split('/').next()?;
    (part != "demo").then_some(part)
}

/// Tables that the schema makes and no later step drops.
fn schema(tree: &Tree) -> BTreeSet<String> {
    let named = |words: &str| -> BTreeSet<String> {
        let steps = tree.files.iter().filter(|f| f.path.starts_with("app/migrations/sqlite/"));
        steps.flat_map(|f| f.text.split(words).skip(1).map(first).collect::<Vec<_>>()).collect()
    };
    let dropped = named("drop table ");
    named("create table ").into_iter().filter(|table| !dropped.contains(table)).collect()
}

fn first(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

/// What a statement, or a piece of one, does to which tables: `true` for writing.
fn touched(text: &str) -> BTreeSet<(bool, String)> {
    let words: Vec<String> =
        text.split(|c: char| c.is_whitespace() || c == '\\').map(str::to_lowercase).collect();
    let words: Vec<&str> =
        words.iter().map(|w| w.trim_start_matches('(')).filter(|w| !w.is_empty()).collect();
    let mut found = BTreeSet::new();
    for (at, pair) in words.windows(2).enumerate() {
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let writes = match pair[0] {
            "into" | "update" => true,
            "from" => before == "delete",
            "join" => false,
            _ => continue,
        };
        found.insert((writes, first(pair[1])));
    }
    found
}

/// Tables of other rooms that a room reads or writes; tables with no room, two rooms, or none in the schema.
pub fn tables(tree: &Tree, owners: &[(&str, &str)]) -> Vec<Found> {
    let mut rooms: BTreeMap<&str, &str> = BTreeMap::new();
    let mut found = Vec::new();
    let schema = schema(tree);
    let declared = |what: String| Found::new(WRITES, "app/src/house.rs", 1, what);
    for (table, room) in owners {
        if let Some(other) = rooms.insert(table, room) {
            found.push(declared(format!("{table} is declared by {other} and by {room}")));
        }
        if !schema.contains(*table) {
            found.push(declared(format!("{room} declares {table}, which the schema does not make")));
        }
    }
    let lost = schema.iter().filter(|table| !rooms.contains_key(table.as_str()));
    found.extend(lost.map(|table| declared(format!("nobody declares {table}"))));
    for file in tree.rust("app/src/") {
        let Some(speaker) = speaker(file) else { continue };
        for (line, text) in file.plain_strings() {
            for (writes, table) in touched(text) {
                let Some(room) = rooms.get(table.as_str()).filter(|room| **room != speaker) else { continue };
                if writes {
                    let what = format!("{speaker} writes {table}, which is of {room}");
                    found.push(Found::new(WRITES, &file.path, line, what));
                } else if *room != "foundation" {
                    let what = format!("{speaker} reads {table}, which is of {room}");
                    found.push(Found::new(READS, &file.path, line, what));
                }
            }
        }
    }
    found
}
