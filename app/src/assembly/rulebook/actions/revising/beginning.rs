//! The beginning of a project: of a new rule, of a revision, of a repeal.

use super::{KIND, is_open};
use crate::assembly::rulebook::actions::entering::{NewRule, check_rule, rule_of};
use crate::assembly::rulebook::actions::{self, SENTENCE, event, needed, save_rule};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::assembly::rulebook::workflow::{Action, Standing, State};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::order::order_key;
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
            (fresh(tx, by, new).await?, None)
        }
        Beginning::Revise(id) | Beginning::Repeal(id) => {
            let action = if what.kind() == Kind::Revised { "revise" } else { "repeal" };
            let (rule, last) = ours(tx, by, *id, action).await?;
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

/// The row of a rule that is to be made: a new one, or that of a project which was given up before there was any version.
async fn fresh(tx: &mut Tx, by: &Acting, new: &NewRule) -> Outcome<Rule> {
    let title = new.title.trim();
    let known = match store::titled(tx, by.body, &order_key(title), title).await? {
        Some(id) => store::rule(tx, by.body, id).await?,
        None => None,
    };
    let Some(given_up) = known else {
        let rule = rule_of(by, new);
        rule.insert(tx).await?;
        return Ok(rule);
    };
    let open = sql::of_rule(tx, given_up.id).await?.iter().any(is_open);
    let mut checks = Checks::default();
    checks.need(given_up.state == RuleState::Preparing && !open, "title", "rulebook-title-taken");
    checks.end()?;
    let mut rule = Rule { id: given_up.id, version: given_up.version, ..rule_of(by, new) };
    (rule.created_by, rule.created_at) = (given_up.created_by, given_up.created_at);
    save_rule(tx, by, &mut rule).await?;
    Ok(rule)
}

/// A rule of the body's own that may be revised or repealed now, with its last version.
async fn ours(tx: &mut Tx, by: &Acting, id: RuleId, action: &str) -> Outcome<(Rule, Version)> {
    let rule = store::rule(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    actions::not_repealed(&rule, action)?;
    let last = store::versions(tx, id).await?.into_iter().next_back();
    let open = sql::of_rule(tx, id).await?.iter().any(is_open);
    let mut checks = Checks::default();
    checks.need(rule.level != Level::Superior, "", "rulebook-superior-not-ours");
    checks.need(!open, "", "rulebook-project-open");
    checks.need(last.is_some(), "", "rulebook-nothing-to-repeal");
    checks.end()?;
    Ok((rule, last.ok_or(Problem::NotFound)?))
}
