//! The plan of a whole list: what blocks all of it, and each record in its order.

use super::marking::written;
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::plan::{
    NewOrg, NewPerson, Options, Plan, Planned, Verdict, Which, Who,
};
use crate::assembly::proposals::exchange::reading::{Extra, Source};
use crate::assembly::proposals::exchange::store::Ground;
use crate::assembly::proposals::records::{Content, Kind, Window};
use crate::foundation::acting::{Acting, local, start_of_day};
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::ids::{AccountId, OrgId};
use office_documents::proposals_in::{ProblemKind, Record};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// What planning goes through: the body's ground, what was found so far, whom it would enter.
pub(super) struct Planner<'a> {
    pub(super) by: &'a Acting,
    pub(super) source: &'a Source,
    pub(super) options: Options,
    pub(super) ground: Ground,
    pub(super) default: Option<Who>,
    pub(super) received: i64,
    pub(super) people: Vec<NewPerson>,
    pub(super) orgs: Vec<NewOrg>,
    pub(super) here: HashSet<(String, Option<AccountId>, Option<OrgId>)>,
    pub(super) in_file: HashMap<(String, Option<Who>, Option<Which>), usize>,
    pub(super) numbers: HashSet<(Window, i64)>,
}

/// Plans the import of a list.
pub fn plan(by: &Acting, source: &Source, options: &Options, ground: Ground) -> Outcome<Plan> {
    let mut blocked = blocked(by, source, options, &ground);
    let mut options = options.clone();
    let empty = !ground.seats;
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
    let (notes, unknown) = (planner.notes(), source.unknown());
    Ok(Plan {
        file_name: source.file_name.clone(),
        digest: source.digest.clone(),
        shape: found.shape,
        sheet: found.sheet.clone(),
        options: planner.options,
        sitting: planner.ground.sitting,
        records,
        notes,
        unknown,
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

pub(super) fn noon(by: &Acting, day: time::Date) -> i64 {
    start_of_day(day, by.procedure.utc_offset_minutes) + 12 * 3_600_000
}

impl Planner<'_> {
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
        let continued = self.source.found.list.continued.iter();
        Planned {
            row: record.row,
            more_rows: continued.filter(|(_, own)| *own == record.row).map(|(row, _)| *row).collect(),
            said_category: record.category.clone().unwrap_or_default(),
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
}
