//! What of the room is found, registered in `house.rs`: activities, by those who may know of them.

use super::actions::{link, readable};
use super::hats::Reach;
use super::records::ActivityId;
use super::store::search;
use super::workflow::activity::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::linked::LinkedKind;
use crate::foundation::search::{Kind, Scope};
use crate::foundation::workflow::Name;

/// Key of activities among what is found.
pub const ACTIVITIES: &str = "activity";

fn scope(by: &Acting) -> Scope {
    search::readable(Reach::of(by), by.account)
}

fn nothing(_: &Acting) -> Scope {
    ("1 = 0".to_owned(), Vec::new())
}

/// Activities.
pub const SEARCH: Kind = Kind {
    key: ACTIVITIES,
    word: "activities-one",
    state: |key| format!("activity-state-{key}"),
    states: || State::all().iter().map(|state| state.key()).collect(),
    link: |id, _| link(ActivityId(id)),
    other_link: |id, _| link(ActivityId(id)),
    scope,
    other_scope: nothing,
    units_scope: nothing,
    load: |tx, id| Box::pin(search::load(tx, id)),
    records: |tx, after, limit| Box::pin(search::ids(tx, after, limit)),
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
};

/// Activities as records that a document upward may be about.
pub const LINKED: LinkedKind = LinkedKind {
    key: ACTIVITIES,
    word: "activities-one",
    link: |id| link(ActivityId(id)),
    title: |app, by, id| Box::pin(async move { title(&app, &by, ActivityId(id)).await }),
};

async fn title(app: &App, by: &Acting, id: ActivityId) -> Outcome<Option<String>> {
    match readable(&mut app.db.read().await?, by, id).await {
        Ok((activity, _)) => Ok(Some(activity.title)),
        Err(Problem::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
