//! Entering a rule that is in force, or one more version of it, from a file or by hand: the text is read, what was recognised and what
//! was doubtful is shown, and only then it is taken. And changing what is said of a rule.

use super::TURNS;
use super::drafting::recognised;
use super::view::said;
use crate::assembly::rulebook::actions::entering::{self, NewRule, NewVersion};
use crate::assembly::rulebook::actions::{self, SENTENCE, TITLE, WHOLE, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said, Upload};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use rule_text::{Begins, Doubted, Reading};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/import", get(ask_import).merge(post(import)))
        .route("/rules/{id}/add", get(ask_add).merge(post(add)))
        .route("/rules/{id}/edit", get(ask_edit).merge(post(edit)))
}

const RULE: [&str; 5] = ["title", "level", "competent", "form", "note"];
const VERSION: [&str; 9] = [
    "kind",
    "trial",
    "document_number",
    "meeting",
    "adopted_on",
    "issued_on",
    "in_force_on",
    "reason",
    "text",
];

/// Doubtful places, each in a sentence with its line; those that somebody has to look at come first.
pub(super) fn doubts(page: &Page, doubts: &[Doubted]) -> Vec<Asked> {
    let sentence = |d: &Doubted| {
        page.say(
            &format!("rulebook-doubt-{}", d.why.key()),
            &[("n", (d.line as i64).into()), ("x", d.about.as_str().into()), ("y", d.words.as_str().into())],
        )
    };
    let (serious, mild): (Vec<&Doubted>, Vec<&Doubted>) = doubts.iter().partition(|d| d.why.is_serious());
    let serious = serious.into_iter().map(|d| Asked::Warn(sentence(d)));
    serious.chain(mild.into_iter().map(|d| Asked::Say(sentence(d)))).collect()
}

/// The text of a file: DOCX or plain text.
async fn text_of(file: &Upload) -> Outcome<String> {
    let name = file.name.to_lowercase();
    let content = file.content.clone();
    let (text, wrong) = if name.ends_with(".docx") {
        let read = move || office_documents::docx_text(&content).ok();
        (TURNS.read("form-paper-slow", read).await?, "rulebook-file-unreadable")
    } else if name.ends_with(".txt") {
        let read = move || office_documents::txt_text(&content);
        (TURNS.read("form-paper-slow", read).await?, "rulebook-file-not-text")
    } else {
        (None, "rulebook-file-kind")
    };
    text.ok_or_else(|| Problem::invalid("file", wrong))
}

/// What the text says of itself goes into the fields that are still empty.
fn fill(fields: &mut Fields, reading: &Reading) {
    let read = &reading.rule;
    let mut fill = |name: &str, value: &str| {
        if fields.get(name).is_empty() && !value.is_empty() {
            fields.set(name, value);
        }
    };
    fill("title", &read.title);
    fill("document_number", reading.above.last().map_or("", String::as_str));
    let told = rule_text::adoptions(&read.note);
    if let Some(last) = told.last() {
        fill("adopted_on", &last.day);
        fill("meeting", &last.meeting);
        fill("kind", if last.revised { Kind::Revised.key() } else { Kind::New.key() });
    }
    let signed = read.tail.last().and_then(|line| rule_text::day(line));
    let day = signed.or_else(|| told.last().map(|a| a.day.clone())).unwrap_or_default();
    fill("issued_on", &day);
    let begins = rule_text::begins(read);
    let adopted = told.last().map_or(day.as_str(), |a| a.day.as_str());
    fill(
        "in_force_on",
        match &begins {
            Some(Begins::Day(said)) => said,
            Some(Begins::Issue) => &day,
            Some(Begins::Adoption) | None => adopted,
        },
    );
}

fn new_rule(fields: &Fields) -> Outcome<NewRule> {
    Ok(NewRule {
        title: fields.get("title").to_owned(),
        level: chosen("level", fields.get("level"))?,
        competent: chosen("competent", fields.get("competent"))?,
        form: chosen("form", fields.get("form"))?,
        note: fields.get("note").to_owned(),
    })
}

fn new_version(fields: &Fields) -> Outcome<NewVersion> {
    let text = fields.get("text");
    if text.chars().count() > WHOLE {
        return Err(Problem::Invalid(vec![Complaint::new("text", "form-too-long").with("max", WHOLE)]));
    }
    let of = |name: &str| fields.get(name).to_owned();
    Ok(NewVersion {
        kind: chosen("kind", fields.get("kind"))?,
        trial: fields.get("trial") == "yes",
        document_number: of("document_number"),
        meeting: of("meeting"),
        adopted_on: of("adopted_on"),
        issued_on: of("issued_on"),
        in_force_on: of("in_force_on"),
        reason: of("reason"),
        text: (!text.is_empty()).then(|| rule_text::read(text).rule),
    })
}

