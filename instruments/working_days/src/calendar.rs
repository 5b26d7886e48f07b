//! What kind of day a date is: the weekend, under the nation's tables, under the overlays.
//! Counting is in `due` and `reminder`; reading files is in `year` and `overlay`.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Arc, LazyLock},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::Date;

use crate::{
    overlay::Overlay,
    year::{CalendarYear, is_weekend},
};

/// The nation's tables that come with the crate, one file a year.
const CHINA: [&str; 9] = [
    include_str!("../calendars/cn-2018.json"),
    include_str!("../calendars/cn-2019.json"),
    include_str!("../calendars/cn-2020.json"),
    include_str!("../calendars/cn-2021.json"),
    include_str!("../calendars/cn-2022.json"),
    include_str!("../calendars/cn-2023.json"),
    include_str!("../calendars/cn-2024.json"),
    include_str!("../calendars/cn-2025.json"),
    include_str!("../calendars/cn-2026.json"),
];

/// What a day is, and by whose word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// An ordinary working day.
    Working,
    /// A weekend day worked to make up for a holiday, by the nation's table.
    MadeUp,
    /// A Saturday or Sunday.
    Weekend,
    /// A day off by the nation's table, weekend days within a holiday included.
    Holiday,
    /// Not worked because an overlay says so.
    LocalOff,
    /// Worked because an overlay says so.
    LocalWork,
}

impl DayKind {
    /// Whether a period in working days counts such a day.
    #[must_use]
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MadeUp | Self::LocalWork)
    }
}

/// An immutable calendar; a clone shares its tables. Changing one (`with_year`, `with_overlay`) gives another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar(Arc<Tables>);

#[derive(Debug, PartialEq, Eq)]
struct Tables {
    years: BTreeMap<i32, CalendarYear>,
    /// In the order they apply.
    overlays: Vec<Overlay>,
    /// Every day that is not simply a weekday or a weekend: one look-up answers for all tables together.
    marked: BTreeMap<Date, DayKind>,
    version: String,
}

impl Calendar {
    /// Monday to Friday, no holidays, no year known: every due date counted on it is provisional.
    #[must_use]
    pub fn weekends_only() -> Self {
        Self::of(BTreeMap::new(), Vec::new())
    }

    /// The national arrangement of 2018 to 2026 (State Council notices), without any overlay.
    #[must_use]
    pub fn china() -> Self {
        static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| {
            // A table that could not be read would leave its year unknown, and due dates in it provisional,
            // rather than stop the program; a test reads all of them.
            let tables = CHINA.iter().filter_map(|json| CalendarYear::parse(json).ok());
            Calendar::of(tables.map(|table| (table.year, table)).collect(), Vec::new())
        });
        CALENDAR.clone()
    }

    /// This calendar with `table` in place of its year's table, or added when the year was unknown. Overlays stay.
    #[must_use]
    pub fn with_year(&self, table: CalendarYear) -> Self {
        let mut years = self.0.years.clone();
        years.insert(table.year, table);
        Self::of(years, self.0.overlays.clone())
    }

    /// This calendar with one more overlay, laid on top of those it has (a region's, then an office's).
    #[must_use]
    pub fn with_overlay(&self, overlay: Overlay) -> Self {
        let mut overlays = self.0.overlays.clone();
        overlays.push(overlay);
        Self::of(self.0.years.clone(), overlays)
    }

    /// Whether there is a national table for `year`. An overlay alone does not make a year known.
    #[must_use]
    pub fn knows(&self, year: i32) -> bool {
        self.0.years.contains_key(&year)
    }

    /// The years with a national table, ascending.
    #[must_use]
    pub fn years(&self) -> Vec<i32> {
        self.0.years.keys().copied().collect()
    }

    /// Whether a period in working days counts `date`; in an unknown year, whether it is a weekday.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        self.day_kind(date).is_working()
    }

    /// What `date` is, and by whose word. An overlay that takes back a holiday gives [`DayKind::LocalWork`] on a
    /// weekday and a plain weekend otherwise; one that takes back a worked weekend day gives
    /// [`DayKind::LocalOff`].
    #[must_use]
    pub fn day_kind(&self, date: Date) -> DayKind {
        self.0.marked.get(&date).copied().unwrap_or_else(|| plain_kind(date))
    }

    /// The label of the topmost overlay that names `date`, to be shown beside a local day.
    #[must_use]
    pub fn label_of(&self, date: Date) -> Option<&str> {
        self.0.overlays.iter().rev().find(|overlay| overlay.names(date)).map(|overlay| overlay.label.as_str())
    }

    /// Sixteen hexadecimal digits that are the same for the same tables and overlays, on every machine and in
    /// every run, and otherwise differ. A due date keeps them, so that it can be recalculated when they change.
    #[must_use]
    pub fn version(&self) -> String {
        self.0.version.clone()
    }

    fn of(years: BTreeMap<i32, CalendarYear>, overlays: Vec<Overlay>) -> Self {
        let mut marked = BTreeMap::new();
        // Ascending, so that of two tables naming one New Year day the later notice prevails.
        for table in years.values() {
            marked.extend(table.off.iter().map(|date| (*date, DayKind::Holiday)));
            marked.extend(table.work.iter().map(|date| (*date, worked_kind(*date))));
        }
        for overlay in &overlays {
            lay(&mut marked, overlay);
        }
        let version = digest(&years, &overlays);
        Self(Arc::new(Tables { years, overlays, marked, version }))
    }
}

/// What a day is when no table names it.
fn plain_kind(date: Date) -> DayKind {
    if is_weekend(date) { DayKind::Weekend } else { DayKind::Working }
}

/// What a day is when the nation's table says it is worked.
fn worked_kind(date: Date) -> DayKind {
    if is_weekend(date) { DayKind::MadeUp } else { DayKind::Working }
}

/// Applies one overlay to the days marked so far.
fn lay(marked: &mut BTreeMap<Date, DayKind>, overlay: &Overlay) {
    for date in &overlay.remove_off {
        if matches!(marked.get(date), Some(DayKind::Holiday | DayKind::LocalOff)) {
            if is_weekend(*date) {
                marked.remove(date);
            } else {
                marked.insert(*date, DayKind::LocalWork);
            }
        }
    }
    for date in &overlay.remove_work {
        let worked = matches!(marked.get(date), Some(DayKind::MadeUp | DayKind::LocalWork));
        if worked && is_weekend(*date) {
            marked.insert(*date, DayKind::LocalOff);
        }
    }
    marked.extend(overlay.add_off.iter().map(|date| (*date, DayKind::LocalOff)));
    marked.extend(overlay.add_work.iter().map(|date| (*date, DayKind::LocalWork)));
}

/// The version: the head of a SHA-256 over all tables, written out in one fixed form.
fn digest(years: &BTreeMap<i32, CalendarYear>, overlays: &[Overlay]) -> String {
    let mut hash = Sha256::new();
    let mut line = |text: String| hash.update(text.as_bytes());
    line("working_days 1\n".to_owned());
    for table in years.values() {
        line(format!("year {}\n", table.year));
        table.off.iter().for_each(|date| line(format!("off {date}\n")));
        table.work.iter().for_each(|date| line(format!("work {date}\n")));
    }
    for overlay in overlays {
        // The length first: a label that contains line breaks must not pass for entries.
        line(format!("overlay {} {}\n", overlay.label.len(), overlay.label));
        for (list, dates) in overlay.lists() {
            dates.iter().for_each(|date| line(format!("{list} {date}\n")));
        }
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
