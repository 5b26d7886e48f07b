//! Lists of names against the titles of the records, as sets: what is missing, what is too many, what does not agree with its number.

use super::asking::Asking;
use crate::assembly::checking::matching;
use crate::assembly::checking::reading::Read;
use crate::assembly::checking::reading::lists::{NameList, same};
use crate::assembly::checking::records::*;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::Question;
use crate::foundation::pages::Page;

/// A list beside the titles of the records.
struct Compared {
    /// Names that no record has.
    unknown: Vec<String>,
    /// Titles that are not named.
    missing: Vec<String>,
    /// Names that the records have.
    known: usize,
}

fn compare(names: &[String], titles: &[String]) -> Compared {
    let unknown: Vec<String> =
        names.iter().filter(|name| !titles.iter().any(|title| same(name, title))).cloned().collect();
    let missing =
        titles.iter().filter(|title| !names.iter().any(|name| same(name, title))).cloned().collect();
    Compared { known: names.len() - unknown.len(), unknown, missing }
}

fn named(page: &Page, word: &str, titles: &[String]) -> String {
    const MOST: usize = 12;
    let all: Vec<String> =
        titles.iter().take(MOST).map(|title| page.ts("checking-title-marks", title)).collect();
    page.ts(word, all.join(&page.t("list-comma")))
}

/// Judges every list of the text: one with a number at the figure itself, one without as a finding of its own.
pub async fn lists(asking: &mut Asking<'_>, read: &Read, findings: &mut Vec<Finding>) -> Outcome<()> {
    for list in &read.lists {
        let place = list.counted.and_then(|start| {
            findings.iter().position(|f| f.span.start == start && f.kind == FindingKind::Figure)
        });
        match place {
            Some(at) => counted(asking, read, list, &mut findings[at]).await?,
            None => findings.extend(alone(asking, list).await?),
        }
    }
    Ok(())
}

/// A list with its number.
async fn counted(
    asking: &mut Asking<'_>,
    read: &Read,
    list: &NameList,
    finding: &mut Finding,
) -> Outcome<()> {
    let figure = read.figures.iter().find(|f| f.span == finding.span);
    let Some(figure) = figure.filter(|f| f.approx.is_empty() && f.most.is_none() && f.places == 0) else {
        return Ok(());
    };
    let (stated, listed) = (figure.value, list.names.len() as f64);
    let mut why = Vec::new();
    let page = &asking.page;
    let count = |word: &str| page.txy(word, list.names.len().to_string(), figure.value.to_string());
    if listed > stated {
        why.push(count("checking-names-more"));
    } else if listed < stated && !list.open && list.names.len() > 1 {
        why.push(count("checking-names-fewer"));
    }
    let again = |(at, name): &(usize, &String)| list.names[..*at].iter().any(|other| same(other, name));
    if let Some((_, name)) = list.names.iter().enumerate().find(again) {
        why.push(named(page, "checking-names-twice", std::slice::from_ref(name)));
    }
    if let Some(question) = finding.question.clone() {
        let titles = asking.titles(&question).await?;
        let compared = compare(&list.names, &titles);
        let about = compared.known > 0 || titles.len() as f64 == stated && list.titles;
        if about && !titles.is_empty() {
            let page = &asking.page;
            if !compared.unknown.is_empty() {
                why.push(named(page, "checking-names-unknown", &compared.unknown));
            }
            let whole = !list.open || listed >= stated;
            let wrong = !why.is_empty() || finding.verdict == Verdict::Differs;
            if whole && wrong && !compared.missing.is_empty() {
                why.push(named(page, "checking-names-missing", &compared.missing));
            }
        }
    }
    if !why.is_empty() && finding.verdict != Verdict::Asserted {
        finding.verdict = Verdict::Differs;
        finding.why.extend(why);
    }
    Ok(())
}

/// A list without a number: the offer whose records it names most.
async fn alone(asking: &mut Asking<'_>, list: &NameList) -> Outcome<Option<Finding>> {
    let mut best: Option<(Compared, Question)> = None;
    for candidate in matching::rank_clause(&asking.offers, &list.before) {
        let bases = asking.offers[candidate.offer].offer.bases.clone();
        let Some(period) = asking.times.asked(&Default::default(), &bases) else { continue };
        let question = asking.question(candidate.offer, period);
        let compared = compare(&list.names, &asking.titles(&question).await?);
        let better = best.as_ref().is_none_or(|(b, _)| {
            (compared.known, std::cmp::Reverse(compared.missing.len()))
                > (b.known, std::cmp::Reverse(b.missing.len()))
        });
        if compared.known > 0 && better {
            best = Some((compared, question));
        }
    }
    let Some((compared, question)) = best else { return Ok(None) };
    let page = &asking.page;
    let half = compared.known * 2 >= list.names.len();
    let mut why = Vec::new();
    let verdict = if compared.unknown.is_empty() {
        Verdict::Matches
    } else if half {
        Verdict::Differs
    } else {
        Verdict::NoRecord
    };
    if !compared.unknown.is_empty() {
        why.push(named(page, "checking-names-unknown", &compared.unknown));
    }
    if !compared.missing.is_empty() && !list.open {
        why.push(named(page, "checking-names-besides", &compared.missing));
    }
    if why.is_empty() {
        why.push(page.t("checking-names-all"));
    }
    let printed = list.names.iter().map(|name| page.ts("checking-title-marks", name)).collect::<Vec<_>>();
    Ok(Some(Finding {
        kind: FindingKind::Names,
        span: list.span.clone(),
        printed: printed.join(&page.t("list-comma")),
        unit: String::new(),
        thing: String::new(),
        verdict,
        record: String::new(),
        question: Some(question),
        bound: false,
        proposals: Vec::new(),
        why,
    }))
}
