//! The page of one proposal: what it is, where it stands, what one can do now, what happened.

use super::view::{self, Due, Entry, LikeView, Names};
use crate::assembly::proposals::actions::reviewing;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, lists};
use crate::assembly::proposals::titles;
use crate::assembly::proposals::workflow::{Action, Standing, State, WORKFLOW};
use crate::assembly::settings::{CountView, count_view};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::response::Response;

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
    /// Levels still missing.
    pub missing: Vec<Level>,
    /// My standings.
    pub standings: Vec<Standing>,
}

/// Reads what the page shows; not found where the person may not know of it.
pub async fn read(db: &mut impl Read, by: &Acting, id: ProposalId) -> Outcome<Reading> {
    let shown = store::find(db, by, id).await?.ok_or(Problem::NotFound)?;
    let p = &shown.proposal;
    let standings = standings(by, p, shown.my_signature);
    let history = events::history(db, by.body, crate::assembly::proposals::actions::KIND, id.0).await?;
    let decided_on =
        !matches!(p.state, State::Draft | State::CoSigning | State::Discarded | State::Submitted);
    let parts = store::parts::all(db, id).await?;
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
    let missing =
        if p.state == State::UnderReview { reviewing::missing_of(by, p, &parts.reviews) } else { Vec::new() };
    Ok(Reading {
        suggestions: parts.suggestions,
        units: parts.units,
        signatures: if p.kind == Kind::Joint { parts.signatures } else { Vec::new() },
        attachments: parts.attachments,
        history,
        reviews: if reads_all(by) && decided_on { parts.reviews } else { Vec::new() },
        merger,
        lead,
        joined,
        missing,
        standings,
        shown,
    })
}

/// Whether an act that the table allows can be done now: yes, not shown at all, or not yet and why.
enum Ready {
    Yes,
    Hidden,
    NotYet(String),
}

fn ready(page: &Page, by: &Acting, r: &Reading, action: Action) -> Ready {
    let p = &r.shown.proposal;
    let merger = r.merger.as_ref().filter(|(m, _)| m.state != MergerState::Done);
    let asked_me =
        merger.is_some_and(|(_, a)| a.iter().any(|a| a.account == by.account && a.answer == "open"));
    let outcome = matches!(
        action,
        Action::File | Action::ConvertToOpinion | Action::ConvertToSocialOpinion | Action::DeclineToFile
    );
    match action {
        Action::AgreeToMerge | Action::ObjectToMerge if !asked_me => Ready::Hidden,
        Action::CancelMerge | Action::Merge if merger.is_none() => Ready::Hidden,
        Action::Merge => match merger.map(|(m, _)| m.state) {
            Some(MergerState::Ready) => Ready::Yes,
            Some(MergerState::Objected) => Ready::NotYet(page.t("merging-objected")),
            _ => Ready::NotYet(page.t("merging-not-yet")),
        },
        Action::AskWithdrawal if p.withdrawal_asked_at.is_some() => Ready::Hidden,
        Action::ConsentWithdrawal | Action::RefuseWithdrawal if p.withdrawal_asked_at.is_none() => {
            Ready::Hidden
        }
        Action::Invite | Action::InviteMore if p.kind != Kind::Joint => Ready::Hidden,
        Action::Approve | Action::Review if has_level(r, action) => Ready::Hidden,
        _ if outcome && merger.is_some() => Ready::NotYet(page.t("merging-first-end-it")),
        Action::ProposeMerge if merger.is_some() => Ready::Hidden,
        _ if outcome => match r.missing.first() {
            Some(level) => Ready::NotYet(page.t(&format!("review-missing-{level}"))),
            None => Ready::Yes,
        },
        _ => Ready::Yes,
    }
}

fn has_level(r: &Reading, action: Action) -> bool {
    let level = if action == Action::Approve { Level::Chair } else { Level::Second };
    r.reviews.iter().any(|v| v.level == level && v.round == round_of(&r.shown.proposal))
}

/// An act as the page offers it.
pub struct Offer {
    /// Its page.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Why it cannot be done yet, or empty.
    pub why_not: String,
    /// Whether it loses something.
    pub danger: bool,
}

