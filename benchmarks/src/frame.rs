//! The frame of what is loaded: one body with terms, sessions, categories, units, members with seats, and the office.

use crate::texts::Texts;
use anyhow::Context;
use std::sync::Arc;
use yizheng::args;
use yizheng::assembly::proposals::records::{CategoryId, SittingId};
use yizheng::foundation::acting::{Acting, Chance, Role, local_date};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Sql, Stale, Tx};
use yizheng::foundation::ids::{self, AccountId, BodyId, OrgId};
use yizheng::foundation::procedure::Procedure;
use yizheng::foundation::session;
use yizheng::foundation::words::Lang;

const ADD_BODY: Sql = Sql::Fixed(
    "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,$2,$2,'cppcc',480,'CN',$3)",
);
const ADD_TERM: Sql = Sql::Fixed(
    "insert into term (id, body, number, starts_on, ends_on, closed_at) values ($1,$2,$3,$4,$5,$6)",
);
const ADD_SITTING: Sql = Sql::Fixed(
    "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9,'')",
);
const ADD_ORG: Sql = Sql::Fixed(
    "insert into org (id, body, kind, unit_kind, code, position, from_on) values ($1,$2,'unit','department',$3,$4,'2000-01-01')",
);
const ADD_ORG_NAME: Sql = Sql::Fixed(
    "insert into org_name (id, body, org, name, short_name, name_en, from_on) values ($1,$2,$3,$4,$4,'','2000-01-01')",
);
const ADD_SECTOR: Sql = Sql::Fixed(
    "insert into sector (id, body, code, name, name_en, sensitive, position) values ($1,$2,$3,$4,'',0,$5)",
);
const ADD_CATEGORY: Sql = Sql::Fixed(
    "insert into category (id, body, code, name, name_en, parent, position, from_on) \
        values ($1,$2,$3,$4,'',null,$5,'2000-01-01')",
);
const ADD_ACCOUNT: Sql = Sql::Fixed(
    "insert into account (id, body, login, name, sort_key, member_no, phone, email, employer, post, lang, theme, \
        text_size, state, totp_last_step, created_at, version) values ($1,$2,$3,$4,$3,$5,'','','','','zh-CN','','','active',0,$6,1)",
);
const ADD_SEAT: Sql = Sql::Fixed(
    "insert into seat (id, body, term, account, sector, standing, from_on) values ($1,$2,$3,$4,$5,0,'2000-01-01')",
);
const ADD_ROLE: Sql = Sql::Fixed(
    "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)",
);

const ADD_DELEGATION: Sql = Sql::Fixed(
    "insert into delegation (id, body, account, org, power, from_on, granted_by, granted_at) \
        values ($1,$2,$3,$4,$5,'2000-01-01',0,$6)",
);

/// Units loaded.
const UNITS: u64 = 60;
/// Members loaded.
pub const MEMBERS: u64 = 2_000;
/// Milliseconds of a day.
pub const DAY: i64 = 86_400_000;
/// Days from one session to the next.
const APART: i64 = 60;

/// A session.
#[derive(Clone, Copy)]
pub struct Session {
    pub id: SittingId,
    pub number: i64,
    pub opens_at: i64,
    pub cut_off_at: i64,
}

/// A person.
#[derive(Clone)]
pub struct Person {
    pub id: AccountId,
    pub name: String,
    pub roles: Arc<[Role]>,
}

/// A unit with those who act for it.
pub struct Unit {
    pub id: OrgId,
    pub name: String,
    pub liaison: Person,
    pub head: Person,
}

/// What was set up.
pub struct Frame {
    /// The moment of loading: what lies after it has not happened.
    pub now: i64,
    pub body: BodyId,
    pub procedure: Arc<Procedure>,
    /// For ids.
    pub chance: Chance,
    /// For texts: the same at every run.
    pub dice: Chance,
    pub sessions: Vec<Session>,
    pub categories: Vec<CategoryId>,
    pub units: Vec<Unit>,
    pub members: Vec<Person>,
    pub officer: Person,
    pub head: Person,
    pub assigner: Person,
}

