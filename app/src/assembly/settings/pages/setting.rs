//! Pages of settings: the list by group, one setting with its form and history, taking back a value not yet in force.

use super::super::actions;
use super::super::records::{EDITORS, NewValue, SettingId, SettingValue, Withdrawn};
use super::super::{store, values};
use super::{reader, tabs};
use crate::assembly::rulebook::{self, Cited};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{NavLink, Page, Visit, html, html_with};
use crate::foundation::procedure::{Key, Range};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/settings", get(list))
        .route("/settings/{name}", get(show).merge(post(set)))
        .route("/settings/{name}/withdraw/{id}", get(ask_withdraw).merge(post(withdraw)))
}

/// One setting in the list.
struct Line {
    href: String,
    label: String,
    hint: String,
    value: String,
    is_default: bool,
    since: String,
    rule: String,
    coming: String,
}

struct Group {
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<NavLink>,
    groups: Vec<Group>,
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let all = store::values(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("settings-title");
    let mut groups: Vec<(&str, Group)> = Vec::new();
    for key in by.procedure.keys() {
        let name = values::group(key.name);
        let line = line(&page, &by, key, &all);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.lines.push(line),
            None => {
                let word = format!("settings-group-{}", name.replace('_', "-"));
                let title = if page.has(&word) { page.t(&word) } else { name.to_owned() };
                groups.push((name, Group { title, lines: vec![line] }));
            }
        }
    }
    let (tabs, groups) = (tabs(&page), groups.into_iter().map(|(_, group)| group).collect());
    html(&ListPage { page, tabs, groups })
}

/// The value in force on a day among values sorted by date, the latest first.
fn in_force<'a>(all: &'a [SettingValue], name: &str, today: &str) -> Option<&'a SettingValue> {
    all.iter().find(|v| v.name == name && v.from.as_str() <= today)
}

fn label_of(page: &Page, key: &Key) -> String {
    if page.has(&key.word()) { page.t(&key.word()) } else { key.name.to_owned() }
}

fn hint_of(page: &Page, key: &Key) -> String {
    let word = format!("{}-hint", key.word());
    if page.has(&word) { page.t(&word) } else { String::new() }
}

fn line(page: &Page, by: &Acting, key: &Key, all: &[SettingValue]) -> Line {
    let today = by.today().to_string();
    let now = in_force(all, key.name, &today);
    let coming = all.iter().rev().find(|v| v.name == key.name && v.from > today);
    Line {
        href: format!("/settings/{}", key.name),
        label: label_of(page, key),
        hint: hint_of(page, key),
        value: values::said(page, key, by.procedure.text(key.name, by.today())),
        is_default: now.is_none(),
        since: now.map(|v| page.day(&v.from)).unwrap_or_default(),
        rule: now.map_or_else(|| source(page, key.source), |v| v.rule.clone()),
        coming: coming
            .map(|v| page.txy("settings-coming", page.day(&v.from), values::said(page, key, &v.value)))
            .unwrap_or_default(),
    }
}

