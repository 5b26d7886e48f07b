//! Everybody tries every step of a report: every action from every state in every standing, through the verb, the page and the API, answers
//! as the table says. What is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/written.rs"]
mod written;

use serde_json::{Value, json};
use yizheng::assembly::annual_report::actions::beginning::{self, Head};
use yizheng::assembly::annual_report::actions::{Input, perform};
use yizheng::assembly::annual_report::records::*;
use yizheng::assembly::annual_report::store;
use yizheng::assembly::annual_report::workflow::{Action, Standing, State, WORKFLOW};
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::errors::Problem;
use yizheng::foundation::events;
use yizheng::foundation::workflow::{Name, Step, To};

/// Somebody with his standings towards a report whose author is the head of the proposal committee.
struct Person {
    login: &'static str,
    standings: &'static [Standing],
}

const PEOPLE: [Person; 8] = [
    Person { login: people::OFFICE_OFFICER, standings: &[Standing::Office] },
    Person { login: people::OFFICER, standings: &[Standing::Office] },
    Person { login: people::HEAD, standings: &[Standing::Author] },
    Person { login: people::CHAIR_MEMBER, standings: &[Standing::Leader] },
    Person { login: people::REVIEWER, standings: &[] },
    Person { login: people::MEMBER, standings: &[] },
    Person { login: people::UNIT_LIAISON, standings: &[] },
    Person { login: people::SYSTEM_ADMINISTRATOR, standings: &[] },
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Done(String),
    NotYours,
    NotFromHere(Vec<String>),
    NotFound,
}

