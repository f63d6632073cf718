//! Beginning an upload: a name, a length, and room for it.

use db::{Error, Tx};
use kernel::{CourseId, Invalid, UploadId, UserId};
use queries::client::Params;
use queries::queries::media::uploads;
use serde::Deserialize;

use super::LIFETIME;
use crate::asset::file_name;

/// What a tenant may store. Its settings (`uploadMaxBytes`, `storageQuotaBytes`) say otherwise than these values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Limits {
    /// Bytes of one file: 5 GiB.
    pub upload_max_bytes: u64,
    /// Bytes of all files: 100 GiB.
    pub storage_quota_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { upload_max_bytes: 5 << 30, storage_quota_bytes: 100 << 30 }
    }
}

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

/// What the tenant may store.
///
/// # Errors
/// When the database is away.
pub async fn limits(tx: &Tx) -> Result<Limits, Error> {
    Ok(read(uploads::settings().bind(tx, &tx.tenant().0).opt().await?))
}

fn read(settings: Option<serde_json::Value>) -> Limits {
    settings.and_then(|settings| serde_json::from_value(settings).ok()).unwrap_or_default()
}

/// Begins an upload and promises room for it. Its bytes, and the sweep of its day, come later.
///
/// # Errors
/// See [`CreateUploadError`].
pub async fn create(tx: &Tx, new: &NewUpload) -> Result<UploadId, CreateUploadError> {
    let name = file_name("filename", &new.name)?;
    if new.length == 0 {
        return Err(CreateUploadError::Empty);
    }
    let limits = read(uploads::hold_settings().bind(tx, &tx.tenant().0).opt().await?);
    if new.length > limits.upload_max_bytes {
        return Err(CreateUploadError::TooLarge(limits.upload_max_bytes));
    }
    let taken = uploads::taken().bind(tx, &tx.now()).one().await?.unsigned_abs();
    if taken.saturating_add(new.length) > limits.storage_quota_bytes {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Limits, read};

    #[test]
    fn a_tenants_settings_come_before_the_usual_limits() {
        let limits = read(Some(json!({"uploadMaxBytes": 7, "other": true})));
        assert_eq!(limits, Limits { upload_max_bytes: 7, ..Limits::default() });
        for unreadable in [None, Some(json!({"uploadMaxBytes": "much"})), Some(json!([]))] {
            assert_eq!(read(unreadable), Limits::default());
        }
    }
}
