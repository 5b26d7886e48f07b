//! What kind of browser a test asks for, and how Chromium is told.

use std::path::Path;

use serde_json::{Value, json};

/// What kind of browser a person sits at.
#[derive(Clone, Debug)]
pub struct Options {
    /// Width of the page in CSS pixels; below 600 the browser behaves as a phone.
    pub width: u32,
    /// Height of the page in CSS pixels.
    pub height: u32,
    /// Whether pages may run scripts.
    pub javascript: bool,
    /// The language the browser asks for, as a BCP 47 tag.
    pub lang: &'static str,
}

impl Options {
    /// An office desk: 1280 × 900, Chinese, JavaScript on.
    pub fn desk() -> Options {
        Options { width: 1280, height: 900, javascript: true, lang: "zh-CN" }
    }

    /// A member's phone: 390 × 844, Chinese, JavaScript on.
    pub fn phone() -> Options {
        Options { width: 390, height: 844, ..Options::desk() }
    }

    /// The same with JavaScript off.
    pub fn without_javascript(self) -> Options {
        Options { javascript: false, ..self }
    }

    /// The same in another language.
    pub fn lang(self, lang: &'static str) -> Options {
        Options { lang, ..self }
    }

    /// Whether the browser behaves as a phone.
    pub fn is_phone(&self) -> bool {
        self.width < 600
    }

    pub(super) fn capabilities(&self, profile: &Path) -> serde_json::Map<String, Value> {
        let base = self.lang.split('-').next().unwrap_or(self.lang);
        let chromium = std::env::var("YIZHENG_CHROMIUM").unwrap_or_default();
        let shell = chromium.contains("headless-shell");
        let mut chrome = json!({
            "args": [
                if shell { "--headless" } else { "--headless=new" }, "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--disable-breakpad",
                format!("--lang={}", self.lang), format!("--accept-lang={},{base}", self.lang),
                format!("--window-size={},{}", self.width, self.height),
            ],
            "prefs": { "intl.accept_languages": format!("{},{base}", self.lang) },
        });
        if self.is_phone() {
            // No touch: a touched button never answers while JavaScript is off, and does not wait for the next page.
            chrome["mobileEmulation"] = json!({ "deviceMetrics":
                { "width": self.width, "height": self.height, "pixelRatio": 2, "touch": false, "mobile": true } });
        }
        if !chromium.is_empty() {
            chrome["binary"] = json!(chromium);
        }
        // The browser without a window opens no page in a profile that it is given; chromedriver makes one for it and removes it.
        if let Some(args) = chrome["args"].as_array_mut().filter(|_| !shell) {
            args.push(json!(format!("--user-data-dir={}", profile.display())));
        }
        let mut wanted = serde_json::Map::new();
        wanted.insert("browserName".into(), json!("chrome"));
        wanted.insert("goog:chromeOptions".into(), chrome);
        wanted.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        wanted.insert("timeouts".into(), json!({ "pageLoad": 30_000, "script": 180_000, "implicit": 0 }));
        wanted
    }
}
