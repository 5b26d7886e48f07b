//! Who acts, in which roles, for which body, at what moment. Clock and chance are handed in here and nowhere else, so that
//! every verb can be run at any moment and repeated.

use super::ids::{self, AccountId, BodyId, OrgId};
use super::procedure::Procedure;
use super::words::Lang;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use time::{Date, OffsetDateTime, UtcOffset};

crate::names!(
    /// What a person is in the body. A standing towards a record is derived from it by the room.
    Role {
        /// 委员: sits in the current term.
        Member = "member",
        /// 提案办: receives, files, assigns; the daily work of proposals.
        ProposalOfficer = "proposal_officer",
        /// 提案委审查员: a second opinion in review.
        Reviewer = "reviewer",
        /// 提案委主任、副主任: decides on filing.
        CommitteeHead = "committee_head",
        /// 主席会议成员.
        ChairMember = "chair_member",
        /// 办公室: members' data, units, sessions, settings.
        OfficeOfficer = "office_officer",
        /// 交办机关 (督查室).
        AssigningOfficer = "assigning_officer",
        /// 系统管理员: accounts, backup; reads no business content.
        SystemAdministrator = "system_administrator",
        /// 安全保密管理员: grants and revokes roles; does no business.
        SecurityAdministrator = "security_administrator",
        /// 安全审计员: reads the log; writes nothing.
        Auditor = "auditor",
    }
);

impl Role {
    /// The three separated administrators (TRUST T-10, 三员分立).
    pub const ADMINISTRATORS: [Role; 3] =
        [Role::SystemAdministrator, Role::SecurityAdministrator, Role::Auditor];

    /// Whether two roles may be held by one person: an administrator holds nothing else.
    pub fn goes_with(self, other: Role) -> bool {
        self == other || !(Self::ADMINISTRATORS.contains(&self) || Self::ADMINISTRATORS.contains(&other))
    }

    /// Roles that work at a desk in the office and need a second factor.
    pub fn is_staff(self) -> bool {
        !matches!(self, Role::Member)
    }
}

crate::names!(
    /// What a delegate may do for an organisation.
    Power {
        /// Writes drafts in its name.
        Draft = "draft",
        /// Signs or seals: submits, withdraws, consents. Includes drafting.
        Seal = "seal",
    }
);

/// A delegation in force: acting for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// The organisation.
    pub org: OrgId,
    /// Its kind (a submitter kind: party, committee, sector ...).
    pub kind: String,
    /// Its name today.
    pub org_name: String,
    /// What may be done.
    pub power: Power,
}

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock plus so many milliseconds (0, or the demo's own today).
    Machine(i64),
    /// A clock set by hand, for tests and for filling the demo's past.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// Milliseconds UTC now.
    pub fn now_ms(&self) -> i64 {
        match self {
            Self::Machine(shift) => {
                #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
                let now = OffsetDateTime::now_utc();
                i64::try_from(now.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX) + shift
            }
            Self::Set(at) => at.load(Ordering::Relaxed),
        }
    }
}

/// Counts the ids of this program on from a random number: two of one millisecond never meet, as chance alone would let
/// them once in a list of some hundreds.
#[expect(clippy::disallowed_methods, reason = "the one place that asks for chance")]
static COUNT: LazyLock<AtomicU64> = LazyLock::new(|| AtomicU64::new(rand::random()));

/// The step of a repeatable sequence.
const SEED_STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// Where chance comes from.
#[derive(Debug, Clone)]
pub enum Chance {
    /// A count from the operating system's chance.
    Random,
    /// A repeatable sequence, for the demo and tests.
    Seeded(Arc<AtomicU64>),
}

impl Chance {
    /// A number for an id: counted on, so that two of one millisecond never meet.
    pub fn count(&self) -> u64 {
        match self {
            Self::Random => COUNT.fetch_add(1, Ordering::Relaxed),
            // An odd step goes through every value of the low bits before one comes again.
            Self::Seeded(state) => state.fetch_add(SEED_STEP, Ordering::Relaxed),
        }
    }

    /// The next number.
    pub fn next(&self) -> u64 {
        match self {
            Self::Random => COUNT.fetch_add(1, Ordering::Relaxed),
            Self::Seeded(state) => {
                // splitmix64: enough to make ids of a demo world repeatable; never used for secrets.
                let mut z = state.fetch_add(SEED_STEP, Ordering::Relaxed);
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                z ^ (z >> 31)
            }
        }
    }
}

/// A secret of 256 bits as text: session tokens, one-time links, API tokens. Always from the operating system.
pub fn secret() -> String {
    #[expect(
        clippy::disallowed_methods,
        reason = "secrets come from the operating system, never from a seed"
    )]
    let bytes: [u8; 32] = rand::random();
    data_encoding::BASE64URL_NOPAD.encode(&bytes)
}

/// One person (or the timer) acting now.
#[derive(Debug, Clone)]
pub struct Acting {
    /// The person's account; [`NOBODY`] for the timer.
    pub account: AccountId,
    /// His name, as the record will show it.
    pub name: String,
    /// The body.
    pub body: BodyId,
    /// His roles in force.
    pub roles: Arc<[Role]>,
    /// Organisations he may act for.
    pub delegations: Arc<[Delegation]>,
    /// The organisation this act is done for, when it is.
    pub acting_for: Option<OrgId>,
    /// Whether this is the clock itself acting.
    pub timer: bool,
    /// Milliseconds UTC.
    pub now: i64,
    /// The body's settings and calendar.
    pub procedure: Arc<Procedure>,
    /// Chance for ids.
    pub chance: Chance,
    /// The language he reads.
    pub lang: Lang,
}

/// The account of the timer.
pub const NOBODY: AccountId = AccountId(0);

impl Acting {
    /// Whether the person holds a role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the person holds any of them.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.is(*role))
    }

    /// Today in the body's time zone.
    pub fn today(&self) -> Date {
        local_date(self.now, self.procedure.utc_offset_minutes)
    }

    /// A new id.
    pub fn new_id(&self) -> i64 {
        ids::make(self.now, self.chance.count())
    }

    /// Whether a setting is on today.
    pub fn on(&self, key: &str) -> bool {
        self.procedure.on(key, self.today())
    }

    /// The delegation by which he may act for an organisation.
    pub fn delegation(&self, org: OrgId) -> Option<&Delegation> {
        self.delegations.iter().find(|d| d.org == org)
    }
}

/// The civil date of an instant, by the body's offset from UTC in minutes.
pub fn local_date(ms: i64, utc_offset_minutes: i64) -> Date {
    local(ms, utc_offset_minutes).date()
}

/// The local moment of an instant.
pub fn local(ms: i64, utc_offset_minutes: i64) -> OffsetDateTime {
    let offset = UtcOffset::from_whole_seconds((utc_offset_minutes * 60) as i32).unwrap_or(UtcOffset::UTC);
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(ms) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(offset)
}

/// The instant at which a local day begins.
pub fn start_of_day(date: Date, utc_offset_minutes: i64) -> i64 {
    date.midnight().assume_utc().unix_timestamp() * 1000 - utc_offset_minutes * 60_000
}

/// The last millisecond of a local day: a due date ends with it.
pub fn end_of_day(date: Date, utc_offset_minutes: i64) -> i64 {
    start_of_day(date, utc_offset_minutes) + 86_400_000 - 1
}

/// Reads `2026-05-20`.
pub fn parse_date(text: &str) -> Option<Date> {
    Date::parse(text.trim(), time::macros::format_description!("[year]-[month]-[day]")).ok()
}
