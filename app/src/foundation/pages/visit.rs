//! Who visits: read from every request, and the frame of a page made for him.

use super::super::acting::{Acting, Role};
use super::super::app::App;
use super::super::db::Read;
use super::super::errors::{Outcome, Problem};
use super::super::forms::Fields;
use super::super::procedure_store;
use super::super::session::{self, Signed};
use super::super::store;
use super::super::words::{Lang, WordArg};
use super::{Flash, Page};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use fluent_bundle::FluentValue;
use std::sync::Arc;

/// Where unread notices are read; its links carry their number.
const INBOX: &str = "/inbox";

/// Who visits, in which language and look. Made from every request; a page for persons asks for [`Visit::person`].
#[derive(Clone)]
pub struct Visit {
    /// The person, when signed in.
    pub signed: Option<Arc<Signed>>,
    /// Language.
    pub lang: Lang,
    /// `light`, `dark` or empty.
    pub theme: &'static str,
    /// `large` or empty.
    pub text: &'static str,
    /// Path without query.
    pub path: String,
    /// Query as it came.
    pub query: String,
    /// Method.
    pub method: Method,
    /// Whether the browser fetches ahead, and nobody looks yet.
    pub ahead: bool,
    /// The session token, valid or not.
    pub token: Option<String>,
    /// Browser, for the list of sign-ins.
    pub agent: String,
    /// Address the request came from.
    pub address: String,
    said: Option<String>,
}

/// A cookie of the request.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|text| text.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// The address of the machine that connected, put into the request by the server loop.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub std::net::IpAddr);

/// Whether a browser says that it fetches a page before somebody asks for it: `Sec-Purpose`, and what older ones send.
fn fetches_ahead(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"].iter().any(|name| {
        let said = headers.get(*name).and_then(|v| v.to_str().ok()).unwrap_or_default();
        said.contains("prefetch") || said.contains("prerender") || said.contains("preview")
    })
}

fn address_of(app: &App, parts: &Parts) -> String {
    let named = &app.config.proxy_address_header;
    if !named.is_empty()
        && let Some(value) = parts.headers.get(named).and_then(|v| v.to_str().ok())
        && let Some(last) = value.split(',').next_back()
    {
        return last.trim().chars().take(64).collect();
    }
    parts.extensions.get::<Peer>().map_or_else(|| "-".to_owned(), |p| p.0.to_string())
}

impl FromRequestParts<App> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let token = cookie(&parts.headers, session::cookie_name(app));
        let signed = match &token {
            Some(token) => session::who(app, token).await?,
            None => None,
        };
        let header = |name| parts.headers.get(name).and_then(|v: &header::HeaderValue| v.to_str().ok());
        let chosen = cookie(&parts.headers, "yz-lang").and_then(|tag| Lang::from_tag(&tag));
        let lang = match (&signed, chosen) {
            (Some(signed), _) => signed.lang,
            (None, Some(lang)) => lang,
            (None, None) => header(header::ACCEPT_LANGUAGE).map_or(Lang::Zh, Lang::from_header),
        };
        let look = |own: Option<&str>, name: &str| match own {
            Some(own) => own.to_owned(),
            None => cookie(&parts.headers, name).unwrap_or_default(),
        };
        let theme = look(signed.as_ref().map(|s| s.theme.as_str()), "yz-theme");
        let text = look(signed.as_ref().map(|s| s.text_size.as_str()), "yz-text");
        Ok(Self {
            lang,
            theme: ["light", "dark"].into_iter().find(|t| *t == theme).unwrap_or(""),
            text: if text == "large" { "large" } else { "" },
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            method: parts.method.clone(),
            ahead: fetches_ahead(&parts.headers),
            agent: header(header::USER_AGENT).unwrap_or_default().to_owned(),
            address: address_of(app, parts),
            said: cookie(&parts.headers, "yz-said").filter(|v| !v.is_empty()),
            token,
            signed,
        })
    }
}

impl Visit {
    /// The person acting now; a guest is sent to sign in, a person who owes his second factor to give it.
    pub async fn person(&self, app: &App) -> Outcome<Acting> {
        match &self.signed {
            Some(signed) if signed.factor => signed.acting(app).await,
            _ => Err(Problem::SignIn),
        }
    }

