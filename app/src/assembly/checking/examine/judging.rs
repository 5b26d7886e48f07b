//! The verdict on a figure, on a sum, on a count without a number.

use super::asking::Asking;
use super::twice;
use crate::assembly::checking::lexicon;
use crate::assembly::checking::matching::Candidate;
use crate::assembly::checking::reading::approx::{Fit, fits};
use crate::assembly::checking::reading::{Figure, Measure, Read};
use crate::assembly::checking::records::*;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{Period, Question};
use crate::foundation::pages::Page;
use fluent_bundle::FluentValue;
use report_claims::{RelationKind, Verdict as Holding};
use std::ops::Range;

/// A candidate that fits less well by no more than this may be the right one, where its number is.
const CLOSE: f64 = 6.0;
/// A number below this may fit by chance where the words are not sure.
const BY_CHANCE: f64 = 5.0;

/// What a figure is told to count. A paper of which no more is said is taken for a proposal by its unit: where nothing near speaks of
/// one, that is a guess which nobody wrote.
fn named(figure: &Figure) -> &str {
    let thing = figure.thing.as_str();
    let (Measure::Count, Some(noun)) = (figure.measure, lexicon::ends("guessed", thing)) else {
        return thing;
    };
    if figure.around.sentence.contains(noun) || figure.around.context.contains(noun) {
        return thing;
    }
    thing.strip_suffix(noun).filter(|own| !own.is_empty()).unwrap_or(thing)
}

fn begin(figure: &Figure) -> Finding {
    Finding {
        kind: FindingKind::Figure,
        span: figure.span.clone(),
        printed: figure.printed.clone(),
        unit: figure.unit.clone(),
        thing: named(figure).to_owned(),
        verdict: Verdict::NoRecord,
        record: String::new(),
        question: None,
        bound: false,
        proposals: Vec::new(),
        why: Vec::new(),
    }
}

/// A number of the records as it would be printed beside the figure.
fn printed(figure: &Figure, n: f64) -> String {
    match figure.measure {
        Measure::Count | Measure::Difference { .. } => format!("{n}{}", figure.unit),
        Measure::Share | Measure::Growth { .. } => {
            let places = usize::try_from(figure.places.max(1)).unwrap_or(1);
            format!("{n:.places$}{}", figure.unit)
        }
    }
}

/// A figure with a source outside the records.
pub fn asserted(asking: &Asking<'_>, figure: &Figure, source: &str) -> Finding {
    Finding {
        verdict: Verdict::Asserted,
        why: vec![asking.page.ts("checking-why-source", source)],
        ..begin(figure)
    }
}

/// A figure that somebody bound.
pub async fn bound(asking: &mut Asking<'_>, figure: &Figure, question: &Question) -> Outcome<Finding> {
    let mut finding = Finding { bound: true, question: Some(question.clone()), ..begin(figure) };
    let Some(n) = asking.number(question, figure.measure).await? else {
        finding.why.push(asking.page.t("checking-why-gone"));
        return Ok(finding);
    };
    finding.record = printed(figure, n);
    let offer = asking.place(&question.room, &question.key);
    let name = offer.map(|at| asking.offers[at].offer.name.clone()).unwrap_or_default();
    let period = asking.times.name(&asking.page, &question.period);
    finding.why.push(asking.page.txy("checking-why-bound", name, period));
    settle(asking, figure, (question, n), &mut finding).await?;
    Ok(finding)
}

/// What a candidate gives.
struct Tried {
    question: Question,
    n: f64,
    fit: Fit,
    sure: bool,
    score: f64,
}

/// What a figure may be, with what each gives.
async fn tried(
    asking: &mut Asking<'_>,
    figure: &Figure,
    candidates: &[Candidate],
) -> Outcome<(Vec<Proposal>, Vec<Tried>)> {
    let (mut proposals, mut tried) = (Vec::new(), Vec::new());
    for candidate in candidates {
        let bases = asking.offers[candidate.offer].offer.bases.clone();
        let Some(period) = period(asking, figure, &bases) else { continue };
        let question = asking.question(candidate.offer, period);
        let n = asking.number(&question, figure.measure).await?;
        proposals.push(proposal(asking, figure, candidate, (&question, n)));
        if let Some(n) = n {
            let (sure, score) = (candidate.is_sure(), candidate.score);
            tried.push(Tried { question, n, fit: fits(figure, n), sure, score });
        }
    }
    Ok((proposals, tried))
}

