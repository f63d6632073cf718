//! Several instances that start at once prepare the database once.

use cluster::{Cluster, Role};
use futures::future::try_join_all;
use testkit::TestServer;
use tokio_postgres::NoTls;

async fn applied(server: &TestServer, cluster: &Cluster) -> Vec<(i32, String)> {
    let rows = server
        .superuser(cluster)
        .await
        .query("select version, applied_on from refinery_schema_history order by 1", &[])
        .await;
    rows.unwrap().iter().map(|row| (row.get(0), row.get(1))).collect()
}

#[tokio::test]
async fn four_instances_prepare_one_empty_database_at_once() {
    let server = TestServer::new();
    let owner = server.start().await;
    let empty = owner.scratch("school").await.unwrap();
    let instances = [(); 4].map(|()| owner.sibling("school"));
    try_join_all(instances.iter().map(Cluster::prepare)).await.unwrap();
    let once = applied(&server, &empty).await;
    assert_eq!(once.last().map(|(version, _)| u32::try_from(*version).unwrap()), Some(cluster::latest_version()));
    empty.prepare().await.unwrap();
    assert_eq!(applied(&server, &empty).await, once, "a prepared database is left as it is");
    let (app, connection) = empty.login(Role::App).connect(NoTls).await.unwrap();
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    assert!(
        app.batch_execute("create temporary table mine (id int)").await.is_err(),
        "the public's rights are taken away"
    );
    owner.stop().await.unwrap();
}

#[tokio::test]
async fn instances_of_two_databases_make_the_roles_of_one_server_at_once() {
    let server = TestServer::new();
    let owner = server.start().await;
    let mut instances = Vec::new();
    for name in ["north", "south"] {
        owner.scratch(name).await.unwrap();
        instances.extend([owner.sibling(name), owner.sibling(name)]);
    }
    try_join_all(instances.iter().map(Cluster::prepare)).await.unwrap();
    owner.stop().await.unwrap();
}

#[tokio::test]
async fn four_programs_start_one_server_at_once() {
    let server = TestServer::new();
    let clusters = futures::future::join_all([(); 4].map(|()| server.start())).await;
    try_join_all(clusters.iter().map(Cluster::prepare)).await.unwrap();
    for cluster in &clusters {
        cluster.stop().await.unwrap();
    }
    assert!(server.process().is_none());
}
