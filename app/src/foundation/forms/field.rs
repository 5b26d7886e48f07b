//! Fields as a page draws them, made from what was typed and what is wrong with it; the checks that find what is wrong.

use super::super::errors::{Complaint, Outcome, Problem};
use super::super::pages::Page;
use super::Fields;

/// One of several values of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Value posted.
    pub value: String,
    /// Words shown.
    pub label: String,
    /// A second line, or empty.
    pub hint: String,
    /// Chosen now.
    pub chosen: bool,
    /// Not to be chosen.
    pub disabled: bool,
}

impl Choice {
    /// A value with its words.
    pub fn new(value: impl ToString, label: impl ToString) -> Self {
        Self { value: value.to_string(), label: label.to_string(), ..Self::default() }
    }
}

/// A field as the page draws it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// Name.
    pub name: String,
    /// Label.
    pub label: String,
    /// What to write, or empty.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// What is wrong and what to do, or empty.
    pub error: String,
    /// Must be filled in.
    pub required: bool,
    /// Least number of characters; 0: none.
    pub min: usize,
    /// Most characters; 0: none.
    pub max: usize,
    /// Characters from which the counter warns; 0: none.
    pub warn: usize,
    /// Rows of an area.
    pub rows: usize,
    /// Type of the input.
    pub kind: &'static str,
    /// What a browser may fill in.
    pub autocomplete: &'static str,
    /// Values to choose from.
    pub options: Vec<Choice>,
}

/// A line of the summary above a refused form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorItem {
    /// Field it leads to.
    pub name: String,
    /// What to do.
    pub text: String,
}

/// Makes fields from what was typed and what is wrong with it.
pub struct FormMaker<'a> {
    page: &'a Page,
    fields: &'a Fields,
    complaints: &'a [Complaint],
}

impl<'a> FormMaker<'a> {
    /// For a page, what was typed, and what is wrong.
    pub fn new(page: &'a Page, fields: &'a Fields, complaints: &'a [Complaint]) -> Self {
        Self { page, fields, complaints }
    }

    /// A field; `word` is the key of its label, `<word>-hint` that of its hint, where there is one.
    pub fn field(&self, name: &str, word: &str) -> Field {
        let hint = format!("{word}-hint");
        let error = self.complaints.iter().find(|c| c.field == name);
        Field {
            name: name.to_owned(),
            label: self.page.t(word),
            hint: if self.page.has(&hint) { self.page.t(&hint) } else { String::new() },
            value: self.fields.get(name).to_owned(),
            error: error.map(|c| self.page.complaint(c)).unwrap_or_default(),
            kind: "text",
            autocomplete: "off",
            rows: 4,
            ..Field::default()
        }
    }

    /// The summary of what is wrong.
    pub fn errors(&self) -> Vec<ErrorItem> {
        let item = |c: &Complaint| ErrorItem { name: c.field.clone(), text: self.page.complaint(c) };
        self.complaints.iter().map(item).collect()
    }
}

impl Field {
    /// Must be filled in.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// At most so many characters.
    pub fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }

    /// Another type of input.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// Rows of an area.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// What a browser may fill in.
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// Values to choose from; the one typed is marked.
    pub fn options(mut self, options: impl IntoIterator<Item = Choice>) -> Self {
        self.options = options
            .into_iter()
            .map(|mut choice| {
                choice.chosen = choice.chosen || (!self.value.is_empty() && choice.value == self.value);
                choice
            })
            .collect();
        self
    }

    /// Several values to choose from; those typed are marked.
    pub fn several(mut self, typed: &[&str], options: impl IntoIterator<Item = Choice>) -> Self {
        self.options = options
            .into_iter()
            .map(|mut choice| {
                choice.chosen = typed.contains(&choice.value.as_str());
                choice
            })
            .collect();
        self
    }

    /// The value, when nothing was typed.
    pub fn or(mut self, value: impl ToString) -> Self {
        if self.value.is_empty() {
            self.value = value.to_string();
        }
        self
    }
}

/// Collects what is wrong with a form, so that everything is told at once.
#[derive(Debug, Default)]
pub struct Checks(pub Vec<Complaint>);

impl Checks {
    /// Complains unless something holds.
    pub fn need(&mut self, holds: bool, field: &str, word: &str) -> &mut Self {
        if !holds {
            self.0.push(Complaint::new(field, word));
        }
        self
    }

    /// Complains when a text is empty or longer than so many characters.
    pub fn text(&mut self, fields: &Fields, field: &str, min: usize, max: usize) -> &mut Self {
        let length = fields.get(field).chars().count();
        if length < min {
            let word = if length == 0 { "form-needed" } else { "form-too-short" };
            self.0.push(Complaint::new(field, word).with("min", min).with("now", length));
        } else if length > max {
            self.0.push(Complaint::new(field, "form-too-long").with("max", max).with("now", length));
        }
        self
    }

    /// Ends the checks: nothing is wrong, or everything that is.
    pub fn end(self) -> Outcome<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Problem::Invalid(self.0)) }
    }
}
