//! What would be done with each record of a package. Idempotent by the id that a record has at its maker: what is here already is
//! left as it is, also where it was changed there since.

use super::format::{ProposalLine, ResultLine, Submitter};
use super::reading::{Holds, Package};
use super::store;
use crate::assembly::people::{self, NamedOrg, NamedPerson, OrgKind, Sitting, SittingId};
use crate::assembly::proposals::actions::drafting::{Text, check_limits, fits};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store as cases;
use crate::assembly::proposals::workflow::State;
use crate::assembly::settings::{self, Category};
use crate::foundation::acting::{Acting, NOBODY, parse_date, start_of_day};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use std::collections::{HashMap, HashSet};

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

/// Plans what would be done with a package. Nothing is written.
pub async fn plan(db: &mut impl Read, by: &Acting, package: &Package, options: Options) -> Outcome<Plan> {
    super::may(by)?;
    exchange::may(by, options.begins)?;
    match &package.holds {
        Holds::Proposals(all) => proposals(db, by, (package, all), options).await,
        Holds::Results(all) => results(db, by, (package, all), options).await,
    }
}

async fn results(
    db: &mut impl Read,
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
    let whole: usize =
        items.chain(promises).sum::<usize>() + text.opening.chars().count() + text.closing.chars().count();
    let names = [&line.unit, &line.class, &line.part];
    let long = whole > TEXT || names.iter().any(|name| name.chars().count() > NAME);
    if long || line.unit.trim().is_empty() {
        planned.mark(Verdict::Refused, Complaint::new("", "package-result-unsound"));
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
    match package.files.get(digest) {
        Some(Ok(_)) => {}
        Some(Err(why)) => {
            planned.mark(Verdict::Refused, Complaint::new("", "package-file").with("x", name));
            planned.marks.push(why.clone());
        }
        None => planned.mark(Verdict::Refused, Complaint::new("", "package-file").with("x", name)),
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

/// What is known before proposals are taken.
struct Ground<'a> {
    by: &'a Acting,
    package: &'a Package,
    sitting: Sitting,
    begins: As,
    people: Vec<NamedPerson>,
    orgs: Vec<NamedOrg>,
    categories: Vec<Category>,
    titles: HashSet<String>,
    numbers: HashSet<(String, i64)>,
}

async fn proposals(
    db: &mut impl Read,
    by: &Acting,
    (package, all): (&Package, &[(ProposalLine, String)]),
    options: Options,
) -> Outcome<Plan> {
    let sitting = sitting(db, by, package, options).await?;
    let origin = &package.manifest.from;
    let mut blocked = Vec::new();
    if origin.id == by.body.to_string() {
        blocked.push(Complaint::new("file", "package-our-own"));
    }
    let here = store::from_origin(db, by.body, &origin.id).await?;
    let here: HashMap<String, String> = here.into_iter().map(|p| (p.record, p.digest)).collect();
    let mut ground = Ground {
        by,
        package,
        begins: options.begins,
        people: people::persons(db, by.body, sitting.term).await?,
        orgs: people::org_names(db, by.body, by.today()).await?,
        categories: settings::open_categories(db, by.body, by.today()).await?,
        titles: store::titles(db, by.body, sitting.id.0).await?.into_iter().collect(),
        numbers: store::numbers(db, by.body, sitting.id.0).await?.into_iter().collect(),
        sitting,
    };
    let mut records = Vec::new();
    for (index, (line, digest)) in all.iter().enumerate() {
        let mut planned = ground.planned(index, line, here.contains_key(&line.id));
        already(here.get(&line.id), digest, &mut planned);
        records.push(planned);
    }
    Ok(Plan { results: false, begins: options.begins, sitting: Some(ground.sitting), records, blocked })
}

/// The session that was chosen; else the one of the same term and number, else the present one.
async fn sitting(db: &mut impl Read, by: &Acting, package: &Package, options: Options) -> Outcome<Sitting> {
    if let Some(id) = options.sitting {
        return people::sitting_of(db, by.body, id).await?.ok_or(Problem::NotFound);
    }
    let all = people::sittings_by_window(db, by.body).await?;
    let named = package.manifest.session.as_ref();
    let same = all
        .iter()
        .find(|s| named.is_some_and(|named| named.term == s.term_number && named.number == s.number));
    let found = same.or_else(|| Sitting::at(&all, by.now)).cloned();
    found.ok_or_else(|| Problem::invalid("sitting", "import-no-session"))
}

impl Ground<'_> {
    fn planned(&mut self, index: usize, line: &ProposalLine, known: bool) -> Planned {
        let mut planned = Planned {
            verdict: Verdict::New,
            number: line.number.clone(),
            title: line.title.clone(),
            who: line.submitters.iter().map(|s| s.name.clone()).collect(),
            marks: Vec::new(),
            index,
            act: Act::Nothing,
        };
        if known {
            return planned;
        }
        if let Some(entering) = self.entering(line, &mut planned) {
            planned.act = Act::Enter(Box::new(entering));
        }
        if !self.titles.insert(line.title.clone()) {
            planned.mark(Verdict::Unsure, Complaint::new("", "package-title-here"));
        }
        planned
    }

    fn entering(&mut self, line: &ProposalLine, planned: &mut Planned) -> Option<Entering> {
        let refuse = |planned: &mut Planned, key: &str, x: &str| {
            planned.mark(Verdict::Refused, Complaint::new("", key).with("x", x));
        };
        let Some(kind) = Kind::from_key(&line.kind) else {
            refuse(planned, "package-kind", &line.kind);
            return None;
        };
        let text = self.text(line, planned);
        let (at, filed_at) = self.dates(line, planned);
        let sequence = self.number(line, at, planned);
        if line.attachments.len() > FILES {
            refuse(planned, "package-files-many", &FILES.to_string());
        }
        for file in &line.attachments {
            judged(self.package, &file.sha256, &file.name, planned);
        }
        let Some((first, others)) = line.submitters.split_first() else {
            refuse(planned, "package-nobody", "");
            return None;
        };
        let mut entering = Entering {
            kind,
            first: self.enterer(),
            org: None,
            others: Vec::new(),
            partners: Vec::new(),
            text,
            sequence,
            at,
            filed_at,
        };
        if kind.is_collective() {
            entering.org = Some(self.org(kind, first, planned)?);
            for one in others {
                entering.partners.push(self.org(kind, one, planned)?);
            }
        } else {
            entering.first = self.person(first, planned)?;
            for one in others {
                let who = self.person(one, planned)?;
                if who != entering.first && !entering.others.contains(&who) {
                    entering.others.push(who);
                }
            }
        }
        Some(entering)
    }

    /// The account under which a collective proposal is entered.
    fn enterer(&self) -> Who {
        match self.by.account {
            NOBODY => match self.people.iter().find(|person| person.name == self.by.name) {
                Some(person) => Who::Known(person.id),
                None => Who::New(self.by.name.clone()),
            },
            account => Who::Known(account),
        }
    }

    fn text(&self, line: &ProposalLine, planned: &mut Planned) -> Text {
        let mut text = Text {
            title: line.title.clone(),
            content: Content {
                situation: line.situation.clone(),
                analysis: line.analysis.clone(),
                suggestions: line.suggestions.clone(),
                research: line.research.clone(),
            },
            publish_wish: PublishWish::from_key(&line.publish_wish),
            urgent: line.urgent,
            ..Text::default()
        };
        if text.publish_wish.is_none() {
            planned.mark(Verdict::Refused, Complaint::new("", "package-wish").with("x", &line.publish_wish));
        }
        for unit in &line.units {
            let named = |org: &&NamedOrg| {
                org.kind == OrgKind::Unit && (org.name == unit.name || org.short_name == unit.name)
            };
            let role = if unit.part == "co" { "co" } else { "lead" };
            let org = self.orgs.iter().find(named).map(|org| org.id);
            text.units.push(SuggestedUnit { org, name: unit.name.clone(), role: role.to_owned() });
        }
        if let Some(category) = &line.category {
            let found = self.categories.iter().find(|c| c.code == category.code && c.name == category.name);
            let found = found.or_else(|| self.categories.iter().find(|c| c.name == category.name));
            text.category = found.map(|c| c.id);
            if found.is_none() {
                planned
                    .mark(Verdict::Unsure, Complaint::new("", "package-category").with("x", &category.name));
            }
        }
        if text.title.trim().is_empty() {
            planned.mark(Verdict::Refused, Complaint::new("", "package-title-needed"));
        }
        if let Err(Problem::Invalid(wrong)) = check_limits(&text) {
            planned.verdict = Verdict::Refused;
            planned.marks.extend(wrong);
        }
        text
    }

    /// When it counts as received and filed here: on its days, and in the same part of the session.
    fn dates(&self, line: &ProposalLine, planned: &mut Planned) -> (i64, Option<i64>) {
        let mut noon = |day: &Option<String>| {
            let day = day.as_deref()?;
            let date = parse_date(day);
            if date.is_none() {
                planned.mark(Verdict::Refused, Complaint::new("", "package-day").with("x", day));
            }
            date.map(|date| start_of_day(date, self.by.procedure.utc_offset_minutes) + 12 * 3_600_000)
        };
        let received = noon(&line.received_on);
        let filed = noon(&line.filed_on);
        let sitting = &self.sitting;
        let at = received.unwrap_or(sitting.cut_off_at);
        let at = match Window::from_key(&line.window) {
            Some(Window::Session) if !sitting.takes(at) => sitting.cut_off_at,
            Some(Window::Ordinary) if sitting.takes(at) => sitting.cut_off_at + 1,
            _ => at,
        };
        let at = at.min(self.by.now);
        (at, filed.map(|filed| filed.min(self.by.now)))
    }

    fn number(&mut self, line: &ProposalLine, at: i64, planned: &mut Planned) -> Option<i64> {
        if self.begins != As::Filed {
            return None;
        }
        let Some(number) = line.sequence.filter(|n| (1..1_000_000).contains(n)) else {
            planned.mark(Verdict::Refused, Complaint::new("", "import-number-needed"));
            return None;
        };
        let window = Window::of(&self.sitting, at);
        if !self.numbers.insert((window.to_string(), number)) {
            planned.mark(Verdict::Refused, Complaint::new("", "package-number-taken").with("n", number));
        }
        Some(number)
    }

    fn person(&self, one: &Submitter, planned: &mut Planned) -> Option<Who> {
        let refuse = |planned: &mut Planned, key: &str| {
            planned.mark(Verdict::Refused, Complaint::new("", key).with("x", &one.name));
            None
        };
        if one.kind != "member" || one.name.trim().is_empty() || one.name.chars().count() > NAME {
            return refuse(planned, "package-submitter");
        }
        let named: Vec<&NamedPerson> = self.people.iter().filter(|p| p.name == one.name).collect();
        match named.as_slice() {
            [] => Some(Who::New(one.name.clone())),
            [person] => Some(Who::Known(person.id)),
            several => {
                let mut seated = several.iter().filter(|person| person.seated);
                match (seated.next(), seated.next()) {
                    (Some(person), None) => Some(Who::Known(person.id)),
                    _ => refuse(planned, "package-homonym"),
                }
            }
        }
    }

    fn org(&self, kind: Kind, one: &Submitter, planned: &mut Planned) -> Option<Which> {
        let refuse = |planned: &mut Planned, key: &str| {
            planned.mark(Verdict::Refused, Complaint::new("", key).with("x", &one.name));
            None
        };
        let known =
            OrgKind::from_key(&one.kind).filter(|known| *known != OrgKind::Unit && fits(kind, known.key()));
        let Some(known) = known.filter(|_| !one.name.trim().is_empty() && one.name.chars().count() <= NAME)
        else {
            return refuse(planned, "package-submitter");
        };
        let named =
            |org: &&NamedOrg| org.kind == known && (org.name == one.name || org.short_name == one.name);
        let found: HashSet<OrgId> = self.orgs.iter().filter(named).map(|org| org.id).collect();
        match found.len() {
            0 => Some(Which::New(one.name.clone(), known)),
            1 => found.into_iter().next().map(Which::Known),
            _ => refuse(planned, "package-homonym"),
        }
    }
}
