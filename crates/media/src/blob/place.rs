//! Which store a tenant's new bytes go to and are first looked for in: a row that moving its files writes.

use std::sync::Arc;
use std::time::Duration;

use db::{Db, Error, PlatformTx, Topic};
use kernel::TenantId;
use moka::future::Cache;
use queries::queries::media::places;

/// A tenant is in a store that this program does not have.
#[derive(Debug, Clone)]
pub struct Elsewhere {
    /// The tenant's label.
    pub tenant: String,
    /// The address of the store.
    pub store: String,
}

/// A tenant whose files are in none of the stores with these addresses, if there is one.
///
/// # Errors
/// When the database is away.
pub async fn elsewhere(tx: &PlatformTx, known: &[String]) -> Result<Option<Elsewhere>, Error> {
    let row = places::elsewhere().bind(tx, &known).opt().await?;
    Ok(row.map(|row| Elsewhere { tenant: row.slug, store: row.store }))
}

/// The places as last read, with the version of the tenants at that time.
pub(super) struct Places {
    db: Db,
    known: Cache<TenantId, (u64, Option<Arc<str>>)>,
}

impl Places {
    pub(super) fn new(db: Db) -> Self {
        let known = Cache::builder().max_capacity(65_536).time_to_live(Duration::from_mins(5)).build();
        Self { db, known }
    }

    /// The store of `tenant`; nothing when it was never moved, or when the database does not say.
    pub(super) async fn of(&self, tenant: TenantId) -> Option<Arc<str>> {
        let version = self.db.changes().version(Topic::Tenants);
        let known = self.known.get(&tenant).await;
        if let Some((seen, place)) = &known
            && *seen == version
        {
            return place.clone();
        }
        match self.read(tenant).await {
            Ok(place) => {
                self.known.insert(tenant, (version, place.clone())).await;
                place
            }
            Err(error) => {
                tracing::debug!(%tenant, %error, "the place of the tenant's files is not known");
                known.and_then(|(_, place)| place)
            }
        }
    }

    async fn read(&self, tenant: TenantId) -> Result<Option<Arc<str>>, Error> {
        let tx = self.db.begin(&tenant).await?;
        let found = places::of_tenant().bind(&tx, &tenant.0).opt().await?;
        Ok(found.map(Arc::from))
    }
}
