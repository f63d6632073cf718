//! Variants: smaller copies of a picture, each a blob of its own with a row. They are made by a job after the picture was
//! stored; until then, and where there are none, the picture itself is served in their place.

mod make;

use std::str::FromStr;

use db::{Error, PlatformTx, Tx};
use kernel::{AssetId, text_enum};
use queries::client::Params;
use queries::queries::media::variants::{self, VariantRow};
use sha2::{Digest, Sha256};

use crate::Asset;

pub(crate) use make::is_copied;
pub use make::{MakeVariants, want_variants};

text_enum! {
    /// How a variant is coded.
    Format {
        /// AV1 (AVIF 1.1); not for pictures with transparent parts.
        Avif = "avif",
        /// WebP (RFC 9649).
        Webp = "webp",
    }
}

impl Format {
    fn mime(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
        }
    }
}

/// Widths of variants, in pixels: a phone, a column, a wide page.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];

/// What stands at the end of a variant's address, such as `480.avif`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariantName {
    /// One of [`WIDTHS`].
    pub width: u32,
    /// Its coding.
    pub format: Format,
}

/// No variant is called like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no variant is called like this")]
pub struct VariantNameError;

impl FromStr for VariantName {
    type Err = VariantNameError;

    fn from_str(text: &str) -> Result<Self, VariantNameError> {
        let (width, format) = text.split_once('.').ok_or(VariantNameError)?;
        let width = WIDTHS.into_iter().find(|known| known.to_string() == width).ok_or(VariantNameError)?;
        Ok(Self { width, format: format.parse().map_err(|_| VariantNameError)? })
    }
}

/// The variant of `asset` with this name, or in another format of the same width, as a file to be served.
///
/// # Errors
/// When the database is away.
pub async fn find_variant(tx: &Tx, asset: &Asset, name: VariantName) -> Result<Option<Asset>, Error> {
    let width = i32::try_from(name.width).unwrap_or(i32::MAX);
    let row = variants::of_width().bind(tx, &asset.id.0, &width, &name.format.as_str()).opt().await?;
    row.map(|row| served(asset, row)).transpose()
}

/// As [`find_variant`], for a public picture of any tenant.
///
/// # Errors
/// When the database is away.
pub async fn find_public_variant(tx: &PlatformTx, asset: &Asset, name: VariantName) -> Result<Option<Asset>, Error> {
    let width = i32::try_from(name.width).unwrap_or(i32::MAX);
    let row = variants::of_width().bind(tx, &asset.id.0, &width, &name.format.as_str()).opt().await?;
    row.map(|row| served(asset, row)).transpose()
}

/// Keys of the blobs of the asset's variants: what has to be thrown away with it.
///
/// # Errors
/// When the database is away.
pub async fn variant_keys(tx: &Tx, asset: AssetId) -> Result<Vec<String>, Error> {
    Ok(variants::keys().bind(tx, &asset.0).all().await?)
}

fn served(asset: &Asset, row: VariantRow) -> Result<Asset, Error> {
    let format: Format = row.format.parse().map_err(|e| Error::Stored(format!("variant: {e:?}")))?;
    Ok(Asset {
        mime: format.mime().to_owned(),
        bytes: row.bytes.unsigned_abs(),
        sha256: row.sha256,
        blob_key: row.blob_key,
        ..asset.clone()
    })
}

async fn insert(tx: &Tx, asset: AssetId, name: VariantName, key: &str, bytes: &[u8]) -> Result<(), Error> {
    let params = variants::InsertParams {
        tenant_id: tx.tenant().0,
        asset_id: asset.0,
        width: i32::try_from(name.width).unwrap_or(i32::MAX),
        format: name.format.as_str(),
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256: Sha256::digest(bytes).to_vec(),
        blob_key: key,
        at: tx.now(),
    };
    variants::insert().params(tx, &params).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Format, VariantName, VariantNameError};

    #[test]
    fn only_what_is_made_has_a_name() {
        assert_eq!("480.avif".parse(), Ok(VariantName { width: 480, format: Format::Avif }));
        assert_eq!("1600.webp".parse(), Ok(VariantName { width: 1600, format: Format::Webp }));
        for bad in ["", "480", "480.png", "481.avif", "0480.avif", "+480.avif", "480.avif.webp", "480./../x"] {
            assert_eq!(bad.parse::<VariantName>(), Err(VariantNameError), "{bad}");
        }
    }
}
