//! Jobs: work to do after commit, enqueued by the transaction that wants it done.

use kernel::{JobId, TenantId, Time, UserId};
use queries::queries::db::jobs;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::{Error, Tx};

/// Work to be done.
#[derive(Debug, Clone)]
pub struct NewJob<'a, P: Serialize> {
    /// Which handler does it.
    pub kind: &'a str,
    /// What the handler needs to know; it must hold no secret.
    pub payload: P,
    /// A job of the same kind with the same key is enqueued once.
    pub key: Option<&'a str>,
    /// Not before this instant; at once when absent.
    pub run_at: Option<Time>,
}

/// Work as a handler gets it.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its identity.
    pub id: JobId,
    /// Whose.
    pub tenant: TenantId,
    /// Which handler does it.
    pub kind: String,
    /// What to do.
    pub payload: serde_json::Value,
    /// For whom.
    pub actor: Option<UserId>,
    /// How often it was begun, this time included.
    pub attempts: i32,
    /// How often it may be begun.
    pub max_attempts: i32,
}

/// How far a job is.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JobState {
    /// Which handler does it.
    pub kind: String,
    /// 0 to 100.
    pub progress: f64,
    /// What it is doing now.
    pub note: String,
    /// When it was done.
    #[serde(with = "time::serde::rfc3339::option")]
    pub finished_at: Option<Time>,
    /// When it was given up.
    #[serde(with = "time::serde::rfc3339::option")]
    pub failed_at: Option<Time>,
}

impl Tx {
    /// Adds a job, to be begun once this transaction is committed.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn enqueue<P: Serialize>(&self, job: &NewJob<'_, P>) -> Result<JobId, Error> {
        let id = JobId::new(self.now());
        let payload = serde_json::to_value(&job.payload).map_err(|e| Error::Stored(e.to_string()))?;
        let actor = self.actor().map(|a| a.0);
        let run_at = job.run_at.unwrap_or(self.now());
        jobs::enqueue().bind(self, &self.tenant().0, &id.0, &job.kind, &payload, &actor, &job.key, &run_at).await?;
        Ok(id)
    }

    /// How far the job is; nothing when the tenant has no such job.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn job_state(&self, id: JobId) -> Result<Option<JobState>, Error> {
        let row = jobs::state().bind(self, &id.0).opt().await?;
        Ok(row.map(|row| JobState {
            kind: row.kind,
            progress: row.progress.to_f64().unwrap_or(0.0),
            note: row.note,
            finished_at: row.finished_at,
            failed_at: row.failed_at,
        }))
    }
}
