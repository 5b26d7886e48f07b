//! Forms that never lose what was typed. [`Fields`] is what was posted; [`Post`] is a post by somebody who is signed in: when
//! he no longer is, the form waits for him (200 KB, one hour, the same account only). A submission carries a key, so that a
//! double click makes one record.

use super::app::App;
use super::db::Tx;
use super::errors::{Complaint, Outcome, Problem};
use super::files::digest_of;
use super::ids::AccountId;
use super::pages::{Page, Visit};
use super::{session, store};
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{Method, header};
use axum::response::{IntoResponse, Redirect, Response};

/// A form posted without a session waits up to this size.
const WAITING_BYTES: usize = 200 * 1024;
/// How long a form posted without a session waits.
const WAITING_MS: i64 = 3_600_000;
/// How long an autosaved form is kept.
pub const KEPT_MS: i64 = 30 * 86_400_000;
/// The largest form without files.
pub const FORM_BYTES: usize = 1024 * 1024;
/// The largest request with files (TRUST T-22).
pub const UPLOAD_BYTES: usize = 50 * 1024 * 1024;
/// The largest file (TRUST T-22).
pub const FILE_BYTES: usize = 20 * 1024 * 1024;

/// What was typed, in the order of the form; a name may stand more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// Reads an urlencoded text. Line ends become one character.
    pub fn parse(text: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(text);
        Self(pairs.map(|(name, value)| (name.into_owned(), value.replace("\r\n", "\n"))).collect())
    }

    /// The first value of a field without surrounding space; empty when absent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
    }

    /// All values of a field, without surrounding space.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, v)| v.trim()).collect()
    }

    /// Whether a field was posted at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// A field as an id or another parsed value.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).parse().ok()
    }

    /// Sets a field, replacing what stood there.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Adds one more value of a field.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// The same without passwords and keys: what may be kept while a form waits.
    pub fn without_secrets(&self) -> Self {
        let secret = |name: &str| name.contains("password") || name.contains("secret");
        Self(self.0.iter().filter(|(name, _)| !secret(name)).cloned().collect())
    }

    /// The same as urlencoded text.
    pub fn encode(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.0 {
            out.append_pair(name, value);
        }
        out.finish()
    }

    /// Refuses fields that the form does not have, and single fields posted twice (TRUST T-36). Names that begin with an
    /// underscore belong to the form machinery.
    pub fn only(&self, single: &[&str], several: &[&str]) -> Outcome<()> {
        for (index, (name, _)) in self.0.iter().enumerate() {
            if name.starts_with('_') || several.contains(&name.as_str()) {
                continue;
            }
            if !single.contains(&name.as_str()) {
                return Err(Problem::Malformed(format!("unknown field {name}")));
            }
            if self.0[..index].iter().any(|(earlier, _)| earlier == name) {
                return Err(Problem::Malformed(format!("field {name} stands twice")));
            }
        }
        Ok(())
    }
}

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Field.
    pub field: String,
    /// Name on the sender's machine: shown, never used as a path.
    pub name: String,
    /// Content.
    pub content: Bytes,
}

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
            fields.add(&name, text.replace("\r\n", "\n"));
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
    pub async fn done(&self, app: &App, mut tx: Box<Tx>, location: &str, said: Said) -> Outcome<Response> {
        let account = self.account();
        let key = self.fields.get("_once");
        if !key.is_empty() {
            store::done_once(&mut tx, account, key, location).await?;
        }
        if let Some(page) = safe_path(self.fields.get("_page")) {
            store::forget_form(&mut tx, account, page).await?;
        }
        tx.commit().await?;
        Ok((said.cookie(app), Redirect::to(location)).into_response())
    }

    /// The person.
    pub fn account(&self) -> AccountId {
        self.visit.signed.as_ref().map_or(super::acting::NOBODY, |s| s.account)
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

/// One of several values of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Value posted.
    pub value: String,
    /// Words shown.
    pub label: String,
    /// A second line, or empty.
    pub hint: String,
    /// Chosen now.
    pub chosen: bool,
    /// Not to be chosen.
    pub disabled: bool,
}

impl Choice {
    /// A value with its words.
    pub fn new(value: impl ToString, label: impl ToString) -> Self {
        Self { value: value.to_string(), label: label.to_string(), ..Self::default() }
    }
}

