//! The shapes in which the API speaks: what it answers, and what it takes. Names of states, actions and kinds come from the
//! tables themselves.

use crate::assembly::proposals::actions::dispatch::StepInput;
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::{Action, State};
use crate::foundation::api::names;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

fn states() -> Object {
    names::<State>()
}
fn actions() -> Object {
    names::<Action>()
}
fn kinds() -> Object {
    names::<Kind>()
}
fn windows() -> Object {
    names::<Window>()
}
fn sources() -> Object {
    names::<Source>()
}
fn wishes() -> Object {
    names::<PublishWish>()
}

/// A proposal in a list. Instants are milliseconds UTC, days are `YYYY-MM-DD`.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProposalLine {
    pub id: String,
    /// Case number as printed; empty before filing.
    pub number: String,
    pub title: String,
    #[schema(schema_with = states)]
    pub state: State,
    #[schema(schema_with = kinds)]
    pub kind: Kind,
    #[schema(schema_with = windows)]
    pub window: Window,
    pub sitting: Option<String>,
    pub category: Option<String>,
    /// Name of the first proposer.
    pub proposer: String,
    /// Name of the organisation, of a collective kind.
    pub org: String,
    pub urgent: bool,
    /// Persons who stand behind it.
    pub signers: i64,
    pub submitted_at: Option<i64>,
    pub review_due: Option<String>,
    pub filed_at: Option<i64>,
    pub changed_at: i64,
    pub version: i64,
}

/// A page of the list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProposalList {
    pub items: Vec<ProposalLine>,
    /// What to give as `after` for the next page; absent on the last.
    pub next: Option<String>,
}

/// Somebody asked to sign.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SignatureOut {
    pub name: String,
    #[schema(schema_with = signature_states)]
    pub state: SignatureState,
    pub answered_at: Option<i64>,
}

fn signature_states() -> Object {
    names::<SignatureState>()
}

/// A unit suggested for handling.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitJson {
    /// Its id, when it is known here.
    #[serde(default)]
    pub org: Option<String>,
    pub name: String,
    /// `lead` or `co`.
    pub role: String,
}

/// A proposal with its text and what you can do with it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProposalOut {
    #[serde(flatten)]
    pub line: ProposalLine,
    pub situation: String,
    pub analysis: String,
    pub suggestions: Vec<String>,
    pub research: String,
    #[schema(schema_with = sources)]
    pub source: Source,
    #[schema(schema_with = wishes)]
    pub publish_wish: PublishWish,
    pub units: Vec<UnitJson>,
    pub signatures: Vec<SignatureOut>,
    /// Digest of the text: what is signed.
    pub text_digest: String,
    pub text_version: i64,
    pub return_due: Option<String>,
    pub merged_into: Option<String>,
    pub ground: String,
    pub reason: String,
    /// What you may do now, by the table of the workflow.
    #[schema(value_type = Vec<String>)]
    pub allowed_actions: Vec<Action>,
}

/// The text of a proposal as it is written.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TextIn {
    pub title: String,
    pub situation: String,
    pub analysis: String,
    /// One by one.
    pub suggestions: Vec<String>,
    pub research: String,
    #[schema(schema_with = sources)]
    pub source: String,
    #[schema(schema_with = wishes)]
    pub publish_wish: String,
    pub publish_reason: String,
    pub urgent: bool,
    pub category: Option<String>,
    pub contact_phone: String,
    pub contact_email: String,
    pub contact_hours: String,
    pub units: Vec<UnitJson>,
    /// An earlier proposal on the same matter.
    pub previous: Option<String>,
}

/// A draft to be begun.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewProposal {
    #[schema(schema_with = kinds)]
    pub kind: String,
    /// The organisation, for a collective kind.
    #[serde(default)]
    pub org: Option<String>,
    #[serde(default)]
    pub text: TextIn,
}

/// A step: an action and what it needs.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StepIn {
    #[schema(schema_with = actions)]
    pub action: String,
    /// The version that you saw; another one now is a conflict.
    pub version: Option<i64>,
    pub reason: String,
    pub category: Option<String>,
    /// Code of the ground for not filing.
    pub ground: String,
    pub addressee: String,
    /// Lead case of a merger.
    pub lead: Option<String>,
    /// Accounts of the members asked to sign.
    pub invited: Vec<String>,
    /// Organisations asked to propose together.
    pub orgs: Vec<String>,
    /// Until when they may sign, milliseconds UTC.
    pub until: Option<i64>,
    /// Digest of the text that you read before signing.
    pub digest: Option<String>,
    pub opinion: String,
    pub checks: Vec<String>,
    pub proposed: String,
    #[schema(schema_with = kinds)]
    pub kind: Option<String>,
    pub text: Option<TextIn>,
}

