//! The few places where the two databases differ, and the migrations. Outside this file and the migrations no SQL knows which
//! database it runs on.

use super::db::{Arg, Cell, Db, Engine, Read, Sql, Tx};
use super::errors::{Outcome, Problem};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

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
const REACHED: Sql = Sql::Fixed("select max(number) from schema_step");
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

/// Number of the last step a database has taken.
pub async fn schema_step(db: &mut dyn Read) -> Outcome<i64> {
    db.number(REACHED, vec![]).await
}

/// Brings the schema up to date, each step in a transaction of its own. A newer or altered schema is refused.
pub async fn migrate(db: &Db, steps: &[Migration], now_ms: i64) -> Outcome<usize> {
    match schema_state(db, steps).await? {
        SchemaState::Current => return Ok(0),
        SchemaState::Newer(number) => {
            return Err(Problem::Malformed(format!(
                "the database was made by a newer version of this program (schema step {number}, this program knows {}); \
                 install that version, or restore a backup made before the upgrade",
                steps.last().map_or(0, |step| step.number)
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

/// Every table but the index of tokens with its columns in order, for the test that holds the two schemas against each other, and for backups.
pub async fn tables(db: &Db) -> Outcome<Vec<(String, Vec<String>)>> {
    let sql = match db.engine() {
        Engine::Sqlite => {
            "select m.name, p.name from sqlite_master m join pragma_table_info(m.name) p \
             where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'search_index%' \
             order by m.name, p.cid"
        }
        Engine::Postgres => {
            "select table_name::text, column_name::text from information_schema.columns \
             where table_schema = current_schema() and table_name <> 'search_index' order by table_name collate \"C\", ordinal_position"
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

/// Holds a row until the write ends, so that two acts on one record come one after the other. The embedded database has one
/// writer and needs no such thing. The row may still be referred to meanwhile.
pub async fn hold(tx: &mut Tx, table: &'static str, id: i64) -> Outcome<()> {
    if tx.engine() == Engine::Sqlite {
        return Ok(());
    }
    let sql = format!("select id from {table} where id = $1 for no key update");
    tx.row(sql.into(), vec![id.into()]).await.map(|_| ())
}

/// Which of these rows of a table other rows refer to, apart from those of some tables.
pub async fn referenced(
    db: &mut dyn Read,
    engine: Engine,
    table: &'static str,
    (ids, but): (&[i64], &[&str]),
) -> Outcome<HashSet<i64>> {
    let mut found = HashSet::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let keys = match engine {
        Engine::Sqlite => {
            "select m.name, f.\"from\" from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table' \
             and f.\"table\" = $1 order by 1, 2"
        }
        Engine::Postgres => {
            "select c.relname::text, a.attname::text from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t \
             on t.oid = k.confrelid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) \
             where k.contype = 'f' and t.relname = $1 and t.relnamespace = (select oid from pg_namespace where nspname = \
             current_schema()) order by 1, 2"
        }
    };
    for mut row in db.rows(keys.into(), vec![table.into()]).await? {
        let (from, column): (String, String) = (row.take()?, row.take()?);
        if but.contains(&from.as_str()) {
            continue;
        }
        for some in ids.chunks(500) {
            let sql =
                format!("select distinct {column} from {from} where {column} in ({})", places(1, some.len()));
            for row in db.rows(sql.into(), some.iter().map(|id| Arg::Int(*id)).collect()).await? {
                found.insert(row.only()?);
            }
        }
    }
    Ok(found)
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

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// BIGINT.
    Int,
    /// TEXT.
    Text,
    /// Bytes.
    Bytes,
}

impl Kind {
    fn of(declared: &str) -> Outcome<Self> {
        match declared {
            "integer" | "bigint" => Ok(Self::Int),
            "text" => Ok(Self::Text),
            "blob" | "bytea" => Ok(Self::Bytes),
            other => Err(Problem::broken(format!("column type {other}"))),
        }
    }

    /// A value read, as it is bound again. None: the column does not hold such values.
    pub fn arg(self, cell: Cell) -> Option<Arg> {
        match (self, cell) {
            (Self::Int, Cell::Int(value)) => Some(Arg::Int(value)),
            (Self::Text, Cell::Text(value)) => Some(Arg::Text(value)),
            (Self::Bytes, Cell::Bytes(value)) => Some(Arg::Bytes(value)),
            (Self::Int, Cell::Null) => Some(Arg::NoInt),
            (Self::Text, Cell::Null) => Some(Arg::NoText),
            (Self::Bytes, Cell::Null) => Some(Arg::NoBytes),
            _ => None,
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// A table as backups read and write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// Positions of the columns of its primary key, in the key's order.
    pub key: Vec<usize>,
}

/// The ledger of schema steps: its digests belong to one engine, so it is no part of what moves between databases.
pub const LEDGER_TABLE: &str = "schema_step";

/// Every table but the ledger and the index of tokens, by name, with the types of its columns and its primary key.
pub async fn shape(db: &mut dyn Read, engine: Engine) -> Outcome<Vec<Table>> {
    let sql = match engine {
        Engine::Sqlite => {
            "select m.name, p.name, lower(p.type), p.pk from sqlite_master m join pragma_table_info(m.name) p \
             where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'search_index%' \
             order by m.name, p.cid"
        }
        Engine::Postgres => {
            "select c.relname::text, a.attname::text, format_type(a.atttypid, null)::text, coalesce((select k.place \
             from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) \
             where i.indrelid = c.oid and i.indisprimary and k.attnum = a.attnum), 0) \
             from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relkind = 'r' and a.attnum > 0 \
             and not a.attisdropped and c.relname <> 'search_index' and c.relnamespace = (select oid from \
             pg_namespace where nspname = current_schema()) order by c.relname collate \"C\", a.attnum"
        }
    };
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<Vec<(i64, usize)>> = Vec::new();
    for mut row in db.rows(sql.into(), vec![]).await? {
        let (table, name): (String, String) = (row.take()?, row.take()?);
        let (kind, place): (String, i64) = (row.take()?, row.take()?);
        if table == LEDGER_TABLE {
            continue;
        }
        if tables.last().is_none_or(|last| last.name != table) {
            tables.push(Table { name: table, columns: Vec::new(), key: Vec::new() });
            keys.push(Vec::new());
        }
        if let (Some(table), Some(key)) = (tables.last_mut(), keys.last_mut()) {
            if place > 0 {
                key.push((place, table.columns.len()));
            }
            table.columns.push(Column { name, kind: Kind::of(&kind)? });
        }
    }
    for (table, mut key) in tables.iter_mut().zip(keys) {
        key.sort_unstable();
        table.key = key.into_iter().map(|(_, column)| column).collect();
        if table.key.is_empty() {
            return Err(Problem::broken(format!("table {} has no primary key", table.name)));
        }
    }
    Ok(tables)
}

impl Table {
    /// The next rows in the order of the primary key: `after` holds the key of the last row read, or nothing.
    pub async fn page(&self, db: &mut dyn Read, after: &[Cell], limit: i64) -> Outcome<Vec<Vec<Cell>>> {
        let names: Vec<&str> = self.columns.iter().map(|c| c.name.as_str()).collect();
        let key: Vec<&str> = self.key.iter().map(|k| names[*k]).collect();
        let key = key.join(", ");
        let mut args = Vec::new();
        for (cell, column) in after.iter().zip(&self.key) {
            let kind = self.columns[*column].kind;
            args.push(kind.arg(cell.clone()).ok_or_else(|| Problem::broken("key of another type"))?);
        }
        let place = if after.is_empty() {
            String::new()
        } else {
            format!(" where ({key}) > ({})", places(1, self.key.len()))
        };
        let names = names.join(", ");
        let limit_place = args.len() + 1;
        args.push(Arg::Int(limit));
        let sql = format!("select {names} from {}{place} order by {key} limit ${limit_place}", self.name);
        Ok(db.rows(sql.into(), args).await?.into_iter().map(super::db::Row::into_cells).collect())
    }

    /// The key of a row, for the next page.
    pub fn key_of(&self, row: &[Cell]) -> Vec<Cell> {
        self.key.iter().filter_map(|column| row.get(*column).cloned()).collect()
    }

    /// Whether the table has no row.
    pub async fn is_empty(&self, db: &mut dyn Read) -> Outcome<bool> {
        Ok(self.page(db, &[], 1).await?.is_empty())
    }

    /// Writes rows as they are, several with one statement.
    pub async fn insert(&self, tx: &mut Tx, rows: Vec<Vec<Arg>>) -> Outcome<()> {
        // Few different lengths, so that the statements stay prepared.
        let at_once = (2_000 / self.columns.len()).clamp(1, 100);
        let names: Vec<&str> = self.columns.iter().map(|c| c.name.as_str()).collect();
        let names = names.join(", ");
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let some: Vec<Vec<Arg>> = rows.by_ref().take(at_once).collect();
            let width = self.columns.len();
            let values: Vec<String> =
                (0..some.len()).map(|row| format!("({})", places(row * width + 1, width))).collect();
            let sql = format!("insert into {} ({names}) values {}", self.name, values.join(", "));
            tx.run(sql.into(), some.into_iter().flatten().collect()).await?;
        }
        Ok(())
    }
}

fn places(from: usize, count: usize) -> String {
    (from..from + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// Lets rows be written in any order until the transaction ends: references are looked at by [`check_references`] only.
pub async fn defer_references(tx: &mut Tx) -> Outcome<()> {
    match tx.engine() {
        Engine::Sqlite => tx.run("pragma defer_foreign_keys = on".into(), vec![]).await.map(|_| ()),
        Engine::Postgres => {
            // The limits of a page do not apply to writing a whole database.
            tx.run("set local statement_timeout = 0".into(), vec![]).await?;
            tx.run("set local idle_in_transaction_session_timeout = 0".into(), vec![]).await?;
            alter_references(tx, "deferrable initially deferred").await
        }
    }
}

/// Looks at every reference deferred so far and puts the constraints back as they were.
pub async fn check_references(tx: &mut Tx) -> Outcome<()> {
    match tx.engine() {
        // SQLite looks at them at the commit, and refuses it.
        Engine::Sqlite => Ok(()),
        Engine::Postgres => {
            tx.run("set constraints all immediate".into(), vec![]).await?;
            alter_references(tx, "not deferrable").await
        }
    }
}

async fn alter_references(tx: &mut Tx, how: &str) -> Outcome<()> {
    let all = "select c.relname::text, k.conname::text from pg_constraint k join pg_class c on c.oid = k.conrelid \
               where k.contype = 'f' and c.relnamespace = (select oid from pg_namespace where nspname = \
               current_schema()) order by 1, 2";
    for mut row in tx.rows(all.into(), vec![]).await? {
        let (table, name): (String, String) = (row.take()?, row.take()?);
        let sql = format!("alter table {table} alter constraint {name} {how}");
        tx.run(sql.into(), vec![]).await?;
    }
    Ok(())
}
