//! Does the jobs and hands out the events. Any number of instances may run workers: a job is claimed by one of them, and a
//! job whose worker died is claimed again.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use kernel::{EventId, JobId, TenantId, UserId};
use queries::queries::db::{jobs, outbox};
use rust_decimal::Decimal;
use serde_json::json;
use tokio::sync::watch;

use crate::{BoxFuture, Db, Error, Happened, Job, Subscriber};

/// A job that says nothing for this long is taken to be orphaned.
const STALE: time::Duration = time::Duration::minutes(10);
/// How long a job may still take once the worker was asked to stop.
const PATIENCE: Duration = Duration::from_secs(3);
const IDLE: Duration = Duration::from_secs(5);
const BATCH: i64 = 50;

/// Why a job failed, for the log and the page; it must hold no secret.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct JobError(pub String);

impl From<Error> for JobError {
    fn from(error: Error) -> Self {
        Self(error.to_string())
    }
}

/// A job under way.
#[derive(Debug)]
pub struct JobRun {
    /// The database.
    pub db: Db,
    /// What to do.
    pub job: Job,
}

impl JobRun {
    /// Tells how far the work is, in percent, and what it is doing. Also says that its worker is alive.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn progress(&self, percent: u8, note: &str) -> Result<(), Error> {
        let tx = self.db.begin(&self.job.tenant).await?;
        jobs::report_progress().bind(&tx, &Decimal::from(percent.min(100)), &note, &tx.now(), &self.job.id.0).await?;
        tx.commit().await
    }
}

/// Does the jobs of one kind. It may be begun again after a failure, so doing it twice must do no harm.
pub trait Handler: Send + Sync {
    /// The kind of job.
    fn kind(&self) -> &'static str;

    /// Does it.
    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>>;
}

/// Handlers and subscribers, and the loop that feeds them.
pub struct Worker {
    db: Db,
    name: String,
    handlers: HashMap<&'static str, Arc<dyn Handler>>,
    subscribers: Vec<Arc<dyn Subscriber>>,
}

impl Worker {
    /// A worker; `name` tells instances apart in the jobs table.
    #[must_use]
    pub fn new(db: Db, name: String, handlers: Vec<Arc<dyn Handler>>, subscribers: Vec<Arc<dyn Subscriber>>) -> Self {
        Self { db, name, handlers: handlers.into_iter().map(|h| (h.kind(), h)).collect(), subscribers }
    }

    /// Works until `stop` says so. It begins no new work after that, and a job that takes longer is given up for another try.
    pub async fn run(&self, mut notice: watch::Receiver<u64>, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            if let Err(error) = self.work(&stop).await {
                tracing::debug!(%error, "worker could not reach the database");
            }
            tokio::select! {
                _ = notice.changed() => {}
                _ = stop.changed() => {}
                () = tokio::time::sleep(IDLE) => {}
            }
        }
    }

    /// Does everything that is due now and returns: how many events and jobs that were.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn work_off(&self) -> Result<usize, Error> {
        let (_until_then, never) = watch::channel(false);
        self.work(&never).await
    }

    async fn work(&self, stop: &watch::Receiver<bool>) -> Result<usize, Error> {
        let mut done = 0;
        while !*stop.borrow() {
            let delivered = self.deliver().await?;
            let worked = usize::from(self.work_one(stop).await?);
            if delivered + worked == 0 {
                break;
            }
            done += delivered + worked;
        }
        Ok(done)
    }

    async fn deliver(&self) -> Result<usize, Error> {
        let tenants = {
            let tx = self.db.begin_platform(None).await?;
            outbox::tenants_with_undelivered().bind(&tx).all().await?
        };
        let mut delivered = 0;
        for tenant in tenants {
            match self.deliver_tenant(TenantId(tenant)).await {
                Ok(count) => delivered += count,
                Err(error @ Error::Unavailable(_)) => return Err(error),
                // Its events wait, in order; those of other tenants and the jobs do not.
                Err(error) => tracing::warn!(%tenant, %error, "events could not be delivered"),
            }
        }
        Ok(delivered)
    }

    async fn deliver_tenant(&self, tenant: TenantId) -> Result<usize, Error> {
        let tx = self.db.begin(&tenant).await?;
        if !outbox::hold_delivery().bind(&tx, &tenant.to_string()).one().await? {
            return Ok(0);
        }
        let rows = outbox::claim_undelivered().bind(&tx, &BATCH).all().await?;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        for row in rows {
            let event = Happened {
                id: EventId(row.id),
                tenant,
                kind: row.kind,
                entity: row.entity_id,
                actor: row.actor.map(UserId),
                payload: row.payload,
                at: row.at,
            };
            for subscriber in self.subscribers.iter().filter(|s| s.wants(&event.kind)) {
                subscriber.handle(&tx, &event).await?;
            }
        }
        outbox::mark_delivered().bind(&tx, &tx.now(), &ids).await?;
        tx.commit().await?;
        Ok(ids.len())
    }

    async fn work_one(&self, stop: &watch::Receiver<bool>) -> Result<bool, Error> {
        let Some(job) = self.claim().await? else { return Ok(false) };
        let run = JobRun { db: self.db.clone(), job };
        let outcome = match self.handlers.get(run.job.kind.as_str()) {
            Some(handler) => tokio::select! {
                outcome = handler.run(&run) => outcome,
                () = overdue(stop.clone()) => Err(JobError("the program was stopped".to_owned())),
            },
            None => Err(JobError(format!("no handler for jobs of kind {}", run.job.kind))),
        };
        let tx = self.db.begin(&run.job.tenant).await?;
        match outcome {
            Ok(()) => drop(jobs::finish().bind(&tx, &tx.now(), &run.job.id.0).await?),
            Err(error) => {
                tracing::warn!(job = %run.job.id, kind = %run.job.kind, attempt = run.job.attempts, %error, "job failed");
                let failed = (run.job.attempts >= run.job.max_attempts).then_some(tx.now());
                let again = tx.now() + back_off(run.job.attempts);
                jobs::fail().bind(&tx, &error.to_string(), &again, &failed, &run.job.id.0).await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }

    async fn claim(&self) -> Result<Option<Job>, Error> {
        let tx = self.db.begin_platform(None).await?;
        let now = tx.now();
        let Some(row) = jobs::claim().bind(&tx, &now, &self.name, &(now - STALE)).opt().await? else { return Ok(None) };
        tx.commit("job.claim", &json!({"job": row.id, "kind": row.kind, "tenant": row.tenant_id})).await?;
        Ok(Some(Job {
            id: JobId(row.id),
            tenant: TenantId(row.tenant_id),
            kind: row.kind,
            payload: row.payload,
            actor: row.actor.map(UserId),
            attempts: row.attempts,
            max_attempts: row.max_attempts,
        }))
    }
}

/// Returns some time after `stop` said so.
async fn overdue(mut stop: watch::Receiver<bool>) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        // Nobody is left to say so.
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(PATIENCE).await;
}

/// 5 s, 20 s, 80 s … at most an hour.
fn back_off(attempts: i32) -> time::Duration {
    let exponent = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(6);
    time::Duration::seconds((5 * 4_i64.pow(exponent)).min(3_600))
}
