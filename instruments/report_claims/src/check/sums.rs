//! Parts and their total.

use super::items::{Item, Items, Lead};
use super::{Related, RelationKind, Verdict};
use crate::decimal::Decimal;
use crate::tables::tables;

/// A list of parts is followed no further than this, and a total is looked for no farther back.
const MOST: usize = 40;
/// Parts that fill this share of their total were meant to fill it.
const MEANT: f64 = 0.85;
/// Parts that make more than this times a number of the sentence before are not its parts.
const BEYOND: f64 = 1.15;

/// All sums of a line.
pub fn sums(items: &Items) -> Vec<Related> {
    let mut found: Vec<Related> = Vec::new();
    // Members of lists, also of those whose total is not stated.
    let mut listed = vec![false; items.all.len()];
    for first in 0..items.all.len() {
        let item = &items.all[first];
        if !item.counts() {
            continue;
        }
        let related = if item.sums {
            summed(items, first)
        } else if item.lead == Lead::Part || item.opens && first > 0 && items.all[first - 1].counts() {
            parts_of_nearest(items, first, &found)
        } else if item.lead == Lead::Within {
            parts_of_that(items, first)
        } else if item.lead != Lead::Nothing {
            parts_of_named(items, first, &listed)
        } else {
            None
        };
        if item.lead != Lead::Nothing {
            let (members, sure) = parts(items, first);
            let count = related.as_ref().map_or(sure, |r| r.members.len());
            members.iter().take(count).for_each(|k| listed[*k] = true);
        }
        if let Some(related) = &related {
            listed[related.whole] = false;
        }
        found.extend(related);
    }
    found
}

/// The parts from the first on: same unit and depth, to the end of the sentence or the next turn.
fn parts(items: &Items, first: usize) -> (Vec<usize>, usize) {
    let head = &items.all[first];
    let mut members = vec![first];
    let mut sure = 1;
    let mut turned = false;
    for (index, item) in items.all.iter().enumerate().skip(first + 1).take(MOST) {
        if item.sentence != head.sentence || item.depth < head.depth {
            break;
        }
        if item.depth > head.depth || !item.counts() || item.unit != head.unit {
            continue;
        }
        if item.lead != Lead::Nothing {
            break;
        }
        turned |= item.turns && !head.turns;
        members.push(index);
        sure += usize::from(!turned);
    }
    (members, sure)
}

fn parts_of_nearest(items: &Items, first: usize, found: &[Related]) -> Option<Related> {
    let head = &items.all[first];
    let outer = |depth: usize| if head.opens { depth < head.depth } else { depth <= head.depth };
    let before = items.all[..first].iter().enumerate().rev().take(4);
    let mut totals = before.filter(|(_, i)| i.counts() && i.unit == head.unit && outer(i.depth));
    // Where something was counted in this sentence already, the total is not that of another one.
    let begun = first > 0 && items.all[first - 1].sentence == head.sentence;
    let (whole, total) = totals.find(|(_, i)| i.sentence + usize::from(!begun) >= head.sentence)?;
    let (members, sure) = parts(items, first);
    let nearest = judged(items, whole, &members, sure, MEANT)?;
    let beyond = nearest.verdict == Verdict::Fails
        && nearest.expected.float() > nearest.total.float() * BEYOND
        && total.sentence < head.sentence;
    if !beyond {
        return Some(nearest);
    }
    // They may be some of all that the list told; then nothing can be said.
    let all = runs(items, whole).fold(0.0, |most: f64, total| most.max(total.float()));
    let better = parts_of_list(items, whole, (&members, sure), found);
    better.or_else(|| Some(nearest).filter(|r| all < r.expected.float()))
}

/// The sums of two and more numbers of one sentence, unit and bracket that end with this one.
fn runs(items: &Items, last: usize) -> impl Iterator<Item = Decimal> {
    let end = &items.all[last];
    let same = |k: &usize| {
        let item = &items.all[*k];
        item.counts() && item.unit == end.unit && item.depth == end.depth
    };
    let run = (0..=last).rev().take(MOST).take_while(|k| items.all[*k].sentence == end.sentence);
    let totals = run.filter(same).scan(Decimal::whole(0), |total, k| {
        *total = *total + items.all[k].value;
        Some(*total)
    });
    totals.skip(1)
}

