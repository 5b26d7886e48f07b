//! What of the room is found, registered in `house.rs`: every rule with its last text, by everybody who reads rules.

use super::hats;
use super::records::{RuleId, RuleState};
use super::store::search;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::linked::LinkedKind;
use crate::foundation::search::{Kind, Scope};
use crate::foundation::workflow::Name;

/// Key of rules among what is found.
pub const RULES: &str = "rule";

fn scope(by: &Acting) -> Scope {
    let condition = if hats::reads(by) { "1 = 1" } else { "1 = 0" };
    (condition.to_owned(), Vec::new())
}

fn nothing(_: &Acting) -> Scope {
    ("1 = 0".to_owned(), Vec::new())
}

/// Rules.
pub const SEARCH: Kind = Kind {
    key: RULES,
    word: "rulebook-rule",
    state: |key| format!("rulebook-state-{key}"),
    states: || RuleState::all().iter().map(|state| state.key()).collect(),
    link: |id, _| super::actions::rule_link(RuleId(id)),
    other_link: |id, _| super::actions::rule_link(RuleId(id)),
    scope,
    other_scope: nothing,
    units_scope: nothing,
    load: |tx, id| Box::pin(search::load(tx, id)),
    records: |tx, after, limit| Box::pin(search::ids(tx, after, limit)),
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
};

/// Rules as records that a document may be about.
pub const LINKED: LinkedKind = LinkedKind {
    key: RULES,
    word: "rulebook-rule",
    link: |id| super::actions::rule_link(RuleId(id)),
    title: |app, by, id| Box::pin(async move { title(&app, &by, RuleId(id)).await }),
};

async fn title(app: &App, by: &Acting, id: RuleId) -> Outcome<Option<String>> {
    match super::actions::readable(&mut app.db.read().await?, by, id).await {
        Ok(rule) => Ok(Some(rule.title)),
        Err(Problem::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
