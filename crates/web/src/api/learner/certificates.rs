//! The learner's certificates.

use axum::extract::State;
use axum::response::Response;
use credential::Certificate;
use kernel::CertificateId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::{Json, Path};
use crate::pages::certificates::pdf_response;
use crate::persona::Learner;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(pdf))
}

/// Lists the learner's certificates, newest first
#[utoipa::path(
    get, path = "/api/v1/learner/certificates", tag = "learner",
    extensions(("x-action" = json!("certificate.own"))), security(("bearer" = [])),
    responses((status = 200, body = Vec<Certificate>), (status = 401, body = ProblemBody, description = "not_signed_in"))
)]
pub(super) async fn list(State(app): State<App>, learner: Learner) -> Result<Json<Vec<Certificate>>, Problem> {
    let tx = app.db().begin(&learner).await?;
    Ok(Json(credential::mine(&tx, learner.user).await?))
}

/// Gives a certificate as PDF, always the same bytes
#[utoipa::path(
    get, path = "/api/v1/learner/certificates/{certificate}/pdf", tag = "learner", params(("certificate" = CertificateId, Path)),
    extensions(("x-action" = json!("certificate.own"))), security(("bearer" = [])),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn pdf(
    State(app): State<App>,
    learner: Learner,
    Path(id): Path<CertificateId>,
) -> Result<Response, Problem> {
    pdf_response(&app, &learner, id).await
}
