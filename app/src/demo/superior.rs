//! What went up to the superior and what came down, in the world: documents with every trap of counting, a request whose instruction became
//! a task that was late, pressed for, done and reported; tasks that are open today; the catalogue. All through the verbs of the room, on the
//! days on which it would have happened.

use super::fill::TODAY;
use super::frame::{Frame, TERM_BEGINS, moment};
use super::{people, store};
use crate::assembly::superior::actions::catalogue::{self, NewItem};
use crate::assembly::superior::actions::tasks::{self, Giving, Origin};
use crate::assembly::superior::actions::upward::{self, Beginning, Input, Past};
use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::task::Action as Step;
use crate::assembly::superior::workflow::upward::Action;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::procedure::Procedure;
use crate::foundation::workflow::Name;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;

/// A later sending of the data.
#[derive(Debug, Deserialize)]
struct AgainData {
    what: String,
    day: String,
    why: String,
    content: String,
}

/// What came back.
#[derive(Debug, Deserialize)]
struct AnswerData {
    kind: String,
    by: String,
    day: String,
    text: String,
    number: String,
}

/// A document of the data. `same_as`: the other's key, what it is, why, when that was found; `stops`: the state it is in today.
#[derive(Debug, Deserialize)]
struct DocumentData {
    key: String,
    day: String,
    kind: String,
    also: String,
    title: String,
    addressee: String,
    mark: String,
    signer: String,
    drafter: String,
    text: String,
    number: String,
    again: Vec<AgainData>,
    answers: Vec<AnswerData>,
    settle: String,
    close: String,
    withdraw: Vec<String>,
    same_as: Vec<String>,
    occasion: Vec<String>,
    link_task: String,
    stops: String,
}

/// A task of the data: a step is what, when, who, words, date.
#[derive(Debug, Deserialize)]
struct TaskData {
    key: String,
    of: Vec<String>,
    title: String,
    content: String,
    org: String,
    given: String,
    due: String,
    source: Vec<String>,
    steps: Vec<[String; 5]>,
}

#[derive(Debug, Deserialize)]
struct ItemData {
    key: String,
    title: String,
    kind: String,
    occasion: String,
    month_day: String,
    period: String,
    note: String,
}

#[derive(Debug, Deserialize)]
struct Data {
    code: String,
    basis: String,
    addressee: String,
    items: Vec<ItemData>,
    documents: Vec<DocumentData>,
    tasks: Vec<TaskData>,
}

/// From this day on the catalogue holds.
const HOLDS_FROM: &str = "2025-05-01";

struct Keeper<'a> {
    frame: &'a Frame,
    procedure: Arc<Procedure>,
    tx: Tx,
    items: HashMap<String, ItemId>,
    documents: HashMap<String, UpwardId>,
    answers: HashMap<String, Vec<AnswerId>>,
    tasks: HashMap<String, TaskId>,
}

fn wrong(what: &str) -> impl Fn(Problem) -> anyhow::Error + '_ {
    move |problem| anyhow::anyhow!("superior: {what}: {problem}")
}

fn key<N: Name>(text: &str) -> Outcome<N> {
    N::from_key(text).ok_or_else(|| Problem::broken(text))
}

/// Whoever is meant by a short name of the data.
fn login(short: &str) -> &str {
    match short {
        "officer" => people::OFFICER,
        "office" => people::OFFICE_OFFICER,
        "drafter" => people::DRAFTER,
        "seal" => people::SEAL_HOLDER,
        "chair" | "song" => people::CHAIR_MEMBER,
        "he" => "he-qingru",
        other => other,
    }
}

/// So many days before a day.
fn before(day: &str, days: i64) -> String {
    let date = parse_date(day).unwrap_or(time::Date::MIN);
    date.saturating_sub(time::Duration::days(days)).to_string()
}

