//! Texts of proposals: a matter at a place, with its numbers drawn.

use super::data::{Data, Matter};
use super::frame::Frame;
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::records::{Content, PublishWish, Source, SuggestedUnit};
use crate::foundation::acting::{Chance, local_date, parse_date};

/// A matter, and where.
#[derive(Debug, Clone, Copy)]
pub struct Topic {
    /// Index of the matter.
    pub matter: usize,
    /// Index of the place in the matter's list.
    pub place: usize,
}

/// A number below `n`.
pub fn below(chance: &Chance, n: usize) -> usize {
    (chance.next() % n.max(1) as u64) as usize
}

/// One of several.
pub fn one<'a, T>(chance: &Chance, list: &'a [T]) -> Option<&'a T> {
    list.get(below(chance, list.len()))
}

/// One of several sentences.
pub fn say(chance: &Chance, list: &[String]) -> String {
    one(chance, list).cloned().unwrap_or_default()
}

/// Topics of a session, no two with the same title.
pub struct Topics {
    /// Ordinary matters, mixed.
    pub rest: Vec<Topic>,
    /// Pairs about one object in two wordings: lead and child.
    pub twins: Vec<(Topic, Topic)>,
    /// Matters that deserve a ground for not filing.
    pub not_filed: Vec<(Topic, String)>,
    /// Matters better sent on as an opinion.
    pub opinions: Vec<Topic>,
    /// Matters better sent on as a social-opinion report.
    pub social: Vec<Topic>,
}

/// Mixes the topics for one session.
pub fn topics(data: &Data, chance: &Chance) -> Topics {
    let mut all = Topics { rest: vec![], twins: vec![], not_filed: vec![], opinions: vec![], social: vec![] };
    for (index, matter) in data.matters.iter().enumerate() {
        for place in 0..matter.places.len().max(1) {
            let topic = Topic { matter: index, place };
            match (&matter.not_filed, matter.convert.as_deref(), &matter.twin) {
                (Some(ground), _, _) => all.not_filed.push((topic, ground.clone())),
                (_, Some("opinion"), _) => all.opinions.push(topic),
                (_, Some(_), _) => all.social.push(topic),
                (_, _, Some(_)) => pair(data, &mut all, topic),
                _ => all.rest.push(topic),
            }
        }
    }
    mix(chance, &mut all.rest);
    mix(chance, &mut all.twins);
    mix(chance, &mut all.not_filed);
    mix(chance, &mut all.opinions);
    mix(chance, &mut all.social);
    all
}

/// A twin goes with the other twin at the same place; alone it is a matter like any other.
fn pair(data: &Data, all: &mut Topics, topic: Topic) {
    let matter = &data.matters[topic.matter];
    let other = data.matters.iter().position(|m| m.twin == matter.twin && m.title != matter.title);
    let Some(other) = other else { return all.rest.push(topic) };
    let here = matter.places.get(topic.place);
    let there = match here {
        Some(place) => data.matters[other].places.iter().position(|p| p == place),
        None => data.matters[other].places.is_empty().then_some(0),
    };
    match there {
        Some(place) if topic.matter < other => all.twins.push((topic, Topic { matter: other, place })),
        Some(_) => {}
        None => all.rest.push(topic),
    }
}

fn mix<T>(chance: &Chance, list: &mut [T]) {
    for index in (1..list.len()).rev() {
        list.swap(index, below(chance, index + 1));
    }
}

/// Writes a text: place and numbers put in.
fn write(chance: &Chance, text: &str, place: &str) -> String {
    let text = text.replace("{place}", place);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("{n:") {
        out.push_str(before);
        let Some((range, tail)) = after.split_once('}') else { break };
        let (low, high) = range.split_once('-').unwrap_or((range, range));
        let (low, high): (usize, usize) = (low.parse().unwrap_or(1), high.parse().unwrap_or(1));
        out.push_str(&(low + below(chance, high.saturating_sub(low) + 1)).to_string());
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The text of a topic as somebody writes it at a moment.
pub fn text(data: &Data, frame: &Frame, topic: Topic, at: i64) -> Text {
    let chance = &frame.chance;
    let matter: &Matter = &data.matters[topic.matter];
    let place = matter.places.get(topic.place).map_or("", String::as_str);
    let put = |text: &str| write(chance, text, place);
    let sources = [
        Source::Own,
        Source::Own,
        Source::Own,
        Source::Research,
        Source::Catalogue,
        Source::PublicClue,
        Source::Consultation,
        Source::SocialOpinion,
        Source::Reading,
    ];
    let wish = if below(chance, 8) == 0 { PublishWish::Summary } else { PublishWish::Full };
    Text {
        title: put(&matter.title),
        content: Content {
            situation: put(&matter.situation),
            analysis: put(&matter.analysis),
            suggestions: matter.suggestions.iter().map(|s| put(s)).collect(),
            research: if below(chance, 3) == 0 { String::new() } else { put(&matter.research) },
        },
        source: one(chance, &sources).copied(),
        publish_wish: Some(wish),
        publish_reason: String::new(),
        urgent: below(chance, 40) == 0,
        category: frame.categories.get(&matter.subcategory).copied(),
        contact_phone: format!("82{:05}", below(chance, 100_000)),
        contact_email: String::new(),
        contact_hours: say(chance, &data.body.hours),
        units: units(data, frame, matter, at),
        previous: None,
    }
}

/// The units a proposer hopes for, under their names of the day.
fn units(data: &Data, frame: &Frame, matter: &Matter, at: i64) -> Vec<SuggestedUnit> {
    let renamed = &data.body.renamed;
    let today = local_date(at, super::frame::OFFSET);
    let before = parse_date(&renamed.on).is_some_and(|on| today < on);
    let mut list = Vec::new();
    for (index, code) in matter.units.iter().enumerate() {
        let Some(unit) = data.units.iter().find(|u| u.code == *code) else { continue };
        let name = if *code == renamed.code && before { &renamed.before_short } else { &unit.short };
        let role = if index == 0 { "lead" } else { "co" };
        let org = frame.orgs.get(code).copied();
        list.push(SuggestedUnit { org, name: name.clone(), role: role.to_owned() });
    }
    list
}
