//! Everybody tries every step of a document upward and of a task: every action from every state in every standing, through the verb, the
//! page and the API, answers as the tables say. What is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/written.rs"]
mod written;

use serde_json::{Value, json};
use yizheng::assembly::superior::actions::tasks::{self, Giving, Origin};
use yizheng::assembly::superior::actions::upward::{self, Beginning, Input, Past};
use yizheng::assembly::superior::records::*;
use yizheng::assembly::superior::store;
use yizheng::assembly::superior::workflow::{task, upward as machine};
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::Tx;
use yizheng::foundation::errors::{Outcome, Problem};
use yizheng::foundation::ids::OrgId;
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

/// A record in some state, with everything that its steps need.
#[derive(Clone)]
struct Made {
    /// `upward` or `tasks`.
    kind: &'static str,
    id: String,
    fields: Vec<(&'static str, String)>,
}

/// Makes records in each state.
struct Maker {
    office: Acting,
    officer: Acting,
    chair: Acting,
    liaison: Acting,
    timer: Acting,
    unit: OrgId,
    lead: UpwardId,
    count: usize,
}

impl Maker {
    async fn new(world: &World) -> Self {
        let liaison = world.acting(people::UNIT_LIAISON).await;
        let unit = liaison.delegations[0].org;
        let office = world.acting(people::OFFICE_OFFICER).await;
        let mut maker = Self {
            officer: world.acting(people::OFFICER).await,
            chair: world.acting(people::CHAIR_MEMBER).await,
            timer: world.timer().await,
            lead: UpwardId(0),
            count: 0,
            office,
            liaison,
            unit,
        };
        let mut tx = world.app.db.begin().await.unwrap();
        maker.lead = maker.registered(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        maker
    }

    fn draft(&mut self) -> Beginning {
        self.count += 1;
        Beginning {
            kind: Kind::Request,
            also: None,
            title: format!("关于试验事项{}的请示", self.count),
            content: "试验。".to_owned(),
            addressee: "州委".to_owned(),
            mark: "none".to_owned(),
            link: None,
            item: None,
        }
    }

    async fn registered(&mut self, tx: &mut Tx) -> Outcome<UpwardId> {
        let draft = self.draft();
        let past = Past {
            signer_name: "宋怀谷".to_owned(),
            number: format!("试验〔2026〕{}号", self.count),
            sent_on: "2026-05-18".to_owned(),
        };
        Ok(upward::register(tx, &self.office, &draft, &past).await?.id)
    }

    fn upward_fields(&self, tasks: &Input) -> Vec<(&'static str, String)> {
        let today = self.office.today().to_string();
        vec![
            ("text", "试验的话".to_owned()),
            ("signer", self.chair.account.to_string()),
            ("day", today),
            ("number", tasks.number.clone()),
            ("what", "annex".to_owned()),
            ("answer", "approval".to_owned()),
            ("answered_by", "州委办公室".to_owned()),
            ("same_as", self.lead.to_string()),
            ("link", String::new()),
            ("kind", "request".to_owned()),
            ("also", String::new()),
            ("title", "关于试验事项的请示".to_owned()),
            ("addressee", "州委".to_owned()),
            ("mark", "none".to_owned()),
            ("content", "试验的正文。".to_owned()),
        ]
    }

    async fn upward(&mut self, tx: &mut Tx, state: machine::State) -> Outcome<Made> {
        use machine::{Action as A, State as S};
        let draft = self.draft();
        let id = upward::begin(tx, &self.officer, &draft).await?.id;
        let input = Input {
            text: "试验的话".to_owned(),
            signer: Some(self.chair.account),
            day: self.office.today().to_string(),
            what: Some(What::Annex),
            answer: Some(AnswerKind::Approval),
            answered_by: "州委办公室".to_owned(),
            same_as: Some(self.lead),
            ..Input::default()
        };
        let (office, chair) = (self.office.clone(), self.chair.clone());
        // A document of the draft names its signer too: he may know of it.
        upward::perform(tx, &office, id, A::AskSigning, &input).await?;
        let steps: &[(A, &Acting)] = match state {
            S::Draft => &[(A::Return, &chair)],
            S::Signing => &[],
            S::Signed => &[(A::Sign, &chair)],
            S::Sent => &[(A::Sign, &chair), (A::Send, &office)],
            S::Answered => &[(A::Sign, &chair), (A::Send, &office), (A::Answer, &office)],
            S::NoAnswer => &[(A::Sign, &chair), (A::Send, &office), (A::Settle, &office)],
            S::Closed => &[(A::Sign, &chair), (A::Send, &office), (A::Settle, &office), (A::Close, &office)],
            S::Withdrawn => &[(A::Withdraw, &office)],
            S::Joined => &[(A::Sign, &chair), (A::Send, &office), (A::Join, &office)],
        };
        for (action, by) in steps {
            upward::perform(tx, by, id, *action, &input).await?;
        }
        Ok(Made { kind: "upward", id: id.to_string(), fields: self.upward_fields(&input) })
    }

    async fn task(&mut self, tx: &mut Tx, state: task::State) -> Outcome<Made> {
        use task::{Action as A, State as S};
        self.count += 1;
        let today = self.office.today().to_string();
        let paper = ["试验来文", "", "州委办公室", today.as_str()].map(str::to_owned);
        let new = Giving {
            from: Origin::Paper(paper),
            title: format!("试验任务{}", self.count),
            content: "试验。".to_owned(),
            org: Some(self.unit),
            due_on: String::new(),
        };
        let id = tasks::give(tx, &self.office, &new).await?.id;
        let report = self.registered_today(tx).await?;
        let input = tasks::Input {
            text: "试验的结果".to_owned(),
            due_on: (self.office.today() + time::Duration::days(20)).to_string(),
            report: Some(report),
            ..tasks::Input::default()
        };
        let (office, officer, unit) = (self.office.clone(), self.officer.clone(), self.liaison.clone());
        let handed: &[(A, &Acting)] = &[(A::Submit, &unit), (A::Confirm, &officer)];
        let steps: Vec<(A, &Acting)> = match state {
            S::Given => Vec::new(),
            S::Working => vec![(A::Accept, &unit)],
            S::Submitted => vec![(A::Submit, &unit)],
            S::Confirmed => handed.to_vec(),
            S::Reported => [handed, &[(A::ReportBack, &office)]].concat(),
            S::Finished => [handed, &[(A::Finish, &office)]].concat(),
            S::Cancelled => vec![(A::Cancel, &office)],
        };
        for (action, by) in steps {
            tasks::perform(tx, by, id, action, &input).await?;
        }
        let fields = vec![
            ("text", input.text.clone()),
            ("due_on", input.due_on.clone()),
            ("report", report.to_string()),
        ];
        Ok(Made { kind: "tasks", id: id.to_string(), fields })
    }

    async fn registered_today(&mut self, tx: &mut Tx) -> Outcome<UpwardId> {
        let draft = self.draft();
        let past = Past {
            signer_name: "宋怀谷".to_owned(),
            number: format!("试验〔2026〕{}号", self.count),
            sent_on: self.office.today().to_string(),
        };
        Ok(upward::register(tx, &self.office, &draft, &past).await?.id)
    }

    async fn make(&mut self, world: &World, kind: &str, state: &str) -> Made {
        let mut tx = world.app.db.begin().await.unwrap();
        let made = if kind == "upward" {
            self.upward(&mut tx, machine::State::from_key(state).unwrap()).await
        } else {
            self.task(&mut tx, task::State::from_key(state).unwrap()).await
        };
        let made = made.unwrap();
        tx.commit().await.unwrap();
        made
    }
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
