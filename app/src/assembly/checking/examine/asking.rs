//! The records as they are asked while a text is judged: each question once, each title once.

use super::Times;
use crate::assembly::checking::matching::Offered;
use crate::assembly::checking::reading::Measure;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{self, Answer, Period, Question};
use crate::foundation::pages::Page;
use std::collections::HashMap;
use std::sync::Arc;

/// What is at hand while a text is judged.
pub struct Asking<'a> {
    pub app: &'a App,
    pub by: &'a Acting,
    pub page: Page,
    pub times: Times,
    pub offers: Vec<Offered>,
    pub answers: HashMap<Question, Option<Arc<Answer>>>,
    pub titles: HashMap<Question, Arc<Vec<String>>>,
}

/// Behind a figure no more titles are read than this.
const MOST_TITLES: usize = 200;

impl Asking<'_> {
    /// The list behind a question.
    pub async fn answer(&mut self, question: &Question) -> Outcome<Option<Arc<Answer>>> {
        if let Some(known) = self.answers.get(question) {
            return Ok(known.clone());
        }
        let answer = figures::ask(self.app, self.by, question).await?.map(Arc::new);
        self.answers.insert(question.clone(), answer.clone());
        Ok(answer)
    }

    /// An offer of a room by its key.
    pub fn place(&self, room: &str, key: &str) -> Option<usize> {
        self.offers.iter().position(|o| o.room == room && o.offer.key == key)
    }

    /// The question of an offer and a period.
    pub fn question(&self, offer: usize, period: Period) -> Question {
        let offered = &self.offers[offer];
        Question { room: offered.room.to_owned(), key: offered.offer.key.clone(), period }
    }

    async fn count(&mut self, question: &Question) -> Outcome<Option<i64>> {
        Ok(self.answer(question).await?.map(|answer| answer.n()))
    }

    /// What the records give for a measure: a count, a share of its whole in a hundred, a growth or a difference against the period
    /// before. None where it cannot be asked.
    pub async fn number(&mut self, question: &Question, measure: Measure) -> Outcome<Option<f64>> {
        let Some(n) = self.count(question).await? else { return Ok(None) };
        let n = n as f64;
        match measure {
            Measure::Count => Ok(Some(n)),
            Measure::Share => {
                let of = self.place(&question.room, &question.key).map(|at| self.offers[at].offer.whole);
                let Some(whole) = of.filter(|key| !key.is_empty()) else { return Ok(None) };
                let whole = Question { key: whole.to_owned(), ..question.clone() };
                let base = self.count(&whole).await?.filter(|base| *base > 0);
                Ok(base.map(|base| n * 100.0 / base as f64))
            }
            Measure::Growth { up } | Measure::Difference { up } => {
                let Some(period) = self.times.before(&question.period) else { return Ok(None) };
                let before = self.count(&Question { period, ..question.clone() }).await?;
                let Some(before) = before.map(|n| n as f64) else { return Ok(None) };
                let sign = if up { 1.0 } else { -1.0 };
                Ok(match measure {
                    Measure::Difference { .. } => Some(sign * (n - before)),
                    _ => (before > 0.0).then(|| sign * (n - before) * 100.0 / before),
                })
            }
        }
    }

    /// Titles of the records that count in a figure; none where somebody may not know of all of them, or they are too many.
    pub async fn titles(&mut self, question: &Question) -> Outcome<Arc<Vec<String>>> {
        if let Some(known) = self.titles.get(question) {
            return Ok(known.clone());
        }
        let answer = self.answer(question).await?;
        let records: Vec<(String, i64)> = answer
            .iter()
            .flat_map(|answer| &answer.lines)
            .filter(|line| line.n > 0)
            .map(|line| (line.kind.clone(), line.id))
            .collect();
        let many = records.len();
        let mut titles = Vec::new();
        if many <= MOST_TITLES {
            let named = figures::named(self.app, self.by, &question.room, records).await?;
            titles.extend(named.into_iter().map(|named| named.title));
        }
        if titles.len() < many {
            titles.clear();
        }
        let titles = Arc::new(titles);
        self.titles.insert(question.clone(), titles.clone());
        Ok(titles)
    }

    /// Titles of a few records, as somebody may know them.
    pub async fn some(&self, room: &str, records: Vec<(String, i64)>) -> Outcome<Vec<String>> {
        let named = figures::named(self.app, self.by, room, records).await?;
        Ok(named.into_iter().map(|named| named.title).collect())
    }
}
