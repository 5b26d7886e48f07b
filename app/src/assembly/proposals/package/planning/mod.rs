//! What would be done with each record of a package. Idempotent by the id that a record has at its maker: what is here already is
//! left as it is, also where it was changed there since.

mod entering;

use super::format::ResultLine;
use super::reading::{self, Holds, Package};
use super::store;
use crate::assembly::handling::{Part, Publication};
use crate::assembly::people::{OrgKind, Sitting, SittingId};
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store as cases;
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use std::collections::{BTreeSet, HashMap};

/// Files of a proposal.
const FILES: usize = 10;
/// Characters of a name, and of the text of a result.
const NAME: usize = 200;
const TEXT: usize = 100_000;

crate::names!(
    /// What becomes of a record.
    Verdict {
        /// It is taken.
        New = "new",
        /// It is here already, as it is in the package.
        Same = "same",
        /// It is here already, and was changed at its maker since: what is here stays.
        Changed = "changed",
        /// It is taken, with a doubt.
        Unsure = "unsure",
        /// It cannot be taken.
        Refused = "refused",
    }
);

/// What the person decides.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Session; the one of the same term and number when none, else the present one.
    pub sitting: Option<SittingId>,
    /// As what proposals begin: received, or filed with their numbers.
    pub begins: As,
}

/// A person who is here, or who will be entered by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who {
    Known(AccountId),
    New(String),
}

/// An organisation that is here, or that will be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Which {
    Known(OrgId),
    New(String, OrgKind),
}

/// A proposal that will be entered.
#[derive(Debug, Clone)]
pub(super) struct Entering {
    pub kind: Kind,
    pub first: Who,
    pub org: Option<Which>,
    pub others: Vec<Who>,
    pub partners: Vec<Which>,
    pub text: Text,
    pub sequence: Option<i64>,
    pub at: i64,
    pub filed_at: Option<i64>,
}

/// What is done with a record.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Nothing,
    Enter(Box<Entering>),
    Note(ProposalId),
}

/// A record and what becomes of it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Verdict.
    pub verdict: Verdict,
    /// Number as printed there.
    pub number: String,
    /// Title.
    pub title: String,
    /// Who puts it, or which unit answered.
    pub who: Vec<String>,
    /// Doubts and refusals.
    pub marks: Vec<Complaint>,
    /// Place in the package.
    pub(super) index: usize,
    pub(super) act: Act,
}

impl Planned {
    /// Whether it will be taken.
    pub fn is_taken(&self) -> bool {
        matches!(self.verdict, Verdict::New | Verdict::Unsure)
    }

    fn mark(&mut self, verdict: Verdict, said: Complaint) {
        self.verdict = self.verdict.max(verdict);
        self.marks.push(said);
    }
}

/// The whole plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Whether it holds results.
    pub results: bool,
    /// The session of proposals.
    pub sitting: Option<Sitting>,
    /// As what they begin.
    pub begins: As,
    /// The records.
    pub records: Vec<Planned>,
    /// Why nothing at all is taken.
    pub blocked: Vec<Complaint>,
}

impl Plan {
    /// How many records have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.records.iter().filter(|record| record.verdict == verdict).count()
    }

    /// How many will be taken.
    pub fn taken(&self) -> usize {
        self.records.iter().filter(|record| record.is_taken()).count()
    }
}

impl Plan {
    /// Digests of the files of what will be taken, and their bytes.
    pub fn files(&self, package: &Package) -> (BTreeSet<String>, i64) {
        let taken = self.records.iter().filter(|record| record.is_taken());
        let mut named = BTreeSet::new();
        for record in taken {
            match &package.holds {
                Holds::Proposals(all) => {
                    let files = all[record.index].0.attachments.iter();
                    named.extend(files.map(|file| reading::named(&file.sha256, &file.name)));
                }
                Holds::Results(all) => {
                    let file = all[record.index].0.file.iter();
                    named.extend(file.map(|file| reading::named(&file.sha256, &file.name)));
                }
            }
        }
        let (mut wanted, mut bytes) = (BTreeSet::new(), 0);
        for name in named {
            if let Some(Ok(judged)) = package.files.get(&name)
                && wanted.insert(name.0)
            {
                bytes += judged.size();
            }
        }
        (wanted, bytes)
    }
}

