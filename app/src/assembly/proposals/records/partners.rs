//! Organisations that propose together with a proposal's own.

use crate::foundation::ids::{AccountId, OrgId};

crate::names!(
    /// Whether an organisation that is to propose together with another has agreed.
    PartnerState {
        /// Asked, or asked anew because the text changed.
        Asked = "asked",
        /// Agreed to this very text.
        Agreed = "agreed",
        /// Declined.
        Declined = "declined",
    }
);

/// An organisation that proposes together with the proposal's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: PartnerState,
    /// When it answered.
    pub answered_at: Option<i64>,
    /// Who answered for it, or empty.
    pub answered_by: String,
    /// His account.
    pub account: Option<AccountId>,
    /// Digest of the text agreed to.
    pub text_digest: String,
    /// Why it declined.
    pub remark: String,
}
