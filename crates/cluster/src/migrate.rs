//! Forward-only migrations from `sql/migrations`, embedded in the program, run as the owner under an advisory lock.

use std::fmt::Write as _;

use refinery::{Migration, Runner, Target};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use tokio_postgres::Config;

use crate::ClusterError;
use crate::roles::{PREPARE_LOCK, connect};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../sql/migrations"]
struct Files;

/// The files in order: version, name, text.
fn files() -> Vec<(u32, String, String)> {
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

/// Applies what is missing, up to and including `target`.
pub(crate) async fn run(owner: &Config, target: Target) -> Result<(), ClusterError> {
    let migrations = files()
        .into_iter()
        .map(|(version, name, text)| Migration::unapplied(&format!("V{version}__{name}"), &text))
        .collect::<Result<Vec<_>, _>>()?;
    let mut client = connect(owner).await?;
    client.execute("select pg_advisory_lock($1)", &[&PREPARE_LOCK]).await?;
    let report = Runner::new(&migrations).set_target(target).run_async(&mut client).await?;
    for migration in report.applied_migrations() {
        tracing::info!(migration = %migration, "applied");
    }
    Ok(())
}
