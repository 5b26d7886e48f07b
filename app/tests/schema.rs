//! The schema: the same on both databases, every statement fits it, and a schema this program did not make is refused.

mod fresh;

use fresh::{Folder, Schema};
use yizheng::foundation::db::{Db, Read as _, Sql};
use yizheng::foundation::dialect::{self, Migration, SchemaState};
use yizheng::house;

async fn migrated(db: &Db) -> anyhow::Result<()> {
    let steps = dialect::migrate(db, house::MIGRATIONS, 1).await?;
    assert_eq!(steps, house::MIGRATIONS.len());
    assert_eq!(dialect::schema_state(db, house::MIGRATIONS).await?, SchemaState::Current);
    assert_eq!(dialect::migrate(db, house::MIGRATIONS, 2).await?, 0, "a second time does nothing");
    assert_eq!(dialect::schema_step(&mut db.read().await?).await?, house::last_step());
    Ok(())
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let numbers: Vec<i64> = house::MIGRATIONS.iter().map(|step| step.number).collect();
    assert_eq!(numbers, (1..=numbers.len() as i64).collect::<Vec<_>>());
}

#[tokio::test]
async fn both_databases_get_the_same_tables_and_columns() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let sqlite = Db::sqlite(&folder.join("a.sqlite")).await?;
    migrated(&sqlite).await?;
    assert_eq!(dialect::self_check(&sqlite).await?, Vec::<String>::new());
    let tables = dialect::tables(&sqlite).await?;
    let shape = dialect::shape(&mut sqlite.read().await?, sqlite.engine()).await?;
    assert_eq!(tables.len(), shape.len() + 1, "the ledger stands apart");
    let Some(schema) = Schema::new().await? else { return Ok(()) };
    let postgres = Db::postgres(&schema.url).await?;
    migrated(&postgres).await?;
    assert_eq!(dialect::tables(&postgres).await?, tables);
    assert_eq!(dialect::shape(&mut postgres.read().await?, postgres.engine()).await?, shape);
    postgres.close().await;
    schema.drop().await
}

async fn prepares(db: &Db) -> Vec<String> {
    let mut refused = Vec::new();
    for (name, text) in house::statements().into_iter().flatten().copied() {
        let highest = (1..=99).rev().find(|n| text.contains(&format!("${n}"))).unwrap_or(0);
        match db.prepare(Sql::Fixed(text)).await {
            Ok(count) if count == highest => {}
            Ok(count) => refused.push(format!("{name}: {count} parameters, {highest} named")),
            Err(error) => refused.push(format!("{name}: {error}")),
        }
    }
    refused
}

#[tokio::test]
async fn every_statement_prepares() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let sqlite = Db::sqlite(&folder.join("a.sqlite")).await?;
    migrated(&sqlite).await?;
    assert_eq!(prepares(&sqlite).await, Vec::<String>::new(), "SQLite");
    let Some(schema) = Schema::new().await? else { return Ok(()) };
    let postgres = Db::postgres(&schema.url).await?;
    migrated(&postgres).await?;
    assert_eq!(prepares(&postgres).await, Vec::<String>::new(), "PostgreSQL");
    postgres.close().await;
    schema.drop().await
}

/// Set in `.cargo/config.toml`.
#[tokio::test]
async fn a_statement_is_prepared_once_whatever_is_bound() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let db = Db::sqlite(&folder.join("a.sqlite")).await?;
    let built = "select count(*) from pragma_compile_options where compile_options = 'ENABLE_QPSG'";
    assert_eq!(read(&mut db.read().await?, Sql::Fixed(built)).await?, 1);
    Ok(())
}

