//! A transaction bound to one tenant, usable as the client of the generated queries.
//!
//! `begin` puts `BEGIN` and the tenant on the wire and does not wait: they travel with the first statement. If either fails,
//! the first statement fails too, so the context can not be missing silently. Reads that are joined with
//! `tokio::try_join!` are one round trip. Do not await [`Tx::commit`] before a row stream is read to its end.

use std::ops::Deref;
use std::time::Duration;

use deadpool_postgres::Object;
use futures::FutureExt;
use kernel::{TenantId, Time, UserId};

use crate::Error;
use crate::client::metered_client;
use crate::meter::Meter;

/// A transaction of one tenant. Dropped without [`Tx::commit`], it is rolled back.
pub struct Tx {
    conn: Object,
    open: bool,
    tenant: TenantId,
    actor: Option<UserId>,
    now: Time,
    slow: Duration,
    meter: Meter,
}

/// A transaction of one tenant on the role that may read and write password hashes and one-time tokens.
pub struct AuthTx(pub(crate) Tx);

impl Tx {
    pub(crate) fn start(conn: Object, tenant: TenantId, actor: Option<UserId>, now: Time, slow: Duration) -> Self {
        // Only a UUID, which prints as hexadecimal digits and dashes, becomes part of the text.
        let sql = format!("begin; select set_config('app.tenant_id', '{}', true)", tenant.0);
        let _ = conn.batch_execute(&sql).now_or_never();
        Self { conn, open: true, tenant, actor, now, slow, meter: Meter::default() }
    }

    /// Makes the transaction's writes last.
    ///
    /// # Errors
    /// When the server is away or a deferred constraint is broken; nothing was written then.
    pub async fn commit(mut self) -> Result<(), Error> {
        self.open = false;
        let committed = self.meter.track(self.conn.batch_execute("commit")).await;
        committed.map_err(Error::from)
    }

    /// Whose rows are there.
    #[must_use]
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> Option<UserId> {
        self.actor
    }

    /// The transaction's one instant: what it writes bears this time.
    #[must_use]
    pub fn now(&self) -> Time {
        self.now
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        if self.open {
            let _ = self.conn.batch_execute("rollback").now_or_never();
        }
        self.meter.finish(self.slow);
    }
}

impl Deref for AuthTx {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.0
    }
}

impl AuthTx {
    /// The transaction, as the client of queries.
    #[must_use]
    pub fn tx(&self) -> &Tx {
        &self.0
    }

    /// As [`Tx::commit`].
    ///
    /// # Errors
    /// As [`Tx::commit`].
    pub async fn commit(self) -> Result<(), Error> {
        self.0.commit().await
    }
}

metered_client!(Tx);