/// Tokens of those who are signed in.
pub struct Tokens {
    pub officer: String,
    pub assigner: String,
    pub members: Vec<String>,
    /// In the order of the units.
    pub liaisons: Vec<String>,
}

impl Frame {
    /// A person acting at a moment.
    pub fn acting(&self, person: &Person, now: i64) -> Acting {
        Acting {
            account: person.id,
            name: person.name.clone(),
            body: self.body,
            roles: person.roles.clone(),
            delegations: Arc::from([]),
            acting_for: None,
            timer: false,
            now,
            procedure: self.procedure.clone(),
            chance: self.chance.clone(),
            lang: Lang::Zh,
        }
    }

    /// A unit by its id.
    pub fn unit(&self, id: OrgId) -> &Unit {
        self.units.iter().find(|unit| unit.id == id).unwrap_or(&self.units[0])
    }

    /// When the meeting is that hands over what was filed then: a week after the end of its session.
    pub fn meeting(&self, filed: i64) -> i64 {
        let of = self.sessions.iter().find(|s| s.cut_off_at + 4 * DAY >= filed);
        of.map_or(filed, |s| s.cut_off_at) + 7 * DAY
    }

    /// Opens a sign-in for the officers, every member and every liaison.
    pub async fn sign_in(&self, app: &App) -> anyhow::Result<Tokens> {
        let mut tx = app.db.begin().await?;
        let everybody = [&self.officer, &self.assigner].into_iter().chain(&self.members);
        let mut tokens = Vec::new();
        for person in everybody.chain(self.units.iter().map(|unit| &unit.liaison)) {
            let seen = ("benchmark", "127.0.0.1");
            tokens.push(session::open(&mut tx, &self.acting(person, app.now()), true, seen).await?);
        }
        tx.commit().await?;
        let liaisons = tokens.split_off(2 + self.members.len());
        let members = tokens.split_off(2);
        let (officer, assigner) = (tokens[0].clone(), tokens[1].clone());
        Ok(Tokens { officer, assigner, members, liaisons })
    }
}

struct Maker {
    tx: Tx,
    body: BodyId,
    now: i64,
    chance: Chance,
    dice: Chance,
    texts: Texts,
    count: i64,
}

/// Sets everything up in an empty, migrated database, with so many sessions.
pub async fn make(app: &App, count: i64) -> anyhow::Result<Frame> {
    let (chance, dice) = (Chance::Random, Chance::Seeded(Arc::default()));
    let now = app.now();
    let body = BodyId(ids::make(now, chance.next()));
    let mut maker = Maker { tx: app.db.begin().await?, body, now, chance, dice, texts: Texts::load(), count };
    maker.tx.run(ADD_BODY, args![body, "benchmark", now]).await?;
    let (term, sessions) = maker.sessions().await?;
    let categories = maker.categories().await?;
    let units = maker.units().await?;
    let members = maker.members(term).await?;
    let officer = maker.account("officer", &[Role::ProposalOfficer], None).await?;
    let head = maker.account("head", &[Role::CommitteeHead], None).await?;
    let assigner = maker.account("assigner", &[Role::AssigningOfficer], None).await?;
    maker.tx.outdates(Stale::People);
    maker.tx.outdates(Stale::Procedure);
    let Maker { tx, chance, dice, .. } = maker;
    tx.commit().await?;
    let procedure = app.procedure(body).await.context("procedure")?;
    Ok(Frame {
        now,
        body,
        procedure,
        chance,
        dice,
        sessions,
        categories,
        units,
        members,
        officer,
        head,
        assigner,
    })
}

impl Maker {
    fn id(&mut self) -> i64 {
        ids::make(self.now, self.chance.next())
    }

    fn day(&self, at: i64) -> String {
        local_date(at, 480).to_string()
    }

