//! What reports may count of this room: matters given, answered, judged, promises; each measure with the records of its list, by session.

use super::actions::link;
use super::pages::figures::said_measure;
use super::pages::figures_list::list_link;
use super::pages::view::unit_name;
use super::records::*;
use super::settings::classes;
use super::store::{self, figures as sql};
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{Answer, Basis, Counts, Line, Named, Offer, Period, said, units};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::Page;
use crate::foundation::words::Lang;
use std::collections::BTreeMap;

/// What the room tells the house.
pub const COUNTS: Counts = Counts {
    room: "handling",
    offered: |app, by| Box::pin(async move { Ok(offered(&app, &by)) }),
    ask: |app, by, key, period| Box::pin(async move { ask(&app, &by, &key, &period).await }),
    named: |app, by, records| Box::pin(async move { named(&app, &by, &records).await }),
};

/// Units that were given something.
const UNITS: &str = "units";
/// The records of [`UNITS`].
const GIVEN: &str = "main-given";
const UNIT: &str = "unit";

/// Measures in the order of a report, each with what it is usually a share of, and the word of its units.
const PLAIN: &[(&str, &str, &str)] = &[
    ("matter", "", "case"),
    ("matter-key", "matter", "case"),
    ("matter-public", "matter", "case"),
    (UNITS, "", "unit"),
    (GIVEN, "", "case"),
    ("main-answered", GIVEN, "case"),
    ("main-in_time", "main-answered", "case"),
    ("main-late", "main-answered", "case"),
    ("main-missed", GIVEN, "case"),
    ("co-given", "", "case"),
    ("contacted", GIVEN, "case"),
    ("faced", GIVEN, "case"),
    ("asked", "", "case"),
    ("result-satisfied", "asked", "case"),
    ("result-basically", "asked", "case"),
    ("result-not", "asked", "case"),
    ("said-none", "asked", "case"),
    ("judged-satisfied", "main-answered", "case"),
    ("judged-basically", "main-answered", "case"),
    ("judged-not", "main-answered", "case"),
    ("items-full", "", "item"),
    ("items-part", "", "item"),
    ("items-not", "", "item"),
    ("promise", "", "promise"),
    ("promise-kept", "promise", "promise"),
    ("promise-kept-in_time", "promise", "promise"),
    ("promise-kept-late", "promise", "promise"),
];

fn offered(app: &App, by: &Acting) -> Vec<Offer> {
    let page = Page::said_to(app, by);
    let word = |key: &str| app.words.t(Lang::Zh, key).into_owned();
    let offer = |(key, whole, unit): &(&str, &'static str, &str)| Offer {
        key: (*key).to_owned(),
        name: if *key == UNITS { page.t("figures-measure-units") } else { said_measure(&page, key) },
        units: units(&word(&format!("figures-units-{unit}"))),
        said: said(&word(&format!("figures-said-{key}"))),
        bases: vec![Basis::Sitting],
        whole,
    };
    let mut all: Vec<Offer> = PLAIN.iter().map(offer).collect();
    let letters = classes(by.procedure.text("reply.classes", by.today()));
    for (head, family) in [("now", "figures-said-now"), ("class", "figures-said-class")] {
        all.extend(letters.iter().map(|class| Offer {
            key: format!("{head}-{}", class.letter),
            name: said_measure(&page, &format!("{head}-{}", class.letter)),
            units: units(&word("figures-units-case")),
            said: said(&app.words.say(Lang::Zh, family, &[("x", class.letter.as_str().into())])),
            bases: vec![Basis::Sitting],
            whole: "main-answered",
        }));
    }
    all
}

