//! A transaction bound to one tenant, usable as the client of the generated queries.
//!
//! `begin` puts `BEGIN` and the tenant on the wire and does not wait: they travel with the first statement. If either fails,
//! the first statement fails too, so the context can not be missing silently. Reads that are joined with
//! `tokio::try_join!` are one round trip; by [`Tx::reads`] the end of the transaction travels with them too. Do not await
//! [`Tx::commit`] before a row stream is read to its end.

use std::ops::Deref;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use deadpool_postgres::Object;
use futures::FutureExt;
use kernel::{TenantId, Time, UserId};

use crate::Error;
use crate::change::{Changes, Topic};
use crate::client::metered_client;
use crate::meter::Meter;

/// A transaction of one tenant. Dropped without [`Tx::commit`], it is rolled back.
pub struct Tx {
    conn: Object,
    open: AtomicBool,
    tenant: TenantId,
    actor: Option<UserId>,
    now: Time,
    slow: Duration,
    meter: Meter,
    changes: Changes,
    outdated: Mutex<Vec<Topic>>,
}

/// A transaction of one tenant on the role that may read and write password hashes and one-time tokens.
pub struct AuthTx(pub(crate) Tx);

impl Tx {
    pub(crate) fn start(
        conn: Object,
        (tenant, actor): (TenantId, Option<UserId>),
        now: Time,
        slow: Duration,
        changes: Changes,
    ) -> Self {
        let (meter, outdated) = (Meter::default(), Mutex::default());
        let tx = Self { conn, open: AtomicBool::new(false), tenant, actor, now, slow, meter, changes, outdated };
        tx.ensure_open();
        tx
    }

    /// The same transaction, in which `actor` acts from now on.
    pub(crate) fn of_actor(mut self, actor: Option<UserId>) -> Self {
        self.actor = actor;
        self
    }

    /// Begins, unless a transaction is open: every statement that is sent runs in the tenant's context.
    pub(crate) fn ensure_open(&self) {
        if !self.open.swap(true, Ordering::Relaxed) {
            // Only a UUID, which prints as hexadecimal digits and dashes, becomes part of the text.
            let sql = format!("begin; set local app.tenant_id = '{}'", self.tenant.0);
            let _ = self.conn.batch_execute(&sql).now_or_never();
        }
    }

    fn roll_back(&self) {
        if self.open.swap(false, Ordering::Relaxed) {
            let _ = self.conn.batch_execute("rollback").now_or_never();
        }
    }

    /// Runs `work`, which only reads, and sends the end of the transaction right behind its statements instead of after
    /// their answers: the server is woken once, not twice. When a statement has to be prepared first, or `work` sends more
    /// later, the transaction ends or begins anew as it must; each statement sees the tenant's rows as of its own moment
    /// either way, for transactions here are `read committed`. What was written before `work` and not committed is lost.
    pub async fn reads<T>(&self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        let started = std::future::poll_fn(|context| Poll::Ready(work.as_mut().poll(context))).await;
        if let Poll::Ready(output) = started {
            return output;
        }
        if self.meter.all_sent() {
            self.roll_back();
        }
        work.await
    }

    /// Makes the transaction's writes last.
    ///
    /// # Errors
    /// When the server is away or a deferred constraint is broken; nothing was written then.
    pub async fn commit(self) -> Result<(), Error> {
        if !self.open.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        let committed = self.meter.track(self.conn.batch_execute("commit")).await;
        for topic in self.outdated.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            self.changes.bump(topic);
        }
        committed.map_err(Error::from)
    }

    /// What this instance remembers under `topic` is stale when the transaction has ended. The others hear it from the
    /// database, this one need not wait for that: whoever signs out is signed out at the next request.
    pub fn outdates(&self, topic: Topic) {
        self.outdated.lock().unwrap_or_else(PoisonError::into_inner).push(topic);
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
        self.roll_back();
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
