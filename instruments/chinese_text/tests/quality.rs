//! How well like matters are found, on the labelled set in `data/labelled`. A worse result than the recorded one fails.
//!
//! `CHINESE_TEXT_MISSES=tuned cargo test -p chinese_text --test quality -- --nocapture` prints what was missed.

use chinese_text::similar::{Entry, Index};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// What was measured when the set or the weights were last changed: a change for the worse must be looked at.
const RECORDED_RECALL: [(&str, f64); 17] = [
    ("tuned", 0.95),
    ("held-out", 0.93),
    ("second-tuned", 0.98),
    ("second-held-out", 0.98),
    ("third", 0.98),
    ("fourth", 0.98),
    ("fifth", 0.97),
    ("sixth", 0.97),
    ("seventh", 0.98),
    ("eighth", 0.97),
    ("ninth", 0.97),
    ("tenth", 0.93),
    ("eleventh", 0.98),
    ("twelfth", 0.8),
    ("thirteenth", 0.99),
    ("fourteenth", 0.89),
    ("fifteenth", 0.92),
];
const RECORDED_AUC: [(&str, f64); 17] = [
    ("tuned", 0.95),
    ("held-out", 0.95),
    ("second-tuned", 0.98),
    ("second-held-out", 0.98),
    ("third", 0.99),
    ("fourth", 0.97),
    ("fifth", 0.97),
    ("sixth", 0.94),
    ("seventh", 0.94),
    ("eighth", 0.98),
    ("ninth", 0.92),
    ("tenth", 0.77),
    ("eleventh", 0.83),
    ("twelfth", 0.85),
    ("thirteenth", 0.84),
    ("fourteenth", 0.8),
    ("fifteenth", 0.91),
];
/// What was agreed: no part may fall below, whatever is recorded.
const AGREED: (f64, f64) = (0.92, 0.9);
/// Sets that nothing was tuned for by their misses, or not all: they show what strangers' words give, and only may not get worse.
const STRANGE: [&str; 6] = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"];

/// Below what a part fails.
fn floor(part: &str, recorded: f64, agreed: f64) -> f64 {
    if STRANGE.contains(&part) { recorded } else { recorded.max(agreed) }
}

/// Prefixes of the files of each set.
const SETS: [&str; 15] = [
    "",
    "second_",
    "third_",
    "fourth_",
    "fifth_",
    "sixth_",
    "seventh_",
    "eighth_",
    "ninth_",
    "tenth_",
    "eleventh_",
    "twelfth_",
    "thirteenth_",
    "fourteenth_",
    "fifteenth_",
];

fn rows(name: &str) -> Vec<Value> {
    let path = format!("{}/data/labelled/{name}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_else(|| panic!("{field} in {row}"))
}

fn wanted(part: &str) -> bool {
    std::env::var("CHINESE_TEXT_MISSES").is_ok_and(|parts| parts.split(',').any(|p| p == part))
}

#[test]
fn like_matters_are_among_the_first_five() {
    let worse: Vec<String> = SETS.into_iter().flat_map(recall).collect();
    assert!(worse.is_empty(), "{worse:?}");
}

/// What is worse than recorded.
fn recall(set: &str) -> Vec<String> {
    let mut worse = Vec::new();
    let corpus = rows(&format!("{set}corpus"));
    let titles: Vec<&str> = corpus.iter().map(|row| text(row, "title")).collect();
    let ids: BTreeMap<&str, i64> = corpus.iter().zip(0..).map(|(row, i)| (text(row, "id"), i)).collect();
    let mut index = Index::default();
    for (title, key) in titles.iter().zip(0..) {
        index.insert(key, Entry::titled(title));
    }
    let mut recalls: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for row in rows(&format!("{set}queries")) {
        let relevant: HashSet<i64> = row["relevant"]
            .as_array()
            .expect("ids")
            .iter()
            .map(|id| ids[id.as_str().expect("an id")])
            .collect();
        let like = index.like(Entry::titled(text(&row, "query")), 5, |_| true);
        let hits = like.iter().filter(|one| relevant.contains(&one.key)).count();
        let recall = hits as f64 / relevant.len().min(5) as f64;
        let part = text(&row, "part");
        if recall < 1.0 && wanted(part) {
            println!("{recall:.2} {}", text(&row, "query"));
            for one in &like {
                let mark = if relevant.contains(&one.key) { '+' } else { ' ' };
                println!("   {mark} {:.3} {}", one.score, titles[one.key as usize]);
            }
            let found: HashSet<i64> = like.iter().map(|one| one.key).collect();
            let query = Entry::titled(text(&row, "query"));
            for key in relevant.difference(&found) {
                let title = titles[*key as usize];
                println!("   - {:.3} {title}", index.pair(query, Entry::titled(title)));
            }
        }
        recalls.entry(part.to_owned()).or_default().push(recall);
    }
    for (part, recorded) in RECORDED_RECALL {
        let Some(list) = recalls.get(part) else { continue };
        let mean = list.iter().sum::<f64>() / list.len() as f64;
        println!("recall@5 {part}: {mean:.4} over {} queries", list.len());
        if mean < floor(part, recorded, AGREED.0) {
            worse.push(format!("recall@5 {part}: {mean:.4}, recorded {recorded}"));
        }
    }
    worse
}

#[test]
fn the_same_matter_scores_above_the_rest() {
    let worse: Vec<String> = SETS.into_iter().flat_map(auc).collect();
    assert!(worse.is_empty(), "{worse:?}");
}

fn auc(set: &str) -> Vec<String> {
    let mut worse = Vec::new();
    let pairs = rows(&format!("{set}pairs"));
    let mut index = Index::default();
    for (row, key) in pairs.iter().zip(0..) {
        index.insert(2 * key, Entry::titled(text(row, "a_title")));
        index.insert(2 * key + 1, Entry::titled(text(row, "b_title")));
    }
    let mut scored: BTreeMap<String, Vec<(f32, &Value)>> = BTreeMap::new();
    for row in &pairs {
        let score = index.pair(Entry::titled(text(row, "a_title")), Entry::titled(text(row, "b_title")));
        scored.entry(text(row, "part").to_owned()).or_default().push((score, row));
    }
    for (part, recorded) in RECORDED_AUC {
        let Some(list) = scored.get(part) else { continue };
        let (same, rest): (Vec<_>, Vec<_>) = list.iter().partition(|(_, row)| text(row, "label") == "same");
        let mut wins = 0.0;
        for (high, _) in &same {
            for (low, _) in &rest {
                wins += if high > low {
                    1.0
                } else if high == low {
                    0.5
                } else {
                    0.0
                };
            }
        }
        let auc = wins / (same.len() * rest.len()) as f64;
        if wanted(part) {
            let mut list: Vec<_> = list.iter().collect();
            list.sort_by(|a, b| b.0.total_cmp(&a.0));
            for (score, row) in list {
                println!(
                    "{score:.3} {} {} | {}",
                    text(row, "label"),
                    text(row, "a_title"),
                    text(row, "b_title")
                );
            }
        }
        println!("AUC {part}: {auc:.4} over {} and {}", same.len(), rest.len());
        if auc < floor(part, recorded, AGREED.1) {
            worse.push(format!("AUC {part}: {auc:.4}, recorded {recorded}"));
        }
    }
    worse
}
