//! What a year does above single units: key proposals and their supervision, looking back at promises that were kept, awards.

use super::Phrases;
use super::deeds::Doing;
use super::plans::{Deed, Row, Step};
use crate::assembly::handling::actions::supervising::Input as Supervising;
use crate::assembly::handling::actions::{awarding, dossier, promising, supervising};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::follow_up::{Narrow, Shelf};
use crate::assembly::handling::workflow::{promise, supervision};
use crate::demo::frame::{Frame, day, moment};
use crate::demo::people;
use crate::demo::texts::say;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use serde::Deserialize;
use time::{Date, Duration, Month};

/// Sentences of those who supervise, look back and award.
#[derive(Debug, Deserialize)]
pub struct Sentences {
    reasons: Vec<String>,
    dropped: String,
    plans: Vec<String>,
    plan_return: String,
    survey: Vec<String>,
    meeting: Vec<String>,
    visit: Vec<String>,
    inspection: Vec<String>,
    reports: Vec<String>,
    tasks: Vec<String>,
    tasks_done: Vec<String>,
    award_reasons: Vec<String>,
    award_units: Vec<String>,
    award_dropped: String,
    look_back: Vec<String>,
    look_back_done: String,
}

/// A step on a supervision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Nominate,
    Shortlist,
    Decide(Tier),
    Drop,
    /// The login of who is in charge.
    Lead(&'static str),
    /// The day by which it is to be done: year.
    Plan(i32),
    ReturnPlan,
    Approve,
    Act(&'static str),
    Report,
    /// Which of the sentences, and until when.
    Task(usize, Date),
    /// The oldest task that is open.
    Finish,
    Close,
}

/// A step on a nomination for an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Honour {
    Name,
    Count(i64),
    Publicise(Date),
    Give,
    Drop,
}

/// Looking back at promises that were kept a year ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookBack {
    /// The office finds some that did not last.
    Find,
    /// The units of the first two report again.
    Claim,
    /// The first is confirmed.
    Confirm,
}

const OTHER_LEADER: &str = "he-qingru";

/// How far a key proposal of the running year has come, by its place; those of years before came to their end.
const RUNNING: [Key; 9] = [
    Key::Task(0, Date::MIN),
    Key::Report,
    Key::Act("meeting"),
    Key::Act("survey"),
    Key::Plan(0),
    Key::Lead(""),
    Key::Decide(Tier::Chair),
    Key::Shortlist,
    Key::Nominate,
];

/// What happens to a key proposal of a year: month, day, step.
fn course(year: i32, place: usize) -> Vec<(u8, u8, Key)> {
    use Key::*;
    let tier = [Tier::Chair, Tier::Joint, Tier::Government, Tier::Committee][place % 4];
    let leader = if place % 3 == 1 { OTHER_LEADER } else { people::CHAIR_MEMBER };
    let until = |month, d| day(year, month, d);
    let mut all = vec![(3, 5, Nominate), (3, 14, Shortlist)];
    if place == 3 && year < 2026 {
        all.push((3, 26, Drop));
        return all;
    }
    all.extend([(3, 26, Decide(tier)), (4, 2, Lead(leader)), (4, 10, Plan(year))]);
    if place == 2 {
        all.extend([(4, 13, ReturnPlan), (4, 14, Plan(year))]);
    }
    all.extend([(4, 16, Approve), (4, 24, Act("survey"))]);
    if year == 2026 {
        let now = [(5, 7, Act("meeting")), (5, 12, Report), (5, 14, Task(0, until(Month::August, 31)))];
        all.extend(now);
        let last = std::mem::discriminant(&RUNNING[place % RUNNING.len()]);
        let same = |(_, _, key): &(u8, u8, Key)| match (key, &RUNNING[place % RUNNING.len()]) {
            (Act(way), Act(end)) => way == end,
            (key, _) => std::mem::discriminant(key) == last,
        };
        if let Some(at) = all.iter().rposition(same) {
            all.truncate(at + 1);
        }
        return all;
    }
    all.extend([(6, 20, Act("meeting")), (8, 15, Act("visit")), (9, 12, Act("inspection"))]);
    let last =
        if place == 0 && year == 2025 { day(2026, Month::June, 30) } else { until(Month::December, 10) };
    all.extend([(10, 15, Report), (10, 20, Task(0, until(Month::November, 30))), (10, 20, Task(1, last))]);
    all.push((11, 26, Finish));
    if last.year() == year {
        all.extend([(12, 8, Finish), (12, 12, Close)]);
    }
    all
}

