//! A post: read within its limits, kept waiting when nobody is signed in, begun and done once, with the sentence said after it.

use super::super::acting::NOBODY;
use super::super::app::App;
use super::super::db::Tx;
use super::super::errors::{Outcome, Problem};
use super::super::files::digest_of;
use super::super::ids::AccountId;
use super::super::pages::Visit;
use super::super::{session, store};
use super::{FILE_BYTES, FORM_BYTES, Fields, UPLOAD_BYTES, Upload};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{Method, header};
use axum::response::{IntoResponse, Redirect, Response};

/// A form posted without a session waits up to this size.
const WAITING_BYTES: usize = 200 * 1024;
/// How long a form posted without a session waits.
const WAITING_MS: i64 = 3_600_000;

/// A post by somebody who is signed in.
pub struct Post {
    /// Who, and in which language and look.
    pub visit: Visit,
    /// What was typed.
    pub fields: Fields,
    /// Files.
    pub files: Vec<Upload>,
}

/// A post by anybody, signed in or not (sign-in itself, preferences).
pub struct OpenPost {
    /// Who, where known.
    pub visit: Visit,
    /// What was typed.
    pub fields: Fields,
}

async fn read_body(request: Request, app: &App) -> Outcome<(Fields, Vec<Upload>)> {
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
    if kind.starts_with("multipart/form-data") {
        return read_multipart(request, app).await;
    }
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Problem::Malformed("a form is expected".to_owned()));
    }
    let bytes = axum::body::to_bytes(request.into_body(), FORM_BYTES)
        .await
        .map_err(|_| Problem::TooLarge { limit: FORM_BYTES })?;
    Ok((Fields::parse(&bytes), Vec::new()))
}

async fn read_multipart(request: Request, app: &App) -> Outcome<(Fields, Vec<Upload>)> {
    let malformed = |e: axum::extract::multipart::MultipartError| {
        if e.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
            Problem::TooLarge { limit: UPLOAD_BYTES }
        } else {
            Problem::Malformed(e.body_text())
        }
    };
    let mut multipart =
        Multipart::from_request(request, app).await.map_err(|e| Problem::Malformed(e.body_text()))?;
    let mut fields = Fields::default();
    let mut files = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(malformed)? {
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(file) = field.file_name().map(str::to_owned) {
            let content = field.bytes().await.map_err(malformed)?;
            if content.len() > FILE_BYTES {
                return Err(Problem::TooLarge { limit: FILE_BYTES });
            }
            if !file.is_empty() {
                files.push(Upload { field: name, name: file, content });
            }
        } else {
            let text = field.text().await.map_err(malformed)?;
            if text.len() > FORM_BYTES {
                return Err(Problem::TooLarge { limit: FORM_BYTES });
            }
            fields.add(&name, super::fields::typed(&text));
        }
    }
    Ok((fields, files))
}

impl FromRequest<App> for Post {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, app).await.map_err(IntoResponse::into_response)?;
        let request = Request::from_parts(parts, body);
        let (fields, files) = read_body(request, app).await.map_err(IntoResponse::into_response)?;
        if visit.signed.is_none() {
            return Err(let_wait(app, &visit, &fields).await.unwrap_or_else(IntoResponse::into_response));
        }
        if let Some(signed) = &visit.signed {
            app.limits.write(signed.account.0).map_err(IntoResponse::into_response)?;
            if !signed.factor {
                return Err(Redirect::to("/sign-in/factor").into_response());
            }
        }
        Ok(Self { visit, fields, files })
    }
}

impl FromRequest<App> for OpenPost {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        let (fields, _) = read_body(Request::from_parts(parts, body), app).await?;
        Ok(Self { visit, fields })
    }
}

