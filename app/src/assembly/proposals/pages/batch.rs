//! One act on several proposals: receive, change the category, file, return. Each is a transaction of its own, so that one that
//! cannot be done holds none of the others up; the page that follows says what was done and why the rest was not.

use super::desk::categories;
use crate::assembly::proposals::actions::dispatch::{StepInput, perform};
use crate::assembly::proposals::actions::reviewing::CHECKS;
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::{ProposalId, of_roles};
use crate::assembly::proposals::store;
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::answers::sentence;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::forms::{Choice, ErrorItem, Field, Fields, FormMaker, Post};
use crate::foundation::pages::{Page, html, html_with};
use crate::foundation::routing::post;
use crate::foundation::store as house;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// The most proposals of one batch: what a page can show, and what is still read before it is confirmed.
const MOST: usize = 200;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/proposals/batch", post(batch))
}

/// The act of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Receive,
    Recategorise,
    File,
    SendBack,
}

impl Act {
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "receive" => Self::Receive,
            "recategorise" => Self::Recategorise,
            "file" => Self::File,
            "send_back" => Self::SendBack,
            _ => return None,
        })
    }

    fn key(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Recategorise => "recategorise",
            Self::File => "file",
            Self::SendBack => "send_back",
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Receive => Action::Accept,
            Self::Recategorise => Action::Recategorise,
            Self::File => Action::File,
            Self::SendBack => Action::SendBack,
        }
    }
}

