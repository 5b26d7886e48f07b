//! The pages of handling for the list in `pages.rs`. Records are found in the world by where they stand.

use crate::pages::Looked;
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::db::Read;
use yizheng::foundation::ids::write;

/// A record with somebody who works with it: whoever drafts (or signs) for the unit of an assignment.
const ASSIGNMENT: &str = "select a.id, l.login from assignment a join delegation d on d.org = a.unit and d.power = $1 \
    join account l on l.id = d.account where a.state = $2 and a.part not in ('co', 'ref') order by a.id desc limit 1";
const REPLY: &str = "select r.id, l.login from reply r join assignment a on a.id = r.assignment \
    join delegation d on d.org = a.unit and d.power = $1 join account l on l.id = d.account \
    where r.state = $2 order by r.id desc limit 1";
const FEEDBACK: &str = "select f.id, l.login from feedback f join account l on l.id = f.account \
    where f.org is null and f.state = $1 and $2 <> '' order by f.id desc limit 1";
const CONTACT: &str = "select c.id, l.login from contact_record c join matter_person p on p.matter = c.matter \
    and p.org is null join account l on l.id = p.account join contact_answer n on n.contact = c.id and n.account = l.id \
    where n.state = $1 and $2 <> '' order by c.id desc limit 1";
const PROMISE: &str = "select p.id, l.login from promise p join delegation d on d.org = p.unit and d.power = $1 \
    join account l on l.id = d.account where p.state = $2 order by p.id desc limit 1";
const SUPERVISION: &str = "select s.id, l.login from supervision s left join account l on l.id = coalesce(s.leader, s.nominated_by) \
    where s.state = $2 and $1 <> '' order by s.id desc limit 1";
/// A matter with replies, judgements, promises and a supervision, and its first proposer.
const MATTER: &str = "select m.id, l.login from matter m join matter_person p on p.matter = m.id and p.org is null \
    and p.position = 1 join account l on l.id = p.account where m.state = $2 and $1 <> '' \
    and exists (select 1 from promise x where x.matter = m.id) order by m.id desc limit 1";
const BATCH: &str = "select b.id, '' from handling_batch b where $1 <> $2 order by b.id desc limit 1";
const PUBLISHED: &str = "select m.id, '' from matter m join promise p on p.matter = m.id where m.published_at is not null \
    and $1 <> $2 order by m.id desc limit 1";

async fn one(world: &World, sql: &'static str, what: (&'static str, &'static str)) -> (String, String) {
    let mut db = world.app.db.read().await.expect("a connection");
    let row = db.row(sql.into(), yizheng::args![what.0, what.1]).await.expect("an answer");
    let mut row = row.unwrap_or_else(|| panic!("nothing in the world is {what:?}: {sql}"));
    let id: i64 = row.take().expect("an id");
    let login: Option<String> = row.take().expect("a login");
    (write(id), login.unwrap_or_default())
}

/// A reply that its liaison has begun.
async fn begun(world: &World) -> (String, String) {
    let (id, login) = one(world, ASSIGNMENT, ("draft", "working")).await;
    let mut liaison = world.client(&login).await;
    let answer = liaison.post(&format!("/assignments/{id}/reply"), &[]).await;
    assert!(answer.location.starts_with("/replies/"), "{} {}", answer.status, answer.text);
    (answer.location, login)
}

/// The first list behind a figure.
async fn figure(world: &World) -> String {
    let mut officer = world.client(people::OFFICER).await;
    let page = officer.open("/handling/statistics").await.text;
    let rest = page.split("href=\"/handling/list?").nth(1).expect("a figure is a door");
    format!("/handling/list?{}", rest.split('"').next().unwrap_or_default().replace("&amp;", "&"))
}

