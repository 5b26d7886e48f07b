//! Import of a list: choose a file and how it is taken, look at what would become of every record, confirm, see what was made.

use super::view;
use crate::assembly::people;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::{
    self, Mark, Options, Plan, Planned, Source, Summary, Trouble, Verdict, store,
};
use crate::assembly::proposals::records::{SittingId, Window, reads_all};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit, html, html_with};
use crate::foundation::{ids, store as house};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

/// Rows of a plan that one page shows; the counts are always of all.
const ROWS: usize = 500;
/// Names of people and organisations that a plan lists.
const NAMES: usize = 60;
const SINGLE: &[&str] = &[
    "as",
    "sitting",
    "proposer",
    "received",
    "create_people",
    "create_orgs",
    "skip_refused",
    "again",
    "chosen",
    "digest",
    "file_name",
    "only",
];

#[derive(Template)]
#[template(path = "assembly/proposals/templates/import.html")]
struct ImportPage {
    page: Page,
    errors: Vec<ErrorItem>,
    file: Field,
    options: OptionFields,
}

/// The options as fields.
struct OptionFields {
    begins: Field,
    sitting: Field,
    proposer: Field,
    received: Field,
    creates: Vec<Field>,
    more: Vec<Field>,
}

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
    confirm: String,
}

struct Fact {
    term: String,
    text: String,
}

struct Count {
    label: String,
    n: usize,
    value: &'static str,
    current: bool,
}

struct MarkView {
    kind: &'static str,
    word: String,
    cell: String,
    text: String,
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

#[derive(Template)]
#[template(path = "assembly/proposals/templates/import_done.html")]
struct DonePage {
    page: Page,
    facts: Vec<Fact>,
    lines: Vec<DoneLine>,
    record: String,
}

struct DoneLine {
    href: String,
    title: view::Title,
    number: String,
    mark: &'static str,
    state: String,
    invite: String,
}

/// Who may import sees the pages; whoever reads proposals is told that it is not his; nobody else knows of them.
async fn officer(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    allowed(&by)?;
    Ok(by)
}

fn allowed(by: &Acting) -> Outcome<()> {
    match exchange::may(by, As::Draft) {
        Err(_) if !reads_all(by) => Err(Problem::NotFound),
        other => other,
    }
}

/// `GET /proposals/import`.
pub async fn form(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    show_form(&app, &visit, &by, &Fields::default(), &[], StatusCode::OK).await
}

async fn show_form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    fields: &Fields,
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("import-title");
    page.path = "/proposals/import".to_owned();
    let options = option_fields(app, by, &page, fields, wrong).await?;
    let maker = FormMaker::new(&page, fields, wrong);
    let (file, errors) = (maker.field("file", "import-file").required(), maker.errors());
    html_with(status, &ImportPage { errors, file, options, page })
}

async fn option_fields(
    app: &App,
    by: &Acting,
    page: &Page,
    fields: &Fields,
    wrong: &[Complaint],
) -> Outcome<OptionFields> {
    let sittings = people::sittings_by_window(&mut app.db.read().await?, by.body).await?;
    let maker = FormMaker::new(page, fields, wrong);
    let begins = ["draft", "submitted", "filed"].map(|key| {
        let mut choice = Choice::new(key, page.t(&format!("import-as-{key}")));
        choice.hint = page.t(&format!("import-as-{key}-hint"));
        choice
    });
    let sittings = sittings.iter().map(|s| Choice::new(s.id, view::sitting_name(page, s)));
    let one = |name: &str| {
        let mut choice = Choice::new("on", page.t(&format!("import-{}", name.replace('_', "-"))));
        choice.hint = page.t(&format!("import-{}-hint", name.replace('_', "-")));
        let typed = fields.all(name);
        let mut field = maker.field(name, "import-options").several(&typed, [choice]);
        field.hint = String::new();
        field
    };
    Ok(OptionFields {
        begins: maker.field("as", "import-as").or("draft").options(begins),
        sitting: maker.field("sitting", "import-sitting").options(sittings),
        proposer: maker.field("proposer", "import-proposer"),
        received: maker.field("received", "import-received").kind("date"),
        creates: vec![one("create_people"), one("create_orgs")],
        more: vec![one("skip_refused"), one("again")],
    })
}

