//! A plan as a page draws it: counts, cells with their verdicts in words, columns that nobody knows.

use super::import_columns::{self, ColumnView};
use super::{Fact, fact};
use crate::assembly::people::exchange::{CellPlan, Plan, Row, Verdict, fields_of};
use crate::foundation::errors::Complaint;
use crate::foundation::forms::{ErrorItem, Fields, FormMaker};
use crate::foundation::pages::Page;
use askama::Template;

/// Rows of a plan that one page shows; the counts are always of all.
const ROWS: usize = 300;

#[derive(Template)]
#[template(path = "assembly/people/templates/import_plan.html")]
pub(super) struct PlanPage {
    page: Page,
    errors: Vec<ErrorItem>,
    action: String,
    file: String,
    facts: Vec<Fact>,
    counters: Vec<Count>,
    legend: Vec<Told>,
    notes: Vec<Told>,
    heads: Vec<String>,
    rows: Vec<RowView>,
    more: String,
    columns: Vec<ColumnView>,
    hidden: Vec<(String, String)>,
    skip_refused: bool,
    all: bool,
    doubts: usize,
    changes: usize,
    refused: usize,
    written: String,
    confirm: String,
}

struct Count {
    label: String,
    n: usize,
    value: &'static str,
    current: bool,
}

/// A mark with its words.
struct Told {
    kind: &'static str,
    word: String,
    place: String,
    text: String,
}

struct RowView {
    place: String,
    kind: &'static str,
    word: String,
    cells: Vec<CellView>,
    marks: Vec<Told>,
}

#[derive(Default)]
struct CellView {
    label: String,
    place: String,
    said: String,
    old: String,
    kind: &'static str,
    word: String,
    tick: String,
    ticked: bool,
    question: String,
    why: Vec<String>,
}

fn mark_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "none",
        Verdict::New => "done",
        Verdict::Changed => "differs",
        Verdict::Unsure => "wait",
        Verdict::Refused => "back",
    }
}

fn word(page: &Page, verdict: Verdict) -> String {
    page.t(&format!("people-import-verdict-{verdict}"))
}

fn label(page: &Page, plan: &Plan, field: &str) -> String {
    let kind = plan.kind;
    page.t(&format!("people-import-field-{kind}-{field}"))
}

/// Draws a plan; `only` is the verdict looked at, `chosen` what the body has said of headings.
pub(super) fn view(
    page: Page,
    plan: &Plan,
    (only, chosen): (&str, &[(String, String)]),
    wrong: &[Complaint],
) -> PlanPage {
    let only = Verdict::keys().into_iter().find(|key| *key == only).unwrap_or("");
    let has = |row: &&Row| {
        only.is_empty()
            || row.verdict().to_string() == only
            || row.cells.iter().any(|cell| cell.verdict.to_string() == only)
    };
    let fits: Vec<&Row> = plan.rows.iter().filter(has).collect();
    let used: Vec<&'static str> = fields_of(plan.kind)
        .chain(["seat"])
        .filter(|field| plan.rows.iter().any(|row| row.cells.iter().any(|cell| cell.field == *field)))
        .collect();
    let shown: Vec<&Row> = fits.iter().take(ROWS).copied().collect();
    let empty = Fields::default();
    let errors = FormMaker::new(&page, &empty, wrong).errors();
    let (entered, changed) = plan.written();
    PlanPage {
        errors,
        action: page.path.clone(),
        file: plan.file_name.clone(),
        facts: facts(&page, plan),
        counters: counters(&page, plan, only),
        legend: legend(&page),
        notes: notes(&page, plan),
        heads: used.iter().map(|field| label(&page, plan, field)).collect(),
        rows: shown.iter().map(|row| row_view(&page, plan, row, &used)).collect(),
        more: match fits.len().saturating_sub(ROWS) {
            0 => String::new(),
            n => page.tn("people-import-more", n as i64),
        },
        columns: columns(&page, plan, chosen),
        hidden: hidden(plan, &shown),
        skip_refused: plan.options.skip_refused,
        all: plan.options.all,
        doubts: plan.count(Verdict::Unsure) + plan.count(Verdict::Refused),
        changes: plan.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.changes).count(),
        refused: plan.count(Verdict::Refused),
        written: page.txy("people-import-written", entered.to_string(), changed.to_string()),
        confirm: page.t("people-import-confirm"),
        page,
    }
}

/// The file, and ticks of rows that are not shown.
fn hidden(plan: &Plan, shown: &[&Row]) -> Vec<(String, String)> {
    let mut hidden =
        vec![("digest".to_owned(), plan.digest.clone()), ("file_name".to_owned(), plan.file_name.clone())];
    for row in plan.rows.iter().filter(|row| !shown.iter().any(|s| s.at == row.at)) {
        for cell in row.cells.iter().filter(|cell| cell.changes) {
            let key = row.tick(cell);
            if plan.options.ticked.contains(&key) {
                hidden.push(("take".to_owned(), key));
            }
        }
    }
    hidden
}

