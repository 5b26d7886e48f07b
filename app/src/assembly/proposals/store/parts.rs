//! Statements about what hangs on a proposal: suggestions, units, signatures, versions, reviews, mergers, attachments.

use super::AT_ONCE;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::search::FILES;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row, Sql, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::search::Touched;

crate::statements! {
    SUGGESTIONS = "select content from suggestion where proposal = $1 order by position";
    DROP_SUGGESTIONS = "delete from suggestion where proposal = $1";
    UNITS = "select org, name, role from suggested_unit where proposal = $1 order by position";
    DROP_UNITS = "delete from suggested_unit where proposal = $1";
    ALL = "select 'suggestion', s.position, s.id, cast(null as bigint), cast(null as bigint), cast(null as bigint), \
        s.content, '', '', '', '' from suggestion s where s.proposal = $1 \
        union all select 'unit', u.position, u.id, u.org, null, null, u.name, u.role, '', '', '' from suggested_unit u \
        where u.proposal = $1 \
        union all select 'signature', s.position, s.id, s.account, s.invited_at, s.answered_at, a.name, s.state, \
        s.text_digest, s.remark, '' from signature s join account a on a.id = s.account where s.proposal = $1 \
        union all select 'file', f.id, f.id, f.size, null, null, f.name, f.media, f.digest, '', '' from attachment f \
        where f.proposal = $1 and f.removed_at is null \
        union all select 'review', r.made_at, r.id, r.round, r.reviewer, r.made_at, r.level, a.name, r.checks, r.opinion, \
        r.proposed from review r join account a on a.id = r.reviewer where r.proposal = $1 \
        union all select 'joined', j.id, j.id, null, null, null, '', '', '', '', '' from proposal j where j.merged_into = $1";
    SIGNATURES = "select s.account, a.name, s.state, s.invited_at, s.answered_at, s.text_digest, s.remark from signature s \
        join account a on a.id = s.account where s.proposal = $1 order by s.position, s.id";
    INVITE = "insert into signature (id, proposal, account, position, state, invited_at, text_digest, remark) \
        values ($1,$2,$3,$4,'invited',$5,'','') on conflict (proposal, account) do update set state = 'invited', \
        invited_at = excluded.invited_at, answered_at = null, text_digest = '', remark = '' \
        where signature.state <> 'signed'";
    ANSWER = "update signature set state = $3, answered_at = $4, text_digest = $5, remark = $6 \
        where proposal = $1 and account = $2 and state = $7";
    SET_STATE = "update signature set state = $3 where proposal = $1 and state = $2";
    VOID_OTHERS = "update signature set state = 'void' where proposal = $1 and state = 'signed' and text_digest <> $2";
    COUNT_SIGNED = "select count(*) from signature where proposal = $1 and state = 'signed'";
    OPEN_INVITATIONS = "select p.id from proposal p where p.body = $1 and p.state in ('cosigning', 'returned') and \
        p.signing_until is not null and p.signing_until <= $2 and exists (select 1 from signature s where \
        s.proposal = p.id and s.state = 'invited') order by +p.id limit 50";
    ADD_VERSION = "insert into text_version (id, proposal, number, title, content, made_at, made_by, reason) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    VERSIONS = "select number, title, content, made_at, made_by, reason from text_version where proposal = $1 \
        order by number";
    ADD_REVIEW = "insert into review (id, proposal, round, level, reviewer, checks, opinion, proposed, made_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
    REVIEWS = "select r.round, r.level, r.reviewer, a.name, r.checks, r.opinion, r.proposed, r.made_at from review r \
        join account a on a.id = r.reviewer where r.proposal = $1 order by r.made_at, r.id";
    ADD_MERGER = "insert into merger (id, body, child, lead, state, consent, reason, proposed_by, proposed_at, \
        objection_until) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)";
    OPEN_MERGER = "select id, child, lead, state, consent, reason, proposed_at, objection_until, ended_at from merger \
        where child = $1 and state in ('asked', 'ready', 'objected', 'done') order by id desc limit 1";
    OPEN_LEADING = "select count(*) from merger where lead = $1 and state in ('asked', 'ready', 'objected', 'done')";
    SET_MERGER = "update merger set state = $2, ended_at = $3 where id = $1";
    MERGERS_DUE = "select m.child from merger m where m.body = $1 and m.state = 'asked' and m.objection_until < $2 \
        order by m.id limit 50";
    ASK_MERGER = "insert into merger_answer (id, merger, account, answer, remark, asked_at) values ($1,$2,$3,'open','',$4) \
        on conflict do nothing";
    ANSWER_MERGER = "update merger_answer set answer = $3, remark = $4, answered_at = $5 \
        where merger = $1 and account = $2 and answer = 'open'";
    SILENT_MERGER = "update merger_answer set answer = 'silent', answered_at = $2 where merger = $1 and answer = 'open'";
    MERGER_ANSWERS = "select m.account, a.name, m.answer, m.remark, m.answered_at from merger_answer m \
        join account a on a.id = m.account where m.merger = $1 order by m.id";
    ADD_ATTACHMENT = "insert into attachment (id, proposal, name, media, size, digest, added_at, added_by) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    DROP_ATTACHMENT = "update attachment set removed_at = $3 where id = $1 and proposal = $2 and removed_at is null";
    ATTACHMENTS = "select id, name, media, size, digest from attachment where proposal = $1 and removed_at is null \
        order by id";
    ATTACHED_TODAY = "select cast(coalesce(sum(size), 0) as bigint) from attachment where added_by = $1 and added_at > $2";
    TO_RECOUNT = "select id from proposal where body = $1 and state in ('submitted', 'returned', 'under_review') and \
        review_due is not null and id > $2 order by id limit 200";
}

