//! Reads sentences from the standard input and prints their claims in a form for the eye; with `-v` also what was refused.

use report_claims::Reader;
use std::io::BufRead;

fn main() {
    let verbose = std::env::args().any(|a| a == "-v");
    let mut reader = Reader::new();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let (claims, whys) = reader.explained(&line);
        if verbose || !claims.is_empty() {
            println!("{line}");
        }
        for claim in claims {
            let most = claim.value_max.map(|m| format!("~{}", m.float())).unwrap_or_default();
            let why =
                whys.iter().find(|w| w.span == claim.span).and_then(|w| w.thing_rule).unwrap_or_default();
            let approx = claim.approx.unwrap_or_default();
            println!("    {}{most} {} [{approx}] {} ({why})", claim.value.float(), claim.unit, claim.thing);
        }
        for why in whys.iter().filter(|w| verbose && !w.taken) {
            println!("    - {} {}", why.text, why.rule);
        }
    }
}
