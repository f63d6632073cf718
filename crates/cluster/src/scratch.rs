//! Databases that come and go beside the program's own: for generated code, tests and rehearsals.

use crate::roles::{PREPARE_LOCK, connect};
use crate::{Cluster, ClusterError};

impl Cluster {
    /// The database `name` on the same server.
    #[must_use]
    pub fn sibling(&self, name: &str) -> Self {
        let mut admin = self.admin.clone();
        admin.dbname(name);
        Self { admin, tls: self.tls.clone(), embedded: None }
    }

    /// A new empty database `name`; one that had this name is dropped.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn scratch(&self, name: &str) -> Result<Self, ClusterError> {
        let client = connect(&self.admin, &self.tls).await?;
        client.batch_execute(&format!("drop database if exists {name} with (force)")).await?;
        client.batch_execute(&format!("create database {name}")).await?;
        Ok(self.sibling(name))
    }

    /// A migrated database `name` that is made once and then only copied; safe when several processes ask at once.
    ///
    /// # Errors
    /// When the server refuses or a migration fails.
    pub async fn template(&self, name: &str) -> Result<(), ClusterError> {
        let client = connect(&self.admin, &self.tls).await?;
        client.execute("select pg_advisory_lock($1::bigint + 1)", &[&PREPARE_LOCK]).await?;
        if client.query_opt("select from pg_database where datname = $1 and datistemplate", &[&name]).await?.is_some() {
            return Ok(());
        }
        self.scratch(name).await?.prepare().await?;
        client.batch_execute(&format!("alter database {name} is_template true")).await?;
        Ok(())
    }

    /// A copy of `template` under the name `name`.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn copy(&self, template: &str, name: &str) -> Result<Self, ClusterError> {
        let client = connect(&self.admin, &self.tls).await?;
        client.batch_execute(&format!("create database {name} template {template} strategy wal_log")).await?;
        Ok(self.sibling(name))
    }

    /// Makes a template of the database `name`, under the name `template`: its connections are cut, and nobody can connect to
    /// it any more.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn freeze(&self, name: &str, template: &str) -> Result<(), ClusterError> {
        let client = connect(&self.admin, &self.tls).await?;
        client.batch_execute(&format!("alter database {name} allow_connections false")).await?;
        let cut = "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1";
        client.query(cut, &[&name]).await?;
        client.batch_execute(&format!("alter database {name} rename to {template}")).await?;
        client.batch_execute(&format!("alter database {template} is_template true")).await?;
        Ok(())
    }

    /// The databases of which the name begins like this.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn names(&self, beginning: &str) -> Result<Vec<String>, ClusterError> {
        let client = connect(&self.admin, &self.tls).await?;
        let found = "select datname from pg_database where starts_with(datname, $1)";
        let rows = client.query(found, &[&beginning]).await?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    /// Drops the database `name`, cutting its connections.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn discard(&self, name: &str) -> Result<(), ClusterError> {
        let client = connect(&self.admin, &self.tls).await?;
        let template = "select from pg_database where datname = $1 and datistemplate";
        if client.query_opt(template, &[&name]).await?.is_some() {
            client.batch_execute(&format!("alter database {name} is_template false")).await?;
        }
        client.batch_execute(&format!("drop database if exists {name} with (force)")).await?;
        Ok(())
    }
}
