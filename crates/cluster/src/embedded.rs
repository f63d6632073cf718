//! A PostgreSQL server of the program's own: its files under the data folder, reached through a socket there.
//!
//! The process that holds the lock on the folder owns the server and stops it at the end; any other process joins the
//! server that runs. PostgreSQL refuses to run as root, so a program started by root hands it to an unprivileged user; that
//! user may lack the right to pass through the folders above (`/root` is closed to others), and is then given that one
//! capability (`CAP_DAC_READ_SEARCH`) for the server process alone.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use rustix::fs::FlockOperation;
use sha2::{Digest, Sha256};
use tokio::process::Command;
use tokio_postgres::config::SslMode;
use tokio_postgres::{Config, NoTls};

use crate::ClusterError;

const READY_SECONDS: u64 = 60;
/// `sun_path` holds 107 bytes on Linux (unix(7)); PostgreSQL appends `/.s.PGSQL.5432`.
const SOCKET_FOLDER_MAX: usize = 90;

/// What the server is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tuning {
    /// Data that must survive a power cut.
    Durable,
    /// Data that may be lost: tests.
    Disposable,
}

/// A running server.
#[derive(Debug)]
pub struct Embedded {
    data: PathBuf,
    socket: PathBuf,
    /// Held while this process owns the server.
    lock: Option<File>,
    runner: Runner,
}

impl Embedded {
    /// Starts the server in `folder`, making it on the first use, or joins the one that runs there.
    ///
    /// # Errors
    /// [`ClusterError`] says what is missing.
    pub async fn start(folder: &Path, tuning: Tuning) -> Result<Self, ClusterError> {
        let runner = Runner::find()?;
        make_folder(folder)?;
        let folder = fs::canonicalize(folder).map_err(|e| file_error(folder, e))?;
        let runner = runner.for_folder(&folder)?;
        let lock_path = folder.join("lock");
        let lock = File::create(&lock_path).map_err(|e| file_error(&lock_path, e))?;
        let owner = rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive).is_ok();
        let server =
            Self { data: folder.join("data"), socket: socket_folder(&folder), lock: owner.then_some(lock), runner };
        if owner && !server.answers().await {
            server.launch(tuning, &folder).await?;
        }
        server.wait_until_ready().await?;
        Ok(server)
    }

    /// How to connect as the superuser, to the database `postgres`.
    #[must_use]
    pub fn admin(&self) -> Config {
        let mut config = Config::new();
        config
            .host_path(&self.socket)
            .user("postgres")
            .dbname("postgres")
            .ssl_mode(SslMode::Disable)
            .connect_timeout(Duration::from_secs(2));
        config
    }

    /// Leaves the server running after this process.
    pub fn keep_running(&mut self) {
        self.lock = None;
    }

    /// Stops the server when this process owns it: connections are cut, data is written (`pg_ctl stop -m fast`).
    ///
    /// # Errors
    /// When `pg_ctl` fails.
    pub async fn stop(&self) -> Result<(), ClusterError> {
        if self.lock.is_none() {
            return Ok(());
        }
        let arguments =
            [OsStr::new("stop"), OsStr::new("-D"), self.data.as_os_str(), OsStr::new("-m"), OsStr::new("fast")];
        self.runner.run("pg_ctl", &arguments).await
    }

    async fn launch(&self, tuning: Tuning, folder: &Path) -> Result<(), ClusterError> {
        if !self.data.join("PG_VERSION").exists() {
            self.initialise().await?;
        }
        make_folder(&self.socket)?;
        self.runner.own(&self.socket)?;
        let log = folder.join("server.log");
        let log_file = File::options().create(true).append(true).open(&log).map_err(|e| file_error(&log, e))?;
        let mut command = self.runner.command("postgres");
        command.arg("-D").arg(&self.data).arg("-k").arg(&self.socket);
        for setting in settings(tuning) {
            command.arg("-c").arg(setting);
        }
        command
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log_file.try_clone().map_err(|e| file_error(&log, e))?)
            .stderr(log_file)
            .spawn()
            .map_err(|e| file_error(&self.runner.programs, e))?;
        Ok(())
    }

    async fn initialise(&self) -> Result<(), ClusterError> {
        let half_made = self.data.with_extension("new");
        if half_made.exists() {
            fs::remove_dir_all(&half_made).map_err(|e| file_error(&half_made, e))?;
        }
        make_folder(&half_made)?;
        self.runner.own(&half_made)?;
        let options = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-D"];
        let mut arguments: Vec<&OsStr> = options.iter().map(OsStr::new).collect();
        arguments.push(half_made.as_os_str());
        self.runner.run("initdb", &arguments).await?;
        fs::rename(&half_made, &self.data).map_err(|e| file_error(&self.data, e))
    }

    async fn answers(&self) -> bool {
        self.admin().connect(NoTls).await.is_ok()
    }

    async fn wait_until_ready(&self) -> Result<(), ClusterError> {
        for _ in 0..READY_SECONDS * 20 {
            if self.answers().await {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(ClusterError::NotReady(READY_SECONDS))
    }
}

/// Settings given at each start: reads by index cost what they cost on a disk without a head, no query here is long enough
/// to be worth compiling, and no time goes into the names of processes (`pg_stat_activity` says what they do). The file `postgresql.conf` in the data folder may say the rest.
fn settings(tuning: Tuning) -> &'static [&'static str] {
    match tuning {
        Tuning::Durable => &[
            "listen_addresses=",
            "max_connections=100",
            "random_page_cost=1.1",
            "jit=off",
            "update_process_title=off",
            "log_min_duration_statement=200",
            "log_line_prefix=%m [%p] %u ",
        ],
        Tuning::Disposable => &[
            "listen_addresses=",
            "max_connections=300",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=64MB",
            "min_wal_size=32MB",
            "autovacuum=off",
            "jit=off",
            "log_min_messages=fatal",
        ],
    }
}

