//! Plain data of the room: terms and sessions, sectors, organisations with dated names, accounts, seats, rights. What is typed
//! is read in `records/forms.rs`; the check of the log stands in `records/log.rs`.

pub mod forms;
pub mod log;

pub use crate::assembly::entrance::{AccountState, Purpose};
use crate::foundation::acting::{Power, Role};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::words::Lang;
use time::Date;

crate::id!(/** A term of a body (届). */ TermId);
crate::id!(/** A session of a term (次). */ SittingId);
crate::id!(/** A sector (界别): a seat group, never an attribute of a person. */ SectorId);

crate::names!(
    /// What an organisation is: a kind of submitter, or a unit that handles matters.
    OrgKind {
        /// A party or federation taking part, as an organisation.
        Party = "party",
        /// A mass organisation.
        MassOrg = "mass_org",
        /// A special committee of the body.
        Committee = "committee",
        /// A sector acting as a submitter.
        Sector = "sector",
        /// A discussion group of the plenary.
        Group = "group",
        /// Several groups together.
        JointGroup = "joint_group",
        /// A committee of a lower level.
        County = "county",
        /// An area activity group.
        AreaGroup = "area_group",
        /// Members of a higher level who live here.
        Guest = "guest",
        /// A unit that handles matters.
        Unit = "unit",
    }
);

crate::names!(
    /// Which side a unit belongs to; decides which office assigns (PEERS 6.6).
    UnitKind {
        /// A department of the party committee.
        Party = "party",
        /// A department of the government.
        Government = "government",
        /// The people's congress.
        Congress = "congress",
        /// The assembly itself.
        Cppcc = "cppcc",
        /// A court.
        Court = "court",
        /// A procuratorate.
        Procuratorate = "procuratorate",
        /// Anything else.
        Other = "other",
    }
);

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// 十二届: 12.
    pub number: i64,
    /// First day.
    pub starts_on: String,
    /// Last day as planned.
    pub ends_on: String,
    /// When it was closed, milliseconds UTC.
    pub closed_at: Option<i64>,
    /// Its name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
}

impl Term {
    /// The name.
    pub fn name(&self, lang: Lang) -> &str {
        if lang == Lang::Zh { &self.zh } else { &self.en }
    }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Its id.
    pub id: SittingId,
    /// Its term.
    pub term: TermId,
    /// Number of its term.
    pub term_number: i64,
    /// Its number within the term.
    pub number: i64,
    /// Year.
    pub year: i64,
    /// First day of the plenary.
    pub opens_on: String,
    /// Last day of the plenary.
    pub closes_on: String,
    /// Instant from which submissions are session proposals.
    pub window_opens_at: i64,
    /// Instant of the announced cut-off; still within.
    pub cut_off_at: i64,
    /// Put before case numbers.
    pub prefix: String,
}

impl Sitting {
    /// Whether a first submission at an instant is one of the session; the announced cut-off is still within.
    pub fn takes(&self, at: i64) -> bool {
        (self.window_opens_at..=self.cut_off_at).contains(&at)
    }

    /// rule page 1.3: the session with which a first submission at an instant is counted, of a list with the latest window
    /// first: the one whose window opened last, before the first the first. Nothing where the body has no session.
    pub fn at(latest_first: &[Self], at: i64) -> Option<&Self> {
        latest_first.iter().find(|s| s.window_opens_at <= at).or(latest_first.last())
    }
}

/// Terms and sessions of a body, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Sittings {
    /// Terms by number.
    pub terms: Vec<Term>,
    /// Sessions by opening day.
    pub list: Vec<Sitting>,
    /// Minutes the body's clock is ahead of UTC.
    pub utc_offset_minutes: i64,
}

impl Sittings {
    /// A session by id.
    pub fn find(&self, id: SittingId) -> Option<&Sitting> {
        self.list.iter().find(|s| s.id == id)
    }

    /// A term by id.
    pub fn term(&self, id: TermId) -> Option<&Term> {
        self.terms.iter().find(|t| t.id == id)
    }

    /// The term of a day: the latest that has begun and is not closed; before the first, the first.
    pub fn current_term(&self, day: Date) -> Option<&Term> {
        let day = day.to_string();
        let begun = |t: &&Term| t.starts_on <= day && t.closed_at.is_none();
        let open = self.terms.iter().rev().find(begun);
        open.or_else(|| self.terms.iter().find(|t| t.closed_at.is_none())).or(self.terms.last())
    }

    /// The session of a day: the latest that has opened; before the first, the first.
    pub fn current(&self, day: Date) -> Option<&Sitting> {
        let day = day.to_string();
        self.list.iter().rev().find(|s| s.opens_on <= day).or(self.list.first())
    }
}

/// A sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sector {
    /// Its id.
    pub id: SectorId,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Never crossed with figures of opinion (rule page 7.3).
    pub sensitive: bool,
    /// Place in lists.
    pub position: i64,
    /// Last day in use.
    pub until_on: Option<String>,
}

/// Sectors of a body in their order.
#[derive(Debug, Clone, Default)]
pub struct Sectors {
    /// All, also ended ones.
    pub list: Vec<Sector>,
}

impl Sectors {
    /// A sector by id.
    pub fn find(&self, id: SectorId) -> Option<&Sector> {
        self.list.iter().find(|s| s.id == id)
    }
}