fn facts(page: &Page, plan: &Plan) -> Vec<Fact> {
    let seen = plan.seen.as_ref().map(|seen| page.txy("people-import-seen", page.moment(seen.at), &seen.who));
    let mut all = vec![
        fact(page, "people-import-kind", page.t(&format!("people-import-title-{}", plan.kind))),
        fact(page, "people-import-records", plan.rows.len().to_string()),
    ];
    for verdict in [Verdict::Same, Verdict::New, Verdict::Changed, Verdict::Unsure, Verdict::Refused] {
        let n = plan.cells(verdict).to_string();
        all.push(Fact { term: page.ts("people-import-cells", word(page, verdict)), text: n });
    }
    all.push(fact(page, "people-import-before", seen.unwrap_or_default()));
    all
}

fn counters(page: &Page, plan: &Plan, only: &str) -> Vec<Count> {
    let all =
        Count { label: page.t("people-import-all"), n: plan.rows.len(), value: "", current: only.is_empty() };
    let verdicts = [Verdict::Same, Verdict::New, Verdict::Changed, Verdict::Unsure, Verdict::Refused];
    let keys = Verdict::keys();
    let rest = verdicts.into_iter().filter_map(|verdict| {
        let value = keys.iter().find(|key| **key == verdict.to_string())?;
        let (label, n) = (word(page, verdict), plan.count(verdict));
        Some(Count { label, n, value, current: only == *value })
    });
    std::iter::once(all).chain(rest).collect()
}

fn legend(page: &Page) -> Vec<Told> {
    let verdicts = [Verdict::Same, Verdict::New, Verdict::Changed, Verdict::Unsure, Verdict::Refused];
    let told = |verdict: Verdict| Told {
        kind: mark_of(verdict),
        word: word(page, verdict),
        place: String::new(),
        text: page.t(&format!("people-import-legend-{verdict}")),
    };
    verdicts.into_iter().map(told).collect()
}

fn notes(page: &Page, plan: &Plan) -> Vec<Told> {
    let told = |note: &crate::assembly::people::exchange::Note| Told {
        kind: "",
        word: String::new(),
        place: note.place.clone(),
        text: page.complaint(&note.said),
    };
    plan.notes.iter().map(told).collect()
}

fn row_view(page: &Page, plan: &Plan, row: &Row, used: &[&'static str]) -> RowView {
    let sheet = if row.sheet.is_empty() { String::new() } else { format!("{} ", row.sheet) };
    let cell = |field: &&'static str| {
        let found = row.cells.iter().find(|cell| cell.field == *field);
        let empty = CellView { label: label(page, plan, field), ..CellView::default() };
        found.map_or(empty, |cell| cell_view(page, plan, row, cell))
    };
    let marks = row.marks.iter().map(|mark| Told {
        kind: mark_of(mark.verdict),
        word: word(page, mark.verdict),
        place: mark.place.clone(),
        text: page.complaint(&mark.said),
    });
    RowView {
        place: format!("{sheet}{}", row.row),
        kind: mark_of(row.verdict()),
        word: word(page, row.verdict()),
        cells: used.iter().map(cell).collect(),
        marks: marks.collect(),
    }
}

fn cell_view(page: &Page, plan: &Plan, row: &Row, cell: &CellPlan) -> CellView {
    let label = label(page, plan, cell.field);
    let may = cell.changes && cell.verdict != Verdict::Refused;
    let yes_no = |text: &str| match (cell.target, text) {
        ("standing", "1") => page.t("people-standing-yes"),
        ("standing", _) => page.t("people-standing-no"),
        ("unit_kind", key) if !key.is_empty() => page.t(&format!("unit-kind-{key}")),
        _ => text.to_owned(),
    };
    CellView {
        place: cell.place.clone(),
        said: cell.said.clone(),
        old: if cell.changes { yes_no(&cell.old) } else { String::new() },
        kind: mark_of(cell.verdict),
        word: word(page, cell.verdict),
        tick: if may { row.tick(cell) } else { String::new() },
        ticked: plan.is_ticked(row, cell),
        question: page.txy("people-import-take", &row.name, &label),
        why: cell.why.iter().map(|said| page.complaint(said)).collect(),
        label,
    }
}

fn columns(page: &Page, plan: &Plan, chosen: &[(String, String)]) -> Vec<ColumnView> {
    let fields: Vec<_> = fields_of(plan.kind).map(|field| (field, label(page, plan, field))).collect();
    import_columns::views(page, (&plan.unknown, chosen), &fields)
}
