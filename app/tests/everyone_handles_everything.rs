//! Everybody handles everything: every action of the machines of `handling` from every state by every kind of person, through the
//! verbs, the page and the API, is answered as the agreed matrices say. What is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/handling/mod.rs"]
mod handling;
#[path = "every_page_renders/html.rs"]
mod html;
#[path = "world/settings.rs"]
mod settings;
#[path = "world/sources.rs"]
mod sources;
#[path = "world/written.rs"]
mod written;

use handling::agreed;
use handling::matrix::{Machine, begins, everyone};
use handling::people::{Kind, People, Target};
use handling::proof::{self, Trier};
use std::time::Instant;
use yizheng::assembly::handling::workflow::{assignment, feedback, matter, promise, reply, supervision};
use yizheng::demo::testing;
use yizheng::foundation::workflow::{Name, Workflow};

const MAIN: &[Target] = &[Target::Main];

/// A machine with nothing on.
fn machine<S: Name, A: Name, W: Name>(
    workflow: &Workflow<S, A, W>,
    targets: &'static [Target],
    on: &'static [&'static str],
) -> Machine {
    let states = S::all().iter().map(|state| state.key()).collect();
    let actions = A::all().iter().map(|action| action.key()).collect();
    Machine { name: workflow.name, states, actions, targets, on, only: &[] }
}

/// Every cell of a machine on the embedded database; on PostgreSQL it takes minutes: there the slow tests do it.
async fn whole(machine: Machine, set: &[(&str, &str)]) {
    on(vec![testing::World::sqlite().await], machine, set).await;
}

/// The same on some databases.
async fn on(worlds: Vec<testing::World>, machine: Machine, set: &[(&str, &str)]) {
    for world in worlds {
        for (name, value) in set {
            settings::set(&world, name, value).await;
        }
        let start = Instant::now();
        let count = everyone(&world, &machine, &machine.states).await;
        println!(
            "{} on {:?}: {} done, {} refused in {:?}",
            machine.name,
            world.app.db.engine(),
            count.done,
            count.refused,
            start.elapsed()
        );
    }
}

#[tokio::test]
async fn a_matter_is_handled_as_agreed() {
    whole(machine(&matter::WORKFLOW, MAIN, &[]), &[]).await;
}

#[tokio::test]
async fn an_assignment_is_handled_as_agreed() {
    whole(machine(&assignment::WORKFLOW, &[Target::Main, Target::Co], &[]), &[]).await;
}

#[tokio::test]
async fn a_reply_is_handled_as_agreed() {
    whole(machine(&reply::WORKFLOW, MAIN, &[]), &[("reply.deliver_at_once", "off")]).await;
}

#[tokio::test]
async fn a_feedback_is_handled_as_agreed() {
    let targets = &[Target::Main, Target::AllIn, Target::Org];
    whole(machine(&feedback::WORKFLOW, targets, &[]), &[]).await;
}

#[tokio::test]
async fn a_promise_is_handled_as_agreed() {
    whole(machine(&promise::WORKFLOW, MAIN, &[]), &[]).await;
}

#[tokio::test]
async fn a_supervision_is_handled_as_agreed() {
    whole(machine(&supervision::WORKFLOW, MAIN, &[]), &[]).await;
}

#[tokio::test]
#[ignore = "minutes on PostgreSQL; ./check --full"]
async fn every_machine_on_postgres() {
    let Ok(url) = std::env::var(testing::POSTGRES) else { return };
    let judged = &[Target::Main, Target::AllIn, Target::Org];
    let at_once: &[(&str, &str)] = &[("reply.deliver_at_once", "off")];
    let all = [
        (machine(&matter::WORKFLOW, MAIN, &[]), &[][..]),
        (machine(&assignment::WORKFLOW, &[Target::Main, Target::Co], &[]), &[]),
        (machine(&reply::WORKFLOW, MAIN, &[]), at_once),
        (machine(&feedback::WORKFLOW, judged, &[]), &[]),
        (machine(&promise::WORKFLOW, MAIN, &[]), &[]),
        (machine(&supervision::WORKFLOW, MAIN, &[]), &[]),
    ];
    for (machine, set) in all {
        on(vec![testing::World::postgres(&url).await], machine, set).await;
    }
}

