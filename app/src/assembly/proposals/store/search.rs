//! Statements that tell what is found of a proposal and of a file that hangs on it, and who may find it. What is found stands on
//! both its pages, that of the proposal and that of its handling: only the names that both show are among it.

use super::lists::TAKES_PART;
use super::{viewer, visible};
use crate::assembly::handling;
use crate::assembly::proposals::records::{reads_all, sees_filed};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::search::{self, Document, SET, Scope};

crate::statements! {
    DOCUMENT = "select p.body, p.title, p.case_no, p.situation, p.analysis, p.research, p.state, coalesce(p.sitting, 0), \
        coalesce(p.category, 0), coalesce(p.first_submitted_at, p.created_at), p.kind, case when p.org is null then a.name \
        else coalesce((select n.name from org_name n where n.org = p.org order by n.from_on desc limit 1), '') end \
        from proposal p join account a on a.id = p.proposer where p.id = $1";
    SIGNED = "select a.name from signature s join account a on a.id = s.account where s.proposal = $1 and s.state = 'signed' \
        order by s.position, s.id";
    IDS = "select id from proposal where id > $1 order by id limit $2";
    FILE = "select f.proposal, f.name, f.digest from attachment f where f.id = $1 and f.removed_at is null";
    FILE_IDS = "select f.id from attachment f where f.id > $1 and f.removed_at is null order by f.id limit $2";
    FILES = "select f.id, f.name, f.digest from attachment f where f.id > $1 and f.removed_at is null order by f.id limit $2";
}

/// The document of a proposal without its suggestions, signers and units, and whether several members put it.
fn document(mut row: Row, id: i64) -> Outcome<(Document, bool)> {
    let (body, title, number) = (row.take::<BodyId>()?, row.take()?, row.take()?);
    let parts: [String; 3] = [row.take()?, row.take()?, row.take()?];
    let (state, sitting, category) = (row.take()?, row.take()?, row.take()?);
    let (at, kind, name): (i64, String, String) = (row.take()?, row.take()?, row.take()?);
    let content = parts.join("\n");
    let (names, units) = (vec![name], Vec::new());
    let made =
        Document { body, parent: id, at, title, number, names, content, sitting, category, state, units };
    Ok((made, kind == "joint"))
}

/// What is found of a proposal.
pub(in crate::assembly::proposals) async fn load(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(row) = db.row(DOCUMENT, crate::args![id]).await? else { return Ok(None) };
    let (mut made, joint) = document(row, id)?;
    for row in db.rows(super::parts::SUGGESTIONS, crate::args![id]).await? {
        made.content.push('\n');
        made.content.push_str(&row.only::<String>()?);
    }
    if joint {
        for row in db.rows(SIGNED, crate::args![id]).await? {
            made.names.push(row.only()?);
        }
    }
    made.units = handling::units_of(db, made.body, id).await?;
    Ok(Some(made))
}

/// What is found of an attached file: its name and, where it can be read, its text.
pub(in crate::assembly::proposals) async fn load_file(
    db: &mut dyn Read,
    id: i64,
) -> Outcome<Option<Document>> {
    let Some(mut row) = db.row(FILE, crate::args![id]).await? else { return Ok(None) };
    let (parent, name, digest): (i64, String, String) = (row.take()?, row.take()?, row.take()?);
    let Some(row) = db.row(DOCUMENT, crate::args![parent]).await? else { return Ok(None) };
    let (mut made, _) = document(row, parent)?;
    made.title = name;
    made.names = Vec::new();
    made.content = search::kept_file(db, &digest).await?;
    made.units = handling::units_of(db, made.body, parent).await?;
    Ok(Some(made))
}

async fn numbers(
    db: &mut dyn Read,
    sql: crate::foundation::db::Sql,
    after: i64,
    limit: i64,
) -> Outcome<Vec<i64>> {
    db.rows(sql, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}

/// Ids of proposals after one.
pub(in crate::assembly::proposals) async fn ids(
    db: &mut dyn Read,
    after: i64,
    limit: i64,
) -> Outcome<Vec<i64>> {
    numbers(db, IDS, after, limit).await
}

/// Ids of attached files after one.
pub(in crate::assembly::proposals) async fn file_ids(
    db: &mut dyn Read,
    after: i64,
    limit: i64,
) -> Outcome<Vec<i64>> {
    numbers(db, FILE_IDS, after, limit).await
}

/// Attached files after one: id, name, digest.
pub(in crate::assembly::proposals) async fn files(
    db: &mut dyn Read,
    after: i64,
    limit: i64,
) -> Outcome<Vec<(i64, String, String)>> {
    let rows = db.rows(FILES, crate::args![after, limit]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Who reads the proposal that a document hangs on. For those who read everything its state, which the document has as well,
/// mostly says so already.
pub(in crate::assembly::proposals) fn scope(by: &Acting) -> Scope {
    let asked = concat!("(select 1 from proposal p where p.id = d.parent and ", visible!(), ") = 1");
    let (begins, ends) = SET;
    let text = if reads_all(by) {
        format!("(d.state not in ('draft', 'cosigning', 'discarded') or {asked})")
    } else if sees_filed(by) {
        asked.to_owned()
    } else {
        format!("(d.parent in ({begins}{TAKES_PART}{ends}) and {asked})")
    };
    (text, viewer(by))
}