/// A form came without a valid session: it waits for its account, and the person is sent to sign in.
async fn let_wait(app: &App, visit: &Visit, fields: &Fields) -> Outcome<Response> {
    let page = safe_path(fields.get("_page")).unwrap_or("/").to_owned();
    let content = fields.without_secrets().encode();
    let former = match &visit.token {
        Some(token) => session::former(app, token).await?,
        None => None,
    };
    let kept = match former {
        Some(account) if content.len() <= WAITING_BYTES && visit.method == Method::POST => {
            let now = app.now();
            let mut tx = app.db.begin().await?;
            store::keep_form(&mut tx, account, &page, &content, (now, now + WAITING_MS), true).await?;
            tx.commit().await?;
            true
        }
        _ => false,
    };
    let note = if kept { "waiting" } else { "ended" };
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("next", &page)
        .append_pair("note", note)
        .finish();
    Ok(Redirect::to(&format!("/sign-in?{query}")).into_response())
}

/// A path of this site that may be gone back to: never another site.
pub fn safe_path(path: &str) -> Option<&str> {
    let sound = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\n', '\r', '\t'])
        && path.len() <= 500;
    sound.then_some(path)
}

/// A write that was begun for a form: either a transaction, or the answer that the same form already got.
pub enum Begun {
    /// Go on.
    Tx(Box<Tx>),
    /// This form was sent before; here is where it led.
    Before(Response),
}

impl Post {
    /// Begins the write of this form, once (TRUST T-32): the same form sent again is answered as the first time; another
    /// form under the same key is refused.
    pub async fn begin(&self, app: &App) -> Outcome<Begun> {
        let mut tx = app.db.begin().await?;
        let key = self.fields.get("_once");
        if key.is_empty() {
            return Ok(Begun::Tx(Box::new(tx)));
        }
        let account = self.account();
        let digest = self.digest();
        if store::claim_once(&mut tx, account, key, &digest, app.now()).await? {
            return Ok(Begun::Tx(Box::new(tx)));
        }
        let seen = store::seen_once(&mut tx, account, key).await?;
        match seen {
            Some((earlier, location)) if earlier == digest && !location.is_empty() => {
                Ok(Begun::Before(Redirect::to(&location).into_response()))
            }
            // The same key with other content: the form was gone back to and changed. It is a new submission.
            _ => Err(Problem::invalid("", "form-sent-before")),
        }
    }

    /// Commits the write of this form and leads on: the kept copy is forgotten, the answer is remembered, a sentence is shown.
    pub async fn done(&self, app: &App, tx: Box<Tx>, location: &str, said: Said) -> Outcome<Response> {
        self.settle(tx, location).await?;
        Ok((said.cookie(app), Redirect::to(location)).into_response())
    }

    /// Commits the write of a form whose own answer shows what is shown only once; the same form sent again leads to `location`.
    pub async fn settle(&self, mut tx: Box<Tx>, location: &str) -> Outcome<()> {
        let account = self.account();
        let key = self.fields.get("_once");
        if !key.is_empty() {
            store::done_once(&mut tx, account, key, location).await?;
        }
        if let Some(page) = safe_path(self.fields.get("_page")) {
            store::forget_form(&mut tx, account, page).await?;
        }
        tx.commit().await
    }

    /// The person.
    pub fn account(&self) -> AccountId {
        self.visit.signed.as_ref().map_or(NOBODY, |s| s.account)
    }

    fn digest(&self) -> String {
        let mut text = self.visit.path.clone();
        text.push('\n');
        text.push_str(&self.fields.encode());
        for file in &self.files {
            text.push_str(&digest_of(&file.content));
        }
        digest_of(text.as_bytes())
    }
}

/// The sentence shown on the next page after something was done.
#[derive(Debug, Clone, Default)]
pub struct Said {
    word: String,
    args: Vec<(String, String)>,
}

impl Said {
    /// A sentence by key.
    pub fn new(word: &str) -> Self {
        Self { word: word.to_owned(), args: Vec::new() }
    }

    /// Nothing is said.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// With an argument.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// As a cookie that the next page reads and clears.
    pub fn cookie(&self, app: &App) -> [(header::HeaderName, String); 1] {
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.append_pair("", &self.word);
        for (name, value) in &self.args {
            out.append_pair(name, &value.chars().take(120).collect::<String>());
        }
        let secure = if app.config.secure() { "; Secure" } else { "" };
        let age = if self.word.is_empty() { 0 } else { 60 };
        let value =
            format!("yz-said={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", out.finish());
        [(header::SET_COOKIE, value)]
    }
}
