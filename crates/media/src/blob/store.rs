//! One store: a folder, or a bucket.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{Stream, StreamExt, TryStreamExt};
use kernel::Time;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{GetOptions, GetRange, ObjectMeta, ObjectStore, ObjectStoreExt as _, PutOptions, WriteMultipart};
use sha2::{Digest, Sha256};
use tokio_util::io::ReaderStream;

use super::folder::place;
use super::pieces::pieces;
use super::{BlobError, S3Settings, StoreAddress};
use crate::ByteRange;

/// Bytes of a part of a large blob. S3 takes parts from 5 MiB, and ten thousand of them.
const PART: usize = 8 << 20;
/// Blobs above this have parts of twice the size.
const LARGE: u64 = 64 << 30;
/// Parts of one blob that are under way at once.
const AT_ONCE: usize = 3;
/// Bytes that are read from a file at once.
const CHUNK: usize = 256 << 10;

/// A blob that is there.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Its key.
    pub(crate) key: String,
    /// How many bytes it has.
    pub(crate) length: u64,
    /// When it was written.
    pub(crate) since: Time,
}

/// A place for bytes.
pub(crate) struct Store {
    name: String,
    objects: Arc<dyn ObjectStore>,
    folder: Option<PathBuf>,
}

impl Store {
    /// The store at `address`; `folder` is the one that an empty address of a folder means.
    pub(super) fn open(address: &StoreAddress, folder: &Path, s3: Option<&S3Settings>) -> Result<Self, BlobError> {
        match address {
            StoreAddress::Folder(given) if given.as_os_str().is_empty() => Self::folder(address, folder),
            StoreAddress::Folder(given) => Self::folder(address, given),
            StoreAddress::Bucket { bucket, prefix } => {
                let s3 = s3.ok_or_else(|| BlobError::Store(format!("{address} needs the settings of S3")))?;
                let opened = s3.open(bucket).map_err(|error| BlobError::Store(format!("{address}: {error}")))?;
                let objects: Arc<dyn ObjectStore> = if prefix.is_empty() {
                    Arc::new(opened)
                } else {
                    Arc::new(PrefixStore::new(opened, Key::from(prefix.as_str())))
                };
                Ok(Self { name: address.to_string(), objects, folder: None })
            }
        }
    }

    pub(super) fn folder(address: &StoreAddress, folder: &Path) -> Result<Self, BlobError> {
        let failed = |error: std::io::Error| BlobError::Store(format!("{}: {error}", folder.display()));
        std::fs::create_dir_all(folder).map_err(failed)?;
        let folder = folder.canonicalize().map_err(failed)?;
        let objects = LocalFileSystem::new_with_prefix(&folder)?.with_fsync(true);
        Ok(Self { name: address.to_string(), objects: Arc::new(objects), folder: Some(folder) })
    }

    /// Its address.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Writes, reads and removes a few bytes.
    pub(super) async fn check(&self) -> Result<(), BlobError> {
        let key = format!("doctor/{}", kernel::Ids::random_suffix());
        let bytes = Bytes::from_static(b"the store answers");
        self.put(&key, bytes.clone()).await?;
        let read = self.whole(&key).await;
        self.delete(&key).await?;
        if read? == bytes { Ok(()) } else { Err(BlobError::Store("it answers other bytes than it took".to_owned())) }
    }

    async fn whole(&self, key: &str) -> Result<Bytes, BlobError> {
        Ok(self.objects.get(&Key::from(key)).await?.bytes().await?)
    }

    pub(crate) async fn put(&self, key: &str, bytes: Bytes) -> Result<(), BlobError> {
        self.objects.put_opts(&Key::from(key), bytes.into(), PutOptions::default()).await?;
        Ok(())
    }

    /// See [`super::Blobs::adopt`].
    pub(super) async fn adopt(&self, key: &str, file: &Path) -> Result<(), BlobError> {
        if let Some(folder) = &self.folder {
            let (from, to) = (file.to_owned(), folder.join(Key::from(key).as_ref()));
            let moved = tokio::task::spawn_blocking(move || place(&from, &to));
            return Ok(moved.await.map_err(std::io::Error::other)??);
        }
        let opened = tokio::fs::File::open(file).await?;
        let length = opened.metadata().await?.len();
        let chunks = ReaderStream::with_capacity(opened, CHUNK).map_err(BlobError::from);
        self.write(key, length, chunks, None).await?;
        if self.length(key).await? != Some(length) {
            return Err(BlobError::Store(format!("{}: the blob has another length than its file", self.name)));
        }
        Ok(tokio::fs::remove_file(file).await?)
    }