/// A matter of the batch.
struct Matter {
    id: String,
    href: String,
    name: String,
    why: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/desk_confirm.html")]
struct ConfirmPage {
    page: Page,
    act: &'static str,
    act_word: String,
    text: String,
    matters: Vec<Matter>,
    reason: Field,
    category: Field,
    errors: Vec<ErrorItem>,
    back: String,
    query: String,
    once: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/desk_result.html")]
struct ResultPage {
    page: Page,
    done: Vec<Matter>,
    not_done: Vec<Matter>,
    back: String,
}

async fn batch(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["act", "category", "reason", "confirmed", "back"], &["id"])?;
    let act = Act::read(post.fields.get("act")).ok_or_else(|| Problem::Malformed("act".to_owned()))?;
    if of_roles(&by).is_empty() {
        return Err(Problem::NotYours { action: format!("case-action-{}", act.action()) });
    }
    let ids = chosen(&post.fields)?;
    let wrong = missing(act, &post.fields, &ids);
    let asks = matches!(act, Act::File | Act::SendBack) && post.fields.get("confirmed") != "yes";
    if asks || !wrong.is_empty() {
        // Somebody who is only now asked has not done anything wrong yet.
        let told = if asks || post.fields.get("confirmed").is_empty() { Vec::new() } else { wrong };
        return confirm(&app, &post, &by, act, (&ids, told)).await;
    }
    let mut done = Vec::new();
    let mut not_done = Vec::new();
    for id in ids {
        let name = name_of(&app, &by, id).await?;
        let matter = |why: String| Matter {
            id: id.to_string(),
            href: format!("/proposals/{id}"),
            name: name.clone(),
            why,
        };
        match one(&app, &by, act, id, &post.fields).await {
            Ok(()) => done.push(matter(String::new())),
            Err(problem) => {
                let offset = by.procedure.utc_offset_minutes;
                not_done.push(matter(sentence(&app, post.visit.lang, &problem, offset)));
            }
        }
    }
    let page = post.visit.page(&app, "").await?;
    let mut result = ResultPage { back: back(&post.fields), page, done, not_done };
    result.page.title = result.page.t(&format!("proposals-desk-batch-done-{}", act.key()));
    html(&result)
}

/// The ids, each once.
fn chosen(fields: &Fields) -> Outcome<Vec<ProposalId>> {
    let mut found = Vec::new();
    for text in fields.all("id") {
        let id: ProposalId = text.parse().map_err(|_| Problem::Malformed("id".to_owned()))?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    if found.len() > MOST {
        return Err(Problem::Invalid(vec![
            Complaint::new("id", "proposals-desk-batch-many").with("max", MOST),
        ]));
    }
    Ok(found)
}

/// What the act still needs.
fn missing(act: Act, fields: &Fields, ids: &[ProposalId]) -> Vec<Complaint> {
    let mut wrong = Vec::new();
    if ids.is_empty() {
        wrong.push(Complaint::new("", "proposals-desk-batch-nothing"));
    }
    if act == Act::SendBack && fields.get("reason").chars().count() < 2 {
        wrong.push(Complaint::new("reason", "form-needed"));
    }
    if act == Act::Recategorise && fields.get("category").is_empty() {
        wrong.push(Complaint::new("category", "form-choose"));
    }
    wrong
}

async fn name_of(app: &App, by: &Acting, id: ProposalId) -> Outcome<String> {
    let found = store::find(&mut app.db.read().await?, by, id).await?;
    Ok(match found {
        Some(shown) if shown.proposal.case_no.is_empty() => shown.proposal.title,
        Some(shown) => format!("{} {}", shown.proposal.case_no, shown.proposal.title),
        None => id.to_string(),
    })
}

/// One of the batch, in its own transaction, once under the key of the form and its id.
async fn one(app: &App, by: &Acting, act: Act, id: ProposalId, fields: &Fields) -> Outcome<()> {
    let input = StepInput {
        category: fields.parsed("category"),
        reason: fields.get("reason").to_owned(),
        checks: if act == Act::Receive {
            CHECKS.iter().map(|c| (*c).to_owned()).collect()
        } else {
            Vec::new()
        },
        ..StepInput::default()
    };
    let mut tx = app.db.begin().await?;
    let once = fields.get("_once");
    if !once.is_empty() {
        let (key, said) = (format!("{once}.{id}"), (act.key(), fields.get("category"), fields.get("reason")));
        let digest = digest_of(format!("{said:?}").as_bytes());
        if !house::claim_once(&mut tx, by.account, &key, &digest, by.now).await? {
            let seen = house::seen_once(&mut tx, by.account, &key).await?;
            let same = seen.is_some_and(|(earlier, _)| earlier == digest);
            return if same { Ok(()) } else { Err(Problem::invalid("", "form-sent-before")) };
        }
        house::done_once(&mut tx, by.account, &key, &format!("/proposals/{id}")).await?;
    }
    perform(&mut tx, by, id, act.action(), &input).await?;
    tx.commit().await
}

/// The page that names the matters before the act.
async fn confirm(
    app: &App,
    post: &Post,
    by: &Acting,
    act: Act,
    (ids, wrong): (&[ProposalId], Vec<Complaint>),
) -> Outcome<Response> {
    let mut matters = Vec::new();
    for id in ids {
        matters.push(Matter {
            id: id.to_string(),
            href: format!("/proposals/{id}"),
            name: name_of(app, by, *id).await?,
            why: String::new(),
        });
    }
    let known = Known::load(app, by).await?;
    let mut page = post.visit.page(app, "").await?;
    page.title = if ids.is_empty() {
        page.t("proposals-desk-batch-nothing")
    } else {
        page.tn(&format!("proposals-desk-batch-ask-{}", act.key()), ids.len() as i64)
    };
    let form = FormMaker::new(&page, &post.fields, &wrong);
    let mut options = categories(&known, by);
    let own =
        if act == Act::File { "proposals-desk-batch-category-own" } else { "proposals-desk-category-choose" };
    options.insert(0, Choice::new("", page.t(own)));
    let key = if ids.is_empty() { "nothing" } else { act.key() };
    let confirm = ConfirmPage {
        act: if ids.is_empty() { "" } else { act.key() },
        act_word: page.t(&format!("proposals-desk-batch-{}", act.key())),
        text: page.t(&format!("proposals-desk-batch-ask-{key}-text")),
        matters,
        reason: form.field("reason", "proposals-desk-batch-reason").required().max(1000),
        category: form.field("category", "proposals-desk-column-category").options(options),
        errors: form.errors(),
        back: back(&post.fields),
        query: post.fields.get("back").to_owned(),
        once: post.fields.get("_once").to_owned(),
        page,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(status, &confirm)
}

/// The list the batch was chosen from.
fn back(fields: &Fields) -> String {
    let query = Fields::parse(fields.get("back").as_bytes()).encode();
    if query.is_empty() { "/proposals".to_owned() } else { format!("/proposals?{query}") }
}
