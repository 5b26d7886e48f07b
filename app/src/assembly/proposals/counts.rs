//! What reports may count of this room: what was received and what became of it, by who put it, by window and category; the members
//! who took part. By session, or by the day of the first submission.

use super::figures::PARTS;
use super::filters::{Known, kinds};
use super::records::*;
use super::store;
use super::store::counted::{self, Counted, Taken};
use crate::assembly::people::{self, SittingId};
use crate::foundation::acting::{Acting, Role, end_of_day, local_date, parse_date, start_of_day};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{Answer, Basis, Counts, Line, Named, Offer, Period, said, units};
use crate::foundation::ids::AccountId;
use crate::foundation::pages::Page;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;
use std::collections::BTreeSet;

/// What the room tells the house.
pub const COUNTS: Counts = Counts {
    room: "proposals",
    offered: |app, by| Box::pin(async move { offered(&app, &by).await }),
    ask: |app, by, key, period| Box::pin(async move { ask(&app, &by, &key, &period).await }),
    named: |app, by, records| Box::pin(async move { named(&app, &by, &records).await }),
};

const PROPOSAL: &str = "proposal";
const MEMBER: &str = "member";
/// Who is told the names of the members behind a figure.
const STAFF: &[Role] = &[Role::ProposalOfficer, Role::OfficeOfficer, Role::CommitteeHead, Role::ChairMember];

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// Everything received.
    Received,
    /// What became of it: a place in [`PARTS`].
    Part(usize),
    /// By members, or by organisations.
    Collective(bool),
    /// By one kind of submitter.
    Kind(Kind),
    /// Session or ordinary.
    Window(Window),
    /// By category, with everything below it.
    Category(i64),
    /// Members who proposed or signed.
    Participants,
    /// Members with a seat.
    Members,
}

impl Asked {
    fn key(&self) -> String {
        match self {
            Self::Received => "received".to_owned(),
            Self::Part(at) => PARTS[*at].0.to_owned(),
            Self::Collective(true) => "collective".to_owned(),
            Self::Collective(false) => "member".to_owned(),
            Self::Kind(kind) => format!("kind-{kind}"),
            Self::Window(window) => format!("window-{window}"),
            Self::Category(id) => format!("category-{id}"),
            Self::Participants => "participants".to_owned(),
            Self::Members => "members".to_owned(),
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        let plain = [
            Self::Received,
            Self::Collective(true),
            Self::Collective(false),
            Self::Participants,
            Self::Members,
        ];
        if let Some(found) = plain.into_iter().find(|asked| asked.key() == key) {
            return Some(found);
        }
        if let Some(at) = PARTS.iter().position(|(name, _)| *name == key) {
            return Some(Self::Part(at));
        }
        let (head, rest) = key.split_once('-')?;
        match head {
            "kind" => Kind::from_key(rest).map(Self::Kind),
            "window" => Window::from_key(rest).filter(|w| *w != Window::Open).map(Self::Window),
            "category" => rest.parse().ok().map(Self::Category),
            _ => None,
        }
    }

    fn whole(&self) -> &'static str {
        match self {
            Self::Received | Self::Members => "",
            Self::Participants => "members",
            _ => "received",
        }
    }

    fn takes(&self, of: &Counted, below: &[i64]) -> bool {
        match self {
            Self::Received => true,
            Self::Part(at) => PARTS[*at].1.contains(&of.state),
            Self::Collective(collective) => kinds(*collective).contains(&of.kind),
            Self::Kind(kind) => of.kind == *kind,
            Self::Window(window) => of.window == *window,
            Self::Category(_) => below.contains(&of.category),
            Self::Participants | Self::Members => false,
        }
    }
}

/// Kinds that a body takes now.
fn kinds_of(by: &Acting) -> Vec<Kind> {
    let allowed = by.procedure.several("proposal.kinds", by.today());
    let all = [false, true].into_iter().flat_map(kinds);
    all.filter(|kind| allowed.contains(&kind.key())).collect()
}

async fn offered(app: &App, by: &Acting) -> Outcome<Vec<Offer>> {
    let known = Known::load(app, by).await?;
    let words = &app.words;
    let both = || vec![Basis::Sitting, Basis::Days];
    let offer = |asked: Asked, name: String, told: Vec<Vec<String>>| Offer {
        key: asked.key(),
        name,
        units: units(&words.t(
            Lang::Zh,
            match asked {
                Asked::Participants | Asked::Members => "proposals-figure-units-people",
                _ => "proposals-figure-units",
            },
        )),
        said: told,
        bases: if asked == Asked::Members { vec![Basis::Sitting] } else { both() },
        whole: asked.whole(),
    };
    let worded = |asked: Asked| {
        let key = asked.key();
        let name = words.t(by.lang, &format!("proposals-figure-name-{key}")).into_owned();
        let told = said(&words.t(Lang::Zh, &format!("proposals-figure-said-{key}")));
        offer(asked, name, told)
    };
    let mut all = vec![worded(Asked::Received)];
    all.extend((0..PARTS.len()).map(|at| worded(Asked::Part(at))));
    all.extend([false, true].map(|collective| worded(Asked::Collective(collective))));
    all.extend(kinds_of(by).into_iter().map(|kind| worded(Asked::Kind(kind))));
    all.extend([Window::Session, Window::Ordinary].map(|window| worded(Asked::Window(window))));
    let today = by.today().to_string();
    for category in known.tree.categories.iter().filter(|c| c.parent.is_none() && c.open_on(&today)) {
        let name = words.say(by.lang, "proposals-figure-category", &[("x", category.said(by.lang).into())]);
        let told = vec![vec![category.said(Lang::Zh).to_owned()]];
        all.push(offer(Asked::Category(category.id.0), name, told));
    }
    all.extend([Asked::Participants, Asked::Members].map(worded));
    Ok(all)
}

