//! What reports may count of this room: activities of each kind, joint activities, all of them, who took part. The same lists as on
//! the page of figures.

use super::actions::{self, link};
use super::figures::{Measure, lines};
use super::pages::figures::{label, rule, why};
use super::records::*;
use super::search::ACTIVITIES;
use super::store::{self, lists as sql};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{Answer, Basis, Counts, Line, Named, Offer, Period, said, units};
use crate::foundation::pages::Page;
use crate::foundation::words::Lang;

/// What the room tells the house.
pub const COUNTS: Counts = Counts {
    room: "activities",
    offered: |app, by| Box::pin(async move { offered(&app, &by).await }),
    ask: |app, by, key, period| Box::pin(async move { ask(&app, &by, &key, &period).await }),
    named: |app, by, records| Box::pin(async move { named(&app, &by, &records).await }),
};

const PLAIN: [Measure; 4] = [Measure::Joint, Measure::Activities, Measure::People, Measure::Audience];

/// A kind is counted in its own unit first, as reports write it; other units are told as they are used for activities.
async fn offered(app: &App, by: &Acting) -> Outcome<Vec<Offer>> {
    let page = Page::said_to(app, by);
    let word = |key: &str| app.words.t(Lang::Zh, key).into_owned();
    let kinds = store::kinds(&mut app.db.read().await?, by.body).await?;
    let own = |kind: &Kind| {
        let first = word(&format!("activities-unit-{}", kind.unit));
        let others = units(&word("activities-figure-units")).into_iter().filter(|unit| *unit != first);
        std::iter::once(first.clone()).chain(others).collect()
    };
    // A usual kind is named in more ways than by its name.
    let told = |kind: &Kind| {
        let key = format!("activities-figure-said-kind-{}", kind.code);
        let mut all = vec![vec![kind.name.clone()]];
        if app.words.has(Lang::Zh, &key) {
            all.extend(said(&word(&key)));
        }
        all
    };
    let of_kind = |kind: &Kind| Offer {
        key: Measure::Kind(kind.id).key(),
        name: label(&page, &kinds, Measure::Kind(kind.id)),
        units: own(kind),
        said: told(kind),
        bases: vec![Basis::Days],
        whole: "activities",
    };
    let mut all: Vec<Offer> = kinds.iter().map(of_kind).collect();
    all.extend(PLAIN.iter().map(|measure| Offer {
        key: measure.key(),
        name: label(&page, &kinds, *measure),
        units: units(&word(&format!("activities-figure-units-{}", measure.key()))),
        said: said(&word(&format!("activities-figure-said-{}", measure.key()))),
        bases: vec![Basis::Days],
        whole: if *measure == Measure::Joint { "activities" } else { "" },
    }));
    Ok(all)
}

async fn ask(app: &App, by: &Acting, key: &str, period: &Period) -> Outcome<Option<Answer>> {
    let (Some(measure), Period::Days(from, until)) = (Measure::from_key(key), period) else {
        return Ok(None);
    };
    let page = Page::said_to(app, by);
    let mut db = app.db.read().await?;
    let kinds = store::kinds(&mut db, by.body).await?;
    if let Measure::Kind(id) = measure
        && kinds.iter().all(|kind| kind.id != id)
    {
        return Ok(None);
    }
    let all = sql::counted(&mut db, by.body, (from, until)).await?;
    let lines = lines(&all, &kinds, measure);
    let line = |line: &super::figures::Line<'_>| Line {
        kind: ACTIVITIES.to_owned(),
        id: line.of.activity.id.0,
        n: line.n,
        day: line.of.activity.starts_on.clone(),
        why: why(&page, &kinds, line),
    };
    Ok(Some(Answer {
        rule: rule(&page, &kinds, measure),
        lines: lines.iter().map(line).collect(),
        href: format!("/activities/figures?of={}&from={from}&until={until}", measure.key()),
    }))
}

async fn named(app: &App, by: &Acting, records: &[(String, i64)]) -> Outcome<Vec<Named>> {
    let mut db = app.db.read().await?;
    let mut all = Vec::new();
    for (kind, id) in records.iter().filter(|(kind, _)| kind == ACTIVITIES) {
        match actions::readable(&mut db, by, ActivityId(*id)).await {
            Ok((of, _)) => all.push(Named {
                kind: kind.clone(),
                id: *id,
                number: String::new(),
                href: link(of.id),
                title: of.title,
            }),
            Err(Problem::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(all)
}
