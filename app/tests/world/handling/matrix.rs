//! Every cell of a machine's matrix: everybody tries every action from every state through every door, and is answered as agreed.

use super::agreed::{Agreed, Answer};
use super::doors::{Door, Doors, Met, has_way};
use super::making::{Made, Maker};
use super::people::{Kind, People, Person, Target, differs, may_see, stands_as};
use yizheng::demo::testing::World;
use yizheng::foundation::acting::NOBODY;
use yizheng::foundation::db::Read;
use yizheng::foundation::events::{self, Event};

/// A machine by its keys.
pub struct Machine {
    pub name: &'static str,
    pub states: Vec<&'static str>,
    pub actions: Vec<&'static str>,
    pub targets: &'static [Target],
    /// Settings that are on; all others that rows ask for are off.
    pub on: &'static [&'static str],
    /// Who tries; nobody named: everybody.
    pub only: &'static [Kind],
}

impl Machine {
    /// Who tries something on a target.
    fn tried_by<'p>(&self, people: &'p People, target: Target) -> impl Iterator<Item = &'p Person> {
        let only = self.only;
        let all = people.all.iter();
        all.filter(move |p| differs(p.kind, target) && (only.is_empty() || only.contains(&p.kind)))
    }
}

/// How many tries were done and how many refused.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    pub done: usize,
    pub refused: usize,
}

/// What is agreed for a person, before he tries.
fn expected(machine: &Machine, agreed: &Agreed, person: &Person, at: (Target, &str, &str)) -> Answer {
    let (target, state, action) = at;
    if !may_see(person.kind, machine.name, target, state) {
        return Answer::NotFound;
    }
    agreed.answer(stands_as(person.kind, machine.name, target), (state, action), machine.on)
}

/// The same through a door that may have no way for the action.
fn at_door(machine: &Machine, door: Door, action: &str, expected: Answer) -> Answer {
    if has_way(door, machine.name, action) { expected } else { Answer::NotFound }
}

/// Whether a met answer is the expected one.
fn same(expected: &Answer, met: &Met) -> bool {
    match (expected, met) {
        (Answer::NotYours, Met::NotYours) | (Answer::NotFound, Met::NotFound) => true,
        (Answer::Done(_), Met::Done) => true,
        (Answer::NotFromHere(possible), Met::NotFromHere(told)) => {
            told.as_ref().is_none_or(|told| told == possible)
        }
        _ => false,
    }
}

/// State and version of a record, its history, and how many events there are in the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    state: String,
    version: i64,
    history: Vec<Event>,
    events: i64,
}

/// How a record stands now.
pub async fn stands(world: &World, made: &Made) -> Stands {
    let by = world.timer().await;
    let mut db = world.app.db.read().await.unwrap();
    let sql = match made.machine {
        "matter" => "select state, version from matter where id = $1",
        "assignment" => "select state, version from assignment where id = $1",
        "reply" => "select state, version from reply where id = $1",
        "feedback" => "select state, version from feedback where id = $1",
        "promise" => "select state, version from promise where id = $1",
        _ => "select state, version from supervision where id = $1",
    };
    let mut row = db.row(sql.into(), vec![made.id.into()]).await.unwrap().unwrap();
    let (state, version) = (row.take().unwrap(), row.take().unwrap());
    let count = db.row("select count(*) from event".into(), vec![]).await.unwrap().unwrap();
    let history = events::history(&mut db, by.body, made.machine, made.id).await.unwrap();
    Stands { state, version, history, events: count.only().unwrap() }
}

/// One try that is agreed to be done, on a record of its own.
struct Try<'a> {
    person: &'a Person,
    state: &'static str,
    action: &'static str,
    made: Made,
    to: String,
}

