//! The program under load, with a data folder of its own under the target folder.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio_postgres::{NoTls, SimpleQueryMessage};

use super::{ask::Ask, load, script};
use crate::Fallible;

const START_LIMIT: Duration = Duration::from_mins(1);

/// A built program and its data.
pub(super) struct Program {
    binary: PathBuf,
    pub(super) data: PathBuf,
    /// Locked for as long as the folder is used.
    _turn: fs::File,
}

impl Program {
    /// This binary, with an empty data folder. Another run has to end before.
    pub(super) fn prepare(root: &Path, binary: PathBuf) -> Fallible<Self> {
        let data = root.join("target/bench");
        fs::create_dir_all(root.join("target"))?;
        let turn = fs::File::create(root.join("target/bench.lock"))?;
        turn.try_lock().map_err(|error| format!("another benchmark runs in {}: {error}", data.display()))?;
        if data.exists() {
            fs::remove_dir_all(&data)?;
        }
        fs::create_dir_all(&data)?;
        Ok(Self { binary, data, _turn: turn })
    }

    /// The folder of the database's socket.
    pub(super) fn socket(&self) -> PathBuf {
        self.data.join("postgres/socket")
    }

    /// Runs the script `bench/NAME.sql` in the database of a program that runs, and answers the ids to ask for.
    pub(super) async fn load(&self, root: &Path, name: &str) -> Fallible<Value> {
        let script = fs::read_to_string(script::compose(root, name, &self.data)?)?;
        let mut config = tokio_postgres::Config::new();
        config.host_path(self.socket()).user("postgres").dbname("courseworx");
        let (client, connection) = config.connect(NoTls).await?;
        let answers = tokio::select! {
            answers = client.simple_query(&script) => answers?,
            closed = connection => return Err(format!("the database closed the connection: {closed:?}").into()),
        };
        let facts = answers
            .iter()
            .rev()
            .find_map(|answer| if let SimpleQueryMessage::Row(row) = answer { row.get(0) } else { None });
        Ok(serde_json::from_str(facts.ok_or_else(|| format!("`bench/{name}.sql` answered nothing"))?)?)
    }

    /// Connections to the database that serve tenants, of all programs that run on this data.
    pub(super) async fn serving_connections(&self, root: &Path) -> Fallible<usize> {
        let count = self.load(root, "connections").await?.as_u64().ok_or("the connections could not be counted")?;
        Ok(usize::try_from(count)?)
    }

    /// Starts it on a free port and waits until it is ready.
    pub(super) async fn serve(&self) -> Fallible<Server> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let log = fs::File::create(self.data.join(format!("serve-{port}.log")))?;
        let started = Instant::now();
        let child = self
            .command(&["serve"])
            .env("COURSEWORX_LISTEN", address.to_string())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        let mut server = Server { address, child, took: Duration::ZERO };
        server.until_ready(started).await?;
        Ok(server)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command.args(arguments).stdin(Stdio::null()).env_remove("DATABASE_URL").env("COURSEWORX_DATA", &self.data);
        command.env("COURSEWORX_LOG", "warn");
        for limit in ["COURSEWORX_API_PER_MINUTE", "COURSEWORX_COSTLY_PER_MINUTE"] {
            command.env(limit, "100000000");
        }
        command
    }
}

/// A running program.
pub(super) struct Server {
    pub(super) address: SocketAddr,
    child: Child,
    /// From the start of the process to the first answer that it is ready.
    pub(super) took: Duration,
}

impl Server {
    pub(super) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Stops it as Ctrl-C does.
    pub(super) fn stop(mut self) -> Fallible {
        Command::new("kill").args(["-s", "INT", &self.child.id().to_string()]).status()?;
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("the server ended with {status}").into()) }
    }

    async fn until_ready(&mut self, started: Instant) -> Fallible {
        let ask = Ask::get("/health/ready", "localhost");
        loop {
            if let Ok(answer) = load::once(self.address, &ask).await
                && answer.status == 200
            {
                self.took = started.elapsed();
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("the server ended with {status}").into());
            }
            if started.elapsed() > START_LIMIT {
                self.child.kill()?;
                return Err("the server was not ready in time".into());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server that a failed run leaves behind is ended; one that was stopped is gone already.
        let _ = self.child.kill();
    }
}
