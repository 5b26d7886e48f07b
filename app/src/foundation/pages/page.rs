//! The frame around every page: navigation, words, dates and numbers as they are said, hidden fields.

use super::super::acting::{Acting, local, local_date, parse_date, secret};
use super::super::app::App;
use super::super::errors::Complaint;
use super::super::words::{Lang, WordArg, Words};
use fluent_bundle::FluentValue;
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
    /// Other addresses below which one is at the same place.
    pub also: &'static [&'static str],
}

impl NavLink {
    /// A link to an address, with the key of its words.
    pub fn new(href: &str, word: &str) -> Self {
        Self { href: href.to_owned(), label: word.to_owned(), ..Self::default() }
    }

    /// The same link for pages below other addresses too.
    pub fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// How much of a page's address says that the page is at this place; nothing where it is elsewhere.
    fn fits(&self, path: &str) -> usize {
        let own = std::iter::once(self.href.as_str()).chain(self.also.iter().copied());
        let here = |at: &&str| {
            let below = path.strip_prefix(at).is_some_and(|rest| rest.starts_with('/'));
            path == *at || (*at != "/" && below)
        };
        own.filter(here).map(str::len).max().unwrap_or(0)
    }

    /// A link to an address, with words that were said already.
    pub fn said(href: &str, label: &str) -> Self {
        Self::new(href, label)
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

/// The frame of a page, handed to every template as `page`.
#[derive(Clone)]
pub struct Page {
    pub(super) app: App,
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

impl Page {
    /// The frame of what is said to a person elsewhere than on a page of his asking: his language, his body's clock, nothing else.
    pub fn said_to(app: &App, by: &Acting) -> Self {
        let offset = by.procedure.utc_offset_minutes;
        Self { account: by.account.to_string(), person: by.name.clone(), ..Self::bare(app, by.lang, offset) }
    }

    /// The frame for somebody who is not known.
    pub(super) fn bare(app: &App, language: Lang, utc_offset_minutes: i64) -> Self {
        Self {
            app: app.clone(),
            lang: language.tag(),
            language,
            title: String::new(),
            density: "calm",
            theme: "",
            text: "",
            body_name: String::new(),
            account: String::new(),
            person: String::new(),
            person_note: String::new(),
            nav: Vec::new(),
            tabs: Vec::new(),
            notices: 0,
            search: None,
            flash: None,
            demo: app.demo,
            path: String::new(),
            query: String::new(),
            utc_offset_minutes,
            today: local_date(app.now(), utc_offset_minutes),
        }
    }

    pub(super) fn count_at(&mut self, href: &str) {
        let unread = (self.notices > 0).then_some(self.notices);
        let links = self.nav.iter_mut().flat_map(|group| group.links.iter_mut()).chain(&mut self.tabs);
        for link in links.filter(|link| link.href == href) {
            link.count = unread;
        }
    }

    pub(super) fn fill_nav(&mut self, nav: Nav) {
        let all = nav.groups.iter().flat_map(|g| g.links.iter()).chain(&nav.tabs);
        let best = all.map(|link| link.fits(&self.path)).max().unwrap_or(0);
        let said = |page: &Self, mut link: NavLink| {
            link.current = best > 0 && link.fits(&page.path) == best;
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
        let key = secret();
        let path = escape(&self.path);
        Hidden(format!(
            "<input type=\"hidden\" name=\"_once\" value=\"{key}\"><input type=\"hidden\" name=\"_page\" value=\"{path}\">"
        ))
    }

    /// A civil date: without the year when it is this year's.
    pub fn day(&self, iso: &str) -> String {
        match parse_date(iso) {
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
        crate::foundation::words::numeral(n, &self.t("numeral-digits"))
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
    pub fn words(&self) -> &Words {
        &self.app.words
    }
}

/// Escapes text for an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