    /// Terms of five sessions, the last one running; the id of the running term.
    async fn sessions(&mut self) -> anyhow::Result<(i64, Vec<Session>)> {
        let (mut term, mut sessions) = (0, Vec::new());
        for index in 0..self.count {
            let opens_at = self.now - (self.count - index) * APART * DAY + DAY;
            let cut_off_at = opens_at + 50 * DAY;
            if index % 5 == 0 {
                term = self.id();
                let ends = opens_at + 5 * APART * DAY;
                let closed = (ends < self.now).then_some(ends);
                let (from, to) = (self.day(opens_at), self.day(ends));
                self.tx.run(ADD_TERM, args![term, self.body, index / 5 + 1, from, to, closed]).await?;
            }
            let (id, number) = (SittingId(self.id()), index % 5 + 1);
            let (opens, closes) = (self.day(cut_off_at - DAY), self.day(cut_off_at + 3 * DAY));
            let year = i64::from(local_date(opens_at, 480).year());
            let args = args![id, self.body, term, number, year, opens, closes, opens_at, cut_off_at];
            self.tx.run(ADD_SITTING, args).await?;
            sessions.push(Session { id, number, opens_at, cut_off_at });
        }
        Ok((term, sessions))
    }

    async fn categories(&mut self) -> anyhow::Result<Vec<CategoryId>> {
        let mut found = Vec::new();
        for at in 0..32 {
            let id = self.id();
            let name = self.texts.piece("matters", at);
            let args = args![id, self.body, format!("{:02}", at + 1), name, at as i64 + 1];
            self.tx.run(ADD_CATEGORY, args).await?;
            found.push(CategoryId(id));
        }
        Ok(found)
    }

    async fn units(&mut self) -> anyhow::Result<Vec<Unit>> {
        let mut found = Vec::new();
        for at in 0..UNITS {
            let id = self.id();
            let name = format!("{}{}", self.texts.piece("places", at), self.texts.piece("aspects", at / 20));
            self.tx.run(ADD_ORG, args![id, self.body, format!("U{at:03}"), at as i64]).await?;
            let named = self.id();
            self.tx.run(ADD_ORG_NAME, args![named, self.body, id, &name]).await?;
            let liaison = self.account(&format!("liaison-{at}"), &[], None).await?;
            let head = self.account(&format!("unit-head-{at}"), &[], None).await?;
            for (person, power) in [(&liaison, "draft"), (&head, "seal")] {
                let granted = self.id();
                let args = args![granted, self.body, person.id, id, power, self.now];
                self.tx.run(ADD_DELEGATION, args).await?;
            }
            found.push(Unit { id: OrgId(id), name, liaison, head });
        }
        Ok(found)
    }

    async fn account(&mut self, login: &str, roles: &[Role], no: Option<String>) -> anyhow::Result<Person> {
        let id = AccountId(self.id());
        let chance = self.dice.next() >> 8;
        let name = self.texts.name(chance);
        self.tx.run(ADD_ACCOUNT, args![id, self.body, login, &name, no, self.now]).await?;
        for role in roles {
            let granted = self.id();
            self.tx.run(ADD_ROLE, args![granted, self.body, id, *role, self.now]).await?;
        }
        Ok(Person { id, name, roles: roles.into() })
    }

    async fn members(&mut self, term: i64) -> anyhow::Result<Vec<Person>> {
        let mut sectors = Vec::new();
        for at in 0..27_u64 {
            let id = self.id();
            let name = self.texts.piece("aspects", at);
            self.tx.run(ADD_SECTOR, args![id, self.body, format!("S{at:02}"), name, at as i64]).await?;
            sectors.push(id);
        }
        let mut found = Vec::new();
        for at in 0..MEMBERS {
            let member =
                self.account(&format!("member-{at}"), &[Role::Member], Some(format!("{at:05}"))).await?;
            let (seat, sector) = (self.id(), sectors[(at % 27) as usize]);
            self.tx.run(ADD_SEAT, args![seat, self.body, term, member.id, sector]).await?;
            found.push(member);
        }
        Ok(found)
    }
}
