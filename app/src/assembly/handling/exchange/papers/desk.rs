//! What every paper says alike: words, days, names, the facts of a matter under the tags that templates use.

use super::Made;
use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::records::*;
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, local};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;
use crate::foundation::matters;
use crate::foundation::words::{Lang, numeral};
use fluent_bundle::FluentValue;
use office_documents::official::{Document, FieldTable, day_in_words};
use office_documents::template::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where papers are written: the words of the body and the names of its organisations.
pub struct Desk {
    app: App,
    /// Who asks, reading Chinese.
    pub by: Acting,
    orgs: Arc<Orgs>,
}

impl Desk {
    /// For somebody.
    pub async fn new(app: &App, by: &Acting) -> Outcome<Self> {
        let orgs = people::orgs(app, by.body).await?;
        Ok(Self { app: app.clone(), by: Acting { lang: Lang::Zh, ..by.clone() }, orgs })
    }

    /// A word.
    pub fn t(&self, key: &str) -> String {
        self.app.words.t(Lang::Zh, key).into_owned()
    }

    /// A word with `$x`.
    pub fn x(&self, key: &str, x: impl Into<String>) -> String {
        self.app.words.say(Lang::Zh, key, &[("x", FluentValue::from(x.into()))])
    }

    /// A word with `$x` and `$y`.
    pub fn xy(&self, key: &str, x: impl Into<String>, y: impl Into<String>) -> String {
        let args = [("x", FluentValue::from(x.into())), ("y", FluentValue::from(y.into()))];
        self.app.words.say(Lang::Zh, key, &args)
    }

    /// A word with `$n` and `$x`.
    pub fn nx(&self, key: &str, n: i64, x: impl Into<String>) -> String {
        let args = [("n", FluentValue::from(n)), ("x", FluentValue::from(x.into()))];
        self.app.words.say(Lang::Zh, key, &args)
    }

    /// A ground of the body's list in words: its word where there is one, else its code.
    pub fn ground(&self, code: &str) -> String {
        let word = format!("ground-{code}");
        if self.app.words.has(Lang::Zh, &word) { self.t(&word) } else { code.to_owned() }
    }

    /// Full name of an organisation today.
    pub fn unit(&self, id: OrgId) -> String {
        self.orgs.name(id, &self.by.today().to_string(), Lang::Zh)
    }

    /// Names of organisations, joined.
    pub fn units(&self, ids: impl Iterator<Item = OrgId>) -> String {
        let names: Vec<String> = ids.map(|id| self.unit(id)).collect();
        names.join(&self.t("list-comma"))
    }

    /// A day in words; empty for none.
    pub fn day(&self, iso: Option<&str>) -> String {
        iso.map(day_in_words).unwrap_or_default()
    }

    /// The day of an instant, ISO.
    pub fn iso(&self, ms: i64) -> String {
        local(ms, self.by.procedure.utc_offset_minutes).date().to_string()
    }

    /// The day of an instant in words.
    pub fn day_at(&self, ms: Option<i64>) -> String {
        ms.map(|ms| day_in_words(&self.iso(ms))).unwrap_or_default()
    }

    /// Today in words.
    pub fn today(&self) -> String {
        day_in_words(&self.by.today().to_string())
    }

    /// Name of the body.
    pub fn body(&self) -> String {
        self.by.procedure.body_name.clone()
    }

    /// Empty places for a signature with a seal and a day.
    pub fn seal(&self) -> String {
        self.t("paper-seal")
    }

    /// The session as it is said, or nothing.
    pub fn session(&self, [term, number]: [i64; 2]) -> String {
        if number == 0 {
            return String::new();
        }
        let digits = self.t("numeral-digits");
        let args = [
            ("term", FluentValue::from(numeral(term, &digits))),
            ("number", FluentValue::from(numeral(number, &digits))),
        ];
        self.app.words.say(Lang::Zh, "people-sitting-name", &args)
    }

    /// What stands in a matter, as its room prints it.
    pub async fn text(&self, m: &Matter) -> Outcome<matters::Paper> {
        match matters::kind(&self.app, &m.kind) {
            Some(kind) => (kind.paper)(self.app.clone(), self.by.clone(), m.id.0).await,
            None => Ok(matters::Paper::default()),
        }
    }

    /// The number of a matter, as it is said.
    pub fn number(&self, m: &Matter) -> String {
        self.x("paper-case-no", m.number.as_str())
    }

    /// The matter as a title of a letter names it.
    pub fn titled(&self, m: &Matter, text: &matters::Paper, key: &str) -> String {
        let of = format!("{}{}", self.body(), self.session(text.session));
        self.xy(key, of, self.number(m))
    }

