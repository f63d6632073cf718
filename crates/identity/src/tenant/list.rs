//! The platform's tenants: all of them for super-admins, those that show themselves for everyone.

use db::{Error, PlatformTx};
use kernel::{Cursor, Page};
use queries::queries::identity::tenants;

use super::{Tenant, from_row};
use crate::{ListError, searched};

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
/// When the search can not be used, or the database is away.
pub async fn list(ptx: &PlatformTx, filter: &TenantFilter) -> Result<Page<Tenant>, ListError> {
    let most = i64::try_from(filter.limit.saturating_add(1)).unwrap_or(i64::MAX);
    let search = searched(filter.search.as_deref())?;
    let (at, id) = (filter.after.map(|c| c.at), filter.after.map(|c| c.id));
    let rows = tenants::list().bind(ptx, &search, &at, &id, &most).all().await?;
    let tenants = rows.into_iter().map(from_row).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::of(tenants, filter.limit, |tenant| Cursor { at: tenant.created_at, id: tenant.id.0 }))
}

/// The centres that serve and show themselves in the marketplace, newest first.
///
/// # Errors
/// When the database is away.
pub async fn listed(ptx: &PlatformTx, after: Option<Cursor>, limit: usize) -> Result<Page<Tenant>, Error> {
    let most = i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX);
    let (at, id) = (after.map(|c| c.at), after.map(|c| c.id));
    let rows = tenants::listed().bind(ptx, &at, &id, &most).all().await?;
    let tenants = rows.into_iter().map(from_row).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::of(tenants, limit, |tenant| Cursor { at: tenant.created_at, id: tenant.id.0 }))
}
