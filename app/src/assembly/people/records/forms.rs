//! What is typed, read and checked: members, accounts, organisations, sectors, terms and sessions. Everything that is wrong is
//! told at once; whether it collides with what is stored is decided by the verbs.

use super::{OrgKind, SectorId, TermId, UnitKind};
use crate::foundation::acting::{Power, parse_date, start_of_day};
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::order::order_key;
use crate::foundation::workflow::Name;

/// Reads an optional id: empty is none, anything unreadable is a complaint.
fn optional<T: std::str::FromStr>(checks: &mut Checks, fields: &Fields, name: &str) -> Option<T> {
    let text = fields.get(name);
    let parsed = text.parse().ok();
    checks.need(text.is_empty() || parsed.is_some(), name, "form-choose");
    parsed
}

fn date(checks: &mut Checks, fields: &Fields, name: &str) -> String {
    let text = fields.get(name);
    match parse_date(text) {
        Some(day) => day.to_string(),
        None => {
            checks.need(false, name, if text.is_empty() { "form-needed" } else { "form-date" });
            String::new()
        }
    }
}

fn optional_date(checks: &mut Checks, fields: &Fields, name: &str) -> Option<String> {
    (!fields.get(name).is_empty()).then(|| date(checks, fields, name)).filter(|day| !day.is_empty())
}

fn whole(checks: &mut Checks, fields: &Fields, name: &str, (low, high): (i64, i64)) -> i64 {
    let number = fields.parsed::<i64>(name).filter(|n| (low..=high).contains(n));
    checks.need(number.is_some(), name, "people-wrong-number");
    number.unwrap_or(low)
}

/// Reads `2026-01-05T18:00` on the body's clock as an instant.
pub fn parse_moment(text: &str, utc_offset_minutes: i64) -> Option<i64> {
    let (day, clock) = text.trim().split_once(['T', ' '])?;
    let day = parse_date(day)?;
    let (hour, minute) = clock.split_once(':')?;
    let hour: i64 = hour.parse().ok().filter(|h| (0..24).contains(h))?;
    let minute: i64 = minute.get(..2)?.parse().ok().filter(|m| (0..60).contains(m))?;
    Some(start_of_day(day, utc_offset_minutes) + (hour * 60 + minute) * 60_000)
}

/// A person as typed by the office or by the system administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountForm {
    /// Name to sign in with, in small letters.
    pub login: String,
    /// Name.
    pub name: String,
    /// Order key.
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
}

impl AccountForm {
    fn read(checks: &mut Checks, fields: &Fields) -> Self {
        let login = fields.get("login").to_ascii_lowercase();
        let sound = (3..=40).contains(&login.len())
            && login.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_".contains(&b));
        checks.need(sound, "login", "people-wrong-login");
        checks.text(fields, "name", 1, 40);
        checks.text(fields, "sort_key", 0, 80);
        for (field, max) in [("member_no", 20), ("phone", 30), ("email", 120), ("employer", 80), ("post", 80)]
        {
            checks.text(fields, field, 0, max);
        }
        let email = fields.get("email");
        let mail =
            email.is_empty() || email.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.len() > 2);
        checks.need(mail && !email.contains([' ', '\n', ',']), "email", "people-wrong-email");
        let typed = |name: &str| fields.get(name).to_owned();
        let key = fields.get("sort_key").to_lowercase();
        Self {
            sort_key: if key.is_empty() { order_key(fields.get("name")) } else { key },
            login,
            name: typed("name"),
            member_no: Some(typed("member_no")).filter(|no| !no.is_empty()),
            phone: typed("phone"),
            email: typed("email"),
            employer: typed("employer"),
            post: typed("post"),
        }
    }

    /// An account without a seat: name, login and how to be reached.
    pub fn plain(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        let form = Self::read(&mut checks, fields);
        checks.end().map(|()| form)
    }
}

/// A seat as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatForm {
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

/// A member as typed: the person and his seat in the term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberForm {
    /// The person.
    pub account: AccountForm,
    /// The term of the seat; none: the present one.
    pub term: Option<TermId>,
    /// The seat.
    pub seat: SeatForm,
}

