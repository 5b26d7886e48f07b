//! Language, theme and text size: in the account of who is signed in, and in this browser for the pages before that.

use super::super::actions::own;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Fields, OpenPost, safe_path};
use crate::foundation::words::Lang;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};

/// `POST /preferences`: whatever of `lang`, `theme`, `text` was posted is set, the rest stays; then back to the page.
pub async fn set(State(app): State<App>, post: OpenPost) -> Outcome<Response> {
    let (visit, fields) = (&post.visit, &post.fields);
    fields.only(&["lang", "theme", "text", "back"], &[])?;
    let chosen = |name: &str, present: &str, known: &[&str]| {
        let value = if fields.has(name) { fields.get(name) } else { present };
        known.iter().find(|k| **k == value).map(|k| (*k).to_owned())
    };
    let malformed = || Problem::Malformed("lang, theme, text".to_owned());
    let lang = chosen("lang", visit.lang.tag(), &["zh-CN", "en"]).ok_or_else(malformed)?;
    let theme = chosen("theme", visit.theme, &["", "light", "dark"]).ok_or_else(malformed)?;
    let text = chosen("text", visit.text, &["", "large"]).ok_or_else(malformed)?;
    if let Some(signed) = &visit.signed {
        let by = signed.acting(&app).await?;
        app.limits.write(by.account.0)?;
        let mut tx = app.db.begin().await?;
        own::prefer(&mut tx, &by, Lang::from_tag(&lang).unwrap_or_default(), (&theme, &text)).await?;
        tx.commit().await?;
    }
    remember(&app, fields, [("yz-lang", &lang), ("yz-theme", &theme), ("yz-text", &text)])
}

/// Leads back, with the choice in cookies.
fn remember(app: &App, fields: &Fields, chosen: [(&str, &String); 3]) -> Outcome<Response> {
    let mut response = Redirect::to(safe_path(fields.get("back")).unwrap_or("/")).into_response();
    let secure = if app.config.secure() { "; Secure" } else { "" };
    for (name, value) in chosen {
        let age = if value.is_empty() { 0 } else { 31_536_000 };
        let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}");
        let value = HeaderValue::from_str(&cookie).map_err(Problem::broken)?;
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}
