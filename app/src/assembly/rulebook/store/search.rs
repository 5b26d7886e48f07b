//! What is found of a rule: its last text, whole.

use crate::assembly::rulebook::records::{RuleState, Text};
use crate::assembly::rulebook::text;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::search::Document;
use crate::foundation::workflow::Name;

crate::statements! {
    FOUND = "select r.body, r.title, r.state, r.changed_at, coalesce(v.document_number, '') from rule r left join rule_version v \
        on v.rule = r.id and v.seq = (select max(w.seq) from rule_version w where w.rule = r.id) where r.id = $1";
    LAST_TEXT = crate::select!(Text as "t", "from rule_text t join rule_version v on v.text = t.id \
        where v.rule = $1 order by v.seq desc limit 1");
    IDS = "select id from rule where id > $1 order by id limit $2";
}

/// What is found of a rule; nothing of one that has no version yet.
pub async fn load(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(mut row) = db.row(FOUND, crate::args![id]).await? else { return Ok(None) };
    let (body, title, state): (BodyId, String, RuleState) = (row.take()?, row.take()?, row.take()?);
    let (at, number): (i64, String) = (row.take()?, row.take()?);
    if state == RuleState::Preparing {
        return Ok(None);
    }
    let content = match Text::one(db, LAST_TEXT, crate::args![id]).await? {
        Some(found) => {
            let articles = super::articles(db, found.id).await?;
            rule_text::write(&text::whole(&found, &articles))
        }
        None => String::new(),
    };
    Ok(Some(Document {
        body,
        parent: id,
        at,
        title,
        number,
        names: Vec::new(),
        content,
        sitting: 0,
        category: 0,
        state: state.key().to_owned(),
        units: Vec::new(),
    }))
}

/// Ids of rules after one.
pub async fn ids(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<i64>> {
    db.rows(IDS, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}
