//! Proposals of a package: who puts them here, under which number, on which day, with which files.

use super::{Act, Entering, FILES, NAME, Options, Plan, Planned, Verdict, Which, Who, already, judged};
use crate::assembly::people::{self, NamedOrg, NamedPerson, OrgKind, Sitting};
use crate::assembly::proposals::actions::drafting::{Text, check_limits, fits};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::numbers;
use crate::assembly::proposals::package::format::{ProposalLine, Submitter};
use crate::assembly::proposals::package::reading::Package;
use crate::assembly::proposals::package::store;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store as cases;
use crate::assembly::settings::{self, Category};
use crate::foundation::acting::{Acting, NOBODY, parse_date, start_of_day};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::OrgId;
use crate::foundation::workflow::Name;
use std::collections::{HashMap, HashSet};

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
    /// The last number of each window, with those of this package that follow it.
    last: HashMap<String, i64>,
}

/// Plans proposals.
pub(super) async fn proposals(
    db: &mut dyn Read,
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
    let mut last = HashMap::new();
    for window in [Window::Session, Window::Ordinary] {
        let series = numbers::series(window);
        last.insert(window.to_string(), cases::desk::last_number(db, by.body, sitting.id, series).await?);
    }
    let mut ground = Ground {
        last,
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
async fn sitting(db: &mut dyn Read, by: &Acting, package: &Package, options: Options) -> Outcome<Sitting> {
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
        let window = Window::of(&self.sitting, at).to_string();
        let last = self.last.entry(window.clone()).or_default();
        if numbers::follows(*last, number) {
            *last = number.max(*last);
        } else {
            let far = Complaint::new("", "package-number-far").with("n", number).with("m", *last);
            planned.mark(Verdict::Unsure, far);
        }
        if !self.numbers.insert((window, number)) {
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
        // A name alone says little: somebody without a seat is never meant, a member perhaps.
        let mut seated = self.people.iter().filter(|person| person.seated && person.name == one.name);
        match (seated.next(), seated.next()) {
            (None, _) => Some(Who::New(one.name.clone())),
            (Some(person), None) => {
                let here = Complaint::new("", "package-person-here").with("x", &one.name);
                planned.mark(Verdict::Unsure, here);
                Some(Who::Known(person.id))
            }
            _ => refuse(planned, "package-homonym"),
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
