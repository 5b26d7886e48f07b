//! The front door for those who check reports or make one of a text: a report begun from a text whose figures are known, and the whole
//! printed text of a report with the questions behind its figures.

use super::actions;
pub use super::actions::beginning::{Head, NewPart, begin_of};
use super::counting;
use super::records::ReportId;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::Question;

/// A part as it is printed, with the figures in it.
#[derive(Debug, Clone)]
pub struct PrintedPart {
    /// 1 to 3: a heading; 0: a paragraph.
    pub level: i64,
    /// The words.
    pub text: String,
    /// From and to in code points, the figure's number within the report, what it asks: of a share the part before the whole.
    pub figures: Vec<(usize, usize, i64, Vec<Question>)>,
}

/// The whole text of a report as it is printed, for somebody who may read it.
pub async fn printed(app: &App, by: &Acting, id: ReportId) -> Outcome<Vec<PrintedPart>> {
    let (report, _) = actions::readable(&mut app.db.read().await?, by, id).await?;
    let whole = counting::printed(app, by, report).await?;
    let questions = |number: i64| {
        let lists = whole.figure(number).map(|counted| counted.lists.as_slice()).unwrap_or_default();
        lists.iter().map(|(question, _)| question.clone()).collect::<Vec<_>>()
    };
    let part = |said: counting::Said| PrintedPart {
        level: said.level,
        figures: said.spans.iter().map(|(from, to, n)| (*from, *to, *n, questions(*n))).collect(),
        text: said.text,
    };
    Ok(whole.said().into_iter().map(part).collect())
}
