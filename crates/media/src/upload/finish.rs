//! From a complete staging file to an asset: its type is told from all of it, it is measured, its bytes go to the store, and
//! the row of the asset is written. Begun again after a crash it does what is left to do.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::Path;

use bytes::Bytes;
use db::{Db, Error, Scope};
use futures::TryStreamExt as _;
use kernel::{AssetId, TenantId, UploadId};
use queries::client::Params;
use queries::queries::media::{assets, uploads};
use sha2::{Digest as _, Sha256};

use super::staging::{Held, Staging, blocking, settle};
use super::{LIFETIME, ReadError, Upload, find};
use crate::archive::{self, Archive};
use crate::kind::{Beginning, beginning, is_plain};
use crate::picture::{self, PictureError};
use crate::{AssetKind, BlobError, Blobs, ByteRange, FileType, probe, want_variants};

/// Bytes that are read at once.
const READ: usize = 256 * 1024;
/// Bytes from which the beginning of a file is told.
const HEAD: u64 = 64 * 1024;

/// Why a complete file did not become an asset.
#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    /// This person has no such upload, or it is over.
    #[error("no such upload")]
    NotFound,
    /// Someone else is at it.
    #[error("the upload is being finished")]
    Busy,
    /// The file is of no accepted type. It is gone.
    #[error("this type of file is not accepted")]
    Refused,
    /// The file begins like a film or picture and can not be read as one. It is gone.
    #[error("the file is damaged")]
    Damaged,
    /// The picture would take too much memory to be shown. It is gone.
    #[error("the picture has more than 50 million pixels or 64 MiB")]
    TooLarge,
    /// The file is an archive that unpacks to more than is taken, or hides what it holds. It is gone.
    #[error("the archive is not accepted")]
    Archive,
    /// The staging folder or the store failed.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(FinishError);

impl From<PictureError> for FinishError {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::Damaged => Self::Damaged,
            PictureError::TooLarge => Self::TooLarge,
        }
    }
}

impl From<io::Error> for FinishError {
    /// A staging file that is gone belonged to an upload that was taken back.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound { Self::NotFound } else { Self::Blob(error.into()) }
    }
}

impl From<ReadError> for FinishError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Blob(error) => Self::Blob(error),
            ReadError::Database(error) => Self::Database(error),
        }
    }
}

/// The upload, finished if all of it has arrived and nobody was left to do so.
///
/// # Errors
/// See [`FinishError`].
pub async fn finish(
    db: &Db,
    (staging, blobs): (&Staging, &Blobs),
    who: &impl Scope,
    id: UploadId,
) -> Result<Upload, FinishError> {
    let user = who.actor().ok_or(FinishError::NotFound)?;
    let upload = {
        let tx = db.begin(who).await?;
        find(&tx, staging, blobs, user, id).await?.ok_or(FinishError::NotFound)?
    };
    if upload.asset.is_some() || upload.offset < upload.length {
        return Ok(upload);
    }
    let mut held = staging.hold(who.tenant(), id).await.map_err(|error| match error {
        super::staging::HoldError::Busy => FinishError::Busy,
        super::staging::HoldError::Io(error) => error.into(),
    })?;
    reclaim(blobs, who.tenant(), &upload, &mut held).await?;
    complete(db, (staging, blobs), who, upload, held).await
}

/// Brings back the bytes of an upload that the store has taken although no row says so.
pub(super) async fn reclaim(
    blobs: &Blobs,
    tenant: TenantId,
    upload: &Upload,
    held: &mut Held,
) -> Result<(), FinishError> {
    let key = format!("{tenant}/{}", upload.id);
    if held.length > 0 || blobs.length(&key).await? != Some(upload.length) {
        return Ok(());
    }
    let mut bytes = blobs.read(&key, ByteRange { start: 0, end: upload.length }).await?;
    while let Some(piece) = bytes.try_next().await? {
        let file = held.file.clone();
        blocking(move || file.as_ref().write_all(&piece)).await?;
    }
    held.length = upload.length;
    Ok(())
}

/// What all of a file shows.
struct Inspected {
    file: FileType,
    sha256: Vec<u8>,
    size: Option<(i32, i32)>,
    /// What is kept in place of the staging file.
    kept: Option<Bytes>,
}

/// Makes the asset of a file that has arrived whole; a file that is not accepted is gone then.
pub(super) async fn complete(
    db: &Db,
    (staging, blobs): (&Staging, &Blobs),
    who: &impl Scope,
    upload: Upload,
    held: Held,
) -> Result<Upload, FinishError> {
    let id = upload.id;
    let made = make(db, (staging, blobs), who, upload, &held).await;
    if matches!(made, Err(FinishError::Refused | FinishError::Damaged | FinishError::TooLarge | FinishError::Archive)) {
        super::remove::forget(db, staging, who, id).await?;
    }
    made
}

