//! Everybody tries every step of a document upward and of a task: every action from every state in every standing, through the verb, the
//! page and the API, answers as the tables say. What is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "everyone_reports_everything/making.rs"]
mod making;
#[path = "world/written.rs"]
mod written;

use making::{Made, Maker};

use serde_json::{Value, json};
use yizheng::assembly::superior::actions::tasks;
use yizheng::assembly::superior::actions::upward::{self, Beginning, Input};
use yizheng::assembly::superior::records::*;
use yizheng::assembly::superior::store;
use yizheng::assembly::superior::workflow::{task, upward as machine};
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::errors::Problem;
use yizheng::foundation::workflow::{Name, Step, To, Workflow};

/// Somebody with his standings towards a document whose signer is the member of the chair meeting, and towards a task of the civil affairs
/// bureau; whether he reads what was sent, and tasks.
struct Person {
    login: &'static str,
    upward: &'static [machine::Standing],
    task: &'static [task::Standing],
    reads: bool,
}

use machine::Standing as U;
use task::Standing as T;

const PEOPLE: [Person; 10] = [
    Person { login: people::OFFICE_OFFICER, upward: &[U::Office], task: &[T::Office], reads: true },
    Person { login: people::OFFICER, upward: &[U::Office], task: &[T::Office], reads: true },
    Person { login: people::CHAIR_MEMBER, upward: &[U::Signer], task: &[T::Leader], reads: true },
    Person { login: people::HEAD, upward: &[], task: &[], reads: true },
    Person { login: people::UNIT_LIAISON, upward: &[], task: &[T::Responsible], reads: false },
    Person { login: people::UNIT_HEAD, upward: &[], task: &[T::Responsible], reads: false },
    Person { login: people::DRAFTER, upward: &[], task: &[], reads: false },
    Person { login: people::MEMBER, upward: &[], task: &[], reads: false },
    Person { login: people::ASSIGNING_OFFICER, upward: &[], task: &[], reads: false },
    Person { login: people::SYSTEM_ADMINISTRATOR, upward: &[], task: &[], reads: false },
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Done(String),
    NotYours,
    NotFromHere(Vec<String>),
    NotFound,
}

/// What a table must answer, read a second time and not by the engine.
fn second_reading<S: Name, A: Name, W: Name>(
    table: &Workflow<S, A, W>,
    mine: &[W],
    (state, action): (S, A),
) -> Answer {
    let (mut here, mut mine_somewhere, mut somebodys_here) = (Vec::new(), false, false);
    for row in table.rows {
        let own = row.who.iter().any(|who| mine.contains(who));
        let from_here = row.from.contains(&state);
        if own && from_here && !here.contains(&row.action.key().to_owned()) {
            here.push(row.action.key().to_owned());
        }
        if row.action == action {
            if own && from_here {
                return Answer::Done(match row.to {
                    To::Same => state.key().to_owned(),
                    To::State(next) => next.key().to_owned(),
                });
            }
            mine_somewhere |= own;
            somebodys_here |= from_here;
        }
    }
    if mine_somewhere && !somebodys_here { Answer::NotFromHere(here) } else { Answer::NotYours }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    Verb,
    Page,
    Api,
}

fn met(problem: &Problem) -> Option<Answer> {
    Some(match problem {
        Problem::NotYours { .. } => Answer::NotYours,
        Problem::NotFound => Answer::NotFound,
        Problem::NotFromHere { possible, .. } => Answer::NotFromHere(possible.clone()),
        _ => return None,
    })
}

fn field<'a>(made: &'a Made, name: &str) -> &'a str {
    made.fields.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v.as_str())
}

fn upward_input(made: &Made) -> Input {
    let text = |name: &str| field(made, name).to_owned();
    Input {
        text: text("text"),
        draft: Some(Beginning {
            kind: Kind::Request,
            also: None,
            title: text("title"),
            content: text("content"),
            addressee: text("addressee"),
            mark: text("mark"),
            link: None,
            item: None,
        }),
        link: Some((String::new(), 0)),
        signer: field(made, "signer").parse().ok(),
        day: text("day"),
        what: Some(What::Annex),
        answer: Some(AnswerKind::Approval),
        answered_by: text("answered_by"),
        same_as: field(made, "same_as").parse().ok(),
        ..Input::default()
    }
}

async fn verb(world: &World, person: &Person, action: &str, made: &Made) -> Result<Answer, String> {
    let by = world.acting(person.login).await;
    let mut tx = world.app.db.begin().await.unwrap();
    // Never committed: whatever is done is undone when the transaction goes.
    let done = if made.kind == "upward" {
        let action = machine::Action::from_key(action).unwrap();
        upward::perform(&mut tx, &by, made.id.parse().unwrap(), action, &upward_input(made))
            .await
            .map(|after| after.state.key())
    } else {
        let action = task::Action::from_key(action).unwrap();
        let input = tasks::Input {
            text: field(made, "text").to_owned(),
            due_on: field(made, "due_on").to_owned(),
            report: field(made, "report").parse().ok(),
            ..tasks::Input::default()
        };
        tasks::perform(&mut tx, &by, made.id.parse().unwrap(), action, &input)
            .await
            .map(|after| after.state.key())
    };
    match done {
        Ok(state) => Ok(Answer::Done(state.to_owned())),
        Err(problem) => met(&problem).ok_or_else(|| format!("{problem}")),
    }
}

