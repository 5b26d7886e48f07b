//! The room `entrance`: everything between a person and his own account. Sign-in with a second factor, one-time links, his own
//! data, and the first run of an installation. Who is given which role stands in `people`.

mod actions;
mod factor;
mod pages;
mod password;
mod records;
mod store;
#[cfg(test)]
mod tests;

pub use actions::links::{create_account, enter_listed, erase_listed, make_link, spend_links};
pub use actions::own::{accept_change, ask_change, refuse_change, withdraw_change};
pub use actions::setup::{make_further_link, make_setup_link};
pub use pages::gate::{link_address, sign_in_as};
pub use records::{
    AccountState, Change, ChangeId, ChangeState, LoginId, NewAccount, ProfileField, Purpose, TokenId,
};
pub use store::{change, change_account, changes_asked, fill_order, set_state};

use crate::foundation::acting::Acting;
use crate::foundation::pages::NavLink;
use crate::foundation::procedure::{Key, Range};
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "entrance",
    words: RoomWords {
        room: "entrance",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: KEYS,
    pages: pages::routes,
    api: utoipa_axum::router::OpenApiRouter::new,
    tables: &["account", "one_time_link", "profile_change", "api_token"],
    found: None,
    statements: &[store::STATEMENTS],
    tick: None,
    doctor: None,
    nav,
};

const KEYS: &[Key] = &[
    Key {
        name: "session.staff_idle_minutes",
        default: "30",
        range: Range::Whole(5, 240),
        source: "GB/T 22239-2019 8.1.4.1; TRUST T-25",
    },
    Key {
        name: "session.member_idle_minutes",
        default: "120",
        range: Range::Whole(10, 720),
        source: "SECURITY.md T-25",
    },
    Key {
        name: "auth.second_factor",
        default: "staff",
        range: Range::Choice(&["staff", "all", "off"]),
        source: "GB/T 22239-2019 8.1.4.1 d; TRUST T-24",
    },
    Key {
        name: "auth.password_profile",
        default: "length",
        range: Range::Choice(&["length", "classified"]),
        source: "OWASP ASVS 5.0 V6.2; GB/T 22239-2019 8.1.4.1 a",
    },
    Key { name: "auth.link_hours", default: "72", range: Range::Whole(1, 720), source: "SECURITY.md V6" },
];

fn nav(_: &Acting) -> Vec<(Place, NavLink, bool)> {
    vec![(Place::Frame, NavLink::new("/me", "entrance-nav-me"), true)]
}
