//! Letters about learning: a place in a course, a certificate. Events reach subscribers at least once; each adds one job whose
//! key is the event's id, so a repeated delivery sends nothing twice. The letter is written when the job runs, from what is
//! true then.

mod certificate;
mod enrollment;

use std::sync::Arc;

use credential::CertificateIssued;
use db::{BoxFuture, Error, Event, Handler, Happened, JobError, JobRun, NewJob, Subscriber, Tx};
use identity::mail_jobs::Post;
use learning::Enrolled;
use time::Duration;

/// News that is older than this is no news: nobody is written to about it.
const FRESH: Duration = Duration::days(1);

/// The job that the events of a kind ask for.
fn job_for(kind: &str) -> Option<&'static str> {
    match kind {
        CertificateIssued::KIND => Some(certificate::KIND),
        Enrolled::KIND => Some(enrollment::KIND),
        _ => None,
    }
}

/// Adds the job of a letter for each event that people are told of.
pub(super) struct Announced;

impl Subscriber for Announced {
    fn wants(&self, kind: &str) -> bool {
        job_for(kind).is_some()
    }

    fn handle<'a>(&'a self, tx: &'a Tx, event: &'a Happened) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let Some(kind) = job_for(&event.kind).filter(|_| tx.now() - event.at < FRESH) else { return Ok(()) };
            let key = event.id.to_string();
            tx.enqueue(&NewJob { kind, payload: &event.payload, key: Some(&key), run_at: None }).await?;
            Ok(())
        })
    }
}

/// The handlers of these jobs.
pub(super) fn handlers(post: &Post) -> [Arc<dyn Handler>; 2] {
    [Arc::new(certificate::Letter(post.clone())), Arc::new(enrollment::Letter(post.clone()))]
}

/// The id that the payload holds under `key`.
fn id<T: std::str::FromStr>(run: &JobRun, key: &str) -> Result<T, JobError> {
    let text = run.job.payload.get(key).and_then(serde_json::Value::as_str);
    text.and_then(|text| text.parse().ok()).ok_or_else(|| JobError(format!("the payload has no {key}")))
}