fn taken(by: &Acting, period: &Period) -> Option<Taken> {
    let offset = by.procedure.utc_offset_minutes;
    Some(match period {
        Period::Sitting(id) => Taken::Sitting(SittingId(*id)),
        Period::Days(from, until) => {
            Taken::Between(start_of_day(parse_date(from)?, offset), end_of_day(parse_date(until)?, offset))
        }
    })
}

async fn ask(app: &App, by: &Acting, key: &str, period: &Period) -> Outcome<Option<Answer>> {
    let (Some(asked), Some(taken)) = (Asked::from_key(key), taken(by, period)) else { return Ok(None) };
    let known = Known::load(app, by).await?;
    let page = Page::said_to(app, by);
    let sitting = match taken {
        Taken::Sitting(id) => match known.sitting(id) {
            Some(sitting) => Some(sitting.clone()),
            None => return Ok(None),
        },
        Taken::Between(..) => None,
    };
    let mut below = Vec::new();
    if let Asked::Category(id) = asked {
        if known.tree.categories.iter().all(|category| category.id.0 != id) {
            return Ok(None);
        }
        below = known.with_children(CategoryId(id));
    }
    let mut db = app.db.read().await?;
    let lines = match (&asked, &sitting) {
        (Asked::Members, None) => return Ok(None),
        (Asked::Members, Some(sitting)) => {
            let all = people::members_of_term(&mut db, by.body, sitting.term).await?;
            members(all.iter().map(|member| member.id))
        }
        (Asked::Participants, _) => {
            let term = match &sitting {
                Some(sitting) => Some(sitting.term),
                None => {
                    let Period::Days(_, until) = period else { return Ok(None) };
                    let day = parse_date(until).unwrap_or_else(|| by.today());
                    people::current_term(app, by.body, day).await?
                }
            };
            let Some(term) = term else { return Ok(None) };
            let seated = people::members_of_term(&mut db, by.body, term).await?;
            let seated: BTreeSet<AccountId> = seated.into_iter().map(|member| member.id).collect();
            let all = counted::participants(&mut db, by.body, taken).await?;
            members(all.into_iter().filter(|account| seated.contains(account)))
        }
        _ => {
            let all = counted::received(&mut db, by.body, taken).await?;
            let one = |of: &Counted| of_proposal(&page, by, &asked, of);
            all.iter().filter(|of| asked.takes(of, &below)).map(one).collect()
        }
    };
    let rule = match (&asked, period) {
        (Asked::Participants, _) => "proposals-figure-rule-participants",
        (Asked::Members, _) => "proposals-figure-rule-members",
        (_, Period::Sitting(_)) => "proposals-figure-rule-sitting",
        (_, Period::Days(..)) => "proposals-figure-rule-days",
    };
    Ok(Some(Answer {
        rule: page.t(rule),
        lines,
        href: sitting.map(|s| format!("/proposals/statistics?sitting={}", s.id)).unwrap_or_default(),
    }))
}

fn members(all: impl Iterator<Item = AccountId>) -> Vec<Line> {
    let line = |account: AccountId| Line {
        kind: MEMBER.to_owned(),
        id: account.0,
        n: 1,
        day: String::new(),
        why: Vec::new(),
    };
    all.map(line).collect()
}

fn of_proposal(page: &Page, by: &Acting, asked: &Asked, of: &Counted) -> Line {
    let state = page.t(&format!("case-state-{}", of.state));
    let why = match asked {
        Asked::Part(_) => Vec::new(),
        _ => vec![page.ts("proposals-figure-now", state)],
    };
    let day = local_date(of.submitted_at, by.procedure.utc_offset_minutes);
    Line { kind: PROPOSAL.to_owned(), id: of.id.0, n: 1, day: day.to_string(), why }
}

async fn named(app: &App, by: &Acting, records: &[(String, i64)]) -> Outcome<Vec<Named>> {
    let mut db = app.db.read().await?;
    let mut all = Vec::new();
    for (kind, id) in records.iter().filter(|(kind, _)| kind == PROPOSAL) {
        if let Some(shown) = store::find(&mut db, by, ProposalId(*id)).await? {
            all.push(Named {
                kind: kind.clone(),
                id: *id,
                number: shown.proposal.case_no,
                title: shown.proposal.title,
                href: format!("/proposals/{}", ProposalId(*id)),
            });
        }
    }
    let people: Vec<AccountId> =
        records.iter().filter(|(kind, _)| kind == MEMBER).map(|(_, id)| AccountId(*id)).collect();
    if (by.timer || by.is_any(STAFF)) && !people.is_empty() {
        let names = people::account_names(&mut db, by.body, &people).await?;
        all.extend(names.into_iter().map(|(id, name)| Named {
            kind: MEMBER.to_owned(),
            id: id.0,
            number: String::new(),
            title: name,
            href: String::new(),
        }));
    }
    Ok(all)
}
