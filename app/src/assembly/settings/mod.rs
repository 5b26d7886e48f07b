//! The room `settings`: a body's procedure as dated data with the rule that justifies it, its working calendar, categories,
//! grounds for not filing, and the template of public numbers. Other rooms use what is re-exported here.

mod actions;
mod api;
mod calendar;
mod catalogue;
mod count;
mod numbering;
mod pages;
mod records;
mod store;
#[cfg(test)]
mod tests;
mod values;

pub use actions::{calendar_changed, import_year, make_defaults};
pub use catalogue::{
    Branch, Categories, Category, Ground, Grounds, NATIONAL_GROUNDS, categories, category_code,
    default_categories, ground_known, grounds, open_categories,
};
pub use count::{CountDay, CountView, CountWeek, count_view};
pub use numbering::{Parts, Template, TemplateError};
pub use records::{CategoryId, GroundId};
#[cfg(test)]
pub(crate) use tests::support as testing;
pub use values::{period as said_period, said as said_value};

use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "settings",
    words: RoomWords {
        room: "settings",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: &[],
    pages: pages::routes,
    api: api::routes,
    tables: &["setting", "calendar_year", "calendar_overlay", "category", "ground"],
    found: Some(|app, tx, by, _| Box::pin(actions::make_defaults(tx, by, &app.words))),
    statements: &[store::STATEMENTS],
    tick: None,
    doctor: None,
    nav: |by| {
        let reads = by.is_any(records::READERS);
        let link = (Place::Frame, NavLink::new("/settings", "settings-nav"), false);
        if reads { vec![link] } else { Vec::new() }
    },
};
