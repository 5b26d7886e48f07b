//! A small page for everyone: a start and a period give a due date, counted day by day.

use super::super::count::{CountView, count_view};
use crate::foundation::acting::parse_date;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::{Checks, Choice, ErrorItem, Field, Fields, FormMaker};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::procedure::parse_period;
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use working_days::{Calendar, Due};

pub fn routes() -> Router<App> {
    Router::new().route("/settings/calendar/count", get(show))
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/counting.html")]
struct CountingPage {
    page: Page,
    errors: Vec<ErrorItem>,
    start: Field,
    length: Field,
    unit: Field,
    answer: String,
    count: Option<CountView>,
}

fn counted(calendar: &Calendar, fields: &Fields) -> Result<Due, Vec<Complaint>> {
    let mut checks = Checks::default();
    let start = parse_date(fields.get("start"));
    checks.need(start.is_some(), "start", "form-date");
    let period = parse_period(&format!("{} {}", fields.get("length"), fields.get("unit")));
    checks.need(period.is_some(), "length", "settings-count-length");
    if let (Some(start), Some(period)) = (start, period) {
        match working_days::due(calendar, start, &period) {
            Ok(due) => return Ok(due),
            Err(_) => checks.need(false, "length", "settings-count-length"),
        };
    }
    Err(checks.0)
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut fields = visit.asked();
    let result = fields.has("start").then(|| counted(&by.procedure.calendar, &fields));
    if result.is_none() {
        fields.set("start", by.today().to_string());
        fields.set("length", "15");
        fields.set("unit", "wd");
    }
    let (due, wrong) = match result {
        None => (None, Vec::new()),
        Some(Ok(due)) => (Some(due), Vec::new()),
        Some(Err(wrong)) => (None, wrong),
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("settings-count-title");
    let form = FormMaker::new(&page, &fields, &wrong);
    let units = ["wd", "d", "m"].map(|unit| Choice::new(unit, page.t(&format!("settings-unit-{unit}"))));
    let shown = CountingPage {
        errors: form.errors(),
        start: form.field("start", "settings-count-from").kind("date"),
        length: form.field("length", "settings-count-length-label").kind("number"),
        unit: form.field("unit", "settings-unit").options(units),
        answer: due
            .as_ref()
            .map(|due| page.ts("settings-count-answer", page.date_with_weekday(due.date)))
            .unwrap_or_default(),
        count: due.as_ref().map(|due| count_view(&page, due).opened()),
        page,
    };
    html_with(status, &shown)
}
