//! Sign-ins: a random token in a cookie, its digest in the database, idle and absolute limits, a list that its owner can end.
//! Who may sign in and how stands in the `people` room; here is only what every request needs to know who asks.

use super::acting::{Acting, Delegation, Power, Role, secret};
use super::app::App;
use super::db::{Stale, Tx};
use super::errors::{Outcome, Problem};
use super::files::digest_of;
use super::ids::{AccountId, BodyId};
use super::store::{self, LoginRow};
use super::words::Lang;
use super::workflow::Name;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, RwLock};

/// Absolute length of a sign-in: twelve hours (TRUST T-25).
pub const ABSOLUTE_MS: i64 = 12 * 3_600_000;
/// How long a cached sign-in is believed without asking the database.
const BELIEVED_MS: i64 = 60_000;

/// Somebody who is signed in.
#[derive(Debug)]
pub struct Signed {
    /// Login id.
    pub login: i64,
    /// The person.
    pub account: AccountId,
    /// His body.
    pub body: BodyId,
    /// His name.
    pub name: String,
    /// His language.
    pub lang: Lang,
    /// `light`, `dark` or empty.
    pub theme: String,
    /// `large` or empty.
    pub text_size: String,
    /// Roles in force.
    pub roles: Arc<[Role]>,
    /// Delegations in force.
    pub delegations: Arc<[Delegation]>,
    /// Whether a second factor was given, or none is owed.
    pub factor: bool,
    /// Whether the account has a confirmed second factor.
    pub has_factor: bool,
    /// Absolute end.
    pub expires_at: i64,
    /// Last use.
    pub seen_at: AtomicI64,
    read_at: i64,
}

/// Sign-ins read lately, by the digest of their token.
#[derive(Debug, Default)]
pub struct Logins {
    kept: RwLock<(u64, HashMap<String, Arc<Signed>>)>,
}

/// Digest under which a token is stored.
pub fn hash(token: &str) -> String {
    digest_of(token.as_bytes())
}

/// Name of the session cookie: with the browser's strongest guard where the connection is secure.
pub fn cookie_name(app: &App) -> &'static str {
    if app.config.secure() { "__Host-yizheng" } else { "yizheng" }
}

/// Minutes without use after which a sign-in ends: ten for the three administrators, else as the body has set.
fn idle_ms(signed: &Signed, app_idle: (i64, i64)) -> i64 {
    let (staff, member) = app_idle;
    let minutes = if signed.roles.iter().any(|r| Role::ADMINISTRATORS.contains(r)) {
        10
    } else if signed.roles.iter().any(|r| r.is_staff()) {
        staff
    } else {
        member
    };
    minutes * 60_000
}

/// Who holds a token now; nobody when it is unknown, ended or too old.
pub async fn who(app: &App, token: &str) -> Outcome<Option<Arc<Signed>>> {
    let key = hash(token);
    let now = app.now();
    let generation = app.db.generations.now(Stale::People);
    let cached = {
        let kept = app.logins.kept.read().map_err(|_| Problem::broken("logins"))?;
        if kept.0 == generation { kept.1.get(&key).cloned() } else { None }
    };
    let signed = match cached {
        Some(signed) if (now - signed.read_at).abs() < BELIEVED_MS => signed,
        previous => match read(app, &key, now, previous).await? {
            Some(signed) => signed,
            None => return Ok(None),
        },
    };
    let procedure = app.procedure(signed.body).await?;
    let today = super::acting::local_date(now, procedure.utc_offset_minutes);
    let idle = (
        procedure.whole("session.staff_idle_minutes", today),
        procedure.whole("session.member_idle_minutes", today),
    );
    let seen = signed.seen_at.load(Ordering::Relaxed);
    if now > signed.expires_at || now - seen > idle_ms(&signed, idle) {
        return Ok(None);
    }
    signed.seen_at.fetch_max(now, Ordering::Relaxed);
    Ok(Some(signed))
}

async fn read(app: &App, key: &str, now: i64, previous: Option<Arc<Signed>>) -> Outcome<Option<Arc<Signed>>> {
    let generation = app.db.generations.now(Stale::People);
    let mut db = app.db.read().await?;
    let Some(row) = store::login_of(&mut db, key).await? else { return Ok(None) };
    if row.ended_at.is_some() || row.state != "active" || row.expires_at < now {
        return Ok(None);
    }
    let last_seen = previous.map_or(0, |p| p.seen_at.load(Ordering::Relaxed));
    let mut signed = assemble(app, &mut db, &row, now).await?;
    signed.seen_at = AtomicI64::new(row.seen_at.max(last_seen));
    signed.factor = row.factor_at.is_some();
    let signed = Arc::new(signed);
    let mut kept = app.logins.kept.write().map_err(|_| Problem::broken("logins"))?;
    if kept.0 != generation || kept.1.len() > 20_000 {
        *kept = (generation, HashMap::new());
    }
    kept.1.insert(key.to_owned(), signed.clone());
    Ok(Some(signed))
}

