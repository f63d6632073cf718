//! Assets: one row a file.

use bytes::Bytes;
use db::{Error, PlatformTx, Tx};
use kernel::{AssetId, Invalid, Time, UserId, clean_line};
use queries::client::Params;
use queries::queries::media::assets::{self, AssetRow};
use sha2::{Digest, Sha256};

use crate::picture::{Kept, PictureError, kept};
use crate::{AssetKind, BlobError, Blobs, FileType, detect, probe, want_variants};

/// A file.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Identity.
    pub id: AssetId,
    /// What it is used as.
    pub kind: AssetKind,
    /// Media type, as it is served.
    pub mime: String,
    /// Name for downloads.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// SHA-256 of the bytes.
    pub sha256: Vec<u8>,
    /// Where the bytes are.
    pub blob_key: String,
    /// Width and height of a picture or film.
    pub size: Option<(i32, i32)>,
    /// Length of a film in seconds.
    pub duration_seconds: Option<i32>,
    /// Whether everyone may have it (thumbnails, logos).
    pub is_public: bool,
    /// Who gave it, if a person did.
    pub created_by: Option<UserId>,
    /// When it was stored.
    pub created_at: Time,
}

/// A file to be stored.
#[derive(Debug, Clone)]
pub struct NewAsset {
    /// What it is called; says nothing about what it is.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
    /// Whether everyone may have it.
    pub is_public: bool,
}

/// Why a file was not stored.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The name is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The bytes are of no accepted type.
    #[error("this type of file is not accepted")]
    Refused,
    /// The bytes begin like a film or picture and can not be read as one.
    #[error("the file is damaged")]
    Damaged,
    /// The picture would take too much memory to be shown.
    #[error("the picture has more than 50 million pixels or 64 MiB")]
    TooLarge,
    /// The store failed.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(StoreError);

impl From<PictureError> for StoreError {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::Damaged => Self::Damaged,
            PictureError::TooLarge => Self::TooLarge,
        }
    }
}

/// Stores a file; a picture without its metadata, and with a job that makes its variants. The bytes are written before the
/// row; a transaction that is rolled back leaves bytes that no row names.
///
/// # Errors
/// See [`StoreError`].
pub async fn store(tx: &Tx, blobs: &Blobs, new: &NewAsset) -> Result<Asset, StoreError> {
    let name = file_name("name", &new.name)?;
    let file = detect(&new.bytes).ok_or(StoreError::Refused)?;
    let (Kept { bytes: kept, size }, duration_seconds) = measure(file, &new.bytes).await?;
    let id = AssetId::new(tx.now());
    let blob_key = format!("{}/{}", tx.tenant(), id);
    let sha256 = Sha256::digest(&kept).to_vec();
    let bytes = i64::try_from(kept.len()).unwrap_or(i64::MAX);
    blobs.put(&blob_key, kept).await?;
    let params = assets::InsertParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        kind: file.kind.as_str(),
        mime: file.mime,
        name: name.as_str(),
        bytes,
        sha256: sha256.as_slice(),
        blob_key: blob_key.as_str(),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        duration_seconds,
        is_public: new.is_public,
        created_by: tx.actor().map(|actor| actor.0),
        at: tx.now(),
    };
    assets::insert().params(tx, &params).await?;
    if file.kind == AssetKind::Image {
        want_variants(tx, id).await?;
    }
    Ok(Asset {
        id,
        kind: file.kind,
        mime: file.mime.to_owned(),
        name,
        bytes: bytes.unsigned_abs(),
        sha256,
        blob_key,
        size,
        duration_seconds,
        is_public: new.is_public,
        created_by: tx.actor(),
        created_at: tx.now(),
    })
}

/// The last part of a file's name: what stands before it are folders of the person's own machine.
///
/// # Errors
/// As [`clean_line`], for `field`; `required` also for what names a folder.
pub(crate) fn file_name(field: &str, name: &str) -> Result<String, Invalid> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    clean_line(field, if matches!(last.trim(), "." | "..") { "" } else { last }, 1, 255)
}

/// What is kept of it, its size and its length; a film is probed from a temporary file that is gone afterwards.
async fn measure(file: FileType, bytes: &Bytes) -> Result<(Kept, Option<i32>), StoreError> {
    match file.kind {
        AssetKind::Image => Ok((kept(file.mime, bytes)?, None)),
        AssetKind::Video => {
            let failed = |e: std::io::Error| StoreError::Blob(BlobError::Store(e.to_string()));
            let folder = std::env::temp_dir().join(format!("courseworx-probe-{}", kernel::Ids::random_suffix()));
            tokio::fs::create_dir(&folder).await.map_err(failed)?;
            let path = folder.join("film");
            let written = tokio::fs::write(&path, bytes).await;
            let probed = if written.is_ok() { probe::film(&path).await } else { None };
            tokio::fs::remove_dir_all(&folder).await.map_err(failed)?;
            written.map_err(failed)?;
            let (seconds, size) = probed.ok_or(StoreError::Damaged)?;
            Ok((Kept { bytes: bytes.clone(), size }, Some(seconds)))
        }
        AssetKind::Document | AssetKind::Captions => Ok((Kept { bytes: bytes.clone(), size: None }, None)),
    }
}

/// The file with this id.
///
/// # Errors
/// When the database is away.
pub async fn find(tx: &Tx, id: AssetId) -> Result<Option<Asset>, Error> {
    assets::by_id().bind(tx, &id.0).opt().await?.map(from_row).transpose()
}

/// The public file with this id, of whichever tenant: for the platform's own host.
///
/// # Errors
/// When the database is away.
pub async fn find_public(tx: &PlatformTx, id: AssetId) -> Result<Option<Asset>, Error> {
    assets::public_by_id().bind(tx, &id.0).opt().await?.map(from_row).transpose()
}

fn from_row(row: AssetRow) -> Result<Asset, Error> {
    Ok(Asset {
        id: AssetId(row.id),
        kind: row.kind.parse().map_err(|e| Error::Stored(format!("asset: {e:?}")))?,
        mime: row.mime,
        name: row.name,
        bytes: row.bytes.unsigned_abs(),
        sha256: row.sha256,
        blob_key: row.blob_key,
        size: row.width.zip(row.height),
        duration_seconds: row.duration_seconds,
        is_public: row.is_public,
        created_by: row.created_by.map(UserId),
        created_at: row.created_at,
    })
}
