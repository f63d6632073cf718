//! Bytes, by key. A key begins with the tenant's id, so that it says by itself whose the bytes are.
//!
//! There is one store, or two while tenants move from one to the other. A tenant's place says which of them takes its new
//! bytes and is asked first; it is never the truth about where bytes are. What is not found there is looked for in the other
//! store, so that an instance which has not yet heard of a move loses and misses nothing.

mod address;
mod buffer;
mod folder;
mod pieces;
mod place;
mod s3;
mod store;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use db::Db;
use futures::TryStreamExt as _;
use futures::stream::BoxStream;
use kernel::TenantId;

use crate::ByteRange;
use place::Places;

pub use address::{AddressError, StoreAddress};
pub use place::{Elsewhere, elsewhere};
pub use s3::{S3Error, S3Settings};
pub(crate) use store::{Kept, Store};

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

/// The stores. Cheap to clone.
#[derive(Clone)]
pub struct Blobs(Arc<Stores>);

struct Stores {
    home: Store,
    other: Option<(Store, Places)>,
}

impl Blobs {
    /// A folder of this machine, made when it is missing.
    ///
    /// # Errors
    /// When the folder can not be used.
    pub fn local(folder: &Path) -> Result<Self, BlobError> {
        let store = Store::folder(&StoreAddress::Folder(folder.to_owned()), folder)?;
        Ok(Self(Arc::new(Stores { home: store, other: None })))
    }

    /// The store at `home`, for tenants that were never moved, and the one at `other`, which tenants move to or from.
    /// `folder` is the one that an address without a folder means.
    ///
    /// # Errors
    /// When a store can not be used; no request is made yet.
    pub fn open(
        home: &StoreAddress,
        other: Option<&StoreAddress>,
        folder: &Path,
        s3: Option<&S3Settings>,
        db: &Db,
    ) -> Result<Self, BlobError> {
        let open = |address| Store::open(address, folder, s3);
        let other = other.filter(|other| *other != home).map(open).transpose()?;
        let other = other.map(|store| (store, Places::new(db.clone())));
        Ok(Self(Arc::new(Stores { home: open(home)?, other })))
    }

    /// The addresses of the stores.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        self.stores().map(|store| store.name().to_owned()).collect()
    }

    /// Keeps `bytes` under `key`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn put(&self, key: &str, bytes: Bytes) -> Result<(), BlobError> {
        self.order(key).await.0.put(key, bytes).await
    }

    /// Keeps the bytes of `file` under `key`; the file is gone from its place then. On a folder's own disk nothing is copied.
    ///
    /// # Errors
    /// When the file can not be read, or the store fails; the file is where it was then.
    pub async fn adopt(&self, key: &str, file: &Path) -> Result<(), BlobError> {
        self.order(key).await.0.adopt(key, file).await
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
        let (first, second) = self.order(key).await;
        let found = first.read(key, range).await;
        let (Err(BlobError::NotFound), Some(second)) = (&found, second) else { return found };
        match second.read(key, range).await {
            // It was copied to the first and removed from the second between the two looks.
            Err(BlobError::NotFound) => first.read(key, range).await,
            found => found,
        }
    }

    /// All bytes of the blob, which has this length. For what is small.
    ///
    /// # Errors
    /// As [`Blobs::read`].
    pub async fn whole(&self, key: &str, length: u64) -> Result<Bytes, BlobError> {
        let pieces: Vec<Bytes> = self.read(key, ByteRange { start: 0, end: length }).await?.try_collect().await?;
        Ok(pieces.concat().into())
    }

    /// How many bytes are kept under `key`; nothing when there is no such blob.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn length(&self, key: &str) -> Result<Option<u64>, BlobError> {
        let (first, second) = self.order(key).await;
        let found = first.length(key).await?;
        let (None, Some(second)) = (found, second) else { return Ok(found) };
        match second.length(key).await? {
            None => first.length(key).await,
            found => Ok(found),
        }
    }

    /// Throws away what is kept under `key`, if anything is, in every store.
    ///
    /// # Errors
    /// When a store fails.
    pub async fn delete(&self, key: &str) -> Result<(), BlobError> {
        for store in self.stores() {
            store.delete(key).await?;
        }
        Ok(())
    }

    /// The store with this address, and the one that is not it.
    pub(crate) fn old_and_new(&self, to: &str) -> Option<(&Store, &Store)> {
        let (other, _) = self.0.other.as_ref()?;
        match to {
            to if to == self.0.home.name() => Some((other, &self.0.home)),
            to if to == other.name() => Some((&self.0.home, other)),
            _ => None,
        }
    }

    /// The store that is asked first for `key`, and the other one.
    async fn order(&self, key: &str) -> (&Store, Option<&Store>) {
        let home = &self.0.home;
        let Some((other, places)) = &self.0.other else { return (home, None) };
        let tenant = key.split('/').next().and_then(|id| id.parse::<TenantId>().ok());
        let place = match tenant {
            Some(tenant) => places.of(tenant).await,
            None => None,
        };
        if place.is_some_and(|place| *place == *other.name()) { (other, Some(home)) } else { (home, Some(other)) }
    }

    /// The stores.
    pub(crate) fn stores(&self) -> impl Iterator<Item = &Store> {
        std::iter::once(&self.0.home).chain(self.0.other.as_ref().map(|(store, _)| store))
    }
}

/// Writes, reads and removes a few bytes in the store at `address`.
///
/// # Errors
/// When the store can not be used, does not answer, refuses, or answers wrongly.
pub async fn check_store(address: &StoreAddress, folder: &Path, s3: Option<&S3Settings>) -> Result<(), BlobError> {
    Store::open(address, folder, s3)?.check().await
}

impl fmt::Debug for Blobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.addresses()).finish()
    }
}
