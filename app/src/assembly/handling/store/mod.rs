//! The statements of the room. Here: finding the records within a person's scope, and the rows that hang on them. Lists and
//! desks stand in files of their own beside this one.

pub mod answers;
pub mod assigning;
pub mod awarding;
pub mod clock;
pub mod dates;
pub mod desk;
pub mod erasing;
pub mod feeds;
pub mod figures;
pub mod follow_up;
pub mod judging;
pub mod ledger;
pub mod papers;
pub mod public;
pub mod replying;
pub mod search;
pub mod supervising;
pub mod unit;

use super::hats;
use super::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Sql, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use std::collections::BTreeMap;

/// Whether the person acts today for the organisation of a column: `$3` account, `$4` today.
macro_rules! acts_for {
    ($org:literal) => {
        concat!(
            "exists (select 1 from delegation vd where vd.org = ",
            $org,
            " and vd.account = $3 and vd.revoked_at is null and vd.from_on <= $4 \
             and (vd.until_on is null or vd.until_on >= $4))"
        )
    };
}

/// What a person may see of matters: all of them; those of his units; those he put; those of his units and his own, and what
/// members may read. `$1` body, `$2` reads all, `$3` account, `$4` today, `$5` members see filed.
macro_rules! visible {
    () => {
        concat!(
            "m.body = $1 and ($2 = 1 or $5 = 1 \
             or exists (select 1 from assignment va where va.matter = m.id and va.state <> 'void' and ",
            $crate::assembly::handling::store::acts_for!("va.unit"),
            ") or exists (select 1 from matter_person vp where vp.matter = m.id and vp.account = $3 and vp.org is null) \
             or exists (select 1 from matter_person vp where vp.matter = m.id and ",
            $crate::assembly::handling::store::acts_for!("vp.org"),
            "))"
        )
    };
}

/// The organisations that somebody seals for: `$2` account, `$3` today.
macro_rules! sealed {
    () => {
        "(select vd.org from delegation vd where vd.account = $2 and vd.power = 'seal' and vd.revoked_at is null \
         and vd.from_on <= $3 and (vd.until_on is null or vd.until_on >= $3))"
    };
}

pub(super) use {acts_for, sealed, visible};

// A plus before the body's column where a record is found by another one: the body is then looked at and not searched by, or
// SQLite would read all of the body along an index that happens to have the order.
crate::statements! {
    FIND = crate::select!(Matter as "m", concat!("from matter m where ", visible!(), " and m.id = $6"));
    LOAD = crate::select!(Matter as "m", "from matter m where m.body = $1 and m.id = $2");
    PERSONS = crate::select!(Person as "p", "from matter_person p where p.matter = $1 order by p.position, p.id");
    DROP_PERSONS = "delete from matter_person where matter = $1";
    ITEMS = crate::select!(Item as "i", "from matter_item i where i.matter = $1 order by i.position");
    DROP_ITEMS_AFTER = "delete from matter_item where matter = $1 and position > $2 and not exists \
        (select 1 from reply_item r where r.item = matter_item.id)";
    CHOICES = crate::select!(UnitChoice as "c", "from unit_choice c where c.matter = $1 order by c.stage desc, c.position");
    DROP_CHOICES = "delete from unit_choice where matter = $1 and stage = $2";
    ASSIGNMENT = crate::select!(Assignment as "a", "from assignment a where a.body = $1 and a.id = $2");
    ASSIGNMENTS = crate::select!(Assignment as "a", "from assignment a where +a.body = $1 and a.matter = $2 order by a.id");
    REPLY = crate::select!(Reply as "r", "from reply r where r.body = $1 and r.id = $2");
    REPLIES = crate::select!(Reply as "r", "from reply r where +r.body = $1 and r.matter = $2 order by r.id");
    FEEDBACK = crate::select!(Feedback as "f", "from feedback f where f.body = $1 and f.id = $2");
    FEEDBACKS = crate::select!(Feedback as "f", "from feedback f where +f.body = $1 and f.matter = $2 order by f.id");
    PROMISE = crate::select!(Promise as "p", "from promise p where p.body = $1 and p.id = $2");
    PROMISES = crate::select!(Promise as "p", "from promise p where +p.body = $1 and p.matter = $2 order by p.id");
    SUPERVISION = crate::select!(Supervision as "s", "from supervision s where s.body = $1 and s.id = $2");
    SUPERVISIONS = crate::select!(Supervision as "s", "from supervision s where +s.body = $1 and s.matter = $2 order by s.id");
    NEXT_IN_SERIES = "insert into document_series (body, owner, word, year, last) values ($1, $2, $3, $4, 1) \
        on conflict (body, owner, word, year) do update set last = document_series.last + 1 returning last";
}

