//! Every statement of the room about one proposal; lists and counts in `lists.rs`, what hangs on a proposal in `parts.rs`.

pub mod counted;
pub mod desk;
pub mod erasing;
pub mod lists;
pub mod partners;
pub mod parts;
pub mod search;

use super::records::{Kind, Proposal, ProposalId, Shown, SignatureState, SittingId, Window, sees_filed};
use super::search::PROPOSALS;
use super::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::search::Touched;

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
         and (d.until_on is null or d.until_on >= $5)) or \
         (p.kind = 'org_joint' and p.state <> 'discarded' and exists (select 1 from partner q join delegation d \
         on d.org = q.org where q.proposal = p.id and d.account = $2 and d.revoked_at is null and d.from_on <= $5 \
         and (d.until_on is null or d.until_on >= $5))))"
    };
}
pub(crate) use visible;

crate::statements! {
    FIND = concat!("select ", columns!(), ", a.name, coalesce((select n.name from org_name n where n.org = p.org and \
        n.from_on <= $5 order by n.from_on desc limit 1), ''), (select s.state from signature s where s.proposal = p.id and \
        s.account = $2), (select count(*) from partner q join delegation d on d.org = q.org where q.proposal = p.id and \
        p.kind = 'org_joint' and d.account = $2 and d.power = 'seal' and d.revoked_at is null and d.from_on <= $5 \
        and (d.until_on is null or d.until_on >= $5)) from proposal p join account a on a.id = p.proposer where p.id = $6 and ", visible!());
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
    SUBMITTED_BY = "select count(*) from proposal where body = $1 and proposer = $2 and org is null and sitting = $3 and \
        first_submitted_at is not null";
    NUMBER_TAKEN = "select count(*) from proposal where body = $1 and sitting = $2 and window_kind = $3 and number = $4";
    NUMBERED = "select p.id from proposal p where p.body = $1 and p.case_no = $2 and p.state in ('filed', 'under_review') \
        and p.sitting = (select q.sitting from proposal q where q.id = $3) order by +p.id desc limit 1";
    OF_NUMBER = "select p.id from proposal p where p.body = $1 and p.case_no = $2 order by p.id desc limit 5";
    JOINED_TO = concat!("select ", columns!(), " from proposal p where p.body = $1 and p.merged_into = $2 and p.state = 'merged' \
        order by p.id");
}

/// Rows written by one statement at most: the texts of statements stay few enough to be kept.
pub(super) const AT_ONCE: usize = 32;

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
    crate::args![by.body, by.account, reads_all, sees_filed(by), by.today().to_string()]
}

/// The proposal as this person sees it; none where he may not know of it.
pub async fn find(db: &mut dyn Read, by: &Acting, id: ProposalId) -> Outcome<Option<Shown>> {
    if by.timer {
        let found = load(db, by.body, id).await?;
        return Ok(found.map(|proposal| Shown {
            proposal,
            proposer_name: String::new(),
            org_name: String::new(),
            my_signature: None,
            partner: false,
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
        partner: row.take::<i64>()? > 0,
    }))
}

/// The proposal itself, for verbs that act on another one than the person's own (a lead case).
pub async fn load(db: &mut dyn Read, body: BodyId, id: ProposalId) -> Outcome<Option<Proposal>> {
    match db.row(LOAD, crate::args![id, body]).await? {
        Some(mut row) => Ok(Some(proposal(&mut row)?)),
        None => Ok(None),
    }
}

/// The proposals that are joined to a lead case.
pub async fn joined_to(db: &mut dyn Read, body: BodyId, lead: ProposalId) -> Outcome<Vec<Proposal>> {
    db.rows(JOINED_TO, crate::args![body, lead]).await?.iter_mut().map(proposal).collect()
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

/// Takes what is no more out of its place.
async fn recount_gone(tx: &mut Tx, body: BodyId, place: Place) -> Outcome<()> {
    let (sitting, window, kind, category, state) = place;
    tx.run(TALLY, crate::args![body, sitting, window, kind, category, state, -1_i64]).await.map(|_| ())
}

/// Writes a new proposal.
pub async fn insert(tx: &mut Tx, p: &Proposal) -> Outcome<()> {
    tx.run(INSERT, values(p)).await?;
    tx.touches(Touched::Record(PROPOSALS, p.id.0));
    recount(tx, p.body, None, place(p)).await
}

/// Writes a changed proposal if nobody was first: compare-and-set on the version. False: somebody was.
pub async fn save(tx: &mut Tx, before: &Proposal, after: &Proposal) -> Outcome<bool> {
    if tx.run(SAVE, values(after)).await? == 0 {
        return Ok(false);
    }
    recount(tx, after.body, Some(place(before)), place(after)).await?;
    tx.touches(Touched::Record(PROPOSALS, after.id.0));
    tx.touches(Touched::Case(after.id.0));
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

/// How many proposals of his own a person submitted in a session.
pub async fn submitted_by(
    db: &mut dyn Read,
    body: BodyId,
    who: AccountId,
    sitting: SittingId,
) -> Outcome<i64> {
    db.number(SUBMITTED_BY, crate::args![body, who, sitting]).await
}

/// The proposals of a case number, whatever the session, the latest first.
pub async fn of_number(db: &mut dyn Read, body: BodyId, case_no: &str) -> Outcome<Vec<ProposalId>> {
    db.rows(OF_NUMBER, crate::args![body, case_no]).await?.into_iter().map(|row| row.only()).collect()
}

/// Whether a number was given already.
pub async fn number_taken(
    db: &mut dyn Read,
    body: BodyId,
    sitting: SittingId,
    window: Window,
    number: i64,
) -> Outcome<bool> {
    Ok(db.number(NUMBER_TAKEN, crate::args![body, sitting, window, number]).await? > 0)
}

/// The filed proposal of this case number in the same session.
pub async fn numbered(
    db: &mut dyn Read,
    by: &Acting,
    like: ProposalId,
    case_no: &str,
) -> Outcome<Option<ProposalId>> {
    match db.row(NUMBERED, crate::args![by.body, case_no, like]).await? {
        Some(row) => Ok(Some(row.only()?)),
        None => Ok(None),
    }
}
