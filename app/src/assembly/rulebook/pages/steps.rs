//! The pages of the steps of a project: what each asks, and the doing.

use super::project::{Reading, of};
use super::view::said;
use crate::assembly::rulebook::actions::revising::{self, Input};
use crate::assembly::rulebook::actions::{SENTENCE, TITLE, revision_link};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::settings::{CONSULT_DAYS, CONSULT_REQUIRED};
use crate::assembly::rulebook::workflow::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::asking::{self, AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/revisions/{id}/steps/{action}", get(ask).merge(post(act)))
}

const FIELDS: &[&str] = &[
    "version",
    "text",
    "until",
    "audience",
    "skipped_why",
    "meeting",
    "adopted_on",
    "document_number",
    "issued_on",
    "in_force_on",
    "trial",
    "anchor",
    "remark",
    "taken",
    "setting",
    "verdict",
];

fn input(fields: &Fields) -> Input {
    let text = |name: &str| fields.get(name).to_owned();
    Input {
        version: fields.parsed("version"),
        text: text("text"),
        until: text("until"),
        audience: Audience::from_key(fields.get("audience")),
        skipped_why: text("skipped_why"),
        meeting: text("meeting"),
        adopted_on: text("adopted_on"),
        document_number: text("document_number"),
        issued_on: text("issued_on"),
        in_force_on: text("in_force_on"),
        trial: fields.get("trial") == "yes",
        anchor: ids::read(fields.get("anchor")).unwrap_or_default(),
        remark: ids::read(fields.get("remark")).unwrap_or_default(),
        taken: Taken::from_key(fields.get("taken")),
        setting: text("setting"),
        verdict: Verdict::from_key(fields.get("verdict")),
        ..Input::default()
    }
}

