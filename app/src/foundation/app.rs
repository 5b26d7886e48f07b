//! What every request has at hand: database, words, clock, files, caches. Built once at start by `house.rs`.

use super::acting::{Acting, Chance, Clock, NOBODY};
use super::db::{Db, Stale};
use super::errors::{Outcome, Problem};
use super::figures::Counts;
use super::files::Files;
use super::ids::{AccountId, BodyId};
use super::linked::LinkedKind;
use super::matters::MatterKind;
use super::pages::{Assets, Nav};
use super::procedure::{Key, Procedure};
use super::room::Found;
use super::session::Logins;
use super::words::{Lang, Words};
use super::{limits::Limits, procedure_store};
use crate::config::Config;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

/// A cache entry is read again after this long even when nothing told of a change (several programs on one PostgreSQL).
const FRESH_MS: i64 = 10_000;

/// The running program. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The parts of [`App`].
pub struct Inner {
    /// The database.
    pub db: Db,
    /// Configuration.
    pub config: Config,
    /// Words of all rooms.
    pub words: Arc<Words>,
    /// Time.
    pub clock: Clock,
    /// Chance for ids.
    pub chance: Chance,
    /// Uploaded files.
    pub files: Files,
    /// Style sheets and scripts.
    pub assets: Assets,
    /// Who is signed in.
    pub logins: Logins,
    /// Limits on tries.
    pub limits: Limits,
    /// Whether this is the demo: sign-in links exist, and a banner says so.
    pub demo: bool,
    /// Navigation, as the list of rooms makes it.
    pub nav: fn(&Acting) -> Nav,
    /// What the rooms write for a new body.
    pub found: Found,
    /// Settings that the rooms declare.
    pub keys: &'static [&'static [Key]],
    /// Kinds of matter that may be given to units.
    pub matters: &'static [&'static MatterKind],
    /// Kinds of record that others may name as what they are about.
    pub linked: &'static [&'static LinkedKind],
    /// What the rooms can be asked to count.
    pub counts: &'static [&'static Counts],
    shelves: Mutex<HashMap<(TypeId, BodyId), Shelf>>,
    lasting: Mutex<HashMap<(TypeId, BodyId), Arc<dyn Any + Send + Sync>>>,
}

#[derive(Clone)]
struct Shelf {
    generation: u64,
    filled_at: i64,
    content: Arc<dyn Any + Send + Sync>,
}

/// What `house.rs` hands in.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Configuration.
    pub config: Config,
    /// Words of all rooms.
    pub words: Arc<Words>,
    /// Time.
    pub clock: Clock,
    /// Chance.
    pub chance: Chance,
    /// Uploaded files.
    pub files: Files,
    /// Demo or real.
    pub demo: bool,
    /// Navigation.
    pub nav: fn(&Acting) -> Nav,
    /// What the rooms write for a new body.
    pub found: Found,
    /// Settings that the rooms declare.
    pub keys: &'static [&'static [Key]],
    /// Kinds of matter that may be given to units.
    pub matters: &'static [&'static MatterKind],
    /// Kinds of record that others may name as what they are about.
    pub linked: &'static [&'static LinkedKind],
    /// What the rooms can be asked to count.
    pub counts: &'static [&'static Counts],
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// Puts the program together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            db: parts.db,
            config: parts.config,
            words: parts.words,
            clock: parts.clock,
            chance: parts.chance,
            files: parts.files,
            assets: Assets::load(),
            logins: Logins::default(),
            limits: Limits::new(parts.demo),
            demo: parts.demo,
            nav: parts.nav,
            found: parts.found,
            keys: parts.keys,
            matters: parts.matters,
            linked: parts.linked,
            counts: parts.counts,
            shelves: Mutex::default(),
            lasting: Mutex::default(),
        }))
    }

    /// Now, in milliseconds UTC.
    pub fn now(&self) -> i64 {
        self.clock.now_ms()
    }

    /// A body's procedure, from the shelf or the database.
    pub async fn procedure(&self, body: BodyId) -> Outcome<Arc<Procedure>> {
        let keys = self.keys;
        self.shelf(body, move |app: App| async move {
            procedure_store::load(&mut app.db.read_aside().await?, body, keys).await
        })
        .await
    }

    /// Something of a body's procedure that is read often and changes seldom: kept until a write says it is outdated.
    pub async fn shelf<T, F, Fut>(&self, body: BodyId, fill: F) -> Outcome<Arc<T>>
    where
        T: Any + Send + Sync,
        F: FnOnce(App) -> Fut + Send,
        Fut: Future<Output = Outcome<T>> + Send,
    {
        let generation = self.db.generations.now(Stale::Procedure);
        let now = self.now();
        let key = (TypeId::of::<T>(), body);
        let found = self.shelves.lock().map_err(|_| Problem::broken("shelf"))?.get(&key).cloned();
        if let Some(shelf) = found
            && shelf.generation == generation
            && (now - shelf.filled_at).abs() < FRESH_MS
            && let Ok(content) = shelf.content.downcast::<T>()
        {
            return Ok(content);
        }
        let content = Arc::new(fill(self.clone()).await?);
        let shelf = Shelf { generation, filled_at: now, content: content.clone() };
        self.shelves.lock().map_err(|_| Problem::broken("shelf"))?.insert(key, shelf);
        Ok(content)
    }

    /// Something of a body that is made once and then lasts as long as the program: it keeps itself up to date.
    pub fn lasting<T: Any + Send + Sync + Default>(&self, body: BodyId) -> Outcome<Arc<T>> {
        let mut all = self.lasting.lock().map_err(|_| Problem::broken("lasting"))?;
        let made = all.entry((TypeId::of::<T>(), body)).or_insert_with(|| Arc::new(T::default()));
        made.clone().downcast::<T>().map_err(|_| Problem::broken("lasting"))
    }

    /// Puts what a person uploads into the file store, within his limit: the digest. Ask first whether he may.
    pub async fn take_in(&self, who: AccountId, content: &[u8]) -> Outcome<String> {
        self.limits.upload(who.0, content.len())?;
        self.files.put(content).await
    }

    /// Lets a file of a person wait to be confirmed ([`Files::wait`]), counted as an upload.
    pub async fn let_wait(&self, who: AccountId, content: &[u8]) -> Outcome<String> {
        self.limits.upload(who.0, content.len())?;
        self.files.wait(who, content).await
    }

    /// The timer of a body, acting now.
    pub async fn timer(&self, body: BodyId) -> Outcome<Acting> {
        Ok(Acting {
            account: NOBODY,
            name: String::new(),
            body,
            roles: Arc::from([]),
            delegations: Arc::from([]),
            acting_for: None,
            timer: true,
            now: self.now(),
            procedure: self.procedure(body).await?,
            chance: self.chance.clone(),
            lang: Lang::Zh,
        })
    }
}
