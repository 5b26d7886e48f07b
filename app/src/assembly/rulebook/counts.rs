//! What reports may count of this room: rules new, revised and repealed, by the day of issue. The same lists as on the page of figures.

use super::actions::{readable, rule_link};
use super::figures::of_kind;
use super::hats;
use super::pages::figures::why;
use super::records::*;
use super::store::{self, lists as sql};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{Answer, Basis, Counts, Line, Named, Offer, Period, said, units};
use crate::foundation::pages::Page;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;

/// What the room tells the house.
pub const COUNTS: Counts = Counts {
    room: "rulebook",
    offered: |app, by| Box::pin(async move { Ok(offered(&app, &by)) }),
    ask: |app, by, key, period| Box::pin(async move { ask(&app, &by, &key, &period).await }),
    named: |app, by, records| Box::pin(async move { named(&app, &by, &records).await }),
};

const VERSION: &str = "rule_version";

fn offered(app: &App, by: &Acting) -> Vec<Offer> {
    let words = &app.words;
    let offer = |kind: &Kind| Offer {
        key: kind.key().to_owned(),
        name: words.t(by.lang, &format!("rulebook-figure-{}", kind.key())).into_owned(),
        units: units(&words.t(Lang::Zh, "rulebook-figure-units")),
        said: said(&words.t(Lang::Zh, &format!("rulebook-figure-said-{}", kind.key()))),
        bases: vec![Basis::Days],
        whole: "",
    };
    Kind::all().iter().map(offer).collect()
}

async fn ask(app: &App, by: &Acting, key: &str, period: &Period) -> Outcome<Option<Answer>> {
    let (Some(kind), Period::Days(from, until)) = (Kind::from_key(key), period) else {
        return Ok(None);
    };
    let page = Page::said_to(app, by);
    let all = sql::issued(&mut app.db.read().await?, by.body, (from, until)).await?;
    let line = |issued: &&sql::Issued| Line {
        kind: VERSION.to_owned(),
        id: issued.version.id.0,
        n: 1,
        day: issued.version.issued_on.clone(),
        why: why(&page, &issued.version),
    };
    let year = from.get(..4).unwrap_or_default();
    Ok(Some(Answer {
        rule: page.t(&format!("rulebook-counts-{}", kind.key())),
        lines: of_kind(&all, kind).iter().map(line).collect(),
        href: format!("/rules/figures?year={year}&kind={}", kind.key()),
    }))
}

async fn named(app: &App, by: &Acting, records: &[(String, i64)]) -> Outcome<Vec<Named>> {
    let mut all = Vec::new();
    if !hats::reads(by) {
        return Ok(all);
    }
    let mut db = app.db.read().await?;
    for (kind, id) in records.iter().filter(|(kind, _)| kind == VERSION) {
        let Some(version) = store::version(&mut db, by.body, VersionId(*id)).await? else { continue };
        match readable(&mut db, by, version.rule).await {
            Ok(rule) => all.push(Named {
                kind: kind.clone(),
                id: *id,
                number: version.document_number.clone(),
                title: rule.title,
                href: format!("{}/versions/{}", rule_link(version.rule), version.id),
            }),
            Err(Problem::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(all)
}
