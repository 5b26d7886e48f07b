//! Shares and rates of a stated base.

use super::items::{Item, Items};
use super::sums::overlap;
use super::{Related, RelationKind, Verdict};
use crate::decimal::Decimal;
use crate::tables::{Kind, tables};
use crate::things::Role;

/// A part and its base are looked for no farther back than this.
const MOST: usize = 30;

/// All shares of a line, and whether the shares of all parts make a hundred.
pub fn shares(items: &Items, sums: &[Related]) -> Vec<Related> {
    let mut found: Vec<Related> = Vec::new();
    for (at, item) in items.all.iter().enumerate() {
        if item.kind != Kind::Share || item.role == Role::Change {
            continue;
        }
        let related = if item.role == Role::Share { share(items, at, sums) } else { rate(items, at) };
        found.extend(related);
    }
    let unstated = without_base(items, &found);
    found.extend(unstated);
    let hundreds: Vec<Related> = sums.iter().filter_map(|sum| hundred(sum, &found)).collect();
    found.extend(hundreds);
    found
}

/// "X, that is P per cent [of Y]".
fn share(items: &Items, at: usize, sums: &[Related]) -> Option<Related> {
    let stated = &items.all[at];
    let part = part_of(items, at)?;
    let item = &items.all[part];
    let larger = |k: &usize| {
        let whole = &items.all[*k];
        whole.counts() && whole.unit == item.unit && whole.value >= item.value
    };
    let before: Vec<usize> = (part.saturating_sub(MOST)..part).rev().filter(larger).collect();
    let plain: Vec<usize> = before.iter().copied().filter(|k| !is_shared(items, *k)).collect();
    let by_name =
        plain.iter().find(|k| !stated.named.is_empty() && names_base(&stated.named, &items.all[**k].thing));
    let by_list = sums.iter().rev().find(|sum| sum.members.contains(&part)).map(|sum| sum.whole);
    let first = by_name.copied().or(by_list).or_else(|| plain.first().copied());
    let fits = |k: usize| judge(item.value, items.all[k].value, stated);
    let all = first.into_iter().chain(before.iter().copied());
    let good = all.filter(|k| match fits(*k).0 {
        Verdict::Fails => false,
        Verdict::Holds => true,
        _ => !is_shared(items, *k),
    });
    let good = good.collect::<Vec<_>>();
    // A base that is named, or that the parts were taken from, is the base; otherwise one that fits is believed.
    let definite = by_name.copied().or(by_list);
    let whole = definite.filter(|k| fits(*k).0 != Verdict::Fails).or(good.first().copied()).or(first)?;
    let found = related(items, (part, whole, at))?;
    let together = if found.verdict == Verdict::Fails { together(items, (part, whole, at)) } else { None };
    Some(together.unwrap_or(found))
}

/// "A three, B five, together 10 per cent": the share of several parts in a row, or of a base told in several numbers.
fn together(items: &Items, (part, whole, at): (usize, usize, usize)) -> Option<Related> {
    let (own, stated) = (&items.all[part], &items.all[at]);
    let holds = |part: Decimal, base: Decimal| judge(part, base, stated).0 == Verdict::Holds;
    let base = items.all[whole].value;
    let several = runs(items, part).take_while(|(k, _)| *k > whole).find(|(_, sum)| holds(*sum, base));
    if let Some((from, sum)) = several {
        let members: Vec<usize> = (from..=part).collect();
        return Some(shared((&members, whole, at), (sum, base), items));
    }
    let ends = (part.saturating_sub(MOST)..part).rev();
    let near = ends.take_while(|k| items.all[*k].sentence + 1 >= own.sentence);
    let near = near.filter(|k| items.all[*k].unit == own.unit && items.all[*k].counts());
    let mut bases = near.flat_map(|end| runs(items, end).map(move |(_, sum)| (end, sum)));
    let (last, base) = bases.find(|(_, sum)| holds(own.value, *sum))?;
    Some(shared((&[part], last, at), (own.value, base), items))
}

/// The runs of two to four numbers of one sentence and unit that end at a place: where each begins, and its sum.
fn runs(items: &Items, end: usize) -> impl Iterator<Item = (usize, Decimal)> {
    let last = &items.all[end];
    let alike = |k: &usize| {
        let item = &items.all[*k];
        let same = item.unit == last.unit && item.depth == last.depth && item.sentence == last.sentence;
        item.counts() && same && !item.approx && !last.approx
    };
    let near = (end.saturating_sub(3)..end).rev().take_while(alike);
    near.scan(last.value, |sum, k| {
        *sum = *sum + items.all[k].value;
        Some((k, *sum))
    })
}

