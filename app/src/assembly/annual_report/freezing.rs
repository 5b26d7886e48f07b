//! Freezing: for each figure of the text the question, the number and the list of records with a digest, at one moment. What changed
//! since is found by asking again.

use super::counting::{self, Counted};
use super::papers::{self, Names};
use super::records::*;
use super::store::{self, figures as sql};
use super::text;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::figures::{self, Answer, Line, Question};
use crate::foundation::files::digest_of;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// Whoever counts while a write is open holds one connection and asks for others: so many at a time, so that none waits for the other.
static TURNS: Semaphore = Semaphore::const_new(2);
/// How long a turn is waited for.
const WAIT: Duration = Duration::from_secs(10);

/// The turn of somebody who counts while a write is open.
///
/// # Errors
/// `Slower` when the turn did not come in time.
pub async fn turn() -> Outcome<SemaphorePermit<'static>> {
    let later = |_| Problem::Slower { wait_seconds: WAIT.as_secs() };
    timeout(WAIT, TURNS.acquire()).await.map_err(later)?.map_err(Problem::broken)
}

/// A line as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct KeptLine {
    kind: String,
    id: i64,
    n: i64,
    day: String,
    why: Vec<String>,
}

fn written(answer: &Answer) -> Outcome<String> {
    let kept = |line: &Line| KeptLine {
        kind: line.kind.clone(),
        id: line.id,
        n: line.n,
        day: line.day.clone(),
        why: line.why.clone(),
    };
    Ok(serde_json::to_string(&answer.lines.iter().map(kept).collect::<Vec<_>>())?)
}

/// The lines of a frozen list.
pub fn lines_of(list: &Frozen) -> Vec<Line> {
    let kept: Vec<KeptLine> = serde_json::from_str(&list.lines).unwrap_or_default();
    let line = |k: KeptLine| Line { kind: k.kind, id: k.id, n: k.n, day: k.day, why: k.why };
    kept.into_iter().map(line).collect()
}

fn digest(question: &str, n: i64, lines: &str) -> String {
    digest_of(format!("{question}\n{n}\n{lines}").as_bytes())
}

/// Whether a frozen list is what its digest says, and its number the sum of its lines.
pub fn holds(list: &Frozen) -> bool {
    let sum: i64 = lines_of(list).iter().map(|line| line.n).sum();
    sum == list.n && digest(&list.question, list.n, &list.lines) == list.digest
}

/// One digest of all lists of a report.
pub fn digest_of_all(lists: &[Frozen]) -> String {
    let line = |list: &Frozen| format!("{} {} {} {}\n", list.number, list.seq, list.digest, list.printed);
    digest_of(lists.iter().map(line).collect::<String>().as_bytes())
}

/// The figures that the text of a report names, in their order.
pub async fn named_in_text(tx: &mut Tx, report: ReportId) -> Outcome<Vec<Figure>> {
    let figures = sql::figures(tx, report).await?;
    let mut all = Vec::new();
    for part in store::parts(tx, report).await?.iter().filter(|part| part.removed_at.is_none()) {
        for number in text::numbers(&part.content) {
            match figures.iter().find(|figure| figure.number == number) {
                Some(figure) if !all.contains(figure) => all.push(figure.clone()),
                Some(_) => {}
                None => return Err(unanswered(number)),
            }
        }
    }
    all.sort_by_key(|figure| figure.number);
    Ok(all)
}

fn unanswered(number: i64) -> Problem {
    Problem::Invalid(vec![Complaint::new("", "report-marker-unknown").with("n", number)])
}

fn rows(by: &Acting, report: ReportId, (counted, names): (&[Counted], &Names)) -> Outcome<Vec<Frozen>> {
    let mut all = Vec::new();
    for one in counted {
        for (seq, (question, answer)) in one.lists.iter().enumerate() {
            let answer = answer.as_ref().ok_or_else(|| unanswered(one.figure.number))?;
            let drawn = one.figure.is_drawn();
            let printed = if drawn { papers::name(names, question) } else { one.printed.clone() };
            let (question, lines, n) = (question.text(), written(answer)?, answer.n());
            all.push(Frozen {
                id: by.new_id(),
                body: by.body,
                report,
                number: one.figure.number,
                seq: seq as i64,
                digest: digest(&question, n, &lines),
                question,
                n,
                lines,
                printed,
                frozen_at: by.now,
            });
        }
        if one.lists.is_empty() {
            return Err(unanswered(one.figure.number));
        }
    }
    Ok(all)
}