/// What this person can do now, the likeliest first.
pub fn offers(page: &Page, by: &Acting, r: &Reading) -> Vec<Offer> {
    let p = &r.shown.proposal;
    let on = |key: &str| by.on(key);
    let mut actions = WORKFLOW.allowed(Some(p.state), &r.standings, &on);
    actions.sort_by_key(|action| rank(*action, p));
    let mut found = Vec::new();
    for action in actions {
        let why_not = match ready(page, by, r, action) {
            Ready::Yes => String::new(),
            Ready::Hidden => continue,
            Ready::NotYet(why) => why,
        };
        let href = match action {
            Action::Edit => format!("/proposals/{}/edit", p.id),
            Action::Correct => format!("/proposals/{}/correct", p.id),
            _ => format!("/proposals/{}/steps/{action}", p.id),
        };
        let danger = matches!(
            action,
            Action::Withdraw
                | Action::Discard
                | Action::DeclineToFile
                | Action::AskWithdrawal
                | Action::Unmerge
        );
        found.push(Offer { href, label: page.t(&format!("case-action-{action}")), why_not, danger });
    }
    found
}

/// What usually comes next stands first.
fn rank(action: Action, p: &Proposal) -> usize {
    let joint_first = p.kind == Kind::Joint && p.signer_count < 2;
    let order: &[Action] = match p.state {
        State::Draft if joint_first => &[Action::Invite, Action::Edit, Action::Submit],
        State::Draft => &[Action::Submit, Action::Edit, Action::Invite],
        State::CoSigning => {
            &[Action::Sign, Action::Submit, Action::InviteMore, Action::Recall, Action::Decline]
        }
        State::Submitted => &[Action::Accept, Action::SendBack, Action::Recategorise, Action::Correct],
        State::Returned => &[Action::Sign, Action::Edit, Action::Resubmit, Action::InviteMore],
        State::UnderReview => &[
            Action::AgreeToMerge,
            Action::ObjectToMerge,
            Action::Review,
            Action::Approve,
            Action::Merge,
            Action::File,
            Action::ProposeMerge,
            Action::CancelMerge,
            Action::ConvertToOpinion,
            Action::ConvertToSocialOpinion,
            Action::DeclineToFile,
            Action::SendBack,
        ],
        State::Filed => {
            &[Action::ConsentWithdrawal, Action::RefuseWithdrawal, Action::Recategorise, Action::Correct]
        }
        _ => &[],
    };
    order.iter().position(|a| *a == action).unwrap_or(99)
}

/// A dot of the case's way.
pub struct Dot {
    /// Name.
    pub name: String,
    /// When, said; or empty.
    pub when: String,
    /// `done`, `now`, `next`.
    pub stand: &'static str,
}

fn dots(page: &Page, p: &Proposal) -> Vec<Dot> {
    let day = |at: Option<i64>| at.map(|at| page.day_of(at)).unwrap_or_default();
    let reached = match p.state {
        State::Draft | State::Discarded => 0,
        State::CoSigning => 1,
        State::Submitted | State::Returned => 2,
        State::UnderReview => 3,
        _ => 4,
    };
    let last = match p.state {
        State::Filed
        | State::Draft
        | State::CoSigning
        | State::Submitted
        | State::Returned
        | State::UnderReview => page.t("case-state-filed"),
        State::Discarded => page.t("case-state-filed"),
        other => view::state_name(page, other),
    };
    let mut names = vec![(0, page.t("proposals-dot-write"), page.day_of(p.created_at))];
    if p.kind == Kind::Joint {
        names.push((1, page.t("proposals-dot-sign"), String::new()));
    }
    names.push((2, page.t("proposals-dot-submit"), day(p.first_submitted_at)));
    names.push((3, page.t("proposals-dot-review"), String::new()));
    names.push((4, last, day(p.decided_at)));
    names
        .into_iter()
        .map(|(at, name, when)| {
            let stand = match () {
                () if at < reached || (at == 4 && reached == 4) => "done",
                () if at == reached => "now",
                () => "next",
            };
            Dot { name, when, stand }
        })
        .collect()
}

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

/// A line of facts.
pub struct Fact {
    /// Term.
    pub term: String,
    /// Text.
    pub text: String,
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

#[derive(Template)]
#[template(path = "assembly/proposals/templates/show.html")]
struct ShowPage {
    page: Page,
    crumbs: Vec<NavLink>,
    number: String,
    title: String,
    people: String,
    tags: Vec<String>,
    mark: &'static str,
    state: String,
    outcome: Vec<String>,
    dots: Vec<Dot>,
    offers: Vec<Offer>,
    due: Option<Due>,
    due_word: String,
    return_due: Option<Due>,
    count: Option<CountView>,
    suggestions: Vec<String>,
    situation: Vec<String>,
    analysis: Vec<String>,
    research: Vec<String>,
    units: String,
    signers: Vec<Signer>,
    merger: Option<MergerView>,
    joined: Vec<(String, String)>,
    sheets: Vec<Sheet>,
    facts: Vec<Fact>,
    timeline: Vec<Entry>,
    papers: Vec<Paper>,
    receipt: String,
    versions: i64,
    versions_href: String,
    likes: Vec<LikeView>,
    copy_href: String,
}

/// The page.
pub async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let names = view::names(&app, by.body).await?;
    let mut db = app.db.read().await?;
    let reading = read(&mut db, &by, id).await?;
    let reviewing =
        matches!(reading.shown.proposal.state, State::Submitted | State::UnderReview) && reads_all(&by);
    let likes = if reviewing {
        lists::like(&mut db, &by, &titles::grams(&reading.shown.proposal.title), id).await?
    } else {
        Vec::new()
    };
    drop(db);
    let page = visit.page(&app, reading.shown.proposal.title.clone()).await?;
    html(&compose(page, &by, &names, reading, &likes))
}

