//! Everything that an action needs, and nothing else: as the verbs take it, as a form sends it, as JSON.

use super::making::Made;
use super::people::{self, Kind, People, Target};
use super::rows;
use serde_json::{Value, json};
use yizheng::assembly::handling::actions::assigning::{self, Named};
use yizheng::assembly::handling::actions::{closing, contacts, judging, promising, replying, supervising};
use yizheng::assembly::handling::records::*;

pub const REASON: &str = "经研究，情况属实，请按此办理。";
const TODAY: &str = "2026-05-20";

/// The date of an assignment that is moved, and to when.
fn later(made: &Made) -> (&'static str, &'static str) {
    if made.target == Target::Co { ("opinion", rows::LATER[1]) } else { ("reply", rows::LATER[0]) }
}

/// Units that an action names, with their parts.
fn units(action: &str) -> Vec<(&'static str, Part)> {
    match action {
        "propose_units" | "hand_over" => {
            vec![(people::UNIT, Part::Lead), (people::CO, Part::Co), (people::REF, Part::Ref)]
        }
        "add_unit" => vec![(people::NEXT, Part::Co)],
        "pass_on" => vec![(people::NEXT, Part::Lead)],
        _ => Vec::new(),
    }
}

/// Names and values of everything that an action of assigning asks for besides units; pages and API call them alike.
fn assigning_texts(made: &Made, action: &str) -> Vec<(&'static str, &'static str)> {
    let (what, day) = later(made);
    match action {
        "prepare_return" | "ask_return" => vec![("ground", "other"), ("reason", REASON)],
        "escalate" => vec![("escalation", "meeting"), ("reason", REASON)],
        "ask_extension" => vec![("due_on", day), ("reason", REASON)],
        "grant_extension" => vec![("explanation", REASON)],
        "set_due" => vec![("what", what), ("due_on", day), ("reason", REASON)],
        "grant_return" | "deny_return" | "deny_extension" | "revoke" | "pass_on" | "suspend" | "add_unit" => {
            vec![("reason", REASON)]
        }
        "name_officer" => vec![("officer", "方予安")],
        "record_contact" => {
            vec![("held_on", TODAY), ("way", "phone"), ("for_unit", "社区建设科"), ("points", "沟通了进度")]
        }
        "give_opinion" => vec![("content", "同意主办单位意见，配合选址。")],
        _ => Vec::new(),
    }
}

