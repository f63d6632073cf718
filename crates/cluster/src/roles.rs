//! The four login roles, and how each connects.
//!
//! Their passwords are derived from the administrator's (HMAC-SHA-256), so that every instance that was given the same
//! `DATABASE_URL` knows them, nothing has to be stored, and they are worth no more than that URL. The embedded server needs
//! none: it is reached only through a socket in a folder that its user alone may enter.

use std::fmt::Write as _;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config};

use crate::{ClusterError, Tls};

/// Who the program is to the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Owns the schema and migrates it.
    Owner,
    /// Serves one tenant at a time.
    App,
    /// Crosses tenants, by policies written for it.
    Platform,
    /// Reads and writes password hashes and one-time tokens.
    Auth,
}

impl Role {
    const ALL: [Self; 4] = [Self::Owner, Self::App, Self::Platform, Self::Auth];

    /// The role's name in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "courseworx_owner",
            Self::App => "courseworx_app",
            Self::Platform => "courseworx_platform",
            Self::Auth => "courseworx_auth",
        }
    }
}

/// Serialises what may be done only once per server or database. The number means nothing else.
pub(crate) const PREPARE_LOCK: i64 = 0x636f_7572_7365;
const ASK_AGAIN: Duration = Duration::from_millis(25);

pub(crate) fn login(admin: &Config, role: Role) -> Config {
    let mut config = admin.clone();
    config.user(role.name());
    if let Some(password) = derived_password(admin, role) {
        config.password(password);
    }
    config
}

pub(crate) async fn connect(config: &Config, tls: &Tls) -> Result<Client, ClusterError> {
    let (client, connection) = config.connect(tls.connector()).await?;
    #[expect(clippy::disallowed_methods, reason = "the connection ends with its client")]
    tokio::spawn(connection);
    Ok(client)
}

/// As [`connect`], and waits until nobody else prepares the database. It asks again and again: a statement that waits for
/// the lock holds a snapshot, and an index that is made concurrently by the holder of the lock waits for all of those.
pub(crate) async fn connect_alone(config: &Config, tls: &Tls) -> Result<Client, ClusterError> {
    let client = connect(config, tls).await?;
    while !client.query_one("select pg_try_advisory_lock($1)", &[&PREPARE_LOCK]).await?.get::<_, bool>(0) {
        tokio::time::sleep(ASK_AGAIN).await;
    }
    Ok(client)
}

/// Creates the database `name` when it is missing, on the server that `admin` reaches.
pub(crate) async fn create_database(admin: &Config, tls: &Tls, name: &str) -> Result<(), ClusterError> {
    let client = connect_alone(admin, tls).await?;
    if client.query_opt("select from pg_database where datname = $1", &[&name]).await?.is_none() {
        client.batch_execute(&format!("create database {name}")).await?;
    }
    Ok(())
}

/// Creates the roles and gives them their rights on the database that `admin` names.
pub(crate) async fn prepare(admin: &Config, tls: &Tls) -> Result<(), ClusterError> {
    let client = connect_alone(admin, tls).await?;
    for role in Role::ALL {
        create_role(&client, admin, tls, role).await?;
    }
    let database: String = client.query_one("select quote_ident(current_database())", &[]).await?.get(0);
    let owner_ready = "select has_schema_privilege('courseworx_owner', 'public', 'create')
        and pg_has_role(current_user, 'courseworx_owner', 'member')
        and has_database_privilege('courseworx_owner', current_database(), 'create')";
    let ready: bool = client.query_one(owner_ready, &[]).await?.get(0);
    if !ready {
        server_wide(&client, "grant courseworx_owner to current_user").await?;
        client
            .batch_execute(&format!(
                "revoke all on database {database} from public;
                 grant connect, create on database {database} to courseworx_owner;
                 grant connect on database {database} to courseworx_app, courseworx_platform, courseworx_auth;
                 grant usage, create on schema public to courseworx_owner;
                 grant usage on schema public to courseworx_app, courseworx_platform, courseworx_auth"
            ))
            .await?;
    }
    Ok(())
}

async fn create_role(client: &Client, admin: &Config, tls: &Tls, role: Role) -> Result<(), ClusterError> {
    let name = role.name();
    let exists = client.query_opt("select from pg_roles where rolname = $1", &[&name]).await?.is_some();
    let secret = derived_password(admin, role).map(|p| format!(" password '{p}'")).unwrap_or_default();
    if !exists {
        let rights = "login nosuperuser nobypassrls nocreatedb nocreaterole noinherit";
        server_wide(client, &format!("create role {name} {rights}{secret}")).await?;
    } else if !secret.is_empty() && connect(&login(admin, role), tls).await.is_err() {
        client.batch_execute(&format!("alter role {name} login{secret}")).await?;
    }
    Ok(())
}

/// Makes what is the server's, not the database's. Advisory locks hold per database: a program on another database may have
/// been faster, and then it is there.
async fn server_wide(client: &Client, statement: &str) -> Result<(), ClusterError> {
    let made = client.batch_execute(statement).await;
    made.or_else(|e| if e.code().is_some_and(is_duplicate) { Ok(()) } else { Err(e) })?;
    Ok(())
}

fn is_duplicate(code: &SqlState) -> bool {
    *code == SqlState::DUPLICATE_OBJECT || *code == SqlState::UNIQUE_VIOLATION
}

/// Hexadecimal digits only, so that it can stand in a statement.
fn derived_password(admin: &Config, role: Role) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(admin.get_password()?).ok()?;
    mac.update(b"courseworx role password v1:");
    mac.update(role.name().as_bytes());
    Some(mac.finalize().into_bytes().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::{Role, login};

    #[test]
    fn each_role_has_its_own_password_and_none_is_the_administrators() {
        let admin = "postgres://root:hunter2@localhost/x".parse().unwrap();
        let passwords: Vec<_> =
            Role::ALL.iter().map(|r| login(&admin, *r).get_password().map(<[u8]>::to_vec)).collect();
        assert_eq!(passwords.iter().collect::<std::collections::HashSet<_>>().len(), 4);
        assert!(!passwords.contains(&Some(b"hunter2".to_vec())));
    }
}
