//! The list of activities, and the same as a file.

use super::view::{host_names, kind_names, mark, place, said, tabs, when};
use crate::assembly::activities::actions::link;
use crate::assembly::activities::hats::{self, Reach};
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, lists as sql};
use crate::assembly::activities::workflow::activity::State;
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Choice, Fields};
use crate::foundation::ids;
use crate::foundation::lists::{self, Address, Ending, Export, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State as From;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities", get(list))
        .route("/activities.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/activities.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// The most rows of an exported list.
const MOST: i64 = 20_000;

/// A row as it is drawn.
struct RowView {
    href: String,
    title: String,
    kinds: String,
    when: String,
    place: String,
    hosts: String,
    mark: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<NavLink>,
    q: String,
    from: String,
    until: String,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    rows: Vec<RowView>,
    total: i64,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    may: bool,
}

/// What is chosen, read from the address.
fn asked(fields: &Fields) -> Outcome<sql::Asked> {
    let day = |name: &str| parse_date(fields.get(name)).map(|day| day.to_string()).unwrap_or_default();
    Ok(sql::Asked {
        from: day("from"),
        until: day("until"),
        state: fields.named("state")?,
        kind: fields.parsed("kind"),
        org: fields.parsed("org"),
        programme: fields.parsed("programme"),
        q: fields.get("q").chars().take(60).collect(),
    })
}

/// What rows are drawn with.
struct Known {
    kinds: Vec<Kind>,
    orgs: Arc<Orgs>,
    of: std::collections::BTreeMap<ActivityId, (Vec<KindId>, Vec<crate::foundation::ids::OrgId>)>,
}

impl Known {
    async fn read(app: &App, by: &Acting, all: &[Activity]) -> Outcome<Self> {
        let orgs = people::orgs(app, by.body).await?;
        let mut db = app.db.read().await?;
        let kinds = store::kinds(&mut db, by.body).await?;
        let mut of = std::collections::BTreeMap::new();
        let from = all.iter().map(|a| a.starts_on.as_str()).min().unwrap_or("9999");
        let until = all.iter().map(|a| a.starts_on.as_str()).max().unwrap_or_default();
        for counted in sql::sides(&mut db, by.body, (from, until)).await? {
            of.insert(counted.0, (counted.1, counted.2));
        }
        Ok(Self { kinds, orgs, of })
    }

    fn row(&self, page: &Page, a: &Activity) -> RowView {
        let none = (Vec::new(), Vec::new());
        let (kinds, hosts) = self.of.get(&a.id).unwrap_or(&none);
        RowView {
            href: link(a.id),
            title: a.title.clone(),
            kinds: kind_names(page, &self.kinds, kinds),
            when: when(page, a),
            place: place(page, a),
            hosts: host_names(page, &self.orgs, a, hosts),
            mark: mark(a.state),
            state: said(page, "activity-state-", a.state),
        }
    }
}

fn kind_choices(page: &Page, kinds: &[Kind], chosen: Option<KindId>) -> Vec<Choice> {
    let choice =
        |k: &Kind| Choice { chosen: chosen == Some(k.id), ..Choice::new(k.id, k.said(page.language)) };
    kinds.iter().map(choice).collect()
}

fn state_choices(page: &Page, by: &Acting, chosen: Option<State>) -> Vec<Choice> {
    let drafts = hats::keeps(by);
    let all = State::all().iter().filter(|state| drafts || **state != State::Draft);
    let choice = |state: &State| Choice {
        chosen: chosen == Some(*state),
        ..Choice::new(state.key(), said(page, "activity-state-", *state))
    };
    all.map(choice).collect()
}

async fn list(From(app): From<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/activities", &visit.query);
    let asked = asked(&address.chosen)?;
    let who = (Reach::of(&by), by.account);
    let after = address.chosen.get("after").split_once('.');
    let after = after.and_then(|(day, id)| Some((day.to_owned(), ids::read(id)?)));
    let (day, id) = after.clone().unwrap_or_else(|| ("9999-12-31".to_owned(), i64::MAX));
    let mut db = app.db.read().await?;
    let mut all = sql::list(&mut db, (by.body, who), &asked, ((&day, id), PAGE_ROWS + 1)).await?;
    let total = sql::count(&mut db, (by.body, who), &asked).await?;
    drop(db);
    let more = all.len() > PAGE_ROWS as usize;
    all.truncate(PAGE_ROWS as usize);
    let known = Known::read(&app, &by, &all).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("activities-title");
    let next = all.last().filter(|_| more).map(|a| address.after(&format!("{}.{}", a.starts_on, a.id)));
    html(&ListPage {
        tabs: tabs(&page, &by),
        q: asked.q.clone(),
        from: asked.from.clone(),
        until: asked.until.clone(),
        kinds: kind_choices(&page, &known.kinds, asked.kind),
        states: state_choices(&page, &by, asked.state),
        rows: all.iter().map(|a| known.row(&page, a)).collect(),
        total,
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        may: hats::keeps(&by),
        page,
    })
}

async fn export(From(app): From<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/activities", &visit.query);
    let asked = asked(&address.chosen)?;
    let who = (Reach::of(&by), by.account);
    let mut db = app.db.read().await?;
    let all = sql::list(&mut db, (by.body, who), &asked, (("9999-12-31", i64::MAX), MOST)).await?;
    drop(db);
    let known = Known::read(&app, &by, &all).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("activities-col-title", 48),
        ("activities-col-kinds", 24),
        ("activities-col-when", 32),
        ("activities-col-place", 28),
        ("activities-col-hosts", 36),
        ("activities-col-state", 12),
    ];
    let cells = |a: &Activity| -> Vec<Cell> {
        let r = known.row(&page, a);
        [r.title, r.kinds, r.when, r.place, r.hosts, r.state].map(Cell::Text).to_vec()
    };
    let rows: Vec<Vec<Cell>> = all.iter().map(cells).collect();
    lists::noted(&app, &by, hats::standing(&by), ("/activities", &address.query(), rows.len())).await?;
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &by, ending, Export { title: page.t("activities-title"), columns, rows }).await
}
