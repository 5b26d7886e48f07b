//! Everybody tries every step of a project that makes, revises or repeals a rule: every action from every state in every standing, through
//! the verb, the page and the API, answers as the table says. What is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/written.rs"]
mod written;

use serde_json::{Value, json};
use yizheng::assembly::rulebook;
use yizheng::assembly::rulebook::actions::entering::{self, NewRule, NewVersion};
use yizheng::assembly::rulebook::actions::revising::{self, Beginning, Input, Reading};
use yizheng::assembly::rulebook::records::*;
use yizheng::assembly::rulebook::workflow::{Action, Standing, State, WORKFLOW};
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::Tx;
use yizheng::foundation::errors::{Outcome, Problem};
use yizheng::foundation::ids;
use yizheng::foundation::workflow::{Name, To};

use Standing as W;

/// Somebody with his standings towards a project whose audience are leaders, and whether he reads rules at all.
struct Person {
    login: &'static str,
    standings: &'static [Standing],
    reads: bool,
}

const PEOPLE: [Person; 9] = [
    Person { login: people::OFFICE_OFFICER, standings: &[W::Office, W::Checker], reads: true },
    Person { login: people::OFFICER, standings: &[W::Office], reads: true },
    Person { login: people::HEAD, standings: &[W::Checker, W::Consulted], reads: true },
    Person { login: people::CHAIR_MEMBER, standings: &[W::Consulted], reads: true },
    Person { login: people::REVIEWER, standings: &[W::Consulted], reads: true },
    Person { login: people::MEMBER, standings: &[], reads: true },
    Person { login: people::ASSIGNING_OFFICER, standings: &[], reads: true },
    Person { login: people::UNIT_LIAISON, standings: &[], reads: true },
    Person { login: people::SYSTEM_ADMINISTRATOR, standings: &[], reads: false },
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Done(State),
    NotYours,
    NotFromHere(Vec<String>),
    NotFound,
}

/// What the table must answer, read a second time and not by the engine.
fn second_reading(person: &Person, state: State, action: Action) -> Answer {
    let office = person.standings.iter().any(|w| matches!(w, W::Office | W::Checker));
    // The projects of this test were all consulted on, or are.
    let asked = person.standings.contains(&W::Consulted);
    if !(office || asked || (person.reads && state == State::Issued)) {
        return Answer::NotFound;
    }
    let (mut here, mut mine_somewhere, mut somebodys_here) = (Vec::new(), false, false);
    for row in WORKFLOW.rows {
        let mine = row.who.iter().any(|who| person.standings.contains(who));
        let from_here = row.from.contains(&state);
        if mine && from_here && !here.contains(&row.action.key().to_owned()) {
            here.push(row.action.key().to_owned());
        }
        if row.action == action {
            if mine && from_here {
                return Answer::Done(match row.to {
                    To::Same => state,
                    To::State(next) => next,
                });
            }
            mine_somewhere |= mine;
            somebodys_here |= from_here;
        }
    }
    if mine_somewhere && !somebodys_here { Answer::NotFromHere(here) } else { Answer::NotYours }
}

const TEXT: &str =
    "试验工作办法\n第一条　为试验制定本办法。\n第二条　会议每月举行一次。\n第三条　本办法自印发之日起施行。";
const NEXT: &str = "试验工作办法\n第一条　为试验制定本办法。\n第二条　会议每月举行两次，由主任主持。\n第三条　本办法自印发之日起施行。";

/// Makes projects in each state, each of a rule of its own.
struct Maker {
    office: Acting,
    officer: Acting,
    head: Acting,
    chair: Acting,
    count: usize,
}

struct Made {
    id: RevisionId,
    input: Input,
}

impl Maker {
    async fn new(world: &World) -> Self {
        Self {
            office: world.acting(people::OFFICE_OFFICER).await,
            officer: world.acting(people::OFFICER).await,
            head: world.acting(people::HEAD).await,
            chair: world.acting(people::CHAIR_MEMBER).await,
            count: 0,
        }
    }

