//! The doors to a step of a machine of `handling`: the verbs themselves, the page, the API. Each is knocked at with everything that
//! the action needs.

use super::inputs;
use super::making::Made;
use super::people::{People, Person};
use serde_json::json;
use std::collections::{BTreeSet, HashMap};
use tokio::sync::Mutex;
use yizheng::assembly::handling::actions::{
    assigning, closing, contacts, judging, promising, replying, supervising,
};
use yizheng::assembly::handling::records::*;
use yizheng::assembly::handling::workflow::{assignment, feedback, matter, promise, reply, supervision};
use yizheng::demo::testing::{Answer, Api, Client, World};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::Tx;
use yizheng::foundation::errors::{Outcome, Problem};
use yizheng::foundation::workflow::Name;

/// A way to do a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Verbs,
    Page,
    Api,
}

impl Door {
    pub const ALL: [Door; 3] = [Door::Verbs, Door::Page, Door::Api];
}

/// What was met there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    Done,
    NotYours,
    /// Not from here; what is possible instead, where the door says it.
    NotFromHere(Option<BTreeSet<String>>),
    NotFound,
    Invalid(String),
    Other(String),
}

const SCAN: &[u8] = b"%PDF-1.7\nscan";

/// The doors, with everybody signed in.
pub struct Doors<'a> {
    world: &'a World,
    people: &'a People,
    clients: HashMap<String, Mutex<Client>>,
    apis: HashMap<String, Api>,
}

/// Actions of an assignment that follow from another act and have no door of their own.
const FOLLOW: [&str; 8] =
    ["give", "inform", "lapse", "submit_reply", "return_reply", "finish", "rehandle", "run_late"];
/// Actions of a matter that have a page.
const MATTER_PAGES: [&str; 9] =
    ["propose_units", "hand_over", "add_unit", "suspend", "resume", "publish", "close", "reopen", "archive"];

/// Whether there is a way to try an action at a door; where there is none, everybody is answered that there is nothing.
pub fn has_way(door: Door, machine: &str, action: &str) -> bool {
    match machine {
        "assignment" => !FOLLOW.contains(&action),
        "matter" if door == Door::Page => MATTER_PAGES.contains(&action),
        "reply" if door == Door::Page => !matches!(action, "begin" | "supersede" | "lapse_countersign"),
        _ => true,
    }
}

impl<'a> Doors<'a> {
    pub async fn of(world: &'a World, people: &'a People) -> Self {
        let (mut clients, mut apis) = (HashMap::new(), HashMap::new());
        for person in &people.all {
            clients.insert(person.login.clone(), Mutex::new(world.client(&person.login).await));
            apis.insert(person.login.clone(), world.api(&person.login).await);
        }
        Self { world, people, clients, apis }
    }

    /// Somebody tries an action, with everything that it needs.
    pub async fn knock(&self, door: Door, person: &Person, made: &Made, action: &str) -> Met {
        match door {
            Door::Verbs => self.verbs(&person.by, made, action).await,
            Door::Page => self.page(person, made, action).await,
            Door::Api => self.api(person, made, action).await,
        }
    }

    async fn verbs(&self, by: &Acting, made: &Made, action: &str) -> Met {
        let mut tx = self.world.app.db.begin().await.unwrap();
        match perform(&mut tx, by, self.people, (made, action)).await {
            Ok(()) => {
                tx.commit().await.unwrap();
                Met::Done
            }
            Err(Problem::NotYours { .. }) => Met::NotYours,
            Err(Problem::NotFromHere { possible, .. }) => {
                Met::NotFromHere(Some(possible.into_iter().collect()))
            }
            Err(Problem::NotFound) => Met::NotFound,
            Err(invalid @ Problem::Invalid(_)) => Met::Invalid(invalid.to_string()),
            Err(other) => Met::Other(other.to_string()),
        }
    }

    async fn page(&self, person: &Person, made: &Made, action: &str) -> Met {
        let id = yizheng::foundation::ids::write(made.id);
        let path = match (made.machine, action) {
            ("matter", "publish" | "close" | "reopen" | "archive") => {
                format!("/matters/{id}/close-steps/{action}")
            }
            ("matter", _) => format!("/matters/{id}/steps/{action}"),
            ("assignment", _) => format!("/assignments/{id}/steps/{action}"),
            ("reply", "edit") => format!("/replies/{id}"),
            ("reply", _) => format!("/replies/{id}/steps/{action}"),
            ("feedback", _) => format!("/feedback/{id}/steps/{action}"),
            ("promise", _) => format!("/promises/{id}/steps/{action}"),
            _ => format!("/supervisions/{id}/steps/{action}"),
        };
        let fields = inputs::fields(self.people, made, action);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut client = self.clients[&person.login].lock().await;
        let answer = if (made.machine, action) == ("feedback", "transcribe") {
            client.post_files(&path, &fields, &[("scan", "sheet.pdf", SCAN)]).await
        } else {
            client.post(&path, &fields).await
        };
        told(&answer)
    }

