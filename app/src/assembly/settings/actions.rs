//! The verbs of the room: every change of a body's procedure. One transaction, one event; no SQL, no HTTP.

use super::calendar::complaint;
use super::catalogue::{Category, Ground, NATIONAL_GROUNDS, default_categories};
use super::records::{CategoryId, EDITORS, GroundId, Named, NewValue, SettingId, SettingValue};
use super::{store, values};
use crate::assembly::rulebook;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::procedure::Key;
use crate::foundation::words::{Lang, Words};
use crate::foundation::{procedure_store, workflow::Name};
use serde_json::{Value, json};
use working_days::{CalendarYear, Overlay};

/// The most characters of the sentence that justifies a value.
pub const RULE: usize = 300;
/// The most characters of a name.
pub const NAME: usize = 60;
/// The most characters of a code.
const CODE: usize = 20;

/// Refuses whoever may not change the procedure.
pub fn may_edit(by: &Acting) -> Outcome<()> {
    let may = by.timer || by.is_any(EDITORS);
    if may { Ok(()) } else { Err(Problem::NotYours { action: "settings-action-edit".to_owned() }) }
}

fn standing(by: &Acting) -> String {
    let role = by.roles.iter().find(|role| EDITORS.contains(role));
    role.map_or_else(|| "office".to_owned(), |role| role.key().to_owned())
}

/// The declared key of a name.
pub fn key(by: &Acting, name: &str) -> Outcome<&'static Key> {
    by.procedure.keys().find(|key| key.name == name).ok_or(Problem::NotFound)
}

