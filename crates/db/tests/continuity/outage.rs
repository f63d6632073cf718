//! The server goes away and comes back: requests are refused quickly meanwhile, and everything goes on by itself after.

use std::sync::Arc;
use std::time::{Duration, Instant};

use cluster::{Cluster, Role};
use db::{Db, DbConfig, Error, Topic};
use kernel::{FixedClock, TenantId};
use queries::client::GenericClient;
use rustix::process::Signal;
use testkit::{START, TestServer};
use tokio::sync::watch;
use tokio_postgres::NoTls;

const SOON: Duration = Duration::from_secs(2);

async fn database(server: &TestServer) -> (Cluster, Db) {
    let cluster = server.start().await;
    cluster.prepare().await.unwrap();
    let db = Db::new(&cluster, &DbConfig::default(), Arc::new(FixedClock::at(START))).unwrap();
    (cluster, db)
}

/// One whole transaction, as a request has it.
async fn request(db: &Db) -> Result<(), Error> {
    let tx = db.begin(&TenantId::new(START)).await?;
    tx.query_one("select 1", &[]).await?;
    tx.commit().await
}

async fn is_refused_soon(db: &Db) {
    let began = Instant::now();
    let refused = request(db).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    assert!(began.elapsed() < SOON, "refused after {:?}", began.elapsed());
}

async fn works_by_itself(db: &Db) {
    let began = Instant::now();
    while let Err(error) = request(db).await {
        assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
        assert!(began.elapsed() < Duration::from_secs(5), "{error:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn while_the_server_is_away_requests_are_refused_soon_and_work_again_after() {
    let server = TestServer::new();
    let (cluster, db) = database(&server).await;
    // Connections that are in the pool, and one that is in use, when the server stops.
    futures::future::try_join_all([(); 8].map(|()| request(&db))).await.unwrap();
    let caught = db.begin(&TenantId::new(START)).await.unwrap();
    caught.query_one("select 1", &[]).await.unwrap();
    cluster.stop().await.unwrap();
    drop(cluster);
    for _ in 0..12 {
        is_refused_soon(&db).await;
    }
    assert!(matches!(caught.commit().await, Err(Error::Unavailable(_))), "what was not committed was not written");
    assert!(db.ping().await.is_err());
    let cluster = server.start().await;
    works_by_itself(&db).await;
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn a_crash_is_survived_as_well() {
    let server = TestServer::new();
    let (cluster, db) = database(&server).await;
    request(&db).await.unwrap();
    server.end(Signal::KILL);
    drop(cluster);
    is_refused_soon(&db).await;
    let cluster = server.start().await;
    works_by_itself(&db).await;
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn when_every_connection_is_taken_requests_are_refused_soon() {
    let server = TestServer::new();
    let cluster = server.start().await;
    cluster.prepare().await.unwrap();
    let few = DbConfig { connections: 2, ..DbConfig::default() };
    let db = Db::new(&cluster, &few, Arc::new(FixedClock::at(START))).unwrap();
    let held = [db.begin(&TenantId::new(START)).await.unwrap(), db.begin(&TenantId::new(START)).await.unwrap()];
    is_refused_soon(&db).await;
    drop(held);
    request(&db).await.unwrap();
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn what_changed_while_the_database_was_not_heard_is_not_shown_from_a_cache() {
    let server = TestServer::new();
    let (cluster, db) = database(&server).await;
    let changes = db.changes().clone();
    assert_ne!(changes.version(Topic::Catalog), changes.version(Topic::Catalog), "unheard: nothing may be kept");

    let (wake, _notice) = watch::channel(0);
    let hearing = tokio::runtime::Handle::current().spawn(db.clone().listen(wake));
    let settled = hears(&db).await;
    notify(&cluster, "catalog").await;
    while changes.version(Topic::Catalog) == settled {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let tenants = changes.version(Topic::Tenants);
    assert_eq!(changes.version(Topic::Tenants), tenants, "only what changed is forgotten");

    let before = changes.version(Topic::Catalog);
    cluster.stop().await.unwrap();
    drop(cluster);
    while changes.version(Topic::Catalog) == changes.version(Topic::Catalog) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let cluster = server.start().await;
    assert!(hears(&db).await > before, "what was kept before the outage is stale after it");
    notify(&cluster, "tenants").await;
    let tenants = changes.version(Topic::Tenants);
    let began = Instant::now();
    while changes.version(Topic::Tenants) == tenants && began.elapsed() < SOON {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    hearing.abort();
    cluster.stop().await.unwrap();
}

/// Waits until versions stand still: the program hears the database.
async fn hears(db: &Db) -> u64 {
    let began = Instant::now();
    loop {
        let version = db.changes().version(Topic::Catalog);
        tokio::time::sleep(Duration::from_millis(20)).await;
        if db.changes().version(Topic::Catalog) == version {
            return version;
        }
        assert!(began.elapsed() < Duration::from_secs(5), "the database is not heard again");
    }
}

async fn notify(cluster: &Cluster, topic: &str) {
    let (client, connection) = cluster.login(Role::App).connect(NoTls).await.unwrap();
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    client.execute("select pg_notify('courseworx_cache', $1)", &[&topic]).await.unwrap();
}