/// Begins a statement that writes suggestions.
const ADD_SUGGESTIONS: &str = "insert into suggestion (id, proposal, position, content) values";
/// Begins a statement that writes suggested units.
const ADD_UNITS: &str = "insert into suggested_unit (id, proposal, org, name, role, position) values";

/// What hangs on a proposal, each list in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// Suggestions.
    pub suggestions: Vec<String>,
    /// Suggested units.
    pub units: Vec<SuggestedUnit>,
    /// Those asked to sign.
    pub signatures: Vec<Signature>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// The review sheet.
    pub reviews: Vec<Review>,
    /// How many cases are joined to it.
    pub joined: usize,
}

/// Everything that hangs on a proposal, read by one statement.
pub async fn all(db: &mut dyn Read, id: ProposalId) -> Outcome<Parts> {
    let mut rows = Vec::new();
    for mut r in db.rows(ALL, crate::args![id]).await? {
        let (what, place, tie): (String, i64, i64) = (r.take()?, r.take()?, r.take()?);
        rows.push((place, tie, what, r));
    }
    rows.sort_by_key(|(place, tie, ..)| (*place, *tie));
    let mut all = Parts::default();
    for (place, _, what, row) in rows {
        all.take(&what, place, row)?;
    }
    Ok(all)
}

impl Parts {
    fn take(&mut self, what: &str, place: i64, mut r: Row) -> Outcome<()> {
        let (first, second, third): (Option<i64>, Option<i64>, Option<i64>) =
            (r.take()?, r.take()?, r.take()?);
        let number = |n: Option<i64>| n.ok_or_else(|| Problem::broken(format!("{what} without its number")));
        match what {
            "suggestion" => self.suggestions.push(r.take()?),
            "unit" => {
                self.units.push(SuggestedUnit { org: first.map(OrgId), name: r.take()?, role: r.take()? });
            }
            "signature" => self.signatures.push(Signature {
                account: AccountId(number(first)?),
                name: r.take()?,
                state: r.take()?,
                invited_at: number(second)?,
                answered_at: third,
                text_digest: r.take()?,
                remark: r.take()?,
            }),
            "file" => self.attachments.push(Attachment {
                id: AttachmentId(place),
                name: r.take()?,
                media: r.take()?,
                size: number(first)?,
                digest: r.take()?,
            }),
            "review" => self.reviews.push(Review {
                round: number(first)?,
                level: r.take()?,
                reviewer: AccountId(number(second)?),
                reviewer_name: r.take()?,
                checks: r.take()?,
                opinion: r.take()?,
                proposed: r.take()?,
                made_at: number(third)?,
            }),
            _ => self.joined += 1,
        }
        Ok(())
    }
}

