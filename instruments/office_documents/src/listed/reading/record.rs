//! One row read into one record, or several where its cell of names holds several.

use super::Reading;
use crate::listed::cells::{self, Cell};
use crate::listed::forms::Holds;
use crate::listed::names::{self, Mark, Named};
use crate::listed::{Kind, ProblemKind, Record, lexicon};
use crate::tables::rows::{self, Tick, tick};
use crate::tables::text;
use crate::workbook::CellValue;
use serde_json::Value;

/// The fields of a record as they are found.
type Fields = Vec<(&'static str, Value)>;

fn set(fields: &mut Fields, field: &'static str, value: Value) {
    match fields.iter_mut().find(|(name, _)| *name == field) {
        Some((_, there)) if there.is_null() => *there = value,
        Some(_) => {}
        None => fields.push((field, value)),
    }
}

fn given<'a>(fields: &'a Fields, field: &str) -> Option<&'a Value> {
    fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value).filter(|value| !value.is_null())
}

impl Reading<'_> {
    /// Reads a row; false where it holds no record.
    pub(super) fn row(&mut self, row: usize) -> bool {
        let Some(name_column) = self.columns.one("name") else { return false };
        let before = self.found.problems.len();
        self.errors(row);
        if self.continues(row, name_column) {
            return true;
        }
        let mut fields = Fields::new();
        for (column, field, holds) in &self.columns.plain {
            if *holds != Holds::Name {
                self.cell(row, (*column, field, *holds), &mut fields);
            }
        }
        self.ticks(row, &mut fields);
        self.carry_down(row, &mut fields);
        let people = self.people(row, name_column, &fields);
        if people.is_empty() {
            self.doubt(
                (row, name_column),
                ("name", ProblemKind::Missing),
                "the name is missing; the row was not read".to_owned(),
            );
            return false;
        }
        let several = people.len() > 1;
        let mut kept = false;
        for named in people {
            let mut own = fields.clone();
            if several {
                // What else stands in the row is nobody's for sure.
                own.retain(|(field, _)| {
                    matches!(*field, "sector" | "committees" | "role" | "kind" | "parent")
                });
            }
            self.remarks(row, name_column, &named, &mut own);
            own.push(("name", Value::from(named.name)));
            if self.kind == Kind::Duty {
                self.more_than_due(row, &own);
            }
            own.sort_by_key(|(field, _)| self.form.fields.iter().position(|(name, _)| name == field));
            let columns = self.columns.places();
            kept |= self.keep(Record { row: row + 1, fields: own, columns }, before);
        }
        kept
    }

    fn errors(&mut self, row: usize) {
        for (column, field, _) in &self.columns.plain {
            if let CellValue::Error(error) = self.grid.value(row, *column) {
                let text = format!("{error} in the cell was taken as nothing");
                self.doubt((row, *column), (field, ProblemKind::CellError), text);
            }
        }
    }

    /// A name merged down: the row adds to the record above.
    fn continues(&mut self, row: usize, name_column: usize) -> bool {
        let Some((above, _)) = self.grid.anchor(row, name_column).filter(|(above, _)| *above < row) else {
            return false;
        };
        if self.found.records.last().is_none_or(|record| record.row < above + 1) {
            return false;
        }
        for (column, field, holds) in &self.columns.plain {
            let same = self.grid.anchor(row, *column).is_some_and(|(top, _)| top < row);
            let words = self.grid.words(row, *column);
            if same || cells::is_nothing(&words) || *holds == Holds::Name {
                continue;
            }
            if *holds == Holds::Names {
                let more: Vec<Value> =
                    names::bodies(&words).into_iter().map(|body| Value::from(body.name)).collect();
                let last =
                    self.found.records.last_mut().map(|record| &mut record.fields).into_iter().flatten();
                for (_, value) in last.filter(|(name, _)| name == field) {
                    if let Value::Array(all) = value {
                        all.extend(more.iter().filter(|one| !all.contains(one)).cloned().collect::<Vec<_>>());
                    } else {
                        *value = Value::Array(more.clone());
                    }
                }
            } else {
                let text = "a further row of the same name; the value was not taken".to_owned();
                self.doubt((row, *column), (field, ProblemKind::ValueUnclear), text);
            }
        }
        true
    }

    fn cell(
        &mut self,
        row: usize,
        (column, field, holds): (usize, &'static str, Holds),
        fields: &mut Fields,
    ) {
        let value = self.grid.value(row, column);
        let said = self.grid.words(row, column);
        let cell = match holds {
            Holds::Number => cells::number(value),
            Holds::Words if matches!(field, "sector" | "kind") => cells::called(value),
            Holds::Words => cells::line(value),
            Holds::Remark => cells::remark(value),
            Holds::Phone => cells::phone(value),
            Holds::Since => cells::since(value, self.year, self.grid.sheet.months.contains(&(row, column))),
            Holds::Days => cells::from_to(value, self.year),
            Holds::Count => cells::count(value, field),
            Holds::Score => match self.unsure_formula(row, column) {
                true => {
                    let text = "a formula over cells that hold texts: its result was not taken".to_owned();
                    Cell { doubts: vec![(ProblemKind::FormulaUnsure, text)], ..Cell::default() }
                }
                false => cells::count(value, field),
            },
            Holds::Names => return self.committees(row, column, fields),
            Holds::Pair(due_first) => return self.pair((row, column), due_first, fields),
            Holds::Name => return,
        };
        for (kind, text) in cell.doubts {
            self.doubt((row, column), (field, kind), text);
        }
        let cell_value =
            if field == "contact" { self.contact(&said, cell.value, fields) } else { cell.value };
        set(fields, field, cell_value);
        for (other, value) in cell.more {
            let own = self.columns.one(other).map(|column| self.grid.words(row, column));
            if own.is_none_or(|words| cells::is_nothing(&words)) {
                set(fields, other, value);
            } else {
                let text = format!("{said} speaks of {other}, which has a column of its own");
                self.doubt((row, column), (field, ProblemKind::RemarkIgnored), text);
            }
        }
    }

    /// A person to ask whose number stands in the same cell.
    fn contact(&self, said: &str, value: Value, fields: &mut Fields) -> Value {
        let folded = text::fold(said);
        let digits = folded.chars().filter(char::is_ascii_digit).count();
        let Some(start) = folded.find(|c: char| c.is_ascii_digit()).filter(|_| digits >= 7) else {
            return value;
        };
        let (name, number) = folded.split_at(start);
        let name = text::tidy(name.trim_end_matches(['(', ':', '-', ' ', ',', '/']));
        let phone = cells::phone(&CellValue::Text(number.trim_end_matches(')').to_owned())).value;
        if name.is_empty() || phone.is_null() {
            return value;
        }
        set(fields, "phone", phone);
        Value::from(name)
    }

    fn committees(&mut self, row: usize, column: usize, fields: &mut Fields) {
        let said = text::fold(&self.grid.words(row, column));
        let lined: String = said.chars().filter(|c| !c.is_whitespace()).collect();
        let found = names::bodies(&said);
        let mut all = match given(fields, "committees") {
            Some(Value::Array(all)) => all.clone(),
            _ => Vec::new(),
        };
        for body in found {
            for remark in &body.remarks {
                let role = names::mark(remark) == Mark::Role && self.columns.one("role").is_none();
                let (kind, text) = if role {
                    set(fields, "role", Value::from(remark.clone()));
                    (ProblemKind::RemarkTaken, format!("{remark} was taken for the role"))
                } else {
                    (ProblemKind::RemarkIgnored, format!("{remark} was not read"))
                };
                self.doubt((row, column), ("committees", kind), text);
            }
            if said.contains('\n') && !said.contains(&body.name) && lined.contains(&body.name) {
                let text = format!("{} stands in two lines and was read as one name", body.name);
                self.doubt((row, column), ("committees", ProblemKind::ValueUnclear), text);
            }
            let name = Value::from(body.name);
            if !all.contains(&name) {
                all.push(name);
            }
        }
        fields.retain(|(name, _)| *name != "committees");
        fields.push(("committees", if all.is_empty() { Value::Null } else { Value::Array(all) }));
    }

    fn pair(&mut self, (row, column): (usize, usize), due_first: bool, fields: &mut Fields) {
        let (first, second) = if due_first { ("due", "attended") } else { ("attended", "due") };
        match cells::pair(self.grid.value(row, column)) {
            Ok(Some((one, other))) => {
                set(fields, first, one);
                set(fields, second, other);
            }
            Ok(None) => {}
            Err(said) => {
                let text = format!("{said} is not two counts and was not taken");
                self.doubt((row, column), (first, ProblemKind::ValueUnclear), text);
            }
        }
    }

    /// Whether a cell is computed from cells that hold texts, which a sum leaves out.
    fn unsure_formula(&self, row: usize, column: usize) -> bool {
        let Some(formula) = self.grid.sheet.formulas.get(&(row, column)) else { return false };
        let same_row =
            self.columns.plain.iter().filter(|(_, _, holds)| matches!(holds, Holds::Count | Holds::Score));
        let texts = same_row.filter(|(other, ..)| *other != column).any(|(other, ..)| {
            matches!(self.grid.value(row, *other), CellValue::Text(words) if !cells::is_nothing(words))
        });
        texts || formula.is_empty()
    }

    /// What the columns of ticks say.
    fn ticks(&mut self, row: usize, fields: &mut Fields) {
        let mut found: Vec<(&'static str, usize, Vec<String>)> = Vec::new();
        for (column, field, label) in &self.columns.ticks {
            let said = self.grid.words(row, *column);
            let labelled = |key: &str| key == text::key(label);
            let role = (*field == "committees" && lexicon::ROLES.contains(&text::key(&said).as_str()))
                .then_some(said);
            let at = match found.iter_mut().find(|(of, ..)| of == field) {
                Some((_, _, all)) => all,
                None => {
                    found.push((field, *column, Vec::new()));
                    match found.last_mut() {
                        Some((_, _, all)) => all,
                        None => continue,
                    }
                }
            };
            match tick(self.grid.value(row, *column), labelled) {
                Tick::Yes => at.push(label.clone()),
                Tick::No => {}
                Tick::Else => match role {
                    // What somebody is in a committee ticks it as well.
                    Some(role) => {
                        at.push(label.clone());
                        let text = format!("{role} was taken for a tick");
                        self.doubt((row, *column), (field, ProblemKind::RemarkIgnored), text);
                    }
                    None => {
                        let text = "neither a tick nor the words of the column".to_owned();
                        self.doubt((row, *column), (field, ProblemKind::TickUnclear), text);
                    }
                },
            }
        }
        for (field, column, ticked) in found {
            if field == "committees" {
                let mut all = match given(fields, field) {
                    Some(Value::Array(all)) => all.clone(),
                    _ => Vec::new(),
                };
                all.extend(ticked.into_iter().map(Value::from));
                fields.retain(|(name, _)| *name != field);
                fields.push((field, if all.is_empty() { Value::Null } else { Value::Array(all) }));
            } else if ticked.len() > 1 {
                let text = format!("more than one is ticked: {}", ticked.join(", "));
                self.doubt((row, column), (field, ProblemKind::TicksSeveral), text);
                set(fields, field, Value::Null);
            } else {
                set(fields, field, ticked.into_iter().next().map_or(Value::Null, Value::from));
            }
        }
    }

    /// What a section or the row above says for a cell that is empty.
    fn carry_down(&mut self, row: usize, fields: &mut Fields) {
        for (field, value) in self.sections.iter().chain(&self.called).cloned().collect::<Vec<_>>() {
            set(fields, field, value);
        }
        for (column, field) in self.carried.clone() {
            // A count alone says nothing else than the cell above.
            let said = rows::uncounted(&text::fold(&self.grid.words(row, column)));
            if given(fields, field).is_some() || !said.trim().is_empty() {
                continue;
            }
            let above = self
                .found
                .records
                .last()
                .and_then(|record| record.get(field))
                .filter(|v| !v.is_null())
                .cloned();
            let Some(above) = above else { continue };
            let text =
                format!("nothing in the cell: {} taken from above", above.as_str().unwrap_or("the same"));
            fields.retain(|(name, _)| *name != field);
            fields.push((field, above));
            self.doubt((row, column), (field, ProblemKind::Carried), text);
        }
    }

    /// The people of a row. Only lists of members put several into one cell.
    fn people(&mut self, row: usize, column: usize, fields: &Fields) -> Vec<Named> {
        let said = self.grid.words(row, column);
        if matches!(self.kind, Kind::Units | Kind::Activities | Kind::Upward) {
            let name = text::field(&said);
            let none = cells::is_nothing(&name);
            return if none { Vec::new() } else { vec![Named { name, remarks: Vec::new() }] };
        }
        let personal = ["no", "post", "phone", "member_since", "unit"]
            .iter()
            .any(|field| given(fields, field).is_some());
        let spaces = self.kind == Kind::Members && !personal;
        let names = names::read(&said, spaces);
        if names.more {
            let text = format!("{said} names fewer than it counts");
            self.doubt((row, column), ("name", ProblemKind::MoreThanNamed), text);
        }
        if names.all.len() > 1 {
            let text = format!("{} names in one cell", names.all.len());
            self.doubt((row, column), ("name", ProblemKind::SeveralNames), text);
            if self.kind == Kind::Duty {
                // Counts of several people are nobody's own; the cell stays as it is, to be looked at.
                return vec![Named { name: text::field(&said), remarks: Vec::new() }];
            }
        }
        names.all
    }

    /// What stands in brackets behind a name.
    fn remarks(&mut self, row: usize, column: usize, named: &Named, fields: &mut Fields) {
        for remark in &named.remarks {
            let at = (row, column);
            match names::mark(remark) {
                Mark::Dropped => {}
                Mark::Refused => {
                    let text = "a remark at the name says what is not kept about a person; it was not read"
                        .to_owned();
                    let what = ("name", ProblemKind::RemarkRefused);
                    self.found.problems.push(crate::listed::Problem::at(at, what, &named.name, text));
                }
                mark @ (Mark::Role | Mark::Status) if self.kind == Kind::Members => {
                    let field = if mark == Mark::Role { "role" } else { "status" };
                    let known = given(fields, field).is_some();
                    if !known {
                        set(fields, field, Value::from(remark.clone()));
                    }
                    let kind = if known { ProblemKind::RemarkIgnored } else { ProblemKind::RemarkTaken };
                    self.remark_said(at, (kind, remark, &named.name));
                }
                // 张三（市一中校长）: where the table says nothing else of what somebody does.
                Mark::Unknown if self.kind == Kind::Members && self.may_be_post(remark) => {
                    set(fields, "post", Value::from(remark.clone()));
                    self.remark_said(at, (ProblemKind::RemarkTaken, remark, &named.name));
                }
                _ => self.remark_said(at, (ProblemKind::RemarkIgnored, remark, &named.name)),
            }
        }
    }

    fn may_be_post(&self, remark: &str) -> bool {
        remark.chars().count() >= 4 && !self.columns.has("post") && !self.columns.has("unit")
    }

    /// A doubt about a remark; a cell may hold another remark that must not be shown, so only this one is.
    fn remark_said(&mut self, at: (usize, usize), (kind, remark, name): (ProblemKind, &str, &str)) {
        let taken = if kind == ProblemKind::RemarkTaken { "was taken from the name" } else { "was not read" };
        let problem = crate::listed::Problem::at(at, ("name", kind), name, format!("{remark} {taken}"));
        self.found.problems.push(problem);
    }

    fn more_than_due(&mut self, row: usize, fields: &Fields) {
        let number = |field| given(fields, field).and_then(Value::as_f64);
        if let (Some(due), Some(attended)) = (number("due"), number("attended"))
            && attended > due
        {
            let column = self.columns.one("attended").unwrap_or(0);
            let text = format!("{attended} attended of {due}");
            self.doubt((row, column), ("attended", ProblemKind::MoreThanDue), text);
        }
    }
}
