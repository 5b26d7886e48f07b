//! Every statement of the room: values of settings, calendar files, overlays, categories, local grounds. No rules.

use super::catalogue::{Category, Ground};
use super::records::{
    CategoryId, GroundId, ImportedYear, NewValue, OverlayVersion, SettingId, SettingValue, Withdrawn,
};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    VALUES = "select s.id, s.name, s.value, s.valid_from, s.rule, coalesce(a.name, ''), s.set_at from setting s \
        left join account a on a.id = s.set_by where s.body = $1 order by s.name, s.valid_from desc, s.id desc";
    VALUES_OF = "select s.id, s.name, s.value, s.valid_from, s.rule, coalesce(a.name, ''), s.set_at from setting s \
        left join account a on a.id = s.set_by where s.body = $1 and s.name = $2 order by s.valid_from desc, s.id desc";
    NEWEST_VALUE = "select s.id, s.name, s.value, s.valid_from, s.rule, coalesce(a.name, ''), s.set_at from setting s \
        left join account a on a.id = s.set_by where s.body = $1 and s.name = $2 order by s.id desc limit 1";
    FIND_VALUE = "select s.id, s.name, s.value, s.valid_from, s.rule, coalesce(a.name, ''), s.set_at from setting s \
        left join account a on a.id = s.set_by where s.body = $1 and s.id = $2";
    ADD_VALUE = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    WITHDRAW_VALUE = "delete from setting where body = $1 and id = $2 and valid_from > $3";
    WITHDRAWN = "select at, actor_name, detail from event where kind = 'setting' and action = 'withdraw' and body = $1 \
        order by id desc limit 200";
    YEARS = "select c.id, c.year, c.file_name, coalesce(a.name, ''), c.imported_at from calendar_year c \
        left join account a on a.id = c.imported_by where c.body = $1 order by c.id desc";
    ADD_YEAR = "insert into calendar_year (id, body, year, content, file_name, imported_by, imported_at) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    OVERLAYS = "select o.id, o.content, coalesce(a.name, ''), o.set_at from calendar_overlay o \
        left join account a on a.id = o.set_by where o.body = $1 order by o.id desc limit 50";
    ADD_OVERLAY = "insert into calendar_overlay (id, body, content, set_by, set_at) values ($1,$2,$3,$4,$5)";
    CATEGORIES = "select id, code, name, name_en, parent, position, from_on, until_on from category where body = $1 \
        order by position, id";
    ADD_CATEGORY = "insert into category (id, body, code, name, name_en, parent, position, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    RENAME_CATEGORY = "update category set name = $5, name_en = $6 where body = $1 and id = $2 and name = $3 \
        and name_en = $4";
    END_CATEGORY = "update category set until_on = $3 where body = $1 and id = $2 and until_on is null";
    GROUNDS = "select id, code, name, name_en, from_on, until_on from ground where body = $1 order by code";
    ADD_GROUND = "insert into ground (id, body, code, name, name_en, from_on) values ($1,$2,$3,$4,$5,$6)";
    END_GROUND = "update ground set until_on = $3 where body = $1 and id = $2 and until_on is null";
}

fn value(mut row: Row) -> Outcome<SettingValue> {
    Ok(SettingValue {
        id: row.take()?,
        name: row.take()?,
        value: row.take()?,
        from: row.take()?,
        rule: row.take()?,
        who: row.take()?,
        at: row.take()?,
    })
}

