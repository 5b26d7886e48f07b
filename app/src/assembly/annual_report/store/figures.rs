//! Bound figures and what was frozen of them.

use crate::assembly::annual_report::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;

crate::statements! {
    FIGURES = crate::select!(Figure as "f", "from report_figure f where f.report = $1 order by f.number");
    FIGURE = crate::select!(Figure as "f", "from report_figure f where f.report = $1 and f.number = $2");
    LAST_NUMBER = "select coalesce(max(number), 0) from report_figure where report = $1";
    FROZEN = crate::select!(Frozen as "z", "from report_frozen z where z.report = $1 order by z.number, z.seq");
    /// Without the lines, which may be thousands.
    FROZEN_NUMBERS = "select z.id, z.body, z.report, z.number, z.seq, z.question, z.n, '[]', z.digest, z.printed, z.frozen_at \
        from report_frozen z where z.report = $1 order by z.number, z.seq";
    FROZEN_OF = crate::select!(Frozen as "z", "from report_frozen z where z.report = $1 and z.number = $2 order by z.seq");
    DROP_FROZEN = "delete from report_frozen where report = $1";
}

/// The figures of a report by number.
pub async fn figures(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Figure>> {
    Figure::all(db, FIGURES, crate::args![report]).await
}

/// A figure of a report.
pub async fn figure(db: &mut dyn Read, report: ReportId, number: i64) -> Outcome<Option<Figure>> {
    Figure::one(db, FIGURE, crate::args![report, number]).await
}

/// The last number given to a figure; 0 where there is none.
pub async fn last_number(db: &mut dyn Read, report: ReportId) -> Outcome<i64> {
    db.number(LAST_NUMBER, crate::args![report]).await
}

/// What was frozen of a report.
pub async fn frozen(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Frozen>> {
    Frozen::all(db, FROZEN, crate::args![report]).await
}

/// What was frozen of a report, each list without its lines.
pub async fn frozen_numbers(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Frozen>> {
    Frozen::all(db, FROZEN_NUMBERS, crate::args![report]).await
}

/// What was frozen of one figure.
pub async fn frozen_of(db: &mut dyn Read, report: ReportId, number: i64) -> Outcome<Vec<Frozen>> {
    Frozen::all(db, FROZEN_OF, crate::args![report, number]).await
}

/// Drops what was frozen.
pub async fn drop_frozen(tx: &mut Tx, report: ReportId) -> Outcome<()> {
    tx.run(DROP_FROZEN, crate::args![report]).await.map(|_| ())
}
