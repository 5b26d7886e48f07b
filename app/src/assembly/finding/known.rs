//! Names that a question may use: kinds, states, sessions, categories, units, and the names of fields in both languages.

use crate::assembly::people::{self, Orgs, Sitting, Sittings};
use crate::assembly::settings::{self, Categories, CategoryId};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;
use crate::foundation::search::Kind;
use crate::foundation::words::{Lang, numeral};
use chinese_text::fold::Folded;
use chinese_text::query::{Field, FieldKind};
use fluent_bundle::FluentValue;
use std::sync::Arc;

/// A field of a question with the word that holds its names.
const FIELDS: [(&str, &str); 9] = [
    ("title", "finding-field-title"),
    ("number", "finding-field-number"),
    ("category", "finding-field-category"),
    ("state", "finding-field-state"),
    ("unit", "finding-field-unit"),
    ("by", "finding-field-by"),
    ("kind", "finding-field-kind"),
    ("session", "finding-field-session"),
    ("date", "finding-field-date"),
];

/// What names there are in a body.
pub(super) struct Known {
    app: App,
    /// Kinds of what is found.
    pub kinds: &'static [&'static Kind],
    /// Sessions.
    pub sittings: Arc<Sittings>,
    /// Categories.
    pub categories: Arc<Categories>,
    /// Organisations.
    pub orgs: Arc<Orgs>,
}

/// A text as names are compared.
pub(super) fn folded(text: &str) -> String {
    Folded::of(text).chars.into_iter().filter(|c| !c.is_whitespace()).collect()
}

impl Known {
    pub(super) async fn load(app: &App, by: &Acting) -> Outcome<Self> {
        Ok(Self {
            app: app.clone(),
            kinds: app.db.kinds()?,
            sittings: people::sittings(app, by.body).await?,
            categories: settings::categories(app, by.body).await?,
            orgs: people::orgs(app, by.body).await?,
        })
    }

    fn both(&self, key: &str) -> [String; 2] {
        [Lang::Zh, Lang::En].map(|lang| self.app.words.t(lang, key).into_owned())
    }

    /// The fields of a question; their names stand in the words, with spaces between.
    pub(super) fn fields(&self) -> Vec<Field> {
        let names = |key: &str, word: &str| {
            let said = self.both(word);
            let mut names: Vec<String> = said.iter().flat_map(|s| s.split(' ')).map(str::to_owned).collect();
            names.push(key.to_owned());
            names
        };
        let kind = |key: &str| if key == "date" { FieldKind::Date } else { FieldKind::Text };
        FIELDS
            .iter()
            .map(|(key, word)| Field { key: (*key).to_owned(), names: names(key, word), kind: kind(key) })
            .collect()
    }

    /// The name of a field, as the person's language has it.
    pub(super) fn field_name(&self, key: &str, lang: Lang) -> String {
        let word = FIELDS.iter().find(|(known, _)| *known == key).map_or("", |(_, word)| word);
        self.app.words.t(lang, word).split(' ').next().unwrap_or(key).to_owned()
    }

    /// Kinds of this name.
    pub(super) fn kinds_named(&self, name: &str) -> Vec<String> {
        let is = |kind: &&&Kind| {
            kind.key == name || self.both(kind.word).iter().any(|w| folded(w) == folded(name))
        };
        self.kinds.iter().filter(is).map(|kind| kind.key.to_owned()).collect()
    }

    /// States of this name, or else of names that hold it (立案 is short for 已立案): kind and key.
    pub(super) fn states_named(&self, name: &str) -> Vec<(String, String)> {
        let wanted = folded(name);
        let (mut named, mut holding) = (Vec::new(), Vec::new());
        for kind in self.kinds {
            for state in (kind.states)() {
                let found = || (kind.key.to_owned(), state.to_owned());
                let said = self.both(&(kind.state)(state));
                if state == name || said.iter().any(|word| folded(word) == wanted) {
                    named.push(found());
                } else if !wanted.is_empty() && said.iter().any(|word| folded(word).contains(&wanted)) {
                    holding.push(found());
                }
            }
        }
        if named.is_empty() { holding } else { named }
    }

    /// Categories of this code or a piece of this name, with what is below them.
    pub(super) fn categories_named(&self, name: &str) -> Vec<i64> {
        let wanted = folded(name);
        let all = &self.categories.0;
        let is = |c: &&settings::Category| {
            folded(&c.code) == wanted || [&c.name, &c.name_en].iter().any(|n| folded(n).contains(&wanted))
        };
        all.iter().filter(is).flat_map(|c| self.with_children(c.id)).collect()
    }

    /// A category with those below it.
    pub(super) fn with_children(&self, id: CategoryId) -> Vec<i64> {
        let below = self.categories.0.iter().filter(|c| c.parent == Some(id)).map(|c| c.id.0);
        std::iter::once(id.0).chain(below).collect()
    }

    /// Organisations with a piece of this name, on whatever day.
    pub(super) fn orgs_named(&self, name: &str) -> Vec<i64> {
        let wanted = folded(name);
        let is = |o: &&people::Org| {
            o.names.iter().any(|n| {
                [&n.name, &n.short_name, &n.name_en].iter().any(|name| folded(name).contains(&wanted))
            })
        };
        self.orgs.list.iter().filter(is).map(|o| o.id.0).collect()
    }

    /// Sessions of this year, or with a piece of this name.
    pub(super) fn sittings_named(&self, name: &str) -> Vec<i64> {
        let wanted = folded(name);
        let is = |s: &&Sitting| {
            let said = [Lang::Zh, Lang::En].map(|lang| folded(&self.sitting_said(s, lang)));
            s.year.to_string() == wanted || said.iter().any(|name| name.contains(&wanted))
        };
        self.sittings.list.iter().filter(is).map(|s| s.id.0).collect()
    }

    /// The name of a session.
    pub(super) fn sitting_said(&self, s: &Sitting, lang: Lang) -> String {
        let digits = self.app.words.t(lang, "numeral-digits");
        let said = |n: i64| FluentValue::from(numeral(n, &digits));
        let args = [("term", said(s.term_number)), ("number", said(s.number))];
        self.app.words.say(lang, "people-sitting-name", &args)
    }

    /// The name of a session by its id; empty where there is none.
    pub(super) fn sitting(&self, id: i64, lang: Lang) -> String {
        let found = self.sittings.find(people::SittingId(id));
        found.map(|s| self.sitting_said(s, lang)).unwrap_or_default()
    }

    /// The name of a category by its id; empty where there is none.
    pub(super) fn category(&self, id: i64, lang: Lang) -> String {
        self.categories.by_id(CategoryId(id)).map(|c| c.said(lang).to_owned()).unwrap_or_default()
    }

    /// The name of an organisation on a day.
    pub(super) fn org(&self, id: i64, (day, lang): (&str, Lang)) -> String {
        self.orgs.name(OrgId(id), day, lang)
    }

    /// A kind by its key.
    pub(super) fn kind(&self, key: &str) -> Option<&'static Kind> {
        self.kinds.iter().copied().find(|kind| kind.key == key)
    }
}