impl MemberForm {
    /// Fields of the form.
    pub const FIELDS: &[&str] = &[
        "login",
        "name",
        "sort_key",
        "member_no",
        "phone",
        "email",
        "employer",
        "post",
        "term",
        "sector",
        "committee",
        "group",
        "standing",
        "from_on",
        "until_on",
        "version",
    ];

    /// Reads the form.
    pub fn read(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        let account = AccountForm::read(&mut checks, fields);
        let seat = SeatForm {
            sector: optional(&mut checks, fields, "sector"),
            committee: optional(&mut checks, fields, "committee"),
            group: optional(&mut checks, fields, "group"),
            standing: fields.get("standing") == "1",
            from_on: date(&mut checks, fields, "from_on"),
            until_on: optional_date(&mut checks, fields, "until_on"),
        };
        let ordered = seat.until_on.as_ref().is_none_or(|until| *until >= seat.from_on);
        checks.need(ordered, "until_on", "people-wrong-order");
        let term = optional(&mut checks, fields, "term");
        checks.end()?;
        Ok(Self { account, term, seat })
    }
}

/// A name of an organisation as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameForm {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// English name.
    pub name_en: String,
    /// First day.
    pub from_on: String,
}

impl NameForm {
    /// Fields of the form.
    pub const FIELDS: &[&str] = &["name", "short_name", "name_en", "from_on"];

    fn check(checks: &mut Checks, fields: &Fields) -> Self {
        checks.text(fields, "name", 2, 80).text(fields, "short_name", 0, 40).text(fields, "name_en", 0, 160);
        let from_on = date(checks, fields, "from_on");
        let typed = |name: &str| fields.get(name).to_owned();
        let short = typed("short_name");
        Self {
            short_name: if short.is_empty() { typed("name") } else { short },
            name: typed("name"),
            name_en: typed("name_en"),
            from_on,
        }
    }

    /// Reads the form.
    pub fn read(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        let form = Self::check(&mut checks, fields);
        checks.end().map(|()| form)
    }
}

/// An organisation as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgForm {
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
    /// Its first name; the day it is valid from is the organisation's first.
    pub named: NameForm,
}

impl OrgForm {
    /// Fields of the form.
    pub const FIELDS: &[&str] =
        &["kind", "unit_kind", "code", "position", "sector", "name", "short_name", "name_en", "from_on"];

    /// Reads the form.
    pub fn read(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        let kind = OrgKind::from_key(fields.get("kind"));
        checks.need(kind.is_some(), "kind", "form-choose");
        let unit_kind = UnitKind::from_key(fields.get("unit_kind")).filter(|_| kind == Some(OrgKind::Unit));
        checks.need(
            kind != Some(OrgKind::Unit) || unit_kind.is_some(),
            "unit_kind",
            "people-org-need-unit-kind",
        );
        let sector = optional(&mut checks, fields, "sector").filter(|_| kind == Some(OrgKind::Sector));
        checks.need(kind != Some(OrgKind::Sector) || sector.is_some(), "sector", "people-org-need-sector");
        checks.text(fields, "code", 1, 20);
        let position = if fields.get("position").is_empty() {
            0
        } else {
            whole(&mut checks, fields, "position", (0, 99_999))
        };
        let named = NameForm::check(&mut checks, fields);
        checks.end()?;
        let kind = kind.unwrap_or(OrgKind::Unit);
        Ok(Self { kind, unit_kind, code: fields.get("code").to_owned(), position, sector, named })
    }
}

/// A delegation as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegateForm {
    /// Who.
    pub account: AccountId,
    /// What may be done.
    pub power: Power,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub until_on: Option<String>,
}