fn shared(
    (members, whole, at): (&[usize], usize, usize),
    (part, base): (Decimal, Decimal),
    items: &Items,
) -> Related {
    let stated = &items.all[at];
    let (verdict, expected) = judge(part, base, stated);
    Related {
        kind: RelationKind::Share,
        total: base,
        parts: members.iter().map(|k| items.all[*k].value).collect(),
        stated: stated.value,
        expected,
        verdict,
        places: (members.first().map_or(whole, |first| whole.min(*first)), at),
        whole,
        members: members.to_vec(),
    }
}

/// Parts with shares that make a hundred, where no total is stated: the parts are the base.
fn without_base(items: &Items, found: &[Related]) -> Vec<Related> {
    let mut all = Vec::new();
    let mut group: Vec<(usize, usize)> = Vec::new();
    for (at, stated) in items.all.iter().enumerate().filter(|(_, item)| item.role == Role::Share) {
        let part = part_of(items, at).filter(|part| !found.iter().any(|r| r.members == [*part]));
        let Some(part) = part else {
            group.clear();
            continue;
        };
        if group.first().is_some_and(|(first, _)| items.all[*first].unit != items.all[part].unit) {
            group.clear();
        }
        group.push((part, at));
        let total = group.iter().fold(Decimal::whole(0), |sum, (_, share)| sum + items.all[*share].value);
        let count = f64::from(u32::try_from(group.len()).unwrap_or(u32::MAX));
        let unit = 10_f64.powi(-i32::try_from(stated.value.places()).unwrap_or(0));
        if group.len() > 1 && (total.float() - 100.0).abs() <= count * unit * 0.5 + 1e-9 {
            all.extend(with_base(items, &group));
            group.clear();
        } else if total.float() > 101.0 {
            group.clear();
        }
    }
    all
}

fn with_base(items: &Items, group: &[(usize, usize)]) -> Vec<Related> {
    if group.iter().any(|(part, _)| items.all[*part].approx) {
        return Vec::new();
    }
    let base = group.iter().fold(Decimal::whole(0), |sum, (part, _)| sum + items.all[*part].value);
    let one = |(part, at): &(usize, usize)| {
        let (verdict, expected) = judge(items.all[*part].value, base, &items.all[*at]);
        Related {
            kind: RelationKind::Share,
            total: base,
            parts: vec![items.all[*part].value],
            stated: items.all[*at].value,
            expected,
            verdict,
            places: (*part, *at),
            whole: *part,
            members: vec![*part],
        }
    };
    group.iter().map(one).collect()
}

/// The part that a share is about: named alike, in the same sentence.
fn part_of(items: &Items, at: usize) -> Option<usize> {
    let stated = &items.all[at];
    if let Some(part) = in_order(items, at) {
        return Some(part);
    }
    let is_part = |k: &usize| {
        let item = &items.all[*k];
        item.counts() && item.base == stated.base && item.sentence == stated.sentence
    };
    (at.saturating_sub(MOST)..at).rev().find(is_part)
}

/// "12, 6 and 3, which are 15 %, 7.5 % and 3.75 %": as many shares as numbers before them, in their order.
fn in_order(items: &Items, at: usize) -> Option<usize> {
    let is_share = |k: &usize| items.all.get(*k).is_some_and(|i| i.role == Role::Share);
    let first = (0..=at).rev().take(MOST).take_while(is_share).last()?;
    let length = (first..first + MOST).take_while(is_share).count();
    let start = first.checked_sub(length).filter(|_| length > 1)?;
    let unit = &items.all[start].unit;
    let sentence = items.all[at].sentence;
    let alike = |i: &Item| i.counts() && i.unit == *unit && i.sentence == sentence;
    items.all[start..first].iter().all(alike).then_some(start + at - first)
}

/// Is a number itself a part with a share behind it?
fn is_shared(items: &Items, k: usize) -> bool {
    let behind = items.all.iter().enumerate().skip(k + 1).take(MOST);
    behind
        .take_while(|(_, item)| item.sentence == items.all[k].sentence)
        .any(|(at, item)| item.role == Role::Share && part_of(items, at) == Some(k))
}

/// Is the base of a share named like this thing?
fn names_base(named: &str, thing: &str) -> bool {
    let terms = tables();
    let mut named = named.to_owned();
    for word in terms.all_terms("wholes") {
        named = named.replace(word.as_str(), "");
    }
    let named = named.trim_matches([' ', ',']);
    !named.is_empty()
        && (thing.contains(named) || named.contains(thing) && !thing.is_empty() || overlap(named, thing) > 0)
}