/// Every step of what a year does with what was handed over at its meeting, by year.
pub fn steps(frame: &Frame, handed: &[(i32, Vec<Row>)]) -> Vec<Step> {
    let mut all = Vec::new();
    let mut push = |(year, month, d): (i32, u8, u8), minutes: i64, matter: MatterId, deed: Deed| {
        let mut on = day(year, Month::try_from(month).unwrap_or(Month::January), d);
        while !frame.procedure.calendar.is_working_day(on) {
            on += Duration::days(1);
        }
        all.push(Step { at: moment(on, 14 * 60 + minutes), matter, deed });
    };
    for (year, rows) in handed {
        let keys = match year {
            2024 => 3,
            2025 => 4,
            _ => RUNNING.len(),
        };
        for (place, (matter, _)) in spread(rows, keys, 0).into_iter().enumerate() {
            for (n, (month, d, key)) in course(*year, place).into_iter().enumerate() {
                push((*year, month, d), (place * 9 + n) as i64, *matter, Deed::Key(key));
            }
        }
        for (place, (matter, units)) in spread(rows, 6, 1).into_iter().enumerate() {
            // Two units stand beside the proposals.
            let unit = (place >= 4).then(|| units[0].0.clone());
            for (n, (month, d, step)) in honours(*year, place).into_iter().enumerate() {
                let deed = Deed::Honour(unit.clone(), step);
                push((*year, month, d), (120 + place * 5 + n) as i64, *matter, deed);
            }
        }
    }
    for (month, d, step) in [(4, 14, LookBack::Find), (5, 6, LookBack::Claim), (5, 12, LookBack::Confirm)] {
        push((2026, month, d), 200, MatterId(0), Deed::LookBack(step));
    }
    all
}

/// So many rows, evenly spread, with an offset.
fn spread(rows: &[Row], count: usize, offset: usize) -> Vec<&Row> {
    let count = count.min(rows.len());
    (0..count).filter_map(|n| rows.get((n * rows.len() / count + offset) % rows.len())).collect()
}

fn honours(year: i32, place: usize) -> Vec<(u8, u8, Honour)> {
    use Honour::*;
    let votes = 31 - 4 * (place as i64 % 4);
    if year == 2026 {
        let mut all = vec![(5, 8, Name)];
        all.extend((place < 3).then_some((5, 13, Count(votes))));
        all.extend((place == 0).then_some((5, 15, Publicise(day(year, Month::May, 25)))));
        return all;
    }
    let mut all =
        vec![(11, 25, Name), (12, 2, Count(votes)), (12, 5, Publicise(day(year, Month::December, 15)))];
    all.push(if place == 3 { (12, 17, Drop) } else { (12, 18, Give) });
    all
}

/// The matter of a title, without the words that every title has.
fn subject(title: &str) -> String {
    let words = ["\u{5173}\u{4e8e}", "\u{7684}\u{63d0}\u{6848}", "\u{7684}\u{5efa}\u{8bae}"];
    let mut left = title;
    left = left.strip_prefix(words[0]).unwrap_or(left);
    left = left.strip_suffix(words[1]).or_else(|| left.strip_suffix(words[2])).unwrap_or(left);
    left.to_owned()
}

