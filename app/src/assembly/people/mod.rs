//! The room `people`.

use crate::foundation::room::Room;
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "people",
    words: RoomWords {
        room: "people",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: &[],
    pages: axum::Router::new,
    api: utoipa_axum::router::OpenApiRouter::new,
    statements: &[],
    tick: None,
    doctor: None,
    nav: |_| Vec::new(),
};
