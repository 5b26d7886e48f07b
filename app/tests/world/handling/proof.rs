//! Every address of the program, tried by everybody on a feedback that is not his: the list comes from the router and from the
//! document of the API, so that a new address is tried by itself.

use super::making::{Ids, Maker};
use super::people::{Kind, People, Person};
use super::trying::{Filled, fill, filled_json};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use yizheng::assembly::handling::workflow::{feedback, matter, promise, reply, supervision};
use yizheng::assembly::proposals::workflow as case;
use yizheng::demo::testing::{Answer, Api, Client, World};
use yizheng::foundation::db::Read;
use yizheng::foundation::ids;
use yizheng::foundation::workflow::Name;
use yizheng::house;

/// Every address as the router holds it, holes in braces.
pub fn addresses(world: &World) -> BTreeSet<String> {
    let router = format!("{:?}", house::router(&world.app));
    router.split('"').filter(|piece| piece.starts_with('/')).map(str::to_owned).collect()
}

fn keys<A: Name>() -> Vec<&'static str> {
    A::all().iter().map(|action| action.key()).collect()
}

/// The actions that may stand in an address: those of its machine, or all of them.
fn actions(address: &str) -> Vec<&'static str> {
    match address.trim_start_matches("/api").split('/').nth(1).unwrap_or_default() {
        "matters" => keys::<matter::Action>(),
        "replies" => keys::<reply::Action>(),
        "feedback" => keys::<feedback::Action>(),
        "promises" => keys::<promise::Action>(),
        "supervisions" => keys::<supervision::Action>(),
        "proposals" => keys::<case::Action>(),
        _ => [keys::<matter::Action>(), keys::<reply::Action>(), keys::<feedback::Action>()].concat(),
    }
}

/// The addresses without holes: the records of a scene stand in them, and the feedback itself in every place.
fn places(address: &str, scene: &Ids) -> Vec<String> {
    let first = address.trim_start_matches("/api").split('/').nth(1).unwrap_or_default();
    let mut own = match first {
        "matters" | "proposals" | "public" => vec![scene.matter],
        "assignments" => vec![scene.lead],
        "replies" => vec![scene.reply, scene.draft],
        "promises" => vec![scene.promise],
        "supervisions" => vec![scene.supervision],
        "contacts" => vec![scene.contact],
        _ => Vec::new(),
    };
    let step = address.contains("{action}") || address.contains("{step}");
    if first == "feedback" {
        own.extend([scene.open, scene.answered]);
    } else if !step || own.is_empty() {
        own.push(scene.open);
    }
    let mut made = vec![address.to_owned()];
    for hole in address.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name) {
        let values: Vec<String> = match hole {
            "action" | "step" => actions(address).into_iter().map(str::to_owned).collect(),
            "file" => vec!["scan".to_owned()],
            _ => own.iter().map(|id| ids::write(*id)).collect(),
        };
        let whole = format!("{{{hole}}}");
        made = made.iter().flat_map(|place| values.iter().map(|v| place.replace(&whole, v))).collect();
    }
    made
}

/// What somebody said in a feedback, and where the row stands: by id.
pub type Rows = BTreeMap<i64, (String, Vec<String>)>;

/// Every feedback in the database with the answers to single suggestions.
pub async fn rows(world: &World) -> Rows {
    let mut db = world.app.db.read().await.unwrap();
    let said = "select f.id, f.state, f.origin, coalesce(f.attitude, ''), coalesce(f.result, ''), f.comment, f.contacted, \
        cast(f.again as text), cast(coalesce(f.answered_at, 0) as text), cast(coalesce(f.amended_at, 0) as text), f.contest, \
        cast(coalesce(f.keyed_by, 0) as text), f.scan_digest, cast(f.account as text), cast(coalesce(f.org, 0) as text) \
        from feedback f order by f.id";
    let mut all = Rows::new();
    for mut row in db.rows(said.into(), vec![]).await.unwrap() {
        let id: i64 = row.take().unwrap();
        let state: String = row.take().unwrap();
        let words = (0..13).map(|_| row.take::<String>().unwrap()).collect();
        all.insert(id, (state, words));
    }
    let items = "select i.feedback, cast(i.item as text), i.answered from feedback_item i order by i.feedback, i.item";
    for mut row in db.rows(items.into(), vec![]).await.unwrap() {
        let id: i64 = row.take().unwrap();
        let (item, said): (String, String) = (row.take().unwrap(), row.take().unwrap());
        all.get_mut(&id).unwrap().1.push(format!("{item} {said}"));
    }
    all
}

