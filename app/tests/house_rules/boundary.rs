//! Wall 8, the boundary: nothing in the program names the religion, ethnicity, creed or party of a person. The list of words is
//! looked for in columns, names of fields and filters, headings, words on pages, import headings and names of demo data.

use super::judging::Found;
use super::source::{Source, Tree, line_of};

const RULE: &str = "nobody's religion, ethnicity, creed or party";

/// Parts of names, each alone between `_`, `-` or the ends.
const NAMES: &[&str] = &[
    "religion",
    "religions",
    "religious",
    "faith",
    "creed",
    "belief",
    "beliefs",
    "sect",
    "church",
    "mosque",
    "denomination",
    "ethnic",
    "ethnicity",
    "ethnicities",
    "nationality",
    "nationalities",
    "minority",
    "minorities",
    "race",
    "tribe",
    "party",
    "parties",
    "partisan",
    "ideology",
    "zongjiao",
    "minzu",
    "xinyang",
    "dangpai",
];

/// Pieces of Chinese text.
const CHINESE: &[&str] = &[
    "宗教",
    "信仰",
    "教派",
    "教徒",
    "民族",
    "族别",
    "族裔",
    "少数族",
    "政治面貌",
    "党派",
    "党籍",
    "党员",
    "入党",
    "群众面貌",
];

/// Pieces of English text, in small letters.
const ENGLISH: &[&str] = &[
    "religio",
    "ethnic",
    "creed",
    "faith",
    "political affiliation",
    "political status",
    "nationality",
    "minority",
    "party member",
    "party affiliation",
    "political part",
];

/// Names of several parts; each part alone also names a subject of proposals.
const COMPOUNDS: &[&str] =
    &["political_status", "political_affiliation", "political_outlook", "politics_status"];

fn denied_name(name: &str) -> bool {
    let small = name.to_lowercase();
    let joined = small.replace('-', "_");
    COMPOUNDS.iter().any(|name| joined.contains(name))
        || small.split(['_', '-', '.']).any(|part| NAMES.contains(&part))
}

fn denied_text(text: &str) -> bool {
    let small = text.to_lowercase();
    CHINESE.iter().any(|piece| text.contains(piece)) || ENGLISH.iter().any(|piece| small.contains(piece))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
}

/// Everything the boundary forbids.
pub fn boundary(tree: &Tree) -> Vec<Found> {
    let mut found = Vec::new();
    for file in &tree.files {
        let path = file.path.as_str();
        if path.starts_with("app/migrations/") {
            found.extend(columns(file));
        } else if path.starts_with("app/src/") && file.is_rust() {
            found.extend(strings(file));
        } else if file.is_template() {
            found.extend(fields(file));
        } else if path.ends_with(".ftl") {
            found.extend(said(file));
        } else if path.starts_with("instruments/") && file.is_rust() {
            found.extend(strings(file));
        } else if path.ends_with(".json") && path.starts_with("app/src/demo/") {
            found.extend(keys(file));
        }
    }
    found
}

fn columns(file: &Source) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let line = line.split("--").next().unwrap_or("");
        let names = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        found.extend(names.filter(|n| denied_name(n)).map(|n| Found::new(RULE, &file.path, index + 1, n)));
    }
    found
}

/// Names and texts in Rust: of fields, filters, columns, settings, import headings.
fn strings(file: &Source) -> Vec<Found> {
    let wrong = |text: &str| if is_name(text) { denied_name(text) } else { denied_text(text) };
    let texts = file.plain_strings().filter(|(_, text)| wrong(text));
    texts.map(|(line, text)| Found::new(RULE, &file.path, line, text)).collect()
}

fn fields(file: &Source) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in file.text.match_indices("name=\"") {
        let name = file.text[at + 6..].split('"').next().unwrap_or("");
        if denied_name(name) {
            found.push(Found::new(RULE, &file.path, line_of(&file.text, at), name));
        }
    }
    found
}

fn said(file: &Source) -> Vec<Found> {
    let lines = file.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    let wrong = lines.filter(|(_, line)| {
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        denied_text(line) || denied_name(key)
    });
    wrong.map(|(index, line)| Found::new(RULE, &file.path, index + 1, line)).collect()
}

fn keys(file: &Source) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in file.text.match_indices("\":") {
        let key = file.text[..at].rsplit('"').next().unwrap_or("");
        if denied_name(key) || denied_text(key) {
            found.push(Found::new(RULE, &file.path, line_of(&file.text, at), key));
        }
    }
    found
}
