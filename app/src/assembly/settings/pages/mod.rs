//! The pages of the room: settings, working calendar, counting, categories, grounds.

mod calendar;
mod catalogue;
mod counting;
mod overlay;
mod setting;

use super::records::READERS;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::pages::{NavLink, Page, Visit};
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    setting::routes()
        .merge(calendar::routes())
        .merge(overlay::routes())
        .merge(counting::routes())
        .merge(catalogue::routes())
}

/// Who reads these pages: the roles of the procedure; others are told whose they are.
pub fn may_read(by: &Acting) -> Outcome<()> {
    if by.is_any(READERS) {
        Ok(())
    } else {
        Err(Problem::NotYours { action: "settings-action-read".to_owned() })
    }
}

async fn reader(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    may_read(&by)?;
    Ok(by)
}

/// The parts of the room, as tabs.
fn tabs(page: &Page) -> Vec<NavLink> {
    let all = [
        ("/settings", "settings-tab-values"),
        ("/settings/calendar", "settings-tab-calendar"),
        ("/settings/categories", "settings-tab-categories"),
        ("/settings/grounds", "settings-tab-grounds"),
    ];
    all.into_iter()
        .map(|(href, word)| NavLink {
            label: page.t(word),
            current: page.path == href,
            ..NavLink::new(href, "")
        })
        .collect()
}
