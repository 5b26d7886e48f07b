//! What every page has: a language, one head line, a title, names for all that can be filled in, pressed or followed.

use super::html::{Element, Page, unescape};
use std::collections::BTreeSet;

/// What is wrong with a page in a language (`zh-CN`, `en`).
pub fn complaints(text: &str, lang: &str) -> Vec<String> {
    let page = match Page::read(text) {
        Ok(page) => page,
        Err(error) => return vec![format!("not well-formed: {error}")],
    };
    let mut wrong = frame(&page, lang);
    wrong.extend(identity(&page));
    wrong.extend(controls(&page));
    if let Some((_, lost)) = text.split_once('\u{27e6}') {
        wrong.push(format!("missing word: {}", lost.split('\u{27e7}').next().unwrap_or_default()));
    }
    wrong
}

fn frame(page: &Page, lang: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let said = page.all(&["html"]).next().and_then(|e| e.get("lang")).unwrap_or_default();
    if said != lang {
        wrong.push(format!("lang is {said:?}"));
    }
    let heads: Vec<&Element> = page.all(&["h1"]).collect();
    if heads.len() != 1 || heads[0].text.trim().is_empty() {
        wrong.push(format!("{} h1 with text are expected to be 1", heads.len()));
    }
    let title = page.all(&["title"]).next().map(|e| e.text.trim().to_owned()).unwrap_or_default();
    if title.is_empty() || title.starts_with('-') {
        wrong.push(format!("title is {title:?}"));
    }
    if page.all(&["main"]).count() != 1 {
        wrong.push("not exactly one main".to_owned());
    }
    wrong
}

fn identity(page: &Page) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut ids = BTreeSet::new();
    for id in page.elements.iter().filter_map(|e| e.get("id")) {
        if id.is_empty() || id.contains(char::is_whitespace) || !ids.insert(id.to_owned()) {
            wrong.push(format!("id {id:?} is empty or stands twice"));
        }
    }
    for element in &page.elements {
        for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "form", "list"] {
            let named = element.get(name).unwrap_or_default().split_whitespace();
            wrong.extend(
                named.filter(|id| !ids.contains(*id)).map(|id| format!("{name}=\"{id}\" names nothing")),
            );
        }
        let jump = element.get("href").and_then(|href| href.strip_prefix('#'));
        if let Some(to) = jump.filter(|to| !ids.contains(*to)) {
            wrong.push(format!("href=\"#{to}\" leads nowhere"));
        }
    }
    wrong
}

fn controls(page: &Page) -> Vec<String> {
    let mut wrong = Vec::new();
    let labelled: BTreeSet<&str> =
        page.all(&["label"]).filter(|l| !l.text.trim().is_empty()).filter_map(|l| l.get("for")).collect();
    for field in page.all(&["input", "select", "textarea"]) {
        let kind = field.get("type").unwrap_or("text");
        if kind == "hidden" {
            continue;
        }
        let by_label = field.get("id").is_some_and(|id| labelled.contains(id)) || page.within(field, "label");
        if !by_label && field.get("aria-label").is_none() && field.get("aria-labelledby").is_none() {
            wrong.push(format!("no label: {} {}", field.tag, field.get("name").unwrap_or_default()));
        }
    }
    for element in page.all(&["button", "a", "summary"]) {
        let hidden = element.get("aria-hidden") == Some("true");
        let named =
            !element.text.trim().is_empty() || element.get("aria-label").is_some_and(|l| !l.is_empty());
        if !named && !hidden {
            wrong.push(format!("no text: {} {}", element.tag, element.get("href").unwrap_or_default()));
        }
        if element.tag == "a" && element.get("href").is_none_or(str::is_empty) {
            wrong.push(format!("a link without address: {}", element.text.trim()));
        }
    }
    for image in page.all(&["img"]).filter(|e| e.get("alt").is_none()) {
        wrong.push(format!("no alt: {}", image.get("src").unwrap_or_default()));
    }
    for table in page.elements.iter().enumerate().filter(|(_, e)| e.tag == "table") {
        let (index, element) = table;
        let caption = page.all(&["caption"]).any(|c| c.parent == Some(index) && !c.text.trim().is_empty());
        if !caption && element.get("aria-label").is_none() && element.get("aria-labelledby").is_none() {
            wrong.push("a table without caption".to_owned());
        }
    }
    wrong
}

/// Addresses of pages that a page leads to.
pub fn links(text: &str) -> Vec<String> {
    let Ok(page) = Page::read(text) else { return Vec::new() };
    let internal = page.all(&["a"]).filter_map(|e| e.get("href")).filter(|href| href.starts_with('/'));
    internal.map(|href| href.split('#').next().unwrap_or(href).to_owned()).collect()
}

/// What a reader sees: text, title and spoken names. A document that was kept in Chinese and says so is not what the page says.
pub fn visible(text: &str) -> String {
    let Ok(page) = Page::read(text) else { return String::new() };
    let mut seen = String::new();
    for element in page.elements.iter().filter(|e| ["body", "title"].contains(&e.tag.as_str())) {
        seen.push_str(&unescape(&element.text));
        seen.push('\n');
    }
    let kept = |e: &&Element| ["article", "div"].contains(&e.tag.as_str()) && e.get("lang") == Some("zh-CN");
    for document in page.elements.iter().filter(kept) {
        seen = seen.replacen(&unescape(&document.text), "", 1);
    }
    for name in page.elements.iter().filter_map(|e| e.get("aria-label").or(e.get("placeholder"))) {
        seen.push_str(name);
        seen.push('\n');
    }
    seen
}
