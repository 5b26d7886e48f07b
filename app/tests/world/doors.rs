//! The doors to a step: the verbs themselves, the page, the API. Each is knocked at with everything that the action needs.

use super::cases::{People, Person, content};
use serde_json::{Value, json};
use std::collections::HashMap;
use tokio::sync::Mutex;
use yizheng::assembly::proposals::actions::dispatch::{StepInput, perform};
use yizheng::assembly::proposals::actions::drafting::Text;
use yizheng::assembly::proposals::actions::reviewing::CHECKS;
use yizheng::assembly::proposals::records::ProposalId;
use yizheng::assembly::proposals::workflow::{Action, Standing};
use yizheng::demo::testing::{Api, Client, World};
use yizheng::foundation::acting::Acting;
use yizheng::foundation::errors::Problem;
use yizheng::foundation::workflow::Name;
use yizheng::house;

/// A way to do a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Verbs,
    Page,
    Api,
}

/// What was met there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// Done; the state now, where the door says it.
    Done(Option<String>),
    NotYours,
    /// Not from here; what is possible instead, where the door says it.
    NotFromHere(Option<Vec<String>>),
    NotFound,
    Invalid,
    Other(String),
}

/// The doors, with everybody signed in.
pub struct Doors<'a> {
    world: &'a World,
    people: &'a People,
    clients: HashMap<String, Mutex<Client>>,
    apis: HashMap<String, Api>,
}

const REASON: &str = "与主案反映同一事项，请一并考虑。";

impl<'a> Doors<'a> {
    pub async fn of(world: &'a World, people: &'a People) -> Self {
        let (mut clients, mut apis) = (HashMap::new(), HashMap::new());
        for person in &people.all {
            clients.insert(person.login.clone(), Mutex::new(world.client(&person.login).await));
            apis.insert(person.login.clone(), world.api(&person.login).await);
        }
        Self { world, people, clients, apis }
    }

    /// The doors that are there: one that the program does not have yet is told, not passed over in silence.
    pub fn open(&self) -> Vec<Door> {
        let mut open = vec![Door::Verbs, Door::Page];
        if house::api().1.paths.paths.contains_key("/api/proposals/{id}/steps") {
            open.push(Door::Api);
        } else {
            eprintln!("left out: the program has no /api/proposals/{{id}}/steps yet");
        }
        open
    }

    /// Somebody tries an action, with everything that it needs.
    pub async fn knock(&self, door: Door, person: &Person, id: ProposalId, action: Action) -> Met {
        match door {
            Door::Verbs => perform_as(self.world, &person.by, id, action, self.people, None).await,
            Door::Page => self.page(person, id, action).await,
            Door::Api => self.api(person, id, action).await,
        }
    }

