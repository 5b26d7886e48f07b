//! How fast claims are found: megabytes of text per second on one core, over the labelled sentences.

use report_claims::Reader;
use std::time::Instant;

fn main() {
    let text: String = [include_str!("../data/tuned.jsonl"), include_str!("../data/guide.jsonl")]
        .iter()
        .flat_map(|file| file.lines())
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|row| row["sentence"].as_str().map(|s| format!("{s}\n")))
        .collect();
    let rounds = 3_000_000 / text.len() + 1;
    let mut found = 0;
    let begin = Instant::now();
    for _ in 0..rounds {
        let mut reader = Reader::new();
        found += text.lines().map(|sentence| reader.claims(sentence).len()).sum::<usize>();
    }
    let seconds = begin.elapsed().as_secs_f64();
    let bytes = u32::try_from(text.len() * rounds).map_or(0.0, f64::from);
    assert!(found > 0);
    println!("{:.2} MB of text per second, {found} claims in {seconds:.2} s", bytes / 1e6 / seconds);
}