/// The same of the machines of answers; `text` is the reason of a page and of the API.
fn texts(people: &People, made: &Made, action: &str) -> Vec<(&'static str, String)> {
    let fixed = |pairs: &[(&'static str, &str)]| -> Vec<(&'static str, String)> {
        pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    };
    match (made.machine, action) {
        ("feedback", "answer" | "amend" | "transcribe") => {
            fixed(&[("attitude", "satisfied"), ("result", "basically"), ("text", "措施还可以更具体")])
        }
        ("promise", "ask_change") => {
            fixed(&[("text", REASON), ("content", "年内建成十八处"), ("due_on", "2027-03-31")])
        }
        ("promise", "confirm" | "grant_change" | "hand_over" | "take_up") => Vec::new(),
        ("supervision", "name_leader") => {
            vec![("leader", people.of_kind(Kind::Leader).by.account.to_string())]
        }
        ("supervision", "record_act") => fixed(&[("held_on", TODAY), ("way", "survey"), ("text", REASON)]),
        ("supervision", "add_task") => {
            let mut all = fixed(&[("due_on", "2026-12-31"), ("text", REASON)]);
            all.push(("unit", people.unit.to_string()));
            all
        }
        ("supervision", "finish_task") => {
            vec![("task", yizheng::foundation::ids::write(made.task)), ("text", REASON.to_owned())]
        }
        ("supervision", "shortlist" | "decide" | "approve_plan" | "close" | "nominate") => Vec::new(),
        ("feedback" | "promise" | "supervision", _) => fixed(&[("text", REASON)]),
        _ => Vec::new(),
    }
}

fn of(texts: &[(&'static str, String)], name: &str) -> String {
    texts.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn owned(texts: Vec<(&'static str, &'static str)>) -> Vec<(&'static str, String)> {
    texts.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

/// What the verbs of a matter and of an assignment take.
pub fn assigning(made: &Made, action: &str) -> assigning::Input {
    let said = owned(assigning_texts(made, action));
    assigning::Input {
        reason: of(&said, "reason"),
        units: units(action).into_iter().map(|(unit, part)| Named::new("units", unit, part)).collect(),
        ground: of(&said, "ground"),
        escalation: of(&said, "escalation"),
        due_on: of(&said, "due_on"),
        explanation: of(&said, "explanation"),
        what: of(&said, "what"),
        ..assigning::Input::default()
    }
}

pub fn contact(made: &Made, action: &str) -> contacts::Input {
    let said = owned(assigning_texts(made, action));
    contacts::Input {
        officer: of(&said, "officer"),
        held_on: of(&said, "held_on"),
        way: of(&said, "way"),
        for_unit: of(&said, "for_unit"),
        points: of(&said, "points"),
        content: of(&said, "content"),
        ..contacts::Input::default()
    }
}

pub fn closing() -> closing::Input {
    closing::Input {
        text: REASON.to_owned(),
        publication: Some(Publication::Full),
        ..closing::Input::default()
    }
}

pub fn reply(made: &Made, action: &str) -> replying::Input {
    let item = replying::ItemText {
        item: made.item,
        adoption: Adoption::Full,
        answer: REASON.to_owned(),
        done_by: String::new(),
    };
    let text = replying::Text {
        class: "A".to_owned(),
        publication: Some(Publication::Full),
        items: vec![item],
        ..replying::Text::default()
    };
    replying::Input {
        reason: REASON.to_owned(),
        text: (action == "edit").then_some(text),
        answer: "agreed".to_owned(),
        kind: "correction".to_owned(),
        ..replying::Input::default()
    }
}

pub fn judging(people: &People, made: &Made, action: &str) -> judging::Input {
    use yizheng::foundation::workflow::Name;
    let said = texts(people, made, action);
    let scan = (action == "transcribe").then(|| ("sheet.pdf".to_owned(), "0".repeat(64), 9));
    judging::Input {
        attitude: Verdict::from_key(&of(&said, "attitude")),
        result: Verdict::from_key(&of(&said, "result")),
        text: of(&said, "text"),
        scan,
        ..judging::Input::default()
    }
}

pub fn promising(people: &People, made: &Made, action: &str) -> promising::Input {
    let said = texts(people, made, action);
    promising::Input {
        text: of(&said, "text"),
        content: of(&said, "content"),
        due_on: of(&said, "due_on"),
        ..promising::Input::default()
    }
}

pub fn supervising(people: &People, made: &Made, action: &str) -> supervising::Input {
    let said = texts(people, made, action);
    supervising::Input {
        text: of(&said, "text"),
        leader: of(&said, "leader").parse().ok(),
        due_on: of(&said, "due_on"),
        held_on: of(&said, "held_on"),
        way: of(&said, "way"),
        unit: of(&said, "unit").parse().ok(),
        task: yizheng::foundation::ids::read(&of(&said, "task")),
        ..supervising::Input::default()
    }
}

/// The fields of an action's form.
pub fn fields(people: &People, made: &Made, action: &str) -> Vec<(&'static str, String)> {
    match (made.machine, action) {
        ("matter", "publish") => owned(vec![("publication", "full")]),
        ("matter", "close" | "reopen") => owned(vec![("text", REASON)]),
        ("matter" | "assignment", _) => {
            let mut all = owned(assigning_texts(made, action));
            for (unit, part) in units(action) {
                let field = match part {
                    Part::Co => "co",
                    Part::Ref => "ref",
                    _ => "main",
                };
                all.push((field, unit.to_owned()));
            }
            all
        }
        ("reply", "edit") => {
            let said =
                [("class", "A"), ("publication", "full"), ("adoption_1", "full"), ("answer_1", REASON)];
            owned(said.to_vec())
        }
        ("reply", "answer_countersign") => owned(vec![("answer", "agreed")]),
        ("reply", "correct") => owned(vec![("kind", "correction"), ("reason", REASON)]),
        ("reply", "send_back") => owned(vec![("reason", REASON)]),
        ("reply", _) => Vec::new(),
        _ => texts(people, made, action),
    }
}

/// The step as the API takes it.
pub fn step(people: &People, made: &Made, action: &str) -> Value {
    let mut body = json!({ "action": action });
    match (made.machine, action) {
        ("matter", "publish") => body["publication"] = json!("full"),
        ("matter", "close" | "reopen") => body["reason"] = json!(REASON),
        ("matter" | "assignment", _) => {
            for (name, value) in assigning_texts(made, action) {
                body[name] = json!(value);
            }
            let named = |(unit, part): (&str, Part)| json!({ "unit": unit, "part": part });
            let named: Vec<Value> = units(action).into_iter().map(named).collect();
            if !named.is_empty() {
                body["units"] = json!(named);
            }
        }
        ("reply", "edit") => {
            let item = json!({ "item": made.item.to_string(), "adoption": "full", "answer": REASON });
            body["text"] = json!({ "class": "A", "publication": "full", "items": [item] });
        }
        ("reply", _) => {
            for (name, value) in fields(people, made, action) {
                body[name] = json!(value);
            }
        }
        _ => {
            for (name, value) in texts(people, made, action) {
                body[name] = json!(value);
            }
        }
    }
    body
}
