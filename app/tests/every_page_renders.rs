//! Every page, as everybody sees it, in both languages: each person of the demo world starts at his first page and follows
//! every link once, and asks for every page that has a plain address. A link that is offered leads somewhere; a page that is
//! refused is refused on a page as well made as the others.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

mod every_page_renders {
    pub mod checking;
    pub mod html;
}

use every_page_renders::checking::{complaints, links, visible};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::path::Path;
use std::sync::Arc;
use yizheng::demo::people;
use yizheng::demo::testing::{Client, World};
use yizheng::house;

/// Most pages for one person in one language.
const PAGES: usize = 400;
/// Most pages of one shape (`/proposals/{id}`): rows differ, the template is the same.
const ALIKE: usize = 2;

const PEOPLE: &[&str] = &[
    people::MEMBER,
    people::COSIGNER,
    people::INVITED,
    people::BYSTANDER,
    people::DRAFTER,
    people::SEAL_HOLDER,
    people::CONVENER,
    people::OFFICER,
    people::REVIEWER,
    people::HEAD,
    people::CHAIR_MEMBER,
    people::OFFICE_OFFICER,
    people::ASSIGNING_OFFICER,
    people::SYSTEM_ADMINISTRATOR,
    people::SECURITY_ADMINISTRATOR,
    people::AUDITOR,
];

/// Addresses that are no pages, or that would change who asks.
fn is_page(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or(address);
    let file =
        [".xlsx", ".csv", ".json", ".txt", ".docx", ".pdf", ".ics"].iter().any(|end| path.ends_with(end));
    let other =
        ["/assets/", "/demo/as/", "/api/", "/healthz", "/sign-out"].iter().any(|p| path.starts_with(p));
    !file && !other && !path.contains("/files/")
}

/// Plain addresses: every `get` route without a hole.
fn plain_addresses() -> Vec<String> {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text: String = std::fs::read_to_string(&path).unwrap().split_whitespace().collect();
                for piece in text.split(".route(\"").skip(1) {
                    let Some((address, rest)) = piece.split_once("\",") else { continue };
                    if rest.starts_with("get(") && !address.contains('{') {
                        found.insert(address.to_owned());
                    }
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.into_iter().filter(|address| is_page(address)).collect()
}

/// Chinese words of the house, by the first four characters: keys and pieces. A page is looked through once for all of them.
type Chinese = HashMap<[char; 4], Vec<(String, String)>>;

fn begins(text: &[char]) -> Option<[char; 4]> {
    text.get(..4)?.try_into().ok()
}

/// The keys and pieces that stand in a text.
fn found_in(chinese: &Chinese, text: &str) -> BTreeSet<(String, String)> {
    let text: Vec<char> = text.chars().collect();
    let mut found = BTreeSet::new();
    for at in 0..text.len() {
        let Some(pieces) = begins(&text[at..]).and_then(|four| chinese.get(&four)) else { continue };
        for (key, piece) in pieces {
            if piece.chars().eq(text[at..].iter().copied().take(piece.chars().count())) {
                found.insert((key.clone(), piece.clone()));
            }
        }
    }
    found
}

/// Pieces of Chinese words of the house, four characters and more, that are nobody's data.
fn chinese_words() -> Chinese {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/demo/data");
    let mut data = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        data.push_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    let is_chinese = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut all = Chinese::new();
    for room in house::words() {
        for line in room.zh.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            let Some((key, value)) = line.split_once(" = ") else { continue };
            // Names of categories and grounds are rows of the body, filled from these words.
            if ["category-", "ground-", "entrance-category-"].iter().any(|p| key.starts_with(p)) {
                continue;
            }
            let pieces = value.split(['{', '}']).step_by(2).map(str::trim);
            let longest = pieces.max_by_key(|piece| piece.chars().filter(|c| is_chinese(*c)).count());
            let Some(piece) = longest.filter(|p| p.chars().filter(|c| is_chinese(*c)).count() > 3) else {
                continue;
            };
            if !data.contains(piece) {
                let letters: Vec<char> = piece.chars().collect();
                let four = begins(&letters).unwrap();
                all.entry(four).or_default().push((key.trim().to_owned(), piece.to_owned()));
            }
        }
    }
    all
}

/// The address with its ids and values left out: pages of one shape come from one template.
fn shape(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let is_id = |part: &&str| part.len() >= 8 && part.chars().any(|c| c.is_ascii_digit());
    let parts: Vec<&str> = path.split('/').map(|part| if is_id(&part) { "{}" } else { part }).collect();
    let names: Vec<&str> = query.split('&').map(|pair| pair.split('=').next().unwrap_or(pair)).collect();
    format!("{}?{}", parts.join("/"), names.join("&"))
}

