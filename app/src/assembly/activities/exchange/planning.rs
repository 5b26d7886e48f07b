//! What would become of every row of a table of activities. Nothing is written.

use crate::assembly::activities::actions::preparing::{self, NewActivity, When};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, lists as sql};
use crate::assembly::people::{self, Import, import_doubt};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::turns::Turns;
use office_documents::listed::{self, Book, Kind as Listed, Record};
use office_documents::workbook::{self, Limits};
use std::collections::{HashMap, HashSet};

/// One upload is read at a time.
static TURNS: Turns = Turns::new();
/// The most rows of one table.
const ROWS: usize = 5_000;
/// Signs between names in one cell.
const BETWEEN: &[char] = &['\u{3001}', '\u{ff0c}', ',', ';', '\u{ff1b}', '\n', '/'];

crate::names!(
    /// What becomes of a row.
    Verdict {
        /// It is entered.
        New = "new",
        /// Such an activity of this day is there already.
        Same = "same",
        /// It is entered without what is told beside it.
        Unsure = "unsure",
        /// It cannot be entered.
        Refused = "refused",
    }
);

/// What is entered of a row.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The activity.
    pub new: NewActivity,
    /// Organisations that joined.
    pub joined: Vec<OrgId>,
    /// Members who were there, or are invited.
    pub people: Vec<AccountId>,
    /// Who listened besides.
    pub audience: i64,
    /// Whether it is over.
    pub over: bool,
}

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Sheet and row as a person reads them.
    pub place: String,
    /// Title.
    pub title: String,
    /// The days, ISO; empty where they could not be read.
    pub days: [String; 2],
    /// The kind as it is written.
    pub kind: String,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why; doubts.
    pub why: Vec<Complaint>,
    /// What is entered; none where nothing is.
    pub entry: Option<Entry>,
}

/// The plan of a table.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Name of the file.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// The rows.
    pub rows: Vec<Row>,
    /// What concerns the whole file: columns and sheets that are not taken.
    pub notes: Vec<Complaint>,
    /// An earlier import of this very file.
    pub seen: Option<Import>,
}

impl Plan {
    /// How many rows have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.rows.iter().filter(|row| row.verdict == verdict).count()
    }

    /// How many rows come in.
    pub fn entered(&self) -> usize {
        self.rows.iter().filter(|row| row.entry.is_some()).count()
    }
}

/// Reads an upload, in turn and off the threads that serve.
///
/// # Errors
/// `Invalid` says at the field `file` why nothing could be read.
pub async fn read(bytes: Vec<u8>) -> Outcome<(String, Book)> {
    let work = move || {
        let book = workbook::open_either(&bytes, &Limits::default())
            .map_err(|error| people::import_unread(&serde_json::to_value(&error).unwrap_or_default()))?;
        Ok((digest_of(&bytes), listed::book(Listed::Activities, &book, &[])))
    };
    TURNS.read("form-paper-slow", work).await?.map_err(|said: Complaint| Problem::Invalid(vec![said]))
}

/// What rows are compared with.
struct Ground {
    kinds: Vec<Kind>,
    orgs: HashMap<String, Vec<OrgId>>,
    own: Vec<String>,
    persons: HashMap<String, Vec<AccountId>>,
    there: HashSet<(String, String)>,
    today: String,
}

/// Plans a table.
///
/// `own` are the names of the body itself.
pub async fn plan(
    app: &App,
    by: &Acting,
    (file_name, own): (&str, Vec<String>),
    read: &(String, Book),
) -> Outcome<Plan> {
    hats::keeper(by, "activities-import")?;
    let (digest, book) = read;
    let records: Vec<(&str, &listed::Table, &Record)> = book
        .tables
        .iter()
        .flat_map(|table| table.list.records.iter().map(move |record| (table.sheet.as_str(), table, record)))
        .collect();
    if records.is_empty() {
        return Err(Problem::invalid("file", "people-import-nothing-read"));
    }
    if records.len() > ROWS {
        let many = Complaint::new("file", "people-import-many").with("n", records.len()).with("max", ROWS);
        return Err(Problem::Invalid(vec![many]));
    }
    let term = people::current_term(app, by.body, by.today()).await?;
    let mut db = app.db.read().await?;
    let ground = ground(&mut db, by, (term, own)).await?;
    let mut seen_here = HashSet::new();
    let rows = records
        .into_iter()
        .map(|(sheet, table, record)| ground.row((sheet, table), record, &mut seen_here))
        .collect();
    let notes = book
        .tables
        .iter()
        .flat_map(|table| {
            let is_record = |row: usize| table.list.records.iter().any(|record| record.row == row);
            table.list.problems.iter().filter(move |doubt| !is_record(doubt.row)).map(import_doubt)
        })
        .collect();
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
    let seen = people::import_seen(&mut db, by, digest).await?;
    Ok(Plan { file_name, digest: digest.clone(), rows, notes, seen })
}

async fn ground(
    db: &mut dyn Read,
    by: &Acting,
    (term, own): (Option<people::TermId>, Vec<String>),
) -> Outcome<Ground> {
    let mut orgs: HashMap<String, Vec<OrgId>> = HashMap::new();
    for org in people::orgs_now(db, by.body).await?.list {
        for named in &org.names {
            for name in [&named.name, &named.short_name] {
                let ids = orgs.entry(name.clone()).or_default();
                if !name.is_empty() && !ids.contains(&org.id) {
                    ids.push(org.id);
                }
            }
        }
    }
    let mut persons: HashMap<String, Vec<AccountId>> = HashMap::new();
    if let Some(term) = term {
        for member in people::members_of_term(db, by.body, term).await? {
            persons.entry(member.name).or_default().push(member.id);
        }
    }
    let all = sql::titles(db, by.body).await?;
    Ok(Ground {
        kinds: store::kinds(db, by.body).await?,
        orgs,
        own,
        persons,
        there: all.into_iter().collect(),
        today: by.today().to_string(),
    })
}

