//! Pages: who visits, the frame around every page, rendering, style sheets, dates in words. No room is named here.

use super::acting::{Acting, local};
use super::app::App;
use super::errors::{Complaint, Outcome, Problem};
use super::forms::{Fields, safe_path};
use super::ids::AccountId;
use super::session::{self, Signed};
use super::words::{Lang, WordArg};
use super::{files::digest_of, store};
use askama::Template;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use fluent_bundle::FluentValue;
use rust_embed::RustEmbed;
use std::collections::HashMap;
use std::sync::Arc;
use time::Date;

/// A link of the navigation.
#[derive(Debug, Clone, Default)]
pub struct NavLink {
    /// Address.
    pub href: String,
    /// Key of its words; replaced by the words when the page is made.
    pub label: String,
    /// A number beside it.
    pub count: Option<i64>,
    /// Whether the page is here.
    pub current: bool,
}

impl NavLink {
    /// A link to an address, with the key of its words.
    pub fn new(href: &str, word: &str) -> Self {
        Self { href: href.to_owned(), label: word.to_owned(), count: None, current: false }
    }
}

/// Links that stand together.
#[derive(Debug, Clone, Default)]
pub struct NavGroup {
    /// The links.
    pub links: Vec<NavLink>,
}

/// The navigation of a person.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    /// At the desk: groups in the rail.
    pub groups: Vec<NavGroup>,
    /// On a phone: up to four places at the thumb.
    pub tabs: Vec<NavLink>,
    /// `desk` or `calm`.
    pub density: &'static str,
    /// What stands behind the name: the role in words' keys.
    pub person_note: String,
}

/// A sentence at the head of a page.
#[derive(Debug, Clone)]
pub struct Flash {
    /// `ok`, `wrong`, `wait` or empty.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
}

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
            page.notices = store::count_unread(&mut app.db.read().await?, signed.account).await?;
            page.count_at(INBOX);
        }
        Ok(page)
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
            app: app.clone(),
            lang: self.lang.tag(),
            language: self.lang,
            title: title.into(),
            density: "calm",
            theme: self.theme,
            text: self.text,
            body_name: String::new(),
            account: String::new(),
            person: String::new(),
            person_note: String::new(),
            nav: Vec::new(),
            tabs: Vec::new(),
            notices: 0,
            search: None,
            flash,
            demo: app.demo,
            path: self.path.clone(),
            query: self.query.clone(),
            utc_offset_minutes: 480,
            today: super::acting::local_date(app.now(), 480),
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

/// The frame of a page, handed to every template as `page`.
#[derive(Clone)]
pub struct Page {
    app: App,
    /// Language tag.
    pub lang: &'static str,
    /// Language.
    pub language: Lang,
    /// Title.
    pub title: String,
    /// `desk` or `calm`.
    pub density: &'static str,
    /// Theme.
    pub theme: &'static str,
    /// Text size.
    pub text: &'static str,
    /// Name of the body.
    pub body_name: String,
    /// Account id, or empty.
    pub account: String,
    /// Name of the person, or empty.
    pub person: String,
    /// His role, said.
    pub person_note: String,
    /// Navigation at the desk.
    pub nav: Vec<NavGroup>,
    /// Navigation on a phone.
    pub tabs: Vec<NavLink>,
    /// Unread notices.
    pub notices: i64,
    /// The search box: nothing, or what stands in it.
    pub search: Option<String>,
    /// A sentence at the head.
    pub flash: Option<Flash>,
    /// Whether this is the demo.
    pub demo: bool,
    /// Path of this page.
    pub path: String,
    /// Query of this page.
    pub query: String,
    /// Offset of the body's clock.
    pub utc_offset_minutes: i64,
    /// Today in the body.
    pub today: Date,
}

/// Hidden fields that every form carries: the key of this submission and the page to come back to.
pub struct Hidden(String);

impl std::fmt::Display for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

// The text is made below from a random key and a path that is escaped there: nothing of it is typed by a user.
impl askama::filters::HtmlSafe for Hidden {}

/// Where unread notices are read; its links carry their number.
const INBOX: &str = "/inbox";

impl Page {
    fn count_at(&mut self, href: &str) {
        let unread = (self.notices > 0).then_some(self.notices);
        let links = self.nav.iter_mut().flat_map(|group| group.links.iter_mut()).chain(&mut self.tabs);
        for link in links.filter(|link| link.href == href) {
            link.count = unread;
        }
    }

    fn fill_nav(&mut self, nav: Nav) {
        let best = nav
            .groups
            .iter()
            .flat_map(|g| g.links.iter())
            .chain(&nav.tabs)
            .filter(|l| {
                l.href == self.path || (l.href != "/" && self.path.starts_with(&format!("{}/", l.href)))
            })
            .map(|l| l.href.len())
            .max()
            .unwrap_or(0);
        let said = |page: &Self, mut link: NavLink| {
            link.current = link.href.len() == best && page.path.starts_with(&link.href);
            link.label = page.t(&link.label);
            link
        };
        let groups = nav
            .groups
            .into_iter()
            .map(|group| NavGroup { links: group.links.into_iter().map(|link| said(self, link)).collect() });
        self.nav = groups.collect();
        self.tabs = nav.tabs.into_iter().map(|link| said(self, link)).collect();
        self.density = nav.density;
        if !nav.person_note.is_empty() {
            self.person_note = self.t(&nav.person_note);
        }
    }

