//! The few places where the two databases differ, and the migrations. Outside this file and the migrations no SQL knows which
//! database it runs on.

use super::db::{Db, Engine, Read, Sql};
use super::errors::{Outcome, Problem};
use sha2::{Digest, Sha256};

/// One step of the schema, the same number on both databases.
pub struct Migration {
    /// 1, 2, 3 ... without gaps.
    pub number: i64,
    /// Name of the file without number and ending.
    pub name: &'static str,
    /// Text for the embedded database.
    pub sqlite: &'static str,
    /// Text for PostgreSQL.
    pub postgres: &'static str,
}

/// Lists the migrations from both folders by number and name.
#[macro_export]
macro_rules! migrations {
    ($(($number:literal, $name:literal)),* $(,)?) => {
        &[$($crate::foundation::dialect::Migration {
            number: $number,
            name: $name,
            sqlite: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/postgres/", $name, ".sql")),
        }),*]
    };
}

const LEDGER: &str = "create table if not exists schema_step (number bigint primary key, name text not null, \
                      digest text not null, at bigint not null)";
const STEPS: Sql = Sql::Fixed("select number, name, digest from schema_step order by number");
const RECORD: Sql = Sql::Fixed("insert into schema_step (number, name, digest, at) values ($1, $2, $3, $4)");
const APPLIED: Sql = Sql::Fixed("select count(*) from schema_step where number = $1");

/// What stands between this program and the schema of a database.
#[derive(Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// Nothing to do.
    Current,
    /// So many steps are to be applied.
    Behind(usize),
    /// Made by a newer program; the number it has reached.
    Newer(i64),
    /// A step already applied had another text.
    Altered(i64),
}

/// Compares the database with the steps this program knows.
pub async fn schema_state(db: &Db, steps: &[Migration]) -> Outcome<SchemaState> {
    db.run_script(LEDGER).await?;
    let rows = db.read().await?.rows(STEPS, vec![]).await?;
    let mut applied = 0;
    for mut row in rows {
        let number: i64 = row.take()?;
        let _name: String = row.take()?;
        let digest: String = row.take()?;
        match steps.iter().find(|step| step.number == number) {
            None => return Ok(SchemaState::Newer(number)),
            Some(step) if digest_of(step.text(db.engine())) != digest => {
                return Ok(SchemaState::Altered(number));
            }
            Some(_) => applied += 1,
        }
    }
    Ok(if applied == steps.len() { SchemaState::Current } else { SchemaState::Behind(steps.len() - applied) })
}

/// Brings the schema up to date, each step in a transaction of its own. A newer or altered schema is refused.
pub async fn migrate(db: &Db, steps: &[Migration], now_ms: i64) -> Outcome<usize> {
    match schema_state(db, steps).await? {
        SchemaState::Current => return Ok(0),
        SchemaState::Newer(number) => {
            return Err(Problem::Malformed(format!(
                "the database was made by a newer version of this program (schema step {number}, this program knows {}); \
                 install that version, or restore a backup made before the upgrade",
                steps.len()
            )));
        }
        SchemaState::Altered(number) => {
            return Err(Problem::Malformed(format!(
                "schema step {number} of the database differs from this program's; it was made by a changed version"
            )));
        }
        SchemaState::Behind(_) => {}
    }
    let mut applied = 0;
    for step in steps {
        let done = db.read().await?.number(APPLIED, vec![step.number.into()]).await?;
        if done == 0 {
            apply(db, step, now_ms).await?;
            applied += 1;
        }
    }
    Ok(applied)
}

async fn apply(db: &Db, step: &Migration, now_ms: i64) -> Outcome<()> {
    let text = step.text(db.engine());
    let mut tx = db.begin().await?;
    for statement in split(text) {
        tx.run(statement.into(), vec![]).await?;
    }
    let args = crate::args![step.number, step.name, digest_of(text), now_ms];
    tx.run(RECORD, args).await?;
    tx.commit().await
}

/// Statements of a migration; a semicolon at the end of a line closes one.
fn split(text: &str) -> Vec<String> {
    let plain: String =
        text.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
    plain.split(";\n").map(|s| s.trim().trim_end_matches(';').to_owned()).filter(|s| !s.is_empty()).collect()
}

fn digest_of(text: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}

impl Migration {
    fn text(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

/// Every table with its columns in order, for the test that holds the two schemas against each other, and for backups.
pub async fn tables(db: &Db) -> Outcome<Vec<(String, Vec<String>)>> {
    let sql = match db.engine() {
        Engine::Sqlite => {
            "select m.name, p.name from sqlite_master m join pragma_table_info(m.name) p \
             where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, p.cid"
        }
        Engine::Postgres => {
            "select table_name::text, column_name::text from information_schema.columns \
             where table_schema = current_schema() order by table_name collate \"C\", ordinal_position"
        }
    };
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for mut row in db.read().await?.rows(sql.into(), vec![]).await? {
        let (table, column): (String, String) = (row.take()?, row.take()?);
        match tables.last_mut() {
            Some((name, columns)) if *name == table => columns.push(column),
            _ => tables.push((table, vec![column])),
        }
    }
    Ok(tables)
}

/// Asks the database to check itself; the lines it complains with, none when it is sound.
pub async fn self_check(db: &Db) -> Outcome<Vec<String>> {
    if db.engine() == Engine::Postgres {
        return Ok(Vec::new());
    }
    let mut complaints = Vec::new();
    let mut reader = db.read().await?;
    for row in reader.rows("pragma integrity_check".into(), vec![]).await? {
        let line: String = row.only()?;
        if line != "ok" {
            complaints.push(line);
        }
    }
    let broken = "select \"table\", parent from pragma_foreign_key_check";
    for mut row in reader.rows(broken.into(), vec![]).await? {
        let (table, parent): (String, Option<String>) = (row.take()?, row.take()?);
        complaints.push(format!("a row of {table} names a missing row of {}", parent.unwrap_or_default()));
    }
    Ok(complaints)
}