/// The acts that are asked on a page of this shape; writing and explaining have pages of their own.
fn parse(id: &str, action: &str) -> Outcome<(RevisionId, Action)> {
    let action = Action::from_key(action).ok_or(Problem::NotFound)?;
    let here = !matches!(action, Action::Write | Action::Explain | Action::Begin);
    if here { Ok((path_id(id)?, action)) } else { Err(Problem::NotFound) }
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let (id, action) = parse(&id, &action)?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (id, action), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(
    State(app): State<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse(&id, &action)?;
    post.fields.only(FIELDS, &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match revising::perform(&mut tx, &by, id, action, &input(&post.fields)).await {
        Ok(_) => {
            let said = Said::new(&format!("revision-said-{action}"));
            post.done(&app, tx, &revision_link(id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (id, action), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, action): (RevisionId, Action),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    revising::row(&r.by, &r.p, action)?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| form_of(page, make, &r, action))
}

fn form_of(page: &Page, make: &FormMaker<'_>, r: &Reading, action: Action) -> asking::Ask {
    let title = page.t(&format!("revision-action-{action}"));
    let label = page.t(&format!("revision-do-{action}"));
    let what = format!("revision-what-{action}");
    let counts = !matches!(action, Action::Comment | Action::Answer | Action::Touch);
    Ask {
        what: if page.has(&what) { vec![page.t(&what)] } else { Vec::new() },
        inputs: inputs(page, make, r, action),
        version: if counts { r.p.version } else { 0 },
        danger: action == Action::Drop,
        ..Ask::new(title, of(page, r), label)
    }
}

fn options<N: Name>(page: &Page, family: &str, all: impl Iterator<Item = N>) -> Vec<Choice> {
    all.map(|name| Choice::new(name.key(), said(page, family, name))).collect()
}

fn day(make: &FormMaker<'_>, name: &str, word: &str) -> Field {
    make.field(name, word).kind("date")
}

fn inputs(page: &Page, make: &FormMaker<'_>, r: &Reading, action: Action) -> Vec<Asked> {
    let area = |word: &str| Asked::Area(make.field("text", word).rows(5).max(SENTENCE));
    let needed = |word: &str| Asked::Area(make.field("text", word).rows(5).max(SENTENCE).required());
    let today = r.by.today();
    match action {
        Action::Consult => {
            let due = r.by.procedure.due(CONSULT_DAYS, today).map(|d| d.date.to_string());
            let audience = make.field("audience", "rulebook-audience").or(Audience::Leaders);
            let all = options(page, "rulebook-audience-", Audience::all().iter().copied());
            vec![
                Asked::Text(day(make, "until", "rulebook-until").or(due.unwrap_or_default()).required()),
                Asked::Radios(audience.options(all)),
            ]
        }
        Action::Comment => comment(page, make, r),
        Action::Answer => answer(page, make, r),
        Action::Touch => touch(page, make, r),
        Action::AskReview => {
            let needs = !r.p.consulted && r.p.kind != Kind::Repealed && r.by.on(CONSULT_REQUIRED);
            if !needs {
                return Vec::new();
            }
            let why = make.field("skipped_why", "rulebook-skipped-why").rows(4).max(SENTENCE).required();
            vec![Asked::Area(why)]
        }
        Action::Pass => vec![needed("rulebook-opinion")],
        Action::Return | Action::TakeBack | Action::Drop => vec![needed("rulebook-why")],
        Action::Adopt => vec![
            Asked::Text(make.field("meeting", "rulebook-col-meeting").max(TITLE).required()),
            Asked::Text(day(make, "adopted_on", "rulebook-col-adopted").or(today).required()),
        ],
        Action::Issue => issue(page, make, r),
        Action::EndConsulting => Vec::new(),
        Action::Begin | Action::Write | Action::Explain => vec![area("rulebook-why")],
    }
}

fn comment(page: &Page, make: &FormMaker<'_>, r: &Reading) -> Vec<Asked> {
    let mut all = vec![Choice::new("", page.t("rulebook-whole"))];
    if let Some((text, rows)) = &r.text {
        let choice = |row: &ArticleRow| {
            let begins: String = row.content.chars().take(24).collect();
            let label = crate::assembly::rulebook::text::label(row, text.by_items);
            Choice::new(ids::write(row.anchor), format!("{label} {begins}"))
        };
        all.extend(rows.iter().map(choice));
    }
    vec![
        Asked::Select(make.field("anchor", "rulebook-which-article").options(all)),
        Asked::Area(make.field("text", "rulebook-comment").rows(6).max(SENTENCE).required()),
    ]
}

fn answer(page: &Page, make: &FormMaker<'_>, r: &Reading) -> Vec<Asked> {
    let choice = |(remark, who): &(Remark, String)| {
        let begins: String = remark.content.chars().take(60).collect();
        Choice::new(ids::write(remark.id), format!("{} {who} {begins}", r.label(remark.anchor)))
    };
    let taken = Taken::all().iter().copied().filter(|t| *t != Taken::Open);
    vec![
        Asked::Select(
            make.field("remark", "rulebook-comment").required().options(r.remarks.iter().map(choice)),
        ),
        Asked::Radios(make.field("taken", "rulebook-taken").required().options(options(
            page,
            "rulebook-taken-",
            taken,
        ))),
        Asked::Area(make.field("text", "rulebook-answer").rows(4).max(SENTENCE)),
    ]
}

fn touch(page: &Page, make: &FormMaker<'_>, r: &Reading) -> Vec<Asked> {
    let mut settings: Vec<&str> = r.cited.iter().map(|c| c.setting.as_str()).collect();
    settings.dedup();
    let choice = |name: &&str| Choice::new(*name, super::setting_name(page, name));
    let verdicts = Verdict::all().iter().copied().filter(|v| *v != Verdict::Open);
    vec![
        Asked::Select(
            make.field("setting", "rulebook-setting").required().options(settings.iter().map(choice)),
        ),
        Asked::Radios(make.field("verdict", "rulebook-verdict").required().options(options(
            page,
            "rulebook-verdict-",
            verdicts,
        ))),
        Asked::Area(make.field("text", "rulebook-touch-note").rows(3).max(SENTENCE)),
    ]
}

fn issue(page: &Page, make: &FormMaker<'_>, r: &Reading) -> Vec<Asked> {
    let today = r.by.today();
    let mut all = vec![
        Asked::Text(make.field("document_number", "rulebook-col-number").max(60)),
        Asked::Text(day(make, "issued_on", "rulebook-col-issued").or(today).required()),
    ];
    let word = if r.p.kind == Kind::Repealed { "rulebook-repealed-from" } else { "rulebook-col-since" };
    all.push(Asked::Text(day(make, "in_force_on", word).or(today).required()));
    if r.p.kind != Kind::Repealed {
        let both = [("no", "rulebook-not-on-trial"), ("yes", "rulebook-on-trial")];
        let both = both.map(|(value, word)| Choice::new(value, page.t(word)));
        all.push(Asked::Radios(make.field("trial", "rulebook-trial").or("no").options(both)));
    }
    all
}
