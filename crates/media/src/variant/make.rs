//! The job that makes the variants of a picture.

use std::path::Path;

use bytes::Bytes;
use db::{BoxFuture, Error, Handler, JobError, JobRun, NewJob, Tx};
use futures::TryStreamExt;
use kernel::{AssetId, JobId};
use serde_json::json;

use super::{Format, VariantName, WIDTHS, insert};
use crate::picture::{EncodeError, Picture, Scaled, encode, inspect, is_animated, is_too_large};
use crate::{Asset, AssetKind, BlobError, Blobs, ByteRange, find};

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
            let original = self.read(&asset).await.map_err(|error| failed(&error))?;
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
            for (name, bytes) in &made {
                insert(&tx, asset.id, *name, &key(&asset, *name), bytes).await?;
            }
            Ok(tx.commit().await?)
        })
    }
}

impl MakeVariants {
    async fn read(&self, asset: &Asset) -> Result<Bytes, BlobError> {
        let stream = self.0.read(&asset.blob_key, ByteRange { start: 0, end: asset.bytes }).await?;
        let chunks: Vec<Bytes> = stream.try_collect().await?;
        Ok(chunks.concat().into())
    }
}

/// The key holds the picture's digest, so that bytes never change under a key.
fn key(asset: &Asset, name: VariantName) -> String {
    let digest = asset.sha256.iter().take(4).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    format!("{}.{digest}.{}.{}", asset.blob_key, name.width, name.format)
}

/// Whether variants are made of such a file at all.
fn is_copied(asset: &Asset) -> bool {
    let known = ["image/jpeg", "image/png", "image/webp"].contains(&asset.mime.as_str());
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
    let folder = std::env::temp_dir().join(format!("courseworx-picture-{}", kernel::Ids::random_suffix()));
    tokio::fs::create_dir(&folder).await?;
    let made = in_folder(&folder, asset, original, &picture, &names).await;
    tokio::fs::remove_dir_all(&folder).await?;
    made
}

async fn in_folder(
    folder: &Path,
    asset: &Asset,
    original: Bytes,
    picture: &Picture,
    names: &[VariantName],
) -> Result<Vec<(VariantName, Bytes)>, EncodeError> {
    let from = folder.join("original");
    tokio::fs::write(&from, &original).await?;
    let copies: Vec<_> = names
        .iter()
        .map(|name| Scaled { name: *name, path: folder.join(format!("{}.{}", name.width, name.format)) })
        .collect();
    encode(&from, &asset.mime, picture, &copies).await?;
    let mut made = Vec::new();
    for copy in copies {
        let bytes = Bytes::from(tokio::fs::read(&copy.path).await?);
        if bytes.is_empty() {
            return Err(EncodeError::Refused("an empty copy".to_owned()));
        }
        made.push((copy.name, bytes));
    }
    Ok(made)
}
