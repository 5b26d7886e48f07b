//! Files as the rules read them: Rust as code without comments and texts, the texts themselves, and which lines are tests.
//! Not a compiler: just enough of the language to tell code, comment and text apart.

use std::path::{Path, PathBuf};

/// One file of the repository.
pub struct Source {
    /// Path from the root of the repository.
    pub path: String,
    /// As it stands.
    pub text: String,
    /// Rust only: the same lines with comments and the content of texts left out.
    pub code: String,
    /// Rust only: texts as written, with the line on which each begins.
    pub strings: Vec<(usize, String)>,
    tests: Vec<bool>,
}

impl Source {
    /// A file from its path and text.
    pub fn new(path: &str, text: &str) -> Self {
        let (code, strings) = if path.ends_with(".rs") { lex(text) } else { Default::default() };
        let mut tests = vec![is_test_path(path); text.lines().count() + 2];
        mark_tests(&code, &mut tests);
        Self { path: path.to_owned(), text: text.to_owned(), code, strings, tests }
    }

    /// Whether a line (from 1) is test code.
    pub fn is_test(&self, line: usize) -> bool {
        self.tests.get(line - 1).copied().unwrap_or(false)
    }

    /// Lines of code with their numbers, tests left out.
    pub fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(i, l)| (i + 1, l)).filter(|(n, _)| !self.is_test(*n))
    }

    /// Texts outside tests.
    pub fn plain_strings(&self) -> impl Iterator<Item = (usize, &str)> {
        self.strings.iter().filter(|(n, _)| !self.is_test(*n)).map(|(n, s)| (*n, s.as_str()))
    }

    /// Name of the file without folder.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The room the file belongs to.
    pub fn room(&self) -> Option<&str> {
        let (room, rest) = self.path.strip_prefix("app/src/assembly/")?.split_once('/')?;
        (!rest.is_empty()).then_some(room)
    }

    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is a template.
    pub fn is_template(&self) -> bool {
        self.path.ends_with(".html")
    }
}

fn is_test_path(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    parts.iter().any(|p| ["tests", "tests.rs", "testing", "testing.rs", "examples", "benches"].contains(p))
}

/// All files that the rules read.
pub struct Tree {
    /// In the order of their paths.
    pub files: Vec<Source>,
}

impl Tree {
    /// The repository.
    pub fn read() -> Self {
        let mut paths = Vec::new();
        walk(&root(), &mut paths);
        paths.sort();
        let file = |path: &PathBuf| {
            let text = String::from_utf8(std::fs::read(path).unwrap()).ok()?;
            let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            Some(Source::new(&path, &text))
        };
        Self { files: paths.iter().filter_map(file).collect() }
    }

    /// A made-up one.
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| Source::new(path, text)).collect() }
    }

    /// One file.
    pub fn file(&self, path: &str) -> Option<&Source> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Rust below a folder.
    pub fn rust<'a>(&'a self, below: &'a str) -> impl Iterator<Item = &'a Source> {
        self.files.iter().filter(move |file| file.is_rust() && file.path.starts_with(below))
    }

    /// Templates.
    pub fn templates(&self) -> impl Iterator<Item = &Source> {
        self.files.iter().filter(|file| file.is_template())
    }

    /// Names of the rooms.
    pub fn rooms(&self) -> Vec<String> {
        let mut rooms: Vec<String> = self.files.iter().filter_map(|f| f.room().map(str::to_owned)).collect();
        rooms.dedup();
        rooms
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == ".git" || name == "node_modules" || name.starts_with("target") || name == "yizheng-data" {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), paths);
        } else {
            paths.push(entry.path());
        }
    }
}

/// Splits Rust into code and texts. Every line keeps its number.
fn lex(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut code, mut strings) = (String::with_capacity(text.len()), Vec::new());
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        let end = match chars[at] {
            '/' if next == '/' => until(&chars, at, |c, i| c[i] == '\n'),
            '/' if next == '*' => after_comment(&chars, at),
            '"' => {
                let end = after_text(&chars, at);
                strings.push((line, chars[at + 1..end.saturating_sub(1).max(at + 1)].iter().collect()));
                code.push('"');
                code.push('"');
                end
            }
            'r' if raw_hashes(&chars, at).is_some() => {
                let hashes = raw_hashes(&chars, at).unwrap_or(0);
                let end = after_raw(&chars, at + 2 + hashes, hashes);
                strings.push((line, chars[at + 2 + hashes..end - 1 - hashes].iter().collect()));
                code.push_str("r\"\"");
                end
            }
            '\'' if next == '\\' => until(&chars, at + 3, |c, i| c[i] == '\'') + 1,
            '\'' if chars.get(at + 2) == Some(&'\'') => at + 3,
            c => {
                code.push(c);
                line += usize::from(c == '\n');
                at += 1;
                continue;
            }
        };
        let skipped = chars[at..end].iter().filter(|c| **c == '\n').count();
        code.extend(std::iter::repeat_n('\n', skipped));
        line += skipped;
        at = end;
    }
    (code, strings)
}

fn until(chars: &[char], from: usize, stop: impl Fn(&[char], usize) -> bool) -> usize {
    (from..chars.len()).find(|i| stop(chars, *i)).unwrap_or(chars.len())
}

fn after_comment(chars: &[char], from: usize) -> usize {
    let (mut depth, mut at) = (0, from);
    while at + 1 < chars.len() {
        match (chars[at], chars[at + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn after_text(chars: &[char], from: usize) -> usize {
    let mut at = from + 1;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// `r"` and `r#"`: how many hashes.
fn raw_hashes(chars: &[char], at: usize) -> Option<usize> {
    let named = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') && chars[at - 1] != 'b';
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    (!named && chars.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

fn after_raw(chars: &[char], from: usize, hashes: usize) -> usize {
    let closes = |c: &[char], i: usize| {
        c[i] == '"' && c[i + 1..].len() >= hashes && c[i + 1..i + 1 + hashes].iter().all(|h| *h == '#')
    };
    (until(chars, from, closes) + 1 + hashes).min(chars.len())
}

/// Marks the items under `#[cfg(test)]`.
fn mark_tests(code: &str, tests: &mut [bool]) {
    for (start, _) in code.match_indices("#[cfg(test)]") {
        let rest = &code[start..];
        let Some(open) = rest.find('{') else { continue };
        let first = code[..start].matches('\n').count();
        let end = match rest.find(';') {
            Some(semicolon) if semicolon < open => start + semicolon,
            _ => start + open + block(&rest[open..]),
        };
        let last = code[..end].matches('\n').count();
        tests[first..=last].fill(true);
    }
}

/// Length of a block that begins with its brace.
pub fn block(code: &str) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    code.len()
}

/// Number of the line (from 1) of a place in a text.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Whether a word stands alone at a place.
pub fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    !text[..at].chars().next_back().is_some_and(part) && !text[at + length..].chars().next().is_some_and(part)
}

/// Places of a word that stands alone.
pub fn words_in<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word).map(|(at, _)| at).filter(move |at| stands_alone(text, *at, word.len()))
}

/// The name at the beginning of a text.
pub fn ident(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}
