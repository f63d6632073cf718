//! Throws away what is over: sessions, links, requests for accounts, and failures that nobody waits for any more. The first
//! sign-in of a day at a tenant enqueues it for that tenant; the day is the job's key, so instances agree on one.

use db::{BoxFuture, Db, Error, Handler, JobError, JobRun, NewJob, Tx};
use kernel::TenantId;
use queries::queries::identity::{accounts, email_tokens, sessions, sign_ups};
use time::Duration;

const SWEEP: &str = "identity.sweep";

/// Removes what has expired in `tenant`; how many rows that were. Committed. Doing it twice does no harm.
///
/// # Errors
/// When the database is away.
pub async fn sweep(db: &Db, tenant: TenantId) -> Result<u64, Error> {
    let auth = db.begin_auth(&tenant).await?;
    let (tx, now) = (auth.tx(), auth.now());
    let mut gone = sessions::delete_expired().bind(tx, &now).await?;
    gone += email_tokens::delete_expired().bind(tx, &now).await?;
    gone += sign_ups::delete_expired().bind(tx, &now).await?;
    gone += accounts::delete_old_failures().bind(tx, &(now - Duration::hours(24))).await?;
    auth.commit().await?;
    Ok(gone)
}

/// Sees to it that today's sweep is done.
pub(crate) async fn enqueue_today(tx: &Tx) -> Result<(), Error> {
    let day = tx.now().date().to_string();
    tx.enqueue(&NewJob { kind: SWEEP, payload: serde_json::json!({}), key: Some(&day), run_at: None }).await?;
    Ok(())
}

pub(crate) struct Sweep;

impl Handler for Sweep {
    fn kind(&self) -> &'static str {
        SWEEP
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let gone = sweep(&run.db, run.job.tenant).await?;
            tracing::debug!(gone, "swept");
            Ok(())
        })
    }
}
