//! Writing documents. A store says which record a write touched ([`Tx::touches`]); before the commit its document is loaded from
//! the rows as they are then, and written if it changed. So no verb can forget it, and the order of its writes does not matter.

use super::{Document, Kind, Touched, dialect, files, store};
use crate::foundation::app::App;
use crate::foundation::db::{Db, Tx};
use crate::foundation::dialect as house;
use crate::foundation::errors::{Outcome, Problem};
use chinese_text::fold::Folded;
use chinese_text::tokens;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashSet};

/// How documents are cut and kept; another number has all of them written anew at the next start.
const FORMAT: &str = "2";
/// Records written anew by one transaction.
const BATCH: i64 = 100;
/// Bytes of tokens of one document: what PostgreSQL takes.
const TOKEN_BYTES: usize = 900_000;

/// The bits of a document's place that are the record's own; above them stand minutes.
const OWN_BITS: u32 = 37;
/// Minutes since 1970 at which places begin: 1990.
const FIRST_MINUTE: i64 = 10_519_200;

/// The place of a document among all: by the minute of its date, then by its record. 26 bits of minutes reach to 2117.
pub(super) fn place(at: i64, record: i64) -> i64 {
    (minute(at) << OWN_BITS) | (record & ((1 << OWN_BITS) - 1))
}

/// The first place of a moment's minute.
pub(super) fn first_place(at: i64) -> i64 {
    minute(at) << OWN_BITS
}

fn minute(at: i64) -> i64 {
    (at.div_euclid(60_000) - FIRST_MINUTE).clamp(0, (1 << (63 - OWN_BITS)) - 1)
}

/// What is kept of a document besides its fields: texts as they are compared, and what stands in the index.
pub(super) struct Cut {
    pub names: String,
    pub folded_title: String,
    pub folded_names: String,
    pub folded: String,
    pub digest: String,
}

/// A text as it is compared.
pub(super) fn folded(text: &str) -> String {
    Folded::of(text).compared().0.into_iter().collect()
}

fn parts(doc: &Document) -> impl Iterator<Item = &str> {
    let own = [doc.title.as_str(), doc.number.as_str(), doc.content.as_str()];
    own.into_iter().chain(doc.names.iter().map(String::as_str))
}

pub(super) fn cut(doc: &Document) -> Cut {
    let all: Vec<String> = parts(doc).map(folded).collect();
    let names: Vec<String> = doc.names.iter().map(|n| folded(n)).collect();
    let mut hash = Sha256::new();
    for part in parts(doc) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    Cut {
        names: doc.names.join("\n"),
        folded_title: folded(&doc.title),
        folded_names: names.join("\n"),
        folded: all.join("\n"),
        digest: data_encoding::HEXLOWER.encode(&hash.finalize()),
    }
}

/// Stands where tokens are left out, so that what is beside them is not taken for side by side; nobody asks for it.
pub(super) const GAP: &str = "\u{fffd}";

/// The tokens of a document, in the order in which they stand in what [`cut`] folds.
fn tokens_of(doc: &Document) -> Vec<String> {
    let (mut all, mut known, mut bytes) = (Vec::new(), HashSet::new(), 0);
    for token in parts(doc).flat_map(|part| tokens::of_folded(&folded(part))) {
        if known.contains(&token) {
            all.push(token);
        } else if bytes < TOKEN_BYTES {
            bytes += token.len();
            known.insert(token.clone());
            all.push(token);
        } else if all.last().is_some_and(|last| last != GAP) {
            all.push(GAP.to_owned());
        }
    }
    all
}

/// Writes what the touched records have to be found; called by every commit.
pub async fn flush(tx: &mut Tx) -> Outcome<()> {
    let touched = tx.take_touched();
    if touched.is_empty() {
        return Ok(());
    }
    let kinds = tx.kinds()?;
    let mut records: BTreeSet<(&'static str, i64)> = BTreeSet::new();
    for what in touched {
        let found = match what {
            Touched::Record(kind, record) => {
                records.insert((kind, record));
                continue;
            }
            Touched::Case(parent) => store::of_case(tx, parent).await?,
            Touched::Named(body, name) => store::named(tx, body, &folded(&name)).await?,
        };
        for (key, record) in found {
            records.extend(kinds.iter().find(|k| k.key == key).map(|kind| (kind.key, record)));
        }
    }
    for (key, record) in records {
        let kind =
            kinds.iter().find(|k| k.key == key).ok_or_else(|| Problem::broken(format!("kind {key}")))?;
        refresh(tx, kind, record, false).await?;
    }
    Ok(())
}

/// Writes the document of a record as its rows are now. What stands there is held first: of two writes that touch one record the
/// second reads what the first has written.
async fn refresh(tx: &mut Tx, kind: &Kind, record: i64, anew: bool) -> Outcome<()> {
    if let Some(known) = store::known(tx, kind.key, record).await? {
        house::hold(tx, "search_doc", known.id).await?;
    }
    let doc = (kind.load)(tx, record).await?;
    let known = store::known(tx, kind.key, record).await?;
    let Some(doc) = doc else {
        return match known {
            Some(known) => store::remove(tx, known.id).await,
            None => Ok(()),
        };
    };
    let cut = cut(&doc);
    if let Some(known) = known {
        if !anew && first_place(known.at) == first_place(doc.at) {
            store::update(tx, known.id, &doc, &cut.digest).await?;
            if known.digest != cut.digest {
                store::update_text(tx, known.id, &doc, &cut).await?;
                dialect::drop_tokens(tx, known.id).await?;
                dialect::add_tokens(tx, known.id, &tokens_of(&doc)).await?;
            }
            return Ok(());
        }
        store::remove(tx, known.id).await?;
    }
    put(tx, (kind.key, record), &doc).await
}

/// Writes a document that is not there yet.
async fn put(tx: &mut Tx, (kind, record): (&str, i64), doc: &Document) -> Outcome<()> {
    let mut id = place(doc.at, record);
    while store::taken(tx, id).await? {
        id += 1;
    }
    store::insert(tx, id, (kind, record), (doc, &cut(doc))).await?;
    dialect::add_tokens(tx, id, &tokens_of(doc)).await
}

/// What was written anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Documents.
    pub documents: u64,
    /// Files that were opened for the first time.
    pub files: u64,
}