/// Every cell for these states through every door; complaints of all of them at once.
pub async fn everyone(world: &World, machine: &Machine, states: &[&'static str]) -> Count {
    let people = People::of(world).await;
    let doors = Doors::of(world, &people).await;
    let agreed = Agreed::read(machine.name);
    let (mut count, mut wrong) = (Count::default(), Vec::new());
    for door in Door::ALL {
        let mut maker = Maker::begin(world, &people).await;
        let (mut tries, mut shared) = (Vec::new(), Vec::new());
        for target in machine.targets.iter().copied() {
            for state in states.iter().copied() {
                shared.push((target, state, maker.make(machine.name, target, state, None).await));
                for person in machine.tried_by(&people, target) {
                    for action in machine.actions.iter().copied() {
                        let answer = expected(machine, &agreed, person, (target, state, action));
                        if let Answer::Done(to) = at_door(machine, door, action, answer) {
                            let ready = Some((action, person));
                            let made = maker.make(machine.name, target, state, ready).await;
                            tries.push(Try { person, state, action, made, to });
                        }
                    }
                }
            }
        }
        maker.end().await;
        for (target, state, made) in shared {
            for person in machine.tried_by(&people, target) {
                let before = stands(world, &made).await;
                for action in machine.actions.iter().copied() {
                    let answer = expected(machine, &agreed, person, (target, state, action));
                    let answer = at_door(machine, door, action, answer);
                    // An address that is not there is asked for once.
                    let no_page = door == Door::Page && !has_way(door, machine.name, action);
                    if matches!(answer, Answer::Done(_)) || (no_page && state != states[0]) {
                        continue;
                    }
                    let met = doors.knock(door, person, &made, action).await;
                    count.refused += 1;
                    if !same(&answer, &met) {
                        let who = person.kind;
                        wrong.push(format!(
                            "{door:?} {target:?}: {who:?} {action} from {state}: {answer:?}, met {met:?}"
                        ));
                    }
                }
                if stands(world, &made).await != before {
                    let who = person.kind;
                    wrong
                        .push(format!("{door:?} {target:?}: {who:?} changed {state} though all was refused"));
                }
            }
        }
        for one in tries {
            count.done += 1;
            wrong.extend(do_it(world, &doors, door, one).await);
        }
    }
    let (name, n) = (machine.name, wrong.len());
    wrong.truncate(60);
    assert!(wrong.is_empty(), "{name}: {n} answers differ from what was agreed:\n{}", wrong.join("\n"));
    count
}

/// Does what is agreed; the record moves as agreed with exactly its event, and what follows by itself is nobody's.
async fn do_it(world: &World, doors: &Doors<'_>, door: Door, one: Try<'_>) -> Option<String> {
    let Try { person, state, action, made, to } = one;
    let before = stands(world, &made).await;
    let met = doors.knock(door, person, &made, action).await;
    let after = stands(world, &made).await;
    let place = format!("{door:?} {:?}: {:?} {action} from {state} to {to}", made.target, person.kind);
    if (made.machine, action, door) == ("feedback", "transcribe", Door::Api) {
        // A paper sheet needs its scan, which comes with a form only.
        let refused = matches!(met, Met::Invalid(_)) && after == before;
        return (!refused).then(|| format!("{place}: without a scan, met {met:?}"));
    }
    if met != Met::Done {
        return Some(format!("{place}: met {met:?}"));
    }
    let new = &after.history[before.history.len()..];
    let (own, follows): (Vec<&Event>, Vec<&Event>) = new.iter().partition(|e| e.actor != NOBODY);
    let [own] = own.as_slice() else {
        return Some(format!("{place}: {} events of a person", own.len()));
    };
    let exact = (own.actor, own.action.as_str()) == (person.by.account, action)
        && (own.from.as_str(), own.to.as_str()) == (state, to.as_str())
        && new.first().map(|e| e.id) == Some(own.id);
    let last = new.last().map_or("", |e| e.to.as_str());
    let moved = after.version > before.version && after.state == last;
    let quiet = follows.is_empty() || made.machine == "matter" || action == "pass";
    (!(exact && moved && quiet)).then(|| format!("{place}: stands {} after {new:?}", after.state))
}

/// Everybody begins a record where that is agreed, through the doors there are: a reply of an assignment, a supervision.
pub async fn begins(
    world: &World,
    (on, state): (&'static str, &'static str),
    (machine, action): (&str, &str),
) -> Count {
    let people = People::of(world).await;
    let doors = Doors::of(world, &people).await;
    let agreed = Agreed::read(machine);
    let mut count = Count::default();
    for door in Door::ALL {
        for person in &people.all {
            let mut maker = Maker::begin(world, &people).await;
            let made = maker.make(on, Target::Main, state, None).await;
            maker.end().await;
            let before = stands(world, &made).await;
            let met = doors.begin(door, person, &made).await;
            let answer = if may_see(person.kind, on, Target::Main, state) {
                let standings = stands_as(person.kind, machine, Target::Main);
                agreed.answer(standings, ("(begin)", action), &[])
            } else {
                Answer::NotFound
            };
            let place = format!("{door:?}: {:?} {action} on {on} in {state}", person.kind);
            assert!(same(&answer, &met), "{place}: {answer:?}, met {met:?}");
            let after = stands(world, &made).await;
            let begun = after.events - before.events;
            if let Answer::Done(_) = answer {
                count.done += 1;
                assert_eq!(begun, 1, "{place}");
            } else {
                count.refused += 1;
                assert_eq!((begun, &after), (0, &before), "{place}");
            }
        }
    }
    count
}
