//! What of the rulebook contradicts itself, for `doctor`: each statement finds records of one fault, fifty at most.

use crate::foundation::db::{Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, BodyId};

crate::statements! {
    OTHER_STATE = "select r.id from rule r left join rule_version v on v.rule = r.id \
        and v.seq = (select max(w.seq) from rule_version w where w.rule = r.id) where r.body = $1 and r.state <> \
        case when v.id is null then 'preparing' when v.kind = 'repealed' then 'repealed' when v.trial = 1 then 'trial' else 'in_force' end \
        order by r.id limit 50";
    LOST_VERSION = "select v.rule from rule_version v where v.body = $1 group by v.rule having count(*) <> max(v.seq) order by v.rule limit 50";
    NO_TEXT = "select v.id from rule_version v where v.body = $1 and v.kind <> 'repealed' and not exists (select 1 from rule_text t \
        join rule_article a on a.text = t.id where t.id = v.text and t.rule = v.rule) order by v.id limit 50";
    SAME_ANCHOR = "select t.id from rule_text t join rule_article a on a.text = t.id where t.body = $1 \
        group by t.id having count(*) <> count(distinct a.anchor) order by t.id limit 50";
    NO_RESULT = "select p.id from rule_revision p left join rule_version v on v.id = p.result and v.rule = p.rule and v.revision = p.id \
        where p.body = $1 and ((p.state = 'issued' and v.id is null) or (p.state <> 'issued' and p.result is not null)) order by p.id limit 50";
    NO_PROJECT = "select v.id from rule_version v where v.body = $1 and v.revision is not null and not exists \
        (select 1 from rule_revision p where p.id = v.revision and p.result = v.id) order by v.id limit 50";
    TWO_OPEN = "select p.rule from rule_revision p where p.body = $1 and p.state not in ('issued', 'dropped') \
        group by p.rule having count(*) > 1 order by p.rule limit 50";
    CLOSED_OPEN = "select k.id from rule_check k where k.body = $1 and k.state = 'closed' and exists \
        (select 1 from rule_check_item i where i.rule_check = k.id and i.verdict = 'open') order by k.id limit 50";
    CITED_ELSEWHERE = "select c.id from rule_citation c join rule_version v on v.id = c.rule_version \
        where c.body = $1 and v.rule <> c.rule order by c.id limit 50";
}

/// Each fault with the statement that finds it.
const FAULTS: &[(Sql, &str)] = &[
    (OTHER_STATE, "rule {}: its state is not that of its last version"),
    (LOST_VERSION, "rule {}: its versions are not numbered one after the other"),
    (NO_TEXT, "version {} of a rule: it has no text of its rule"),
    (SAME_ANCHOR, "text {} of a rule: two of its articles have one anchor"),
    (NO_RESULT, "project {}: its state and what it issued do not agree"),
    (NO_PROJECT, "version {} of a rule: the project it came from does not know of it"),
    (TWO_OPEN, "rule {}: two projects are open"),
    (CLOSED_OPEN, "self-check {}: it is closed and a requirement is not judged"),
    (CITED_ELSEWHERE, "citation {}: the version is another rule's"),
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
    Ok(found)
}
