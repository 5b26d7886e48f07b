//! What other rooms tell this one: a matter may be given to units, its text or its proposers changed, it was taken back.

use super::{begin, clock, hats::Hat, open, step, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::{assignment, feedback, matter};
use crate::assembly::handling::{reading, store};
use crate::foundation::acting::{Acting, NOBODY};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use serde_json::json;

/// A matter as another room hands it in.
#[derive(Debug, Clone)]
pub struct NewMatter {
    /// The id of the record.
    pub id: i64,
    /// Key of its kind.
    pub kind: &'static str,
    /// Session whose statistics it belongs to.
    pub sitting: Option<i64>,
    /// Its public number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Category.
    pub category: Option<i64>,
    /// Fast lane.
    pub urgent: bool,
    /// Day from which it may be given.
    pub opened_on: String,
    /// Wish about publication.
    pub publish_wish: String,
    /// Its suggestions.
    pub suggestions: Vec<String>,
    /// Those who put it.
    pub persons: Vec<NewPerson>,
    /// Units that the proposer thinks of: known unit, name as written, part.
    pub units: Vec<(Option<OrgId>, String, Part)>,
    /// File it was imported from, or empty.
    pub imported_from: String,
}

/// One of those who put a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPerson {
    /// The person.
    pub account: AccountId,
    /// The organisation, where one speaks.
    pub org: Option<OrgId>,
    /// In which voice.
    pub voice: Voice,
}

fn nobody(by: &Acting) -> Acting {
    Acting { account: NOBODY, name: String::new(), timer: true, acting_for: None, ..by.clone() }
}

/// Registers a matter that may now be given to units.
pub async fn register(tx: &mut Tx, by: &Acting, new: NewMatter) -> Outcome<Matter> {
    let id = MatterId(new.id);
    let made = Matter {
        id,
        body: by.body,
        kind: new.kind.to_owned(),
        state: matter::State::Waiting,
        version: 1,
        sitting: new.sitting,
        number: new.number,
        title: new.title,
        category: new.category,
        urgent: new.urgent,
        opened_on: new.opened_on,
        first_given_on: None,
        answer_due: None,
        round: 1,
        publish_wish: new.publish_wish,
        publication: Publication::Undecided,
        publication_ground: String::new(),
        published_at: None,
        suspended_at: None,
        suspended_reason: String::new(),
        clock_stopped: false,
        key_level: String::new(),
        next_due: None,
        overdue_on: None,
        closed_at: None,
        close_note: String::new(),
        imported_from: new.imported_from,
        changed_at: by.now,
        created_at: by.now,
    };
    let timer = nobody(by);
    let detail = json!({ "x": made.number });
    begin(tx, &timer, &made, (Hat::Timer.key(), matter::Action::Register), (None, detail)).await?;
    for (position, content) in (1..).zip(&new.suggestions) {
        let item = Item { id: ItemId(by.new_id()), matter: id, position, content: content.clone() };
        item.insert(tx).await?;
    }
    put_persons(tx, by, id, &new.persons).await?;
    for (position, (unit, name, part)) in (1..).zip(new.units) {
        let choice = UnitChoice {
            id: ChoiceId(by.new_id()),
            matter: id,
            unit,
            name,
            part,
            stage: Stage::Suggested,
            position,
            reason: String::new(),
        };
        choice.insert(tx).await?;
    }
    Ok(made)
}

async fn put_persons(tx: &mut Tx, by: &Acting, id: MatterId, persons: &[NewPerson]) -> Outcome<()> {
    let rows: Vec<Person> = (1..)
        .zip(persons)
        .map(|(position, p)| Person {
            id: by.new_id(),
            matter: id,
            account: p.account,
            org: p.org,
            voice: p.voice,
            position,
        })
        .collect();
    store::set_persons(tx, id, &rows).await
}

/// The proposers are others now: somebody was joined, or taken out again.
pub async fn set_persons(tx: &mut Tx, by: &Acting, id: MatterId, persons: &[NewPerson]) -> Outcome<()> {
    open(tx, &nobody(by), id).await?;
    put_persons(tx, by, id, persons).await
}

/// The text was corrected, or the category changed. Suggestions keep their place; one that was answered is never dropped.
pub async fn update(
    tx: &mut Tx,
    by: &Acting,
    id: MatterId,
    (title, category, suggestions): (&str, Option<i64>, Option<&[String]>),
) -> Outcome<()> {
    let mut file = open(tx, &nobody(by), id).await?;
    title.clone_into(&mut file.matter.title);
    file.matter.category = category;
    file.matter.version += 1;
    file.matter.changed_at = by.now;
    if !file.matter.save(tx).await? {
        return Err(Problem::broken("matter changed while it was held"));
    }
    let Some(suggestions) = suggestions else { return Ok(()) };
    for (position, content) in (1..).zip(suggestions) {
        match file.items.iter().find(|i| i.position == position) {
            Some(item) if item.content == *content => {}
            Some(item) => {
                Item { content: content.clone(), ..item.clone() }.save(tx).await?;
            }
            None => {
                let item = Item { id: ItemId(by.new_id()), matter: id, position, content: content.clone() };
                item.insert(tx).await?;
            }
        }
    }
    store::drop_items_after(tx, id, suggestions.len() as i64).await
}

/// The proposer took the matter back: units are released, dates end, nobody is asked any more.
pub async fn withdraw(tx: &mut Tx, by: &Acting, id: MatterId, reason: &str) -> Outcome<()> {
    let timer = nobody(by);
    let file = open(tx, &timer, id).await?;
    let taken = step(tx, &timer, &file.matter, matter::Action::Withdraw, (&[Hat::Timer], None, 0)).await?;
    let mut after = taken.after(&timer);
    after.next_due = None;
    for own in file.live().filter(|a| a.state != assignment::State::Done) {
        let mut gone = own.clone();
        gone.version += 1;
        gone.ended_at = Some(by.now);
        gone.end_reason = reason.to_owned();
        let hats = [Hat::Assigner];
        if let Ok(revoked) = step(tx, by, own, assignment::Action::Revoke, (&hats, None, 0)).await {
            gone.state = assignment::State::Void;
            revoked.write(tx, &timer, &gone, json!({ "x": reason })).await?;
        }
        let people = unit_people(tx, by, own.unit, false).await?;
        let told = super::Tell::new("handling-notice-withdrawn").with(json!({ "reason": reason }));
        tell(tx, by, &file.matter, &people, told).await?;
    }
    for asked in file.feedbacks.iter().filter(|f| f.state == feedback::State::Open) {
        let hats = [Hat::Timer];
        let dropped = step(tx, &timer, asked, feedback::Action::Drop, (&hats, None, 0)).await?;
        let after = dropped.after(&timer);
        dropped.write(tx, &timer, &after, json!({})).await?;
    }
    clock::cancel_all(tx, by, |_| true, id).await?;
    taken.write(tx, &timer, &after, json!({ "x": reason })).await
}

/// Whether a person handles a matter, or sees to its handling: he reads its papers, though the record itself is closed to him.
pub async fn handles(db: &mut dyn crate::foundation::db::Read, by: &Acting, id: i64) -> Outcome<bool> {
    match super::dossier(db, by, MatterId(id)).await {
        Ok(file) => Ok(reading::handles(by, &file)),
        Err(Problem::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Where a matter stands, for the room that registered it; none where it is not registered.
pub async fn state_of(
    db: &mut dyn crate::foundation::db::Read,
    body: crate::foundation::ids::BodyId,
    id: i64,
) -> Outcome<Option<matter::State>> {
    Ok(store::load(db, body, MatterId(id)).await?.map(|m| m.state))
}
