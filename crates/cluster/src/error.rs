//! Why a server could not be had.

use std::error::Error;
use std::path::PathBuf;

/// What went wrong, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No PostgreSQL server programs were found.
    #[error(
        "PostgreSQL 15 or newer is not installed: install the package `postgresql`, or set DATABASE_URL to a server"
    )]
    NotInstalled,
    /// `DATABASE_URL` could not be read.
    #[error("DATABASE_URL is not a PostgreSQL address such as postgres://user:password@host:5432/database")]
    Url,
    /// Started by root, and there is no other user to run the server as.
    #[error("PostgreSQL does not run as root, and neither the user `postgres` nor `nobody` exists")]
    NoUser,
    /// A folder or file could not be used.
    #[error("can not use {path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A server program failed; its own words.
    #[error("{program} failed: {output}")]
    Program {
        /// Which program.
        program: String,
        /// What it printed.
        output: String,
    },
    /// The server did not answer in time.
    #[error("PostgreSQL did not become ready within {0} seconds; see server.log in its folder")]
    NotReady(u64),
    /// `sslmode` in `DATABASE_URL` is none of those that there are.
    #[error("sslmode in DATABASE_URL is disable, prefer, require, verify-ca or verify-full, not `{0}`")]
    SslMode(String),
    /// The file in `sslrootcert` can not be used.
    #[error("sslrootcert in DATABASE_URL: no certificates can be read from {path}: {why}")]
    RootCertificates {
        /// The file.
        path: PathBuf,
        /// Why not.
        why: String,
    },
    /// TLS can not be had.
    #[error("TLS to the database: {0}")]
    Tls(String),
    /// The server's certificate is not believed.
    #[error(
        "the certificate of the database server is not believed ({0}): sslrootcert in DATABASE_URL names the file of its \
         issuer, and with sslmode=verify-full the host must be the one in the certificate"
    )]
    Untrusted(rustls::Error),
    /// The database refused a statement or could not be reached.
    #[error("the database could not be prepared: {}", whole(.0))]
    Database(tokio_postgres::Error),
    /// A migration that runs outside a transaction failed; the next start tries it again.
    #[error("the migration {migration} failed, and is tried again at the next start: {}", whole(source))]
    Outside {
        /// Which.
        migration: String,
        /// Why.
        source: tokio_postgres::Error,
    },
    /// A migration failed.
    #[error("a migration failed: {0}")]
    Migration(#[from] refinery::Error),
}

/// What went wrong, and why: the driver says the first alone.
fn whole(error: &tokio_postgres::Error) -> String {
    let causes =
        std::iter::successors(error.source(), |cause: &&dyn Error| Error::source(*cause)).map(ToString::to_string);
    std::iter::once(error.to_string()).chain(causes).collect::<Vec<_>>().join(": ")
}

impl From<tokio_postgres::Error> for ClusterError {
    fn from(error: tokio_postgres::Error) -> Self {
        let source = error.source().and_then(|source| source.downcast_ref::<std::io::Error>());
        let refused = source.and_then(std::io::Error::get_ref).and_then(|inner| inner.downcast_ref::<rustls::Error>());
        match refused {
            Some(refused @ rustls::Error::InvalidCertificate(_)) => Self::Untrusted(refused.clone()),
            Some(_) | None => Self::Database(error),
        }
    }
}