impl Keeper<'_> {
    fn at(&self, who: Option<usize>, day: &str, minutes: i64) -> Acting {
        let date = parse_date(day).unwrap_or(time::Date::MIN);
        let by = self.frame.acting(who, moment(date, minutes).min(TODAY));
        Acting { procedure: self.procedure.clone(), ..by }
    }

    /// Somebody on a day, so many minutes after ten.
    fn on(&self, short: &str, day: &str, minutes: i64) -> Acting {
        let who = match short.strip_prefix("unit:") {
            _ if short == "timer" => None,
            Some(code) => self.frame.unit_person(code, false),
            None => Some(self.frame.who(login(short))),
        };
        self.at(who, day, if short == "timer" { 1 } else { 600 + minutes })
    }

    async fn item(&mut self, data: &ItemData, addressee: &str) -> Outcome<()> {
        let new = NewItem {
            title: data.title.clone(),
            kind: key(&data.kind)?,
            occasion_kind: key(&data.occasion)?,
            month_day: data.month_day.clone(),
            period: data.period.clone(),
            addressee: addressee.to_owned(),
            note: data.note.clone(),
        };
        let by = self.on("office", HOLDS_FROM, 0);
        // Days in the year are kept from the year's first day on.
        let from = if data.month_day.is_empty() { HOLDS_FROM } else { "2025-01-01" };
        let from = if data.key == "session" { "2025-01-01" } else { from };
        let from = parse_date(from).ok_or(Problem::NotFound)?;
        let item = catalogue::add(&mut self.tx, &by, &new, from).await?;
        self.items.insert(data.key.clone(), item.id);
        Ok(())
    }

    async fn step(&mut self, by: &Acting, id: UpwardId, action: Action, input: Input) -> Outcome<()> {
        upward::perform(&mut self.tx, by, id, action, &input).await.map(|_| ())
    }

    fn said(data: &DocumentData) -> Outcome<Beginning> {
        Ok(Beginning {
            kind: key(&data.kind)?,
            also: Kind::from_key(&data.also),
            title: data.title.clone(),
            content: data.text.clone(),
            addressee: data.addressee.clone(),
            mark: data.mark.clone(),
            link: None,
            item: None,
        })
    }

    /// A document that was sent on paper and registered afterwards.
    async fn registered(&mut self, data: &DocumentData, signer: &str) -> Outcome<UpwardId> {
        let past =
            Past { signer_name: signer.to_owned(), number: data.number.clone(), sent_on: data.day.clone() };
        let by = self.on(&data.drafter, &data.day, 120);
        Ok(upward::register(&mut self.tx, &by, &Self::said(data)?, &past).await?.id)
    }

    /// Drafted three days before, signed the day before, sent.
    async fn written(&mut self, data: &DocumentData) -> Outcome<UpwardId> {
        let by = self.on(&data.drafter, &before(&data.day, 3), 0);
        let mut new = Self::said(data)?;
        if let Some(task) = self.tasks.get(&data.link_task) {
            new.link = Some(("task".to_owned(), task.0));
        }
        let id = upward::begin(&mut self.tx, &by, &new).await?.id;
        if data.stops == "draft" {
            return Ok(id);
        }
        let signer = self.on(&data.signer, &before(&data.day, 1), 0);
        let by = self.on(&data.drafter, &before(&data.day, 2), 0);
        let asked = Input { signer: Some(signer.account), ..Input::default() };
        self.step(&by, id, Action::AskSigning, asked).await?;
        if data.stops == "signing" {
            return Ok(id);
        }
        self.step(&signer, id, Action::Sign, Input::default()).await?;
        if data.stops == "signed" {
            return Ok(id);
        }
        let by = self.on(&data.drafter, &data.day, 0);
        self.step(&by, id, Action::Send, Input { day: data.day.clone(), ..Input::default() }).await?;
        Ok(id)
    }

    async fn document(&mut self, data: &DocumentData) -> Outcome<()> {
        let id = match data.signer.strip_prefix("paper:") {
            Some(name) => self.registered(data, name).await?,
            None => self.written(data).await?,
        };
        self.documents.insert(data.key.clone(), id);
        for again in &data.again {
            let by = self.on(&data.drafter, &again.day, 30);
            let input = Input {
                what: Some(key(&again.what)?),
                day: again.day.clone(),
                text: again.why.clone(),
                content: again.content.clone(),
                ..Input::default()
            };
            self.step(&by, id, Action::SendAgain, input).await?;
        }
        for answer in &data.answers {
            let by = self.on(&data.drafter, &answer.day, 60);
            let input = Input {
                answer: Some(key(&answer.kind)?),
                answered_by: answer.by.clone(),
                day: answer.day.clone(),
                text: answer.text.clone(),
                number: answer.number.clone(),
                ..Input::default()
            };
            self.step(&by, id, Action::Answer, input).await?;
        }
        let came = crate::assembly::superior::store::answers(&mut self.tx, id).await?;
        self.answers.insert(data.key.clone(), came.iter().map(|answer| answer.id).collect());
        if !data.settle.is_empty() && data.answers.is_empty() {
            let by = self.on(&data.drafter, &data.day, 90);
            self.step(&by, id, Action::Settle, Input { text: data.settle.clone(), ..Input::default() })
                .await?;
        }
        if let [day, why] = data.withdraw.as_slice() {
            let by = self.on(&data.drafter, day, 0);
            self.step(&by, id, Action::Withdraw, Input { text: why.clone(), ..Input::default() }).await?;
        }
        if let [other, what, why, day] = data.same_as.as_slice() {
            let by = self.on(&data.drafter, day, 0);
            let same_as = self.documents.get(other).copied();
            let input = Input { same_as, what: Some(key(what)?), text: why.clone(), ..Input::default() };
            self.step(&by, id, Action::Join, input).await?;
        }
        Ok(())
    }

    /// Closed on its day; what is on the catalogue is named as answering to it.
    async fn settled(&mut self, data: &DocumentData, all: &[catalogue::Occasion]) -> Outcome<()> {
        let id = self.documents.get(&data.key).copied().ok_or(Problem::NotFound)?;
        if let [item, piece] = data.occasion.as_slice() {
            let item = self.items.get(item).copied().ok_or(Problem::NotFound)?;
            let meant = |o: &&catalogue::Occasion| {
                o.item.id == item
                    && (o.name == *piece
                        || o.name.ends_with(&format!("-{piece}"))
                        || o.name.contains(piece.as_str()) && piece.len() > 4)
            };
            let found = all.iter().find(meant).ok_or(Problem::NotFound)?;
            let by = self.on(&data.drafter, &data.day, 200);
            let input = Input { item: Some((item, found.key.clone())), ..Input::default() };
            self.step(&by, id, Action::Link, input).await?;
        }
        if !data.close.is_empty() {
            let by = self.on(&data.drafter, &data.close, 0);
            self.step(&by, id, Action::Close, Input::default()).await?;
        }
        Ok(())
    }

    async fn task(&mut self, data: &TaskData) -> Outcome<()> {
        let from = match (data.of.as_slice(), data.source.as_slice()) {
            ([of, at], _) => {
                let all = self.answers.get(of).ok_or(Problem::NotFound)?;
                let at: usize = at.parse().map_err(Problem::broken)?;
                Origin::Answer(*all.get(at).ok_or(Problem::NotFound)?)
            }
            (_, [title, number, sender, on]) => {
                Origin::Paper([title.clone(), number.clone(), sender.clone(), on.clone()])
            }
            _ => return Err(Problem::NotFound),
        };
        let new = Giving {
            from,
            title: data.title.clone(),
            content: data.content.clone(),
            org: self.frame.orgs.get(&data.org).copied(),
            due_on: data.due.clone(),
        };
        let by = self.on("office", &data.given, 180);
        let id = tasks::give(&mut self.tx, &by, &new).await?.id;
        self.tasks.insert(data.key.clone(), id);
        for [action, day, who, text, due_on] in &data.steps {
            let by = self.on(who, day, 240);
            let input =
                tasks::Input { text: text.clone(), due_on: due_on.clone(), ..tasks::Input::default() };
            let action: Step = key(action)?;
            tasks::perform(&mut self.tx, &by, id, action, &input).await?;
        }
        Ok(())
    }

    /// Everything in the order in which it happened.
    async fn tell(&mut self, data: &Data) -> anyhow::Result<()> {
        for item in &data.items {
            self.item(item, &data.addressee).await.map_err(wrong(&item.title))?;
        }
        for document in &data.documents {
            // A document that reports a task back follows the task.
            for task in data.tasks.iter().filter(|task| task.key == document.link_task) {
                self.task(task).await.map_err(wrong(&task.title))?;
            }
            self.document(document).await.map_err(wrong(&document.title))?;
        }
        for task in data.tasks.iter().filter(|task| !self.tasks.contains_key(&task.key)).collect::<Vec<_>>() {
            self.task(task).await.map_err(wrong(&task.title))?;
        }
        let by = self.at(None, "2026-05-20", 600);
        let all = catalogue::occasions(&mut self.tx, &by).await.map_err(wrong("the catalogue"))?;
        for document in &data.documents {
            self.settled(document, &all).await.map_err(wrong(&document.title))?;
        }
        Ok(())
    }
}

/// Fills the room.
///
/// # Errors
/// Says which document or task was refused.
pub async fn fill(app: &App, frame: &Frame) -> anyhow::Result<()> {
    let data: Data = serde_json::from_str(include_str!("data/superior.json"))
        .map_err(|e| anyhow::anyhow!("superior.json: {e}"))?;
    let mut tx = app.db.begin().await?;
    let office = frame
        .acting(Some(frame.who(people::OFFICE_OFFICER)), moment(time::macros::date!(2024 - 03 - 01), 660));
    let id = office.new_id();
    let args =
        crate::args![id, frame.body, "superior.code", &data.code, TERM_BEGINS, &data.basis, 0, office.now];
    tx.run(store::ADD_SETTING, args).await?;
    tx.outdates(Stale::Procedure);
    tx.commit().await?;
    let procedure = app.procedure(frame.body).await?;
    let mut keeper = Keeper {
        frame,
        procedure,
        tx: app.db.begin().await?,
        items: HashMap::new(),
        documents: HashMap::new(),
        answers: HashMap::new(),
        tasks: HashMap::new(),
    };
    keeper.tell(&data).await?;
    keeper.tx.commit().await?;
    Ok(())
}
