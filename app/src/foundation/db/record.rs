//! Records that stand in one table each: the struct, how it is read from a row, and the statements that insert it and save it
//! by compare-and-set, all made from one list of fields. Selects stay written by hand in the stores.

use super::{Arg, Later, Read, Row, Sql, Tx};
use crate::foundation::errors::Outcome;

/// Room for the longest statement made from a list of fields.
const ROOM: usize = 4096;

/// A statement made while compiling.
#[derive(Debug)]
pub struct Text {
    bytes: [u8; ROOM],
    len: usize,
}

impl Text {
    const fn new() -> Self {
        Self { bytes: [0; ROOM], len: 0 }
    }

    const fn add(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            self.bytes[self.len] = bytes[at];
            self.len += 1;
            at += 1;
        }
        self
    }

    const fn number(mut self, n: usize) -> Self {
        if n >= 10 {
            self = self.number(n / 10);
        }
        self.bytes[self.len] = b'0' + (n % 10) as u8;
        self.len += 1;
        self
    }

    /// `insert into t (a, b) values ($1, $2)`.
    pub const fn insert(table: &str, columns: &[&str]) -> Self {
        let mut text = Self::new().add("insert into ").add(table).add(" (");
        let mut at = 0;
        while at < columns.len() {
            text = if at > 0 { text.add(", ") } else { text };
            text = text.add(columns[at]);
            at += 1;
        }
        text = text.add(") values (");
        at = 0;
        while at < columns.len() {
            text = if at > 0 { text.add(", $") } else { text.add("$") };
            text = text.number(at + 1);
            at += 1;
        }
        text.add(")")
    }

    /// `update t set b = $2 where id = $1`; with a column `version`, only if the version is the one before.
    pub const fn save(table: &str, columns: &[&str]) -> Self {
        let mut text = Self::new().add("update ").add(table).add(" set ");
        let mut at = 1;
        let mut version = 0;
        while at < columns.len() {
            text = if at > 1 { text.add(", ") } else { text };
            text = text.add(columns[at]).add(" = $").number(at + 1);
            version = if is(columns[at], "version") { at + 1 } else { version };
            at += 1;
        }
        text = text.add(" where id = $1");
        if version > 0 {
            text = text.add(" and version = $").number(version).add(" - 1");
        }
        text
    }

    /// `select x.a, x.b <tail>`.
    pub const fn select(alias: &str, columns: &[&str], tail: &str) -> Self {
        let mut text = Self::new().add("select ");
        let mut at = 0;
        while at < columns.len() {
            text = if at > 0 { text.add(", ") } else { text };
            text = text.add(alias).add(".").add(columns[at]);
            at += 1;
        }
        text.add(" ").add(tail)
    }

    /// The text.
    pub const fn as_str(&'static self) -> &'static str {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

const fn is(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut same = a.len() == b.len();
    let mut at = 0;
    while same && at < a.len() {
        same = a[at] == b[at];
        at += 1;
    }
    same
}

/// A record that stands in one table. Its first field is `id`, and one of them may be `version`.
pub trait Record: Sized + Send + Sync {
    /// The columns, in the order of the fields.
    const COLUMNS: &'static [&'static str];
    /// Inserts one.
    const INSERT: &'static str;
    /// Saves one by its id, and by its version where it has one.
    const SAVE: &'static str;

    /// Reads one from the next columns of a row.
    fn read(row: &mut Row) -> Outcome<Self>;
    /// The values of the columns.
    fn values(&self) -> Vec<Arg>;

    /// Writes a new one.
    fn insert<'a>(&'a self, tx: &'a mut Tx) -> Later<'a, ()> {
        Box::pin(async move { tx.run(Sql::Fixed(Self::INSERT), self.values()).await.map(|_| ()) })
    }

    /// Writes a changed one. False: nobody has that id, or somebody was first.
    fn save<'a>(&'a self, tx: &'a mut Tx) -> Later<'a, bool> {
        Box::pin(async move { Ok(tx.run(Sql::Fixed(Self::SAVE), self.values()).await? > 0) })
    }

    /// The first that a statement finds.
    fn one(db: &mut dyn Read, sql: Sql, args: Vec<Arg>) -> Later<'_, Option<Self>> {
        let row = db.row(sql, args);
        Box::pin(async move {
            match row.await? {
                Some(mut row) => Self::read(&mut row).map(Some),
                None => Ok(None),
            }
        })
    }

    /// All that a statement finds.
    fn all(db: &mut dyn Read, sql: Sql, args: Vec<Arg>) -> Later<'_, Vec<Self>> {
        let rows = db.rows(sql, args);
        Box::pin(async move { rows.await?.iter_mut().map(Self::read).collect() })
    }
}

/// Declares a record with its table: `record!(/** doc */ Thing in "thing" { /** doc */ id: ThingId, ... })`.
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* $type:ident in $table:literal { $($(#[$of:meta])* $field:ident: $kind:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $type { $($(#[$of])* pub $field: $kind),* }

        impl $crate::foundation::db::Record for $type {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            const INSERT: &'static str = {
                const TEXT: &$crate::foundation::db::Text =
                    &$crate::foundation::db::Text::insert($table, &[$(stringify!($field)),*]);
                TEXT.as_str()
            };
            const SAVE: &'static str = {
                const TEXT: &$crate::foundation::db::Text =
                    &$crate::foundation::db::Text::save($table, &[$(stringify!($field)),*]);
                TEXT.as_str()
            };
            fn read(row: &mut $crate::foundation::db::Row) -> $crate::foundation::errors::Outcome<Self> {
                Ok(Self { $($field: row.take()?),* })
            }
            fn values(&self) -> Vec<$crate::foundation::db::Arg> {
                vec![$($crate::foundation::db::Arg::from(self.$field.clone())),*]
            }
        }
    };
}

/// The columns of a record under an alias, with the rest of a select: `select!(Thing as "t", "from thing t where t.id = $1")`.
#[macro_export]
macro_rules! select {
    ($type:ty as $alias:literal, $tail:expr) => {{
        const TEXT: &$crate::foundation::db::Text = &$crate::foundation::db::Text::select(
            $alias,
            <$type as $crate::foundation::db::Record>::COLUMNS,
            $tail,
        );
        TEXT.as_str()
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::record!(/** A test record. */ Thing in "thing" {
        /** Id. */ id: i64,
        /** Counts changes. */ version: i64,
        /** Name. */ name: Option<String>,
    });

    #[test]
    fn statements_are_made_from_the_fields() {
        assert_eq!(Thing::INSERT, "insert into thing (id, version, name) values ($1, $2, $3)");
        assert_eq!(
            Thing::SAVE,
            "update thing set version = $2, name = $3 where id = $1 and version = $2 - 1"
        );
        assert_eq!(
            crate::select!(Thing as "t", "from thing t where t.id = $1"),
            "select t.id, t.version, t.name from thing t where t.id = $1"
        );
    }
}
