//! The period of a figure as a question: what the words say, made days or a session by what an offer can be asked; the year before; the
//! other bases by which the same figure may have been counted.

use crate::assembly::checking::reading::period::{Session, Timed, When};
use crate::assembly::people::{self, Sitting, Sittings};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{Basis, Period};
use crate::foundation::pages::Page;
use fluent_bundle::FluentValue;
use std::sync::Arc;
use time::{Date, Duration, Month};

/// The report's period and the sessions around it.
pub struct Times {
    usual: Period,
    year: i64,
    sittings: Arc<Sittings>,
    session: Option<usize>,
    today: String,
}

fn year_of(iso: &str) -> Option<i64> {
    iso.get(..4)?.parse().ok()
}

fn month(month: u8) -> Option<Month> {
    Month::try_from(month).ok()
}

impl Times {
    /// Reads the sessions; the report's year and session are those of its period.
    pub async fn read(app: &App, by: &Acting, usual: &Period) -> Outcome<Self> {
        let sittings = people::sittings(app, by.body).await?;
        let today = by.today();
        let place = |id: i64| sittings.list.iter().position(|s| s.id.0 == id);
        let (year, session) = match usual {
            Period::Days(from, _) => {
                let year = year_of(from).unwrap_or_else(|| i64::from(today.year()));
                (year, sittings.list.iter().rposition(|s| s.year == year))
            }
            Period::Sitting(id) => {
                let session = place(*id);
                let year = session.and_then(|at| sittings.list.get(at)).map(|s| s.year);
                (year.unwrap_or_else(|| i64::from(today.year())), session)
            }
        };
        Ok(Self { usual: usual.clone(), year, session, today: today.to_string(), sittings })
    }

    fn sitting(&self, at: usize) -> Option<&Sitting> {
        self.sittings.list.get(at)
    }

    /// The session that is named, or the report's.
    fn named(&self, session: Option<Session>) -> Option<usize> {
        let Some(session) = session else { return self.session };
        let term = session.term.or_else(|| self.sitting(self.session?).map(|s| s.term_number));
        let fits = |s: &Sitting| s.number == session.number && term.is_none_or(|term| s.term_number == term);
        self.sittings.list.iter().rposition(fits)
    }

    /// From the opening of a session to the day before the next one's, or to this day.
    fn since(&self, at: usize) -> Option<Period> {
        let sitting = self.sitting(at)?;
        let next = self.sitting(at + 1).and_then(|next| parse_date(&next.opens_on)?.previous_day());
        let until = next.map_or_else(|| self.today.clone(), |day| day.to_string());
        let until = if until < sitting.opens_on { sitting.opens_on.clone() } else { until };
        Some(Period::Days(sitting.opens_on.clone(), until))
    }

    fn months(year: i64, from: u8, until: u8) -> Option<Period> {
        let year = i32::try_from(year).ok()?;
        let first = Date::from_calendar_date(year, month(from)?, 1).ok()?;
        let next = if until == 12 {
            Date::from_calendar_date(year + 1, Month::January, 1)
        } else {
            Date::from_calendar_date(year, month(until + 1)?, 1)
        };
        let last = next.ok()?.checked_sub(Duration::DAY)?;
        Some(Period::Days(first.to_string(), last.to_string()))
    }

    fn of_year(&self, year: i64, bases: &[Basis]) -> Option<Period> {
        if bases.contains(&Basis::Days) {
            return Some(Period::year(year));
        }
        let held = self.sittings.list.iter().rev().find(|s| s.year == year)?;
        Some(Period::Sitting(held.id.0))
    }

    fn of_session(&self, at: usize, bases: &[Basis]) -> Option<Period> {
        if bases.contains(&Basis::Sitting) {
            return self.sitting(at).map(|s| Period::Sitting(s.id.0));
        }
        self.since(at)
    }

