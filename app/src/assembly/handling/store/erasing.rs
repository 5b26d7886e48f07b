//! Statements that take out a matter which a list entered by mistake and nobody has begun to handle, or what a table of a past year
//! said of one.

use super::count;
use crate::assembly::handling::figures;
use crate::assembly::handling::records::{Matter, MatterId};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::BodyId;

crate::statements! {
    GONE_PERSONS = "delete from matter_person where matter = $1";
    GONE_ITEMS = "delete from matter_item where matter = $1";
    GONE_CHOICES = "delete from unit_choice where matter = $1";
    GONE_FEEDBACKS = "delete from feedback where matter = $1";
    GONE_REPLIES = "delete from reply where matter = $1";
    GONE_ASSIGNMENTS = "delete from assignment where matter = $1";
    PAST_NOW = "select m.version, (select count(*) from assignment a where a.matter = m.id), (select count(*) from reply r where \
        r.matter = m.id), (select count(*) from feedback f where f.matter = m.id), (select count(*) from assignment a where \
        a.matter = m.id and a.version > 1) + (select count(*) from reply r where r.matter = m.id and r.version > 1) + (select \
        count(*) from feedback f where f.matter = m.id and f.version > 1) + (select count(*) from promise x where \
        x.matter = m.id) + (select count(*) from supervision x where x.matter = m.id and x.created_at > $3) + (select count(*) \
        from contact_record x where x.matter = m.id) + (select count(*) from contact_answer x where x.matter = m.id) + (select \
        count(*) from co_opinion x where x.matter = m.id) + (select count(*) from due_date x where x.matter = m.id and \
        x.assignment is not null) + (select count(*) from reply r join reply_item x on x.reply = r.id where r.matter = m.id) + \
        (select count(*) from reply r join reply_promise x on x.reply = r.id where r.matter = m.id) + (select count(*) from \
        reply r join countersign x on x.reply = r.id where r.matter = m.id) + (select count(*) from reply r join delivery x on \
        x.reply = r.id where r.matter = m.id) + (select count(*) from assignment a join refusal x on x.assignment = a.id where \
        a.matter = m.id) + (select count(*) from assignment a join extension x on x.assignment = a.id where a.matter = m.id) + \
        (select count(*) from award x where x.body = m.body and x.matter = m.id) from matter m where m.body = $1 and m.id = $2";
    GONE_MATTER = "delete from matter where body = $1 and id = $2 and version = $3";
}

/// How what a table of a past year said of a matter stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastNow {
    /// Version of the matter.
    pub version: i64,
    /// Assignments, replies and judgements.
    pub made: [i64; 3],
    /// How many of them are no longer as they were made, and how much hangs on them; such a table makes nothing of the kind.
    pub more: i64,
}

/// Reads that; supervisions count that were begun after an instant.
pub async fn past_now(
    db: &mut dyn Read,
    body: BodyId,
    (id, since): (MatterId, i64),
) -> Outcome<Option<PastNow>> {
    let Some(mut r) = db.row(PAST_NOW, crate::args![body, id, since]).await? else { return Ok(None) };
    let (version, made) = (r.take()?, [r.take()?, r.take()?, r.take()?]);
    Ok(Some(PastNow { version, made, more: r.take()? }))
}

/// Takes out what a table of a past year said of a matter: judgements, replies, assignments.
pub async fn erase_past(tx: &mut Tx, id: MatterId) -> Outcome<()> {
    for sql in [GONE_FEEDBACKS, GONE_REPLIES, GONE_ASSIGNMENTS] {
        tx.run(sql, crate::args![id]).await?;
    }
    Ok(())
}

/// Takes a matter out at its version, and out of the figures.
pub async fn erase(tx: &mut Tx, m: &Matter) -> Outcome<()> {
    for sql in [GONE_PERSONS, GONE_ITEMS, GONE_CHOICES] {
        tx.run(sql, crate::args![m.id]).await?;
    }
    if tx.run(GONE_MATTER, crate::args![m.body, m.id, m.version]).await? == 0 {
        return Err(Problem::NotFound);
    }
    let place = |(measure, n): (String, i64)| ((m.sitting.unwrap_or(0), 0, measure), -n);
    let moved: Vec<super::Moved> = figures::of_matter(m).into_iter().map(place).collect();
    count(tx, m.body, &moved).await
}