/// A new sentence tells the parts of what the list before it told, which ended with this number: of its total, or of all of
/// the list together.
fn parts_of_list(
    items: &Items,
    last: usize,
    (members, sure): (&[usize], usize),
    found: &[Related],
) -> Option<Related> {
    let stated = found.iter().rev().find(|r| r.members.contains(&last)).map(|r| r.whole);
    let told = stated.and_then(|whole| judged(items, whole, members, sure, MEANT));
    if told.is_some() {
        return told;
    }
    let parts = &members[..sure.min(members.len())];
    let sum = parts.iter().fold(Decimal::whole(0), |sum, k| sum + items.all[*k].adds());
    let total = runs(items, last).find(|total| total.float() == sum.float())?;
    Some(Related {
        kind: RelationKind::Sum,
        total,
        parts: parts.iter().map(|k| items.all[*k].adds()).collect(),
        stated: total,
        expected: sum,
        verdict: Verdict::Holds,
        places: (last, parts.last().copied().unwrap_or(last)),
        whole: last,
        members: parts.to_vec(),
    })
}

/// "Of 60 suggestions, A 40 and B 20": the number directly before is the total.
fn parts_of_that(items: &Items, first: usize) -> Option<Related> {
    let whole = first.checked_sub(1)?;
    let (total, head) = (&items.all[whole], &items.all[first]);
    if !total.counts() || total.unit != head.unit || total.sentence != head.sentence {
        return None;
    }
    let (members, sure) = parts(items, first);
    judged(items, whole, &members, sure, MEANT)
}

/// The parts of a total that is named, or is the last one: the sum tells which.
fn parts_of_named(items: &Items, first: usize, listed: &[bool]) -> Option<Related> {
    let head = &items.all[first];
    let (members, sure) = parts(items, first);
    let wholes: Vec<usize> = (0..first)
        .rev()
        .take(MOST)
        .filter(|k| items.all[*k].counts() && items.all[*k].unit == head.unit && !listed[*k])
        .collect();
    let exact = wholes.iter().find_map(|whole| {
        judged(items, *whole, &members, sure, 1.0)
            .filter(|r| r.verdict == Verdict::Holds && r.members.len() > 1)
    });
    let most =
        members[..sure.min(members.len())].iter().map(|k| items.all[*k].value.float()).fold(0.0, f64::max);
    let named = || {
        let large = wholes.iter().filter(|k| items.all[**k].value.float() >= most);
        if head.lead == Lead::Sorted {
            return judged(items, *large.into_iter().next()?, &members, sure, MEANT);
        }
        // Of those that were not filed: the rest of two numbers, which is not told.
        let lacks =
            |text: &str| tables().all_terms("negations").iter().any(|not| text.contains(not.as_str()));
        let denied = lacks(&head.named);
        let alike = |k: usize| {
            let thing = &items.all[k].thing;
            if denied && !lacks(thing) { 0 } else { overlap(&head.named, thing) }
        };
        let best = large.rev().max_by_key(|k| alike(**k)).filter(|k| alike(**k) > 0)?;
        judged(items, *best, &members, sure, 0.95)
    };
    exact.or_else(named)
}

/// How many pairs of characters two names share.
pub fn overlap(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    one.windows(2).filter(|pair| other.contains(pair.iter().collect::<String>().as_str())).count()
}

/// A total behind its parts.
fn summed(items: &Items, whole: usize) -> Option<Related> {
    let total = &items.all[whole];
    let same = |k: &usize| {
        let item = &items.all[*k];
        item.counts()
            && item.unit == total.unit
            && item.sentence == total.sentence
            && item.depth == total.depth
    };
    let mut members: Vec<usize> = (0..whole).rev().take(MOST).take_while(same).collect();
    members.reverse();
    judged(items, whole, &members, members.len(), 0.0)
}

