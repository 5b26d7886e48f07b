//! The room `people`: terms and sessions, sectors, organisations with dated names, accounts, seats, roles, delegations, and the
//! body's log. Front door: what other rooms may ask about people, and how a list enters those it names.

mod actions;
mod api;
pub mod exchange;
mod front;
mod pages;
mod records;
mod store;
#[cfg(test)]
mod tests;

pub use actions::listed::{enter_org, enter_person};
pub use exchange::columns::{
    LEFT_OUT as COLUMN_LEFT_OUT, LONGEST as LONGEST_HEADING, OURS as COLUMN_OURS,
    for_reader as columns_for_reader, remembered as remembered_columns,
};
pub use exchange::record::{
    Import, ImportKind, KIND as IMPORT, NewImport, Piece as ImportPiece, Stand as ImportStand,
    find as find_import, note as note_import, pieces as import_pieces, seen as import_seen,
    touched as import_touched, undone as import_undone,
};
pub use exchange::sheet::words as sheet_words;
pub use exchange::undoing::{nothing_left, stands as import_stands, take_back};
pub use exchange::{doubt as import_doubt, tell as tell_import, unread as import_unread};
pub use front::{
    account_names, convened, count_members, current_term, delegates, find_members, has_seats, holders,
    is_seated, members_of_term, org_kind, org_names, orgs, orgs_named, orgs_now, persons, proposing, seated,
    seats, sector_seats, sectors, sitting_at, sitting_of, sittings, sittings_by_window,
};
pub use pages::import_columns::{
    ColumnView, SEVERAL as COLUMNS_SEVERAL, SINGLE as COLUMNS_SINGLE, choose as choose_columns,
    views as column_views,
};
pub use pages::imports::confirm_undo as confirm_import_undo;
pub use records::{
    Member, NamedOrg, NamedPerson, Org, OrgKind, OrgName, Orgs, Seat, Seated, Sector, SectorId, SectorSeats,
    Sectors, Sitting, SittingId, Sittings, Term, TermId, UnitKind,
};

use crate::foundation::acting::{Acting, Role};
use crate::foundation::pages::NavLink;
use crate::foundation::procedure::{Key, Range};
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "people",
    words: RoomWords {
        room: "people",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: &[Key {
        name: actions::terms::DRAFTS_READABLE,
        default: "3 m",
        range: Range::Period(24),
        source: "docs/rules/proposals.md",
    }],
    pages: pages::routes,
    api: api::routes,
    tables: &[
        "term",
        "sitting",
        "sector",
        "org",
        "org_name",
        "seat",
        "role_grant",
        "delegation",
        "bulk_import",
        "import_piece",
        "import_column",
    ],
    found: Some(|_, tx, by, new| Box::pin(actions::terms::found(tx, by, new))),
    statements: &[
        store::terms::STATEMENTS,
        store::orgs::STATEMENTS,
        store::accounts::STATEMENTS,
        store::rights::STATEMENTS,
        store::log::STATEMENTS,
        exchange::store::STATEMENTS,
    ],
    tick: Some(|app, body| Box::pin(actions::terms::daily(app, body))),
    doctor: None,
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    let mut links = Vec::new();
    let mut add = |href: &str, word: &str| links.push((Place::Frame, NavLink::new(href, word), false));
    if by.is_any(actions::SEE_PEOPLE) {
        add("/people", "people-nav");
        add("/people/orgs", "people-nav-orgs");
        add("/people/terms", "people-nav-terms");
    }
    if by.is(Role::OfficeOfficer) {
        add("/people/changes", "people-nav-changes");
    }
    if by.is_any(exchange::record::SEE_IMPORTS) {
        add("/imports", "people-nav-imports");
    }
    if by.is(Role::SystemAdministrator) {
        add("/people/accounts", "people-nav-accounts");
    }
    if by.is_any(actions::SEE_ROLES) {
        add("/people/roles", "people-nav-roles");
    }
    if by.is(Role::Auditor) {
        add("/log", "people-nav-log");
    }
    links
}
