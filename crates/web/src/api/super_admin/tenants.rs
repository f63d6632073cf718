//! The tenants of the platform.

use axum::extract::State;
use identity::tenant::{self, Tenant, TenantFilter};
use kernel::Page;
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::paging;
use crate::http::extract::{Json, Query};
use crate::persona::SuperAdmin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Which tenants.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct TenantQuery {
    /// Part of a name, label or domain.
    q: Option<String>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// 1 to 100; 20 when absent.
    limit: Option<i64>,
}

/// Lists the tenants of the platform, newest first
#[utoipa::path(
    get, path = "/api/v1/super-admin/tenants", tag = "super-admin", params(TenantQuery),
    extensions(("x-action" = json!("tenant.list"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Page<Tenant>),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
        (status = 403, body = ProblemBody, description = "forbidden"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    keeper: SuperAdmin,
    Query(query): Query<TenantQuery>,
) -> Result<Json<Page<Tenant>>, Problem> {
    let (after, limit) = paging(query.cursor.as_deref(), query.limit, 20)?;
    let ptx = app.db().begin_platform(Some(keeper.user)).await?;
    let page = tenant::list(&ptx, &TenantFilter { search: query.q, after, limit }).await?;
    ptx.commit("tenant.list", &json!({"shown": page.items.len()})).await?;
    Ok(Json(page))
}
