//! Members of a table: who is meant, and what would be written of him. The member's number is the key; without it the name, and
//! where several have it the name with the place of work.

use super::plan::{Act, CellPlan, ListKind, Row, Verdict};
use super::reading::Source;
use super::rows::Raw;
use super::store::{self, Known};
use crate::assembly::people::records::forms::MemberForm;
use crate::assembly::people::records::{AccountState, Org, OrgKind, Sector, Sittings, Term};
use crate::assembly::people::store::{orgs, terms};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::Fields;
use office_documents::listed;
use std::collections::{HashMap, HashSet};

/// What is known before the table is judged.
struct Ground {
    term: Term,
    people: Vec<Known>,
    orgs: Vec<Org>,
    sectors: Vec<Sector>,
    today: String,
    /// Logins that are given, or will be.
    logins: HashSet<String>,
    /// Rows by the person they mean, by the number and by the name they enter.
    meant: HashMap<i64, usize>,
    numbers: HashMap<String, usize>,
    names: HashMap<(String, String), usize>,
}

/// Every record of the table with its verdicts.
pub(super) async fn rows(db: &mut dyn Read, by: &Acting, source: &Source) -> Outcome<Vec<Row>> {
    let term = term(db, by).await?;
    let people = store::known(db, by, term.id).await?;
    let today = by.today().to_string();
    let mut ground = Ground {
        logins: people.iter().map(|p| p.login.clone()).collect(),
        orgs: orgs::orgs(db, by.body).await?,
        sectors: terms::sectors(db, by.body).await?,
        term,
        people,
        today,
        meant: HashMap::new(),
        numbers: HashMap::new(),
        names: HashMap::new(),
    };
    Ok(Raw::all(source).map(|raw| ground.judge(&raw)).collect())
}

/// The term in which seats are entered: the present one.
pub(super) async fn term(db: &mut dyn Read, by: &Acting) -> Outcome<Term> {
    let terms = terms::terms(db, by.body).await?;
    let all = Sittings { terms, ..Sittings::default() };
    let term = all.current_term(by.today()).filter(|t| t.closed_at.is_none()).cloned();
    term.ok_or_else(|| Problem::invalid("file", "people-wrong-no-term"))
}