fn compose(page: Page, by: &Acting, names: &Names, r: Reading, likes: &[lists::Like]) -> ShowPage {
    let p = &r.shown.proposal;
    let offers = offers(&page, by, &r);
    let review_word =
        if p.window == Window::Session { "proposals-due-session" } else { "proposals-due-ordinary" };
    let open = matches!(p.state, State::Submitted | State::UnderReview);
    let own = r
        .standings
        .iter()
        .any(|s| matches!(s, Standing::FirstProposer | Standing::Drafter | Standing::SealHolder));
    let over = matches!(
        p.state,
        State::NotFiled | State::Withdrawn | State::ConvertedOpinion | State::ConvertedSocialOpinion
    );
    ShowPage {
        crumbs: crumbs(&page, by, names, p),
        number: number_line(&page, names, p),
        title: if p.title.is_empty() { page.t("proposals-untitled") } else { p.title.clone() },
        people: people(&page, &r),
        tags: tags(&page, p),
        mark: view::mark(p.state),
        state: view::state_name(&page, p.state),
        outcome: outcome(&page, p),
        dots: dots(&page, p),
        offers,
        due: if open {
            view::due(&page, by, p.review_due.as_deref(), p.review_due_provisional)
        } else {
            None
        },
        due_word: page.t(review_word),
        return_due: if p.state == State::Returned {
            view::due(&page, by, p.return_due.as_deref(), false)
        } else {
            None
        },
        count: count(&page, by, p),
        situation: view::paragraphs(&p.situation),
        analysis: view::paragraphs(&p.analysis),
        research: view::paragraphs(&p.research),
        units: r.units.iter().map(|u| u.name.as_str()).collect::<Vec<_>>().join(&page.t("list-comma")),
        signers: r.signatures.iter().map(|s| signer(&page, s)).collect(),
        merger: merger_view(&page, &r),
        joined: r
            .joined
            .iter()
            .map(|l| (format!("/proposals/{}", l.proposal.id), l.proposal.title.clone()))
            .collect(),
        sheets: r.reviews.iter().map(|v| sheet(&page, v)).collect(),
        facts: facts(&page, by, &r),
        timeline: view::timeline(&page, &r.history),
        papers: r.attachments.iter().map(|a| paper(&page, p.id, a)).collect(),
        receipt: receipt(&r.history),
        versions: p.text_version,
        versions_href: format!("/proposals/{}/versions", p.id),
        likes: view::likes(&page, &p.title, likes),
        copy_href: if own && over { format!("/proposals/{}/copy", p.id) } else { String::new() },
        suggestions: r.suggestions,
        page,
    }
}

/// How the review date of an ordinary proposal was counted, while it binds.
fn count(page: &Page, by: &Acting, p: &Proposal) -> Option<CountView> {
    let open = matches!(p.state, State::Submitted | State::UnderReview);
    if !open || p.window != Window::Ordinary {
        return None;
    }
    let start = crate::foundation::acting::local_date(p.submitted_at?, page.utc_offset_minutes);
    let due = by.procedure.due("review.days_ordinary", start)?;
    (p.review_due.as_deref() == Some(due.date.to_string().as_str())).then(|| count_view(page, &due))
}

fn crumbs(page: &Page, by: &Acting, names: &Names, p: &Proposal) -> Vec<NavLink> {
    let home = if reads_all(by) { "/proposals" } else { "/proposals/mine" };
    let mut crumbs =
        vec![NavLink { href: home.to_owned(), label: page.t("proposals-title"), ..NavLink::default() }];
    if let Some(sitting) = names.sitting(p.sitting) {
        crumbs.push(NavLink {
            href: format!("/proposals?sitting={}", sitting.id),
            label: view::sitting_name(page, sitting),
            ..NavLink::default()
        });
    }
    let here = if p.case_no.is_empty() {
        p.serial.map(|n| page.tn("proposals-serial", n)).unwrap_or_else(|| view::state_name(page, p.state))
    } else {
        page.ts("proposals-number", &p.case_no)
    };
    crumbs.push(NavLink { label: here, ..NavLink::default() });
    crumbs
}

