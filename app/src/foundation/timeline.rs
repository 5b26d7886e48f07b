//! History in sentences. An event of kind K and action A is told by the word `event-<K>-<A>`, whose arguments are `who` (the
//! actor's name) and whatever texts and numbers the event's detail holds, by custom `x` and `y`; a detail named `x_word` is
//! itself the key of a word. A room brings the words of its own kinds.

use super::acting::NOBODY;
use super::events::Event;
use super::notices;
use super::pages::Page;
use serde_json::{Map, Value};

/// One line of a timeline, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEntry {
    /// Milliseconds UTC.
    pub at: i64,
    /// What happened, in a sentence.
    pub what: String,
    /// Who and when.
    pub who: String,
    /// Whether it was late: the detail says `"late": true`.
    pub late: bool,
}

/// The events as lines, newest first.
pub fn timeline(page: &Page, events: &[Event]) -> Vec<TimelineEntry> {
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_key(|event| (std::cmp::Reverse(event.at), std::cmp::Reverse(event.seq)));
    let entry = |event: &&Event| TimelineEntry {
        at: event.at,
        what: sentence(page, event),
        who: page.txy("timeline-who", actor(page, event), page.moment(event.at)),
        late: event.detail().get("late").and_then(Value::as_bool).unwrap_or(false),
    };
    sorted.iter().map(entry).collect()
}

/// Who acted: the name then; the clock where nobody did.
pub fn actor(page: &Page, event: &Event) -> String {
    if event.actor == NOBODY { page.t("timeline-nobody") } else { event.actor_name.clone() }
}

/// What happened, in a sentence. Kinds that no room has words for are told by their keys.
pub fn sentence(page: &Page, event: &Event) -> String {
    let key = format!("event-{}-{}", event.kind, event.action);
    if !page.has(&key) {
        return format!("{} {}", event.kind, event.action);
    }
    let mut args = match event.detail() {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    args.insert("who".to_owned(), Value::String(actor(page, event)));
    for name in ["x", "y"] {
        if !args.contains_key(name) && !args.contains_key(&format!("{name}_word")) {
            args.insert(name.to_owned(), Value::String(String::new()));
        }
    }
    notices::sentence(page.words(), page.language, &key, &Value::Object(args))
}
