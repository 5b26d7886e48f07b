//! A text against the records: every figure with what it is about, the number that the records give, and a verdict with its reasons. The
//! text is taken apart off the threads that serve; the records are asked through what the rooms offer, each question once.

mod asking;
mod judging;
mod naming;
mod times;
mod twice;

pub use times::Times;

use super::matching::{self, Offered};
use super::reading::{self, Read};
use super::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::figures::{self, Period, Question};
use crate::foundation::pages::Page;
use crate::foundation::turns::Turns;
use asking::Asking;
use std::ops::Range;

/// The most figures of a text: several times those of forty pages that hold nothing else.
const FIGURES: usize = 10_000;

/// Texts are taken apart one at a time.
static TURNS: Turns = Turns::new();

/// A figure of the text that is known to be a figure of the records.
pub type Known = (Range<usize>, Question);

/// What persons said of figures of a text.
#[derive(Debug, Default)]
pub struct Said {
    /// Figures that are bound.
    pub known: Vec<Known>,
    /// Figures with a source outside the records.
    pub asserted: Vec<(Range<usize>, String)>,
}

/// Everything that can be asked, with its room.
///
/// # Errors
/// Those of the database.
pub async fn offered(app: &App, by: &Acting) -> Outcome<Vec<Offered>> {
    let all = figures::offered(app, by).await?;
    Ok(all.into_iter().map(|(room, offer)| Offered { room, offer }).collect())
}

/// Judges a text. Findings stand in the order of the text, each figure before the sums and lists that begin with it.
///
/// # Errors
/// Those of the database; `Slower` when too many texts are read at once; `Invalid` where a text has too many figures.
pub async fn examine(
    app: &App,
    by: &Acting,
    (text, period): (&str, &Period),
    said: &Said,
) -> Outcome<Vec<Finding>> {
    let offers = offered(app, by).await?;
    let (taken, offers, ranked) = apart(text, offers).await?;
    let mut asking = Asking {
        times: Times::read(app, by, period).await?,
        page: Page::said_to(app, by),
        app,
        by,
        offers,
        answers: Default::default(),
        titles: Default::default(),
    };
    let mut findings = Vec::new();
    for (figure, candidates) in taken.figures.iter().zip(ranked) {
        let source = said.asserted.iter().find(|(span, _)| *span == figure.span);
        let known = said.known.iter().find(|(span, _)| *span == figure.span);
        let mut finding = match (source, known) {
            (Some((_, source)), _) => judging::asserted(&asking, figure, source),
            (None, Some((_, question))) => judging::bound(&mut asking, figure, question).await?,
            (None, None) => judging::figure(&mut asking, figure, &candidates).await?,
        };
        if source.is_some() || known.is_some() {
            finding.proposals = judging::proposals(&mut asking, figure, &candidates).await?;
        }
        findings.push(finding);
    }
    naming::lists(&mut asking, &taken, &mut findings).await?;
    judging::sums(&asking.page, &taken, &mut findings);
    judging::vague(&asking.page, &taken, &mut findings);
    findings.sort_by_key(|f| (f.span.start, f.kind, f.span.end));
    Ok(findings)
}

/// What a text is taken apart into, off the threads that serve.
async fn apart(text: &str, offers: Vec<Offered>) -> Outcome<(Read, Vec<Offered>, Ranked)> {
    let text = text.to_owned();
    let work = move || {
        let read = reading::read(&text);
        if read.figures.len() > FIGURES {
            return None;
        }
        let ranked = matching::rank_all(&offers, &read.figures);
        Some((read, offers, ranked))
    };
    let many = || Problem::Invalid(vec![Complaint::new("text", "checking-many").with("n", FIGURES as i64)]);
    TURNS.read("checking-slow", work).await?.ok_or_else(many)
}

/// What each figure may be about.
type Ranked = Vec<Vec<matching::Candidate>>;
