//! The statements of the room. Here: reports, authors, parts, comments and kept versions. Figures and what was frozen, search and what
//! contradicts itself stand in files of their own.

pub mod figures;
pub mod search;
pub mod sound;

use super::records::*;
use crate::foundation::db::{Read, Record, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    REPORT = crate::select!(Report as "r", "from report r where r.body = $1 and r.id = $2");
    REPORTS = crate::select!(Report as "r", "from report r where r.body = $1 order by r.id desc limit 2000");
    PUBLISHED = crate::select!(Report as "r", "from report r where r.body = $1 and r.state = 'published' \
        order by r.published_at desc, r.id desc limit 500");
    AUTHORS = "select account from report_author where report = $1 order by named_at, id";
    WRITTEN = "select report from report_author where body = $1 and account = $2";
    DROP_AUTHORS = "delete from report_author where report = $1";
    PARTS = crate::select!(Part as "p", "from report_part p where p.report = $1 order by p.place, p.id");
    PART = crate::select!(Part as "p", "from report_part p where p.report = $1 and p.id = $2");
    PUSH = "update report_part set place = place + 1 where report = $1 and place >= $2";
    PLACE = "update report_part set place = $3 where report = $1 and id = $2";
    COMMENTS = crate::select!(Comment as "c", "from report_comment c where c.report = $1 order by c.id");
    COMMENT = crate::select!(Comment as "c", "from report_comment c where c.report = $1 and c.id = $2");
    VERSIONS = crate::select!(Kept as "v", "from report_version v where v.report = $1 order by v.seq");
    VERSION = crate::select!(Kept as "v", "from report_version v where v.report = $1 and v.id = $2");
    LAST_SEQ = "select coalesce(max(seq), 0) from report_version where report = $1";
}

/// Statements made from the fields of records.
pub const RECORDS: &[(&str, &str)] = &[
    ("report.insert", Report::INSERT),
    ("report.save", Report::SAVE),
    ("report_author.insert", Author::INSERT),
    ("report_part.insert", Part::INSERT),
    ("report_part.save", Part::SAVE),
    ("report_figure.insert", Figure::INSERT),
    ("report_figure.save", Figure::SAVE),
    ("report_frozen.insert", Frozen::INSERT),
    ("report_comment.insert", Comment::INSERT),
    ("report_comment.save", Comment::SAVE),
    ("report_version.insert", Kept::INSERT),
];

/// A report.
pub async fn report(db: &mut dyn Read, body: BodyId, id: ReportId) -> Outcome<Option<Report>> {
    Report::one(db, REPORT, crate::args![body, id]).await
}

/// Every report of a body, the latest first.
pub async fn reports(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Report>> {
    Report::all(db, REPORTS, crate::args![body]).await
}

/// Published reports, the latest first.
pub async fn published(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Report>> {
    Report::all(db, PUBLISHED, crate::args![body]).await
}

/// Who writes a report.
pub async fn authors(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<AccountId>> {
    db.rows(AUTHORS, crate::args![report]).await?.into_iter().map(Row::only).collect()
}

/// The reports that somebody writes.
pub async fn written(db: &mut dyn Read, body: BodyId, account: AccountId) -> Outcome<Vec<ReportId>> {
    db.rows(WRITTEN, crate::args![body, account]).await?.into_iter().map(Row::only).collect()
}

/// Takes all authors off, before others are named.
pub async fn drop_authors(tx: &mut Tx, report: ReportId) -> Outcome<()> {
    tx.run(DROP_AUTHORS, crate::args![report]).await.map(|_| ())
}

/// The parts of a report in their order, removed ones too.
pub async fn parts(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Part>> {
    Part::all(db, PARTS, crate::args![report]).await
}

/// A part of a report.
pub async fn part(db: &mut dyn Read, report: ReportId, id: PartId) -> Outcome<Option<Part>> {
    Part::one(db, PART, crate::args![report, id]).await
}

/// Makes room for a part at a place.
pub async fn push(tx: &mut Tx, report: ReportId, place: i64) -> Outcome<()> {
    tx.run(PUSH, crate::args![report, place]).await.map(|_| ())
}

/// Puts a part at a place.
pub async fn place(tx: &mut Tx, report: ReportId, (id, place): (PartId, i64)) -> Outcome<()> {
    tx.run(PLACE, crate::args![report, id, place]).await.map(|_| ())
}

/// The comments of a report, answers among them.
pub async fn comments(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Comment>> {
    Comment::all(db, COMMENTS, crate::args![report]).await
}

/// A comment of a report.
pub async fn comment(db: &mut dyn Read, report: ReportId, id: CommentId) -> Outcome<Option<Comment>> {
    Comment::one(db, COMMENT, crate::args![report, id]).await
}

/// The kept versions of a report in their order.
pub async fn versions(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Kept>> {
    Kept::all(db, VERSIONS, crate::args![report]).await
}

/// A kept version of a report.
pub async fn version(db: &mut dyn Read, report: ReportId, id: VersionId) -> Outcome<Option<Kept>> {
    Kept::one(db, VERSION, crate::args![report, id]).await
}

/// Number of the last kept version; 0 where there is none.
pub async fn last_seq(db: &mut dyn Read, report: ReportId) -> Outcome<i64> {
    db.number(LAST_SEQ, crate::args![report]).await
}
