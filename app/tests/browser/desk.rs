//! A desk: one browser in which one person after another signs in, clicks what he reads and fills what is asked.

use crate::support::{Browser, Options};

/// A browser with the address it works at.
pub struct Desk<'a> {
    pub browser: Browser,
    pub site: &'a str,
    scripts: bool,
}

impl<'a> Desk<'a> {
    pub async fn at_site(site: &'a str, options: Options) -> Self {
        let scripts = options.javascript;
        Self { browser: Browser::open(options).await, site, scripts }
    }

    /// Somebody sits down and opens a page.
    pub async fn sits(&self, login: &str, path: &str) {
        self.browser.forget_cookies().await;
        self.browser.goto(&format!("{}/demo/as/{login}?next={path}", self.site)).await;
    }

    pub async fn goes(&self, path: &str) {
        self.browser.goto(&format!("{}{path}", self.site)).await;
    }

    /// Clicks what reads so in the page's own part.
    pub async fn press(&self, label: &str) {
        self.browser.click_within("main", label).await;
    }

    /// Presses the one button that does what the page is about.
    pub async fn does(&self, told: &str) {
        self.browser.click("main form.form .btn--primary, main form.form .btn--danger").await;
        self.browser.wait_text(told).await;
    }

    /// A step that asks nothing but to be confirmed.
    pub async fn steps(&self, label: &str, told: &str) {
        self.press(label).await;
        self.does(told).await;
    }

    pub async fn fill(&self, name: &str, text: &str) {
        self.browser.fill(&format!("main [name={name}]"), text).await;
    }

    pub async fn chooses(&self, name: &str, value: &str) {
        self.browser.click(&format!("main [name={name}][value={value}]")).await;
    }

    /// Puts a day, a time or a choice into its field, as the browser's own picker does.
    pub async fn set(&self, name: &str, value: &str) {
        let script = "const [name, value] = arguments; const field = document.querySelector(`main [name=\"${name}\"]`);
            field.value = value; field.dispatchEvent(new Event('input', { bubbles: true }));";
        self.browser.run(script, vec![name.into(), value.into()]).await;
    }

    /// The page that is open, without what is asked of it.
    pub async fn at(&self) -> String {
        let url = self.browser.url().await;
        let path = url.strip_prefix(self.site).unwrap_or_default();
        path.split(['?', '#']).next().unwrap_or_default().to_owned()
    }

    /// The page is accessible, which a script looks at, and no wider than the screen.
    pub async fn looks(&self) {
        if self.scripts {
            self.browser.assert_accessible().await;
        }
        assert!(self.browser.no_horizontal_scroll().await, "{:?}", self.browser.wider_than_the_page().await);
    }
}
