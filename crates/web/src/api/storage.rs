//! How much room a tenant's files take and may take, for who uploads and for who administers.

use axum::extract::State;
use db::Tx;
use media::upload::{self, Usage};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::Json;
use crate::persona::{Admin, Author};
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(of_instructor)).routes(routes!(of_admin))
}

/// What a tenant stores, and may.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Storage {
    /// What is stored.
    pub(crate) usage: Usage,
    /// Bytes that one file may have.
    pub(crate) upload_limit_bytes: u64,
    /// Bytes that all files may have; null for as many as there is room for.
    pub(crate) quota_bytes: Option<u64>,
}

/// What the transaction's tenant stores, and may.
///
/// # Errors
/// When the database is away.
pub(crate) async fn of(tx: &Tx) -> Result<Storage, db::Error> {
    let (usage, limits) = tokio::try_join!(upload::usage(tx), upload::limits(tx))?;
    Ok(Storage { usage, upload_limit_bytes: limits.upload_max_bytes, quota_bytes: limits.storage_quota_bytes })
}

/// Shows how much room the training centre's files take, and may take
#[utoipa::path(
    get, path = "/api/v1/instructor/storage", tag = "instructor",
    extensions(("x-action" = json!("upload.own"))), security(("bearer" = [])),
    responses((status = 200, body = Storage), (status = 403, body = ProblemBody, description = "forbidden"))
)]
async fn of_instructor(State(app): State<App>, author: Author) -> Result<Json<Storage>, Problem> {
    let tx = app.db().begin(&author).await?;
    Ok(Json(of(&tx).await?))
}

/// Shows how much room the training centre's files take, and may take
#[utoipa::path(
    get, path = "/api/v1/admin/storage", tag = "admin",
    extensions(("x-action" = json!("storage.view"))), security(("bearer" = [])),
    responses((status = 200, body = Storage), (status = 403, body = ProblemBody, description = "forbidden"))
)]
async fn of_admin(State(app): State<App>, admin: Admin) -> Result<Json<Storage>, Problem> {
    let tx = app.db().begin(&admin).await?;
    Ok(Json(of(&tx).await?))
}
