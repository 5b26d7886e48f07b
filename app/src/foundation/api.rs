//! The JSON door: bearer tokens only (a cookie is never enough here, TRUST T-26), problem+json, paging by key.

use super::acting::Acting;
use super::app::App;
use super::db::Tx;
use super::errors::{Outcome, Problem};
use super::files::digest_of;
use super::workflow::Name;
use super::{session, store};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use utoipa::openapi::schema::{Object, ObjectBuilder, Type};

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

/// The names of a table as a schema: the API speaks of the same states and actions as the workflow.
pub fn names<T: Name>() -> Object {
    let keys: Vec<&str> = T::all().iter().map(|name| name.key()).collect();
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(keys)).build()
}

/// Whether a request with its `Idempotency-Key` is the first of its kind.
pub enum Claim {
    /// It is; the key, when there is one.
    First(Option<String>),
    /// It was done before; what [`finish`] was told of it.
    Before(String),
}

/// Claims the key of a request in its transaction; `said` is everything that it says.
///
/// # Errors
/// Malformed: the key is not 1 to 120 characters. Invalid: the key was used for something else.
pub async fn claim(tx: &mut Tx, by: &Acting, headers: &HeaderMap, said: &str) -> Outcome<Claim> {
    let Some(key) = headers.get("idempotency-key") else { return Ok(Claim::First(None)) };
    let key = key.to_str().ok().map(str::trim).filter(|k| (1..=120).contains(&k.len()));
    let key = key.ok_or_else(|| Problem::Malformed("Idempotency-Key: 1 to 120 characters".to_owned()))?;
    let (key, digest) = (format!("api:{key}"), digest_of(said.as_bytes()));
    if store::claim_once(tx, by.account, &key, &digest, by.now).await? {
        return Ok(Claim::First(Some(key)));
    }
    let seen = store::seen_once(tx, by.account, &key).await?;
    seen.filter(|(earlier, _)| *earlier == digest)
        .map(|(_, place)| Claim::Before(place))
        .ok_or_else(|| Problem::invalid("Idempotency-Key", "form-sent-before"))
}

/// Remembers where a claimed request led.
///
/// # Errors
/// Of the database alone.
pub async fn finish(tx: &mut Tx, by: &Acting, key: Option<String>, place: &str) -> Outcome<()> {
    match key {
        Some(key) => store::done_once(tx, by.account, &key, place).await,
        None => Ok(()),
    }
}