    /// The period of a figure, as an offer with these bases can be asked.
    pub fn asked(&self, timed: &Timed, bases: &[Basis]) -> Option<Period> {
        match timed.when {
            When::Open if bases.contains(&self.usual.basis()) => Some(self.usual.clone()),
            When::Open => match &self.usual {
                Period::Days(..) => self.of_session(self.session?, bases),
                Period::Sitting(_) => self.since(self.session?),
            },
            When::Year(year) => self.of_year(year, bases),
            When::ThisYear => self.of_year(self.year, bases),
            When::LastYear => self.of_year(self.year - 1, bases),
            When::Since(session) => self.of_session(self.named(session)?, bases),
            When::At(session) => {
                let at = self.named(session)?;
                if bases.contains(&Basis::Sitting) {
                    return self.of_session(at, bases);
                }
                self.sitting(at).map(|s| Period::Days(s.opens_on.clone(), s.closes_on.clone()))
            }
            When::Term => {
                let term = self.sitting(self.session?)?.term;
                let first = self.sittings.list.iter().find(|s| s.term == term)?;
                let until =
                    if first.opens_on > self.today { first.opens_on.clone() } else { self.today.clone() };
                bases.contains(&Basis::Days).then(|| Period::Days(first.opens_on.clone(), until))
            }
            When::Months(year, from, until) => {
                let period = Self::months(year.unwrap_or(self.year), from, until)?;
                bases.contains(&Basis::Days).then_some(period)
            }
        }
    }

    /// The same period a year or a session before.
    pub fn before(&self, period: &Period) -> Option<Period> {
        match period {
            Period::Sitting(id) => {
                let at = self.sittings.list.iter().position(|s| s.id.0 == *id)?.checked_sub(1)?;
                self.sitting(at).map(|s| Period::Sitting(s.id.0))
            }
            Period::Days(from, until) => {
                let own = (0..self.sittings.list.len()).find(|at| self.since(*at).as_ref() == Some(period));
                if let Some(at) = own {
                    return self.since(at.checked_sub(1)?);
                }
                let back = |iso: &str| {
                    let day = parse_date(iso)?;
                    let last = |day: Date| day.replace_day(28).ok()?.replace_year(day.year() - 1).ok();
                    day.replace_year(day.year() - 1).ok().or_else(|| last(day)).map(|day| day.to_string())
                };
                Some(Period::Days(back(from)?, back(until)?))
            }
        }
    }

    /// Other periods by which the same may have been counted: the year, the session, the days since it and at it, the year before.
    pub fn others(&self, bases: &[Basis], than: &Period) -> Vec<Period> {
        let mut all: Vec<Period> = Vec::new();
        if bases.contains(&Basis::Days) {
            all.push(Period::year(self.year));
            all.extend(self.session.and_then(|at| self.since(at)));
        }
        if bases.contains(&Basis::Sitting) {
            all.extend(self.session.and_then(|at| self.sitting(at)).map(|s| Period::Sitting(s.id.0)));
        }
        let earlier: Vec<Period> = all.iter().filter_map(|period| self.before(period)).collect();
        all.extend(earlier);
        let mut kept: Vec<Period> = Vec::new();
        for period in all {
            if period != *than && !kept.contains(&period) {
                kept.push(period);
            }
        }
        kept
    }

    /// The report's own periods, for whoever chooses another: years and sessions, the latest first.
    pub fn choices(&self) -> Vec<Period> {
        const BACK: usize = 6;
        let years = (0..4).map(|back| Period::year(self.year + 1 - back));
        let latest = self.sittings.list.len().min(BACK);
        let recent = (self.sittings.list.len() - latest..self.sittings.list.len()).rev();
        let mut all: Vec<Period> = years.collect();
        for at in recent {
            all.extend(self.sitting(at).map(|s| Period::Sitting(s.id.0)));
            all.extend(self.since(at));
        }
        all
    }

    /// A period, said.
    pub fn name(&self, page: &Page, period: &Period) -> String {
        match period {
            Period::Sitting(id) => match self.sittings.list.iter().find(|s| s.id.0 == *id) {
                Some(sitting) => sitting_name(page, sitting),
                None => page.t("checking-period-gone"),
            },
            Period::Days(from, until) => {
                let year = year_of(from).filter(|year| *period == Period::year(*year));
                if let Some(year) = year {
                    return page.ts("checking-period-year", year.to_string());
                }
                let since = (0..self.sittings.list.len()).find(|at| self.since(*at).as_ref() == Some(period));
                match since.and_then(|at| self.sitting(at)) {
                    Some(sitting) => page.txy("checking-period-since", sitting_name(page, sitting), until),
                    None => page.txy("checking-period-days", from, until),
                }
            }
        }
    }
}

fn sitting_name(page: &Page, sitting: &Sitting) -> String {
    let said = |n: i64| FluentValue::from(page.numeral(n));
    page.say("people-sitting-name", &[("term", said(sitting.term_number)), ("number", said(sitting.number))])
}
