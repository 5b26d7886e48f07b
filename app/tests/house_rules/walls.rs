//! The walls of the house: who may know whom, and where SQL, HTTP, Chinese text, clock and chance may stand.

use super::judging::Found;
use super::source::{Source, Tree, ident, line_of, words_in};
use std::collections::{BTreeMap, BTreeSet};

/// Wall 1: an instrument depends on nothing of ours.
pub fn instruments(tree: &Tree) -> Vec<Found> {
    let mut found = Vec::new();
    let manifests =
        tree.files.iter().filter(|f| f.path.starts_with("instruments/") && f.name() == "Cargo.toml");
    for file in manifests {
        for (index, line) in file.text.lines().enumerate() {
            let ours = ["yizheng", "working_days", "office_documents"];
            let named = ours.iter().any(|name| line.trim_start().starts_with(&format!("{name} =")));
            if line.contains("path =") && line.contains("..") || named {
                found.push(Found::new("instruments stand alone", &file.path, index + 1, line.trim()));
            }
        }
    }
    for file in tree.rust("instruments/") {
        let names = words_in(&file.code, "yizheng");
        found.extend(names.map(|at| {
            Found::new("instruments stand alone", &file.path, line_of(&file.code, at), "names the program")
        }));
    }
    found
}

/// Wall 2: foundation knows no room, no demo, no command, and not the list of rooms.
pub fn foundation(tree: &Tree) -> Vec<Found> {
    let mut found = Vec::new();
    for file in tree.rust("app/src/foundation/") {
        for name in ["crate::assembly", "crate::demo", "crate::house", "crate::commands"] {
            let places = words_in(&file.code, name);
            found.extend(
                places.map(|at| {
                    Found::new("foundation knows no room", &file.path, line_of(&file.code, at), name)
                }),
            );
        }
    }
    found
}

/// What one room uses of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Who uses.
    pub room: String,
    /// Whom.
    pub other: String,
    /// File and line.
    pub place: (String, usize),
    /// The path through a module, where the front door was not taken.
    pub module: Option<String>,
}

/// Every use of a room by another, tests left out.
pub fn uses(tree: &Tree) -> Vec<Use> {
    let rooms = tree.rooms();
    let mut all = Vec::new();
    for file in tree.rust("app/src/assembly/") {
        let Some(room) = file.room() else { continue };
        for (at, _) in file.code.match_indices("assembly::") {
            let line = line_of(&file.code, at);
            let rest = &file.code[at + "assembly::".len()..];
            let other = ident(rest);
            if file.is_test(line) || other == room {
                continue;
            }
            let module = module_in(&rest[other.len()..]);
            all.push(Use {
                room: room.to_owned(),
                other: other.to_owned(),
                place: (file.path.clone(), line),
                module,
            });
        }
        all.extend(uses_by_name(file, room, &rooms));
    }
    all
}

/// After `use crate::assembly::other;`: paths like `other::pages::x`.
fn uses_by_name(file: &Source, room: &str, rooms: &[String]) -> Vec<Use> {
    let mut all = Vec::new();
    for other in rooms.iter().filter(|r| *r != room) {
        let imported = file.code.contains(&format!("assembly::{other};"))
            || file.code.contains(&format!("assembly::{other}::{{self"));
        for at in words_in(&file.code, other).filter(|_| imported) {
            let (before, line) = (&file.code[..at], line_of(&file.code, at));
            if before.ends_with("::") || file.is_test(line) {
                continue;
            }
            if let Some(module) = module_in(&file.code[at + other.len()..]) {
                let place = (file.path.clone(), line);
                let (room, other) = (room.to_owned(), other.clone());
                all.push(Use { room, other, place, module: Some(module) });
            }
        }
    }
    all
}

/// The module that a path after a room's name goes through, if it goes through one.
fn module_in(rest: &str) -> Option<String> {
    let rest = rest.strip_prefix("::")?;
    let is_module = |path: &str| {
        let name = ident(path.trim_start());
        let through = path.trim_start()[name.len()..].starts_with("::");
        (through && name.starts_with(|c: char| c.is_lowercase())).then(|| name.to_owned())
    };
    match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or("").split(',').find_map(is_module),
        None => is_module(rest),
    }
}