/// What a figure may be, where a person has decided already.
pub async fn proposals(
    asking: &mut Asking<'_>,
    figure: &Figure,
    candidates: &[Candidate],
) -> Outcome<Vec<Proposal>> {
    Ok(tried(asking, figure, candidates).await?.0)
}

/// A figure, judged by what it may be about.
pub async fn figure(asking: &mut Asking<'_>, figure: &Figure, candidates: &[Candidate]) -> Outcome<Finding> {
    let mut finding = begin(figure);
    let (proposals, tried) = tried(asking, figure, candidates).await?;
    finding.proposals = proposals;
    let Some(first) = tried.first() else {
        finding.why.push(asking.page.t("checking-why-nothing"));
        return Ok(finding);
    };
    let close = |t: &&Tried| t.fit != Fit::No && t.score >= first.score - CLOSE;
    let chosen = tried.iter().find(close).unwrap_or(first);
    let by_number = chosen.fit != Fit::No && figure.value >= BY_CHANCE;
    if !chosen.sure && !by_number {
        finding.why.push(asking.page.t("checking-why-unsure"));
        return Ok(finding);
    }
    finding.record = printed(figure, chosen.n);
    finding.question = Some(chosen.question.clone());
    if !chosen.sure {
        finding.why.push(asking.page.t("checking-why-by-number"));
    }
    let why = finding.proposals.iter().find(|p| p.question == chosen.question);
    finding.why.extend(why.map(|p| asking.page.txy("checking-why-about", &p.name, &p.why)));
    let (question, n) = (chosen.question.clone(), chosen.n);
    settle(asking, figure, (&question, n), &mut finding).await?;
    Ok(finding)
}

fn period(
    asking: &Asking<'_>,
    figure: &Figure,
    bases: &[crate::foundation::figures::Basis],
) -> Option<Period> {
    let period = asking.times.asked(&figure.when, bases)?;
    if figure.earlier { asking.times.before(&period) } else { Some(period) }
}

fn proposal(
    asking: &Asking<'_>,
    figure: &Figure,
    candidate: &Candidate,
    (question, n): (&Question, Option<f64>),
) -> Proposal {
    let page = &asking.page;
    let offer = &asking.offers[candidate.offer].offer;
    let period = asking.times.name(page, &question.period);
    let words = match candidate.words.as_slice() {
        [] => page.t("checking-why-before"),
        words => page.ts("checking-why-words", words.join(&page.t("list-comma"))),
    };
    let dated = match figure.when.word.as_str() {
        "" => page.ts("checking-why-period-usual", &period),
        word if figure.when.own => page.txy("checking-why-period-said", &period, word),
        word => page.txy("checking-why-period-near", &period, word),
    };
    Proposal {
        question: question.clone(),
        name: offer.name.clone(),
        period,
        n: n.map(|n| n as i64),
        why: format!("{words}{dated}"),
    }
}

/// The verdict where a question was chosen: it fits, or why it may not.
async fn settle(
    asking: &mut Asking<'_>,
    figure: &Figure,
    (question, n): (&Question, f64),
    finding: &mut Finding,
) -> Outcome<()> {
    finding.verdict = Verdict::Matches;
    match fits(figure, n) {
        Fit::Yes => return Ok(()),
        Fit::Rounded => {
            finding.why.push(asking.page.t("checking-why-rounded"));
            return Ok(());
        }
        Fit::More => {
            finding.why.push(asking.page.t("checking-why-more"));
            return Ok(());
        }
        Fit::No => {}
    }
    let other = other_basis(asking, figure, question).await?;
    if let Some((other, m)) = other {
        let (said, name) = (
            asking.times.name(&asking.page, &question.period),
            asking.times.name(&asking.page, &other.period),
        );
        if figure.when.word.is_empty() && !finding.bound {
            finding.question = Some(other);
            finding.record = printed(figure, m);
            finding.why.push(asking.page.ts("checking-why-other-basis", name));
            return Ok(());
        }
        finding.verdict = Verdict::Differs;
        finding.why.push(asking.page.txy("checking-why-wrong-basis", name, said));
        return Ok(());
    }
    finding.verdict = Verdict::Differs;
    if figure.measure == Measure::Count
        && let Some(answer) = asking.answer(question).await?
    {
        let why = twice::counted_twice(asking, &question.room, &answer, figure.value - n).await?;
        finding.why.extend(why);
    }
    Ok(())
}

