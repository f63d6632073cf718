//! A server that speaks S3 and checks signatures, for tests: on a port of the loopback, over a folder that is gone when the
//! value is dropped. A development dependency only, in a crate of its own because it is long to build.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test that can not be set up must stop")]

use std::net::SocketAddr;
use std::path::PathBuf;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};
use s3s_fs::FileSystem;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

/// Name of the only key that the server knows.
pub const ACCESS_KEY: &str = "tests";
/// The secret that belongs to it.
pub const SECRET_KEY: &str = "a secret that only tests know";
/// The only bucket.
pub const BUCKET: &str = "courses";

/// The running server.
#[derive(Debug)]
pub struct S3Server {
    address: SocketAddr,
    folder: TempDir,
    serving: JoinHandle<()>,
}

impl S3Server {
    /// Starts it, with an empty bucket.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder is made");
        std::fs::create_dir(folder.path().join(BUCKET)).expect("the bucket is made");
        let mut service = S3ServiceBuilder::new(FileSystem::new(folder.path()).expect("the folder is served"));
        service.set_auth(SimpleAuth::from_single(ACCESS_KEY, SECRET_KEY));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let address = listener.local_addr().expect("the port is known");
        let serving = Handle::current().spawn(serve(listener, service.build()));
        Self { address, folder, serving }
    }

    /// Where it answers.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The folder of the bucket, to look behind the server's back.
    #[must_use]
    pub fn bucket(&self) -> PathBuf {
        self.folder.path().join(BUCKET)
    }

    /// Uploads in parts that were begun and neither completed nor aborted.
    #[must_use]
    pub fn unfinished(&self) -> usize {
        let names = std::fs::read_dir(self.folder.path()).expect("the folder is read").flatten();
        names.filter(|entry| entry.file_name().to_string_lossy().starts_with(".upload")).count()
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, service: S3Service) {
    while let Ok((socket, _)) = listener.accept().await {
        let service = service.clone();
        let _connection = Handle::current().spawn(async move {
            let served = Builder::new(TokioExecutor::new());
            drop(served.serve_connection(TokioIo::new(socket), service).await);
        });
    }
}
