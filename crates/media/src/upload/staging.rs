//! Where bytes stand while they arrive: one file per upload, in a folder per tenant. How long the file is, is how much has
//! arrived, so nothing that is noted elsewhere can be wrong after a crash. Its lock belongs to who appends to it.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use kernel::{TenantId, Time, UploadId};
use sha2::Sha256;

/// Uploads of which the hash so far is remembered. One that is forgotten is hashed as a whole when it is complete.
const REMEMBERED: usize = 1_000;

/// Hashes so far, each with the number of bytes that went into it.
type Hashes = HashMap<UploadId, (u64, Sha256)>;

/// The folder of files on their way in. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Staging {
    folder: Arc<Path>,
    hashes: Arc<Mutex<Hashes>>,
}

/// A staging file, for as long as nobody else may append to it.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) file: Arc<File>,
    pub(super) path: PathBuf,
    /// How many bytes had arrived when it was taken hold of.
    pub(super) length: u64,
}

/// Why a staging file could not be taken hold of.
#[derive(Debug)]
pub(super) enum HoldError {
    Busy,
    Io(io::Error),
}

impl From<io::Error> for HoldError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Staging {
    /// A folder of this machine, made when it is missing. Nobody but the program may look into it.
    ///
    /// # Errors
    /// When the folder can not be used.
    pub fn new(folder: &Path) -> io::Result<Self> {
        private_folder(folder)?;
        Ok(Self { folder: folder.into(), hashes: Arc::default() })
    }

    /// Takes hold of a staging file, which is made when there is none.
    pub(super) async fn hold(&self, tenant: TenantId, id: UploadId) -> Result<Held, HoldError> {
        let (folder, path) = (self.folder_of(tenant), self.path(tenant, id));
        let held = blocking(move || {
            private_folder(&folder)?;
            let file = OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            let opened = file.metadata()?;
            // Who held it before may have thrown it away; what is written to it then is nowhere.
            if fs::metadata(&path).map_or(0, |there| there.ino()) != opened.ino() {
                return Ok(None);
            }
            Ok(Some(Held { file: Arc::new(file), path, length: opened.len() }))
        });
        held.await?.ok_or(HoldError::Busy)
    }

    /// How much has arrived; nothing when there is no file.
    pub(super) async fn length(&self, tenant: TenantId, id: UploadId) -> io::Result<Option<u64>> {
        let path = self.path(tenant, id);
        blocking(move || match fs::metadata(path) {
            Ok(found) => Ok(Some(found.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    /// Throws away what has arrived.
    pub(super) async fn remove(&self, tenant: TenantId, id: UploadId) -> io::Result<()> {
        self.take_hash(id, u64::MAX);
        let path = self.path(tenant, id);
        blocking(move || match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        })
        .await
    }

    /// The tenant's staging files that nobody has written to since `before`.
    pub(super) async fn untouched(&self, tenant: TenantId, before: Time) -> io::Result<Vec<UploadId>> {
        let folder = self.folder_of(tenant);
        blocking(move || {
            if !folder.is_dir() {
                return Ok(Vec::new());
            }
            let old = |entry: &fs::DirEntry| entry.metadata()?.modified().map(|at| Time::from(at) < before);
            let mut found = Vec::new();
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let id = entry.file_name().to_str().and_then(|name| name.parse().ok());
                if let Some(id) = id.filter(|_| old(&entry).unwrap_or(false)) {
                    found.push(id);
                }
            }
            Ok(found)
        })
        .await
    }

    /// The tenants that have a folder here.
    ///
    /// # Errors
    /// When the folder can not be read.
    pub async fn tenants(&self) -> io::Result<Vec<TenantId>> {
        let folder = self.folder.clone();
        blocking(move || {
            let names = fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
            Ok(names.filter_map(|name| name.parse().ok()).collect())
        })
        .await
    }

    /// The hash of the first `length` bytes, if it is remembered. It is forgotten by that.
    pub(super) fn take_hash(&self, id: UploadId, length: u64) -> Option<Sha256> {
        let (of, hash) = self.hashes.lock().ok()?.remove(&id)?;
        (of == length).then_some(hash)
    }

    /// Remembers the hash of the first `length` bytes.
    pub(super) fn keep_hash(&self, id: UploadId, length: u64, hash: Sha256) {
        let Ok(mut hashes) = self.hashes.lock() else { return };
        if hashes.len() >= REMEMBERED {
            hashes.clear();
        }
        hashes.insert(id, (length, hash));
    }

    fn folder_of(&self, tenant: TenantId) -> PathBuf {
        self.folder.join(tenant.to_string())
    }

    fn path(&self, tenant: TenantId, id: UploadId) -> PathBuf {
        self.folder_of(tenant).join(id.to_string())
    }
}

fn private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Waits until the disk has all of a file. A disk that has lost bytes says so once, and afterwards that all is well: nothing
/// of the file is kept then, and its upload begins anew.
pub(super) fn settle(file: &File) -> io::Result<()> {
    file.sync_data().inspect_err(|_| {
        if let Err(error) = file.set_len(0) {
            tracing::error!(%error, "an upload that the disk has lost could not be taken back");
        }
    })
}

/// Does what waits for the disk where waiting holds nobody up.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