async fn told(
    tx: &mut Tx,
    by: &Acting,
    (kind, subject): (&str, i64),
    action: &str,
    detail: Value,
) -> Outcome<()> {
    tx.outdates(Stale::Procedure);
    let standing = standing(by);
    let event = NewEvent { kind, subject, standing: &standing, action, from: "", to: "", detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Checks that a typed day is a date, today or later.
fn from_today(by: &Acting, checks: &mut Checks, field: &str, typed: &str) {
    match parse_date(typed) {
        None => {
            checks.need(false, field, "form-date");
        }
        Some(date) => {
            checks.need(date >= by.today(), field, "settings-from-past");
        }
    }
}

/// Sets a value from a day on. Earlier values stay as they were, so that a figure of last year keeps last year's rule.
pub async fn set(tx: &mut Tx, by: &Acting, new: &NewValue<'_>) -> Outcome<SettingId> {
    may_edit(by)?;
    let key = key(by, new.name)?;
    let newest = store::newest_value(tx, by.body, key.name).await?;
    if let Some(newest) = &newest
        && !new.seen.is_empty()
        && new.seen != newest.id.to_string()
    {
        let (who, at) = (newest.who.clone(), newest.at);
        return Err(Problem::Conflict { who, at, what: "settings-action-set".to_owned() });
    }
    let mut checks = Checks::default();
    if let Err(Problem::Invalid(wrong)) = values::check(key, new.value) {
        checks.0.extend(wrong);
    }
    from_today(by, &mut checks, "from", new.from);
    checks.text(&Fields(vec![("rule".to_owned(), new.rule.to_owned())]), "rule", 2, RULE);
    checks.end()?;
    let id = SettingId(by.new_id());
    store::add_value(tx, by, id, new).await?;
    let cites = rulebook::cite(tx, by, (key.name, id.0, new.from), new.cites).await?;
    let before = by.procedure.text(key.name, by.today());
    let detail = json!({
        "name": key.name, "value": new.value, "before": before, "valid_from": new.from, "rule": new.rule, "cites": cites,
    });
    told(tx, by, ("setting", id.0), "set", detail).await?;
    Ok(id)
}

/// Takes a value back before it comes into force.
pub async fn withdraw(tx: &mut Tx, by: &Acting, id: SettingId) -> Outcome<SettingValue> {
    may_edit(by)?;
    let value = store::find_value(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    if !store::withdraw_value(tx, by.body, id, &by.today().to_string()).await? {
        return Err(Problem::invalid("", "settings-withdraw-late"));
    }
    rulebook::uncite(tx, by, (&value.name, id.0)).await?;
    let detail =
        json!({ "name": value.name, "value": value.value, "valid_from": value.from, "rule": value.rule });
    told(tx, by, ("setting", id.0), "withdraw", detail).await?;
    Ok(value)
}

/// Records that the working calendar changed. Rooms with open dates count them again in their ticks, when the version of the
/// calendar differs from the one a date was counted on.
pub async fn calendar_changed(
    tx: &mut Tx,
    by: &Acting,
    row: i64,
    action: &str,
    detail: Value,
) -> Outcome<()> {
    told(tx, by, ("calendar", row), action, detail).await
}

/// Imports the table of a year. A table that was there stays in the history. Also used by the command line, as the timer.
pub async fn import_year(tx: &mut Tx, by: &Acting, file_name: &str, json: &str) -> Outcome<i32> {
    may_edit(by)?;
    let refuse = |word: &str| Problem::invalid("file", word);
    let table = CalendarYear::parse(json).map_err(|e| Problem::Invalid(vec![complaint("file", &e)]))?;
    let year = table.year;
    let tables = procedure_store::tables(tx, by.body).await?;
    if tables.knows(year) && year < by.today().year() {
        return Err(refuse("settings-calendar-past"));
    }
    if tables.with_year(table.clone()).version() == tables.version() {
        return Err(refuse("settings-calendar-same"));
    }
    let id = by.new_id();
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
    store::add_year(tx, by, id, i64::from(year), (&file_name, json)).await?;
    let detail = json!({
        "year": year, "file": file_name, "off": table.off.len(), "work": table.work.len(),
        "before": tables.version(), "version": tables.with_year(table).version(),
    });
    calendar_changed(tx, by, id, "import", detail).await?;
    Ok(year)
}

/// Lays another overlay over the calendar. `seen` is the version that the person changed.
pub async fn set_overlay(tx: &mut Tx, by: &Acting, overlay: &Overlay, seen: &str) -> Outcome<()> {
    may_edit(by)?;
    let newest = store::overlays(tx, by.body).await?.into_iter().next();
    if let Some(newest) = &newest
        && seen != newest.id.to_string()
    {
        let (who, at) = (newest.who.clone(), newest.at);
        return Err(Problem::Conflict { who, at, what: "settings-action-overlay".to_owned() });
    }
    let content = serde_json::to_string(overlay)?;
    let unchanged = match &newest {
        Some(newest) => newest.content == content,
        None => *overlay == Overlay::default(),
    };
    if unchanged {
        return Err(Problem::invalid("", "settings-overlay-same"));
    }
    let id = by.new_id();
    store::add_overlay(tx, by, id, &content).await?;
    let before = newest.map(|n| n.content).unwrap_or_default();
    calendar_changed(tx, by, id, "overlay", json!({ "overlay": content, "before": before })).await
}

fn check_named(checks: &mut Checks, new: &Named<'_>) {
    let typed = Fields(vec![
        ("code".to_owned(), new.code.to_owned()),
        ("name".to_owned(), new.name.to_owned()),
        ("name_en".to_owned(), new.name_en.to_owned()),
    ]);
    checks.text(&typed, "code", 1, CODE).text(&typed, "name", 1, NAME).text(&typed, "name_en", 0, NAME);
    let sound = new.code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    checks.need(sound, "code", "settings-code-wrong");
}

/// Adds a category, on the first level or below one of it.
pub async fn add_category(tx: &mut Tx, by: &Acting, new: &Named<'_>) -> Outcome<CategoryId> {
    may_edit(by)?;
    let all = store::categories(tx, by.body).await?;
    let mut checks = Checks::default();
    check_named(&mut checks, new);
    checks.need(all.iter().all(|c| c.code != new.code), "code", "settings-code-taken");
    from_today(by, &mut checks, "from", new.from);
    let parent = all.iter().find(|c| c.id.to_string() == new.parent);
    let fits = new.parent.is_empty() || parent.is_some_and(|p| p.parent.is_none() && p.until.is_none());
    checks.need(fits, "parent", "form-choose");
    checks.end()?;
    let parent = parent.map(|p| p.id);
    let position = all.iter().filter(|c| c.parent == parent).map(|c| c.position).max().unwrap_or(0) + 1;
    let category = Category {
        id: CategoryId(by.new_id()),
        code: new.code.to_owned(),
        name: new.name.to_owned(),
        name_en: new.name_en.to_owned(),
        parent,
        position,
        from: new.from.to_owned(),
        until: None,
    };
    store::add_category(tx, by.body, &category).await?;
    let detail = json!({ "code": new.code, "name": new.name, "name_en": new.name_en, "from": new.from });
    told(tx, by, ("category", category.id.0), "add", detail).await?;
    Ok(category.id)
}

async fn find_category(tx: &mut Tx, by: &Acting, id: CategoryId) -> Outcome<(Category, Vec<Category>)> {
    let all = store::categories(tx, by.body).await?;
    let found = all.iter().find(|c| c.id == id).cloned().ok_or(Problem::NotFound)?;
    Ok((found, all))
}

/// Renames a category; its code stays, so that the years can still be compared.
pub async fn rename_category(
    tx: &mut Tx,
    by: &Acting,
    id: CategoryId,
    (name, name_en): (&str, &str),
) -> Outcome<()> {
    may_edit(by)?;
    let (old, _) = find_category(tx, by, id).await?;
    let mut checks = Checks::default();
    check_named(&mut checks, &Named { code: &old.code, name, name_en, ..Named::default() });
    checks.end()?;
    if !store::rename_category(tx, by.body, &old, (name, name_en)).await? {
        return Err(Problem::NotFound);
    }
    let before = json!([old.name, old.name_en]);
    let detail = json!({ "code": old.code, "name": name, "name_en": name_en, "before": before });
    told(tx, by, ("category", id.0), "rename", detail).await
}

fn check_end(by: &Acting, until: &str, from: &str, ended: bool) -> Outcome<()> {
    let mut checks = Checks::default();
    from_today(by, &mut checks, "until", until);
    checks.need(until >= from, "until", "settings-until-early");
    checks.need(!ended, "", "settings-ended-before");
    checks.end()
}

/// Ends a category: after the day it is no longer chosen, what names it keeps it.
pub async fn end_category(tx: &mut Tx, by: &Acting, id: CategoryId, until: &str) -> Outcome<()> {
    may_edit(by)?;
    let (old, all) = find_category(tx, by, id).await?;
    check_end(by, until, &old.from, old.until.is_some())?;
    let still = |c: &&Category| c.parent == Some(id) && c.until.as_deref().is_none_or(|end| end > until);
    if all.iter().any(|c| still(&c)) {
        return Err(Problem::invalid("until", "settings-category-below"));
    }
    if !store::end_category(tx, by.body, id, until).await? {
        return Err(Problem::invalid("", "settings-ended-before"));
    }
    told(tx, by, ("category", id.0), "end", json!({ "code": old.code, "until": until })).await
}

/// Gives a new body its first categories, named from the words. Used when a body is made; no right is asked.
pub async fn make_defaults(tx: &mut Tx, by: &Acting, names: &Words) -> Outcome<()> {
    let mut made: Vec<(&str, CategoryId)> = Vec::new();
    for (code, parent, position) in default_categories() {
        let name = |lang: Lang| names.t(lang, &format!("category-{code}")).into_owned();
        let above =
            parent.and_then(|parent| made.iter().find(|(code, _)| *code == parent)).map(|(_, id)| *id);
        let category = Category {
            id: CategoryId(by.new_id()),
            code: (*code).to_owned(),
            name: name(Lang::Zh),
            name_en: name(Lang::En),
            parent: above,
            position: *position,
            from: by.today().to_string(),
            until: None,
        };
        store::add_category(tx, by.body, &category).await?;
        let detail = json!({ "code": code, "name": category.name, "name_en": category.name_en });
        told(tx, by, ("category", category.id.0), "add", detail).await?;
        made.push((code, category.id));
    }
    Ok(())
}

/// Adds a ground of the body's own.
pub async fn add_ground(tx: &mut Tx, by: &Acting, new: &Named<'_>) -> Outcome<GroundId> {
    may_edit(by)?;
    let local = store::grounds(tx, by.body).await?;
    let mut checks = Checks::default();
    check_named(&mut checks, new);
    let taken = NATIONAL_GROUNDS.contains(&new.code) || local.iter().any(|g| g.code == new.code);
    checks.need(!taken, "code", "settings-code-taken");
    from_today(by, &mut checks, "from", new.from);
    checks.end()?;
    let id = GroundId(by.new_id());
    let ground = Ground {
        id: Some(id),
        code: new.code.to_owned(),
        name: new.name.to_owned(),
        name_en: new.name_en.to_owned(),
        from: new.from.to_owned(),
        until: None,
    };
    store::add_ground(tx, by.body, id, &ground).await?;
    let detail = json!({ "code": new.code, "name": new.name, "name_en": new.name_en, "from": new.from });
    told(tx, by, ("ground", id.0), "add", detail).await?;
    Ok(id)
}

/// Ends a ground of the body's own.
pub async fn end_ground(tx: &mut Tx, by: &Acting, id: GroundId, until: &str) -> Outcome<()> {
    may_edit(by)?;
    let local = store::grounds(tx, by.body).await?;
    let ground = local.iter().find(|g| g.id == Some(id)).ok_or(Problem::NotFound)?;
    check_end(by, until, &ground.from, ground.until.is_some())?;
    if !store::end_ground(tx, by.body, id, until).await? {
        return Err(Problem::invalid("", "settings-ended-before"));
    }
    told(tx, by, ("ground", id.0), "end", json!({ "code": ground.code, "until": until })).await
}