/// One value in the history of a setting.
struct Past {
    value: String,
    from: String,
    rule: String,
    cites: (String, String),
    who: String,
    at: String,
    state: &'static str,
    said: String,
    withdraw: String,
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/setting.html")]
struct SettingPage {
    page: Page,
    crumbs: Vec<NavLink>,
    hint: String,
    now: Line,
    may: bool,
    errors: Vec<ErrorItem>,
    control: &'static str,
    value: Field,
    unit: Field,
    from: Field,
    rule: Field,
    cites: Field,
    seen: String,
    kept: String,
    past: Vec<Past>,
}

async fn show(State(app): State<App>, visit: Visit, Path(name): Path<String>) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let key = actions::key(&by, &name)?;
    let kept = visit.kept(&app).await?;
    let (fields, kept_at) = match kept {
        Some(mut kept) => {
            // What the person saw then is not what he sees now.
            kept.fields.0.retain(|(name, _)| name != "seen");
            (kept.fields, Some(kept.at))
        }
        None => {
            let mut fields = Fields::default();
            values::fill(key, by.procedure.text(key.name, by.today()), &mut fields);
            fields.set("cites", visit.asked().get("cites"));
            (fields, None)
        }
    };
    draw(&app, &visit, (&by, key), &fields, (Vec::new(), StatusCode::OK), kept_at).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    (by, key): (&Acting, &Key),
    fields: &Fields,
    (wrong, status): (Vec<Complaint>, StatusCode),
    kept_at: Option<i64>,
) -> Outcome<Response> {
    let mut db = app.db.read().await?;
    let all = store::values_of(&mut db, by.body, key.name).await?;
    let withdrawn = store::withdrawn(&mut db, by.body).await?;
    let cited = rulebook::cited(&mut db, by.body, key.name).await?;
    let mut page = visit.page_with(app, &mut db, "").await?;
    let mut versions = vec![Choice::new("", page.t("settings-cites-none"))];
    versions.extend(rulebook::citable(&mut db, &page, by.body).await?);
    drop(db);
    page.title = label_of(&page, key);
    let form = FormMaker::new(&page, fields, &wrong);
    let (control, value, unit) = controls(&page, &form, key, fields);
    let from = form.field("from", "settings-from").kind("date").required().or(by.today());
    let rule = form.field("rule", "settings-rule").required().max(actions::RULE).rows(2);
    let cites = form.field("cites", "settings-cites").options(versions);
    let newest = all.iter().map(|v| v.id).max_by_key(|id| id.0);
    let seen = match fields.get("seen") {
        "" => newest.map(|id| id.to_string()).unwrap_or_default(),
        seen => seen.to_owned(),
    };
    let shown = SettingPage {
        crumbs: vec![NavLink::new("/settings", &page.t("settings-title")), NavLink::new("", &page.title)],
        hint: hint_of(&page, key),
        now: line(&page, by, key, &all),
        may: by.is_any(EDITORS),
        errors: form.errors(),
        kept: kept_at.map(|at| page.ts("settings-kept", page.moment(at))).unwrap_or_default(),
        past: past(&page, by, key, (&all, &withdrawn, &cited)),
        control,
        value,
        unit,
        from,
        rule,
        cites,
        seen,
        page,
    };
    html_with(status, &shown)
}

/// The control for a value: its shape, its field, and the unit of a period.
fn controls(page: &Page, form: &FormMaker<'_>, key: &Key, fields: &Fields) -> (&'static str, Field, Field) {
    let name = values::field_of(key);
    let mut value = form.field(name, "settings-value").required();
    value.hint = values::allowed(page, key);
    let named = |list: &[&str]| -> Vec<Choice> {
        list.iter().map(|c| Choice::new(c, values::choice(page, key, c))).collect()
    };
    let units = ["wd", "d", "m"].map(|unit| Choice::new(unit, page.t(&format!("settings-unit-{unit}"))));
    let unit = form.field("unit", "settings-unit").options(units);
    match key.range {
        Range::Whole(..) => ("text", value.kind("number"), unit),
        Range::Switch => {
            let both = [("on", "settings-on"), ("off", "settings-off")];
            ("radios", value.options(both.map(|(v, word)| Choice::new(v, page.t(word)))), unit)
        }
        Range::Choice(list) => ("radios", value.options(named(list)), unit),
        Range::Several(list) => {
            value.required = false;
            ("checks", value.several(&fields.all("value"), named(list)), unit)
        }
        Range::Period(_) => ("period", value.kind("number"), unit),
        Range::Words(most) => {
            value.required = false;
            ("area", value.max(most).rows(12), unit)
        }
        Range::Text(most) if most > 120 => {
            value.required = false;
            ("area", value.max(most), unit)
        }
        Range::Text(most) => {
            value.required = false;
            ("text", value.max(most), unit)
        }
    }
}

