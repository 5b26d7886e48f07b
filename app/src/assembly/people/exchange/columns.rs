//! What a body has said that headings mean which no reader knows: remembered for each kind of list, forgotten when asked, each with
//! its event. A heading that names what must not be kept about a person never gets a meaning.

use super::record::{ImportKind, SEE_IMPORTS};
use super::store;
use crate::assembly::people::actions::{self, need};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use crate::foundation::words::{Lang, Words};
use office_documents::listed;
use serde_json::json;

/// Characters of the longest heading that is remembered.
pub const LONGEST: usize = 60;
/// The field of a column that is left out.
pub const LEFT_OUT: &str = "-";
/// The field of a column that this house wrote itself: never read, never asked about.
pub const OURS: &str = "";

fn may(by: &Acting, kind: ImportKind) -> Outcome<()> {
    need(by, kind.role(), SEE_IMPORTS, "people-act-columns")
}

/// What the body has said of headings of a kind of list: heading and field.
pub async fn remembered(db: &mut dyn Read, by: &Acting, kind: ImportKind) -> Outcome<Vec<(String, String)>> {
    may(by, kind)?;
    store::columns(db, by, kind).await
}

/// The same for a reader, which also knows the column that a table of doubtful rows ends with.
pub async fn for_reader(
    db: &mut dyn Read,
    by: &Acting,
    kind: ImportKind,
    words: &Words,
) -> Outcome<Vec<(String, String)>> {
    let mut chosen = remembered(db, by, kind).await?;
    let ours = [Lang::Zh, Lang::En].map(|lang| words.t(lang, "people-import-sheet-what").into_owned());
    chosen.extend(ours.map(|heading| (heading, OURS.to_owned())));
    Ok(chosen)
}

/// Forgets one heading, where it was remembered.
pub async fn forget(tx: &mut Tx, by: &Acting, kind: ImportKind, heading: &str) -> Outcome<()> {
    may(by, kind)?;
    if store::forget_column(tx, by, kind, heading).await? {
        tell(tx, by, kind, ("forget", heading, "")).await?;
    }
    Ok(())
}

/// Remembers what headings mean: each a field that `known` knows, or that it is left out. What says nothing new is passed over.
pub async fn remember(
    tx: &mut Tx,
    by: &Acting,
    kind: ImportKind,
    (said, known): (&[(&str, &str)], impl Fn(&str) -> bool),
) -> Outcome<()> {
    may(by, kind)?;
    let before = store::columns(tx, by, kind).await?;
    for (heading, means) in said.iter().copied() {
        let fits = !heading.is_empty() && heading.chars().count() <= LONGEST && !listed::is_refused(heading);
        let stands = before.iter().any(|(said, field)| said == heading && field == means);
        if fits && !stands && (means == LEFT_OUT || known(means)) {
            store::choose_column(tx, by, kind, (heading, means)).await?;
            tell(tx, by, kind, ("choose", heading, means)).await?;
        }
    }
    Ok(())
}

async fn tell(
    tx: &mut Tx,
    by: &Acting,
    kind: ImportKind,
    (action, heading, means): (&str, &str, &str),
) -> Outcome<()> {
    let event = NewEvent {
        kind: "import_column",
        subject: by.body.0,
        standing: actions::standing(by),
        action,
        from: "",
        to: "",
        detail: json!({ "x": heading, "y": means, "kind": kind }),
    };
    events::record(tx, by, event).await.map(|_| ())
}
