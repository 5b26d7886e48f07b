//! Everybody tries every step of an activity and of a part in it: every action from every state in every standing answers as the tables
//! say. Of the activity through the verb, the page and the API; of the parts, in every state of the activity too, through the verb. What
//! is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/written.rs"]
mod written;

use serde_json::{Value, json};
use yizheng::assembly::activities::actions::attending::{self, PartInput};
use yizheng::assembly::activities::actions::preparing::{self, NewActivity, When};
use yizheng::assembly::activities::actions::steps::{self, Input};
use yizheng::assembly::activities::hats::open_in;
use yizheng::assembly::activities::records::*;
use yizheng::assembly::activities::store::{self, attending as parts};
use yizheng::assembly::activities::workflow::{activity, attendance};
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::{Read, Sql, Tx};
use yizheng::foundation::errors::Problem;
use yizheng::foundation::ids::AccountId;
use yizheng::foundation::workflow::{Name, Step, To};

use activity::{Action, Standing as W, State};

/// Somebody with his standings towards an activity that only those who are invited know of, and how much he reads.
struct Person {
    login: &'static str,
    standings: &'static [W],
    drafts: bool,
    reads: bool,
}

const PEOPLE: [Person; 7] = [
    Person { login: people::OFFICE_OFFICER, standings: &[W::Office], drafts: true, reads: true },
    Person { login: people::OFFICER, standings: &[W::Office, W::Listed], drafts: true, reads: true },
    Person { login: people::CHAIR_MEMBER, standings: &[], drafts: false, reads: true },
    Person { login: people::MEMBER, standings: &[W::Listed], drafts: false, reads: true },
    Person { login: people::BYSTANDER, standings: &[], drafts: false, reads: false },
    Person { login: people::UNIT_LIAISON, standings: &[], drafts: false, reads: false },
    Person { login: people::SYSTEM_ADMINISTRATOR, standings: &[], drafts: false, reads: false },
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Done(String),
    NotYours,
    NotFromHere,
    NotFound,
}

/// What a table must answer, read a second time and not by the engine.
fn of_table<S: Name, A: Name, V: Name>(
    rows: &[Step<S, A, V>],
    standings: &[V],
    (state, action): (Option<S>, A),
) -> Answer {
    let from = |row: &Step<S, A, V>| match state {
        None => row.from.is_empty(),
        Some(state) => row.from.contains(&state),
    };
    let mine = |row: &Step<S, A, V>| row.who.iter().any(|who| standings.contains(who));
    let of = || rows.iter().filter(|row| row.action == action);
    if let Some(row) = of().find(|row| from(row) && mine(row)) {
        let to = match row.to {
            To::Same => state.map(|s| s.key().to_owned()).unwrap_or_default(),
            To::State(next) => next.key().to_owned(),
        };
        return Answer::Done(to);
    }
    if of().any(mine) && !of().any(from) { Answer::NotFromHere } else { Answer::NotYours }
}

fn expected(person: &Person, state: State, action: Action) -> Answer {
    let known = person.drafts || (person.reads && state != State::Draft);
    if !known {
        return Answer::NotFound;
    }
    of_table(activity::WORKFLOW.rows, person.standings, (Some(state), action))
}

struct Maker {
    office: Acting,
    kind: KindId,
    unit: String,
    org: String,
    listed: Vec<AccountId>,
    people: Vec<AccountId>,
    count: usize,
}

