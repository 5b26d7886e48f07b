//! The statements of the room. Here: rules, texts, versions. Projects, self-check lists, lists and search stand in files of their own.

pub mod checks;
pub mod citing;
pub mod lists;
pub mod revisions;
pub mod search;
pub mod sound;

use super::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    RULE = crate::select!(Rule as "r", "from rule r where r.body = $1 and r.id = $2");
    TITLED = "select id from rule where body = $1 and order_key = $2 and title = $3 order by id limit 1";
    TEXT = crate::select!(Text as "t", "from rule_text t where t.body = $1 and t.id = $2");
    ARTICLES = crate::select!(ArticleRow as "a", "from rule_article a where a.text = $1 order by a.place");
    VERSIONS = crate::select!(Version as "v", "from rule_version v where v.rule = $1 order by v.seq");
    VERSION = crate::select!(Version as "v", "from rule_version v where v.body = $1 and v.id = $2");
    ISSUED_BEFORE = "select coalesce(max(seq), 0) from rule_version where rule = $1";
    FILES = crate::select!(Attached as "f", "from rule_file f where f.rule = $1 order by f.id");
    FILE = crate::select!(Attached as "f", "from rule_file f where f.body = $1 and f.id = $2");
    DROP_FILE = "delete from rule_file where body = $1 and id = $2";
    ARTICLE_LIFE = "select v.seq, a.whole_no, a.between_no, a.content, v.in_force_on from rule_version v \
        join rule_article a on a.text = v.text where v.rule = $1 and a.anchor = $2 order by v.seq, a.place";
}

/// Statements made from the fields of records.
pub const RECORDS: &[(&str, &str)] = &[
    ("rule.insert", Rule::INSERT),
    ("rule.save", Rule::SAVE),
    ("rule_text.insert", Text::INSERT),
    ("rule_article.insert", ArticleRow::INSERT),
    ("rule_version.insert", Version::INSERT),
    ("rule_revision.insert", Revision::INSERT),
    ("rule_revision.save", Revision::SAVE),
    ("rule_comment.insert", Remark::INSERT),
    ("rule_comment.save", Remark::SAVE),
    ("rule_file.insert", Attached::INSERT),
    ("rule_check.insert", Check::INSERT),
    ("rule_check.save", Check::SAVE),
    ("rule_check_item.insert", CheckItem::INSERT),
    ("rule_check_item.save", CheckItem::SAVE),
];

/// A rule.
pub async fn rule(db: &mut dyn Read, body: BodyId, id: RuleId) -> Outcome<Option<Rule>> {
    Rule::one(db, RULE, crate::args![body, id]).await
}

/// A rule of exactly this title.
pub async fn titled(db: &mut dyn Read, body: BodyId, key: &str, title: &str) -> Outcome<Option<RuleId>> {
    db.row(TITLED, crate::args![body, key, title]).await?.map(|row| row.only()).transpose()
}

/// A text.
pub async fn text(db: &mut dyn Read, body: BodyId, id: TextId) -> Outcome<Option<Text>> {
    Text::one(db, TEXT, crate::args![body, id]).await
}

/// The articles of a text, in their order.
pub async fn articles(db: &mut dyn Read, text: TextId) -> Outcome<Vec<ArticleRow>> {
    ArticleRow::all(db, ARTICLES, crate::args![text]).await
}

/// The versions of a rule, in the order of their numbers.
pub async fn versions(db: &mut dyn Read, rule: RuleId) -> Outcome<Vec<Version>> {
    Version::all(db, VERSIONS, crate::args![rule]).await
}

/// A version.
pub async fn version(db: &mut dyn Read, body: BodyId, id: VersionId) -> Outcome<Option<Version>> {
    Version::one(db, VERSION, crate::args![body, id]).await
}

/// The number of the last version of a rule; 0 where there is none.
pub async fn last_seq(db: &mut dyn Read, rule: RuleId) -> Outcome<i64> {
    db.number(ISSUED_BEFORE, crate::args![rule]).await
}

/// Files of a rule.
pub async fn files(db: &mut dyn Read, rule: RuleId) -> Outcome<Vec<Attached>> {
    Attached::all(db, FILES, crate::args![rule]).await
}

/// A file.
pub async fn file(db: &mut dyn Read, body: BodyId, id: i64) -> Outcome<Option<Attached>> {
    Attached::one(db, FILE, crate::args![body, id]).await
}

/// Takes a file off a rule.
pub async fn drop_file(tx: &mut Tx, body: BodyId, id: i64) -> Outcome<bool> {
    Ok(tx.run(DROP_FILE, crate::args![body, id]).await? == 1)
}

/// An article in one version of its rule.
#[derive(Debug, Clone)]
pub struct Lived {
    /// Number of the version.
    pub seq: i64,
    /// Its number there.
    pub number: (i64, i64),
    /// What it said.
    pub content: String,
    /// From when.
    pub in_force_on: String,
}

/// An article through the versions of its rule.
pub async fn life(db: &mut dyn Read, rule: RuleId, anchor: i64) -> Outcome<Vec<Lived>> {
    let rows = db.rows(ARTICLE_LIFE, crate::args![rule, anchor]).await?;
    let lived = |mut row: crate::foundation::db::Row| {
        Ok(Lived {
            seq: row.take()?,
            number: (row.take()?, row.take()?),
            content: row.take()?,
            in_force_on: row.take()?,
        })
    };
    rows.into_iter().map(lived).collect()
}
