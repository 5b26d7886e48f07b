//! The list of proposals: the office's desk with its counters and what is asked, and the same list for members, narrowed to what
//! they may see. `GET /proposals`, and as a file `/proposals.xlsx` and `/proposals.csv`.

use super::table::{self, COLUMNS, RowView, sitting_choices};
use super::view::sitting_name;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange;
use crate::assembly::proposals::filters::{self, Known};
use crate::assembly::proposals::records::{Kind, ProposalId, SittingId, Window, of_roles, reads_all};
use crate::assembly::proposals::store::lists::{self as rows, Filter, Line, Order};
use crate::assembly::settings::Category;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Choice, Field, Fields, FormMaker};
use crate::foundation::lists::{self, Address, Column, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::notices;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;

/// Rows in each column of what is asked.
const ASKED: usize = 4;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/proposals", get(desk))
        .route("/proposals.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/proposals.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// A counter above the list.
struct Counter {
    key: &'static str,
    href: String,
    n: i64,
    label: String,
    current: bool,
    kind: &'static str,
}

/// One thing asked or due.
struct Ask {
    href: String,
    what: String,
    when: String,
    kind: &'static str,
}

/// A column of what is asked.
struct AskColumn {
    title: String,
    href: String,
    all: String,
    asks: Vec<Ask>,
    none: String,
}

/// A word of what is chosen, and the list without it.
struct Chosen {
    href: String,
    label: String,
}

/// A saved view.
struct View {
    id: String,
    name: String,
    href: String,
    current: bool,
}

/// A column's head.
struct Head {
    label: String,
    look: &'static str,
    sort: String,
    now: bool,
}

/// The fields that narrow the list.
struct Narrowing {
    q: String,
    state: Field,
    kind: Field,
    category: Field,
    window: Field,
    urgent: Field,
    carried: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/desk.html")]
struct DeskPage {
    page: Page,
    office: bool,
    imports: bool,
    volumes: bool,
    today: String,
    sittings: Vec<Choice>,
    all_sittings: bool,
    start: Option<(String, String)>,
    counters: Vec<Counter>,
    asks: Vec<AskColumn>,
    narrow: Narrowing,
    chosen: Vec<Chosen>,
    views: Vec<View>,
    view_query: String,
    columns: Field,
    columns_carried: Vec<(String, String)>,
    heads: Vec<Head>,
    rows: Vec<RowView>,
    sector: bool,
    total: i64,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    nothing: (String, String, String, String),
    batch_categories: Vec<Choice>,
}

async fn desk(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut db = app.db.read().await?;
    let mut page = visit.page_with(&app, &mut db, "").await?;
    let office = reads_all(&by);
    page.title = page.t(if office { "proposals-desk-title" } else { "proposals-desk-title-member" });
    let address = Address::new("/proposals", &visit.query);
    let known = Known::load(&app, &by).await?;
    let filter = filters::read(&mut db, &by, &known, &address.chosen).await?;
    let order = filters::order(&address.chosen);
    let after = table::read_place(address.chosen.get("after"));
    let mut lines = rows::list(&mut db, &by, &filter, order, (after, PAGE_ROWS + 1)).await?;
    let more = lines.len() as i64 > PAGE_ROWS;
    lines.truncate(PAGE_ROWS as usize);
    let (total, counters) = counters(&mut db, &page, &by, &known, (&filter, &address)).await?;
    let due = |kind: &str| counters.iter().find(|c| c.key == kind).map_or(0, |c| c.n);
    let due = [("late", due("late")), ("soon", due("soon"))];
    let asks =
        if office { asked(&mut db, &page, &by, &known, (filter.sitting, due)).await? } else { Vec::new() };
    let views = views(&mut db, &by, &address).await?;
    drop(db);
    let shown = shown_columns(&address, &filter);
    let next = match lines.last() {
        Some(last) if more => address.after(&table::place(order, last)),
        _ => String::new(),
    };
    let first = if after.is_some() { address.without("after") } else { String::new() };
    let chosen_sitting = filter.sitting.map(|s| s.to_string()).unwrap_or_default();
    let desk = DeskPage {
        office: !of_roles(&by).is_empty(),
        imports: exchange::may(&by, As::Draft).is_ok(),
        volumes: super::volumes::may(&by),
        today: page.date_with_weekday(by.today()),
        sittings: sitting_choices(&page, &known, &chosen_sitting),
        all_sittings: filter.sitting.is_none(),
        start: start(&page, &by, &counters),
        counters,
        asks,
        narrow: narrowing(&page, &by, &known, &address),
        chosen: chosen(&page, &by, &known, &address),
        views,
        view_query: address.query(),
        columns: column_choice(&page, &address, &shown),
        columns_carried: carried(&address, &["columns", "after"]),
        heads: heads(&page, &address, order, &shown),
        rows: lines.iter().map(|line| table::row(&page, &by, &known, &shown, line)).collect(),
        sector: filter.sector.is_some(),
        total,
        first,
        next,
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        nothing: nothing(&page, &by, &address, office),
        batch_categories: categories(&known, &by),
        page,
    };
    html(&desk)
}

/// The columns shown. In a list by sector no person is named.
fn shown_columns(address: &Address, filter: &Filter) -> Vec<&'static Column> {
    let mut shown = lists::columns(COLUMNS, &address.chosen);
    if filter.sector.is_some() {
        shown.retain(|c| c.key != "proposer");
    }
    shown
}

/// What the person most likely came for: to receive, or to write.
fn start(page: &Page, by: &Acting, counters: &[Counter]) -> Option<(String, String)> {
    if by.is(Role::ProposalOfficer) {
        let first = counters.first().filter(|c| c.n > 0)?;
        return Some((first.href.clone(), page.tn("proposals-desk-start", first.n)));
    }
    let writes = by.is(Role::Member) || !by.delegations.is_empty();
    (writes && !reads_all(by)).then(|| ("/proposals/new".to_owned(), page.t("proposals-desk-write")))
}

async fn counters(
    db: &mut dyn Read,
    page: &Page,
    by: &Acting,
    known: &Known,
    (filter, address): (&Filter, &Address),
) -> Outcome<(i64, Vec<Counter>)> {
    let asked = if reads_all(by) { filters::counters(by, filter.sitting) } else { Vec::new() };
    let mut lists = vec![filter.clone()];
    for (_, fields) in &asked {
        lists.push(filters::read(db, by, known, fields).await?);
    }
    let counts = rows::counts(db, by, &lists).await?;
    let mut found = Vec::new();
    for ((key, fields), n) in asked.into_iter().zip(counts.iter().skip(1).copied()) {
        let rare = key.starts_with("merger") || key == "withdrawal";
        let current = same_choice(&fields, &address.chosen);
        if n == 0 && rare && !current {
            continue;
        }
        found.push(Counter {
            key,
            href: format!("/proposals?{}", fields.encode()),
            n,
            label: page.t(&format!("proposals-desk-counter-{key}")),
            current,
            kind: match key {
                "soon" => "apart",
                "late" if n > 0 => "late",
                _ => "",
            },
        });
    }
    Ok((counts.first().copied().unwrap_or(0), found))
}

/// Whether a counter's list is the one shown: what narrows is the same, whatever the session is called.
fn same_choice(counter: &Fields, chosen: &Fields) -> bool {
    let narrows = |fields: &Fields| {
        let mut found: Vec<(String, String)> = fields
            .0
            .iter()
            .filter(|(name, _)| filters::FIELDS.contains(&name.as_str()) && name != "sitting")
            .cloned()
            .collect();
        found.sort();
        found
    };
    narrows(counter) == narrows(chosen)
}

async fn asked(
    db: &mut dyn Read,
    page: &Page,
    by: &Acting,
    known: &Known,
    (sitting, due): (Option<SittingId>, [(&str, i64); 2]),
) -> Outcome<Vec<AskColumn>> {
    let (mine, all) = notices::asked_under(db, by.account, ("/proposals/", ASKED as i64)).await?;
    let ask = |n: &notices::Notice| Ask {
        href: n.link.clone(),
        what: n.sentence(page.words(), page.language),
        when: n.due_on.as_deref().map(|due| page.day(due)).unwrap_or_default(),
        kind: if n.due_on.as_deref().is_some_and(|due| *due < *by.today().to_string()) { "late" } else { "" },
    };
    let mut columns = vec![AskColumn {
        title: page.t("proposals-desk-asked"),
        href: "/inbox".to_owned(),
        all: page.tn("proposals-desk-asked-all", all),
        asks: mine.iter().map(ask).collect(),
        none: page.t("proposals-desk-asked-none"),
    }];
    for (key, n) in due {
        let mut fields = Fields::default();
        fields.add("sitting", sitting.map_or_else(|| "all".to_owned(), |s| s.to_string()));
        fields.add("due", key);
        let filter = filters::read(db, by, known, &fields).await?;
        let lines = match n {
            0 => Vec::new(),
            _ => rows::list(db, by, &filter, Order::Due, (None, ASKED as i64)).await?,
        };
        fields.add("order", "due");
        columns.push(AskColumn {
            title: page.t(&format!("proposals-desk-asked-{key}")),
            href: format!("/proposals?{}", fields.encode()),
            all: page.tn("proposals-desk-asked-all", n),
            asks: lines.iter().map(|line| due_line(page, by, line)).collect(),
            none: page.t(&format!("proposals-desk-asked-{key}-none")),
        });
    }
    Ok(columns)
}

fn due_line(page: &Page, by: &Acting, line: &Line) -> Ask {
    let (kind, when) = table::left_words(page, by, &line.proposal);
    let (_, matter, _) = crate::assembly::proposals::titles::formula(&line.proposal.title);
    Ask { href: format!("/proposals/{}", line.proposal.id), what: matter.to_owned(), when, kind }
}

async fn views(db: &mut dyn Read, by: &Acting, address: &Address) -> Outcome<Vec<View>> {
    let found = crate::foundation::store::views_of(db, by.account, &address.path).await?;
    let query = address.query();
    let view = |(id, name, kept): (i64, String, String)| View {
        id: crate::foundation::ids::write(id),
        name,
        href: format!("{}?{kept}", address.path),
        current: kept == query,
    };
    Ok(found.into_iter().map(view).collect())
}

/// What of the address a form must carry on, without its own fields.
fn carried(address: &Address, own: &[&str]) -> Vec<(String, String)> {
    address.chosen.0.iter().filter(|(name, _)| !own.contains(&name.as_str())).cloned().collect()
}

/// The categories in use, with their place in the tree.
pub(super) fn categories(known: &Known, by: &Acting) -> Vec<Choice> {
    let today = by.today().to_string();
    let open = |c: &&Category| c.open_on(&today);
    let mut found = Vec::new();
    for top in known.tree.categories.iter().filter(|c| c.parent.is_none()).filter(open) {
        let name = known.category_name(top.id, by.lang);
        found.push(Choice::new(top.id, &name));
        let below = known.with_children(top.id);
        for c in
            known.tree.categories.iter().filter(|c| c.id != top.id && below.contains(&c.id.0)).filter(open)
        {
            let own = known.category_name(c.id, by.lang);
            found.push(Choice::new(c.id, format!("{name} / {own}")));
        }
    }
    found
}

fn narrowing(page: &Page, by: &Acting, known: &Known, address: &Address) -> Narrowing {
    let form = FormMaker::new(page, &address.chosen, &[]);
    let several = |name: &str| address.chosen.all(name);
    let states = filters::listed_states();
    let states = states.iter().map(|s| Choice::new(s, page.t(&format!("case-state-{s}"))));
    let kinds = Kind::all().iter().map(|k| Choice::new(k, page.t(&format!("kind-{k}"))));
    let mut categories = categories(known, by);
    categories.insert(0, Choice::new("", page.t("proposals-desk-category-any")));
    categories.push(Choice::new("none", page.t("proposals-figures-no-category")));
    let windows = [Window::Session, Window::Ordinary];
    let windows = windows.into_iter().map(|w| Choice::new(w, page.t(&format!("window-{w}"))));
    let any = Choice::new("", page.t("proposals-desk-window-any"));
    let urgent = [Choice::new("on", page.t("proposals-desk-urgent-only"))];
    let own = ["sitting", "q", "state", "kind", "category", "window", "urgent", "after"];
    Narrowing {
        q: address.chosen.get("q").to_owned(),
        state: form.field("state", "proposals-desk-column-state").several(&several("state"), states),
        kind: form.field("kind", "proposals-desk-column-kind").several(&several("kind"), kinds),
        category: form.field("category", "proposals-desk-column-category").options(categories),
        window: form
            .field("window", "proposals-desk-column-window")
            .options(std::iter::once(any).chain(windows)),
        urgent: form.field("urgent", "proposals-desk-tag-urgent").several(&several("urgent"), urgent),
        carried: carried(address, &own),
    }
}

/// What is chosen, in words, each with the list without it.
fn chosen(page: &Page, by: &Acting, known: &Known, address: &Address) -> Vec<Chosen> {
    let mut found = Vec::new();
    for (name, value) in &address.chosen.0 {
        let label = match name.as_str() {
            "state" if value == "pending" => page.t("proposals-figures-pending"),
            "state" => page.t(&format!("case-state-{value}")),
            "kind" if value == "collective" => page.t("proposals-figures-collective"),
            "kind" if value == "member" => page.t("proposals-figures-member"),
            "kind" => page.t(&format!("kind-{value}")),
            "category" if value == "none" => page.t("proposals-figures-no-category"),
            "category" => value.parse().map(|id| known.category_name(id, by.lang)).unwrap_or_default(),
            "window" => page.t(&format!("window-{value}")),
            "urgent" => page.t("proposals-desk-tag-urgent"),
            "q" => page.ts("proposals-desk-chosen-q", value),
            "mine" => page.t("proposals-desk-chosen-mine"),
            "lead" if value.parse::<ProposalId>().is_ok() => page.t("proposals-desk-chosen-lead"),
            "sector" => page.t("proposals-desk-chosen-sector"),
            "stage" | "due" | "merger" => counter_word(page, name, value),
            "withdrawal" => page.t("proposals-desk-counter-withdrawal"),
            _ => continue,
        };
        // A value that is no word of the list narrows nothing.
        if label.is_empty() || label.starts_with('\u{27e6}') {
            continue;
        }
        let mut rest = address.clone();
        rest.chosen.0.retain(|(n, v)| !(n == name && v == value) && n != "after");
        let query = rest.chosen.encode();
        let href = if query.is_empty() { address.path.clone() } else { format!("{}?{query}", address.path) };
        found.push(Chosen { href, label });
    }
    found
}

fn counter_word(page: &Page, name: &str, value: &str) -> String {
    let key = if name == "merger" { format!("merger-{value}") } else { value.to_owned() };
    page.t(&format!("proposals-desk-counter-{key}"))
}

fn column_choice(page: &Page, address: &Address, shown: &[&Column]) -> Field {
    let keys: Vec<&str> = shown.iter().map(|c| c.key).collect();
    let choices = COLUMNS.iter().map(|c| Choice::new(c.key, page.t(c.word)));
    FormMaker::new(page, &address.chosen, &[])
        .field("columns", "proposals-desk-columns")
        .several(&keys, choices)
}

fn heads(page: &Page, address: &Address, order: Order, shown: &[&Column]) -> Vec<Head> {
    let head = |c: &&Column| {
        let (sort, now) = match c.key {
            "number" => (address.with("order", "number"), order == Order::Number),
            "due" => (address.with("order", "due"), order == Order::Due),
            "submitted" => (address.without("order"), order == Order::Newest),
            _ => (String::new(), false),
        };
        let look = if matches!(c.key, "signers" | "serial") { "table__n" } else { "" };
        Head { label: page.t(c.word), look, sort, now }
    };
    shown.iter().map(head).collect()
}

/// What an empty list says, and the next step: (title, text, address, label).
fn nothing(page: &Page, by: &Acting, address: &Address, office: bool) -> (String, String, String, String) {
    let narrowed =
        address.chosen.0.iter().any(|(n, _)| filters::FIELDS.contains(&n.as_str()) && n != "sitting");
    let all = address.chosen.get("sitting") == "all";
    let (key, href) = match (narrowed, all, office) {
        (true, _, _) => ("narrowed", "/proposals".to_owned()),
        (false, false, true) => ("session", "/proposals?sitting=all".to_owned()),
        (false, true, true) => ("office", String::new()),
        (false, _, false) if by.is(Role::Member) => ("member", "/proposals/new".to_owned()),
        (false, _, false) => ("other", String::new()),
    };
    let said = |part: &str| page.t(&format!("proposals-desk-empty-{key}{part}"));
    let label = if href.is_empty() { String::new() } else { said("-act") };
    (said(""), said("-text"), href, label)
}

/// As whom somebody takes a list out.
pub(super) fn reader(by: &Acting) -> &'static str {
    of_roles(by).first().map_or("member", |standing| standing.key())
}

/// The filtered list as a file, with the chosen columns and exactly its rows.
async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let page = visit.page(&app, "").await?;
    let address = Address::new("/proposals", &visit.query);
    let known = Known::load(&app, &by).await?;
    let filter = filters::read(&mut app.db.read().await?, &by, &known, &address.chosen).await?;
    let order = filters::order(&address.chosen);
    let shown = shown_columns(&address, &filter);
    let title = match filter.sitting.and_then(|s| known.sitting(s)) {
        Some(sitting) => page.ts("proposals-desk-export-title", sitting_name(&page, sitting)),
        None => page.t("proposals-desk-export-title-all"),
    };
    let columns = shown.iter().map(|c| (page.t(c.word), c.width, table::kind(c.key))).collect();
    let cells = |line: &Line| shown.iter().map(|c| table::cell(&page, &by, &known, line, c.key)).collect();
    let mut file = Exporting::begin(&page, &by, ending, (title, columns)).await?;
    let mut after = None;
    loop {
        let lines = rows::list(&mut app.db.read().await?, &by, &filter, order, (after, EXPORT_PIECE)).await?;
        after = lines.last().and_then(|last| table::read_place(&table::place(order, last)));
        file = file.add(lines.iter().map(cells).collect()).await?;
        if (lines.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, reader(&by), ("/proposals", &address.query(), file.written())).await?;
    file.finish().await
}
