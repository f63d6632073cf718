//! A database of its own for each test: a copy of a migrated template on a disposable server under `target`, a clock that
//! stands still, and the connections to look behind the program's back. A development dependency only.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test that can not be set up must stop"
)]

mod filled;
pub mod sample;
mod server;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use cluster::{Cluster, Role, Tuning};
use db::{Db, DbConfig};
use kernel::{FixedClock, TenantId, Time};
use time::macros::datetime;
use tokio_postgres::{Client, NoTls};

pub use filled::Filled;
pub use server::TestServer;

/// When tests begin, unless they move the clock.
pub const START: Time = datetime!(2026-01-15 09:00:00 UTC);

/// Room that databases of tests need, in bytes.
const MEMORY: u64 = 2 << 30;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// An empty, migrated database that is gone when this value is dropped.
#[derive(Debug)]
pub struct TestDb {
    /// The database as the contexts see it.
    pub db: Db,
    /// Its clock.
    pub clock: FixedClock,
    server: Cluster,
    /// The database's own cluster handle, for a program that is to be started on it.
    pub cluster: Cluster,
    name: String,
}

impl TestDb {
    /// A fresh copy of the template.
    pub async fn new() -> Self {
        let (server, template) = server().await;
        Self::copy(server, &template).await
    }

    async fn copy(server: Cluster, template: &str) -> Self {
        let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        server.discard(&name).await.expect("an old database is dropped");
        let cluster = server.copy(template, &name).await.expect("the template is copied");
        let clock = FixedClock::at(START);
        let db = Db::new(&cluster, &DbConfig::default(), Arc::new(clock.clone())).expect("pools are made");
        Self { db, clock, server, cluster, name }
    }

    /// A tenant with this slug, written directly: the factory for tests of contexts below `identity`.
    pub async fn tenant(&self, slug: &str) -> TenantId {
        let id = TenantId::new(START);
        let client = self.connect(Role::Platform).await;
        let sql = "insert into tenants (id, slug, name, listed_in_marketplace) values ($1, $2, $3, true)";
        client.execute(sql, &[&id.0, &slug, &format!("Tenant {slug}")]).await.expect("the tenant is written");
        id
    }

    /// A connection as `role`, to check what the program itself may not see or do.
    pub async fn connect(&self, role: Role) -> Client {
        connect(&self.cluster.login(role)).await
    }

    /// A connection as the server's superuser.
    pub async fn superuser(&self) -> Client {
        connect(self.cluster.admin()).await
    }
}

async fn connect(config: &tokio_postgres::Config) -> Client {
    let (client, connection) = config.connect(NoTls).await.expect("the test server answers");
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    client
}

/// The shared server and the name of the migrated template on it. The server outlives the test, for the next one.
async fn server() -> (Cluster, String) {
    let mut server = Cluster::embedded(&server_folder(), Tuning::Disposable).await.expect("PostgreSQL starts");
    server.keep_running();
    let digest = cluster::migrations_digest();
    let template = format!("template_{}", digest.get(..16).unwrap_or_default());
    server.template(&template).await.expect("the template is migrated");
    (server, template)
}

/// Where the shared server is: in memory, when the machine has a folder there with room, else below `target`. Each database is
/// five hundred files, and ext4 looks long for the number of a new file when many others were removed a moment ago: most of
/// the time of the tests went into that.
fn server_folder() -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    let Some(memory) = memory_folder() else { return target.join("test-postgres") };
    // Each working copy has its own.
    let mut hasher = DefaultHasher::new();
    env!("CARGO_MANIFEST_DIR").hash(&mut hasher);
    memory.join(format!("courseworx-test-{:016x}", hasher.finish()))
}

/// A folder in memory with room for many databases.
pub(crate) fn memory_folder() -> Option<&'static Path> {
    let memory = Path::new("/dev/shm");
    let found = rustix::fs::statvfs(memory).ok()?;
    (found.f_bavail.saturating_mul(found.f_frsize) >= MEMORY).then_some(memory)
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let (server, name) = (self.server.sibling("postgres"), self.name.clone());
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
            runtime.block_on(server.discard(&name)).ok()
        });
        let _ = dropping.join();
    }
}
