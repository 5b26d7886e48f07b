//! Sign-in links of the demo.

use crate::foundation::app::App;
use axum::Router;

/// Routes that exist in demo mode only.
pub fn routes() -> Router<App> {
    Router::new()
}
