//! Pages for people, one folder per area. Each area's `routes()` lists its addresses.

use axum::Router;

use crate::App;

/// Every page.
pub fn routes() -> Router<App> {
    Router::new()
}