/// One person's walk.
struct Walk {
    who: String,
    lang: &'static str,
    client: Client,
    chinese: Option<Arc<Chinese>>,
    seen: BTreeSet<String>,
    shapes: BTreeMap<String, usize>,
    wrong: Vec<String>,
    pages: usize,
}

impl Walk {
    async fn start(
        world: &World,
        login: Option<&str>,
        lang: &'static str,
        chinese: Option<Arc<Chinese>>,
    ) -> Self {
        let mut client = match login {
            Some(login) => world.client(login).await,
            None => world.guest(),
        };
        let answer = client.post("/preferences", &[("lang", lang), ("back", "/")]).await;
        assert_eq!(answer.status, 303, "{login:?} {lang}");
        Self {
            who: format!("{} {lang}", login.unwrap_or("guest")),
            lang,
            client,
            chinese,
            seen: BTreeSet::new(),
            shapes: BTreeMap::new(),
            wrong: Vec::new(),
            pages: 0,
        }
    }

    /// Whether the address is still to be seen.
    fn new_address(&mut self, address: &str) -> bool {
        if !is_page(address) || self.seen.len() >= PAGES || self.seen.contains(address) {
            return false;
        }
        let alike = self.shapes.entry(shape(address)).or_default();
        *alike += 1;
        *alike <= ALIKE && self.seen.insert(address.to_owned())
    }

    /// Looks at one page; `offered` says which page led here.
    async fn look(&mut self, address: &str, offered: Option<&str>) -> Vec<String> {
        let answer = self.client.get(address).await;
        self.pages += 1;
        let from = offered.map(|page| format!(" (offered on {page})")).unwrap_or_default();
        let place = format!("{}: {address}{from}", self.who);
        match answer.status {
            200 => {}
            302..=308 if answer.location.starts_with('/') => return vec![answer.location],
            400 | 401 | 403 | 404 | 409 | 422 if offered.is_none() => {}
            other => self.wrong.push(format!("{place}: answers {other}")),
        }
        if !answer.kind.starts_with("text/html") {
            self.wrong.push(format!("{place}: is {:?}", answer.kind));
            return Vec::new();
        }
        let wrong = complaints(&answer.text, self.lang);
        self.wrong.extend(wrong.into_iter().map(|w| format!("{place}: {w}")));
        if let Some(chinese) = &self.chinese {
            let foreign = found_in(chinese, &visible(&answer.text));
            self.wrong.extend(foreign.iter().map(|(key, p)| format!("{place}: says {key} in Chinese: {p}")));
        }
        links(&answer.text)
    }

    /// Follows every link once, breadth first, then asks for every plain address.
    async fn all(&mut self, plain: &[String]) {
        let mut next: VecDeque<(String, Option<String>)> =
            VecDeque::from([("/".to_owned(), Some("/".to_owned()))]);
        self.seen.insert("/".to_owned());
        let mut plain = plain.iter();
        loop {
            let (address, offered) = match next.pop_front() {
                Some(one) => one,
                None => match plain.next() {
                    Some(address) if self.seen.insert(address.clone()) => (address.clone(), None),
                    Some(_) => continue,
                    None => break,
                },
            };
            for link in self.look(&address, offered.as_deref()).await {
                if self.new_address(&link) {
                    next.push_back((link, Some(address.clone())));
                }
            }
        }
    }
}

async fn everybody(lang: &'static str) {
    let plain = plain_addresses();
    assert!(plain.len() >= 10, "{plain:?}");
    let (mut wrong, mut pages) = (Vec::new(), 0);
    let chinese = (lang == "en").then(|| Arc::new(chinese_words()));
    for login in PEOPLE.iter().copied().map(Some).chain([None]) {
        let world = World::sqlite().await;
        let mut walk = Walk::start(&world, login, lang, chinese.clone()).await;
        walk.all(&plain).await;
        assert!(walk.pages >= 8, "{}: {} pages", walk.who, walk.pages);
        wrong.append(&mut walk.wrong);
        pages += walk.pages;
    }
    wrong.sort();
    println!("{pages} pages in {lang}");
    assert!(wrong.is_empty(), "{} of {pages} pages' faults\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn every_page_renders_in_chinese() {
    everybody("zh-CN").await;
}

#[tokio::test]
async fn every_page_renders_in_english() {
    everybody("en").await;
}

#[test]
fn a_word_left_in_chinese_is_found() {
    let word = ("key".to_owned(), "\u{63d0}\u{6848}\u{529e}\u{7406}\u{5355}".to_owned());
    let chinese = Chinese::from([(begins(&word.1.chars().collect::<Vec<_>>()).unwrap(), vec![word.clone()])]);
    assert_eq!(found_in(&chinese, &format!("a list {} here", word.1)), BTreeSet::from([word]));
    assert!(found_in(&chinese, "\u{63d0}\u{6848}\u{529e}\u{7406} and no more").is_empty());
}
