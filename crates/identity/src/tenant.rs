//! Tenants: the training centres, and the platform itself, which is the one tenant of kind `platform`.
//!
//! A tenant is found by the host that a request names: the first label under the base domain, a domain of its own, or the
//! base domain for the platform.

mod centre;
mod create;
mod list;
mod resolve;
mod timezone;

pub use centre::{Centre, DescribeError, describe, find_centre, open};
pub use create::{CreateTenantError, NewTenant, brand, create};
pub use list::{TenantFilter, list, listed};
pub use resolve::{find, hold, own, resolve};
pub use timezone::{SetTimezoneError, check_timezone, set_timezone};

use kernel::{AssetId, Currency, Locale, TenantId};
use queries::queries::identity::tenants::TenantRow;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

kernel::text_enum! {
    /// What a tenant is.
    TenantKind {
        /// A training centre, school or independent instructor.
        Centre = "centre",
        /// The platform: marketplace and super-admins.
        Platform = "platform",
    }
}

kernel::text_enum! {
    /// Whether a tenant serves.
    TenantStatus {
        /// It serves.
        Active = "active",
        /// It is closed for everyone but the platform.
        Suspended = "suspended",
    }
}

/// How a tenant looks. Contrast is computed from these, so that every choice stays readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Branding {
    /// OKLCH hue in degrees, 0 to 359.
    pub hue: u16,
    /// OKLCH chroma in thousandths, 0 to 200.
    pub chroma: u16,
    /// The logo.
    pub logo_asset_id: Option<AssetId>,
}

impl Default for Branding {
    fn default() -> Self {
        Self { hue: 262, chroma: 170, logo_asset_id: None }
    }
}

/// A tenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Tenant {
    /// Identity.
    pub id: TenantId,
    /// Label under the base domain.
    pub slug: String,
    /// Centre or platform.
    pub kind: TenantKind,
    /// Name as shown.
    pub name: String,
    /// One line about it; empty when it has none.
    pub tagline: String,
    /// Domain of its own, in lower case.
    pub custom_domain: Option<String>,
    /// Whether it serves.
    pub status: TenantStatus,
    /// What it has subscribed to.
    pub plan: String,
    /// How it looks.
    pub branding: Branding,
    /// Language of visitors who state no preference.
    pub default_locale: Locale,
    /// Currency of its prices (ISO 4217).
    #[serde(serialize_with = "currency_code")]
    #[schema(value_type = String, example = "USD")]
    pub default_currency: Currency,
    /// IANA time zone whose days its courses begin and end on.
    #[schema(example = "Asia/Kuwait")]
    pub timezone: String,
    /// Whether its courses appear in the marketplace.
    pub listed: bool,
    /// Since when it exists.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn currency_code<S: serde::Serializer>(currency: &Currency, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(currency.as_str())
}

impl Tenant {
    /// Whether this is the platform itself.
    #[must_use]
    pub fn is_platform(&self) -> bool {
        self.kind == TenantKind::Platform
    }
}

fn from_row(row: TenantRow) -> Result<Tenant, db::Error> {
    let unreadable = |what: &str| db::Error::Stored(format!("tenants.{what}"));
    Ok(Tenant {
        id: TenantId(row.id),
        slug: row.slug,
        kind: row.kind.parse().map_err(|_| unreadable("kind"))?,
        name: row.name,
        tagline: row.tagline,
        custom_domain: row.custom_domain,
        status: row.status.parse().map_err(|_| unreadable("status"))?,
        plan: row.plan,
        branding: serde_json::from_value(row.branding).unwrap_or_default(),
        default_locale: row.default_locale.parse().map_err(|_| unreadable("default_locale"))?,
        default_currency: Currency::parse("", &row.default_currency).map_err(|_| unreadable("default_currency"))?,
        timezone: row.timezone,
        listed: row.listed_in_marketplace,
        created_at: row.created_at,
    })
}
