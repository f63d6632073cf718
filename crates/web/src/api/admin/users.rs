//! The people of the tenant.

use axum::extract::State;
use identity::Role;
use identity::user::{self, UserFilter, UserView};
use kernel::Page;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::paging;
use crate::http::extract::{Json, Query};
use crate::persona::Admin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Which people.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct UserQuery {
    /// Part of a name, address or number.
    q: Option<String>,
    /// Who holds this role.
    role: Option<Role>,
    /// Who may sign in (`true`) or may not (`false`).
    active: Option<bool>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// 1 to 100; 10 when absent.
    limit: Option<i64>,
}

/// Lists the people of the tenant, newest first
#[utoipa::path(
    get, path = "/api/v1/admin/users", tag = "admin", params(UserQuery),
    extensions(("x-action" = json!("user.list"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Page<UserView>),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
        (status = 403, body = ProblemBody, description = "forbidden"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    admin: Admin,
    Query(query): Query<UserQuery>,
) -> Result<Json<Page<UserView>>, Problem> {
    let (after, limit) = paging(query.cursor.as_deref(), query.limit, 10)?;
    let filter = UserFilter { search: query.q, role: query.role, active: query.active, after, limit };
    let tx = app.db().begin(&admin).await?;
    Ok(Json(user::list(&tx, &filter).await?))
}
