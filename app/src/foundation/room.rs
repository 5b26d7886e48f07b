//! What a room tells the house about itself.

use super::acting::Acting;
use super::app::App;
use super::errors::Outcome;
use super::ids::BodyId;
use super::pages::NavLink;
use super::procedure::Key;
use super::words::RoomWords;
use std::pin::Pin;

/// A boxed job of the timer.
pub type Tick = Pin<Box<dyn Future<Output = Outcome<()>> + Send>>;

/// A boxed check of a room's rows: what is wrong, nothing when they are sound.
pub type Check = Pin<Box<dyn Future<Output = Outcome<Vec<String>>> + Send>>;

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
    /// Every fixed statement of its stores.
    pub statements: &'static [Statements],
    /// What it does each minute for a body; none.
    pub tick: Option<fn(App, BodyId) -> Tick>,
    /// What of its rows contradicts itself, for `doctor`; none.
    pub doctor: Option<fn(App, BodyId) -> Check>,
    /// Links a person sees, with their place and whether they stand among a member's tabs on the phone.
    pub nav: fn(&Acting) -> Vec<(Place, NavLink, bool)>,
}
