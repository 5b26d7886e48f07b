//! What a test may ask of a page as a whole: is it accessible, does it fit, did anything go wrong, how does it
//! look.

use std::fmt;
use std::path::Path;

use serde_json::{Value, json};

use super::{Browser, Vendor, required};

/// The WCAG 2.2 AA rules, by axe's tags.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Rules about colours and sizes, which take most of axe's time. They are asked of every page in Chinese; its words in another
/// language have the same colours and stand on the same buttons.
const LOOKS: &[&str] = &["color-contrast", "target-size"];

/// One finding of axe-core: a rule and the places that break it.
#[derive(Clone, Debug)]
pub struct Violation {
    /// axe's name of the rule, such as `label`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// What the rule asks for.
    pub help: String,
    /// For each place: its selector, its markup and what would mend it.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        self.places.iter().try_for_each(|place| write!(f, "\n    {place}"))
    }
}

impl Violation {
    fn read(found: &Value) -> Violation {
        let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
        let places = found["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let place = |node: &Value| {
            let field = |name: &str| node[name].as_str().unwrap_or_default().replace('\n', " ");
            format!("{}  {}  {}", node["target"], field("html"), field("failureSummary"))
        };
        Violation {
            rule: text("id"),
            impact: text("impact"),
            help: text("help"),
            places: places.iter().map(place).collect(),
        }
    }
}

impl Browser {
    /// What axe-core finds wrong on this page by WCAG 2.2 A and AA. Empty also where axe is not installed, unless
    /// browser tests are required.
    pub async fn axe(&self) -> Vec<Violation> {
        assert!(
            self.options.javascript,
            "axe-core is a script of the page; open the browser with JavaScript"
        );
        let Ok(file) = std::env::var("YIZHENG_AXE") else {
            assert!(!required(), "YIZHENG_AXE is unset, but browser tests are required here; run ./check");
            println!("skipped: set YIZHENG_AXE to axe.min.js, or run ./check");
            return Vec::new();
        };
        let axe = std::fs::read_to_string(&file).expect("YIZHENG_AXE names a file");
        self.run(&axe, vec![]).await;
        let script = "const [tags, left, done] = arguments; const rules = {}; \
                      for (const rule of left) rules[rule] = { enabled: false }; \
                      axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'], \
                      preload: false }) \
                      .then(found => done(found.violations), problem => done(String(problem)))";
        let left: &[&str] = if self.options.lang.starts_with("zh") { &[] } else { LOOKS };
        let found = self.client.execute_async(script, vec![json!(TAGS), json!(left)]).await;
        match self.must("run axe-core", found).await {
            Value::Array(found) => found.iter().map(Violation::read).collect(),
            problem => self.fail(&format!("axe-core did not finish: {problem}")).await,
        }
    }

    /// Fails with axe-core's findings, if there are any.
    pub async fn assert_accessible(&self) {
        let found: Vec<String> = self.axe().await.iter().map(Violation::to_string).collect();
        assert!(found.is_empty(), "{} is not accessible:\n{}", self.url().await, found.join("\n"));
    }

    /// Whether the page fits its window's width: nothing to scroll sideways, and laid out at that width (a phone
    /// lays out at 980 px if the page does not set its viewport).
    pub async fn no_horizontal_scroll(&self) -> bool {
        self.wider_than_the_page().await.is_empty()
    }

    /// What sticks out sideways, each with its width; the message for when [`Self::no_horizontal_scroll`] fails.
    pub async fn wider_than_the_page(&self) -> Vec<String> {
        let script = "const root = document.documentElement, wanted = arguments[0]; \
            const fits = root.scrollWidth <= root.clientWidth && root.clientWidth <= wanted; \
            if (fits) return []; \
            const out = [...document.body.querySelectorAll('*')] \
                .filter(one => one.getBoundingClientRect().right > Math.min(root.clientWidth, wanted) + 1) \
                .map(one => `${one.tagName.toLowerCase()}.${one.className}: ${one.scrollWidth} px`); \
            return [`page: ${root.scrollWidth} px in ${root.clientWidth} px, window ${wanted} px`, ...out.slice(0, 20)]";
        let found = self.run(script, vec![json!(self.options.width)]).await;
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The errors the browser wrote to its console since last asked: failed scripts, refused by the content
    /// security policy, not found.
    pub async fn console_errors(&self) -> Vec<String> {
        let entries = self.vendor("se/log", json!({ "type": "browser" })).await;
        let entries = entries.as_array().map(Vec::as_slice).unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        errors.filter_map(|entry| entry["message"].as_str()).map(str::to_owned).collect()
    }

    /// Asks pages for their dark colours, or for the light ones again.
    pub async fn dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Shows pages as they print, or as on screen again.
    pub async fn print(&self, print: bool) {
        let media = if print { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
    }

    /// Writes a picture (PNG) of what is in the window, making folders as needed.
    pub async fn screenshot(&self, file: impl AsRef<Path>) {
        self.capture(file.as_ref(), json!({ "format": "png" })).await;
    }

    /// The same of the whole page, however long.
    pub async fn screenshot_full(&self, file: impl AsRef<Path>) {
        let size = &self.devtools("Page.getLayoutMetrics", json!({})).await["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        self.capture(file.as_ref(), wanted).await;
    }

    /// Asks DevTools, because WebDriver's own screenshot stalls for ten seconds on a phone's page.
    async fn capture(&self, file: &Path, wanted: Value) {
        let picture = self.devtools("Page.captureScreenshot", wanted).await;
        let picture = picture["data"].as_str().expect("DevTools answers with a picture");
        let picture = data_encoding::BASE64.decode(picture.as_bytes()).expect("the picture is base64");
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).expect("the folder for pictures can be made");
        }
        std::fs::write(file, picture).expect("the picture can be written");
    }

    pub(super) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.vendor("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    async fn vendor(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(Vendor(path, body)).await;
        self.must(path, answer).await
    }
}
