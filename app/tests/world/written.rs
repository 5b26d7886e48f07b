//! Texts that are made from the program and kept in the repository: a change of the program shows as a difference.

use std::path::Path;

/// Compares a text with the file of this name in `docs/workflows`; with `UPDATE=1` writes it there.
pub fn as_written(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/workflows").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, text).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = |(kept, made): (&str, &str)| kept != made;
    if kept != text {
        let lines = kept.lines().chain(std::iter::repeat("")).zip(text.lines());
        let first = lines.enumerate().find(|(_, pair)| differs(*pair));
        let shown = first.map_or_else(
            || "it is longer than what is made".to_owned(),
            |(index, (kept, made))| format!("line {}\n  kept: {kept}\n  made: {made}", index + 1),
        );
        panic!("docs/workflows/{name} differs from the program (UPDATE=1 writes it anew): {shown}");
    }
}
