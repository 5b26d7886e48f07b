//! Where somebody sits: a browser, a desk's or a phone's, at which one person after another signs in under his own name. What
//! he does he does as a person would: from the first page by links and buttons that are there, and his clicks are counted.

use super::cast::Matter;
use crate::place::{Place, picture};
use crate::support::{Browser, Options};
use std::cell::{Cell, RefCell};
use std::path::Path;

/// Marks the link or button of a label, within what contains a text: the closest of the kinds of container named.
const PICK: &str = "
    const [around, text, label] = arguments;
    document.querySelectorAll('[data-pick]').forEach(e => e.removeAttribute('data-pick'));
    const plain = e => { const c = e.cloneNode(true); c.querySelectorAll('.sr').forEach(s => s.remove());
        return c.textContent.replace(/\\s+/g, ' ').trim(); };
    const seen = e => e.getClientRects().length > 0;
    const boxes = [...document.querySelectorAll(around)].filter(e => seen(e) && e.textContent.includes(text));
    const found = boxes.flatMap(b => [...b.querySelectorAll('a, button, label, summary')])
        .filter(e => seen(e) && (label === '' ? e.matches('a') : plain(e) === label));
    const [first] = found;
    if (!first) return 0;
    first.setAttribute('data-pick', '');
    return found.length;";

const SET: &str = "
    const [name, value] = arguments;
    const fields = [...document.querySelectorAll(`[name=\"${name}\"]`)].filter(e => e.getClientRects().length > 0);
    const field = fields[fields.length - 1];
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));";

/// A browser, and who is signed in.
pub struct Seat<'a> {
    pub browser: Browser,
    place: &'a Place,
    size: &'static str,
    clicks: Cell<u32>,
    who: RefCell<String>,
    wrong: RefCell<Vec<String>>,
    looks: bool,
}