/// Writes everything anew from the rows, some records at a time; whoever searches meanwhile finds what is there. `step` is told of
/// every record.
pub async fn rebuild(app: &App, mut step: impl FnMut() + Send) -> Outcome<Rebuilt> {
    let mut done = Rebuilt::default();
    let mut seen = HashSet::new();
    for kind in app.db.kinds()? {
        done.files += read_files(app, kind).await?;
        let mut after = 0;
        loop {
            let mut tx = app.db.begin().await?;
            let records = (kind.records)(&mut tx, after, BATCH).await?;
            for record in &records {
                refresh(&mut tx, kind, *record, true).await?;
                seen.insert((kind.key, *record));
                done.documents += 1;
                step();
            }
            tx.commit().await?;
            let Some(last) = records.last() else { break };
            after = *last;
        }
    }
    drop_strangers(app, &seen).await?;
    let mut first = true;
    while merge(app, first).await? {
        first = false;
    }
    let mut tx = app.db.begin().await?;
    store::note_made(&mut tx, FORMAT, app.now()).await?;
    tx.commit().await?;
    Ok(done)
}

async fn merge(app: &App, all: bool) -> Outcome<bool> {
    let mut tx = app.db.begin().await?;
    let more = dialect::merge(&mut tx, all).await?;
    tx.commit().await?;
    Ok(more)
}

/// Pieces of the index merged in one minute at most.
const MERGES: usize = 20;

/// Merges what the writes of the last minute added to the index.
pub async fn settle(app: &App) -> Outcome<()> {
    for _ in 0..MERGES {
        if !merge(app, false).await? {
            break;
        }
    }
    Ok(())
}

/// Takes away documents whose record is gone, and documents of a kind that no room has any more.
async fn drop_strangers(app: &App, seen: &HashSet<(&'static str, i64)>) -> Outcome<()> {
    let mut after = 0;
    loop {
        let mut tx = app.db.begin().await?;
        let page = store::page(&mut tx, after, 1_000).await?;
        for (id, key, record) in &page {
            match app.db.kinds()?.iter().find(|kind| kind.key == key) {
                Some(kind) if seen.contains(&(kind.key, *record)) => {}
                // Made meanwhile, or gone.
                Some(kind) => refresh(&mut tx, kind, *record, true).await?,
                None => store::remove(&mut tx, *id).await?,
            }
        }
        tx.commit().await?;
        let Some((last, ..)) = page.last() else { return Ok(()) };
        after = *last;
    }
}

/// Reads the text of files that were attached before there was a search.
async fn read_files(app: &App, kind: &Kind) -> Outcome<u64> {
    let (mut after, mut opened) = (0, 0);
    loop {
        let mut tx = app.db.begin().await?;
        let page = (kind.files)(&mut tx, after, BATCH).await?;
        let mut unread = Vec::new();
        for (_, name, digest) in &page {
            if !store::has_file(&mut tx, digest).await? {
                unread.push((name.clone(), digest.clone()));
            }
        }
        drop(tx);
        for (name, digest) in unread {
            // A file that is missing or damaged is what `doctor` tells; its text is left out here.
            let Ok(content) = app.files.examine(&digest).await else { continue };
            let text = files::text_of(&name, content).await?;
            let mut tx = app.db.begin().await?;
            files::keep(&mut tx, &digest, &text).await?;
            tx.commit().await?;
            opened += 1;
        }
        let Some((last, ..)) = page.last() else { return Ok(opened) };
        after = *last;
    }
}

/// Writes everything anew where that was never done, or by a program that cut texts otherwise. False: there was nothing to do.
pub async fn up_to_date(app: &App) -> Outcome<bool> {
    let noted = store::made(&mut app.db.read().await?).await?;
    if noted.as_deref() == Some(FORMAT) {
        return Ok(false);
    }
    rebuild(app, || {}).await.map(|_| true)
}

/// What contradicts itself in what is kept, for `doctor`.
pub async fn differences(db: &Db) -> Outcome<Vec<String>> {
    let mut reader = db.read().await?;
    let (documents, texts) = store::counts(&mut reader).await?;
    let indexed = dialect::count_indexed(&mut reader).await?;
    if documents == texts && documents == indexed {
        return Ok(Vec::new());
    }
    Ok(vec![format!(
        "{documents} documents, {texts} texts, {indexed} in the index; run: yizheng search rebuild"
    )])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_date_stands_before_whatever_the_record() {
        let at = 1_779_242_400_000;
        assert!(place(at, i64::MAX) < place(at + 60_000, 0));
        assert!(place(at, 1) < place(at, 2));
        assert_eq!(place(-1, 5), 5);
        assert!(place(i64::MAX, i64::MAX) > 0);
        assert!(first_place(at) <= place(at, 7) && place(at, 7) < first_place(at + 60_000));
    }
}