fn past(
    page: &Page,
    by: &Acting,
    key: &Key,
    (all, withdrawn, cited): (&[SettingValue], &[Withdrawn], &[Cited]),
) -> Vec<Past> {
    let today = by.today().to_string();
    let now = in_force(all, key.name, &today).map(|v| v.id);
    let of_value = |v: &SettingValue| {
        let coming = v.from > today;
        let (state, word) = match (coming, now == Some(v.id)) {
            (true, _) => ("open", "settings-state-coming"),
            (false, true) => ("done", "settings-state-now"),
            (false, false) => ("stop", "settings-state-past"),
        };
        let withdraw = coming && by.is_any(EDITORS);
        Past {
            value: values::said(page, key, &v.value),
            from: page.day(&v.from),
            rule: v.rule.clone(),
            cites: cited
                .iter()
                .find(|c| c.value == v.id.0)
                .map(|c| (c.link.clone(), page.ts("settings-cited", &c.title)))
                .unwrap_or_default(),
            who: v.who.clone(),
            at: page.moment(v.at),
            state,
            said: page.t(word),
            withdraw: if withdraw {
                format!("/settings/{}/withdraw/{}", key.name, v.id)
            } else {
                String::new()
            },
        }
    };
    let of_withdrawn = |w: &Withdrawn| Past {
        value: values::said(page, key, &w.value),
        from: page.day(&w.from),
        rule: String::new(),
        cites: Default::default(),
        who: w.who.clone(),
        at: page.moment(w.at),
        state: "back",
        said: page.t("settings-state-withdrawn"),
        withdraw: String::new(),
    };
    let taken_back = withdrawn.iter().filter(|w| w.name == key.name).map(of_withdrawn);
    all.iter().map(of_value).chain(taken_back).collect()
}

async fn set(State(app): State<App>, Path(name): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["length", "unit", "from", "rule", "seen", "cites"], &["value"])?;
    let key = actions::key(&by, &name)?;
    let value = values::read(key, &post.fields);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let f = &post.fields;
    let new = NewValue {
        name: key.name,
        value: &value,
        from: f.get("from"),
        rule: f.get("rule"),
        seen: f.get("seen"),
        cites: f.get("cites"),
    };
    match actions::set(&mut tx, &by, &new).await {
        Ok(_) => {
            let said = Said::new("settings-set").with("x", new.from);
            post.done(&app, tx, &format!("/settings/{}", key.name), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let refused = (wrong, StatusCode::UNPROCESSABLE_ENTITY);
            draw(&app, &post.visit, (&by, key), &post.fields, refused, None).await
        }
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/withdraw.html")]
struct WithdrawPage {
    page: Page,
    label: String,
    value: String,
    from: String,
    back: String,
}

async fn ask_withdraw(
    State(app): State<App>,
    visit: Visit,
    Path((name, id)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    actions::may_edit(&by)?;
    let key = actions::key(&by, &name)?;
    let id: SettingId = path_id(&id)?;
    let found = store::find_value(&mut app.db.read().await?, by.body, id).await?;
    let value = found.filter(|v| v.name == key.name).ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("settings-withdraw-title");
    let shown = WithdrawPage {
        label: label_of(&page, key),
        value: values::said(&page, key, &value.value),
        from: page.day(&value.from),
        back: format!("/settings/{}", key.name),
        page,
    };
    html(&shown)
}

async fn withdraw(
    State(app): State<App>,
    Path((_, id)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let value = actions::withdraw(&mut tx, &by, path_id(&id)?).await?;
    post.done(&app, tx, &format!("/settings/{}", value.name), Said::new("settings-withdrawn")).await
}

/// Where a default comes from, said: the project's own page of rules has a name, a standard is cited as it is.
fn source(page: &Page, source: &str) -> String {
    if source.starts_with("docs/rules/") { page.t("settings-source-rules") } else { source.to_owned() }
}