/// A name of an organisation, valid from a day until the next one's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgName {
    /// First day.
    pub from_on: String,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// English name.
    pub name_en: String,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Org {
    /// Its id.
    pub id: OrgId,
    /// Kind.
    pub kind: OrgKind,
    /// Side, for a unit.
    pub unit_kind: Option<UnitKind>,
    /// Short code.
    pub code: String,
    /// Place in lists.
    pub position: i64,
    /// The seat group, for a sector.
    pub sector: Option<SectorId>,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub until_on: Option<String>,
    /// Names, oldest first; at least one.
    pub names: Vec<OrgName>,
}

impl Org {
    /// The name on a day; before the first name, the first.
    pub fn named(&self, day: &str) -> Option<&OrgName> {
        self.names.iter().rev().find(|n| n.from_on.as_str() <= day).or(self.names.first())
    }

    /// The full name on a day in a language.
    pub fn name(&self, day: &str, lang: Lang) -> &str {
        match self.named(day) {
            Some(n) => lang.of(&n.name, &n.name_en),
            None => &self.code,
        }
    }

    /// The short name on a day in a language.
    pub fn short_name(&self, day: &str, lang: Lang) -> &str {
        match self.named(day) {
            Some(n) if lang == Lang::Zh && !n.short_name.is_empty() => &n.short_name,
            _ => self.name(day, lang),
        }
    }

    /// Whether it exists on a day.
    pub fn exists(&self, day: &str) -> bool {
        self.from_on.as_str() <= day && self.until_on.as_deref().is_none_or(|until| day <= until)
    }
}

/// Organisations of a body in their order.
#[derive(Debug, Clone, Default)]
pub struct Orgs {
    /// All, also ended ones.
    pub list: Vec<Org>,
}

impl Orgs {
    /// An organisation by id.
    pub fn find(&self, id: OrgId) -> Option<&Org> {
        self.list.iter().find(|o| o.id == id)
    }

    /// Those of a kind that exist on a day.
    pub fn of_kind(&self, kind: OrgKind, day: &str) -> impl Iterator<Item = &Org> {
        self.list.iter().filter(move |o| o.kind == kind && o.exists(day))
    }

    /// The full name of an organisation on a day; empty when it is none of this body.
    pub fn name(&self, id: OrgId, day: &str, lang: Lang) -> String {
        self.find(id).map(|o| o.name(day, lang).to_owned()).unwrap_or_default()
    }
}

/// An account: one natural person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Name to sign in with.
    pub login: String,
    /// Name.
    pub name: String,
    /// What lists are ordered by: the name in letters where it was typed.
    pub sort_key: String,
    /// Number of the member.
    pub member_no: Option<String>,
    /// Telephone.
    pub phone: String,
    /// Mail.
    pub email: String,
    /// Employer.
    pub employer: String,
    /// Post.
    pub post: String,
    /// State.
    pub state: AccountState,
    /// Whether a password was set.
    pub has_password: bool,
    /// Whether a second factor was confirmed.
    pub has_factor: bool,
    /// When it was made.
    pub created_at: i64,
    /// When it was last disabled.
    pub disabled_at: Option<i64>,
    /// Last use of a sign-in.
    pub seen_at: Option<i64>,
    /// Number of its changes.
    pub version: i64,
}

/// A seat: a person in a term, with the groups he sits in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: i64,
    /// The term.
    pub term: TermId,
    /// Sector.
    pub sector: Option<SectorId>,
    /// Special committee.
    pub committee: Option<OrgId>,
    /// Discussion group.
    pub group: Option<OrgId>,
    /// Member of the standing committee.
    pub standing: bool,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub until_on: Option<String>,
}

/// A member in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Account.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// Order key.
    pub sort_key: String,
    /// Number of the member.
    pub member_no: String,
    /// Telephone.
    pub phone: String,
    /// Mail.
    pub email: String,
    /// Employer.
    pub employer: String,
    /// Post.
    pub post: String,
    /// State of the account.
    pub state: AccountState,
    /// Special committee.
    pub committee: Option<OrgId>,
    /// Discussion group.
    pub group: Option<OrgId>,
    /// Member of the standing committee.
    pub standing: bool,
    /// First day of the seat.
    pub from_on: String,
    /// Last day of the seat.
    pub until_on: Option<String>,
}

/// A seated person to choose: id, name, post.
pub type Seated = (AccountId, String, String);

/// A sector with the number of its seats: id, name, English name, marked sensitive, seats.
pub type SectorSeats = (i64, String, String, bool, i64);

/// An account by which a name may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// Its id.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// Name to sign in with.
    pub login: String,
    /// Has a seat in the term asked about.
    pub seated: bool,
}

/// An organisation under one of its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedOrg {
    /// Its id.
    pub id: OrgId,
    /// Kind.
    pub kind: OrgKind,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Id of the grant.
    pub id: i64,
    /// Who.
    pub account: AccountId,
    /// His name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Since when, milliseconds UTC.
    pub granted_at: i64,
    /// Name of who granted it; empty for the clock or the first run.
    pub granted_by: String,
}

/// A delegation as it stands in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegated {
    /// Its id.
    pub id: i64,
    /// Who.
    pub account: AccountId,
    /// His name.
    pub name: String,
    /// For which organisation.
    pub org: OrgId,
    /// What may be done.
    pub power: Power,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub until_on: Option<String>,
    /// When it was revoked.
    pub revoked_at: Option<i64>,
}

/// What the end of a term does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// Seats that end.
    pub seats: i64,
    /// Member roles that end: those who have no seat in another term that is open.
    pub roles: i64,
    /// Delegations of those persons that end.
    pub delegations: i64,
    /// Accounts that will be disabled when the time to read drafts is over.
    pub accounts: i64,
    /// Last day on which they may read what they wrote.
    pub until: String,
}
