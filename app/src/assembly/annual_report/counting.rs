//! The figures of a report with the lists behind them, and the whole text as it is printed. Of a frozen report the lists are those that
//! were frozen; else they are asked of the rooms.

use super::freezing;
use super::printing::{self, Answers};
use super::records::*;
use super::store::{self, figures as sql};
use super::text::{self, Piece};
use crate::assembly::people::{self, SittingId, Sittings};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{self, Answer, Line, Period, Question};
use crate::foundation::words::Lang;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A question with its answer; none where nobody can be asked so any more.
pub type Listed = (Question, Option<Arc<Answer>>);

/// A figure with its lists, as it is printed.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The figure.
    pub figure: Figure,
    /// Its questions with their answers.
    pub lists: Vec<Listed>,
    /// The number of each list.
    pub ns: Vec<i64>,
    /// As it is printed; empty for a table.
    pub printed: String,
    /// What each list of a frozen table is called, as it was when it was frozen.
    pub labels: Vec<String>,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// What is counted.
    pub question: Question,
    /// What it was called when the report was frozen; empty: it is not frozen, and called as it is now.
    pub label: String,
    /// The number of its period.
    pub n: i64,
    /// The number of the period before, where there is one.
    pub before: Option<i64>,
}

impl Counted {
    /// Whether every question has its answer.
    pub fn is_whole(&self) -> bool {
        !self.lists.is_empty() && self.lists.iter().all(|(_, answer)| answer.is_some())
    }

    /// The number of a list.
    pub fn n(&self, at: usize) -> i64 {
        self.ns.get(at).copied().unwrap_or(0)
    }

    /// The rows of a table: a question with the number of its period and that of the one before, where there is one.
    pub fn rows(&self) -> Vec<TableRow> {
        let mut rows: Vec<TableRow> = Vec::new();
        for (at, (question, _)) in self.lists.iter().enumerate() {
            let n = self.n(at);
            let same = |row: &&mut TableRow| {
                row.before.is_none() && row.question.room == question.room && row.question.key == question.key
            };
            match rows.last_mut().filter(same) {
                Some(row) if row.question.period != question.period => row.before = Some(n),
                _ => rows.push(TableRow {
                    question: question.clone(),
                    label: self.labels.get(at).cloned().unwrap_or_default(),
                    n,
                    before: None,
                }),
            }
        }
        rows
    }
}

/// The same person, spoken to in the language of the body's reports.
pub fn in_the_reports_words(by: &Acting) -> Acting {
    Acting { lang: Lang::Zh, ..by.clone() }
}

/// The year before of a span of days, the session before of a session.
pub fn before(sittings: &Sittings, period: &Period) -> Option<Period> {
    match period {
        Period::Days(from, until) => Some(Period::Days(year_before(from)?, year_before(until)?)),
        Period::Sitting(id) => {
            let at = sittings.list.iter().position(|sitting| sitting.id == SittingId(*id))?;
            let before = at.checked_sub(1).and_then(|at| sittings.list.get(at))?;
            Some(Period::Sitting(before.id.0))
        }
    }
}

fn year_before(day: &str) -> Option<String> {
    let date = parse_date(day)?;
    let year = date.year() - 1;
    // The last of February stays the last of February.
    let day = date.replace_year(year).or_else(|_| (date - time::Duration::DAY).replace_year(year));
    day.ok().map(|day| day.to_string())
}

/// Asks each question once, however often it is asked.
#[derive(Debug, Default)]
struct Asked(HashMap<Question, Option<Arc<Answer>>>);

impl Asked {
    async fn ask(&mut self, app: &App, by: &Acting, question: &Question) -> Outcome<Option<Arc<Answer>>> {
        if let Some(known) = self.0.get(question) {
            return Ok(known.clone());
        }
        let answer = figures::ask(app, by, question).await?.map(Arc::new);
        self.0.insert(question.clone(), answer.clone());
        Ok(answer)
    }
}

/// Names of the records that count, in the order of the list: as the house knows them, since the report says the same to everybody.
async fn names(app: &App, by: &Acting, (listed, most): (&Listed, i64)) -> Outcome<Vec<String>> {
    let (question, Some(answer)) = listed else { return Ok(Vec::new()) };
    let house = in_the_reports_words(&app.timer(by.body).await?);
    let mut counting: Vec<(String, i64)> =
        answer.lines.iter().filter(|line| line.n > 0).map(|line| (line.kind.clone(), line.id)).collect();
    if most > 0 {
        counting.truncate(most as usize);
    }
    let named = figures::named(app, &house, &question.room, counting.clone()).await?;
    let titles: HashMap<(String, i64), String> =
        named.into_iter().map(|one| ((one.kind, one.id), one.title)).collect();
    Ok(counting.iter().filter_map(|record| titles.get(record).cloned()).collect())
}

