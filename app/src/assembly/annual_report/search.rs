//! What of the room is found, and what a document upward may be about, registered in `house.rs`.

use super::actions;
use super::hats;
use super::records::ReportId;
use super::store::search;
use super::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::linked::LinkedKind;
use crate::foundation::search::{Kind, Scope};
use crate::foundation::workflow::Name;

/// Key of reports among what is found, and as what a document may be about.
pub const REPORTS: &str = "report";

fn nothing(_: &Acting) -> Scope {
    ("1 = 0".to_owned(), Vec::new())
}

/// The same as `hats::may_read` says of one report.
fn reads(by: &Acting) -> Scope {
    if hats::reads(by) {
        return ("1 = 1".to_owned(), Vec::new());
    }
    if !by.is_any(hats::AUTHORS) {
        return nothing(by);
    }
    let text = "exists (select 1 from report_author va where va.report = d.record and va.account = $1)";
    (text.to_owned(), vec![by.account.into()])
}

/// Reports.
pub const SEARCH: Kind = Kind {
    key: REPORTS,
    word: "report-one",
    state: |key| format!("report-state-{key}"),
    states: || State::all().iter().map(|state| state.key()).collect(),
    link: |id, _| actions::link(ReportId(id)),
    other_link: |id, _| actions::link(ReportId(id)),
    scope: reads,
    other_scope: nothing,
    units_scope: nothing,
    load: |tx, id| Box::pin(search::load(tx, id)),
    records: |tx, after, limit| Box::pin(search::ids(tx, after, limit)),
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
};

/// Reports as records that a document may be about.
pub const LINKED: LinkedKind = LinkedKind {
    key: REPORTS,
    word: "report-one",
    link: |id| actions::link(ReportId(id)),
    title: |app, by, id| Box::pin(async move { title(&app, &by, ReportId(id)).await }),
};

async fn title(app: &App, by: &Acting, id: ReportId) -> Outcome<Option<String>> {
    match actions::readable(&mut app.db.read().await?, by, id).await {
        Ok((report, _)) => Ok(Some(report.title)),
        Err(Problem::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