/// The suggestions in order.
pub async fn suggestions(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<String>> {
    db.rows(SUGGESTIONS, crate::args![id]).await?.into_iter().map(|row| row.only()).collect()
}

/// Replaces the suggestions.
pub async fn set_suggestions(tx: &mut Tx, by: &Acting, id: ProposalId, list: &[String]) -> Outcome<()> {
    tx.run(DROP_SUGGESTIONS, crate::args![id]).await?;
    add_suggestions(tx, by, id, list).await
}

/// Writes the suggestions of a new proposal.
pub async fn add_suggestions(tx: &mut Tx, by: &Acting, id: ProposalId, list: &[String]) -> Outcome<()> {
    let all: Vec<(i64, &String)> = (1..).zip(list).collect();
    for some in all.chunks(AT_ONCE) {
        let args =
            some.iter().flat_map(|(at, content)| crate::args![by.new_id(), id, *at, *content]).collect();
        tx.run(Sql::rows(ADD_SUGGESTIONS, 4, some.len(), ""), args).await?;
    }
    Ok(())
}

/// The suggested units in order.
pub async fn units(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<SuggestedUnit>> {
    let rows = db.rows(UNITS, crate::args![id]).await?;
    rows.into_iter()
        .map(|mut r| Ok(SuggestedUnit { org: r.take()?, name: r.take()?, role: r.take()? }))
        .collect()
}

/// Replaces the suggested units.
pub async fn set_units(tx: &mut Tx, by: &Acting, id: ProposalId, list: &[SuggestedUnit]) -> Outcome<()> {
    tx.run(DROP_UNITS, crate::args![id]).await?;
    add_units(tx, by, id, list).await
}

/// Writes the suggested units of a new proposal.
pub async fn add_units(tx: &mut Tx, by: &Acting, id: ProposalId, list: &[SuggestedUnit]) -> Outcome<()> {
    let all: Vec<(i64, &SuggestedUnit)> = (1..).zip(list).collect();
    for some in all.chunks(AT_ONCE) {
        let args = some
            .iter()
            .flat_map(|(at, unit)| crate::args![by.new_id(), id, unit.org, &unit.name, &unit.role, *at])
            .collect();
        tx.run(Sql::rows(ADD_UNITS, 6, some.len(), ""), args).await?;
    }
    Ok(())
}

/// Everybody asked to sign, in order.
pub async fn signatures(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<Signature>> {
    let rows = db.rows(SIGNATURES, crate::args![id]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Signature {
                account: r.take()?,
                name: r.take()?,
                state: r.take()?,
                invited_at: r.take()?,
                answered_at: r.take()?,
                text_digest: r.take()?,
                remark: r.take()?,
            })
        })
        .collect()
}

/// Asks a person to sign, or asks again; a signature given stays.
pub async fn invite(tx: &mut Tx, by: &Acting, id: ProposalId, who: AccountId, position: i64) -> Outcome<()> {
    tx.run(INVITE, crate::args![by.new_id(), id, who, position, by.now]).await.map(|_| ())
}

/// A signature changes from one state to another; false when it was not in that state.
pub async fn answer(
    tx: &mut Tx,
    id: ProposalId,
    who: AccountId,
    (from, to): (SignatureState, SignatureState),
    (now, digest, remark): (i64, &str, &str),
) -> Outcome<bool> {
    Ok(tx.run(ANSWER, crate::args![id, who, to, now, digest, remark, from]).await? == 1)
}

/// All signatures in one state go into another.
pub async fn all_from(tx: &mut Tx, id: ProposalId, from: SignatureState, to: SignatureState) -> Outcome<u64> {
    tx.run(SET_STATE, crate::args![id, from, to]).await
}

/// Signatures given to another text lose their force; how many.
pub async fn void_others(tx: &mut Tx, id: ProposalId, digest: &str) -> Outcome<u64> {
    tx.run(VOID_OTHERS, crate::args![id, digest]).await
}

/// How many have signed.
pub async fn count_signed(db: &mut dyn Read, id: ProposalId) -> Outcome<i64> {
    db.number(COUNT_SIGNED, crate::args![id]).await
}

/// Proposals whose time for signing is over with invitations open.
pub async fn signing_over(db: &mut dyn Read, body: BodyId, now: i64) -> Outcome<Vec<ProposalId>> {
    db.rows(OPEN_INVITATIONS, crate::args![body, now]).await?.into_iter().map(|row| row.only()).collect()
}

/// Adds a text version.
pub async fn add_version(tx: &mut Tx, by: &Acting, id: ProposalId, v: &TextVersion) -> Outcome<()> {
    let content = serde_json::to_string(&v.content)?;
    let args = crate::args![by.new_id(), id, v.number, &v.title, content, v.made_at, v.made_by, &v.reason];
    tx.run(ADD_VERSION, args).await.map(|_| ())
}

/// All text versions, oldest first.
pub async fn versions(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<TextVersion>> {
    let rows = db.rows(VERSIONS, crate::args![id]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(TextVersion {
                number: r.take()?,
                title: r.take()?,
                content: serde_json::from_str(&r.take::<String>()?)?,
                made_at: r.take()?,
                made_by: r.take()?,
                reason: r.take()?,
            })
        })
        .collect()
}

/// Adds an opinion to the review sheet.
pub async fn add_review(tx: &mut Tx, by: &Acting, id: ProposalId, r: &Review) -> Outcome<()> {
    let args = crate::args![
        by.new_id(),
        id,
        r.round,
        r.level,
        r.reviewer,
        &r.checks,
        &r.opinion,
        &r.proposed,
        r.made_at
    ];
    tx.run(ADD_REVIEW, args).await.map(|_| ())
}

/// The review sheet, oldest first.
pub async fn reviews(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<Review>> {
    let rows = db.rows(REVIEWS, crate::args![id]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Review {
                round: r.take()?,
                level: r.take()?,
                reviewer: r.take()?,
                reviewer_name: r.take()?,
                checks: r.take()?,
                opinion: r.take()?,
                proposed: r.take()?,
                made_at: r.take()?,
            })
        })
        .collect()
}

