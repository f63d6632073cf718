//! Every certificate of the tenant.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use credential::{Certificate, CertificateFilter};
use kernel::{CertificateId, Page, clean_line};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::{USUAL, paging, rows};
use crate::http::extract::{Json, Path, Query};
use crate::persona::Admin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(revoke))
}

/// Which certificates.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct CertificateQuery {
    /// Part of a name, course title or code.
    q: Option<String>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// 1 to 100; 20 when absent.
    limit: Option<i64>,
}

/// Lists the tenant's certificates, newest first
#[utoipa::path(
    get, path = "/api/v1/admin/certificates", tag = "admin", params(CertificateQuery),
    extensions(("x-action" = json!("certificate.list_all"))), security(("bearer" = [])),
    responses((status = 200, body = Page<Certificate>), (status = 422, body = ProblemBody, description = "invalid"))
)]
pub(super) async fn list(
    State(app): State<App>,
    admin: Admin,
    Query(query): Query<CertificateQuery>,
) -> Result<Json<Page<Certificate>>, Problem> {
    let (cursor, limit) = paging(query.cursor.as_deref(), query.limit, USUAL)?;
    let text = query.q.as_deref().map(|q| clean_line("q", q, 0, 200)).transpose()?.filter(|q| !q.is_empty());
    let tx = app.db().begin(&admin).await?;
    Ok(Json(credential::list(&tx, &CertificateFilter { text, cursor, limit: rows(limit) }).await?))
}

/// Why a certificate is revoked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Revocation {
    /// 3 to 500 characters, shown to whoever checks the certificate.
    reason: String,
}

/// Revokes a certificate, with a reason
#[utoipa::path(
    put, path = "/api/v1/admin/certificates/{certificate}/revocation", tag = "admin", params(("certificate" = CertificateId, Path)),
    request_body = Revocation, extensions(("x-action" = json!("certificate.revoke"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "already_revoked"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn revoke(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CertificateId>,
    Json(body): Json<Revocation>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    credential::revoke(&tx, id, admin.user, &body.reason).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
