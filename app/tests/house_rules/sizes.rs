//! Sizes, heads, and what no file may hold: calls that stop the program, silenced warnings, empty names, unaudited markup,
//! traces of the machine it was written on.

use super::judging::Found;
use super::source::{Source, Tree, block, line_of, words_in};
use std::path::Path;

const FILE_LINES: usize = 500;
const FUNCTION_LINES: usize = 70;
const TEMPLATE_LINES: usize = 120;

/// Budget of a room's files in lines; more than that is said, not refused.
const BUDGETS: &[(&str, usize)] = &[
    ("mod.rs", 80),
    ("records.rs", 250),
    ("workflow.rs", 150),
    ("actions.rs", 400),
    ("store.rs", 400),
    ("pages.rs", 350),
    ("api.rs", 350),
    ("figures.rs", 150),
    ("exchange.rs", 250),
];

/// Files, functions and templates that are too long.
pub fn lengths(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "sizes";
    let mut found = Vec::new();
    for file in &tree.files {
        let lines = file.text.lines().count();
        let most = if file.is_rust() { FILE_LINES } else { TEMPLATE_LINES };
        if (file.is_rust() || file.is_template()) && lines > most {
            found.push(Found::new(RULE, &file.path, 1, format!("{lines} lines, {most} at most")));
        }
        if file.is_rust() {
            let long = functions(&file.code).into_iter().filter(|(_, _, lines)| *lines > FUNCTION_LINES);
            found.extend(long.map(|(line, name, lines)| {
                Found::new(
                    RULE,
                    &file.path,
                    line,
                    format!("fn {name}: {lines} lines, {FUNCTION_LINES} at most"),
                )
            }));
        }
    }
    found
}

/// Functions with a body: line, name, number of lines.
fn functions(code: &str) -> Vec<(usize, String, usize)> {
    let mut all = Vec::new();
    for at in words_in(code, "fn") {
        let rest = &code[at + 2..];
        let name = super::source::ident(rest.trim_start());
        let Some(open) = rest.find('{') else { continue };
        let declared =
            rest.find(';').is_some_and(|semicolon| semicolon < open && !rest[..open].contains('['));
        if name.is_empty() || declared {
            continue;
        }
        let end = open + block(&rest[open..]);
        all.push((line_of(code, at), name.to_owned(), rest[..end.min(rest.len())].matches('\n').count() + 1));
    }
    all
}

/// Files of rooms over their budget, for the reader of the test's output.
pub fn over_budget(tree: &Tree) -> Vec<String> {
    let mut said = Vec::new();
    for file in tree.rust("app/src/assembly/") {
        let lines = file.text.lines().count();
        let inside = file.path.split('/').count() == 5;
        if let Some((_, budget)) =
            BUDGETS.iter().find(|(name, budget)| inside && file.name() == *name && lines > *budget)
        {
            said.push(format!("{}: {lines} lines, a budget of {budget}", file.path));
        }
    }
    said
}

/// Every file of Rust begins with what lives in it.
pub fn heads(tree: &Tree) -> Vec<Found> {
    let bare = tree.rust("").filter(|file| !file.text.starts_with("//! "));
    bare.map(|file| Found::new("heads", &file.path, 1, "does not begin with //! and what lives here"))
        .collect()
}

/// Calls that no program code makes.
pub fn calls(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "banned calls";
    let mut found = Vec::new();
    for file in tree.rust("") {
        for (index, line) in file.code.lines().enumerate() {
            let attribute = line.contains("#[allow(") || line.contains("#![allow(");
            if attribute {
                found.push(Found::new(RULE, &file.path, index + 1, "allow: write expect with a reason"));
            }
        }
        let speaks =
            ["app/src/commands/", "app/src/main.rs", "benchmarks/"].iter().any(|p| file.path.starts_with(p));
        for (line, text) in file.code_lines() {
            for name in ["todo!", "unimplemented!", "dbg!", ".unwrap()", ".expect(", "unsafe "] {
                if text.contains(name) {
                    found.push(Found::new(RULE, &file.path, line, format!("{name} in: {}", text.trim())));
                }
            }
            let prints = ["println!", "print!", "eprintln!", "eprint!"]
                .iter()
                .any(|p| words_in(text, p).next().is_some());
            if prints && !speaks {
                found.push(Found::new(RULE, &file.path, line, format!("print in: {}", text.trim())));
            }
        }
    }
    found
}

