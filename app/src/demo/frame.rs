//! The frame of the world: body, term, sessions, sectors, organisations, categories, people with seats, roles and delegations.

use super::data::{Data, Named};
use super::people;
use super::store;
use crate::assembly::proposals::records::CategoryId;
use crate::foundation::acting::{Acting, Chance, Delegation, NOBODY, Power, Role, end_of_day, start_of_day};
use crate::foundation::app::App;
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, AccountId, BodyId, OrgId};
use crate::foundation::order::order_key;
use crate::foundation::procedure::Procedure;
use crate::foundation::words::Lang;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use time::{Date, Month};

/// Minutes ahead of UTC.
pub const OFFSET: i64 = 480;
/// First day of the term: seats, names and delegations begin with it.
pub const TERM_BEGINS: &str = "2022-01-10";

/// A person of the world.
pub struct Person {
    pub id: AccountId,
    pub login: String,
    pub name: String,
    pub roles: Arc<[Role]>,
    pub delegations: Arc<[Delegation]>,
    /// Whether he sits.
    pub member: bool,
}

/// A session with the moments that matter.
#[derive(Clone, Copy)]
pub struct Session {
    pub year: i32,
    pub opens: Date,
    pub closes: Date,
    pub window_opens_at: i64,
    pub cut_off_at: i64,
}

/// What was set up.
pub struct Frame {
    pub body: BodyId,
    pub procedure: Arc<Procedure>,
    pub chance: Chance,
    pub people: Vec<Person>,
    by_login: HashMap<String, usize>,
    /// Organisations by code: units, committees `C1`, sectors `S01`, `PA1`, `MO1`, `GR1`, `CO1`.
    pub orgs: HashMap<String, OrgId>,
    /// Names of the organisations by code.
    pub org_names: HashMap<String, String>,
    pub categories: HashMap<String, CategoryId>,
    pub sessions: Vec<Session>,
}

impl Frame {
    /// Somebody by login; the first person when nobody is called so.
    pub fn who(&self, login: &str) -> usize {
        self.by_login.get(login).copied().unwrap_or(0)
    }

    /// The person who acts, or signs, for a unit.
    pub fn unit_person(&self, code: &str, head: bool) -> Option<usize> {
        let unit = self.orgs.get(code)?;
        let power = if head { Power::Seal } else { Power::Draft };
        self.people.iter().position(|p| p.delegations.iter().any(|d| d.org == *unit && d.power == power))
    }

    /// A person acting at a moment; nobody is the timer.
    pub fn acting(&self, who: Option<usize>, now: i64) -> Acting {
        let person = who.and_then(|index| self.people.get(index));
        Acting {
            account: person.map_or(NOBODY, |p| p.id),
            name: person.map(|p| p.name.clone()).unwrap_or_default(),
            body: self.body,
            roles: person.map_or_else(|| Arc::from([]), |p| p.roles.clone()),
            delegations: person.map_or_else(|| Arc::from([]), |p| p.delegations.clone()),
            acting_for: None,
            timer: person.is_none(),
            now,
            procedure: self.procedure.clone(),
            chance: self.chance.clone(),
            lang: Lang::Zh,
        }
    }
}

/// A day that is known to exist.
pub fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap_or(Date::MIN)
}

/// The moment so many minutes into a day.
pub fn moment(day: Date, minutes: i64) -> i64 {
    start_of_day(day, OFFSET) + minutes * 60_000
}

struct Maker<'a> {
    tx: Tx,
    data: &'a Data,
    body: BodyId,
    chance: Chance,
    at: i64,
    orgs: HashMap<String, OrgId>,
    org_names: HashMap<String, String>,
    sectors: HashMap<String, i64>,
    categories: HashMap<String, CategoryId>,
    people: Vec<Person>,
    by_login: HashMap<String, usize>,
}

