//! A plan as the page draws it: options, counts, columns that nobody knows, each record with its doubts.

use super::super::view;
use super::options::{OptionFields, chosen, option_fields};
use crate::assembly::people::{self, ColumnView, ImportKind};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::{self, Mark, Plan, Planned, Verdict};
use crate::assembly::proposals::records::Window;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::{ErrorItem, Fields, FormMaker};
use crate::foundation::pages::{Page, Visit, html_with};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// Rows of a plan that one page shows; the counts are always of all.
pub(super) const ROWS: usize = 500;
/// Names of people and organisations that a plan lists.
const NAMES: usize = 60;

#[derive(Template)]
#[template(path = "assembly/proposals/templates/import_plan.html")]
struct PlanPage {
    page: Page,
    errors: Vec<ErrorItem>,
    blocked: bool,
    file: String,
    facts: Vec<Fact>,
    counters: Vec<Count>,
    notes: Vec<MarkView>,
    lines: Vec<LineView>,
    more: String,
    people: String,
    orgs: String,
    options: OptionFields,
    hidden: Vec<(String, String)>,
    columns: Vec<ColumnView>,
    doubts: usize,
    confirm: String,
}

/// A fact beside the plan.
pub(super) struct Fact {
    pub(super) term: String,
    pub(super) text: String,
}

struct Count {
    label: String,
    n: usize,
    value: &'static str,
    current: bool,
}

/// A doubt at its cell.
pub(super) struct MarkView {
    pub(super) kind: &'static str,
    pub(super) word: String,
    pub(super) cell: String,
    pub(super) text: String,
}

struct LineView {
    row: String,
    kind: &'static str,
    verdict: String,
    number: String,
    title: view::Title,
    proposer: String,
    signers: String,
    category: String,
    units: String,
    marks: Vec<MarkView>,
}

/// Shows a plan.
pub(super) async fn show_plan(app: &App, visit: &Visit, fields: &Fields, plan: &Plan) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let remembered =
        people::remembered_columns(&mut app.db.read().await?, &by, ImportKind::Proposals).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("import-plan-title");
    page.path = "/proposals/import".to_owned();
    let typed = chosen(fields, plan);
    let refused = plan.count(Verdict::Refused);
    let mut wrong: Vec<Complaint> = plan.blocked.clone();
    if refused > 0 && !plan.options.skip_refused {
        wrong.push(Complaint::new("skip_refused", "import-some-refused").with("n", refused));
    }
    let options = option_fields(app, &by, &page, &typed, &wrong).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let only = Verdict::all_keys().into_iter().find(|key| *key == fields.get("only")).unwrap_or("");
    let (lines, more) = lines(&page, plan, only);
    let taken = plan.taken().count();
    let frame = PlanPage {
        errors: FormMaker::new(&page, &typed, &wrong).errors(),
        blocked: !wrong.is_empty() || taken == 0,
        file: plan.file_name.clone(),
        facts: facts(&page, plan),
        counters: counters(&page, plan, only),
        notes: plan.notes.iter().map(|mark| mark_view(&page, mark)).collect(),
        people: names(&page, plan.people_made()),
        orgs: names(&page, plan.orgs_made()),
        columns: columns(&page, plan, &remembered),
        doubts: plan.count(Verdict::Unsure) + refused,
        confirm: page.tn("import-confirm", taken as i64),
        hidden: typed
            .0
            .iter()
            .filter(|(name, _)| !name.starts_with('_') && name != "only")
            .cloned()
            .collect(),
        lines,
        more,
        options,
        page,
    };
    html_with(status, &frame)
}

/// Names in one text, the first of many.
pub(super) fn names(page: &Page, list: Vec<&str>) -> String {
    let comma = page.t("list-comma");
    match list.len() {
        n if n > NAMES => page.txy("import-and-more", list[..NAMES].join(&comma), (n - NAMES).to_string()),
        _ => list.join(&comma),
    }
}

fn facts(page: &Page, plan: &Plan) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { term: page.t(key), text };
    let sheet = if plan.sheet.is_empty() { String::new() } else { page.ts("import-sheet", &plan.sheet) };
    let shape = page.t(&format!("import-shape-{}", plan.shape.key()));
    let received = plan.records.first().map(|record| record.at);
    let windows = received.map(|at| {
        let window = Window::of(&plan.sitting, at);
        page.txy("import-received-as", page.day_of(at), page.t(&format!("import-window-{window}")))
    });
    let begins = exchange::begins_key(plan.options.begins);
    let received = if plan.options.begins == As::Draft { None } else { windows };
    vec![
        fact(
            "import-shape",
            [shape, sheet].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" "),
        ),
        fact("import-as", page.t(&format!("import-as-{begins}"))),
        fact("import-sitting", view::sitting_name(page, &plan.sitting)),
        fact("import-received", received.unwrap_or_default()),
    ]
}

fn counters(page: &Page, plan: &Plan, only: &str) -> Vec<Count> {
    let all =
        Count { label: page.t("import-all"), n: plan.records.len(), value: "", current: only.is_empty() };
    let rest = Verdict::all_keys().into_iter().map(|key| Count {
        label: page.t(&format!("import-verdict-{key}")),
        n: plan.records.iter().filter(|record| record.verdict.to_string() == key).count(),
        value: key,
        current: only == key,
    });
    std::iter::once(all).chain(rest).collect()
}

fn lines(page: &Page, plan: &Plan, only: &str) -> (Vec<LineView>, String) {
    let all: Vec<&Planned> =
        plan.records.iter().filter(|record| only.is_empty() || record.verdict.to_string() == only).collect();
    let more = all.len().saturating_sub(ROWS);
    let shown = all.iter().take(ROWS).map(|record| line(page, record)).collect();
    (shown, if more == 0 { String::new() } else { page.tn("import-more", more as i64) })
}

fn line(page: &Page, record: &Planned) -> LineView {
    let comma = page.t("list-comma");
    let signers: Vec<&str> = record.co_signers.iter().map(|named| named.name.as_str()).collect();
    let units: Vec<&str> = record.text.units.iter().map(|unit| unit.name.as_str()).collect();
    LineView {
        row: record.row.to_string(),
        kind: mark_of(record.verdict),
        verdict: page.t(&format!("import-verdict-{}", record.verdict)),
        number: record.number.clone(),
        title: view::title(page, &record.text.title),
        proposer: record.proposer.clone(),
        signers: signers.join(&comma),
        category: record.category.clone(),
        units: units.join(&comma),
        marks: record.marks.iter().map(|mark| mark_view(page, mark)).collect(),
    }
}

pub(super) fn mark_view(page: &Page, mark: &Mark) -> MarkView {
    MarkView {
        kind: mark_of(mark.verdict),
        word: page.t(&format!("import-verdict-{}", mark.verdict)),
        cell: mark.cell.clone(),
        text: page.complaint(&mark.said),
    }
}

pub(super) fn mark_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::New => "done",
        Verdict::Same => "none",
        Verdict::Unsure => "wait",
        Verdict::Refused => "back",
    }
}

/// The columns that no reader knows, with what each may mean.
fn columns(page: &Page, plan: &Plan, remembered: &[(String, String)]) -> Vec<ColumnView> {
    let label = |field: &'static str| (field, page.t(&format!("import-field-{field}")));
    let fields: Vec<_> = exchange::fields().map(label).collect();
    people::column_views(page, (&plan.unknown, remembered), &fields)
}
