//! Papers of the room, in the body's words (Chinese, whatever the reader's language): the notice and the summary of an activity.

use super::records::*;
use crate::foundation::acting::{Acting, local_date, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::words::Lang;
use fluent_bundle::FluentValue;
use office_documents::official::{self, Block, Document, Layout, Signature};

/// A paper that is ready to be handed out.
pub struct Made {
    /// Name of the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What a paper says of an activity besides its own row.
pub struct Said {
    /// Names of its kinds.
    pub kinds: String,
    /// Who hosts.
    pub hosts: Vec<String>,
    /// Organisations that joined, with the number of their delegates.
    pub joined: Vec<(String, i64)>,
    /// On the list, there, on leave, absent.
    pub counts: [i64; 4],
    /// Names of proposals that came of it.
    pub products: Vec<String>,
}

struct Desk<'a> {
    app: &'a App,
    by: &'a Acting,
}

impl Desk<'_> {
    fn t(&self, key: &str) -> String {
        self.app.words.t(Lang::Zh, key).into_owned()
    }

    fn say(&self, key: &str, x: &str, y: &str) -> String {
        let args = [("x", FluentValue::from(x.to_owned())), ("y", FluentValue::from(y.to_owned()))];
        self.app.words.say(Lang::Zh, key, &args)
    }

    fn day(&self, iso: &str) -> String {
        let Some(date) = parse_date(iso) else { return iso.to_owned() };
        let month = self.t(&format!("date-month-{}", u8::from(date.month())));
        let args = [
            ("year", FluentValue::from(date.year())),
            ("month", FluentValue::from(month)),
            ("day", FluentValue::from(date.day())),
        ];
        self.app.words.say(Lang::Zh, "date-day-year", &args)
    }

    fn when(&self, a: &Activity) -> String {
        if a.starts_on == a.ends_on {
            format!("{}{}\u{2014}{}", self.day(&a.starts_on), a.starts_time, a.ends_time)
        } else {
            format!(
                "{}{}\u{2014}{}{}",
                self.day(&a.starts_on),
                a.starts_time,
                self.day(&a.ends_on),
                a.ends_time
            )
        }
    }

    fn made(&self, name: String, document: &Document) -> Outcome<Made> {
        let bytes = official::write(document).map_err(Problem::broken)?;
        Ok(Made { name: format!("{name}.docx"), bytes })
    }

    fn signed(&self, a: &Activity, said: &Said, day: String) -> Signature {
        let mut issuers = said.hosts.clone();
        if a.own_host || issuers.is_empty() {
            issuers.insert(0, self.by.procedure.body_name.clone());
        }
        Signature { issuers, day, sealed: true }
    }

    fn line(&self, word: &str, text: &str) -> Option<Block> {
        (!text.is_empty()).then(|| Block::paragraph(self.say("activities-paper-line", &self.t(word), text)))
    }
}

fn lines(text: &str) -> impl Iterator<Item = Block> + '_ {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Block::paragraph)
}

/// The notice: what, when, where, who speaks, how to answer.
pub fn notice(app: &App, by: &Acting, a: &Activity, said: &Said) -> Outcome<Made> {
    let desk = Desk { app, by };
    let title = desk.say("activities-paper-notice", &a.title, "");
    let mut blocks = vec![Block::paragraph(desk.say("activities-paper-opening", &a.title, &said.kinds))];
    blocks.extend(desk.line("activities-col-when", &desk.when(a)));
    blocks.extend(desk.line("activities-col-place", &a.place));
    blocks.extend(desk.line("activities-speakers", &a.speakers));
    if !a.agenda.is_empty() {
        blocks.push(Block::heading(1, desk.t("activities-agenda")));
        blocks.extend(lines(&a.agenda));
    }
    blocks.push(Block::paragraph(desk.t("activities-paper-leave")));
    let day = local_date(a.announced_at.unwrap_or(by.now), by.procedure.utc_offset_minutes).to_string();
    let document = Document {
        mark: by.procedure.body_name.clone(),
        blocks,
        signature: Some(desk.signed(a, said, day)),
        ..Document::new(Layout::RedHead, title.clone())
    };
    desk.made(title, &document)
}

/// The summary: what took place, who was there in numbers, what was said and found, what came of it.
pub fn summary(app: &App, by: &Acting, a: &Activity, said: &Said) -> Outcome<Made> {
    let desk = Desk { app, by };
    let title = desk.say("activities-paper-summary", &a.title, "");
    let mut blocks = Vec::new();
    blocks.extend(desk.line("activities-col-kinds", &said.kinds));
    blocks.extend(desk.line("activities-col-when", &desk.when(a)));
    blocks.extend(desk.line("activities-col-place", &a.place));
    blocks.extend(desk.line("activities-speakers", &a.speakers));
    let [listed, there, leave, absent] = said.counts;
    let counted = [("listed", listed), ("there", there), ("leave", leave), ("absent", absent)];
    for (word, n) in counted.into_iter().filter(|(_, n)| *n > 0) {
        blocks.extend(desk.line(&format!("activities-n-{word}"), &n.to_string()));
    }
    if a.audience > 0 {
        blocks.extend(desk.line("activities-audience", &a.audience.to_string()));
    }
    for (org, n) in &said.joined {
        blocks.push(Block::paragraph(desk.say("activities-paper-joined", org, &n.to_string())));
    }
    for (word, text) in [("activities-minutes", &a.minutes), ("activities-findings", &a.findings)] {
        if !text.is_empty() {
            blocks.push(Block::heading(1, desk.t(word)));
            blocks.extend(lines(text));
        }
    }
    if !said.products.is_empty() {
        blocks.push(Block::heading(1, desk.t("activities-products")));
        blocks.extend(said.products.iter().map(Block::paragraph));
    }
    let document = Document {
        mark: by.procedure.body_name.clone(),
        blocks,
        signature: Some(desk.signed(a, said, by.today().to_string())),
        ..Document::new(Layout::RedHead, title.clone())
    };
    desk.made(title, &document)
}
