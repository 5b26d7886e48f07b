//! The statements of search: documents, their texts, the texts of files. `walking.rs`: the composed ones that walk through
//! documents, `sets.rs`: what several of their conditions hold. No rules.

mod sets;
mod walking;

#[cfg(test)]
pub(super) use walking::first_text;
pub(super) use walking::{at_most, first, hits, newest, tally};

use super::writing::Cut;
use super::{Document, dialect};
use crate::foundation::db::{Arg, Read, Row, Tx, containing};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    KNOWN = "select id, at, digest from search_doc where kind = $1 and record = $2";
    TAKEN = "select count(*) from search_doc where id = $1";
    OF_CASE = "select kind, record from search_doc where parent = $1";
    NAMED = "select d.kind, d.record from search_text t join search_doc d on d.id = t.doc where d.body = $1 and \
        t.folded_names like $2 escape '\\'";
    PAGE = "select id, kind, record from search_doc where id > $1 order by id limit $2";
    ADD_DOC = "insert into search_doc (id, body, kind, record, parent, sitting, category, state, units, number, at, digest) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)";
    SET_DOC = "update search_doc set parent = $2, sitting = $3, category = $4, state = $5, units = $6, number = $7, at = $8, \
        digest = $9 where id = $1";
    DROP_DOC = "delete from search_doc where id = $1";
    ADD_TEXT = "insert into search_text (doc, title, names, content, folded_title, folded_names, folded) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    SET_TEXT = "update search_text set title = $2, names = $3, content = $4, folded_title = $5, folded_names = $6, \
        folded = $7 where doc = $1";
    DROP_TEXT = "delete from search_text where doc = $1";
    KEEP_FILE = "insert into search_file (digest, content) values ($1,$2) on conflict (digest) do nothing";
    HAS_FILE = "select count(*) from search_file where digest = $1";
    FILE = "select content from search_file where digest = $1";
    MADE = "select format from search_made order by at desc limit 1";
    NOTE_MADE = "insert into search_made (format, at) values ($1,$2) on conflict (format) do update set at = excluded.at";
    COUNT_DOCS = "select count(*) from search_doc";
    COUNT_TEXTS = "select count(*) from search_text";
}

/// What is known of a document.
pub(super) struct Known {
    pub id: i64,
    pub at: i64,
    pub digest: String,
}

/// The document of a record.
pub(super) async fn known(db: &mut dyn Read, kind: &str, record: i64) -> Outcome<Option<Known>> {
    let Some(mut row) = db.row(KNOWN, crate::args![kind, record]).await? else { return Ok(None) };
    Ok(Some(Known { id: row.take()?, at: row.take()?, digest: row.take()? }))
}

/// Whether a place is taken.
pub(super) async fn taken(db: &mut dyn Read, id: i64) -> Outcome<bool> {
    Ok(db.number(TAKEN, crate::args![id]).await? > 0)
}

fn records(rows: Vec<Row>) -> Outcome<Vec<(String, i64)>> {
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}

/// Kind and record of every document of a case.
pub(super) async fn of_case(db: &mut dyn Read, parent: i64) -> Outcome<Vec<(String, i64)>> {
    records(db.rows(OF_CASE, crate::args![parent]).await?)
}

/// Kind and record of every document that has a name, folded already.
pub(super) async fn named(db: &mut dyn Read, body: BodyId, name: &str) -> Outcome<Vec<(String, i64)>> {
    records(db.rows(NAMED, crate::args![body, containing(name)]).await?)
}

/// Documents after a place: place, kind, record.
pub(super) async fn page(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<(i64, String, i64)>> {
    let rows = db.rows(PAGE, crate::args![after, limit]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// The units of a document as its column has them: each between commas.
fn units(doc: &Document) -> String {
    let mut units = doc.units.clone();
    units.sort_unstable();
    units.dedup();
    units.iter().fold(String::new(), |text, unit| format!("{text},{unit},"))
}

/// Writes a new document without its tokens.
pub(super) async fn insert(
    tx: &mut Tx,
    id: i64,
    (kind, record): (&str, i64),
    (doc, cut): (&Document, &Cut),
) -> Outcome<()> {
    let (sitting, category, state) = (doc.sitting, doc.category, &doc.state);
    let args = crate::args![
        id,
        doc.body,
        kind,
        record,
        doc.parent,
        sitting,
        category,
        state,
        units(doc),
        &doc.number,
        doc.at,
        &cut.digest
    ];
    tx.run(ADD_DOC, args).await?;
    tx.run(ADD_TEXT, text(id, doc, cut)).await.map(|_| ())
}

fn text(id: i64, doc: &Document, cut: &Cut) -> Vec<Arg> {
    crate::args![id, &doc.title, &cut.names, &doc.content, &cut.folded_title, &cut.folded_names, &cut.folded]
}

/// Writes the fields of a document.
pub(super) async fn update(tx: &mut Tx, id: i64, doc: &Document, digest: &str) -> Outcome<()> {
    let args = crate::args![
        id,
        doc.parent,
        doc.sitting,
        doc.category,
        &doc.state,
        units(doc),
        &doc.number,
        doc.at,
        digest
    ];
    tx.run(SET_DOC, args).await.map(|_| ())
}

/// Writes its text.
pub(super) async fn update_text(tx: &mut Tx, id: i64, doc: &Document, cut: &Cut) -> Outcome<()> {
    tx.run(SET_TEXT, text(id, doc, cut)).await.map(|_| ())
}

/// Takes a document away.
pub(super) async fn remove(tx: &mut Tx, id: i64) -> Outcome<()> {
    dialect::drop_tokens(tx, id).await?;
    tx.run(DROP_TEXT, crate::args![id]).await?;
    tx.run(DROP_DOC, crate::args![id]).await.map(|_| ())
}

/// Keeps the text of a file.
pub(super) async fn keep_file(tx: &mut Tx, digest: &str, text: &str) -> Outcome<()> {
    tx.run(KEEP_FILE, crate::args![digest, text]).await.map(|_| ())
}

/// Whether the text of a file is kept, an empty one too.
pub(super) async fn has_file(db: &mut dyn Read, digest: &str) -> Outcome<bool> {
    Ok(db.number(HAS_FILE, crate::args![digest]).await? > 0)
}

/// The text of a file; empty where none is kept.
pub(super) async fn file(db: &mut dyn Read, digest: &str) -> Outcome<String> {
    match db.row(FILE, crate::args![digest]).await? {
        Some(row) => row.only(),
        None => Ok(String::new()),
    }
}

/// How many documents and how many texts there are.
pub(super) async fn counts(db: &mut dyn Read) -> Outcome<(i64, i64)> {
    Ok((db.number(COUNT_DOCS, vec![]).await?, db.number(COUNT_TEXTS, vec![]).await?))
}

/// In which form everything was written last; none where it never was.
pub(super) async fn made(db: &mut dyn Read) -> Outcome<Option<String>> {
    db.row(MADE, vec![]).await?.map(|row| row.only()).transpose()
}

/// Notes that everything is written in a form.
pub(super) async fn note_made(tx: &mut Tx, format: &str, at: i64) -> Outcome<()> {
    tx.run(NOTE_MADE, crate::args![format, at]).await.map(|_| ())
}
