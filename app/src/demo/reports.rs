//! The reports of the world: the standing committee's report on 2025, frozen, adopted by the plenary of January 2026 and published; the
//! report on the work of proposals, which is with the drafting group today. Every number in them is bound. A draft of a summary was put
//! before the records, some of its numbers wrong. All through the verbs of the rooms, on the days on which it would have happened.

use super::frame::{Frame, moment};
use super::people;
use crate::assembly::activities::store as activities;
use crate::assembly::annual_report::actions::beginning::{Head, NewPart, begin_of};
use crate::assembly::annual_report::actions::binding::Binding;
use crate::assembly::annual_report::actions::{Input, commenting, perform};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store as rows;
use crate::assembly::annual_report::workflow::Action;
use crate::assembly::checking::actions::{self as checking, New};
use crate::assembly::checking::examine::{Said as Decisions, examine};
use crate::assembly::checking::records::tally;
use crate::assembly::people::sittings;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{self, Period, Question};
use crate::foundation::workflow::Name;
use serde::Deserialize;
use std::collections::HashMap;

/// A heading or paragraph; `[[room/key|options]]` is a figure. With a table: its title, its rows, whether it is a chart.
#[derive(Debug, Deserialize)]
struct PartData {
    level: i64,
    text: String,
    #[serde(default)]
    table: String,
    #[serde(default)]
    rows: Vec<String>,
    #[serde(default)]
    chart: bool,
}

#[derive(Debug, Deserialize)]
struct ReportData {
    key: String,
    kind: String,
    title: String,
    period: String,
    begun: String,
    stops: String,
    comments: Vec<[String; 2]>,
    versions: Vec<String>,
    parts: Vec<PartData>,
}

/// A text that somebody put before the records.
#[derive(Debug, Deserialize)]
struct CheckData {
    title: String,
    day: String,
    text: String,
}

#[derive(Debug, Deserialize)]
struct Data {
    reports: Vec<ReportData>,
    checks: Vec<CheckData>,
    votes: [i64; 3],
}

/// The year that is reported on, and the number of the session whose proposals are.
const YEAR: i64 = 2025;
const SESSION: i64 = 4;

/// What names in the data stand for: kinds of activity by code, categories, periods, usual units.
struct Known {
    keys: HashMap<String, String>,
    units: HashMap<String, String>,
    year: Period,
    session: Period,
}

impl Known {
    async fn load(app: &App, frame: &Frame, by: &Acting) -> Outcome<Self> {
        let mut keys = HashMap::new();
        for kind in activities::kinds(&mut app.db.read().await?, frame.body).await? {
            keys.insert(format!("activities/@{}", kind.code), format!("activities/{}", kind.id));
        }
        for (code, id) in &frame.categories {
            keys.insert(format!("proposals/category-{code}"), format!("proposals/category-{}", id.0));
        }
        let offers = figures::offered(app, by).await?;
        let units = offers.into_iter().map(|(room, offer)| {
            (format!("{room}/{}", offer.key), offer.units.first().cloned().unwrap_or_default())
        });
        let all = sittings(app, frame.body).await?;
        let session = all.list.iter().find(|sitting| sitting.number == SESSION).map_or(0, |s| s.id.0);
        Ok(Self { keys, units: units.collect(), year: Period::year(YEAR), session: Period::Sitting(session) })
    }

    fn period(&self, text: &str) -> &Period {
        if text == "S" { &self.session } else { &self.year }
    }

    fn question(&self, name: &str, period: &Period) -> Outcome<(Question, String)> {
        let key = self.keys.get(name).map_or(name, String::as_str);
        let unit = self.units.get(key).ok_or_else(|| Problem::Malformed(format!("nobody offers {name}")))?;
        let question = Question::from_text(&format!("{key}/{}", period.key()));
        Ok((question.ok_or_else(|| Problem::Malformed(name.to_owned()))?, unit.clone()))
    }