/// Pages of those who assign and follow up, and of leaders.
async fn of_the_house(world: &World, list: &mut Vec<Looked>) {
    let batch = one(world, BATCH, ("a", "b")).await.0;
    let matter = one(world, MATTER, ("first", "tracking")).await.0;
    let following = one(world, SUPERVISION, ("any", "following")).await;
    let planned = one(world, SUPERVISION, ("any", "planned")).await;
    let active = one(world, SUPERVISION, ("any", "active")).await.0;
    let sheet = one(world, FEEDBACK, ("expired", "any")).await.0;
    let assigning = people::ASSIGNING_OFFICER;
    let mut add = |name: &'static str, login: &str, path: String| list.push((name, login.to_owned(), path));
    add("assigning", assigning, "/assigning".to_owned());
    add("meeting", assigning, "/assigning/meeting".to_owned());
    add("transfer", assigning, format!("/assigning/batches/{batch}"));
    let office = people::OFFICER;
    add("follow-up", office, "/follow-up".to_owned());
    add("ledger", office, "/promises".to_owned());
    add("matter", office, format!("/matters/{matter}"));
    add("matter-dates", office, format!("/matters/{matter}/dates"));
    add("sheet", office, format!("/feedback/{sheet}/steps/transcribe"));
    add("dates", office, "/dates".to_owned());
    add("activity", office, format!("/supervisions/{active}/steps/record_act"));
    add("awards", office, "/awards?year=2025".to_owned());
    add("award", office, "/awards/new".to_owned());
    add("figures", office, "/handling/statistics".to_owned());
    add("papers", people::OFFICE_OFFICER, "/settings/papers".to_owned());
    add("paper", people::OFFICE_OFFICER, "/settings/papers/reply".to_owned());
    add("key", office, "/key".to_owned());
    add("leader", people::CHAIR_MEMBER, "/key".to_owned());
    add("plan", &planned.1, format!("/supervisions/{}", planned.0));
    add("supervision", &following.1, format!("/supervisions/{}", following.0));
}

/// Pages of units, of proposers and of everybody.
pub async fn pages(world: &World) -> Vec<Looked> {
    let mut list = Vec::new();
    of_the_house(world, &mut list).await;
    let pending = one(world, ASSIGNMENT, ("draft", "pending")).await;
    let head = one(world, ASSIGNMENT, ("seal", "pending")).await.1;
    let working = one(world, ASSIGNMENT, ("draft", "working")).await;
    let editor = begun(world).await;
    let audited = one(world, REPLY, ("draft", "in_audit")).await;
    let late = one(world, PROMISE, ("draft", "late")).await;
    let open = one(world, FEEDBACK, ("open", "any")).await;
    let contact = one(world, CONTACT, ("open", "any")).await;
    let own = one(world, MATTER, ("first", "tracking")).await;
    let published = one(world, PUBLISHED, ("a", "b")).await.0;
    let figure = figure(world).await;
    let mut add = |name: &'static str, login: &str, path: String| list.push((name, login.to_owned(), path));
    add("figure", people::OFFICER, figure);
    add("accept", &pending.1, format!("/assignments/{}/steps/accept", pending.0));
    add("return-prepare", &pending.1, format!("/assignments/{}/steps/prepare_return", pending.0));
    add("give-back", &head, format!("/assignments/{}/steps/ask_return", pending.0));
    add("unit", &working.1, "/unit".to_owned());
    add("extension", &working.1, format!("/assignments/{}/steps/ask_extension", working.0));
    add("talk", &working.1, format!("/assignments/{}/steps/record_contact", working.0));
    add("reply", &editor.1, editor.0);
    add("letter", &audited.1, format!("/replies/{}/letter", audited.0));
    add("audited", &audited.1, format!("/replies/{}", audited.0));
    add("promise", &late.1, format!("/promises/{}", late.0));
    add("claim", &late.1, format!("/promises/{}/steps/claim", late.0));
    add("feeds", &late.1, "/dates/subscribe".to_owned());
    add("answer", &open.1, format!("/feedback/{}/steps/answer", open.0));
    add("contact", &contact.1, format!("/contacts/{}", contact.0));
    add("answers", &own.1, "/answers".to_owned());
    add("own-matter", &own.1, format!("/matters/{}", own.0));
    add("public", "", "/public".to_owned());
    add("public-matter", "", format!("/public/{published}"));
    list
}
