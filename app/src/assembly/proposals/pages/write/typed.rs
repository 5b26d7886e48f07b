//! What the fields of the form hold: taken from a record, moved by a button, read towards a draft.

use crate::assembly::people;
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::pages::alike::taken;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::parts;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Fields;
use crate::foundation::ids::OrgId;
use crate::foundation::pages::Visit;
use crate::foundation::workflow::Name;

pub(super) const SINGLE: &[&str] = &[
    "version",
    "who",
    "title",
    "situation",
    "analysis",
    "research",
    "category",
    "source",
    "unit_1",
    "unit_2",
    "unit_3",
    "publish_wish",
    "publish_reason",
    "contact_phone",
    "contact_email",
    "contact_hours",
    "reason",
];
pub(super) const SEVERAL: &[&str] = &["suggestion", "urgent"];
/// Most suggestions of one proposal.
pub(super) const MOST: usize = 20;

pub(super) fn blank_fields(visit: &Visit) -> Fields {
    let mut fields = Fields::default();
    if let Some(who) = visit.asked().0.into_iter().find(|(name, _)| name == "who") {
        fields.set("who", who.1);
    }
    fields
}

/// The choice of who proposes: a kind of one's own, or `org:kind:id`.
pub(super) fn who(by: &Acting, fields: &Fields) -> (Kind, Option<OrgId>) {
    let chosen = fields.get("who");
    if let Some((kind, org)) = chosen.split_once(':')
        && let (Some(kind), Ok(org)) = (Kind::from_key(kind), org.parse())
    {
        return (kind, Some(org));
    }
    match Kind::from_key(chosen) {
        Some(kind) => (kind, None),
        None if by.is(Role::Member) => (Kind::Individual, None),
        None => (Kind::OrgJoint, by.delegations.first().map(|d| d.org)),
    }
}

pub(super) async fn fields_of(app: &App, p: &Proposal) -> Outcome<Fields> {
    let mut db = app.db.read().await?;
    let mut fields = Fields::default();
    let who = match p.org {
        Some(org) => format!("{}:{org}", p.kind),
        None => p.kind.to_string(),
    };
    for (name, value) in [
        ("who", who.as_str()),
        ("title", &p.title),
        ("situation", &p.situation),
        ("analysis", &p.analysis),
        ("research", &p.research),
        ("source", p.source.key()),
        ("publish_wish", p.publish_wish.key()),
        ("publish_reason", &p.publish_reason),
        ("contact_phone", &p.contact_phone),
        ("contact_email", &p.contact_email),
        ("contact_hours", &p.contact_hours),
    ] {
        fields.set(name, value);
    }
    if let Some(category) = p.category {
        fields.set("category", category.to_string());
    }
    if p.urgent {
        fields.set("urgent", "yes");
    }
    for suggestion in parts::suggestions(&mut db, p.id).await? {
        fields.add("suggestion", suggestion);
    }
    for (index, unit) in parts::units(&mut db, p.id).await?.iter().take(3).enumerate() {
        fields.set(&format!("unit_{}", index + 1), &unit.name);
    }
    Ok(fields)
}

/// The form has three places for units; a list may have brought more, and they stay.
pub(super) async fn keep_further_units(tx: &mut Tx, id: ProposalId, text: &mut Text) -> Outcome<()> {
    let known = parts::units(tx, id).await?;
    text.units.extend(known.into_iter().skip(3));
    Ok(())
}

/// The rows of suggestions after a button without a script: one more, one less, one up or down.
/// The form as a button changes it that saves nothing: rows of suggestions moved, something suggested taken.
pub(super) fn changed(fields: &Fields) -> Option<Fields> {
    rows_moved(fields).or_else(|| taken(fields))
}

fn rows_moved(fields: &Fields) -> Option<Fields> {
    let nth = |name: &str| fields.parsed::<usize>(name).filter(|n| *n >= 1).map(|n| n - 1);
    let mut rows: Vec<String> = fields.all("suggestion").into_iter().map(str::to_owned).collect();
    if fields.has("_add") {
        rows.push(String::new());
    } else if let Some(n) = nth("_remove") {
        if n < rows.len() {
            rows.remove(n);
        }
    } else if let Some(n) = nth("_up") {
        if n > 0 && n < rows.len() {
            rows.swap(n, n - 1);
        }
    } else if let Some(n) = nth("_down") {
        if n + 1 < rows.len() {
            rows.swap(n, n + 1);
        }
    } else {
        return None;
    }
    let mut moved = fields.clone();
    moved.0.retain(|(name, _)| name != "suggestion" && !name.starts_with('_'));
    for row in rows.into_iter().take(MOST) {
        moved.add("suggestion", row);
    }
    Some(moved)
}

pub(super) async fn read_text(tx: &mut Tx, by: &Acting, fields: &Fields) -> Outcome<Text> {
    let mut units = Vec::new();
    for name in ["unit_1", "unit_2", "unit_3"] {
        let named = fields.get(name);
        if named.is_empty() {
            continue;
        }
        let found = people::orgs_named(tx, by.body, named).await?;
        let org = match found.as_slice() {
            [org] => Some(*org),
            _ => None,
        };
        let role = if units.is_empty() { "lead" } else { "co" };
        units.push(SuggestedUnit { org, name: named.chars().take(80).collect(), role: role.to_owned() });
    }
    let suggestions = fields.all("suggestion").into_iter().filter(|s| !s.is_empty()).map(str::to_owned);
    Ok(Text {
        title: fields.get("title").to_owned(),
        content: Content {
            situation: fields.get("situation").to_owned(),
            analysis: fields.get("analysis").to_owned(),
            research: fields.get("research").to_owned(),
            suggestions: suggestions.collect(),
        },
        source: Source::from_key(fields.get("source")),
        publish_wish: PublishWish::from_key(fields.get("publish_wish")),
        publish_reason: fields.get("publish_reason").to_owned(),
        urgent: fields.has("urgent"),
        category: fields.parsed("category"),
        contact_phone: fields.get("contact_phone").to_owned(),
        contact_email: fields.get("contact_email").to_owned(),
        contact_hours: fields.get("contact_hours").to_owned(),
        units,
        previous: None,
    })
}
