//! Forward-only migrations from `sql/migrations`, embedded in the program, run as the owner under an advisory lock.
//!
//! Each runs in a transaction of its own, but for those that begin with the line `-- outside a transaction`: they make or drop
//! indexes `concurrently`, which PostgreSQL does in no transaction.

use std::fmt::Write as _;

use refinery::{Migration, Runner, Target};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use tokio_postgres::{Client, Config};

use crate::roles::connect_alone;
use crate::{ClusterError, Tls};

/// The first line of a migration that runs outside a transaction.
const OUTSIDE: &str = "-- outside a transaction\n";

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../sql/migrations"]
struct Files;

/// Version, name, text.
type File = (u32, String, String);

/// The files in order.
fn files() -> Vec<File> {
    let mut files: Vec<_> = Files::iter()
        .filter_map(|name| {
            let (version, rest) = name.strip_suffix(".sql")?.split_once('_')?;
            let text = String::from_utf8(Files::get(&name)?.data.into_owned()).ok()?;
            Some((version.parse().ok()?, rest.to_owned(), text))
        })
        .collect();
    files.sort();
    files
}

/// The version that this program expects.
#[must_use]
pub fn latest_version() -> u32 {
    files().last().map_or(0, |(version, _, _)| *version)
}

/// A name for this exact set of migrations: hexadecimal SHA-256.
#[must_use]
pub fn migrations_digest() -> String {
    let mut hash = Sha256::new();
    for (version, name, text) in files() {
        hash.update(format!("{version} {name} {} ", text.len()));
        hash.update(text);
    }
    hash.finalize().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Applies what is missing, up to and including the version `last`.
pub(crate) async fn run(owner: &Config, tls: &Tls, last: i32) -> Result<(), ClusterError> {
    apply(owner, tls, files(), last).await
}

async fn apply(owner: &Config, tls: &Tls, files: Vec<File>, last: i32) -> Result<(), ClusterError> {
    let migrations = files
        .into_iter()
        .map(|(version, name, text)| Migration::unapplied(&format!("V{version}__{name}"), &text))
        .collect::<Result<Vec<_>, _>>()?;
    let mut client = connect_alone(owner, tls).await?;
    for migration in migrations.iter().filter(|migration| migration.version() <= last) {
        let Some(statements) = migration.sql().and_then(outside) else { continue };
        step(&mut client, &migrations, Target::Version(migration.version() - 1)).await?;
        let known = "select from refinery_schema_history where version = $1";
        if client.query_opt(known, &[&migration.version()]).await?.is_some() {
            continue;
        }
        for statement in statements {
            let done = client.batch_execute(&statement).await;
            done.map_err(|source| ClusterError::Outside { migration: migration.to_string(), source })?;
        }
        step(&mut client, &migrations, Target::FakeVersion(migration.version())).await?;
        tracing::info!(%migration, "applied outside a transaction");
    }
    step(&mut client, &migrations, Target::Version(last)).await
}

async fn step(client: &mut Client, migrations: &[Migration], target: Target) -> Result<(), ClusterError> {
    let report = Runner::new(migrations).set_target(target).run_async(client).await?;
    for migration in report.applied_migrations() {
        tracing::info!(%migration, "applied");
    }
    Ok(())
}

/// The statements of a migration whose first line says that it runs outside a transaction, each to be sent alone. They are
/// such as can be said again when one of them failed.
fn outside(text: &str) -> Option<Vec<String>> {
    text.starts_with(OUTSIDE).then(|| {
        let bare: Vec<_> = text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
        let bare = bare.join("\n");
        bare.split(';').map(str::trim).filter(|statement| !statement.is_empty()).map(str::to_owned).collect()
    })
}

#[cfg(test)]
mod tests;
