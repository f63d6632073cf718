//! Files that were asked for lately. A film is asked for in hundreds of ranges, and what a row says of a file never changes;
//! when the file is removed its bytes are, so that a row which is remembered for a moment longer leads to nothing.

use std::sync::Arc;
use std::time::Duration;

use db::{Db, Scope};
use kernel::{AssetId, TenantId};
use media::Asset;
use moka::future::Cache;

use crate::Problem;

/// Files that are remembered at most, and for how long.
const MOST: u64 = 4_096;
const LONGEST: Duration = Duration::from_mins(1);

/// The files.
pub(crate) struct Files(Cache<(TenantId, AssetId), Arc<Asset>>);

impl Default for Files {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(LONGEST).build())
    }
}

impl Files {
    /// The file of the tenant of `who`; 404 when there is none.
    pub(super) async fn find(&self, db: &Db, who: &impl Scope, id: AssetId) -> Result<Arc<Asset>, Problem> {
        let key = (who.tenant(), id);
        if let Some(asset) = self.0.get(&key).await {
            return Ok(asset);
        }
        let tx = db.begin(who).await?;
        let asset = Arc::new(media::find(&tx, id).await?.ok_or_else(Problem::not_found)?);
        self.0.insert(key, Arc::clone(&asset)).await;
        Ok(asset)
    }
}
