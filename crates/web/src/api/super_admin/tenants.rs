//! The tenants of the platform.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use db::{PlatformTx, Topic};
use identity::tenant::{self, Centre, Tenant, TenantFilter, TenantStatus};
use kernel::{Currency, Invalid, Locale, Page, TenantId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::paging;
use crate::http::extract::{Json, Path, Query};
use crate::http::precondition::{Seen, tag};
use crate::persona::SuperAdmin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(show, replace))
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

/// What the platform says of a training centre.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CentreBody {
    /// 2 to 120 characters.
    #[schema(example = "Harbour School")]
    name: String,
    /// One line about it, at most 300 characters.
    #[serde(default)]
    tagline: String,
    /// Domain of its own, which the operator has pointed here; requests for pages at its label are sent on to it.
    #[serde(default)]
    #[schema(value_type = Option<String>, example = json!(null))]
    custom_domain: Option<String>,
    /// Language of visitors who state no preference.
    default_locale: Locale,
    /// Currency of its prices (ISO 4217).
    #[schema(example = "USD")]
    default_currency: String,
    /// Whether its courses appear in the marketplace.
    listed: bool,
    /// `suspended` closes it for everyone but the platform.
    status: TenantStatus,
}

impl CentreBody {
    fn centre(self) -> Result<Centre, Invalid> {
        Ok(Centre {
            name: self.name,
            tagline: self.tagline,
            custom_domain: self.custom_domain,
            default_locale: self.default_locale,
            default_currency: Currency::parse("defaultCurrency", &self.default_currency)?,
            listed: self.listed,
            status: self.status,
        })
    }
}

/// A training centre to be opened.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewCentreBody {
    /// Its label under the base domain, for ever: small letters, digits and dashes, at most 63.
    #[schema(example = "harbour")]
    slug: String,
    /// 2 to 120 characters.
    #[schema(example = "Harbour School")]
    name: String,
    /// One line about it, at most 300 characters.
    #[serde(default)]
    tagline: String,
    /// Domain of its own, which the operator has pointed here.
    #[serde(default)]
    #[schema(value_type = Option<String>, example = json!(null))]
    custom_domain: Option<String>,
    /// Language of visitors who state no preference; English when absent.
    #[serde(default = "english")]
    default_locale: Locale,
    /// Currency of its prices (ISO 4217).
    #[schema(example = "USD")]
    default_currency: String,
    /// Whether its courses appear in the marketplace.
    #[serde(default)]
    listed: bool,
    /// `active` when absent.
    #[serde(default = "active")]
    status: TenantStatus,
}

fn english() -> Locale {
    Locale::En
}

fn active() -> TenantStatus {
    TenantStatus::Active
}

impl NewCentreBody {
    /// The label, and what is said of the centre.
    fn parts(self) -> (String, CentreBody) {
        let centre = CentreBody {
            name: self.name,
            tagline: self.tagline,
            custom_domain: self.custom_domain,
            default_locale: self.default_locale,
            default_currency: self.default_currency,
            listed: self.listed,
            status: self.status,
        };
        (self.slug, centre)
    }
}

/// A training centre as the platform keeps it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct KeptTenant {
    /// The tenant.
    #[serde(flatten)]
    tenant: Tenant,
    /// Counts the descriptions; the number in the `ETag`.
    revision: i32,
    /// Where it is reached.
    origin: String,
}

/// The centre, with its tag.
async fn answer(app: &App, ptx: &PlatformTx, id: TenantId, status: StatusCode) -> Result<Response, Problem> {
    let (tenant, revision) = tenant::find_centre(ptx, id).await?.ok_or_else(Problem::not_found)?;
    let origin = app.settings().origin_of(&tenant);
    Ok((status, [(header::ETAG, tag(revision))], Json(KeptTenant { tenant, revision, origin })).into_response())
}

/// Opens a training centre
#[utoipa::path(
    post, path = "/api/v1/super-admin/tenants", tag = "super-admin", request_body = NewCentreBody,
    extensions(("x-action" = json!("tenant.keep"))), security(("bearer" = [])),
    responses(
        (status = 201, body = KeptTenant, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 422, body = ProblemBody, description = "invalid, with slug_taken at /slug, and domain_taken or platform_domain at /customDomain"),
    )
)]
pub(super) async fn create(
    State(app): State<App>,
    keeper: SuperAdmin,
    Json(body): Json<NewCentreBody>,
) -> Result<Response, Problem> {
    let (slug, centre) = body.parts();
    let centre = centre.centre()?;
    let ptx = app.db().begin_platform(Some(keeper.user)).await?;
    let id = tenant::open(&ptx, app.settings().base_domain(), &slug, &centre).await?;
    let response = answer(&app, &ptx, id, StatusCode::CREATED).await?;
    ptx.commit("tenant.create", &json!({"tenant": id})).await?;
    app.db().changes().bump(Topic::Tenants);
    Ok(response)
}

/// Shows a training centre to the platform
#[utoipa::path(
    get, path = "/api/v1/super-admin/tenants/{tenant}", tag = "super-admin", params(("tenant" = TenantId, Path)),
    extensions(("x-action" = json!("tenant.list"))), security(("bearer" = [])),
    responses(
        (status = 200, body = KeptTenant, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(super) async fn show(
    State(app): State<App>,
    keeper: SuperAdmin,
    Path(id): Path<TenantId>,
) -> Result<Response, Problem> {
    let ptx = app.db().begin_platform(Some(keeper.user)).await?;
    let response = answer(&app, &ptx, id, StatusCode::OK).await?;
    ptx.commit("tenant.view", &json!({"tenant": id})).await?;
    Ok(response)
}

/// Describes a training centre anew: name, domain, language, currency, marketplace, whether it serves
#[utoipa::path(
    put, path = "/api/v1/super-admin/tenants/{tenant}", tag = "super-admin", request_body = CentreBody,
    params(
        ("tenant" = TenantId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("tenant.keep"))), security(("bearer" = [])),
    responses(
        (status = 200, body = KeptTenant, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with domain_taken or platform_domain at /customDomain"),
    )
)]
pub(super) async fn replace(
    State(app): State<App>,
    keeper: SuperAdmin,
    Path(id): Path<TenantId>,
    Seen(seen): Seen,
    Json(body): Json<CentreBody>,
) -> Result<Response, Problem> {
    let centre = body.centre()?;
    let ptx = app.db().begin_platform(Some(keeper.user)).await?;
    let revision = tenant::describe(&ptx, app.settings().base_domain(), id, seen, &centre).await?;
    let response = answer(&app, &ptx, id, StatusCode::OK).await?;
    ptx.commit("tenant.describe", &json!({"tenant": id, "revision": revision, "status": centre.status})).await?;
    app.db().changes().bump(Topic::Tenants);
    Ok(response)
}
