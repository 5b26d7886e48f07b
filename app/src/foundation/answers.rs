//! How a [`Problem`] is answered: as a page in the visitor's language, or as problem+json. Handlers only return the problem.

use super::app::App;
use super::errors::Problem;
use super::pages::{Page, Visit, html_with};
use super::words::{Lang, WordArg};
use askama::Template;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use fluent_bundle::FluentValue;
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "look/problem.html")]
struct ProblemPage {
    page: Page,
    text: String,
    hint: String,
    reference: String,
}

impl IntoResponse for Problem {
    /// Carries the problem outward; [`answer`] draws it.
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Layer around every route: draws problems, and what the server itself refused, in the visitor's language.
pub async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let api = parts.uri.path().starts_with("/api/");
    let wants_json = api
        || parts
            .headers
            .get(header::ACCEPT)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|accept| accept.starts_with("application/json"));
    let visit = Visit::from_request_parts(&mut parts, &app).await;
    if let Ok(visit) = &visit {
        // Who visits is found out once: the page behind takes it from here.
        parts.extensions.insert(visit.clone());
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None => match response.status().as_u16() {
            404 if !drawn(&response) => Problem::NotFound,
            405 if !drawn(&response) => Problem::Method,
            413 if !drawn(&response) => Problem::TooLarge { limit: super::forms::FORM_BYTES },
            400 | 415 if !drawn(&response) => Problem::Malformed(String::new()),
            500 if !drawn(&response) => Problem::broken("handler panicked"),
            _ => return response,
        },
    };
    let Ok(visit) = visit else { return plain(&problem) };
    if wants_json {
        return as_json(&app, visit.lang, &problem);
    }
    as_page(&app, &visit, &problem).await.unwrap_or_else(|problem| plain(&problem))
}

fn drawn(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    kind.starts_with("text/html") || kind.starts_with("application/")
}

fn plain(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, problem.name()).into_response()
}

async fn as_page(app: &App, visit: &Visit, problem: &Problem) -> Result<Response, Problem> {
    if matches!(problem, Problem::SignIn) {
        return Ok(to_sign_in(visit));
    }
    let mut page = visit.page(app, "").await?;
    page.title = page.t(&format!("problem-{}", problem.name()));
    let text = sentence(app, visit.lang, problem, page.utc_offset_minutes);
    let hint = page.t(&format!("problem-{}-hint", problem.name()));
    let reference = match problem {
        Problem::Broken { reference } => reference.clone(),
        _ => String::new(),
    };
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    html_with(status, &ProblemPage { page, text, hint, reference })
}

fn to_sign_in(visit: &Visit) -> Response {
    if visit.signed.as_ref().is_some_and(|s| !s.factor) {
        return Redirect::to("/sign-in/factor").into_response();
    }
    let mut next = visit.path.clone();
    if visit.method != Method::GET {
        next = "/".to_owned();
    } else if !visit.query.is_empty() {
        next = format!("{next}?{}", visit.query);
    }
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", &next).finish();
    let ended = if visit.token.is_some() { "&note=ended" } else { "" };
    Redirect::to(&format!("/sign-in?{query}{ended}")).into_response()
}

/// What happened, in a sentence.
pub fn sentence(app: &App, lang: Lang, problem: &Problem, utc_offset_minutes: i64) -> String {
    let w = &app.words;
    let key = format!("problem-{}-text", problem.name());
    match problem {
        Problem::NotYours { action } => {
            w.say(lang, &key, &[("action", FluentValue::from(w.t(lang, action).into_owned()))])
        }
        Problem::NotFromHere { machine, action, state, possible } => {
            let join = w.t(lang, "list-comma");
            let can: Vec<_> =
                possible.iter().map(|a| w.t(lang, &format!("{machine}-action-{a}")).into_owned()).collect();
            let args = [
                ("action", FluentValue::from(w.t(lang, &format!("{machine}-action-{action}")).into_owned())),
                ("state", FluentValue::from(w.t(lang, &format!("{machine}-state-{state}")).into_owned())),
                ("count", FluentValue::from(can.len())),
                ("possible", FluentValue::from(can.join(&join))),
            ];
            w.say(lang, &key, &args)
        }
        Problem::Conflict { who, at, what } => {
            let at = super::acting::local(*at, utc_offset_minutes);
            let args = [
                ("who", FluentValue::from(who.as_str())),
                ("at", FluentValue::from(format!("{:02}:{:02}", at.hour(), at.minute()))),
                ("what", FluentValue::from(w.t(lang, what).into_owned())),
            ];
            w.say(lang, &key, &args)
        }
        Problem::TooLarge { limit } => {
            let limit = if *limit >= 1024 * 1024 {
                format!("{} MB", limit / 1024 / 1024)
            } else {
                format!("{} KB", limit / 1024)
            };
            w.say(lang, &key, &[("limit", FluentValue::from(limit))])
        }
        Problem::Slower { wait_seconds } => {
            w.say(lang, &key, &[("n", FluentValue::from(*wait_seconds as i64))])
        }
        Problem::Malformed(text) => w.say(lang, &key, &[("x", FluentValue::from(text.as_str()))]),
        Problem::Invalid(list) => {
            let said: Vec<_> = list.iter().map(|c| complaint(app, lang, c)).collect();
            said.join(&w.t(lang, "list-semicolon"))
        }
        _ => w.t(lang, &key).into_owned(),
    }
}

fn complaint(app: &App, lang: Lang, c: &super::errors::Complaint) -> String {
    let args: Vec<WordArg<'_>> = c
        .args
        .iter()
        .map(|(name, value)| match value.parse::<i64>() {
            Ok(n) => (name.as_str(), FluentValue::from(n)),
            Err(_) => (name.as_str(), FluentValue::from(value.as_str())),
        })
        .collect();
    app.words.say(lang, &c.key, &args)
}

/// RFC 9457: type, title, status, detail, and what the problem knows besides.
pub fn as_json(app: &App, lang: Lang, problem: &Problem) -> Response {
    let mut body = json!({
        "type": format!("/problems/{}", problem.name()),
        "title": app.words.t(lang, &format!("problem-{}", problem.name())),
        "status": problem.status(),
        "detail": sentence(app, lang, problem, 480),
    });
    match problem {
        Problem::NotFromHere { state, possible, .. } => {
            body["state"] = json!(state);
            body["allowed_actions"] = json!(possible);
        }
        Problem::Invalid(list) => {
            let errors: Vec<Value> = list
                .iter()
                .map(|c| json!({ "field": c.field, "code": c.key, "detail": complaint(app, lang, c) }))
                .collect();
            body["errors"] = json!(errors);
        }
        Problem::Conflict { who, at, what } => body["winner"] = json!({ "who": who, "at": at, "what": what }),
        Problem::TooLarge { limit } => body["limit_bytes"] = json!(limit),
        Problem::Broken { reference } => body["reference"] = json!(reference),
        _ => {}
    }
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Problem::Slower { wait_seconds } = problem
        && let Ok(value) = HeaderValue::from_str(&wait_seconds.to_string())
    {
        headers.insert(header::RETRY_AFTER, value);
    }
    response
}