/// Another period in which the records give what is printed.
async fn other_basis(
    asking: &mut Asking<'_>,
    figure: &Figure,
    question: &Question,
) -> Outcome<Option<(Question, f64)>> {
    let Some(at) = asking.place(&question.room, &question.key) else { return Ok(None) };
    let bases = asking.offers[at].offer.bases.clone();
    for period in asking.times.others(&bases, &question.period) {
        let other = Question { period, ..question.clone() };
        let n = asking.number(&other, figure.measure).await?;
        if let Some(n) = n.filter(|n| *n > 0.0 && fits(figure, *n) == Fit::Yes) {
            return Ok(Some((other, n)));
        }
    }
    Ok(None)
}

fn decimal(n: f64) -> String {
    let rounded = (n * 100.0).round() / 100.0;
    format!("{rounded}")
}

/// Sums of the text; a share is said at its own figure.
pub fn sums(page: &Page, read: &Read, findings: &mut Vec<Finding>) {
    // Figures come first, in the order of the text.
    let figures = findings.partition_point(|f| f.kind == FindingKind::Figure);
    for sum in &read.sums {
        let relation = &sum.relation;
        let (stated, expected) = (relation.stated.float(), relation.expected.float());
        let args = [("x", FluentValue::from(decimal(stated))), ("y", FluentValue::from(decimal(expected)))];
        let greater = relation.parts.iter().any(|part| part.float() > relation.total.float());
        let (verdict, word) = match (relation.verdict, relation.kind) {
            (Holding::Holds, _) => (Verdict::Matches, "checking-sum-holds"),
            (Holding::Rounding, _) => (Verdict::Matches, "checking-sum-rounding"),
            (Holding::Incomplete, _) => (Verdict::Uncheckable, "checking-sum-incomplete"),
            (Holding::Fails, _) if greater => (Verdict::Differs, "checking-sum-greater"),
            (Holding::Fails, RelationKind::Sum) => (Verdict::Differs, "checking-sum-fails"),
            (Holding::Fails, RelationKind::Share) => (Verdict::Differs, "checking-share-fails"),
        };
        let why = page.say(word, &args);
        if relation.kind == RelationKind::Share
            && let Some(own) = own(&mut findings[..figures], read, (&sum.span, stated))
        {
            if verdict == Verdict::Differs || own.verdict == Verdict::NoRecord && verdict == Verdict::Matches
            {
                own.verdict = verdict;
            }
            own.why.push(why);
            continue;
        }
        findings.push(Finding {
            kind: if relation.kind == RelationKind::Sum { FindingKind::Sum } else { FindingKind::Share },
            span: sum.span.clone(),
            printed: relation.text.clone(),
            unit: String::new(),
            thing: String::new(),
            verdict,
            record: decimal(expected),
            question: None,
            bound: false,
            proposals: Vec::new(),
            why: vec![why],
        });
    }
}

/// The figure of a share with this number within a span.
fn own<'a>(
    figures: &'a mut [Finding],
    read: &Read,
    (span, stated): (&Range<usize>, f64),
) -> Option<&'a mut Finding> {
    let first = figures.partition_point(|f| f.span.start < span.start);
    let within = figures[first..].iter_mut().take_while(|f| f.span.start < span.end);
    within.filter(|f| f.span.end <= span.end).find(|f| is_share(read, f, stated))
}

/// Whether a finding is the figure of a share with this number.
fn is_share(read: &Read, finding: &Finding, stated: f64) -> bool {
    let at = read.figures.binary_search_by_key(&finding.span.start, |f| f.span.start);
    let figure = at.ok().and_then(|at| read.figures.get(at));
    figure.is_some_and(|f| f.measure == Measure::Share && (f.value - stated).abs() < 0.000_1)
}

/// Counts without a number.
pub fn vague(page: &Page, read: &Read, findings: &mut Vec<Finding>) {
    // Figures stand in the order of the text and never within one another.
    let taken: Vec<Range<usize>> =
        findings.iter().filter(|f| f.kind == FindingKind::Figure).map(|f| f.span.clone()).collect();
    for (span, word) in &read.vague {
        let at = taken.partition_point(|figure| figure.end <= span.start);
        if taken.get(at).is_none_or(|figure| figure.start >= span.end) {
            findings.push(Finding {
                kind: FindingKind::Vague,
                span: span.clone(),
                printed: word.clone(),
                unit: String::new(),
                thing: String::new(),
                verdict: Verdict::Uncheckable,
                record: String::new(),
                question: None,
                bound: false,
                proposals: Vec::new(),
                why: vec![page.t("checking-why-no-number")],
            });
        }
    }
}
