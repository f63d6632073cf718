//! What the public sees of courses: storefront, catalogue, course page, free previews.

pub(crate) mod card;
mod catalogue;
mod course;
mod home;
mod preview;
pub(crate) mod query;

pub(crate) use catalogue::PageNumber;
pub(crate) use course::initials;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use crate::App;
use crate::http::cache;

/// Addresses of this area. Visitors are answered from the cache.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route("/", get(home::show))
        .route("/courses", get(catalogue::show))
        .route("/courses/{slug}", get(course::show))
        .route("/courses/{slug}/preview/{content}", get(preview::show))
        .route_layer(from_fn_with_state(app.clone(), cache::visitors))
}
