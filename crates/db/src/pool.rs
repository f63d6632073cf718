//! The three pools and the ways to begin.

use std::sync::Arc;
use std::time::Duration;

use cluster::{Cluster, Role, Tls};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use kernel::{Clock, Time, UserId};
use queries::client::GenericClient;
use tokio::sync::watch;
use tokio_postgres::Config;

use crate::change::Changes;
use crate::{AuthTx, DbConfig, Error, Handover, PlatformTx, Scope, Tx};

/// The database, as the contexts see it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    app: Pool,
    auth: Pool,
    platform: Pool,
    listener: Config,
    tls: Tls,
    changes: Changes,
    silence: watch::Sender<bool>,
    clock: Arc<dyn Clock>,
    slow: Duration,
}

impl Db {
    /// Pools over a prepared cluster. No connection is made before one is needed.
    ///
    /// # Errors
    /// When a pool can not be built from `config`.
    pub fn new(cluster: &Cluster, config: &DbConfig, clock: Arc<dyn Clock>) -> Result<Self, Error> {
        let others = (config.connections / 4).max(2);
        Ok(Self {
            app: pool(cluster, Role::App, config.connections, config.acquire)?,
            auth: pool(cluster, Role::Auth, others, config.acquire)?,
            platform: pool(cluster, Role::Platform, others, config.acquire)?,
            listener: cluster.login(Role::Platform),
            tls: cluster.tls().clone(),
            changes: Changes::default(),
            silence: watch::Sender::new(false),
            clock,
            slow: config.slow,
        })
    }

    /// The same database with another clock.
    #[must_use]
    pub fn with_clock(&self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self.clone() }
    }

    /// Begins a transaction of one tenant, or goes on with the one that `who` hands over.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when no connection is free or to be had in time.
    pub async fn begin(&self, who: &impl Scope) -> Result<Tx, Error> {
        let handed = who.handover().and_then(Handover::take).filter(|tx| tx.tenant() == who.tenant());
        if let Some(tx) = handed {
            return Ok(tx.of_actor(who.actor()));
        }
        let conn = self.app.get().await?;
        Ok(self.start(conn, who))
    }

    /// Begins a transaction that may touch password hashes and one-time tokens.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn begin_auth(&self, who: &impl Scope) -> Result<AuthTx, Error> {
        let conn = self.auth.get().await?;
        Ok(AuthTx(self.start(conn, who)))
    }

    fn start(&self, conn: Object, who: &impl Scope) -> Tx {
        Tx::start(conn, (who.tenant(), who.actor()), self.clock.now(), self.slow, self.changes.clone())
    }

    /// Begins a transaction across tenants.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn begin_platform(&self, actor: Option<UserId>) -> Result<PlatformTx, Error> {
        let conn: Object = self.platform.get().await?;
        Ok(PlatformTx::start(conn, actor, self.clock.now(), self.slow))
    }

    /// The clock that the transactions read.
    #[must_use]
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// What has changed lately, for caches.
    #[must_use]
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Whether the server answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), Error> {
        let tx = self.begin_platform(None).await?;
        tx.query_one("select 1", &[]).await?;
        Ok(())
    }

    /// Whether the database is known to answer nothing.
    pub(crate) fn silence(&self) -> &watch::Sender<bool> {
        &self.silence
    }

    pub(crate) fn listener(&self) -> (&Config, &Tls) {
        (&self.listener, &self.tls)
    }
}

/// How alike what was typed must be to a part of a title, and a word to another that may have been meant, so that one or two
/// wrong letters are forgiven (0 to 1).
const LIKENESS: &str = "-c pg_trgm.word_similarity_threshold=0.4 -c pg_trgm.similarity_threshold=0.25";

/// How long a network may leave what was sent without a receipt before the connection counts as lost.
const RECEIPT: Duration = Duration::from_secs(5);

fn pool(cluster: &Cluster, role: Role, size: usize, acquire: Duration) -> Result<Pool, Error> {
    let mut config = cluster.login(role);
    config.options(LIKENESS).tcp_user_timeout(RECEIPT).keepalives_idle(RECEIPT).keepalives_interval(RECEIPT);
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(config, cluster.tls().connector(), recycling);
    Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(acquire))
        .create_timeout(Some(acquire))
        .recycle_timeout(Some(acquire))
        .runtime(Runtime::Tokio1)
        .build()
        .map_err(|e| Error::Unavailable(e.to_string()))
}