/// A field as the page draws it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// Name.
    pub name: String,
    /// Label.
    pub label: String,
    /// What to write, or empty.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// What is wrong and what to do, or empty.
    pub error: String,
    /// Must be filled in.
    pub required: bool,
    /// Least number of characters; 0: none.
    pub min: usize,
    /// Most characters; 0: none.
    pub max: usize,
    /// Characters from which the counter warns; 0: none.
    pub warn: usize,
    /// Rows of an area.
    pub rows: usize,
    /// Type of the input.
    pub kind: &'static str,
    /// What a browser may fill in.
    pub autocomplete: &'static str,
    /// Values to choose from.
    pub options: Vec<Choice>,
}

/// A line of the summary above a refused form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorItem {
    /// Field it leads to.
    pub name: String,
    /// What to do.
    pub text: String,
}

/// Makes fields from what was typed and what is wrong with it.
pub struct FormMaker<'a> {
    page: &'a Page,
    fields: &'a Fields,
    complaints: &'a [Complaint],
}

impl<'a> FormMaker<'a> {
    /// For a page, what was typed, and what is wrong.
    pub fn new(page: &'a Page, fields: &'a Fields, complaints: &'a [Complaint]) -> Self {
        Self { page, fields, complaints }
    }

    /// A field; `word` is the key of its label, `<word>-hint` that of its hint, where there is one.
    pub fn field(&self, name: &str, word: &str) -> Field {
        let hint = format!("{word}-hint");
        let error = self.complaints.iter().find(|c| c.field == name);
        Field {
            name: name.to_owned(),
            label: self.page.t(word),
            hint: if self.page.has(&hint) { self.page.t(&hint) } else { String::new() },
            value: self.fields.get(name).to_owned(),
            error: error.map(|c| self.page.complaint(c)).unwrap_or_default(),
            kind: "text",
            autocomplete: "off",
            rows: 4,
            ..Field::default()
        }
    }

    /// The summary of what is wrong.
    pub fn errors(&self) -> Vec<ErrorItem> {
        let item = |c: &Complaint| ErrorItem { name: c.field.clone(), text: self.page.complaint(c) };
        self.complaints.iter().map(item).collect()
    }
}

impl Field {
    /// Must be filled in.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// At most so many characters.
    pub fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }

    /// Another type of input.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// Rows of an area.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// What a browser may fill in.
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// Values to choose from; the one typed is marked.
    pub fn options(mut self, options: impl IntoIterator<Item = Choice>) -> Self {
        self.options = options
            .into_iter()
            .map(|mut choice| {
                choice.chosen = choice.chosen || (!self.value.is_empty() && choice.value == self.value);
                choice
            })
            .collect();
        self
    }

    /// Several values to choose from; those typed are marked.
    pub fn several(mut self, typed: &[&str], options: impl IntoIterator<Item = Choice>) -> Self {
        self.options = options
            .into_iter()
            .map(|mut choice| {
                choice.chosen = typed.contains(&choice.value.as_str());
                choice
            })
            .collect();
        self
    }

    /// The value, when nothing was typed.
    pub fn or(mut self, value: impl ToString) -> Self {
        if self.value.is_empty() {
            self.value = value.to_string();
        }
        self
    }
}

/// Collects what is wrong with a form, so that everything is told at once.
#[derive(Debug, Default)]
pub struct Checks(pub Vec<Complaint>);

impl Checks {
    /// Complains unless something holds.
    pub fn need(&mut self, holds: bool, field: &str, word: &str) -> &mut Self {
        if !holds {
            self.0.push(Complaint::new(field, word));
        }
        self
    }

    /// Complains when a text is empty or longer than so many characters.
    pub fn text(&mut self, fields: &Fields, field: &str, min: usize, max: usize) -> &mut Self {
        let length = fields.get(field).chars().count();
        if length < min {
            let word = if length == 0 { "form-needed" } else { "form-too-short" };
            self.0.push(Complaint::new(field, word).with("min", min).with("now", length));
        } else if length > max {
            self.0.push(Complaint::new(field, "form-too-long").with("max", max).with("now", length));
        }
        self
    }

    /// Ends the checks: nothing is wrong, or everything that is.
    pub fn end(self) -> Outcome<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Problem::Invalid(self.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_gone_back_to() {
        assert_eq!(safe_path("/proposals/1?x=2"), Some("/proposals/1?x=2"));
        for foreign in ["//evil.example", "https://evil.example", "/\\evil.example", "", "proposals", "/a\nb"]
        {
            assert_eq!(safe_path(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn unknown_and_doubled_fields_are_refused() {
        let fields = Fields::parse(b"title=a&title=b&_once=1");
        assert!(fields.only(&["title"], &[]).is_err());
        assert!(fields.only(&[], &["title"]).is_ok());
        assert!(fields.only(&[], &[]).is_err());
    }
}
