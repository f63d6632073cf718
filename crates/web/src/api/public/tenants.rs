//! The tenant of this site, and the training centres of the marketplace.

use axum::extract::State;
use identity::tenant::{self, Tenant, TenantKind};
use kernel::{Currency, Locale, Page};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::{PageQuery, USUAL, paging};
use crate::http::extract::{Json, Query};
use crate::persona::Visitor;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(list))
}

/// What anyone may know of a tenant.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicTenant {
    /// Label under the base domain.
    slug: String,
    /// Centre or platform.
    kind: TenantKind,
    /// Name as shown.
    name: String,
    /// One line about it; empty when it has none.
    tagline: String,
    /// Where it is reached: scheme, host and port.
    url: String,
    /// How it looks.
    branding: PublicBranding,
    /// Language of visitors who state no preference.
    default_locale: Locale,
    /// Currency of its prices (ISO 4217).
    #[serde(serialize_with = "currency_code")]
    #[schema(value_type = String, example = "USD")]
    default_currency: Currency,
}

/// The look of a tenant.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicBranding {
    /// OKLCH hue in degrees, 0 to 359.
    hue: u16,
    /// OKLCH chroma in thousandths, 0 to 200.
    chroma: u16,
    /// Address of the logo; absent when there is none.
    logo_url: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn currency_code<S: serde::Serializer>(currency: &Currency, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(currency.as_str())
}

impl PublicTenant {
    fn of(app: &App, tenant: &Tenant) -> Self {
        let url = app.settings().origin_of(tenant);
        let branding = &tenant.branding;
        Self {
            slug: tenant.slug.clone(),
            kind: tenant.kind,
            name: tenant.name.clone(),
            tagline: tenant.tagline.clone(),
            branding: PublicBranding {
                hue: branding.hue,
                chroma: branding.chroma,
                logo_url: branding.logo_asset_id.map(|id| format!("{url}/media/public/{id}")),
            },
            url,
            default_locale: tenant.default_locale,
            default_currency: tenant.default_currency,
        }
    }
}

/// Shows the tenant of this site: name, look, language and currency
#[utoipa::path(
    get, path = "/api/v1/public/tenant", tag = "public",
    extensions(("x-action" = json!("catalog.browse"))),
    responses((status = 200, body = PublicTenant))
)]
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Json<PublicTenant> {
    Json(PublicTenant::of(&app, &visitor.site.tenant))
}

/// Lists the training centres of the marketplace, newest first; at the platform's own address alone
#[utoipa::path(
    get, path = "/api/v1/public/tenants", tag = "public", params(PageQuery),
    extensions(("x-action" = json!("catalog.browse"))),
    responses(
        (status = 200, body = Page<PublicTenant>),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<PublicTenant>>, Problem> {
    let (after, limit) = paging(query.cursor.as_deref(), query.limit, USUAL)?;
    if !visitor.site.is_platform() {
        return Err(Problem::not_found());
    }
    let ptx = app.db().begin_platform(None).await?;
    let page = tenant::listed(&ptx, after, limit).await?;
    let items = page.items.iter().map(|tenant| PublicTenant::of(&app, tenant)).collect();
    Ok(Json(Page { items, next_cursor: page.next_cursor }))
}
