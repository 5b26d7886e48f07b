//! A check as somebody may read it, with what was decided of it, compared with the records as they are now.

use super::examine::{self, Said, Times};
use super::records::*;
use super::{actions, store};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::Period;

/// A check with what was decided of it.
pub struct Opened {
    /// Who reads it.
    pub by: Acting,
    /// The check.
    pub check: Check,
    /// What was decided of its figures.
    pub marks: Vec<Mark>,
    /// Its period.
    pub period: Period,
}

impl Opened {
    /// Opens one.
    ///
    /// # Errors
    /// `NotFound` where there is none that he may read.
    pub async fn new(app: &App, by: Acting, id: CheckId) -> Outcome<Self> {
        let mut db = app.db.read().await?;
        let check = actions::readable(&mut db, &by, id).await?;
        let marks = store::marks(&mut db, id).await?;
        let period = check.period().ok_or_else(|| Problem::broken("a check without a period"))?;
        Ok(Self { by, check, marks, period })
    }

    /// What was decided, as the examination takes it.
    pub fn said(&self) -> Said {
        let known = self.marks.iter().filter_map(|mark| Some((mark.span(), mark.question()?)));
        let sourced = self.marks.iter().filter(|mark| mark.decided == Decided::Asserted);
        Said {
            known: known.collect(),
            asserted: sourced.map(|mark| (mark.span(), mark.source.clone())).collect(),
        }
    }

    /// The text compared with the records as they are now.
    ///
    /// # Errors
    /// Those of the examination.
    pub async fn findings(&self, app: &App) -> Outcome<Vec<Finding>> {
        self.findings_with(app, &self.said()).await
    }

    /// The same with other decisions.
    ///
    /// # Errors
    /// Those of the examination.
    pub async fn findings_with(&self, app: &App, said: &Said) -> Outcome<Vec<Finding>> {
        examine::examine(app, &self.by, (&self.check.content, &self.period), said).await
    }

    /// The periods around it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn times(&self, app: &App) -> Outcome<Times> {
        Times::read(app, &self.by, &self.period).await
    }
}
