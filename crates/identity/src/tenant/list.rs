//! The platform's tenants, for super-admins.

use db::{Error, PlatformTx};
use kernel::{Cursor, Page};
use queries::queries::identity::tenants;

use super::{Tenant, from_row};

/// Which tenants are wanted.
#[derive(Debug, Clone, Default)]
pub struct TenantFilter {
    /// Part of a name, label or domain.
    pub search: Option<String>,
    /// Where the last page ended.
    pub after: Option<Cursor>,
    /// How many at most.
    pub limit: usize,
}

/// Tenants, newest first.
///
/// # Errors
/// When the database is away.
pub async fn list(ptx: &PlatformTx, filter: &TenantFilter) -> Result<Page<Tenant>, Error> {
    let most = i64::try_from(filter.limit.saturating_add(1)).unwrap_or(i64::MAX);
    let search = filter.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let (at, id) = (filter.after.map(|c| c.at), filter.after.map(|c| c.id));
    let rows = tenants::list().bind(ptx, &search, &at, &id, &most).all().await?;
    let tenants = rows.into_iter().map(from_row).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::of(tenants, filter.limit, |tenant| Cursor { at: tenant.created_at, id: tenant.id.0 }))
}
