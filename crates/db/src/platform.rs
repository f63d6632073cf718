//! A transaction across tenants, on the role that has policies written for it.
//!
//! One that is committed leaves a row in `platform_audit`, in the same transaction. One that only looked something up for
//! the program itself (which tenant has this host, is a job due) is dropped and leaves none.

use std::time::Duration;

use deadpool_postgres::Object;
use futures::FutureExt;
use kernel::{Ids, Time, UserId};
use queries::queries::db::audit;

use crate::Error;
use crate::client::metered_client;
use crate::meter::Meter;

/// A transaction of the platform. Dropped without [`PlatformTx::commit`], it is rolled back.
pub struct PlatformTx {
    conn: Object,
    open: bool,
    actor: Option<UserId>,
    now: Time,
    slow: Duration,
    meter: Meter,
}

impl PlatformTx {
    pub(crate) fn start(conn: Object, actor: Option<UserId>, now: Time, slow: Duration) -> Self {
        let _ = conn.batch_execute("begin").now_or_never();
        Self { conn, open: true, actor, now, slow, meter: Meter::default() }
    }

    /// It is open from its start to its commit.
    #[expect(clippy::unused_self, reason = "asked of every kind of transaction before a statement is sent")]
    fn ensure_open(&self) {}

    /// The transaction's one instant.
    #[must_use]
    pub fn now(&self) -> Time {
        self.now
    }

    /// Makes the writes last and records `action` with its `detail`, which must hold no secret.
    ///
    /// # Errors
    /// When the server is away or a deferred constraint is broken; nothing was written then.
    pub async fn commit(mut self, action: &str, detail: &serde_json::Value) -> Result<(), Error> {
        audit::platform_act()
            .bind(&self, &Ids::next(self.now), &self.actor.map(|a| a.0), &action, detail, &self.now)
            .await?;
        self.open = false;
        let committed = self.meter.track(self.conn.batch_execute("commit")).await;
        committed.map_err(Error::from)
    }
}

impl Drop for PlatformTx {
    fn drop(&mut self) {
        if self.open {
            let _ = self.conn.batch_execute("rollback").now_or_never();
        }
        self.meter.finish(self.slow);
    }
}

metered_client!(PlatformTx);