/// Plans what would be done with a package. Nothing is written.
pub async fn plan(db: &mut dyn Read, by: &Acting, package: &Package, options: Options) -> Outcome<Plan> {
    super::may(by)?;
    exchange::may(by, options.begins)?;
    match &package.holds {
        Holds::Proposals(all) => entering::proposals(db, by, (package, all), options).await,
        Holds::Results(all) => results(db, by, (package, all), options).await,
    }
}

async fn results(
    db: &mut dyn Read,
    by: &Acting,
    (package, all): (&Package, &[(ResultLine, String)]),
    options: Options,
) -> Outcome<Plan> {
    let mut blocked = Vec::new();
    let to = package.manifest.to.clone().unwrap_or_default();
    if to.id != by.body.to_string() {
        blocked.push(Complaint::new("file", "package-not-for-us").with("x", to.name));
    }
    let here = store::results_from(db, by.body, &package.manifest.from.id).await?;
    let here: HashMap<String, String> = here.into_iter().map(|r| (r.record, r.digest)).collect();
    let mut records = Vec::new();
    for (index, (line, digest)) in all.iter().enumerate() {
        let mut planned = Planned {
            verdict: Verdict::New,
            number: String::new(),
            title: String::new(),
            who: vec![line.unit.clone()],
            marks: Vec::new(),
            index,
            act: Act::Nothing,
        };
        let found = match line.of.parse::<ProposalId>() {
            Ok(id) if blocked.is_empty() => cases::load(db, by.body, id).await?,
            _ => None,
        };
        // Only what was filed ever went out.
        match found.filter(|p| matches!(p.state, State::Filed | State::Merged | State::Withdrawn)) {
            Some(p) => {
                planned.act = Act::Note(p.id);
                (planned.number, planned.title) = (p.case_no, p.title);
            }
            None => planned.mark(Verdict::Refused, Complaint::new("", "package-no-such").with("x", &line.of)),
        }
        sound(line, package, &mut planned);
        already(here.get(&line.id), digest, &mut planned);
        records.push(planned);
    }
    Ok(Plan { results: true, sitting: None, begins: options.begins, records, blocked })
}

/// Whether a result can be kept.
fn sound(line: &ResultLine, package: &Package, planned: &mut Planned) {
    let text = &line.text;
    let items = text.items.iter().map(|item| item.answer.chars().count());
    let promises = text.promises.iter().map(|promise| promise.content.chars().count());
    let own = [&text.opening, &text.closing, &text.summary];
    let own = own.into_iter().map(|text| text.chars().count());
    let long = items.chain(promises).chain(own).sum::<usize>() > TEXT;
    if long || line.unit.trim().is_empty() || Part::from_key(&line.part).is_none() {
        planned.mark(Verdict::Refused, Complaint::new("", "package-result-unsound"));
    }
    if Publication::from_key(&line.publication).is_none() {
        let said = Complaint::new("", "package-publication").with("x", &line.publication);
        planned.mark(Verdict::Refused, said);
    }
    if line.answered_on.as_deref().is_some_and(|day| parse_date(day).is_none()) {
        planned.mark(
            Verdict::Refused,
            Complaint::new("", "package-day").with("x", line.answered_on.as_deref().unwrap_or_default()),
        );
    }
    if let Some(file) = &line.file {
        judged(package, &file.sha256, &file.name, planned);
    }
}

fn judged(package: &Package, digest: &str, name: &str, planned: &mut Planned) {
    match package.files.get(&reading::named(digest, name)) {
        Some(Ok(_)) => {}
        Some(Err(why)) => {
            planned.mark(Verdict::Refused, Complaint::new("", "package-file-refused").with("x", name));
            planned.marks.push(why.clone());
        }
        None => planned.mark(Verdict::Refused, Complaint::new("", "package-file-refused").with("x", name)),
    }
}

/// What is here already is left, whatever else was said of it.
fn already(known: Option<&String>, digest: &str, planned: &mut Planned) {
    let Some(known) = known else { return };
    let same = known == digest;
    planned.verdict = if same { Verdict::Same } else { Verdict::Changed };
    planned.marks = if same { Vec::new() } else { vec![Complaint::new("", "package-changed")] };
    planned.act = Act::Nothing;
}