/// One of a family, to be chosen: nothing is chosen for anybody.
fn options<N: Name>(page: &Page, family: &str) -> Vec<Choice> {
    let none = std::iter::once(Choice::new("", page.t("rulebook-choose")));
    none.chain(N::all().iter().map(|name| Choice::new(name.key(), said(page, family, *name)))).collect()
}

/// The fields about a rule itself.
pub(super) fn rule_fields(page: &Page, make: &FormMaker<'_>) -> Vec<Asked> {
    let select = |name: &str, word: &str, all: Vec<Choice>| {
        Asked::Select(make.field(name, word).required().options(all))
    };
    vec![
        Asked::Text(make.field("title", "rulebook-col-title").required().max(TITLE)),
        select("level", "rulebook-col-level", options::<Level>(page, "rulebook-level-")),
        select("competent", "rulebook-col-competent", options::<Competent>(page, "rulebook-competent-")),
        select("form", "rulebook-col-form", options::<Form>(page, "rulebook-form-")),
        Asked::Text(make.field("note", "rulebook-note").max(SENTENCE)),
    ]
}

fn version_fields(page: &Page, make: &FormMaker<'_>, kinds: &[Kind]) -> Vec<Asked> {
    let day = |name: &str, word: &str| make.field(name, word).kind("date");
    let kinds = kinds.iter().map(|kind| Choice::new(kind.key(), said(page, "rulebook-kind-", *kind)));
    let both = [("no", "rulebook-not-on-trial"), ("yes", "rulebook-on-trial")];
    let both = both.map(|(value, word)| Choice::new(value, page.t(word)));
    vec![
        Asked::Radios(make.field("kind", "rulebook-col-kind").required().options(kinds)),
        Asked::Text(make.field("document_number", "rulebook-col-number").max(60)),
        Asked::Text(make.field("meeting", "rulebook-col-meeting").max(TITLE)),
        Asked::Text(day("adopted_on", "rulebook-col-adopted")),
        Asked::Text(day("issued_on", "rulebook-col-issued").required()),
        Asked::Text(day("in_force_on", "rulebook-col-since").required()),
        Asked::Radios(make.field("trial", "rulebook-trial").or("no").options(both)),
        Asked::Area(make.field("reason", "rulebook-col-reason").rows(2).max(SENTENCE)),
    ]
}

/// A form in two looks: first a file or a text is asked for; once there is a text, what was recognised is shown with everything else.
fn ask_version(
    page: &Page,
    make: &FormMaker<'_>,
    (rule, kinds): (bool, &[Kind]),
    of: (String, String),
) -> Ask {
    const FILES: &str = ".docx,.txt";
    let text = make.field("text", "rulebook-import-text").rows(24).max(WHOLE);
    let file = make.field("file", "rulebook-import-file");
    let title = if rule { page.t("rulebook-import-title") } else { page.t("rulebook-add-title") };
    if text.value.is_empty() && (rule || !kinds.contains(&Kind::Repealed)) {
        return Ask {
            what: vec![page.t("rulebook-import-what")],
            inputs: vec![Asked::File(file, FILES), Asked::Area(text)],
            ..Ask::new(title, of, page.t("rulebook-import-read"))
        };
    }
    let mut inputs = Vec::new();
    if text.value.is_empty() {
        inputs.push(Asked::File(file, FILES));
    } else {
        inputs.extend(recognised(page, &text.value));
    }
    if rule {
        inputs.extend(rule_fields(page, make));
    }
    inputs.extend(version_fields(page, make, kinds));
    inputs.push(Asked::Area(text));
    Ask {
        what: vec![page.t("rulebook-import-check")],
        inputs,
        again: Some(("_look", page.t("rulebook-look"))),
        ..Ask::new(title, of, page.t("rulebook-import-take"))
    }
}

/// Puts the text of a file that came into the fields; says whether the form is only to be looked at again.
async fn took_file(post: &mut Post, first: bool) -> Outcome<bool> {
    let file = match post.files.iter().find(|f| f.field == "file") {
        Some(file) => Some(text_of(file).await?),
        None => None,
    };
    let looks = file.is_some() || post.fields.has("_look") || first;
    if let Some(text) = file {
        post.fields.set("text", text);
    }
    if looks {
        let reading = rule_text::read(post.fields.get("text"));
        fill(&mut post.fields, &reading);
    }
    Ok(looks)
}

