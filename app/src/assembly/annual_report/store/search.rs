//! What is found of a report: its title and its text.

use crate::assembly::annual_report::records::*;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::search::Document;
use crate::foundation::workflow::Name;

crate::statements! {
    FOUND = crate::select!(Report as "r", "from report r where r.id = $1");
    IDS = "select id from report where id > $1 order by id limit $2";
}

/// What is found of a report.
pub async fn load(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(r) = Report::one(db, FOUND, crate::args![id]).await? else { return Ok(None) };
    let parts = super::parts(db, r.id).await?;
    let lines = parts.into_iter().filter(|part| part.removed_at.is_none()).map(|part| part.content);
    Ok(Some(Document {
        body: r.body,
        parent: id,
        at: r.changed_at,
        title: r.title,
        number: String::new(),
        names: Vec::new(),
        content: lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
        sitting: 0,
        category: 0,
        state: r.state.key().to_owned(),
        units: Vec::new(),
    }))
}

/// Ids of reports after one.
pub async fn ids(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<i64>> {
    db.rows(IDS, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}
