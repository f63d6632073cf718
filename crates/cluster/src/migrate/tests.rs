//! Migrations that run outside a transaction: applied once, also by several at once, and again after a failure.
#![expect(clippy::unwrap_used, reason = "tests")]

use futures::future::try_join_all;
use testkit::TestServer;
use tokio_postgres::Client;

use super::{File, apply, files};
use crate::roles::connect;
use crate::{Cluster, ClusterError, Role, Tls};

const LAST: i32 = 9_999;

/// A migrated database of its own, and the server that it is on.
async fn migrated(server: &TestServer) -> Cluster {
    let admin = server.start().await.admin().clone();
    let cluster = Cluster { admin, tls: Tls::unused().unwrap(), embedded: None };
    cluster.scratch("school").await.unwrap();
    let cluster = cluster.sibling("school");
    cluster.prepare().await.unwrap();
    cluster
}

fn with(more: &[(u32, &str, &str)]) -> Vec<File> {
    let more = more.iter().map(|(version, name, text)| (*version, (*name).to_owned(), (*text).to_owned()));
    files().into_iter().chain(more).collect()
}

async fn superuser(cluster: &Cluster) -> Client {
    connect(cluster.admin(), cluster.tls()).await.unwrap()
}

async fn recorded(client: &Client) -> Vec<i32> {
    let rows = client.query("select version from refinery_schema_history where version > 9000 order by 1", &[]).await;
    rows.unwrap().iter().map(|row| row.get(0)).collect()
}

async fn is_valid(client: &Client, index: &str) -> bool {
    let sql = "select indisvalid from pg_index where indexrelid = to_regclass($1)";
    client.query_opt(sql, &[&index]).await.unwrap().is_some_and(|row| row.get(0))
}

const ROOMS: &str =
    "create table rooms (tenant_id uuid, id int); insert into rooms select null, n from generate_series(1, 2000) n";
const BY_ID: &str = "-- outside a transaction
-- Rooms are found by number; the list stays open meanwhile.
drop index concurrently if exists rooms_by_id;
create unique index concurrently rooms_by_id on rooms (id);
";

#[tokio::test]
async fn four_instances_at_once_make_an_index_beside_those_who_write() {
    let server = TestServer::new();
    let cluster = migrated(&server).await;
    let all =
        with(&[(9001, "rooms", ROOMS), (9002, "rooms_by_id", BY_ID), (9003, "floors", "create table floors (id int)")]);
    let owner = cluster.login(Role::Owner);
    try_join_all([(); 4].map(|()| apply(&owner, cluster.tls(), all.clone(), LAST))).await.unwrap();
    let client = superuser(&cluster).await;
    assert_eq!(recorded(&client).await, [9001, 9002, 9003]);
    assert!(is_valid(&client, "rooms_by_id").await);
    let made: u32 = client.query_one("select 'rooms_by_id'::regclass::oid", &[]).await.unwrap().get(0);
    apply(&owner, cluster.tls(), all, LAST).await.unwrap();
    let now: u32 = client.query_one("select 'rooms_by_id'::regclass::oid", &[]).await.unwrap().get(0);
    assert_eq!(made, now, "what was applied is not applied again");
}

#[tokio::test]
async fn what_failed_half_way_is_done_anew_by_the_next_start() {
    let server = TestServer::new();
    let cluster = migrated(&server).await;
    let all = with(&[(9001, "rooms", ROOMS), (9002, "rooms_by_id", BY_ID)]);
    let owner = cluster.login(Role::Owner);
    apply(&owner, cluster.tls(), all.clone(), 9001).await.unwrap();
    let client = superuser(&cluster).await;
    client.batch_execute("insert into rooms values (null, 7)").await.unwrap();
    let failed = apply(&owner, cluster.tls(), all.clone(), LAST).await;
    assert!(matches!(&failed, Err(ClusterError::Outside { migration, .. }) if migration.contains("rooms_by_id")));
    assert_eq!(recorded(&client).await, [9001]);
    assert!(!is_valid(&client, "rooms_by_id").await, "PostgreSQL leaves what it could not finish");
    client.batch_execute("delete from rooms where ctid = (select max(ctid) from rooms where id = 7)").await.unwrap();
    apply(&owner, cluster.tls(), all, LAST).await.unwrap();
    assert_eq!(recorded(&client).await, [9001, 9002]);
    assert!(is_valid(&client, "rooms_by_id").await);
}
