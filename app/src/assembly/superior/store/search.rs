//! What is found of a document and of a task.

use crate::assembly::superior::records::*;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::search::Document;
use crate::foundation::workflow::Name;

crate::statements! {
    FOUND = crate::select!(Upward as "u", "from upward u where u.id = $1");
    FOUND_TASK = crate::select!(Task as "t", "from superior_task t where t.id = $1");
    IDS = "select id from upward where id > $1 order by id limit $2";
    TASK_IDS = "select id from superior_task where id > $1 order by id limit $2";
}

fn joined(lines: Vec<String>) -> String {
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What is found of a document: its text and what came back.
pub async fn load(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(u) = Upward::one(db, FOUND, crate::args![id]).await? else { return Ok(None) };
    let mut lines = vec![u.addressee, u.content];
    lines.extend(super::sendings(db, u.id).await?.into_iter().flat_map(|s| [s.note, s.content]));
    for answer in super::answers(db, u.id).await? {
        lines.extend([answer.answered_by, answer.number, answer.content]);
    }
    Ok(Some(Document {
        body: u.body,
        parent: id,
        at: u.changed_at,
        title: u.title,
        number: u.number,
        names: Vec::new(),
        content: joined(lines),
        sitting: 0,
        category: 0,
        state: u.state.key().to_owned(),
        units: Vec::new(),
    }))
}

/// What is found of a task: what is to be done, where it comes from, the result.
pub async fn load_task(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(t) = Task::one(db, FOUND_TASK, crate::args![id]).await? else { return Ok(None) };
    Ok(Some(Document {
        body: t.body,
        parent: id,
        at: t.changed_at,
        title: t.title,
        number: t.source_number,
        names: Vec::new(),
        content: joined(vec![t.content, t.source_title, t.source_from, t.result]),
        sitting: 0,
        category: 0,
        state: t.state.key().to_owned(),
        units: t.org.map(|org| org.0).into_iter().collect(),
    }))
}

/// Ids of documents after one.
pub async fn ids(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<i64>> {
    db.rows(IDS, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}

/// Ids of tasks after one.
pub async fn task_ids(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<i64>> {
    db.rows(TASK_IDS, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}
