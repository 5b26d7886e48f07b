//! The office enters proposals from a list or from paper: as drafts of their proposers, as received, or as filed with the
//! numbers of the list. Nothing is decided here for anybody: a draft is still its proposer's to submit.

use super::drafting::{Text, apply, blank, check_limits, fits, write_parts};
use super::event;
use crate::assembly::handling::{self, MatterId};
use crate::assembly::people;
use crate::assembly::proposals::numbers;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::{Action, Standing, State, WORKFLOW};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// In which state the entries of a list begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// A draft of its proposer.
    Draft,
    /// Received by the office.
    Submitted,
    /// Filed, with the number of the list.
    Filed,
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Kind.
    pub kind: Kind,
    /// First proposer; for an organisation the person who enters it.
    pub proposer: AccountId,
    /// Organisation of a collective one.
    pub org: Option<OrgId>,
    /// Members named as co-signers: their signatures are on the paper.
    pub signers: Vec<AccountId>,
    /// Text.
    pub text: Text,
    /// Number of the list, where it is one.
    pub number: Option<i64>,
    /// Instant it was received: decides the window.
    pub at: i64,
    /// Instant it was filed, where the list says it; else it is taken as filed when received.
    pub filed_at: Option<i64>,
    /// Name of the file.
    pub file: String,
    /// What the list says besides, for the history: an object.
    pub detail: Value,
}

/// Enters one proposal.
pub async fn register(
    tx: &mut Tx,
    by: &Acting,
    (begins, sitting): (As, &Sitting),
    entry: &Entry,
) -> Outcome<Proposal> {
    let action = match begins {
        As::Draft => Action::Register,
        As::Submitted => Action::RegisterSubmitted,
        As::Filed => Action::RegisterFiled,
    };
    let mine = of_roles(by);
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(None, action, &mine, &on)
        .map_err(|_| Problem::NotYours { action: format!("case-action-{action}") })?;
    check_limits(&entry.text)?;
    if let Some(org) = entry.org
        && !org_fits(tx, by, org, entry.kind).await?
    {
        return Err(Problem::invalid("kind", "proposals-kind-of-org"));
    }
    let mut p = blank(by, entry.kind, entry.org);
    p.proposer = entry.proposer;
    p.imported_from.clone_from(&entry.file);
    apply(&mut p, &entry.text);
    if begins != As::Draft {
        receive(tx, by, &mut p, sitting, entry).await?;
    }
    if begins == As::Filed {
        file_as_listed(tx, by, &mut p, sitting, entry).await?;
    }
    store::insert(tx, &p).await?;
    write_parts(tx, by, &p, &entry.text).await?;
    sign_as_listed(tx, by, &mut p, begins, entry).await?;
    if begins != As::Draft {
        let content = entry.text.content.clone();
        let (made_at, made_by) = (by.now, by.account);
        let title = p.title.clone();
        let version = TextVersion { number: 1, title, content, made_at, made_by, reason: String::new() };
        parts::add_version(tx, by, p.id, &version).await?;
    }
    event(tx, by, &p, action, Standing::ProposalOffice, "", detail_of(entry)).await?;
    if begins == As::Filed {
        super::handing::register(tx, by, &p).await?;
    }
    Ok(p)
}

fn detail_of(entry: &Entry) -> Value {
    let mut detail = json!({ "x": entry.file });
    if let (Some(all), Some(more)) = (detail.as_object_mut(), entry.detail.as_object()) {
        all.extend(more.clone());
    }
    detail
}

async fn org_fits(tx: &mut Tx, by: &Acting, org: OrgId, kind: Kind) -> Outcome<bool> {
    let found = people::org_kind(tx, by.body, org).await?;
    Ok(found.is_some_and(|org_kind| fits(kind, org_kind.key())))
}

async fn receive(
    tx: &mut Tx,
    by: &Acting,
    p: &mut Proposal,
    sitting: &Sitting,
    entry: &Entry,
) -> Outcome<()> {
    p.state = State::Submitted;
    p.sitting = Some(sitting.id);
    p.window = Window::of(sitting, entry.at);
    p.first_submitted_at = Some(entry.at);
    p.submitted_at = Some(entry.at);
    p.serial = Some(store::next_number(tx, by.body, 0, "serial").await?);
    p.text_version = 1;
    super::submitting::set_review_due(by, p, sitting);
    Ok(())
}

async fn file_as_listed(
    tx: &mut Tx,
    by: &Acting,
    p: &mut Proposal,
    sitting: &Sitting,
    entry: &Entry,
) -> Outcome<()> {
    let number = entry.number.ok_or_else(|| Problem::invalid("number", "import-number-needed"))?;
    let (series, setting) = match p.window {
        Window::Session => ("session", "proposal.number_session"),
        _ => ("ordinary", "proposal.number_ordinary"),
    };
    if store::number_taken(tx, by.body, sitting.id, p.window, number).await? {
        return Err(Problem::invalid("number", "import-number-taken"));
    }
    store::raise_number(tx, by.body, sitting.id.0, series, number).await?;
    p.state = State::Filed;
    p.number = Some(number);
    let template = by.procedure.text(setting, by.today());
    p.case_no = numbers::write(template, sitting, (number, number), p.kind, "");
    let filed_at = entry.filed_at.unwrap_or(entry.at).max(entry.at);
    p.decided_at = Some(filed_at);
    p.filed_at = Some(filed_at);
    p.review_due = None;
    Ok(())
}

/// On a draft the named co-signers are only noted as invited later by the proposer; on paper they have signed.
async fn sign_as_listed(
    tx: &mut Tx,
    by: &Acting,
    p: &mut Proposal,
    begins: As,
    entry: &Entry,
) -> Outcome<()> {
    if begins == As::Draft || p.kind != Kind::Joint {
        return Ok(());
    }
    for (index, account) in entry.signers.iter().enumerate() {
        parts::invite(tx, by, p.id, *account, index as i64 + 1).await?;
        let change = (SignatureState::Invited, SignatureState::Signed);
        parts::answer(tx, p.id, *account, change, (by.now, &p.text_digest, "")).await?;
    }
    let before = p.clone();
    p.signer_count = 1 + parts::count_signed(tx, p.id).await?;
    p.version += 1;
    store::save(tx, &before, p).await.map(|_| ())
}

/// Takes out a proposal that a list entered by mistake and nobody has touched since, with the matter it became. Its history stays.
/// The verb that takes the list back has seen what stands against it.
pub async fn unregister(tx: &mut Tx, by: &Acting, id: ProposalId, file: &str) -> Outcome<()> {
    let mine = of_roles(by);
    WORKFLOW
        .check(None, Action::RegisterFiled, &mine, &|key: &str| by.on(key))
        .map_err(|_| Problem::NotYours { action: "people-import-action-undo".to_owned() })?;
    let p = store::load(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    if p.state == State::Filed {
        handling::unregister(tx, by, MatterId(id.0)).await?;
    }
    store::erasing::erase(tx, &p).await?;
    let event = NewEvent {
        kind: "proposal",
        subject: id.0,
        standing: Standing::ProposalOffice.key(),
        action: "undo_import",
        from: p.state.key(),
        to: "",
        detail: json!({ "x": file, "y": p.case_no }),
    };
    events::record(tx, by, event).await.map(|_| ())
}
