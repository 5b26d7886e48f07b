//! How a due date came about, drawn for any page: weeks of days with their numbers, one sentence, what it rests on.
//! A page holds a [`CountView`] and writes it where the date stands: `{{ view }}`.

use super::calendar::kind_name;
use crate::foundation::pages::Page;
use askama::Template;
use fluent_bundle::FluentValue;
use time::{Date, Duration};
use working_days::{CountedDay, DayKind, Due, Roll, Unit};

/// One day of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountDay {
    /// The day, ISO.
    pub date: String,
    /// What is shown: the day of the month, with the month where it begins.
    pub day: String,
    /// The number in the count and what kind of day it is, in words.
    pub note: String,
    /// Look: empty, `off`, `start`, `made`, `due` or `now`.
    pub kind: &'static str,
}

/// One week of the drawing, from Monday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountWeek {
    /// The month, where it is new.
    pub month: String,
    /// Seven days.
    pub days: Vec<CountDay>,
}

/// A count as the pages draw it.
#[derive(Debug, Clone, Template)]
#[template(path = "assembly/settings/templates/count.html")]
pub struct CountView {
    /// The summary that opens the drawing.
    pub question: String,
    /// One sentence: from when, how many, until when.
    pub why: String,
    /// The same for those who do not see the drawing.
    pub label: String,
    /// Heads of the seven days.
    pub heads: Vec<String>,
    /// The weeks.
    pub weeks: Vec<CountWeek>,
    /// What the count rests on.
    pub notes: Vec<String>,
    /// Whether the date may move when a year's table is published.
    pub provisional: bool,
    /// The sentence that says so; empty otherwise.
    pub provisional_text: String,
    /// Drawn unfolded.
    pub open: bool,
}

// The template escapes everything it writes.
impl askama::filters::HtmlSafe for CountView {}

impl CountView {
    /// Unfolded.
    pub fn opened(mut self) -> Self {
        self.open = true;
        self
    }
}

/// Draws a count.
pub fn count_view(page: &Page, due: &Due) -> CountView {
    let (length, unit) = (i64::from(due.period.length), unit_key(due.period.unit));
    let period = page.tn(&format!("settings-period-{unit}"), length);
    let args = [
        ("start", FluentValue::from(page.date(due.start))),
        ("period", FluentValue::from(period)),
        ("due", FluentValue::from(page.date(due.date))),
    ];
    let provisional_text = if due.provisional { page.t("settings-count-provisional") } else { String::new() };
    let mut notes = vec![page.t(&format!("settings-count-basis-{unit}"))];
    notes.push(page.ts("settings-count-calendar", &due.calendar_version));
    CountView {
        question: page.t("settings-count-question"),
        why: why(page, due, &args),
        label: page.say("settings-count-label", &args),
        heads: (1..=7).map(|n| page.t(&format!("settings-weekday-{n}"))).collect(),
        weeks: weeks(page, due),
        notes,
        provisional: due.provisional,
        provisional_text,
        open: false,
    }
}

fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::WorkingDays => "wd",
        Unit::CalendarDays => "d",
        Unit::Months => "m",
    }
}

fn why(page: &Page, due: &Due, args: &[(&str, FluentValue<'_>)]) -> String {
    let mut said = vec![page.say("settings-count-why", args)];
    if due.period.unit == Unit::WorkingDays {
        let of = |kinds: &[DayKind]| due.days.iter().filter(|d| kinds.contains(&d.kind)).count();
        let off = of(&[DayKind::Holiday, DayKind::LocalOff]);
        let made = of(&[DayKind::MadeUp, DayKind::LocalWork]);
        if off > 0 {
            said.push(page.tn("settings-count-off", off as i64));
        }
        if made > 0 {
            said.push(page.tn("settings-count-made", made as i64));
        }
    }
    if let Some(own_end) = due.rolled_from
        && due.period.roll == Roll::Forward
    {
        said.push(page.ts("settings-count-rolled", page.date(own_end)));
    }
    said.join(&page.t("settings-between-sentences"))
}

fn weeks(page: &Page, due: &Due) -> Vec<CountWeek> {
    let back = i64::from(due.start.weekday().number_days_from_monday());
    let mut day = due.start.checked_sub(Duration::days(back)).unwrap_or(due.start);
    let mut counted = due.days.iter().peekable();
    let mut weeks: Vec<CountWeek> = Vec::new();
    let mut month = None;
    while day <= due.date {
        let mut days = Vec::with_capacity(7);
        let name = match month.replace(day.month()) {
            Some(known) if known == day.month() => String::new(),
            _ => page.t(&format!("settings-month-{}", u8::from(day.month()))),
        };
        for _ in 0..7 {
            let found = counted.next_if(|c| c.date == day);
            days.push(draw(page, due, day, found));
            let Some(next) = day.next_day() else { return weeks };
            day = next;
        }
        weeks.push(CountWeek { month: name, days });
    }
    weeks
}

fn draw(page: &Page, due: &Due, day: Date, counted: Option<&CountedDay>) -> CountDay {
    let (mut note, mut kind) = match counted {
        None => (String::new(), ""),
        Some(c) => {
            let mark = if c.kind == DayKind::Working {
                String::new()
            } else {
                page.t(&format!("settings-mark-{}", kind_name(c.kind)))
            };
            let number = c.number.map(|n| n.to_string()).unwrap_or_default();
            let note = [number, mark].iter().filter(|s| !s.is_empty()).cloned().collect::<Vec<_>>().join(" ");
            let kind = match c.kind {
                DayKind::MadeUp | DayKind::LocalWork => "made",
                DayKind::Working => "",
                DayKind::Weekend | DayKind::Holiday | DayKind::LocalOff => "off",
            };
            (note, kind)
        }
    };
    if day == page.today {
        kind = "now";
    }
    if day == due.start {
        (note, kind) = (page.t("settings-count-start"), "start");
    }
    if day == due.date {
        kind = "due";
        note = match counted.and_then(|c| c.number) {
            Some(n) if due.period.unit != Unit::Months => page.tn("settings-count-nth", i64::from(n)),
            _ => page.t("settings-count-due"),
        };
    }
    let shown = if day.day() == 1 { format!("{}/1", u8::from(day.month())) } else { day.day().to_string() };
    CountDay { date: day.to_string(), day: shown, note, kind }
}
