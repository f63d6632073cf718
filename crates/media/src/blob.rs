//! Bytes, by key, in a folder of this machine (or, behind the same interface, any store that `object_store` knows).

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, PutOptions};

use crate::ByteRange;

/// Why bytes could not be had or kept.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// There is no blob under this key.
    #[error("no such blob")]
    NotFound,
    /// The store failed.
    #[error("the blob store failed: {0}")]
    Store(String),
}

impl From<object_store::Error> for BlobError {
    fn from(error: object_store::Error) -> Self {
        if matches!(error, object_store::Error::NotFound { .. }) {
            Self::NotFound
        } else {
            Self::Store(error.to_string())
        }
    }
}

impl From<std::io::Error> for BlobError {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.to_string())
    }
}

/// The store. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    folder: Arc<Path>,
}

impl Blobs {
    /// A folder of this machine, made when it is missing.
    ///
    /// # Errors
    /// When the folder can not be used.
    pub fn local(folder: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(folder).map_err(|e| BlobError::Store(format!("{}: {e}", folder.display())))?;
        Ok(Self { store: Arc::new(LocalFileSystem::new_with_prefix(folder)?), folder: folder.into() })
    }

    /// Keeps `bytes` under `key`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn put(&self, key: &str, bytes: Bytes) -> Result<(), BlobError> {
        self.store.put_opts(&Key::from(key), bytes.into(), PutOptions::default()).await?;
        Ok(())
    }

    /// Keeps the bytes of `file` under `key`; the file is gone from its place then. On the store's own disk nothing is
    /// copied.
    ///
    /// # Errors
    /// When the file can not be read, or the store fails; the file is where it was then.
    pub async fn adopt(&self, key: &str, file: &Path) -> Result<(), BlobError> {
        let (from, to) = (file.to_owned(), self.path(key));
        let moved = tokio::task::spawn_blocking(move || place(&from, &to));
        Ok(moved.await.map_err(std::io::Error::other)??)
    }

    /// How many bytes are kept under `key`; nothing when there is no such blob.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn length(&self, key: &str) -> Result<Option<u64>, BlobError> {
        match self.store.head(&Key::from(key)).await.map_err(BlobError::from) {
            Ok(found) => Ok(Some(found.size)),
            Err(BlobError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Throws away what is kept under `key`, if anything is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn delete(&self, key: &str) -> Result<(), BlobError> {
        match self.store.delete(&Key::from(key)).await.map_err(BlobError::from) {
            Ok(()) | Err(BlobError::NotFound) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(key)
    }

    /// The bytes of `range` as they are read.
    ///
    /// # Errors
    /// When there is no such blob, or the store fails.
    pub async fn read(
        &self,
        key: &str,
        range: ByteRange,
    ) -> Result<BoxStream<'static, Result<Bytes, BlobError>>, BlobError> {
        let options = GetOptions { range: Some(GetRange::Bounded(range.start..range.end)), ..GetOptions::default() };
        let found = self.store.get_opts(&Key::from(key), options).await?;
        Ok(found.into_stream().map_err(BlobError::from).boxed())
    }
}

/// Moves a file, and makes the move last. Onto another disk it is copied first, under a name that is nobody's key.
fn place(from: &Path, to: &Path) -> std::io::Result<()> {
    let folder = to.parent().unwrap_or(to);
    std::fs::create_dir_all(folder)?;
    match std::fs::rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            let beside = to.with_extension("arriving");
            std::fs::copy(from, &beside)?;
            std::fs::File::open(&beside)?.sync_all()?;
            std::fs::rename(&beside, to)?;
            std::fs::remove_file(from)?;
        }
        moved => moved?,
    }
    std::fs::File::open(folder)?.sync_all()
}