/// Writes a proposed merger.
pub async fn add_merger(tx: &mut Tx, by: &Acting, m: &Merger) -> Outcome<()> {
    let args = crate::args![
        m.id,
        by.body,
        m.child,
        m.lead,
        m.state,
        &m.consent,
        &m.reason,
        by.account,
        m.proposed_at,
        m.objection_until.clone()
    ];
    tx.run(ADD_MERGER, args).await.map(|_| ())
}

fn merger(mut r: Row) -> Outcome<Merger> {
    Ok(Merger {
        id: r.take()?,
        child: r.take()?,
        lead: r.take()?,
        state: r.take()?,
        consent: r.take()?,
        reason: r.take()?,
        proposed_at: r.take()?,
        objection_until: r.take()?,
        ended_at: r.take()?,
    })
}

/// The merger of a proposal that is asked, ready, objected to or done.
pub async fn merger_of(db: &mut dyn Read, child: ProposalId) -> Outcome<Option<Merger>> {
    db.row(OPEN_MERGER, crate::args![child]).await?.map(merger).transpose()
}

/// How many proposals are joined, or proposed to be joined, to this one.
pub async fn led_by(db: &mut dyn Read, lead: ProposalId) -> Outcome<i64> {
    db.number(OPEN_LEADING, crate::args![lead]).await
}