/// Wall 3: a room uses the front door of the rooms that the table in ARCHITECTURE.md lists for it; no circle.
pub fn rooms(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "rooms use front doors";
    const PAGE: &str = "ARCHITECTURE.md";
    let mut found = Vec::new();
    let table = table(tree);
    let uses = uses(tree);
    for one in &uses {
        let (path, line) = &one.place;
        let (room, other) = (&one.room, &one.other);
        if let Some(module) = &one.module {
            found.push(Found::new(
                RULE,
                path,
                *line,
                format!("{other}::{module} is not the front door of {other}"),
            ));
        }
        if other.is_empty() {
            found.push(Found::new(RULE, path, *line, "several rooms in one use; write one line for each"));
        } else if !table.get(room).is_some_and(|list| list.contains(other)) {
            let what = format!("{room} uses {other}, which the table in {PAGE} does not list for it");
            found.push(Found::new(RULE, path, *line, what));
        }
    }
    for room in tree.rooms().iter().filter(|room| !table.contains_key(*room)) {
        found.push(Found::new(RULE, PAGE, 1, format!("the table has no row for {room}")));
    }
    for (room, list) in &table {
        for other in list {
            if !uses.iter().any(|u| u.room == *room && u.other == *other) {
                found.push(Found::new(RULE, PAGE, 1, format!("stale: {room} does not use {other}")));
            }
        }
    }
    if let Some(circle) = circle(&table) {
        found.push(Found::new(RULE, PAGE, 1, format!("rooms use each other in a circle: {circle}")));
    }
    found.extend(tree.rust("app/src/assembly/").flat_map(climbing));
    found
}

/// The table of rooms: between `<!-- rooms -->` and `<!-- /rooms -->`, `| room | uses |`.
pub fn table(tree: &Tree) -> BTreeMap<String, BTreeSet<String>> {
    let text = tree.file("ARCHITECTURE.md").map_or("", |file| file.text.as_str());
    let table = text.split("<!-- rooms -->").nth(1).and_then(|t| t.split("<!-- /rooms -->").next());
    let rows = table.unwrap_or("").lines().filter(|line| line.starts_with("| `"));
    let name = |cell: &str| cell.trim().trim_matches('`').to_owned();
    rows.filter_map(|line| {
        let mut cells = line.trim_matches('|').split('|');
        let room = name(cells.next()?);
        let uses = cells.next()?.split(',').map(name).filter(|n| !n.is_empty()).collect();
        Some((room, uses))
    })
    .collect()
}

fn circle(table: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    let mut left = table.clone();
    loop {
        let free: Vec<String> = left
            .iter()
            .filter(|(_, uses)| uses.iter().all(|u| !left.contains_key(u)))
            .map(|(room, _)| room.clone())
            .collect();
        if free.is_empty() {
            let names: Vec<_> = left.keys().cloned().collect();
            return (!names.is_empty()).then(|| names.join(", "));
        }
        left.retain(|room, _| !free.contains(room));
    }
}

/// `super::super::` that leaves the room.
fn climbing(file: &Source) -> Vec<Found> {
    let Some(room) = file.room() else { return Vec::new() };
    let inside = &file.path["app/src/assembly/".len() + room.len() + 1..];
    let depth = inside.split('/').count() - usize::from(file.name() == "mod.rs");
    let mut found = Vec::new();
    for (line, text) in file.code_lines() {
        if text.contains(&"super::".repeat(depth + 1)) {
            found.push(Found::new("rooms use front doors", &file.path, line, "climbs out of the room"));
        }
    }
    found
}

/// Whether a text looks like a statement.
fn is_sql(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    let text = text.split_whitespace().filter(|w| *w != "\\").collect::<Vec<_>>().join(" ") + " ";
    text.starts_with("select ") && (text.contains(" from ") || text.contains('('))
        || text.starts_with("insert into ")
        || text.starts_with("update ") && text.contains(" set ")
        || text.starts_with("delete from ")
        || text.starts_with("with ") && text.contains(" as (")
        || ["create table ", "alter table ", "drop table ", "pragma "].iter().any(|w| text.starts_with(w))
}

/// Wall 4: SQL stands in stores.
pub fn sql(tree: &Tree) -> Vec<Found> {
    let home = |file: &Source| {
        ["store.rs", "dialect.rs", "procedure_store.rs"].contains(&file.name())
            || file.path.contains("/store/")
    };
    let mut found = Vec::new();
    for file in tree.rust("app/src/").filter(|file| !home(file)) {
        for (line, text) in file.plain_strings().filter(|(_, text)| is_sql(text)) {
            let start: String = text.chars().take(60).collect();
            found.push(Found::new("SQL stands in stores", &file.path, line, start));
        }
    }
    found
}

/// Files of foundation that speak HTTP.
const FOUNDATION_HTTP: &[&str] =
    &["answers", "api", "forms", "lists", "pages", "room", "server", "routing", "session"];

