//! Planning: each record of a list against what the body knows. Nothing is guessed silently: what is not certain is a mark at
//! its cell that says why and what will be done.

use super::lexicon;
use super::plan::{Mark, Named, NewOrg, NewPerson, Options, Plan, Planned, Verdict, Which, Who};
use super::reading::{Extra, Shape, Source, worded};
use super::store::Ground;
use crate::assembly::proposals::actions::drafting::{Text, fits};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::records::{Content, Kind, SuggestedUnit, Window};
use crate::foundation::acting::{Acting, NOBODY, local, parse_date, start_of_day};
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use office_documents::proposals_in::{
    Field, Problem as Doubt, ProblemKind, ProposalNumber, ProposerKind, Record,
};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

/// The longest title, text, suggestion and name; what a draft can hold.
const TITLE: usize = 200;
const TEXT: usize = 20_000;
const SUGGESTION: usize = 5_000;
const NAME: usize = 60;
/// The most suggestions and units of a proposal.
const SUGGESTIONS: usize = 20;
const UNITS: usize = 12;

struct Planner<'a> {
    by: &'a Acting,
    source: &'a Source,
    options: Options,
    ground: Ground,
    default: Option<Who>,
    received: i64,
    people: Vec<NewPerson>,
    orgs: Vec<NewOrg>,
    here: HashSet<(String, Option<AccountId>, Option<OrgId>)>,
    in_file: HashMap<(String, Option<Who>, Option<Which>), usize>,
    numbers: HashSet<(Window, i64)>,
}

/// Plans the import of a list.
pub(super) fn plan(by: &Acting, source: &Source, options: &Options, ground: Ground) -> Outcome<Plan> {
    let mut blocked = blocked(by, source, options, &ground);
    let mut options = options.clone();
    let empty = ground.seats == 0;
    options.create_people = Some(options.create_people.unwrap_or(empty));
    options.create_orgs = Some(options.create_orgs.unwrap_or(empty));
    let here = ground.titles.iter().map(|(title, who, org)| match org {
        Some(org) => (title.clone(), None, Some(*org)),
        None => (title.clone(), Some(*who), None),
    });
    let mut planner = Planner {
        here: here.collect(),
        in_file: HashMap::new(),
        numbers: ground.numbers.iter().copied().collect(),
        received: received(by, &options, &ground),
        default: None,
        people: Vec::new(),
        orgs: Vec::new(),
        by,
        source,
        options,
        ground,
    };
    if let Err(complaint) = planner.choose_default() {
        blocked.push(complaint);
    }
    let found = &source.found;
    let none = Extra::default();
    let records = found.list.records.iter().enumerate();
    let records = records
        .map(|(index, record)| planner.record(record, found.extras.get(index).unwrap_or(&none)))
        .collect();
    let notes = planner.notes();
    Ok(Plan {
        file_name: source.file_name.clone(),
        digest: source.digest.clone(),
        shape: found.shape,
        sheet: found.sheet.clone(),
        options: planner.options,
        sitting: planner.ground.sitting,
        records,
        notes,
        blocked,
        people: planner.people,
        orgs: planner.orgs,
    })
}

/// Why nothing at all can be imported.
fn blocked(by: &Acting, source: &Source, options: &Options, ground: &Ground) -> Vec<Complaint> {
    let mut blocked = Vec::new();
    let missing = source.found.list.problems.iter().any(|d| d.kind == ProblemKind::HeaderMissing);
    if missing {
        blocked.push(Complaint::new("file", "import-problem-header_missing"));
    } else if source.found.list.records.is_empty() {
        blocked.push(Complaint::new("file", "import-trouble-empty"));
    }
    if let Some(seen) = &ground.seen
        && !options.again
    {
        let at = local(seen.at, by.procedure.utc_offset_minutes);
        let when = format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute());
        let said = Complaint::new("again", "import-seen").with("when", when);
        blocked.push(said.with("who", &seen.who).with("x", &seen.file_name));
    }
    if options.received.is_some_and(|day| day > by.today()) {
        blocked.push(Complaint::new("received", "import-received-later"));
    }
    blocked
}