/// Names that say nothing, and work left undone.
pub fn names(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "names that say nothing";
    const EMPTY: &[&str] = &[
        "utils", "util", "common", "helpers", "helper", "manager", "service", "dto", "misc", "shared", "lib2",
    ];
    let mut found = Vec::new();
    for file in &tree.files {
        let parts = file.path.split('/').map(|part| part.split('.').next().unwrap_or(part));
        found.extend(parts.filter(|p| EMPTY.contains(p)).map(|p| Found::new(RULE, &file.path, 1, p)));
        for word in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")] {
            let left = words_in(&file.text, word);
            found.extend(left.map(|at| Found::new(RULE, &file.path, line_of(&file.text, at), word)));
        }
    }
    found
}

/// Markup that goes onto a page unescaped.
pub fn markup(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "audited markup";
    let mut found = Vec::new();
    for file in tree.rust("app/src/") {
        let lines =
            file.code_lines().filter(|(_, line)| line.contains("HtmlSafe") || line.contains("MarkupDisplay"));
        found.extend(lines.map(|(line, text)| Found::new(RULE, &file.path, line, text.trim())));
        let escapes = file.plain_strings().filter(|(_, text)| text == &"none");
        let in_template =
            escapes.filter(|(n, _)| file.text.lines().nth(n - 1).is_some_and(|l| l.contains("escape =")));
        found.extend(in_template.map(|(line, _)| Found::new(RULE, &file.path, line, "escape = none")));
    }
    for file in tree.templates() {
        for (index, line) in file.text.lines().enumerate() {
            let tight = line.replace(' ', "");
            let inline = ["<script>", " style=\"", "javascript:", " onclick=", " onchange=", " onsubmit="];
            if tight.contains("|safe")
                || tight.contains("|escape(\"none\")")
                || inline.iter().any(|p| line.contains(p))
            {
                found.push(Found::new(RULE, &file.path, index + 1, line.trim()));
            }
        }
    }
    found
}

/// Hosts that the repository may name, each with its reason.
const HOSTS: &[(&str, &str)] = &[
    ("127.0.0.1", "this machine"),
    ("example.invalid", "reserved for examples"),
    ("evil.example", "reserved for examples"),
    ("yz.example.cn", "an invented installation"),
    ("schemas.openxmlformats.org", "names of XML vocabularies"),
    ("schemas.microsoft.com", "names of XML vocabularies"),
    ("purl.org", "names of XML vocabularies"),
    ("www.w3.org", "names of XML vocabularies and the accessibility guidelines"),
    ("www.apache.org", "the licence"),
    ("keepachangelog.com", "the form of the changelog"),
    ("semver.org", "the form of version numbers"),
    ("github.com", "the public index of packages, and sources of models"),
];

/// Traces of the machine: its folders, hosts that are not on the list.
pub fn machine(tree: &Tree) -> Vec<Found> {
    const RULE: &str = "no traces of a machine";
    let mut found = Vec::new();
    for file in &tree.files {
        for folder in [
            concat!("/wo", "rk/"),
            concat!("/tmp/", "wt"),
            concat!("/tmp/yz", "-target"),
            concat!("/ro", "ot/"),
        ] {
            for (at, _) in file.text.match_indices(folder) {
                found.push(Found::new(RULE, &file.path, line_of(&file.text, at), folder));
            }
        }
        for scheme in [concat!("http:", "//"), concat!("https:", "//")] {
            for (at, _) in file.text.match_indices(scheme) {
                let host = host(&file.text[at + scheme.len()..]);
                if !host.is_empty() && !HOSTS.iter().any(|(known, _)| *known == host) {
                    found.push(Found::new(RULE, &file.path, line_of(&file.text, at), host));
                }
            }
        }
    }
    found
}

fn host(rest: &str) -> String {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !".-".contains(c)).unwrap_or(rest.len());
    rest[..end].trim_end_matches('.').to_owned()
}

/// A reason for every host, and every host used.
pub fn hosts_are_used(tree: &Tree) -> Vec<&'static str> {
    let used = |host: &str| tree.files.iter().any(|f: &Source| f.text.contains(&format!("//{host}")));
    HOSTS.iter().filter(|(host, reason)| reason.is_empty() || !used(host)).map(|(host, _)| *host).collect()
}

/// A template that no page struct and no other template names.
pub fn orphans(tree: &Tree) -> Vec<Found> {
    let named = |file: &Source, path: &str| file.text.contains(path);
    let mut found = Vec::new();
    for file in tree.templates() {
        let path = file.path.trim_start_matches("app/src/");
        let name = Path::new(path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let users = tree.files.iter().filter(|f| f.is_rust() || f.is_template());
        if !users.filter(|f| f.path != file.path).any(|f| named(f, path) || named(f, &format!("\"{name}\"")))
        {
            found.push(Found::new("every template is used", &file.path, 1, "nobody names it"));
        }
    }
    found
}
