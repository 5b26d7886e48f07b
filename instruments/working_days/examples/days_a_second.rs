//! How many due dates a second: `cargo run --release -p working_days --example days_a_second`.
//!
//! Three everyday periods, each from every day of eight years, with every counted day kept. The clock is only
//! here; the library has none.

use std::{collections::BTreeSet, hint::black_box, time::Instant};

use time::{Date, Duration, macros::date};
use working_days::{Calendar, Overlay, Period, PeriodError, Roll, Unit, due};

const FIRST: Date = date!(2018 - 01 - 01);
const STARTS: i64 = 8 * 365;
const ROUNDS: i64 = 20;

fn main() -> Result<(), PeriodError> {
    let label = "regional public holiday".to_owned();
    let add_off = BTreeSet::from([date!(2023 - 04 - 21), date!(2023 - 06 - 28)]);
    let calendar = Calendar::china().with_overlay(Overlay { label, add_off, ..Overlay::default() });
    for (length, unit) in [(15, Unit::WorkingDays), (30, Unit::CalendarDays), (3, Unit::Months)] {
        let period = Period { length, unit, roll: Roll::Forward };
        let began = Instant::now();
        for _ in 0..ROUNDS {
            for day in 0..STARTS {
                black_box(due(&calendar, FIRST + Duration::days(day), &period)?);
            }
        }
        let seconds = began.elapsed().as_secs_f64();
        println!("{length:>3} {unit:<13} {:>10.0} due dates per second", (ROUNDS * STARTS) as f64 / seconds);
    }
    Ok(())
}
