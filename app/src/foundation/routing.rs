//! Routes: which handler answers a method of a path.
//!
//! Every handler goes behind one type here. Handed to axum as it is, each would be wrapped in a dozen types of its own, and for
//! every one of them the compiler would prove anew that all futures below it may go to another thread (decision 0018).

use super::app::App;
use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;
use axum::routing::{self, MethodRouter};
use std::pin::Pin;
use std::sync::Arc;

/// What a handler answers, later.
type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler, whatever it takes from a request.
#[derive(Clone)]
struct Door(Arc<dyn Fn(Request, App) -> Answer + Send + Sync>);

impl Handler<(), App> for Door {
    type Future = Answer;

    fn call(self, request: Request, app: App) -> Answer {
        (self.0)(request, app)
    }
}

fn door<T>(handler: impl Handler<T, App, Future = Answer>) -> Door {
    Door(Arc::new(move |request, app| handler.clone().call(request, app)))
}

/// Answers `GET`, and `HEAD` without the body.
#[expect(clippy::disallowed_methods, reason = "this is the place the rule speaks of")]
pub fn get<T>(handler: impl Handler<T, App, Future = Answer>) -> MethodRouter<App> {
    routing::get(door(handler))
}

/// Answers `POST`.
#[expect(clippy::disallowed_methods, reason = "this is the place the rule speaks of")]
pub fn post<T>(handler: impl Handler<T, App, Future = Answer>) -> MethodRouter<App> {
    routing::post(door(handler))
}