    /// A figure as the data writes it: `room/key|period,style,share=room/key,names=3,cn,u=unit`.
    fn binding(&self, text: &str) -> Outcome<Binding> {
        let (name, options) = text.split_once('|').unwrap_or((text, "Y"));
        let options: Vec<&str> = options.split(',').collect();
        let period = self.period(options.first().copied().unwrap_or("Y"));
        let (question, unit) = self.question(name, period)?;
        let mut made = Binding { question: question.text(), unit, ..Binding::default() };
        for option in &options[1..] {
            match option.split_once('=').unwrap_or((option, "")) {
                ("share", whole) => {
                    made.shape = Shape::Share;
                    made.whole = self.question(whole, period)?.0.text();
                }
                ("names", n) => {
                    made.shape = Shape::Names;
                    made.names = n.parse().unwrap_or(0);
                }
                ("u", unit) => unit.clone_into(&mut made.unit),
                ("cn", _) => made.numerals = true,
                (style, _) => made.style = chosen("style", style)?,
            }
        }
        Ok(made)
    }

    fn table(&self, part: &PartData) -> Outcome<Binding> {
        let row = |text: &String| {
            let (name, period) = text.split_once('|').unwrap_or((text, "Y"));
            self.question(name, self.period(period)).map(|(question, _)| question.text())
        };
        Ok(Binding {
            shape: if part.chart { Shape::Chart } else { Shape::Table },
            rows: part.rows.iter().map(row).collect::<Outcome<_>>()?,
            title: part.table.clone(),
            ..Binding::default()
        })
    }

    fn part(&self, part: &PartData) -> Outcome<NewPart> {
        let mut made = NewPart { level: part.level, ..NewPart::default() };
        let mut rest = part.text.as_str();
        while let Some((words, after)) = rest.split_once("[[") {
            let (figure, next) = after.split_once("]]").unwrap_or((after, ""));
            made.text.push_str(words);
            let at = made.text.chars().count();
            made.figures.push((at, at, self.binding(figure)?));
            rest = next;
        }
        made.text.push_str(rest);
        if !part.table.is_empty() {
            let at = made.text.chars().count();
            made.figures.push((at, at, self.table(part)?));
        }
        Ok(made)
    }
}

/// Steps of a report until the state in which it stops: who, when, what.
type Told<'a> = (&'a str, &'a str, i64, Action);

const WAY: [Told<'_>; 7] = [
    (people::OFFICE_OFFICER, "2025-12-26", 600, Action::Submit),
    (people::OFFICE_OFFICER, "2026-01-04", 620, Action::ToChair),
    (people::CHAIR_MEMBER, "2026-01-05", 640, Action::ToStanding),
    (people::OFFICE_OFFICER, "2026-01-06", 560, Action::Freeze),
    (people::CHAIR_MEMBER, "2026-01-08", 660, Action::ToPlenary),
    (people::CHAIR_MEMBER, "2026-01-16", 960, Action::Adopt),
    (people::OFFICE_OFFICER, "2026-01-19", 600, Action::Publish),
];

struct Keeper<'a> {
    app: &'a App,
    frame: &'a Frame,
    votes: [i64; 3],
}

