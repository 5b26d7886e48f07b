//! Import of a table of how the proposals of a past year were handled: choose it, see what would become of every row, say what unknown
//! columns mean, confirm; or take the doubtful rows away and bring them back corrected. What was made stands in the record of imports,
//! where it can be taken back.

use super::super::view;
use super::plan::{Fact, MarkView, ROWS, mark_of, mark_view, names};
use super::{SEVERAL, allowed, officer};
use crate::assembly::people::{self, ColumnView, ImportKind};
use crate::assembly::proposals::exchange::Verdict;
use crate::assembly::proposals::exchange::handled::{self, Handled, Options, Planned, Row, sheet};
use crate::assembly::proposals::records::SittingId;
use crate::assembly::proposals::workflow::Standing;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::correcting::MEDIA;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::handed::{handed, waiting};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::workflow::Name;
use crate::foundation::{ids, lists};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use office_documents::handling_in::{Hints, Record};

/// Where it is.
const HERE: &str = "/proposals/import/handling";
const SINGLE: &[&str] = &[
    "sitting",
    "proposer",
    "create_orgs",
    "skip_refused",
    "again",
    "digest",
    "file_name",
    "only",
    "remember",
    "forget",
];

/// The options as fields.
struct OptionFields {
    sitting: Field,
    proposer: Field,
    more: Vec<Field>,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/handled.html")]
struct FormPage {
    page: Page,
    errors: Vec<ErrorItem>,
    file: Field,
    options: OptionFields,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/handled_plan.html")]
struct PlanPage {
    page: Page,
    errors: Vec<ErrorItem>,
    blocked: bool,
    file: String,
    facts: Vec<Fact>,
    counters: Vec<(String, usize, &'static str, bool)>,
    notes: Vec<MarkView>,
    lines: Vec<LineView>,
    more: String,
    orgs: String,
    options: OptionFields,
    hidden: Vec<(String, String)>,
    columns: Vec<ColumnView>,
    doubts: usize,
    confirm: String,
}

struct LineView {
    row: String,
    kind: &'static str,
    verdict: String,
    number: String,
    href: String,
    title: view::Title,
    there: String,
    units: Vec<String>,
    told: String,
    marks: Vec<MarkView>,
}

/// `GET /proposals/import/handling`.
pub async fn form(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    show_form(&app, &visit, &by, (&Fields::default(), &[], StatusCode::OK)).await
}

async fn show_form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    (fields, wrong, status): (&Fields, &[Complaint], StatusCode),
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("import-handled-title");
    page.path = HERE.to_owned();
    let options = option_fields(app, by, &page, (fields, wrong)).await?;
    let maker = FormMaker::new(&page, fields, wrong);
    let (file, errors) = (maker.field("file", "import-handled-file").required(), maker.errors());
    html_with(status, &FormPage { errors, file, options, page })
}

async fn option_fields(
    app: &App,
    by: &Acting,
    page: &Page,
    (fields, wrong): (&Fields, &[Complaint]),
) -> Outcome<OptionFields> {
    let sittings = people::sittings_by_window(&mut app.db.read().await?, by.body).await?;
    let maker = FormMaker::new(page, fields, wrong);
    let by_year = Choice::new("", page.t("import-handled-by-year"));
    let sittings = sittings.iter().map(|s| Choice::new(s.id, view::sitting_name(page, s)));
    let sittings = std::iter::once(by_year).chain(sittings);
    let one = |name: &str, (label, key): (&str, &str)| {
        let mut choice = Choice::new("on", page.t(&format!("import-{key}")));
        choice.hint = page.t(&format!("import-{key}-hint"));
        let typed = fields.all(name);
        maker.field(name, &format!("import-handled-{label}")).several(&typed, [choice])
    };
    Ok(OptionFields {
        sitting: maker.field("sitting", "import-handled-sitting").options(sittings),
        proposer: maker.field("proposer", "import-handled-proposer"),
        more: vec![
            one("create_orgs", ("strange", "handled-create-orgs")),
            one("skip_refused", ("wrong", "skip-refused")),
            one("again", ("before", "again")),
        ],
    })
}

fn options_of(fields: &Fields) -> Options {
    let on = |name: &str| fields.get(name) == "on";
    Options {
        sitting: fields.parsed::<SittingId>("sitting"),
        proposer: fields.get("proposer").chars().take(60).collect(),
        create_orgs: on("create_orgs"),
        skip_refused: on("skip_refused"),
        again: on("again"),
    }
}

/// The options of a plan as the next form posts them; the file is named by its digest.
fn chosen(options: &Options, plan: &Planned, source: &Handled) -> Fields {
    let mut typed = Fields::default();
    typed.set("sitting", plan.sitting.id.to_string());
    typed.set("proposer", options.proposer.clone());
    let switches = [
        ("create_orgs", options.create_orgs),
        ("skip_refused", options.skip_refused),
        ("again", options.again),
    ];
    for (name, _) in switches.into_iter().filter(|(_, on)| *on) {
        typed.set(name, "on");
    }
    typed.set("digest", source.digest.clone());
    typed.set("file_name", source.file_name.clone());
    typed
}

/// `POST /proposals/import/handling`: a file, or the digest of the one that lies here already; answers with the plan.
pub async fn preview(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let known = |field: &str| handled::fields().any(|known| known == field);
    people::choose_columns(&app, &by, ImportKind::Handling, (&post.fields, known)).await?;
    let planned = planned(&app, &by, &post).await;
    or_form(&app, &by, &post, planned, async |(plan, source)| {
        show_plan(&app, &post, &by, (&plan, &source)).await
    })
    .await
}

/// What follows from a plan; where the file could not be read, the form again.
async fn or_form<T>(
    app: &App,
    by: &Acting,
    post: &Post,
    planned: Outcome<T>,
    then: impl AsyncFnOnce(T) -> Outcome<Response>,
) -> Outcome<Response> {
    match planned {
        Ok(planned) => then(planned).await,
        Err(Problem::Invalid(wrong)) => {
            let shown = (&post.fields, wrong.as_slice(), StatusCode::UNPROCESSABLE_ENTITY);
            show_form(app, &post.visit, by, shown).await
        }
        Err(other) => Err(other),
    }
}

async fn planned(app: &App, by: &Acting, post: &Post) -> Outcome<(Planned, Handled)> {
    let options = options_of(&post.fields);
    let mut source = source(app, by, post).await?;
    let mut plan = handled::plan(&mut app.db.read().await?, by, &source, &options).await?;
    if options.sitting.is_none() {
        // As the confirmation will read it, which names the session.
        source = read(app, by, post, Some(plan.sitting.year)).await?;
        plan = handled::plan(&mut app.db.read().await?, by, &source, &options).await?;
    }
    Ok((plan, source))
}

/// The file of this post, read with the year of the session that was chosen.
async fn source(app: &App, by: &Acting, post: &Post) -> Outcome<Handled> {
    let year = match post.fields.parsed::<SittingId>("sitting") {
        Some(id) => people::sitting_of(&mut app.db.read().await?, by.body, id).await?.map(|s| s.year),
        None => None,
    };
    read(app, by, post, year).await
}

/// The file of this post: just uploaded and now kept, or kept before.
async fn read(app: &App, by: &Acting, post: &Post, year: Option<i64>) -> Outcome<Handled> {
    let mut db = app.db.read().await?;
    let chosen = people::columns_for_reader(&mut db, by, ImportKind::Handling, &app.words).await?;
    drop(db);
    let hints = Hints { session_year: year.and_then(|year| i32::try_from(year).ok()), chosen };
    let handed = handed(app, by, post).await?;
    let read = handled::read_bounded(&handed.name, handed.content.clone(), hints).await?;
    let source = read.map_err(|trouble| Problem::Invalid(vec![trouble.complaint()]))?;
    handed.waits(app, by).await?;
    Ok(source)
}

async fn show_plan(
    app: &App,
    post: &Post,
    by: &Acting,
    (plan, source): (&Planned, &Handled),
) -> Outcome<Response> {
    let remembered = people::remembered_columns(&mut app.db.read().await?, by, ImportKind::Handling).await?;
    let mut page = post.visit.page(app, "").await?;
    page.title = page.t("import-plan-title");
    page.path = HERE.to_owned();
    let options = options_of(&post.fields);
    let typed = chosen(&options, plan, source);
    let refused = plan.count(Verdict::Refused);
    let mut wrong: Vec<Complaint> = plan.blocked.clone();
    if refused > 0 && !options.skip_refused {
        wrong.push(Complaint::new("skip_refused", "import-some-refused").with("n", refused));
    }
    let fields = option_fields(app, by, &page, (&typed, &wrong)).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let only = Verdict::all_keys().into_iter().find(|key| *key == post.fields.get("only")).unwrap_or("");
    let (lines, more) = lines(&page, plan, source, only);
    let taken = plan.rows.iter().filter(|row| row.is_taken()).count();
    let frame = PlanPage {
        errors: FormMaker::new(&page, &typed, &wrong).errors(),
        blocked: !wrong.is_empty() || taken == 0,
        file: source.file_name.clone(),
        facts: facts(&page, plan, source),
        counters: counters(&page, plan, only),
        notes: plan.notes.iter().map(|mark| mark_view(&page, mark)).collect(),
        orgs: names(&page, plan.orgs_made()),
        columns: columns(&page, source, &remembered),
        doubts: plan.count(Verdict::Unsure) + refused,
        confirm: page.tn("import-confirm", taken as i64),
        hidden: typed.0.iter().filter(|(name, _)| !name.starts_with('_')).cloned().collect(),
        options: fields,
        lines,
        more,
        page,
    };
    html_with(status, &frame)
}

fn facts(page: &Page, plan: &Planned, source: &Handled) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { term: page.t(key), text };
    let there = plan.rows.iter().filter(|row| row.is_taken() && row.proposal.is_some()).count();
    let new = plan.rows.iter().filter(|row| row.is_taken() && row.proposal.is_none()).count();
    let sheet = if source.sheet.is_empty() { String::new() } else { page.ts("import-sheet", &source.sheet) };
    vec![
        fact("import-shape", sheet),
        fact("import-sitting", view::sitting_name(page, &plan.sitting)),
        fact("import-handled-there", there.to_string()),
        fact("import-handled-new", new.to_string()),
    ]
}

fn counters(page: &Page, plan: &Planned, only: &str) -> Vec<(String, usize, &'static str, bool)> {
    let all = (page.t("import-all"), plan.rows.len(), "", only.is_empty());
    let one = |verdict: &Verdict| {
        let label = page.t(&format!("import-verdict-{verdict}"));
        (label, plan.count(*verdict), verdict.key(), only == verdict.key())
    };
    std::iter::once(all).chain(Verdict::all().iter().map(one)).collect()
}

fn lines(page: &Page, plan: &Planned, source: &Handled, only: &str) -> (Vec<LineView>, String) {
    let all = plan.rows.iter().zip(&source.table.records);
    let all: Vec<_> = all.filter(|(row, _)| only.is_empty() || row.verdict.key() == only).collect();
    let more = all.len().saturating_sub(ROWS);
    let shown = all.iter().take(ROWS).map(|(row, record)| line(page, row, record)).collect();
    (shown, if more == 0 { String::new() } else { page.tn("import-more", more as i64) })
}

fn line(page: &Page, row: &Row, record: &Record) -> LineView {
    let part = |(name, _, part): &(String, _, _)| {
        page.txy("import-handled-unit", name, page.t(&format!("part-{part}")))
    };
    let told = [
        ("import-handled-given", &record.assigned),
        ("import-handled-replied", &record.replied),
        ("import-handled-class", &record.result),
        ("import-handled-judged", &record.feedback),
        ("import-handled-second", &record.second_reply),
        ("import-handled-judged", &record.second_feedback),
    ];
    let told = told.into_iter().filter_map(|(key, said)| Some(page.ts(key, said.as_deref()?)));
    let told = told.collect::<Vec<_>>().join(&page.t("list-comma"));
    LineView {
        row: row.row.to_string(),
        kind: mark_of(row.verdict),
        verdict: page.t(&format!("import-verdict-{}", row.verdict)),
        number: row.number.clone(),
        href: row.proposal.map(|id| format!("/proposals/{id}")).unwrap_or_default(),
        title: view::title(page, &row.title),
        there: match (row.verdict, row.proposal) {
            (Verdict::Same, _) => String::new(),
            (_, Some(_)) => page.t("import-handled-is-there"),
            (_, None) => page.t("import-handled-is-new"),
        },
        units: row.units.iter().map(part).collect(),
        told,
        marks: row.marks.iter().map(|mark| mark_view(page, mark)).collect(),
    }
}

fn columns(page: &Page, source: &Handled, remembered: &[(String, String)]) -> Vec<ColumnView> {
    let label = |field: &'static str| (field, page.t(&format!("import-handled-field-{field}")));
    let fields: Vec<_> = handled::fields().map(label).collect();
    people::column_views(page, (&source.unknown(), remembered), &fields)
}

/// `POST /proposals/import/handling/confirm`: plans again and carries out, in one transaction.
pub async fn confirm(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, &[])?;
    let read = source(&app, &by, &post).await;
    // Confirmed twice: the file has gone with the first time.
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let source = match read {
        Ok(source) => source,
        Err(trouble) => {
            drop(tx);
            return or_form(&app, &by, &post, Err::<(), _>(trouble), async |()| Err(Problem::NotFound)).await;
        }
    };
    match handled::import(&mut tx, &by, &source, &options_of(&post.fields)).await {
        Ok(Ok(done)) => {
            let to = format!("/imports/{}", ids::write(done.id));
            let said = Said::new("import-handled-said").with("n", done.entered);
            let response = post.done(&app, tx, &to, said).await?;
            app.files.forget(by.account, &source.digest).await?;
            Ok(response)
        }
        Ok(Err(plan)) => {
            drop(tx);
            show_plan(&app, &post, &by, (&plan, &source)).await
        }
        Err(trouble) => {
            drop(tx);
            or_form(&app, &by, &post, Err::<(), _>(trouble), async |()| Err(Problem::NotFound)).await
        }
    }
}

/// `POST /proposals/import/handling/sheet`: the rows with doubts and refusals as a file that can be corrected and brought in again.
pub async fn doubtful(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, &[])?;
    let planned = planned(&app, &by, &post).await;
    or_form(&app, &by, &post, planned, async |(plan, source): (Planned, Handled)| {
        let bytes = waiting(&app, &by, &source.digest).await?;
        let mut page = post.visit.page(&app, "").await?;
        page.title = page.ts("people-import-sheet-title", &source.file_name);
        let made = sheet::write(&page, &plan, &source, bytes).await?;
        let standing = Standing::ProposalOffice.key();
        lists::noted(&app, &by, standing, ("/proposals/import/handling/sheet", "", made.rows)).await?;
        Ok(lists::download(made.content, MEDIA, &format!("{}.xlsx", page.title)))
    })
    .await
}