impl Ground {
    fn row(
        &self,
        (sheet, table): (&str, &listed::Table),
        record: &Record,
        seen: &mut HashSet<(String, String)>,
    ) -> Row {
        let text =
            |field: &str| record.get(field).and_then(|v| v.as_str()).unwrap_or_default().trim().to_owned();
        let starts = text("starts_on");
        let ends = Some(text("ends_on")).filter(|day| !day.is_empty()).unwrap_or_else(|| starts.clone());
        let mut why: Vec<Complaint> =
            table.list.problems.iter().filter(|doubt| doubt.row == record.row).map(import_doubt).collect();
        let doubts = why.len();
        let mut row = Row {
            place: if sheet.is_empty() { record.row.to_string() } else { format!("{sheet}!{}", record.row) },
            title: text("name"),
            days: [starts.clone(), ends.clone()],
            kind: text("kind"),
            verdict: Verdict::Refused,
            why: Vec::new(),
            entry: None,
        };
        let kind = self.kinds.iter().find(|kind| kind.name == row.kind || kind.name_en == row.kind);
        if starts.is_empty() {
            why.push(Complaint::new("starts_on", "activities-import-no-day"));
        }
        if row.kind.is_empty() {
            why.push(Complaint::new("kind", "activities-import-kind-missing"));
        } else if kind.is_none() {
            why.push(Complaint::new("kind", "activities-import-no-kind").with("x", &row.kind));
        }
        let key = (row.title.clone(), starts.clone());
        let twice = !starts.is_empty() && !seen.insert(key.clone());
        if twice {
            why.push(Complaint::new("name", "activities-import-twice"));
        }
        row.why = why;
        let (Some(kind), false, false) = (kind, starts.is_empty(), twice) else { return row };
        if self.there.contains(&key) {
            row.verdict = Verdict::Same;
            row.why.clear();
            return row;
        }
        let (entry, told) = self.entry(record, &row, kind.id);
        let mut wrong = preparing::fits(&entry.new);
        if !kind.open_on(&starts) {
            wrong.push(Complaint::new("kind", "activities-kinds"));
        }
        if !wrong.is_empty() {
            row.why.extend(wrong);
            return row;
        }
        row.verdict = if told.is_empty() && doubts == 0 { Verdict::New } else { Verdict::Unsure };
        row.why.extend(told);
        row.entry = Some(entry);
        row
    }

    fn entry(&self, record: &Record, row: &Row, kind: KindId) -> (Entry, Vec<Complaint>) {
        let text =
            |field: &str| record.get(field).and_then(|v| v.as_str()).unwrap_or_default().trim().to_owned();
        let mut told = Vec::new();
        let (hosts, own_host) = self.hosts(&text("hosts"), &mut told);
        let joined = names(&text("orgs")).filter_map(|name| self.org(&name, &mut told)).collect();
        let people = names(&text("members")).filter_map(|name| self.person(&name, &mut told)).collect();
        let new = NewActivity {
            title: row.title.clone(),
            kinds: vec![kind],
            own_host,
            hosts,
            when: When {
                starts_on: row.days[0].clone(),
                starts_time: "09:00".to_owned(),
                ends_on: row.days[1].clone(),
                ends_time: "18:00".to_owned(),
            },
            place_kind: PlaceKind::Other,
            place: text("place"),
            mode: Mode::OnSite,
            shown: Shown::Invited,
            agenda: text("note"),
            speakers: text("speakers"),
            places: 0,
            sign_up_until: String::new(),
            programme: None,
        };
        let audience = record.get("audience").and_then(serde_json::Value::as_i64).unwrap_or_default();
        let over = row.days[1] < self.today;
        (Entry { new, joined: once(joined), people: once(people), audience, over }, told)
    }

    /// The hosts; the body itself where it is named or nobody is.
    fn hosts(&self, said: &str, told: &mut Vec<Complaint>) -> (Vec<OrgId>, bool) {
        let mut own = said.is_empty();
        let mut found = Vec::new();
        for name in names(said) {
            if self.own.contains(&name) {
                own = true;
            } else if let Some(org) = self.org(&name, told) {
                found.push(org);
            }
        }
        own |= found.is_empty();
        (once(found), own)
    }

    fn org(&self, name: &str, told: &mut Vec<Complaint>) -> Option<OrgId> {
        match self.orgs.get(name).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            Some([_, ..]) => {
                told.push(Complaint::new("orgs", "activities-import-several").with("x", name));
                None
            }
            _ => {
                told.push(Complaint::new("orgs", "activities-import-no-org").with("x", name));
                None
            }
        }
    }

    fn person(&self, name: &str, told: &mut Vec<Complaint>) -> Option<AccountId> {
        match self.persons.get(name).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            Some([_, ..]) => {
                told.push(Complaint::new("members", "activities-import-several").with("x", name));
                None
            }
            _ => {
                told.push(Complaint::new("members", "activities-import-no-member").with("x", name));
                None
            }
        }
    }
}

fn names(said: &str) -> impl Iterator<Item = String> {
    said.split(BETWEEN)
        .map(|name| name.split_whitespace().collect::<String>())
        .filter(|name| !name.is_empty())
}

fn once<T: PartialEq>(all: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