/// "filed 287, filing rate 92 per cent": the rate is named after its part.
fn rate(items: &Items, at: usize) -> Option<Related> {
    let stated = &items.all[at];
    let terms = tables();
    let stem = stated.thing.strip_suffix(terms.term("rate")).filter(|stem| stem.chars().count() >= 2)?;
    let chars: Vec<char> = stem.chars().collect();
    let stem: String = chars[chars.len() - 2..].iter().collect();
    let mut rows = terms.relations.iter().filter(|(kind, _)| *kind == "rate").map(|(_, cells)| cells);
    let row = rows.find(|cells| cells.first().is_some_and(|name| stated.thing.ends_with(name)));
    let words = |cell: usize| row.and_then(|cells| cells.get(cell)).copied().unwrap_or_default().split(' ');
    let near = |k: &usize| items.all[*k].sentence == stated.sentence && items.all[*k].counts();
    let has = |k: usize, word: &str| !word.is_empty() && items.all[k].thing.contains(word);
    let is_part = |k: &usize| near(k) && (has(*k, &stem) || words(1).any(|word| has(*k, word)));
    let part = (at.saturating_sub(4)..at).rev().find(is_part)?;
    let item = &items.all[part];
    let larger = |k: &usize| {
        let base = &items.all[*k];
        base.counts() && base.unit == item.unit && base.value >= item.value
    };
    let mut bases: Vec<usize> = (part.saturating_sub(MOST)..part).rev().filter(larger).collect();
    if bases.iter().any(|k| words(2).any(|word| has(*k, word))) {
        bases.retain(|k| words(2).any(|word| has(*k, word)));
    }
    let fitting = bases.iter().find(|k| judge(item.value, items.all[**k].value, stated).0 != Verdict::Fails);
    // With one base only, a rate that does not fit is wrong; the base has to be named as one, or to stand beside its part.
    let close = |k: usize| items.all[k].sentence == stated.sentence;
    let definite = |k: usize| if row.is_some() { words(2).any(|word| has(k, word)) } else { close(k) };
    let only = if bases.len() == 1 { Some(bases[0]).filter(|k| definite(*k)) } else { None };
    let found = fitting.copied().or(only).and_then(|whole| related(items, (part, whole, at)));
    let fails = found.as_ref().is_none_or(|found| found.verdict == Verdict::Fails);
    let whole = bases.first().copied().unwrap_or(part);
    let together = if fails { together(items, (part, whole, at)) } else { None };
    together.or(found)
}

fn related(items: &Items, (part, whole, at): (usize, usize, usize)) -> Option<Related> {
    let (item, base, stated) = (&items.all[part], &items.all[whole], &items.all[at]);
    if item.approx || base.approx || base.value.float() <= 0.0 {
        return None;
    }
    let (verdict, expected) = judge(item.value, base.value, stated);
    Some(Related {
        kind: RelationKind::Share,
        total: base.value,
        parts: vec![item.value],
        stated: stated.value,
        expected,
        verdict,
        places: (whole.min(part), at),
        whole,
        members: vec![part],
    })
}

/// Compares a stated share with its part and base.
fn judge(part: Decimal, base: Decimal, stated: &Item) -> (Verdict, Decimal) {
    if base.float() <= 0.0 {
        return (Verdict::Fails, Decimal::whole(0));
    }
    let exact = part.float() / base.float() * 100.0;
    let places = stated.value.places();
    let unit = 10_f64.powi(-i32::try_from(places).unwrap_or(0));
    let distance = (stated.value.float() - exact).abs();
    let terms = tables();
    let verdict = if distance <= unit * 0.5 + 1e-9 {
        Verdict::Holds
    } else if distance <= unit + 1e-9
        || terms.is_term("above", &stated.marker) && exact >= stated.value.float()
        || terms.is_term("about", &stated.marker) && distance <= 5.0
    {
        Verdict::Rounding
    } else {
        Verdict::Fails
    };
    (verdict, Decimal::rounded(exact, places.max(2)))
}

/// The shares of all parts of a total make a hundred.
fn hundred(sum: &Related, shares: &[Related]) -> Option<Related> {
    if sum.verdict != Verdict::Holds || sum.members.len() < 2 {
        return None;
    }
    let mine = |member: &usize| shares.iter().find(|s| s.members == [*member] && s.whole == sum.whole);
    let all: Vec<&Related> = sum.members.iter().map(mine).collect::<Option<_>>()?;
    let total = all.iter().fold(Decimal::whole(0), |total, share| total + share.stated);
    let places = all.iter().map(|s| s.stated.places()).max().unwrap_or(0);
    let count = f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX));
    let distance = (total.float() - 100.0).abs();
    let unit = 10_f64.powi(-i32::try_from(places).unwrap_or(0));
    let verdict = if distance < 1e-9 {
        Verdict::Holds
    } else if distance <= unit * count * 0.5 + 1e-9 {
        Verdict::Rounding
    } else {
        Verdict::Fails
    };
    let last = all.iter().map(|s| s.places.1).max()?;
    Some(Related {
        kind: RelationKind::Sum,
        total: Decimal::whole(100),
        parts: all.iter().map(|s| s.stated).collect(),
        stated: Decimal::whole(100),
        expected: total,
        verdict,
        places: (sum.places.0, last),
        whole: sum.whole,
        members: sum.members.clone(),
    })
}