/// Wall 4: pages and API know HTTP, nothing else does.
pub fn http(tree: &Tree) -> Vec<Found> {
    let mut found = Vec::new();
    for file in tree.rust("app/src/").filter(|file| !may_know_http(&file.path)) {
        for (line, text) in file.code_lines() {
            // The front door names an empty router where the room has no pages or no API.
            let empty = file.name() == "mod.rs" && text.contains("Router::new,");
            let names = ["axum", "utoipa_axum", "tower_http", "hyper"];
            if !empty && names.iter().any(|name| words_in(text, name).next().is_some()) {
                found.push(Found::new("only pages and API know HTTP", &file.path, line, text.trim()));
            }
        }
    }
    found
}

fn may_know_http(path: &str) -> bool {
    let inside = path.trim_start_matches("app/src/");
    let mut parts = inside.split('/');
    match parts.next() {
        Some("foundation") => {
            let name = parts.next().unwrap_or_default().trim_end_matches(".rs");
            FOUNDATION_HTTP.contains(&name)
        }
        Some("assembly") => {
            let first = parts.nth(1).unwrap_or_default().trim_end_matches(".rs");
            ["pages", "api"].contains(&first)
        }
        Some(other) => other == "house.rs" || inside == "demo/pages.rs",
        None => false,
    }
}

/// Wall 4: a workflow imports the engine and nothing else.
pub fn workflow(tree: &Tree) -> Vec<Found> {
    let mut found = Vec::new();
    for file in
        tree.rust("app/src/assembly/").filter(|f| f.name() == "workflow.rs" || f.path.contains("/workflow/"))
    {
        for (line, text) in file.code_lines() {
            for name in ["crate::", "super::", "std::", "time::", "serde", "sqlx"] {
                for (at, _) in text.match_indices(name) {
                    let path = &text[at..];
                    if !path.starts_with("crate::foundation::workflow") && !path.starts_with("crate::names!")
                    {
                        found.push(Found::new("a workflow is a table", &file.path, line, text.trim()));
                    }
                }
            }
        }
    }
    found
}

/// Wall 5: only `house.rs` names all rooms.
pub fn list_of_rooms(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "only house.rs names all rooms";
    let mut found = Vec::new();
    for file in tree.rust("app/src/").filter(|f| f.path != "app/src/house.rs") {
        for (line, text) in file.code_lines() {
            if words_in(text, "ROOM").any(|at| text[..at].ends_with("::")) {
                found.push(Found::new(RULE, &file.path, line, text.trim()));
            }
            let frame =
                ["app/src/config.rs", "app/src/main.rs", "app/src/lib.rs"].contains(&file.path.as_str());
            if frame && text.contains("assembly::") {
                found.push(Found::new(RULE, &file.path, line, text.trim()));
            }
        }
    }
    found
}

/// The ideographic space is room, not text.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Wall 6: no Chinese text in Rust or templates.
pub fn chinese(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "words stand in words files";
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|f| f.is_rust()) {
        for (line, text) in file.plain_strings().chain(file.code_lines()) {
            if text.contains(is_chinese) {
                found.push(Found::new(RULE, &file.path, line, text.trim()));
            }
        }
    }
    for file in tree.templates() {
        let plain = without_comments(&file.text);
        for (index, line) in plain.lines().enumerate().filter(|(_, line)| line.contains(is_chinese)) {
            found.push(Found::new(RULE, &file.path, index + 1, line.trim()));
        }
    }
    found
}

/// A template without its comments; lines keep their numbers.
pub fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find("{#") {
        out.push_str(&rest[..open]);
        let end = rest[open..].find("#}").map_or(rest.len(), |at| open + at + 2);
        out.extend(std::iter::repeat_n('\n', rest[open..end].matches('\n').count()));
        rest = &rest[end..];
    }
    out + rest
}

/// Wall 7: clock and chance come through `Acting`.
pub fn clock(tree: &Tree) -> Vec<Found> {
    let names = [
        "now_utc",
        "now_local",
        "SystemTime",
        "rand::random",
        "rand::rng",
        "thread_rng",
        "OsRng",
        "getrandom",
    ];
    let mut found = Vec::new();
    for file in tree.rust("app/src/").filter(|f| f.path != "app/src/foundation/acting.rs") {
        for (line, text) in file.code_lines() {
            for name in names.iter().filter(|name| words_in(text, name).next().is_some()) {
                found.push(Found::new("clock and chance come through Acting", &file.path, line, *name));
            }
        }
    }
    found
}
