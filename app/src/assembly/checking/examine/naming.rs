//! Lists of names against the titles of the records, as sets: what is missing, what is too many, what does not agree with its number.

use super::asking::Asking;
use crate::assembly::checking::matching;
use crate::assembly::checking::reading::lists::{NameList, alike, bare, same};
use crate::assembly::checking::reading::{Figure, Read};
use crate::assembly::checking::records::*;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::Question;
use crate::foundation::pages::Page;
use std::collections::HashSet;

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

/// Judges every list of the text, each as a finding of its own.
pub async fn lists(asking: &mut Asking<'_>, read: &Read, findings: &mut Vec<Finding>) -> Outcome<()> {
    // Figures come first, in the order of the text.
    let figures = findings.len();
    for list in &read.lists {
        let of = list.counted.and_then(|start| {
            let at = findings[..figures].binary_search_by_key(&start, |f| f.span.start).ok()?;
            findings.get(at)
        });
        let found = match of {
            Some(of) => counted(asking, read, list, of).await?,
            None => alone(asking, list).await?,
        };
        findings.extend(found);
    }
    Ok(())
}

/// The longest list whose names are compared in pairs.
const PAIRED: usize = 200;

/// What of a list does not agree with the number that counts it.
fn against_number(page: &Page, figure: &Figure, list: &NameList) -> Vec<String> {
    let (stated, listed) = (figure.value, list.names.len() as f64);
    let count = |word: &str| page.txy(word, list.names.len().to_string(), figure.value.to_string());
    let mut why = Vec::new();
    if listed > stated {
        why.push(count("checking-names-more"));
    } else if listed < stated && !list.open && list.names.len() > 1 {
        why.push(count("checking-names-fewer"));
    }
    // Every pair is looked at where a person could have written the list; of a longer one only what is the same to the letter.
    let mut seen = HashSet::new();
    let pairs = list.names.len() <= PAIRED;
    let again = |(at, name): &(usize, &String)| {
        let same = !seen.insert(bare(name));
        same || (pairs && list.names[..*at].iter().any(|other| alike(other, name)))
    };
    if let Some((_, name)) = list.names.iter().enumerate().find(again) {
        why.push(named(page, "checking-names-twice", std::slice::from_ref(name)));
    }
    why
}

/// A list with its number.
async fn counted(
    asking: &mut Asking<'_>,
    read: &Read,
    list: &NameList,
    of: &Finding,
) -> Outcome<Option<Finding>> {
    let at = read.figures.binary_search_by_key(&of.span.start, |f| f.span.start);
    let figure = at.ok().and_then(|at| read.figures.get(at));
    let Some(figure) = figure.filter(|f| f.approx.is_empty() && f.most.is_none() && f.places == 0) else {
        return Ok(None);
    };
    let mut why = against_number(&asking.page, figure, list);
    let mut known = 0;
    if let Some(question) = &of.question {
        let titles = asking.titles(question).await?;
        let compared = compare(&list.names, &titles);
        known = compared.known;
        let about = known > 0 || titles.len() as f64 == figure.value && list.titles;
        if about && !titles.is_empty() {
            let page = &asking.page;
            if !compared.unknown.is_empty() {
                why.push(named(page, "checking-names-unknown", &compared.unknown));
            }
            let whole = !list.open || list.names.len() as f64 >= figure.value;
            let wrong = !why.is_empty() || of.verdict == Verdict::Differs;
            if whole && wrong && !compared.missing.is_empty() {
                why.push(named(page, "checking-names-missing", &compared.missing));
            }
        }
    }
    let verdict = match (why.is_empty(), known == list.names.len()) {
        (false, _) => Verdict::Differs,
        (true, true) => {
            why.push(asking.page.t("checking-names-all"));
            Verdict::Matches
        }
        (true, false) => return Ok(None),
    };
    Ok(Some(finding(&asking.page, list, (verdict, of.question.clone()), why)))
}

/// A list as a finding.
fn finding(
    page: &Page,
    list: &NameList,
    (verdict, question): (Verdict, Option<Question>),
    why: Vec<String>,
) -> Finding {
    let printed = list.names.iter().map(|name| page.ts("checking-title-marks", name)).collect::<Vec<_>>();
    Finding {
        kind: FindingKind::Names,
        span: list.span.clone(),
        printed: printed.join(&page.t("list-comma")),
        unit: String::new(),
        thing: String::new(),
        verdict,
        record: String::new(),
        question,
        bound: false,
        proposals: Vec::new(),
        why,
    }
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
    Ok(Some(finding(page, list, (verdict, Some(question)), why)))
}