/// Asks the rooms for some figures, in a language.
pub async fn ask(app: &App, by: &Acting, all: &[Figure]) -> Outcome<Vec<Counted>> {
    let sittings = people::sittings(app, by.body).await?;
    let mut asked = Asked::default();
    let mut counted = Vec::with_capacity(all.len());
    for figure in all {
        let mut lists = Vec::new();
        for question in figure.questions(|period| before(&sittings, period)) {
            let answer = asked.ask(app, by, &question).await?;
            lists.push((question, answer));
        }
        let names = match (figure.shape, lists.first()) {
            (Shape::Names, Some(first)) => names(app, by, (first, figure.names)).await?,
            _ => Vec::new(),
        };
        let ns: Vec<i64> =
            lists.iter().map(|(_, answer)| answer.as_ref().map_or(0, |answer| answer.n())).collect();
        let printed = printing::printed(&app.words, figure, &Answers { n: ns.clone(), names });
        let labels = Vec::new();
        counted.push(Counted { figure: figure.clone(), lists, ns, printed, labels });
    }
    Ok(counted)
}

/// The figures as they were frozen.
pub fn as_frozen(all: &[Figure], frozen: &[Frozen]) -> Vec<Counted> {
    let counted = |figure: &Figure| {
        let own: Vec<&Frozen> = frozen.iter().filter(|list| list.number == figure.number).collect();
        // What is drawn keeps what each of its lists was called.
        let mut labels: Vec<String> = own.iter().map(|list| list.printed.clone()).collect();
        let printed =
            if figure.is_drawn() { String::new() } else { labels.drain(..).next().unwrap_or_default() };
        let lists = own.iter().filter_map(|list| {
            let answer = Answer { lines: freezing::lines_of(list), ..Answer::default() };
            Some(((Question::from_text(&list.question)?, Some(Arc::new(answer))), list.n))
        });
        let (lists, ns) = lists.unzip();
        Counted { figure: figure.clone(), lists, ns, printed, labels }
    };
    all.iter().map(counted).collect()
}

/// A figure as it was frozen, told in the words in which it is asked now: a line that is what it was is explained in the reader's language,
/// one that is not keeps the words of the report.
pub fn explained(figure: &Figure, frozen: &[Frozen], live: &Counted) -> Counted {
    let mut all = as_frozen(std::slice::from_ref(figure), frozen);
    let Some(mut one) = all.pop() else { return live.clone() };
    for (question, answer) in &mut one.lists {
        let now = live.lists.iter().find(|(asked, _)| asked == question).and_then(|(_, now)| now.as_ref());
        let (Some(answer), Some(now)) = (answer.as_mut().map(Arc::make_mut), now) else { continue };
        answer.rule.clone_from(&now.rule);
        answer.href.clone_from(&now.href);
        let known: HashMap<(&str, i64, i64, &str), &Vec<String>> =
            now.lines.iter().map(|l| ((l.kind.as_str(), l.id, l.n, l.day.as_str()), &l.why)).collect();
        for line in &mut answer.lines {
            let key = (line.kind.as_str(), line.id, line.n, line.day.as_str());
            if let Some(why) = known.get(&key) {
                line.why = (*why).clone();
            }
        }
    }
    one
}

/// A report with everything that its text needs.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The report.
    pub report: Report,
    /// Its parts in their order; those that were removed apart.
    pub parts: Vec<Part>,
    /// Parts that were removed.
    pub removed: Vec<Part>,
    /// Its figures.
    pub figures: Vec<Counted>,
}

impl Whole {
    /// A figure by its number.
    pub fn figure(&self, number: i64) -> Option<&Counted> {
        self.figures.iter().find(|counted| counted.figure.number == number)
    }

    /// The text as it is printed, part by part.
    pub fn said(&self) -> Vec<Said> {
        self.parts.iter().map(|part| said(part, self)).collect()
    }

    /// The numbers of figures that the text names and that are none, or that nobody can be asked for.
    pub fn broken(&self) -> Vec<i64> {
        let named = self.parts.iter().flat_map(|part| text::numbers(&part.content));
        named.filter(|number| !self.figure(*number).is_some_and(Counted::is_whole)).collect()
    }
}

/// A part as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The part.
    pub id: PartId,
    /// 1 to 3: a heading; 0: a paragraph.
    pub level: i64,
    /// The words.
    pub text: String,
    /// Where figures stand in it, in code points: from, to, number.
    pub spans: Vec<(usize, usize, i64)>,
    /// Tables and charts that follow it, by number.
    pub drawn: Vec<i64>,
}

