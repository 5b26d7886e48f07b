//! Plain data of the entrance: an account with what opens it, one-time links, changes that a person asks for, the first-run form.
//! Types that hold secrets have no `Debug`, so that no log can show them.

use crate::foundation::ids::{AccountId, BodyId};
use time::Date;

crate::id!(/** A sign-in in the list of a person. */ LoginId);
crate::id!(/** A one-time link. */ LinkId);
crate::id!(/** An API token. */ TokenId);
crate::id!(/** A change of one's own data that waits for the office. */ ChangeId);

crate::names!(
    /// Where an account stands.
    AccountState {
        /// Made by the office; the person has not set a password yet.
        Invited = "invited",
        /// May sign in.
        Active = "active",
        /// Closed by the office.
        Disabled = "disabled",
    }
);

crate::names!(
    /// What a one-time link is for.
    Purpose {
        /// Sets a password.
        Password = "password",
        /// Takes the second factor off, so that a new one can be set.
        Factor = "factor",
        /// Sets the installation up.
        Setup = "setup",
    }
);

crate::names!(
    /// A piece of his data that a person may ask to have changed.
    ProfileField {
        /// Telephone.
        Phone = "phone",
        /// Mail address.
        Email = "email",
        /// Employer.
        Employer = "employer",
        /// Post.
        Post = "post",
    }
);

crate::names!(
    /// Where a change stands.
    ChangeState {
        /// Waits for the office.
        Asked = "asked",
        /// Done.
        Accepted = "accepted",
        /// Not done, with a reason.
        Refused = "refused",
        /// Taken back by the person, or replaced by a later one.
        Withdrawn = "withdrawn",
    }
);

/// An account with everything that opens it.
pub struct Account {
    /// The person.
    pub id: AccountId,
    /// His body.
    pub body: BodyId,
    /// Name he signs in with, in small letters.
    pub login: String,
    /// His name.
    pub name: String,
    /// Number of his member's card.
    pub member_no: Option<String>,
    /// Telephone.
    pub phone: String,
    /// Mail address.
    pub email: String,
    /// Employer.
    pub employer: String,
    /// Post.
    pub post: String,
    /// Language tag.
    pub lang: String,
    /// `light`, `dark` or empty.
    pub theme: String,
    /// `large` or empty.
    pub text_size: String,
    /// Where it stands.
    pub state: AccountState,
    /// Hash of the password, none before the first.
    pub password_hash: Option<String>,
    /// Secret of the second factor in base 32.
    pub totp_secret: Option<String>,
    /// When the second factor was confirmed.
    pub totp_confirmed_at: Option<i64>,
    /// When it was made.
    pub created_at: i64,
}

impl Account {
    /// What stands in a field.
    pub fn field(&self, field: ProfileField) -> &str {
        match field {
            ProfileField::Phone => &self.phone,
            ProfileField::Email => &self.email,
            ProfileField::Employer => &self.employer,
            ProfileField::Post => &self.post,
        }
    }

    /// Whether a second factor guards it.
    pub fn has_factor(&self) -> bool {
        self.totp_confirmed_at.is_some()
    }
}

/// An account to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAccount {
    /// Name to sign in with; small letters, digits, `.`, `-`, `_`, `@`.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// Mail address.
    pub email: String,
    /// Employer.
    pub employer: String,
    /// Post.
    pub post: String,
    /// Number of his member's card.
    pub member_no: Option<String>,
    /// Language tag; empty: Chinese.
    pub lang: String,
    /// What lists are ordered by; empty: a key made from the name.
    pub sort_key: String,
}

/// A one-time link as it is found by its token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// The body; 0 for the first run.
    pub body: BodyId,
    /// The person; 0 for the first run.
    pub account: AccountId,
    /// What it is for.
    pub purpose: Purpose,
    /// Until when, milliseconds UTC.
    pub expires_at: i64,
}

/// A change that a person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its id.
    pub id: ChangeId,
    /// The person.
    pub account: AccountId,
    /// Which piece of data.
    pub field: ProfileField,
    /// What stood there.
    pub old_value: String,
    /// What shall stand there.
    pub new_value: String,
    /// When it was asked.
    pub asked_at: i64,
    /// Where it stands.
    pub state: ChangeState,
    /// Who decided.
    pub decided_by: Option<AccountId>,
    /// When.
    pub decided_at: Option<i64>,
    /// Why it was refused.
    pub reason: String,
}

/// A seat in a term, with names as of a day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SeatLine {
    /// Number of the term.
    pub term: i64,
    /// Sector, or empty.
    pub sector: String,
    /// Special committee, or empty.
    pub committee: String,
    /// Group, or empty.
    pub group: String,
    /// First day.
    pub from_on: String,
    /// Last day, where it has ended.
    pub until_on: Option<String>,
}

/// An API token in the list of its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenLine {
    /// Its id.
    pub id: TokenId,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub created_at: i64,
    /// Last day.
    pub expires_on: String,
    /// When it was taken back.
    pub revoked_at: Option<i64>,
}

/// Kinds of body, in the order of the first-run form.
pub const BODY_KINDS: [&str; 5] = ["cppcc", "congress", "workers", "senate", "council"];

/// Time zones of the first-run form: key and minutes ahead of UTC. Zones that change their clocks are told by their standard time.
pub const ZONES: [(&str, i64); 10] = [
    ("shanghai", 480),
    ("urumqi", 360),
    ("utc", 0),
    ("almaty", 300),
    ("tashkent", 300),
    ("tokyo", 540),
    ("bangkok", 420),
    ("delhi", 330),
    ("moscow", 180),
    ("berlin", 60),
];

/// What the first-run form asks, read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// Full name of the body.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Kind of body.
    pub kind: String,
    /// Minutes ahead of UTC.
    pub utc_offset_minutes: i64,
    /// `CN` or `weekends`.
    pub calendar: String,
    /// Number of the term.
    pub term: i64,
    /// Its first and last day.
    pub term_days: (Date, Date),
    /// Number of the session.
    pub sitting: i64,
    /// Opening and closing day.
    pub sitting_days: (Date, Date),
    /// When proposals of the session are first taken, milliseconds UTC.
    pub window_opens_at: i64,
    /// Until when, milliseconds UTC.
    pub cut_off_at: i64,
    /// Name and login of the three administrators, in the order of `Role::ADMINISTRATORS`.
    pub administrators: [(String, String); 3],
}
