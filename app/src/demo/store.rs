//! Statements that write the frame of the demo world (what people set up in `people` and `settings`) and find its people.

use crate::assembly::handling::MatterId;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::matters::Named;

crate::statements! {
    ADD_BODY = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    ADD_TERM = "insert into term (id, body, number, starts_on, ends_on, closed_at) values ($1,$2,$3,$4,$5,$6)";
    ADD_SITTING = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)";
    ADD_SECTOR = "insert into sector (id, body, code, name, name_en, sensitive, position) values ($1,$2,$3,$4,$5,$6,$7)";
    ADD_ORG = "insert into org (id, body, kind, unit_kind, code, position, sector, from_on) values ($1,$2,$3,$4,$5,$6,$7,$8)";
    ADD_ORG_NAME = "insert into org_name (id, body, org, name, short_name, name_en, from_on) values ($1,$2,$3,$4,$5,$6,$7)";
    ADD_CATEGORY = "insert into category (id, body, code, name, name_en, parent, position, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    ADD_GROUND = "insert into ground (id, body, code, name, name_en, from_on) values ($1,$2,$3,$4,$5,$6)";
    ADD_SETTING = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    ADD_ACCOUNT = "insert into account (id, body, login, name, sort_key, member_no, phone, email, employer, post, lang, theme, \
        text_size, state, totp_last_step, created_at, version) \
        values ($1,$2,$3,$4,$5,$6,'','','',$7,'zh-CN','','','active',0,$8,1)";
    ADD_SEAT = "insert into seat (id, body, term, account, sector, committee, grp, standing, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
    ADD_ROLE = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,$6)";
    ADD_DELEGATION = "insert into delegation (id, body, account, org, power, from_on, granted_by, granted_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    ADD_TOKEN = "insert into api_token (id, body, account, name, token_hash, created_at, expires_on) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    READ_OLD = "update notice set read_at = at + 5400000 where body = $1 and read_at is null and at < $2";
    SETTLE_OLD = "update notice set done_at = at + 86400000, read_at = coalesce(read_at, at + 5400000) \
        where body = $1 and asks = 1 and done_at is null and at < $2";
    WAITING = "select m.id, m.opened_on from matter m where m.body = $1 and m.state = 'waiting' order by m.opened_on, m.id";
    CHOSEN = "select coalesce(o.code, '') from unit_choice c left join org o on o.id = c.unit where c.matter = $1 \
        order by c.position";
    SETTINGS = "select name, id, valid_from from setting where body = $1 order by name, id";
    A_FILED = "select p.id, p.case_no, p.title from proposal p where p.body = $1 and p.state = 'filed' order by p.id desc limit 1";
    FIND_ACCOUNT = "select id, body, name from account where login = $1 and state = 'active'";
}

/// An account by its login: id, body, name.
pub async fn account(db: &mut dyn Read, login: &str) -> Outcome<Option<(AccountId, BodyId, String)>> {
    match db.row(FIND_ACCOUNT, crate::args![login]).await? {
        Some(mut row) => Ok(Some((row.take()?, row.take()?, row.take()?))),
        None => Ok(None),
    }
}

/// Values of settings that the world was set up with: name, row, first day.
pub async fn settings(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(String, i64, String)>> {
    let rows = db.rows(SETTINGS, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// A filed matter that was not given to anybody yet.
pub struct Waiting {
    /// The matter.
    pub id: MatterId,
    /// Day of filing.
    pub opened_on: String,
    /// Codes of the units that its proposer thinks of.
    pub units: Vec<String>,
}

/// Filed matters that were not given to anybody yet, the oldest first.
pub async fn waiting(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Waiting>> {
    let mut found = Vec::new();
    for mut row in db.rows(WAITING, crate::args![body]).await? {
        let (id, opened_on): (MatterId, String) = (row.take()?, row.take()?);
        let mut units = Vec::new();
        for row in db.rows(CHOSEN, crate::args![id]).await? {
            let code: String = row.only()?;
            if !code.is_empty() && !units.contains(&code) {
                units.push(code);
            }
        }
        found.push(Waiting { id, opened_on, units });
    }
    Ok(found)
}

/// A filed proposal, the latest.
pub async fn a_filed(db: &mut dyn Read, body: BodyId) -> Outcome<Option<Named>> {
    match db.row(A_FILED, crate::args![body]).await? {
        Some(mut row) => Ok(Some(Named { id: row.take()?, number: row.take()?, title: row.take()? })),
        None => Ok(None),
    }
}
