//! What reports may count of this room: documents by kind, tasks given, done and late. The same lists as on the page of figures.

use super::actions::{task_link, tasks, upward, upward_link};
use super::figures::{Shelf, counted, left_out, tasks as of_shelf};
use super::pages::figures::why;
use super::records::*;
use super::store::lists as sql;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{Answer, Basis, Counts, Line, Named, Offer, Period, said, units};
use crate::foundation::pages::Page;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;

/// What the room tells the house.
pub const COUNTS: Counts = Counts {
    room: "superior",
    offered: |app, by| Box::pin(async move { Ok(offered(&app, &by)) }),
    ask: |app, by, key, period| Box::pin(async move { ask(&app, &by, &key, &period).await }),
    named: |app, by, records| Box::pin(async move { named(&app, &by, &records).await }),
};

const UPWARD: &str = "upward";
const TASK: &str = "superior_task";

crate::names!(
    /// What can be asked.
    Asked {
        /// Documents of every kind.
        All = "all",
        /// Requests.
        Request = "request",
        /// Reports.
        Report = "report",
        /// Results.
        Outcome = "result",
        /// Tasks given.
        Given = "given",
        /// Tasks done.
        Done = "done",
        /// Tasks late.
        Late = "late",
    }
);

impl Asked {
    fn kind(self) -> Option<Kind> {
        Kind::from_key(self.key())
    }

    fn shelf(self) -> Option<Shelf> {
        Shelf::from_key(self.key())
    }

    fn whole(self) -> &'static str {
        match self {
            Self::Request | Self::Report | Self::Outcome => Self::All.key(),
            Self::Done | Self::Late => Self::Given.key(),
            Self::All | Self::Given => "",
        }
    }
}

fn offered(app: &App, by: &Acting) -> Vec<Offer> {
    let words = &app.words;
    let offer = |asked: &Asked| Offer {
        key: asked.key().to_owned(),
        name: words.t(by.lang, &format!("superior-figure-{}", asked.key())).into_owned(),
        units: units(&words.t(Lang::Zh, "superior-figure-units")),
        said: said(&words.t(Lang::Zh, &format!("superior-figure-said-{}", asked.key()))),
        bases: vec![Basis::Days],
        whole: asked.whole(),
    };
    Asked::all().iter().map(offer).collect()
}

async fn ask(app: &App, by: &Acting, key: &str, period: &Period) -> Outcome<Option<Answer>> {
    let (Some(asked), Period::Days(from, until)) = (Asked::from_key(key), period) else {
        return Ok(None);
    };
    let page = Page::said_to(app, by);
    let days = (from.as_str(), until.as_str());
    let mut db = app.db.read().await?;
    let lines = match asked.shelf() {
        Some(shelf) => {
            let all = sql::tasks(&mut db, by.body, days).await?;
            of_shelf(&all, shelf, days).into_iter().map(|task| of_task(&page, task, shelf)).collect()
        }
        None => {
            let all = sql::sent(&mut db, by.body, days).await?;
            let mut lines = Vec::new();
            for (n, of) in [(1, counted(&all, asked.kind())), (0, left_out(&all))] {
                let of = of.into_iter().filter(|line| asked.kind().is_none_or(|kind| kind == line.kind));
                lines.extend(of.map(|line| of_document(&page, line, n)));
            }
            lines
        }
    };
    let path = "/upward/figures";
    Ok(Some(Answer {
        rule: page.t(&format!("superior-rule-{}", asked.key())),
        lines,
        href: format!("{path}?show={}&from={from}&until={until}", asked.key()),
    }))
}

fn of_document(page: &Page, line: &sql::Line, n: i64) -> Line {
    Line { kind: UPWARD.to_owned(), id: line.id.0, n, day: line.sent_on.clone(), why: vec![why(page, line)] }
}

fn of_task(page: &Page, task: &Task, shelf: Shelf) -> Line {
    let day = match shelf {
        Shelf::Given => &task.given_on,
        Shelf::Done => &task.result_on,
        Shelf::Late => &task.late_on,
    };
    Line {
        kind: TASK.to_owned(),
        id: task.id.0,
        n: 1,
        day: day.clone(),
        why: vec![page.t(&format!("superior-counted-task-{}", shelf.key()))],
    }
}

async fn named(app: &App, by: &Acting, records: &[(String, i64)]) -> Outcome<Vec<Named>> {
    let mut db = app.db.read().await?;
    let mut all = Vec::new();
    for (kind, id) in records {
        let found = match kind.as_str() {
            UPWARD => upward::readable(&mut db, by, UpwardId(*id))
                .await
                .map(|of| (of.number, of.title, upward_link(of.id))),
            TASK => tasks::readable(&mut db, by, TaskId(*id))
                .await
                .map(|of| (String::new(), of.title, task_link(of.id))),
            _ => Err(Problem::NotFound),
        };
        match found {
            Ok((number, title, href)) => {
                all.push(Named { kind: kind.clone(), id: *id, number, title, href });
            }
            Err(Problem::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(all)
}
