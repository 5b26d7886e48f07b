//! The JSON door: bearer tokens only (a cookie is never enough here, TRUST T-26), problem+json, paging by key.

use super::acting::Acting;
use super::app::App;
use super::errors::{Outcome, Problem};
use super::session;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

/// A caller with a valid token.
pub struct Caller {
    /// The person, acting now.
    pub by: Acting,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let token = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|v| v.to_str().ok())
            .and_then(|v| v.strip_prefix("Bearer "))
            .ok_or(Problem::SignIn)?;
        let signed = session::token_holder(app, token.trim()).await?.ok_or(Problem::SignIn)?;
        if parts.method != axum::http::Method::GET {
            app.limits.write(signed.account.0)?;
        }
        Ok(Self { by: signed.acting(app).await? })
    }
}

/// A JSON body of a known shape: unknown fields, doubled fields and wrong types are refused with the place.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
        if !kind.starts_with("application/json") {
            return Err(Problem::Malformed("content-type must be application/json".to_owned()));
        }
        let limit = super::forms::FORM_BYTES;
        let bytes = axum::body::to_bytes(request.into_body(), limit)
            .await
            .map_err(|_| Problem::TooLarge { limit })?;
        // NUL means nothing and no column keeps it; a field of it alone must not count as filled in.
        if bytes.windows(6).any(|w| w == b"\\u0000") {
            return Err(Problem::Malformed("\\u0000 cannot stand in a text".to_owned()));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|e| Problem::Malformed(e.to_string()))
    }
}

/// An id in a path; anything else is as absent.
pub fn path_id<T: std::str::FromStr>(text: &str) -> Outcome<T> {
    text.parse().map_err(|_| Problem::NotFound)
}
