//! Taking a part of a file.
//!
//! A part may be as small as its client likes. Until the bytes that show a type are there, they wait in the staging file and
//! say nothing; as soon as they are, they are judged before anything behind them is written.

use std::os::unix::fs::FileExt as _;

use bytes::Bytes;
use db::{Db, Error, Scope};
use futures::{Stream, StreamExt as _};
use kernel::{UploadId, UserId};
use queries::queries::media::uploads;

use super::finish::{FinishError, complete, reclaim};
use super::part::{Interrupted, Part};
use super::staging::{Held, HoldError, Staging, blocking};
use super::writer::{Sink, Writer};
use super::{ReadError, Upload, find};
use crate::kind::{Beginning, beginning};
use crate::{BlobError, Blobs};

/// Bytes that show the type of a file. So many at most stand in a staging file without having shown one.
const SHOWS: u64 = 8 * 1024;

/// Why a part was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// This person has no such upload, or it is over.
    #[error("no such upload")]
    NotFound,
    /// Another part is being taken.
    #[error("another part is being taken")]
    Busy,
    /// The part does not begin where the file ends, which is here.
    #[error("the file ends at {0}")]
    Offset(u64),
    /// The part goes beyond the end that was announced; nothing of it was kept.
    #[error("the part is longer than the file")]
    TooLong,
    /// The part's bytes do not come to its checksum; nothing of it was kept.
    #[error("the part was damaged on its way")]
    Checksum,
    /// The part ended early; what had come is kept, unless it has a checksum.
    #[error("the part ended early")]
    Interrupted(Interrupted),
    /// There is no room on the disk.
    #[error("the disk is full")]
    Full,
    /// The file is not accepted, and gone; or it could not be stored.
    #[error(transparent)]
    Finish(#[from] FinishError),
}

impl From<ReadError> for AppendError {
    fn from(error: ReadError) -> Self {
        Self::Finish(error.into())
    }
}

impl From<Error> for AppendError {
    fn from(error: Error) -> Self {
        Self::Finish(FinishError::Database(error))
    }
}

impl From<std::io::Error> for AppendError {
    fn from(error: std::io::Error) -> Self {
        if matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded) {
            return Self::Full;
        }
        Self::Finish(FinishError::Blob(BlobError::from(error)))
    }
}

impl From<HoldError> for AppendError {
    fn from(error: HoldError) -> Self {
        match error {
            HoldError::Busy => Self::Busy,
            HoldError::Io(error) => error.into(),
        }
    }
}

/// Takes a part of a file, and makes the asset when that was the last one. The upload as it is then.
///
/// No transaction is open while bytes arrive.
///
/// # Errors
/// See [`AppendError`].
pub async fn append(
    db: &Db,
    (staging, blobs): (&Staging, &Blobs),
    who: &impl Scope,
    id: UploadId,
    part: &Part,
    body: impl Stream<Item = Result<Bytes, Interrupted>>,
) -> Result<Upload, AppendError> {
    let user = who.actor().ok_or(AppendError::NotFound)?;
    let tenant = who.tenant();
    let upload = look(db, (staging, blobs), who, user, id).await?;
    if upload.asset.is_some() || part.offset != upload.offset {
        return if part.offset == upload.offset { Ok(upload) } else { Err(AppendError::Offset(upload.offset)) };
    }
    let mut held = staging.hold(tenant, id).await?;
    // Between the look and the hold the upload may have been finished or taken back, and the file be a new one.
    let looked = look(db, (staging, blobs), who, user, id).await;
    if held.length == 0 && !matches!(&looked, Ok(upload) if upload.asset.is_none()) {
        staging.remove(tenant, id).await?;
    }
    let upload = looked?;
    if upload.asset.is_some() {
        return Err(AppendError::Offset(upload.length));
    }
    reclaim(blobs, tenant, &upload, &mut held).await?;
    if part.offset != held.length {
        return Err(AppendError::Offset(held.length));
    }
    if part.length.is_some_and(|length| length > upload.length - held.length) {
        return Err(AppendError::TooLong);
    }
    let outcome = receive(db, staging, who, &upload, &held, part, body).await;
    match outcome {
        Ok(end) if end == upload.length => return Ok(complete(db, (staging, blobs), who, upload, held).await?),
        Err(AppendError::Finish(FinishError::Refused)) => super::remove::forget(db, staging, who, id).await?,
        Ok(_) | Err(_) if held.length == 0 && staging.length(tenant, id).await? == Some(0) => {
            staging.remove(tenant, id).await?;
        }
        Ok(_) | Err(_) => {}
    }
    outcome.map(|end| Upload { offset: end, ..upload })
}

