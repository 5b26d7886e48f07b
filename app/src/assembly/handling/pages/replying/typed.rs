//! What the fields of the editor hold: from a reply, moved by a button, towards a reply.

use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::actions::replying::{ItemText, PromiseText, Text};
use crate::assembly::handling::records::*;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Fields;
use crate::foundation::workflow::Name;

/// Single fields of every reply.
const SINGLE: [&str; 10] = [
    "version",
    "class",
    "opening",
    "closing",
    "contact_name",
    "contact_phone",
    "publication",
    "publication_ground",
    "summary",
    "missing_opinions",
];
/// Fields of the rows of promises.
pub const ROW: [&str; 3] = ["promise", "division", "due_on"];
/// Most rows.
pub const MOST: usize = 30;

/// Refuses fields that the form of this matter does not have.
pub fn only(fields: &Fields, file: &Dossier) -> Outcome<()> {
    let own = file
        .items
        .iter()
        .flat_map(|i| ["adoption", "answer", "done_by"].map(|name| format!("{name}_{}", i.position)));
    let single: Vec<String> = SINGLE.iter().map(|s| (*s).to_owned()).chain(own).collect();
    let single: Vec<&str> = single.iter().map(String::as_str).collect();
    fields.only(&single, &ROW)
}

/// The fields of a reply.
pub fn fields_of(text: &Text, file: &Dossier) -> Fields {
    let mut fields = Fields::default();
    for (name, value) in [
        ("class", &text.class),
        ("opening", &text.opening),
        ("closing", &text.closing),
        ("contact_name", &text.contact_name),
        ("contact_phone", &text.contact_phone),
        ("publication_ground", &text.publication_ground),
        ("summary", &text.summary),
        ("missing_opinions", &text.missing_opinions),
    ] {
        fields.set(name, value);
    }
    if let Some(publication) = text.publication.filter(|p| *p != Publication::Undecided) {
        fields.set("publication", publication.key());
    }
    for item in &file.items {
        let Some(said) = text.items.iter().find(|i| i.item == item.id) else { continue };
        let n = item.position;
        if said.adoption != Adoption::Unsaid {
            fields.set(&format!("adoption_{n}"), said.adoption.key());
        }
        fields.set(&format!("answer_{n}"), &said.answer);
        fields.set(&format!("done_by_{n}"), &said.done_by);
    }
    for promise in &text.promises {
        fields.add("promise", &promise.content);
        fields.add("division", &promise.division);
        fields.add("due_on", &promise.due_on);
    }
    fields
}

/// The reply that the fields hold.
pub fn read(fields: &Fields, file: &Dossier) -> Text {
    let own = |name: &str| fields.get(name).to_owned();
    let item = |item: &Item| {
        let n = item.position;
        ItemText {
            item: item.id,
            adoption: Adoption::from_key(fields.get(&format!("adoption_{n}"))).unwrap_or(Adoption::Unsaid),
            answer: own(&format!("answer_{n}")),
            done_by: own(&format!("done_by_{n}")),
        }
    };
    let promise = |[content, division, due_on]: [String; 3]| PromiseText { content, division, due_on };
    Text {
        class: own("class"),
        opening: own("opening"),
        closing: own("closing"),
        contact_name: own("contact_name"),
        contact_phone: own("contact_phone"),
        publication: Publication::from_key(fields.get("publication")),
        publication_ground: own("publication_ground"),
        summary: own("summary"),
        missing_opinions: own("missing_opinions"),
        items: file.items.iter().map(item).collect(),
        promises: rows(fields).into_iter().filter(|r| r.iter().any(|t| !t.is_empty())).map(promise).collect(),
    }
}

/// The rows of promises; a row ends where the shortest of its columns does not.
pub fn rows(fields: &Fields) -> Vec<[String; 3]> {
    let columns = ROW.map(|name| fields.all(name));
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |column: usize, n: usize| {
        columns.get(column).and_then(|c| c.get(n)).map(|t| (*t).to_owned()).unwrap_or_default()
    };
    (0..longest).map(|n| [cell(0, n), cell(1, n), cell(2, n)]).collect()
}

/// The fields after a button without a script: one row more, one less, one up or down.
pub fn rows_moved(fields: &Fields) -> Option<Fields> {
    let nth = |name: &str| fields.parsed::<usize>(name).filter(|n| *n >= 1).map(|n| n - 1);
    let mut rows = rows(fields);
    if fields.has("_add") {
        rows.push(Default::default());
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
    moved.0.retain(|(name, _)| !ROW.contains(&name.as_str()) && !name.starts_with('_'));
    for row in rows.into_iter().take(MOST) {
        for (name, value) in ROW.into_iter().zip(row) {
            moved.add(name, value);
        }
    }
    Some(moved)
}