    /// A word.
    pub fn t(&self, key: &str) -> String {
        self.app.words.t(self.language, key).into_owned()
    }

    /// Whether a word exists.
    pub fn has(&self, key: &str) -> bool {
        self.app.words.has(self.language, key)
    }

    /// A word with the number `n`.
    pub fn tn(&self, key: &str, n: i64) -> String {
        self.say(key, &[("n", FluentValue::from(n))])
    }

    /// A word with the text `x`.
    pub fn ts(&self, key: &str, x: impl AsRef<str>) -> String {
        self.say(key, &[("x", FluentValue::from(x.as_ref()))])
    }

    /// A word with the texts `x` and `y`.
    pub fn txy(&self, key: &str, x: impl AsRef<str>, y: impl AsRef<str>) -> String {
        self.say(key, &[("x", FluentValue::from(x.as_ref())), ("y", FluentValue::from(y.as_ref()))])
    }

    /// A word with any arguments.
    pub fn say(&self, key: &str, args: &[WordArg<'_>]) -> String {
        self.app.words.say(self.language, key, args)
    }

    /// The sentence of a complaint.
    pub fn complaint(&self, complaint: &Complaint) -> String {
        let args: Vec<WordArg<'_>> = complaint
            .args
            .iter()
            .map(|(name, value)| match value.parse::<i64>() {
                Ok(n) => (name.as_str(), FluentValue::from(n)),
                Err(_) => (name.as_str(), FluentValue::from(value.as_str())),
            })
            .collect();
        self.say(&complaint.key, &args)
    }

    /// Address of a style sheet, script or picture: `style.css`, `keep.js`, `mark.svg`.
    pub fn asset(&self, name: &str) -> String {
        self.app.assets.address(name)
    }

    /// Hidden fields of a form on this page.
    pub fn hidden(&self) -> Hidden {
        let key = super::acting::secret();
        let path = escape(&self.path);
        Hidden(format!(
            "<input type=\"hidden\" name=\"_once\" value=\"{key}\"><input type=\"hidden\" name=\"_page\" value=\"{path}\">"
        ))
    }

    /// A civil date: without the year when it is this year's.
    pub fn day(&self, iso: &str) -> String {
        match super::acting::parse_date(iso) {
            Some(date) => self.date(date),
            None => iso.to_owned(),
        }
    }

    /// A civil date.
    pub fn date(&self, date: Date) -> String {
        let key = if date.year() == self.today.year() { "date-day" } else { "date-day-year" };
        self.say_date(key, date)
    }

    /// A civil date with its year.
    pub fn full_date(&self, date: Date) -> String {
        self.say_date("date-day-year", date)
    }

    /// A date with its day of the week.
    pub fn date_with_weekday(&self, date: Date) -> String {
        let weekday = self.t(&format!("date-weekday-{}", date.weekday().number_from_monday()));
        format!("{}{}{weekday}", self.date(date), if self.language == Lang::Zh { " " } else { ", " })
    }

    fn say_date(&self, key: &str, date: Date) -> String {
        let month = self.t(&format!("date-month-{}", u8::from(date.month())));
        let args = [
            ("year", FluentValue::from(date.year())),
            ("month", FluentValue::from(month)),
            ("day", FluentValue::from(date.day())),
        ];
        self.say(key, &args)
    }

    /// The day of an instant.
    pub fn day_of(&self, ms: i64) -> String {
        self.date(local(ms, self.utc_offset_minutes).date())
    }

    /// Day and minute of an instant.
    pub fn moment(&self, ms: i64) -> String {
        let at = local(ms, self.utc_offset_minutes);
        format!("{} {}", self.date(at.date()), self.clock(ms))
    }

    /// Hour and minute of an instant.
    pub fn clock(&self, ms: i64) -> String {
        let at = local(ms, self.utc_offset_minutes);
        format!("{:02}:{:02}", at.hour(), at.minute())
    }

    /// A number below a hundred as it is said in names (十二届五次会议); figures where the language has no such numerals.
    pub fn numeral(&self, n: i64) -> String {
        let digits: Vec<char> = self.t("numeral-digits").chars().collect();
        let digit = |n: i64| digits.get(n as usize).map(char::to_string).unwrap_or_default();
        match n {
            _ if digits.len() != 11 || !(1..100).contains(&n) => n.to_string(),
            1..=10 => digit(n),
            11..=19 => format!("{}{}", digit(10), digit(n - 10)),
            _ => {
                let ones = if n % 10 == 0 { String::new() } else { digit(n % 10) };
                format!("{}{}{ones}", digit(n / 10), digit(10))
            }
        }
    }

    /// A size in bytes as people say it.
    pub fn size(&self, bytes: i64) -> String {
        if bytes < 1024 * 1024 {
            format!("{} KB", (bytes + 1023) / 1024)
        } else {
            format!("{:.1} MB", bytes as f64 / 1_048_576.0)
        }
    }

    /// A share in percent with one decimal, or empty when the base is nothing.
    pub fn percent(&self, part: i64, base: i64) -> String {
        if base == 0 { String::new() } else { format!("{:.1}%", part as f64 * 100.0 / base as f64) }
    }

    /// The words of the house.
    pub fn words(&self) -> &super::words::Words {
        &self.app.words
    }
}

/// Escapes text for an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Renders a template; a page shown once clears the sentence it showed.
pub fn html(template: &impl Template) -> Outcome<Response> {
    html_with(StatusCode::OK, template)
}

/// Renders a template with a status.
pub fn html_with(status: StatusCode, template: &impl Template) -> Outcome<Response> {
    let text = template.render().map_err(Problem::broken)?;
    let clear = "yz-said=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    Ok((status, [(header::SET_COOKIE, clear)], Html(text)).into_response())
}

/// The style sheets and scripts, read once. Sheets are joined into one; each address holds the digest of its content.
pub struct Assets {
    files: HashMap<String, Asset>,
    addresses: HashMap<String, String>,
}

struct Asset {
    content: Vec<u8>,
    media: &'static str,
}

#[derive(RustEmbed)]
#[folder = "src/look/"]
#[include = "css/*.css"]
#[include = "scripts/*.js"]
#[include = "*.svg"]
struct Look;

/// Order of the layers.
const SHEETS: [&str; 3] = ["tokens", "base", "layout"];

impl Assets {
    /// Reads and joins them.
    pub fn load() -> Self {
        let mut assets = Self { files: HashMap::new(), addresses: HashMap::new() };
        let mut names: Vec<String> = Look::iter().map(|n| n.to_string()).collect();
        let rank = |name: &str| {
            let stem = name.trim_start_matches("css/").trim_end_matches(".css");
            let first = SHEETS.iter().position(|s| *s == stem);
            (first.unwrap_or(if stem == "print" { 9 } else { 5 }), name.to_owned())
        };
        names.sort_by_key(|name| rank(name));
        let mut sheet = Vec::new();
        for name in names {
            let Some(file) = Look::get(&name) else { continue };
            let plain = name.rsplit('/').next().unwrap_or(&name).to_owned();
            if name.ends_with(".css") {
                sheet.extend_from_slice(&file.data);
                sheet.push(b'\n');
            } else if name.ends_with(".js") {
                assets.add(&plain, file.data.into_owned(), "text/javascript; charset=utf-8");
            } else {
                assets.add(&plain, file.data.into_owned(), "image/svg+xml");
            }
        }
        assets.add("style.css", sheet, "text/css; charset=utf-8");
        assets
    }

