//! Periods as they are chosen and said: the report's own, calendar years, sessions, days from and until.

use crate::assembly::people::{SittingId, Sittings};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::figures::Period;
use crate::foundation::forms::{Choice, Fields, FormMaker};
use crate::foundation::pages::Page;
use crate::foundation::pages::asking::Input as Asked;
use fluent_bundle::FluentValue;

/// The choice of other days.
const OTHER: &str = "days";
/// Years that are offered, from this year back.
const YEARS: i64 = 6;

/// A period in words.
pub(super) fn said(page: &Page, sittings: &Sittings, period: &Period) -> String {
    match period {
        Period::Days(from, until) => match year_of(from, until) {
            Some(year) => page.ts("report-period-year", year),
            None => page.txy("report-period-days", page.day(from), page.day(until)),
        },
        Period::Sitting(id) => match sittings.find(SittingId(*id)) {
            Some(sitting) => {
                let said = |n: i64| FluentValue::from(page.numeral(n));
                let args = [("term", said(sitting.term_number)), ("number", said(sitting.number))];
                page.say("people-sitting-name", &args)
            }
            None => page.t("report-period-unknown"),
        },
    }
}

/// The year, where a span of days is one.
fn year_of(from: &str, until: &str) -> Option<String> {
    let year = from.strip_suffix("-01-01")?;
    (until.strip_suffix("-12-31")? == year).then(|| year.to_owned())
}

fn known(page: &Page, sittings: &Sittings) -> Vec<Period> {
    let this = i64::from(page.today.year());
    let mut all: Vec<Period> = (0..YEARS).map(|back| Period::year(this - back)).collect();
    all.extend(sittings.list.iter().rev().take(YEARS as usize).map(|sitting| Period::Sitting(sitting.id.0)));
    all
}

/// The fields of a period; `now` is chosen where nothing was typed.
pub(super) fn fields(
    page: &Page,
    make: &FormMaker<'_>,
    sittings: &Sittings,
    now: Option<&Period>,
) -> Vec<Asked> {
    let mut all = known(page, sittings);
    if let Some(now) = now.filter(|now| !all.contains(now)) {
        all.insert(0, now.clone());
    }
    let mut choices: Vec<Choice> =
        all.iter().map(|period| Choice::new(period.key(), said(page, sittings, period))).collect();
    choices.push(Choice::new(OTHER, page.t("report-period-other")));
    let usual = now.cloned().unwrap_or_else(|| Period::year(i64::from(page.today.year()) - 1));
    vec![
        Asked::Select(make.field("period", "report-period").or(usual.key()).required().options(choices)),
        Asked::Text(make.field("from", "report-from").kind("date")),
        Asked::Text(make.field("until", "report-until").kind("date")),
    ]
}

/// The period that was chosen.
pub(super) fn chosen(fields: &Fields) -> Outcome<Period> {
    let key = fields.get("period");
    if key != OTHER {
        return Period::from_key(key).ok_or_else(|| Problem::invalid("period", "form-choose"));
    }
    let text = format!("{}..{}", fields.get("from"), fields.get("until"));
    Period::from_key(&text)
        .ok_or_else(|| Problem::Invalid(vec![Complaint::new("from", "report-period-wrong")]))
}
