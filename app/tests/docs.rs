//! The documentation names only what exists: files, routes, settings, commands, tests, words on buttons. Each finding says file
//! and line.

use clap::CommandFactory;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use yizheng::commands::Cli;
use yizheng::foundation::procedure::{Key, Range};
use yizheng::foundation::words::{Lang, Words, keys_of};
use yizheng::house;

/// Folders of the repository that a path may begin with.
const FOLDERS: [&str; 6] = ["app/", "docs/", "instruments/", "contrib/", "benchmarks/", ".ci/"];
/// Pages of which the browser tests take pictures.
const PICTURES: [&str; 35] = [
    "activities-mine",
    "activity-people",
    "report",
    "report-check",
    "report-figure",
    "tasks",
    "upward-document",
    "search",
    "answer",
    "answers",
    "assigning",
    "figures",
    "follow-up",
    "leader",
    "matter-dates",
    "reply",
    "supervision",
    "unit",
    "sign-in",
    "mine",
    "write",
    "sign",
    "show",
    "desk",
    "review",
    "merge",
    "statistics",
    "import",
    "setup",
    "people",
    "settings",
    "calendar",
    "inbox",
    "log",
    "rule-compare",
];
/// Places of a machine, not addresses of the program.
const MACHINE: [&str; 6] = ["/var/", "/usr/", "/etc/", "/srv/", "/problems/", "/tmp/"];
/// The page of rules, which holds every setting.
const RULES: [&str; 5] = [
    "docs/rules/proposals.md",
    "docs/rules/handling.md",
    "docs/rules/rulebook.md",
    "docs/rules/superior.md",
    "docs/rules/activities.md",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Files below a folder whose names end so, as paths from the root.
fn below(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root().join(&folder)).expect(&folder) {
            let entry = entry.expect("an entry");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The pages of documentation.
fn pages() -> Vec<String> {
    let mut pages: Vec<String> =
        ["README.md", "ARCHITECTURE.md", "STYLE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
            .map(str::to_owned)
            .to_vec();
    pages.extend(below("docs", ".md"));
    pages
}

/// A piece of a page with the place where it stands.
struct Piece {
    place: String,
    text: String,
}

/// What stands between marks on the lines of a page outside of fenced blocks.
fn between(page: &str, mark: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (index, line) in read(page).lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if !fenced {
            let pieces = line.split(mark).skip(1).step_by(2);
            let place = format!("{page}:{}", index + 1);
            found.extend(pieces.map(|text| Piece { place: place.clone(), text: text.to_owned() }));
        }
    }
    found
}

fn code(page: &str) -> Vec<Piece> {
    between(page, "`")
}

/// The lines of fenced blocks.
fn fences(page: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (index, line) in read(page).lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            let text = line.split("  #").next().unwrap_or_default().trim().to_owned();
            found.push(Piece { place: format!("{page}:{}", index + 1), text });
        }
    }
    found
}

fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_path_exists() {
    let mut wrong = Vec::new();
    for page in pages() {
        for Piece { place, text } in code(&page) {
            let open = text.contains(['<', '*', '{', '$', ' ']);
            let path = FOLDERS.iter().any(|f| text.starts_with(f)) && !open;
            if path && !root().join(&text).exists() {
                wrong.push(format!("{place}: there is no {text}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_link_leads_somewhere() {
    let mut wrong = Vec::new();
    for page in pages() {
        let folder = root().join(&page).parent().expect("a folder").to_owned();
        for (index, line) in read(&page).lines().enumerate() {
            for target in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let place = format!("{page}:{}", index + 1);
                if target.starts_with("http") || target.starts_with('#') {
                    continue;
                }
                if target.contains("pictures/") {
                    if !is_picture(target) {
                        wrong.push(format!("{place}: no test takes the picture {target}"));
                    }
                    if !folder.join(target).exists() {
                        wrong.push(format!("{place}: {target} is not kept; UPDATE_PICTURES=1 takes it"));
                    }
                } else if !folder.join(target).exists() {
                    wrong.push(format!("{place}: {target} leads nowhere"));
                }
            }
        }
    }
    none(wrong);
}

/// `<page>-<phone|desk>-<zh|en>.png`, as the browser tests write them.
fn is_picture(target: &str) -> bool {
    let name = target.rsplit('/').next().unwrap_or_default();
    PICTURES.iter().any(|page| {
        name.strip_prefix(page).is_some_and(|rest| {
            ["-phone-zh.png", "-phone-en.png", "-desk-zh.png", "-desk-en.png"].contains(&rest)
        })
    })
}

/// Every address that the program answers, as its source writes it.
fn routes() -> Vec<String> {
    let mut found = Vec::new();
    for file in below("app/src", ".rs") {
        let text = read(&file);
        for rest in text.split(".route(").skip(1).chain(text.split("path = ").skip(1)) {
            if let Some(rest) = rest.trim_start().strip_prefix("\"/")
                && let Some(path) = rest.split('"').next()
            {
                found.push(format!("/{path}"));
            }
        }
    }
    found
}

/// A place of an address that is a name of its own, not an example of an id.
fn is_word(place: &str) -> bool {
    place.bytes().all(|b| b.is_ascii_lowercase() || b == b'.')
}

fn answers(route: &str, asked: &str) -> bool {
    let (route, asked): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), asked.split('/').collect());
    route.len() == asked.len()
        && route.iter().zip(&asked).all(|(r, a)| r == a || (r.starts_with('{') && !is_word(a)))
}

#[test]
fn every_route_is_answered() {
    let routes = routes();
    assert!(routes.len() > 40, "routes are read from the source: {routes:?}");
    let mut wrong = Vec::new();
    for page in pages() {
        for Piece { place, text } in code(&page) {
            let path = text.split(' ').next_back().unwrap_or_default();
            let path = path.split('?').next().unwrap_or_default();
            let address = path.starts_with('/')
                && !path.starts_with("//")
                && path.len() > 1
                && !MACHINE.iter().any(|m| path.starts_with(m));
            if address && !routes.iter().any(|route| answers(route, path)) {
                wrong.push(format!("{place}: nothing answers {path}"));
            }
        }
    }
    none(wrong);
}

/// The arguments of a command line of ours, where this is one.
fn command(line: &str) -> Option<Vec<String>> {
    let rest = match line.strip_prefix("yizheng ") {
        Some(rest) => rest,
        None => match line.strip_prefix("cargo run --release -- ") {
            Some(rest) => rest,
            None => line.split_once(" -- yizheng ")?.1,
        },
    };
    let words = rest.split_whitespace().map(str::to_owned);
    Some(std::iter::once("yizheng".to_owned()).chain(words).collect())
}

#[test]
fn every_command_is_understood() {
    let mut wrong = Vec::new();
    let mut seen = HashSet::new();
    for page in pages() {
        for Piece { place, text } in code(&page).into_iter().chain(fences(&page)) {
            let Some(arguments) = command(&text) else { continue };
            seen.extend(arguments.get(1).cloned());
            if let Err(error) = Cli::command().try_get_matches_from(arguments) {
                let why = error.to_string();
                wrong.push(format!("{place}: {text}: {}", why.lines().next().unwrap_or_default()));
            }
        }
    }
    for command in Cli::command().get_subcommands() {
        let name = command.get_name();
        let told = pages().iter().any(|page| read(page).contains(&format!(" {name}")));
        if name != "help" && !told {
            wrong.push(format!("the command {name} is told nowhere"));
        }
    }
    none(wrong);
}

fn keys() -> Vec<&'static Key> {
    house::KEYS.iter().flat_map(|list| list.iter()).collect()
}

/// A range as the page of rules writes it.
fn said(range: &Range) -> String {
    let list = |keys: &[&str]| keys.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ");
    match range {
        Range::Whole(low, high) => format!("{low} to {high}"),
        Range::Switch => "`on`, `off`".to_owned(),
        Range::Choice(keys) => list(keys),
        Range::Several(keys) => format!("any of {}", list(keys)),
        Range::Period(most) => format!("a period of at most {most}"),
        Range::Text(most) => format!("at most {most} characters"),
        Range::Words(most) => format!("groups of words, at most {most} characters"),
    }
}

#[test]
fn every_setting_stands_in_the_rules_with_default_and_range() {
    let rules = RULES.map(read).join("\n");
    let mut wrong = Vec::new();
    for key in keys() {
        let row = format!("| `{}` | `{}` | {} |", key.name, key.default, said(&key.range));
        if !rules.contains(&row) {
            wrong.push(format!("{}: a row is missing or differs: {row}", key.source));
        }
    }
    none(wrong);
}

#[test]
fn every_setting_named_is_declared() {
    let keys = keys();
    let groups: HashSet<&str> = keys.iter().filter_map(|k| k.name.split('.').next()).collect();
    let endings = ["rs", "md", "toml", "html", "ftl", "css", "js", "json", "sql", "sqlite", "txt", "sh"];
    let mut wrong = Vec::new();
    for page in pages() {
        for Piece { place, text } in code(&page) {
            let Some((group, name)) = text.split_once('.') else { continue };
            let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            let setting = plain && groups.contains(group) && !endings.contains(&name);
            if setting && !keys.iter().any(|key| key.name == text) {
                wrong.push(format!("{place}: no room declares {text}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_configuration_key_is_told_to_operators() {
    let config = read("app/src/config.rs");
    let keys = config.split("const KEYS: &[&str] = &[").nth(1).and_then(|rest| rest.split(']').next());
    let keys: Vec<&str> = keys.unwrap_or_default().split('"').skip(1).step_by(2).collect();
    assert!(keys.contains(&"listen"));
    let mut wrong = Vec::new();
    for page in ["docs/handbook/en/operators.md", "docs/handbook/zh-CN/operators.md"] {
        let text = read(page);
        let untold = keys.iter().filter(|key| !text.contains(&format!("`{key}`")));
        wrong.extend(untold.map(|key| format!("{page}: {key} is not told")));
    }
    none(wrong);
}

/// A name with at least three underscores is that of a test.
#[test]
fn every_test_named_exists() {
    let mut files = below("app/src", ".rs");
    files.extend(below("app/tests", ".rs"));
    files.extend(below("instruments", ".rs"));
    let source: String = files.iter().map(|file| read(file)).collect();
    let mut wrong = Vec::new();
    for page in pages() {
        for Piece { place, text } in code(&page) {
            let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            let test = plain && text.matches('_').count() >= 3;
            if test && !source.contains(&format!("fn {text}(")) {
                wrong.push(format!("{place}: there is no test {text}"));
            }
        }
    }
    none(wrong);
}

/// Bold words of a handbook are words of the program.
#[test]
fn every_word_of_the_handbook_stands_on_a_page() {
    let rooms = house::words();
    let words = Words::load(&rooms).expect("words");
    let mut wrong = Vec::new();
    for (lang, folder) in [(Lang::Zh, "docs/handbook/zh-CN"), (Lang::En, "docs/handbook/en")] {
        let texts = rooms.iter().map(|room| if lang == Lang::Zh { room.zh } else { room.en });
        let known: HashSet<String> =
            texts.flat_map(keys_of).map(|key| words.t(lang, &key).into_owned()).collect();
        for page in below(folder, ".md") {
            for Piece { place, text } in between(&page, "**") {
                if !known.contains(&text) {
                    wrong.push(format!("{place}: no page says “{text}”"));
                }
            }
        }
    }
    none(wrong);
}

#[test]
fn both_handbooks_have_the_same_chapters() {
    let names = |folder: &str| -> Vec<String> {
        below(folder, ".md").iter().map(|p| p.rsplit('/').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(names("docs/handbook/zh-CN"), names("docs/handbook/en"));
}
