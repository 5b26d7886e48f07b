//! Every statement of the room about one proposal; lists and counts in `lists.rs`, what hangs on a proposal in `parts.rs`.

pub mod desk;
pub mod lists;
pub mod parts;

use super::records::{CategoryId, Kind, Proposal, ProposalId, Shown, SignatureState, SittingId, Window};
use super::workflow::State;
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::db::{Arg, Read, Row, Sql, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

/// Columns of a proposal in the order of [`Proposal`].
macro_rules! columns {
    () => {
        "p.id, p.body, p.state, p.version, p.kind, p.org, p.proposer, p.sitting, p.window_kind, p.serial, p.number, \
         p.case_no, p.category, p.title, p.situation, p.analysis, p.research, p.source, p.publish_wish, p.publish_reason, \
         p.urgent, p.previous, p.contact_phone, p.contact_email, p.contact_hours, p.text_digest, p.text_version, \
         p.signing_until, p.first_submitted_at, p.submitted_at, p.returned_at, p.return_due, p.review_due, \
         p.review_due_provisional, p.decided_at, p.filed_at, p.merged_into, p.ground, p.outcome_reason, \
         p.withdrawal_asked_at, p.imported_from, p.signer_count, p.changed_at, p.created_at"
    };
}

/// What a viewer may see of a body's proposals. Parameters: $1 body, $2 the person, $3 whether he reads all that was handed
/// in, $4 whether he sees what was filed, $5 the day.
macro_rules! visible {
    () => {
        "p.body = $1 and (($3 = 1 and p.state not in ('draft', 'cosigning', 'discarded')) or \
         (p.proposer = $2 and p.org is null) or ($4 = 1 and p.state in ('filed', 'merged')) or \
         exists (select 1 from signature v where v.proposal = p.id and v.account = $2 and \
         v.state in ('invited', 'signed', 'void') and p.state <> 'discarded') or \
         p.org in (select d.org from delegation d where d.account = $2 and d.revoked_at is null and d.from_on <= $5 \
         and (d.until_on is null or d.until_on >= $5)))"
    };
}
pub(crate) use visible;

crate::statements! {
    FIND = concat!("select ", columns!(), ", a.name, coalesce((select n.name from org_name n where n.org = p.org and \
        n.from_on <= $5 order by n.from_on desc limit 1), ''), (select s.state from signature s where s.proposal = p.id and \
        s.account = $2) from proposal p join account a on a.id = p.proposer where p.id = $6 and ", visible!());
    LOAD = concat!("select ", columns!(), " from proposal p where p.id = $1 and p.body = $2");
    INSERT = "insert into proposal (id, body, state, version, kind, org, proposer, sitting, window_kind, serial, number, \
        case_no, category, title, situation, analysis, research, source, publish_wish, publish_reason, urgent, previous, \
        contact_phone, contact_email, contact_hours, text_digest, text_version, signing_until, first_submitted_at, \
        submitted_at, returned_at, return_due, review_due, review_due_provisional, decided_at, filed_at, merged_into, \
        ground, outcome_reason, withdrawal_asked_at, imported_from, signer_count, changed_at, created_at) values \
        ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,\
        $31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44)";
    SAVE = "update proposal set state = $3, version = $4, kind = $5, org = $6, proposer = $7, sitting = $8, \
        window_kind = $9, serial = $10, number = $11, case_no = $12, category = $13, title = $14, situation = $15, \
        analysis = $16, research = $17, source = $18, publish_wish = $19, publish_reason = $20, urgent = $21, \
        previous = $22, contact_phone = $23, contact_email = $24, contact_hours = $25, text_digest = $26, \
        text_version = $27, signing_until = $28, first_submitted_at = $29, submitted_at = $30, returned_at = $31, \
        return_due = $32, review_due = $33, review_due_provisional = $34, decided_at = $35, filed_at = $36, \
        merged_into = $37, ground = $38, outcome_reason = $39, withdrawal_asked_at = $40, imported_from = $41, \
        signer_count = $42, changed_at = $43, created_at = $44 where id = $1 and body = $2 and version = $4 - 1";
    TALLY = "insert into tally (body, sitting, window_kind, kind, category, state, n) values ($1,$2,$3,$4,$5,$6,$7) \
        on conflict (body, sitting, state, category, kind, window_kind) do update set n = tally.n + excluded.n";
    NEXT_NUMBER = "insert into number_series (body, sitting, series, last) values ($1,$2,$3,1) \
        on conflict (body, sitting, series) do update set last = number_series.last + 1 returning last";
    RAISE_NUMBER = "insert into number_series (body, sitting, series, last) values ($1,$2,$3,$4) \
        on conflict (body, sitting, series) do update set last = case when number_series.last < excluded.last \
        then excluded.last else number_series.last end";
    DROP_GRAMS = "delete from title_gram where proposal = $1";
    HOLDERS = "select account from role_grant where body = $1 and role = $2 and revoked_at is null order by id";
    DELEGATES = "select account from delegation where org = $1 and (power = 'seal' or $2 = 0) and revoked_at is null \
        and from_on <= $3 and (until_on is null or until_on >= $3) order by id";
    SITTING_AT = "select s.id, s.term, t.number, s.number, s.year, s.opens_on, s.closes_on, s.window_opens_at, s.cut_off_at, \
        s.prefix from sitting s join term t on t.id = s.term where s.body = $1 and s.window_opens_at <= $2 \
        order by s.window_opens_at desc, s.id desc limit 1";
    FIRST_SITTING = "select s.id, s.term, t.number, s.number, s.year, s.opens_on, s.closes_on, s.window_opens_at, \
        s.cut_off_at, s.prefix from sitting s join term t on t.id = s.term where s.body = $1 \
        order by s.window_opens_at, s.id limit 1";
    SITTING = "select s.id, s.term, t.number, s.number, s.year, s.opens_on, s.closes_on, s.window_opens_at, \
        s.cut_off_at, s.prefix from sitting s join term t on t.id = s.term where s.body = $1 and s.id = $2";
    SITTINGS = "select s.id, s.term, t.number, s.number, s.year, s.opens_on, s.closes_on, s.window_opens_at, \
        s.cut_off_at, s.prefix from sitting s join term t on t.id = s.term where s.body = $1 \
        order by s.window_opens_at desc, s.id desc";
    SUBMITTED_BY = "select count(*) from proposal where body = $1 and proposer = $2 and org is null and sitting = $3 and \
        first_submitted_at is not null";
    CATEGORY_KNOWN = "select code from category where body = $1 and id = $2 and (until_on is null or until_on >= $3)";
    ACCOUNT_NAMED = "select a.id from account a where a.body = $1 and a.name = $2 order by a.id limit 2";
    ORG_NAMED = "select distinct o.id, o.kind from org o join org_name n on n.org = o.id where o.body = $1 and \
        (n.name = $2 or n.short_name = $2) limit 2";
    GROUND_KNOWN = "select count(*) from ground where body = $1 and code = $2 and (until_on is null or until_on >= $3)";
    ORG_KIND = "select kind from org where body = $1 and id = $2";
    NUMBER_TAKEN = "select count(*) from proposal where body = $1 and sitting = $2 and window_kind = $3 and number = $4";
    NUMBERED = "select p.id from proposal p where p.body = $1 and p.case_no = $2 and p.state in ('filed', 'under_review') \
        and p.sitting = (select q.sitting from proposal q where q.id = $3) order by p.id desc limit 1";
    SEATED = "select count(*) from seat s join term t on t.id = s.term where s.account = $1 and t.body = $2 and \
        t.closed_at is null and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3)";
}

/// Rows written by one statement at most: the texts of statements stay few enough to be kept.
pub(super) const AT_ONCE: usize = 32;
/// Begins a statement that writes pairs.
const ADD_GRAMS: &str = "insert into title_gram (gram, proposal) values";

/// Reads a proposal from a row.
pub(super) fn proposal(row: &mut Row) -> Outcome<Proposal> {
    Ok(Proposal {
        id: row.take()?,
        body: row.take()?,
        state: row.take()?,
        version: row.take()?,
        kind: row.take()?,
        org: row.take()?,
        proposer: row.take()?,
        sitting: row.take()?,
        window: row.take()?,
        serial: row.take()?,
        number: row.take()?,
        case_no: row.take()?,
        category: row.take()?,
        title: row.take()?,
        situation: row.take()?,
        analysis: row.take()?,
        research: row.take()?,
        source: row.take()?,
        publish_wish: row.take()?,
        publish_reason: row.take()?,
        urgent: row.take()?,
        previous: row.take()?,
        contact_phone: row.take()?,
        contact_email: row.take()?,
        contact_hours: row.take()?,
        text_digest: row.take()?,
        text_version: row.take()?,
        signing_until: row.take()?,
        first_submitted_at: row.take()?,
        submitted_at: row.take()?,
        returned_at: row.take()?,
        return_due: row.take()?,
        review_due: row.take()?,
        review_due_provisional: row.take()?,
        decided_at: row.take()?,
        filed_at: row.take()?,
        merged_into: row.take()?,
        ground: row.take()?,
        outcome_reason: row.take()?,
        withdrawal_asked_at: row.take()?,
        imported_from: row.take()?,
        signer_count: row.take()?,
        changed_at: row.take()?,
        created_at: row.take()?,
    })
}

fn values(p: &Proposal) -> Vec<Arg> {
    crate::args![
        p.id,
        p.body,
        p.state,
        p.version,
        p.kind,
        p.org,
        p.proposer,
        p.sitting,
        p.window,
        p.serial,
        p.number,
        &p.case_no,
        p.category,
        &p.title,
        &p.situation,
        &p.analysis,
        &p.research,
        p.source,
        p.publish_wish,
        &p.publish_reason,
        p.urgent,
        p.previous,
        &p.contact_phone,
        &p.contact_email,
        &p.contact_hours,
        &p.text_digest,
        p.text_version,
        p.signing_until,
        p.first_submitted_at,
        p.submitted_at,
        p.returned_at,
        p.return_due.clone(),
        p.review_due.clone(),
        p.review_due_provisional,
        p.decided_at,
        p.filed_at,
        p.merged_into,
        &p.ground,
        &p.outcome_reason,
        p.withdrawal_asked_at,
        &p.imported_from,
        p.signer_count,
        p.changed_at,
        p.created_at
    ]
}

/// The parameters of [`visible`] for a person.
pub(super) fn viewer(by: &Acting) -> Vec<Arg> {
    let reads_all = super::records::reads_all(by);
    let sees_filed = by.is(Role::Member) && by.on("proposal.members_see_filed");
    crate::args![by.body, by.account, reads_all, sees_filed, by.today().to_string()]
}

/// The proposal as this person sees it; none where he may not know of it.
pub async fn find(db: &mut impl Read, by: &Acting, id: ProposalId) -> Outcome<Option<Shown>> {
    if by.timer {
        let found = load(db, by.body, id).await?;
        return Ok(found.map(|proposal| Shown {
            proposal,
            proposer_name: String::new(),
            org_name: String::new(),
            my_signature: None,
        }));
    }
    let mut args = viewer(by);
    args.push(id.into());
    let Some(mut row) = db.row(FIND, args).await? else { return Ok(None) };
    Ok(Some(Shown {
        proposal: proposal(&mut row)?,
        proposer_name: row.take()?,
        org_name: row.take()?,
        my_signature: row.take::<Option<SignatureState>>()?,
    }))
}

/// The proposal itself, for verbs that act on another one than the person's own (a lead case).
pub async fn load(db: &mut impl Read, body: BodyId, id: ProposalId) -> Outcome<Option<Proposal>> {
    match db.row(LOAD, crate::args![id, body]).await? {
        Some(mut row) => Ok(Some(proposal(&mut row)?)),
        None => Ok(None),
    }
}

/// Where a proposal is counted.
type Place = (i64, Window, Kind, i64, State);

fn place(p: &Proposal) -> Place {
    (p.sitting.map_or(0, |s| s.0), p.window, p.kind, p.category.map_or(0, |c| c.0), p.state)
}

/// Counts a change of place. Rows are taken in one order, so that two writers never wait for each other.
async fn recount(tx: &mut Tx, body: BodyId, before: Option<Place>, after: Place) -> Outcome<()> {
    if before == Some(after) {
        return Ok(());
    }
    let mut steps = vec![(after, 1)];
    if let Some(before) = before {
        steps.push((before, -1));
    }
    steps.sort();
    for ((sitting, window, kind, category, state), n) in steps {
        tx.run(TALLY, crate::args![body, sitting, window, kind, category, state, n]).await?;
    }
    Ok(())
}

/// Writes a new proposal.
pub async fn insert(tx: &mut Tx, p: &Proposal) -> Outcome<()> {
    tx.run(INSERT, values(p)).await?;
    recount(tx, p.body, None, place(p)).await
}

/// Writes a changed proposal if nobody was first: compare-and-set on the version. False: somebody was.
pub async fn save(tx: &mut Tx, before: &Proposal, after: &Proposal) -> Outcome<bool> {
    if tx.run(SAVE, values(after)).await? == 0 {
        return Ok(false);
    }
    recount(tx, after.body, Some(place(before)), place(after)).await?;
    Ok(true)
}

/// The next number of a series; gaps are never filled.
pub async fn next_number(tx: &mut Tx, body: BodyId, sitting: i64, series: &str) -> Outcome<i64> {
    let row = tx.row(NEXT_NUMBER, crate::args![body, sitting, series]).await?;
    row.ok_or_else(|| crate::foundation::errors::Problem::broken("no number"))?.only()
}

/// Makes a series go on after a number that came from a list.
pub async fn raise_number(tx: &mut Tx, body: BodyId, sitting: i64, series: &str, to: i64) -> Outcome<()> {
    tx.run(RAISE_NUMBER, crate::args![body, sitting, series, to]).await.map(|_| ())
}

/// Replaces the pairs of characters by which like titles are found.
pub async fn set_grams(tx: &mut Tx, id: ProposalId, grams: &[String]) -> Outcome<()> {
    tx.run(DROP_GRAMS, crate::args![id]).await?;
    add_grams(tx, id, grams).await
}

/// Writes those pairs of a new proposal.
pub async fn add_grams(tx: &mut Tx, id: ProposalId, grams: &[String]) -> Outcome<()> {
    for some in grams.chunks(AT_ONCE) {
        let args = some.iter().flat_map(|gram| crate::args![gram, id]).collect();
        tx.run(Sql::rows(ADD_GRAMS, 2, some.len(), "on conflict do nothing"), args).await?;
    }
    Ok(())
}

/// Persons who hold a role.
pub async fn holders(db: &mut impl Read, body: BodyId, role: Role) -> Outcome<Vec<AccountId>> {
    db.rows(HOLDERS, crate::args![body, role]).await?.into_iter().map(|row| row.only()).collect()
}

/// Persons who may act for an organisation with a power.
pub async fn delegates(db: &mut impl Read, org: OrgId, power: Power, today: &str) -> Outcome<Vec<AccountId>> {
    let seal_only = power == Power::Seal;
    db.rows(DELEGATES, crate::args![org, seal_only, today]).await?.into_iter().map(|row| row.only()).collect()
}

/// Whether a person has a seat in the running term today.
pub async fn is_seated(db: &mut impl Read, body: BodyId, who: AccountId, today: &str) -> Outcome<bool> {
    Ok(db.number(SEATED, crate::args![who, body, today]).await? > 0)
}

/// A session, as far as proposals need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Its id.
    pub id: SittingId,
    /// Its term.
    pub term: i64,
    /// Number of the term.
    pub term_number: i64,
    /// Number of the session in its term.
    pub number: i64,
    /// Year by which it is called.
    pub year: i64,
    /// First day.
    pub opens_on: String,
    /// Last day.
    pub closes_on: String,
    /// From when what is submitted counts for it.
    pub window_opens_at: i64,
    /// Until when what is submitted is a session proposal.
    pub cut_off_at: i64,
    /// Prefix of its numbers.
    pub prefix: String,
}

