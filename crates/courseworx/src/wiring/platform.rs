//! The platform's own tenant: every installation has exactly one, made at the first start.

use db::Db;
use identity::tenant::{self, Branding, CreateTenantError, NewTenant, TenantKind};
use kernel::{Currency, Locale};
use serde_json::json;

use crate::cli::Fallible;

/// Makes the platform's tenant when it is missing. Several instances may ask at once.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn ensure(db: &Db, base_domain: &str) -> Fallible {
    let tx = db.begin_platform(None).await?;
    if tenant::resolve(&tx, base_domain, base_domain).await?.is_some() {
        return Ok(());
    }
    let new = NewTenant {
        slug: "platform".to_owned(),
        kind: TenantKind::Platform,
        name: "CourseWorx".to_owned(),
        tagline: "Courses of many training centres, in one place".to_owned(),
        custom_domain: None,
        plan: "platform".to_owned(),
        branding: Branding::default(),
        default_locale: Locale::En,
        default_currency: Currency::parse("currency", "USD")?,
        timezone: "UTC".to_owned(),
        listed: false,
    };
    match tenant::create(&tx, &new).await {
        Ok(id) => Ok(tx.commit("tenant.create", &json!({"tenant": id, "kind": "platform"})).await?),
        Err(CreateTenantError::PlatformExists) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