    /// Whom a letter to the proposers is addressed to.
    pub fn addressed(&self, file: &Dossier, text: &matters::Paper) -> String {
        let first = text.people.first().cloned().unwrap_or_default();
        let n = text.people.len() as i64;
        match file.persons.first() {
            Some(person) if person.org.is_none() && n > 1 => self.nx("paper-members", n, first),
            Some(person) if person.org.is_none() => self.x("paper-member", first),
            _ => text.people.join(&self.t("list-comma")),
        }
    }

    /// The facts of a matter that most papers name.
    pub fn matter(&self, file: &Dossier, text: &matters::Paper) -> Facts<'_> {
        let m = &file.matter;
        let mut marks = Vec::new();
        if !m.key_level.is_empty() {
            marks.push(self.t("handling-tag-key"));
        }
        if m.urgent {
            marks.push(self.t("handling-tag-urgent"));
        }
        let mut facts = Facts::new(self);
        facts.put("body", self.body());
        facts.put("today", self.today());
        facts.put("number", self.number(m));
        facts.put("title", m.title.clone());
        facts.put("session", self.session(text.session));
        facts.put("proposers", text.people.join(&self.t("list-comma")));
        facts.put("marks", marks.join(&self.t("list-comma")));
        facts
    }

    /// The facts of an assignment besides.
    pub fn assigned<'a>(&'a self, file: &Dossier, text: &matters::Paper, own: &Assignment) -> Facts<'a> {
        let mut facts = self.matter(file, text);
        let others = file.live().filter(|a| a.id != own.id);
        let others: Vec<String> = others
            .map(|a| self.xy("paper-unit-part", self.unit(a.unit), self.t(&format!("part-{}", a.part))))
            .collect();
        facts.put("unit", self.unit(own.unit));
        facts.put("part", self.t(&format!("part-{}", own.part)));
        facts.put("others", others.join(&self.t("list-comma")));
        facts.put("given", self.day(Some(&own.given_on)));
        facts.put("accept_due", self.day(own.accept_due.as_deref()));
        facts.put("contact_due", self.day(own.contact_due.as_deref()));
        facts.put("opinion_due", self.day(own.opinion_due.as_deref()));
        facts.put("reply_due", self.day(own.reply_due.as_deref()));
        facts.put("requirements", own.note.clone());
        facts.put("officer", own.officer.clone());
        facts.put("officer_phone", own.officer_phone.clone());
        facts
    }
}

/// Facts under the names of tags.
pub struct Facts<'a> {
    desk: &'a Desk,
    values: BTreeMap<String, Value>,
}

impl<'a> Facts<'a> {
    /// None yet.
    pub fn new(desk: &'a Desk) -> Self {
        Self { desk, values: BTreeMap::new() }
    }

    /// Adds one, or puts it in place of what was there.
    pub fn put(&mut self, field: &'static str, value: String) {
        self.values.insert(format!("{}{field}", super::fields::PREFIX), Value::Text(value));
    }

    /// Adds a list: names of its columns, rows.
    pub fn list(&mut self, field: &'static str, columns: &[&str], rows: &[Vec<String>]) {
        let row = |cells: &Vec<String>| {
            columns.iter().zip(cells).map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect()
        };
        let rows = rows.iter().map(row).collect();
        self.values.insert(format!("{}{field}", super::fields::PREFIX), Value::Rows(rows));
    }

    /// What a field says.
    pub fn get(&self, field: &str) -> String {
        match self.values.get(&format!("{}{field}", super::fields::PREFIX)) {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// Label and value of fields as a row of a form.
    pub fn row(&self, table: FieldTable, fields: &[&str]) -> FieldTable {
        let pairs: Vec<(String, String)> = fields.iter().map(|f| (self.label(f), self.get(f))).collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(l, v)| (l.as_str(), v.as_str())).collect();
        table.pairs(&pairs)
    }

    /// A large field with its label.
    pub fn large(&self, table: FieldTable, field: &str, height_mm: u16) -> FieldTable {
        table.text(&self.label(field), &self.get(field), height_mm)
    }

    /// A large field in which somebody signs.
    pub fn signed(&self, table: FieldTable, field: &str, height_mm: u16) -> FieldTable {
        table.opinion(&self.label(field), &self.get(field), height_mm, &self.desk.seal())
    }

    /// What a field is called.
    pub fn label(&self, field: &str) -> String {
        self.desk.t(&format!("paper-field-{field}"))
    }

    /// The paper.
    pub fn made(self, paper: &'static str, name: String, document: Document) -> Made {
        Made { paper, name, document, values: self.values }
    }
}