/// Judges parts against a total. The first `sure` of them are parts for certain; more are when the sum says so.
fn judged(items: &Items, whole: usize, members: &[usize], sure: usize, meant: f64) -> Option<Related> {
    let total = &items.all[whole];
    let sums: Vec<Decimal> = members
        .iter()
        .scan(Decimal::whole(0), |sum, k| {
            *sum = *sum + items.all[*k].adds();
            Some(*sum)
        })
        .collect();
    let exact = (2..=members.len()).find(|count| sums[count - 1].float() == total.value.float());
    let count = exact.unwrap_or(sure.min(members.len()));
    let list: Vec<&Item> = members[..count].iter().map(|k| &items.all[*k]).collect();
    let over =
        list.iter().any(|part| part.value.float() > total.value.float() && !total.approx && !part.approx);
    if list.is_empty() || list.len() == 1 && !over {
        return None;
    }
    let expected = sums[count - 1];
    let open = list.iter().any(|part| part.open_end);
    let approx = total.approx || list.iter().any(|part| part.approx);
    let verdict = verdict((total.value.float(), expected.float()), (over, open, approx), &list, meant);
    // What "each" stands for is counted from the marks of a list: believed where it fits.
    if verdict != Verdict::Holds && list.iter().any(|part| part.each.is_some()) {
        return None;
    }
    if verdict == Verdict::Fails
        && !over
        && let Some(run) = division(&list, total.value)
    {
        return judged(items, whole, &members[run.clone()], run.len(), meant);
    }
    let last = *members[..count].last()?;
    Some(Related {
        kind: RelationKind::Sum,
        total: total.value,
        parts: list.iter().map(|part| part.adds()).collect(),
        stated: total.value,
        expected,
        verdict,
        places: (whole.min(members[0]), last.max(whole)),
        whole,
        members: members[..count].to_vec(),
    })
}

/// Parts by several qualities are mixed in one list (women, degrees): a run of them that is the total.
fn division(list: &[&Item], total: Decimal) -> Option<std::ops::Range<usize>> {
    let runs = |from: usize| {
        let sums = list[from..].iter().scan(Decimal::whole(0), |sum, part| {
            *sum = *sum + part.adds();
            Some(*sum)
        });
        let length = sums.take(list.len()).position(|sum| sum.float() == total.float())? + 1;
        (length > 1 && length < list.len()).then_some(from..from + length)
    };
    (0..list.len()).find_map(runs)
}

fn verdict(
    (total, sum): (f64, f64),
    (over, open, approx): (bool, bool, bool),
    list: &[&Item],
    meant: f64,
) -> Verdict {
    // A marker stands for up to a tenth of the number; decimals for a unit of the last place.
    let places = list.iter().map(|part| part.value.places()).max().unwrap_or(0);
    let unit = if places > 0 { 10_f64.powi(-i32::try_from(places).unwrap_or(0)) } else { 0.0 };
    let length = f64::from(u32::try_from(list.len()).unwrap_or(u32::MAX));
    let near = (total - sum).abs() <= if approx { total * 0.1 } else { unit * length * 0.5 };
    if over {
        Verdict::Fails
    } else if total == sum {
        Verdict::Holds
    } else if near {
        Verdict::Rounding
    } else if open && sum < total {
        Verdict::Incomplete
    } else if sum > total || is_whole(list) || sum >= total * meant {
        Verdict::Fails
    } else {
        Verdict::Incomplete
    }
}

/// Are the parts complete together by their names (members and groups; lead and joint units)?
fn is_whole(list: &[&Item]) -> bool {
    let sets = tables().relations.iter().filter(|(kind, _)| *kind == "whole");
    let mut sets =
        sets.filter_map(|(_, cells)| cells.first()).map(|names| names.split(' ').collect::<Vec<_>>());
    sets.any(|names| {
        names.len() == list.len()
            && names.iter().all(|name| list.iter().any(|part| part.thing.contains(name)))
    })
}