    fn add(&mut self, name: &str, content: Vec<u8>, media: &'static str) {
        let digest = digest_of(&content);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let file = format!("{stem}.{}.{ending}", &digest[..10]);
        self.addresses.insert(name.to_owned(), format!("/assets/{file}"));
        self.files.insert(file, Asset { content, media });
    }

    fn address(&self, name: &str) -> String {
        self.addresses.get(name).cloned().unwrap_or_else(|| format!("/assets/{name}"))
    }
}

/// Serves a style sheet, script or picture.
pub async fn asset(State(app): State<App>, Path(file): Path<String>) -> Outcome<Response> {
    let asset = app.assets.files.get(&file).ok_or(Problem::NotFound)?;
    let headers =
        [(header::CONTENT_TYPE, asset.media), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, asset.content.clone()).into_response())
}

/// Keeps a form while it is being written: `POST /keep` with `_form`, the path of its page.
pub async fn keep(State(app): State<App>, post: super::forms::OpenPost) -> Outcome<Response> {
    let signed = post.visit.signed.as_ref().ok_or(Problem::SignIn)?;
    let form = safe_path(post.fields.get("_form")).ok_or(Problem::Malformed("_form".to_owned()))?;
    let mut fields = post.fields.without_secrets();
    fields.0.retain(|(name, _)| !name.starts_with('_'));
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let until = now + super::forms::KEPT_MS;
    store::keep_form(&mut tx, signed.account, form, &fields.encode(), (now, until), false).await?;
    tx.commit().await?;
    let page = post.visit.page(&app, "").await?;
    let said = page.ts("form-kept", page.clock(now));
    Ok(axum::Json(serde_json::json!({ "said": said, "at": now })).into_response())
}

/// Forgets a kept copy: `POST /keep/forget`, then back to the page.
pub async fn forget(State(app): State<App>, post: super::forms::Post) -> Outcome<Response> {
    let page = safe_path(post.fields.get("_page")).unwrap_or("/").to_owned();
    let mut tx = app.db.begin().await?;
    store::forget_form(&mut tx, post.account(), &page).await?;
    tx.commit().await?;
    Ok(Redirect::to(&page).into_response())
}

/// The person a page belongs to, for handlers that need only that.
pub fn account_of(visit: &Visit) -> Outcome<AccountId> {
    visit.signed.as_ref().map(|s| s.account).ok_or(Problem::SignIn)
}
