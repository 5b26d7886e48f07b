//! A report of the demo year against the records: its correct version raises no alarm, and of the errors planted in it (wrong figures, sums,
//! shares, periods, things counted twice, lists with a wrong name) every one is found, on both databases.

use crate::assembly::checking::{self, Finding, FindingKind, Verdict};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::figures::Period;
use std::time::{Duration, Instant};

const REPORT: &str = include_str!("../../../../tests/data/report_of_the_year.txt");
/// One error a line: what stands there, what is put in its place, what kind of error it is.
const ERRORS: &str = include_str!("../../../../tests/data/report_errors.tsv");
/// The report speaks of this year and of the session held in it.
const YEAR: i64 = 2025;

async fn examined(world: &World, text: &str) -> Vec<Finding> {
    let by = world.acting(people::OFFICER).await;
    checking::examine(&world.app, &by, text, &Period::year(YEAR), &[]).await.unwrap()
}

fn told(finding: &Finding) -> String {
    format!(
        "{} [{}] {} {}: {}",
        finding.printed,
        finding.thing,
        finding.verdict,
        finding.record,
        finding.why.join(" ")
    )
}

#[tokio::test]
async fn a_guess_by_the_unit_is_not_told_as_if_it_stood_there() {
    let [world, ..] = &testing::worlds().await[..] else { panic!("no world") };
    let things = async |text: &str| {
        let figures = examined(world, text).await.into_iter().filter(|f| f.kind == FindingKind::Figure);
        figures.map(|f| f.thing).collect::<Vec<_>>()
    };
    let upward = things("全年向州委报送请示报告25件，其中请示6件、报告13件、成果5件。").await;
    assert_eq!(upward.len(), 4, "{upward:?}");
    assert!(upward.iter().all(|thing| !thing.contains("提案") && !thing.is_empty()), "{upward:?}");
    let proposals = things("共收到提案134件，其中委员120件。").await;
    assert!(proposals.iter().all(|thing| thing.contains("提案")), "{proposals:?}");
    let shares = things("全年请示报告增长12%，请示占60%。").await;
    assert!(shares[0].ends_with("增幅") && shares[1].ends_with("占比"), "{shares:?}");
}

struct Planted {
    text: String,
    /// Where each error stands, in code points, with its line of the list.
    places: Vec<(std::ops::Range<usize>, &'static str)>,
}

/// The report with every error in it.
fn planted() -> Planted {
    let mut found: Vec<(usize, &str, &str, &str)> = Vec::new();
    for line in ERRORS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(right), Some(wrong)) = (cells.next(), cells.next()) else { panic!("{line}") };
        assert_eq!(REPORT.matches(right).count(), 1, "{line}");
        found.push((REPORT.find(right).unwrap(), right, wrong, line));
    }
    found.sort_unstable();
    let (mut text, mut places, mut at) = (String::new(), Vec::new(), 0);
    for (start, right, wrong, line) in found {
        text.push_str(&REPORT[at..start]);
        let from = text.chars().count();
        text.push_str(wrong);
        places.push((from..text.chars().count(), line));
        at = start + right.len();
    }
    text.push_str(&REPORT[at..]);
    Planted { text, places }
}

#[tokio::test]
async fn the_correct_report_raises_no_alarm_and_every_planted_error_is_found() {
    for world in testing::worlds().await {
        let findings = examined(&world, REPORT).await;
        if std::env::var_os("TELL").is_some() {
            findings.iter().for_each(|f| println!("{}", told(f)));
        }
        let alarms: Vec<String> =
            findings.iter().filter(|f| f.verdict == Verdict::Differs).map(told).collect();
        assert!(alarms.is_empty(), "{}", alarms.join("\n"));
        let figures = findings.iter().filter(|f| f.kind == FindingKind::Figure);
        let matched = figures.clone().filter(|f| f.verdict == Verdict::Matches).count();
        assert!(figures.count() >= 60 && matched >= 55, "{matched} figures matched");

        let planted = planted();
        assert!(planted.places.len() >= 20, "{} errors", planted.places.len());
        let findings = examined(&world, &planted.text).await;
        let alarms: Vec<&Finding> = findings.iter().filter(|f| f.verdict == Verdict::Differs).collect();
        let meets = |f: &Finding, place: &std::ops::Range<usize>| {
            f.span.start < place.end && place.start < f.span.end
        };
        let missed: Vec<&str> = planted
            .places
            .iter()
            .filter(|(place, _)| !alarms.iter().any(|f| meets(f, place)))
            .map(|(_, line)| *line)
            .collect();
        assert!(
            missed.is_empty(),
            "not found:\n{}\n{}",
            missed.join("\n"),
            findings.iter().map(told).collect::<Vec<_>>().join("\n")
        );
        let elsewhere: Vec<String> = alarms
            .iter()
            .filter(|f| !planted.places.iter().any(|(place, _)| meets(f, place)))
            .map(|f| told(f))
            .collect();
        assert!(elsewhere.is_empty(), "{}", elsewhere.join("\n"));
        let said =
            |piece: &str| alarms.iter().filter(|f| f.why.iter().any(|why| why.contains(piece))).count();
        assert!(said("期间口径不符") >= 3, "{} by period", said("期间口径不符"));
        assert!(said("可能是重复计算") >= 3, "{} counted twice", said("可能是重复计算"));
    }
}

#[tokio::test]
async fn forty_pages_are_checked_in_time() {
    let world = World::sqlite().await;
    // A page holds about 700 characters.
    let mut text = String::new();
    while text.chars().count() < 28_000 {
        text.push_str(REPORT);
        text.push('\n');
    }
    examined(&world, "收到提案1件。").await;
    let start = Instant::now();
    let findings = examined(&world, &text).await;
    let took = start.elapsed();
    println!("{} characters, {} findings, {took:?}", text.chars().count(), findings.len());
    // In the dev profile; the benchmark measures a release build.
    assert!(took < Duration::from_secs(20), "{took:?}");
}
