//! Forms and bodies filled in with something plausible, whatever they ask.

use crate::html::{Element, Page};
use serde_json::{Map, Value, json};
use yizheng::demo::testing::{Answer, Client};

const WORDS: &str = "措施还不够具体，请再研究。";
const DAY: &str = "2026-06-30";
const PDF: &[u8] = b"%PDF-1.7\nsheet";

/// A form that is filled in.
#[derive(Debug, Default)]
pub struct Filled {
    fields: Vec<(String, String)>,
    /// Fields that take a file.
    files: Vec<String>,
}

impl Filled {
    /// The questions of a feedback.
    pub fn sheet() -> Self {
        let fields = [("attitude", "satisfied"), ("result", "satisfied"), ("text", WORDS)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        Self { fields, files: Vec::new() }
    }

    pub async fn post(&self, client: &mut Client, place: &str) -> Answer {
        let fields: Vec<(&str, &str)> = self.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        if self.files.is_empty() {
            return client.post(place, &fields).await;
        }
        let files: Vec<(&str, &str, &[u8])> =
            self.files.iter().map(|name| (name.as_str(), "sheet.pdf", PDF)).collect();
        client.post_files(place, &fields, &files).await
    }
}

/// The forms of a page that are posted, each filled in.
pub fn fill(text: &str) -> Vec<Filled> {
    let Ok(page) = Page::read(text) else { return Vec::new() };
    let place = |form: &Element| page.elements.iter().position(|e| std::ptr::eq(e, form));
    let posted = page.all(&["form"]).filter(|form| form.get("method") == Some("post"));
    posted.filter_map(place).map(|at| fill_form(&page, at)).collect()
}

/// Whether an element stands in a form, or in another place.
fn inside(page: &Page, mut element: usize, form: usize) -> bool {
    while let Some(parent) = page.elements[element].parent {
        if parent == form {
            return true;
        }
        element = parent;
    }
    false
}

fn fill_form(page: &Page, form: usize) -> Filled {
    let mut filled = Filled::default();
    for (at, element) in page.elements.iter().enumerate().filter(|(at, _)| inside(page, *at, form)) {
        let Some(name) = element.get("name").filter(|name| !name.starts_with('_')) else { continue };
        let (given, kind) = (element.get("value").unwrap_or_default(), element.get("type").unwrap_or("text"));
        let known = filled.fields.iter().any(|(n, _)| n == name);
        let value = match (element.tag.as_str(), kind) {
            ("input", "file") => {
                filled.files.push(name.to_owned());
                continue;
            }
            ("input", "radio") if known => continue,
            ("input", "radio" | "checkbox" | "hidden") => given.to_owned(),
            ("input", "date") => DAY.to_owned(),
            ("input", _) if !given.is_empty() => given.to_owned(),
            ("input" | "textarea", _) => WORDS.to_owned(),
            ("select", _) => {
                let own = |(o, e): &(usize, &Element)| {
                    e.tag == "option" && page.within(e, "select") && inside(page, *o, at)
                };
                let options = page.elements.iter().enumerate().filter(own);
                let mut values = options.filter_map(|(_, e)| e.get("value")).filter(|v| !v.is_empty());
                values.next().unwrap_or_default().to_owned()
            }
            _ => continue,
        };
        filled.fields.push((name.to_owned(), value));
    }
    filled
}

/// The body of an operation of the API, filled in by its schema.
pub fn filled_json(document: &Value, operation: &Value, action: &str) -> Value {
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    value_of(document, schema, ("", action))
}

fn value_of(document: &Value, schema: &Value, (name, action): (&str, &str)) -> Value {
    if let Some(place) = schema["$ref"].as_str() {
        let place = place.trim_start_matches('#');
        return value_of(document, document.pointer(place).unwrap_or(&Value::Null), (name, action));
    }
    let choices = schema["oneOf"].as_array();
    let one = choices.and_then(|all| all.iter().find(|one| one["type"] != "null"));
    if let Some(one) = one {
        return value_of(document, one, (name, action));
    }
    if let Some(properties) = schema["properties"].as_object() {
        let mut filled = Map::new();
        for (name, schema) in properties.iter().filter(|(name, _)| *name != "version") {
            filled.insert(name.clone(), value_of(document, schema, (name, action)));
        }
        return Value::Object(filled);
    }
    let kinds = &schema["type"];
    let is =
        |kind: &str| kinds == kind || kinds.as_array().is_some_and(|all| all.iter().any(|one| one == kind));
    if is("boolean") {
        json!(true)
    } else if is("integer") {
        json!(1)
    } else if is("array") {
        json!([])
    } else if is("string") {
        json!(text_of(schema, name, action))
    } else {
        json!({})
    }
}

fn text_of(schema: &Value, name: &str, action: &str) -> String {
    let first = schema["enum"].as_array().and_then(|all| all.first()).and_then(Value::as_str);
    match (name, first) {
        ("action", _) => action,
        ("attitude" | "result", _) => "satisfied",
        (_, Some(first)) => first,
        ("answer", _) => "confirmed",
        ("due_on" | "held_on" | "reply_due" | "opinion_due", _) => DAY,
        _ => WORDS,
    }
    .to_owned()
}
