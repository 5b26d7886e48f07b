//! What we build on: every dependency comes from the one default registry and under a licence we may pass on.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

/// Licences that let an Apache-2.0 program be given to anyone without conditions on the program itself.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Single packages under another licence, each with the reason why that is right for us.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("webdriver", "MPL-2.0", "only in the browser tests, unchanged; no part of the program"),
    (
        "webpki-roots",
        "CDLA-Permissive-2.0",
        "the list of certificate authorities: data, free to share with its notice",
    ),
];

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo metadata runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata answers in JSON")
}

fn packages(metadata: &Value) -> &[Value] {
    metadata["packages"].as_array().expect("cargo metadata lists packages")
}

/// Reads one SPDX expression: `OR` binds less than `AND`, `/` is the old way to write `OR`.
struct Licences<'a> {
    words: Vec<&'a str>,
    at: usize,
    used: BTreeSet<String>,
}

/// Whether an expression can be met with allowed licences alone, and which allowed ones it names.
fn permitted(expression: &str) -> Result<(bool, BTreeSet<String>), String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut licences = Licences { words: spaced.split_whitespace().collect(), at: 0, used: BTreeSet::new() };
    let permitted = licences.any()?;
    match licences.words.get(licences.at) {
        None => Ok((permitted, licences.used)),
        Some(word) => Err(format!("“{word}” is unexpected in “{expression}”")),
    }
}

impl<'a> Licences<'a> {
    fn next_is(&mut self, word: &str) -> bool {
        let is = self.words.get(self.at).is_some_and(|next| next.eq_ignore_ascii_case(word));
        self.at += usize::from(is);
        is
    }

    fn any(&mut self) -> Result<bool, String> {
        let mut permitted = self.all()?;
        while self.next_is("OR") {
            permitted |= self.all()?;
        }
        Ok(permitted)
    }

    fn all(&mut self) -> Result<bool, String> {
        let mut permitted = self.one()?;
        while self.next_is("AND") {
            permitted &= self.one()?;
        }
        Ok(permitted)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.next_is("(") {
            let permitted = self.any()?;
            return if self.next_is(")") {
                Ok(permitted)
            } else {
                Err("a parenthesis stays open".to_owned())
            };
        }
        let mut name = self.word()?.to_owned();
        if self.next_is("WITH") {
            name = format!("{name} WITH {}", self.word()?);
        }
        let permitted = ALLOWED.contains(&name.as_str());
        if permitted {
            self.used.insert(name);
        }
        Ok(permitted)
    }

    fn word(&mut self) -> Result<&'a str, String> {
        let word = self.words.get(self.at).copied();
        self.at += 1;
        match word {
            None | Some("(" | ")" | "AND" | "OR" | "WITH") => Err("a licence's name is missing".to_owned()),
            Some(word) => Ok(word),
        }
    }
}

#[test]
fn every_licence_may_be_passed_on() {
    let metadata = metadata();
    let mut refused = Vec::new();
    let mut used = BTreeSet::new();
    let mut excepted = BTreeSet::new();
    for package in packages(&metadata) {
        let name = package["name"].as_str().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or_default();
        if EXCEPTIONS.iter().any(|(package, exception, _)| (*package, *exception) == (name, licence)) {
            excepted.insert(name);
            continue;
        }
        match permitted(licence) {
            Ok((true, named)) => used.extend(named),
            Ok((false, _)) => refused.push(format!("{name}: {licence}")),
            Err(problem) => refused.push(format!("{name}: “{licence}” cannot be read: {problem}")),
        }
    }
    assert!(refused.is_empty(), "not on the list of allowed licences:\n{}", refused.join("\n"));
    for (name, _, _) in EXCEPTIONS {
        assert!(excepted.contains(name), "the exception for {name} is stale");
    }
    println!("licences in use: {used:?}");
}

#[test]
fn every_dependency_comes_from_the_one_registry() {
    let metadata = metadata();
    let root = metadata["workspace_root"].as_str().expect("a workspace has a root");
    let problems = foreign(packages(&metadata), root);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Packages that are neither ours nor from the registry the first foreign package names.
fn foreign(packages: &[Value], root: &str) -> Vec<String> {
    let registry = packages.iter().find_map(|package| package["source"].as_str()).unwrap_or_default();
    let mut problems = Vec::new();
    for package in packages {
        let manifest = package["manifest_path"].as_str().unwrap_or_default();
        let right = match package["source"].as_str() {
            None => std::path::Path::new(manifest).starts_with(root),
            Some(source) => source.starts_with("registry+") && source == registry,
        };
        if !right {
            problems.push(format!("{} comes from elsewhere: {}", package["name"], package["source"]));
        }
    }
    problems
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    let allowed = |expression| permitted(expression).map(|(permitted, _)| permitted);
    for yes in
        ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(MIT OR GPL-2.0) AND ISC", "MIT AND ISC OR GPL-2.0"]
    {
        assert_eq!(allowed(yes), Ok(true), "{yes}");
    }
    for no in [
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT OR ISC) AND AGPL-3.0",
        "Apache-2.0 WITH Other-exception",
    ] {
        assert_eq!(allowed(no), Ok(false), "{no}");
    }
    for unreadable in ["", "MIT OR", "(MIT", "MIT)", "MIT ISC", "AND MIT", "MIT WITH"] {
        assert!(allowed(unreadable).is_err(), "{unreadable}");
    }
}

#[test]
fn another_source_is_noticed() {
    let package = |name: &str, source: Option<&str>, manifest: &str| serde_json::json!({ "name": name, "source": source, "manifest_path": manifest });
    let ours = package("ours", None, "/ours/app/Cargo.toml");
    let usual = package("usual", Some("registry+a"), "/cache/usual/Cargo.toml");
    assert!(foreign(&[ours.clone(), usual.clone()], "/ours").is_empty());
    for stranger in [
        package("other", Some("registry+b"), "/cache/other/Cargo.toml"),
        package("git", Some("git+a"), "/cache/git/Cargo.toml"),
        package("beside", None, "/beside/Cargo.toml"),
    ] {
        assert_eq!(foreign(&[ours.clone(), usual.clone(), stranger], "/ours").len(), 1);
    }
}