    async fn api(&self, person: &Person, made: &Made, action: &str) -> Met {
        let id = yizheng::foundation::ids::write(made.id);
        let folder = match made.machine {
            "matter" => "matters",
            "assignment" => "assignments",
            "reply" => "replies",
            "feedback" => "feedback",
            "promise" => "promises",
            _ => "supervisions",
        };
        let body = inputs::step(self.people, made, action);
        let answer = self.apis[&person.login].post(&format!("/api/{folder}/{id}/steps"), &body).await;
        spoken(&answer)
    }

    /// Somebody begins a reply of an assignment, or names a matter for supervision.
    pub async fn begin(&self, door: Door, person: &Person, made: &Made) -> Met {
        let reason = inputs::REASON;
        let (page, api) = match made.machine {
            "assignment" => (
                format!("/assignments/{}/reply", yizheng::foundation::ids::write(made.id)),
                format!("/api/assignments/{}/replies", yizheng::foundation::ids::write(made.id)),
            ),
            _ => (
                format!("/matters/{}/supervise", made.matter),
                format!("/api/matters/{}/supervisions", made.matter),
            ),
        };
        match door {
            Door::Verbs => {
                let mut tx = self.world.app.db.begin().await.unwrap();
                let begun = if made.machine == "assignment" {
                    replying::begin_reply(&mut tx, &person.by, AssignmentId(made.id)).await.map(|_| ())
                } else {
                    let input =
                        supervising::Input { text: reason.to_owned(), ..supervising::Input::default() };
                    supervising::nominate(&mut tx, &person.by, made.matter, &input).await.map(|_| ())
                };
                match begun {
                    Ok(()) => {
                        tx.commit().await.unwrap();
                        Met::Done
                    }
                    Err(Problem::NotYours { .. }) => Met::NotYours,
                    Err(Problem::NotFound) => Met::NotFound,
                    Err(other) => Met::Other(other.to_string()),
                }
            }
            Door::Page => {
                let fields: &[(&str, &str)] =
                    if made.machine == "assignment" { &[] } else { &[("text", reason)] };
                let mut client = self.clients[&person.login].lock().await;
                told(&client.post(&page, fields).await)
            }
            Door::Api => spoken(&self.apis[&person.login].post(&api, &json!({ "reason": reason })).await),
        }
    }
}

/// What a page answers to a form.
fn told(answer: &Answer) -> Met {
    match answer.status {
        303 if !answer.location.starts_with("/sign-in") => Met::Done,
        403 => Met::NotYours,
        404 => Met::NotFound,
        409 => Met::NotFromHere(None),
        422 => Met::Invalid(answer.text.chars().take(2_000).collect()),
        status => Met::Other(format!("{status} {} {:.400}", answer.location, answer.text)),
    }
}

/// What the API answers.
fn spoken(answer: &Answer) -> Met {
    let content = answer.json();
    match (answer.status, content["type"].as_str().unwrap_or_default()) {
        (200 | 201, _) => Met::Done,
        (403, "/problems/not-yours") => Met::NotYours,
        (404, "/problems/not-found") => Met::NotFound,
        (409, "/problems/not-from-here") => {
            let keys = content["allowed_actions"].as_array().cloned().unwrap_or_default();
            let keys = keys.iter().filter_map(|key| key.as_str().map(str::to_owned));
            Met::NotFromHere(Some(keys.collect()))
        }
        (422, _) => Met::Invalid(answer.text.clone()),
        (status, _) => Met::Other(format!("{status} {:.400}", answer.text)),
    }
}

/// Somebody does it with the verbs.
async fn perform(tx: &mut Tx, by: &Acting, people: &People, (made, action): (&Made, &str)) -> Outcome<()> {
    let id = made.id;
    match made.machine {
        "matter" => {
            let action = matter::Action::from_key(action).unwrap();
            if assigning::MATTER_ACTIONS.contains(&action) {
                let input = inputs::assigning(made, action.key());
                assigning::perform_matter(tx, by, MatterId(id), action, &input).await.map(|_| ())
            } else {
                closing::perform(tx, by, MatterId(id), action, &inputs::closing()).await.map(|_| ())
            }
        }
        "assignment" => {
            let action = assignment::Action::from_key(action).unwrap();
            if assigning::ACTIONS.contains(&action) {
                let input = inputs::assigning(made, action.key());
                assigning::perform(tx, by, AssignmentId(id), action, &input).await.map(|_| ())
            } else {
                let input = inputs::contact(made, action.key());
                contacts::perform(tx, by, AssignmentId(id), action, &input).await.map(|_| ())
            }
        }
        "reply" => {
            let input = inputs::reply(made, action);
            let action = reply::Action::from_key(action).unwrap();
            replying::perform(tx, by, ReplyId(id), action, &input).await.map(|_| ())
        }
        "feedback" => {
            let input = inputs::judging(people, made, action);
            let action = feedback::Action::from_key(action).unwrap();
            judging::perform(tx, by, FeedbackId(id), action, &input).await.map(|_| ())
        }
        "promise" => {
            let input = inputs::promising(people, made, action);
            let action = promise::Action::from_key(action).unwrap();
            promising::perform(tx, by, PromiseId(id), action, &input).await.map(|_| ())
        }
        _ => {
            let input = inputs::supervising(people, made, action);
            let action = supervision::Action::from_key(action).unwrap();
            supervising::perform(tx, by, SupervisionId(id), action, &input).await.map(|_| ())
        }
    }
}