/// When the proposals count as received. A list of filed ones is the session's own unless a day is given.
fn received(by: &Acting, options: &Options, ground: &Ground) -> i64 {
    match options.received {
        Some(day) => noon(by, day).min(by.now),
        None if options.begins == As::Filed => ground.sitting.cut_off_at.min(by.now),
        None => by.now,
    }
}

fn noon(by: &Acting, day: time::Date) -> i64 {
    start_of_day(day, by.procedure.utc_offset_minutes) + 12 * 3_600_000
}

impl Planner<'_> {
    fn creates_people(&self) -> bool {
        self.options.create_people == Some(true)
    }

    /// Who stands behind records that name nobody.
    fn choose_default(&mut self) -> Result<(), Complaint> {
        let name = self.options.proposer.trim().to_owned();
        if name.is_empty() {
            return Ok(());
        }
        let by_login = self.ground.people.iter().find(|p| p.login == name).map(|p| p.id);
        let named: Vec<AccountId> =
            self.ground.people.iter().filter(|p| p.name == name).map(|p| p.id).collect();
        self.default = Some(match (by_login, named.as_slice()) {
            (Some(id), _) => Who::Known(id),
            (None, [id]) => Who::Known(*id),
            (None, []) if self.creates_people() => self.new_person(&name, false),
            (None, []) => return Err(Complaint::new("proposer", "import-proposer-unknown").with("x", &name)),
            (None, _) => return Err(Complaint::new("proposer", "import-proposer-several").with("x", &name)),
        });
        Ok(())
    }

    fn new_person(&mut self, name: &str, seat: bool) -> Who {
        let found = self.people.iter().position(|person| person.name == name);
        let at = found.unwrap_or(self.people.len());
        if found.is_none() {
            self.people.push(NewPerson { name: name.to_owned(), seat });
        }
        self.people[at].seat |= seat;
        Who::New(at)
    }

    fn cell(&self, record: &Record, field: Field) -> String {
        let columns = &self.source.found.list.columns;
        let find = |field| columns.iter().find(|(f, _)| *f == field).map(|(_, letters)| letters.as_str());
        let other = match field {
            Field::Lead | Field::CoHandlers => find(Field::Handlers),
            Field::CoSigners => find(Field::Proposer),
            Field::Number => find(Field::Serial),
            Field::MergedInto => find(Field::Number),
            _ => None,
        };
        let letters = find(field).or(other).or(find(Field::Title)).unwrap_or("A");
        if self.source.found.shape == Shape::JsonLines {
            super::json_lines::cell(record.row, letters)
        } else {
            format!("{letters}{}", record.row)
        }
    }

    fn doubt(&self, planned: &mut Planned, record: &Record, field: Field, said: Complaint) {
        planned.mark(Verdict::Unsure, self.cell(record, field), said);
    }

    fn refuse(&self, planned: &mut Planned, record: &Record, field: Field, said: Complaint) {
        planned.mark(Verdict::Refused, self.cell(record, field), said);
    }

    fn record(&mut self, record: &Record, extra: &Extra) -> Planned {
        let mut planned = self.blank(record, extra);
        self.doubts(record, &mut planned);
        self.who(record, &mut planned);
        if let Some(same) = self.same(record, &mut planned) {
            planned.verdict = Verdict::Same;
            planned.marks = vec![same];
            return planned;
        }
        self.text(record, extra, &mut planned);
        self.category(record, &mut planned);
        self.units(record, &mut planned);
        self.co_signers(record, &mut planned);
        self.dates(record, &mut planned);
        self.number(record, &mut planned);
        self.detail(record, extra, &mut planned);
        planned
    }

    fn blank(&self, record: &Record, extra: &Extra) -> Planned {
        Planned {
            row: record.row,
            verdict: Verdict::New,
            begins: self.options.begins,
            kind: if record.co_signers.is_empty() { Kind::Individual } else { Kind::Joint },
            proposer: record.first.clone().unwrap_or_else(|| self.options.proposer.trim().to_owned()),
            first: None,
            org: None,
            co_signers: Vec::new(),
            number: record.number.as_ref().map(written).unwrap_or_default(),
            sequence: None,
            category: record.category.clone().unwrap_or_default(),
            at: self.received,
            filed_at: None,
            text: Text {
                title: record.title.clone(),
                content: Content {
                    situation: extra.situation.clone(),
                    analysis: extra.analysis.clone(),
                    suggestions: extra.suggestions.clone(),
                    research: String::new(),
                },
                ..Text::default()
            },
            detail: Value::Null,
            marks: Vec::new(),
        }
    }

    /// What the reader was not sure of, at its cells.
    fn doubts(&self, record: &Record, planned: &mut Planned) {
        let doubts = self.source.found.list.problems.iter();
        for doubt in doubts.filter(|d| d.row == record.row && !of_file(d)) {
            let verdict = match (&doubt.kind, doubt.field) {
                (ProblemKind::Missing, Field::Title) => Verdict::Refused,
                // Whether a proposer or a number is needed depends on the options: asked below.
                (ProblemKind::Missing, _) => continue,
                _ => Verdict::Unsure,
            };
            planned.mark(verdict, doubt.cell.clone(), said(doubt));
        }
    }

    fn who(&mut self, record: &Record, planned: &mut Planned) {
        let Some(first) = record.first.clone() else {
            planned.first = self.default;
            if self.default.is_none() {
                self.refuse(
                    planned,
                    record,
                    Field::Proposer,
                    Complaint::new("proposer", "import-proposer-needed"),
                );
            }
            return;
        };
        if first.chars().count() > NAME {
            let said = Complaint::new("", "import-name-long").with("max", NAME);
            return self.refuse(planned, record, Field::Proposer, said);
        }
        let collective = match record.proposer_kind {
            Some(kind) => kind != ProposerKind::Member,
            None => self.orgs_named(&first).next().is_some() || lexicon::org_kind(&first).is_some(),
        };
        if collective {
            self.collective(record, &first, planned)
        } else {
            self.member(record, &first, planned)
        }
    }

    fn member(&mut self, record: &Record, name: &str, planned: &mut Planned) {
        let (who, seated) = self.person(name);
        let said = |key: &str| Complaint::new("", key).with("x", name);
        planned.first = match who {
            Found::One(id) => {
                if !seated {
                    self.doubt(planned, record, Field::Proposer, said("import-no-seat"));
                }
                Some(Who::Known(id))
            }
            Found::OneSeated(id) => {
                self.doubt(planned, record, Field::Proposer, said("import-homonym-seated"));
                Some(Who::Known(id))
            }
            Found::None if self.creates_people() => Some(self.new_person(name, true)),
            Found::None => {
                self.refuse(planned, record, Field::Proposer, said("import-person-unknown"));
                None
            }
            Found::Several if self.default.is_some() => {
                let said = said("import-homonym-default").with("y", self.options.proposer.trim());
                self.doubt(planned, record, Field::Proposer, said);
                self.default
            }
            Found::Several => {
                self.refuse(planned, record, Field::Proposer, said("import-homonym"));
                None
            }
        };
    }

    /// Who is meant by a name, and whether he has a seat in the term.
    fn person(&self, name: &str) -> (Found, bool) {
        let all: Vec<_> = self.ground.people.iter().filter(|person| person.name == name).collect();
        match all.as_slice() {
            [] => (Found::None, false),
            [one] => (Found::One(one.id), one.seated),
            several => {
                let mut seated = several.iter().filter(|person| person.seated);
                match (seated.next(), seated.next()) {
                    (Some(one), None) => (Found::OneSeated(one.id), true),
                    _ => (Found::Several, false),
                }
            }
        }
    }

    fn orgs_named<'b>(&'b self, name: &'b str) -> impl Iterator<Item = (OrgId, &'b str)> + 'b {
        let mut told = HashSet::new();
        let fits = move |org: &&super::store::Org| org.name == name || org.short_name == name;
        let named = self.ground.orgs.iter().filter(fits);
        named.filter(move |org| told.insert(org.id)).map(|org| (org.id, org.kind.as_str()))
    }

    fn collective(&mut self, record: &Record, name: &str, planned: &mut Planned) {
        planned.first = Some(self.enterer());
        let said = |key: &str| Complaint::new("", key).with("x", name);
        // A body names several organisations by one word only when it was renamed into another's name.
        let found: Vec<(OrgId, String)> =
            self.orgs_named(name).map(|(id, kind)| (id, kind.to_owned())).collect();
        match found.as_slice() {
            [(id, kind)] => match Kind::from_key(kind).filter(|known| fits(*known, kind)) {
                Some(known) if known.is_collective() => {
                    planned.kind = known;
                    planned.org = Some(Which::Known(*id));
                }
                _ => self.refuse(planned, record, Field::Proposer, said("import-org-unit")),
            },
            [] if self.options.create_orgs == Some(true) => self.new_org(record, name, planned),
            [] => self.refuse(planned, record, Field::Proposer, said("import-org-unknown")),
            _ => self.refuse(planned, record, Field::Proposer, said("import-org-several")),
        }
    }

    /// The account under which a collective proposal is entered: the importer, or the one he named.
    fn enterer(&mut self) -> Who {
        if self.by.account != NOBODY {
            return Who::Known(self.by.account);
        }
        match self.default {
            Some(who) => who,
            None => {
                let name = self.by.name.clone();
                match self.ground.people.iter().find(|person| person.name == name) {
                    Some(person) => Who::Known(person.id),
                    None => self.new_person(&name, false),
                }
            }
        }
    }

    fn new_org(&mut self, record: &Record, name: &str, planned: &mut Planned) {
        let stated = (record.proposer_kind == Some(ProposerKind::Sector)).then_some("sector");
        let kind = stated.or(lexicon::org_kind(name)).unwrap_or_else(|| {
            let said = Complaint::new("", "import-org-kind").with("x", name);
            self.doubt(planned, record, Field::Proposer, said);
            "mass_org"
        });
        let found = self.orgs.iter().position(|org| org.name == name);
        let at = found.unwrap_or(self.orgs.len());
        if found.is_none() {
            self.orgs.push(NewOrg { name: name.to_owned(), kind: kind.to_owned() });
        }
        planned.kind = Kind::from_key(&self.orgs[at].kind).unwrap_or(Kind::MassOrg);
        planned.org = Some(Which::New(at));
    }

    /// Whether the same title of the same proposer is there already, or stands above in the list.
    fn same(&mut self, record: &Record, planned: &mut Planned) -> Option<Mark> {
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

    fn text(&self, record: &Record, extra: &Extra, planned: &mut Planned) {
        let long = |text: &str, max: usize| text.chars().count() > max;
        let said = |max: usize| Complaint::new("", "import-text-long").with("max", max);
        if long(&record.title, TITLE) {
            self.refuse(planned, record, Field::Title, said(TITLE));
        }
        for (name, text) in [("situation", &extra.situation), ("analysis", &extra.analysis)] {
            if long(text, TEXT) {
                let cell = super::json_lines::cell(record.row, name);
                planned.mark(Verdict::Refused, cell, said(TEXT));
            }
        }
        let cell = || super::json_lines::cell(record.row, "suggestions");
        if extra.suggestions.iter().any(|text| long(text, SUGGESTION)) {
            planned.mark(Verdict::Refused, cell(), said(SUGGESTION));
        }
        if extra.suggestions.len() > SUGGESTIONS {
            let said = Complaint::new("", "import-suggestions-many").with("max", SUGGESTIONS);
            planned.mark(Verdict::Refused, cell(), said);
        }
    }

    fn category(&self, record: &Record, planned: &mut Planned) {
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

    fn units(&self, record: &Record, planned: &mut Planned) {
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

    fn co_signers(&mut self, record: &Record, planned: &mut Planned) {
        for name in &record.co_signers {
            if Some(name) == record.first.as_ref() {
                continue;
            }
            let said = |key: &str| Complaint::new("", key).with("x", name);
            let who = match self.person(name).0 {
                _ if planned.org.is_some() => None,
                Found::One(id) => Some(Who::Known(id)),
                Found::OneSeated(id) => {
                    self.doubt(planned, record, Field::CoSigners, said("import-homonym-seated"));
                    Some(Who::Known(id))
                }
                Found::None if self.creates_people() && name.chars().count() <= NAME => {
                    Some(self.new_person(name, true))
                }
                Found::None => {
                    self.doubt(planned, record, Field::CoSigners, said("import-signer-unknown"));
                    None
                }
                Found::Several => {
                    self.doubt(planned, record, Field::CoSigners, said("import-signer-homonym"));
                    None
                }
            };
            planned.co_signers.push(Named { name: name.clone(), who });
        }
    }

    fn dates(&self, record: &Record, planned: &mut Planned) {
        let Some(day) = record.filed.as_deref().and_then(parse_date) else { return };
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
    fn number(&mut self, record: &Record, planned: &mut Planned) {
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
        if !self.numbers.insert((self.ground.sitting.window(planned.at), number)) {
            let said = Complaint::new("", "import-number-taken").with("x", number);
            self.refuse(planned, record, Field::Number, said);
        }
    }

    /// What the list says and no field holds stays in the history.
    fn detail(&self, record: &Record, extra: &Extra, planned: &mut Planned) {
        let mut detail = serde_json::Map::new();
        let mut note = |name: &str, value: Value| {
            if value.as_str().is_none_or(|text| !text.is_empty()) && !value.is_null() {
                detail.insert(name.to_owned(), value);
            }
        };
        note("number", json!(planned.number));
        note("merged_into", record.merged_into.as_ref().map_or(Value::Null, |n| json!(written(n))));
        note("filed_on", json!(record.filed));
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

    /// What concerns the whole file.
    fn notes(&self) -> Vec<Mark> {
        let doubts = self.source.found.list.problems.iter().filter(|doubt| of_file(doubt));
        let mark = |doubt: &Doubt| Mark {
            verdict: if doubt.kind == ProblemKind::ColumnRefused {
                Verdict::Refused
            } else {
                Verdict::Unsure
            },
            cell: doubt.cell.clone(),
            said: said(doubt),
        };
        let mut notes: Vec<Mark> = doubts.map(mark).collect();
        for notice in &self.source.found.notices {
            let said = worded("import-notice-", &serde_json::to_value(notice).unwrap_or_default());
            notes.push(Mark { verdict: Verdict::Unsure, cell: String::new(), said });
        }
        let names_categories = self.source.found.list.records.iter().any(|r| r.category.is_some());
        if self.ground.categories.is_empty() && names_categories {
            let said = Complaint::new("", "import-no-categories");
            notes.push(Mark { verdict: Verdict::Unsure, cell: String::new(), said });
        }
        notes
    }
}

/// Who a name is.
enum Found {
    None,
    One(AccountId),
    OneSeated(AccountId),
    Several,
}

/// Whether a doubt concerns the whole file and no record of its own.
fn of_file(doubt: &Doubt) -> bool {
    matches!(
        doubt.kind,
        ProblemKind::ColumnRefused
            | ProblemKind::ColumnIgnored
            | ProblemKind::TotalDisagrees { .. }
            | ProblemKind::RowRepeated { .. }
            | ProblemKind::HeaderMissing
    )
}

/// The sentence of a doubt.
fn said(doubt: &Doubt) -> Complaint {
    worded("import-problem-", &serde_json::to_value(doubt).unwrap_or_default())
}

fn written(number: &ProposalNumber) -> String {
    match number {
        ProposalNumber::Plain(number) => number.to_string(),
        ProposalNumber::Text(text) => text.clone(),
    }
}
