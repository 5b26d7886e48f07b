//! Reads a text from the standard input and prints the relations of its numbers.

use std::io::Read;

fn main() {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_ok() {
        for relation in report_claims::check(&text) {
            println!("{}", serde_json::to_string(&relation).unwrap_or_default());
        }
    }
}