fn said(part: &Part, whole: &Whole) -> Said {
    let mut said =
        Said { id: part.id, level: part.level, text: String::new(), spans: Vec::new(), drawn: Vec::new() };
    let mut length = 0;
    for piece in text::pieces(&part.content) {
        let (words, number) = match piece {
            Piece::Text(words) => (words, 0),
            Piece::Figure(number) => match whole.figure(number) {
                Some(counted) if counted.figure.is_drawn() => {
                    said.drawn.push(number);
                    continue;
                }
                Some(counted) => (counted.printed.clone(), number),
                None => (text::marker(number), 0),
            },
        };
        let from = length;
        length += words.chars().count();
        said.text.push_str(&words);
        if number > 0 {
            said.spans.push((from, length, number));
        }
    }
    said
}

/// How much of a report's figures is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// What stands in the text, as it is printed: figures that stand nowhere are not asked, frozen lists are read without their lines.
    Text,
    /// Every figure with its lists.
    Lists,
}

/// A report as its rows have it, before anybody counts.
#[derive(Debug, Clone)]
pub struct Gathered {
    report: Report,
    parts: Vec<Part>,
    figures: Vec<Figure>,
    frozen: Vec<Frozen>,
    depth: Depth,
}

/// Reads the rows of a report.
pub async fn gather(db: &mut dyn Read, report: Report, depth: Depth) -> Outcome<Gathered> {
    let frozen = match depth {
        _ if !report.is_frozen() => Vec::new(),
        Depth::Text => sql::frozen_numbers(db, report.id).await?,
        Depth::Lists => sql::frozen(db, report.id).await?,
    };
    let parts = store::parts(db, report.id).await?;
    let figures = sql::figures(db, report.id).await?;
    Ok(Gathered { report, parts, figures, frozen, depth })
}

impl Gathered {
    /// Asks the rooms in the reader's language, unless the lists are frozen. Whoever asks holds no connection meanwhile, or a turn.
    pub async fn count(self, app: &App, by: &Acting) -> Outcome<Whole> {
        let (parts, removed): (Vec<Part>, Vec<Part>) =
            self.parts.into_iter().partition(|part| part.removed_at.is_none());
        let named: HashSet<i64> = parts.iter().flat_map(|part| text::numbers(&part.content)).collect();
        let (asked, left): (Vec<Figure>, Vec<Figure>) = self
            .figures
            .into_iter()
            .partition(|figure| self.depth == Depth::Lists || named.contains(&figure.number));
        let mut figures = if self.report.is_frozen() {
            as_frozen(&asked, &self.frozen)
        } else {
            ask(app, by, &asked).await?
        };
        let idle = |figure| Counted {
            figure,
            lists: Vec::new(),
            ns: Vec::new(),
            printed: String::new(),
            labels: Vec::new(),
        };
        figures.extend(left.into_iter().map(idle));
        figures.sort_by_key(|counted| counted.figure.number);
        Ok(Whole { report: self.report, parts, removed, figures })
    }
}

/// Reads a report with every list.
pub async fn whole(app: &App, by: &Acting, report: Report) -> Outcome<Whole> {
    let gathered = gather(&mut app.db.read().await?, report, Depth::Lists).await?;
    gathered.count(app, by).await
}

/// Reads a report as far as its text needs it.
pub async fn printed(app: &App, by: &Acting, report: Report) -> Outcome<Whole> {
    let gathered = gather(&mut app.db.read().await?, report, Depth::Text).await?;
    gathered.count(app, by).await
}

/// Parts of a report as they are printed: no more is asked than what these name.
pub async fn some(
    app: &App,
    by: &Acting,
    (report, wanted): (Report, impl Fn(&Part) -> bool + Send),
) -> Outcome<Vec<Said>> {
    let mut gathered = gather(&mut app.db.read().await?, report, Depth::Text).await?;
    gathered.parts.retain(|part| wanted(part));
    Ok(gathered.count(app, by).await?.said())
}

/// The lines of a list, those that count before those that say why they do not.
pub fn ordered(answer: &Answer) -> Vec<&Line> {
    let (count, not): (Vec<&Line>, Vec<&Line>) = answer.lines.iter().partition(|line| line.n != 0);
    count.into_iter().chain(not).collect()
}

/// Sessions of a body, for those who name periods.
pub async fn sittings(app: &App, by: &Acting) -> Outcome<Arc<Sittings>> {
    people::sittings(app, by.body).await
}
