//! Scores the labelled sets: `cargo run -p report_claims --example score -- tuned.jsonl [-v]`. A claim is found when value,
//! upper value and unit are those of a label that it overlaps; labels of kind `bg` may be found and need not be. With `-t` the
//! rows are one text: what was counted in a row is known to the next.

use report_claims::{Claim, Reader};
use serde_json::Value;

fn overlaps(claim: &Claim, label: &Value) -> bool {
    let at = |i: usize| label["span"][i].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    claim.span[0] < at(1) && at(0) < claim.span[1]
}

fn same(claim: &Claim, label: &Value) -> bool {
    let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        _ => false,
    };
    near(Some(claim.value.float()), label["value"].as_f64())
        && near(claim.value_max.map(report_claims::Decimal::float), label["value_max"].as_f64())
        && label["unit"].as_str() == Some(&claim.unit)
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let verbose = arguments.iter().any(|a| a == "-v");
    let text = arguments.iter().any(|a| a == "-t");
    let mut reader = Reader::new();
    let (mut right, mut wrong, mut missed, mut things, mut marks) = (0, 0, 0, 0, 0);
    for file in arguments.iter().filter(|a| !a.starts_with('-')) {
        let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
        for line in std::fs::read_to_string(path).unwrap_or_default().lines() {
            let row: Value = serde_json::from_str(line).unwrap_or_default();
            let sentence = row["sentence"].as_str().unwrap_or_default();
            let labels = row["claims"].as_array().cloned().unwrap_or_default();
            if !text {
                reader = Reader::new();
            }
            let found = reader.claims(sentence);
            let mut said = Vec::new();
            for claim in &found {
                match labels.iter().find(|l| overlaps(claim, l)) {
                    Some(label) if same(claim, label) => {
                        let background = label["kind"] == "bg";
                        right += i32::from(!background);
                        let heads = label["heads"].as_array().cloned().unwrap_or_default();
                        let named = heads.iter().filter_map(Value::as_str).any(|h| claim.thing.contains(h));
                        things += i32::from(!background && named);
                        let marked = label["approx"].as_str() == claim.approx.as_deref();
                        marks += i32::from(!background && marked);
                        if !named || !marked {
                            said.push(format!(
                                "  thing {:?} {:?} for {} {}",
                                claim.thing, claim.approx, label["thing"], label["approx"]
                            ));
                        }
                    }
                    label => {
                        wrong += 1;
                        said.push(format!(
                            "  wrong {:?} {} {} {}",
                            claim.value.float(),
                            claim.unit,
                            claim.thing,
                            label.unwrap_or(&Value::Null)
                        ));
                    }
                }
            }
            for label in labels.iter().filter(|l| l["kind"] != "bg") {
                if !found.iter().any(|claim| overlaps(claim, label) && same(claim, label)) {
                    missed += 1;
                    said.push(format!("  missed {} {}", label["text"], label["thing"]));
                }
            }
            if verbose && !said.is_empty() {
                println!("{} {sentence}\n{}", row["id"], said.join("\n"));
            }
        }
    }
    let share = |part: i32, whole: i32| f64::from(part) / f64::from(whole.max(1));
    let f1 = share(2 * right, 2 * right + wrong + missed);
    println!(
        "claims {right} right, {wrong} wrong, {missed} missed: F1 {f1:.4}; things {:.4}; markers {:.4}",
        share(things, right),
        share(marks, right)
    );
}
