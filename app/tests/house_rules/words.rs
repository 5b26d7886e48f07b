//! Words: the same keys in both languages with a gloss and the same arguments; every key that is said exists; every key that
//! exists is said. Keys composed at run time are enumerated in `composed.rs`.

use super::composed::{Composed, composed};
use super::judging::Found;
use super::source::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// One message.
#[derive(Debug, Default)]
pub struct Message {
    /// Line.
    pub line: usize,
    /// Whether a comment explains it.
    pub glossed: bool,
    /// What it says.
    pub value: String,
}

/// Reads a words file. A gloss may stand over a family: keys that follow without a blank line and differ in their last part, or
/// that continue the first (`problem-x`, `problem-x-text`).
pub fn messages(text: &str) -> Vec<(String, Message)> {
    let mut all: Vec<(String, Message)> = Vec::new();
    let (mut gloss, mut family) = (false, None::<(String, String)>);
    for (index, line) in text.lines().enumerate() {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        let starts = line.starts_with(|c: char| c.is_ascii_alphabetic());
        match key {
            Some(key) if starts => {
                let stem = key.rsplit_once('-').map(|(stem, _)| stem.to_owned()).unwrap_or_default();
                let of_family = family.as_ref().is_some_and(|(known, first)| {
                    *known == stem
                        || key.strip_prefix(first.as_str()).is_some_and(|rest| rest.starts_with('-'))
                });
                let glossed = gloss || of_family;
                let value = line.split_once('=').map(|(_, v)| v.trim().to_owned()).unwrap_or_default();
                all.push((key.to_owned(), Message { line: index + 1, glossed, value }));
                if gloss || !of_family {
                    family = gloss.then(|| (stem, key.to_owned()));
                }
                gloss = false;
            }
            _ if line.starts_with("# ") => gloss = true,
            _ if line.trim().is_empty() || line.starts_with('#') => (gloss, family) = (false, None),
            _ => {
                if let Some((_, message)) = all.last_mut() {
                    message.value.push('\n');
                    message.value.push_str(line.trim());
                }
            }
        }
    }
    all
}

fn arguments(value: &str) -> BTreeSet<String> {
    value.split('$').skip(1).map(|rest| super::source::ident(rest).to_owned()).collect()
}

/// Parity of the two languages, glosses, arguments.
pub fn parity(tree: &Tree) -> Vec<Found> {
    let mut found = Vec::new();
    for zh in tree.files.iter().filter(|f| f.name().ends_with("zh-CN.ftl")) {
        let path = zh.path.replace("zh-CN.ftl", "en.ftl");
        let Some(en) = tree.file(&path) else {
            found.push(Found::new("words in both languages", &zh.path, 1, "has no en.ftl beside it"));
            continue;
        };
        let (zh_all, en_all) = (messages(&zh.text), messages(&en.text));
        let by_key = |all: &[(String, Message)]| -> BTreeMap<String, (usize, BTreeSet<String>)> {
            all.iter().map(|(key, m)| (key.clone(), (m.line, arguments(&m.value)))).collect()
        };
        let (zh_keys, en_keys) = (by_key(&zh_all), by_key(&en_all));
        for (file, all) in [(zh, &zh_all), (en, &en_all)] {
            for (index, (key, message)) in all.iter().enumerate() {
                if all[..index].iter().any(|(known, _)| known == key) {
                    let what = format!("{key} stands twice");
                    found.push(Found::new("words in both languages", &file.path, message.line, what));
                }
            }
        }
        for (file, all, others) in [(zh, &zh_all, &en_keys), (en, &en_all, &zh_keys)] {
            for (key, message) in all {
                if !others.contains_key(key) {
                    let what = format!("{key} is missing in the other language");
                    found.push(Found::new("words in both languages", &file.path, message.line, what));
                }
                if !message.glossed {
                    found.push(Found::new("every word has a gloss", &file.path, message.line, key.as_str()));
                }
            }
        }
        for (key, (line, args)) in &zh_keys {
            if let Some((_, other)) = en_keys.get(key).filter(|(_, other)| other != args) {
                let what = format!("{key}: {args:?} in Chinese, {other:?} in English");
                found.push(Found::new("the same arguments", &zh.path, *line, what));
            }
        }
    }
    found
}

/// All keys with their place.
pub fn keys(tree: &Tree) -> BTreeMap<String, (String, usize)> {
    let mut all = BTreeMap::new();
    for file in tree.files.iter().filter(|f| f.name().ends_with("zh-CN.ftl")) {
        for (key, message) in messages(&file.text) {
            all.insert(key, (file.path.clone(), message.line));
        }
    }
    all
}

