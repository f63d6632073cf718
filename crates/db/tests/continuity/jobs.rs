//! Jobs are done once, tried again after growing waits, given up at last, and taken over when their worker died.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use db::{BoxFuture, Handler, JobError, JobRun, JobState, Worker};
use kernel::{JobId, TenantId};
use testkit::TestDb;
use time::Duration;
use tokio::sync::{Notify, watch};

use crate::work::{Tested, enqueue, worker};

async fn state(test: &TestDb, tenant: TenantId, job: JobId) -> JobState {
    test.db.begin(&tenant).await.unwrap().job_state(job).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_job_is_done_once_by_one_of_two_workers() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let handler = Arc::new(Tested::default());
    for _ in 0..20 {
        enqueue(&test.db, tenant, "tested").await;
    }
    let one = worker(&test.db, "one", Some(handler.clone()), None);
    let two = worker(&test.db, "two", Some(handler.clone()), None);
    let (by_one, by_two) = tokio::try_join!(one.work_off(), two.work_off()).unwrap();
    assert_eq!((by_one + by_two, handler.runs.load(Ordering::SeqCst)), (20, 20));
}

#[tokio::test]
async fn a_failed_job_is_tried_again_after_growing_waits() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let handler = Arc::new(Tested { failures: 3, ..Tested::default() });
    let job = enqueue(&test.db, tenant, "tested").await;
    let worker = worker(&test.db, "one", Some(handler.clone()), None);
    for (tries, wait) in [(1, 5), (2, 20), (3, 80)] {
        worker.work_off().await.unwrap();
        assert_eq!(handler.runs.load(Ordering::SeqCst), tries);
        assert!(state(&test, tenant, job).await.finished_at.is_none());
        test.clock.advance(Duration::seconds(wait - 1));
        assert_eq!(worker.work_off().await.unwrap(), 0, "not before {wait} s have passed");
        test.clock.advance(Duration::seconds(1));
    }
    worker.work_off().await.unwrap();
    let done = state(&test, tenant, job).await;
    assert!(done.finished_at.is_some() && done.failed_at.is_none());
    assert!((done.progress - 100.0).abs() < f64::EPSILON);
}

#[tokio::test]
async fn a_job_that_always_fails_is_given_up_and_says_why() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let handler = Arc::new(Tested { failures: usize::MAX, ..Tested::default() });
    let job = enqueue(&test.db, tenant, "tested").await;
    let worker = worker(&test.db, "one", Some(handler.clone()), None);
    for _ in 0..20 {
        worker.work_off().await.unwrap();
        test.clock.advance(Duration::hours(1));
    }
    assert_eq!(handler.runs.load(Ordering::SeqCst), 8);
    assert!(state(&test, tenant, job).await.failed_at.is_some());
    let row = test.superuser().await.query_one("select last_error from jobs", &[]).await.unwrap();
    assert_eq!(row.get::<_, &str>(0), "failure 8");
}

#[tokio::test]
async fn a_job_that_nobody_knows_fails_and_stops_no_other() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    enqueue(&test.db, tenant, "unknown").await;
    let handler = Arc::new(Tested::default());
    enqueue(&test.db, tenant, "tested").await;
    worker(&test.db, "one", Some(handler.clone()), None).work_off().await.unwrap();
    assert_eq!(handler.runs.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn the_job_of_a_dead_worker_is_taken_over_after_ten_minutes() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let job = enqueue(&test.db, tenant, "tested").await;
    let hangs = Arc::new(Tested { hangs: true, ..Tested::default() });
    let dies = worker(&test.db, "dies", Some(hangs.clone()), None);
    let cut = tokio::time::timeout(std::time::Duration::from_millis(500), dies.work_off()).await;
    assert!(cut.is_err() && hangs.runs.load(Ordering::SeqCst) == 1);
    assert_eq!(state(&test, tenant, job).await.note, "under way");

    let handler = Arc::new(Tested::default());
    let heir = worker(&test.db, "heir", Some(handler.clone()), None);
    test.clock.advance(Duration::minutes(10));
    assert_eq!(heir.work_off().await.unwrap(), 0, "it may still be alive");
    test.clock.advance(Duration::seconds(1));
    heir.work_off().await.unwrap();
    assert_eq!(handler.runs.load(Ordering::SeqCst), 1);
    assert!(state(&test, tenant, job).await.finished_at.is_some());
}

#[tokio::test]
async fn a_job_waits_for_its_time() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let tx = test.db.begin(&tenant).await.unwrap();
    let run_at = Some(tx.now() + Duration::hours(1));
    tx.enqueue(&db::NewJob { kind: "tested", payload: 1, key: None, run_at }).await.unwrap();
    tx.commit().await.unwrap();
    let handler = Arc::new(Tested::default());
    let worker = worker(&test.db, "one", Some(handler), None);
    assert_eq!(worker.work_off().await.unwrap(), 0);
    test.clock.advance(Duration::hours(1));
    assert_eq!(worker.work_off().await.unwrap(), 1);
}

/// Says that it has begun, and takes longer than anybody waits.
#[derive(Default)]
struct Endless(Notify);

impl Handler for Endless {
    fn kind(&self) -> &'static str {
        "endless"
    }

    fn run<'a>(&'a self, _: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        self.0.notify_one();
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn a_worker_that_is_asked_to_stop_does_not_wait_for_a_long_job_and_begins_no_other() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let long = enqueue(&test.db, tenant, "endless").await;
    test.clock.advance(Duration::seconds(1));
    let other = enqueue(&test.db, tenant, "tested").await;
    let handler = Arc::new(Tested::default());
    let endless = Arc::new(Endless::default());
    let handlers: Vec<Arc<dyn Handler>> = vec![endless.clone(), handler.clone()];
    let worker = Worker::new(test.db.clone(), "one".to_owned(), handlers, Vec::new());
    let ((_wake, notice), (stop, stopped)) = (watch::channel(0), watch::channel(false));
    let working = worker.run(notice, stopped);
    let stopping = async {
        endless.0.notified().await;
        stop.send_replace(true);
    };
    let both = async { tokio::join!(working, stopping) };
    tokio::time::timeout(std::time::Duration::from_secs(20), both).await.unwrap();
    assert_eq!(handler.runs.load(Ordering::SeqCst), 0);
    assert!(state(&test, tenant, other).await.finished_at.is_none());
    let row =
        test.superuser().await.query_one("select last_error from jobs where kind = 'endless'", &[]).await.unwrap();
    assert_eq!(row.get::<_, &str>(0), "the program was stopped", "it is tried again by whoever works next");
    assert!(state(&test, tenant, long).await.failed_at.is_none());
}