fn number_line(page: &Page, names: &Names, p: &Proposal) -> String {
    let mut parts = Vec::new();
    if !p.case_no.is_empty() {
        parts.push(page.ts("proposals-number", &p.case_no));
    }
    if let Some(serial) = p.serial {
        parts.push(page.tn("proposals-serial", serial));
    }
    let category = names.category(page, p.category);
    if !category.is_empty() {
        parts.push(category);
    }
    parts.join("\u{3000}")
}

fn people(page: &Page, r: &Reading) -> String {
    let p = &r.shown.proposal;
    if p.org.is_some() {
        return page.txy("proposals-by-org", &r.shown.org_name, &r.shown.proposer_name);
    }
    let signed: Vec<&str> =
        r.signatures.iter().filter(|s| s.state == SignatureState::Signed).map(|s| s.name.as_str()).collect();
    if signed.is_empty() {
        return page.ts("proposals-by-one", &r.shown.proposer_name);
    }
    page.txy("proposals-by-several", &r.shown.proposer_name, signed.join(&page.t("list-comma")))
}

fn tags(page: &Page, p: &Proposal) -> Vec<String> {
    let mut tags = vec![page.t(&format!("kind-{}", p.kind))];
    if p.window != Window::Open {
        tags.push(page.t(&format!("window-{}", p.window)));
    }
    tags.push(page.t(&format!("publish-{}", p.publish_wish)));
    if p.urgent {
        tags.push(page.t("proposals-urgent"));
    }
    if !p.imported_from.is_empty() {
        tags.push(page.t("proposals-imported"));
    }
    tags
}

fn outcome(page: &Page, p: &Proposal) -> Vec<String> {
    let mut said = Vec::new();
    if !p.ground.is_empty() {
        let word = format!("ground-{}", p.ground);
        let ground = if page.has(&word) { page.t(&word) } else { p.ground.clone() };
        said.push(page.ts("proposals-ground", ground));
    }
    let tells = matches!(
        p.state,
        State::Returned
            | State::NotFiled
            | State::Withdrawn
            | State::ConvertedOpinion
            | State::ConvertedSocialOpinion
    );
    if tells && !p.outcome_reason.is_empty() {
        said.push(p.outcome_reason.clone());
    }
    if p.withdrawal_asked_at.is_some() {
        said.push(page.t("proposals-withdrawal-asked"));
    }
    said
}

fn signer(page: &Page, s: &Signature) -> Signer {
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

fn merger_view(page: &Page, r: &Reading) -> Option<MergerView> {
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

fn sheet(page: &Page, v: &Review) -> Sheet {
    let checks: Vec<String> =
        v.checks.split(',').filter(|c| !c.is_empty()).map(|c| page.t(&format!("review-check-{c}"))).collect();
    let level = page.t(&format!("review-level-{}", v.level));
    Sheet {
        head: format!("{level}\u{3000}{}\u{3000}{}", v.reviewer_name, page.moment(v.made_at)),
        checks: checks.join(&page.t("list-comma")),
        opinion: v.opinion.clone(),
    }
}

fn facts(page: &Page, by: &Acting, r: &Reading) -> Vec<Fact> {
    let p = &r.shown.proposal;
    let fact = |word: &str, text: String| Fact { term: page.t(word), text };
    let mut facts = vec![
        fact("proposals-source", page.t(&format!("source-{}", p.source))),
        fact("proposals-publish-reason", p.publish_reason.clone()),
    ];
    let own = r
        .standings
        .iter()
        .any(|s| matches!(s, Standing::FirstProposer | Standing::Drafter | Standing::SealHolder));
    if own || reads_all(by) {
        let contact: Vec<&str> = [&p.contact_phone, &p.contact_email, &p.contact_hours]
            .into_iter()
            .map(String::as_str)
            .filter(|s| !s.is_empty())
            .collect();
        facts.push(fact("proposals-contact", contact.join("\u{3000}")));
    }
    facts
}

/// A file as a link.
pub fn paper(page: &Page, id: ProposalId, a: &Attachment) -> Paper {
    Paper { href: format!("/proposals/{id}/files/{}", a.id), name: a.name.clone(), size: page.size(a.size) }
}

/// The hash of the last event, in groups: what a person can note down and compare.
fn receipt(history: &[Event]) -> String {
    let Some(last) = history.last() else { return String::new() };
    let code: Vec<char> = last.hash.chars().take(16).map(|c| c.to_ascii_uppercase()).collect();
    code.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
