//! A tenant with people who are signed in, and a folder of files.

use bytes::Bytes;
use db::Tx;
use futures::TryStreamExt as _;
use identity::user::{self, NewUser};
use identity::{Client, Credentials, Passwords, Role, Roles, SessionKind, session, sign_in};
use kernel::{Locale, Secret, SessionId, TenantId, UserId};
use media::{Asset, BlobError, Blobs, ByteRange, NewAsset, StoreError, store};
use tempfile::TempDir;
use testkit::TestDb;

const PASSWORD: &str = "three tall hills";

/// A text of one hundred bytes, each line of ten telling its number.
pub(crate) const TEXT: &[u8] =
    b"line 0...\nline 1...\nline 2...\nline 3...\nline 4...\nline 5...\nline 6...\nline 7...\nline 8...\nline 9...\n";

pub(crate) struct World {
    pub(crate) test: TestDb,
    pub(crate) blobs: Blobs,
    pub(crate) folder: TempDir,
    passwords: Passwords,
}

impl World {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::local(folder.path()).unwrap();
        Self { test: TestDb::new().await, blobs, folder, passwords: Passwords::with(4, 1, 16) }
    }

    pub(crate) async fn add(&self, tenant: TenantId, email: &str) -> UserId {
        let new = NewUser {
            first_name: "Lina".to_owned(),
            last_name: "Ashgrove".to_owned(),
            email: email.to_owned(),
            phone: None,
            password: Secret::new(PASSWORD),
            roles: Roles::from([Role::Learner]),
            locale: Some(Locale::En),
            timezone: "UTC".to_owned(),
            email_verified: true,
            requires_password_change: false,
        };
        user::create(&self.test.db, &self.passwords, tenant, &new).await.unwrap()
    }

    /// Signs a person in anew: the session that the browser's cookie then names.
    pub(crate) async fn sign_in(&self, tenant: TenantId, email: &str) -> SessionId {
        let credentials = Credentials { identifier: email.to_owned(), password: Secret::new(PASSWORD) };
        let (db, passwords) = (&self.test.db, &self.passwords);
        let started = sign_in(db, passwords, tenant, &credentials, SessionKind::Web, &Client::default()).await.unwrap();
        let tx = self.begin(tenant).await;
        session::authenticate(&tx, &session::Proof::of_cookie(started.token.expose()).unwrap())
            .await
            .unwrap()
            .unwrap()
            .session
    }

    pub(crate) async fn begin(&self, tenant: TenantId) -> Tx {
        self.test.db.begin(&tenant).await.unwrap()
    }

    pub(crate) async fn store(&self, tenant: TenantId, name: &str, bytes: &[u8]) -> Result<Asset, StoreError> {
        let tx = self.begin(tenant).await;
        let new = NewAsset { name: name.to_owned(), bytes: Bytes::copy_from_slice(bytes), is_public: false };
        let asset = store(&tx, &self.blobs, &new).await?;
        tx.commit().await?;
        Ok(asset)
    }

    pub(crate) async fn read(&self, key: &str, range: ByteRange) -> Result<Vec<u8>, BlobError> {
        let pieces: Vec<Bytes> = self.blobs.read(key, range).await?.try_collect().await?;
        Ok(pieces.concat())
    }

    pub(crate) async fn count(&self, sql: &str) -> i64 {
        self.test.superuser().await.query_one(sql, &[]).await.unwrap().get(0)
    }
}

/// A file of the demo, as people would upload it.
pub(crate) fn demo_file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/media");
    std::fs::read(std::path::Path::new(folder).join(name)).unwrap()
}
