//! Checking a certificate.

use axum::extract::State;
use credential::Verification;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::{Json, Path};
use crate::pages::certificates::verify::lookup;
use crate::persona::Visitor;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show))
}

/// Checks a certificate by its public code
#[utoipa::path(
    get, path = "/api/v1/public/certificates/{code}", tag = "public",
    params(("code" = String, Path, description = "20 characters; any case, with or without dashes")),
    extensions(("x-action" = json!("certificate.verify"))),
    responses((status = 200, body = Verification), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Json<Verification>, Problem> {
    lookup(&app, &visitor, &code).await?.map(Json).ok_or_else(Problem::not_found)
}
