//! The PostgreSQL server under the program: one of its own under the data folder, or the one that a URL names; its four
//! login roles; its schema.
//!
//! What always holds: no role of the program may bypass row security, the serving roles own nothing, and several instances
//! that start at once prepare the database once.

mod embedded;
mod error;
mod migrate;
mod roles;
mod scratch;
mod tls;

use std::path::Path;

use tokio_postgres::Config;

pub use embedded::{Embedded, Tuning};
pub use error::ClusterError;
pub use migrate::{latest_version, migrations_digest};
pub use roles::Role;
pub use tls::Tls;

/// A server with a database that is ready to be used.
#[derive(Debug)]
pub struct Cluster {
    admin: Config,
    tls: Tls,
    embedded: Option<Embedded>,
}

impl Cluster {
    /// Starts (or joins) the server whose files stand in `folder`, creates the database `courseworx` and migrates it.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, can not start, or a migration fails.
    pub async fn embedded(folder: &Path, tuning: Tuning) -> Result<Self, ClusterError> {
        let embedded = Embedded::start(folder, tuning).await?;
        let (mut admin, tls) = (embedded.admin(), Tls::unused()?);
        roles::create_database(&admin, &tls, "courseworx").await?;
        admin.dbname("courseworx");
        Ok(Self { admin, tls, embedded: Some(embedded) })
    }

    /// Uses the database that `url` names. Its user must be allowed to create roles and must own the database. `sslmode` and
    /// `sslrootcert` in its query say how the connection is encrypted.
    ///
    /// # Errors
    /// When the URL is malformed, or its certificates can not be read.
    pub fn remote(url: &str) -> Result<Self, ClusterError> {
        let (admin, tls) = tls::server(url)?;
        Ok(Self { admin, tls, embedded: None })
    }

    /// Creates what is missing: roles, rights, schema. Several instances may call this at the same time.
    ///
    /// # Errors
    /// When the server can not be reached or a statement is refused.
    pub async fn prepare(&self) -> Result<(), ClusterError> {
        roles::prepare(&self.admin, &self.tls).await?;
        migrate::run(&self.login(Role::Owner), &self.tls, i32::MAX).await
    }

    /// As [`Cluster::prepare`], with the schema as it was at `version`: to rehearse what later migrations do to it.
    ///
    /// # Errors
    /// As [`Cluster::prepare`].
    pub async fn prepare_up_to(&self, version: i32) -> Result<(), ClusterError> {
        roles::prepare(&self.admin, &self.tls).await?;
        migrate::run(&self.login(Role::Owner), &self.tls, version).await
    }

    /// How to connect as `role`.
    #[must_use]
    pub fn login(&self, role: Role) -> Config {
        roles::login(&self.admin, role)
    }

    /// How connections to the server are encrypted.
    #[must_use]
    pub fn tls(&self) -> &Tls {
        &self.tls
    }

    /// Whether the server is one of the program's own.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.embedded.is_some()
    }

    /// How to connect as the user that the URL names, or the superuser of the embedded server.
    #[must_use]
    pub fn admin(&self) -> &Config {
        &self.admin
    }

    /// Leaves the embedded server running after this process, for the next one that asks for it.
    pub fn keep_running(&mut self) {
        if let Some(server) = &mut self.embedded {
            server.keep_running();
        }
    }

    /// Stops the embedded server when this process owns it.
    ///
    /// # Errors
    /// When the server does not stop within its time.
    pub async fn stop(&self) -> Result<(), ClusterError> {
        match &self.embedded {
            Some(server) => server.stop().await,
            None => Ok(()),
        }
    }
}
