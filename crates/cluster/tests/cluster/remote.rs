//! A server that a URL names, with passwords: what an operator has, where the embedded server needs nothing.

use std::fs;

use cluster::{Cluster, ClusterError, Role};
use testkit::TestServer;
use tokio_postgres::config::Host;
use tokio_postgres::{Config, NoTls};

/// A server that asks every role for its password, and a user who may make roles and owns the database `school`.
async fn guarded() -> (TestServer, Cluster, String) {
    let server = TestServer::new();
    let cluster = server.start().await;
    let superuser = server.superuser(&cluster).await;
    superuser.batch_execute("create role operator login createrole password 'first: pass word'").await.unwrap();
    superuser.batch_execute("create database school owner operator").await.unwrap();
    fs::write(server.folder().join("data/pg_hba.conf"), "local all all scram-sha-256\n").unwrap();
    superuser.batch_execute("select pg_reload_conf()").await.unwrap();
    let Some(Host::Unix(socket)) = cluster.admin().get_hosts().first() else { panic!("the server has a socket") };
    let socket = socket.display().to_string();
    // Requests are asked for passwords as soon as the server has read its file again.
    let mut bare: Config = format!("postgresql:///postgres?host={socket}&user=operator").parse().unwrap();
    bare.password("wrong");
    while bare.connect(NoTls).await.is_ok() {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    (server, cluster, socket)
}

fn url(socket: &str, password: &str) -> String {
    format!(
        "postgresql:///school?host={socket}&user=operator&password={}",
        password.replace(' ', "%20").replace(':', "%3A")
    )
}

async fn signs_in(config: &Config) -> bool {
    config.connect(NoTls).await.is_ok()
}

#[tokio::test]
async fn a_url_with_a_password_is_enough_and_serves_again() {
    let (_server, owner, socket) = guarded().await;
    for _ in 0..2 {
        let cluster = Cluster::remote(&url(&socket, "first: pass word")).unwrap();
        assert!(!cluster.is_embedded());
        cluster.prepare().await.unwrap();
        for role in [Role::Owner, Role::App, Role::Platform, Role::Auth] {
            assert!(signs_in(&cluster.login(role)).await, "{role:?}");
            let mut guess = cluster.login(role);
            guess.password("first: pass word");
            assert!(!signs_in(&guess).await, "{role:?} has a password of its own");
        }
    }
    owner.stop().await.unwrap();
}

#[tokio::test]
async fn a_new_password_of_the_operator_gives_the_roles_new_ones() {
    let (server, owner, socket) = guarded().await;
    let before = Cluster::remote(&url(&socket, "first: pass word")).unwrap();
    before.prepare().await.unwrap();
    let (client, connection) = before.admin().connect(NoTls).await.unwrap();
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    client.batch_execute("alter role operator password 'second'").await.unwrap();
    let after = Cluster::remote(&url(&socket, "second")).unwrap();
    after.prepare().await.unwrap();
    assert!(signs_in(&after.login(Role::App)).await);
    assert!(!signs_in(&before.login(Role::App)).await, "the old password is worth nothing");
    owner.stop().await.unwrap();
    drop(server);
}

#[tokio::test]
async fn a_wrong_password_or_address_says_so() {
    let (_server, owner, socket) = guarded().await;
    let wrong = Cluster::remote(&url(&socket, "guessed")).unwrap().prepare().await;
    assert!(matches!(wrong, Err(ClusterError::Database(_))), "{wrong:?}");
    assert!(matches!(Cluster::remote("not a url"), Err(ClusterError::Url)));
    owner.stop().await.unwrap();
}
