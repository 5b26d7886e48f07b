//! Handling units of a table: by their code, else by one of their names.

use super::plan::{Act, ListKind, Row, Verdict};
use super::reading::Source;
use super::rows::Raw;
use crate::assembly::people::records::forms::OrgForm;
use crate::assembly::people::records::{Org, OrgKind, UnitKind};
use crate::assembly::people::store::orgs;
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::Fields;
use crate::foundation::workflow::Name;
use office_documents::listed;
use std::collections::HashMap;

struct Ground {
    orgs: Vec<Org>,
    today: String,
    position: i64,
    meant: HashMap<i64, usize>,
    names: HashMap<String, usize>,
    codes: HashMap<String, usize>,
}

/// Every record of the table with its verdicts.
pub(super) async fn rows(db: &mut dyn Read, by: &Acting, source: &Source) -> Outcome<Vec<Row>> {
    let mut ground = Ground {
        // One whose import was taken back ended before it began: it means nobody any more.
        orgs: orgs::orgs(db, by.body).await?.into_iter().filter(|o| o.exists(&o.from_on)).collect(),
        today: by.today().to_string(),
        position: orgs::last_position(db, by.body).await?,
        meant: HashMap::new(),
        names: HashMap::new(),
        codes: HashMap::new(),
    };
    Ok(Raw::all(source).map(|raw| ground.judge(&raw)).collect())
}

enum Found {
    Nobody,
    One(usize),
    Several(usize),
    /// The name belongs to an organisation that is no unit.
    Other(usize),
    Ended(usize),
}

impl Ground {
    fn judge(&mut self, raw: &Raw<'_>) -> Row {
        let mut row = raw.row(ListKind::Units);
        let code = raw.text("code");
        if let Some(cell) = row.cell("kind") {
            match listed::side(&cell.said) {
                Some(side) => cell.value = side.to_owned(),
                None => {
                    let said = Complaint::new("", "people-import-no-side").with("x", &cell.said);
                    row.without("kind", said);
                }
            }
        }
        let found = self.find(&code, &row.name, &raw.text("short_name"));
        row.act = match found {
            Found::Nobody => Act::Enter(self.blank(&row.name)),
            Found::One(at) => Act::Known(self.orgs[at].id.0, self.form(at)),
            _ => Act::Leave,
        };
        match found {
            Found::Several(n) => {
                let said =
                    Complaint::new("", "people-import-several-units").with("x", &row.name).with("n", n);
                row.doubt("name", Verdict::Unsure, said);
            }
            Found::Other(at) => {
                let said = Complaint::new("", "people-import-no-unit").with("x", &self.orgs[at].code);
                row.doubt("name", Verdict::Refused, said);
            }
            Found::Ended(at) => {
                let until = self.orgs[at].until_on.clone().unwrap_or_default();
                row.doubt(
                    "name",
                    Verdict::Refused,
                    Complaint::new("", "people-import-ended").with("x", until),
                );
            }
            Found::Nobody | Found::One(_) => {}
        }
        self.once(&mut row, &code);
        let form = row.compare(|_, now, value| now == value);
        if let Act::Enter(_) = row.act
            && let Err(wrong) = OrgForm::read(&form)
        {
            row.refuse(wrong);
        }
        if let Act::Known(..) = row.act {
            self.check_lengths(&mut row, &form);
        }
        if let Act::Enter(fields) = &mut row.act {
            *fields = form;
        }
        raw.doubts(&mut row);
        if let Act::Known(_, fields) = &row.act {
            for cell in row.cells.iter_mut().filter(|cell| cell.changes) {
                cell.old = fields.get(cell.target).to_owned();
            }
        }
        row
    }

    /// What a rename and a new code must keep to.
    fn check_lengths(&self, row: &mut Row, form: &Fields) {
        let mut form = form.clone();
        for (name, value) in [("kind", "unit"), ("from_on", self.today.as_str())] {
            form.set(name, value);
        }
        if form.get("unit_kind").is_empty() {
            form.set("unit_kind", UnitKind::Other.key());
        }
        if let Err(wrong) = OrgForm::read(&form) {
            row.refuse(wrong);
        }
        let code = form.get("code").to_owned();
        let own = match row.act {
            Act::Known(id, _) => id,
            _ => 0,
        };
        if self.orgs.iter().any(|o| o.code == code && o.id.0 != own) {
            row.doubt("code", Verdict::Refused, Complaint::new("", "people-wrong-code-taken"));
        }
    }

    fn find(&self, code: &str, name: &str, short_name: &str) -> Found {
        if !code.is_empty()
            && let Some(at) = self.orgs.iter().position(|o| o.code == code)
        {
            return self.what(at);
        }
        let has = |o: &Org, wanted: &str| o.names.iter().any(|n| n.name == wanted || n.short_name == wanted);
        let by = |wanted: &str| -> Vec<usize> {
            let all = self.orgs.iter().enumerate().filter(|(_, o)| has(o, wanted));
            all.map(|(at, _)| at).collect()
        };
        let mut named = by(name);
        if named.is_empty() && !short_name.is_empty() {
            named = by(short_name);
        }
        let open: Vec<usize> =
            named.iter().copied().filter(|at| self.orgs[*at].exists(&self.today)).collect();
        match (&named[..], &open[..]) {
            ([], _) => Found::Nobody,
            (_, [one]) => self.what(*one),
            ([one, ..], []) => Found::Ended(*one),
            _ => Found::Several(named.len()),
        }
    }

    fn what(&self, at: usize) -> Found {
        let org = &self.orgs[at];
        if org.kind != OrgKind::Unit {
            Found::Other(at)
        } else if org.exists(&self.today) {
            Found::One(at)
        } else {
            Found::Ended(at)
        }
    }

    fn once(&mut self, row: &mut Row, code: &str) {
        let own = row.row;
        let other = match &row.act {
            Act::Known(id, _) => *self.meant.entry(*id).or_insert(own),
            Act::Enter(_) => {
                let named = *self.names.entry(row.name.clone()).or_insert(own);
                let coded =
                    if code.is_empty() { own } else { *self.codes.entry(code.to_owned()).or_insert(own) };
                if named == own { coded } else { named }
            }
            Act::Leave => own,
        };
        if other != own {
            let said = Complaint::new("", "people-import-twice").with("n", other);
            row.doubt("name", Verdict::Refused, said);
        }
    }

    fn blank(&mut self, name: &str) -> Fields {
        self.position += 1;
        let mut fields = Fields::default();
        let texts = [
            ("kind", OrgKind::Unit.key()),
            ("unit_kind", UnitKind::Other.key()),
            // Replaced by a code of the unit's own id when it is entered, unless the table has one.
            ("code", NO_CODE),
            ("name", name),
            ("from_on", self.today.as_str()),
        ];
        for (field, value) in texts {
            fields.set(field, value);
        }
        fields.set("position", self.position.to_string());
        fields
    }

    fn form(&self, at: usize) -> Fields {
        let org = &self.orgs[at];
        let mut fields = Fields::default();
        let named = org.named(&self.today);
        fields.set("code", org.code.clone());
        fields.set("name", named.map(|n| n.name.clone()).unwrap_or_default());
        fields.set("short_name", named.map(|n| n.short_name.clone()).unwrap_or_default());
        fields.set("name_en", named.map(|n| n.name_en.clone()).unwrap_or_default());
        fields.set("unit_kind", org.unit_kind.map_or("", Name::key));
        fields
    }
}

/// Stands for the code of a unit that the table gives none.
pub(super) const NO_CODE: &str = "-";