/// Which statements SQLite answers by walking through a table, or through all of a body: each of them is known and meant, since
/// such a walk grows with the years. The file says a walk a line; `UPDATE=1 cargo test --test schema` writes it anew.
#[tokio::test]
async fn every_walk_is_known() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let db = Db::sqlite(&folder.join("a.sqlite")).await?;
    migrated(&db).await?;
    let mut found = String::new();
    let mut read = db.read().await?;
    for (name, text) in house::statements().into_iter().flatten() {
        for mut row in read.rows(format!("explain query plan {text}").into(), vec![]).await? {
            let (_, _, _): (i64, i64, i64) = (row.take()?, row.take()?, row.take()?);
            let plan: String = row.take()?;
            if plan.starts_with("SCAN ") || plan.ends_with("(body=?)") {
                found.push_str(&format!("{name}: {plan}\n"));
            }
        }
    }
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/walks.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &found)?;
    }
    let known = std::fs::read_to_string(&file)?;
    let new: Vec<&str> = found.lines().filter(|line| !known.lines().any(|k| k == *line)).collect();
    assert_eq!(new, Vec::<&str>::new(), "statements that walk through everything");
    Ok(())
}

const FIRST: &str = "create table a (id bigint primary key);\n";
const SECOND: &str = "create table b (id bigint primary key);\n";

fn step(number: i64, text: &'static str) -> Migration {
    Migration { number, name: "step", sqlite: text, postgres: text }
}

async fn refuses_what_it_did_not_make(db: &Db) -> anyhow::Result<()> {
    dialect::migrate(db, &[step(1, FIRST), step(2, SECOND)], 1).await?;
    // The program of the version before: it knows one step only.
    let older = [step(1, FIRST)];
    assert_eq!(dialect::schema_state(db, &older).await?, SchemaState::Newer(2));
    let refusal = dialect::migrate(db, &older, 2).await.err().map(|e| e.to_string()).unwrap_or_default();
    assert!(refusal.contains("made by a newer version"), "{refusal}");
    // A program whose second step has another text.
    let altered = [step(1, FIRST), step(2, FIRST)];
    assert_eq!(dialect::schema_state(db, &altered).await?, SchemaState::Altered(2));
    let refusal = dialect::migrate(db, &altered, 2).await.err().map(|e| e.to_string()).unwrap_or_default();
    assert!(refusal.contains("step 2"), "{refusal}");
    // A step that fails leaves nothing of itself behind.
    let broken = [step(1, FIRST), step(2, SECOND), step(3, "create table c (id bigint);\nnonsense;\n")];
    assert!(dialect::migrate(db, &broken, 3).await.is_err());
    assert_eq!(dialect::schema_state(db, &broken).await?, SchemaState::Behind(1));
    assert!(!dialect::tables(db).await?.iter().any(|(name, _)| name == "c"));
    Ok(())
}

#[tokio::test]
async fn a_newer_or_altered_schema_is_refused() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    refuses_what_it_did_not_make(&Db::sqlite(&folder.join("a.sqlite")).await?).await?;
    let Some(schema) = Schema::new().await? else { return Ok(()) };
    let postgres = Db::postgres(&schema.url).await?;
    refuses_what_it_did_not_make(&postgres).await?;
    postgres.close().await;
    schema.drop().await
}

async fn a_snapshot_stands_still(db: &Db) -> anyhow::Result<()> {
    migrated(db).await?;
    let count: Sql = "select count(*) from job_run".into();
    let mut snapshot = db.snapshot().await?;
    assert_eq!(read(&mut snapshot, count.clone()).await?, 0);
    let mut tx = db.begin().await?;
    let insert: Sql = "insert into job_run (name, last_on, last_at, note) values ($1,$2,$3,$4)".into();
    tx.run(insert, yizheng::args!["a", "2026-05-20", 1_i64, ""]).await?;
    tx.commit().await?;
    assert_eq!(read(&mut snapshot, count.clone()).await?, 0, "what was written meanwhile is not seen");
    drop(snapshot);
    assert_eq!(read(&mut db.read().await?, count).await?, 1);
    Ok(())
}

async fn read(db: &mut dyn yizheng::foundation::db::Read, sql: Sql) -> anyhow::Result<i64> {
    Ok(db.number(sql, vec![]).await?)
}

#[tokio::test]
async fn a_snapshot_does_not_see_later_writes() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    a_snapshot_stands_still(&Db::sqlite(&folder.join("a.sqlite")).await?).await?;
    let Some(schema) = Schema::new().await? else { return Ok(()) };
    let postgres = Db::postgres(&schema.url).await?;
    a_snapshot_stands_still(&postgres).await?;
    postgres.close().await;
    schema.drop().await
}
