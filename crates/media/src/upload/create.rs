//! Beginning an upload: a name, a length, and room for it.

use db::{Error, Tx};
use kernel::{CourseId, Invalid, UploadId, UserId};
use queries::client::Params;
use queries::queries::media::uploads;

use super::LIFETIME;
use super::limits::{hold_limits, usage};
use crate::asset::file_name;

/// A file that is to be uploaded.
#[derive(Debug, Clone)]
pub struct NewUpload {
    /// By whom.
    pub user: UserId,
    /// For which course; that `user` teaches it was checked.
    pub course: CourseId,
    /// What it is called; says nothing about what it is.
    pub name: String,
    /// Bytes that it has.
    pub length: u64,
}

/// Why an upload was not begun.
#[derive(Debug, thiserror::Error)]
pub enum CreateUploadError {
    /// The name is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// There is nothing in it, and nothing is no type that is accepted.
    #[error("the file is empty")]
    Empty,
    /// It has more bytes than this.
    #[error("a file may have {0} bytes")]
    TooLarge(u64),
    /// The tenant's files would take more room than they may.
    #[error("there is no room for the file")]
    NoRoom,
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(CreateUploadError);

/// Begins an upload and promises room for it. Its bytes, and the sweep of its day, come later.
///
/// # Errors
/// See [`CreateUploadError`].
pub async fn create(tx: &Tx, new: &NewUpload) -> Result<UploadId, CreateUploadError> {
    let name = file_name("filename", &new.name)?;
    if new.length == 0 {
        return Err(CreateUploadError::Empty);
    }
    let limits = hold_limits(tx).await?;
    if new.length > limits.upload_max_bytes {
        return Err(CreateUploadError::TooLarge(limits.upload_max_bytes));
    }
    if let Some(most) = limits.storage_quota_bytes
        && usage(tx).await?.taken().saturating_add(new.length) > most
    {
        return Err(CreateUploadError::NoRoom);
    }
    let (id, now) = (UploadId::new(tx.now()), tx.now());
    let expires_at = now + LIFETIME;
    let params = uploads::InsertParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        user_id: new.user.0,
        course_id: new.course.0,
        name: name.as_str(),
        length: i64::try_from(new.length).map_err(|_| CreateUploadError::TooLarge(limits.upload_max_bytes))?,
        at: now,
        expires_at,
    };
    uploads::insert().params(tx, &params).await?;
    super::sweep::enqueue(tx, expires_at).await?;
    Ok(id)
}