/// A name without the space that a table sets into short names.
fn squeezed(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

enum Found {
    Nobody,
    One(usize),
    /// One of the name, but of another place of work.
    Doubtful(usize),
    Several(usize),
    Stopped,
}

impl Ground {
    fn judge(&mut self, raw: &Raw<'_>) -> Row {
        let mut row = raw.row(ListKind::Members);
        let (number, unit) = (raw.text("no"), raw.text("unit"));
        self.values(raw, &mut row);
        let found = self.find(&number, &row.name, &unit);
        row.act = match found {
            Found::Nobody => Act::Enter(self.blank(&number)),
            Found::One(at) | Found::Doubtful(at) => Act::Known(self.people[at].id, self.form(at)),
            Found::Several(_) | Found::Stopped => Act::Leave,
        };
        match found {
            Found::Doubtful(at) => {
                let known = &self.people[at];
                let said = Complaint::new("", "people-import-other-unit");
                let said = said.with("x", &known.name).with("y", &known.employer);
                row.doubt("unit", Verdict::Unsure, said);
            }
            Found::Several(n) => {
                let said = Complaint::new("", "people-import-several").with("x", &row.name).with("n", n);
                row.doubt("name", Verdict::Unsure, said);
            }
            Found::Stopped => row.doubt("no", Verdict::Refused, Complaint::new("", "people-import-stopped")),
            Found::Nobody | Found::One(_) => {}
        }
        self.once(&mut row, (&number, &unit));
        let form = row.compare(|target, now, value| match target {
            "phone" => digits(now) == digits(value),
            "name" => squeezed(now) == squeezed(value),
            "from_on" => now == value,
            _ => now.eq_ignore_ascii_case(value),
        });
        if row.act != Act::Leave
            && let Err(wrong) = MemberForm::read(&form)
        {
            row.refuse(wrong);
        }
        if let Act::Known(..) = row.act
            && !number.is_empty()
            && row.cell("name").is_some_and(|cell| cell.changes)
        {
            row.doubt("name", Verdict::Unsure, Complaint::new("", "people-import-other-name"));
        }
        if let Act::Enter(fields) = &mut row.act {
            *fields = form;
        }
        self.without_seat(&mut row);
        raw.doubts(&mut row);
        self.tell_old(&mut row);
        row
    }

    /// Somebody who is known and has no seat in this term: the seat is a change of its own.
    fn without_seat(&self, row: &mut Row) {
        let Act::Known(id, _) = row.act else { return };
        if self.people.iter().any(|p| p.id == id && p.seat.is_none()) {
            row.cells.push(CellPlan {
                field: "seat",
                target: "from_on",
                place: String::new(),
                said: self.term.starts_on.clone(),
                old: String::new(),
                value: self.term.starts_on.clone(),
                verdict: Verdict::Changed,
                changes: true,
                why: vec![Complaint::new("", "people-import-no-seat")],
            });
        }
    }

    /// Who is meant.
    fn find(&self, number: &str, name: &str, unit: &str) -> Found {
        if !number.is_empty()
            && let Some(at) = self.people.iter().position(|p| p.member_no.eq_ignore_ascii_case(number))
        {
            let stopped = self.people[at].state == AccountState::Disabled;
            return if stopped { Found::Stopped } else { Found::One(at) };
        }
        let (name, unit) = (squeezed(name), squeezed(unit));
        let fits = |p: &&(usize, &Known)| {
            let free = number.is_empty() || p.1.member_no.is_empty();
            p.1.state != AccountState::Disabled && squeezed(&p.1.name) == name && free
        };
        let all: Vec<(usize, &Known)> = self.people.iter().enumerate().collect();
        let named: Vec<&(usize, &Known)> = all.iter().filter(fits).collect();
        let of_unit = |p: &Known| squeezed(&p.employer) == unit;
        match named[..] {
            [] => Found::Nobody,
            [one] if unit.is_empty() || one.1.employer.is_empty() || of_unit(one.1) => Found::One(one.0),
            [one] => Found::Doubtful(one.0),
            _ if unit.is_empty() => Found::Several(named.len()),
            _ => match named.iter().filter(|p| of_unit(p.1)).collect::<Vec<_>>()[..] {
                [one] => Found::One(one.0),
                _ => Found::Several(named.len()),
            },
        }
    }

    /// A person is entered or changed by one record only.
    fn once(&mut self, row: &mut Row, (number, unit): (&str, &str)) {
        let own = row.row;
        let other = match &row.act {
            Act::Known(id, _) => *self.meant.entry(*id).or_insert(own),
            Act::Enter(_) if !number.is_empty() => *self.numbers.entry(number.to_lowercase()).or_insert(own),
            Act::Enter(_) => *self.names.entry((squeezed(&row.name), squeezed(unit))).or_insert(own),
            Act::Leave => own,
        };
        if other != own {
            let said = Complaint::new("", "people-import-twice").with("n", other);
            row.doubt("name", Verdict::Refused, said);
        }
    }

    /// What the cells say, as the form takes it.
    fn values(&self, raw: &Raw<'_>, row: &mut Row) {
        self.sector(row);
        self.committee(&raw.list("committees"), row);
        if let Some(cell) = row.cell("role") {
            match listed::is_standing(&cell.said) {
                Some(standing) => cell.value = if standing { "1" } else { "0" }.to_owned(),
                None => {
                    let said = Complaint::new("", "people-import-role").with("x", &cell.said);
                    row.without("role", said);
                }
            }
        }
        let first = |text: &str| match text.len() {
            7 => format!("{text}-01"),
            4 => format!("{text}-01-01"),
            _ => text.to_owned(),
        };
        if let Some(cell) = row.cell("member_since") {
            match parse_date(&first(&cell.said)).map(|day| day.to_string()) {
                Some(day) if day < self.term.starts_on => cell.value.clone_from(&self.term.starts_on),
                Some(day) => cell.value = day,
                None => {
                    let said = Complaint::new("", "form-date");
                    row.without("member_since", said);
                }
            }
        }
    }

    fn sector(&self, row: &mut Row) {
        let Some(cell) = row.cell("sector") else { return };
        let said = squeezed(&cell.said);
        let is = |s: &&Sector| squeezed(&s.name) == said || s.code == said || s.name_en == cell.said;
        let open = |s: &&Sector| s.until_on.as_ref().is_none_or(|until| *until >= self.today);
        match self.sectors.iter().filter(open).find(is) {
            Some(sector) => cell.value = sector.id.to_string(),
            None => {
                let said = Complaint::new("", "people-import-no-sector").with("x", &cell.said);
                row.without("sector", said);
            }
        }
    }

    fn committee(&self, named: &[String], row: &mut Row) {
        let is = |o: &&&Org, name: &str| {
            o.names.iter().any(|n| squeezed(&n.name) == name || squeezed(&n.short_name) == name)
        };
        let open: Vec<&Org> =
            self.orgs.iter().filter(|o| o.kind == OrgKind::Committee && o.exists(&self.today)).collect();
        let found: Vec<(&Org, &String)> = named
            .iter()
            .filter_map(|name| open.iter().find(|o| is(o, &squeezed(name))).map(|o| (*o, name)))
            .collect();
        let Some(cell) = row.cell("committees") else { return };
        match found[..] {
            [] => {
                let said = Complaint::new("", "people-import-no-committee").with("x", &cell.said);
                row.without("committees", said);
            }
            [(one, _), ..] => {
                cell.value = one.id.to_string();
                let other = named.iter().find(|name| !found.iter().any(|(_, known)| known == name));
                if let Some(other) = other {
                    let said = Complaint::new("", "people-import-no-committee").with("x", other);
                    cell.doubt(Verdict::Unsure, said);
                } else if let [_, (_, next), ..] = found[..] {
                    let said = Complaint::new("", "people-import-one-committee").with("x", next);
                    cell.doubt(Verdict::Unsure, said);
                }
            }
        }
    }

    /// A new member as the form begins. The login is the number where it can be one.
    fn blank(&mut self, number: &str) -> Fields {
        let login = number.to_lowercase();
        let sound = (3..=40).contains(&login.len())
            && login.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_".contains(&b));
        // What stands here otherwise is replaced by a login of the account's own id when it is entered.
        let login = if sound && self.logins.insert(login.clone()) { login } else { NO_LOGIN.to_owned() };
        let mut fields = Fields::default();
        fields.set("login", login);
        fields.set("from_on", self.term.starts_on.clone());
        fields
    }

    /// What stands of somebody, as the form has it.
    fn form(&self, at: usize) -> Fields {
        let p = &self.people[at];
        let mut fields = Fields::default();
        let texts = [
            ("login", &p.login),
            ("name", &p.name),
            ("sort_key", &p.sort_key),
            ("member_no", &p.member_no),
            ("phone", &p.phone),
            ("email", &p.email),
            ("employer", &p.employer),
            ("post", &p.post),
        ];
        for (name, value) in texts {
            fields.set(name, value.clone());
        }
        match &p.seat {
            Some(seat) => {
                fields.set("sector", seat.sector.map(|s| s.to_string()).unwrap_or_default());
                fields.set("committee", seat.committee.map(|o| o.to_string()).unwrap_or_default());
                fields.set("group", seat.group.map(|o| o.to_string()).unwrap_or_default());
                fields.set("standing", if seat.standing { "1" } else { "0" });
                fields.set("from_on", seat.from_on.clone());
                fields.set("until_on", seat.until_on.clone().unwrap_or_default());
            }
            None => fields.set("from_on", self.term.starts_on.clone()),
        }
        fields.set("version", p.version.to_string());
        fields
    }

    /// What stood before, in words.
    fn tell_old(&self, row: &mut Row) {
        let Act::Known(_, fields) = &row.act else { return };
        for cell in row.cells.iter_mut().filter(|cell| cell.changes) {
            let now = fields.get(cell.target);
            cell.old = match cell.target {
                "sector" => {
                    let sector = self.sectors.iter().find(|s| s.id.to_string() == now);
                    sector.map(|s| s.name.clone()).unwrap_or_default()
                }
                "committee" => {
                    let org = self.orgs.iter().find(|o| o.id.to_string() == now);
                    org.and_then(|o| o.named(&self.today)).map(|n| n.name.clone()).unwrap_or_default()
                }
                _ if cell.field == "seat" => String::new(),
                _ => now.to_owned(),
            };
        }
    }
}

/// Stands for the login of a member whose number cannot be one.
pub(super) const NO_LOGIN: &str = "without-number";