/// Where a record stands, and how often it was changed.
async fn stands(world: &World, made: &Made) -> (String, i64) {
    let by = world.acting(people::OFFICE_OFFICER).await;
    let mut db = world.app.db.read().await.unwrap();
    if made.kind == "upward" {
        let found = store::upward(&mut db, by.body, made.id.parse().unwrap()).await.unwrap().unwrap();
        (found.state.key().to_owned(), found.version)
    } else {
        let found = store::tasks::task(&mut db, by.body, made.id.parse().unwrap()).await.unwrap().unwrap();
        (found.state.key().to_owned(), found.version)
    }
}

async fn page(world: &World, person: &Person, action: &str, made: &Made) -> Result<Answer, String> {
    let mut client = world.client(person.login).await;
    let path = format!("/{}/{}/steps/{action}", made.kind, made.id);
    let fields: Vec<(&str, &str)> = made.fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let answer = client.post(&path, &fields).await;
    match answer.status {
        303 => Ok(Answer::Done(stands(world, made).await.0)),
        403 => Ok(Answer::NotYours),
        404 => Ok(Answer::NotFound),
        409 => Ok(Answer::NotFromHere(Vec::new())),
        other => Err(format!("{other}: {}", answer.text.chars().take(2000).collect::<String>())),
    }
}

async fn api(world: &World, person: &Person, action: &str, made: &Made) -> Result<Answer, String> {
    let f = |name: &str| field(made, name).to_owned();
    let body = if made.kind == "upward" {
        let draft = json!({ "kind": "request", "title": f("title"), "text": f("content"), "addressee": f("addressee"),
            "mark": "none" });
        json!({ "action": action, "text": f("text"), "draft": draft, "signer": f("signer"), "day": f("day"),
            "what": "annex", "answer": "approval", "answered_by": f("answered_by"), "same_as": f("same_as") })
    } else {
        json!({ "action": action, "text": f("text"), "due_on": f("due_on"), "report": f("report") })
    };
    let path = format!("/api/{}/{}/steps", made.kind, made.id);
    let answer = world.api(person.login).await.post(&path, &body).await;
    match answer.status {
        200 => {
            let state = answer.json()["state"].as_str().map(str::to_owned);
            state.map(Answer::Done).ok_or_else(|| answer.text.clone())
        }
        403 => Ok(Answer::NotYours),
        404 => Ok(Answer::NotFound),
        409 => {
            let all: Value = answer.json();
            let keys = all["allowed_actions"].as_array().cloned().unwrap_or_default();
            Ok(Answer::NotFromHere(keys.iter().filter_map(|k| k.as_str().map(str::to_owned)).collect()))
        }
        other => Err(format!("{other}: {}", answer.text)),
    }
}

/// Whether a met answer is the expected one; a page says what is possible in words, which other tests read.
fn same(door: Door, expected: &Answer, met: &Answer) -> bool {
    match (expected, met) {
        (Answer::NotFromHere(_), Answer::NotFromHere(_)) if door == Door::Page => true,
        (expected, met) => expected == met,
    }
}

/// What was tried, and what was not as it must be.
#[derive(Default)]
struct Tried {
    tries: usize,
    wrong: Vec<String>,
}

/// One person tries one action from one state through every door.
async fn tried(
    (world, maker): (&World, &mut Maker),
    (person, action, state): (&Person, &str, &str),
    (shared, expected): (&Made, &Answer),
    told: &mut Tried,
) {
    for door in [Door::Verb, Door::Page, Door::Api] {
        let done = matches!(expected, Answer::Done(_));
        let own =
            if done && door != Door::Verb { Some(maker.make(world, shared.kind, state).await) } else { None };
        let made = own.as_ref().unwrap_or(shared);
        let before = stands(world, made).await;
        let met = match door {
            Door::Verb => verb(world, person, action, made).await,
            Door::Page => page(world, person, action, made).await,
            Door::Api => api(world, person, action, made).await,
        };
        told.tries += 1;
        let who = person.login;
        if !met.as_ref().is_ok_and(|met| same(door, expected, met)) {
            told.wrong.push(format!("{door:?} {who} {action} from {state}: {expected:?}, {met:?}"));
        }
        let changed = stands(world, made).await != before;
        if changed != (done && door != Door::Verb) {
            told.wrong.push(format!("{door:?} {who} {action} from {state}: changed {changed}"));
        }
    }
}

