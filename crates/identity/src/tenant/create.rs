//! Opening a tenant.

use db::PlatformTx;
use kernel::{Currency, Invalid, Locale, Slug, TenantId, clean_line};
use queries::client::Params;
use queries::queries::identity::tenants;

use super::{Branding, TenantKind, check_timezone};

/// A tenant to be opened.
#[derive(Debug, Clone)]
pub struct NewTenant {
    /// Label under the base domain, at most 63 characters (RFC 1035, 2.3.4).
    pub slug: String,
    /// Centre or platform; there is one platform.
    pub kind: TenantKind,
    /// 2 to 120 characters.
    pub name: String,
    /// At most 300 characters.
    pub tagline: String,
    /// Domain of its own.
    pub custom_domain: Option<String>,
    /// What it has subscribed to.
    pub plan: String,
    /// How it looks.
    pub branding: Branding,
    /// Language of visitors who state no preference.
    pub default_locale: Locale,
    /// Currency of its prices.
    pub default_currency: Currency,
    /// IANA time zone whose days its courses begin and end on.
    pub timezone: String,
    /// Whether its courses appear in the marketplace.
    pub listed: bool,
}

/// Why a tenant was not opened.
#[derive(Debug, thiserror::Error)]
pub enum CreateTenantError {
    /// A value is not well formed.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The label belongs to another tenant.
    #[error("the label is taken")]
    SlugTaken,
    /// The domain belongs to another tenant.
    #[error("the domain is taken")]
    DomainTaken,
    /// There is a platform already.
    #[error("there is a platform already")]
    PlatformExists,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(CreateTenantError);

/// Opens a tenant. The caller commits, which records it in the platform's audit log.
///
/// # Errors
/// See [`CreateTenantError`].
pub async fn create(ptx: &PlatformTx, new: &NewTenant) -> Result<TenantId, CreateTenantError> {
    check(new)?;
    let id = TenantId::new(ptx.now());
    let params = tenants::InsertParams {
        id: id.0,
        slug: new.slug.as_str(),
        kind: new.kind.as_str(),
        name: new.name.trim(),
        tagline: new.tagline.trim(),
        custom_domain: new.custom_domain.as_deref().map(str::to_lowercase),
        plan: new.plan.as_str(),
        branding: stored(&new.branding)?,
        default_locale: new.default_locale.as_str(),
        default_currency: new.default_currency.as_str(),
        timezone: new.timezone.as_str(),
        listed: new.listed,
        at: ptx.now(),
    };
    tenants::insert().params(ptx, &params).await.map_err(meaning)?;
    Ok(id)
}

fn meaning(error: tokio_postgres::Error) -> CreateTenantError {
    let error = db::Error::from(error);
    match error.constraint() {
        Some("tenant_slug_unique") => CreateTenantError::SlugTaken,
        Some("tenant_domain_unique") => CreateTenantError::DomainTaken,
        Some("tenant_one_platform") => CreateTenantError::PlatformExists,
        Some(_) | None => error.into(),
    }
}

/// Gives a tenant another look.
///
/// # Errors
/// When the database is away.
pub async fn brand(ptx: &PlatformTx, tenant: TenantId, branding: &Branding) -> Result<(), db::Error> {
    tenants::brand().bind(ptx, &stored(branding)?, &tenant.0).await?;
    Ok(())
}

fn stored(branding: &Branding) -> Result<serde_json::Value, db::Error> {
    serde_json::to_value(branding).map_err(|error| db::Error::Stored(error.to_string()))
}

fn check(new: &NewTenant) -> Result<(), Invalid> {
    let mut faults = Invalid::default();
    faults.keep(Slug::parse("slug", &new.slug));
    if new.slug.len() > 63 {
        faults.add("slug", "too_long", "Use at most 63 characters.");
    }
    faults.keep(clean_line("name", &new.name, 2, 120));
    faults.keep(clean_line("tagline", &new.tagline, 0, 300));
    faults.keep(clean_line("plan", &new.plan, 1, 60));
    if let Some(domain) = &new.custom_domain
        && !is_domain(domain)
    {
        faults.add("customDomain", "not_a_domain", "Enter a domain like learn.example.org.");
    }
    if new.branding.hue > 359 || new.branding.chroma > 200 {
        faults.add("branding", "out_of_range", "Use a hue from 0 to 359 and a chroma from 0 to 200.");
    }
    faults.keep(check_timezone(&new.timezone));
    faults.finish()
}

/// Labels of letters, digits and dashes with dots between them (RFC 1035, 2.3.1; RFC 1123, 2.1).
pub(super) fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    text.len() <= 253 && text.contains('.') && text.split('.').all(label)
}