async fn ask(app: &App, by: &Acting, key: &str, period: &Period) -> Outcome<Option<Answer>> {
    let Period::Sitting(sitting) = period else { return Ok(None) };
    let offers = offered(app, by);
    let measure = sql::Measure::read(if key == UNITS { GIVEN } else { key });
    let (Some(measure), true) = (measure, offers.iter().any(|offer| offer.key == key)) else {
        return Ok(None);
    };
    if people::sitting_of(&mut app.db.read().await?, by.body, people::SittingId(*sitting)).await?.is_none() {
        return Ok(None);
    }
    let page = Page::said_to(app, by);
    let mut found = Vec::new();
    loop {
        let after = found.last().map_or(0, |line: &sql::Line| line.id);
        let mut db = app.db.read().await?;
        let more = sql::list(&mut db, by.body, &measure, (*sitting, 0), (after, AT_ONCE)).await?;
        let last = (more.len() as i64) < AT_ONCE;
        found.extend(more);
        if last {
            break;
        }
    }
    let lines = if key == UNITS { by_unit(&page, &found) } else { by_record(&page, &measure, &found) };
    let rule = match measure.machine {
        _ if key == UNITS => page.t("figures-rule-units"),
        "matter" => page.t("figures-rule-matter"),
        "assignment" => page.t("figures-rule-assignment"),
        "feedback" => page.t("figures-rule-feedback"),
        _ => page.t("figures-rule-promise"),
    };
    let href = if key == UNITS { String::new() } else { list_link(key, *sitting) };
    Ok(Some(Answer { rule, lines, href }))
}

/// So many records are read at once.
const AT_ONCE: i64 = 1000;

fn by_record(page: &Page, measure: &sql::Measure, found: &[sql::Line]) -> Vec<Line> {
    let line = |of: &sql::Line| Line {
        kind: measure.machine.to_owned(),
        id: of.id,
        n: of.n,
        day: of.day.clone(),
        why: vec![page.ts("figures-now", page.t(&format!("{}-state-{}", measure.machine, of.state)))],
    };
    found.iter().map(line).collect()
}

fn by_unit(page: &Page, found: &[sql::Line]) -> Vec<Line> {
    let mut all: BTreeMap<i64, i64> = BTreeMap::new();
    for line in found {
        *all.entry(line.unit.0).or_default() += 1;
    }
    let line = |(unit, n): (i64, i64)| Line {
        kind: UNIT.to_owned(),
        id: unit,
        n: 1,
        day: String::new(),
        why: vec![page.tn("figures-unit-has", n)],
    };
    all.into_iter().map(line).collect()
}

async fn named(app: &App, by: &Acting, records: &[(String, i64)]) -> Outcome<Vec<Named>> {
    let orgs = people::orgs(app, by.body).await?;
    let page = Page::said_to(app, by);
    let mut db = app.db.read().await?;
    let mut all = Vec::new();
    for (kind, id) in records {
        if kind == UNIT {
            let title = unit_name(&page, &orgs, OrgId(*id));
            all.push(Named {
                kind: kind.clone(),
                id: *id,
                number: String::new(),
                title,
                href: String::new(),
            });
            continue;
        }
        let Some(matter) = matter_of(&mut db, by, kind, *id).await? else { continue };
        if let Some(matter) = store::find(&mut db, by, matter).await? {
            all.push(Named {
                kind: kind.clone(),
                id: *id,
                number: matter.number,
                title: matter.title,
                href: link(matter.id),
            });
        }
    }
    Ok(all)
}

async fn matter_of(db: &mut dyn Read, by: &Acting, kind: &str, id: i64) -> Outcome<Option<MatterId>> {
    Ok(match kind {
        "matter" => Some(MatterId(id)),
        "assignment" => store::assignment(db, by.body, AssignmentId(id)).await?.map(|of| of.matter),
        "feedback" => store::feedback(db, by.body, FeedbackId(id)).await?.map(|of| of.matter),
        "promise" => store::promise(db, by.body, PromiseId(id)).await?.map(|of| of.matter),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_offered_is_counted_and_checked() {
        for (key, whole, _) in PLAIN.iter().filter(|(key, ..)| *key != UNITS) {
            assert!(sql::Measure::read(key).is_some(), "{key}");
            assert!(whole.is_empty() || PLAIN.iter().any(|(other, ..)| other == whole), "{key}");
        }
    }
}
