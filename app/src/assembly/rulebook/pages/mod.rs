//! Routes of the room.

mod beginning;
mod checks;
mod compare;
mod drafting;
mod entering;
pub(super) mod figures;
mod files;
mod list;
mod papers;
mod project;
mod projects;
mod show;
mod steps;
mod view;

pub(super) use compare::Beside;

use crate::foundation::app::App;
use crate::foundation::pages::Page;
use crate::foundation::turns::Turns;
use axum::Router;
use rule_text::Number;

/// Uploads of this room are read one at a time.
static TURNS: Turns = Turns::new();

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(beginning::routes())
        .merge(checks::routes())
        .merge(compare::routes())
        .merge(drafting::routes())
        .merge(entering::routes())
        .merge(figures::routes())
        .merge(files::routes())
        .merge(list::routes())
        .merge(papers::routes())
        .merge(project::routes())
        .merge(projects::routes())
        .merge(show::routes())
        .merge(steps::routes())
}

/// What a setting is called.
fn setting_name(page: &Page, name: &str) -> String {
    let word = format!("setting-{}", name.replace(['.', '_'], "-"));
    if page.has(&word) { page.t(&word) } else { name.to_owned() }
}

/// The number of an article, as it is called.
fn number((whole, between): (i64, i64)) -> String {
    let part = |n: i64| u32::try_from(n).unwrap_or_default();
    Number { whole: part(whole), between: part(between) }.to_string()
}
