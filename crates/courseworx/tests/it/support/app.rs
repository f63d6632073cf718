//! A program over a database of its own: cheap passwords, captured mail, a clock that stands still.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use cluster::Cluster;
use courseworx::boot;
use courseworx::config::Config;
use db::{Db, Notice, Topic, Worker};
use kernel::Clock;
use tempfile::TempDir;
use testkit::{Filled, TestDb};
use tokio::task::JoinHandle;
use web::App;

use super::{Client, School};

/// One running program: what `serve` starts, without its socket.
pub(crate) struct Instance {
    pub(crate) db: Db,
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) worker: Worker,
    hearing: JoinHandle<()>,
    /// Listening ends when nobody wants to be woken.
    _notice: Notice,
}

impl Instance {
    /// Puts a program together over `cluster`, with its files in `folder`.
    pub(crate) async fn start(cluster: &Cluster, clock: Arc<dyn Clock>, folder: &Path) -> Self {
        Self::with(&Self::config(folder), cluster, clock).await
    }

    /// Settings that no test runs into.
    pub(crate) fn config(folder: &Path) -> Config {
        Config {
            data: folder.to_owned(),
            listen: ([127, 0, 0, 1], 80).into(),
            demo: true,
            secret: Some("a secret for tests, at least 32 characters long".to_owned()),
            bcrypt_cost: 4,
            api_per_minute: 10_000_000,
            costly_per_minute: 10_000_000,
            ..Config::default()
        }
    }

    /// As [`Instance::start`], with these settings.
    pub(crate) async fn with(config: &Config, cluster: &Cluster, clock: Arc<dyn Clock>) -> Self {
        let (db, app, worker) = boot::assemble(config, cluster, clock, None).await.unwrap();
        let (wake, notice) = tokio::sync::watch::channel(0);
        let hearing = tokio::runtime::Handle::current().spawn(db.clone().listen(wake));
        Self { router: web::router(app.clone()), db, app, worker, hearing, _notice: notice }
    }

    /// Waits until the program hears what other programs change.
    pub(crate) async fn hears(&self) {
        let changes = self.db.changes();
        let began = Instant::now();
        while changes.version(Topic::Catalog) != changes.version(Topic::Catalog) {
            assert!(began.elapsed() < Duration::from_secs(5), "the database is not heard");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Someone who is not signed in, at `host`.
    pub(crate) fn visitor(&self, host: &str) -> Client {
        Client::new(self, host)
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.hearing.abort();
    }
}

/// A program with two schools and the platform's keeper.
pub(crate) struct TestApp {
    pub(crate) instance: Instance,
    /// The school that requests are made to.
    pub(crate) school: School,
    /// The school whose people are strangers there.
    pub(crate) other: School,
    pub(crate) test: TestDb,
    folder: TempDir,
}

impl TestApp {
    pub(crate) async fn new() -> Self {
        let filled = Filled::copy(async |test, folder| {
            let instance = Instance::start(&test.cluster, Arc::new(test.clock.clone()), folder).await;
            School::add_keeper(&instance).await;
            (School::open(&instance, "north").await, School::open(&instance, "south").await)
        });
        let Filled { test, folder, known: (school, other) } = filled.await;
        let instance = Instance::start(&test.cluster, Arc::new(test.clock.clone()), folder.path()).await;
        instance.hears().await;
        Self { instance, school, other, test, folder }
    }

    /// Another program over the same database and files.
    pub(crate) async fn beside(&self) -> Instance {
        let instance = Instance::start(&self.test.cluster, Arc::new(self.test.clock.clone()), self.folder.path()).await;
        instance.hears().await;
        instance
    }

    /// A visitor of the school.
    pub(crate) fn visitor(&self) -> Client {
        self.instance.visitor(&self.school.host)
    }
}
