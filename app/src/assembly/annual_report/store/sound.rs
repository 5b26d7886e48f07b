//! What of the room contradicts itself, for `doctor`: statements that find records of one fault, fifty at most; markers that name no
//! figure; frozen lists that are not what their digest says.

use crate::assembly::annual_report::freezing;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::text;
use crate::foundation::db::{Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, BodyId};

crate::statements! {
    FROZEN_STATE = "select r.id from report r where r.body = $1 and ((r.frozen_at is null) <> (r.frozen_digest = '') \
        or (r.frozen_at is null and exists (select 1 from report_frozen z where z.report = r.id))) order by r.id limit 50";
    PLENARY_OPEN = "select r.id from report r where r.body = $1 and r.state in ('plenary', 'adopted', 'published') \
        and r.frozen_at is null order by r.id limit 50";
    NO_VOTE = "select r.id from report r where r.body = $1 and (r.state in ('adopted', 'published')) <> \
        (r.votes_for is not null and r.votes_against is not null and r.votes_abstained is not null and r.voted_on <> '') \
        order by r.id limit 50";
    UNPUBLISHED = "select r.id from report r where r.body = $1 and (r.state = 'published') <> (r.published_at is not null) \
        order by r.id limit 50";
    LOST_VERSION = "select v.report from report_version v where v.body = $1 group by v.report having count(*) <> max(v.seq) \
        order by v.report limit 50";
}

/// Each fault with the statement that finds it.
const FAULTS: &[(Sql, &str)] = &[
    (FROZEN_STATE, "report {}: it is frozen and nothing says when, or the reverse"),
    (PLENARY_OPEN, "report {}: it went to the plenary and its figures are not frozen"),
    (NO_VOTE, "report {}: its state and the plenary's vote do not agree"),
    (UNPUBLISHED, "report {}: its state and the moment of its publication do not agree"),
    (LOST_VERSION, "report {}: its versions are not numbered one after the other"),
];

/// Everything that contradicts itself, in words for `doctor`.
pub async fn contradictions(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for (sql, said) in FAULTS {
        for row in db.rows(sql.clone(), crate::args![body]).await? {
            let id: i64 = Row::only(row)?;
            found.push(said.replace("{}", &ids::write(id)));
        }
    }
    for report in super::reports(db, body).await? {
        of_one(db, &report, &mut found).await?;
    }
    Ok(found)
}

async fn of_one(db: &mut dyn Read, report: &Report, found: &mut Vec<String>) -> Outcome<()> {
    let id = report.id;
    let figures = super::figures::figures(db, id).await?;
    for part in super::parts(db, id).await?.iter().filter(|part| part.removed_at.is_none()) {
        for number in text::numbers(&part.content) {
            if !figures.iter().any(|figure| figure.number == number) {
                found.push(format!("report {id}: its text names figure {number}, and there is none"));
            }
        }
    }
    let frozen = super::figures::frozen(db, id).await?;
    for list in frozen.iter().filter(|list| !freezing::holds(list)) {
        found.push(format!(
            "report {id}: the frozen list of figure {} is not what its digest says",
            list.number
        ));
    }
    if report.is_frozen() && freezing::digest_of_all(&frozen) != report.frozen_digest {
        found.push(format!("report {id}: what was frozen is not what its digest says"));
    }
    for kept in super::versions(db, id).await?.iter().filter(|kept| !super::super::versions::holds(kept)) {
        found.push(format!("report {id}: version {} is not what its digest says", kept.seq));
    }
    Ok(())
}
