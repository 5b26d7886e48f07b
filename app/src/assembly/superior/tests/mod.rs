//! Stories of the room, in names of the demo world.

mod catalogue;
mod counting;
mod doors;
mod importing;
mod paging;
mod racing;
mod refusing;
mod signed;
mod telling;

use super::records::*;
use super::store::{lists, shelves};
use crate::demo::testing::{Answer, Client, World};
use crate::foundation::db::{Arg, Sql};

const DAY: i64 = 86_400_000;

/// The document whose title holds a text.
async fn document(world: &World, piece: &str) -> lists::Line {
    let by = world.timer().await;
    let of = (by.body, lists::Reach::All);
    let mut db = world.app.db.read().await.unwrap();
    let all = lists::list(&mut db, of, &lists::Asked::default(), (None, 20_000)).await.unwrap();
    all.into_iter().find(|line| line.title.contains(piece)).unwrap()
}

/// The task whose title holds a text.
async fn task(world: &World, piece: &str) -> Task {
    let by = world.timer().await;
    let mut db = world.app.db.read().await.unwrap();
    let all = shelves::shelf(&mut db, (by.body, None), (None, ""), (("", 0), 20_000)).await.unwrap();
    all.into_iter().find(|task| task.title.contains(piece)).unwrap()
}

/// The id at the end of the address that an answer leads to.
fn made(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// Does a step on a page and must succeed.
async fn done(client: &mut Client, path: &str, fields: &[(&str, &str)]) {
    let answer = client.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
}

/// What `doctor` finds.
async fn contradictions(world: &World) -> Vec<String> {
    let body = world.timer().await.body;
    super::sound::contradictions(&mut world.app.db.read().await.unwrap(), body).await.unwrap()
}

async fn spoil(world: &World, sql: &'static str, args: Vec<Arg>) {
    let mut tx = world.app.db.begin().await.unwrap();
    tx.run(Sql::Fixed(sql), args).await.unwrap();
    tx.commit().await.unwrap();
}

/// The account of somebody, as fields hold it.
async fn account(world: &World, login: &str) -> String {
    world.acting(login).await.account.to_string()
}

const DRAFT: [(&str, &str); 6] = [
    ("kind", "request"),
    ("also", ""),
    ("title", "关于开展夏季走访活动的请示"),
    ("addressee", "州委"),
    ("mark", "none"),
    ("content", "拟于七月开展夏季走访活动。\n妥否，请批示。"),
];
