//! Everything read for the page of one proposal.

use crate::assembly::proposals::actions::reviewing;
use crate::assembly::proposals::package::{self, Passed};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, lists};
use crate::assembly::proposals::workflow::{Action, Standing, State};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::workflow::Name;

/// Everything read for the page of one proposal.
pub struct Reading {
    /// The proposal with names.
    pub shown: Shown,
    /// Suggestions.
    pub suggestions: Vec<String>,
    /// Suggested units.
    pub units: Vec<SuggestedUnit>,
    /// Those asked to sign.
    pub signatures: Vec<Signature>,
    /// Organisations that propose together with its own.
    pub partners: Vec<Partner>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// History.
    pub history: Vec<Event>,
    /// Review sheet; empty for those who do not read it.
    pub reviews: Vec<Review>,
    /// Merger in force or asked.
    pub merger: Option<(Merger, Vec<MergerAnswer>)>,
    /// The lead case of the merger.
    pub lead: Option<Proposal>,
    /// Cases joined to this one.
    pub joined: Vec<lists::Line>,
    /// Where it came from, where another installation sent it.
    pub passed: Option<Passed>,
    /// What was answered elsewhere, as this person reads it.
    pub outside: Vec<package::Answered>,
    /// Levels still missing.
    pub missing: Vec<Level>,
    /// My standings.
    pub standings: Vec<Standing>,
}

/// Reads what the page shows; not found where the person may not know of it.
pub async fn read(db: &mut dyn Read, by: &Acting, id: ProposalId) -> Outcome<Reading> {
    let shown = store::find(db, by, id).await?.ok_or(Problem::NotFound)?;
    let p = &shown.proposal;
    let standings = shown.standings(by);
    let history = events::history(db, by.body, crate::assembly::proposals::actions::KIND, id.0).await?;
    let decided_on =
        !matches!(p.state, State::Draft | State::CoSigning | State::Discarded | State::Submitted);
    let parts = store::parts::all(db, id).await?;
    let partners = if p.kind == Kind::OrgJoint {
        store::partners::of(db, id, &by.today().to_string()).await?
    } else {
        Vec::new()
    };
    let touched = history.iter().any(|e| e.action == Action::ProposeMerge.key());
    let merger = if touched { store::parts::merger_of(db, id).await? } else { None };
    let merger = match merger {
        Some(merger) => {
            let answers = store::parts::merger_answers(db, merger.id).await?;
            Some((merger, answers))
        }
        None => None,
    };
    let lead = match merger.as_ref().map(|(m, _)| m.lead).or(p.merged_into) {
        Some(lead) => store::load(db, by.body, lead).await?,
        None => None,
    };
    let leads = matches!(p.state, State::Filed | State::UnderReview);
    let joined = if leads && parts.joined > 0 {
        let filter = lists::Filter { lead: Some(id), ..lists::Filter::default() };
        lists::list(db, by, &filter, lists::Order::Newest, (None, 20)).await?
    } else {
        Vec::new()
    };
    let outside = if p.filed_at.is_some() { package::outside(db, by, &shown).await? } else { Vec::new() };
    let passed = if p.imported_from.is_empty() { None } else { package::passed(db, id).await? };
    let missing =
        if p.state == State::UnderReview { reviewing::missing_of(by, p, &parts.reviews) } else { Vec::new() };
    Ok(Reading {
        suggestions: parts.suggestions,
        units: parts.units,
        signatures: if p.kind == Kind::Joint { parts.signatures } else { Vec::new() },
        partners,
        attachments: parts.attachments,
        history,
        reviews: if reads_all(by) && decided_on { parts.reviews } else { Vec::new() },
        merger,
        lead,
        joined,
        passed,
        outside,
        missing,
        standings,
        shown,
    })
}