/// The options as typed. The first form leaves to the body's state whether unknown ones are entered.
fn options_of(fields: &Fields) -> Outcome<Options> {
    let begins =
        exchange::begins_of(fields.get("as")).ok_or_else(|| Problem::invalid("as", "form-choose"))?;
    let received = fields.get("received");
    let day = parse_date(received);
    if !received.is_empty() && day.is_none() {
        return Err(Problem::invalid("received", "form-date"));
    }
    let on = |name: &str| fields.get(name) == "on";
    let decided = |name: &str| if on(name) { Some(true) } else { fields.has("chosen").then_some(false) };
    Ok(Options {
        begins,
        sitting: fields.parsed::<SittingId>("sitting"),
        create_people: decided("create_people"),
        create_orgs: decided("create_orgs"),
        proposer: fields.get("proposer").chars().take(60).collect(),
        received: day,
        skip_refused: on("skip_refused"),
        again: on("again"),
    })
}

/// `POST /proposals/import`: a file, or the digest of the one that lies here already; answers with the plan.
pub async fn preview(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, &["file"])?;
    match planned(&app, &by, &post).await {
        Ok((plan, digest)) => show_plan(&app, &post.visit, &post.fields, plan, &digest, &[]).await,
        Err(Problem::Invalid(wrong)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show_form(&app, &post.visit, &by, &post.fields, &wrong, status).await
        }
        Err(other) => Err(other),
    }
}

async fn planned(app: &App, by: &Acting, post: &Post) -> Outcome<(Plan, String)> {
    let options = options_of(&post.fields)?;
    let source = source(app, by, post, &options).await?;
    let plan = exchange::plan(&mut app.db.read().await?, by, &source, &options).await?;
    Ok((plan, source.digest))
}

/// The file of this post: just uploaded and now kept, or kept before.
async fn source(app: &App, by: &Acting, post: &Post, options: &Options) -> Outcome<Source> {
    let mut db = app.db.read().await?;
    let year = match options.sitting {
        Some(id) => people::sitting_of(&mut db, by.body, id).await?.map(|s| s.year),
        None => people::sitting_at(&mut db, by.body, by.now).await?.map(|s| s.year),
    };
    let year = year.and_then(|year| i32::try_from(year).ok());
    let digest = post.fields.get("digest").to_owned();
    let upload = post.files.iter().find(|file| file.field == "file");
    let (name, content) = match upload {
        Some(upload) => (upload.name.clone(), upload.content.to_vec()),
        None if digest.is_empty() => return Err(Problem::invalid("file", "import-file-needed")),
        None if !store::has_file(&mut db, &digest).await? => return Err(Problem::NotFound),
        None => (post.fields.get("file_name").to_owned(), app.files.get(&digest).await?),
    };
    drop(db);
    let kept = upload.map(|_| content.clone());
    let read = exchange::read_bounded(&name, content, year).await?;
    let source = read.map_err(|trouble: Trouble| Problem::Invalid(vec![trouble.complaint()]))?;
    if let Some(content) = kept {
        let digest = app.take_in(by.account, &content).await?;
        let mut tx = app.db.begin().await?;
        house::record_blob(&mut tx, &digest, content.len() as i64, by.now).await?;
        tx.commit().await?;
    }
    Ok(source)
}

/// `POST /proposals/import/confirm`: plans again and carries out, in one transaction.
pub async fn confirm(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, &[])?;
    let options = options_of(&post.fields)?;
    let source = source(&app, &by, &post, &options).await?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match exchange::import(&mut tx, &by, &source, &options).await? {
        Ok(summary) => {
            let to = format!("/proposals/import/{}", ids::write(summary.id));
            let said = Said::new("import-said").with("n", summary.proposals.len());
            post.done(&app, tx, &to, said).await
        }
        Err(plan) => {
            drop(tx);
            show_plan(&app, &post.visit, &post.fields, plan, &source.digest, &[]).await
        }
    }
}