async fn assemble(app: &App, db: &mut super::db::Reader, row: &LoginRow, now: i64) -> Outcome<Signed> {
    let procedure = app.procedure(row.body).await?;
    let today = super::acting::local_date(now, procedure.utc_offset_minutes).to_string();
    let roles: Vec<Role> =
        store::roles_of(db, row.account).await?.iter().filter_map(|key| Role::from_key(key)).collect();
    let delegations: Vec<Delegation> = store::delegations_of(db, row.account, &today)
        .await?
        .into_iter()
        .map(|(org, kind, org_name, power)| {
            let power = if power == "seal" { Power::Seal } else { Power::Draft };
            Delegation { org, kind, org_name, power }
        })
        .collect();
    Ok(Signed {
        login: row.id,
        account: row.account,
        body: row.body,
        name: row.name.clone(),
        lang: Lang::from_tag(&row.lang).unwrap_or_default(),
        theme: row.theme.clone(),
        text_size: row.text_size.clone(),
        roles: roles.into(),
        delegations: delegations.into(),
        factor: true,
        has_factor: row.totp_confirmed_at.is_some(),
        expires_at: row.expires_at,
        seen_at: AtomicI64::new(row.seen_at),
        read_at: now,
    })
}

/// Who holds an API token.
pub async fn token_holder(app: &App, token: &str) -> Outcome<Option<Signed>> {
    let now = app.now();
    let mut db = app.db.read().await?;
    let today = super::acting::local_date(now, 480).to_string();
    match store::token_of(&mut db, &hash(token), &today).await? {
        Some(row) if row.state == "active" => Ok(Some(assemble(app, &mut db, &row, now).await?)),
        _ => Ok(None),
    }
}

/// A person as he would act now, though he is not signed in: for what the timer reads on his behalf. None where he is kept out.
pub async fn as_person(app: &App, who: AccountId) -> Outcome<Option<Acting>> {
    let mut db = app.db.read().await?;
    match store::person_of(&mut db, who).await? {
        Some(row) if row.state == "active" => {
            let signed = assemble(app, &mut db, &row, app.now()).await?;
            drop(db);
            signed.acting(app).await.map(Some)
        }
        _ => Ok(None),
    }
}

/// The person whose sign-in this token was, though it has ended: a form he posts then waits for him.
pub async fn former(app: &App, token: &str) -> Outcome<Option<AccountId>> {
    let mut db = app.db.read().await?;
    Ok(store::login_of(&mut db, &hash(token)).await?.map(|row| row.account))
}

/// Opens a sign-in and returns its token. A new token is made at every sign-in, so none can be fixed beforehand.
pub async fn open(
    tx: &mut Tx,
    by: &Acting,
    factor_given: bool,
    (agent, address): (&str, &str),
) -> Outcome<String> {
    let token = secret();
    let agent: String = agent.chars().take(200).collect();
    let factor_at = factor_given.then_some(by.now);
    let args = crate::args![
        by.new_id(),
        by.body,
        by.account,
        hash(&token),
        by.now,
        by.now + ABSOLUTE_MS,
        factor_at,
        agent,
        address
    ];
    store::open_login(tx, args).await?;
    tx.outdates(Stale::People);
    Ok(token)
}

impl Signed {
    /// This person acting now.
    pub async fn acting(&self, app: &App) -> Outcome<Acting> {
        Ok(Acting {
            account: self.account,
            name: self.name.clone(),
            body: self.body,
            roles: self.roles.clone(),
            delegations: self.delegations.clone(),
            acting_for: None,
            timer: false,
            now: app.now(),
            procedure: app.procedure(self.body).await?,
            chance: app.chance.clone(),
            lang: self.lang,
        })
    }
}

/// Writes the last use of every cached sign-in down; run once a minute, so that a restart keeps idle limits true.
pub async fn write_down_use(app: &App) -> Outcome<()> {
    let seen: Vec<(i64, i64)> = {
        let kept = app.logins.kept.read().map_err(|_| Problem::broken("logins"))?;
        kept.1.values().map(|s| (s.login, s.seen_at.load(Ordering::Relaxed))).collect()
    };
    if seen.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for (login, at) in seen {
        store::seen_login(&mut tx, login, at).await?;
    }
    tx.commit().await
}
