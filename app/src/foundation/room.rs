//! What a room tells the house about itself.

use super::acting::{Acting, Role};
use super::app::App;
use super::db::Tx;
use super::errors::Outcome;
use super::ids::{AccountId, BodyId};
use super::pages::NavLink;
use super::procedure::Key;
use super::words::RoomWords;
use std::pin::Pin;
use time::Date;

/// A boxed job of the timer.
pub type Tick = Pin<Box<dyn Future<Output = Outcome<()>> + Send>>;

/// A boxed check of a room's rows: what is wrong, nothing when they are sound.
pub type Check = Pin<Box<dyn Future<Output = Outcome<Vec<String>>> + Send>>;

/// What the first run asks that a room keeps for the new body.
#[derive(Debug, Clone)]
pub struct NewBody {
    /// Number of its term.
    pub term: i64,
    /// First and last day of the term.
    pub term_days: (Date, Date),
    /// Number of the session.
    pub sitting: i64,
    /// Opening and closing day of the session.
    pub sitting_days: (Date, Date),
    /// When proposals of the session are first taken, milliseconds UTC.
    pub window_opens_at: i64,
    /// Until when, milliseconds UTC.
    pub cut_off_at: i64,
    /// Account and name of each administrator, with his role.
    pub administrators: Vec<(AccountId, String, Role)>,
}

/// What a room writes for a new body, boxed.
pub type Founding<'a> = Pin<Box<dyn Future<Output = Outcome<()>> + Send + 'a>>;

/// A room's part in the first run.
pub type Found = for<'a> fn(&'a App, &'a mut Tx, &'a Acting, &'a NewBody) -> Founding<'a>;

/// Name and text of each fixed statement of a store.
pub type Statements = &'static [(&'static str, &'static str)];

/// Where a link stands in the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What is asked of me.
    Mine,
    /// Matters.
    Work,
    /// Figures and reports.
    Figures,
    /// People and procedure.
    Frame,
}

/// One room of the house.
pub struct Room {
    /// Name: its folder and the prefix of its words.
    pub name: &'static str,
    /// Its words in both languages.
    pub words: RoomWords,
    /// Settings it declares.
    pub keys: &'static [Key],
    /// Its pages.
    pub pages: fn() -> axum::Router<App>,
    /// Its part of the API.
    pub api: fn() -> utoipa_axum::router::OpenApiRouter<App>,
    /// The tables that are its own: it alone writes them. Those of the foundation stand in its `store.rs`.
    pub tables: &'static [&'static str],
    /// Every fixed statement of its stores.
    pub statements: &'static [Statements],
    /// What it writes for a new body at the first run; nothing.
    pub found: Option<Found>,
    /// What it does each minute for a body; none.
    pub tick: Option<fn(App, BodyId) -> Tick>,
    /// What of its rows contradicts itself, for `doctor`; none.
    pub doctor: Option<fn(App, BodyId) -> Check>,
    /// Links a person sees, with their place and whether they stand among a member's tabs on the phone.
    pub nav: fn(&Acting) -> Vec<(Place, NavLink, bool)>,
}
