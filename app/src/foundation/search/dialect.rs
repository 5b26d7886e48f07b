//! Where the two databases differ about the index of tokens: an FTS5 table without content that keeps their places, or `tsvector`
//! literals under a GIN index. Both hold the same tokens and give the same documents; everything else about search is one text.

use super::writing::GAP;
use crate::foundation::db::{Engine, Read, Tx};
use crate::foundation::errors::Outcome;
use chinese_text::tokens::Piece;
use std::collections::BTreeSet;

/// The tokens of a document as its index takes them, letters, characters and digits alone: in their order where places are kept,
/// each once where they are not.
pub async fn add_tokens(tx: &mut Tx, doc: i64, tokens: &[String]) -> Outcome<()> {
    let (sql, text) = match tx.engine() {
        Engine::Sqlite => ("insert into search_index (rowid, tokens) values ($1, $2)", tokens.join(" ")),
        Engine::Postgres => {
            let each: BTreeSet<&String> = tokens.iter().filter(|token| *token != GAP).collect();
            let each: Vec<String> = each.into_iter().map(|token| format!("'{token}'")).collect();
            (
                "insert into search_index (doc, tokens) values ($1, cast(cast($2 as text) as tsvector))",
                each.join(" "),
            )
        }
    };
    tx.run(sql.into(), crate::args![doc, text]).await.map(|_| ())
}

/// Takes the tokens of a document out of the index.
pub async fn drop_tokens(tx: &mut Tx, doc: i64) -> Outcome<()> {
    let sql = match tx.engine() {
        Engine::Sqlite => "delete from search_index where rowid = $1",
        Engine::Postgres => "delete from search_index where doc = $1",
    };
    tx.run(sql.into(), crate::args![doc]).await.map(|_| ())
}

/// Pages of the index that one transaction merges at most: some tens of milliseconds.
const MERGED_AT_ONCE: i64 = 500;

/// Merges pieces of the index, so that a question looks into few: every write adds one, and a question looks for each of its
/// tokens in all of them. `all`: into one. True while there is more to merge. PostgreSQL keeps its index in one piece.
pub async fn merge(tx: &mut Tx, all: bool) -> Outcome<bool> {
    if tx.engine() == Engine::Postgres {
        return Ok(false);
    }
    let set = "insert into search_index (search_index, rank) values ($1, $2)";
    let known = "select count(*) from search_index_config where k = 'usermerge' and v = 2";
    if tx.number(known.into(), vec![]).await? == 0 {
        // Two pieces of one size are merged, not only four: questions are asked more often than written.
        tx.run(set.into(), crate::args!["usermerge", 2]).await?;
    }
    let changes = "select total_changes()";
    let before = tx.number(changes.into(), vec![]).await?;
    tx.run(set.into(), crate::args!["merge", if all { -MERGED_AT_ONCE } else { MERGED_AT_ONCE }]).await?;
    // The command itself counts as one.
    Ok(tx.number(changes.into(), vec![]).await? - before > 1)
}

/// How many documents the index of tokens holds.
pub async fn count_indexed(db: &mut dyn Read) -> Outcome<i64> {
    db.number("select count(*) from search_index".into(), vec![]).await
}

/// Whether the index tells by itself that pairs stand side by side: it keeps places on SQLite. On PostgreSQL they stand in the
/// table and not in its index, and to read them there costs more than to read the text.
pub fn keeps_places(engine: Engine) -> bool {
    engine == Engine::Sqlite
}

/// What is asked of the index: every group must hold; of a group one of its lists, of a list every piece. A single character
/// asks for any token that begins with it.
pub fn tokens_asked(engine: Engine, groups: &[Vec<Vec<Piece>>]) -> String {
    let piece = |piece: &Piece| match (engine, piece) {
        (Engine::Sqlite, Piece::Pairs(pairs)) => format!("\"{}\"", pairs.join(" ")),
        (Engine::Sqlite, Piece::Prefix(one)) => format!("\"{one}\" *"),
        (Engine::Postgres, Piece::Pairs(pairs)) => format!("'{}'", pairs.join("' & '")),
        (Engine::Postgres, Piece::Prefix(one)) => format!("'{one}':*"),
    };
    let (and, or) = match engine {
        Engine::Sqlite => (" AND ", " OR "),
        Engine::Postgres => (" & ", " | "),
    };
    let list = |pieces: &Vec<Piece>| format!("({})", pieces.iter().map(piece).collect::<Vec<_>>().join(and));
    let group =
        |lists: &Vec<Vec<Piece>>| format!("({})", lists.iter().map(list).collect::<Vec<_>>().join(or));
    groups.iter().map(group).collect::<Vec<_>>().join(and)
}

/// Whether a text holds what is bound, letter for letter. Not `like`: SQLite prepares a statement anew for every pattern that is
/// bound beside it.
pub fn holds(engine: Engine, text: &str, mark: &str) -> String {
    let find = match engine {
        Engine::Sqlite => "instr",
        Engine::Postgres => "strpos",
    };
    format!("{find}({text}, {mark}) > 0")
}

/// A row of a table for each row before it, found by its key: `join` said so that neither planner begins with the table, which
/// is as long as everything that is found.
pub fn each(engine: Engine, (table, key): (&str, &str), alias: &str, is: &str) -> String {
    match engine {
        Engine::Sqlite => format!("cross join {table} {alias} on {alias}.{key} = {is}"),
        Engine::Postgres => {
            format!("cross join lateral (select e.* from {table} e where e.{key} = {is} offset 0) {alias}")
        }
    }
}

/// A walk through documents `d` that hold the tokens of a parameter, the newest first: columns, then conditions on `d`.
/// The place in the walk is `key`, which conditions may bound. PostgreSQL must take the matches first and look at each row
/// alone: left to itself it walks its primary key backwards, or reads the whole table, when a token is rare.
pub struct Walk {
    engine: Engine,
    matched: Option<usize>,
}

impl Walk {
    /// Through what holds the tokens of this parameter; without one through all documents.
    pub fn new(engine: Engine, matched: Option<usize>) -> Self {
        Self { engine, matched }
    }

    /// What orders the walk, for conditions.
    pub fn key(&self) -> &'static str {
        match (self.engine, self.matched) {
            (_, None) => "d.id",
            (Engine::Sqlite, Some(_)) => "search_index.rowid",
            (Engine::Postgres, Some(_)) => "s.doc",
        }
    }

    /// The statement up to its order: `bounds` on [`Walk::key`] and `conditions`, each beginning with ` and `.
    pub fn select(&self, columns: &str, bounds: &str, conditions: &str) -> String {
        match (self.engine, self.matched) {
            (_, None) => format!("select {columns} from search_doc d where 1 = 1{bounds}{conditions}"),
            (Engine::Sqlite, Some(n)) => format!(
                "select {columns} from search_index cross join search_doc d on d.id = search_index.rowid \
                 where search_index match ${n}{bounds}{conditions}"
            ),
            (Engine::Postgres, Some(n)) => format!(
                "with m as materialized (select i.doc from search_index i where i.tokens @@ cast(cast(${n} as text) as \
                 tsquery)) select {columns} from (select m.doc from m order by m.doc desc) s cross join lateral (select e.* \
                 from search_doc e where e.id = s.doc offset 0) d where 1 = 1{bounds}{conditions}"
            ),
        }
    }

    /// The newest first.
    pub fn order(&self) -> String {
        format!(" order by {} desc", self.key())
    }
}