/// The statements that every record brings: insert and save.
pub const RECORDS: &[(&str, &str)] = &[
    ("insert Matter", Matter::INSERT),
    ("save Matter", Matter::SAVE),
    ("insert Person", Person::INSERT),
    ("save Person", Person::SAVE),
    ("insert Item", Item::INSERT),
    ("save Item", Item::SAVE),
    ("insert UnitChoice", UnitChoice::INSERT),
    ("save UnitChoice", UnitChoice::SAVE),
    ("insert Batch", Batch::INSERT),
    ("save Batch", Batch::SAVE),
    ("insert Assignment", Assignment::INSERT),
    ("save Assignment", Assignment::SAVE),
    ("insert Refusal", Refusal::INSERT),
    ("save Refusal", Refusal::SAVE),
    ("insert Extension", Extension::INSERT),
    ("save Extension", Extension::SAVE),
    ("insert Contact", Contact::INSERT),
    ("save Contact", Contact::SAVE),
    ("insert ContactAnswer", ContactAnswer::INSERT),
    ("save ContactAnswer", ContactAnswer::SAVE),
    ("insert CoOpinion", CoOpinion::INSERT),
    ("save CoOpinion", CoOpinion::SAVE),
    ("insert Reply", Reply::INSERT),
    ("save Reply", Reply::SAVE),
    ("insert ReplyItem", ReplyItem::INSERT),
    ("save ReplyItem", ReplyItem::SAVE),
    ("insert ReplyPromise", ReplyPromise::INSERT),
    ("save ReplyPromise", ReplyPromise::SAVE),
    ("insert Countersign", Countersign::INSERT),
    ("save Countersign", Countersign::SAVE),
    ("insert Delivery", Delivery::INSERT),
    ("save Delivery", Delivery::SAVE),
    ("insert Feedback", Feedback::INSERT),
    ("save Feedback", Feedback::SAVE),
    ("insert FeedbackItem", FeedbackItem::INSERT),
    ("save FeedbackItem", FeedbackItem::SAVE),
    ("insert Promise", Promise::INSERT),
    ("save Promise", Promise::SAVE),
    ("insert Supervision", Supervision::INSERT),
    ("save Supervision", Supervision::SAVE),
    ("insert SupervisionAct", SupervisionAct::INSERT),
    ("save SupervisionAct", SupervisionAct::SAVE),
    ("insert SupervisionTask", SupervisionTask::INSERT),
    ("save SupervisionTask", SupervisionTask::SAVE),
    ("insert Award", Award::INSERT),
    ("save Award", Award::SAVE),
    ("insert Due", Due::INSERT),
    ("save Due", Due::SAVE),
    ("insert Feed", Feed::INSERT),
    ("save Feed", Feed::SAVE),
    ("insert PaperTemplate", PaperTemplate::INSERT),
    ("save PaperTemplate", PaperTemplate::SAVE),
];

/// The parameters of [`visible`] for a person.
pub(super) fn viewer(by: &Acting) -> Vec<crate::foundation::db::Arg> {
    crate::args![by.body, hats::reads_all(by), by.account, by.today().to_string(), hats::sees_filed(by)]
}

/// A matter as a person may see it; none where he may not know of it.
pub async fn find(db: &mut dyn Read, by: &Acting, id: MatterId) -> Outcome<Option<Matter>> {
    if by.timer {
        return load(db, by.body, id).await;
    }
    let mut args = viewer(by);
    args.push(id.into());
    Matter::one(db, FIND, args).await
}