/// `GET /proposals/import/{id}`: what an import made, for the one who made it.
pub async fn done(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let summary = exchange::result(&mut app.db.read().await?, &by, id).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("import-done-title", &summary.file_name);
    let lines = summary.proposals.iter().take(ROWS).map(|made| DoneLine {
        href: format!("/proposals/{}", made.id),
        title: match made.title.as_str() {
            "" => view::Title {
                before: String::new(),
                matter: page.t("import-done-changed"),
                after: String::new(),
            },
            title => view::title(&page, title),
        },
        number: made.case_no.clone(),
        mark: view::mark(made.state),
        state: view::state_name(&page, made.state),
        invite: made.co_signers.join(&page.t("list-comma")),
    });
    let lines = lines.collect();
    let record = format!("/imports/{}", ids::write(id));
    html(&DonePage { facts: done_facts(&page, &summary), lines, record, page })
}

fn done_facts(page: &Page, summary: &Summary) -> Vec<Fact> {
    let number = |n: i64| if n == 0 { String::new() } else { n.to_string() };
    let fact = |key: &str, n: i64| Fact { term: page.t(key), text: number(n) };
    vec![
        Fact { term: page.t("import-done-entered"), text: summary.proposals.len().to_string() },
        fact("import-done-same", summary.same),
        fact("import-done-refused", summary.refused),
        fact("import-done-people", summary.people),
        fact("import-done-orgs", summary.orgs),
    ]
}

async fn show_plan(
    app: &App,
    visit: &Visit,
    fields: &Fields,
    plan: Plan,
    digest: &str,
    wrong: &[Complaint],
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("import-plan-title");
    page.path = "/proposals/import".to_owned();
    let typed = chosen(fields, &plan, digest);
    let refused = plan.count(Verdict::Refused);
    let mut wrong: Vec<Complaint> = wrong.iter().chain(&plan.blocked).cloned().collect();
    if refused > 0 && !plan.options.skip_refused {
        wrong.push(Complaint::new("skip_refused", "import-some-refused").with("n", refused));
    }
    let options = option_fields(app, &by, &page, &typed, &wrong).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let only = Verdict::all_keys().into_iter().find(|key| *key == fields.get("only")).unwrap_or("");
    let (lines, more) = lines(&page, &plan, only);
    let taken = plan.taken().count();
    let comma = page.t("list-comma");
    let names = |list: Vec<&str>| match list.len() {
        n if n > NAMES => page.txy("import-and-more", list[..NAMES].join(&comma), (n - NAMES).to_string()),
        _ => list.join(&comma),
    };
    let frame = PlanPage {
        errors: FormMaker::new(&page, &typed, &wrong).errors(),
        blocked: !wrong.is_empty() || taken == 0,
        file: plan.file_name.clone(),
        facts: facts(&page, &plan),
        counters: counters(&page, &plan, only),
        notes: plan.notes.iter().map(|mark| mark_view(&page, mark)).collect(),
        people: names(plan.people_made()),
        orgs: names(plan.orgs_made()),
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

/// The options of a plan as the next form posts them: what was left open is decided, the file is named by its digest.
fn chosen(fields: &Fields, plan: &Plan, digest: &str) -> Fields {
    let mut typed = Fields::default();
    typed.set("as", exchange::begins_key(plan.options.begins));
    typed.set("sitting", plan.sitting.id.to_string());
    typed.set("proposer", plan.options.proposer.clone());
    typed.set("received", fields.get("received"));
    let switches = [
        ("create_people", plan.options.create_people == Some(true)),
        ("create_orgs", plan.options.create_orgs == Some(true)),
        ("skip_refused", plan.options.skip_refused),
        ("again", plan.options.again),
        ("chosen", true),
    ];
    for (name, on) in switches {
        if on {
            typed.set(name, "on");
        }
    }
    typed.set("digest", digest);
    typed.set("file_name", plan.file_name.clone());
    typed
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

fn mark_view(page: &Page, mark: &Mark) -> MarkView {
    MarkView {
        kind: mark_of(mark.verdict),
        word: page.t(&format!("import-verdict-{}", mark.verdict)),
        cell: mark.cell.clone(),
        text: page.complaint(&mark.said),
    }
}

fn mark_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::New => "done",
        Verdict::Same => "none",
        Verdict::Unsure => "wait",
        Verdict::Refused => "back",
    }
}
