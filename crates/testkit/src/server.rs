//! A server of one test's own, that can be stopped, started again and killed. It is gone when the value is dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use cluster::{Cluster, Tuning};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio_postgres::Client;

/// The folder of a server, and the server that may run in it.
#[derive(Debug)]
pub struct TestServer {
    folder: TempDir,
}

impl Default for TestServer {
    fn default() -> Self {
        Self::new()
    }
}

impl TestServer {
    /// A folder without a server.
    #[must_use]
    pub fn new() -> Self {
        let folder = match super::memory_folder() {
            Some(memory) => tempfile::tempdir_in(memory),
            None => tempfile::tempdir(),
        };
        Self { folder: folder.expect("a folder is made") }
    }

    /// The folder of the server.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("postgres")
    }

    /// A folder beside the server's.
    #[must_use]
    pub fn beside(&self) -> &Path {
        self.folder.path()
    }

    /// Starts the server, or joins it.
    pub async fn start(&self) -> Cluster {
        Cluster::embedded(&self.folder(), Tuning::Disposable).await.expect("the server starts")
    }

    /// A connection as the superuser, to the database that `cluster` names.
    pub async fn superuser(&self, cluster: &Cluster) -> Client {
        super::connect(cluster.admin()).await
    }

    /// The server's first process, when it runs.
    #[must_use]
    pub fn process(&self) -> Option<Pid> {
        let text = fs::read_to_string(self.folder().join("data/postmaster.pid")).ok()?;
        let pid = Pid::from_raw(text.lines().next()?.trim().parse().ok()?)?;
        rustix::process::test_kill_process(pid).is_ok().then_some(pid)
    }

    /// Sends `signal` to the server's first process and waits until it is gone.
    pub fn end(&self, signal: Signal) {
        let Some(pid) = self.process() else { return };
        let _ = kill_process(pid, signal);
        for _ in 0..200 {
            // An ended child of this process stays as a zombie until the runtime reaps it: its state tells.
            let state = fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).unwrap_or_default();
            if state.is_empty() || state.contains(") Z ") {
                return;
            }
            sleep(Duration::from_millis(25));
        }
    }

    /// Stops every process of the server where it stands, as a machine that hangs does, or lets them go on.
    pub fn freeze(&self, frozen: bool) {
        let Some(pid) = self.process() else { return };
        let signal = if frozen { Signal::STOP } else { Signal::CONT };
        let _ = kill_process(pid, signal);
        for child in children(pid) {
            let _ = kill_process(child, signal);
        }
    }
}

/// The processes that this one has started.
fn children(parent: Pid) -> Vec<Pid> {
    let parent = parent.as_raw_nonzero().to_string();
    let folders = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = folders.filter_map(|folder| folder.file_name().to_str()?.parse::<i32>().ok());
    let started = |process: &i32| {
        // After the name, which stands in brackets, come the state and the parent.
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)) == Some(&parent)
    };
    processes.filter(started).filter_map(Pid::from_raw).collect()
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.end(Signal::QUIT);
    }
}