impl Sitting {
    /// Session or ordinary, for a first submission at this instant.
    pub fn window(&self, at: i64) -> Window {
        if (self.window_opens_at..=self.cut_off_at).contains(&at) {
            Window::Session
        } else {
            Window::Ordinary
        }
    }
}

fn sitting(mut r: Row) -> Outcome<Sitting> {
    Ok(Sitting {
        id: r.take()?,
        term: r.take()?,
        term_number: r.take()?,
        number: r.take()?,
        year: r.take()?,
        opens_on: r.take()?,
        closes_on: r.take()?,
        window_opens_at: r.take()?,
        cut_off_at: r.take()?,
        prefix: r.take()?,
    })
}

/// The session to which a first submission at an instant belongs: the one whose window opened last, else the first.
pub async fn sitting_at(db: &mut impl Read, body: BodyId, at: i64) -> Outcome<Option<Sitting>> {
    if let Some(row) = db.row(SITTING_AT, crate::args![body, at]).await? {
        return sitting(row).map(Some);
    }
    db.row(FIRST_SITTING, crate::args![body]).await?.map(sitting).transpose()
}

/// A session by its id.
pub async fn sitting_of(db: &mut impl Read, body: BodyId, id: SittingId) -> Outcome<Option<Sitting>> {
    db.row(SITTING, crate::args![body, id]).await?.map(sitting).transpose()
}

