//! Letting go of a file that nothing shows.

use db::{Error, Tx};
use kernel::AssetId;
use queries::queries::media::{assets, uploads};

use crate::{find, variant_keys};

/// Removes the row of a file: the keys of the blobs that no row names then, to be deleted once the transaction is done.
/// Nothing when something shows the file, and it stays; or when there is none.
///
/// # Errors
/// When the database is away.
pub async fn release(tx: &Tx, id: AssetId) -> Result<Option<Vec<String>>, Error> {
    if uploads::is_used().bind(tx, &id.0).one().await? {
        return Ok(None);
    }
    let Some(asset) = find(tx, id).await? else { return Ok(None) };
    let mut orphans = variant_keys(tx, id).await?;
    orphans.push(asset.blob_key);
    assets::remove().bind(tx, &id.0).await?;
    Ok(Some(orphans))
}
