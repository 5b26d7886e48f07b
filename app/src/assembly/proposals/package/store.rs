//! Statements of packages: what went out and came in, from where a proposal came, what was answered elsewhere.

use crate::assembly::handling::Publication;
use crate::assembly::proposals::records::ProposalId;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::record!(
    /// A package that went out or came in.
    Note in "package" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// `out`, `in`, `results_out`, `results_in`.
        way: String,
        /// Id of the package as its maker gave it.
        mark: String,
        /// Digest of the file, where it came in.
        digest: String,
        /// Name of the file.
        file_name: String,
        /// Id of the other body, or empty.
        other: String,
        /// Its name.
        other_name: String,
        /// Records in it, or taken from it.
        records: i64,
        /// When.
        made_at: i64,
        /// By whom.
        made_by: AccountId,
    }
);

crate::record!(
    /// From where a proposal came.
    Passed in "package_origin" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// Id of the body it came from.
        origin: String,
        /// Name of that body.
        origin_name: String,
        /// Id of the proposal there.
        record: String,
        /// The proposal here.
        proposal: ProposalId,
        /// Digest of its line.
        digest: String,
        /// The package.
        package: i64,
    }
);

crate::record!(
    /// What was answered elsewhere to a proposal of this body. It stands beside our own replies and changes none.
    Outside in "outside_result" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The proposal.
        proposal: ProposalId,
        /// Id of the body that answered.
        origin: String,
        /// Name of that body.
        origin_name: String,
        /// Id of the reply there.
        record: String,
        /// Digest of its line.
        digest: String,
        /// Name of the unit.
        unit: String,
        /// Number of the letter, as it is written.
        number: String,
        /// Class there.
        class: String,
        /// Day of the answer.
        answered_on: Option<String>,
        /// Its text, as the package has it.
        content: String,
        /// The letter as a file; an empty name for none.
        file_name: String,
        /// Its digest.
        file_digest: String,
        /// Its bytes.
        file_size: i64,
        /// The package.
        package: i64,
        /// When it was taken in.
        taken_at: i64,
        /// What of it may be published, as whoever answered says.
        publication: Publication,
    }
);

crate::statements! {
    NOTES = crate::select!(Note as "n", "from package n where n.body = $1 order by n.id desc limit 20");
    FROM = crate::select!(Passed as "o", "from package_origin o where o.body = $1 and o.origin = $2 order by o.id");
    PASSED = crate::select!(Passed as "o", "from package_origin o where o.proposal = $1 limit 1");
    ORIGINS = "select origin, max(origin_name), count(*) from package_origin where body = $1 group by origin order by origin";
    RESULTS_FROM = crate::select!(Outside as "r", "from outside_result r where r.body = $1 and r.origin = $2 order by r.id");
    RESULTS_OF = crate::select!(Outside as "r", "from outside_result r where r.proposal = $1 order by r.id");
    TITLES_OF = "select p.title from proposal p where p.body = $1 and p.sitting = $2 and p.state <> 'discarded'";
    NUMBERS_OF = "select p.window_kind, p.number from proposal p where p.body = $1 and p.sitting = $2 and p.number is not null";
}

/// The statements that the records bring.
pub const RECORDS: &[(&str, &str)] = &[
    ("insert Note", Note::INSERT),
    ("save Note", Note::SAVE),
    ("insert Passed", Passed::INSERT),
    ("save Passed", Passed::SAVE),
    ("insert Outside", Outside::INSERT),
    ("save Outside", Outside::SAVE),
];

/// Writes down a package.
pub async fn add(tx: &mut Tx, note: &Note) -> Outcome<()> {
    note.insert(tx).await
}

/// The latest packages of a body.
pub async fn notes(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Note>> {
    Note::all(db, NOTES, crate::args![body]).await
}

/// Proposals that came from a body.
pub async fn from_origin(db: &mut dyn Read, body: BodyId, origin: &str) -> Outcome<Vec<Passed>> {
    Passed::all(db, FROM, crate::args![body, origin]).await
}

/// From where a proposal came.
pub async fn passed(db: &mut dyn Read, id: ProposalId) -> Outcome<Option<Passed>> {
    Passed::one(db, PASSED, crate::args![id]).await
}

/// Bodies from which proposals came: id, name, how many.
pub async fn origins(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(String, String, i64)>> {
    let rows = db.rows(ORIGINS, crate::args![body]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// What a body answered that was taken in.
pub async fn results_from(db: &mut dyn Read, body: BodyId, origin: &str) -> Outcome<Vec<Outside>> {
    Outside::all(db, RESULTS_FROM, crate::args![body, origin]).await
}

/// What was answered elsewhere to a proposal.
pub(super) async fn outside(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<Outside>> {
    Outside::all(db, RESULTS_OF, crate::args![id]).await
}

/// Titles of a session.
pub async fn titles(db: &mut dyn Read, body: BodyId, sitting: i64) -> Outcome<Vec<String>> {
    let rows = db.rows(TITLES_OF, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut r| r.take()).collect()
}

/// Numbers given in a session, with their windows.
pub async fn numbers(db: &mut dyn Read, body: BodyId, sitting: i64) -> Outcome<Vec<(String, i64)>> {
    let rows = db.rows(NUMBERS_OF, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}
