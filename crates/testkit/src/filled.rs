//! What many tests of a program begin from, made once and then only copied: a database that has been filled, the files beside
//! it, and what there is to know about both.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

use cluster::Cluster;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tempfile::TempDir;

use crate::{TestDb, server};

/// A copy of what was filled.
#[derive(Debug)]
pub struct Filled<T> {
    /// The database.
    pub test: TestDb,
    /// The files.
    pub folder: TempDir,
    /// What there is to know.
    pub known: T,
}

impl<T: Serialize + DeserializeOwned> Filled<T> {
    /// A copy of what `fill` makes of an empty database and an empty folder: it is made once for each build of the test
    /// program, by the first test that asks. Whatever `fill` starts has to be ended when it is dropped.
    pub async fn copy(fill: impl AsyncFnOnce(&TestDb, &Path) -> T) -> Self {
        let (server, empty) = server().await;
        let original = Original::of_this_program();
        let known = Box::pin(original.made(server.sibling("postgres"), &empty, fill)).await;
        let folder = tempfile::tempdir().expect("a folder is made");
        copy_files(&original.files(), folder.path());
        Self { test: TestDb::copy(server, &original.name()).await, folder, known }
    }
}

/// Where the original is.
struct Original {
    folder: PathBuf,
    program: String,
    build: String,
}

impl Original {
    fn of_this_program() -> Self {
        let path = std::env::current_exe().expect("a test is a program");
        let found = path.metadata().expect("the program is there");
        let built = found.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        Self {
            folder: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/test-filled"),
            program: name.split('-').next().unwrap_or_default().to_owned(),
            build: format!("{:x}_{:x}", built.as_nanos(), found.len()),
        }
    }

    /// Of the database.
    fn name(&self) -> String {
        format!("filled_{}_{}", self.program, self.build)
    }

    fn files(&self) -> PathBuf {
        self.folder.join(self.name()).join("files")
    }

    /// What there is to know about the original, which is made unless it is there.
    async fn made<T: Serialize + DeserializeOwned>(
        &self,
        server: Cluster,
        empty: &str,
        fill: impl AsyncFnOnce(&TestDb, &Path) -> T,
    ) -> T {
        fs::create_dir_all(&self.folder).expect("a folder is made");
        let lock = File::create(self.folder.join(format!("{}.lock", self.program))).expect("a lock is made");
        lock.lock().expect("the lock is free in the end");
        let note = self.folder.join(self.name()).join("known.json");
        let there = server.names(&self.name()).await.expect("the server lists its databases");
        if let (Ok(known), [_]) = (fs::read(&note), there.as_slice()) {
            return serde_json::from_slice(&known).expect("what is known can be read");
        }
        self.forget_others(&server).await;
        fs::create_dir_all(self.files()).expect("a folder is made");
        let test = TestDb::copy(server.sibling("postgres"), empty).await;
        let known = Box::pin(fill(&test, &self.files())).await;
        server.freeze(&test.name, &self.name()).await.expect("the database becomes a template");
        fs::write(note, serde_json::to_vec(&known).expect("what is known can be written")).expect("it is written");
        known
    }

    /// What earlier builds of this program have left.
    async fn forget_others(&self, server: &Cluster) {
        let beginning = format!("filled_{}_", self.program);
        for name in server.names(&beginning).await.expect("the server lists its databases") {
            server.discard(&name).await.expect("an old database is dropped");
        }
        for entry in fs::read_dir(&self.folder).expect("the folder is there").flatten() {
            if entry.file_name().to_string_lossy().starts_with(&beginning) {
                fs::remove_dir_all(entry.path()).expect("old files are removed");
            }
        }
    }
}

fn copy_files(from: &Path, to: &Path) {
    let copied = Command::new("cp").arg("--archive").arg(from.join(".")).arg(to).status();
    assert!(copied.is_ok_and(|status| status.success()), "the files are copied");
}
