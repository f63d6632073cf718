//! Taking an upload back.

use db::{Db, Error, Scope};
use kernel::UploadId;
use queries::queries::media::uploads;

use super::staging::Staging;
use super::{blob_key, find};
use crate::upload::ReadError;
use crate::{BlobError, Blobs, release};

/// Why an upload was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// This person has no such upload, or it is over.
    #[error("no such upload")]
    NotFound,
    /// The file is complete, and something shows it.
    #[error("the file is used")]
    Used,
    /// The staging folder or the store failed.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(RemoveError);

impl From<std::io::Error> for RemoveError {
    fn from(error: std::io::Error) -> Self {
        Self::Blob(error.into())
    }
}

impl From<ReadError> for RemoveError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Blob(error) => Self::Blob(error),
            ReadError::Database(error) => Self::Database(error),
        }
    }
}

/// Throws the upload away, with everything that has arrived. A part that is still arriving goes nowhere.
///
/// # Errors
/// See [`RemoveError`].
pub async fn remove(
    db: &Db,
    (staging, blobs): (&Staging, &Blobs),
    who: &impl Scope,
    id: UploadId,
) -> Result<(), RemoveError> {
    let user = who.actor().ok_or(RemoveError::NotFound)?;
    let tx = db.begin(&(who.tenant(), user)).await?;
    let upload = find(&tx, staging, blobs, user, id).await?.ok_or(RemoveError::NotFound)?;
    uploads::hold().bind(&tx, &id.0).opt().await?.ok_or(RemoveError::NotFound)?;
    let orphans = match upload.asset {
        Some(asset) => release(&tx, asset).await?.ok_or(RemoveError::Used)?,
        None => vec![blob_key(&tx, id)],
    };
    uploads::remove().bind(&tx, &id.0).await?;
    tx.commit().await?;
    staging.remove(who.tenant(), id).await?;
    for key in &orphans {
        blobs.delete(key).await?;
    }
    Ok(())
}

/// Forgets an upload that was not accepted.
pub(super) async fn forget(
    db: &Db,
    staging: &Staging,
    who: &impl Scope,
    id: UploadId,
) -> Result<(), super::FinishError> {
    let tx = db.begin(&(who.tenant(), who.actor())).await?;
    uploads::remove().bind(&tx, &id.0).await?;
    tx.commit().await?;
    Ok(staging.remove(who.tenant(), id).await?)
}
