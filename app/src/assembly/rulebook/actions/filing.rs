//! Files of a rule: scans of the signed document, annexes.

use super::event;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::files::Stored;
use crate::foundation::store as house;
use crate::foundation::workflow::Name;
use serde_json::json;

/// The most files of a rule.
const FILES: usize = 60;

/// Attaches a file to a rule, or to one of its versions.
pub async fn attach(
    tx: &mut Tx,
    by: &Acting,
    (rule, version): (RuleId, Option<VersionId>),
    (name, digest, size): Stored,
) -> Outcome<()> {
    hats::keeper(by, "rulebook-action-attach")?;
    let found = store::rule(tx, by.body, rule).await?.ok_or(Problem::NotFound)?;
    if let Some(version) = version {
        let known = store::version(tx, by.body, version).await?;
        known.filter(|v| v.rule == rule).ok_or_else(|| Problem::invalid("version", "form-choose"))?;
    }
    if store::files(tx, rule).await?.len() >= FILES {
        return Err(Problem::invalid("file", "rulebook-too-many-files"));
    }
    house::record_blob(tx, &digest, size, by.now).await?;
    let file = Attached {
        id: by.new_id(),
        body: by.body,
        rule,
        rule_version: version,
        name,
        digest,
        size,
        added_by: by.account,
        added_at: by.now,
    };
    file.insert(tx).await?;
    let acted = (hats::standing(by), "attach", found.state.key(), found.state.key());
    event(tx, by, ("rule", rule.0), acted, json!({ "x": file.name, "digest": file.digest })).await
}

/// Takes a file off.
pub async fn detach(tx: &mut Tx, by: &Acting, rule: RuleId, id: i64) -> Outcome<()> {
    hats::keeper(by, "rulebook-action-detach")?;
    let found = store::rule(tx, by.body, rule).await?.ok_or(Problem::NotFound)?;
    let file = store::file(tx, by.body, id).await?.filter(|f| f.rule == rule).ok_or(Problem::NotFound)?;
    if !store::drop_file(tx, by.body, id).await? {
        return Err(Problem::NotFound);
    }
    let acted = (hats::standing(by), "detach", found.state.key(), found.state.key());
    event(tx, by, ("rule", rule.0), acted, json!({ "x": file.name, "digest": file.digest })).await
}