/// Sets everything up.
pub async fn make(app: &App, data: &Data) -> anyhow::Result<Frame> {
    let chance = Chance::Seeded(Arc::new(AtomicU64::new(20_260_520)));
    let at = moment(day(2023, Month::September, 4), 9 * 60);
    let body = BodyId(ids::make(at, chance.next()));
    let mut maker = Maker {
        tx: app.db.begin().await?,
        data,
        body,
        chance,
        at,
        orgs: HashMap::new(),
        org_names: HashMap::new(),
        sectors: HashMap::new(),
        categories: HashMap::new(),
        people: Vec::new(),
        by_login: HashMap::new(),
    };
    let args = crate::args![body, &data.body.name, &data.body.short, "cppcc", OFFSET, "CN", at];
    maker.tx.run(store::ADD_BODY, args).await?;
    let (term, sessions) = maker.sessions().await?;
    maker.organisations().await?;
    maker.procedure().await?;
    maker.members(term).await?;
    maker.staff().await?;
    maker.delegations().await?;
    maker.tx.outdates(Stale::People);
    maker.tx.outdates(Stale::Procedure);
    maker.tx.commit().await?;
    Ok(Frame {
        body,
        procedure: app.procedure(body).await?,
        chance: maker.chance,
        people: maker.people,
        by_login: maker.by_login,
        orgs: maker.orgs,
        org_names: maker.org_names,
        categories: maker.categories,
        sessions,
    })
}

/// Sessions of the term: number, first day of the plenary, days. The window opens three months before.
const SESSIONS: [(i64, i32, u8); 3] = [(3, 2024, 9), (4, 2025, 7), (5, 2026, 13)];

