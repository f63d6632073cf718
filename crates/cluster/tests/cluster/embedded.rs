//! The embedded server: one per folder, whoever asks, and whatever happened to the program that started it.

use std::fs;
use std::path::Path;
use std::time::Duration;

use cluster::{Cluster, Tuning};
use rustix::process::Signal;
use testkit::TestServer;
use tokio::process::Command;

async fn mark(server: &TestServer, cluster: &Cluster) {
    server
        .superuser(cluster)
        .await
        .batch_execute("create table mark (); insert into mark default values")
        .await
        .unwrap();
}

async fn marks(server: &TestServer, cluster: &Cluster) -> i64 {
    server.superuser(cluster).await.query_one("select count(*) from mark", &[]).await.unwrap().get(0)
}

#[tokio::test]
async fn the_second_program_in_a_folder_joins_the_server_of_the_first() {
    let server = TestServer::new();
    let first = server.start().await;
    mark(&server, &first).await;
    let process = server.process();
    let second = server.start().await;
    assert_eq!(marks(&server, &second).await, 1);
    assert_eq!(server.process(), process);
    second.stop().await.unwrap();
    assert!(server.process().is_some(), "a server that was joined is not stopped");
    first.stop().await.unwrap();
    assert!(server.process().is_none(), "the owner stops its server");
}

#[tokio::test]
async fn rows_are_there_after_a_stop() {
    let server = TestServer::new();
    let first = server.start().await;
    mark(&server, &first).await;
    first.stop().await.unwrap();
    drop(first);
    assert_eq!(marks(&server, &server.start().await).await, 1);
}

#[tokio::test]
async fn a_server_whose_program_was_killed_is_taken_over() {
    let server = TestServer::new();
    let mut program = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "embedded::the_program_that_is_killed", "--ignored", "--nocapture"])
        .current_dir(server.beside())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let ready = server.beside().join("ready");
    while !ready.exists() {
        assert!(program.try_wait().unwrap().is_none(), "the program ended by itself");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let process = server.process();
    program.kill().await.unwrap();
    assert!(process.is_some());
    let heir = server.start().await;
    assert_eq!(server.process(), process, "the same server goes on");
    assert_eq!(marks(&server, &heir).await, 1);
    heir.stop().await.unwrap();
    assert!(server.process().is_none(), "the heir stops it");
}

#[tokio::test]
#[ignore = "run by the test above, in a process of its own"]
async fn the_program_that_is_killed() {
    let folder = std::env::current_dir().unwrap();
    let cluster = Cluster::embedded(&folder.join("postgres"), Tuning::Disposable).await.unwrap();
    let (client, connection) = cluster.admin().connect(tokio_postgres::NoTls).await.unwrap();
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    client.batch_execute("create table mark (); insert into mark default values").await.unwrap();
    fs::write(folder.join("ready"), "").unwrap();
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn a_server_that_was_killed_recovers() {
    let server = TestServer::new();
    let first = Cluster::embedded(&server.folder(), Tuning::Durable).await.unwrap();
    mark(&server, &first).await;
    server.end(Signal::KILL);
    drop(first);
    assert_eq!(marks(&server, &server.start().await).await, 1);
}

#[tokio::test]
async fn a_folder_with_a_long_name_and_spaces_serves_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let long = folder.path().join(format!("بيانات with spaces {}", "x".repeat(120)));
    let cluster = Cluster::embedded(&long, Tuning::Disposable).await.unwrap();
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn the_folder_is_closed_to_other_users() {
    use std::os::unix::fs::PermissionsExt;
    let server = TestServer::new();
    let cluster = server.start().await;
    let closed = |path: &Path| fs::metadata(path).unwrap().permissions().mode().trailing_zeros() >= 6;
    assert!(closed(&server.folder()) && closed(&server.folder().join("socket")));
    cluster.stop().await.unwrap();
}
