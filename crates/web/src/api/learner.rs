//! What learners may ask and do.

pub(crate) mod certificates;
pub(crate) mod enrollments;
pub(crate) mod files;
pub(crate) mod lessons;
pub(crate) mod progress;

use utoipa_axum::router::OpenApiRouter;

use crate::App;

/// The operations of this persona.
pub(crate) fn routes() -> OpenApiRouter<App> {
    enrollments::routes()
        .merge(lessons::routes())
        .merge(files::routes())
        .merge(progress::routes())
        .merge(certificates::routes())
}
