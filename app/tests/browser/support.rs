//! A person's browser, for the browser tests: real Chromium, at a chosen size and language, with or without
//! JavaScript. Every method waits for what it names, up to [`LIMIT`], and fails with the page it was on and the
//! steps that led there; no test needs to sleep.
//!
//! ```ignore
//! if !support::available() { return; }
//! let browser = Browser::open(Options::phone().without_javascript()).await;
//! browser.goto(&format!("{site}/sign-in")).await;
//! browser.fill_labelled("账号", "liwei").await;
//! browser.click_text("登录").await;
//! browser.wait_text("待办").await;
//! browser.assert_accessible().await;
//! ```
//!
//! `YIZHENG_CHROMEDRIVER` names the chromedriver program (unset: the tests are skipped, or fail where `CI=true`
//! or `YIZHENG_REQUIRE_BROWSER=1`), `YIZHENG_CHROMIUM` the browser if chromedriver should not find it itself,
//! `YIZHENG_AXE` the file `axe.min.js`. `./check` sets all three.
#![allow(
    dead_code,
    unused_imports,
    reason = "a vocabulary for tests to come; no single test uses every word"
)]

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
pub use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use driver::{Driver, Profile};
pub use inspection::Violation;
pub use options::Options;

mod driver;
mod inspection;
mod options;

/// How long a condition may take to come true. Generous, because CI has two cores and a debug build.
pub const LIMIT: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(40);
/// How long the browser may take over one click, page load included, before it counts as stuck.
const STUCK: Duration = Duration::from_secs(60);
/// Typing key by key costs about 2 ms a character; longer texts are put in at once but for the last key.
const TYPED_AT_MOST: usize = 200;

/// Whether browser tests can run here. Says "skipped" when not, and fails where skipping is not allowed.
pub fn available() -> bool {
    if std::env::var_os("YIZHENG_CHROMEDRIVER").is_some() {
        return true;
    }
    assert!(!required(), "YIZHENG_CHROMEDRIVER is unset, but browser tests are required here; run ./check");
    println!("skipped: set YIZHENG_CHROMEDRIVER to a chromedriver, or run ./check");
    false
}

fn required() -> bool {
    let is = |name, value| std::env::var(name).is_ok_and(|set| set == value);
    is("CI", "true") || is("YIZHENG_REQUIRE_BROWSER", "1")
}

/// A command WebDriver leaves to the browser's maker: a path below the session and its body.
#[derive(Debug)]
struct Vendor(&'static str, Value);

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(self.1.to_string()))
    }
}

/// An open browser; dropped, it closes.
pub struct Browser {
    client: Client,
    session: String,
    options: Options,
    steps: Mutex<Vec<String>>,
    // Dropped in this order: the profile after the session has ended, the driver last.
    _profile: Profile,
    driver: Arc<Driver>,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.end(&self.session);
    }
}

impl Browser {
    /// Opens a browser with a fresh profile.
    pub async fn open(options: Options) -> Browser {
        let driver = Driver::shared();
        let profile = Profile::new();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(options.capabilities(profile.path()))
            .connect(&driver.url())
            .await
            .expect("chromedriver opens a browser");
        let session = client.session_id().await.ok().flatten().expect("an open browser has a session");
        let steps = Mutex::default();
        let browser = Browser { client, session, options, steps, _profile: profile, driver };
        if !browser.options.is_phone() {
            browser.fit_window().await;
        }
        if !browser.options.javascript {
            // Of the page, for as long as it is open: the setting of a profile is none to the browser without a window.
            browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        }
        browser
    }

