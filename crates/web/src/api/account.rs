//! Accounts as JSON: signing up, in and out, and what is one's own.

mod password;
mod profile;
mod reset;
mod sessions;
mod sign_in;
mod sign_up;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::App;

/// The operations of this area.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(sign_up::ask))
        .routes(routes!(sign_up::confirm))
        .routes(routes!(sign_in::sign_in))
        .routes(routes!(sign_in::refresh))
        .routes(routes!(reset::request, reset::choose))
        .routes(routes!(profile::show, profile::replace))
        .routes(routes!(password::change))
        .routes(routes!(sessions::list, sessions::end_all))
        .routes(routes!(sessions::end))
}