async fn look(
    db: &Db,
    (staging, blobs): (&Staging, &Blobs),
    who: &impl Scope,
    user: UserId,
    id: UploadId,
) -> Result<Upload, AppendError> {
    let tx = db.begin(&(who.tenant(), user)).await?;
    find(&tx, staging, blobs, user, id).await?.ok_or(AppendError::NotFound)
}

/// Writes the part; where the file ends then.
async fn receive(
    db: &Db,
    staging: &Staging,
    who: &impl Scope,
    upload: &Upload,
    held: &Held,
    part: &Part,
    body: impl Stream<Item = Result<Bytes, Interrupted>>,
) -> Result<u64, AppendError> {
    let mut body = std::pin::pin!(body);
    let enough = SHOWS.min(upload.length);
    let (first, broken) = gather(&mut body, enough.saturating_sub(held.length)).await;
    if held.length < enough {
        judge(db, who, upload, held, &first).await?;
    }
    let hash = if held.length == 0 { Some(sha2::Sha256::default()) } else { staging.take_hash(upload.id, held.length) };
    let mut room = upload.length - held.length;
    let mut sink = Sink::new(Writer::new(held.file.clone(), held.length, hash, part.checksum.as_ref()));
    let first = first.into_iter().map(Ok).chain(broken.map(Err));
    let mut pieces = futures::stream::iter(first).chain(body);
    let ended = loop {
        let bytes = match pieces.next().await {
            None => break Ok(()),
            Some(Err(interrupted)) => break Err(AppendError::Interrupted(interrupted)),
            Some(Ok(bytes)) => bytes,
        };
        let Some(left) = room.checked_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX)) else {
            break Err(AppendError::TooLong);
        };
        room = left;
        sink.push(bytes).await?;
    };
    let mut writer = sink.finish().await?;
    if matches!(ended, Err(AppendError::TooLong)) {
        writer.take_back(held.length);
        return Err(AppendError::TooLong);
    }
    match (&part.checksum, ended) {
        (Some(_), Err(error)) => return Err(error),
        (Some(checksum), Ok(())) if !writer.agrees(checksum) => return Err(AppendError::Checksum),
        (Some(_), Ok(())) => writer.keep(),
        (None, ended) => {
            remember(staging, upload.id, &mut writer);
            ended?;
        }
    }
    remember(staging, upload.id, &mut writer);
    Ok(writer.end)
}

fn remember(staging: &Staging, id: UploadId, writer: &mut Writer) {
    if let Some(hash) = writer.hash.take() {
        staging.keep_hash(id, writer.end, hash);
    }
}

/// The first pieces: of so many bytes together at least, or all that come, and why no more of them did.
async fn gather(
    body: &mut (impl Stream<Item = Result<Bytes, Interrupted>> + Unpin),
    enough: u64,
) -> (Vec<Bytes>, Option<Interrupted>) {
    let (mut pieces, mut size) = (Vec::new(), 0_u64);
    while size < enough {
        match body.next().await {
            None => break,
            Some(Err(interrupted)) => return (pieces, Some(interrupted)),
            Some(Ok(bytes)) => {
                size += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                pieces.push(bytes);
            }
        }
    }
    (pieces, None)
}

/// Tells the type from what has arrived and what comes now, once that is enough.
async fn judge(db: &Db, who: &impl Scope, upload: &Upload, held: &Held, first: &[Bytes]) -> Result<(), AppendError> {
    let (file, length) = (held.file.clone(), held.length);
    let arrived = blocking(move || {
        let mut bytes = vec![0; usize::try_from(length).map_err(std::io::Error::other)?];
        file.read_exact_at(&mut bytes, 0).map(|()| bytes)
    });
    let begun = [arrived.await?, first.concat()].concat();
    let length = u64::try_from(begun.len()).unwrap_or(u64::MAX);
    if length > upload.length {
        return Err(AppendError::TooLong);
    }
    if length < SHOWS.min(upload.length) {
        return Ok(());
    }
    recognise(db, who, upload.id, beginning(&begun).ok_or(FinishError::Refused)?).await
}

async fn recognise(db: &Db, who: &impl Scope, id: UploadId, shown: Beginning) -> Result<(), AppendError> {
    let tx = db.begin(&(who.tenant(), who.actor())).await?;
    uploads::recognise().bind(&tx, &shown.kind().as_str(), &id.0).await.map_err(Error::from)?;
    Ok(tx.commit().await?)
}