    async fn page(&self, person: &Person, id: ProposalId, action: Action) -> Met {
        let input = input(self.people, self.world.app.now(), action);
        let path = match action {
            Action::Edit => format!("/proposals/{id}/edit"),
            Action::Correct => format!("/proposals/{id}/correct"),
            _ => format!("/proposals/{id}/steps/{action}"),
        };
        let mut fields: Vec<(&str, String)> = Vec::new();
        if let Some(text) = &input.text {
            fields.push(("title", text.title.clone()));
            fields.push(("situation", text.content.situation.clone()));
            fields.push(("analysis", text.content.analysis.clone()));
            fields.extend(text.content.suggestions.iter().map(|s| ("suggestion", s.clone())));
            if action == Action::Edit {
                fields.push(("who", "joint".to_owned()));
            }
        }
        let plain = [
            ("reason", input.reason),
            ("ground", input.ground),
            ("addressee", input.addressee),
            ("opinion", input.opinion),
            ("category", input.category.map(|c| c.to_string()).unwrap_or_default()),
            ("lead", input.lead.map(|l| l.to_string()).unwrap_or_default()),
        ];
        fields.extend(plain.into_iter().filter(|(_, value)| !value.is_empty()));
        fields.extend(input.invited.iter().map(|account| ("invited", account.to_string())));
        fields.extend(input.orgs.iter().map(|org| ("orgs", org.to_string())));
        fields.extend(input.checks.into_iter().map(|check| ("checks", check)));
        if input.until.is_some() {
            fields.push(("until", "2026-05-25T18:00".to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut client = self.clients[&person.login].lock().await;
        let answer = client.post(&path, &fields).await;
        match answer.status {
            303 if answer.location.starts_with("/proposals/") => Met::Done(None),
            403 => Met::NotYours,
            404 => Met::NotFound,
            409 => Met::NotFromHere(None),
            422 => Met::Invalid,
            status => Met::Other(format!("{status} {} {:.400}", answer.location, answer.text)),
        }
    }

    async fn api(&self, person: &Person, id: ProposalId, action: Action) -> Met {
        let input = input(self.people, self.world.app.now(), action);
        let mut body = json!({ "action": action.key() });
        if let Some(text) = &input.text {
            body["text"] = json!({
                "title": text.title,
                "situation": text.content.situation,
                "analysis": text.content.analysis,
                "suggestions": text.content.suggestions,
            });
        }
        let texts = [
            ("reason", input.reason),
            ("ground", input.ground),
            ("addressee", input.addressee),
            ("opinion", input.opinion),
            ("category", input.category.map(|c| c.to_string()).unwrap_or_default()),
            ("lead", input.lead.map(|l| l.to_string()).unwrap_or_default()),
        ];
        for (name, value) in texts.into_iter().filter(|(_, value)| !value.is_empty()) {
            body[name] = json!(value);
        }
        if !input.invited.is_empty() {
            body["invited"] = json!(input.invited);
        }
        if !input.orgs.is_empty() {
            body["orgs"] = json!(input.orgs);
        }
        if !input.checks.is_empty() {
            body["checks"] = json!(input.checks);
        }
        if let Some(until) = input.until {
            body["until"] = json!(until);
        }
        let answer = self.apis[&person.login].post(&format!("/api/proposals/{id}/steps"), &body).await;
        let content = answer.json();
        match (answer.status, content["type"].as_str().unwrap_or_default()) {
            (200 | 201, _) => Met::Done(content["state"].as_str().map(str::to_owned)),
            (403, "/problems/not-yours") => Met::NotYours,
            (404, "/problems/not-found") => Met::NotFound,
            (409, "/problems/not-from-here") => {
                let keys =
                    |list: &Vec<Value>| list.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect();
                Met::NotFromHere(Some(content["allowed_actions"].as_array().map(keys).unwrap_or_default()))
            }
            (422, _) => Met::Invalid,
            (status, _) => Met::Other(format!("{status} {:.400}", answer.text)),
        }
    }
}

/// Somebody does it with the verbs.
pub async fn perform_as(
    world: &World,
    by: &Acting,
    id: ProposalId,
    action: Action,
    people: &People,
    version: Option<i64>,
) -> Met {
    // Settings may have changed since he was made.
    let procedure = world.app.procedure(by.body).await.unwrap();
    let by = Acting { procedure, now: world.app.now(), ..by.clone() };
    let input = StepInput { version, ..input(people, by.now, action) };
    let mut tx = world.app.db.begin().await.unwrap();
    match perform(&mut tx, &by, id, action, &input).await {
        Ok(p) => {
            tx.commit().await.unwrap();
            Met::Done(Some(p.state.key().to_owned()))
        }
        Err(Problem::NotYours { .. }) => Met::NotYours,
        Err(Problem::NotFromHere { possible, .. }) => Met::NotFromHere(Some(possible)),
        Err(Problem::NotFound) => Met::NotFound,
        Err(Problem::Invalid(_)) => Met::Invalid,
        Err(other) => Met::Other(other.to_string()),
    }
}

/// Everything that an action needs, and nothing else.
fn input(people: &People, now: i64, action: Action) -> StepInput {
    use Action as A;
    let mut input = StepInput::default();
    let needs = |these: &[Action]| these.contains(&action);
    if needs(&[
        A::SendBack,
        A::ProposeMerge,
        A::ObjectToMerge,
        A::Unmerge,
        A::ConvertToOpinion,
        A::ConvertToSocialOpinion,
        A::DeclineToFile,
        A::Withdraw,
        A::AskWithdrawal,
        A::ConsentWithdrawal,
        A::RefuseWithdrawal,
        A::Correct,
        A::Decline,
    ]) {
        input.reason = REASON.to_owned();
    }
    if needs(&[A::Accept, A::Review, A::Approve, A::File]) {
        input.opinion = "同意立案。".to_owned();
    }
    if action == A::Accept {
        input.checks = CHECKS.iter().map(|c| (*c).to_owned()).collect();
    }
    if needs(&[A::File, A::Recategorise]) {
        input.category = Some(people.other_category);
    }
    if action == A::DeclineToFile {
        input.ground = "N10".to_owned();
    }
    if action == A::ConvertToOpinion {
        input.addressee = "州城市管理局".to_owned();
    }
    if action == A::ProposeMerge {
        input.lead = Some(people.lead);
    }
    if needs(&[A::Invite, A::InviteMore]) {
        input.invited = vec![people.candidate];
        input.until = Some(now + 3 * 86_400_000);
    }
    if action == A::AskToJoin {
        input.orgs = vec![people.with(Standing::Partner).by.delegations[0].org];
    }
    if needs(&[A::Edit, A::Correct]) {
        let mut content = content();
        content.analysis.push_str("补充一句。");
        let title = "关于在老旧小区增设充电点的提案（修改）".to_owned();
        input.text = Some(Text { title, content, ..Text::default() });
    }
    input
}