/// Takes a step on the supervision of a matter.
pub(super) async fn supervise(tx: &mut Tx, doing: &Doing<'_>, key: Key) -> Outcome<()> {
    let office = doing.by(people::OFFICER);
    if key == Key::Nominate {
        let input = text(doing, &doing.phrases.year.reasons);
        return supervising::nominate(tx, &office, doing.file.matter.id, &input).await.map(|_| ());
    }
    let open = doing.file.supervisions.iter().rfind(|s| !supervising::is_over(s)).ok_or(Problem::NotFound)?;
    let by = match (key, open.leader) {
        (Key::Shortlist, _) => doing.by(people::HEAD),
        (Key::Decide(_) | Key::Drop, _) => doing.by(people::CHAIR_MEMBER),
        (Key::ReturnPlan | Key::Approve | Key::Task(..) | Key::Close, Some(leader)) => {
            doing.account(leader)?
        }
        _ => office,
    };
    let (action, input) = match key {
        Key::Finish => finish(tx, doing, open.id).await?,
        _ => step(doing, &by, key)?,
    };
    supervising::perform(tx, &by, open.id, action, &input).await.map(|_| ())
}

/// One of the sentences, about the matter.
fn text(doing: &Doing<'_>, list: &[String]) -> Supervising {
    let text = doing.say(list).replace("{title}", &subject(&doing.file.matter.title));
    Supervising { text, ..Supervising::default() }
}

/// What a step needs, that is said without a look at the record.
fn step(doing: &Doing<'_>, by: &Acting, key: Key) -> Outcome<(supervision::Action, Supervising)> {
    use supervision::Action as A;
    let words = &doing.phrases.year;
    let one = |text: &String| Supervising { text: text.clone(), ..Supervising::default() };
    Ok(match key {
        Key::Nominate => (A::Nominate, text(doing, &words.reasons)),
        Key::Shortlist => (A::Shortlist, Supervising::default()),
        Key::Decide(tier) => (A::Decide, Supervising { tier: Some(tier), ..Supervising::default() }),
        Key::Drop => (A::Drop, one(&words.dropped)),
        Key::Lead(login) => {
            let leader = Some(doing.by(login).account);
            (A::NameLeader, Supervising { leader, ..Supervising::default() })
        }
        Key::Plan(year) => {
            let due_on = day(year, Month::October, 31).to_string();
            (A::Plan, Supervising { due_on, ..text(doing, &words.plans) })
        }
        Key::ReturnPlan => (A::ReturnPlan, one(&words.plan_return)),
        Key::Approve => (A::ApprovePlan, Supervising::default()),
        Key::Act(way) => {
            let list = match way {
                "survey" => &words.survey,
                "meeting" => &words.meeting,
                "visit" => &words.visit,
                _ => &words.inspection,
            };
            let held_on = by.today().to_string();
            let with_proposer = way != "inspection";
            (A::RecordAct, Supervising { held_on, way: way.to_owned(), with_proposer, ..text(doing, list) })
        }
        Key::Report => (A::Report, text(doing, &words.reports)),
        Key::Task(n, until) => {
            let own = doing.file.live().find(|a| a.part.answers()).ok_or(Problem::NotFound)?;
            let task = one(words.tasks.get(n).ok_or(Problem::NotFound)?);
            (A::AddTask, Supervising { unit: Some(own.unit), due_on: until.to_string(), ..task })
        }
        Key::Finish => (A::FinishTask, Supervising::default()),
        Key::Close => (A::Close, Supervising::default()),
    })
}

/// The oldest task that is open, with its result.
async fn finish(
    tx: &mut Tx,
    doing: &Doing<'_>,
    id: SupervisionId,
) -> Outcome<(supervision::Action, Supervising)> {
    let words = &doing.phrases.year;
    let tasks = store::supervising::tasks(tx, id).await?;
    let task = tasks.iter().find(|t| t.done_at.is_none()).ok_or(Problem::NotFound)?;
    let of = words.tasks.iter().position(|t| *t == task.content).unwrap_or(0);
    let text = words.tasks_done.get(of).cloned().ok_or(Problem::NotFound)?;
    Ok((supervision::Action::FinishTask, Supervising { text, task: Some(task.id), ..Supervising::default() }))
}