impl<'a> Seat<'a> {
    pub async fn new(place: &'a Place, size: &'static str, looks: bool) -> Seat<'a> {
        let options = if size == "phone" { Options::phone() } else { Options::desk() };
        let browser = Browser::open(options).await;
        let (clicks, who, wrong) = (Cell::new(0), RefCell::default(), RefCell::default());
        Seat { browser, place, size, clicks, who, wrong, looks }
    }

    /// Somebody else sits down: he signs in and finds his desk by the navigation.
    pub async fn sits(&self, login: &str, desk: &str) {
        if *self.who.borrow() != login {
            self.browser.goto(&format!("{}/demo/as/{login}", self.place.site)).await;
            login.clone_into(&mut self.who.borrow_mut());
        }
        self.nav(desk).await;
        self.clicks.set(0);
    }

    /// His sign-in is over: the next who sits down signs in again.
    pub fn stands_up(&self) {
        self.who.borrow_mut().clear();
    }

    /// Follows the link of the navigation that leads somewhere; on a phone it may stand in the bar or at the foot.
    pub async fn nav(&self, href: &str) {
        let mark = "const [href] = arguments;
            const found = [...document.querySelectorAll(`nav a[href='${href}'], .head a[href='${href}']`)].filter(e => e.getClientRects().length > 0);
            document.querySelectorAll('[data-pick]').forEach(e => e.removeAttribute('data-pick'));
            if (found.length) found[0].setAttribute('data-pick', '');
            return found.length;";
        self.pick(mark, vec![href.into()], &format!("a link of the navigation to {href}")).await;
    }

    async fn pick(&self, script: &str, arguments: Vec<serde_json::Value>, what: &str) {
        self.browser
            .until(what, async || self.browser.run(script, arguments.clone()).await.as_i64() > Some(0))
            .await;
        self.browser.click("[data-pick]").await;
        self.clicks.set(self.clicks.get() + 1);
    }

    /// Clicks a label in the row (a row, an item, an article, a block) of a text.
    pub async fn in_row(&self, text: &str, label: &str) {
        let around = "main tr, main li, main article, main section.task, main .dialog, main section.block";
        let what = format!("“{label}” can be clicked beside “{text}”");
        self.pick(PICK, vec![around.into(), text.into(), label.into()], &what).await;
    }

    /// Opens the matter of a row.
    pub async fn open(&self, m: &Matter) {
        let around = "main tr, main li, main section.block";
        let what = format!("“{}” is on the list", m.title);
        self.pick(PICK, vec![around.into(), m.title.into(), "".into()], &what).await;
        self.browser.wait_text(m.title).await;
    }

    /// Signs in, finds the matter at a desk and opens it.
    pub async fn open_from(&self, login: &str, desk: &str, m: &Matter) {
        self.sits(login, desk).await;
        self.open(m).await;
    }

    /// The same among what the unit has answered.
    pub async fn open_answered(&self, login: &str, m: &Matter) {
        self.sits(login, "/unit").await;
        self.counter("已答复").await;
        self.open(m).await;
    }

    /// The same among what was judged.
    pub async fn open_judged(&self, login: &str, m: &Matter) {
        self.sits(login, "/unit").await;
        self.counter("已反馈").await;
        self.open(m).await;
    }

    /// Types into a field of a matter's row at the meeting.
    pub async fn cell(&self, m: &Matter, field: &str, text: &str) {
        let script = "const [title, field] = arguments;
            document.querySelectorAll('[data-pick]').forEach(e => e.removeAttribute('data-pick'));
            const row = [...document.querySelectorAll('main tr')].find(e => e.textContent.includes(title));
            row.querySelector(`input[name^='${field}-']`).setAttribute('data-pick', '');";
        self.browser.run(script, vec![m.title.into(), field.into()]).await;
        self.browser.fill("[data-pick]", text).await;
    }

    /// Clicks what reads so on the page.
    pub async fn press(&self, label: &str) {
        let what = format!("“{label}” can be clicked");
        self.pick(PICK, vec!["main".into(), "".into(), label.into()], &what).await;
    }

    /// Clicks what leads to a page on which a button reads the same, and that button.
    pub async fn press_twice(&self, label: &str) {
        // Until the first page is left, its own button would be found again.
        let root = "document.documentElement.dataset";
        self.browser.run(&format!("{root}.left = 'no';"), vec![]).await;
        self.press(label).await;
        let left = format!("return {root}.left === undefined;");
        let what = format!("“{label}” leads to another page");
        self.browser.until(&what, async || self.browser.run(&left, vec![]).await == true).await;
        self.press(label).await;
    }

    /// Opens a counter of the desk.
    pub async fn counter(&self, label: &str) {
        let script = "const [label] = arguments;
            document.querySelectorAll('[data-pick]').forEach(e => e.removeAttribute('data-pick'));
            const found = [...document.querySelectorAll('main a')].filter(e => e.textContent.includes(label));
            if (found.length) found[0].setAttribute('data-pick', '');
            return found.length;";
        self.pick(script, vec![label.into()], &format!("a counter “{label}” is there")).await;
    }

    /// Follows the first link of the page's own part whose text contains something.
    pub async fn press_containing(&self, text: &str) {
        self.first_link("main a", text).await;
    }

    /// Follows what waits for him on the page of key proposals.
    pub async fn waiting(&self, text: &str) {
        self.first_link("main section:first-of-type li a", text).await;
    }

    /// Follows a link of the red list.
    pub async fn in_red_list(&self, text: &str) {
        self.first_link("main details li a", text).await;
    }

    async fn first_link(&self, css: &str, text: &str) {
        let script = "const [css, text] = arguments;
            document.querySelectorAll('[data-pick]').forEach(e => e.removeAttribute('data-pick'));
            const inside = e => e.textContent.includes(text) || e.closest('li, tr')?.textContent.includes(text);
            const found = [...document.querySelectorAll(css)].filter(e => e.getClientRects().length > 0 && inside(e));
            if (found.length) found[0].setAttribute('data-pick', '');
            return found.length;";
        self.pick(script, vec![css.into(), text.into()], &format!("a link about “{text}” is there")).await;
    }

    /// Chooses a radio button or a check box.
    pub async fn choose(&self, name: &str, value: &str) {
        self.browser.click(&format!("[name=\"{name}\"][value=\"{value}\"]")).await;
        self.clicks.set(self.clicks.get() + 1);
    }

    pub async fn fill(&self, name: &str, text: &str) {
        self.browser.fill(&format!("main [name=\"{name}\"]"), text).await;
    }

    /// Puts a day into a date field, or a text into the last field of a name.
    pub async fn set(&self, name: &str, value: &str) {
        self.browser.run(SET, vec![name.into(), value.into()]).await;
    }

    pub async fn upload(&self, name: &str, file: &Path) {
        self.browser.upload(&format!("[name=\"{name}\"]"), file).await;
    }

    pub async fn reads(&self, text: &str) {
        self.browser.wait_text(text).await;
    }

    pub async fn reads_not(&self, text: &str) {
        let shown = self.browser.text().await;
        assert!(!shown.contains(text), "“{text}” stands on {}: {shown}", self.browser.url().await);
    }

    /// The text of the row of a matter.
    pub async fn row_reads(&self, m: &Matter, text: &str) {
        let script = "const [title] = arguments;
            const rows = [...document.querySelectorAll('main tr, main li, main section.task')].filter(e => e.innerText.includes(title));
            return rows.map(e => e.innerText).join('\\n');";
        self.browser
            .until(&format!("the row of “{}” reads “{text}”", m.title), async || {
                let row = self.browser.run(script, vec![m.title.into()]).await;
                row.as_str().is_some_and(|row| row.contains(text))
            })
            .await;
    }

    /// Clicks since he sat down at his desk or since the last time this was asked.
    pub fn clicks(&self) -> u32 {
        self.clicks.replace(0)
    }

    /// Looks at a station: nothing for axe, no sideways scrolling, no missing word, no error in the console, and a picture.
    pub async fn look(&self, name: &str) {
        if !self.looks {
            return;
        }
        let mut wrong = Vec::new();
        for violation in self.browser.axe().await {
            wrong.push(format!("{name}: {violation:?}"));
        }
        if !self.browser.no_horizontal_scroll().await {
            let wider = self.browser.wider_than_the_page().await;
            wrong.push(format!("{name}: wider than the page: {wider:?}"));
        }
        for error in self.browser.console_errors().await {
            wrong.push(format!("{name}: {error}"));
        }
        if self.browser.text().await.contains('\u{27e6}') {
            wrong.push(format!("{name}: a word is missing"));
        }
        self.wrong.borrow_mut().append(&mut wrong);
        picture(&self.browser, &format!("handling-{name}"), self.size, "zh-CN").await;
    }

    /// Everything that was wrong at the stations.
    pub fn wrong(&self) -> Vec<String> {
        self.wrong.take()
    }
}
