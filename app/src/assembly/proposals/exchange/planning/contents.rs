//! What a record says: text, category, units, dates, number; and whether it is there already.

use super::list::{Planner, noon};
use super::marking::written;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::plan::{Mark, Planned, Verdict, Which, Who};
use crate::assembly::proposals::exchange::reading::Extra;
use crate::assembly::proposals::exchange::{json_lines, lexicon};
use crate::assembly::proposals::records::{SuggestedUnit, Window};
use crate::foundation::acting::parse_date;
use crate::foundation::errors::Complaint;
use office_documents::proposals_in::{Field, Filed, ProposalNumber, Record};
use serde_json::{Value, json};

/// The longest title, text, suggestion and name; what a draft can hold.
const TITLE: usize = 200;
const TEXT: usize = 20_000;
const SUGGESTION: usize = 5_000;
pub(super) const NAME: usize = 60;
/// The most suggestions and units of a proposal.
const SUGGESTIONS: usize = 20;
const UNITS: usize = 12;

impl Planner<'_> {
    /// Whether the same title of the same proposer is there already, or stands above in the list.
    pub(super) fn same(&mut self, record: &Record, planned: &mut Planned) -> Option<Mark> {
        if planned.text.title.is_empty() || planned.first.is_none() {
            return None;
        }
        let known = match (planned.org, planned.first) {
            (Some(Which::Known(org)), _) => Some((record.title.clone(), None, Some(org))),
            (None, Some(Who::Known(who))) => Some((record.title.clone(), Some(who), None)),
            _ => None,
        };
        let cell = self.cell(record, Field::Title);
        if known.is_some_and(|key| self.here.contains(&key)) {
            return Some(Mark { verdict: Verdict::Same, cell, said: Complaint::new("", "import-same") });
        }
        let who = if planned.org.is_some() { None } else { planned.first };
        let earlier = self.in_file.insert((record.title.clone(), who, planned.org), record.row)?;
        let said = Complaint::new("", "import-same-row").with("n", earlier);
        Some(Mark { verdict: Verdict::Same, cell, said })
    }

    pub(super) fn text(&self, record: &Record, extra: &Extra, planned: &mut Planned) {
        let long = |text: &str, max: usize| text.chars().count() > max;
        let said = |max: usize| Complaint::new("", "import-text-long").with("max", max);
        if long(&record.title, TITLE) {
            self.refuse(planned, record, Field::Title, said(TITLE));
        }
        for (name, text) in [("situation", &extra.situation), ("analysis", &extra.analysis)] {
            if long(text, TEXT) {
                let cell = json_lines::cell(record.row, name);
                planned.mark(Verdict::Refused, cell, said(TEXT));
            }
        }
        let cell = || json_lines::cell(record.row, "suggestions");
        if extra.suggestions.iter().any(|text| long(text, SUGGESTION)) {
            planned.mark(Verdict::Refused, cell(), said(SUGGESTION));
        }
        if extra.suggestions.len() > SUGGESTIONS {
            let said = Complaint::new("", "import-suggestions-many").with("max", SUGGESTIONS);
            planned.mark(Verdict::Refused, cell(), said);
        }
    }

    pub(super) fn category(&self, record: &Record, planned: &mut Planned) {
        let Some(word) = &record.category else { return };
        match lexicon::category(word, &self.ground.categories) {
            Some(found) => {
                planned.category.clone_from(&found.name);
                planned.text.category = Some(found.id);
            }
            None => {
                planned.category.clear();
                // A body without categories is told once, not at every row.
                if !self.ground.categories.is_empty() {
                    let said = Complaint::new("", "import-category-unknown").with("x", word);
                    self.doubt(planned, record, Field::Category, said);
                }
            }
        }
    }

    pub(super) fn units(&self, record: &Record, planned: &mut Planned) {
        let lead = record.lead.iter().map(|name| (name, "lead"));
        let all = lead.chain(record.co_handlers.iter().map(|name| (name, "co")));
        let mut units: Vec<SuggestedUnit> = all
            .map(|(name, role)| {
                let mut known = self.orgs_named(name);
                let org = known.next().filter(|_| known.next().is_none()).map(|(id, _)| id);
                let name = name.chars().take(NAME).collect();
                SuggestedUnit { org, name, role: role.to_owned() }
            })
            .collect();
        if units.len() > UNITS {
            let said = Complaint::new("", "import-units-many").with("max", UNITS).with("n", units.len());
            self.doubt(planned, record, Field::CoHandlers, said);
            units.truncate(UNITS);
        }
        planned.text.units = units;
    }

    pub(super) fn dates(&self, record: &Record, planned: &mut Planned) {
        let Some(day) = record.filed.as_ref().and_then(Filed::day).and_then(parse_date) else { return };
        let filed = noon(self.by, day);
        if self.options.begins != As::Filed {
            return;
        }
        if day > self.by.today() {
            let said = Complaint::new("", "import-filed-later").with("x", day);
            return self.refuse(planned, record, Field::Filed, said);
        }
        if filed < self.ground.sitting.window_opens_at {
            let said = Complaint::new("", "import-filed-before").with("x", day);
            self.doubt(planned, record, Field::Filed, said);
        }
        let filed = filed.min(self.by.now);
        planned.at = planned.at.min(filed);
        planned.filed_at = Some(filed);
    }

    /// A filed one needs the number of its list, free in its series. One that was joined to another has none of its own.
    pub(super) fn number(&mut self, record: &Record, planned: &mut Planned) {
        if let Some(lead) = &record.merged_into {
            let filed = self.options.begins == As::Filed;
            let key = if filed { "import-merged-received" } else { "import-merged-noted" };
            self.doubt(planned, record, Field::Number, Complaint::new("", key).with("x", written(lead)));
            if filed {
                planned.begins = As::Submitted;
                planned.filed_at = None;
            }
        }
        if planned.begins != As::Filed {
            return;
        }
        let number = match &record.number {
            Some(ProposalNumber::Plain(number)) => i64::try_from(*number).ok().filter(|n| *n > 0),
            _ => None,
        };
        let Some(number) = number.filter(|n| *n < 100_000_000) else {
            let said = Complaint::new("", "import-number-needed");
            return self.refuse(planned, record, Field::Number, said);
        };
        planned.sequence = Some(number);
        if !self.numbers.insert((Window::of(&self.ground.sitting, planned.at), number)) {
            let said = Complaint::new("", "import-number-taken").with("x", number);
            self.refuse(planned, record, Field::Number, said);
        }
    }

    /// What the list says and no field holds stays in the history.
    pub(super) fn detail(&self, record: &Record, extra: &Extra, planned: &mut Planned) {
        let mut detail = serde_json::Map::new();
        let mut note = |name: &str, value: Value| {
            if value.as_str().is_none_or(|text| !text.is_empty()) && !value.is_null() {
                detail.insert(name.to_owned(), value);
            }
        };
        note("number", json!(planned.number));
        note("merged_into", record.merged_into.as_ref().map_or(Value::Null, |n| json!(written(n))));
        note("filed_on", json!(record.filed.as_ref().and_then(Filed::day)));
        note("mode", json!(record.mode));
        note("signers_stated", json!(record.signers_stated));
        note("contact", json!(record.contact));
        note("source_id", json!(extra.id));
        note("place", json!(extra.place));
        if planned.text.category.is_none() {
            note("category", json!(record.category));
        }
        if !planned.co_signers.is_empty() {
            let names: Vec<&str> = planned.co_signers.iter().map(|named| named.name.as_str()).collect();
            note("co_signers", json!(names));
        }
        planned.detail = Value::Object(detail);
    }
}