impl Keeper<'_> {
    fn at(&self, login: &str, day: &str, minute: i64) -> Acting {
        let day = parse_date(day).unwrap_or(time::macros::date!(2025 - 12 - 01));
        self.frame.acting(Some(self.frame.who(login)), moment(day, minute))
    }

    async fn step(&self, report: ReportId, (by, action): (&Acting, Action), input: &Input) -> Outcome<()> {
        let mut tx = self.app.db.begin().await?;
        perform(self.app, &mut tx, by, report, (action, input)).await?;
        tx.commit().await
    }

    /// Authors, a first version, comments with their answers.
    async fn written(&self, data: &ReportData, report: ReportId) -> Outcome<()> {
        let office = self.at(people::OFFICE_OFFICER, &data.begun, 640);
        let authors = [people::OFFICER, people::HEAD].map(|login| self.at(login, &data.begun, 640).account);
        let input = Input { authors: authors.to_vec(), ..Input::default() };
        self.step(report, (&office, Action::Authors), &input).await?;
        for name in &data.versions {
            let input = Input { text: name.clone(), ..Input::default() };
            self.step(report, (&self.at(people::OFFICER, &data.begun, 700), Action::Keep), &input).await?;
        }
        let mut tx = self.app.db.begin().await?;
        let parts = rows::parts(&mut tx, report).await?;
        let on = parts.iter().filter(|part| part.level == 0).nth(3).map_or(PartId(0), |part| part.id);
        for [said, answer] in &data.comments {
            let head = self.at(people::HEAD, &data.begun, 760);
            let comment = commenting::comment(&mut tx, &head, report, (on, None, said)).await?;
            if !answer.is_empty() {
                let officer = self.at(people::OFFICER, &data.begun, 800);
                commenting::comment(&mut tx, &officer, report, (on, Some(comment.id), answer)).await?;
                commenting::settle(&mut tx, &officer, report, comment.id).await?;
            }
        }
        tx.commit().await
    }

    async fn report(&self, data: &ReportData, known: &Known) -> Outcome<()> {
        let office = self.at(people::OFFICE_OFFICER, &data.begun, 600);
        let head = Head {
            kind: chosen("kind", &data.kind)?,
            title: data.title.clone(),
            period: known.period(&data.period).key(),
        };
        let parts: Vec<NewPart> = data.parts.iter().map(|part| known.part(part)).collect::<Outcome<_>>()?;
        let mut tx = self.app.db.begin().await?;
        let report = begin_of(&mut tx, &office, &head, &parts).await?;
        tx.commit().await?;
        self.written(data, report.id).await?;
        if data.stops == "group" {
            let input = Input::default();
            let officer = self.at(people::OFFICER, "2026-05-15", 600);
            return self.step(report.id, (&officer, Action::Submit), &input).await;
        }
        for (login, day, minute, action) in WAY {
            let adopted = action == Action::Adopt;
            let input = Input {
                votes: if adopted { self.votes.map(Some) } else { [None; 3] },
                day: if adopted { day.to_owned() } else { String::new() },
                ..Input::default()
            };
            self.step(report.id, (&self.at(login, day, minute), action), &input).await?;
            if action.key() == data.stops {
                break;
            }
        }
        Ok(())
    }
}

impl Keeper<'_> {
    async fn check(&self, data: &CheckData) -> Outcome<()> {
        let office = self.at(people::OFFICE_OFFICER, &data.day, 930);
        let period = Period::year(YEAR);
        let said = Decisions::default();
        let findings = examine(self.app, &office, (&data.text, &period), &said).await?;
        let new = New { title: data.title.clone(), text: data.text.clone(), period: Some(period) };
        let mut tx = self.app.db.begin().await?;
        checking::make(&mut tx, &office, &new, tally(&findings)).await?;
        tx.commit().await
    }
}

/// Fills the rooms of reports and of their checks.
///
/// # Errors
/// Says which report or check was refused.
pub async fn fill(app: &App, frame: &Frame) -> anyhow::Result<()> {
    let data: Data = serde_json::from_str(include_str!("data/reports.json"))
        .map_err(|e| anyhow::anyhow!("reports.json: {e}"))?;
    let wrong = |what: &str, problem: Problem| anyhow::anyhow!("reports: {what}: {problem}");
    let keeper = Keeper { app, frame, votes: data.votes };
    let office = keeper.at(people::OFFICE_OFFICER, "2025-12-20", 600);
    let known = Known::load(app, frame, &office).await.map_err(|e| wrong("what is known", e))?;
    for report in &data.reports {
        keeper.report(report, &known).await.map_err(|e| wrong(&report.key, e))?;
    }
    for check in &data.checks {
        keeper.check(check).await.map_err(|e| wrong(&check.title, e))?;
    }
    Ok(())
}