impl Maker<'_> {
    fn id(&mut self) -> i64 {
        self.at += 1;
        ids::make(self.at, self.chance.next())
    }

    async fn sessions(&mut self) -> Outcome<(i64, Vec<Session>)> {
        let term = self.id();
        let args = crate::args![term, self.body, 12, TERM_BEGINS, "2027-01-31", None::<i64>];
        self.tx.run(store::ADD_TERM, args).await?;
        let mut sessions = Vec::new();
        for (number, year, first) in SESSIONS {
            let id = self.id();
            let opens = day(year, Month::January, first);
            let closes = day(year, Month::January, first + 3);
            let window = day(year - 1, Month::October, first);
            let cut_off = day(year, Month::January, first + 2);
            let session = Session {
                year,
                opens,
                closes,
                window_opens_at: start_of_day(window, OFFSET),
                cut_off_at: end_of_day(cut_off, OFFSET),
            };
            let args = crate::args![
                id,
                self.body,
                term,
                number,
                i64::from(year),
                opens.to_string(),
                closes.to_string(),
                session.window_opens_at,
                session.cut_off_at,
                "YX"
            ];
            self.tx.run(store::ADD_SITTING, args).await?;
            sessions.push(session);
        }
        Ok((term, sessions))
    }

    async fn organisations(&mut self) -> Outcome<()> {
        let data = self.data;
        for (position, sector) in (1..).zip(&data.sectors) {
            let id = self.id();
            let english = data.in_english("sectors", &sector.code);
            let args =
                crate::args![id, self.body, &sector.code, &sector.name, english, sector.sensitive, position];
            self.tx.run(store::ADD_SECTOR, args).await?;
            self.sectors.insert(sector.code.clone(), id);
        }
        for (position, unit) in (1..).zip(&data.units) {
            self.org(unit, "unit", position, "units").await?;
        }
        for (position, org) in (1..).zip(&data.organisations) {
            self.org(org, &org.kind, position, "organisations").await?;
        }
        for (position, committee) in (1..).zip(&data.committees) {
            let named = full(committee, &data.body.committee_name);
            self.org(&named, "committee", position, "committees").await?;
        }
        for (position, sector) in (1..).zip(&data.sectors) {
            let named = full(sector, &data.body.sector_name);
            self.org(&named, "sector", position, "sectors").await?;
        }
        Ok(())
    }

    async fn org(&mut self, org: &Named, kind: &str, position: i64, english: &str) -> Outcome<()> {
        let data = self.data;
        let id = self.id();
        let sector = if kind == "sector" { self.sectors.get(&org.code).copied() } else { None };
        let args =
            crate::args![id, self.body, kind, &org.unit_kind, &org.code, position, sector, TERM_BEGINS];
        self.tx.run(store::ADD_ORG, args).await?;
        self.orgs.insert(org.code.clone(), OrgId(id));
        self.org_names.insert(org.code.clone(), org.name.clone());
        let english = data.in_english(english, &org.code);
        let renamed = &data.body.renamed;
        if org.code == renamed.code {
            let old = (renamed.before.as_str(), renamed.before_short.as_str(), renamed.before_en.as_str());
            self.org_name(id, old, TERM_BEGINS).await?;
            return self.org_name(id, (&org.name, &org.short, &english), &renamed.on).await;
        }
        self.org_name(id, (&org.name, &org.short, &english), TERM_BEGINS).await
    }

    async fn org_name(
        &mut self,
        org: i64,
        (name, short, english): (&str, &str, &str),
        from: &str,
    ) -> Outcome<()> {
        let args = crate::args![self.id(), self.body, org, name, short, english, from];
        self.tx.run(store::ADD_ORG_NAME, args).await.map(|_| ())
    }

    async fn procedure(&mut self) -> Outcome<()> {
        let data = self.data;
        for (position, category) in (1..).zip(&data.categories) {
            let id = self.id();
            let parent = category.parent.as_ref().and_then(|code| self.categories.get(code)).map(|c| c.0);
            let args = crate::args![
                id,
                self.body,
                &category.code,
                &category.name,
                &category.name_en,
                parent,
                position,
                TERM_BEGINS
            ];
            self.tx.run(store::ADD_CATEGORY, args).await?;
            self.categories.insert(category.code.clone(), CategoryId(id));
        }
        let ground = &data.body.local_ground;
        let args =
            crate::args![self.id(), self.body, &ground.code, &ground.name, &ground.name_en, TERM_BEGINS];
        self.tx.run(store::ADD_GROUND, args).await?;
        let kinds = "individual,joint,party,mass_org,committee,sector,group,joint_group,county";
        for (name, value) in [("proposal.kinds", kinds), ("proposal.warn_chars", "1200")] {
            let id = self.id();
            let rule = &data.body.rule;
            let args = crate::args![id, self.body, name, value, TERM_BEGINS, rule, 0, self.at];
            self.tx.run(store::ADD_SETTING, args).await?;
        }
        Ok(())
    }

    async fn account(
        &mut self,
        (login, name, post): (&str, &str, &str),
        member_no: Option<String>,
        roles: &[Role],
    ) -> Outcome<AccountId> {
        let id = self.id();
        let member = member_no.is_some();
        let order = order_key(name);
        let args = crate::args![id, self.body, login, name, order, member_no, post, self.at];
        self.tx.run(store::ADD_ACCOUNT, args).await?;
        for role in roles {
            let args = crate::args![self.id(), self.body, id, *role, self.at, 0];
            self.tx.run(store::ADD_ROLE, args).await?;
        }
        self.by_login.insert(login.to_owned(), self.people.len());
        self.people.push(Person {
            id: AccountId(id),
            login: login.to_owned(),
            name: name.to_owned(),
            roles: roles.into(),
            delegations: Arc::from([]),
            member,
        });
        Ok(AccountId(id))
    }

    async fn members(&mut self, term: i64) -> Outcome<()> {
        let data = self.data;
        for (number, member) in (1..).zip(&data.members) {
            let no = format!("12{number:04}");
            let named = (member.login.as_str(), member.name.as_str(), member.post.as_str());
            let account = self.account(named, Some(no), &[Role::Member]).await?;
            let group = data.organisations.iter().find(|o| o.short == member.group).map(|o| o.code.as_str());
            let org = |code: Option<&str>| code.and_then(|code| self.orgs.get(code)).map(|org| org.0);
            let (committee, group) = (org(member.committee.as_deref()), org(group));
            let sector = self.sectors.get(&member.sector).copied();
            let args = crate::args![
                self.id(),
                self.body,
                term,
                account,
                sector,
                committee,
                group,
                member.standing,
                TERM_BEGINS
            ];
            self.tx.run(store::ADD_SEAT, args).await?;
        }
        Ok(())
    }

    async fn staff(&mut self) -> Outcome<()> {
        let data = self.data;
        for person in &data.staff {
            let roles: &[Role] = match person.role.as_str() {
                "proposal_officer" => &[Role::ProposalOfficer],
                "committee_head" => &[Role::CommitteeHead],
                "reviewer" => &[Role::Reviewer],
                "chair_member" => &[Role::ChairMember],
                "secretary_general" => &[Role::ChairMember, Role::OfficeOfficer],
                "office_officer" => &[Role::OfficeOfficer],
                "assigning_officer" => &[Role::AssigningOfficer],
                "sysadmin" => &[Role::SystemAdministrator],
                "secadmin" => &[Role::SecurityAdministrator],
                "auditor" => &[Role::Auditor],
                _ => &[],
            };
            self.account((&person.login, &person.name, &person.post), None, roles).await?;
        }
        for clerk in &data.body.clerks {
            let org = data.organisations.iter().find(|o| o.code == clerk.org);
            let post = data.body.clerk_post.replace("{x}", org.map_or("", |o| &o.short));
            self.account((&clerk.login, &clerk.name, &post), None, &[]).await?;
        }
        Ok(())
    }

    /// Who writes and who seals for which organisation: login, organisation, kind, power.
    fn delegated(&self) -> Vec<(String, String, String, Power)> {
        let data = self.data;
        let mut all = Vec::new();
        let mut add = |login: &str, org: &str, kind: &str, power| {
            all.push((login.to_owned(), org.to_owned(), kind.to_owned(), power));
        };
        for sector in &data.sectors {
            let mut seats = data.members.iter().filter(|m| m.sector == sector.code);
            let standing = seats.clone().find(|m| m.standing && !people::is_named(&m.login));
            let named = seats.clone().find(|m| m.login == people::CONVENER);
            if let Some(convener) = named.or(standing).or_else(|| seats.next()) {
                add(&convener.login, &sector.code, "sector", Power::Seal);
            }
        }
        for committee in &data.committees {
            let mut seats = data.members.iter().filter(|m| m.committee.as_deref() == Some(&committee.code));
            let seal = seats.clone().find(|m| m.login == people::SEAL_HOLDER);
            let standing = |m: &&super::data::Member| m.standing && !people::is_named(&m.login);
            let head = seal.or_else(|| seats.clone().find(standing));
            let drafts = seats.clone().find(|m| m.login == people::DRAFTER);
            let clerk = drafts.or_else(|| seats.find(|m| !m.standing && !people::is_named(&m.login)));
            if let (Some(head), Some(clerk)) = (head, clerk) {
                add(&head.login, &committee.code, "committee", Power::Seal);
                add(&clerk.login, &committee.code, "committee", Power::Draft);
            }
        }
        let of_orgs = [("MO1", "S10"), ("MO2", "S11"), ("MO3", "S13"), ("MO4", "S12"), ("MO5", "S14")];
        for (org, sector) in of_orgs {
            let mut seats = data.members.iter().filter(|m| m.sector == sector);
            if let Some(member) = seats.next() {
                add(&member.login, org, "mass_org", Power::Seal);
            }
        }
        for group in data.organisations.iter().filter(|o| o.kind == "group") {
            let mut seats = data.members.iter().filter(|m| m.group == group.short && m.standing);
            if let Some(member) = seats.find(|m| !people::is_named(&m.login)) {
                add(&member.login, &group.code, "group", Power::Seal);
            }
        }
        for clerk in &data.body.clerks {
            let org = data.organisations.iter().find(|o| o.code == clerk.org);
            let power = if clerk.power == "seal" { Power::Seal } else { Power::Draft };
            add(&clerk.login, &clerk.org, org.map_or("", |o| &o.kind), power);
        }
        for person in &data.staff {
            if let Some(unit) = &person.unit {
                let power = if person.role == "unit_head" { Power::Seal } else { Power::Draft };
                add(&person.login, unit, "unit", power);
            }
        }
        all
    }

    async fn delegations(&mut self) -> Outcome<()> {
        for (login, code, kind, power) in self.delegated() {
            let (Some(org), Some(index)) =
                (self.orgs.get(&code).copied(), self.by_login.get(&login).copied())
            else {
                continue;
            };
            let account = self.people[index].id;
            let args = crate::args![self.id(), self.body, account, org, power, TERM_BEGINS, 0, self.at];
            self.tx.run(store::ADD_DELEGATION, args).await?;
            let org_name = code;
            let mut held = self.people[index].delegations.to_vec();
            held.push(Delegation { org, kind, org_name, power });
            self.people[index].delegations = held.into();
        }
        Ok(())
    }
}

/// An organisation of the body, with its full name from a pattern.
fn full(named: &Named, pattern: &str) -> Named {
    let short = if named.short.is_empty() { named.name.clone() } else { named.short.clone() };
    Named {
        code: named.code.clone(),
        name: pattern.replace("{x}", &named.name),
        short,
        kind: String::new(),
        unit_kind: String::new(),
        sensitive: false,
    }
}