/// A matter of the body, for verbs that follow by themselves.
pub async fn load(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Option<Matter>> {
    Matter::one(db, LOAD, crate::args![body, id]).await
}

/// Those who put a matter, in their order.
pub async fn persons(db: &mut dyn Read, id: MatterId) -> Outcome<Vec<Person>> {
    Person::all(db, PERSONS, crate::args![id]).await
}

/// Replaces them.
pub async fn set_persons(tx: &mut Tx, id: MatterId, persons: &[Person]) -> Outcome<()> {
    tx.run(DROP_PERSONS, crate::args![id]).await?;
    for person in persons {
        person.insert(tx).await?;
    }
    Ok(())
}

/// The suggestions of a matter.
pub async fn items(db: &mut dyn Read, id: MatterId) -> Outcome<Vec<Item>> {
    Item::all(db, ITEMS, crate::args![id]).await
}

/// Takes away the suggestions after a position that nobody answered.
pub async fn drop_items_after(tx: &mut Tx, id: MatterId, position: i64) -> Outcome<()> {
    tx.run(DROP_ITEMS_AFTER, crate::args![id, position]).await.map(|_| ())
}

/// Units named for a matter, suggested before proposed.
pub async fn choices(db: &mut dyn Read, id: MatterId) -> Outcome<Vec<UnitChoice>> {
    UnitChoice::all(db, CHOICES, crate::args![id]).await
}

/// Replaces the units named at a stage.
pub async fn set_choices(tx: &mut Tx, id: MatterId, stage: Stage, choices: &[UnitChoice]) -> Outcome<()> {
    tx.run(DROP_CHOICES, crate::args![id, stage]).await?;
    for choice in choices {
        choice.insert(tx).await?;
    }
    Ok(())
}

/// An assignment of the body.
pub async fn assignment(db: &mut dyn Read, body: BodyId, id: AssignmentId) -> Outcome<Option<Assignment>> {
    Assignment::one(db, ASSIGNMENT, crate::args![body, id]).await
}

/// Every assignment of a matter, void ones too, in their order.
pub async fn assignments(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Vec<Assignment>> {
    Assignment::all(db, ASSIGNMENTS, crate::args![body, id]).await
}

/// A reply of the body.
pub async fn reply(db: &mut dyn Read, body: BodyId, id: ReplyId) -> Outcome<Option<Reply>> {
    Reply::one(db, REPLY, crate::args![body, id]).await
}

/// Every reply of a matter, in their order.
pub async fn replies(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Vec<Reply>> {
    Reply::all(db, REPLIES, crate::args![body, id]).await
}

/// A feedback of the body.
pub async fn feedback(db: &mut dyn Read, body: BodyId, id: FeedbackId) -> Outcome<Option<Feedback>> {
    Feedback::one(db, FEEDBACK, crate::args![body, id]).await
}

/// Every feedback of a matter, in their order.
pub async fn feedbacks(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Vec<Feedback>> {
    Feedback::all(db, FEEDBACKS, crate::args![body, id]).await
}

/// A promise of the body.
pub async fn promise(db: &mut dyn Read, body: BodyId, id: PromiseId) -> Outcome<Option<Promise>> {
    Promise::one(db, PROMISE, crate::args![body, id]).await
}

/// Every promise of a matter, in their order.
pub async fn promises(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Vec<Promise>> {
    Promise::all(db, PROMISES, crate::args![body, id]).await
}

/// A supervision of the body.
pub async fn supervision(db: &mut dyn Read, body: BodyId, id: SupervisionId) -> Outcome<Option<Supervision>> {
    Supervision::one(db, SUPERVISION, crate::args![body, id]).await
}

/// Every supervision of a matter, in their order.
pub async fn supervisions(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Vec<Supervision>> {
    Supervision::all(db, SUPERVISIONS, crate::args![body, id]).await
}

/// A figure and by how much it moves: session (0: none), unit (0: the body), measure.
pub type Moved = ((i64, i64, String), i64);

/// Moves figures, each in its session and in all of them, by one statement, in one order, so that two writers never wait for
/// each other.
pub async fn count(tx: &mut Tx, body: BodyId, moved: &[Moved]) -> Outcome<()> {
    let mut rows: BTreeMap<(i64, i64, &str), i64> = BTreeMap::new();
    for ((sitting, unit, measure), n) in moved {
        for sitting in [figures::ALL_SESSIONS, *sitting] {
            *rows.entry((sitting, *unit, measure)).or_default() += n;
        }
    }
    rows.retain(|_, n| *n != 0);
    if rows.is_empty() {
        return Ok(());
    }
    let head = "insert into handling_tally (body, sitting, unit, measure, n) values";
    let tail = "on conflict (body, sitting, unit, measure) do update set n = handling_tally.n + excluded.n";
    let sql = Sql::rows(head, 5, rows.len(), tail);
    let row = |((sitting, unit, measure), n)| crate::args![body, sitting, unit, measure, n];
    tx.run(sql, rows.into_iter().flat_map(row).collect()).await.map(|_| ())
}

/// The next number of a document series; `owner` is the unit, or 0 for the body itself. Gaps are never filled.
pub async fn next_in_series(tx: &mut Tx, body: BodyId, owner: i64, word: &str, year: i64) -> Outcome<i64> {
    let row = tx.row(NEXT_IN_SERIES, crate::args![body, owner, word, year]).await?;
    row.ok_or_else(|| crate::foundation::errors::Problem::broken("no number"))?.only()
}

/// Accounts behind voices, for notices.
pub fn accounts(persons: &[Person]) -> Vec<AccountId> {
    persons.iter().map(|p| p.account).collect()
}