#[tokio::test]
async fn rows_that_hang_on_a_setting_come_and_go_with_it() {
    const ON: &[&str] = &["handling.liaison_signs", "audit.by_assigner"];
    use Kind as K;
    const ONLY: &[Kind] =
        &[K::Assigner, K::Office, K::UnitLiaison, K::UnitHead, K::CoLiaison, K::CoHead, K::Proposer];
    let set = ON.iter().map(|name| (*name, "on"));
    let assignments = Machine {
        states: vec!["pending", "working"],
        only: ONLY,
        ..machine(&assignment::WORKFLOW, &[Target::Main, Target::Co], ON)
    };
    whole(assignments, &set.clone().collect::<Vec<_>>()).await;
    // With delivery at once a reply that passes is delivered in the same act.
    let replies = Machine {
        states: vec!["draft", "countersign", "returned", "in_audit"],
        only: ONLY,
        ..machine(&reply::WORKFLOW, MAIN, ON)
    };
    whole(replies, &set.collect::<Vec<_>>()).await;
}

#[tokio::test]
async fn a_record_is_begun_by_those_who_may() {
    for world in testing::worlds().await {
        let replies = begins(&world, ("assignment", "working"), ("reply", "begin")).await;
        let named = begins(&world, ("matter", "handling"), ("supervision", "nominate")).await;
        println!("begun on {:?}: {replies:?}, {named:?}", world.app.db.engine());
    }
}

/// No address of the program lets anybody write what only the one who was asked may say. Everybody else tries all of them on a
/// feedback that is open and on one that was answered; the office alone copies a sheet, which is marked. That the tries could
/// have written is shown by the one who was asked: he goes through the same addresses, and his word is there.
#[tokio::test]
async fn nobody_writes_a_feedback_that_is_not_his() {
    for world in [testing::World::sqlite().await] {
        let start = Instant::now();
        let people = People::of(&world).await;
        let addresses = proof::addresses(&world);
        let (mut tries, mut copied, mut wrong) = (0, 0, Vec::new());
        let first = [Kind::Proposer, Kind::Office].map(|kind| people.of_kind(kind));
        let others = people.all.iter().filter(|p| !matches!(p.kind, Kind::Proposer | Kind::Office));
        for person in first.into_iter().chain(others) {
            let scene = proof::scene(&world, &people).await;
            let before = proof::rows(&world).await;
            let mut trier = Trier::new(&world, person).await;
            proof::everywhere(&mut trier, &scene, &addresses).await;
            tries += trier.tries;
            wrong.append(&mut trier.broken);
            let mut after = proof::rows(&world).await;
            let mut before = before;
            let own: &[i64] = match person.kind {
                Kind::Proposer => &[scene.open],
                Kind::CoProposer => &[scene.answered],
                _ => &[],
            };
            for id in own {
                let (was, is) = (before.remove(id).unwrap(), after.remove(id).unwrap());
                assert_ne!(was.1, is.1, "{:?} wrote nothing himself: the tries prove nothing", person.kind);
            }
            let (n, complaints) = proof::changed(person, (&before, &after));
            copied += n;
            wrong.extend(complaints);
        }
        let (engine, n) = (world.app.db.engine(), addresses.len());
        println!("{n} addresses on {engine:?}: {tries} tries, {copied} sheet in {:?}", start.elapsed());
        assert_eq!(copied, 1, "the office copies one sheet");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// The list of addresses is whole: it holds every address that stands in a file, and every one of the API's document.
#[tokio::test]
async fn the_list_of_addresses_is_whole() {
    let world = testing::World::sqlite().await;
    let addresses = proof::addresses(&world);
    let mut told = sources::routes();
    let document = yizheng::house::api().1;
    told.extend(document.paths.paths.keys().cloned());
    let lost: Vec<&String> = told.iter().filter(|address| !addresses.contains(*address)).collect();
    assert!(told.len() > 100 && lost.is_empty(), "{} told, lost {lost:?}", told.len());
}

/// What is said in a feedback is written by the verbs of judging, and by the import of a past year; nothing else in the program
/// makes such a row, changes what it says, or names its table in a statement.
#[test]
fn feedback_is_written_by_the_verbs_of_judging_alone() {
    let found = sources::writers_of_feedback();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_matrices_are_those_that_were_agreed() {
    let written = |name: &str, text: String| written::as_written(&agreed::file(name), &text);
    written("matter", agreed::written(&matter::WORKFLOW));
    written("assignment", agreed::written(&assignment::WORKFLOW));
    written("reply", agreed::written(&reply::WORKFLOW));
    written("feedback", agreed::written(&feedback::WORKFLOW));
    written("promise", agreed::written(&promise::WORKFLOW));
    written("supervision", agreed::written(&supervision::WORKFLOW));
}
