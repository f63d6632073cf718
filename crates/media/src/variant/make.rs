//! The job that makes the variants of a picture.

use bytes::Bytes;
use db::{BoxFuture, Error, Handler, JobError, JobRun, NewJob, Tx};
use kernel::{AssetId, JobId};
use queries::queries::media::assets;
use serde_json::json;

use super::{Format, VariantName, WIDTHS, insert};
use crate::picture::{EncodeError, Scaled, encode, in_folder, inspect, is_animated, is_too_large};
use crate::{Asset, AssetKind, Blobs, find};

/// Kind of the job; payload `{"asset": id}`.
const KIND: &str = "media.variants";
/// Pictures with more bytes than this are served as they are.
const BYTES_MAX: u64 = 64 << 20;

/// Asks for the variants of a picture, once; its bytes are there and its row is written by this transaction.
///
/// # Errors
/// When the database is away.
pub async fn want_variants(tx: &Tx, asset: AssetId) -> Result<JobId, Error> {
    let key = asset.to_string();
    tx.enqueue(&NewJob { kind: KIND, payload: json!({"asset": asset}), key: Some(&key), run_at: None }).await
}

/// Makes them. Doing it twice makes the same blobs and rows again.
pub struct MakeVariants(pub Blobs);

impl Handler for MakeVariants {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let id = run.job.payload.get("asset").and_then(serde_json::Value::as_str);
            let id: AssetId =
                id.and_then(|id| id.parse().ok()).ok_or_else(|| JobError("the payload names no asset".to_owned()))?;
            let found = find(&run.db.begin(&run.job.tenant).await?, id).await?;
            // It may have been removed since.
            let Some(asset) = found.filter(is_copied) else { return Ok(()) };
            let original = self.0.whole(&asset.blob_key, asset.bytes).await.map_err(|error| failed(&error))?;
            let made = match copies(&asset, original).await {
                Ok(made) => made,
                Err(error @ EncodeError::Machine(_)) => return Err(failed(&error)),
                Err(error) => {
                    tracing::warn!(asset = %asset.id, %error, "the picture is served in its own size only");
                    return Ok(());
                }
            };
            for (name, bytes) in &made {
                self.0.put(&key(&asset, *name), bytes.clone()).await.map_err(|error| failed(&error))?;
            }
            let tx = run.db.begin(&run.job.tenant).await?;
            if !record(&tx, &asset, &made).await? {
                // It was removed meanwhile, and nobody else knows of these.
                for (name, _) in &made {
                    self.0.delete(&key(&asset, *name)).await.map_err(|error| failed(&error))?;
                }
                return Ok(());
            }
            Ok(tx.commit().await?)
        })
    }
}

/// Writes the rows, unless the picture is gone; whether it was there.
async fn record(tx: &Tx, asset: &Asset, made: &[(VariantName, Bytes)]) -> Result<bool, Error> {
    if assets::hold().bind(tx, &asset.id.0).opt().await?.is_none() {
        return Ok(false);
    }
    for (name, bytes) in made {
        insert(tx, asset.id, *name, &key(asset, *name), bytes).await?;
    }
    Ok(true)
}

/// The key holds the picture's digest, so that bytes never change under a key.
fn key(asset: &Asset, name: VariantName) -> String {
    let digest = asset.sha256.iter().take(4).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    format!("{}.{digest}.{}.{}", asset.blob_key, name.width, name.format)
}

/// Whether variants are made of such a file at all.
pub(crate) fn is_copied(asset: &Asset) -> bool {
    let known = ["image/jpeg", "image/png", "image/gif", "image/webp"].contains(&asset.mime.as_str());
    asset.kind == AssetKind::Image && known && asset.bytes <= BYTES_MAX
}

fn failed(error: &impl ToString) -> JobError {
    JobError(error.to_string())
}

/// The copies that are worth having, none wider than the picture.
async fn copies(asset: &Asset, original: Bytes) -> Result<Vec<(VariantName, Bytes)>, EncodeError> {
    let picture = inspect(&original).filter(|picture| !is_too_large(picture.width, picture.height));
    let Some(picture) = picture.filter(|_| !is_animated(&original)) else { return Ok(Vec::new()) };
    let formats = [Format::Avif, Format::Webp].into_iter().filter(|format| *format == Format::Webp || !picture.alpha);
    let names: Vec<_> = formats
        .flat_map(|format| WIDTHS.map(|width| VariantName { width, format }))
        .filter(|name| name.width <= picture.width)
        .collect();
    if names.is_empty() {
        return Ok(Vec::new());
    }
    in_folder(&original, async |from, folder| {
        let file = |name: &VariantName| folder.join(format!("{}.{}", name.width, name.format));
        let copies: Vec<_> = names.iter().map(|name| Scaled { name: *name, path: file(name) }).collect();
        encode(from, &asset.mime, &picture, &copies).await?;
        let mut made = Vec::new();
        for copy in copies {
            let bytes = Bytes::from(tokio::fs::read(&copy.path).await?);
            if bytes.is_empty() {
                return Err(EncodeError::Refused("an empty copy".to_owned()));
            }
            made.push((copy.name, bytes));
        }
        Ok(made)
    })
    .await
}
