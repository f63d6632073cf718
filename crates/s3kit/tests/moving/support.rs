//! A database, a folder and a bucket, with files of two tenants.

use std::collections::BTreeMap;
use std::path::Path;

use bytes::Bytes;
use futures::TryStreamExt as _;
use kernel::{Secret, TenantId};
use media::{Asset, BlobError, Blobs, ByteRange, NewAsset, S3Settings, StoreAddress, store};
use s3kit::{ACCESS_KEY, BUCKET, S3Server, SECRET_KEY};
use tempfile::TempDir;
use testkit::TestDb;

/// The address of the folder, as in the settings.
pub(crate) const FOLDER: &str = "file:";
/// The address of the bucket.
pub(crate) const REMOTE: &str = "s3://courses/files";

pub(crate) struct World {
    pub(crate) test: TestDb,
    pub(crate) server: S3Server,
    pub(crate) folder: TempDir,
    /// Both stores; new tenants are in the folder.
    pub(crate) blobs: Blobs,
}

impl World {
    pub(crate) async fn new() -> Self {
        let (test, server, folder) = (TestDb::new().await, S3Server::start().await, tempfile::tempdir().unwrap());
        let (home, other) = (FOLDER.parse().unwrap(), REMOTE.parse().unwrap());
        let s3 = settings(&server, SECRET_KEY);
        let blobs = Blobs::open(&home, Some(&other), folder.path(), Some(&s3), &test.db).unwrap();
        Self { test, server, folder, blobs }
    }

    /// A program that knows the bucket alone.
    pub(crate) fn remote(&self, secret: &str) -> Blobs {
        let address: StoreAddress = REMOTE.parse().unwrap();
        let s3 = settings(&self.server, secret);
        Blobs::open(&address, None, self.folder.path(), Some(&s3), &self.test.db).unwrap()
    }

    /// A program that knows the folder alone.
    pub(crate) fn local(&self) -> Blobs {
        Blobs::local(self.folder.path()).unwrap()
    }

    /// Stores a text as people do.
    pub(crate) async fn store(&self, blobs: &Blobs, tenant: TenantId, text: &str) -> Asset {
        let tx = self.test.db.begin(&tenant).await.unwrap();
        let bytes = Bytes::copy_from_slice(text.as_bytes());
        let asset = store(&tx, blobs, &NewAsset { name: "notes.txt".to_owned(), bytes, is_public: false }).await;
        tx.commit().await.unwrap();
        asset.unwrap()
    }

    /// Stores so many texts and one blob of 20 MB: what each key holds.
    pub(crate) async fn fill(&self, tenant: TenantId, texts: usize) -> BTreeMap<String, Vec<u8>> {
        let mut held = BTreeMap::new();
        for number in 0..texts {
            let text = format!("notes number {number} of {tenant}\n").repeat(number * 40 + 1);
            held.insert(self.store(&self.blobs, tenant, &text).await.blob_key, text.into_bytes());
        }
        let (key, upload) = (format!("{tenant}/film"), self.folder.path().join("upload"));
        std::fs::write(&upload, film()).unwrap();
        self.blobs.adopt(&key, &upload).await.unwrap();
        held.insert(key, film());
        held
    }

    pub(crate) async fn assert_holds(&self, blobs: &Blobs, held: &BTreeMap<String, Vec<u8>>) {
        for (key, bytes) in held {
            assert_eq!(blobs.length(key).await.unwrap(), Some(bytes.len() as u64), "{key}");
            assert!(read(blobs, key, 0, bytes.len()).await.unwrap() == *bytes, "{key} has other bytes");
        }
    }

    /// How many files of the tenant stand in the folder and in the bucket.
    pub(crate) fn counts(&self, tenant: TenantId) -> (usize, usize) {
        let count = |folder: &Path| std::fs::read_dir(folder.join(tenant.to_string())).map_or(0, Iterator::count);
        (count(self.folder.path()), count(&self.server.bucket().join("files")))
    }
}

pub(crate) fn settings(server: &S3Server, secret: &str) -> S3Settings {
    assert_eq!(BUCKET, "courses");
    S3Settings {
        endpoint: Some(server.endpoint()),
        region: "us-east-1".to_owned(),
        access_key: ACCESS_KEY.to_owned(),
        secret_key: Secret::new(secret),
        path_style: true,
        allow_http: false,
    }
}

pub(crate) async fn read(blobs: &Blobs, key: &str, start: usize, end: usize) -> Result<Vec<u8>, BlobError> {
    let range = ByteRange { start: start as u64, end: end as u64 };
    let pieces: Vec<Bytes> = blobs.read(key, range).await?.try_collect().await?;
    Ok(pieces.concat())
}

/// Twenty megabytes of which no two parts are alike.
pub(crate) fn film() -> Vec<u8> {
    let mut state = 7_u32;
    let next = std::iter::repeat_with(move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()
    });
    next.flatten().take(20_000_000).collect()
}
