//! A data folder and a bucket, and the program over them.

use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use s3kit::{ACCESS_KEY, S3Server, SECRET_KEY};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

/// The address of the folder, as in the settings.
pub(crate) const FOLDER: &str = "file:";
/// The address of the bucket.
pub(crate) const BUCKET: &str = "s3://courses/files";
const START: Duration = Duration::from_mins(2);

/// Where a program lives.
pub(crate) struct House {
    data: TempDir,
    server: S3Server,
    port: u16,
}

impl House {
    pub(crate) async fn new() -> Self {
        let data = tempfile::tempdir().unwrap();
        // The database may run as another user, who has to pass through this folder.
        fs::set_permissions(data.path(), Permissions::from_mode(0o755)).unwrap();
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        Self { data, server: S3Server::start().await, port }
    }

    /// The program with new files in the store `home`, and with the store `other` beside it.
    fn command(&self, home: &str, other: Option<&str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_courseworx"));
        command
            .current_dir(self.data.path())
            .env_remove("DATABASE_URL")
            .env("COURSEWORX_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("COURSEWORX_DATA", self.data.path())
            .env("COURSEWORX_API_PER_MINUTE", "100000")
            .env("COURSEWORX_BCRYPT_COST", "4")
            .env("COURSEWORX_BLOBS", home);
        if let Some(other) = other {
            command.env("COURSEWORX_BLOBS_OTHER", other);
        }
        if [Some(home), other].contains(&Some(BUCKET)) {
            command
                .env("COURSEWORX_S3_ENDPOINT", self.server.endpoint())
                .env("COURSEWORX_S3_ACCESS_KEY", ACCESS_KEY)
                .env("COURSEWORX_S3_SECRET_KEY", SECRET_KEY);
        }
        command
    }

    /// Starts the server, and waits until it is ready.
    pub(crate) async fn serve(&self, home: &str, other: Option<&str>) -> Program {
        let path = self.data.path().join("log");
        let log = File::create(&path).unwrap();
        let mut command = self.command(home, other);
        command.args(["serve", "--demo"]).stdout(log.try_clone().unwrap()).stderr(log);
        let mut program = Program { child: command.spawn().unwrap(), port: self.port };
        let began = Instant::now();
        while !super::person::is_ready(self.port).await {
            let ended = program.child.try_wait().unwrap();
            let said = fs::read_to_string(&path).unwrap();
            assert!(ended.is_none() && began.elapsed() < START, "{ended:?}: {said}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        program
    }

    /// Moves the files of all training centres to `to` beside the running server: copies, then removes what was copied, until
    /// nothing is copied any more.
    pub(crate) async fn move_store(&self, home: &str, other: &str, to: &str) {
        let mut flags = vec!["move-store", "--all", "--to", to];
        loop {
            let mut command = tokio::process::Command::from(self.command(home, Some(other)));
            let Output { status, stdout, stderr } = command.args(&flags).output().await.unwrap();
            let said = String::from_utf8(stdout).unwrap();
            assert!(status.success(), "{said}{}", String::from_utf8_lossy(&stderr));
            if !flags.contains(&"--delete-source") {
                assert!(said.contains("demo: ") && said.contains(" 0 removed from the old store"), "{said}");
                flags.push("--delete-source");
            } else if said.lines().filter(|line| !line.contains("so far")).all(|line| line.contains(": 0 files copied"))
            {
                return;
            }
        }
    }

    /// The files in the folder, by key, with the SHA-256 of each.
    pub(crate) fn in_folder(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.data.path().join("blobs"))
    }

    /// The files in the bucket, likewise.
    pub(crate) fn in_bucket(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.server.bucket().join("files"))
    }

    /// Uploads in parts that the bucket still waits for.
    pub(crate) fn unfinished(&self) -> usize {
        self.server.unfinished()
    }
}

fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let digest = Sha256::digest(fs::read(&path).unwrap()).to_vec();
                found.insert(path.strip_prefix(root).unwrap().to_owned(), digest);
            }
        }
    }
    found
}

/// A running server. Its end stops its database as well.
pub(crate) struct Program {
    child: Child,
    pub(crate) port: u16,
}

impl Program {
    /// Stops it as Ctrl-C does.
    pub(crate) fn stop(mut self) {
        self.interrupt();
        assert!(self.child.wait().unwrap().success());
    }

    fn interrupt(&self) {
        let id = Pid::from_raw(self.child.id().try_into().unwrap()).unwrap();
        kill_process(id, Signal::INT).unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.interrupt();
            drop(self.child.wait());
        }
    }
}