async fn ask_import(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    import_page(&app, &visit, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn import_page(app: &App, visit: &Visit, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "rulebook-action-enter")?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let of = ("/rules".to_owned(), page.t("rulebook-title"));
        ask_version(page, make, (true, &[Kind::New, Kind::Revised]), of)
    })
}

async fn import(State(app): State<App>, mut post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "rulebook-action-enter")?;
    let known: Vec<&str> = RULE.iter().chain(&VERSION).copied().chain(["file"]).collect();
    post.fields.only(&known, &[])?;
    let first = !post.fields.has("kind");
    match took_file(&mut post, first).await {
        Ok(false) => {}
        Ok(true) if !post.fields.get("text").is_empty() => {
            return import_page(&app, &post.visit, (&post.fields, &[], None), StatusCode::OK).await;
        }
        Ok(true) => {
            let wrong = [Complaint::new("text", "rulebook-import-nothing")];
            return import_page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await;
        }
        Err(Problem::Invalid(wrong)) => {
            return import_page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await;
        }
        Err(other) => return Err(other),
    }
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match (new_rule(&post.fields), new_version(&post.fields)) {
        (Ok(rule), Ok(version)) => entering::enter(&mut tx, &by, &rule, &version).await,
        (rule, version) => Err(together(rule.err(), version.err())),
    };
    match done {
        Ok(id) => post.done(&app, tx, &rule_link(id), Said::new("rulebook-said-enter")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            import_page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// What is wrong with either, told at once.
fn together(one: Option<Problem>, other: Option<Problem>) -> Problem {
    match (one, other) {
        (Some(Problem::Invalid(mut one)), Some(Problem::Invalid(other))) => {
            one.extend(other);
            Problem::Invalid(one)
        }
        (Some(problem), _) | (None, Some(problem)) => problem,
        (None, None) => Problem::NotFound,
    }
}

async fn ask_add(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    add_page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

/// A rule that this person may change, for a form about it.
async fn kept_rule(app: &App, by: &Acting, id: RuleId, action: &str) -> Outcome<Rule> {
    let rule = actions::readable(&mut app.db.read().await?, by, id).await?;
    hats::keeper(by, action)?;
    Ok(rule)
}

async fn add_page(
    app: &App,
    visit: &Visit,
    id: RuleId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let rule = kept_rule(app, &by, id, "rulebook-action-add_version").await?;
    actions::not_repealed(&rule, "add_version")?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        ask_version(page, make, (false, &[Kind::Revised, Kind::Repealed]), (rule_link(id), rule.title))
    })
}

async fn add(State(app): State<App>, Path(id): Path<String>, mut post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    kept_rule(&app, &by, id, "rulebook-action-add_version").await?;
    let known: Vec<&str> = VERSION.iter().copied().chain(["file"]).collect();
    post.fields.only(&known, &[])?;
    match took_file(&mut post, false).await {
        Ok(false) => {}
        Ok(true) => return add_page(&app, &post.visit, id, (&post.fields, &[], None), StatusCode::OK).await,
        Err(Problem::Invalid(wrong)) => {
            return add_page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await;
        }
        Err(other) => return Err(other),
    }
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match new_version(&post.fields) {
        Ok(version) => entering::add_version(&mut tx, &by, id, &version).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => post.done(&app, tx, &rule_link(id), Said::new("rulebook-said-add_version")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            add_page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    let rule = kept_rule(&app, &by, id, "rulebook-action-edit").await?;
    let (mut fields, kept_at) = opened(&app, &visit).await?;
    if kept_at.is_none() {
        let now = [
            ("title", rule.title.as_str()),
            ("level", rule.level.key()),
            ("competent", rule.competent.key()),
            ("form", rule.form.key()),
            ("note", rule.note.as_str()),
        ];
        for (name, value) in now {
            fields.set(name, value);
        }
    }
    edit_page(&app, &visit, rule, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn edit_page(
    app: &App,
    visit: &Visit,
    rule: Rule,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| Ask {
        what: vec![page.t("rulebook-edit-what")],
        inputs: rule_fields(page, make),
        version: rule.version,
        ..Ask::new(page.t("rulebook-do-edit"), (rule_link(rule.id), rule.title), page.t("rulebook-edit-save"))
    })
}

async fn edit(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    let rule = kept_rule(&app, &by, id, "rulebook-action-edit").await?;
    let known: Vec<&str> = RULE.iter().copied().chain(["version"]).collect();
    post.fields.only(&known, &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match new_rule(&post.fields) {
        Ok(new) => entering::edit(&mut tx, &by, id, post.fields.parsed("version"), &new).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => post.done(&app, tx, &rule_link(id), Said::new("rulebook-said-edit")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            edit_page(&app, &post.visit, rule, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