async fn make(
    db: &Db,
    (staging, blobs): (&Staging, &Blobs),
    who: &impl Scope,
    upload: Upload,
    held: &Held,
) -> Result<Upload, FinishError> {
    let hash = staging.take_hash(upload.id, upload.length);
    let (path, length, synced) = (held.path.clone(), upload.length, held.file.clone());
    let inspected = tokio::task::spawn_blocking(move || {
        settle(&synced)?;
        inspect(&path, length, hash)
    });
    let Inspected { file, sha256, mut size, kept } = inspected.await.map_err(io::Error::other)??;
    let mut seconds = None;
    if file.kind == AssetKind::Video {
        let (length, sides) = probe::film(&held.path).await.ok_or(FinishError::Damaged)?;
        (seconds, size) = (Some(length), sides);
    }
    let key = format!("{}/{}", who.tenant(), upload.id);
    let bytes = kept.as_ref().map_or(upload.length, |kept| u64::try_from(kept.len()).unwrap_or(u64::MAX));
    match kept {
        // The staging file stays until the row is there: from it this can be done again.
        Some(kept) => blobs.put(&key, kept).await?,
        None => blobs.adopt(&key, &held.path).await?,
    }
    let tx = db.begin(&(who.tenant(), who.actor())).await?;
    let row = uploads::hold().bind(&tx, &upload.id.0).opt().await?;
    if row.is_none() {
        blobs.delete(&key).await?;
        return Err(FinishError::NotFound);
    }
    let params = assets::InsertParams {
        tenant_id: tx.tenant().0,
        id: upload.id.0,
        kind: file.kind.as_str(),
        mime: file.mime,
        name: upload.name.as_str(),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        sha256: sha256.as_slice(),
        blob_key: key.as_str(),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        duration_seconds: seconds,
        is_public: false,
        created_by: tx.actor().map(|actor| actor.0),
        at: tx.now(),
    };
    assets::insert().params(&tx, &params).await?;
    let expires_at = tx.now() + LIFETIME;
    uploads::finish().bind(&tx, &upload.id.0, &file.kind.as_str(), &expires_at, &upload.id.0).await?;
    super::sweep::enqueue(&tx, expires_at).await?;
    let id = AssetId(upload.id.0);
    if file.kind == AssetKind::Image {
        want_variants(&tx, id).await?;
    }
    tx.commit().await?;
    staging.remove(who.tenant(), upload.id).await?;
    let asset = Some(id);
    Ok(Upload { offset: upload.length, kind: Some(file.kind), asset, expires_at, ..upload })
}

fn inspect(path: &Path, length: u64, hash: Option<Sha256>) -> Result<Inspected, FinishError> {
    let mut file = File::open(path)?;
    let mut head = Vec::new();
    (&file).take(HEAD).read_to_end(&mut head)?;
    let kind = match beginning(&head).ok_or(FinishError::Refused)? {
        Beginning::Known(kind) => kind,
        Beginning::Text(kind) if is_text(path)? => kind,
        Beginning::Text(_) => return Err(FinishError::Refused),
        Beginning::Zip => document(archive::zip(&mut file, length)?)?,
        Beginning::Compound => {
            file.rewind()?;
            document(archive::compound(&mut file, length)?)?
        }
    };
    if kind.kind == AssetKind::Image {
        if length > picture::BYTES_MAX {
            return Err(FinishError::TooLarge);
        }
        let picture::Kept { bytes, size } = picture::kept(kind.mime, &std::fs::read(path)?.into())?;
        return Ok(Inspected { file: kind, sha256: Sha256::digest(&bytes).to_vec(), size, kept: Some(bytes) });
    }
    let sha256 = match hash {
        Some(hash) => hash.finalize().to_vec(),
        None => hashed(path)?,
    };
    Ok(Inspected { file: kind, sha256, size: None, kept: None })
}

fn document(found: Archive) -> Result<FileType, FinishError> {
    match found {
        Archive::Document(kind) => Ok(kind),
        Archive::Other => Err(FinishError::Refused),
        Archive::Bomb => Err(FinishError::Archive),
    }
}

fn hashed(path: &Path) -> io::Result<Vec<u8>> {
    let (mut hash, mut bytes, mut file) = (Sha256::default(), vec![0; READ], File::open(path)?);
    loop {
        let count = file.read(&mut bytes)?;
        if count == 0 {
            return Ok(hash.finalize().to_vec());
        }
        hash.update(bytes.get(..count).unwrap_or_default());
    }
}

/// Whether all of the file is UTF-8 without control characters.
fn is_text(path: &Path) -> io::Result<bool> {
    let (mut file, mut bytes, mut kept) = (File::open(path)?, vec![0; READ], 0);
    loop {
        let count = file.read(bytes.get_mut(kept..).unwrap_or_default())?;
        let there = bytes.get(..kept + count).unwrap_or_default();
        let whole = match std::str::from_utf8(there) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() && count > 0 => error.valid_up_to(),
            Err(_) => return Ok(false),
        };
        let text = there.get(..whole).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
        if !is_plain(text) {
            return Ok(false);
        }
        if count == 0 {
            return Ok(true);
        }
        let end = there.len();
        bytes.copy_within(whole..end, 0);
        kept = end - whole;
    }
}
