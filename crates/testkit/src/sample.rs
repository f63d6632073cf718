//! The rows of `sql/sample`: one file per migration, loaded for a tenant of its own as the server's superuser.

use std::fs;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use tokio_postgres::Client;
use uuid::Uuid;

/// The sample files in order: the version after which each can be loaded, and its text.
#[must_use]
pub fn files() -> Vec<(u32, String)> {
    let mut files: Vec<_> = fs::read_dir(folder())
        .expect("sql/sample is there")
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version = path.file_name()?.to_str()?.strip_suffix(".sql")?.split_once('_')?.0.parse().ok()?;
            Some((version, fs::read_to_string(&path).ok()?))
        })
        .collect();
    files.sort();
    files
}

/// Loads the files of these versions for the sample tenant `slug`.
pub async fn load(superuser: &Client, slug: &str, versions: RangeInclusive<u32>) {
    let support = fs::read_to_string(folder().join("support.sql")).expect("the support file is there");
    superuser.batch_execute(&support).await.expect("the support functions are made");
    superuser.execute("select set_config('sample.tenant', $1, false)", &[&slug]).await.expect("the tenant is named");
    for (version, text) in files().into_iter().filter(|(version, _)| versions.contains(version)) {
        superuser.batch_execute(&text).await.unwrap_or_else(|e| panic!("sample {version} for {slug}: {e:?}"));
    }
}

/// What `sample_id(name)` is for the sample tenant `slug`.
pub async fn id(client: &Client, slug: &str, name: &str) -> Uuid {
    let text = format!("{slug} {name}");
    client.query_one("select md5($1)::uuid", &[&text]).await.expect("the id is computed").get(0)
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/sample"))
}