/// All sessions, newest first.
pub async fn sittings(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Sitting>> {
    db.rows(SITTINGS, crate::args![body]).await?.into_iter().map(sitting).collect()
}

/// How many proposals of his own a person submitted in a session.
pub async fn submitted_by(
    db: &mut impl Read,
    body: BodyId,
    who: AccountId,
    sitting: SittingId,
) -> Outcome<i64> {
    db.number(SUBMITTED_BY, crate::args![body, who, sitting]).await
}

/// The code of a category that is open on a day.
pub async fn category_code(
    db: &mut impl Read,
    body: BodyId,
    id: CategoryId,
    today: &str,
) -> Outcome<Option<String>> {
    match db.row(CATEGORY_KNOWN, crate::args![body, id, today]).await? {
        Some(row) => Ok(Some(row.only()?)),
        None => Ok(None),
    }
}

/// The accounts of this name, at most two: one is a match, two are a doubt.
pub async fn accounts_named(db: &mut impl Read, body: BodyId, name: &str) -> Outcome<Vec<AccountId>> {
    db.rows(ACCOUNT_NAMED, crate::args![body, name]).await?.into_iter().map(|row| row.only()).collect()
}

/// The organisations of this name or short name, with their kinds; at most two.
pub async fn orgs_named(db: &mut impl Read, body: BodyId, name: &str) -> Outcome<Vec<(OrgId, String)>> {
    let rows = db.rows(ORG_NAMED, crate::args![body, name]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}

/// National grounds for not filing (rule page 1.4); local ones stand in the table.
pub const NATIONAL_GROUNDS: [&str; 10] =
    ["N01", "N02", "N03", "N04", "N05", "N06", "N07", "N08", "N09", "N10"];

/// Whether a ground may be used on a day.
pub async fn ground_known(db: &mut impl Read, body: BodyId, code: &str, today: &str) -> Outcome<bool> {
    if NATIONAL_GROUNDS.contains(&code) {
        return Ok(true);
    }
    Ok(db.number(GROUND_KNOWN, crate::args![body, code, today]).await? > 0)
}

/// The kind of an organisation.
pub async fn org_kind(db: &mut impl Read, body: BodyId, org: OrgId) -> Outcome<Option<String>> {
    match db.row(ORG_KIND, crate::args![body, org]).await? {
        Some(row) => Ok(Some(row.only()?)),
        None => Ok(None),
    }
}

/// Whether a number was given already.
pub async fn number_taken(
    db: &mut impl Read,
    body: BodyId,
    sitting: SittingId,
    window: Window,
    number: i64,
) -> Outcome<bool> {
    Ok(db.number(NUMBER_TAKEN, crate::args![body, sitting, window, number]).await? > 0)
}

/// The filed proposal of this case number in the same session.
pub async fn numbered(
    db: &mut impl Read,
    by: &Acting,
    like: ProposalId,
    case_no: &str,
) -> Outcome<Option<ProposalId>> {
    match db.row(NUMBERED, crate::args![by.body, case_no, like]).await? {
        Some(row) => Ok(Some(row.only()?)),
        None => Ok(None),
    }
}
