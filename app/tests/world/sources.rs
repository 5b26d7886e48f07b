//! What the program's own files say: its addresses, and who writes a feedback.

use std::collections::BTreeSet;
use std::path::Path;

/// The program's files with their text, tests and the demo left out: neither is a way into the program.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() && !name.ends_with("/tests") && !name.ends_with("/demo") {
                walk(&path, found);
            } else if name.ends_with(".rs") && !name.ends_with("/tests.rs") {
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

/// Every address that stands in a file as it is.
pub fn routes() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (_, text) in files() {
        let text: String = text.split_whitespace().collect();
        for piece in text.split(".route(\"").skip(1) {
            all.extend(piece.split_once("\",").map(|(address, _)| address.to_owned()));
        }
    }
    all
}

/// Places where a feedback is made, where its words are set, or where its table is named for writing, that are not the verbs'.
pub fn writers_of_feedback() -> Vec<String> {
    // The judging itself; a past year, brought in from the command line or by the office, marked as copied.
    const MAKE: [&str; 2] = ["handling/actions/judging.rs", "handling/actions/importing.rs"];
    // Statements of the room: the record's own, the answers to single suggestions that are written anew with it, and the taking back of
    // a past year, which takes out what it had brought while nobody has touched any of it.
    const DECLARE: [&str; 3] =
        ["handling/records/answers.rs", "handling/store/judging.rs", "handling/store/erasing.rs"];
    // Doors, and what follows from a delivery, from the clock, from a matter that is taken back.
    const CALL: [&str; 5] = [
        "handling/pages/judging/mod.rs",
        "handling/api/judging.rs",
        "handling/actions/replying/issuing.rs",
        "handling/actions/ticking.rs",
        "handling/actions/judging.rs",
    ];
    let rules: [(&[&str], &[&str]); 3] = [
        (
            &MAKE,
            &[
                "Feedback {",
                "after.attitude =",
                "after.result =",
                ".comment =",
                "Origin::Own",
                "FeedbackItem {",
            ],
        ),
        (
            &DECLARE,
            &[
                "insert into feedback",
                "update feedback",
                "delete from feedback",
                "in \"feedback\"",
                "in \"feedback_item\"",
            ],
        ),
        (&CALL, &["judging::perform(", "judging::asked(", "judging::expire("]),
    ];
    let mut found = Vec::new();
    for (name, text) in files() {
        for (allowed, signs) in rules {
            if allowed.iter().any(|own| name.ends_with(own)) {
                continue;
            }
            for (line, code) in (1..).zip(text.lines()) {
                // The kind of a date is called alike.
                let code = code.replace("DueKind::Feedback", "");
                let said = |sign: &&&str| code.contains(**sign) && !code.trim_start().starts_with("//");
                found.extend(signs.iter().filter(said).map(|sign| format!("{name}:{line}: {sign}")));
            }
        }
    }
    found
}