/// The document as it was made: sent or not, which decides who may know of it.
fn was_sent(state: machine::State) -> bool {
    use machine::State as S;
    !matches!(state, S::Draft | S::Signing | S::Signed | S::Withdrawn)
}

#[tokio::test]
async fn every_step_of_a_document_answers_as_the_table_says() {
    for world in testing::worlds().await {
        let mut maker = Maker::new(&world).await;
        let mut told = Tried::default();
        for state in machine::State::all().iter().copied() {
            let shared = maker.make(&world, "upward", state.key()).await;
            assert_eq!(stands(&world, &shared).await.0, state.key());
            for person in &PEOPLE {
                let knows = !person.upward.is_empty() || (person.reads && was_sent(state));
                let tried_here =
                    |a: &machine::Action| !matches!(a, machine::Action::Begin | machine::Action::Register);
                for action in machine::Action::all().iter().copied().filter(tried_here) {
                    let expected = if knows {
                        second_reading(&machine::WORKFLOW, person.upward, (state, action))
                    } else {
                        Answer::NotFound
                    };
                    let of = (person, action.key(), state.key());
                    tried((&world, &mut maker), of, (&shared, &expected), &mut told).await;
                }
            }
        }
        println!("{} tries", told.tries);
        assert!(told.wrong.is_empty(), "{} wrong\n{}", told.wrong.len(), told.wrong.join("\n"));
    }
}

#[tokio::test]
async fn every_step_of_a_task_answers_as_the_table_says() {
    for world in testing::worlds().await {
        let mut maker = Maker::new(&world).await;
        let mut told = Tried::default();
        for state in task::State::all().iter().copied() {
            let shared = maker.make(&world, "tasks", state.key()).await;
            assert_eq!(stands(&world, &shared).await.0, state.key());
            for person in &PEOPLE {
                let knows = !person.task.is_empty() || person.reads;
                for action in task::Action::all().iter().copied().filter(|a| *a != task::Action::Give) {
                    let expected = if knows {
                        second_reading(&task::WORKFLOW, person.task, (state, action))
                    } else {
                        Answer::NotFound
                    };
                    let of = (person, action.key(), state.key());
                    tried((&world, &mut maker), of, (&shared, &expected), &mut told).await;
                }
            }
            the_clock(&world, &mut maker, state).await;
        }
        println!("{} tries", told.tries);
        assert!(told.wrong.is_empty(), "{} wrong\n{}", told.wrong.len(), told.wrong.join("\n"));
    }
}

/// The clock does what is its own and nothing else.
async fn the_clock(world: &World, maker: &mut Maker, state: task::State) {
    let made = maker.make(world, "tasks", state.key()).await;
    let mut tx = world.app.db.begin().await.unwrap();
    for action in task::Action::all().iter().copied().filter(|a| *a != task::Action::Give) {
        let expected = second_reading(&task::WORKFLOW, &[T::Timer], (state, action));
        let input = tasks::Input { text: "试验".to_owned(), ..tasks::Input::default() };
        let done = tasks::perform(&mut tx, &maker.timer, made.id.parse().unwrap(), action, &input).await;
        match (&expected, done) {
            // Its own act, on a date that has not passed.
            (Answer::Done(_), Err(Problem::Invalid(_))) => assert_eq!(action, task::Action::RunLate),
            (expected, Err(problem)) => {
                assert_eq!(Some(expected.clone()), met(&problem), "{action} from {state}")
            }
            (expected, Ok(_)) => panic!("{action} from {state} was done: {expected:?}"),
        }
    }
}

fn matrix<S: Name, A: Name, W: Name>(table: &Workflow<S, A, W>) -> String {
    let mut text =
        "# state / standing: actions. `UPDATE=1 cargo test --test everyone_reports_everything` writes this anew.\n"
            .to_owned();
    let states = std::iter::once(None).chain(S::all().iter().copied().map(Some));
    for state in states {
        for standing in W::all() {
            let from = |row: &&Step<S, A, W>| match state {
                None => row.from.is_empty(),
                Some(state) => row.from.contains(&state),
            };
            let rows = table.rows.iter().filter(from).filter(|row| row.who.contains(standing));
            let said: Vec<String> = rows
                .map(|row| match row.to {
                    To::State(to) if Some(to) != state => format!("{} > {}", row.action.key(), to.key()),
                    _ => row.action.key().to_owned(),
                })
                .collect();
            if !said.is_empty() {
                let state = state.map_or("(begin)".to_owned(), |s| s.key().to_owned());
                text.push_str(&format!("{state} / {}: {}\n", standing.key(), said.join(", ")));
            }
        }
    }
    text
}

#[test]
fn the_matrices_are_as_written() {
    written::as_written("upward-matrix.txt", &matrix(&machine::WORKFLOW));
    written::as_written("task-matrix.txt", &matrix(&task::WORKFLOW));
}
