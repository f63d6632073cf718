//! Throws away what nobody finished, what nothing shows and what no row names: each upload enqueues the sweep of the day on which
//! it ends, and each sweep the next day's.

use db::{BoxFuture, Db, Error, Handler, JobError, JobRun, NewJob, Tx};
use kernel::{AssetId, TenantId, Time, UploadId};
use queries::queries::media::uploads;
use time::Duration;

use super::staging::Staging;
use super::unnamed::sweep_unnamed;
use super::{LIFETIME, ReadError, blob_key};
use crate::{Blobs, release};

const SWEEP: &str = "media.sweep_uploads";
/// A staging file of which no row knows may belong to an upload that is being begun; after a day it does not.
const STRAY: Duration = Duration::days(1);

/// Removes the tenant's uploads that are over, the files that nothing has shown for as long as an upload waits, and staging
/// files of which no row knows: how many those were. Doing it twice does no harm.
///
/// # Errors
/// When the database, the folder or the store is away.
pub async fn sweep(db: &Db, (staging, blobs): (&Staging, &Blobs), tenant: TenantId) -> Result<usize, ReadError> {
    let tx = db.begin(&tenant).await?;
    let now = tx.now();
    let mut orphans = Vec::new();
    let over = uploads::expired().bind(&tx, &now).all().await?;
    for row in &over {
        let id = UploadId(row.id);
        let gone = match row.asset_id {
            Some(asset) => release(&tx, AssetId(asset)).await?,
            None => Some(vec![blob_key(&tx, id)]),
        };
        orphans.extend(gone.map(|keys| (id, keys)));
        uploads::remove().bind(&tx, &row.id).await?;
    }
    uploads::note_unused().bind(&tx, &now).await?;
    let mut files = Vec::new();
    for id in uploads::unused().bind(&tx, &(now - LIFETIME)).all().await? {
        files.extend(release(&tx, AssetId(id)).await?);
    }
    tx.commit().await?;
    for key in files.iter().flatten() {
        blobs.delete(key).await?;
    }
    for (id, keys) in &orphans {
        staging.remove(tenant, *id).await?;
        for key in keys {
            blobs.delete(key).await?;
        }
    }
    let strays = strays(db, staging, tenant, now).await?;
    Ok(over.len() + files.len() + strays)
}

async fn strays(db: &Db, staging: &Staging, tenant: TenantId, now: Time) -> Result<usize, ReadError> {
    let old = staging.untouched(tenant, now - STRAY).await?;
    if old.is_empty() {
        return Ok(0);
    }
    let ids: Vec<_> = old.iter().map(|id| id.0).collect();
    let tx = db.begin(&tenant).await?;
    let known = uploads::known().bind(&tx, &ids).all().await?;
    drop(tx);
    let strays: Vec<_> = old.into_iter().filter(|id| !known.contains(&id.0)).collect();
    for id in &strays {
        staging.remove(tenant, *id).await?;
    }
    Ok(strays.len())
}

/// Sees to it that there is a sweep on the day after `expires_at`.
pub(super) async fn enqueue(tx: &Tx, expires_at: Time) -> Result<(), Error> {
    let midnight = expires_at.replace_time(time::Time::MIDNIGHT) + Duration::days(1);
    let day = expires_at.date().to_string();
    let job = NewJob { kind: SWEEP, payload: serde_json::json!({}), key: Some(&day), run_at: Some(midnight) };
    tx.enqueue(&job).await?;
    Ok(())
}

/// Does the sweeps.
#[derive(Debug)]
pub struct Sweep {
    /// Where bytes stand while they arrive.
    pub staging: Staging,
    /// Where they go.
    pub blobs: Blobs,
}

impl Handler for Sweep {
    fn kind(&self) -> &'static str {
        SWEEP
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let failed = |error: ReadError| JobError(error.to_string());
            let gone = sweep(&run.db, (&self.staging, &self.blobs), run.job.tenant).await.map_err(failed)?;
            let unnamed = sweep_unnamed(&run.db, &self.blobs, run.job.tenant).await.map_err(failed)?;
            // What is in use today may be taken out tomorrow.
            let tx = run.db.begin(&run.job.tenant).await?;
            enqueue(&tx, tx.now()).await?;
            tx.commit().await?;
            tracing::debug!(gone, unnamed, "uploads swept");
            Ok(())
        })
    }
}
