//! Everybody tries everything: every action from every state in every standing, through the verbs, the page and the API, answers
//! as the table says. What is refused changes nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/cases.rs"]
mod cases;
#[path = "world/doors.rs"]
mod doors;
#[path = "world/settings.rs"]
mod settings;
#[path = "world/written.rs"]
mod written;

use cases::{Form, Maker, People, Person};
use doors::{Doors, Met};
use std::time::Instant;
use yizheng::assembly::proposals::records::ProposalId;
use yizheng::assembly::proposals::workflow::{Action, Standing, State, WORKFLOW};
use yizheng::demo::testing::{self, World};
use yizheng::foundation::workflow::{Name, To};

/// Settings that a run has on; all others that rows ask for are off.
type Settings = &'static [&'static str];

/// What the table must answer, read a second time and not by the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Done(State),
    NotYours,
    NotFromHere(Vec<&'static str>),
    NotFound,
}

fn second_reading(person: &Person, state: State, action: Action, on: Settings) -> Answer {
    if !may_see(person, state) {
        return Answer::NotFound;
    }
    let mut here = Vec::new();
    let (mut mine_somewhere, mut somebodys_here) = (false, false);
    for row in WORKFLOW.rows {
        if row.when.is_some_and(|setting| !on.contains(&setting)) {
            continue;
        }
        let mine = row.who.iter().any(|who| person.standings.contains(who));
        let from_here = row.from.contains(&state);
        if mine && from_here && !here.contains(&row.action.key()) {
            here.push(row.action.key());
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

/// Who may know of a proposal at all, by the rule page: written here on its own, not read from the statements.
fn may_see(person: &Person, state: State) -> bool {
    use Standing as W;
    let is = |standing| person.standings.contains(&standing);
    let handed_in = !matches!(state, State::Draft | State::CoSigning | State::Discarded);
    let judges = [W::ProposalOffice, W::Reviewer, W::ReviewCommittee, W::ChairMeeting];
    let part = is(W::FirstProposer) || is(W::Drafter) || is(W::SealHolder);
    let asked = (is(W::CoSigner) || is(W::Invited) || is(W::Partner)) && state != State::Discarded;
    let filed = person.member && matches!(state, State::Filed | State::Merged);
    part || asked || filed || (judges.iter().any(|w| is(*w)) && handed_in)
}

/// Whether a met answer is the expected one.
fn same(expected: &Answer, met: &Met) -> bool {
    match (expected, met) {
        (Answer::Done(to), Met::Done(state)) => state.as_deref().is_none_or(|s| s == to.key()),
        (Answer::NotYours, Met::NotYours) | (Answer::NotFound, Met::NotFound) => true,
        (Answer::NotFromHere(here), Met::NotFromHere(allowed)) => {
            allowed.as_ref().is_none_or(|allowed| allowed == here)
        }
        _ => false,
    }
}

/// One try that the table allows, on a proposal of its own.
struct Try<'a> {
    person: &'a Person,
    state: State,
    action: Action,
    id: ProposalId,
    to: State,
}

/// Every cell of the matrix for some states, through every door that is there.
async fn everyone(world: &World, states: &[State], on: Settings) -> (usize, usize) {
    let people = People::of(world).await;
    let doors = Doors::of(world, &people).await;
    let (mut allowed, mut refused, mut wrong) = (0, 0, Vec::new());
    for door in doors.open() {
        let mut maker = Maker::begin(world, &people).await;
        let (mut tries, mut shared) = (Vec::new(), Vec::new());
        for state in states.iter().copied() {
            let forms =
                [maker.make(Form::Joint, state, None).await, maker.make(Form::Org, state, None).await];
            for person in &people.all {
                shared.push((person, state, forms[usize::from(person.form == Form::Org)]));
                for action in Action::all().iter().copied() {
                    if let Answer::Done(to) = second_reading(person, state, action, on) {
                        let id = maker.make(person.form, state, Some((action, person))).await;
                        tries.push(Try { person, state, action, id, to });
                    }
                }
            }
        }
        maker.end().await;
        for (person, state, id) in shared {
            let before = cases::stands(world, id).await;
            for action in Action::all().iter().copied() {
                let expected = second_reading(person, state, action, on);
                if matches!(expected, Answer::Done(_)) {
                    continue;
                }
                let met = doors.knock(door, person, id, action).await;
                refused += 1;
                if !same(&expected, &met) {
                    wrong.push(format!(
                        "{door:?}: {} {action} from {state}: {expected:?}, met {met:?}",
                        person.name
                    ));
                }
            }
            if cases::stands(world, id).await != before {
                wrong.push(format!(
                    "{door:?}: {} changed something in {state} though all was refused",
                    person.name
                ));
            }
        }
        for Try { person, state, action, id, to } in tries {
            let before = cases::stands(world, id).await;
            let met = doors.knock(door, person, id, action).await;
            let after = cases::stands(world, id).await;
            allowed += 1;
            let moved = after.0 == to.key() && after.1 > before.1 && after.2 > before.2;
            if !same(&Answer::Done(to), &met) || !moved {
                let who = person.name;
                wrong.push(format!(
                    "{door:?}: {who} {action} from {state} to {to}: met {met:?}, stands {after:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} answers differ from the table:\n{}", wrong.len(), wrong.join("\n"));
    (allowed, refused)
}

#[tokio::test]
async fn everybody_is_answered_as_the_table_says() {
    for world in testing::worlds().await {
        let start = Instant::now();
        let (allowed, refused) = everyone(&world, State::all(), &["review.second_opinion"]).await;
        println!("{:?}: {allowed} done, {refused} refused in {:?}", world.app.db.engine(), start.elapsed());
    }
}

#[tokio::test]
async fn rows_that_hang_on_a_setting_come_and_go_with_it() {
    for world in testing::worlds().await {
        settings::set(&world, "review.second_opinion", "off").await;
        settings::set(&world, "review.chair_approval", "on").await;
        everyone(&world, &[State::UnderReview, State::Submitted], &["review.chair_approval"]).await;
        settings::set(&world, "review.second_opinion", "on").await;
        let both: Settings = &["review.second_opinion", "review.chair_approval"];
        everyone(&world, &[State::UnderReview], both).await;
    }
}

#[tokio::test]
async fn nobody_gives_the_second_opinion_on_what_he_accepted() {
    for world in testing::worlds().await {
        let people = People::of(&world).await;
        let doors = Doors::of(&world, &people).await;
        let officer = people.with(Standing::ProposalOffice);
        for door in doors.open() {
            let mut maker = Maker::begin(&world, &people).await;
            let id = maker.make(Form::Joint, State::Submitted, None).await;
            maker.end().await;
            let met = doors.knock(door, officer, id, Action::Accept).await;
            assert!(matches!(met, Met::Done(_)), "{door:?}: {met:?}");
            let met = doors.knock(door, officer, id, Action::Review).await;
            assert_eq!(met, Met::Invalid, "{door:?}");
            let reviewer = people.with(Standing::Reviewer);
            let met = doors.knock(door, reviewer, id, Action::Review).await;
            assert!(matches!(met, Met::Done(_)), "{door:?}: {met:?}");
        }
    }
}

#[tokio::test]
async fn the_clock_acts_through_no_door() {
    let world = World::sqlite().await;
    let people = People::of(&world).await;
    let mut maker = Maker::begin(&world, &people).await;
    let mut made = Vec::new();
    for state in State::all().iter().copied() {
        made.push((state, maker.make(Form::Joint, state, None).await));
    }
    maker.end().await;
    for (state, id) in made {
        let before = cases::stands(&world, id).await;
        for action in [Action::ExpireSigning, Action::SettleMerge, Action::Recount] {
            let timer = world.timer().await;
            let met = doors::perform_as(&world, &timer, id, action, &people, None).await;
            assert!(!matches!(met, Met::Done(_)), "{action} from {state}: {met:?}");
        }
        assert_eq!(cases::stands(&world, id).await, before, "{state}");
    }
}

/// Every standing in every state with what it may do; a row that hangs on a setting names it.
#[test]
fn the_matrix_is_the_one_that_was_agreed() {
    let mut text = String::from(
        "# state / standing: actions. `UPDATE=1 cargo test --test everyone_tries_everything` writes this anew.\n",
    );
    let states = std::iter::once(None).chain(State::all().iter().copied().map(Some));
    for state in states {
        for standing in Standing::all().iter() {
            let rows = WORKFLOW.rows.iter().filter(|row| {
                let from_here = state.map_or(row.from.is_empty(), |state| row.from.contains(&state));
                from_here && row.who.contains(standing)
            });
            let said = rows.map(|row| {
                let to = match (row.to, state) {
                    (To::State(to), _) => format!(" > {to}"),
                    (To::Same, _) => String::new(),
                };
                let when = row.when.map(|setting| format!(" (when {setting})")).unwrap_or_default();
                format!("{}{to}{when}", row.action)
            });
            let said: Vec<_> = said.collect();
            if !said.is_empty() {
                let state = state.map_or("(begin)", Name::key);
                text.push_str(&format!("{state} / {standing}: {}\n", said.join(", ")));
            }
        }
    }
    written::as_written("case-matrix.txt", &text);
}