    /// The query as fields.
    pub fn asked(&self) -> Fields {
        Fields::parse(self.query.as_bytes())
    }

    /// What waits in a form of this page: an autosaved copy, or what was posted when the session had ended.
    pub async fn kept(&self, app: &App) -> Outcome<Option<Kept>> {
        let Some(signed) = &self.signed else { return Ok(None) };
        let mut db = app.db.read().await?;
        let found = store::kept_form(&mut db, signed.account, &self.path, app.now()).await?;
        Ok(found.map(|(content, at, waiting)| Kept {
            fields: Fields::parse(content.as_bytes()),
            at,
            waiting,
        }))
    }

    /// The frame of a page for this visitor; `title` is said already.
    pub async fn page(&self, app: &App, title: impl Into<String>) -> Outcome<Page> {
        if !self.signed.as_ref().is_some_and(|s| s.factor) {
            return Ok(self.bare_page(app, title));
        }
        self.page_with(app, &mut app.db.read().await?, title).await
    }

    /// The same over a connection that the page has at hand: to borrow and give back another one costs as much as a statement.
    pub async fn page_with(&self, app: &App, db: &mut dyn Read, title: impl Into<String>) -> Outcome<Page> {
        let mut page = self.bare_page(app, title);
        if let Some(signed) = &self.signed
            && signed.factor
        {
            let by = signed.acting(app).await?;
            page.body_name.clone_from(&by.procedure.body_name);
            page.utc_offset_minutes = by.procedure.utc_offset_minutes;
            page.today = by.today();
            page.account = signed.account.to_string();
            page.person.clone_from(&signed.name);
            page.fill_nav((app.nav)(&by));
            page.notices = store::count_unread(db, signed.account).await?;
            page.count_at(INBOX);
            let reads = by.roles.iter().any(|role| !Role::ADMINISTRATORS.contains(role));
            page.search = (reads || !by.delegations.is_empty()).then(String::new);
        }
        Ok(page)
    }

    /// The body whose public pages these are, as the clock sees it, and the frame of a page; for everybody, within a limit by address.
    ///
    /// # Errors
    /// `NotFound` where the body has no public pages; `Slower` beyond the limit.
    pub async fn public(&self, app: &App) -> Outcome<(Acting, Page)> {
        app.limits.open_page(&self.address)?;
        let signed = self.signed.as_ref().is_some_and(|s| s.factor);
        let body = if signed {
            self.person(app).await?.body
        } else {
            let bodies = procedure_store::bodies(&mut app.db.read().await?).await?;
            *bodies.first().ok_or(Problem::NotFound)?
        };
        let mut by = app.timer(body).await?;
        by.lang = self.lang;
        if !by.on("public.pages") {
            return Err(Problem::NotFound);
        }
        let mut page = if signed { self.page(app, "").await? } else { self.bare_page(app, "") };
        page.body_name.clone_from(&by.procedure.body_name);
        page.utc_offset_minutes = by.procedure.utc_offset_minutes;
        page.today = by.today();
        Ok((by, page))
    }

    /// The frame for somebody who is not known: sign-in, first run, errors.
    pub fn bare_page(&self, app: &App, title: impl Into<String>) -> Page {
        let flash = self.said.as_deref().and_then(|said| {
            let fields = Fields::parse(said.as_bytes());
            let word = fields.get("").to_owned();
            let args: Vec<WordArg<'_>> = fields
                .0
                .iter()
                .filter(|(name, _)| !name.is_empty())
                .map(|(name, value)| (name.as_str(), FluentValue::from(value.as_str())))
                .collect();
            let known = app.words.has(self.lang, &word);
            known.then(|| Flash { kind: "ok", text: app.words.say(self.lang, &word, &args) })
        });
        Page {
            title: title.into(),
            theme: self.theme,
            text: self.text,
            flash,
            path: self.path.clone(),
            query: self.query.clone(),
            ..Page::bare(app, self.lang, 480)
        }
    }
}

/// A kept copy of a form.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What was typed.
    pub fields: Fields,
    /// When, milliseconds UTC.
    pub at: i64,
    /// Posted after the session had ended.
    pub waiting: bool,
}