/// Where a merger goes.
pub async fn set_merger(tx: &mut Tx, id: MergerId, state: MergerState, ended_at: Option<i64>) -> Outcome<()> {
    tx.run(SET_MERGER, crate::args![id, state, ended_at]).await.map(|_| ())
}

/// Children of mergers whose time for objections is over.
pub async fn mergers_due(db: &mut dyn Read, body: BodyId, today: &str) -> Outcome<Vec<ProposalId>> {
    db.rows(MERGERS_DUE, crate::args![body, today]).await?.into_iter().map(|row| row.only()).collect()
}

/// Asks one proposer about a merger.
pub async fn ask_merger(tx: &mut Tx, by: &Acting, merger: MergerId, who: AccountId) -> Outcome<()> {
    tx.run(ASK_MERGER, crate::args![by.new_id(), merger, who, by.now]).await.map(|_| ())
}

/// Notes a proposer's answer; false when he was not asked or has answered.
pub async fn answer_merger(
    tx: &mut Tx,
    by: &Acting,
    merger: MergerId,
    answer: &str,
    remark: &str,
) -> Outcome<bool> {
    Ok(tx.run(ANSWER_MERGER, crate::args![merger, by.account, answer, remark, by.now]).await? == 1)
}

/// Those who have not answered are noted as silent.
pub async fn silence(tx: &mut Tx, merger: MergerId, now: i64) -> Outcome<()> {
    tx.run(SILENT_MERGER, crate::args![merger, now]).await.map(|_| ())
}

/// Every proposer's answer to a merger.
pub async fn merger_answers(db: &mut dyn Read, merger: MergerId) -> Outcome<Vec<MergerAnswer>> {
    let rows = db.rows(MERGER_ANSWERS, crate::args![merger]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(MergerAnswer {
                account: r.take()?,
                name: r.take()?,
                answer: r.take()?,
                remark: r.take()?,
                answered_at: r.take()?,
            })
        })
        .collect()
}

/// Notes an attached file.
pub async fn add_attachment(tx: &mut Tx, by: &Acting, id: ProposalId, a: &Attachment) -> Outcome<()> {
    let args = crate::args![a.id, id, &a.name, &a.media, a.size, &a.digest, by.now, by.account];
    tx.touches(Touched::Record(FILES, a.id.0));
    tx.run(ADD_ATTACHMENT, args).await.map(|_| ())
}

/// Takes an attached file off; the content stays for earlier versions.
pub async fn drop_attachment(
    tx: &mut Tx,
    id: ProposalId,
    attachment: AttachmentId,
    now: i64,
) -> Outcome<bool> {
    tx.touches(Touched::Record(FILES, attachment.0));
    Ok(tx.run(DROP_ATTACHMENT, crate::args![attachment, id, now]).await? == 1)
}

/// The attached files.
pub async fn attachments(db: &mut dyn Read, id: ProposalId) -> Outcome<Vec<Attachment>> {
    let rows = db.rows(ATTACHMENTS, crate::args![id]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Attachment {
                id: r.take()?,
                name: r.take()?,
                media: r.take()?,
                size: r.take()?,
                digest: r.take()?,
            })
        })
        .collect()
}

/// Bytes a person attached since a moment.
pub async fn attached_since(db: &mut dyn Read, who: AccountId, since: i64) -> Outcome<i64> {
    db.number(ATTACHED_TODAY, crate::args![who, since]).await
}

/// Proposals with a counted date, two hundred after an id.
pub async fn to_recount(db: &mut dyn Read, body: BodyId, after: i64) -> Outcome<Vec<ProposalId>> {
    db.rows(TO_RECOUNT, crate::args![body, after]).await?.into_iter().map(|row| row.only()).collect()
}
