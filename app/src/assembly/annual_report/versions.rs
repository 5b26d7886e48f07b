//! Kept versions of a report: the whole text as it was printed, under a name; two of them compared part by part.

use super::counting::{self, Said, TableRow, Whole};
use super::freezing;
use super::papers::{self, Names};
use super::records::*;
use super::store;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::files::digest_of;
use crate::foundation::ids;
use crate::foundation::words::Lang;
use rule_text::{Piece, marks};
use serde::{Deserialize, Serialize};

/// A part as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct KeptPart {
    id: String,
    level: i64,
    text: String,
}

/// A part of one text or of both, with its words in each.
#[derive(Debug, Clone)]
pub struct Beside {
    /// 0: a paragraph; else the level of a heading.
    pub level: i64,
    /// What became of it, piece by piece.
    pub pieces: Vec<Piece>,
    /// Whether it is the same in both.
    pub same: bool,
}

/// The lines of a table under its paragraph, as a version keeps them.
fn table(whole: &Whole, names: &Names, number: i64) -> Vec<String> {
    let Some(counted) = whole.figure(number) else { return Vec::new() };
    let row = |row: TableRow| {
        let before = row.before.map(|n| n.to_string()).unwrap_or_default();
        format!("{}\t{}\t{before}", papers::called(names, Lang::Zh, &row), row.n)
    };
    std::iter::once(counted.figure.title.clone()).chain(counted.rows().into_iter().map(row)).collect()
}

/// The text with the lines of its tables, whose rows are called by these names.
pub fn texts(whole: &Whole, names: &Names) -> Vec<(PartId, i64, String)> {
    let text = |said: Said| {
        let mut lines = vec![said.text];
        lines.extend(said.drawn.iter().flat_map(|number| table(whole, names, *number)));
        (said.id, said.level, lines.join("\n"))
    };
    whole.said().into_iter().map(text).collect()
}

/// Keeps the text of a report under a name.
pub async fn keep(app: &App, tx: &mut Tx, by: &Acting, report: &Report, name: &str) -> Outcome<Kept> {
    let _turn = if report.is_frozen() { None } else { Some(freezing::turn().await?) };
    let speaker = counting::in_the_reports_words(by);
    let whole =
        counting::gather(tx, report.clone(), counting::Depth::Text).await?.count(app, &speaker).await?;
    let names = papers::names(app, &speaker).await?;
    let kept = |(id, level, text): (PartId, i64, String)| KeptPart { id: id.to_string(), level, text };
    let content = serde_json::to_string(&texts(&whole, &names).into_iter().map(kept).collect::<Vec<_>>())?;
    let version = Kept {
        id: VersionId(by.new_id()),
        body: by.body,
        report: report.id,
        seq: store::last_seq(tx, report.id).await? + 1,
        name: name.to_owned(),
        title: report.title.clone(),
        state: report.state,
        digest: digest_of(content.as_bytes()),
        content,
        kept_by: by.account,
        kept_name: by.name.clone(),
        kept_at: by.now,
    };
    version.insert(tx).await?;
    Ok(version)
}

/// Whether a version is what its digest says.
pub fn holds(kept: &Kept) -> bool {
    digest_of(kept.content.as_bytes()) == kept.digest
}

/// The text of a version.
pub fn of(kept: &Kept) -> Vec<(PartId, i64, String)> {
    let parts: Vec<KeptPart> = serde_json::from_str(&kept.content).unwrap_or_default();
    let part = |p: KeptPart| Some((PartId(ids::read(&p.id)?), p.level, p.text));
    parts.into_iter().filter_map(part).collect()
}

/// Two texts part by part: a part is the same part wherever it was moved; what was removed stands before what followed it.
pub fn beside(old: &[(PartId, i64, String)], new: &[(PartId, i64, String)]) -> Vec<Beside> {
    let mut all = Vec::new();
    let mut left: Vec<&(PartId, i64, String)> = old.iter().collect();
    let row = |level: i64, old: &str, new: &str| Beside { level, pieces: marks(old, new), same: old == new };
    for (id, level, text) in new {
        match left.iter().position(|(known, _, _)| known == id) {
            Some(at) => {
                let is_gone = |part: &&(PartId, i64, String)| !new.iter().any(|(id, _, _)| *id == part.0);
                let before: Vec<_> = left.drain(..at).collect();
                let (gone, stay): (Vec<_>, Vec<_>) = before.into_iter().partition(|part| is_gone(part));
                all.extend(gone.iter().map(|(_, level, text)| row(*level, text, "")));
                let (_, _, was) = left.remove(0);
                left.splice(0..0, stay);
                all.push(row(*level, was, text));
            }
            None => all.push(row(*level, "", text)),
        }
    }
    all.extend(left.iter().map(|(_, level, text)| row(*level, text, "")));
    all
}