/// Every value a body has set, by name, the latest date first.
pub async fn values(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<SettingValue>> {
    db.rows(VALUES, crate::args![body]).await?.into_iter().map(value).collect()
}

/// The values of one setting, the latest date first.
pub async fn values_of(db: &mut dyn Read, body: BodyId, name: &str) -> Outcome<Vec<SettingValue>> {
    db.rows(VALUES_OF, crate::args![body, name]).await?.into_iter().map(value).collect()
}

/// The value set last, whenever it comes into force.
pub async fn newest_value(db: &mut dyn Read, body: BodyId, name: &str) -> Outcome<Option<SettingValue>> {
    db.row(NEWEST_VALUE, crate::args![body, name]).await?.map(value).transpose()
}

/// One value.
pub async fn find_value(db: &mut dyn Read, body: BodyId, id: SettingId) -> Outcome<Option<SettingValue>> {
    db.row(FIND_VALUE, crate::args![body, id]).await?.map(value).transpose()
}

/// Adds a value.
pub async fn add_value(tx: &mut Tx, by: &Acting, id: SettingId, new: &NewValue<'_>) -> Outcome<()> {
    let args = crate::args![id, by.body, new.name, new.value, new.from, new.rule, by.account, by.now];
    tx.run(ADD_VALUE, args).await.map(|_| ())
}

/// Takes a value back that is not in force on a day; false when it is, or is gone.
pub async fn withdraw_value(tx: &mut Tx, body: BodyId, id: SettingId, today: &str) -> Outcome<bool> {
    Ok(tx.run(WITHDRAW_VALUE, crate::args![body, id, today]).await? == 1)
}

/// Values that were taken back, from the log.
pub async fn withdrawn(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Withdrawn>> {
    let rows = db.rows(WITHDRAWN, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut row| {
            let (at, who, detail): (i64, String, String) = (row.take()?, row.take()?, row.take()?);
            let detail: serde_json::Value = serde_json::from_str(&detail)?;
            let text = |name: &str| detail[name].as_str().unwrap_or_default().to_owned();
            Ok(Withdrawn { name: text("name"), value: text("value"), from: text("valid_from"), who, at })
        })
        .collect()
}

/// Imported tables, newest first.
pub async fn years(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<ImportedYear>> {
    let rows = db.rows(YEARS, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(ImportedYear {
                id: r.take()?,
                year: r.take()?,
                file_name: r.take()?,
                who: r.take()?,
                at: r.take()?,
            })
        })
        .collect()
}

/// Adds a table of a year.
pub async fn add_year(
    tx: &mut Tx,
    by: &Acting,
    id: i64,
    year: i64,
    (file_name, content): (&str, &str),
) -> Outcome<()> {
    let args = crate::args![id, by.body, year, content, file_name, by.account, by.now];
    tx.run(ADD_YEAR, args).await.map(|_| ())
}

/// Versions of the overlay, newest first.
pub async fn overlays(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<OverlayVersion>> {
    let rows = db.rows(OVERLAYS, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| Ok(OverlayVersion { id: r.take()?, content: r.take()?, who: r.take()?, at: r.take()? }))
        .collect()
}

/// Adds a version of the overlay.
pub async fn add_overlay(tx: &mut Tx, by: &Acting, id: i64, content: &str) -> Outcome<()> {
    tx.run(ADD_OVERLAY, crate::args![id, by.body, content, by.account, by.now]).await.map(|_| ())
}

/// Categories in their order.
pub async fn categories(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Category>> {
    let rows = db.rows(CATEGORIES, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Category {
                id: r.take()?,
                code: r.take()?,
                name: r.take()?,
                name_en: r.take()?,
                parent: r.take()?,
                position: r.take()?,
                from: r.take()?,
                until: r.take()?,
            })
        })
        .collect()
}

/// Adds a category.
pub async fn add_category(tx: &mut Tx, body: BodyId, c: &Category) -> Outcome<()> {
    let args = crate::args![c.id, body, &c.code, &c.name, &c.name_en, c.parent, c.position, &c.from];
    tx.run(ADD_CATEGORY, args).await.map(|_| ())
}

/// Renames a category that still has the names that were seen.
pub async fn rename_category(
    tx: &mut Tx,
    body: BodyId,
    old: &Category,
    (name, name_en): (&str, &str),
) -> Outcome<bool> {
    let args = crate::args![body, old.id, &old.name, &old.name_en, name, name_en];
    Ok(tx.run(RENAME_CATEGORY, args).await? == 1)
}

/// Ends a category; false when it was ended before.
pub async fn end_category(tx: &mut Tx, body: BodyId, id: CategoryId, until: &str) -> Outcome<bool> {
    Ok(tx.run(END_CATEGORY, crate::args![body, id, until]).await? == 1)
}

/// Local grounds by code.
pub async fn grounds(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Ground>> {
    let rows = db.rows(GROUNDS, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Ground {
                id: Some(r.take()?),
                code: r.take()?,
                name: r.take()?,
                name_en: r.take()?,
                from: r.take()?,
                until: r.take()?,
            })
        })
        .collect()
}

/// Adds a local ground.
pub async fn add_ground(tx: &mut Tx, body: BodyId, id: GroundId, ground: &Ground) -> Outcome<()> {
    let args = crate::args![id, body, &ground.code, &ground.name, &ground.name_en, &ground.from];
    tx.run(ADD_GROUND, args).await.map(|_| ())
}

/// Ends a local ground; false when it was ended before.
pub async fn end_ground(tx: &mut Tx, body: BodyId, id: GroundId, until: &str) -> Outcome<bool> {
    Ok(tx.run(END_GROUND, crate::args![body, id, until]).await? == 1)
}