/// Where a proposal stands after a step.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StepDone {
    pub id: String,
    #[schema(schema_with = states)]
    pub state: State,
    pub version: i64,
    pub number: String,
    #[schema(value_type = Vec<String>)]
    pub allowed_actions: Vec<Action>,
}

/// One step of the history.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StepOut {
    pub seq: i64,
    pub at: i64,
    pub actor: String,
    pub standing: String,
    pub action: String,
    pub from: String,
    pub to: String,
    /// Reason and what else belongs to the step, where you may read it.
    #[schema(value_type = Object)]
    pub detail: Value,
    pub previous: String,
    pub hash: String,
}

/// A refusal (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProblemOut {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    pub detail: String,
    /// On 409 from the table: where it stands and what you may do instead.
    pub state: Option<String>,
    pub allowed_actions: Option<Vec<String>>,
}

pub(super) fn id_in<T: std::str::FromStr>(field: &str, text: Option<&String>) -> Outcome<Option<T>> {
    text.filter(|t| !t.is_empty())
        .map(|t| t.parse().map_err(|_| Problem::invalid(field, "form-choose")))
        .transpose()
}

pub(super) fn name_in<T: Name>(field: &str, text: &str) -> Outcome<Option<T>> {
    match text {
        "" => Ok(None),
        key => T::from_key(key).map(Some).ok_or_else(|| Problem::invalid(field, "form-choose")),
    }
}

impl TextIn {
    pub(super) fn read(&self) -> Outcome<Text> {
        let unit = |u: &UnitJson| {
            let role = if u.role == "co" { "co" } else { "lead" };
            let org = id_in::<OrgId>("units", u.org.as_ref())?;
            Ok(SuggestedUnit { org, name: u.name.trim().chars().take(80).collect(), role: role.to_owned() })
        };
        Ok(Text {
            title: self.title.trim().to_owned(),
            content: Content {
                situation: self.situation.trim().to_owned(),
                analysis: self.analysis.trim().to_owned(),
                suggestions: self.suggestions.iter().map(|s| s.trim().to_owned()).collect(),
                research: self.research.trim().to_owned(),
            },
            source: name_in("source", &self.source)?,
            publish_wish: name_in("publish_wish", &self.publish_wish)?,
            publish_reason: self.publish_reason.trim().to_owned(),
            urgent: self.urgent,
            category: id_in("category", self.category.as_ref())?,
            contact_phone: self.contact_phone.trim().to_owned(),
            contact_email: self.contact_email.trim().to_owned(),
            contact_hours: self.contact_hours.trim().to_owned(),
            units: self.units.iter().map(unit).collect::<Outcome<_>>()?,
            previous: id_in("previous", self.previous.as_ref())?,
        })
    }
}

impl StepIn {
    pub(super) fn read(&self) -> Outcome<StepInput> {
        let account =
            |text: &String| text.parse::<AccountId>().map_err(|_| Problem::invalid("invited", "form-choose"));
        let org = |text: &String| text.parse::<OrgId>().map_err(|_| Problem::invalid("orgs", "form-choose"));
        Ok(StepInput {
            orgs: self.orgs.iter().map(org).collect::<Outcome<_>>()?,
            version: self.version,
            reason: self.reason.clone(),
            category: id_in("category", self.category.as_ref())?,
            ground: self.ground.clone(),
            addressee: self.addressee.clone(),
            lead: id_in("lead", self.lead.as_ref())?,
            invited: self.invited.iter().map(account).collect::<Outcome<_>>()?,
            until: self.until,
            digest: self.digest.clone(),
            opinion: self.opinion.clone(),
            checks: self.checks.clone(),
            proposed: self.proposed.clone(),
            kind: name_in("kind", self.kind.as_deref().unwrap_or(""))?,
            text: self.text.as_ref().map(TextIn::read).transpose()?,
        })
    }
}
