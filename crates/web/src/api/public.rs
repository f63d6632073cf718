//! What anyone may ask.

pub(crate) mod certificates;
pub(crate) mod courses;

use utoipa_axum::router::OpenApiRouter;

use crate::App;

/// The operations of this persona.
pub(crate) fn routes() -> OpenApiRouter<App> {
    courses::routes().merge(certificates::routes())
}
