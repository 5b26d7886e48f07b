//! Writing: begin, change, throw away, restore, attach. Before submission a change leaves no text in the history.

use super::{Case, case, event, write};
use crate::assembly::people;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::{Action, Standing, State};
use crate::assembly::settings;
use crate::foundation::acting::{Acting, Power};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::OrgId;
use serde_json::json;

/// Everything a proposer writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Title.
    pub title: String,
    /// Situation, analysis, suggestions, research.
    pub content: Content,
    /// Source; own when none.
    pub source: Option<Source>,
    /// Wish about publication; full when none.
    pub publish_wish: Option<PublishWish>,
    /// Reason for not publishing.
    pub publish_reason: String,
    /// Urgent.
    pub urgent: bool,
    /// Category proposed.
    pub category: Option<CategoryId>,
    /// Telephone.
    pub contact_phone: String,
    /// Mail.
    pub contact_email: String,
    /// When to call.
    pub contact_hours: String,
    /// Suggested units.
    pub units: Vec<SuggestedUnit>,
    /// An earlier proposal on the same matter.
    pub previous: Option<ProposalId>,
}

/// The longest any single text may be, so that a draft can hold more than may be submitted, but not everything.
const DRAFT_CHARS: usize = 20_000;

/// Begins a draft, of one's own or for an organisation.
pub async fn create(
    tx: &mut Tx,
    by: &Acting,
    kind: Kind,
    org: Option<OrgId>,
    text: &Text,
) -> Outcome<Proposal> {
    let standing = may_begin(tx, by, kind, org).await?;
    let mut p = blank(by, kind, org);
    apply(&mut p, text);
    check_limits(text)?;
    check_category(tx, by, text).await?;
    store::insert(tx, &p).await?;
    parts::add_suggestions(tx, by, p.id, &text.content.suggestions).await?;
    parts::add_units(tx, by, p.id, &text.units).await?;
    event(tx, by, &p, Action::Create, standing, "", json!({})).await?;
    Ok(p)
}

/// Whether the person may begin a proposal of this kind: a seated member his own, a delegate his organisation's.
async fn may_begin(tx: &mut Tx, by: &Acting, kind: Kind, org: Option<OrgId>) -> Outcome<Standing> {
    let kinds = by.procedure.text("proposal.kinds", by.today()).to_owned();
    let allowed = kinds.split(',').any(|k| k.trim() == crate::foundation::workflow::Name::key(kind));
    if !allowed {
        return Err(Problem::invalid("kind", "proposals-kind-not-here"));
    }
    match org {
        None if kind.is_collective() => Err(Problem::invalid("org", "proposals-org-needed")),
        Some(_) if !kind.is_collective() => Err(Problem::invalid("kind", "proposals-kind-of-org")),
        None => {
            if people::is_seated(tx, by.body, by.account, by.today()).await? {
                Ok(Standing::FirstProposer)
            } else {
                Err(Problem::NotYours { action: "case-action-create".to_owned() })
            }
        }
        Some(org) => match by.delegation(org) {
            Some(delegation) if fits(kind, &delegation.kind) => Ok(match delegation.power {
                Power::Seal => Standing::SealHolder,
                Power::Draft => Standing::Drafter,
            }),
            Some(_) => Err(Problem::invalid("kind", "proposals-kind-of-org")),
            None => Err(Problem::NotYours { action: "case-action-create".to_owned() }),
        },
    }
}

/// Whether an organisation of a kind submits proposals of this kind.
pub fn fits(kind: Kind, org_kind: &str) -> bool {
    use crate::foundation::workflow::Name;
    kind == Kind::OrgJoint || kind.key() == org_kind
}

/// A proposal with nothing in it yet.
pub(super) fn blank(by: &Acting, kind: Kind, org: Option<OrgId>) -> Proposal {
    Proposal {
        id: ProposalId(by.new_id()),
        body: by.body,
        state: State::Draft,
        version: 1,
        kind,
        org,
        proposer: by.account,
        sitting: None,
        window: Window::Open,
        serial: None,
        number: None,
        case_no: String::new(),
        category: None,
        title: String::new(),
        situation: String::new(),
        analysis: String::new(),
        research: String::new(),
        source: Source::Own,
        publish_wish: PublishWish::Full,
        publish_reason: String::new(),
        urgent: false,
        previous: None,
        contact_phone: String::new(),
        contact_email: String::new(),
        contact_hours: String::new(),
        text_digest: String::new(),
        text_version: 0,
        signing_until: None,
        first_submitted_at: None,
        submitted_at: None,
        returned_at: None,
        return_due: None,
        review_due: None,
        review_due_provisional: false,
        decided_at: None,
        filed_at: None,
        merged_into: None,
        ground: String::new(),
        outcome_reason: String::new(),
        withdrawal_asked_at: None,
        imported_from: String::new(),
        signer_count: i64::from(org.is_none()),
        changed_at: by.now,
        created_at: by.now,
    }
}

/// Puts what was written into the proposal.
pub(super) fn apply(p: &mut Proposal, text: &Text) {
    p.title.clone_from(&text.title);
    p.situation.clone_from(&text.content.situation);
    p.analysis.clone_from(&text.content.analysis);
    p.research.clone_from(&text.content.research);
    p.source = text.source.unwrap_or(Source::Own);
    p.publish_wish = text.publish_wish.unwrap_or(PublishWish::Full);
    p.publish_reason.clone_from(&text.publish_reason);
    p.urgent = text.urgent;
    p.category = text.category;
    p.contact_phone.clone_from(&text.contact_phone);
    p.contact_email.clone_from(&text.contact_email);
    p.contact_hours.clone_from(&text.contact_hours);
    p.previous = text.previous;
    p.text_digest = digest_of(&text.title, &text.content);
}

