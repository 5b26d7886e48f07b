//! Organisations and units: list, files, record, names from a day on, end.

use super::record::span;
use super::{
    Fact, FormPage, LineCell, ListPage, Typed, beginning, fact, kept_note, maybe_day, primary, said,
};
use crate::assembly::people::actions::{SEE_PEOPLE, need, orgs as actions, see};
use crate::assembly::people::front;
use crate::assembly::people::records::forms::{NameForm, OrgForm};
use crate::assembly::people::records::{Delegated, Org, OrgKind, Orgs, UnitKind};
use crate::assembly::people::store::orgs as store;
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{Begun, Choice, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids::{self, OrgId};
use crate::foundation::lists::{Address, Column, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people/orgs", get(list))
        .route("/people/orgs.xlsx", get(file))
        .route("/people/orgs.csv", get(file))
        .route("/people/orgs/new", get(blank).merge(post(enter)))
        .route("/people/orgs/{id}", get(show))
        .route("/people/orgs/{id}/name", get(ask_name).merge(post(rename)))
        .route("/people/orgs/{id}/end", get(ask_end).merge(post(end)))
}

static COLUMNS: &[Column] = &[
    Column { key: "name", word: "people-org-name", usual: true, width: 32 },
    Column { key: "short", word: "people-org-short_name", usual: true, width: 20 },
    Column { key: "code", word: "people-org-code", usual: true, width: 10 },
    Column { key: "kind", word: "people-org-kind", usual: true, width: 14 },
    Column { key: "unit_kind", word: "people-org-unit_kind", usual: true, width: 14 },
    Column { key: "from", word: "people-org-from_on", usual: true, width: 12 },
    Column { key: "until", word: "people-org-until_on", usual: true, width: 12 },
];

fn office(by: &Acting) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-org")
}

fn chosen<'a>(orgs: &'a Orgs, page: &Page, fields: &Fields) -> Vec<&'a Org> {
    let today = page.today.to_string();
    let (kind, unit_kind) =
        (OrgKind::from_key(fields.get("kind")), UnitKind::from_key(fields.get("unit_kind")));
    let (q, ended) = (fields.get("q").to_lowercase(), fields.get("ended") == "1");
    let named = |o: &Org| {
        let any = |n: &super::super::records::OrgName| {
            [&n.name, &n.short_name, &n.name_en].iter().any(|text| text.to_lowercase().contains(&q))
        };
        o.code.to_lowercase().contains(&q) || o.names.iter().any(any)
    };
    let fits = |o: &&Org| {
        // One whose import was taken back never was.
        o.exists(&o.from_on)
            && kind.is_none_or(|k| o.kind == k)
            && unit_kind.is_none_or(|k| o.unit_kind == Some(k))
            && (ended || o.until_on.as_deref().is_none_or(|until| until >= today.as_str()))
            && named(o)
    };
    orgs.list.iter().filter(fits).collect()
}

fn texts(page: &Page, o: &Org) -> Vec<String> {
    let today = page.today.to_string();
    let unit = o.unit_kind.map(|k| page.t(&format!("unit-kind-{k}"))).unwrap_or_default();
    vec![
        o.name(&today, page.language).to_owned(),
        o.short_name(&today, page.language).to_owned(),
        o.code.clone(),
        page.t(&format!("org-kind-{}", o.kind)),
        unit,
        o.from_on.clone(),
        o.until_on.clone().unwrap_or_default(),
    ]
}

fn kinds<T: Name + std::fmt::Display>(page: &Page, prefix: &str, none: &str) -> Vec<Choice> {
    let all = T::all().iter().map(|k| Choice::new(k, page.t(&format!("{prefix}-{k}"))));
    std::iter::once(Choice::new("", page.t(none))).chain(all).collect()
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let orgs = front::orgs(&app, by.body).await?;
    let address = Address::new(&visit.path, &visit.query);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-orgs-title");
    let found = chosen(&orgs, &page, &address.chosen);
    let after: Option<OrgId> = address.chosen.parsed("after");
    let start = after.and_then(|id| found.iter().position(|o| o.id == id)).map_or(0, |at| at + 1);
    let shown: Vec<&Org> = found.iter().skip(start).take(PAGE_ROWS as usize).copied().collect();
    let more = found.len() > start + shown.len();
    let last = shown.last().filter(|_| more).map(|o| o.id.to_string());
    let mut list = ListPage::new(page, "people-orgs");
    let maker_page = list.page.clone();
    let maker = FormMaker::new(&maker_page, &address.chosen, &[]);
    let ended = [
        Choice::new("", maker_page.t("people-orgs-current")),
        Choice::new("1", maker_page.t("people-orgs-ended")),
    ];
    list.filters = vec![
        maker.field("q", "people-find-org").kind("search"),
        maker.field("kind", "people-org-kind").kind("select").options(kinds::<OrgKind>(
            &maker_page,
            "org-kind",
            "people-all-kinds",
        )),
        maker.field("unit_kind", "people-org-unit_kind").kind("select").options(kinds::<UnitKind>(
            &maker_page,
            "unit-kind",
            "people-all-unit-kinds",
        )),
        maker.field("ended", "people-orgs-ended").kind("select").options(ended),
    ];
    list.say_chosen(&address);
    list.count = list.page.tn("people-orgs-count", found.len() as i64);
    list.heads = COLUMNS.iter().map(|c| list.page.t(c.word)).collect();
    list.rows = shown.iter().map(|o| line(&list.page, o)).collect();
    if by.is(Role::OfficeOfficer) {
        list.acts.push(said("/people/import/units", list.page.t("people-import-title-units")));
        list.acts.push(primary("/people/orgs/new", list.page.t("people-org-new")));
        (list.empty_href, list.empty_label) = ("/people/orgs/new".to_owned(), list.page.t("people-org-new"));
    }
    list.files(&address, found.len() as i64);
    list.ways(&address, last);
    html(&list)
}

