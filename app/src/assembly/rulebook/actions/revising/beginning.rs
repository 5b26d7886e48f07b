//! The beginning of a project: of a new rule, of a revision, of a repeal.

use super::{KIND, is_open};
use crate::assembly::rulebook::actions::entering::{NewRule, check_rule, rule_of, unlike_others};
use crate::assembly::rulebook::actions::{SENTENCE, event, needed};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::assembly::rulebook::workflow::{Action, Standing, State};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::workflow::Name;
use serde_json::json;

/// What a project begins with.
#[derive(Debug, Clone)]
pub enum Beginning {
    /// A new rule.
    New(NewRule),
    /// A revision of a rule.
    Revise(RuleId),
    /// A repeal of a rule.
    Repeal(RuleId),
}

impl Beginning {
    fn kind(&self) -> Kind {
        match self {
            Self::New(_) => Kind::New,
            Self::Revise(_) => Kind::Revised,
            Self::Repeal(_) => Kind::Repealed,
        }
    }
}

/// Begins a project. A rule has at most one that is open.
pub async fn begin(tx: &mut Tx, by: &Acting, what: &Beginning, reason: &str) -> Outcome<Revision> {
    hats::keeper(by, "revision-action-begin")?;
    let reason = needed("text", reason, SENTENCE)?;
    let (rule, basis) = match what {
        Beginning::New(new) => {
            let mut checks = Checks::default();
            check_rule(&mut checks, new);
            checks.need(new.level != Level::Superior, "level", "rulebook-superior-not-ours");
            checks.end()?;
            unlike_others(tx, by, &new.title).await?;
            let rule = rule_of(by, new);
            rule.insert(tx).await?;
            (rule, None)
        }
        Beginning::Revise(id) | Beginning::Repeal(id) => {
            let (rule, last) = ours(tx, by, *id).await?;
            (rule, Some(last))
        }
    };
    let revision = Revision {
        id: RevisionId(by.new_id()),
        body: by.body,
        rule: rule.id,
        kind: what.kind(),
        state: State::Draft,
        version: 1,
        reason,
        basis: basis.as_ref().map(|v| v.id),
        // A revision begins with the text in force; a repeal needs none.
        text: basis.as_ref().filter(|_| what.kind() == Kind::Revised).and_then(|v| v.text),
        audience: Audience::Leaders,
        consult_until: None,
        consulted: false,
        skipped_why: String::new(),
        opinion: String::new(),
        meeting: String::new(),
        adopted_on: String::new(),
        document_number: String::new(),
        issued_on: String::new(),
        in_force_on: String::new(),
        trial: false,
        end_reason: String::new(),
        result: None,
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    revision.insert(tx).await?;
    let detail = json!({ "x": rule.title, "y": revision.reason, "kind": revision.kind.key() });
    let acted = (Standing::Office.key(), Action::Begin.key(), "", State::Draft.key());
    event(tx, by, (KIND, revision.id.0), acted, detail).await?;
    Ok(revision)
}

/// A rule of the body's own that may be revised or repealed now, with its last version.
async fn ours(tx: &mut Tx, by: &Acting, id: RuleId) -> Outcome<(Rule, Version)> {
    let rule = store::rule(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let last = store::versions(tx, id).await?.into_iter().next_back();
    let open = sql::of_rule(tx, id).await?.iter().any(is_open);
    let mut checks = Checks::default();
    checks.need(rule.level != Level::Superior, "", "rulebook-superior-not-ours");
    checks.need(rule.state != RuleState::Repealed, "", "rulebook-is-repealed");
    checks.need(!open, "", "rulebook-project-open");
    checks.need(last.is_some(), "", "rulebook-nothing-to-repeal");
    checks.end()?;
    Ok((rule, last.ok_or(Problem::NotFound)?))
}
