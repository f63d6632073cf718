//! Generates `crates/queries` from `sql/queries` against a freshly migrated database.
//!
//! The database is a disposable server under `target/postgres`, so that nothing has to be set up first.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use clorinde::config::Config;
use cluster::{Cluster, Role, Tuning};
use tokio_postgres::NoTls;

const GENERATED: &str = "crates/queries";

/// Generates the crate, or with `check` compares what would be generated with what is there.
///
/// # Errors
/// When a migration or a query is refused by the database, or (with `check`) when the committed crate differs.
pub(crate) fn run(check: bool) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the workspace has no folder")?;
    env::set_current_dir(root)?;
    let runtime = tokio::runtime::Runtime::new()?;
    if !check {
        return runtime.block_on(generate(Path::new(GENERATED)));
    }
    let fresh = root.join("target/queries-check");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    runtime.block_on(generate(&fresh))?;
    let same = Command::new("diff").args(["--recursive", "--unified=1"]).arg(GENERATED).arg(&fresh).status()?;
    if same.success() { Ok(()) } else { Err("crates/queries is not what `cargo xtask codegen` makes".into()) }
}

async fn generate(destination: &Path) -> Result<(), Box<dyn Error>> {
    let folder = env::current_dir()?.join("target/postgres-codegen");
    let scratch = format!("codegen_{}", cluster::migrations_digest().get(..12).unwrap_or_default());
    let server = Cluster::embedded(&folder, Tuning::Disposable).await?;
    let result = generate_in(&server, &scratch, destination.to_owned()).await;
    server.stop().await?;
    result?;
    // Not `cargo fmt`: a crate that is generated only to be compared is no member of the workspace.
    let formatted = Command::new("rustfmt").args(["--edition", "2024"]).arg(destination.join("src/lib.rs")).status()?;
    if formatted.success() { Ok(()) } else { Err("rustfmt failed".into()) }
}

async fn generate_in(server: &Cluster, scratch: &str, destination: PathBuf) -> Result<(), Box<dyn Error>> {
    let fresh = server.scratch(scratch).await?;
    fresh.prepare().await?;
    let (client, connection) = fresh.login(Role::Owner).connect(NoTls).await?;
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    let mut config = Config::from_file("clorinde.toml")?;
    config.destination = destination;
    tokio::task::spawn_blocking(move || clorinde::gen_live(&client, config).map_err(|e| format!("{e}: {e:?}")))
        .await??;
    Ok(())
}
