//! A server that is reached over TCP and speaks TLS with a certificate that the test issued.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use cluster::{Cluster, ClusterError, Role};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use testkit::TestServer;
use tokio_postgres::NoTls;

/// A server with TLS, the folder of its certificates, and its port.
struct Encrypted {
    server: TestServer,
    port: u16,
}

impl Encrypted {
    /// Starts one that takes nothing but TLS from the network; `offered` says whether it has a certificate for `localhost`.
    async fn start(offered: bool) -> Self {
        let server = TestServer::new();
        let cluster = server.start().await;
        let superuser = server.superuser(&cluster).await;
        let programs = "select setting from pg_config where name = 'BINDIR'";
        let programs: String = superuser.query_one(programs, &[]).await.unwrap().get(0);
        superuser.batch_execute("create role operator login createrole password 'pass word'").await.unwrap();
        superuser.batch_execute("create database school owner operator").await.unwrap();
        cluster.stop().await.unwrap();
        let data = server.folder().join("data");
        let kind = if offered { "hostssl" } else { "host" };
        let rules = format!("{kind} all all 127.0.0.1/32 scram-sha-256\nlocal all postgres trust\n");
        fs::write(data.join("pg_hba.conf"), rules).unwrap();
        fs::set_permissions(server.beside(), fs::Permissions::from_mode(0o755)).unwrap();
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        certify(server.beside(), &data);
        launch(&PathBuf::from(programs), &server.folder(), port, offered);
        Self { server, port }
    }

    fn url(&self, host: &str, query: &str) -> String {
        format!("postgres://operator:pass%20word@{host}:{}/school?{query}", self.port)
    }

    /// What preparing the database by this URL ends with.
    async fn prepare(&self, host: &str, query: &str) -> Result<Cluster, ClusterError> {
        let cluster = Cluster::remote(&self.url(host, query))?;
        cluster.prepare().await.map(|()| cluster)
    }

    fn roots(&self, name: &str) -> String {
        self.server.beside().join(name).display().to_string()
    }
}

/// Writes `ca.pem`, `other.pem` and, into the data folder, a certificate for `localhost` by the first with its key.
fn certify(beside: &Path, data: &Path) {
    let authority = || {
        let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
    };
    let (issuer, key) = (authority(), KeyPair::generate().unwrap());
    let own = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
    fs::write(beside.join("ca.pem"), issuer.pem()).unwrap();
    fs::write(beside.join("other.pem"), authority().pem()).unwrap();
    fs::write(beside.join("empty.pem"), "nothing").unwrap();
    let owner = fs::metadata(data).unwrap();
    for (name, text) in [("server.crt", own.pem()), ("server.key", key.serialize_pem())] {
        let path = data.join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        chown(&path, Some(owner.uid()), Some(owner.gid())).unwrap();
    }
}

#[expect(clippy::zombie_processes, reason = "who owns its folder ends it")]
fn launch(programs: &Path, folder: &Path, port: u16, ssl: bool) {
    let data = folder.join("data");
    let owner = fs::metadata(&data).unwrap();
    let mut command = Command::new(programs.join("postgres"));
    command.arg("-D").arg(&data).arg("-k").arg(folder.join("socket"));
    let settings = ["listen_addresses=127.0.0.1".to_owned(), format!("port={port}"), format!("ssl={ssl}")];
    for setting in settings {
        command.arg("-c").arg(setting);
    }
    if rustix::process::geteuid().is_root() {
        command.uid(owner.uid()).gid(owner.gid());
    }
    command.current_dir("/").process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _server = command.spawn().unwrap();
}

/// Waits until the server takes connections.
async fn ready(server: &Encrypted) {
    while std::net::TcpStream::connect(("127.0.0.1", server.port)).is_err() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    while matches!(server.prepare("localhost", "sslmode=prefer").await, Err(ClusterError::Database(error)) if error.code() == Some(&tokio_postgres::error::SqlState::CANNOT_CONNECT_NOW))
    {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_server_with_tls_is_reached_as_far_as_its_certificate_convinces() {
    let server = Encrypted::start(true).await;
    ready(&server).await;
    let (ca, other) = (server.roots("ca.pem"), server.roots("other.pem"));
    for (host, query) in [
        ("localhost", "connect_timeout=5".to_owned()),
        ("localhost", "sslmode=prefer".to_owned()),
        ("localhost", "sslmode=require".to_owned()),
        ("127.0.0.1", format!("sslmode=verify-ca&sslrootcert={ca}")),
        ("localhost", format!("sslmode=verify-full&sslrootcert={ca}")),
    ] {
        let cluster = server.prepare(host, &query).await.unwrap();
        for role in [Role::Owner, Role::App, Role::Platform, Role::Auth] {
            let (client, connection) = cluster.login(role).connect(cluster.tls().connector()).await.unwrap();
            let _connection = tokio::runtime::Handle::current().spawn(connection);
            let sql = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
            assert!(client.query_one(sql, &[]).await.unwrap().get::<_, bool>(0), "{query}: {role:?}");
        }
    }
    for (host, query) in [
        ("localhost", format!("sslmode=verify-full&sslrootcert={other}")),
        ("localhost", format!("sslmode=require&sslrootcert={other}")),
        ("127.0.0.1", format!("sslmode=verify-full&sslrootcert={ca}")),
        ("localhost", "sslmode=verify-full".to_owned()),
    ] {
        let refused = server.prepare(host, &query).await.unwrap_err();
        assert!(matches!(refused, ClusterError::Untrusted(_) | ClusterError::Tls(_)), "{query}: {refused}");
    }
    let wrong = server.prepare("localhost", &format!("sslmode=verify-full&sslrootcert={other}")).await.unwrap_err();
    assert!(wrong.to_string().contains("is not believed") && wrong.to_string().contains("sslrootcert"), "{wrong}");
    let query = format!("sslmode=verify-full&sslrootcert={}", server.roots("empty.pem"));
    let empty = server.prepare("localhost", &query).await;
    assert!(matches!(empty, Err(ClusterError::RootCertificates { .. })));
    let plain = server.prepare("localhost", "sslmode=disable").await;
    assert!(matches!(plain, Err(ClusterError::Database(_))), "the server takes no connection without TLS");
}

#[tokio::test]
async fn a_server_without_tls_is_refused_where_tls_is_required() {
    let server = Encrypted::start(false).await;
    ready(&server).await;
    for query in ["sslmode=disable", "sslmode=prefer"] {
        let cluster = server.prepare("localhost", query).await.unwrap();
        assert!(cluster.login(Role::App).connect(NoTls).await.is_ok(), "{query}");
    }
    let refused = server.prepare("localhost", "sslmode=require").await.unwrap_err();
    assert!(refused.to_string().contains("does not support TLS"), "{refused}");
}
