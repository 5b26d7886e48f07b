//! Statements of replies, of what belongs to them, and of contacts and opinions of co-handlers.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

crate::statements! {
    COUNTERSIGNED = "select c.reply from countersign c where c.id = $1 and c.state = 'asked'";
    ITEMS = crate::select!(ReplyItem as "i", "from reply_item i where i.reply = $1 order by i.position, i.id");
    DROP_ITEMS = "delete from reply_item where reply = $1";
    PROMISES = crate::select!(ReplyPromise as "p", "from reply_promise p where p.reply = $1 order by p.position, p.id");
    DROP_PROMISES = "delete from reply_promise where reply = $1";
    COUNTERSIGNS = crate::select!(Countersign as "c", "from countersign c where c.reply = $1 order by c.id");
    DELIVERIES = crate::select!(Delivery as "d", "from delivery d where d.reply = $1 order by d.id");
    CONTACT = crate::select!(Contact as "c", "from contact_record c where c.body = $1 and c.id = $2");
    CONTACTS = crate::select!(Contact as "c", "from contact_record c where c.body = $1 and c.matter = $2 \
        order by c.held_on, c.id");
    CONTACT_ANSWERS = crate::select!(ContactAnswer as "a", "from contact_answer a where a.contact = $1 order by a.id");
    MATTER_ANSWERS = crate::select!(ContactAnswer as "a", "from contact_answer a where a.matter = $1 order by a.id");
    OPINIONS = crate::select!(CoOpinion as "o", "from co_opinion o where o.body = $1 and o.matter = $2 order by o.id");
    SHORT_NAME = "select n.short_name, n.name from org_name n where n.body = $1 and n.org = $2 and n.from_on <= $3 \
        order by n.from_on desc limit 1";
}

/// The answers to the suggestions, in their order.
pub async fn items(db: &mut dyn Read, reply: ReplyId) -> Outcome<Vec<ReplyItem>> {
    ReplyItem::all(db, ITEMS, crate::args![reply]).await
}

/// Replaces them.
pub async fn set_items(tx: &mut Tx, reply: ReplyId, items: &[ReplyItem]) -> Outcome<()> {
    tx.run(DROP_ITEMS, crate::args![reply]).await?;
    for item in items {
        item.insert(tx).await?;
    }
    Ok(())
}

/// The commitments as they are written, in their order.
pub async fn promises(db: &mut dyn Read, reply: ReplyId) -> Outcome<Vec<ReplyPromise>> {
    ReplyPromise::all(db, PROMISES, crate::args![reply]).await
}

/// Replaces them.
pub async fn set_promises(tx: &mut Tx, reply: ReplyId, promises: &[ReplyPromise]) -> Outcome<()> {
    tx.run(DROP_PROMISES, crate::args![reply]).await?;
    for promise in promises {
        promise.insert(tx).await?;
    }
    Ok(())
}

/// What co-handlers were asked and said of a reply, the earliest first.
pub async fn countersigns(db: &mut dyn Read, reply: ReplyId) -> Outcome<Vec<Countersign>> {
    Countersign::all(db, COUNTERSIGNS, crate::args![reply]).await
}

/// To whom a reply was delivered.
pub async fn deliveries(db: &mut dyn Read, reply: ReplyId) -> Outcome<Vec<Delivery>> {
    Delivery::all(db, DELIVERIES, crate::args![reply]).await
}

/// A contact record of the body.
pub async fn contact(db: &mut dyn Read, body: BodyId, id: ContactId) -> Outcome<Option<Contact>> {
    Contact::one(db, CONTACT, crate::args![body, id]).await
}

/// Contact records of a matter, by their days.
pub async fn contacts(db: &mut dyn Read, body: BodyId, matter: MatterId) -> Outcome<Vec<Contact>> {
    Contact::all(db, CONTACTS, crate::args![body, matter]).await
}

/// What proposers said of a contact record.
pub async fn contact_answers(db: &mut dyn Read, contact: ContactId) -> Outcome<Vec<ContactAnswer>> {
    ContactAnswer::all(db, CONTACT_ANSWERS, crate::args![contact]).await
}

/// What proposers said of every contact record of a matter.
pub async fn matter_answers(db: &mut dyn Read, matter: MatterId) -> Outcome<Vec<ContactAnswer>> {
    ContactAnswer::all(db, MATTER_ANSWERS, crate::args![matter]).await
}

/// Opinions of co-handlers of a matter, the earliest first.
pub async fn opinions(db: &mut dyn Read, body: BodyId, matter: MatterId) -> Outcome<Vec<CoOpinion>> {
    CoOpinion::all(db, OPINIONS, crate::args![body, matter]).await
}

/// The short name of an organisation on a day, or its full name where it has none.
pub async fn short_name(db: &mut dyn Read, body: BodyId, org: OrgId, day: &str) -> Outcome<String> {
    let Some(mut row) = db.row(SHORT_NAME, crate::args![body, org, day]).await? else {
        return Ok(String::new());
    };
    let (short, full): (String, String) = (row.take()?, row.take()?);
    Ok(if short.is_empty() { full } else { short })
}

/// The reply that a co-handler was asked to countersign and has not answered.
pub async fn countersigned(db: &mut dyn Read, id: CountersignId) -> Outcome<Option<ReplyId>> {
    match db.row(COUNTERSIGNED, crate::args![id]).await? {
        Some(row) => Ok(Some(row.only()?)),
        None => Ok(None),
    }
}
