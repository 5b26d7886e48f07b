//! Stories of the room, in names of the demo world.

mod door;
mod doors;
mod figures;
mod hammering;
mod importing;
mod missed;
mod refusing;
mod taking;

use super::records::*;
use super::store::{self, attending as sql};
use crate::demo::testing::{Client, World};
use crate::foundation::db::{Read, Sql};

/// The activity of a title of the demo's body.
pub async fn activity(world: &World, piece: &str) -> Activity {
    let by = world.timer().await;
    let who = (super::hats::Reach::All, by.account);
    let asked = store::lists::Asked { q: piece.to_owned(), ..store::lists::Asked::default() };
    let mut db = world.app.db.read().await.unwrap();
    let all = store::lists::list(&mut db, (by.body, who), &asked, (("9999", i64::MAX), 5)).await.unwrap();
    all.into_iter().next().unwrap_or_else(|| panic!("no {piece}"))
}

/// The id of a kind by its code.
pub async fn kind(world: &World, code: &str) -> Kind {
    let by = world.timer().await;
    let all = store::kinds(&mut world.app.db.read().await.unwrap(), by.body).await.unwrap();
    all.into_iter().find(|kind| kind.code == code).unwrap()
}

/// Somebody's part.
pub async fn part(world: &World, activity: &Activity, login: &str) -> Option<Attendance> {
    let who = world.acting(login).await.account;
    sql::own(&mut world.app.db.read().await.unwrap(), activity.id, who).await.unwrap()
}

/// The number a statement tells.
pub async fn number(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(Sql::Fixed(sql), Vec::new()).await.unwrap()
}

/// Prepares an activity by its form: the page it leads to.
pub async fn prepare(office: &mut Client, kind: &Kind, more: &[(&str, &str)]) -> String {
    let id = kind.id.to_string();
    let mut fields = vec![
        ("title", "南屏县社区食堂调研"),
        ("kinds", id.as_str()),
        ("own_host", "yes"),
        ("starts_on", "2026-05-20"),
        ("starts_time", "10:00"),
        ("ends_on", ""),
        ("ends_time", "12:00"),
        ("place_kind", "community"),
        ("place", "南屏县城关社区"),
        ("mode", "on_site"),
        ("shown", "invited"),
        ("agenda", "看社区食堂，听居民意见。"),
        ("speakers", ""),
        ("places", ""),
        ("sign_up_until", ""),
        ("programme", ""),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    let made = office.post("/activities/new", &fields).await;
    assert_eq!(made.status, 303, "{}", made.text);
    made.location
}

/// Does a step that must be done.
pub async fn done(client: &mut Client, path: &str, fields: &[(&str, &str)]) {
    let answer = client.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
}
