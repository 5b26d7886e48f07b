//! Pieces of the page that others brought: signers, merger, review sheet, files.

use super::Reading;
use crate::assembly::proposals::records::*;
use crate::foundation::pages::Page;

/// A person who was asked to sign, as shown.
pub struct Signer {
    /// Name.
    pub name: String,
    /// Mark.
    pub mark: &'static str,
    /// State, said.
    pub state: String,
    /// When, or what he remarked.
    pub note: String,
}

/// A file, as shown.
pub struct Paper {
    /// Where it is fetched.
    pub href: String,
    /// Name.
    pub name: String,
    /// Size, said.
    pub size: String,
}

/// One opinion of the review sheet, as shown.
pub struct Sheet {
    /// Level and person.
    pub head: String,
    /// Checks, said.
    pub checks: String,
    /// Opinion.
    pub opinion: String,
}

/// Where a merger stands, as shown.
pub struct MergerView {
    /// The sentence.
    pub text: String,
    /// The lead case.
    pub lead_href: String,
    /// Its title.
    pub lead_title: String,
    /// Who answered what.
    pub answers: Vec<Signer>,
}

pub(super) fn signer(page: &Page, s: &Signature) -> Signer {
    let mark = match s.state {
        SignatureState::Signed => "done",
        SignatureState::Invited => "wait",
        SignatureState::Declined => "stop",
        SignatureState::Void => "back",
        SignatureState::Expired | SignatureState::Dropped => "none",
    };
    let note = match (s.remark.is_empty(), s.answered_at) {
        (false, _) => s.remark.clone(),
        (true, Some(at)) => page.moment(at),
        (true, None) => String::new(),
    };
    Signer { name: s.name.clone(), mark, state: page.t(&format!("signature-{}", s.state)), note }
}

pub(super) fn partner(page: &Page, q: &Partner) -> Signer {
    let mark = match q.state {
        PartnerState::Agreed => "done",
        PartnerState::Asked => "wait",
        PartnerState::Declined => "stop",
    };
    let when = q.answered_at.map(|at| page.moment(at)).unwrap_or_default();
    let said = [q.answered_by.as_str(), when.as_str(), q.remark.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    let state = page.t(&format!("partner-{}", q.state));
    Signer { name: q.name.clone(), mark, state, note: said.join("\u{3000}") }
}

pub(super) fn merger_view(page: &Page, r: &Reading) -> Option<MergerView> {
    let (merger, answers) = r.merger.as_ref()?;
    let lead = r.lead.as_ref()?;
    let until = merger.objection_until.as_deref().map(|d| page.day(d)).unwrap_or_default();
    let answer = |a: &MergerAnswer| Signer {
        name: a.name.clone(),
        mark: match a.answer.as_str() {
            "agree" => "done",
            "object" => "stop",
            "silent" => "none",
            _ => "wait",
        },
        state: page.t(&format!("merging-answer-{}", a.answer)),
        note: a.remark.clone(),
    };
    Some(MergerView {
        text: page.txy(&format!("merging-state-{}", merger.state), until, &merger.reason),
        lead_href: format!("/proposals/{}", lead.id),
        lead_title: lead.title.clone(),
        answers: answers.iter().map(answer).collect(),
    })
}

pub(super) fn sheet(page: &Page, v: &Review) -> Sheet {
    let checks: Vec<String> =
        v.checks.split(',').filter(|c| !c.is_empty()).map(|c| page.t(&format!("review-check-{c}"))).collect();
    let level = page.t(&format!("review-level-{}", v.level));
    Sheet {
        head: format!("{level}\u{3000}{}\u{3000}{}", v.reviewer_name, page.moment(v.made_at)),
        checks: checks.join(&page.t("list-comma")),
        opinion: v.opinion.clone(),
    }
}

/// A file as a link.
pub fn paper(page: &Page, id: ProposalId, a: &Attachment) -> Paper {
    Paper { href: format!("/proposals/{id}/files/{}", a.id), name: a.name.clone(), size: page.size(a.size) }
}