fn line(page: &Page, o: &Org) -> Vec<LineCell> {
    let link = format!("/people/orgs/{}", o.id);
    let cell = |(at, text): (usize, String)| match at {
        0 => LineCell::link(&link, text),
        5 | 6 => LineCell::text(page.day(&text)),
        _ => LineCell::text(text),
    };
    texts(page, o).into_iter().enumerate().map(cell).collect()
}

async fn file(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let orgs = front::orgs(&app, by.body).await?;
    let page = visit.page(&app, "").await?;
    let rows = chosen(&orgs, &page, &visit.asked()).into_iter().map(|o| texts(&page, o)).collect();
    super::hand_out(&app, &visit, &by, "people-orgs-title", (COLUMNS.iter().collect(), rows)).await
}

async fn blank(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let mut record = Fields::default();
    record.set("kind", visit.asked().get("kind"));
    record.set("from_on", by.today().to_string());
    let (fields, kept) = beginning(&app, &visit, record).await?;
    org_form(&app, &visit, &by, Typed { fields: &fields, wrong: &[], kept }).await
}

async fn org_form(app: &App, visit: &Visit, by: &Acting, typed: Typed<'_>) -> Outcome<Response> {
    let sectors = front::sectors(app, by.body).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-org-new");
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let seat_groups = std::iter::once(Choice::new("", maker_page.t("people-none")))
        .chain(sectors.list.iter().filter(|s| s.until_on.is_none()).map(|s| Choice::new(s.id, &s.name)));
    let mut fields = vec![
        maker.field("kind", "people-org-kind").kind("select").required().options(kinds::<OrgKind>(
            &maker_page,
            "org-kind",
            "people-choose",
        )),
        maker.field("unit_kind", "people-org-unit_kind").kind("select").options(kinds::<UnitKind>(
            &maker_page,
            "unit-kind",
            "people-none",
        )),
        maker.field("sector", "people-org-sector").kind("select").options(seat_groups),
        maker.field("code", "people-org-code").required(),
        maker.field("position", "people-org-position").kind("number"),
    ];
    fields.extend(name_fields(&maker));
    let mut form = FormPage::new(page, &maker, fields, "people-org-save", "/people/orgs");
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

fn name_fields(maker: &FormMaker<'_>) -> Vec<Field> {
    vec![
        maker.field("name", "people-org-name").required(),
        maker.field("short_name", "people-org-short_name"),
        maker.field("name_en", "people-org-name_en"),
        maker.field("from_on", "people-org-from_on").kind("date").required(),
    ]
}

async fn enter(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    office(&by)?;
    post.fields.only(OrgForm::FIELDS, &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match OrgForm::read(&post.fields) {
        Ok(form) => actions::enter(&mut tx, &by, &form).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(id) => {
            let said = Said::new("people-org-entered").with("x", post.fields.get("name"));
            post.done(&app, tx, &format!("/people/orgs/{id}"), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            org_form(&app, &post.visit, &by, Typed { fields: &post.fields, wrong: &wrong, kept: None }).await
        }
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "assembly/people/templates/org.html")]
struct OrgPage {
    page: Page,
    facts: Vec<Fact>,
    acts: Vec<NavLink>,
    names: Vec<String>,
    delegates: Vec<LineCell>,
    history: Vec<TimelineEntry>,
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let id: OrgId = path_id(&id)?;
    let (orgs, sectors) = (front::orgs(&app, by.body).await?, front::sectors(&app, by.body).await?);
    let org = orgs.find(id).ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let delegated = store::delegated_by(&mut db, by.body, id).await?;
    let history = events::history(&mut db, by.body, "org", id.0).await?;
    drop(db);
    let page = visit.page(&app, org.name(&by.today().to_string(), by.lang)).await?;
    let sector = org.sector.and_then(|s| sectors.find(s)).map(|s| s.name.clone()).unwrap_or_default();
    let unit = org.unit_kind.map(|k| page.t(&format!("unit-kind-{k}"))).unwrap_or_default();
    let facts = vec![
        fact(&page, "people-org-kind", page.t(&format!("org-kind-{}", org.kind))),
        fact(&page, "people-org-unit_kind", unit),
        fact(&page, "people-org-sector", sector),
        fact(&page, "people-org-code", org.code.as_str()),
        fact(&page, "people-org-from_on", page.day(&org.from_on)),
        fact(&page, "people-org-until_on", maybe_day(&page, org.until_on.as_deref())),
    ];
    let named =
        |n: &super::super::records::OrgName| page.txy("people-org-named", &n.name, page.day(&n.from_on));
    let writes = by.is(Role::OfficeOfficer);
    html(&OrgPage {
        facts,
        acts: if writes { acts(&page, org) } else { Vec::new() },
        names: org.names.iter().rev().map(named).collect(),
        delegates: delegated.iter().map(|d| delegate_line(&page, org, d, writes)).collect(),
        history: timeline(&page, &history),
        page,
    })
}

fn acts(page: &Page, org: &Org) -> Vec<NavLink> {
    let at = |tail: &str| format!("/people/orgs/{}/{tail}", org.id);
    let mut acts = vec![
        primary(&at("delegates/new"), page.t("people-delegate-new")),
        said(&at("name"), page.t("people-org-rename")),
    ];
    if org.until_on.is_none() {
        acts.push(said(&at("end"), page.t("people-org-end")));
    }
    acts
}

/// A delegate who seals for a sector is its convener (召集人).
fn delegate_line(page: &Page, org: &Org, d: &Delegated, writes: bool) -> LineCell {
    let convenes = org.kind == OrgKind::Sector && d.power == Power::Seal;
    let power =
        if convenes { "people-power-convener".to_owned() } else { format!("people-power-{}", d.power) };
    let what = page.txy("people-delegation-line", &d.name, page.t(&power));
    let revoked = d.revoked_at.map(|at| page.ts("people-revoked-on", page.day_of(at)));
    let when = revoked.unwrap_or_else(|| span(page, &d.from_on, d.until_on.as_deref()));
    let href = format!("/people/orgs/{}/delegates/{}/revoke", org.id, ids::write(d.id));
    let open =
        writes && d.revoked_at.is_none() && d.until_on.as_ref().is_none_or(|u| *u >= page.today.to_string());
    LineCell {
        text: page.txy("timeline-who", what, when),
        href: if open { href } else { String::new() },
        sub: d.name.clone(),
        ..LineCell::default()
    }
}

pub(super) async fn find(app: &App, by: &Acting, id: &str) -> Outcome<Org> {
    let id: OrgId = path_id(id)?;
    front::orgs(app, by.body).await?.find(id).cloned().ok_or(Problem::NotFound)
}

async fn ask_name(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let org = find(&app, &by, &id).await?;
    let mut record = Fields::default();
    if let Some(last) = org.names.last() {
        record.set("name", last.name.as_str());
        record.set("short_name", last.short_name.as_str());
        record.set("name_en", last.name_en.as_str());
    }
    let (fields, kept) = beginning(&app, &visit, record).await?;
    name_form(&app, &visit, &org, Typed { fields: &fields, wrong: &[], kept }).await
}

async fn name_form(app: &App, visit: &Visit, org: &Org, typed: Typed<'_>) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-org-rename");
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let back = format!("/people/orgs/{}", org.id);
    let mut form = FormPage::new(page, &maker, name_fields(&maker), "people-org-rename", &back);
    form.lead =
        maker_page.ts("people-org-rename-lead", org.name(&maker_page.today.to_string(), maker_page.language));
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

async fn rename(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    office(&by)?;
    post.fields.only(NameForm::FIELDS, &[])?;
    let org = find(&app, &by, &id).await?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match NameForm::read(&post.fields) {
        Ok(form) => actions::rename(&mut tx, &by, org.id, &form).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(()) => {
            let said = Said::new("people-org-renamed").with("x", post.fields.get("name"));
            post.done(&app, tx, &format!("/people/orgs/{}", org.id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            name_form(&app, &post.visit, &org, Typed { fields: &post.fields, wrong: &wrong, kept: None })
                .await
        }
        Err(other) => Err(other),
    }
}

async fn ask_end(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let org = find(&app, &by, &id).await?;
    let mut record = Fields::default();
    record.set("until_on", by.today().to_string());
    end_form(&app, &visit, &org, &record, &[]).await
}

async fn end_form(
    app: &App,
    visit: &Visit,
    org: &Org,
    fields: &Fields,
    wrong: &[Complaint],
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.ts("people-org-end-title", org.name(&page.today.to_string(), page.language));
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, fields, wrong);
    let drawn = vec![maker.field("until_on", "people-org-until_on").kind("date").required()];
    let mut form = FormPage::new(page, &maker, drawn, "people-org-end", &format!("/people/orgs/{}", org.id));
    form.lead = maker_page.t("people-org-end-lead");
    form.draw()
}

async fn end(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    office(&by)?;
    post.fields.only(&["until_on"], &[])?;
    let org = find(&app, &by, &id).await?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::end(&mut tx, &by, org.id, post.fields.get("until_on")).await {
        Ok(_) => {
            let said = Said::new("people-org-ended").with("x", org.name(&by.today().to_string(), by.lang));
            post.done(&app, tx, &format!("/people/orgs/{}", org.id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            end_form(&app, &post.visit, &org, &post.fields, &wrong).await
        }
        Err(other) => Err(other),
    }
}
