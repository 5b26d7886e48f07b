//! The room `entrance`.

use crate::foundation::room::Room;
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "entrance",
    words: RoomWords {
        room: "entrance",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: &[],
    pages: axum::Router::new,
    api: utoipa_axum::router::OpenApiRouter::new,
    statements: &[],
    tick: None,
    nav: |_| Vec::new(),
};