/// Freezes the figures of a report. They are counted twice while the write is open: a list that moved meanwhile is not frozen.
pub async fn freeze(app: &App, tx: &mut Tx, by: &Acting, after: &mut Report) -> Outcome<Value> {
    if after.is_frozen() {
        return Err(Problem::invalid("", "report-frozen-already"));
    }
    let _turn = turn().await?;
    let figures = named_in_text(tx, after.id).await?;
    let speaker = counting::in_the_reports_words(by);
    let names = papers::names(app, &speaker).await?;
    let lists = rows(by, after.id, (&counting::ask(app, &speaker, &figures).await?, &names))?;
    let again = rows(by, after.id, (&counting::ask(app, &speaker, &figures).await?, &names))?;
    let digest = digest_of_all(&lists);
    if digest_of_all(&again) != digest {
        return Err(Problem::invalid("", "report-moves-while-frozen"));
    }
    for list in &lists {
        list.insert(tx).await?;
    }
    after.frozen_at = Some(by.now);
    after.frozen_digest.clone_from(&digest);
    Ok(json!({ "n": figures.len(), "x": figures.len().to_string(), "digest": digest }))
}

/// Lets the figures of a report move again.
pub async fn unfreeze(tx: &mut Tx, after: &mut Report, reason: String) -> Outcome<Value> {
    if !after.is_frozen() {
        return Err(Problem::invalid("", "report-not-frozen"));
    }
    sql::drop_frozen(tx, after.id).await?;
    after.frozen_at = None;
    let digest = std::mem::take(&mut after.frozen_digest);
    Ok(json!({ "x": reason, "digest": digest }))
}

/// A list that is not any more what was frozen.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The figure's number.
    pub number: i64,
    /// The question.
    pub question: Question,
    /// The number that was frozen.
    pub then: i64,
    /// The number now; none where nobody can be asked so any more.
    pub now: Option<i64>,
    /// Lines that came.
    pub came: Vec<Line>,
    /// Lines that went.
    pub went: Vec<Line>,
    /// Lines that count otherwise, with how much they counted.
    pub otherwise: Vec<(Line, i64)>,
}

type Sums = BTreeMap<(String, i64), Line>;

/// The lines by record; a record that stands in several lines counts their sum.
fn sums(lines: &[Line]) -> Sums {
    let mut all = Sums::new();
    for line in lines {
        let key = (line.kind.clone(), line.id);
        all.entry(key).and_modify(|known| known.n += line.n).or_insert_with(|| line.clone());
    }
    all
}

fn differs(list: &Frozen, question: Question, now: Option<&Answer>) -> Option<Moved> {
    let then = sums(&lines_of(list));
    let today = now.map(|answer| sums(&answer.lines)).unwrap_or_default();
    let (mut came, mut went, mut otherwise) = (Vec::new(), Vec::new(), Vec::new());
    for (key, line) in &today {
        match then.get(key) {
            None if line.n != 0 => came.push(line.clone()),
            Some(old) if old.n != line.n => otherwise.push((line.clone(), old.n)),
            _ => {}
        }
    }
    went.extend(
        then.iter().filter(|(key, line)| line.n != 0 && !today.contains_key(*key)).map(|(_, l)| l.clone()),
    );
    let same = came.is_empty() && went.is_empty() && otherwise.is_empty() && now.is_some();
    let moved =
        Moved { number: list.number, question, then: list.n, now: now.map(Answer::n), came, went, otherwise };
    (!same).then_some(moved)
}

/// What changed since a report was frozen: those lists alone that are not what they were.
pub async fn since(app: &App, by: &Acting, frozen: &[Frozen]) -> Outcome<Vec<Moved>> {
    let mut asked: BTreeMap<String, Option<Answer>> = BTreeMap::new();
    let mut all = Vec::new();
    for list in frozen {
        let Some(question) = Question::from_text(&list.question) else { continue };
        if !asked.contains_key(&list.question) {
            asked.insert(list.question.clone(), figures::ask(app, by, &question).await?);
        }
        let now = asked.get(&list.question).and_then(Option::as_ref);
        all.extend(differs(list, question, now));
    }
    Ok(all)
}
