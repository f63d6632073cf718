//! Files on their way in, part by part: an upload outlives the connection, the page and the program that it was begun with.
//!
//! What has arrived stands in a staging file, whose length is the offset. Its first 8 KiB wait there until they show a type;
//! with one that is not accepted all of it is gone, and nothing behind them is written before. Whole, the file is looked at
//! once more and becomes an asset, which has the upload's id. Each verb sees the uploads of one person only.

mod append;
mod create;
mod finish;
mod limits;
mod part;
mod remove;
mod staging;
mod sweep;
mod unnamed;
mod writer;

use db::Tx;
use kernel::{AssetId, CourseId, Time, UploadId, UserId};
use queries::queries::media::uploads::{self, UploadRow};
use time::Duration;

use crate::{AssetKind, BlobError, Blobs};

pub use append::{AppendError, append};
pub use create::{CreateUploadError, NewUpload, create};
pub use finish::{FinishError, finish};
pub use limits::{Limits, LimitsSet, SetLimitsError, Usage, limits, set_limits, usage};
pub use part::{Checksum, Interrupted, Part};
pub use remove::{RemoveError, remove};
pub use staging::Staging;
pub use sweep::{Sweep, sweep};
pub use unnamed::sweep_unnamed;

/// How long an upload may take, and how long a complete file waits for something that shows it.
pub const LIFETIME: Duration = Duration::days(7);

/// A file on its way in, or arrived.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Identity; the asset that it becomes has the same.
    pub id: UploadId,
    /// The course that it is for.
    pub course: CourseId,
    /// What it is called.
    pub name: String,
    /// Bytes that it has.
    pub length: u64,
    /// Bytes that have arrived.
    pub offset: u64,
    /// What it is used as, once its first bytes have shown it.
    pub kind: Option<AssetKind>,
    /// The file, once it is complete.
    pub asset: Option<AssetId>,
    /// When it is thrown away.
    pub expires_at: Time,
}

/// Why uploads could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The staging folder or the store failed.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(ReadError);

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        Self::Blob(error.into())
    }
}

/// The upload of `user` with this id, unless it is over.
///
/// # Errors
/// When the database, the folder or the store is away.
pub async fn find(
    tx: &Tx,
    staging: &Staging,
    blobs: &Blobs,
    user: UserId,
    id: UploadId,
) -> Result<Option<Upload>, ReadError> {
    let Some(row) = uploads::by_id().bind(tx, &id.0, &user.0, &tx.now()).opt().await? else { return Ok(None) };
    Ok(Some(from_row(tx, staging, blobs, row).await?))
}

/// What `user` is uploading to a course, and has uploaded without anything showing it yet; oldest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &Tx,
    staging: &Staging,
    blobs: &Blobs,
    user: UserId,
    course: CourseId,
) -> Result<Vec<Upload>, ReadError> {
    let rows = uploads::of_course().bind(tx, &course.0, &user.0, &tx.now()).all().await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(from_row(tx, staging, blobs, row).await?);
    }
    Ok(found)
}

async fn from_row(tx: &Tx, staging: &Staging, blobs: &Blobs, row: UploadRow) -> Result<Upload, ReadError> {
    let (id, length) = (UploadId(row.id), row.length.unsigned_abs());
    let offset = match row.asset_id {
        Some(_) => length,
        None => match staging.length(tx.tenant(), id).await? {
            Some(offset) => offset,
            // The program ended after the store took the bytes and before the row said so.
            None => blobs.length(&blob_key(tx, id)).await?.filter(|stored| *stored == length).unwrap_or_default(),
        },
    };
    let kind = row.kind.map(|kind| kind.parse()).transpose();
    Ok(Upload {
        id,
        course: CourseId(row.course_id),
        name: row.name,
        length,
        offset,
        kind: kind.map_err(|e| db::Error::Stored(format!("upload: {e:?}")))?,
        asset: row.asset_id.map(AssetId),
        expires_at: row.expires_at,
    })
}

/// Where the bytes of an upload are kept when it is complete.
fn blob_key(tx: &Tx, id: UploadId) -> String {
    format!("{}/{id}", tx.tenant())
}