/// Writes suggestions and units.
pub(super) async fn write_parts(tx: &mut Tx, by: &Acting, p: &Proposal, text: &Text) -> Outcome<()> {
    parts::set_suggestions(tx, by, p.id, &text.content.suggestions).await?;
    parts::set_units(tx, by, p.id, &text.units).await
}

/// A draft may be incomplete, but not endless: each text that is too long is a complaint at its field.
pub fn check_limits(text: &Text) -> Outcome<()> {
    let mut wrong = Vec::new();
    let mut check = |field: &str, value: &str, max: usize| {
        let now = value.chars().count();
        if now > max {
            wrong.push(Complaint::new(field, "form-too-long").with("max", max).with("now", now));
        }
    };
    check("title", &text.title, 200);
    check("situation", &text.content.situation, DRAFT_CHARS);
    check("analysis", &text.content.analysis, DRAFT_CHARS);
    check("research", &text.content.research, 2_000);
    check("publish_reason", &text.publish_reason, 500);
    check("contact_phone", &text.contact_phone, 60);
    check("contact_email", &text.contact_email, 120);
    check("contact_hours", &text.contact_hours, 120);
    for (index, suggestion) in text.content.suggestions.iter().enumerate() {
        check(&format!("suggestion-{}", index + 1), suggestion, 5_000);
    }
    if text.content.suggestions.len() > 20 {
        wrong.push(Complaint::new("suggestion", "proposals-suggestions-many").with("max", 20));
    }
    if text.units.len() > 12 {
        wrong.push(Complaint::new("unit", "proposals-units-many").with("max", 12));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Problem::Invalid(wrong)) }
}

/// A category is one of the body's own, open today.
async fn check_category(tx: &mut Tx, by: &Acting, text: &Text) -> Outcome<()> {
    let Some(category) = text.category else { return Ok(()) };
    match settings::category_code(tx, by.body, category, by.today()).await? {
        Some(_) => Ok(()),
        None => Err(Problem::invalid("category", "form-choose")),
    }
}

/// Changes the text of a draft or of a returned proposal. Signatures given to another text lose their force.
pub async fn edit(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (kind, text): (Kind, &Text),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Edit, version).await?;
    check_limits(text)?;
    if text.category != case.before().category {
        check_category(tx, by, text).await?;
    }
    let mut after = case.after(by);
    if kind != after.kind {
        change_kind(&mut after, kind)?;
    }
    apply(&mut after, text);
    let voided = if after.text_digest != case.before().text_digest {
        parts::void_others(tx, id, &after.text_digest).await?
    } else {
        0
    };
    after.signer_count = signers(tx, &after).await?;
    let anew = super::joining::ask_anew(tx, by, &after).await?;
    write(tx, by, &case, &after, json!({ "voided": voided, "asked_anew": anew })).await?;
    write_parts(tx, by, &after, text).await?;
    Ok(after)
}

/// A person may turn his own proposal from individual to joint and back; a collective one stays what it is.
fn change_kind(p: &mut Proposal, kind: Kind) -> Outcome<()> {
    if p.kind.is_collective() || kind.is_collective() {
        return Err(Problem::invalid("kind", "proposals-kind-fixed"));
    }
    p.kind = kind;
    Ok(())
}

/// First proposer and signed co-signers.
pub(super) async fn signers(tx: &mut Tx, p: &Proposal) -> Outcome<i64> {
    let own = i64::from(p.org.is_none());
    Ok(own + if p.kind == Kind::Joint { parts::count_signed(tx, p.id).await? } else { 0 })
}

async fn simple(tx: &mut Tx, by: &Acting, id: ProposalId, action: Action) -> Outcome<(Case, Proposal)> {
    let case = case(tx, by, id, action, None).await?;
    let after = case.after(by);
    write(tx, by, &case, &after, json!({})).await?;
    Ok((case, after))
}

/// Throws a draft away; it can be restored.
pub async fn discard(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    simple(tx, by, id, Action::Discard).await.map(|(_, p)| p)
}

/// Takes a draft back out of the bin.
pub async fn restore(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    simple(tx, by, id, Action::Restore).await.map(|(_, p)| p)
}

/// Begins a new draft with the text of one's own earlier proposal (returned for good, not filed, withdrawn).
pub async fn copy(tx: &mut Tx, by: &Acting, id: ProposalId) -> Outcome<Proposal> {
    let shown = store::find(tx, by, id).await?.ok_or(Problem::NotFound)?;
    let owner = shown.standings(by);
    let p = shown.proposal;
    let content = Content {
        situation: p.situation.clone(),
        analysis: p.analysis.clone(),
        research: p.research.clone(),
        suggestions: parts::suggestions(tx, id).await?,
    };
    let text = Text {
        title: p.title.clone(),
        content,
        source: Some(p.source),
        publish_wish: Some(p.publish_wish),
        publish_reason: p.publish_reason.clone(),
        urgent: p.urgent,
        category: p.category,
        contact_phone: p.contact_phone.clone(),
        contact_email: p.contact_email.clone(),
        contact_hours: p.contact_hours.clone(),
        units: parts::units(tx, id).await?,
        previous: Some(id),
    };
    if !owner.iter().any(|s| matches!(s, Standing::FirstProposer | Standing::Drafter | Standing::SealHolder))
    {
        return Err(Problem::NotYours { action: "case-action-create".to_owned() });
    }
    create(tx, by, p.kind, p.org, &text).await
}
