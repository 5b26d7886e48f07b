//! Settings of a world's body.

use yizheng::demo::testing::World;
use yizheng::foundation::db::Stale;

/// Sets a setting of the body from long ago on.
pub async fn set(world: &World, name: &str, value: &str) {
    let by = world.timer().await;
    let mut tx = world.app.db.begin().await.unwrap();
    let sql = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) values ($1,$2,$3,$4,'2022-01-10','',0,$5)";
    tx.run(sql.into(), yizheng::args![by.new_id(), by.body, name, value, by.now]).await.unwrap();
    tx.outdates(Stale::Procedure);
    tx.commit().await.unwrap();
}