    async fn rule(&mut self, tx: &mut Tx) -> Outcome<(RuleId, String)> {
        self.count += 1;
        let title = format!("试验工作办法{}", self.count);
        let new = NewRule {
            title,
            level: Level::Working,
            competent: Competent::Chair,
            form: Form::Measures,
            note: String::new(),
        };
        let first = NewVersion {
            kind: Kind::New,
            trial: false,
            document_number: String::new(),
            meeting: "主席会议".to_owned(),
            adopted_on: "2024-01-10".to_owned(),
            issued_on: "2024-01-12".to_owned(),
            in_force_on: "2024-01-12".to_owned(),
            reason: String::new(),
            text: Some(rule_text::read(TEXT).rule),
        };
        let rule = entering::enter(tx, &self.office, &new, &first).await?;
        let version = rulebook::versions(tx, &self.office, rule).await?[0].to_string();
        let setting = format!("test.{}", self.count);
        rulebook::cite(tx, &self.office, (&setting, 1, "2024-02-01"), &version).await?;
        Ok((rule, setting))
    }

    async fn make(&mut self, tx: &mut Tx, state: State) -> Outcome<Made> {
        let (rule, setting) = self.rule(tx).await?;
        let id = revising::begin(tx, &self.officer, &Beginning::Revise(rule), "试验").await?.id;
        let today = self.office.today();
        let mut input = Input {
            text: "试验的话".to_owned(),
            draft: NEXT.to_owned(),
            until: (today + time::Duration::days(10)).to_string(),
            meeting: "主席会议".to_owned(),
            adopted_on: today.to_string(),
            issued_on: today.to_string(),
            in_force_on: today.to_string(),
            taken: Some(Taken::Yes),
            verdict: Some(Verdict::Stays),
            setting,
            ..Input::default()
        };
        let (office, officer, head) = (self.office.clone(), self.officer.clone(), self.head.clone());
        let chair = self.chair.clone();
        revising::perform(tx, &office, id, Action::Write, &input).await?;
        input.anchor = Reading::of(tx, &office, id).await?.articles[1].anchor;
        revising::perform(tx, &office, id, Action::Consult, &input).await?;
        revising::perform(tx, &chair, id, Action::Comment, &input).await?;
        input.remark = Reading::of(tx, &office, id).await?.remarks[0].id;
        let way = [
            (State::Draft, vec![(Action::EndConsulting, &office)]),
            (State::Draft, vec![(Action::Answer, &office), (Action::Touch, &office)]),
            (State::Review, vec![(Action::AskReview, &officer)]),
            (State::Meeting, vec![(Action::Pass, &head)]),
            (State::Adopted, vec![(Action::Adopt, &office)]),
            (State::Issued, vec![(Action::Issue, &office)]),
        ];
        let mut reached = State::Consulting;
        for (to, steps) in way {
            if reached == state && !(state == State::Draft && to == State::Draft) {
                break;
            }
            if state == State::Dropped && to == State::Review {
                break;
            }
            for (action, by) in steps {
                revising::perform(tx, by, id, action, &input).await?;
            }
            reached = to;
        }
        if state == State::Dropped {
            revising::perform(tx, &office, id, Action::Drop, &input).await?;
        }
        Ok(Made { id, input })
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

async fn verb(world: &World, person: &Person, action: Action, made: &Made) -> Result<Answer, String> {
    let by = world.acting(person.login).await;
    let mut tx = world.app.db.begin().await.unwrap();
    // Never committed: whatever is done is undone when the transaction goes.
    match revising::perform(&mut tx, &by, made.id, action, &made.input).await {
        Ok(after) => Ok(Answer::Done(after.state)),
        Err(problem) => met(&problem).ok_or_else(|| format!("{problem}")),
    }
}

fn fields(made: &Made, action: Action) -> (String, Vec<(&'static str, String)>) {
    let i = &made.input;
    let (anchor, remark) = (ids::write(i.anchor), ids::write(i.remark));
    let link = format!("/revisions/{}", made.id);
    match action {
        Action::Write => (format!("{link}/text"), vec![("draft", i.draft.clone())]),
        Action::Explain => (format!("{link}/explain"), vec![("text", i.text.clone()), ("anchor", anchor)]),
        other => (
            format!("{link}/steps/{other}"),
            vec![
                ("text", i.text.clone()),
                ("until", i.until.clone()),
                ("meeting", i.meeting.clone()),
                ("adopted_on", i.adopted_on.clone()),
                ("issued_on", i.issued_on.clone()),
                ("in_force_on", i.in_force_on.clone()),
                ("anchor", anchor),
                ("remark", remark),
                ("taken", "yes".to_owned()),
                ("setting", i.setting.clone()),
                ("verdict", "stays".to_owned()),
            ],
        ),
    }
}

/// Where a project stands, and how many events it has.
async fn stands(world: &World, id: RevisionId) -> (State, i64) {
    let by = world.acting(people::OFFICE_OFFICER).await;
    let mut db = world.app.db.read().await.unwrap();
    let found = revising::readable(&mut db, &by, id).await.unwrap();
    (found.state, found.version)
}

async fn page(world: &World, person: &Person, action: Action, made: &Made) -> Result<Answer, String> {
    let mut client = world.client(person.login).await;
    let (path, fields) = fields(made, action);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let answer = client.post(&path, &fields).await;
    match answer.status {
        303 => Ok(Answer::Done(stands(world, made.id).await.0)),
        403 => Ok(Answer::NotYours),
        404 => Ok(Answer::NotFound),
        409 => Ok(Answer::NotFromHere(Vec::new())),
        other => Err(format!("{other}: {}", answer.text.chars().take(2000).collect::<String>())),
    }
}

async fn api(world: &World, person: &Person, action: Action, made: &Made) -> Result<Answer, String> {
    let i = &made.input;
    let body = json!({
        "action": action.key(), "text": i.text, "draft": i.draft, "until": i.until, "meeting": i.meeting,
        "adopted_on": i.adopted_on, "issued_on": i.issued_on, "in_force_on": i.in_force_on,
        "anchor": ids::write(i.anchor), "comment": ids::write(i.remark), "taken": "yes", "setting": i.setting,
        "verdict": "stays",
    });
    let answer =
        world.api(person.login).await.post(&format!("/api/revisions/{}/steps", made.id), &body).await;
    match answer.status {
        200 => {
            let state = answer.json()["state"].as_str().and_then(State::from_key);
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

async fn knock(
    world: &World,
    door: Door,
    person: &Person,
    action: Action,
    made: &Made,
) -> Result<Answer, String> {
    match door {
        Door::Verb => verb(world, person, action, made).await,
        Door::Page => page(world, person, action, made).await,
        Door::Api => api(world, person, action, made).await,
    }
}

#[tokio::test]
async fn every_step_answers_as_the_table_says() {
    for world in testing::worlds().await {
        let mut maker = Maker::new(&world).await;
        let (mut wrong, mut tries) = (Vec::new(), 0);
        for state in State::all().iter().copied() {
            let mut tx = world.app.db.begin().await.unwrap();
            let shared = maker.make(&mut tx, state).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(stands(&world, shared.id).await.0, state);
            for person in &PEOPLE {
                for action in Action::all().iter().copied().filter(|a| *a != Action::Begin) {
                    let expected = second_reading(person, state, action);
                    for door in [Door::Verb, Door::Page, Door::Api] {
                        let done = matches!(expected, Answer::Done(_));
                        let own = if done && door != Door::Verb {
                            let mut tx = world.app.db.begin().await.unwrap();
                            let own = maker.make(&mut tx, state).await.unwrap();
                            tx.commit().await.unwrap();
                            Some(own)
                        } else {
                            None
                        };
                        let made = own.as_ref().unwrap_or(&shared);
                        let before = stands(&world, made.id).await;
                        let met = knock(&world, door, person, action, made).await;
                        tries += 1;
                        if !met.as_ref().is_ok_and(|met| same(door, &expected, met)) {
                            wrong.push(format!(
                                "{door:?} {} {action} from {state}: {expected:?}, {met:?}",
                                person.login
                            ));
                        }
                        let changed = stands(&world, made.id).await != before;
                        if changed != (done && door != Door::Verb) {
                            wrong.push(format!(
                                "{door:?} {} {action} from {state}: changed {changed}",
                                person.login
                            ));
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
    let mut text = "# state / standing: actions. `UPDATE=1 cargo test --test everyone_revises_everything` writes this anew.\n".to_owned();
    let states = std::iter::once(None).chain(State::all().iter().copied().map(Some));
    for state in states {
        for standing in Standing::all() {
            let from = |row: &&yizheng::foundation::workflow::Step<State, Action, Standing>| match state {
                None => row.from.is_empty(),
                Some(state) => row.from.contains(&state),
            };
            let rows = WORKFLOW.rows.iter().filter(from).filter(|row| row.who.contains(standing));
            let said: Vec<String> = rows
                .map(|row| match row.to {
                    To::State(to) if Some(to) != state => format!("{} > {to}", row.action),
                    _ => row.action.key().to_owned(),
                })
                .collect();
            if !said.is_empty() {
                let state = state.map_or("(begin)".to_owned(), |s| s.key().to_owned());
                text.push_str(&format!("{state} / {standing}: {}\n", said.join(", ")));
            }
        }
    }
    written::as_written("revision-matrix.txt", &text);
}
