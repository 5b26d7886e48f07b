//! What was answered to a member, and what is asked of him. `$1` body, `$2` account, `$3` today: he speaks for himself and for
//! the organisations that he seals for on that day.

use super::sealed;
use crate::assembly::handling::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;

/// One column of the rows of a table that name him, or an organisation of his: each half found by an index of its own.
macro_rules! his {
    ($column:literal, $table:literal) => {
        concat!(
            "(select h.",
            $column,
            " from ",
            $table,
            " h where h.account = $2 and h.org is null \
             union select h.",
            $column,
            " from ",
            $table,
            " h where h.org in ",
            sealed!(),
            ")"
        )
    };
}

/// The matters that he put.
macro_rules! mine {
    () => {
        concat!("+m.body = $1 and m.id in ", his!("matter", "matter_person"))
    };
}

crate::statements! {
    JUDGE = crate::select!(Feedback as "f", concat!(", m.number, m.title from feedback f join matter m on m.id = f.matter \
        where +f.body = $1 and f.state in ('open', 'contested') and f.id in ", his!("id", "feedback"),
        " order by f.due_on, f.id limit 50"));
    CONTACTS = concat!("select c.id, c.held_on, s.unit, m.number, m.title from contact_answer a \
        join contact_record c on c.id = a.contact join assignment s on s.id = c.assignment join matter m on m.id = c.matter \
        where +c.body = $1 and a.state = 'open' and a.id in ", his!("id", "contact_answer"), " order by c.id limit 50");
    CLAIMED = crate::select!(Promise as "p", concat!(", m.number, m.title from promise p join matter m on m.id = p.matter where ",
        mine!(), " and p.state = 'claimed' order by p.due_on, p.id limit 50"));
    MATTERS = crate::select!(Matter as "m", concat!("from matter m where ", mine!(), " and m.id < $4 order by m.id desc limit $5"));
    ITEMS = concat!("select i.matter, i.position, i.content, x.unit, x.adoption, x.answer, x.done_by from matter_item i \
        join matter m on m.id = i.matter left join (select ri.item, ri.adoption, ri.answer, ri.done_by, r.id as reply, a.unit \
        from reply_item ri join reply r on r.id = ri.reply join assignment a on a.id = r.assignment \
        where r.state = 'delivered' and r.matter between $4 and $5 and r.matter in ", his!("matter", "matter_person"),
        ") x on x.item = i.id where ", mine!(),
        " and i.matter between $4 and $5 order by i.matter desc, i.position, x.reply");
    PROMISES = crate::select!(Promise as "p", concat!("from promise p join matter m on m.id = p.matter where ", mine!(),
        " and p.matter between $4 and $5 order by p.due_on, p.id"));
    SAID = crate::select!(Feedback as "f", concat!("from feedback f where +f.body = $1 and f.matter between $4 and $5 and \
        f.state <> 'dropped' and f.id in ", his!("id", "feedback"), " order by f.id"));
}

/// One suggestion with one answer to it; a suggestion that two units answered stands twice.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The matter.
    pub matter: MatterId,
    /// Number of the suggestion.
    pub position: i64,
    /// The suggestion.
    pub content: String,
    /// The unit that answered.
    pub unit: Option<OrgId>,
    /// What becomes of it.
    pub adoption: Option<Adoption>,
    /// The answer.
    pub answer: Option<String>,
    /// By when.
    pub done_by: Option<String>,
}

fn me(by: &Acting) -> Vec<Arg> {
    crate::args![by.body, by.account, by.today().to_string()]
}

fn between(by: &Acting, (low, high): (MatterId, MatterId)) -> Vec<Arg> {
    let mut args = me(by);
    args.extend(crate::args![low, high]);
    args
}

fn named<T: Record>(mut row: Row) -> Outcome<(T, String, String)> {
    Ok((T::read(&mut row)?, row.take()?, row.take()?))
}

/// Judgements that are asked of him, with number and title of the matter.
pub async fn to_judge(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<(Feedback, String, String)>> {
    db.rows(JUDGE, me(by)).await?.into_iter().map(named).collect()
}

/// Contacts that he has not confirmed: contact, day, unit, number and title of the matter.
pub async fn to_confirm(
    db: &mut dyn Read,
    by: &Acting,
) -> Outcome<Vec<(ContactId, String, OrgId, String, String)>> {
    let rows = db.rows(CONTACTS, me(by)).await?;
    let row = |mut row: Row| Ok((row.take()?, row.take()?, row.take()?, row.take()?, row.take()?));
    rows.into_iter().map(row).collect()
}

/// Promises of his matters that are reported as kept.
pub async fn claimed(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<(Promise, String, String)>> {
    db.rows(CLAIMED, me(by)).await?.into_iter().map(named).collect()
}

/// His matters before an id, the latest first.
pub async fn matters(db: &mut dyn Read, by: &Acting, before: i64, limit: i64) -> Outcome<Vec<Matter>> {
    let mut args = me(by);
    args.extend(crate::args![before, limit]);
    Matter::all(db, MATTERS, args).await
}

/// What became of each suggestion of his matters from one id to another.
pub async fn items(db: &mut dyn Read, by: &Acting, range: (MatterId, MatterId)) -> Outcome<Vec<Answered>> {
    let rows = db.rows(ITEMS, between(by, range)).await?;
    let one = |mut row: Row| {
        Ok(Answered {
            matter: row.take()?,
            position: row.take()?,
            content: row.take()?,
            unit: row.take()?,
            adoption: row.take()?,
            answer: row.take()?,
            done_by: row.take()?,
        })
    };
    rows.into_iter().map(one).collect()
}

/// Promises of his matters from one id to another.
pub async fn promises(db: &mut dyn Read, by: &Acting, range: (MatterId, MatterId)) -> Outcome<Vec<Promise>> {
    Promise::all(db, PROMISES, between(by, range)).await
}

/// His own judgements of matters from one id to another.
pub async fn said(db: &mut dyn Read, by: &Acting, range: (MatterId, MatterId)) -> Outcome<Vec<Feedback>> {
    Feedback::all(db, SAID, between(by, range)).await
}