/// What the table must answer, read a second time and not by the engine.
fn second_reading(mine: &[Standing], (state, action): (State, Action)) -> Answer {
    let (mut here, mut mine_somewhere, mut somebodys_here) = (Vec::new(), false, false);
    for row in WORKFLOW.rows {
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

/// A report in some state.
#[derive(Clone)]
struct Made {
    id: ReportId,
    part: PartId,
}

/// Makes reports in each state.
struct Maker {
    office: Acting,
    chair: Acting,
    author: Acting,
    count: usize,
}

fn head() -> Head {
    Head {
        kind: Kind::Special,
        title: "试验工作的报告".to_owned(),
        period: "2025-01-01..2025-12-31".to_owned(),
    }
}

impl Maker {
    async fn new(world: &World) -> Self {
        Self {
            office: world.acting(people::OFFICE_OFFICER).await,
            chair: world.acting(people::CHAIR_MEMBER).await,
            author: world.acting(people::HEAD).await,
            count: 0,
        }
    }

    fn input(&self, part: PartId) -> Input {
        Input {
            text: "试验的话".to_owned(),
            head: Some(head()),
            authors: vec![self.author.account],
            votes: [Some(9), Some(1), Some(0)],
            day: self.office.today().to_string(),
            part: Some(part),
            ..Input::default()
        }
    }

    /// A report in a state; frozen where an act needs it.
    async fn make(&mut self, world: &World, state: State, frozen: bool) -> Made {
        self.count += 1;
        let (office, chair) = (self.office.clone(), self.chair.clone());
        let mut tx = world.app.db.begin().await.unwrap();
        let id = beginning::begin(&mut tx, &office, &head()).await.unwrap().id;
        let input = self.input(PartId(0));
        let step = async |tx: &mut _, by: &Acting, action| {
            perform(&world.app, tx, by, id, (action, &input)).await.unwrap();
        };
        step(&mut tx, &office, Action::Authors).await;
        step(&mut tx, &office, Action::Write).await;
        let part = store::parts(&mut tx, id).await.unwrap()[0].id;
        let way = [
            (State::Group, &office, Action::Submit),
            (State::Chair, &office, Action::ToChair),
            (State::Standing, &chair, Action::ToStanding),
            (State::Plenary, &chair, Action::ToPlenary),
            (State::Adopted, &chair, Action::Adopt),
            (State::Published, &office, Action::Publish),
        ];
        let ends = way.iter().position(|(at, ..)| *at == state);
        for (at, by, action) in way.iter().take(ends.map_or(0, |at| at + 1)) {
            if *at == State::Plenary {
                step(&mut tx, &office, Action::Freeze).await;
            }
            step(&mut tx, by, *action).await;
        }
        match state {
            State::Withdrawn => step(&mut tx, &office, Action::Withdraw).await,
            State::Drafting if frozen => {
                step(&mut tx, &office, Action::Submit).await;
                step(&mut tx, &office, Action::Freeze).await;
                step(&mut tx, &office, Action::SendBack).await;
            }
            State::Group | State::Chair | State::Standing if frozen => {
                step(&mut tx, &office, Action::Freeze).await;
            }
            _ => {}
        }
        tx.commit().await.unwrap();
        Made { id, part }
    }
}

async fn verb(
    (world, maker): (&World, &Maker),
    by: &Acting,
    action: Action,
    made: &Made,
) -> Result<Answer, String> {
    let mut tx = world.app.db.begin().await.unwrap();
    // Never committed: whatever is done is undone when the transaction goes.
    match perform(&world.app, &mut tx, by, made.id, (action, &maker.input(made.part))).await {
        Ok(after) => Ok(Answer::Done(after.state.key().to_owned())),
        Err(problem) => met(&problem).ok_or_else(|| format!("{problem}")),
    }
}

/// Where a report stands, and how often something was done with it.
async fn stands(world: &World, made: &Made) -> (String, usize) {
    let by = world.acting(people::OFFICE_OFFICER).await;
    let mut db = world.app.db.read().await.unwrap();
    let found = store::report(&mut db, by.body, made.id).await.unwrap().unwrap();
    let history = events::history(&mut db, by.body, "report", made.id.0).await.unwrap();
    (found.state.key().to_owned(), history.len())
}

async fn page(
    (world, maker): (&World, &Maker),
    login: &str,
    action: Action,
    made: &Made,
) -> Result<Answer, String> {
    let mut client = world.client(login).await;
    let base = format!("/reports/{}", made.id);
    let (today, author) = (maker.office.today().to_string(), maker.author.account.to_string());
    let (path, fields): (String, Vec<(&str, &str)>) = match action {
        Action::Write => (format!("{base}/parts/new"), vec![("level", "0"), ("content", "试验的话")]),
        Action::Comment => (format!("{base}/parts/{}/comments", made.part), vec![("text", "试验的话")]),
        Action::Edit => {
            let period = "2025-01-01..2025-12-31";
            let fields = vec![("kind", "special"), ("title", "试验工作的报告"), ("period", period)];
            (format!("{base}/steps/edit"), fields)
        }
        other => (
            format!("{base}/steps/{other}"),
            vec![
                ("text", "试验的话"),
                ("authors", author.as_str()),
                ("for", "9"),
                ("against", "1"),
                ("abstained", "0"),
                ("day", today.as_str()),
            ],
        ),
    };
    let answer = client.post(&path, &fields).await;
    match answer.status {
        303 => Ok(Answer::Done(stands(world, made).await.0)),
        403 => Ok(Answer::NotYours),
        404 => Ok(Answer::NotFound),
        409 => Ok(Answer::NotFromHere(Vec::new())),
        other => Err(format!("{other}: {}", answer.text.chars().take(2000).collect::<String>())),
    }
}

async fn api(
    (world, maker): (&World, &Maker),
    login: &str,
    action: Action,
    made: &Made,
) -> Result<Answer, String> {
    let head = json!({ "kind": "special", "title": "试验工作的报告", "period": "2025-01-01..2025-12-31" });
    let body = json!({ "action": action.key(), "text": "试验的话", "head": head, "authors": [maker.author.account.to_string()],
        "votes": [9, 1, 0], "day": maker.office.today().to_string(), "part": made.part.to_string() });
    let answer = world.api(login).await.post(&format!("/api/reports/{}/steps", made.id), &body).await;
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

#[tokio::test]
async fn every_step_of_a_report_answers_as_the_table_says() {
    for world in testing::worlds().await {
        let mut maker = Maker::new(&world).await;
        let (mut tries, mut wrong) = (0, Vec::new());
        for state in State::all().iter().copied() {
            for action in Action::all().iter().copied().filter(|action| *action != Action::Begin) {
                let frozen = matches!(action, Action::Unfreeze | Action::ToPlenary);
                let shared = maker.make(&world, state, frozen).await;
                assert_eq!(stands(&world, &shared).await.0, state.key());
                for person in &PEOPLE {
                    let expected = if person.standings.is_empty() {
                        Answer::NotFound
                    } else {
                        second_reading(person.standings, (state, action))
                    };
                    let done = matches!(expected, Answer::Done(_));
                    for door in [Door::Verb, Door::Page, Door::Api] {
                        let own = if done && door != Door::Verb {
                            maker.make(&world, state, frozen).await
                        } else {
                            shared.clone()
                        };
                        let before = stands(&world, &own).await;
                        let by = world.acting(person.login).await;
                        let met = match door {
                            Door::Verb => verb((&world, &maker), &by, action, &own).await,
                            Door::Page => page((&world, &maker), person.login, action, &own).await,
                            Door::Api => api((&world, &maker), person.login, action, &own).await,
                        };
                        tries += 1;
                        let who = person.login;
                        if !met.as_ref().is_ok_and(|met| same(door, &expected, met)) {
                            wrong
                                .push(format!("{door:?} {who} {action} from {state}: {expected:?}, {met:?}"));
                        }
                        let changed = stands(&world, &own).await != before;
                        if changed != (done && door != Door::Verb) {
                            wrong.push(format!("{door:?} {who} {action} from {state}: changed {changed}"));
                        }
                    }
                }
            }
        }
        println!("{tries} tries");
        assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    }
}

#[test]
fn the_matrix_is_as_written() {
    let mut text =
        "# state / standing: actions. `UPDATE=1 cargo test --test everyone_writes_reports` writes this anew.\n"
            .to_owned();
    let states = std::iter::once(None).chain(State::all().iter().copied().map(Some));
    for state in states {
        for standing in Standing::all() {
            let from = |row: &&Step<State, Action, Standing>| match state {
                None => row.from.is_empty(),
                Some(state) => row.from.contains(&state),
            };
            let rows = WORKFLOW.rows.iter().filter(from).filter(|row| row.who.contains(standing));
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
    written::as_written("report-matrix.txt", &text);
}