impl DelegateForm {
    /// Reads the form.
    pub fn read(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        let account = fields.parsed::<AccountId>("account");
        checks.need(account.is_some(), "account", "form-choose");
        let power = Power::from_key(fields.get("power"));
        checks.need(power.is_some(), "power", "form-choose");
        let from_on = date(&mut checks, fields, "from_on");
        let until_on = optional_date(&mut checks, fields, "until_on");
        checks.need(until_on.as_ref().is_none_or(|u| *u >= from_on), "until_on", "people-wrong-order");
        checks.end()?;
        let account = account.unwrap_or(crate::foundation::acting::NOBODY);
        Ok(Self { account, power: power.unwrap_or(Power::Draft), from_on, until_on })
    }
}

/// A sector as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorForm {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Never crossed with figures of opinion.
    pub sensitive: bool,
    /// Place in lists.
    pub position: i64,
    /// Last day in use.
    pub until_on: Option<String>,
}

impl SectorForm {
    /// Fields of the form.
    pub const FIELDS: &[&str] = &["code", "name", "name_en", "sensitive", "position", "until_on"];

    /// Reads the form.
    pub fn read(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        checks.text(fields, "code", 1, 20).text(fields, "name", 1, 40).text(fields, "name_en", 0, 80);
        let position = whole(&mut checks, fields, "position", (0, 9_999));
        let until_on = optional_date(&mut checks, fields, "until_on");
        checks.end()?;
        let typed = |name: &str| fields.get(name).to_owned();
        Ok(Self {
            code: typed("code"),
            name: typed("name"),
            name_en: typed("name_en"),
            sensitive: fields.get("sensitive") == "1",
            position,
            until_on,
        })
    }
}

/// A term as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermForm {
    /// Number.
    pub number: i64,
    /// First day.
    pub starts_on: String,
    /// Last day as planned.
    pub ends_on: String,
}

impl TermForm {
    /// Fields of the form.
    pub const FIELDS: &[&str] = &["number", "starts_on", "ends_on"];

    /// Reads the form.
    pub fn read(fields: &Fields) -> Outcome<Self> {
        let mut checks = Checks::default();
        let number = whole(&mut checks, fields, "number", (1, 99));
        let starts_on = date(&mut checks, fields, "starts_on");
        let ends_on = date(&mut checks, fields, "ends_on");
        checks.need(ends_on > starts_on || ends_on.is_empty(), "ends_on", "people-wrong-order");
        checks.end()?;
        Ok(Self { number, starts_on, ends_on })
    }
}

/// A session as typed; instants are read on the body's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingForm {
    /// The term.
    pub term: TermId,
    /// Number within the term.
    pub number: i64,
    /// Year.
    pub year: i64,
    /// First day of the plenary.
    pub opens_on: String,
    /// Last day of the plenary.
    pub closes_on: String,
    /// Opening of the window.
    pub window_opens_at: i64,
    /// Announced cut-off.
    pub cut_off_at: i64,
    /// Put before case numbers.
    pub prefix: String,
}

impl SittingForm {
    /// Fields of the form.
    pub const FIELDS: &[&str] =
        &["number", "year", "opens_on", "closes_on", "window_opens_at", "cut_off_at", "prefix"];

    /// Reads the form.
    pub fn read(fields: &Fields, term: TermId, utc_offset_minutes: i64) -> Outcome<Self> {
        let mut checks = Checks::default();
        let number = whole(&mut checks, fields, "number", (1, 99));
        let year = whole(&mut checks, fields, "year", (1949, 2200));
        let opens_on = date(&mut checks, fields, "opens_on");
        let closes_on = date(&mut checks, fields, "closes_on");
        checks.need(closes_on >= opens_on || closes_on.is_empty(), "closes_on", "people-wrong-order");
        let mut moment = |name: &str| {
            let at = parse_moment(fields.get(name), utc_offset_minutes);
            checks.need(at.is_some(), name, "people-wrong-moment");
            at.unwrap_or_default()
        };
        let (window_opens_at, cut_off_at) = (moment("window_opens_at"), moment("cut_off_at"));
        checks.need(cut_off_at == 0 || cut_off_at > window_opens_at, "cut_off_at", "people-wrong-order");
        checks.text(fields, "prefix", 0, 12);
        checks.end()?;
        let prefix = fields.get("prefix").to_owned();
        Ok(Self { term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix })
    }
}