    /// Keeps what `chunks` give, `length` bytes, under `key`. When their SHA-256 is not the expected one, nothing is kept and
    /// the answer is false.
    pub(crate) async fn write(
        &self,
        key: &str,
        length: u64,
        mut chunks: impl Stream<Item = Result<Bytes, BlobError>> + Unpin + Send,
        expected: Option<&[u8]>,
    ) -> Result<bool, BlobError> {
        let mut hash = Sha256::new();
        if usize::try_from(length).is_ok_and(|length| length <= PART) {
            let mut bytes = Vec::new();
            while let Some(chunk) = chunks.try_next().await? {
                hash.update(&chunk);
                bytes.extend_from_slice(&chunk);
            }
            let good = is_expected(hash, expected);
            if good {
                self.put(key, bytes.into()).await?;
            }
            return Ok(good);
        }
        let part = if length > LARGE { 2 * PART } else { PART };
        let upload = self.objects.put_multipart(&Key::from(key)).await?;
        let mut upload = WriteMultipart::new_with_chunk_size(upload, part);
        let sent = async {
            while let Some(chunk) = chunks.try_next().await? {
                hash.update(&chunk);
                upload.wait_for_capacity(AT_ONCE).await?;
                upload.put(chunk);
            }
            Ok(is_expected(hash, expected))
        };
        let sent: Result<bool, BlobError> = sent.await;
        if let Ok(true) = sent {
            upload.finish().await?;
        } else if let Err(error) = upload.abort().await {
            tracing::warn!(store = self.name, key, %error, "parts of a broken upload are left in the store");
        }
        sent
    }

    pub(crate) async fn read(
        &self,
        key: &str,
        range: ByteRange,
    ) -> Result<BoxStream<'static, Result<Bytes, BlobError>>, BlobError> {
        let options = GetOptions { range: Some(GetRange::Bounded(range.start..range.end)), ..GetOptions::default() };
        Ok(pieces(self.objects.get_opts(&Key::from(key), options).await?))
    }

    /// All bytes under `key` as they are read; there may be none.
    pub(crate) async fn stream(&self, key: &str) -> Result<BoxStream<'static, Result<Bytes, BlobError>>, BlobError> {
        Ok(pieces(self.objects.get(&Key::from(key)).await?))
    }

    /// The digest of what is kept under `key`.
    pub(crate) async fn digest(&self, key: &str) -> Result<Vec<u8>, BlobError> {
        let mut chunks = self.stream(key).await?;
        let mut hash = Sha256::new();
        while let Some(chunk) = chunks.try_next().await? {
            hash.update(&chunk);
        }
        Ok(hash.finalize().to_vec())
    }

    pub(crate) async fn length(&self, key: &str) -> Result<Option<u64>, BlobError> {
        match self.objects.head(&Key::from(key)).await.map_err(BlobError::from) {
            Ok(found) => Ok(Some(found.size)),
            Err(BlobError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(crate) async fn delete(&self, key: &str) -> Result<(), BlobError> {
        match self.objects.delete(&Key::from(key)).await.map_err(BlobError::from) {
            Ok(()) | Err(BlobError::NotFound) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The blobs whose key begins with `prefix` and a slash, as they are found.
    pub(crate) fn list(&self, prefix: &str) -> BoxStream<'static, Result<Kept, BlobError>> {
        let found = self.objects.list(Some(&Key::from(prefix)));
        let kept = |meta: ObjectMeta| Kept {
            key: meta.location.to_string(),
            length: meta.size,
            since: SystemTime::from(meta.last_modified).into(),
        };
        found.map_ok(kept).map_err(BlobError::from).boxed()
    }
}

fn is_expected(hash: Sha256, expected: Option<&[u8]>) -> bool {
    expected.is_none_or(|expected| expected == hash.finalize().as_slice())
}