impl Maker {
    async fn new(world: &World) -> Self {
        let office = world.acting(people::OFFICE_OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        let kinds = store::kinds(&mut db, office.body).await.unwrap();
        let code = |code: &'static str| format!("select id from org where code = '{code}'");
        let org = |id: i64| yizheng::foundation::ids::write(id);
        let unit = org(db.number(code("MZ").into(), vec![]).await.unwrap());
        let joins = org(db.number(code("MO1").into(), vec![]).await.unwrap());
        drop(db);
        let mut listed = Vec::new();
        for login in [people::OFFICER, people::MEMBER] {
            listed.push(world.acting(login).await.account);
        }
        let people = vec![world.acting(people::COSIGNER).await.account];
        let kind = kinds.iter().find(|k| k.code == "briefing").unwrap().id;
        Self { office, kind, unit, org: joins, listed, people, count: 0 }
    }

    fn new_activity(&self, title: String) -> NewActivity {
        let today = self.office.today().to_string();
        NewActivity {
            title,
            kinds: vec![self.kind],
            own_host: true,
            hosts: Vec::new(),
            when: When {
                starts_on: today.clone(),
                starts_time: "09:00".to_owned(),
                ends_on: today,
                ends_time: "18:00".to_owned(),
            },
            place_kind: PlaceKind::Hall,
            place: "会议室".to_owned(),
            mode: Mode::OnSite,
            shown: Shown::Invited,
            agenda: String::new(),
            speakers: String::new(),
            places: 0,
            sign_up_until: String::new(),
            programme: None,
        }
    }

    /// An activity in a state, with two on its list. States are put, not walked to: each of them is walked to in the stories.
    async fn make(&mut self, tx: &mut Tx, state: State) -> Activity {
        self.count += 1;
        let new = self.new_activity(format!("试验活动{}", self.count));
        let made = preparing::create(tx, &self.office, &new).await.unwrap();
        let input = Input { people: self.listed.clone(), ..Input::default() };
        steps::perform(tx, &self.office, made.id, Action::Invite, &input).await.unwrap();
        put(tx, made.id, state).await;
        store::activity(tx, self.office.body, made.id).await.unwrap().unwrap()
    }

    fn input(&self, action: Action) -> Input {
        let new = self.new_activity("试验活动".to_owned());
        Input {
            text: "试验的话".to_owned(),
            when: new.when.clone(),
            new: (action == Action::Edit).then_some(new),
            people: self.people.clone(),
            org: (if action == Action::Ask { &self.unit } else { &self.org }).parse().ok(),
            delegates: Some(2),
            ..Input::default()
        }
    }
}

async fn put(tx: &mut Tx, id: ActivityId, state: State) {
    let sql = "update activity set state = $2, announced_at = $3 where id = $1";
    let announced = (state != State::Draft).then_some(1_i64);
    tx.run(Sql::Fixed(sql), yizheng::args![id, state, announced]).await.unwrap();
}

fn met(problem: &Problem) -> Option<Answer> {
    Some(match problem {
        Problem::NotYours { .. } => Answer::NotYours,
        Problem::NotFound => Answer::NotFound,
        Problem::NotFromHere { .. } => Answer::NotFromHere,
        _ => return None,
    })
}

fn fields(maker: &Maker, action: Action) -> Vec<(&'static str, String)> {
    let org = if action == Action::Ask { &maker.unit } else { &maker.org };
    let when = maker.new_activity(String::new()).when;
    match action {
        Action::Edit => vec![
            ("title", "试验活动".to_owned()),
            ("kinds", maker.kind.to_string()),
            ("own_host", "yes".to_owned()),
            ("starts_on", when.starts_on),
            ("starts_time", when.starts_time),
            ("ends_time", when.ends_time),
            ("place", "会议室".to_owned()),
        ],
        Action::Invite => vec![("names", "何砚".to_owned())],
        _ => vec![
            ("text", "试验的话".to_owned()),
            ("starts_on", when.starts_on),
            ("starts_time", when.starts_time),
            ("ends_time", when.ends_time),
            ("org", org.clone()),
            ("delegates", "2".to_owned()),
        ],
    }
}

fn step_of(maker: &Maker, action: Action) -> Value {
    let org = if action == Action::Ask { &maker.unit } else { &maker.org };
    let when = maker.new_activity(String::new()).when;
    let people: Vec<String> = maker.people.iter().map(ToString::to_string).collect();
    json!({
        "action": action.key(), "text": "试验的话", "people": people, "org": org, "delegates": 2,
        "activity": {
            "title": "试验活动", "kinds": [maker.kind.to_string()], "own_host": true, "starts_on": when.starts_on,
            "starts_time": when.starts_time, "ends_on": when.ends_on, "ends_time": when.ends_time, "place": "会议室",
        },
    })
}

async fn stands(world: &World, id: ActivityId) -> (String, i64) {
    let by = world.timer().await;
    let found = store::activity(&mut world.app.db.read().await.unwrap(), by.body, id).await.unwrap().unwrap();
    (found.state.key().to_owned(), found.version)
}

async fn knock(
    world: &World,
    (door, person): (&str, &Person),
    action: Action,
    (maker, made): (&Maker, &Activity),
) -> Result<Answer, String> {
    let link = format!("/activities/{}", made.id);
    if door == "verb" {
        let by = world.acting(person.login).await;
        let mut tx = world.app.db.begin().await.unwrap();
        return match steps::perform(&mut tx, &by, made.id, action, &maker.input(action)).await {
            Ok(after) => Ok(Answer::Done(after.state.key().to_owned())),
            Err(problem) => met(&problem).ok_or_else(|| format!("{problem}")),
        };
    }
    let answer = if door == "api" {
        let path = format!("/api/activities/{}/steps", made.id);
        world.api(person.login).await.post(&path, &step_of(maker, action)).await
    } else {
        let fields = fields(maker, action);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let path = match action {
            Action::Edit => format!("{link}/edit"),
            Action::Invite => format!("{link}/invite"),
            other => format!("{link}/steps/{other}"),
        };
        world.client(person.login).await.post(&path, &fields).await
    };
    match answer.status {
        200 | 303 => Ok(Answer::Done(stands(world, made.id).await.0)),
        403 => Ok(Answer::NotYours),
        404 => Ok(Answer::NotFound),
        409 => Ok(Answer::NotFromHere),
        other => Err(format!("{other}: {}", answer.text.chars().take(1500).collect::<String>())),
    }
}

#[tokio::test]
async fn every_step_of_an_activity_answers_as_the_table_says() {
    for world in testing::worlds().await {
        let mut maker = Maker::new(&world).await;
        let (mut wrong, mut tries) = (Vec::new(), 0);
        for state in State::all().iter().copied() {
            let mut tx = world.app.db.begin().await.unwrap();
            let shared = maker.make(&mut tx, state).await;
            tx.commit().await.unwrap();
            for person in &PEOPLE {
                for action in Action::all().iter().copied().filter(|a| *a != Action::Create) {
                    let expected = expected(person, state, action);
                    let done = matches!(expected, Answer::Done(_));
                    // This kind has no sign-up: the table lets it through, and a complaint follows.
                    if done && action == Action::OpenSignUp {
                        continue;
                    }
                    for door in ["verb", "page", "api"] {
                        let own = if done && door != "verb" {
                            let mut tx = world.app.db.begin().await.unwrap();
                            let own = maker.make(&mut tx, state).await;
                            tx.commit().await.unwrap();
                            Some(own)
                        } else {
                            None
                        };
                        let made = own.as_ref().unwrap_or(&shared);
                        let before = stands(&world, made.id).await;
                        let met = knock(&world, (door, person), action, (&maker, made)).await;
                        tries += 1;
                        let who = format!("{door} {} {action} from {state}", person.login);
                        if met.as_ref() != Ok(&expected) {
                            wrong.push(format!("{who}: {expected:?}, {met:?}"));
                        }
                        let changed = stands(&world, made.id).await != before;
                        if changed != (done && door != "verb") {
                            wrong.push(format!("{who}: changed {changed}"));
                        }
                    }
                }
            }
        }
        println!("{tries} tries");
        assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    }
}

/// Somebody who tries a step on a part: his standings towards his own and towards another's, by who decides on leave.
fn standings(
    login: &str,
    leave: LeaveBy,
    own: bool,
    state: Option<attendance::State>,
) -> Vec<attendance::Standing> {
    use attendance::Standing as P;
    let office = login == people::OFFICE_OFFICER;
    let leader = login == people::CHAIR_MEMBER;
    let mut all = Vec::new();
    if own {
        all.push(P::Own);
    }
    if office {
        all.push(P::Office);
        if leave == LeaveBy::Both {
            all.push(P::Forwarder);
        }
    }
    let forwarded = state == Some(attendance::State::LeaveForwarded);
    let approves = match leave {
        LeaveBy::Office => office || leader,
        LeaveBy::Leader => leader,
        LeaveBy::Both => leader && forwarded,
    };
    if approves {
        all.push(P::Approver);
    }
    all
}

async fn set_part(tx: &mut Tx, id: ActivityId, who: AccountId, state: attendance::State) {
    let sql = "update attendance set state = $3 where activity = $1 and account = $2";
    tx.run(Sql::Fixed(sql), yizheng::args![id, who, state]).await.unwrap();
}

#[tokio::test]
async fn every_step_of_a_part_answers_as_the_tables_say_in_every_state_of_the_activity() {
    let world = World::sqlite().await;
    let mut maker = Maker::new(&world).await;
    let kinds = store::kinds(&mut world.app.db.read().await.unwrap(), maker.office.body).await.unwrap();
    let mut tx = world.app.db.begin().await.unwrap();
    let made = maker.make(&mut tx, State::Draft).await;
    drop(tx);
    let mut actors = Vec::new();
    for login in [people::OFFICE_OFFICER, people::CHAIR_MEMBER, people::MEMBER, people::BYSTANDER] {
        actors.push((login, world.acting(login).await));
    }
    let (mut wrong, mut tries) = (Vec::new(), 0_usize);
    let mut look = |of: (&str, &Acting, &Kind), own: bool, at: (State, Option<attendance::State>)| {
        for action in attendance::Action::all().iter().copied() {
            let (login, by, kind) = of;
            let who = if own { by.account } else { maker.people[0] };
            let expected = part_expected(login, (kind, own), at, action);
            let met = tried((by, kind), (&made, at.0), (who, at.1), action);
            tries += 1;
            if met.as_ref() != Ok(&expected) {
                let said = format!("{} {login} own {own} {action} at {at:?}", kind.code);
                wrong.push(format!("{said}: {expected:?}, {met:?}"));
            }
        }
    };
    // A kind whose leave the office decides, one with a leader, one with both.
    for kind in kinds.iter().filter(|k| ["briefing", "centre", "research"].contains(&k.code.as_str())) {
        for activity_state in State::all().iter().copied() {
            let states = std::iter::once(None).chain(attendance::State::all().iter().copied().map(Some));
            for state in states {
                for (login, by) in &actors {
                    for own in [true, false] {
                        look((login, by, kind), own, (activity_state, state));
                    }
                }
            }
        }
    }
    println!("{tries} tries");
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

fn part_expected(
    login: &str,
    (kind, own): (&Kind, bool),
    (activity_state, state): (State, Option<attendance::State>),
    action: attendance::Action,
) -> Answer {
    let standings = standings(login, kind.leave_by, own, state);
    match of_table(attendance::WORKFLOW.rows, &standings, (state, action)) {
        Answer::Done(_) if !open_in(action).contains(&activity_state) => Answer::NotFromHere,
        // What cannot be done with a part that is not there is as absent.
        Answer::NotFromHere if state.is_none() => Answer::NotFound,
        other => other,
    }
}

/// Asks the two tables as the verb does, of a part that stands as it is said to.
fn tried(
    (by, kind): (&Acting, &Kind),
    (made, activity_state): (&Activity, State),
    (who, state): (AccountId, Option<attendance::State>),
    action: attendance::Action,
) -> Result<Answer, String> {
    let activity = Activity { state: activity_state, shown: Shown::Open, ..made.clone() };
    let part = state.map(|state| Attendance {
        id: AttendanceId(1),
        body: by.body,
        activity: made.id,
        account: who,
        origin: Origin::Invited,
        state,
        version: 1,
        late: false,
        how: How::None,
        arrived_at: None,
        left_at: None,
        leave_kind: None,
        leave_reason: String::new(),
        answer: String::new(),
        changed_at: 0,
    });
    match attending::row(by, (&activity, kind), (who, part.as_ref()), action) {
        Ok(row) => Ok(Answer::Done(match row.to {
            To::State(next) => next.key().to_owned(),
            To::Same => state.map(|s| s.key().to_owned()).unwrap_or_default(),
        })),
        Err(problem) => met(&problem).ok_or_else(|| format!("{problem}")),
    }
}

#[tokio::test]
async fn a_part_changes_as_the_table_says_and_a_refusal_changes_nothing() {
    for world in testing::worlds().await {
        let mut maker = Maker::new(&world).await;
        let office = maker.office.clone();
        let who = maker.listed[1];
        let mut tx = world.app.db.begin().await.unwrap();
        let made = maker.make(&mut tx, State::UnderWay).await;
        tx.commit().await.unwrap();
        for state in attendance::State::all().iter().copied() {
            for action in attendance::Action::all().iter().copied() {
                let mut tx = world.app.db.begin().await.unwrap();
                set_part(&mut tx, made.id, who, state).await;
                let input = PartInput {
                    text: "试验".to_owned(),
                    leave_kind: Some(LeaveKind::Other),
                    ..PartInput::default()
                };
                let before = parts::own(&mut tx, made.id, who).await.unwrap().unwrap();
                let done = attending::perform(&mut tx, &office, (made.id, who), action, &input).await;
                let after = parts::own(&mut tx, made.id, who).await.unwrap().unwrap();
                match done {
                    Ok(part) => {
                        assert_eq!(part, after, "{action} from {state}");
                        assert_eq!(after.version, before.version + 1, "{action} from {state}");
                    }
                    Err(_) => assert_eq!(after, before, "{action} from {state}"),
                }
            }
        }
    }
}

fn matrix<S: Name, A: Name, V: Name>(name: &str, rows: &[Step<S, A, V>]) -> String {
    let mut text = format!("# {name}: state / standing: actions\n");
    let states = std::iter::once(None).chain(S::all().iter().copied().map(Some));
    for state in states {
        for standing in V::all() {
            let from = |row: &&Step<S, A, V>| match state {
                None => row.from.is_empty(),
                Some(state) => row.from.contains(&state),
            };
            let mine = rows.iter().filter(from).filter(|row| row.who.contains(standing));
            let said: Vec<String> = mine
                .map(|row| match row.to {
                    To::State(to) if Some(to) != state => format!("{} > {}", row.action.key(), to.key()),
                    _ => row.action.key().to_owned(),
                })
                .collect();
            if !said.is_empty() {
                let state = state.map_or("(begin)", |s| s.key());
                text.push_str(&format!("{state} / {}: {}\n", standing.key(), said.join(", ")));
            }
        }
    }
    text
}

#[test]
fn the_matrices_are_as_written() {
    let mut text =
        "# `UPDATE=1 cargo test --test everyone_attends_everything` writes this anew.\n".to_owned();
    text.push_str(&matrix("activity", activity::WORKFLOW.rows));
    text.push_str(&matrix("attendance", attendance::WORKFLOW.rows));
    written::as_written("activity-matrix.txt", &text);
}