/// Somebody with his browser and his token, and what he met.
pub struct Trier<'a> {
    world: &'a World,
    person: &'a Person,
    client: Client,
    api: Api,
    /// Posts so far.
    pub tries: usize,
    /// Answers that nobody may get.
    pub broken: Vec<String>,
}

impl<'a> Trier<'a> {
    pub async fn new(world: &'a World, person: &'a Person) -> Self {
        let (client, api) = (world.client(&person.login).await, world.api(&person.login).await);
        Self { world, person, client, api, tries: 0, broken: Vec::new() }
    }

    fn met(&mut self, place: &str, answer: &Answer) {
        self.tries += 1;
        // Somebody who guesses passwords is slowed down; nobody else may be, or the tries would prove nothing.
        let slowed = answer.status == 429 && place != "/sign-in";
        if slowed || answer.status >= 500 {
            self.broken
                .push(format!("{:?} {place}: {} {:.200}", self.person.kind, answer.status, answer.text));
        }
    }

    /// Whether the browser was sent to sign in; it is signed in again then.
    async fn signed_out(&mut self, answer: &Answer) -> bool {
        let out = answer.location.contains("sign-in") || answer.status == 401;
        if out {
            self.client = self.world.client(&self.person.login).await;
        }
        out
    }

    async fn post(&mut self, place: &str, filled: &Filled) -> u16 {
        let mut answer = filled.post(&mut self.client, place).await;
        if self.signed_out(&answer).await {
            answer = filled.post(&mut self.client, place).await;
        }
        self.met(place, &answer);
        answer.status
    }

    /// A page's address: with the sheet's fields, with nothing, and with what its own form asks.
    async fn page(&mut self, place: &str) {
        // Where no such thing is his, or is there, it is so whatever he sends.
        if matches!(self.post(place, &Filled::sheet()).await, 403..=405) {
            return;
        }
        let status = self.post(place, &Filled::default()).await;
        if !matches!(status, 200 | 303 | 400 | 422) {
            return;
        }
        let answer = self.client.get(place).await;
        if self.signed_out(&answer).await || answer.status != 200 {
            return;
        }
        for filled in fill(&answer.text) {
            self.post(place, &filled).await;
        }
    }

    async fn operation(&mut self, (method, place): (&str, &str), body: &Value) {
        let body = axum::body::Body::from(body.to_string());
        let answer = self.api.send(&method.to_uppercase(), place, body).await;
        self.met(place, &answer);
    }
}

/// Somebody tries every address on the records of a scene.
pub async fn everywhere(trier: &mut Trier<'_>, scene: &Ids, addresses: &BTreeSet<String>) {
    for address in addresses.iter().filter(|address| !address.starts_with("/api/")) {
        for place in places(address, scene) {
            trier.page(&place).await;
        }
    }
    let document = serde_json::to_value(house::api().1).unwrap();
    for (address, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            if method == "get" {
                continue;
            }
            for place in places(address, scene) {
                for action in actions(address) {
                    let body = filled_json(&document, operation, action);
                    trier.operation((method, &place), &body).await;
                    if body.get("action").is_none() {
                        break;
                    }
                }
            }
        }
    }
}

/// What is wrong with the rows after somebody tried everything: a word that is not the one who was asked.
pub fn changed(person: &Person, (before, after): (&Rows, &Rows)) -> (usize, Vec<String>) {
    let (mut copied, mut wrong) = (0, Vec::new());
    for (id, (state, words)) in after {
        let Some((was, said)) = before.get(id) else {
            // A reply that was delivered meanwhile asks anew; nothing is said in it.
            if words[0] != "none" {
                wrong.push(format!("{:?} made feedback {id} with words: {words:?}", person.kind));
            }
            continue;
        };
        if words == said {
            continue;
        }
        let office = person.kind == Kind::Office;
        let marked = words[0] == "transcribed" && words[9] == person.by.account.0.to_string();
        let scan = !words[10].is_empty();
        if office && marked && scan && matches!(was.as_str(), "open" | "expired") {
            copied += 1;
        } else {
            wrong.push(format!("{:?}: {id} from {was} {said:?} to {state} {words:?}", person.kind));
        }
    }
    let lost = before.keys().filter(|id| !after.contains_key(id));
    wrong.extend(lost.map(|id| format!("{:?} lost feedback {id}", person.kind)));
    (copied, wrong)
}

/// A scene of somebody's own: what he does to it meets nobody else.
pub async fn scene(world: &World, people: &People) -> Ids {
    let mut maker = Maker::begin(world, people).await;
    let made = maker.scene().await;
    maker.end().await;
    made
}