/// A text that can be a key: `room-thing`, or with a hole `room-{}`.
pub fn key_like(text: &str) -> Option<String> {
    let mut normal = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}')? + open;
        normal.push_str(&rest[..open]);
        normal.push_str("{}");
        rest = &rest[close + 1..];
    }
    normal.push_str(rest);
    if normal.ends_with('-') {
        // Joined to what follows by a function.
        normal.push_str("{}");
    }
    let (first, others) = normal.split_once('-')?;
    let small = !first.is_empty() && first.chars().all(|c| c.is_ascii_lowercase());
    let sound = others
        .split('-')
        .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "_{}".contains(c)));
    (small && sound).then_some(normal)
}

/// Texts in Rust and in the tags of templates that look like keys: path, line, key.
pub fn said(tree: &Tree) -> Vec<(String, usize, String)> {
    let mut all = Vec::new();
    for file in tree.rust("app/src/") {
        let texts = file.plain_strings().filter_map(|(line, text)| Some((line, key_like(text)?)));
        all.extend(texts.map(|(line, key)| (file.path.clone(), line, key)));
    }
    for file in tree.templates() {
        let plain = super::walls::without_comments(&file.text);
        for (index, line) in plain.lines().enumerate() {
            for tag in tags(line) {
                let texts = tag.split('"').skip(1).step_by(2).filter_map(key_like);
                all.extend(texts.map(|key| (file.path.clone(), index + 1, key)));
            }
        }
    }
    all
}

fn tags(line: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        let mut rest = line;
        while let Some(at) = rest.find(open) {
            let end = rest[at..].find(close).map_or(rest.len(), |end| at + end);
            all.push(&rest[at + 2..end.max(at + 2)]);
            rest = &rest[end..];
        }
    }
    all
}

/// First parts of all keys: a text that begins with one of them is a key.
pub fn families(
    keys: &BTreeMap<String, (String, usize)>,
    table: &[Composed],
    tree: &Tree,
) -> BTreeSet<String> {
    let first = |key: &str| key.split('-').next().unwrap_or(key).to_owned();
    let mut all: BTreeSet<String> = keys.keys().map(|key| first(key)).collect();
    all.extend(table.iter().map(|c| first(c.pattern)));
    all.extend(tree.rooms());
    all.insert("demo".to_owned());
    all
}

/// Keys that are said and do not exist.
pub fn missing(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "every key said exists";
    let (keys, table) = (keys(tree), composed());
    let families = families(&keys, &table, tree);
    let mut found = Vec::new();
    for (path, line, key) in said(tree) {
        let family = key.split('-').next().unwrap_or(&key);
        if !families.contains(family) || keys.contains_key(&key) {
            continue;
        }
        if !key.contains("{}") {
            found.push(Found::new(RULE, &path, line, format!("\"{key}\"")));
        } else if !table.iter().any(|c| c.pattern == key) {
            let what = format!("\"{key}\" is composed and not in the table of composed keys");
            found.push(Found::new(RULE, &path, line, what));
        }
    }
    for one in &table {
        for key in one.needed().into_iter().filter(|key| !keys.contains_key(key)) {
            found.push(Found::new(RULE, "app/src", 0, format!("\"{key}\", composed by \"{}\"", one.pattern)));
        }
    }
    found
}

/// Keys that exist and are never said; rows of the table of composed keys that nothing composes.
pub fn unused(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "every key is said";
    let (keys, table) = (keys(tree), composed());
    let said = said(tree);
    let mut used: BTreeSet<String> = said.iter().map(|(_, _, key)| key.clone()).collect();
    for one in &table {
        used.extend(one.possible(&keys));
    }
    // Said beside another key where they exist: the hint of a field, the text under a head, the verb of a notice, an empty list.
    let beside = |key: &str| {
        ["-hint", "-text", "-verb", "-none", "-none-text"]
            .iter()
            .any(|end| key.strip_suffix(end).is_some_and(|base| used.contains(base)))
    };
    let silent = keys.iter().filter(|(key, _)| !used.contains(*key) && !beside(key));
    let mut found: Vec<Found> =
        silent.map(|(key, (path, line))| Found::new(RULE, path, *line, key.as_str())).collect();
    for one in &table {
        if !said.iter().any(|(_, _, key)| key == one.pattern) {
            let what =
                format!("\"{}\" in the table of composed keys is stale: nothing composes it", one.pattern);
            found.push(Found::new(RULE, "app/tests/house_rules/composed.rs", 1, what));
        }
    }
    found
}
