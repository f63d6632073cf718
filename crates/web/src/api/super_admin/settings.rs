//! What the platform decides of a tenant: how much it may store, and whose days its courses begin and end on.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::course;
use db::{PlatformTx, Tx};
use identity::tenant::{self, SetTimezoneError, Tenant};
use kernel::{Invalid, TenantId, UserId};
use media::upload::{self, Limits, SetLimitsError, Usage};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::storage;
use crate::http::cache::etag;
use crate::http::extract::{Json, Path};
use crate::persona::SuperAdmin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, replace))
}

/// The settings of a tenant, and what it stores.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TenantSettings {
    /// Bytes that one file may have.
    upload_limit_bytes: u64,
    /// Bytes that all files may have; null for as many as there is room for.
    quota_bytes: Option<u64>,
    /// IANA time zone.
    #[schema(example = "Asia/Kuwait")]
    timezone: String,
    /// What it stores now.
    usage: Usage,
}

/// What the settings shall be, whole.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TenantSettingsBody {
    /// Bytes that one file may have: 1 MB to 1 TB.
    #[schema(example = 5_000_000_000_u64)]
    upload_limit_bytes: u64,
    /// Bytes that all files may have: 1 MB to 1 PB; null for as many as there is room for. It has to be said.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true, example = 100_000_000_000_u64)]
    quota_bytes: Option<u64>,
    /// IANA time zone. First and last days of courses, and days on which lessons open, stay the days that they are.
    #[schema(example = "Asia/Kuwait")]
    timezone: String,
}

/// What shall be so from now on.
pub(crate) struct Wanted {
    /// How much the tenant may store.
    pub(crate) limits: Limits,
    /// Its time zone.
    pub(crate) timezone: String,
}

/// Why settings were not changed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConfigureError {
    /// Values are not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl From<SetTimezoneError> for ConfigureError {
    fn from(error: SetTimezoneError) -> Self {
        match error {
            SetTimezoneError::Invalid(faults) => faults.into(),
            SetTimezoneError::Database(error) => error.into(),
        }
    }
}

impl From<SetLimitsError> for ConfigureError {
    fn from(error: SetLimitsError) -> Self {
        match error {
            SetLimitsError::Invalid(faults) => faults.into(),
            SetLimitsError::Database(error) => error.into(),
        }
    }
}

impl From<ConfigureError> for Problem {
    fn from(error: ConfigureError) -> Self {
        match error {
            ConfigureError::Invalid(faults) => faults.into(),
            ConfigureError::Database(error) => error.into(),
        }
    }
}

/// Begins what the platform does to a tenant: the platform's transaction, and the tenant's own.
///
/// # Errors
/// 404 `not_found` for a tenant that there is not.
pub(crate) async fn entered(app: &App, keeper: UserId, id: TenantId) -> Result<(PlatformTx, Tx, Tenant), Problem> {
    let ptx = app.db().begin_platform(Some(keeper)).await?;
    let tenant = tenant::find(&ptx, id).await?.ok_or_else(Problem::not_found)?;
    let tx = app.db().begin(&(id, keeper)).await?;
    Ok((ptx, tx, tenant))
}

/// Makes it so, in the tenant's transaction. The caller commits.
///
/// # Errors
/// See [`ConfigureError`].
pub(crate) async fn configure(tx: &Tx, wanted: &Wanted) -> Result<(), ConfigureError> {
    let mut faults = Invalid::default();
    faults.keep(wanted.limits.check());
    faults.keep(tenant::check_timezone(&wanted.timezone));
    faults.finish()?;
    if let Some(before) = tenant::set_timezone(tx, &wanted.timezone).await? {
        course::keep_days(tx, &before, &wanted.timezone).await?;
    }
    Ok(upload::set_limits(tx, &wanted.limits).await?)
}

/// What the platform's audit log says of the change.
pub(crate) fn record(tenant: TenantId, wanted: &Wanted) -> serde_json::Value {
    let Wanted { limits, timezone } = wanted;
    json!({
        "tenant": tenant,
        "uploadLimitBytes": limits.upload_max_bytes,
        "quotaBytes": limits.storage_quota_bytes,
        "timezone": timezone,
    })
}

/// Shows what a tenant may store and its time zone, and what it stores
#[utoipa::path(
    get, path = "/api/v1/super-admin/tenants/{tenant}/settings", tag = "super-admin",
    params(("tenant" = TenantId, Path)),
    extensions(("x-action" = json!("tenant.configure"))), security(("bearer" = [])),
    responses(
        (status = 200, body = TenantSettings, headers(("etag" = String, description = "For `If-Match` of the change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
async fn show(State(app): State<App>, keeper: SuperAdmin, Path(id): Path<TenantId>) -> Result<Response, Problem> {
    let (ptx, tx, _) = entered(&app, keeper.user, id).await?;
    let settings = load(&tx).await?;
    ptx.commit("tenant.show", &json!({ "tenant": id })).await?;
    Ok(answer(settings))
}

/// Replaces what a tenant may store, and its time zone
#[utoipa::path(
    put, path = "/api/v1/super-admin/tenants/{tenant}/settings", tag = "super-admin",
    params(
        ("tenant" = TenantId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    request_body = TenantSettingsBody,
    extensions(("x-action" = json!("tenant.configure"))), security(("bearer" = [])),
    responses(
        (status = 200, body = TenantSettings),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
async fn replace(
    State(app): State<App>,
    keeper: SuperAdmin,
    Path(id): Path<TenantId>,
    headers: HeaderMap,
    Json(body): Json<TenantSettingsBody>,
) -> Result<Response, Problem> {
    let (ptx, tx, _) = entered(&app, keeper.user, id).await?;
    tenant::hold(&tx).await?;
    let present = tag(&load(&tx).await?);
    if headers
        .get(header::IF_MATCH)
        .is_some_and(|wanted| wanted.as_bytes() != b"*" && wanted.as_bytes() != present.as_bytes())
    {
        return Err(Problem::new(
            StatusCode::PRECONDITION_FAILED,
            "changed_meanwhile",
            "The settings were changed in the meantime.",
        ));
    }
    let limits = Limits { upload_max_bytes: body.upload_limit_bytes, storage_quota_bytes: body.quota_bytes };
    let wanted = Wanted { limits, timezone: body.timezone };
    configure(&tx, &wanted).await?;
    let settings = load(&tx).await?;
    tx.commit().await?;
    ptx.commit("tenant.configure", &record(id, &wanted)).await?;
    Ok(answer(settings))
}

async fn load(tx: &Tx) -> Result<TenantSettings, db::Error> {
    let (storage, tenant) = tokio::try_join!(storage::of(tx), tenant::own(tx))?;
    let storage::Storage { usage, upload_limit_bytes, quota_bytes } = storage;
    Ok(TenantSettings { upload_limit_bytes, quota_bytes, timezone: tenant.timezone, usage })
}

fn answer(settings: TenantSettings) -> Response {
    ([(header::ETAG, tag(&settings))], Json(settings)).into_response()
}

/// Changes with what can be set, and with nothing else.
fn tag(settings: &TenantSettings) -> String {
    let editable = json!([settings.upload_limit_bytes, settings.quota_bytes, settings.timezone]);
    etag(editable.to_string().as_bytes())
}
