//! What was found, and which of it is an exception. An exception that is no longer needed fails like a breach.

use super::exceptions::EXCEPTIONS;
use std::fmt::Write;

/// A breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The rule.
    pub rule: &'static str,
    /// File, and line where there is one.
    pub place: String,
    /// What stands there.
    pub what: String,
}

impl Found {
    /// A breach in a file at a line.
    pub fn new(rule: &'static str, path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { rule, place: format!("{path}:{line}"), what: what.into() }
    }
}

/// One permitted breach.
pub struct Exception {
    /// The rule.
    pub rule: &'static str,
    /// File or folder.
    pub path: &'static str,
    /// Piece of what stands there; empty: all that the rule finds in the file.
    pub piece: &'static str,
    /// Why.
    pub reason: &'static str,
}

impl Exception {
    fn covers(&self, found: &Found) -> bool {
        self.rule == found.rule && found.place.starts_with(self.path) && found.what.contains(self.piece)
    }
}

/// Fails with every breach that is no exception, and with every exception that is stale.
pub fn judge(rules: &[&str], found: &[Found]) {
    let mut report = String::new();
    for found in found {
        assert!(rules.contains(&found.rule), "{} is not among the rules judged here", found.rule);
        if !EXCEPTIONS.iter().any(|e| e.covers(found)) {
            writeln!(report, "{}: [{}] {}", found.place, found.rule, found.what).unwrap();
        }
    }
    for exception in EXCEPTIONS.iter().filter(|e| rules.contains(&e.rule)) {
        assert!(!exception.reason.is_empty(), "{} {}: why?", exception.rule, exception.path);
        if !found.iter().any(|f| exception.covers(f)) {
            let (rule, path, piece) = (exception.rule, exception.path, exception.piece);
            writeln!(report, "{path}: [{rule}] the exception {piece:?} is stale; take it out").unwrap();
        }
    }
    let count = report.lines().count();
    assert!(count == 0, "{count} breaches of the house rules\n{report}");
}
