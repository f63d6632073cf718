//! Blobs that no row names: the program ended between giving them to the store and writing what they are. A sweep of the day
//! removes those that are a day old; younger ones may belong to a transaction that is still open.

use db::Db;
use futures::TryStreamExt as _;
use kernel::TenantId;
use queries::queries::media::uploads;
use time::Duration;

use super::ReadError;
use crate::Blobs;
use crate::blob::{Kept, Store};

/// How old a blob is before it is asked whose it is.
const STRAY: Duration = Duration::days(1);
/// Blobs of which the database is asked at once.
const AT_ONCE: usize = 500;
/// Blobs that one run removes from one store.
const MOST: usize = 500;

/// Removes from each store what of the tenant's blobs no file, no variant and no upload names: how many those were. A job that
/// makes variants keeps those of its picture until it is done or given up.
///
/// Each store is looked at by itself and loses only what was found in it, so that it does not matter whether the tenant
/// moves meanwhile.
///
/// # Errors
/// When the database or a store is away.
pub async fn sweep_unnamed(db: &Db, blobs: &Blobs, tenant: TenantId) -> Result<usize, ReadError> {
    let mut removed = 0;
    for store in blobs.stores() {
        removed += sweep(db, store, tenant).await?;
    }
    Ok(removed)
}

async fn sweep(db: &Db, store: &Store, tenant: TenantId) -> Result<usize, ReadError> {
    let before = db.now() - STRAY;
    let old = store.list(&tenant.to_string()).try_filter(|kept| std::future::ready(kept.since < before));
    let mut batches = old.try_chunks(AT_ONCE);
    let mut removed = 0;
    while let Some(batch) = batches.try_next().await.map_err(|cut| cut.1)? {
        let unnamed = unnamed(db, tenant, batch).await?;
        for key in unnamed.iter().take(MOST - removed) {
            store.delete(key).await?;
            tracing::info!(store = store.name(), key, "a blob that no row names was removed");
            removed += 1;
        }
        if removed == MOST {
            break;
        }
    }
    Ok(removed)
}

async fn unnamed(db: &Db, tenant: TenantId, batch: Vec<Kept>) -> Result<Vec<String>, ReadError> {
    let keys: Vec<String> = batch.into_iter().map(|kept| kept.key).collect();
    let tx = db.begin(&tenant).await?;
    Ok(uploads::unnamed().bind(&tx, &keys, &tenant.0).all().await?)
}