/// Takes a step on a nomination: of a unit, or of the proposal.
pub async fn honour(
    tx: &mut Tx,
    frame: &Frame,
    phrases: &Phrases,
    (at, matter, unit, step): (i64, MatterId, Option<&str>, Honour),
) -> Outcome<()> {
    let words = &phrases.year;
    let by = frame.acting(Some(frame.who(people::OFFICER)), at);
    let unit = unit.and_then(|code| frame.orgs.get(code).copied());
    if step == Honour::Name {
        let file = dossier(tx, &frame.acting(None, at), matter).await?;
        let number = if unit.is_some() { "" } else { &file.matter.number };
        let list = if unit.is_some() { &words.award_units } else { &words.award_reasons };
        return match awarding::nominate(tx, &by, number, unit, &say(&frame.chance, list)).await {
            // Two matters of one unit were picked.
            Err(Problem::Invalid(_)) => Ok(()),
            other => other.map(|_| ()),
        };
    }
    let named = store::awarding::of_year(tx, frame.body, i64::from(by.today().year())).await?;
    let own = |a: &Award| if unit.is_some() { a.unit == unit } else { a.matter == Some(matter) };
    let (award, _, _) = named.into_iter().find(|(a, _, _)| own(a)).ok_or(Problem::NotFound)?;
    let mut input = awarding::Input::default();
    let step = match step {
        Honour::Name | Honour::Give => awarding::Step::Award,
        Honour::Count(votes) => {
            input.votes = Some(votes);
            awarding::Step::Count
        }
        Honour::Publicise(until) => {
            input.until = until.to_string();
            awarding::Step::Publicise
        }
        Honour::Drop => {
            input.text.clone_from(&words.award_dropped);
            awarding::Step::Drop
        }
    };
    awarding::perform(tx, &by, award.id, step, &input).await.map(|_| ())
}

/// Looks back at promises that were kept more than a year ago.
pub async fn look_back(
    tx: &mut Tx,
    frame: &Frame,
    phrases: &Phrases,
    (at, step): (i64, LookBack),
) -> Outcome<()> {
    let words = &phrases.year;
    let by = frame.acting(Some(frame.who(people::OFFICER)), at);
    let ago = (by.today() - Duration::days(365)).to_string();
    let narrow = Narrow { days: [ago.clone(), ago.clone(), ago], ..Narrow::default() };
    let shelf = match step {
        LookBack::Find => Shelf::Lookback,
        LookBack::Claim => Shelf::Late,
        LookBack::Confirm => Shelf::Claimed,
    };
    let lines = store::follow_up::list(tx, frame.body, (shelf, &narrow), (&(String::new(), 0), 500)).await?;
    let mut found = Vec::new();
    for line in &lines {
        found.extend(store::promise(tx, frame.body, PromiseId(line.id)).await?);
    }
    for (n, reason) in words.look_back.iter().enumerate() {
        let mut input = promising::Input::default();
        let lasting = found.len() / words.look_back.len();
        let (own, by, action) = match step {
            LookBack::Find => {
                input.text.clone_from(reason);
                (found.get(n * lasting), by.clone(), promise::Action::Reopen)
            }
            LookBack::Claim | LookBack::Confirm => {
                let own = found.iter().find(|p| p.dispute == *reason);
                input.text.clone_from(&words.look_back_done);
                let code = frame.orgs.iter().find(|(_, org)| own.is_some_and(|p| p.unit == **org));
                let liaison = code.and_then(|(code, _)| frame.unit_person(code, false));
                if step == LookBack::Confirm {
                    (own.filter(|_| n == 0), by.clone(), promise::Action::Confirm)
                } else {
                    (own.filter(|_| n < 2), frame.acting(liaison, at), promise::Action::Claim)
                }
            }
        };
        if let Some(own) = own {
            promising::perform(tx, &by, own.id, action, &input).await?;
        }
    }
    Ok(())
}
