//! Plain data of the room: dated values of settings, calendar files, overlays. Categories and grounds stand in `catalogue.rs`.

use crate::foundation::acting::Role;

crate::id!(/** One dated value of a setting. */ SettingId);
crate::id!(/** A category of matters. */ CategoryId);
crate::id!(/** A local ground for not filing. */ GroundId);

/// Who may change the procedure.
pub const EDITORS: &[Role] = &[Role::ProposalOfficer, Role::OfficeOfficer];
/// Who may read it in the room's pages.
pub const READERS: &[Role] =
    &[Role::ProposalOfficer, Role::OfficeOfficer, Role::CommitteeHead, Role::ChairMember];

/// One dated value of a setting, as it stands in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingValue {
    /// Its id.
    pub id: SettingId,
    /// Name of the setting.
    pub name: String,
    /// The value.
    pub value: String,
    /// First day in force, ISO.
    pub from: String,
    /// The rule that justifies it.
    pub rule: String,
    /// Who set it.
    pub who: String,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// A value to be set.
#[derive(Debug, Clone)]
pub struct NewValue<'a> {
    /// Name of the setting.
    pub name: &'a str,
    /// The value.
    pub value: &'a str,
    /// First day in force, as typed.
    pub from: &'a str,
    /// The rule that justifies it.
    pub rule: &'a str,
    /// The newest value that the person saw; empty when the caller did not look.
    pub seen: &'a str,
    /// The version of a rule that justifies it, from the rulebook; empty: none is named.
    pub cites: &'a str,
}

/// A value that was taken back before it came into force; told by the log.
#[derive(Debug, Clone)]
pub struct Withdrawn {
    /// Name of the setting.
    pub name: String,
    /// The value.
    pub value: String,
    /// The day from which it would have been in force.
    pub from: String,
    /// Who took it back.
    pub who: String,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// An imported table of a year.
#[derive(Debug, Clone)]
pub struct ImportedYear {
    /// Row.
    pub id: i64,
    /// Year.
    pub year: i64,
    /// Name of the file, for readers.
    pub file_name: String,
    /// Who imported it.
    pub who: String,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// A version of the overlay.
#[derive(Debug, Clone)]
pub struct OverlayVersion {
    /// Row; the newest is in force.
    pub id: i64,
    /// Content as JSON.
    pub content: String,
    /// Who set it.
    pub who: String,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// What a person typed for a category or a ground.
#[derive(Debug, Clone, Copy, Default)]
pub struct Named<'a> {
    /// Stable code.
    pub code: &'a str,
    /// Name.
    pub name: &'a str,
    /// English name.
    pub name_en: &'a str,
    /// Id of the parent, or empty.
    pub parent: &'a str,
    /// First day, as typed.
    pub from: &'a str,
}
