//! The labelled sentences: the guide's examples are all right, our own sets reach their bars.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use report_claims::{Claim, Decimal, Reader};
use serde_json::Value;

/// What a set gave.
#[derive(Debug, Default)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
    things: u32,
    markers: u32,
    told: Vec<String>,
}

impl Score {
    fn f1(&self) -> f64 {
        f64::from(2 * self.right) / f64::from(2 * self.right + self.wrong + self.missed)
    }

    fn things(&self) -> f64 {
        f64::from(self.things) / f64::from(self.right)
    }
}

fn overlaps(claim: &Claim, label: &Value) -> bool {
    let at = |i: usize| usize::try_from(label["span"][i].as_u64().unwrap()).unwrap();
    claim.span[0] < at(1) && at(0) < claim.span[1]
}

fn same(claim: &Claim, label: &Value) -> bool {
    let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        _ => false,
    };
    near(Some(claim.value.float()), label["value"].as_f64())
        && near(claim.value_max.map(Decimal::float), label["value_max"].as_f64())
        && label["unit"] == claim.unit.as_str()
}

/// Labels of kind `bg` may be found and need not be.
fn score(set: &str) -> Score {
    let mut score = Score::default();
    for line in set.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let sentence = row["sentence"].as_str().unwrap();
        let labels = row["claims"].as_array().unwrap();
        let found = Reader::new().claims(sentence);
        let mut told = Vec::new();
        for claim in &found {
            match labels.iter().find(|label| overlaps(claim, label)) {
                Some(label) if same(claim, label) && label["kind"] == "bg" => {}
                Some(label) if same(claim, label) => {
                    score.right += 1;
                    let mut heads = label["heads"].as_array().unwrap().iter().filter_map(Value::as_str);
                    let named = heads.any(|head| claim.thing.contains(head));
                    score.things += u32::from(named);
                    let marked = label["approx"].as_str() == claim.approx.as_deref();
                    score.markers += u32::from(marked);
                    if !named || !marked {
                        told.push(format!("{} is not {}", claim.thing, label["thing"]));
                    }
                }
                _ => {
                    score.wrong += 1;
                    told.push(format!("wrong: {} {}", claim.value.float(), claim.unit));
                }
            }
        }
        for label in labels.iter().filter(|label| label["kind"] != "bg") {
            if !found.iter().any(|claim| overlaps(claim, label) && same(claim, label)) {
                score.missed += 1;
                told.push(format!("missed: {}", label["text"]));
            }
        }
        if !told.is_empty() {
            score.told.push(format!("{sentence}: {}", told.join("; ")));
        }
    }
    score
}

#[test]
fn the_examples_of_the_guide_are_all_right() {
    let score = score(include_str!("../data/guide.jsonl"));
    assert!(score.told.is_empty(), "{}", score.told.join("\n"));
    assert!(score.right > 40);
}

#[test]
fn the_set_that_the_rules_were_tuned_on_is_right() {
    let score = score(include_str!("../data/tuned.jsonl"));
    assert!(score.f1() >= 0.97 && score.things() >= 0.90, "{score:#?}");
}

#[test]
fn the_set_held_out_reaches_the_bars() {
    let score = score(include_str!("../data/held_out.jsonl"));
    assert!(score.f1() >= 0.97 && score.things() >= 0.90, "{:.4} {:.4}", score.f1(), score.things());
}

#[test]
fn the_sets_that_were_labelled_unseen_stay_right() {
    for set in [include_str!("../data/blind_first.jsonl"), include_str!("../data/blind_second.jsonl")] {
        let score = score(set);
        assert!(score.f1() >= 0.98 && score.things() >= 0.95, "{score:#?}");
    }
}

#[test]
fn sentences_after_what_real_reports_showed_are_right() {
    let score = score(include_str!("../data/after_real.jsonl"));
    assert!(score.f1() >= 0.99 && score.things() >= 0.97, "{score:#?}");
}

#[test]
fn labels_are_sound() {
    for set in [
        include_str!("../data/guide.jsonl"),
        include_str!("../data/tuned.jsonl"),
        include_str!("../data/held_out.jsonl"),
        include_str!("../data/blind_first.jsonl"),
        include_str!("../data/blind_second.jsonl"),
        include_str!("../data/after_real.jsonl"),
    ] {
        for line in set.lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            let chars: Vec<char> = row["sentence"].as_str().unwrap().chars().collect();
            for label in row["claims"].as_array().unwrap() {
                let at = |i: usize| usize::try_from(label["span"][i].as_u64().unwrap()).unwrap();
                let text: String = chars[at(0)..at(1)].iter().collect();
                assert_eq!(label["text"], text.as_str(), "{line}");
            }
        }
    }
}
