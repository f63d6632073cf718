//! Moving a tenant's bytes from one store to the other while people read and upload.
//!
//! First the tenant's place is written, so that new bytes go to the new store. Then each blob is copied and read back; what
//! is there already is read and left. This is repeated until nothing turns up in the old store that was not looked at: an
//! instance may write there until it has heard. Bytes in the old store are removed only after the copy was read back, and
//! only while the tenant's place is still the new store, so that two moves in opposite directions can not remove both.

use std::collections::HashSet;

use db::{Db, Error, Event};
use futures::TryStreamExt;
use kernel::TenantId;
use queries::queries::media::places;
use serde::Serialize;
use uuid::Uuid;

use crate::blob::{Kept, Store};
use crate::{BlobError, Blobs};

/// What was done so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moved {
    /// Blobs that were copied.
    pub copied: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Blobs that were in the new store before.
    pub present: u64,
    /// Blobs that were removed from the old store.
    pub removed: u64,
    /// Keys of blobs that are not what their file's row says; they stay where they are.
    pub damaged: Vec<String>,
}

/// Why a move stopped. What was copied stays; another run goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// There are not two stores, or none of them has this address.
    #[error("the settings name no such store, or no second one to move from")]
    UnknownStore,
    /// Someone moves the tenant elsewhere meanwhile.
    #[error("another move of the same files has begun")]
    Overtaken,
    /// A store failed.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(MoveError);

/// A tenant's new files go to another store from now on.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StoreChosen {
    /// Whose.
    pub tenant: TenantId,
    /// Address of the store.
    pub store: String,
}

impl Event for StoreChosen {
    const KIND: &'static str = "media.store_chosen";

    fn entity(&self) -> Uuid {
        self.tenant.0
    }
}

/// Moves the bytes of `tenant` to the store with the address `to`, and with `remove` out of the other one. `watch` is told
/// after each blob.
///
/// # Errors
/// See [`MoveError`].
pub async fn relocate(
    db: &Db,
    blobs: &Blobs,
    tenant: TenantId,
    to: &str,
    remove: bool,
    mut watch: impl FnMut(&Moved) + Send,
) -> Result<Moved, MoveError> {
    let (from, to) = blobs.old_and_new(to).ok_or(MoveError::UnknownStore)?;
    let passage = Passage { db, tenant, from, to };
    passage.choose().await?;
    let (mut moved, mut seen) = (Moved::default(), HashSet::new());
    loop {
        let before = seen.len();
        let mut found = from.list(&tenant.to_string());
        while let Some(Kept { key, length, .. }) = found.try_next().await? {
            if seen.insert(key.clone()) && passage.carry(&key, length, &mut moved).await? {
                if remove {
                    passage.remove(&key).await?;
                    moved.removed += 1;
                }
                watch(&moved);
            }
        }
        if seen.len() == before {
            break;
        }
    }
    if moved.damaged.is_empty() {
        passage.settle().await?;
    }
    Ok(moved)
}

/// The way of one tenant's bytes.
struct Passage<'a> {
    db: &'a Db,
    tenant: TenantId,
    from: &'a Store,
    to: &'a Store,
}

impl Passage<'_> {
    async fn choose(&self) -> Result<(), Error> {
        let tx = self.db.begin(&self.tenant).await?;
        let store = self.to.name().to_owned();
        if places::choose().bind(&tx, &self.tenant.0, &store, &tx.now()).await? > 0 {
            tx.emit(&StoreChosen { tenant: self.tenant, store }).await?;
        }
        tx.commit().await
    }

    /// Sees to it that the blob is in the new store; false when it is not, because it is damaged or was thrown away.
    async fn carry(&self, key: &str, length: u64, moved: &mut Moved) -> Result<bool, MoveError> {
        match self.copy(key, length, moved).await {
            Err(MoveError::Blob(BlobError::NotFound)) => Ok(false),
            carried => carried,
        }
    }

    async fn copy(&self, key: &str, length: u64, moved: &mut Moved) -> Result<bool, MoveError> {
        let digest = match self.digest_by_row(key).await? {
            Some(digest) => digest,
            None => self.from.digest(key).await?,
        };
        if self.to.length(key).await? == Some(length) && self.to.digest(key).await? == digest {
            moved.present += 1;
            return Ok(true);
        }
        if !self.to.write(key, length, self.from.stream(key).await?, Some(&digest)).await? {
            moved.damaged.push(key.to_owned());
            return Ok(false);
        }
        if self.to.digest(key).await? != digest {
            return Err(
                BlobError::Store(format!("{} answers other bytes than it took for {key}", self.to.name())).into()
            );
        }
        moved.copied += 1;
        moved.bytes += length;
        Ok(true)
    }

    async fn digest_by_row(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        let tx = self.db.begin(&self.tenant).await?;
        Ok(places::digest_of().bind(&tx, &self.tenant.0, &key).opt().await?)
    }

    async fn remove(&self, key: &str) -> Result<(), MoveError> {
        let tx = self.db.begin(&self.tenant).await?;
        let held = places::hold().bind(&tx, &self.tenant.0, &self.to.name()).opt().await?;
        held.ok_or(MoveError::Overtaken)?;
        self.from.delete(key).await?;
        Ok(tx.commit().await?)
    }

    async fn settle(&self) -> Result<(), Error> {
        let tx = self.db.begin(&self.tenant).await?;
        places::settle().bind(&tx, &tx.now(), &self.tenant.0, &self.to.name()).await?;
        tx.commit().await
    }
}
