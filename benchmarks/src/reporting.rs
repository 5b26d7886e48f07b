//! Checking reports alone: how fast a text is taken apart, and how long a report takes against the records of the demo prefecture.

use anyhow::ensure;
use clap::Args;
use std::time::{Duration, Instant};
use yizheng::assembly::checking::{self, Verdict, reading};
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::figures::Period;

const REPORT: &str = include_str!("../../app/tests/data/report_of_the_year.txt");
/// Characters of a page.
const PAGE: usize = 700;
/// A report is checked so many times, and the middle one told.
const TIMES: usize = 7;
/// The longest a report of forty pages may take.
const MOST: Duration = Duration::from_secs(2);
/// The least that is taken apart in a second, in megabytes.
const LEAST: f64 = 1.0;

/// What to measure.
#[derive(Debug, Args)]
pub struct Reporting {
    /// Pages of the report
    #[arg(long, default_value_t = 40)]
    pages: usize,
}

fn report(chars: usize) -> String {
    let mut text = String::new();
    let mut written = 0;
    while written < chars {
        text.push_str(REPORT);
        text.push('\n');
        written += REPORT.chars().count() + 1;
    }
    text
}

/// Measures and tells; fails where it is slower than promised.
pub async fn run(asked: &Reporting) -> anyhow::Result<()> {
    let long = report(400_000);
    let begun = Instant::now();
    let figures = reading::read(&long).figures.len();
    let seconds = begun.elapsed().as_secs_f64();
    let speed = long.len() as f64 / 1_048_576.0 / seconds;
    println!("taken apart: {:.1} MB, {figures} figures, {speed:.2} MB/s", long.len() as f64 / 1_048_576.0);

    let world = World::sqlite().await;
    let by = world.acting(people::OFFICER).await;
    let text = report(asked.pages * PAGE);
    let mut all = Vec::new();
    for _ in 0..TIMES {
        let begun = Instant::now();
        let found = checking::examine(&world.app, &by, &text, &Period::year(2025), &[]).await?;
        all.push((begun.elapsed(), found));
    }
    all.sort_by_key(|(took, _)| *took);
    let (took, found) = &all[TIMES / 2];
    let matched = found.iter().filter(|f| f.verdict == Verdict::Matches).count();
    println!(
        "{} pages, {} characters: {} findings, {matched} match, {:.3} s",
        asked.pages,
        text.chars().count(),
        found.len(),
        took.as_secs_f64()
    );
    ensure!(speed >= LEAST, "slower than {LEAST} MB/s");
    ensure!(asked.pages > 40 || *took <= MOST, "slower than {MOST:?}");
    Ok(())
}
