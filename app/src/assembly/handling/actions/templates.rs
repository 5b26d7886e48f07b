//! Templates of the body's own: set, taken away. The bytes lie in the house's files; a bad file was refused before.

use crate::assembly::handling::exchange::papers::fields;
use crate::assembly::handling::records::PaperTemplate;
use crate::assembly::handling::store;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use serde_json::json;

/// Whether somebody keeps the papers of the body.
pub fn may(by: &Acting) -> bool {
    by.is(Role::OfficeOfficer)
}

fn check(by: &Acting, paper: &str) -> Outcome<()> {
    if !may(by) {
        return Err(Problem::NotFound);
    }
    fields::of(paper).map(|_| ()).ok_or(Problem::NotFound)
}

/// Puts a template in the place of what printed a paper so far.
pub async fn set_template(
    tx: &mut Tx,
    by: &Acting,
    paper: &str,
    (name, digest): (&str, &str),
) -> Outcome<PaperTemplate> {
    check(by, paper)?;
    store::papers::retire(tx, by.body, paper, by.now).await?;
    let made = PaperTemplate {
        id: by.new_id(),
        body: by.body,
        paper: paper.to_owned(),
        file_name: name.chars().filter(|c| !c.is_control()).take(120).collect(),
        file_digest: digest.to_owned(),
        set_by: by.account,
        set_at: by.now,
        retired_at: None,
    };
    made.insert(tx).await?;
    note(tx, by, made.id, ("set", &made.file_name)).await?;
    Ok(made)
}

/// Back to our layout.
pub async fn retire_template(tx: &mut Tx, by: &Acting, paper: &str) -> Outcome<()> {
    check(by, paper)?;
    let own = store::papers::template(tx, by.body, paper).await?.ok_or(Problem::NotFound)?;
    store::papers::retire(tx, by.body, paper, by.now).await?;
    note(tx, by, own.id, ("retire", &own.file_name)).await
}

async fn note(tx: &mut Tx, by: &Acting, id: i64, (action, name): (&str, &str)) -> Outcome<()> {
    let event = NewEvent {
        kind: "paper_template",
        subject: id,
        standing: "office_officer",
        action,
        from: "",
        to: "",
        detail: json!({ "x": name }),
    };
    events::record(tx, by, event).await.map(|_| ())
}
