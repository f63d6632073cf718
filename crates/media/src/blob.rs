//! Bytes, by key, in a folder of this machine (or, behind the same interface, any store that `object_store` knows).

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{GetOptions, GetRange, ObjectStore, PutOptions};

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

/// The store. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Blobs(Arc<dyn ObjectStore>);

impl Blobs {
    /// A folder of this machine, made when it is missing.
    ///
    /// # Errors
    /// When the folder can not be used.
    pub fn local(folder: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(folder).map_err(|e| BlobError::Store(format!("{}: {e}", folder.display())))?;
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(folder)?)))
    }

    /// Keeps `bytes` under `key`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn put(&self, key: &str, bytes: Bytes) -> Result<(), BlobError> {
        self.0.put_opts(&Key::from(key), bytes.into(), PutOptions::default()).await?;
        Ok(())
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
        let found = self.0.get_opts(&Key::from(key), options).await?;
        Ok(found.into_stream().map_err(BlobError::from).boxed())
    }
}
