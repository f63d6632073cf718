//! Why a server could not be had.

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
    /// The database refused a statement or could not be reached.
    #[error("the database could not be prepared: {0}")]
    Database(#[from] tokio_postgres::Error),
    /// A migration failed.
    #[error("a migration failed: {0}")]
    Migration(#[from] refinery::Error),
}
