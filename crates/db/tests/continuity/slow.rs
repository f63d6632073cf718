//! A transaction that keeps the server busy is logged with its statements, and a quick one is not.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use db::{Db, DbConfig};
use kernel::{FixedClock, JobId};
use queries::client::GenericClient;
use testkit::{START, TestDb};
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_slow_transaction_is_logged_with_its_statements() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let config = DbConfig { slow: Duration::from_millis(100), ..DbConfig::default() };
    let db = Db::new(&test.cluster, &config, Arc::new(FixedClock::at(START))).unwrap();
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let said = || String::from_utf8(log.0.lock().unwrap().clone()).unwrap();

    let tx = db.begin(&tenant).await.unwrap();
    tx.query_one("select 1", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!said().contains("slow"), "{}", said());

    let tx = db.begin(&tenant).await.unwrap();
    let job = JobId::new(START);
    tx.job_state(job).await.unwrap();
    tx.query_one("select pg_sleep(0.15)", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(said().contains("slow transaction") && said().contains("from jobs"), "{}", said());
    assert!(!said().contains(&job.to_string()), "values stay out of the log: {}", said());
}
