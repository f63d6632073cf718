//! Handlers and subscribers to test with, and what the job table says.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use db::{BoxFuture, Db, Error, Event, Handler, Happened, JobError, JobRun, NewJob, Subscriber, Tx, Worker};
use kernel::{JobId, TenantId};
use serde::Serialize;
use uuid::Uuid;

/// Does jobs of the kind `tested`: fails so many times, then succeeds; or never ends.
#[derive(Default)]
pub(crate) struct Tested {
    pub(crate) failures: usize,
    pub(crate) hangs: bool,
    pub(crate) runs: AtomicUsize,
}

impl Handler for Tested {
    fn kind(&self) -> &'static str {
        "tested"
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let earlier = self.runs.fetch_add(1, Ordering::SeqCst);
            run.progress(40, "under way").await?;
            if self.hangs {
                std::future::pending::<()>().await;
            }
            if earlier < self.failures { Err(JobError(format!("failure {}", earlier + 1))) } else { Ok(()) }
        })
    }
}

/// Remembers the events that it was handed; refuses those of one entity.
#[derive(Default)]
pub(crate) struct Remembers {
    pub(crate) seen: Mutex<Vec<(Uuid, i64)>>,
    pub(crate) refuses: Option<Uuid>,
}

impl Subscriber for Remembers {
    fn wants(&self, kind: &str) -> bool {
        kind == Counted::KIND
    }

    fn handle<'a>(&'a self, _: &'a Tx, event: &'a Happened) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            // Gives the other worker room to do the same.
            tokio::task::yield_now().await;
            if self.refuses == Some(event.entity) {
                return Err(Error::Stored("refused".to_owned()));
            }
            self.seen.lock().unwrap().push((event.entity, event.payload["count"].as_i64().unwrap()));
            Ok(())
        })
    }
}

/// The nth thing that happened to an entity.
#[derive(Serialize)]
pub(crate) struct Counted {
    pub(crate) entity: Uuid,
    pub(crate) count: i64,
}

impl Event for Counted {
    const KIND: &'static str = "counted";

    fn entity(&self) -> Uuid {
        self.entity
    }
}

pub(crate) fn worker(db: &Db, name: &str, handler: Option<Arc<Tested>>, subscriber: Option<Arc<Remembers>>) -> Worker {
    let handlers = handler.into_iter().map(|h| h as Arc<dyn Handler>).collect();
    let subscribers = subscriber.into_iter().map(|s| s as Arc<dyn Subscriber>).collect();
    Worker::new(db.clone(), name.to_owned(), handlers, subscribers)
}

pub(crate) async fn enqueue(db: &Db, tenant: TenantId, kind: &str) -> JobId {
    let tx = db.begin(&tenant).await.unwrap();
    let id = tx.enqueue(&NewJob { kind, payload: serde_json::json!({}), key: None, run_at: None }).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub(crate) async fn emit(db: &Db, tenant: TenantId, entity: Uuid, count: i64) {
    let tx = db.begin(&tenant).await.unwrap();
    tx.emit(&Counted { entity, count }).await.unwrap();
    tx.commit().await.unwrap();
}
