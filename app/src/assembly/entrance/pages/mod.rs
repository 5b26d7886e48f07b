//! Routes of the entrance: the gate, links, one's own account, the first run.

pub mod gate;
mod link;
mod me;
mod mine;
mod preferences;
mod setup;

use crate::foundation::app::App;
use crate::foundation::forms::{ErrorItem, FormMaker};
use crate::foundation::pages::Page;
use crate::foundation::routing::{get, post};
use axum::Router;

/// What is to change in a refused form: a sentence that counts, and the list.
struct Wrong {
    head: String,
    list: Vec<ErrorItem>,
}

impl Wrong {
    fn of(page: &Page, form: &FormMaker<'_>) -> Self {
        let list = form.errors();
        Self { head: page.tn("entrance-wrong-n", list.len() as i64), list }
    }
}

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(gate::home))
        .route("/sign-in", get(gate::show).merge(post(gate::enter)))
        .route("/sign-in/factor", get(gate::show_factor).merge(post(gate::give_factor)))
        .route("/sign-out", post(gate::leave))
        .route("/link/{token}", get(link::show).merge(post(link::open)))
        .route("/setup/{token}", get(setup::show).merge(post(setup::set_up)))
        .route("/preferences", post(preferences::set))
        .route("/me", get(me::show))
        .route("/me/change", get(me::show_change).merge(post(me::ask)))
        .route("/me/changes/{id}/withdraw", post(me::withdraw))
        .route("/me/password", get(mine::show_password).merge(post(mine::set_password)))
        .route("/me/factor", get(mine::show_factor).merge(post(mine::set_factor)))
        .route("/me/sign-ins", get(mine::show_logins))
        .route("/me/sign-ins/others/end", post(mine::end_others))
        .route("/me/sign-ins/{id}/end", post(mine::end_login))
        .route("/me/tokens", get(mine::show_tokens).merge(post(mine::make_token)))
        .route("/me/tokens/{id}/revoke", post(mine::revoke_token))
        .route("/me/data", get(me::show_data))
        .route("/me/data.json", get(me::data))
}