/// Where the server programs are, and who runs them.
#[derive(Debug)]
struct Runner {
    programs: PathBuf,
    user: Option<(u32, u32)>,
    may_search: bool,
}

impl Runner {
    fn find() -> Result<Self, ClusterError> {
        let programs = server_programs().ok_or(ClusterError::NotInstalled)?;
        let user = if rustix::process::geteuid().is_root() {
            Some(user_id("postgres").or_else(|| user_id("nobody")).ok_or(ClusterError::NoUser)?)
        } else {
            None
        };
        Ok(Self { programs, user, may_search: false })
    }

    /// Gives the server's folder to the server's user, and notes whether that user can reach it.
    fn for_folder(mut self, folder: &Path) -> Result<Self, ClusterError> {
        self.own(folder)?;
        if let Some((uid, gid)) = self.user {
            self.may_search = folder.ancestors().skip(1).any(|above| !may_pass(above, uid, gid));
        }
        Ok(self)
    }

    fn own(&self, path: &Path) -> Result<(), ClusterError> {
        match self.user {
            Some((uid, gid)) => std::os::unix::fs::chown(path, Some(uid), Some(gid)).map_err(|e| file_error(path, e)),
            None => Ok(()),
        }
    }

    fn command(&self, program: &str) -> Command {
        let path = self.programs.join(program);
        let Some((uid, gid)) = self.user else { return Command::new(path) };
        let mut command = Command::new("setpriv");
        command.arg(format!("--reuid={uid}")).arg(format!("--regid={gid}")).arg("--clear-groups");
        if self.may_search {
            command.arg("--inh-caps=+dac_read_search").arg("--ambient-caps=+dac_read_search");
        }
        command.arg("--").arg(path).current_dir("/");
        command
    }

    async fn run(&self, program: &str, arguments: &[&OsStr]) -> Result<(), ClusterError> {
        let output = self.command(program).args(arguments).stdin(Stdio::null()).output().await;
        let output = output.map_err(|e| file_error(&self.programs, e))?;
        if output.status.success() {
            return Ok(());
        }
        let text = [output.stdout, output.stderr].concat();
        Err(ClusterError::Program {
            program: program.to_owned(),
            output: String::from_utf8_lossy(&text).trim().to_owned(),
        })
    }
}

fn may_pass(folder: &Path, uid: u32, gid: u32) -> bool {
    fs::metadata(folder).is_ok_and(|meta| {
        let bit = if meta.uid() == uid {
            0o100
        } else if meta.gid() == gid {
            0o010
        } else {
            0o001
        };
        meta.permissions().mode() & bit != 0
    })
}

/// The newest installed server of version 15 or later: Debian's layout, then others' usual folders.
fn server_programs() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"]
        .iter()
        .filter_map(|base| fs::read_dir(base).ok())
        .flat_map(|entries| entries.filter_map(Result::ok))
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version = name.strip_prefix("postgresql@").unwrap_or(&name).parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(version, bin)| *version >= 15 && bin.join("postgres").exists() && bin.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().map(|(_, bin)| bin).or_else(|| {
        let usual = PathBuf::from("/usr/bin");
        (usual.join("postgres").exists() && usual.join("initdb").exists()).then_some(usual)
    })
}

fn user_id(name: &str) -> Option<(u32, u32)> {
    let users = fs::read_to_string("/etc/passwd").ok()?;
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next() == Some(name)).then_some(())?;
        let uid = fields.nth(1)?.parse().ok()?;
        Some((uid, fields.next()?.parse().ok()?))
    })
}

fn socket_folder(folder: &Path) -> PathBuf {
    let beside = folder.join("socket");
    if beside.as_os_str().len() <= SOCKET_FOLDER_MAX {
        return beside;
    }
    let digest = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    let name = digest.iter().take(10).fold(String::from("courseworx-"), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    });
    std::env::temp_dir().join(name)
}

fn make_folder(path: &Path) -> Result<(), ClusterError> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(|e| file_error(path, e))
}

fn file_error(path: &Path, source: std::io::Error) -> ClusterError {
    ClusterError::File { path: path.to_owned(), source }
}