    /// Makes the page, not the window around it, as large as asked for.
    async fn fit_window(&self) {
        let inner = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]).await;
        let frame = |index: usize| inner[index].as_u64().unwrap_or(0) as u32;
        let (width, height) = (self.options.width + frame(0), self.options.height + frame(1));
        self.client.set_window_size(width, height).await.expect("the window takes its size");
    }

    /// The WebDriver client, for what is not offered here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    // ---- going about -------------------------------------------------------------------------------------

    /// Opens an address and waits until the page has loaded.
    pub async fn goto(&self, url: &str) {
        self.step(format!("go to {url}"));
        let done = self.client.goto(url).await;
        self.must("open the page", done).await;
    }

    /// Goes one page back, as by the browser's button.
    pub async fn back(&self) {
        self.step("back");
        let done = self.client.back().await;
        self.must("go back", done).await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.step("reload");
        let done = self.client.refresh().await;
        self.must("load the page again", done).await;
    }

    /// The address the browser is at.
    pub async fn url(&self) -> String {
        let url = self.client.current_url().await;
        self.must("read the address", url).await.to_string()
    }

    /// The page's title.
    pub async fn title(&self) -> String {
        let title = self.client.title().await;
        self.must("read the title", title).await
    }

    /// Clicks the one element visible for a selector.
    pub async fn click(&self, css: &str) {
        self.step(format!("click {css}"));
        self.click_at(Locator::Css(css), css).await;
    }

    /// Clicks the one button, link, summary or label that reads exactly so.
    pub async fn click_text(&self, text: &str) {
        self.click_within("body", text).await;
    }

    /// The same inside the element of a selector; for rows that all offer the same action.
    pub async fn click_within(&self, css: &str, text: &str) {
        self.step(format!("click “{text}” in {css}"));
        let deadline = Instant::now() + LIMIT;
        loop {
            match self.try_click_within(css, text).await {
                Ok(()) => return,
                Err(problem) if Instant::now() >= deadline => self.fail(&problem).await,
                Err(_) => tokio::time::sleep(POLL).await,
            }
        }
    }

    async fn try_click_within(&self, css: &str, text: &str) -> Result<(), String> {
        let literal = xpath_literal(text);
        let path = format!(
            ".//*[self::button or self::a or self::summary or self::label or @role='button' or @role='tab' or \
             @role='menuitem'][normalize-space()={literal}] | .//input[@type='submit' or @type='button' or \
             @type='reset'][@value={literal}]"
        );
        let around = self.visible(Locator::Css(css)).await?;
        let [around] = around.as_slice() else {
            return Err(format!("{} visible elements match {css}, not one", around.len()));
        };
        let mut found = Vec::new();
        for element in around.find_all(Locator::XPath(&path)).await.map_err(short)? {
            if element.is_displayed().await.map_err(short)? {
                found.push(element);
            }
        }
        match found.as_slice() {
            [one] => self.click_element(one).await,
            many => Err(format!("{} things to click read “{text}” in {css}, not one", many.len())),
        }
    }

    /// Presses one key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.step(format!("press {key:?}"));
        let key = char::from(key);
        let stroke = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        let done = self.client.perform_actions(stroke).await;
        self.must("press a key", done).await;
    }

    // ---- filling in --------------------------------------------------------------------------------------

    /// Empties a field and types a text into it. Long texts are put in at once up to their last character,
    /// which is typed, so that scripts see a real `input` event either way.
    pub async fn fill(&self, css: &str, text: &str) {
        self.step(format!("fill {css} with {} characters", text.chars().count()));
        let field = self.one(Locator::Css(css), css).await;
        self.fill_in(&field, text).await;
    }

    /// The same for the field a visible label names.
    pub async fn fill_labelled(&self, label: &str, text: &str) {
        self.step(format!("fill “{label}” with {} characters", text.chars().count()));
        let field = self.labelled(label).await;
        self.fill_in(&field, text).await;
    }

    async fn fill_in(&self, field: &Element, text: &str) {
        let done = async {
            field.clear().await?;
            if text.chars().count() <= TYPED_AT_MOST {
                return if text.is_empty() { Ok(()) } else { field.send_keys(text).await };
            }
            let (last, _) = text.char_indices().next_back().unwrap_or_default();
            let script = "const [field, text] = arguments; field.focus(); field.value = text; \
                          field.setSelectionRange(text.length, text.length)";
            let target = serde_json::to_value(field)?;
            self.client.execute(script, vec![target, json!(text[..last])]).await?;
            field.send_keys(&text[last..]).await
        };
        let done = done.await;
        self.must("fill a field", done).await;
    }

    /// Chooses the option of a `select` that reads exactly so.
    pub async fn select(&self, css: &str, option: &str) {
        self.step(format!("select “{option}” in {css}"));
        let list = self.one(Locator::Css(css), css).await;
        let path = format!(".//option[normalize-space()={}]", xpath_literal(option));
        let done = async { list.find(Locator::XPath(&path)).await?.click().await };
        let done = done.await;
        self.must("select an option", done).await;
    }

    /// Chooses a file in a file field.
    pub async fn upload(&self, css: &str, file: &Path) {
        self.step(format!("upload {} at {css}", file.display()));
        let file = file.canonicalize().expect("the file to upload exists");
        // Not `one`: a file field is often invisible behind its styled label.
        let done =
            async { self.client.find(Locator::Css(css)).await?.send_keys(&file.to_string_lossy()).await };
        let done = done.await;
        self.must("choose a file", done).await;
    }

    /// What a field holds now.
    pub async fn value(&self, css: &str) -> String {
        let field = self.one(Locator::Css(css), css).await;
        let value = field.prop("value").await;
        self.must("read a field", value).await.unwrap_or_default()
    }

    // ---- looking -----------------------------------------------------------------------------------------

    /// All visible text of the page.
    pub async fn text(&self) -> String {
        self.text_of("body").await
    }

    /// The visible text of one element.
    pub async fn text_of(&self, css: &str) -> String {
        let element = self.one(Locator::Css(css), css).await;
        let text = element.text().await;
        self.must("read a text", text).await
    }

    /// How many elements match now, visible or not.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.client.find_all(Locator::Css(css)).await;
        self.must("count elements", found).await.len()
    }

    /// Waits until an element is visible.
    pub async fn wait_for(&self, css: &str) {
        self.until(&format!("{css} is visible"), async || {
            self.visible(Locator::Css(css)).await.is_ok_and(|found| !found.is_empty())
        })
        .await;
    }

    /// Waits until the page shows a text.
    pub async fn wait_text(&self, text: &str) {
        self.until(&format!("the page shows “{text}”"), async || {
            let Ok(body) = self.client.find(Locator::Css("body")).await else { return false };
            body.text().await.is_ok_and(|shown| shown.contains(text))
        })
        .await;
    }

    /// Waits until a condition holds; `what` completes the sentence "waited in vain until ...".
    pub async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let deadline = Instant::now() + LIMIT;
        while !holds().await {
            if Instant::now() >= deadline {
                self.fail(&format!("waited in vain until {what}")).await;
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Runs a script's body and gives what it returns. Works with JavaScript off too: that binds pages only.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let value = self.client.execute(script, arguments).await;
        self.must("run a script", value).await
    }

    // ---- the session -------------------------------------------------------------------------------------

    /// The value of a cookie of the present site.
    pub async fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.client.get_all_cookies().await;
        let cookies = self.must("read the cookies", cookies).await;
        cookies.into_iter().find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
    }

    /// Forgets one cookie of the present site, as when a session expires.
    pub async fn forget_cookie(&self, name: &str) {
        self.step(format!("forget cookie {name}"));
        let done = self.client.delete_cookie(name).await;
        self.must("forget a cookie", done).await;
    }

    /// Forgets all cookies of the present site.
    pub async fn forget_cookies(&self) {
        self.step("forget all cookies");
        let done = self.client.delete_all_cookies().await;
        self.must("forget all cookies", done).await;
    }

    // ---- finding and failing -----------------------------------------------------------------------------

    async fn visible(&self, locator: Locator<'_>) -> Result<Vec<Element>, String> {
        let mut visible = Vec::new();
        for element in self.client.find_all(locator).await.map_err(short)? {
            if element.is_displayed().await.map_err(short)? {
                visible.push(element);
            }
        }
        Ok(visible)
    }

    /// Waits for exactly one visible element: two would mean the test does not know what it touches.
    async fn one(&self, locator: Locator<'_>, name: &str) -> Element {
        let deadline = Instant::now() + LIMIT;
        loop {
            let problem = match self.visible(locator).await {
                Ok(mut found) if found.len() == 1 => return found.remove(0),
                Ok(found) => format!("{} visible elements match {name}, not one", found.len()),
                Err(problem) => problem,
            };
            if Instant::now() >= deadline {
                self.fail(&problem).await;
            }
            tokio::time::sleep(POLL).await;
        }
    }

    async fn click_at(&self, locator: Locator<'_>, name: &str) {
        let deadline = Instant::now() + LIMIT;
        loop {
            let element = self.one(locator, name).await;
            match self.click_element(&element).await {
                Ok(()) => return,
                // Something may still lie over it, or the page may have replaced it meanwhile.
                Err(_) if Instant::now() < deadline => tokio::time::sleep(POLL).await,
                Err(problem) => self.fail(&format!("could not click {name}: {problem}")).await,
            }
        }
    }

    async fn click_element(&self, element: &Element) -> Result<(), String> {
        // As a person does: what is to be clicked is brought to the middle, clear of bars at the edges.
        let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let target = serde_json::to_value(element).map_err(|e| e.to_string())?;
        self.client.execute(middle, vec![target]).await.map_err(short)?;
        match tokio::time::timeout(STUCK, element.click()).await {
            Ok(done) => done.map_err(short),
            Err(_) => self.fail("the browser is stuck in a click").await,
        }
    }

    /// The field a label names, by `for` or by enclosing it, or by the field's `aria-label`.
    async fn labelled(&self, label: &str) -> Element {
        let literal = xpath_literal(label);
        let field = "self::input or self::textarea or self::select";
        let path = format!(
            "//*[{field}][@id = //label[normalize-space()={literal}]/@for or \
             ancestor::label[normalize-space()={literal}] or @aria-label={literal}]"
        );
        self.one(Locator::XPath(&path), &format!("the label “{label}”")).await
    }

    fn step(&self, step: impl Into<String>) {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner).push(step.into());
    }

    async fn must<T>(&self, what: &str, result: Result<T, CmdError>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => self.fail(&format!("could not {what}: {}", short(error))).await,
        }
    }

    /// Fails the test with all that helps to see why.
    async fn fail(&self, problem: &str) -> ! {
        let steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner).join("; ");
        // A browser that is stuck would not tell where it is either.
        let asked = tokio::time::timeout(Duration::from_secs(5), async {
            let url = self.client.current_url().await.map_or_else(short, String::from);
            let page = match self.client.find(Locator::Css("body")).await {
                Ok(body) => body.text().await.unwrap_or_else(short),
                Err(error) => short(error),
            };
            (url, page)
        });
        let (url, page) = asked.await.unwrap_or_else(|_| ("(no answer)".into(), "(no answer)".into()));
        let page: String = page.chars().take(800).collect();
        panic!("{problem}\n  at {url}\n  after: {steps}\n  page: {page}");
    }
}

/// The first line of a WebDriver error; the others are the browser's stack.
fn short(error: CmdError) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

/// A text as an XPath string, which has no escapes: quotes of both kinds have to be joined.
fn xpath_literal(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(r#", "'", "#))
}
